"""Which copies stay, over years of days."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.retention import EVERYTHING_FOR, staying

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
YEAR_S = 365 * 86_400

moments = st.lists(st.integers(0, YEAR_S).map(lambda ago: NOW - timedelta(seconds=ago)), max_size=200)


def buckets(form, kept):
    return {one.strftime(form) for one in kept}


def test_two_a_day_for_a_year_leave_all_of_two_days_and_some_of_each_age():
    made = [NOW - timedelta(hours=12 * number) for number in range(730)]
    kept = staying(made, NOW)
    assert {one for one in made if NOW - one < EVERYTHING_FOR} <= kept
    assert len(buckets("%Y-%j", kept)) >= 12
    assert len(buckets("%G-%V", kept)) >= 10
    assert len(buckets("%Y-%m", kept)) == 9
    assert 25 <= len(kept) <= 35


def test_nothing_is_kept_of_nothing():
    assert staying([], NOW) == set()


def test_a_copy_from_the_future_stays():
    assert staying([NOW + timedelta(days=400)], NOW) == {NOW + timedelta(days=400)}


@given(moments)
def test_the_newest_and_all_of_two_days_stay_and_nothing_is_made_up(made):
    kept = staying(made, NOW)
    assert kept <= set(made)
    assert {one for one in made if NOW - one < EVERYTHING_FOR} <= kept
    assert not made or max(made) in kept


@given(moments)
def test_thinning_out_again_at_once_removes_nothing_more(made):
    kept = staying(made, NOW)
    assert staying(kept, NOW) == kept


@given(moments)
def test_never_more_than_two_days_and_the_number_of_periods(made):
    old = {one for one in staying(made, NOW) if NOW - one >= EVERYTHING_FOR}
    assert len(old) <= 12 + 10 + 9


@given(st.lists(st.integers(0, 3), min_size=120, max_size=365))
def test_thinned_out_every_day_there_is_still_one_of_each_of_the_last_days_weeks_and_months(made_by_day):
    kept: set[datetime] = set()
    made: list[datetime] = []
    now = NOW - timedelta(days=len(made_by_day))
    for number in made_by_day:
        now += timedelta(days=1)
        new = [now - timedelta(minutes=minute) for minute in range(number)]
        made += new
        kept = staying(kept | set(new), now)
    for form, number in (("%Y-%j", 12), ("%G-%V", 10), ("%Y-%m", 9)):
        wanted = sorted(buckets(form, made), reverse=True)[:number]
        assert set(wanted) <= buckets(form, kept)


@given(moments, st.integers(0, 400))
def test_what_once_went_would_never_be_wanted_again(made, days):
    later = NOW + timedelta(days=days)
    gone = set(made) - staying(made, NOW)
    assert staying(made, later) & gone == set()
