"""Spending month by month."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.spending import Month, by_month, first_of

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def test_payments_of_a_month_are_summed_and_months_without_any_are_zero():
    payments = [(date(2026, 9, 30), 500), (date(2026, 11, 1), 100), (date(2026, 11, 22), 250)]
    assert by_month(payments, date(2026, 11, 22), 3) == (
        Month(date(2026, 9, 1), 500),
        Month(date(2026, 10, 1), 0),
        Month(date(2026, 11, 1), 350),
    )


def test_a_year_goes_back_over_new_year():
    months = by_month([], date(2026, 2, 28))
    assert (months[0].first, months[-1].first, len(months)) == (date(2025, 3, 1), date(2026, 2, 1), 12)
    assert first_of(date(2026, 2, 28)) == date(2025, 3, 1)


@given(st.lists(st.tuples(DAYS, st.integers(-(10**9), 10**9))), DAYS, st.integers(1, 40))
def test_nothing_within_the_months_is_lost_and_nothing_outside_is_counted(payments, last, months):
    first = first_of(last, months)
    within = [fen for day, fen in payments if first <= day and (day.year, day.month) <= (last.year, last.month)]
    assert sum(one.fen for one in by_month(payments, last, months)) == sum(within)
