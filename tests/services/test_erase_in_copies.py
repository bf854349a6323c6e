"""Whoever is erased can be erased from the kept copies too, each of which stays a sound backup."""

import contextlib
import errno
import os
import shutil
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import erase_in_copies, erase_member, erase_person
from vipdesk.services.erase_in_copies import Cleansed
from vipdesk.services.erase_person import Deed
from vipdesk.store import backup, backup_restore, copies, members, origins, remains, second_place, shop
from vipdesk.store.backup import Reason
from vipdesk.store.database import ShopFile, select
from vipdesk.store.journal import Journal
from vipdesk.store.models import Address, Member

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


def test_a_place_that_refuses_is_told_and_keeps_no_other_copy_from_being_written_anew(
    person: int, journal: Journal, shop_file: ShopFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing, kept = [
        backup.keep(shop_file, Reason.ASKED, datetime(2026, 6, 10, hour, tzinfo=UTC)).path for hour in (9, 8)
    ]
    copyfile = shutil.copyfile

    def refused(source: Path, target: Path) -> None:
        if source == refusing:
            raise OSError(errno.EROFS, "Read-only file system")
        copyfile(source, target)

    monkeypatch.setattr(shutil, "copyfile", refused)
    done = erase(journal, person, shop_file)
    assert (done.rewritten, len(done.failed)) == ((kept,), 1)
    assert refusing.name in str(done.failed[0])


def test_who_stops_it_is_told_how_many_copies_are_left(person: int, journal: Journal, shop_file: ShopFile) -> None:
    for hour in (8, 9):
        backup.keep(shop_file, Reason.ASKED, datetime(2026, 6, 10, hour, tzinfo=UTC))
    erase_member.finish(shop_file, [])
    progress = Progress(lambda done, _: progress.stop() if done == 1 else None)
    deed = Deed(person, NOW, TODAY, "owner", from_copies=True, logs=())
    done = erase_person.erase(shop_file, journal, deed, progress)
    assert done.outcome.is_clean
    assert done.cleansed is not None
    assert (len(done.cleansed.rewritten), list(map(str, done.cleansed.failed))) == (
        1,
        ["It was stopped: 1 kept copies were not looked at, and may still hold the person."],
    )
    assert not done.is_whole


def test_a_second_place_that_is_not_there_is_told(
    person: int, journal: Journal, shop_file: ShopFile, tmp_path: Path
) -> None:
    with journal.action(Sentence("Place")):
        shop.change_settings(backup_folder=str(tmp_path / "stick"))
    (told,) = erase(journal, person, shop_file).failed
    assert told.text == erase_in_copies.AWAY


def test_a_copy_in_which_others_have_the_same_word_is_written_anew_too(
    person: int, journal: Journal, shop_file: ShopFile
) -> None:
    with journal.action(Sentence("Note")):
        Member.update(note="Berlin").where(Member.id == person).execute()
        other = Address.create(member=members.identify("nick2"), city="Berlin", since_on=TODAY)
    kept = backup.keep(shop_file, Reason.ASKED)
    with journal.action(Sentence("Move")):
        Address.update(city="Bern").where(Address.id == other.id).execute()
    done = erase(journal, person, shop_file)
    assert (done.rewritten, done.failed) == ((kept.path,), ())


def test_copies_that_a_killed_program_was_at_work_on_go_when_nobody_can_be_at_work_any_more(
    person: int, shop_file: ShopFile, tmp_path: Path
) -> None:
    backup.keep(shop_file, Reason.ASKED)
    places = (shop_file.path.parent, backup.folder(shop_file.path), second_place.inside(tmp_path, shop_file.path))
    left = []
    for place in places:
        place.mkdir(exist_ok=True)
        for _ in range(2):
            with copies.workshop(place) as folder:
                pass
            folder.mkdir()
            (folder / "copy.vipdesk").write_bytes(b"x")
            left.append(folder)
    theirs = shop_file.path.parent / "vipdesk-copy-of the roof"
    theirs.mkdir()
    for folder in (*left[::2], theirs):
        os.utime(folder, (0, 0))
    copies.tidy(shop_file.path, str(tmp_path))
    assert [folder.exists() for folder in (*left, theirs)] == [False, True] * 3 + [True]


def test_an_erasure_whose_files_cannot_be_searched_still_tells_what_to_do(
    person: int, journal: Journal, shop_file: ShopFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remains, "settle", lambda _: False)
    deed = Deed(person, NOW, TODAY, "owner", from_copies=True, logs=())
    done = erase_person.erase(shop_file, journal, deed, Progress())
    assert not done.is_whole
    assert str(done.sentences()[0]).startswith(f"Member #{person} is erased from the shop, but")
    assert done.cleansed is not None


def test_a_damaged_file_that_the_shop_was_copied_from_and_its_backups_are_copies_too(
    person: int, journal: Journal, shop_file: ShopFile, tmp_path: Path
) -> None:
    old = tmp_path / "old" / "tea.vipdesk"
    kept = backup.folder(old) / "20260601T000000-asked.vipdesk"
    kept.parent.mkdir(parents=True)
    for path in (old, kept):
        backup.copy_to(shop_file, path)
    origins.note(shop_file.path, old)
    about = erase_in_copies.about(shop_file, datetime(2026, 6, 10, tzinfo=UTC))
    assert about == Sentence(erase_in_copies.HELD_FOR_EVER, count=2, file=old)
    done = erase(journal, person, shop_file)
    assert (set(done.rewritten), done.failed) == ({old, kept}, ())
    assert [holding(path) for path in (old, kept)] == [[], []]


def test_a_damaged_file_that_cannot_be_read_is_named_for_somebody_to_delete(
    person: int, journal: Journal, shop_file: ShopFile, tmp_path: Path
) -> None:
    old = tmp_path / "tea.vipdesk"
    backup.copy_to(shop_file, old)
    old.write_bytes(old.read_bytes()[:20_000])
    origins.note(shop_file.path, old)
    (told,) = erase(journal, person, shop_file).failed
    assert "tea.vipdesk" in str(told)
    assert "delete it" in str(told)
