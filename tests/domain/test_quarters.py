"""Quarters of a year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.quarters import Quarter
from vipdesk.errors import UserError


@pytest.mark.parametrize("text", ["2026Q3", "2026q3", "2026-Q3", " 2026 Q3 "])
def test_a_quarter_is_read_however_it_is_written(text):
    assert Quarter.parse(text) == Quarter(2026, 3)


@pytest.mark.parametrize("text", ["", "2026", "2026Q5", "2026Q0", "26Q3", "Q3 2026", "2026Q33", "２０２６Q3", "9026Q3"])
def test_what_is_no_quarter_is_refused_with_an_example(text):
    with pytest.raises(UserError, match="write it like 2026Q3"):
        Quarter.parse(text)


def test_the_last_quarter_ends_with_the_year():
    assert (Quarter(2026, 4).first_day, Quarter(2026, 4).last_day) == (date(2026, 10, 1), date(2026, 12, 31))


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_in_one_quarter(day):
    quarter = Quarter.containing(day)
    assert day in quarter
    assert day not in quarter.following
    assert Quarter.parse(str(quarter)) == quarter
