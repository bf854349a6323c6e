"""An encrypted shop on a real disk: what its bytes give away, what opens it, what damage does, what a kill leaves."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from vipdesk.domain import recovery
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import (
    backup,
    backup_look,
    backup_notes,
    backup_restore,
    drivers,
    keys,
    moving,
    read_only,
    recoding,
    rehearsal,
    second_place,
    shop,
    trouble,
)
from vipdesk.store.backup import Reason
from vipdesk.store.database import select
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.journal import Journal
from vipdesk.store.keys import Key, ShopLockedError
from vipdesk.store.models import Member

pytest.importorskip("sqlcipher3", reason="the add-on for encrypted shops is not installed")

NOW = 1_795_000_000
OTHER = Key(keys.MAGIC + b"other salt", bytes(range(1, 33)))
SECRET = Key(keys.MAGIC + b"first salt", bytes(range(32)))
NAMES = [f"欧阳静怡{number}" for number in range(60)]
PHONE = "13912345678"
TELLING = [name.encode() for name in NAMES[:5]] + [PHONE.encode(), b"SQLite format", b"CREATE TABLE", b"member"]


@pytest.fixture(autouse=True)
def _no_keys() -> Iterator[None]:
    keys.forget_all()
    yield
    keys.forget_all()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A closed, plain shop with people in it, and a backup."""
    path = tmp_path / "shop.vipdesk"
    made = shop.create_shop(path)
    assert isinstance(made, ShopFile)
    with Journal("owner", lambda: NOW).action(Sentence("People")):
        for name in NAMES:
            Member.create(name=name, phone=PHONE)
    backup.keep(made, Reason.ASKED)
    shop.close()
    return path


@pytest.fixture
def locked(place: Path) -> Path:
    """The same, encrypted."""
    recoding.recode(place, SECRET, "", Progress())
    return place


def opened(path: Path) -> ShopFile:
    found = shop.open_shop(path)
    assert isinstance(found, ShopFile)
    return found


def names() -> list[str]:
    return [name for (name,) in select("SELECT name FROM member ORDER BY id")]


def add(name: str) -> None:
    with Journal("owner", lambda: NOW).action(Sentence("One more")):
        Member.create(name=name, phone=PHONE)


def given_away(folder: Path) -> list[tuple[str, bytes]]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [(path.name, word) for path in files for word in TELLING if word in path.read_bytes()]


def test_a_plain_shop_gives_everything_away(place: Path) -> None:
    assert {word for _, word in given_away(place.parent)} == set(TELLING)


def test_no_byte_of_an_encrypted_shop_or_its_backups_tells_anything(locked: Path) -> None:
    found = [one for one in given_away(locked.parent) if not one[0].endswith(".json")]
    assert found == []
    assert [one for one in given_away(locked.parent) if one[1] in TELLING[:6]] == []


def test_the_log_beside_the_open_file_tells_nothing_either(locked: Path) -> None:
    opened(locked)
    add(NAMES[0])
    assert locked.with_name("shop.vipdesk-wal").stat().st_size > 0
    assert [one for one in given_away(locked.parent) if not one[0].endswith(".json")] == []
    shop.close()


def test_everything_is_there_afterwards(locked: Path) -> None:
    found = opened(locked)
    assert names() == NAMES
    assert found.problems(thorough=True) == []
    assert found.version() > 0
    shop.close()


def test_no_trace_of_the_plain_file_is_left_beside_it(locked: Path) -> None:
    assert sorted(path.name for path in locked.parent.iterdir()) == ["shop backups", "shop.vipdesk"]


def test_the_plain_file_s_bytes_are_overwritten(place: Path) -> None:
    held = place.with_name("held")
    held.hardlink_to(place)
    recoding.recode(place, SECRET, "", Progress())
    assert set(held.read_bytes()) == {0}


def test_it_can_be_made_plain_again(locked: Path) -> None:
    recoding.recode(locked, None, "", Progress())
    keys.forget_all()
    opened(locked)
    assert names() == NAMES
    shop.close()
    assert [keys.is_encrypted(one.path) for one in backup.kept(locked)] == [False]


def test_another_key_takes_the_place_of_the_first_in_backups_too(locked: Path) -> None:
    recoding.recode(locked, OTHER, "", Progress())
    keys.forget_all()
    assert recoding.fits(OTHER, locked)
    for path in (locked, backup.kept(locked)[0].path):
        assert keys.salt_of(path) == OTHER.salt
        assert not recoding.fits(Key(OTHER.salt, SECRET.secret), path)


def test_a_file_alone_opens_with_its_password_wherever_it_lies(place: Path, tmp_path: Path) -> None:
    recoding.recode(place, keys.new("grün tee 绿茶 2027"), "", Progress())
    keys.forget_all()
    alone = tmp_path / "elsewhere" / "found.vipdesk"
    alone.parent.mkdir()
    alone.write_bytes(place.read_bytes())
    with pytest.raises(ShopLockedError):
        shop.open_shop(alone)
    assert not recoding.fits(keys.spoken("gruen tee", alone), alone)
    key = keys.spoken("gru\u0308n tee 绿茶 2027", alone)  # the same, typed by another keyboard
    assert recoding.fits(key, alone)
    keys.remember(key)
    opened(alone)
    assert names() == NAMES
    shop.close()


def test_the_code_of_the_recovery_sheet_opens_it_as_well(locked: Path) -> None:
    keys.forget_all()
    key = keys.spoken("\n".join(recovery.lines(SECRET.secret)), locked)
    assert recoding.fits(key, locked)


def test_a_short_password_is_refused() -> None:
    with pytest.raises(UserError, match="at least 8"):
        keys.new("kurz")


def test_a_key_does_not_tell_itself(locked: Path) -> None:
    assert SECRET.secret.hex() not in repr(SECRET)
    assert "secret" not in repr(SECRET)
    found = opened(locked)
    assert SECRET.secret.hex() not in f"{found!r} {found.__dict__!r}"
    shop.close()


def test_an_encrypted_shop_is_not_taken_for_a_damaged_one(locked: Path) -> None:
    keys.forget_all()
    with pytest.raises(ShopLockedError, match="encrypted"):
        shop.open_shop(locked)


def test_where_the_add_on_is_missing_it_says_so(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drivers, "is_installed", lambda: False)
    with pytest.raises(UserError, match="--with encrypted"):
        shop.open_shop(locked)


def noticed(path: Path) -> bool:
    try:
        with closing(shop.open_shop(path)) as found:
            return bool(found.problems(thorough=True))
    except UserError as error:
        return trouble.kind_of(error, path) is trouble.Trouble.ENCRYPTED


@pytest.mark.parametrize("number", range(40))
def test_one_flipped_bit_is_always_noticed(locked: Path, number: int) -> None:
    raw = bytearray(locked.read_bytes())
    at = keys.SALT + (number * 7919 * 101) % (len(raw) - keys.SALT)
    raw[at] ^= 1 << number % 8
    locked.write_bytes(raw)
    assert noticed(locked)


def test_a_right_password_is_known_by_the_backups_where_the_shop_is_damaged(locked: Path) -> None:
    raw = locked.read_bytes()
    locked.write_bytes(raw[: keys.SALT] + bytes(4096 - keys.SALT) + raw[4096:])
    assert recoding.fits(SECRET, locked)
    assert not recoding.fits(Key(SECRET.salt, OTHER.secret), locked)


def test_its_backups_are_made_looked_into_rehearsed_and_restored(locked: Path) -> None:
    found = opened(locked)
    first = backup.keep(found, Reason.ASKED, datetime(2030, 1, 1, tzinfo=UTC))
    assert keys.salt_of(first.path) == SECRET.salt
    add("新人")
    inside = backup_look.inside(first.path)
    assert (inside.counts["members"], inside.trouble, inside.is_as_made) == (len(NAMES), (), True)
    held = rehearsal.hold(locked, datetime.now(UTC), Progress())
    assert held is not None
    assert held.trouble == ()
    backup_restore.into(found, first.path)
    assert names() == NAMES
    shop.close()


def test_a_backup_takes_the_place_of_a_damaged_one(locked: Path) -> None:
    locked.write_bytes(locked.read_bytes()[:5000])
    backup_restore.in_place_of(locked, backup.kept(locked)[0].path)
    opened(locked)
    assert names() == NAMES
    shop.close()


def test_a_plain_backup_from_elsewhere_is_put_into_an_encrypted_shop(place: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "stick" / "old.vipdesk"
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(backup.kept(place)[0].path.read_bytes())
    recoding.recode(place, SECRET, "", Progress())
    found = opened(place)
    add("新人")
    backup_restore.into(found, elsewhere)
    assert names() == NAMES
    shop.close()
    assert keys.is_encrypted(place)
    elsewhere.unlink()
    assert [one for one in given_away(tmp_path) if not one[0].endswith(".json")] == []


def test_the_second_place_gets_the_encrypted_copy_instead_of_the_plain_one(place: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    now = datetime.now(UTC)
    second_place.bring(place, stick, now, Progress())
    (copy,) = backup.listed(second_place.inside(stick, place))
    assert not keys.is_encrypted(copy.path)
    recoding.recode(place, SECRET, "", Progress())  # while the stick is away
    second_place.bring(place, stick, now, Progress())
    assert keys.is_encrypted(copy.path)


def test_a_damaged_copy_is_told_and_left(place: Path) -> None:
    (one,) = backup.kept(place)
    one.path.write_bytes(one.path.read_bytes()[:5000])
    done = recoding.recode(place, SECRET, "", Progress())
    assert done.rewritten == 0
    assert one.path.name in str(done.failed[0])
    assert recoding.unlike(place, "") == [one.path]


def test_a_shop_that_is_open_elsewhere_is_left_as_it_is(place: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(place)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(UserError, match="in use"):
            recoding.recode(place, SECRET, "", Progress())
        holder.communicate(b"enough")
    assert not keys.is_encrypted(place)
    opened(place)
    assert names() == NAMES
    shop.close()


def test_a_damaged_shop_is_not_encrypted(place: Path) -> None:
    raw = bytearray(place.read_bytes())
    raw[4096 * 5 : 4096 * 9] = bytes(4096 * 4)
    place.write_bytes(raw)
    with pytest.raises(UserError, match="damaged"):
        recoding.recode(place, SECRET, "", Progress())
    assert place.read_bytes()[20:24] + place.read_bytes()[4096:] == bytes(raw[20:24] + raw[4096:])


def test_it_can_be_read_without_changing_it(locked: Path) -> None:
    before = locked.read_bytes()
    with closing(read_only.open_for_reading(locked)):
        assert names() == NAMES
    assert locked.read_bytes() == before


def test_the_notes_of_rewritten_backups_fit_them(locked: Path) -> None:
    (one,) = backup.kept(locked)
    assert one.note is not None
    assert one.note.sha256 == backup_notes.digest(one.path)


def test_what_a_killed_program_left_is_removed_and_not_the_shop(place: Path) -> None:
    old, new = place.with_name("shop.vipdesk.recoded"), place.with_name("shop.vipdesk.recoding")
    old.hardlink_to(place)
    new.write_bytes(place.read_bytes())
    opened(place)
    assert names() == NAMES
    shop.close()
    assert not old.exists()
    assert not new.exists()


HOLDER = """
import sys
from pathlib import Path
from vipdesk.store import shop
found = shop.open_shop(Path(sys.argv[1]))
found.ask("SELECT COUNT(*) FROM member").fetchall()
print("open", flush=True)
sys.stdin.read()
"""


def test_what_it_left_among_the_backups_is_removed_too(locked: Path) -> None:
    (one,) = backup.kept(locked)
    for suffix in (".recoding", ".recoded"):
        one.path.with_name(one.path.name + suffix).write_bytes(NAMES[0].encode() * 100)
    opened(locked)
    shop.close()
    assert [path.suffix for path in one.path.parent.iterdir() if ".recod" in path.name] == []
    assert one.path.exists()


def test_a_plain_backup_in_the_place_of_an_encrypted_shop_is_encrypted(place: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "old.vipdesk"
    elsewhere.write_bytes(backup.kept(place)[0].path.read_bytes())
    recoding.recode(place, SECRET, "", Progress())
    backup_restore.in_place_of(place, elsewhere)
    assert keys.is_encrypted(place)
    opened(place)
    assert names() == NAMES
    shop.close()


WORKER = """
import sys
from pathlib import Path
from vipdesk.progress import Progress
from vipdesk.store import keys, recoding
from vipdesk.store.keys import Key
print("ready", flush=True)
recoding.recode(Path(sys.argv[1]), Key(bytes.fromhex(sys.argv[2]), bytes(range(32))), "", Progress())
"""


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
@pytest.mark.parametrize("kill_after_ms", [0, 5, 10, 20, 30, 40, 50, 60, 80, 100, 150, 200])
def test_a_kill_leaves_the_old_file_or_the_new_one(place: Path, kill_after_ms: int) -> None:
    command = [sys.executable, "-c", WORKER, str(place), SECRET.salt.hex()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as worker:
        assert worker.stdout is not None
        worker.stdout.readline()
        try:
            worker.wait(kill_after_ms / 1000)
        except subprocess.TimeoutExpired:
            worker.send_signal(signal.SIGKILL)
    keys.remember(SECRET)
    found = opened(place)
    assert names() == NAMES
    assert found.problems(thorough=True) == []
    shop.close()
    assert not [path.name for path in place.parent.iterdir() if ".recod" in path.name]


def test_a_shop_that_is_moved_stays_encrypted(locked: Path, tmp_path: Path) -> None:
    target = tmp_path / "moved.vipdesk"
    moving.move(locked, target, Progress())
    assert keys.salt_of(target) == SECRET.salt
    assert not any(told in target.read_bytes() for told in TELLING)
