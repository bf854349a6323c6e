"""The personal lines of a batch are read before it is printed: kept, changed or struck out, as one step."""

from datetime import date, timedelta

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.personal_lines import PLACE, SOURCE
from vipdesk.errors import Sentence, UserError
from vipdesk.services import (
    approve_lines,
    draw_campaign,
    note_fact,
    personal_lines,
    plan_letters,
    preview_letters,
    print_letters,
)
from vipdesk.services.approve_lines import Decision, Proposed
from vipdesk.services.draw_campaign import Request
from vipdesk.store import facts, letters, members
from vipdesk.store.database import select
from vipdesk.store.facts import NewFact
from vipdesk.store.journal import Journal

TODAY = date(2026, 6, 10)
CATS, GARDEN = "two cats", "a garden"


@pytest.fixture
def batch(journal: Journal, fill: Fill) -> int:
    """Letters to four members; of two of them something is known."""
    fill(4)
    first, second, *_ = members.find()
    with journal.action(Sentence("Note")):
        note_fact.add(first, NewFact(CATS, TODAY - timedelta(days=9)), TODAY)
        note_fact.add(second, NewFact(GARDEN, TODAY - timedelta(days=9), expires_on=date(2026, 7, 1)), TODAY)
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign_id = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(campaign_id, TODAY))
    (one,) = letters.batches(campaign_id)
    return one.id


def line_of(batch: int, fact: str, today: date = TODAY) -> Proposed:
    return next(one for one in approve_lines.proposed([batch], today) if one.fact == fact)


def decide(journal: Journal, one: Proposed, line: str, today: date = TODAY) -> None:
    decisions = [Decision(one.letter_id, one.line, line)]
    with journal.action(approve_lines.label(decisions)):
        approve_lines.decide(decisions, today)


def printed(batch: int, today: date = TODAY) -> str:
    (pack,) = print_letters.packs_of_batch(batch, today)
    return "\n".join(one.text for one in pack.letters)


def notes(batch: int) -> list[str]:
    return [str(one) for one in preview_letters.notes_of_batches([batch], TODAY).left_out]


def test_the_lines_of_a_batch_are_proposed_with_the_facts_that_they_come_from(batch: int) -> None:
    found = approve_lines.proposed([batch], TODAY)
    assert {(one.line, one.fact, one.is_read) for one in found} == {(CATS, CATS, False), (GARDEN, GARDEN, False)}
    assert all(one.line in one.text(one.line) for one in found)


def test_lines_that_nobody_read_are_told_before_printing(batch: int, journal: Journal) -> None:
    assert notes(batch)[0].startswith("Personal lines that nobody has read yet: 2.")
    decide(journal, line_of(batch, CATS), CATS)
    assert notes(batch)[0].startswith("Personal lines that nobody has read yet: 1.")
    decide(journal, line_of(batch, GARDEN), GARDEN)
    assert notes(batch) == []


def test_a_line_is_changed_and_still_belongs_to_its_fact(batch: int, journal: Journal) -> None:
    decide(journal, line_of(batch, CATS), "Do your cats still sleep on the tea chest?")
    assert "sleep on the tea chest" in printed(batch)
    assert line_of(batch, CATS).line.startswith("Do your cats")
    (fact,) = facts.of_member(members.find()[0], TODAY)
    with journal.action(Sentence("Forget")):
        note_fact.forget(fact.id, TODAY)
    assert "tea chest" not in printed(batch)


def test_a_changed_line_is_not_said_again_next_time(batch: int, journal: Journal) -> None:
    decide(journal, line_of(batch, CATS), "Are the cats well?")
    assert personal_lines.of_members([members.find()[0]], TODAY) == {}


def test_a_line_that_is_struck_out_is_gone_and_can_be_written_anew(batch: int, journal: Journal) -> None:
    decide(journal, line_of(batch, CATS), " ")
    assert CATS not in printed(batch)
    struck = line_of(batch, CATS)
    assert (struck.line, struck.is_read) == ("", True)
    decide(journal, struck, CATS)
    assert CATS in printed(batch)


def test_undo_brings_back_every_line(batch: int, journal: Journal) -> None:
    before = select("SELECT * FROM letter ORDER BY id")
    decide(journal, line_of(batch, CATS), "")
    journal.undo()
    assert select("SELECT * FROM letter ORDER BY id") == before


def test_what_was_printed_or_changed_meanwhile_is_not_changed(batch: int, journal: Journal) -> None:
    seen, other = line_of(batch, CATS), line_of(batch, GARDEN)
    decide(journal, seen, "cats")
    with pytest.raises(UserError, match=f"The letter {seen.code} was printed or changed meanwhile"):
        decide(journal, seen, "dogs")
    with journal.action(Sentence("Print")):
        print_letters.mark_printed(batch, NOW, TODAY, "owner")
    with pytest.raises(UserError, match=f"The letter {other.code} was printed or changed meanwhile"):
        decide(journal, other, "")
    assert approve_lines.proposed([batch], TODAY) == []


def test_a_line_too_long_for_a_letter_is_refused(batch: int, journal: Journal) -> None:
    with pytest.raises(UserError, match="at most 200 characters"):
        decide(journal, line_of(batch, CATS), "x" * 201)


def test_a_line_that_expired_is_read_as_struck_and_own_words_may_take_its_place(batch: int, journal: Journal) -> None:
    july = date(2026, 7, 1)
    ids = {one.letter_id for one in approve_lines.proposed([batch], TODAY)}
    letter = next(one for one in letters.printed(batch_id=batch) if one.id in ids and one.fields[PLACE] == GARDEN)
    decision = [Decision(letter.id, "", "Many greetings to your mother")]
    with journal.action(approve_lines.label(decision)):
        approve_lines.decide(decision, july)
    assert "greetings to your mother" in printed(batch, july)
    now = next(one for one in letters.printed(batch_id=batch) if one.id == letter.id)
    assert now.fields[SOURCE] == ""
