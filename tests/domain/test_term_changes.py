"""Dated changes: what holds on which day, and what a floor is worth."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vipdesk.domain.privileges import BOUNDS, Privilege, value_on
from vipdesk.domain.term_changes import (
    Change,
    Effect,
    Entry,
    Whose,
    changed,
    effect,
    first_day,
    parse_value,
    written_value,
)

VIP = Whose(tier_id=1)
FREE, CUTOFF, EARLY, REPLY, RUSH = Privilege
DAY = timedelta(days=1)
days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
changes = st.builds(
    Change,
    st.sampled_from([FREE, CUTOFF]),
    st.none() | st.integers(0, 6),
    st.none() | st.integers(0, 1439),
    days,
    st.booleans(),
)


def after(wanted: list[Change]) -> tuple[Entry, ...]:
    entries: tuple[Entry, ...] = ()
    for number, one in enumerate(wanted, start=1):
        found = changed(entries, VIP, one)
        entries = tuple(Entry(**{**vars(each), "id": each.id or number}) for each in found)
    return entries


@given(st.lists(changes, max_size=6), days)
def test_of_each_privilege_and_weekday_one_value_holds_at_most(wanted: list[Change], on: date) -> None:
    holding = [
        (one.privilege, one.weekday) for one in after(wanted) if one.starts_on <= on and on <= (one.ends_on or date.max)
    ]
    assert len(holding) == len(set(holding))


@given(st.lists(changes, max_size=5), changes, days)
def test_a_change_leaves_every_day_before_it_alone(wanted: list[Change], last: Change, on: date) -> None:
    assume(on < last.starts_on)
    before = [one.term() for one in after(wanted)]
    later = [one.term() for one in after([*wanted, last])]
    for privilege in (FREE, CUTOFF):
        assert value_on(later, privilege, on) == value_on(before, privilege, on)


@given(st.lists(changes, max_size=5), changes, st.integers(0, 1439), st.integers(1, 500))
def test_a_change_never_takes_a_floor_from_who_held_it(
    wanted: list[Change], last: Change, promised: int, back: int
) -> None:
    joined = last.starts_on - DAY * back
    first = Change(last.privilege, None, promised, date(2025, 12, 1), lifetime=True)
    before = [one.term("VIP", joined) for one in after([first, *wanted])]
    later = [one.term("VIP", joined) for one in after([first, *wanted, last])]
    on = first_day(last)
    held = [term for term in before if term.lifetime and max(term.starts_on, joined) < last.starts_on]
    floor = value_on(held, last.privilege, on)
    assume(floor is not None)
    found = value_on(later, last.privilege, on)
    assert found is not None
    assert found <= floor if last.privilege is FREE else found >= floor


@given(st.lists(changes, max_size=5), changes)
def test_the_effect_agrees_with_the_values(wanted: list[Change], last: Change) -> None:
    before, later = ([one.term() for one in after(each)] for each in (wanted, [*wanted, last]))
    old, new = (value_on(terms, last.privilege, first_day(last)) for terms in (before, later))
    assert (effect(before, later, last) in (Effect.SAME, Effect.KEPT)) == (old == new)


@given(st.sampled_from(Privilege).flatmap(lambda p: st.tuples(st.just(p), st.integers(*BOUNDS[p]))))
def test_a_value_is_read_as_it_is_written(both: tuple[Privilege, int]) -> None:
    privilege, value = both
    assert parse_value(privilege, written_value(privilege, value)) == value


@pytest.mark.parametrize(
    ("privilege", "text"),
    [(FREE, "-1"), (FREE, "much"), (CUTOFF, "24:00"), (CUTOFF, "16:60"), (CUTOFF, "16"), (EARLY, "1.5"), (RUSH, "2")],
)
def test_what_is_no_value_is_refused(privilege: Privilege, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the parser says
        parse_value(privilege, text)


def test_a_chinese_keyboard_writes_times_too() -> None:
    assert parse_value(CUTOFF, "16：30") == 16 * 60 + 30
