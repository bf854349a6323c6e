"""Working, shipping and posting days."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.calendar import FARTHEST, WorkCalendar, work_calendar
from vipdesk.errors import UserError

CHINA = Path(__file__).parents[2] / "resources" / "calendar" / "cn.csv"
DAY = timedelta(days=1)
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
calendars = st.builds(
    work_calendar,
    st.dictionaries(st.dates(date(2025, 1, 1), date(2027, 12, 31)), st.booleans(), max_size=60).map(
        lambda special: special.items()
    ),
    st.frozensets(st.integers(0, 6), max_size=6),
)


def rows() -> list[dict[str, str]]:
    with CHINA.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def china(weekdays_off: frozenset[int] = frozenset({5, 6})) -> WorkCalendar:
    return work_calendar(
        ((date.fromisoformat(row["day"]), row["kind"] == "work") for row in rows()), weekdays_off=weekdays_off
    )


def test_the_table_of_2026_has_33_days_off_and_6_make_up_workdays() -> None:
    kinds = [row["kind"] for row in rows()]
    assert (kinds.count("off"), kinds.count("work"), len(kinds)) == (33, 6, 39)


def test_every_row_of_the_table_is_a_day_of_its_own_in_order_with_a_note() -> None:
    listed = [row["day"] for row in rows()]
    assert listed == sorted(set(listed))
    assert all(row["note"] for row in rows())


def test_a_make_up_workday_always_falls_on_a_weekend() -> None:
    worked = [date.fromisoformat(row["day"]) for row in rows() if row["kind"] == "work"]
    assert all(day.weekday() >= 5 for day in worked)


@pytest.mark.parametrize(
    ("day", "is_working"),
    [
        ("2026-01-01", False),
        ("2026-01-02", False),
        ("2026-01-04", True),
        ("2026-01-05", True),
        ("2026-02-14", True),
        ("2026-02-16", False),
        ("2026-02-23", False),
        ("2026-02-24", True),
        ("2026-02-28", True),
        ("2026-05-05", False),
        ("2026-05-09", True),
        ("2026-09-20", True),
        ("2026-09-25", False),
        ("2026-10-08", True),
        ("2026-10-10", True),
        ("2026-10-11", False),
        ("2026-11-20", True),
        ("2026-11-21", False),
        ("2026-11-22", False),
    ],
)
def test_a_day_of_2026_is_worked_as_decreed(day: str, is_working: bool) -> None:
    assert china().is_working(date.fromisoformat(day)) is is_working


def test_a_shop_that_ships_on_saturdays_still_rests_on_a_holiday_saturday() -> None:
    saturdays_too = china(frozenset({6}))
    assert saturdays_too.is_working(date(2026, 11, 21))
    assert not saturdays_too.is_working(date(2026, 10, 3))


def test_a_year_counts_as_loaded_once_a_day_of_it_is_known() -> None:
    assert china().is_loaded(2026)
    assert not china().is_loaded(2027)


def test_the_next_day_after_the_friday_before_spring_festival_is_the_make_up_saturday() -> None:
    assert china().next_after(date(2026, 2, 13)) == date(2026, 2, 14)
    assert china().next_after(date(2026, 2, 14)) == date(2026, 2, 24)


def test_the_last_day_before_a_holiday_is_found_backwards() -> None:
    assert china().on_or_before(date(2026, 10, 7)) == date(2026, 9, 30)
    assert china().on_or_before(date(2026, 9, 27)) == date(2026, 9, 24)


def test_a_calendar_without_any_working_day_says_so() -> None:
    closed = work_calendar([], frozenset(range(7)))
    with pytest.raises(UserError, match=f"no working day within {FARTHEST} days of 2026-11-22"):
        closed.next_after(date(2026, 11, 22))
    with pytest.raises(UserError):
        closed.on_or_before(date(2026, 11, 22))


def test_the_ends_of_time_end_the_search_with_a_sentence() -> None:
    with pytest.raises(UserError):
        work_calendar([]).next_after(date.max)
    with pytest.raises(UserError):
        work_calendar([], frozenset({0})).on_or_before(date.min)


@given(calendars, days)
def test_the_days_found_are_worked_and_nothing_worked_lies_between(calendar: WorkCalendar, day: date) -> None:
    before, after = calendar.on_or_before(day), calendar.on_or_after(day)
    assert before <= day <= after
    assert calendar.is_working(before)
    assert calendar.is_working(after)
    skipped = [before + DAY * n for n in range(1, (after - before).days)]
    assert not [other for other in skipped if calendar.is_working(other) and other != day]


@given(calendars, days)
def test_the_next_day_is_the_first_from_tomorrow_on(calendar: WorkCalendar, day: date) -> None:
    assert calendar.next_after(day) == calendar.on_or_after(day + DAY)
