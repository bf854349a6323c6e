"""Whoever is erased can be erased from the kept copies too, each of which stays a sound backup."""

import contextlib
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import erase_in_copies, erase_member
from vipdesk.services.erase_in_copies import Cleansed
from vipdesk.store import backup, backup_restore, copies, members, remains
from vipdesk.store.backup import Reason
from vipdesk.store.database import ShopFile, select
from vipdesk.store.journal import Journal
from vipdesk.store.models import Member

pytestmark = pytest.mark.engines("sqlite")
TODAY = date(2026, 6, 10)
NAME, PHONE = "王芳菲", "19912340000"


@pytest.fixture
def person(journal: Journal, fill: Fill) -> int:
    fill(3)
    with journal.action(Sentence("Rename")):
        Member.update(name=NAME, phone=PHONE).where(Member.id == members.identify("nick1")).execute()
    return members.identify("nick1")


def erase(journal: Journal, member_id: int, shop_file: ShopFile) -> Cleansed:
    with journal.action(erase_member.label(member_id)):
        forgotten = erase_member.erase(member_id, NOW, TODAY, "owner")
    erase_member.finish(shop_file, [forgotten])
    return erase_in_copies.cleanse(shop_file, forgotten.values, Progress())


def holding(path: Path) -> list[str]:
    return [one.value for one in remains.search([path], [NAME, PHONE])]


def test_no_kept_copy_holds_the_person_any_more(person: int, journal: Journal, shop_file: ShopFile) -> None:
    kept = backup.keep(shop_file, Reason.ASKED)
    aside = shop_file.path.with_name(f"{shop_file.path.stem} before restore 20260601T000000.vipdesk")
    backup.copy_to(shop_file, aside)
    assert all(holding(path) for path in (kept.path, aside))
    done = erase(journal, person, shop_file)
    assert (set(done.rewritten), done.untouched, done.failed) == ({kept.path, aside}, (), ())
    assert [holding(path) for path in (kept.path, aside)] == [[], []]
    assert [path.name for path in kept.path.parent.iterdir() if "erasing" in path.name] == []


def test_a_rewritten_backup_is_sound_and_can_be_restored(person: int, journal: Journal, shop_file: ShopFile) -> None:
    kept = backup.keep(shop_file, Reason.ASKED)
    erase(journal, person, shop_file)
    with contextlib.closing(sqlite3.connect(kept.path)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    (described,) = backup.kept(shop_file.path)
    assert described.note is not None
    assert described.note.size == kept.path.stat().st_size
    backup_restore.into(shop_file, kept.path)
    assert person not in members.find()
    assert select("SELECT COUNT(*) FROM member") == [(3,)]


def test_a_copy_that_never_knew_the_person_stays_as_it_is(person: int, journal: Journal, shop_file: ShopFile) -> None:
    erase(journal, person, shop_file)
    kept = backup.keep(shop_file, Reason.ASKED)
    before = kept.path.read_bytes()
    done = erase_in_copies.cleanse(shop_file, [], Progress())
    assert (done.rewritten, done.untouched) == ((), (kept.path,))
    assert kept.path.read_bytes() == before


def test_a_damaged_copy_is_told_and_left_alone(person: int, journal: Journal, shop_file: ShopFile) -> None:
    kept = backup.keep(shop_file, Reason.ASKED)
    kept.path.write_bytes(b"\x55" * 9_000)
    done = erase(journal, person, shop_file)
    assert done.rewritten == ()
    assert [kept.path.name in str(sentence) for sentence in done.failed] == [True]
    assert kept.path.read_bytes() == b"\x55" * 9_000


def test_the_copies_of_the_second_place_are_known(person: int, shop_file: ShopFile, tmp_path: Path) -> None:
    kept = backup.keep(shop_file, Reason.ASKED)
    stick = tmp_path / "stick"
    there = stick / backup.folder(shop_file.path).name / kept.path.name
    there.parent.mkdir(parents=True)
    there.write_bytes(kept.path.read_bytes())
    assert copies.known(shop_file.path, str(stick)) == [kept.path, there]
    assert copies.known(shop_file.path, str(tmp_path / "not there")) == [kept.path]
