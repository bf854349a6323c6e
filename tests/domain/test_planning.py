"""Planning backwards from the day: against brute force, and the rules that must always hold."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from vipdesk.domain.calendar import WorkCalendar, work_calendar
from vipdesk.domain.planning import (
    ArrivalWindow,
    Due,
    HelperCapacity,
    LetterJob,
    Plan,
    batches,
    behind,
    due,
    plan,
    slots,
)
from vipdesk.domain.postal import Transit
from vipdesk.domain.shortage import SHORTEST_TEXT, Choices, choices
from vipdesk.errors import UserError

MONDAY = date(2026, 8, 3)
MID_AUTUMN = date(2026, 9, 25)
CHARACTERS = 200
CALENDAR: WorkCalendar = work_calendar([(date(2026, 9, 20), True)])


def day(after: int) -> date:
    return MONDAY + timedelta(days=after)


def helper(*letters_by_weekday: int, id_: int = 1, off: tuple[date, ...] = ()) -> HelperCapacity:
    """A helper who takes 10 minutes for a letter of CHARACTERS."""
    letters = letters_by_weekday * 7 if len(letters_by_weekday) == 1 else letters_by_weekday
    minutes = tuple(10 * number for number in letters)
    assert len(minutes) == 7
    return HelperCapacity(id_, f"h{id_}", minutes, frozenset(off), chars_per_minute=20)


def jobs(*due_after: int, values: tuple[int, ...] = ()) -> list[LetterJob]:
    worth = values or (0,) * len(due_after)
    return [LetterJob(n, day(after), value) for n, (after, value) in enumerate(zip(due_after, worth, strict=True), 1)]


def is_feasible(work: list[LetterJob], crew: list[HelperCapacity], first_day: date) -> bool:
    """The rule itself: for every day, the letters due by then fit into the slots until then."""
    for last in {job.write_by for job in work}:
        span = [first_day + timedelta(days=n) for n in range((last - first_day).days + 1)]
        room = sum(slots(one, at, one.minutes_per_letter(CHARACTERS)) for one in crew for at in span)
        if sum(job.write_by <= last for job in work) > room:
            return False
    return True


small_jobs = st.lists(st.tuples(st.integers(-1, 8), st.integers(0, 4)), max_size=6).map(
    lambda made: [LetterJob(n, day(after), value) for n, (after, value) in enumerate(made, 1)]
)
small_crews = st.lists(
    st.tuples(st.lists(st.integers(0, 2), min_size=7, max_size=7), st.sets(st.integers(0, 8), max_size=3)), max_size=2
).map(
    lambda made: [
        helper(*letters, id_=n, off=tuple(day(after) for after in off)) for n, (letters, off) in enumerate(made, 1)
    ]
)

many_jobs = st.lists(st.integers(0, 3), min_size=5, max_size=9).map(lambda made: jobs(*made))
tight_crews = st.lists(st.tuples(st.integers(1, 2), st.sets(st.integers(0, 3), max_size=2)), max_size=2).map(
    lambda made: [helper(daily, id_=n, off=tuple(map(day, off))) for n, (daily, off) in enumerate(made, 1)]
)


def test_post_by_is_the_last_posting_day_that_still_arrives_nine_times_in_ten() -> None:
    # 25 September - 1 - 8 = Wednesday the 16th
    assert due(MID_AUTUMN, Transit(5, 8), CALENDAR) == Due(date(2026, 9, 15), date(2026, 9, 16), date(2026, 9, 13))


def test_post_by_moves_back_to_a_posting_day() -> None:
    # 25 September - 1 - 4 = Sunday the 20th, a make-up workday; - 5 = Saturday
    assert due(MID_AUTUMN, Transit(2, 4), CALENDAR).post_by == date(2026, 9, 20)
    assert due(MID_AUTUMN, Transit(2, 5), CALENDAR).post_by == date(2026, 9, 18)


def test_window_and_check_in_are_settings() -> None:
    found = due(MID_AUTUMN, Transit(5, 8), CALENDAR, ArrivalWindow(10, 3), check_in_days=2)
    assert found == Due(date(2026, 9, 12), date(2026, 9, 14), date(2026, 9, 10))


def test_a_letter_that_may_take_long_is_never_to_wait_beyond_its_post_by() -> None:
    found = due(MID_AUTUMN, Transit(5, 20), CALENDAR)
    assert found.post_from <= found.post_by


def test_slots_are_whole_letters_in_the_minutes_of_the_weekday() -> None:
    one = HelperCapacity(1, "Lin", (60, 59, 0, 0, 0, 0, 0), frozenset({day(7)}))
    assert [slots(one, at, 20) for at in (day(0), day(1), day(2), day(7))] == [3, 2, 0, 0]


def test_slots_are_not_lost_to_rounding() -> None:
    one = HelperCapacity(1, "Lin", (63,) * 7, chars_per_minute=10)
    assert slots(one, MONDAY, one.minutes_per_letter(7)) == 90


def test_a_longer_text_takes_more_minutes() -> None:
    one = HelperCapacity(1, "Lin", (60,) * 7, chars_per_minute=20, minutes_besides=2)
    assert (one.minutes_per_letter(200), one.minutes_per_letter(300)) == (12, 17)


def test_writing_starts_as_late_as_all_letters_still_fit() -> None:
    # 5 letters due on Friday, 2 a day: Friday 2, Thursday 2, Wednesday 1
    made = plan(jobs(4, 4, 4, 4, 4), [helper(2)], MONDAY, CHARACTERS)
    assert (made.start_by, made.spare_days, made.short) == (day(2), 2, 0)


def test_the_plan_takes_the_earliest_due_first_from_the_first_day() -> None:
    made = plan(jobs(6, 2, 9), [helper(1), helper(1, id_=2)], MONDAY, CHARACTERS)
    assert [(one.helper_id, one.day, one.letter_ids) for one in made.assignments] == [
        (1, day(0), (2,)),
        (2, day(0), (1,)),
        (1, day(1), (3,)),
    ]
    assert made.finished_on == day(1)


def test_days_off_are_left_out() -> None:
    made = plan(jobs(4, 4), [helper(1, off=(day(0), day(1), day(4)))], MONDAY, CHARACTERS)
    assert [one.day for one in made.assignments] == [day(2), day(3)]
    assert made.start_by == day(2)


def test_what_other_letters_need_of_a_day_is_left_to_them() -> None:
    busy = replace(helper(4), taken={day(0): 25.0, day(1): 40.0, day(2): 55.0})
    found = plan(jobs(9, 9, 9), [busy], MONDAY, CHARACTERS)
    assert [(one.day, one.letter_ids) for one in found.assignments] == [(day(0), (1,)), (day(3), (2, 3))]
    assert [busy.is_at_work(day(n)) for n in range(4)] == [True, False, False, True]


def test_a_day_off_stays_one_whatever_is_promised_on_it() -> None:
    away = replace(helper(4, off=(day(0),)), taken={day(0): 10.0})
    assert slots(away, day(0), 10) == 0


def test_when_short_it_tells_how_many_and_when_writing_had_to_start() -> None:
    made = plan(jobs(0, 0, 0, 1), [helper(1)], MONDAY, CHARACTERS)
    assert (made.short, made.is_feasible) == (2, False)
    assert (made.start_by, made.spare_days) == (day(-2), -2)


def test_when_short_the_most_valuable_are_written() -> None:
    made = plan(jobs(0, 0, 1, 1, values=(5, 9, 1, 7)), [helper(1)], MONDAY, CHARACTERS)
    assert made.left_out == (1, 3)
    assert [one.letter_ids for one in made.assignments] == [(2,), (4,)]


def test_without_letters_there_is_nothing_to_do() -> None:
    assert plan([], [helper(1)], MONDAY, CHARACTERS) == Plan(MONDAY, None, (), ())
    assert Plan(MONDAY, None, (), ()).spare_days is None


@pytest.mark.parametrize("crew", [[], [helper(0)]])
def test_without_helpers_everything_is_short(crew: list[HelperCapacity]) -> None:
    made = plan(jobs(3, 4), crew, MONDAY, CHARACTERS)
    assert (made.start_by, made.left_out, made.assignments) == (None, (1, 2), ())


def test_replanning_after_check_ins_plans_what_remains() -> None:
    work = jobs(4, 4, 4, 4)
    made = plan(work[2:], [helper(1)], day(3), CHARACTERS)
    assert (made.start_by, made.short) == (day(3), 0)


def test_a_slower_pace_than_planned_is_noticed() -> None:
    made = plan(jobs(4, 4, 4, 4), [helper(2)], MONDAY, CHARACTERS)
    assert [behind(made, day(0), 1), behind(made, day(0), 2), behind(made, day(1), 5)] == [1, 0, 0]


@given(small_jobs, small_crews)
def test_it_is_feasible_exactly_when_the_rule_says_so(work: list[LetterJob], crew: list[HelperCapacity]) -> None:
    assert plan(work, crew, MONDAY, CHARACTERS).is_feasible == is_feasible(work, crew, MONDAY)


@given(small_jobs.filter(bool), small_crews)
def test_start_by_is_the_latest_feasible_start(work: list[LetterJob], crew: list[HelperCapacity]) -> None:
    starts = [day(after) for after in range(-60, 9) if is_feasible(work, crew, day(after))]
    assert plan(work, crew, MONDAY, CHARACTERS).start_by == max(starts, default=None)


@settings(max_examples=200)
@given(small_jobs, small_crews)
def test_no_choice_of_letters_is_larger_or_worth_more(work: list[LetterJob], crew: list[HelperCapacity]) -> None:
    made = plan(work, crew, MONDAY, CHARACTERS)
    kept = [job for job in work if job.letter_id not in made.left_out]
    feasible = [
        some
        for size in range(len(work) + 1)
        for some in combinations(work, size)
        if is_feasible(list(some), crew, MONDAY)
    ]
    assert len(kept) == max(map(len, feasible))
    assert sum(job.value for job in kept) == max(sum(job.value for job in some) for some in feasible)


@given(small_jobs, small_crews)
def test_each_letter_is_written_once_in_time_and_no_slot_twice(
    work: list[LetterJob], crew: list[HelperCapacity]
) -> None:
    made = plan(work, crew, MONDAY, CHARACTERS)
    written = [job for one in made.assignments for job in one.letters]
    assert sorted([job.letter_id for job in written] + list(made.left_out)) == [job.letter_id for job in work]
    assert all(MONDAY <= one.day <= job.write_by for one in made.assignments for job in one.letters)
    by_id = {one.helper_id: one for one in crew}
    for one in made.assignments:
        capacity = by_id[one.helper_id]
        assert 0 < len(one.letters) <= slots(capacity, one.day, capacity.minutes_per_letter(CHARACTERS))
    assert max(Counter((one.helper_id, one.day) for one in made.assignments).values(), default=1) == 1


def test_batches_are_a_helpers_consecutive_letters() -> None:
    made = plan(jobs(9, 9, 9, 9, 9, 9, 9), [helper(2), helper(1, id_=2)], MONDAY, CHARACTERS)
    assert [(one.helper_id, one.letter_ids, one.start, one.due) for one in batches(made, 3)] == [
        (1, (1, 2, 4), day(0), day(1)),
        (2, (3, 6), day(0), day(1)),
        (1, (5, 7), day(1), day(2)),
    ]


def test_a_batch_ends_where_waiting_for_it_would_make_a_letter_late() -> None:
    made = plan(jobs(0, 5, 5), [helper(1)], MONDAY, CHARACTERS)
    assert [one.letter_ids for one in batches(made, 50)] == [(1,), (2, 3)]


def test_a_batch_holds_at_least_one_letter() -> None:
    with pytest.raises(UserError, match="at least one"):
        batches(plan([], [], MONDAY, CHARACTERS), 0)


@given(small_jobs, small_crews, st.integers(1, 4))
def test_batches_hold_what_is_planned_and_can_be_handed_in_whole(
    work: list[LetterJob], crew: list[HelperCapacity], size: int
) -> None:
    made = plan(work, crew, MONDAY, CHARACTERS)
    packed = batches(made, size)
    write_by = {job.letter_id: job.write_by for job in work}
    assert sorted(id_ for one in packed for id_ in one.letter_ids) == sorted(
        job.letter_id for one in made.assignments for job in one.letters
    )
    assert all(len(one.letter_ids) <= size for one in packed)
    assert all(one.start <= one.due <= write_by[id_] for one in packed for id_ in one.letter_ids)


def test_there_are_no_choices_where_nothing_is_short() -> None:
    assert choices(jobs(3), [helper(1)], MONDAY, CHARACTERS) is None


def test_the_choices_when_short_have_their_numbers() -> None:
    # 7 letters within two days, of which two helpers write 2 each
    found = choices(jobs(*[1] * 7), [helper(1), helper(1, id_=2)], MONDAY, CHARACTERS)
    assert found is not None
    assert found.should_have_started == day(-2)
    assert found.more_per_helper_day == 1
    assert found.further_helper_per_day == 2
    assert found.characters == 100
    assert len(found.leave_out) == 3
    assert found.late_until == day(3)


def test_what_is_due_already_cannot_be_mended() -> None:
    found = choices(jobs(-1), [helper(1)], MONDAY, CHARACTERS)
    assert found is not None
    assert (found.more_per_helper_day, found.further_helper_per_day, found.characters) == (None, None, None)
    assert found.leave_out == (1,)
    assert found.late_until == MONDAY


def test_without_any_helper_only_a_further_one_mends_it() -> None:
    found = choices(jobs(1, 1, 1), [], MONDAY, CHARACTERS)
    assert found is not None
    assert (found.more_per_helper_day, found.further_helper_per_day, found.late_until) == (None, 2, None)


def more(one: HelperCapacity, letters: int) -> HelperCapacity:
    daily = (minutes // 10 + letters if minutes else 0 for minutes in one.minutes_by_weekday)
    return helper(*daily, id_=one.helper_id, off=tuple(one.days_off))


def ways_out(work: list[LetterJob], crew: list[HelperCapacity]) -> Choices:
    found = choices(work, crew, MONDAY, CHARACTERS)
    assume(found is not None)
    assert found is not None
    return found


@given(many_jobs, tight_crews)
def test_fewer_further_letters_each_do_not_suffice(work: list[LetterJob], crew: list[HelperCapacity]) -> None:
    extra = ways_out(work, crew).more_per_helper_day
    assume(extra is not None)
    assert plan(work, [more(one, extra or 0) for one in crew], MONDAY, CHARACTERS).is_feasible
    assert not plan(work, [more(one, (extra or 0) - 1) for one in crew], MONDAY, CHARACTERS).is_feasible


@given(many_jobs, tight_crews)
def test_a_slower_further_helper_does_not_suffice(work: list[LetterJob], crew: list[HelperCapacity]) -> None:
    daily = ways_out(work, crew).further_helper_per_day
    assume(daily is not None)
    assert plan(work, [*crew, helper(daily or 0, id_=9)], MONDAY, CHARACTERS).is_feasible
    assert not plan(work, [*crew, helper((daily or 0) - 1, id_=9)], MONDAY, CHARACTERS).is_feasible


@given(many_jobs, tight_crews)
def test_a_longer_text_than_proposed_does_not_fit(work: list[LetterJob], crew: list[HelperCapacity]) -> None:
    proposed = ways_out(work, crew).characters
    longest = proposed or SHORTEST_TEXT - 1
    assert proposed is None or plan(work, crew, MONDAY, longest).is_feasible
    assert not plan(work, crew, MONDAY, longest + 1).is_feasible
