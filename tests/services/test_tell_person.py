"""Everything about one person, on paper and as JSON: nothing of theirs is missing, nothing of others is in it."""

import json
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence, UserError
from vipdesk.files import person_pdf
from vipdesk.services import draw_campaign, erase_member, person_sections, plan_letters, print_letters, tell_person
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.draw_campaign import Request
from vipdesk.services.person_lists import Everything
from vipdesk.store import disclosures, letters, members, personal
from vipdesk.store.journal import Journal
from vipdesk.store.models import Member, ShopOrder
from vipdesk.translation import translator

TODAY = date(2026, 6, 10)
NAME, RARE = "王芳菲", "𠮷田䶮"


def english(text: str) -> str:
    return text


@pytest.fixture
def person(journal: Journal, fill: Fill) -> int:
    fill(5)
    member_id = members.identify("nick2")
    with journal.action(Sentence("Rename")):
        Member.update(name=NAME, real_name=RARE, note="爱读 <b>汪曾祺</b> & tea").where(
            Member.id == member_id
        ).execute()
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(campaign, TODAY))
        print_letters.mark_campaign_printed(campaign, NOW, TODAY, "lin")
    with journal.action(Sentence("Posted")):
        codes = [one.code for one in letters.pieces_of_campaign(campaign)]
        check_in(CheckIn(codes, State.POSTED, None, NOW, TODAY, "lin"))
    return member_id


@pytest.fixture
def found(person: int) -> Everything:
    return tell_person.everything(person, TODAY)


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_the_json_holds_every_row_with_every_column(found: Everything, person: int, tmp_path: Path) -> None:
    path = tmp_path / "person.json"
    tell_person.write(path, found, english)
    read = json.loads(path.read_text("utf-8"))
    assert {table: len(rows) for table, rows in read["tables"].items()} == personal.counts(person)
    assert read["tables"]["member"][0]["real_name"] == RARE
    assert read["tables"]["shop_order"][0]["net_fen"] > 0
    assert NAME in read["letters"][0]["text"] or RARE in read["letters"][0]["text"]


def test_it_says_where_each_datum_came_from(found: Everything) -> None:
    by_table = {one.table: str(one.how) for one in found.sources}
    assert by_table["member"] == "Members"
    assert by_table["shop_order"] == by_table["buyer"] == "The file people.csv"
    assert {"alias", "address", "membership"} <= by_table.keys()


def test_it_says_who_got_the_data_and_what_was_done(found: Everything) -> None:
    assert [one.way.value for one in found.given] == ["printed"]
    assert "Rename" in {one.label.text for one in found.history}


def test_nobody_else_is_in_it(found: Everything, tmp_path: Path) -> None:
    path = tmp_path / "person.json"
    tell_person.write(path, found, english)
    text = path.read_text("utf-8")
    others = [members.card(id_) for id_ in members.find() if id_ != found.member_id]
    assert [one.name for one in others if one.name in text or one.phone in text] == []


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_paper_shows_chinese_and_rare_characters(found: Everything, tmp_path: Path, language: str) -> None:
    path = tmp_path / "person.pdf"
    tell_person.write(path, found, translator(language))
    text = text_of(path)
    assert NAME in text
    assert "䶮" in text
    assert "<b>汪曾祺</b> & tea" in text
    assert found.of("letter")[0]["code"] in text
    assert found.of("shop_order")[0]["number"] in text.replace("\r\n", "")


def test_the_same_record_gives_the_same_bytes(found: Everything) -> None:
    record = person_sections.record(found)
    assert person_pdf.drawn(record, english) == person_pdf.drawn(record, english)


def test_every_line_has_a_cell_under_each_head(found: Everything) -> None:
    sections = person_sections.record(found).sections
    assert [one.title for one in sections if any(len(line) != len(one.heads) for line in one.lines)] == []


def test_another_ending_is_refused(found: Everything, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="ends in neither"):
        tell_person.write(tmp_path / "person.docx", found, english)


def test_that_it_was_given_is_noted(found: Everything, person: int) -> None:
    tell_person.note(found, NOW, "lin")
    assert disclosures.of_member(person)[0].way.value == "person"
    assert [one.people for one in disclosures.rows(disclosures.find())][:1] == [1]


def test_of_somebody_erased_nothing_can_be_told(person: int, journal: Journal) -> None:
    with journal.action(erase_member.label(person)):
        erase_member.erase(person, NOW, TODAY, "lin")
    with pytest.raises(UserError, match="not in the shop any more"):
        tell_person.everything(person, TODAY)


def test_an_order_of_more_items_than_a_page_holds_goes_on_on_the_next(
    journal: Journal, person: int, tmp_path: Path
) -> None:
    title = "".join(f"第{number}件是一包很长名字的春茶，" for number in range(400)) + "末尾"
    with journal.action(Sentence("x")):
        ShopOrder.update(title=title).where(ShopOrder.member == person).execute()
    path = tmp_path / "person.pdf"
    tell_person.write(path, tell_person.everything(person, TODAY), english)
    assert "末尾" in text_of(path)
