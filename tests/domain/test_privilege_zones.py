"""The order check in the shop's own time zone: worked cases by UTC, midnight, and where the clocks are turned.

Each line: what it is about, the zone, the moment of payment in UTC, the local time that counts, the day of dispatch,
the minutes left (None: it does not ship that day) and whether an order of 78.00 ships free.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.test_privileges import CUTOFF, FREE, PUBLIC_TERMS, VIP_TERMS, at, best, many_terms, public, tier
from vipdesk.domain.calendar import WorkCalendar, work_calendar
from vipdesk.domain.moments import to_local, to_utc
from vipdesk.domain.privileges import Term, answer

SHANGHAI, NEW_YORK, LONDON = "Asia/Shanghai", "America/New_York", "Europe/London"
NIGHT = (public(CUTOFF, 90), tier(CUTOFF, 150))
"""Cutoffs in the small hours: 01:30 for everyone, 02:30 for the tier."""
EVERY_DAY = WorkCalendar({}, frozenset({2026}), frozenset())
# 1 to 8 October 2026 are a courier holiday; Saturday the 10th is worked instead.
GOLDEN_WEEK = work_calendar(
    [*((date(2026, 10, 1) + timedelta(days=n), False) for n in range(8)), (date(2026, 10, 10), True)]
)


@dataclass(frozen=True)
class Case:
    """A worked case."""

    fact: str
    zone: str
    paid_utc: str
    local: str
    dispatch_on: str
    left: int | None
    free: bool
    terms: tuple[Term, ...] = VIP_TERMS
    calendar: WorkCalendar = EVERY_DAY


CASES = [
    # The shop's day is not the day of UTC.
    Case("a Shanghai afternoon", SHANGHAI, "2026-11-16T08:42", "2026-11-16T16:42", "2026-11-16", 18, True),
    Case("the cutoff's minute", SHANGHAI, "2026-11-16T09:00:59", "2026-11-16T17:00", "2026-11-16", 0, True),
    Case("the minute after", SHANGHAI, "2026-11-16T09:01", "2026-11-16T17:01", "2026-11-17", None, True),
    Case("midnight in Shanghai", SHANGHAI, "2026-11-15T16:00", "2026-11-16T00:00", "2026-11-16", 1020, True),
    Case("a minute before midnight", SHANGHAI, "2026-11-15T15:59", "2026-11-15T23:59", "2026-11-16", None, True),
    Case("midnight of UTC is morning there", SHANGHAI, "2026-11-16T00:00", "2026-11-16T08:00", "2026-11-16", 540, True),
    Case("New Year's Eve", SHANGHAI, "2026-12-31T15:59", "2026-12-31T23:59", "2027-01-01", None, True),
    Case("the same moment in New York", NEW_YORK, "2026-11-16T08:42", "2026-11-16T03:42", "2026-11-16", 798, True),
    Case("an evening in New York", NEW_YORK, "2026-11-17T03:00", "2026-11-16T22:00", "2026-11-17", None, True),
    # A term that begins or ends does so at the shop's midnight.
    Case("the last minute of a term", SHANGHAI, "2026-11-15T15:59", "2026-11-15T23:59", "2026-11-16", None, True,
         (public(FREE, 9900), tier(FREE, 6900, ends_on=date(2026, 11, 15)), public(CUTOFF, 960))),
    Case("the first minute without it", SHANGHAI, "2026-11-15T16:00", "2026-11-16T00:00", "2026-11-16", 960, False,
         (public(FREE, 9900), tier(FREE, 6900, ends_on=date(2026, 11, 15)), public(CUTOFF, 960))),
    Case("a Friday term on a Friday there", NEW_YORK, "2026-11-21T04:59", "2026-11-20T23:59", "2026-11-20", 0, False,
         (public(FREE, 9900), public(CUTOFF, 960), tier(CUTOFF, 1439, weekday=4))),
    Case("and no longer on Saturday", NEW_YORK, "2026-11-21T05:00", "2026-11-21T00:00", "2026-11-21", 960, False,
         (public(FREE, 9900), public(CUTOFF, 960), tier(CUTOFF, 1439, weekday=4))),
    # A courier holiday and its make-up workday.
    Case("before the holiday, in time", SHANGHAI, "2026-09-30T08:59", "2026-09-30T16:59", "2026-09-30", 1, True,
         calendar=GOLDEN_WEEK),
    Case("before the holiday, too late", SHANGHAI, "2026-09-30T09:01", "2026-09-30T17:01", "2026-10-09", None, True,
         calendar=GOLDEN_WEEK),
    Case("within the holiday", SHANGHAI, "2026-10-03T02:00", "2026-10-03T10:00", "2026-10-09", None, True,
         calendar=GOLDEN_WEEK),
    Case("late on the first day after it", SHANGHAI, "2026-10-09T10:00", "2026-10-09T18:00", "2026-10-10", None, True,
         calendar=GOLDEN_WEEK),
    Case("on the make-up Saturday", SHANGHAI, "2026-10-10T08:00", "2026-10-10T16:00", "2026-10-10", 60, True,
         calendar=GOLDEN_WEEK),
    Case("on the Sunday after it", SHANGHAI, "2026-10-11T02:00", "2026-10-11T10:00", "2026-10-12", None, True,
         calendar=GOLDEN_WEEK),
    # New York, 1 November 2026: at 02:00 the clocks go back to 01:00, so that 01:00 to 01:59 come twice.
    Case("the repeated hour, first time", NEW_YORK, "2026-11-01T05:30", "2026-11-01T01:30", "2026-11-01", 60, False,
         NIGHT),
    Case("the repeated hour, second time", NEW_YORK, "2026-11-01T06:30", "2026-11-01T01:30", "2026-11-01", 60, False,
         NIGHT),
    Case("everyone's cutoff, both times", NEW_YORK, "2026-11-01T06:31", "2026-11-01T01:31", "2026-11-02", None, False,
         NIGHT[:1]),
    Case("the minute before it comes again", NEW_YORK, "2026-11-01T05:59", "2026-11-01T01:59", "2026-11-01", 31, False,
         NIGHT),
    Case("after the repeated hour", NEW_YORK, "2026-11-01T07:31", "2026-11-01T02:31", "2026-11-02", None, False, NIGHT),
    Case("that day's usual cutoff", NEW_YORK, "2026-11-01T22:00", "2026-11-01T17:00", "2026-11-01", 0, True),
    Case("an hour earlier by UTC the day before", NEW_YORK, "2026-10-31T21:00", "2026-10-31T17:00", "2026-10-31", 0,
         True),
    # New York, 14 March 2027: at 02:00 the clocks go on to 03:00, so that 02:00 to 02:59 do not come at all.
    Case("the minute before the missing hour", NEW_YORK, "2027-03-14T06:59", "2027-03-14T01:59", "2027-03-14", 31,
         False, NIGHT),
    Case("the minute after it", NEW_YORK, "2027-03-14T07:00", "2027-03-14T03:00", "2027-03-15", None, False, NIGHT),
    Case("a cutoff within it is past at three", NEW_YORK, "2027-03-14T07:00", "2027-03-14T03:00", "2027-03-15", None,
         False, (public(CUTOFF, 179),)),
    Case("that day's usual cutoff in spring", NEW_YORK, "2027-03-14T21:00", "2027-03-14T17:00", "2027-03-14", 0, True),
    # London turns its clocks at 01:00 of UTC.
    Case("London's repeated hour", LONDON, "2026-10-25T01:30", "2026-10-25T01:30", "2026-10-25", 60, False, NIGHT),
    Case("London in summer", LONDON, "2026-10-24T16:00", "2026-10-24T17:00", "2026-10-24", 0, True),
    Case("London in winter", LONDON, "2026-10-25T17:00", "2026-10-25T17:00", "2026-10-25", 0, True),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.fact)
def test_an_order_paid_at_a_moment_of_the_world(case: Case) -> None:
    local = to_local(int(at(case.paid_utc).replace(tzinfo=UTC).timestamp()), case.zone)
    found = answer(case.terms, 7800, local, case.calendar)
    assert local.isoformat(timespec="minutes") == case.local
    assert (found.dispatch_on.isoformat(), found.minutes_left) == (case.dispatch_on, case.left)
    assert found.free_shipping == case.free


def test_of_a_repeated_reading_typed_by_hand_the_first_one_counts() -> None:
    typed = at("2026-11-01T01:30")
    assert datetime.fromtimestamp(to_utc(typed, NEW_YORK), UTC) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert to_local(to_utc(typed, NEW_YORK), NEW_YORK) == typed


def test_a_reading_that_does_not_come_at_all_is_taken_for_one_after_it() -> None:
    typed = at("2027-03-14T02:30")
    assert to_local(to_utc(typed, NEW_YORK), NEW_YORK) == at("2027-03-14T03:30")


zones = st.sampled_from([SHANGHAI, NEW_YORK, LONDON, "Australia/Lord_Howe", "Asia/Kathmandu"])
seconds = st.integers(1_767_225_600, 1_830_297_600)
"""2026 and 2027 in UTC."""


@given(zones, seconds, st.integers(0, 1439))
def test_an_order_ships_that_day_exactly_if_the_shop_s_clock_shows_no_later_than_the_cutoff(
    zone: str, paid: int, cutoff: int
) -> None:
    local = to_local(paid, zone)
    found = answer((public(CUTOFF, cutoff),), 0, local, EVERY_DAY)
    wall = datetime.fromtimestamp(paid, ZoneInfo(zone))
    assert found.ships_today == ((wall.hour, wall.minute) <= divmod(cutoff, 60))
    assert found.dispatch_on == wall.date() + timedelta(days=not found.ships_today)


@given(zones, seconds, many_terms, st.integers(0, 20_000))
def test_wherever_the_shop_is_a_member_is_never_worse_off_than_everyone(
    zone: str, paid: int, terms: list[Term], amount_fen: int
) -> None:
    local = to_local(paid, zone)
    everyones = [term for term in terms if term.source == "public"]
    own, others = (answer(each, amount_fen, local, EVERY_DAY) for each in (terms, everyones))
    assert own.free_shipping >= others.free_shipping
    assert own.dispatch_on <= others.dispatch_on
    assert own.rush >= others.rush


@given(zones, seconds, st.integers(0, 2_000))
def test_a_floor_for_life_holds_at_every_moment_after_the_tier_got_worse(zone: str, paid: int, days: int) -> None:
    held = tier(FREE, 6900, lifetime=True, ends_on=date(2026, 6, 30), held_from=date(2025, 12, 1))
    later = tier(FREE, 8900, starts_on=date(2026, 7, 1), held_from=date(2025, 12, 1))
    local = to_local(paid, zone) + timedelta(days=days)
    assert best([*PUBLIC_TERMS, held, later], FREE, local.date()) == 6900
