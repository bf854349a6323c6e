"""Which letter an order is put down to: the last one posted before it whose window contains it, or none."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


class PostedLetters(NamedTuple):
    """Letters as columns: whose, when posted, and the window [opens, closes) in which an order may be put
    down to it.

    Moments are whole numbers on one clock of the caller's choice (seconds, days), the same as the orders'.
    """

    member_ids: Integers
    posted: Integers
    opens: Integers
    closes: Integers


class PaidOrders(NamedTuple):
    """Orders as columns: whose, when paid, and what was paid net of refunds."""

    member_ids: Integers
    paid: Integers
    net_fen: Integers


NOBODY = -1


def attribute(orders: PaidOrders, letters: PostedLetters) -> Integers:
    """For each order the place of its letter in `letters`, or NOBODY.

    A letter is one for the order if it was posted at or before the payment, to the same member, and opens <=
    paid < closes. The work grows with the orders and with the most letters that one member got.
    """
    found = np.full(len(orders.paid), NOBODY, np.int64)
    if not len(letters.posted) or not len(orders.paid):
        return found
    by_time = np.lexsort((letters.posted, letters.member_ids))
    place, member = _last_posted(orders, letters, by_time)
    waiting = np.flatnonzero(place >= 0)
    while waiting.size:
        letter = by_time[place[waiting]]
        same = letters.member_ids[letter] == member[waiting]
        waiting, letter = waiting[same], letter[same]
        paid = orders.paid[waiting]
        inside = (letters.opens[letter] <= paid) & (paid < letters.closes[letter])
        found[waiting[inside]] = letter[inside]
        waiting = waiting[~inside]
        place[waiting] -= 1
        waiting = waiting[place[waiting] >= 0]
    return found


def _last_posted(orders: PaidOrders, letters: PostedLetters, by_time: Integers) -> tuple[Integers, Integers]:
    """For each order the place in `by_time` of the last letter posted by then (-1: of nobody), and its
    member.

    Member and moment are joined to one number, so that a single binary search serves; the letter found may
    be of another member, if this one had none by then.
    """
    members, codes = np.unique(letters.member_ids[by_time], return_inverse=True)
    start = min(letters.posted.min(), orders.paid.min())
    span = max(letters.posted.max(), orders.paid.max()) - start + 1
    keys = codes * span + (letters.posted[by_time] - start)
    code = np.searchsorted(members, orders.member_ids)
    known = np.isin(orders.member_ids, members)
    place = np.searchsorted(keys, code * span + (orders.paid - start), side="right") - 1
    return np.where(known, place, -1), orders.member_ids


def attributed_fen(orders: PaidOrders, letters: PostedLetters) -> Integers:
    """What is put down to each letter; never more in all than the orders come to."""
    letter = attribute(orders, letters)
    sums = np.zeros(len(letters.posted), np.int64)
    np.add.at(sums, letter[letter >= 0], orders.net_fen[letter >= 0])
    return sums
