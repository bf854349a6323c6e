"""The register knows who got which data of whom, whatever is undone later."""

from datetime import date
from pathlib import Path

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.disclosed import Datum, Way
from vipdesk.errors import Sentence, UserError
from vipdesk.files.table_out import harmless, write_csv
from vipdesk.services import disclose, draw_campaign, hand_out, opt_out, plan_letters, print_letters
from vipdesk.services.draw_campaign import Request
from vipdesk.store import disclosures, helpers, letters, members
from vipdesk.store.database import select
from vipdesk.store.disclosures import Given
from vipdesk.store.journal import Journal

TODAY = date(2026, 6, 10)


@pytest.fixture
def batch(journal: Journal, fill: Fill) -> int:
    fill(6)
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        plan_letters.store(plan_letters.look(draw_campaign.draw(proposal, NOW, TODAY), TODAY))
    return letters.batches()[0].id


def print_batch(journal: Journal, batch: int) -> None:
    with journal.action(Sentence("Print")):
        print_letters.mark_printed(batch, NOW, TODAY, "lin")


def entries() -> list[disclosures.Entry]:
    return disclosures.rows(disclosures.find())


def test_a_printed_pack_is_entered_with_everybody_in_it(batch: int, journal: Journal) -> None:
    print_batch(journal, batch)
    (entry,) = entries()
    there = letters.batch(batch)
    assert (entry.way, entry.who, entry.recipient, entry.people) == (Way.PRINTED, "lin", there.helper, there.letters)
    assert entry.what == (Datum.NAME, Datum.ADDRESS, Datum.LETTER)
    assert entry.batch == there.number
    assert (entry.expires_on or date.min) > there.due_on


def test_letters_handed_out_are_entered(batch: int, journal: Journal) -> None:
    print_batch(journal, batch)
    with journal.action(Sentence("Hand out")):
        hand_out.hand_out(batch, helpers.rows()[0].id, NOW + 60, TODAY, "lin")
    assert [entry.way for entry in entries()] == [Way.HANDED_OUT, Way.PRINTED]


def test_what_is_undone_was_given_away_all_the_same(batch: int, journal: Journal) -> None:
    print_batch(journal, batch)
    journal.undo()
    assert letters.batch(batch).printed_at is None
    assert len(entries()) == 1


def test_who_opted_out_before_is_not_in_the_pack_and_not_in_the_register(batch: int, journal: Journal) -> None:
    member_id = letters.pieces_of_batch(batch)[0].member_id
    with journal.action(Sentence("Opt out")):
        opt_out.opt_out(member_id, NOW, TODAY, "lin")
    print_batch(journal, batch)
    assert disclosures.of_member(member_id) == []


def test_everybody_s_data_are_also_those_of_each(batch: int) -> None:
    disclosures.record(Given(NOW, "lin", Way.SERVER, "db.example.com", (Datum.EVERYTHING,)))
    (entry,) = disclosures.of_member(members.find()[0])
    assert (entry.everybody, entry.people) == (True, 6)


@pytest.mark.parametrize(("text", "found"), [("wang", 1), ("WANG printed", 1), ("mid-autumn", 0), ("100%", 0), ("", 2)])
def test_the_register_is_searched_by_words(batch: int, text: str, found: int) -> None:
    for recipient, way in (("Auntie Wang", Way.PRINTED), ("Uncle Li", Way.SAVED)):
        disclosures.record(Given(NOW, "lin", way, recipient, (Datum.NAME,), (1,)))
    assert len(disclosures.find(text)) == found


def test_a_batch_that_was_planned_anew_keeps_its_entry(batch: int, journal: Journal) -> None:
    disclose.batch(batch, Way.SAVED, NOW, "lin")
    with journal.action(Sentence("Plan")):
        plan_letters.store(plan_letters.look(letters.batch(batch).campaign_id, TODAY))
    (entry,) = entries()
    assert (entry.way, entry.people) == (Way.SAVED, 6)
    assert select("SELECT COUNT(*) FROM disclosure_person") == [(6,)]


def test_the_register_is_saved_as_a_table(batch: int, journal: Journal, tmp_path: Path) -> None:
    print_batch(journal, batch)
    path = tmp_path / "register.csv"
    assert disclose.export(path, disclosures.find(), lambda text: text) == 1
    head, line = path.read_text("utf-8-sig").splitlines()
    assert head.startswith("When,By whom,How,To whom,Which data,People")
    assert ',lin,Pack printed,店主,"name, address, the letter\'s words",6,' in line


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|x", "-2+3", "@SUM(A1)", "\t=1", "＝1", "  =1"])
def test_no_cell_starts_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-12.50", "+8613800000000", "王芳", "", "a=b"])
def test_numbers_and_words_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_a_table_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be written"):
        write_csv(tmp_path / "nowhere" / "x.csv", [["a"]])


def test_a_second_place_is_entered_once(batch: int) -> None:
    for moment in (NOW, NOW + 60):
        disclose.second_place("/media/stick", moment)
    disclose.second_place("/media/other", NOW)
    assert sorted((entry.recipient, entry.everybody) for entry in entries()) == [
        ("/media/other", True),
        ("/media/stick", True),
    ]
