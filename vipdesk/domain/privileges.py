"""What a member may expect of one order: free shipping, the day of dispatch, early access, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from vipdesk.domain import money
from vipdesk.domain import privilege_words as words
from vipdesk.domain.calendar import WorkCalendar
from vipdesk.domain.privilege_terms import (
    BOUNDS,
    Effective,
    Privilege,
    Source,
    Term,
    applies,
    effective,
    public_only,
    value_on,
)
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError

__all__ = [
    "BOUNDS",
    "Answer",
    "EarlyAccess",
    "Effective",
    "Item",
    "Privilege",
    "Source",
    "Term",
    "UseCost",
    "answer",
    "applies",
    "cost_of",
    "dispatch_day",
    "effective",
    "opens_at",
    "ships_free",
    "value_on",
]

MOST_ITEMS_TOLD = 3
"""New items named in the text for the customer; the answer itself has all of them."""


@dataclass(frozen=True)
class Item:
    """A new item: for everyone from `public_from`, for nobody at all before `vip_from` (None: no limit).

    Moments are local and naive. Without a trial price the price is the same for all.
    """

    name: str
    public_from: datetime
    vip_from: datetime | None
    price_fen: int
    trial_price_fen: int | None = None


class EarlyAccess(NamedTuple):
    """An item that a member may order before the others, from when, and what it costs until its launch."""

    item: Item
    trial_price_fen: int
    opens_at: datetime


class UseCost(NamedTuple):
    """What the use of privileges costs the shop."""

    postage_fen: int
    trial_fen: int

    @property
    def total_fen(self) -> int:
        """Both together."""
        return self.postage_fen + self.trial_fen


@dataclass(frozen=True)
class Answer:
    """What a member may expect of an order of an amount, paid at a moment.

    `threshold_fen` and `missing_fen` are None where no term grants free shipping. `cutoff` is None on a day
    without dispatch and where no term sets one; `minutes_left` is None unless the order ships that very day.
    `early_access` lists the items not yet launched that are open to the member now or before their launch.
    """

    free_shipping: bool
    threshold_fen: int | None
    missing_fen: int | None
    dispatch_on: date
    ships_today: bool
    cutoff: time | None
    minutes_left: int | None
    early_access: tuple[EarlyAccess, ...]
    after_sales_hours: int | None
    rush: bool
    why: tuple[Sentence, ...]
    paste: Sentence


class _Dispatch(NamedTuple):
    paid_on: date
    cutoff: time | None
    is_shipping_day: bool
    on: date
    minutes_left: int | None


def answer(
    terms: Sequence[Term],
    amount_fen: int,
    paid_at: datetime,
    calendar: WorkCalendar,
    items: Iterable[Item] = (),
    currency: str = "CNY",
) -> Answer:
    """What the member with these terms may expect, and why.

    `amount_fen` is goods after shop discounts, before platform coupons; `paid_at` is local and naive;
    `calendar` tells shipping days. UserError for an amount below zero and for a calendar without such days.
    """
    if amount_fen < 0:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "An order cannot come to {amount}: give the price of the goods."),
            amount=money.shown(amount_fen, currency),
        )
    on = paid_at.date()
    threshold_fen = value_on(terms, Privilege.FREE_SHIPPING_FROM, on)
    dispatch = _dispatch(terms, paid_at, calendar)
    early = _early_access(terms, items, paid_at)
    rush = bool(value_on(terms, Privilege.RUSH_DISPATCH, on))
    return Answer(
        free_shipping=threshold_fen is not None and amount_fen >= threshold_fen,
        threshold_fen=threshold_fen,
        missing_fen=None if threshold_fen is None else max(0, threshold_fen - amount_fen),
        dispatch_on=dispatch.on,
        ships_today=dispatch.on == on,
        cutoff=dispatch.cutoff,
        minutes_left=dispatch.minutes_left,
        early_access=early,
        after_sales_hours=value_on(terms, Privilege.AFTER_SALES_REPLY, on),
        rush=rush,
        why=_why(terms, paid_at, dispatch, calendar, currency),
        paste=_paste(amount_fen, threshold_fen, dispatch, rush, _open_now(early, paid_at), currency),
    )


def dispatch_day(terms: Sequence[Term], paid_at: datetime, calendar: WorkCalendar) -> date:
    """The day on which an order paid at this moment is promised to leave."""
    return _dispatch(terms, paid_at, calendar).on


def cost_of(
    terms: Sequence[Term], amount_fen: int, paid_at: datetime, postage_fen: int, bought: Iterable[Item] = ()
) -> UseCost:
    """The estimated cost of what this order owes to a privilege that not everyone has.

    Postage counts where the member ships free and others would have paid it. The discount of a trial price
    counts for each of the items `bought` (once per piece) before its launch.
    """
    public, pieces, on = public_only(terms), tuple(bought), paid_at.date()
    given = ships_free(terms, amount_fen, on) and not ships_free(public, amount_fen, on)
    trial_fen = _trial_discount(terms, pieces, paid_at) - _trial_discount(public, pieces, paid_at)
    return UseCost(postage_fen if given else 0, trial_fen)


def opens_at(terms: Sequence[Term], item: Item, on: date) -> datetime | None:
    """The first moment before its launch at which an item may be ordered, by the terms in force on that day.

    Days before `on` are not looked at; None if the member gets no early access to it.
    """
    hours = [term.value for term in terms if term.privilege is Privilege.EARLY_ACCESS]
    earliest = item.public_from - timedelta(hours=max(hours, default=0))
    days = (item.public_from.date() - max(on, earliest.date())).days
    for day in (item.public_from.date() - timedelta(days=back) for back in range(days, -1, -1)):
        opening = _opening(item, value_on(terms, Privilege.EARLY_ACCESS, day) or 0)
        if day > on:
            opening = max(opening, datetime.combine(day, time.min))
        if opening < item.public_from and opening.date() <= day:
            return opening
    return None


def _opening(item: Item, hours: int) -> datetime:
    opening = item.public_from - timedelta(hours=hours)
    return opening if item.vip_from is None else max(opening, item.vip_from)


def _early_access(terms: Sequence[Term], items: Iterable[Item], now: datetime) -> tuple[EarlyAccess, ...]:
    coming = ((item, opens_at(terms, item, now.date())) for item in items if item.public_from > now)
    found = (EarlyAccess(item, _trial_price(item), opening) for item, opening in coming if opening is not None)
    return tuple(sorted(found, key=lambda early: (early.opens_at, early.item.name)))


def _open_now(early: Iterable[EarlyAccess], now: datetime) -> tuple[Item, ...]:
    return tuple(access.item for access in early if access.opens_at <= now)


def _trial_price(item: Item) -> int:
    return item.price_fen if item.trial_price_fen is None else item.trial_price_fen


def _trial_discount(terms: Sequence[Term], bought: Iterable[Item], now: datetime) -> int:
    early = _open_now(_early_access(terms, bought, now), now)
    return sum(max(0, item.price_fen - _trial_price(item)) for item in early)


def ships_free(terms: Iterable[Term], amount_fen: int, on: date) -> bool:
    """Whether an order of this amount is shipped free on a day."""
    threshold_fen = value_on(terms, Privilege.FREE_SHIPPING_FROM, on)
    return threshold_fen is not None and amount_fen >= threshold_fen


def _dispatch(terms: Sequence[Term], paid_at: datetime, calendar: WorkCalendar) -> _Dispatch:
    on = paid_at.date()
    if not calendar.is_working(on):
        return _Dispatch(on, None, False, calendar.next_after(on), None)
    minutes = value_on(terms, Privilege.SAME_DAY_CUTOFF, on)
    if minutes is None:
        return _Dispatch(on, None, True, calendar.next_after(on), None)
    # Whole minutes: an order paid at 16:00:59 has made a cutoff of 16:00.
    left = minutes - (paid_at.hour * 60 + paid_at.minute)
    cutoff = words.minute_of_day(minutes)
    if left < 0:
        return _Dispatch(on, cutoff, True, calendar.next_after(on), None)
    return _Dispatch(on, cutoff, True, on, left)


def _why(
    terms: Sequence[Term], paid_at: datetime, dispatch: _Dispatch, calendar: WorkCalendar, currency: str
) -> tuple[Sentence, ...]:
    bests = (effective(terms, privilege, dispatch.paid_on) for privilege in Privilege)
    granted = (words.why(best, currency) for best in bests if best is not None)
    years = range(dispatch.paid_on.year, dispatch.on.year + 1)
    return (
        *granted,
        words.why_dispatched(dispatch.paid_on, paid_at.time(), dispatch.cutoff, dispatch.is_shipping_day, dispatch.on),
        *(words.holidays_missing(year) for year in years if not calendar.is_loaded(year)),
    )


def _paste(
    amount_fen: int,
    threshold_fen: int | None,
    dispatch: _Dispatch,
    rush: bool,
    open_items: Sequence[Item],
    currency: str,
) -> Sentence:
    told = [words.dispatch(dispatch.paid_on, dispatch.cutoff, dispatch.is_shipping_day, dispatch.on)]
    if threshold_fen is not None:
        told.insert(0, words.shipping(amount_fen, threshold_fen, currency))
    if rush and dispatch.is_shipping_day and dispatch.on != dispatch.paid_on:
        told.append(words.rush())
    for item in open_items[:MOST_ITEMS_TOLD]:
        cheaper = _trial_price(item) < item.price_fen
        told.append(words.early_access(item.name, item.trial_price_fen if cheaper else None, currency))
    return words.one_after_another(told)
