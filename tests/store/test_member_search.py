"""Members are found while one types, by an index that follows every change."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.store import engine_grams, member_lists, members, moving, shop
from vipdesk.store.database import attached, containing, execute, select
from vipdesk.store.engine import Shop
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.journal import Journal
from vipdesk.store.models import Address, Member

ADD = Sentence("Add")
LETTERS = st.text(alphabet=list("ab陈陳小'\"%_\\*-. 12é😀AB\u3000"), min_size=0, max_size=12)


def add(journal: Journal, *keys: str) -> list[int]:
    with journal.action(ADD):
        return [Member.create(name=key, sort_key=f"{number:03}", search_key=key).id for number, key in enumerate(keys)]


def plainly(word: str) -> list[int]:
    """The same by walking through everybody."""
    found = select("SELECT id FROM member WHERE search_key LIKE ? ESCAPE '\\' ORDER BY id", [containing(word)])
    return [id_ for (id_,) in found]


@pytest.mark.engines("sqlite", "postgres")
@pytest.mark.parametrize("typed", ["陈", "小二", "陈小二", "c", "cx", "chenx", "5678", "nick.7", "ck.7 567", "杭州"])
def test_a_member_is_found_by_any_part_of_what_is_known(shop_file: Shop, journal: Journal, typed: str) -> None:
    wanted, _ = add(journal, "陈小二 chenxiaoer cxe nick.7 13812345678 杭州市", "林月 linyue ly 1390000")
    assert members.find(typed) == list(member_lists.matching(typed)) == [wanted]


@pytest.mark.engines("sqlite", "postgres")
@pytest.mark.parametrize("typed", ["二陈", "xc", "月1", "ab", "%", "_", '"', "*", "小 nobody"])
def test_what_nobody_has_finds_nobody(shop_file: Shop, journal: Journal, typed: str) -> None:
    add(journal, "陈小二 chenxiaoer cxe nick.7 13812345678 杭州市", "林月 linyue ly 1390000")
    assert members.find(typed) == []


@pytest.mark.engines("sqlite", "postgres")
@pytest.mark.parametrize("typed", ["东街口", "鼓楼", "350001", "陈 东街", "Sea@Example", "example 小二 鼓楼"])
def test_who_is_looked_for_by_street_district_postcode_or_mail_is_found(
    shop_file: Shop, journal: Journal, typed: str
) -> None:
    wanted, other = add(journal, "陈小二 chenxiaoer cxe", "林月 linyue ly")
    with journal.action(ADD):
        Member.update(email="sea@example.com").where(Member.id == wanted).execute()
        here = {"district": "鼓楼区", "street": "东街口8号", "postcode": "350001", "since_on": "2026-01-01"}
        Address.create(member=wanted, **here)
        Address.create(member=other, is_current=False, **here)
    assert members.find(typed) == list(member_lists.matching(typed)) == [wanted]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(LETTERS, min_size=1, max_size=6), LETTERS)
def test_the_index_finds_just_what_a_walk_through_everybody_finds(
    shop_file: Shop, journal: Journal, keys: list[str], typed: str
) -> None:
    add(journal, *(key.lower() for key in keys))
    words = typed.lower().split()
    expected = set.intersection(*(set(plainly(word)) for word in words)) if words else set(plainly(""))
    assert set(members.find(typed)) == expected
    with journal.action(ADD):
        execute("DELETE FROM member")


@pytest.mark.engines("sqlite", "postgres")
def test_the_index_follows_a_change_and_its_undoing(shop_file: Shop, journal: Journal) -> None:
    (one,) = add(journal, "林月")
    with journal.action(ADD):
        members.file_under(one, "x", "苏青")
    assert (members.find("林月"), members.find("苏青")) == ([], [one])
    journal.undo()
    assert (members.find("林月"), members.find("苏青")) == ([one], [])
    journal.undo()
    assert members.find("林月") == []
    journal.redo()
    assert members.find("林月") == [one]


@pytest.mark.engines("sqlite", "postgres")
def test_who_was_merged_with_another_is_neither_listed_nor_counted(shop_file: Shop, journal: Journal) -> None:
    one, other = add(journal, "林月", "林月月")
    with journal.action(ADD):
        execute("UPDATE member SET merged_into_id = ? WHERE id = ?", [one, other])
    assert members.find("林") == members.find() == [one]
    assert members.count() == 1


@pytest.mark.engines("sqlite", "postgres")
@pytest.mark.parametrize("typed", ["chen", "", "ch 小"])
def test_the_first_who_are_found_are_those_of_the_whole_list(shop_file: Shop, journal: Journal, typed: str) -> None:
    add(journal, "蔡小晨航 caixiaochenhang", "小强 chenxiaoqiang", "周小末 zhou chenny", "王 wang")
    whole = members.best(typed)
    assert len(whole) >= 3
    assert [members.best(typed, most) for most in (1, 2, 9)] == [whole[:1], whole[:2], whole]


@pytest.mark.engines("sqlite", "postgres")
def test_of_what_very_many_have_only_some_are_compared(
    shop_file: Shop, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(members, "_COMPARED", 2)
    everybody = add(journal, "caichen", "chenqiang", "chenny", "chen")
    found = members.best("chen", 4)
    assert len(found) == 2
    assert set(found) < set(everybody)


def test_no_pair_of_letters_stays_in_the_file_after_settling(shop_file: ShopFile, journal: Journal) -> None:
    (one,) = add(journal, "翡翠")
    with journal.action(ADD):
        members.file_under(one, "", "")
    shop_file.forget_grams()
    blocks = b"".join(block for (block,) in select(f"SELECT block FROM {engine_grams.TABLE}_data"))
    assert "翡翠".encode() not in blocks


def test_a_shop_whose_index_is_gone_gets_it_again_when_it_is_opened(shop_file: ShopFile, journal: Journal) -> None:
    (one,) = add(journal, "林月")
    for statement in (*engine_grams.SQLITE_WITHOUT, engine_grams.SQLITE_GONE):
        shop_file.ask(statement)
    assert members.find("林月") == [one]
    shop.close()
    shop.open_shop(shop_file.path)
    assert attached().finding(["林月"])[0] == engine_grams.SQLITE_FIND
    assert members.find("林月") == [one]


def test_an_engine_without_such_tables_lets_the_index_rest_and_finds_everybody(
    shop_file: ShopFile, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    (one,) = add(journal, "林月")
    monkeypatch.setattr(engine_grams, "SQLITE_CAN", "SELECT 0")
    shop_file.mend_index()
    with journal.action(ADD):
        members.file_under(one, "x", "苏青")
    assert members.find("苏青") == [one]
    monkeypatch.undo()
    shop_file.mend_index()
    assert attached().finding(["苏青"])[0] == engine_grams.SQLITE_FIND
    assert (members.find("苏青"), members.find("林月")) == ([one], [])


def test_the_index_is_made_anew_where_a_shop_is_moved_to(shop_file: ShopFile, journal: Journal, tmp_path: Path) -> None:
    (one,) = add(journal, "林月")
    shop.close()
    moved = moving.move(shop_file.path, tmp_path / "other.vipdesk", Progress())
    assert engine_grams.TABLE not in {table.name for table in moved}
    opened = shop.open_shop(tmp_path / "other.vipdesk")
    assert members.find("林月") == [one]
    opened.close()
