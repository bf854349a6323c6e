"""Orders as every shop platform's file yields them, and the rules by which they are told apart and counted."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from vipdesk.domain import stars
from vipdesk.domain.addresses import NOWHERE, Address, household_key, masked
from vipdesk.domain.problems import Problem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence


class OrderState(StrEnum):
    """How far an order came."""

    UNPAID = "unpaid"
    PAID = "paid"
    SHIPPED = "shipped"
    DONE = "done"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"


COUNTED = frozenset((OrderState.PAID, OrderState.SHIPPED, OrderState.DONE))
"""The states in which an order's net amount is revenue."""


class Buyer(NamedTuple):
    """Who bought, as far as the platform says; every part may be blank or masked with stars."""

    platform: str
    nick: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    address: Address = NOWHERE

    @property
    def identity(self) -> str:
        """What tells this buyer from others of the platform; "" if nothing does.

        What is whole, else the digits that stars leave of a phone, with city, district and the first sign of the name.
        """
        return self.whole_identity or self._behind_stars()

    @property
    def whole_identity(self) -> str:
        """Nick, else phone, else e-mail, else name with address; a masked part alone tells nobody apart."""
        for part in (self.nick, self.phone, self.email):
            if part and not masked(part):
                return part
        household = household_key(self.address)
        return f"{self.name}@{household}" if self.name and household and not masked(self.name) else ""

    @property
    def can_join(self) -> bool:
        """Whether a member can be made of what is known: of what stars leave, nobody is."""
        return bool(self.whole_identity and (self.nick or self.name))

    def _behind_stars(self) -> str:
        shown = stars.phone(self.phone)
        city, district = ("" if masked(part) else part for part in (self.address.city, self.address.district))
        return f"{shown.start}*{shown.end}@{city}/{district}/{self.name[:1]}" if shown and city else ""

    @property
    def has_full_address(self) -> bool:
        """Whether a letter could be sent there: a street, and no stars in any part of name or address."""
        return bool(self.address.street) and not any(map(masked, (self.name, *self.address)))


class Line(NamedTuple):
    """An item of an order; `price_fen` is of one piece, as the file lists it."""

    title: str
    variant: str = ""
    code: str = ""
    quantity: int = 1
    price_fen: int = 0


class Refund(NamedTuple):
    """Money given back for an order; `number` tells it from the order's other refunds: see `of_item`."""

    number: str
    fen: int


_OF_ITEM = "item "


def of_item(part: str, fen: int) -> Refund:
    """What a list of items says was given back for one, which has no number of its own: the item's stands for it."""
    return Refund(f"{_OF_ITEM}{part}", fen)


def sum_given_back(refunds: Iterable[tuple[str, int]]) -> int:
    """All that was given back: by the list of items or by that of refunds, which tell of the same money."""
    known = dict(refunds)
    of_items = sum(fen for number, fen in known.items() if number.startswith(_OF_ITEM))
    return max(of_items, sum(known.values()) - of_items)


class Order(NamedTuple):
    """One order. `net_fen` is what the shop keeps: after refunds, 0 for what was never paid.

    `identity` is what tells it from the platform's other orders (see `identity`), `rows` are its rows in the file,
    moments are UTC seconds, `brushed` marks an order that was no real purchase. `joined_to` is the number under which
    it was paid or sent together with others, or split off; "" for an order of its own.
    """

    platform: str
    identity: str
    number: str
    buyer: Buyer
    created_at: int
    paid_at: int | None
    state: OrderState
    goods_fen: int
    postage_fen: int
    discount_fen: int
    total_fen: int
    refund_fen: int
    net_fen: int
    currency: str
    title: str
    quantity: int
    brushed: bool
    rows: tuple[int, ...]
    dispatched_at: int | None = None
    joined_to: str = ""
    lines: tuple[Line, ...] = ()
    refunds: tuple[Refund, ...] = ()


class Supplement(NamedTuple):
    """What a companion file says of an order that it only names by its number; blank is what it does not say."""

    number: str
    lines: tuple[Line, ...] = ()
    refunds: tuple[Refund, ...] = ()
    dispatched_at: int | None = None
    rows: tuple[int, ...] = ()


class ReadOrders(NamedTuple):
    """What an order file holds.

    Every one of its data rows is a row of one order, of one supplement, a repeated row, or a problem.
    """

    platform: str
    file: str
    rows: int
    orders: tuple[Order, ...]
    repeated_rows: tuple[int, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Sentence, ...]
    supplements: tuple[Supplement, ...] = ()


_CERTAIN_DIGITS = 15
"""Decimal digits that a spreadsheet keeps of a number; it writes zeros for the rest."""
_SHORTEST_NUMBER = 10


def is_rounded(number: str) -> bool:
    """Whether an order number looks as if a spreadsheet had cut it: only zeros after the 15th digit."""
    return len(number) > _CERTAIN_DIGITS and number.isdecimal() and not number[_CERTAIN_DIGITS:].strip("0")


def identity(number: str, created_at: int, nick: str, total_fen: int) -> str:
    """The number itself where it can be trusted; else together with the minute, the buyer and the amount.

    Numbers cut by a spreadsheet, and those of fewer than ten digits (counted anew in each file), are not trusted alone.
    The rule looks at this one order only, so that the next file gives the same order the same identity.
    """
    if number.isdecimal() and len(number) >= _SHORTEST_NUMBER and not is_rounded(number):
        return number
    return f"{number}|{created_at // 60}|{nick}|{total_fen}"


def rounded_note(orders: Iterable[Order]) -> tuple[Sentence, ...]:
    """A warning when long numbers were cut by a spreadsheet; a few end in so many zeros by chance."""
    long = [order.number for order in orders if len(order.number) > _CERTAIN_DIGITS]
    rounded = sum(number.endswith("0") and is_rounded(number) for number in long)
    lengths = Counter(map(len, long))
    by_chance = sum(count * 10.0 ** (_CERTAIN_DIGITS - length) for length, count in lengths.items())
    if rounded <= 2 * by_chance + len(long) / 50:
        return ()
    return (
        Sentence(
            QT_TRANSLATE_NOOP(
                "sentences",
                "{rounded} of {all} order numbers end in zeros: a spreadsheet has cut them. Orders are told apart by"
                " number, time, buyer and amount instead.",
            ),
            rounded=rounded,
            all=len(long),
        ),
    )


def without_repeats(file: str, orders: Iterable[Order]) -> tuple[list[Order], list[int], list[Problem]]:
    """Each order once; the rows that say the same again; and a problem for each row that says something else."""
    first: dict[str, Order] = {}
    repeated: list[int] = []
    problems: list[Problem] = []
    for order in orders:
        known = first.setdefault(order.identity, order)
        if known is order:
            continue
        if known._replace(rows=order.rows) == order and len(known.rows) == len(order.rows):
            repeated += order.rows
        else:
            problems += _contradictions(file, known, order)
    return list(first.values()), repeated, problems


def _contradictions(file: str, known: Order, other: Order) -> list[Problem]:
    sentence = Sentence(
        QT_TRANSLATE_NOOP(
            "sentences",
            "Order {number} stands in row {first} and again, but different, in row {second}. Row {first} is taken;"
            " delete the one that is wrong.",
        ),
        number=other.number,
        first=known.rows[0],
        second=other.rows[0],
    )
    return [Problem(file, row, "", sentence) for row in other.rows]


class Money(NamedTuple):
    """What of an order a refund changes."""

    state: OrderState
    total_fen: int
    refund_fen: int
    net_fen: int


def refunded(money: Money, given_back_fen: int) -> Money:
    """After so much was given back in all: a refund never shrinks, and never is more than the order's total."""
    refund = max(money.refund_fen, min(money.total_fen, given_back_fen))
    net = max(0, money.net_fen - (refund - money.refund_fen))
    is_gone = bool(refund) and not net and money.state in COUNTED
    return Money(OrderState.REFUNDED if is_gone else money.state, money.total_fen, refund, net)


def supplemented(order: Order, more: Supplement) -> Order:
    """The order with what a companion file says of it; items of its own are more to be trusted."""
    refunds = {refund.number: refund for refund in (*order.refunds, *more.refunds)}
    money = Money(order.state, order.total_fen, order.refund_fen, order.net_fen)
    after = refunded(money, sum_given_back(refunds.values()))
    return order._replace(
        state=after.state,
        refund_fen=after.refund_fen,
        net_fen=after.net_fen,
        dispatched_at=order.dispatched_at or more.dispatched_at,
        lines=order.lines or more.lines,
        refunds=tuple(refunds.values()),
        rows=(*order.rows, *more.rows),
    )


class Way(NamedTuple):
    """By which payment and in which parcel an order went, as the platform numbers them; blank is not known."""

    payment: str = ""
    parcel: str = ""


def joined(orders: Sequence[Order], ways: Mapping[str, Way]) -> list[Order]:
    """The orders; those of one buyer that share a payment, or else a parcel, know its number. `ways`: by identity."""
    if not ways:
        return list(orders)
    keys = {order.identity: _together(order, ways.get(order.identity, Way())) for order in orders}
    counts = Counter(key for both in keys.values() for key in both)
    return [
        order._replace(joined_to=shared[0][1]) if shared else order
        for order in orders
        for shared in [[key for key in keys[order.identity] if counts[key] > 1]]
    ]


def _together(order: Order, way: Way) -> tuple[tuple[str, str], ...]:
    """What an order may have in common with another of the same buyer."""
    if not order.buyer.identity:
        return ()
    return tuple((order.buyer.identity, number) for number in dict.fromkeys(way) if number)


def joined_note(orders: Iterable[Order]) -> tuple[Sentence, ...]:
    """How many orders went together with others."""
    count = sum(bool(order.joined_to) for order in orders)
    if not count:
        return ()
    return (
        Sentence(
            QT_TRANSLATE_NOOP(
                "sentences",
                "Orders that were paid or sent together with others of the same buyer: {count}. Each counts once,"
                " with its own amounts.",
            ),
            count=count,
        ),
    )


def states_sentence(state: str, rows: int) -> Sentence:
    """A note about a state that this program does not know."""
    return Sentence(
        QT_TRANSLATE_NOOP(
            "sentences",
            "The order state “{state}” is not known (rows: {rows}); these orders were judged by their time of payment.",
        ),
        state=state,
        rows=rows,
    )


def is_marked(remark: str, word: str) -> bool:
    """Whether a remark holds the shop's word for orders that are no real purchases; a blank word marks none."""
    return bool(word) and bool(remark) and word.casefold() in remark.casefold()
