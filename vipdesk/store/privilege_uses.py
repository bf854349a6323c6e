"""Which orders may owe something to a privilege, and the uses that were recognised in them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from vipdesk.domain.moments import to_local
from vipdesk.domain.orders import COUNTED
from vipdesk.domain.privilege_uses import Basis
from vipdesk.store.database import chunks, execute, insert_all, places, reserve, select

_STANDING = ", ".join(f"'{state.value}'" for state in sorted(COUNTED))
_PAID = "(o.total_fen - o.postage_fen)"
# Some platforms write the goods before the shop's own discounts, and some add taxes to the total.
_AMOUNT = {Basis.GOODS: f"CASE WHEN o.goods_fen < {_PAID} THEN o.goods_fen ELSE {_PAID} END", Basis.PAID: _PAID}


class Candidate(NamedTuple):
    """A member's paid order; moments in UTC seconds."""

    order_id: int
    member_id: int
    paid_at: int
    dispatched_at: int | None
    amount_fen: int
    postage_fen: int


class BoughtLine(NamedTuple):
    """Pieces of an item that were paid for before everyone could buy it."""

    order_id: int
    item_id: int
    quantity: int
    price_fen: int


class NewUse(NamedTuple):
    """A use to be noted, with its entry in the cost book if it cost anything."""

    order_id: int
    member_id: int
    privilege: str
    used_on: date
    fen: int
    cost_id: int | None


class Standing(NamedTuple):
    """A use as it stands in the book."""

    id: int
    member_id: int
    privilege: str
    fen: int
    cost_id: int | None


@dataclass(frozen=True)
class Scope:
    """Which orders are looked at: those of one import, or these, or all (both None)."""

    import_id: int | None = None
    order_ids: Sequence[int] | None = None


def between_thresholds(scope: Scope, basis: Basis, least_fen: int, below_fen: int | None) -> list[Candidate]:
    """Orders sent free of postage whose amount is at least one threshold and below another (None: no limit)."""
    amount = _AMOUNT[basis]
    conditions, values = [f"o.postage_fen = 0 AND {amount} >= ?"], [least_fen]
    if below_fen is not None:
        conditions.append(f"{amount} < ?")
        values.append(below_fen)
    return _candidates(scope, basis, " AND ".join(conditions), values)


def sent_between(scope: Scope, basis: Basis, offset: int, first: int, last: int) -> list[Candidate]:
    """Orders sent within a day of payment and paid between two seconds of the day, `offset` seconds from UTC.

    Only a paid order that was sent can be one; what day it is at the shop is looked at by whoever asks.
    """
    condition = (
        "o.dispatched_at IS NOT NULL AND o.dispatched_at >= o.paid_at AND o.dispatched_at < o.paid_at + 86400"
        " AND (o.paid_at + ?) % 86400 BETWEEN ? AND ? AND (o.paid_at + ?) % 86400 + o.dispatched_at - o.paid_at < 93600"
    )
    return _candidates(scope, basis, condition, [offset, first, last, offset])


def of_orders(order_ids: Iterable[int], basis: Basis) -> list[Candidate]:
    """These orders, as far as they count and are a member's."""
    return _candidates(Scope(order_ids=sorted(order_ids)), basis, "1 = 1", [])


def _candidates(scope: Scope, basis: Basis, condition: str, values: Sequence[int]) -> list[Candidate]:
    question = (
        f"SELECT o.id, o.member_id, o.paid_at, o.dispatched_at, {_AMOUNT[basis]}, o.postage_fen FROM shop_order o"
        " WHERE {scope} o.member_id IS NOT NULL AND o.paid_at IS NOT NULL AND o.brushed = 0"
        f" AND o.state IN ({_STANDING}) AND {condition}"
    )
    return [Candidate._make(row) for row in _asked(scope, question, values)]


def _asked(scope: Scope, question: str, values: Sequence[int]) -> list[tuple[int, ...]]:
    """A question about the orders `o` of a scope."""
    if scope.order_ids is not None:
        return [
            row
            for chunk in chunks(scope.order_ids)
            for row in select(question.format(scope=f"o.id IN ({places(chunk)}) AND"), [*chunk, *values])
        ]
    if scope.import_id is not None:
        return select(question.format(scope="o.import_id = ? AND"), [scope.import_id, *values])
    return select(question.format(scope=""), values)


def bought_early(scope: Scope) -> list[BoughtLine]:
    """What members bought of new items before everyone could: from the lines of orders, else from orders of one item.

    An item is known by its name, its code, and the titles that it bears in the shops.
    """
    early = (
        " o.member_id IS NOT NULL AND o.brushed = 0 AND o.paid_at >= i.vip_from_at AND o.paid_at < i.public_from_at"
        f" AND o.state IN ({_STANDING})"
    )
    by_line = (
        "SELECT l.order_id, i.id, l.quantity, l.price_fen, l.id FROM item i"
        " JOIN shop_order o ON o.paid_at >= i.vip_from_at AND o.paid_at < i.public_from_at"
        " JOIN order_line l ON l.order_id = o.id WHERE {scope}" + early + " AND"
        " (l.title = i.name OR (i.code <> '' AND l.code = i.code)"
        " OR EXISTS (SELECT 1 FROM item_title t WHERE t.item_id = i.id AND t.title = l.title))"
    )
    by_order = (
        "SELECT o.id, i.id, o.quantity, o.goods_fen / o.quantity, 0 FROM item i"
        " JOIN shop_order o ON o.paid_at >= i.vip_from_at AND o.paid_at < i.public_from_at WHERE {scope}"
        + early
        + " AND"
        " o.quantity > 0 AND NOT EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id) AND (o.title = i.name"
        " OR EXISTS (SELECT 1 FROM item_title t WHERE t.item_id = i.id AND t.title = o.title))"
    )
    found = [*_asked(scope, by_line, []), *_asked(scope, by_order, [])]
    return [BoughtLine(*row[:4]) for row in dict.fromkeys(found)]


def paid_between(zone: str) -> tuple[date, date] | None:
    """The shop's days on which the first and the last order was paid; None where none was."""
    first, last = (select(f"SELECT {end}(paid_at) FROM shop_order")[0][0] for end in ("MIN", "MAX"))
    return None if first is None else (to_local(first, zone).date(), to_local(last, zone).date())


def known(scope: Scope) -> set[tuple[int, str]]:
    """(order, privilege) of every use that was noted already in the orders of a scope."""
    if scope == Scope():
        return set(select("SELECT order_id, privilege FROM privilege_use"))
    question = (
        "SELECT u.order_id, u.privilege FROM shop_order o JOIN privilege_use u ON u.order_id = o.id WHERE {scope} 1 = 1"
    )
    return {(order_id, str(privilege)) for order_id, privilege in _asked(scope, question, [])}


def add(uses: Sequence[NewUse]) -> None:
    """Note uses."""
    ids = reserve("privilege_use", len(uses))
    rows = [
        (id_, *(one._asdict() | {"used_on": one.used_on.isoformat()}).values())
        for id_, one in zip(ids, uses, strict=True)
    ]
    insert_all("privilege_use", ("id", *NewUse._fields), rows)


def not_standing(order_ids: Sequence[int]) -> list[Standing]:
    """The uses in these orders that do not count any more: the order was called off, paid back, or was never real."""
    return [
        Standing._make(row)
        for chunk in chunks(order_ids)
        for row in select(
            "SELECT u.id, u.member_id, u.privilege, u.fen, u.cost_id FROM privilege_use u"
            f" JOIN shop_order o ON o.id = u.order_id WHERE u.order_id IN ({places(chunk)})"
            f" AND (o.state NOT IN ({_STANDING}) OR o.brushed = 1 OR o.paid_at IS NULL) ORDER BY u.id",
            chunk,
        )
    ]


def in_orders(order_ids: Sequence[int]) -> list[Standing]:
    """All uses in these orders."""
    question = (
        "SELECT id, member_id, privilege, fen, cost_id FROM privilege_use WHERE order_id IN ({places}) ORDER BY id"
    )
    return [
        Standing._make(row)
        for chunk in chunks(order_ids)
        for row in select(question.format(places=places(chunk)), chunk)
    ]


def remove(use_ids: Sequence[int]) -> None:
    """Take uses back; their entries in the cost book stay, and are reversed by others."""
    for chunk in chunks(use_ids):
        execute(f"DELETE FROM privilege_use WHERE id IN ({places(chunk)})", chunk)


class Sum(NamedTuple):
    """How often a privilege was used, and what that cost."""

    privilege: str
    uses: int
    fen: int


def sums(first: date, last: date) -> list[Sum]:
    """What was used between two days (inclusive), by privilege."""
    found = select(
        "SELECT privilege, COUNT(*), SUM(fen) FROM privilege_use WHERE used_on >= ? AND used_on <= ?"
        " GROUP BY privilege ORDER BY privilege",
        [first.isoformat(), last.isoformat()],
    )
    return [Sum(privilege, int(number), int(fen)) for privilege, number, fen in found]


def of_member(member_id: int) -> dict[str, list[date]]:
    """The days on which a member used each privilege, the newest first."""
    found: dict[str, list[date]] = defaultdict(list)
    question = "SELECT privilege, used_on FROM privilege_use WHERE member_id = ? ORDER BY used_on DESC, id DESC"
    for privilege, on in select(question, [member_id]):
        found[privilege].append(date.fromisoformat(str(on)))
    return dict(found)
