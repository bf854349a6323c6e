"""The countdown to the cutoff: what has to leave, what was missed, and what comes up later."""

from collections.abc import Sequence
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.test_privileges import CUTOFF, PUBLIC_TERMS, SHIPPING, VIP_TERMS, at, public, tier
from vipdesk.domain.countdown import Countdown, Waiting, countdown
from vipdesk.domain.privileges import Term, answer

# VIP terms: 17:00. November 2026: the 16th is a Monday, the 19th is off, the 28th (Saturday) is worked.
LEAD = 60


def order(paid_at: str, terms: Sequence[Term] = VIP_TERMS, number: int = 1) -> Waiting:
    return Waiting(number, f"N{number}", number, "Wang", at(paid_at), terms)


def counted(now: str, *orders: Waiting) -> Countdown:
    return countdown(orders, at(now), LEAD, SHIPPING)


@pytest.mark.parametrize(
    ("fact", "now", "paid_at", "left"),
    [
        ("an hour before the cutoff it begins", "2026-11-16T16:00", "2026-11-16T09:00", 60),
        ("at the cutoff's minute it still counts", "2026-11-16T17:00", "2026-11-16T09:00", 0),
        ("paid in the very last minute", "2026-11-16T17:00", "2026-11-16T17:00:59", 0),
        ("paid after yesterday's cutoff it leaves today", "2026-11-17T16:30", "2026-11-16T17:01", 30),
        ("paid late on a Friday it leaves on Monday", "2026-11-23T16:50", "2026-11-20T18:00", 10),
        ("paid before a holiday it leaves after it", "2026-11-20T16:50", "2026-11-18T17:01", 10),
        ("on a make-up workday it leaves", "2026-11-28T16:50", "2026-11-27T20:00", 10),
    ],
)
def test_what_has_to_leave_today(fact: str, now: str, paid_at: str, left: int) -> None:
    (one,) = counted(now, order(paid_at)).due
    assert one.minutes_left == left


@pytest.mark.parametrize(
    ("fact", "now", "paid_at", "left"),
    [
        ("a minute after the cutoff", "2026-11-16T17:01", "2026-11-16T09:00", -1),
        ("promised for yesterday", "2026-11-17T09:00", "2026-11-16T09:00", -16 * 60),
        ("promised for Friday, seen on Sunday", "2026-11-22T17:00", "2026-11-20T09:00", -48 * 60),
    ],
)
def test_what_was_missed(fact: str, now: str, paid_at: str, left: int) -> None:
    found = counted(now, order(paid_at))
    assert found.due == ()
    assert [one.minutes_left for one in found.missed] == [left]


def test_before_the_last_hour_nothing_is_counted_down() -> None:
    assert counted("2026-11-16T15:59", order("2026-11-16T09:00")) == Countdown(later=1)


def test_what_leaves_another_day_is_not_told() -> None:
    assert counted("2026-11-16T17:30", order("2026-11-16T17:01")) == Countdown()


def test_each_member_has_the_own_cutoff() -> None:
    late = (*VIP_TERMS, tier(CUTOFF, 18 * 60, "Gold"))
    found = counted("2026-11-16T17:30", order("2026-11-16T09:00", late, 1), order("2026-11-16T09:00", VIP_TERMS, 2))
    assert [one.number for one in found.due] == ["N1"]
    assert [one.number for one in found.missed] == ["N2"]


def test_the_fewest_minutes_come_first() -> None:
    late = (*VIP_TERMS, tier(CUTOFF, 17 * 60 + 10, "Gold"))
    orders = [
        order("2026-11-16T08:00", late, 1),
        order("2026-11-16T09:00", number=2),
        order("2026-11-16T08:30", number=3),
    ]
    assert [one.number for one in counted("2026-11-16T16:30", *orders).due] == ["N3", "N2", "N1"]


def test_without_a_cutoff_a_parcel_has_the_whole_day() -> None:
    (one,) = counted("2026-11-17T23:30", order("2026-11-16T09:00", ())).due
    assert one.minutes_left == 29


moments = st.datetimes(at("2026-11-01"), at("2026-12-31"))
some_terms = st.sampled_from([(), PUBLIC_TERMS, VIP_TERMS, (public(CUTOFF, 0),), (public(CUTOFF, 1439),)])


@given(st.lists(st.tuples(moments, some_terms), max_size=6), moments)
def test_every_parcel_promised_by_today_is_told_once_and_no_other(
    orders: list[tuple[datetime, Sequence[Term]]], now: datetime
) -> None:
    waiting = [Waiting(n, str(n), n, "", paid, terms) for n, (paid, terms) in enumerate(orders)]
    found = countdown(waiting, now, LEAD, SHIPPING)
    promised: list[date] = [answer(one.terms, 0, one.paid_at, SHIPPING).dispatch_on for one in waiting]
    assert len(found.due) + len(found.missed) + found.later == sum(on <= now.date() for on in promised)
    assert len({one.order_id for one in (*found.due, *found.missed)}) == len(found.due) + len(found.missed)
