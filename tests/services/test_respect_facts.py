"""What is not to be mentioned any more, or was forgotten, is in no letter that is still to be printed."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.personal_lines import PLACE
from vipdesk.errors import Sentence
from vipdesk.services import (
    draw_campaign,
    keep_times,
    note_fact,
    opt_out,
    plan_letters,
    print_letters,
    respect_facts,
)
from vipdesk.services.draw_campaign import Request
from vipdesk.store import facts, letters, members
from vipdesk.store.database import select
from vipdesk.store.facts import NewFact
from vipdesk.store.journal import Journal
from vipdesk.store.letters import Printed

TODAY = date(2026, 6, 10)
CATS = "two cats"


@pytest.fixture
def campaign(journal: Journal, fill: Fill) -> int:
    """Letters to four members, the first of whom has two cats, and the second a garden until July."""
    fill(4)
    first, second, *_ = members.find()
    with journal.action(Sentence("Note")):
        note_fact.add(first, NewFact(CATS, TODAY - timedelta(days=9)), TODAY)
        note_fact.add(second, NewFact("a garden", TODAY - timedelta(days=9), expires_on=date(2026, 7, 1)), TODAY)
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign_id = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(campaign_id, TODAY))
    return campaign_id


def the_fact() -> facts.Fact:
    (fact,) = facts.of_member(members.find()[0], TODAY)
    return fact


def silence(journal: Journal) -> None:
    fact = the_fact()
    secret = NewFact(fact.fact, fact.happened_on, do_not_mention=True)
    with journal.action(Sentence("Change")):
        note_fact.change([note_fact.edit(fact.id, facts.look(fact.id), secret, TODAY)], TODAY)


def forget(journal: Journal) -> None:
    with journal.action(Sentence("Forget")):
        note_fact.forget(the_fact().id, TODAY)


def letter(campaign_id: int) -> Printed:
    """The letter to the member with the cats."""
    member_id = members.find()[0]
    ids = {id_ for (id_,) in select("SELECT id FROM letter WHERE member_id = ?", [member_id])}
    return next(one for one in letters.printed(campaign_id=campaign_id) if one.id in ids)


def printed_texts(campaign_id: int, today: date = TODAY) -> str:
    packs = print_letters.packs_of_campaign(campaign_id, today)
    return "\n".join(one.text for pack in packs for one in pack.letters)


def notes(campaign_id: int, today: date = TODAY) -> list[str]:
    return [str(one) for one in print_letters.needing_attention(today, campaign_id=campaign_id)]


def print_all(journal: Journal, campaign_id: int, today: date = TODAY) -> None:
    with journal.action(Sentence("Print")):
        print_letters.mark_campaign_printed(campaign_id, NOW, today, "owner")


def test_a_letter_says_its_line_as_long_as_that_may_be_said(campaign: int) -> None:
    assert CATS in printed_texts(campaign)
    assert notes(campaign) == []


@pytest.mark.parametrize("way", [silence, forget])
def test_what_is_not_to_be_said_any_more_is_out_of_the_letter_at_once(
    way: Callable[[Journal], None], campaign: int, journal: Journal
) -> None:
    code = letter(campaign).code
    way(journal)
    assert CATS not in str(select("SELECT fields FROM letter"))
    assert CATS not in printed_texts(campaign)
    assert len(print_letters.packs_of_campaign(campaign, TODAY)[0].letters) == 4
    (told,) = notes(campaign)
    assert code in told
    assert "says nothing of a talk any more" in told


def test_undo_brings_the_line_back_with_the_fact(campaign: int, journal: Journal) -> None:
    before = select("SELECT * FROM letter ORDER BY id")
    forget(journal)
    journal.undo()
    assert select("SELECT * FROM letter ORDER BY id") == before
    assert notes(campaign) == []


def test_a_fact_that_another_program_marked_is_not_printed_either(campaign: int, journal: Journal) -> None:
    with journal.action(Sentence("By hand")):
        facts.edit([note_fact.edit(the_fact().id, facts.look(the_fact().id), NewFact("x", TODAY, "", True), TODAY)])
    assert CATS not in printed_texts(campaign)
    assert len(notes(campaign)) == 1
    print_all(journal, campaign)
    assert letter(campaign).fields[PLACE] is None


def test_a_fact_that_expired_since_is_not_printed(campaign: int, journal: Journal) -> None:
    july = date(2026, 7, 1)
    assert "a garden" in printed_texts(campaign, july - timedelta(days=1))
    assert "a garden" not in printed_texts(campaign, july)
    assert len(notes(campaign, july)) == 1
    keep_times.expire(journal, july)
    assert "garden" not in str(select("SELECT fields FROM letter")) + str(select("SELECT before_row FROM change"))


def test_sheets_that_are_printed_are_told_to_be_on_paper(campaign: int, journal: Journal) -> None:
    print_all(journal, campaign)
    silence(journal)
    code = letter(campaign).code
    assert letter(campaign).fields[PLACE] == CATS
    assert CATS not in printed_texts(campaign)
    (told,) = notes(campaign)
    assert told.startswith(f"Already on paper: {code}")
    assert [str(one) for one in respect_facts.on_paper_of(members.find()[0], TODAY)] == [told]


def test_whoever_opts_out_after_the_draw_gets_nothing_whatever_the_line_says(campaign: int, journal: Journal) -> None:
    code = letter(campaign).code
    with journal.action(Sentence("Opt out")):
        opt_out.opt_out(members.find()[0], NOW, TODAY, "owner")
    assert code not in {one.code for pack in print_letters.packs_of_campaign(campaign, TODAY) for one in pack.letters}
    assert CATS not in printed_texts(campaign)
