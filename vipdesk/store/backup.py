"""Copies of the shop file: made beside it, checked before they count, thinned out with age."""

import contextlib
import glob
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from vipdesk.domain import retention
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import backup_notes, drivers, keys
from vipdesk.store.backup_notes import Note, Tip
from vipdesk.store.engine import Shop
from vipdesk.store.engine_sqlite import ShopFile


class Reason(StrEnum):
    """Why a backup was made; a part of its file name."""

    CLOSING = "closing"
    MIGRATION = "migration"
    IMPORT = "import"
    RESTORE = "restore"
    ERASURE = "erasure"
    ASKED = "asked"


class Backup(NamedTuple):
    """One backup on disk."""

    path: Path
    made_at: datetime
    """UTC."""
    reason: Reason
    size: int
    """Bytes."""

    @property
    def note(self) -> Note | None:
        """What was written down when it was made; None for those of older programs."""
        return backup_notes.read(self.path)


_FORM = "%Y%m%dT%H%M%S"
SUFFIX = ".vipdesk"
_FOLDER, _ASIDE = " backups", " before restore "
HALF_MADE_FOR = timedelta(hours=6)
"""After so long nobody is still at work on what is half made."""
_WAIT_S = 10.0
_BUSY = QT_TRANSLATE_NOOP("sentences", "The shop is in use by another window at this moment. Try again.")
_UNSOUND = QT_TRANSLATE_NOOP("sentences", "The copy was not sound and was thrown away. Check the shop.")


def folder(shop_path: Path) -> Path:
    """Where the backups of a shop lie: a folder beside the file, named after it."""
    return shop_path.with_name(f"{shop_path.stem}{_FOLDER}")


def shop_of(path: Path) -> Path:
    """The shop file in whose folder a backup lies; it need not be there."""
    return path.parent.with_name(path.parent.name.removesuffix(_FOLDER) + SUFFIX)


def keep(shop: ShopFile, reason: Reason, now: datetime | None = None) -> Backup:
    """Copy the open shop as it is at this moment; checked and on the disk before it gets its name."""
    folder(shop.path).mkdir(parents=True, exist_ok=True)
    remove_halves(folder(shop.path))
    target, part = _claimed(folder(shop.path), reason, now or datetime.now(UTC))
    backup_notes.write(target, _copy(shop, part))
    _name(part, target)
    return described(target)


def before(shop: ShopFile, reason: Reason, now: datetime | None = None) -> Backup:
    """See that there is a backup of the shop as it is now; call it outside of any action.

    Where the newest one has everything already, it is not made again. Older ones all stay, for one of them may be what
    is to be restored.
    """
    newest = next(iter(kept(shop.path)), None)
    if newest is not None and _holds(newest, shop):
        return newest
    return keep(shop, reason, now)


def is_kept(shop: ShopFile) -> bool:
    """Whether some backup has everything that the shop has now."""
    return any(_holds(one, shop) for one in kept(shop.path))


def tip(shop: ShopFile) -> Tip:
    """The last action of the open shop."""
    return backup_notes.tip(shop.connection())


def copy_to(shop: Shop, target: Path) -> None:
    """Copy the open shop as it is at this moment to another file, which appears when it is whole and sound."""
    assert isinstance(shop, ShopFile), "only a file can be copied"
    part = _part_of(target)
    part.unlink(missing_ok=True)
    _copy(shop, part)
    _name(part, target)


def forget_log(path: Path) -> None:
    """Remove what a killed engine left beside a file to be replaced: it would be played into the new one."""
    for suffix in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def kept(shop_path: Path) -> list[Backup]:
    """The backups of a shop, the newest first."""
    return listed(folder(shop_path))


def listed(place: Path) -> list[Backup]:
    """The backups that lie in a folder, the newest first."""
    found = place.glob(f"*{SUFFIX}") if place.is_dir() else ()
    named = [described(path) for path in found if is_named(path)]
    return sorted(named, key=lambda one: (one.made_at, one.path), reverse=True)


def thin_out(shop_path: Path, now: datetime | None = None) -> list[Path]:
    """Remove what age makes needless, see `retention.staying`, and old files that a restore set aside.

    What somebody holds open, and the system keeps for them, goes another time.
    """
    now, backups = now or datetime.now(UTC), kept(shop_path)
    staying = retention.staying([one.made_at for one in backups], now)
    needless = [one.path for one in backups if one.made_at not in staying]
    needless += [path for path in set_aside(shop_path) if now - _set_aside_at(path) > retention.LONGEST]
    return [path for path in needless if _is_removed(path)]


def _is_removed(path: Path) -> bool:
    try:
        remove(path)
    except OSError:
        return False
    return True


def aside(shop_path: Path, now: datetime) -> Path:
    """Under which name a shop's file stays when a restore puts another in its place."""
    return shop_path.with_name(f"{shop_path.stem}{_ASIDE}{now.strftime(_FORM)}{shop_path.suffix}")


def set_aside(shop_path: Path) -> list[Path]:
    """The files that restores have set aside, the newest first."""
    found = shop_path.parent.glob(f"{glob.escape(shop_path.stem + _ASIDE)}*{glob.escape(shop_path.suffix)}")
    return sorted((path for path in found if _is_stamp(path.stem.rpartition(" ")[2])), reverse=True)


def _set_aside_at(path: Path) -> datetime:
    return datetime.strptime(path.stem.rpartition(" ")[2], _FORM).replace(tzinfo=UTC)


def remove(path: Path) -> None:
    """Remove a backup, or a file set aside, with what belongs to it."""
    path.unlink(missing_ok=True)
    forget_log(path)
    backup_notes.note_path(path).unlink(missing_ok=True)


def is_named(path: Path) -> bool:
    """Whether a file has a name as backups have."""
    stamp, _, reason = path.stem.partition("-")
    return _is_stamp(stamp) and reason in set(Reason) and path.suffix == SUFFIX


def _is_stamp(text: str) -> bool:
    with contextlib.suppress(ValueError):
        datetime.strptime(text, _FORM)  # noqa: DTZ007 - only its form is looked at
        return True
    return False


def described(path: Path) -> Backup:
    """What a backup's name and file say."""
    stamp, _, reason = path.stem.partition("-")
    made_at = datetime.strptime(stamp, _FORM).replace(tzinfo=UTC)
    return Backup(path, made_at, Reason(reason), path.stat().st_size)


@contextlib.contextmanager
def looked_into(path: Path) -> Iterator[sqlite3.Connection]:
    """A backup opened to be read; nothing is written, not even beside it."""
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with contextlib.closing(drivers.connect(uri, keys.of(path), uri=True)) as connection:
        yield connection


def patience() -> Callable[[int, int, int], None]:
    """For the engine's own copying, which would wait for ever where somebody else holds the file: UserError then."""
    until = monotonic() + _WAIT_S

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and monotonic() > until:
            raise UserError(_BUSY)

    return look


def _copy(shop: ShopFile, part: Path) -> Note:
    """Copy the shop to a file and see that it is sound and on the disk; nothing is left of it if it is not."""
    try:
        forget_log(part)
        with contextlib.closing(drivers.connect(str(part), shop.key)) as copy:
            shop.connection().backup(copy, progress=patience())
            copy.execute("PRAGMA journal_mode = delete")
            if copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise UserError(_UNSOUND)
            backup_notes.to_disk(part)
            return backup_notes.taken(copy, part)
    except BaseException:
        part.unlink(missing_ok=True)
        forget_log(part)
        raise


def _name(part: Path, target: Path) -> None:
    forget_log(target)
    part.replace(target)
    backup_notes.name_to_disk(target)


def _claimed(place: Path, reason: Reason, made_at: datetime) -> tuple[Path, Path]:
    """The name for this moment, and the empty file to make it in, which keeps other programs from taking that name.

    A second or more later where there is a backup of the moment: the newest one is always plain.
    """
    made_at = made_at.replace(microsecond=0)
    while True:
        target = place / f"{made_at.strftime(_FORM)}-{reason}{SUFFIX}"
        part = _part_of(target)
        with contextlib.suppress(FileExistsError):
            part.open("xb").close()
            if made_at not in {one.made_at for one in listed(place)}:
                return target, part
            part.unlink()
        made_at += timedelta(seconds=1)


def _part_of(target: Path) -> Path:
    return target.with_name(f"{target.name}.part")


def remove_halves(place: Path) -> None:
    """Remove what a program that was killed left half made; what another one works at this moment stays."""
    long_ago = (datetime.now(UTC) - HALF_MADE_FOR).timestamp()
    halves = [one for one in place.glob("*.part") if is_named(one.with_suffix(""))]
    halves += [one for one in place.glob("*.json") if is_named(one.with_suffix(SUFFIX))]
    for one in halves:
        whole = one.with_suffix("" if one.suffix == ".part" else SUFFIX)
        if not whole.exists() and one.stat().st_mtime < long_ago:
            one.unlink(missing_ok=True)


def _holds(one: Backup, shop: ShopFile) -> bool:
    """Whether a backup has the same last action and the same form as the shop, and its file is still as long."""
    note, connection = one.note, shop.connection()
    if note is None or note.size != one.size:
        return False
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    return note.version == version and note.tip == backup_notes.tip(connection)
