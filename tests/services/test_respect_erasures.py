"""Whoever was erased does not come back with an old list; their later orders count without them."""

from datetime import date
from pathlib import Path

import pytest

from tests.order_files import order, write
from tests.services.conftest import NOW, Fill
from vipdesk.domain.import_kinds import Kind
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import erase_member, import_files, import_members, import_orders, respect_erasures
from vipdesk.store import members
from vipdesk.store.database import select
from vipdesk.store.engine import Shop
from vipdesk.store.forgetting import Recognition, marked
from vipdesk.store.journal import Journal
from vipdesk.store.models import Member
from vipdesk.store.personal import Told

TODAY = date(2026, 6, 10)
PHONE = "19912340000"
HEAD = "name,nick,phone\n"


@pytest.fixture
def erased(journal: Journal, fill: Fill, shop_file: Shop) -> int:
    """One of ten, whose nick was nick4, and who is erased."""
    fill(10)
    member_id = members.identify("nick4")
    with journal.action(Sentence("Call")):
        Member.update(phone=PHONE).where(Member.id == member_id).execute()
    with journal.action(erase_member.label(member_id)):
        forgotten = erase_member.erase(member_id, NOW, TODAY, "owner")
    erase_member.finish(shop_file, [forgotten])
    return member_id


def people(path: Path, *lines: str) -> Path:
    path.write_text(HEAD + "\n".join(lines), "utf-8")
    return path


def take(journal: Journal, kind: Kind, path: Path) -> import_files.Prospect:
    found = import_files.look(kind, [path], "", NOW, Progress())
    with journal.action(found.label):
        found.apply(Progress())
    return found


def count(table: str) -> int:
    return int(select(f"SELECT COUNT(*) FROM {table}")[0][0])


def test_an_old_list_does_not_bring_them_back_and_says_why(erased: int, journal: Journal, tmp_path: Path) -> None:
    before = count("member")
    path = people(tmp_path / "old.csv", "王芳菲,nick4,", f"王芳菲,another,{PHONE}", "李一,new one,13900000001")
    found = take(journal, Kind.MEMBERS, path)
    assert [(one.row, str(one.sentence)[:40]) for one in found.problems] == [
        (row, "This person was erased on 2026-06-09 and") for row in (2, 3)
    ]
    assert (found.new, found.known, count("member")) == (1, 0, before + 1)


def test_a_namesake_with_another_phone_is_taken(erased: int, journal: Journal, tmp_path: Path) -> None:
    found = take(journal, Kind.MEMBERS, people(tmp_path / "old.csv", "王芳菲,somebody,13900000002"))
    assert (found.new, found.problems) == (1, ())


def test_the_buyers_of_an_export_make_no_member_of_them_either(erased: int, journal: Journal, tmp_path: Path) -> None:
    path = write(tmp_path / "orders.csv", [order(number) for number in range(100, 120)])
    found = import_members.preview(path, "", NOW, Progress())
    assert "nick4" not in {one.nick for one in found.new}


def test_their_later_orders_count_without_anything_personal(erased: int, journal: Journal, tmp_path: Path) -> None:
    path = write(tmp_path / "later.csv", [order(104, 买家会员名="nick4")])
    before, buyers = count("shop_order"), count("buyer")
    found = take(journal, Kind.ORDERS, path)
    assert (found.new, found.unmatched, found.problems) == (1, 0, ())
    assert (
        str(found.notes[-1]) == "Orders of people who were erased, counted in the totals without anything personal: 1."
    )
    assert (count("shop_order"), count("buyer")) == (before + 1, buyers)
    assert select("SELECT buyer_id, member_id FROM shop_order ORDER BY id DESC LIMIT 1") == [(None, None)]


def test_who_was_added_by_hand_again_is_known_by_a_list(erased: int, journal: Journal, tmp_path: Path) -> None:
    with journal.action(Sentence("Add")):
        Member.create(name="王芳菲", phone=PHONE)
    found = take(journal, Kind.MEMBERS, people(tmp_path / "old.csv", f"王芳菲,,{PHONE}"))
    assert (found.new, found.known, found.problems) == (0, 1, ())


def test_what_was_looked_at_goes_on_until_somebody_else_is_erased(erased: int, journal: Journal) -> None:
    first = respect_erasures.recognition()
    assert respect_erasures.recognition(first) is first
    with journal.action(erase_member.label(1)):
        erase_member.erase(1, NOW, TODAY, "owner")
    assert respect_erasures.recognition(first) is not first


def test_nobody_is_taken_for_an_erased_one_by_the_quick_beginning_of_a_mark_alone() -> None:
    entry = marked(7, [Told("phone", PHONE)], 1, "owner", recognised=False)
    known = Recognition([entry])
    others = [Told("phone", f"1380{number:07d}") for number in range(9000)]
    assert not any(known.of([one]) for one in others)
    assert known.of([Told("phone", PHONE)]) == entry


def test_an_import_without_erasures_asks_nothing(shop_file: Shop, tmp_path: Path) -> None:
    path = write(tmp_path / "orders.csv", [order(1)])
    assert import_orders.preview(path, NOW, Progress()).notes == ()
