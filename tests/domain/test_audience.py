"""Who is drawn, who surely gets a letter, who is left out: everybody is accounted for."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.audience import Audience, Candidate, Excluded, Reason, Recipient, select, sentence

TODAY = date(2026, 11, 22)
PLAIN = Candidate(
    member_id=1,
    household_key=None,
    consent=True,
    opted_out=False,
    deliverable=True,
    do_not_pursue=False,
    last_letter_on=None,
    must_send=False,
    held_out_recently=False,
    baseline_fen=0,
    group_id=1,
)


def candidate(member_id: int, **what: object) -> Candidate:
    return replace(PLAIN, member_id=member_id, **what)


def test_somebody_without_any_hindrance_can_be_drawn():
    assert select([candidate(7, baseline_fen=900)], TODAY).eligible == (Recipient(7, (), 900, 1),)


@pytest.mark.parametrize(
    ("hindrance", "reason"),
    [
        ({"opted_out": True}, Reason.OPTED_OUT),
        ({"consent": False}, Reason.NO_CONSENT),
        ({"do_not_pursue": True}, Reason.DO_NOT_PURSUE),
        ({"deliverable": False}, Reason.UNDELIVERABLE),
        ({"last_letter_on": TODAY - timedelta(days=59)}, Reason.WRITTEN_TO_LATELY),
    ],
)
def test_each_hindrance_excludes_with_its_reason_even_who_must_be_sent_one(hindrance, reason):
    assert select([candidate(7, must_send=True, **hindrance)], TODAY).excluded == (Excluded(7, reason),)


def test_a_rest_that_is_over_today_hinders_nobody():
    assert select([candidate(7, last_letter_on=TODAY - timedelta(days=60))], TODAY).eligible


def test_of_several_reasons_the_weightiest_is_given():
    assert select([candidate(7, opted_out=True, deliverable=False)], TODAY).excluded == (Excluded(7, Reason.OPTED_OUT),)


def test_a_household_gets_one_letter_in_the_name_of_who_spent_most():
    found = select(
        [
            candidate(1, household_key="a", baseline_fen=100),
            candidate(2, household_key="a", baseline_fen=300),
            candidate(3, household_key="a", baseline_fen=300),
        ],
        TODAY,
    )
    assert found.eligible == (Recipient(2, (3, 1), 700, 1),)
    assert found.excluded == (Excluded(1, Reason.HOUSEHOLD, 2), Excluded(3, Reason.HOUSEHOLD, 2))


def test_who_may_not_be_written_to_is_not_named_in_the_households_letter():
    found = select(
        [candidate(1, household_key="a"), candidate(2, household_key="a", baseline_fen=9, opted_out=True)], TODAY
    )
    assert found.eligible == (Recipient(1, (), 0, 1),)


def test_a_household_that_read_a_letter_lately_rests_as_a_whole():
    lately = candidate(1, household_key="a", last_letter_on=TODAY - timedelta(days=3))
    found = select([lately, candidate(2, household_key="a")], TODAY)
    assert [one.reason for one in found.excluded] == [Reason.WRITTEN_TO_LATELY] * 2


def test_one_who_must_be_sent_a_letter_is_enough_for_the_household():
    found = select(
        [candidate(1, household_key="a", must_send=True), candidate(2, household_key="a", baseline_fen=9)], TODAY
    )
    assert found.must_send == (Recipient(2, (1,), 9, 1),)


def test_who_was_held_out_lately_surely_gets_a_letter_and_is_counted_apart():
    found = select([candidate(1, held_out_recently=True), candidate(2, must_send=True, held_out_recently=True)], TODAY)
    assert [one.member_id for one in found.held_out_before] == [1]
    assert [one.member_id for one in found.must_send] == [2]


def test_exclusions_are_counted_by_reason():
    found = select([candidate(1, opted_out=True), candidate(2, opted_out=True), candidate(3, consent=False)], TODAY)
    assert found.counts() == {Reason.OPTED_OUT: 2, Reason.NO_CONSENT: 1}


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_sentence(reason):
    assert str(sentence(reason, rest_days=60)).endswith(".")


candidates = st.lists(
    st.builds(
        Candidate,
        member_id=st.integers(1, 10**6),
        household_key=st.sampled_from([None, "", "a", "b", "c"]),
        consent=st.booleans(),
        opted_out=st.booleans(),
        deliverable=st.booleans(),
        do_not_pursue=st.booleans(),
        last_letter_on=st.none() | st.dates(TODAY - timedelta(days=90), TODAY),
        must_send=st.booleans(),
        held_out_recently=st.booleans(),
        baseline_fen=st.integers(-500, 5000),
        group_id=st.none() | st.integers(1, 3),
    ),
    unique_by=lambda one: one.member_id,
    max_size=30,
)


def members(found: Audience) -> list[int]:
    letters = (*found.must_send, *found.held_out_before, *found.eligible)
    return sorted([*(one.member_id for one in letters), *(one.member_id for one in found.excluded)])


@given(candidates)
def test_everybody_is_in_exactly_one_part(given_candidates):
    found = select(given_candidates, TODAY)
    assert members(found) == sorted(one.member_id for one in given_candidates)
    assert found.selected == len(given_candidates)


@given(candidates, st.randoms())
def test_the_order_in_which_candidates_come_does_not_matter(given_candidates, chance):
    shuffled = list(given_candidates)
    chance.shuffle(shuffled)
    assert select(shuffled, TODAY) == select(given_candidates, TODAY)


@given(candidates)
def test_who_is_named_in_a_letter_is_excluded_with_its_addressee(given_candidates):
    found = select(given_candidates, TODAY)
    letters = (*found.must_send, *found.held_out_before, *found.eligible)
    named = {(other, one.member_id) for one in letters for other in one.also}
    assert named == {(one.member_id, one.with_member_id) for one in found.excluded if one.with_member_id}
