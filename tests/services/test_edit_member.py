"""A member's particulars, changed by hand at one desk or at two."""

from dataclasses import replace

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.errors import Sentence, UserError
from vipdesk.services import edit_member, tell_clashes
from vipdesk.store import edits, members
from vipdesk.store.database import select
from vipdesk.store.edits import Clash, Values
from vipdesk.store.journal import Journal
from vipdesk.store.models import Address, Erasure, Member


@pytest.fixture
def member(fill: Fill) -> int:
    fill(3)
    return members.find()[0]


def save(journal: Journal, member_id: int, seen: Values, **typed: str) -> list[Clash]:
    wanted = replace(edit_member.shown(seen), **typed)
    with journal.action(edit_member.label(wanted)):
        return edit_member.change([edit_member.edit(member_id, seen, wanted)])


def test_who_is_renamed_is_found_by_the_new_name_by_pinyin_and_still_by_the_city(journal: Journal, member: int) -> None:
    with journal.action(Sentence("Move")):
        Address.update(city="福州市").where(Address.member == member).execute()
    assert save(journal, member, edit_member.look(member), name="单晓月", phone="+86 138-0000-1234") == []
    for text in ("单晓月", "shanxiaoyue", "sxy", "13800001234"):
        assert members.find(text) == [member]
    assert member in members.find("福州市")


def test_what_is_shown_and_left_alone_is_not_changed(journal: Journal, member: int) -> None:
    with journal.action(Sentence("As a list wrote it")):
        Member.update(phone="138****1234 ", note=" likes tea\n", email="Odd Address").where(
            Member.id == member
        ).execute()
    before = select("SELECT phone, note, email FROM member WHERE id = ?", [member])
    assert save(journal, member, edit_member.look(member), title="Dr") == []
    assert select("SELECT phone, note, email FROM member WHERE id = ?", [member]) == before
    assert members.card(member).title == "Dr"


@pytest.mark.parametrize("text", ["1990-05-06", "05-06", "农历八月十五", "lunar 1990-08-15", "5月6日", ""])
def test_a_birthday_is_shown_as_it_is_read_again(journal: Journal, member: int, text: str) -> None:
    save(journal, member, edit_member.look(member), birthday=text)
    known = members.card(member).birthday
    shown = edit_member.shown(edit_member.look(member)).birthday
    save(journal, member, edit_member.look(member), birthday="1970-01-01")
    save(journal, member, edit_member.look(member), birthday=shown)
    assert members.card(member).birthday == known


def test_two_desks_at_one_member_are_told_in_words(journal: Journal, member: int) -> None:
    seen = edit_member.look(member)
    colleague = Journal("Ming", lambda: NOW)
    save(colleague, member, seen, birthday="1990-05-06", title="Ms")
    clashes = save(journal, member, seen, birthday="农历八月十五", title="", real_name="陈月")
    assert [(str(one.word), str(one.theirs), str(one.yours)) for one in tell_clashes.tell(clashes)] == [
        ("birthday", "1990-05-06", "lunar 8th month 15th")
    ]
    assert {one.trace.who for one in clashes if one.trace} == {"Ming"}
    assert members.card(member).real_name == ""


def test_a_taken_pair_of_name_and_phone_is_refused_and_nothing_is_kept(journal: Journal, member: int) -> None:
    other = members.find()[1]
    save(journal, other, edit_member.look(other), name="林月", phone="13800001234")
    with pytest.raises(UserError, match="is a member already"):
        save(journal, member, edit_member.look(member), name="林月", phone="13800001234")
    assert members.card(member).name != "林月"


def test_an_erased_member_is_not_written_to_by_a_form_that_was_open_for_long(journal: Journal, member: int) -> None:
    seen = edit_member.look(member)
    with journal.action(Sentence("Erase")):
        Erasure.create(member_id=member, erased_at=NOW, who="owner", salt="", marks="[]", recognised=True)
    with pytest.raises(UserError, match="not in the shop any more"):
        save(journal, member, seen, note="likes tea")
    assert edits.look("member", member, ["note"]) == {"note": ""}
    with pytest.raises(UserError, match="not in the shop any more"):
        edit_member.look(member)
