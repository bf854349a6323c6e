"""The last hour before the cutoff: which members' parcels still have to leave today, and which were missed."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from vipdesk.domain.calendar import WorkCalendar
from vipdesk.domain.privilege_terms import Privilege, Term, value_on
from vipdesk.domain.privileges import dispatch_day

_END_OF_DAY = 24 * 60 - 1
"""Where no cutoff is promised, a parcel has the whole day."""


class Waiting(NamedTuple):
    """An order of a member that is paid and not dispatched; `paid_at` is local and naive."""

    order_id: int
    number: str
    member_id: int
    name: str
    paid_at: datetime
    terms: Sequence[Term]


class Parcel(NamedTuple):
    """A parcel that has to leave; `minutes_left` is below zero where its cutoff has passed."""

    order_id: int
    number: str
    member_id: int
    name: str
    paid_at: datetime
    promised_on: date
    cutoff: time
    minutes_left: int


class Countdown(NamedTuple):
    """`due` by the minutes left, `missed` with the oldest promise first, and how many come up later today."""

    due: tuple[Parcel, ...] = ()
    missed: tuple[Parcel, ...] = ()
    later: int = 0


def countdown(orders: Iterable[Waiting], now: datetime, lead_minutes: int, calendar: WorkCalendar) -> Countdown:
    """What has to leave by each member's own cutoff of this day, from `lead_minutes` before it on.

    An order is promised for the day that the order check names: that of payment if it was paid by the cutoff, else
    the next shipping day. `now` is local and naive.
    """
    parcels = [parcel for one in orders if (parcel := _parcel(one, now, calendar)).promised_on <= now.date()]
    due = [one for one in parcels if 0 <= one.minutes_left <= lead_minutes]
    missed = [one for one in parcels if one.minutes_left < 0]
    return Countdown(
        due=tuple(sorted(due, key=lambda one: (one.minutes_left, one.paid_at, one.order_id))),
        missed=tuple(sorted(missed, key=lambda one: (one.promised_on, one.cutoff, one.paid_at, one.order_id))),
        later=len(parcels) - len(due) - len(missed),
    )


def _parcel(one: Waiting, now: datetime, calendar: WorkCalendar) -> Parcel:
    promised_on = dispatch_day(one.terms, one.paid_at, calendar)
    cutoff = value_on(one.terms, Privilege.SAME_DAY_CUTOFF, promised_on)
    minute = _END_OF_DAY if cutoff is None else cutoff
    days = (promised_on - now.date()).days
    left = days * 24 * 60 + minute - (now.hour * 60 + now.minute)
    return Parcel(
        one.order_id, one.number, one.member_id, one.name, one.paid_at, promised_on, time(*divmod(minute, 60)), left
    )
