"""Backups: what is written down about them, what changed since, restoring, and trouble on the way."""

import json
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from vipdesk.domain import retention
from vipdesk.errors import Sentence, UserError
from vipdesk.store import backup, backup_look, backup_notes, backup_restore, copies, journal, shop
from vipdesk.store.backup import Reason
from vipdesk.store.database import problems
from vipdesk.store.models import Tier

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FILL = Sentence("Fill")


@pytest.fixture
def add(journal):
    def adding(*names):
        with journal.action(FILL):
            for name in names:
                Tier.create(name=name)

    return adding


def names():
    return sorted(tier.name for tier in Tier.select())


def since(made):
    return backup_look.since(made.note, backup_look.tables_now())


# What is written down


def test_a_backup_has_beside_it_what_it_was(shop_file, add):
    add("one", "two")
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    note = made.note
    assert note.sha256 == backup_notes.digest(made.path)
    assert note.size == made.size == made.path.stat().st_size
    assert note.counts["tier"] == 2
    assert note.tip.action_id == journal.last_change()


def test_a_backup_of_an_older_program_has_no_note(shop_file):
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    backup_notes.note_path(made.path).unlink()
    assert backup.kept(shop_file.path)[0].note is None


def test_a_note_that_is_damaged_is_no_note(shop_file):
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    for text in ("", "{", "[]", "{}", '{"tip": 3}', json.dumps({"tip": [1, 2], "what": 3})):
        backup_notes.note_path(made.path).write_text(text, "utf-8")
        assert made.note is None


def test_two_backups_of_one_second_are_two_files(shop_file):
    first, second = (backup.keep(shop_file, Reason.ASKED, NOW) for _ in range(2))
    assert first.path != second.path
    assert len(backup.kept(shop_file.path)) == 2


def test_thinning_out_takes_the_notes_too(shop_file):
    for days in range(40):
        backup.keep(shop_file, Reason.CLOSING, NOW - timedelta(days=days))
    backup.thin_out(shop_file.path, NOW)
    kept = backup.kept(shop_file.path)
    assert 12 <= len(kept) <= 20
    assert {path.name for path in backup.folder(shop_file.path).iterdir()} == {
        name for one in kept for name in (one.path.name, backup_notes.note_path(one.path).name)
    }


def test_thinning_out_leaves_files_of_others_alone(shop_file):
    place = backup.folder(shop_file.path)
    place.mkdir()
    for name in ("holiday.vipdesk", "20200101T000000-closing.txt", "20200101T000000-mine.vipdesk", "notes.json"):
        (place / name).write_text("x", "utf-8")
    backup.keep(shop_file, Reason.CLOSING, NOW)
    backup.thin_out(shop_file.path, NOW)
    assert len(list(place.iterdir())) == 6


# Whether everything is kept


def test_what_was_undone_and_done_anew_is_not_taken_for_kept(shop_file, journal, add):
    add("one")
    backup.keep(shop_file, Reason.ASKED, NOW)
    assert backup.is_kept(shop_file)
    journal.undo()
    assert not backup.is_kept(shop_file)


def test_the_same_number_after_a_restore_is_not_taken_for_kept(shop_file, tmp_path, add):
    add("one")
    old = backup.keep(shop_file, Reason.ASKED, NOW)
    add("two")
    newer = backup.keep(shop_file, Reason.ASKED, NOW + timedelta(minutes=1))
    backup_restore.into(shop_file, old.path)
    with journal.Journal("owner", lambda: 1_796_000_000).action(FILL):
        Tier.create(name="another two")
    assert backup.tip(shop_file).action_id == newer.note.tip.action_id
    assert not backup.is_kept(shop_file)
    assert not since(newer).is_of_this_line


def test_before_a_deed_there_is_a_backup_and_only_one(shop_file, add):
    add("one")
    first = backup.before(shop_file, Reason.IMPORT, NOW)
    assert first.reason is Reason.IMPORT
    assert backup.before(shop_file, Reason.ERASURE, NOW) == first
    add("two")
    assert backup.before(shop_file, Reason.ERASURE, NOW + timedelta(hours=1)) != first


def test_a_cut_off_backup_is_not_relied_on(shop_file, add):
    add("one")
    first = backup.before(shop_file, Reason.IMPORT, NOW)
    first.path.write_bytes(first.path.read_bytes()[:5000])
    assert backup.before(shop_file, Reason.IMPORT, NOW + timedelta(hours=1)) != first


# What changed since


def test_nothing_changed_since_a_backup_of_this_moment(shop_file, add):
    add("one")
    assert since(backup.keep(shop_file, Reason.ASKED, NOW)) == (0, {}, True)


def test_actions_and_rows_since_are_counted_by_subject(shop_file, journal, add):
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    add("one", "two", "three")
    with journal.action(FILL):
        shop.change_settings(name="Tea")
    assert since(made) == (2, {"groups": 3, "settings": 1}, True)


def test_what_was_taken_back_since_does_not_count(shop_file, journal, add):
    add("one")
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    add("two")
    journal.undo()
    assert since(made).actions == 0
    assert since(made).rows == {}


def test_older_actions_that_were_taken_back_since_count(shop_file, journal, add):
    add("one")
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    journal.undo()
    assert since(made) == (1, {"groups": 1}, True)
    journal.redo()
    assert since(made).actions == 0
    journal.undo()
    assert since(made).actions == 1


def test_older_actions_done_again_since_count(shop_file, journal, add):
    add("one")
    journal.undo()
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    journal.redo()
    assert since(made).actions == 1


def test_bulk_work_that_is_not_in_the_journal_row_by_row_is_counted(shop_file):
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    log = journal.Journal("owner", lambda: 1_795_000_000)
    with log.action(FILL), journal.unlogged(["tier"]):
        for number in range(50):
            Tier.create(name=f"tier {number}")
    assert since(made) == (1, {"groups": 50}, True)


# Looking inside


def test_a_look_inside_tells_counts_and_the_last_actions_and_writes_nothing(shop_file, add):
    add("one")
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    before = sorted((path.name, path.read_bytes()) for path in made.path.parent.iterdir())
    found = backup_look.inside(made.path)
    assert (found.counts["members"], found.trouble, found.is_as_made) == (0, (), True)
    assert [entry.label for entry in found.newest] == [FILL]
    assert before == sorted((path.name, path.read_bytes()) for path in made.path.parent.iterdir())


def test_a_bit_that_turned_is_seen_inside(shop_file, add):
    add("wooden horse")
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    made.path.write_bytes(made.path.read_bytes().replace(b"wooden horse", b"wooden house"))
    found = backup_look.inside(made.path)
    assert (found.trouble, found.is_as_made) == ((), False)


# Restoring into the open shop


def test_a_restore_into_the_open_shop_is_seen_by_every_connection(shop_file, add):
    add("one")
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    add("two")
    with closing(sqlite3.connect(shop_file.path)) as other:
        assert other.execute("SELECT COUNT(*) FROM tier").fetchone() == (2,)
        backup_restore.into(shop_file, made.path)
        assert other.execute("SELECT COUNT(*) FROM tier").fetchone() == (1,)
    assert names() == ["one"]
    assert shop_file.execute_sql("PRAGMA journal_mode").fetchone() == ("wal",)
    assert problems(shop_file, thorough=True) == []


def spoil_some(path):
    content = bytearray(path.read_bytes())
    content[8192:20_000] = b"\x55" * (20_000 - 8192)
    path.write_bytes(content)


def cut(path):
    path.write_bytes(path.read_bytes()[:5000])


def replace_by_text(path):
    path.write_text("no backup" * 1000, "utf-8")


def replace_by_foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE note (text TEXT)")


def make_newer(path):
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize("harm", [spoil_some, cut, replace_by_text, replace_by_foreign, make_newer])
def test_what_cannot_be_restored_changes_nothing(shop_file, add, harm):
    add("one")
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    add("two")
    harm(made.path)
    with pytest.raises(UserError):
        backup_restore.into(shop_file, made.path)
    assert names() == ["one", "two"]
    assert not backup_restore.is_unfinished(shop_file.path)


def test_a_restore_is_unfinished_until_what_follows_is_done(shop_file, add):
    add("one")
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    backup_restore.into(shop_file, made.path)
    assert backup_restore.is_unfinished(shop_file.path)
    backup_restore.forget(shop_file.path)
    assert not backup_restore.is_unfinished(shop_file.path)


def test_a_shop_that_is_held_by_another_is_told_and_not_waited_for_for_ever(shop_file, add, monkeypatch):
    add("one")
    made = backup.keep(shop_file, Reason.ASKED, NOW)
    monkeypatch.setattr(backup, "_WAIT_S", 0.1)
    shop_file.execute_sql("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(shop_file.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="in use"):
            backup_restore.into(shop_file, made.path)
    assert not backup_restore.is_unfinished(shop_file.path)


# A full disk, and being killed

FULL = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from vipdesk.store import backup, shop
from vipdesk.store.database import explained
from vipdesk.errors import UserError
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
file = shop.open_shop(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    with explained(file.path):
        backup.keep(file, backup.Reason.ASKED, datetime(2026, 11, 22, tzinfo=UTC))
except UserError as error:
    print(error)
"""


@pytest.mark.parametrize("limit", [100, 4096, 40_000, 200_000])
def test_a_disk_that_is_full_at_the_backup_is_told_and_nothing_is_left_of_it(shop_file, add, limit):
    add(*(f"tier {number} {'x' * 300}" for number in range(1000)))
    before = backup.keep(shop_file, Reason.CLOSING, NOW)
    shop_file.close()
    words = [sys.executable, "-c", FULL, str(shop_file.path), str(limit)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=True, timeout=60)
    assert len(done.stdout.splitlines()) == 1, done.stderr
    left = {path.name for path in backup.folder(shop_file.path).iterdir()}
    assert left == {before.path.name, backup_notes.note_path(before.path).name}
    assert problems(shop.open_shop(shop_file.path), thorough=True) == []


WORK = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from vipdesk.store import backup, backup_restore, shop
file = shop.open_shop(Path(sys.argv[1]))
now = datetime(2026, 11, 22, tzinfo=UTC)
print("ready", flush=True)
for number in range(10_000):
    if sys.argv[2] == "keep":
        backup.keep(file, backup.Reason.ASKED, now + timedelta(seconds=number))
    else:
        backup_restore.into(file, Path(sys.argv[2 + number % 2]))
"""


def killed(words, after_s):
    """Run the work and kill it in the middle."""
    with subprocess.Popen(
        [sys.executable, "-c", WORK, *map(str, words)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as work:
        assert work.stdout is not None
        assert work.stdout.readline() == "ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            work.wait(after_s)
        work.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("after_s", [0.013, 0.051, 0.107])
def test_a_backup_that_was_killed_leaves_only_whole_ones(shop_file, add, after_s):
    add(*(f"tier {number} {'x' * 300}" for number in range(3000)))
    shop_file.close()
    killed((shop_file.path, "keep"), after_s)
    for one in backup.kept(shop_file.path):
        assert one.note is not None
        assert one.note.sha256 == backup_notes.digest(one.path)
        assert backup_look.inside(one.path).trouble == ()
    assert problems(shop.open_shop(shop_file.path), thorough=True) == []


@pytest.mark.parametrize("after_s", [0.013, 0.051, 0.107])
def test_a_restore_that_was_killed_is_the_one_or_the_other(shop_file, add, after_s):
    add(*(f"old {number} {'x' * 300}" for number in range(2000)))
    old = backup.keep(shop_file, Reason.ASKED, NOW)
    add(*(f"new {number} {'x' * 300}" for number in range(2000)))
    new = backup.keep(shop_file, Reason.ASKED, NOW + timedelta(minutes=1))
    shop_file.close()
    killed((shop_file.path, old.path, new.path), after_s)
    opened = shop.open_shop(shop_file.path)
    assert Tier.select().count() in (2000, 4000)
    assert problems(opened, thorough=True) == []


def test_what_a_killed_program_left_half_made_is_cleared_away_after_a_while(shop_file):
    place = backup.folder(shop_file.path)
    place.mkdir()
    half = place / "20261101T000000-asked.vipdesk.part"
    orphan = place / "20261101T000000-asked.json"
    for one in (half, orphan):
        one.write_text("half", "utf-8")
    backup.keep(shop_file, Reason.ASKED, NOW)
    assert half.exists()
    assert orphan.exists()
    import os

    for one in (half, orphan):
        os.utime(one, (1_700_000_000, 1_700_000_000))
    backup.keep(shop_file, Reason.ASKED, NOW)
    assert not half.exists()
    assert not orphan.exists()


FULL_RESTORE = """
import resource, signal, sys
from pathlib import Path
from vipdesk.errors import UserError
from vipdesk.store import backup_restore, shop
from vipdesk.store.database import explained
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
file = shop.open_shop(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    with explained(file.path):
        backup_restore.into(file, Path(sys.argv[2]))
except UserError as error:
    print(error)
"""


@pytest.mark.parametrize("limit", [4096, 100_000, 300_000])
def test_a_disk_that_is_full_at_the_restore_is_told_and_the_shop_stays_as_it_was(shop_file, add, limit):
    add(*(f"old {number} {'x' * 300}" for number in range(1500)))
    old = backup.keep(shop_file, Reason.ASKED, NOW)
    add(*(f"new {number} {'x' * 300}" for number in range(1500)))
    shop_file.close()
    words = [sys.executable, "-c", FULL_RESTORE, str(shop_file.path), str(old.path), str(limit)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=True, timeout=60)
    assert len(done.stdout.splitlines()) == 1, done.stderr
    assert problems(shop.open_shop(shop_file.path), thorough=True) == []
    assert Tier.select().count() == 3000
    assert not backup_restore.is_unfinished(shop_file.path)


# What a restore sets aside


def test_what_a_restore_set_aside_goes_when_no_backup_is_so_old(tmp_path):
    place = tmp_path / "tea [2].vipdesk"
    names = [backup.aside(place, NOW - timedelta(days=days)) for days in (1, 278, 280)]
    theirs = tmp_path / "tea [2] before restore of the roof.vipdesk"
    for path in (*names, theirs):
        path.write_bytes(b"x")
        path.with_name(f"{path.name}-wal").write_bytes(b"x")
    assert backup.set_aside(place) == copies.known(place) == names
    assert backup.thin_out(place, NOW) == names[2:]
    left = [*names[:2], theirs]
    assert sorted(tmp_path.iterdir()) == sorted([*left, *(path.with_name(f"{path.name}-wal") for path in left)])


def test_a_backup_that_somebody_holds_open_goes_another_time(shop_file, add, monkeypatch):
    for days in (300, 299):
        add(f"day {days}")
        backup.keep(shop_file, Reason.ASKED, NOW - timedelta(days=days))
    monkeypatch.setattr(retention, "PERIODS", ())
    older, newer = backup.kept(shop_file.path)[::-1]

    def held(path, **_):
        if path == older.path:
            raise PermissionError
        unlink(path, missing_ok=True)

    unlink = Path.unlink
    monkeypatch.setattr(Path, "unlink", held)
    assert backup.thin_out(shop_file.path, NOW) == [newer.path]
    monkeypatch.undo()
    assert [one.path for one in backup.kept(shop_file.path)] == [older.path]


def test_backups_that_are_made_at_once_are_all_whole(shop_file, add):
    add("one")

    def keep(_):
        try:
            return backup.keep(shop_file, Reason.ASKED, NOW)
        finally:
            shop_file.close()

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(keep, range(12)))
    assert len({one.made_at for one in made}) == len(backup.kept(shop_file.path)) == 12
    assert all(one.note.sha256 == backup_notes.digest(one.path) for one in made)
    assert list(backup.folder(shop_file.path).glob("*.part")) == []
