"""The orders of several files as one: each once, in its newest state, with what companion files say of it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vipdesk.domain.orders import Order, OrderState, ReadOrders, Supplement, supplemented
from vipdesk.domain.problems import Problem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

_PROGRESS = (OrderState.UNPAID, OrderState.PAID, OrderState.SHIPPED, OrderState.DONE)


class Loose(NamedTuple):
    """What a companion file says of an order that is in none of the files."""

    platform: str
    file: str
    supplement: Supplement


class Gathered(NamedTuple):
    """Every order of the files once; `older` counts orders that a file knows in an older state than another."""

    orders: tuple[Order, ...]
    loose: tuple[Loose, ...]
    problems: tuple[Problem, ...]
    older: int


def in_order_of_time(reads: Iterable[ReadOrders]) -> list[ReadOrders]:
    """The files as they were exported: by their newest order; companions after all that have orders."""
    return sorted(reads, key=lambda read: (not read.orders, max((one.created_at for one in read.orders), default=0)))


def gather(reads: Sequence[ReadOrders]) -> Gathered:
    """All files as one; their rows are those of the orders that they became part of."""
    found: dict[str, dict[str, Order]] = {}
    older = 0
    for read in reads:
        orders = found.setdefault(read.platform, {})
        for order in read.orders:
            before = orders.setdefault(order.identity, order)
            if before is not order:
                older += _is_newer(before, order)
                orders[order.identity] = _newest(before, order)
    loose, problems = _supplement(found, reads)
    return Gathered(
        tuple(order for orders in found.values() for order in orders.values()), tuple(loose), tuple(problems), older
    )


def is_older(state: OrderState, refund_fen: int, before: OrderState, refunded_before_fen: int) -> bool:
    """Whether a file says what was true before: a refund never shrinks, and an order does not go back."""
    if refund_fen < refunded_before_fen:
        return True
    if before in _PROGRESS and state in _PROGRESS:
        return _PROGRESS.index(state) < _PROGRESS.index(before)
    return before not in _PROGRESS and state in _PROGRESS


def _is_newer(before: Order, order: Order) -> bool:
    return is_older(order.state, order.refund_fen, before.state, before.refund_fen)


def _newest(before: Order, order: Order) -> Order:
    """What the later file says, unless it is the older state; neither forgets what only the other knows."""
    first, second = (order, before) if _is_newer(before, order) else (before, order)
    return second._replace(
        rows=before.rows,
        dispatched_at=second.dispatched_at or first.dispatched_at,
        joined_to=second.joined_to or first.joined_to,
        lines=second.lines or first.lines,
    )


def _supplement(found: dict[str, dict[str, Order]], reads: Sequence[ReadOrders]) -> tuple[list[Loose], list[Problem]]:
    """Add what companion files say; what belongs to no order of the files, and a problem where it may be several."""
    loose: list[Loose] = []
    problems: list[Problem] = []
    for read in (read for read in reads if read.supplements):
        orders = found.setdefault(read.platform, {})
        numbers = _by_number(orders.values())
        for one in read.supplements:
            identities = numbers.get(one.number, ())
            if len(identities) == 1:
                orders[identities[0]] = supplemented(orders[identities[0]], one)
            elif identities:
                problems += ambiguous(read.file, one)
            else:
                loose.append(Loose(read.platform, read.file, one))
    return loose, problems


def _by_number(orders: Iterable[Order]) -> dict[str, list[str]]:
    numbers: dict[str, list[str]] = {}
    for order in orders:
        numbers.setdefault(order.number, []).append(order.identity)
    return numbers


def ambiguous(file: str, one: Supplement) -> list[Problem]:
    """A problem for each row that names an order by a number which several orders have."""
    sentence = Sentence(
        QT_TRANSLATE_NOOP(
            "sentences",
            "Several orders have the number {number}, because a spreadsheet has cut it. Export the orders again.",
        ),
        number=one.number,
    )
    return [Problem(file, row, "", sentence) for row in one.rows]


def unknown(file: str, one: Supplement) -> list[Problem]:
    """A problem for each row that names an order which nobody knows."""
    sentence = Sentence(
        QT_TRANSLATE_NOOP(
            "sentences",
            "Order {number} is not in the shop yet, nor in these files. Import its order report first, or together"
            " with this file.",
        ),
        number=one.number,
    )
    return [Problem(file, row, "", sentence) for row in one.rows]
