"""The life of a letter: states, the sum that must add up, and what is booked."""

from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.letters import (
    ASIDE,
    WAY,
    WORDS,
    CostKind,
    Entry,
    Rates,
    Standing,
    State,
    entries,
    reason_kept,
    step,
    tally,
)
from vipdesk.errors import UserError

CODE = "MA26-0413-K"
RATES = Rates(stationery_fen=30, writing_fen=100, postage_fen=120)
STATIONERY, WRITING, POSTAGE = CostKind.STATIONERY, CostKind.WRITING, CostKind.POSTAGE


class Book:
    """A piece with its cost book."""

    def __init__(self, state: State = State.PLANNED) -> None:
        self.state, self.lines, self._ids = state, list[tuple[int, Entry]](), count(1)

    def go(self, wanted: State, reason: str | None = "because", free_spoils_left: int = 0) -> tuple[Entry, ...]:
        passed = step(CODE, self.state, wanted, reason)
        made = entries(passed, self.standing(), RATES, free_spoils_left)
        self.lines += [(next(self._ids), entry) for entry in made]
        self.state = wanted
        return made

    def standing(self) -> list[Standing]:
        gone = {entry.reverses for _, entry in self.lines}
        return [Standing(id_, e.kind, e.fen) for id_, e in self.lines if e.reverses is None and id_ not in gone]

    def sums(self) -> dict[CostKind, int]:
        return {kind: sum(e.fen for _, e in self.lines if e.kind == kind) for kind in CostKind}


def test_a_letter_goes_forward_one_by_one() -> None:
    for current, wanted in pairwise(WAY):
        assert step(CODE, current, wanted) == (wanted,)


def test_states_in_between_are_passed() -> None:
    assert step(CODE, State.PRINTED, State.POSTED) == (State.WITH_HELPER, State.WRITTEN, State.POSTED)


@pytest.mark.parametrize("state", State)
def test_a_second_check_in_names_the_code_and_changes_nothing(state: State) -> None:
    with pytest.raises(UserError, match=f"{CODE} is checked in as {WORDS[state]} already"):
        step(CODE, state, state, "because")


def test_backward_needs_a_reason() -> None:
    with pytest.raises(UserError, match=f"{CODE} is posted: to make it written, please give a reason"):
        step(CODE, State.POSTED, State.WRITTEN, " ")
    assert step(CODE, State.POSTED, State.WRITTEN, "was still in the box") == (State.WRITTEN,)


@pytest.mark.parametrize("wanted", [State.SPOILED, State.LOST])
@pytest.mark.parametrize("current", [State.PRINTED, State.WITH_HELPER, State.WRITTEN])
def test_spoiled_and_lost_need_no_reason(current: State, wanted: State) -> None:
    assert step(CODE, current, wanted) == (wanted,)
    assert reason_kept(wanted, None)


def test_the_reason_given_is_kept() -> None:
    assert reason_kept(State.SPOILED, " tea ") == "tea"
    assert reason_kept(State.WRITTEN, None) == ""


def test_cancelling_needs_a_reason() -> None:
    with pytest.raises(UserError, match="reason"):
        step(CODE, State.PLANNED, State.CANCELLED)
    assert step(CODE, State.PLANNED, State.CANCELLED, "opted out") == (State.CANCELLED,)


@pytest.mark.parametrize("wanted", sorted(ASIDE))
@pytest.mark.parametrize("current", [State.POSTED, State.RETURNED])
def test_what_was_posted_cannot_be_spoiled_lost_or_cancelled(current: State, wanted: State) -> None:
    with pytest.raises(UserError, match="cannot become"):
        step(CODE, current, wanted, "because")


@pytest.mark.parametrize("wanted", [State.SPOILED, State.LOST])
def test_what_was_never_printed_cannot_be_spoiled_or_lost(wanted: State) -> None:
    with pytest.raises(UserError, match="cannot become"):
        step(CODE, State.PLANNED, wanted, "because")


def test_a_spoiled_piece_is_begun_again() -> None:
    assert step(CODE, State.SPOILED, State.WRITTEN) == (State.WITH_HELPER, State.WRITTEN)


@pytest.mark.parametrize("current", [State.LOST, State.CANCELLED])
def test_what_was_lost_or_cancelled_comes_back_with_a_reason_only(current: State) -> None:
    with pytest.raises(UserError, match="reason"):
        step(CODE, current, State.WRITTEN)
    assert step(CODE, current, State.WRITTEN, "found") == (State.PRINTED, State.WITH_HELPER, State.WRITTEN)


def refused(current: State, wanted: State) -> str:
    """Why the step cannot be, even with a reason; empty where it can."""
    try:
        step(CODE, current, wanted, "because")
    except UserError as error:
        return str(error)
    return ""


@given(st.sampled_from(State), st.sampled_from(State))
def test_a_step_is_refused_with_the_code_or_ends_where_it_was_to(current: State, wanted: State) -> None:
    told = refused(current, wanted)
    assert CODE in told if told else step(CODE, current, wanted, "because")[-1] is wanted


def test_a_batch_adds_up() -> None:
    states = {
        "written": 30,
        "posted": 10,
        "returned": 1,
        "spoiled": 2,
        "lost": 1,
        "cancelled": 1,
        "with_helper": 4,
        "printed": 1,
    }
    found = tally(50, states)
    assert found == (50, 41, 2, 1, 1, 5)
    assert found.adds_up


def test_a_batch_with_a_piece_unaccounted_for_does_not_add_up() -> None:
    assert not tally(50, {"written": 49}).adds_up
    assert not tally(1, {"planned": 1}).adds_up


@given(st.lists(st.sampled_from([state for state in State if state is not State.PLANNED])))
def test_every_piece_is_counted_once(states: list[State]) -> None:
    assert tally(len(states), {state: states.count(state) for state in State}).adds_up


def test_the_straight_way_books_each_cost_once() -> None:
    piece = Book()
    assert piece.go(State.PRINTED) == (Entry(STATIONERY, 30),)
    assert piece.go(State.WITH_HELPER) == ()
    assert piece.go(State.WRITTEN) == (Entry(WRITING, 100),)
    assert piece.go(State.POSTED) == (Entry(POSTAGE, 120),)
    assert piece.go(State.RETURNED) == ()


def test_a_jump_books_all_that_lies_between() -> None:
    assert Book().go(State.POSTED) == (Entry(STATIONERY, 30), Entry(WRITING, 100), Entry(POSTAGE, 120))


def test_a_correction_takes_back_by_reversing_entries() -> None:
    piece = Book()
    piece.go(State.POSTED)
    assert piece.go(State.PRINTED) == (Entry(WRITING, -100, 2), Entry(POSTAGE, -120, 3))
    assert piece.sums() == {STATIONERY: 30, WRITING: 0, POSTAGE: 0}


def test_a_spoiled_piece_costs_its_sheet_and_is_not_paid() -> None:
    piece = Book()
    piece.go(State.WITH_HELPER)
    assert piece.go(State.SPOILED) == (Entry(STATIONERY, 30),)
    assert piece.sums() == {STATIONERY: 60, WRITING: 0, POSTAGE: 0}


def test_a_spoiled_piece_within_the_allowance_is_paid() -> None:
    piece = Book()
    piece.go(State.WITH_HELPER)
    assert piece.go(State.SPOILED, free_spoils_left=1) == (Entry(STATIONERY, 30), Entry(WRITING, 100))


def test_a_written_piece_found_spoiled_loses_its_pay_beyond_the_allowance() -> None:
    piece = Book()
    piece.go(State.WRITTEN)
    assert piece.go(State.SPOILED) == (Entry(STATIONERY, 30), Entry(WRITING, -100, 2))


@pytest.mark.parametrize("allowance", [0, 1])
def test_a_piece_written_again_is_paid_once(allowance: int) -> None:
    piece = Book()
    piece.go(State.WRITTEN)
    piece.go(State.SPOILED, free_spoils_left=allowance)
    piece.go(State.WITH_HELPER)
    piece.go(State.POSTED)
    assert piece.sums() == {STATIONERY: 60, WRITING: 100, POSTAGE: 120}


def test_what_was_spent_on_a_lost_piece_stays() -> None:
    piece = Book()
    piece.go(State.WRITTEN)
    assert piece.go(State.LOST) == ()
    assert piece.go(State.WRITTEN, "found") == ()


def test_a_cancelled_piece_that_was_posted_all_the_same_costs_everything() -> None:
    piece = Book()
    piece.go(State.CANCELLED)
    piece.go(State.POSTED)
    assert piece.sums() == {STATIONERY: 30, WRITING: 100, POSTAGE: 120}


def test_a_rate_of_nothing_is_not_booked() -> None:
    assert entries((State.PRINTED,), [], Rates(0, 100, 120)) == ()


@given(st.lists(st.tuples(st.sampled_from(State), st.integers(0, 1)), max_size=12))
def test_no_history_makes_the_book_pay_twice(wishes: list[tuple[State, int]]) -> None:
    piece = Book()
    history = [piece.go(wanted, free_spoils_left=free) for wanted, free in wishes if not refused(piece.state, wanted)]
    sums = piece.sums()
    assert sums[STATIONERY] in range(0, 30 * (len(history) + 1) + 1, 30)
    assert sums[WRITING] in (0, 100)
    assert sums[POSTAGE] == (120 if piece.state in {State.POSTED, State.RETURNED} else 0)


@given(st.lists(st.sampled_from(WAY), max_size=12))
def test_on_the_straight_way_the_book_is_what_the_state_says(wishes: list[State]) -> None:
    piece = Book()
    for wanted in (wish for wish in wishes if not refused(piece.state, wish)):
        piece.go(wanted)
    reached = WAY.index(piece.state)
    assert list(piece.sums().values()) == [30 * (reached >= 1), 100 * (reached >= 3), 120 * (reached >= 4)]
