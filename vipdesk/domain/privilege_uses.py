"""Which privileges an order made use of that not everyone has, and what each use is estimated to have cost."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from vipdesk.domain.calendar import WorkCalendar
from vipdesk.domain.privilege_terms import Privilege, Term, public_only, value_on
from vipdesk.domain.privileges import Item, opens_at, ships_free
from vipdesk.errors import QT_TRANSLATE_NOOP


class Basis(StrEnum):
    """Which amount of an order the threshold of free shipping is compared with."""

    GOODS = "goods"
    """Goods after the shop's own discounts, before coupons of the platform."""
    PAID = "paid"
    """What the buyer pays for the goods, after every coupon."""


BASES = {
    Basis.GOODS: QT_TRANSLATE_NOOP("sentences", "After shop discounts, before platform coupons and postage."),
    Basis.PAID: QT_TRANSLATE_NOOP("sentences", "What is paid for the goods after all coupons, without postage."),
}
"""Which amount is meant, as the order check says it."""


class Bought(NamedTuple):
    """Pieces of a new item within an order; `price_fen` was paid for each."""

    item: Item
    quantity: int
    price_fen: int


class PaidOrder(NamedTuple):
    """An order as privileges see it; moments are local and naive, `amount_fen` is what the basis says."""

    amount_fen: int
    postage_fen: int
    paid_at: datetime
    dispatched_at: datetime | None
    bought: tuple[Bought, ...] = ()


class Use(NamedTuple):
    """A privilege made use of, and what it is estimated to have cost."""

    privilege: Privilege
    fen: int


def uses(terms: Sequence[Term], order: PaidOrder, parcel_fen: int, calendar: WorkCalendar) -> tuple[Use, ...]:
    """What the order owes to terms that not everyone has: free shipping, a trial price, dispatch on the same day.

    `parcel_fen` is what a parcel's postage costs the shop. An early order at the full price, and the dispatch of a
    parcel some hours earlier, cost nothing; they are uses all the same.
    """
    public = public_only(terms)
    found = []
    if _shipped_free(terms, public, order):
        found.append(Use(Privilege.FREE_SHIPPING_FROM, parcel_fen))
    early = [one for one in order.bought if _is_early(terms, public, one.item, order.paid_at)]
    if early:
        found.append(Use(Privilege.EARLY_ACCESS, sum(map(_saved, early))))
    if _dispatched_later(terms, public, order, calendar):
        found.append(Use(Privilege.SAME_DAY_CUTOFF, 0))
    return tuple(found)


def _saved(bought: Bought) -> int:
    """What the trial price took off; what other discounts took off besides is not the privilege's."""
    item = bought.item
    floor = item.price_fen if item.trial_price_fen is None else item.trial_price_fen
    return max(0, item.price_fen - max(bought.price_fen, floor)) * bought.quantity


def _shipped_free(terms: Sequence[Term], public: Sequence[Term], order: PaidOrder) -> bool:
    """Whether the shop paid a parcel that anybody else would have paid for."""
    if order.postage_fen:
        return False
    on = order.paid_at.date()
    return ships_free(terms, order.amount_fen, on) and not ships_free(public, order.amount_fen, on)


def _is_early(terms: Sequence[Term], public: Sequence[Term], item: Item, paid_at: datetime) -> bool:
    return _is_open(terms, item, paid_at) and not _is_open(public, item, paid_at)


def _is_open(terms: Sequence[Term], item: Item, paid_at: datetime) -> bool:
    """Whether the item could be ordered at this moment, before its launch."""
    opening = opens_at(terms, item, paid_at.date()) if paid_at < item.public_from else None
    return opening is not None and opening <= paid_at


def _dispatched_later(terms: Sequence[Term], public: Sequence[Term], order: PaidOrder, calendar: WorkCalendar) -> bool:
    """Whether the parcel left on its day although it was paid after the cutoff that everyone has."""
    on, minute = order.paid_at.date(), order.paid_at.hour * 60 + order.paid_at.minute
    if order.dispatched_at is None or order.dispatched_at.date() != on or not calendar.is_working(on):
        return False
    own, everyones = (value_on(each, Privilege.SAME_DAY_CUTOFF, on) for each in (terms, public))
    return own is not None and minute <= own and (everyones is None or minute > everyones)
