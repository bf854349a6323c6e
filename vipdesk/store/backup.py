"""Copies of the shop file: made beside it, checked before they count, thinned out with age."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store.database import APPLICATION_ID, ShopFile


class Reason(StrEnum):
    """Why a backup was made; a part of its file name."""

    CLOSING = "closing"
    MIGRATION = "migration"
    RESTORE = "restore"
    ASKED = "asked"


class Backup(NamedTuple):
    """One backup on disk."""

    path: Path
    made_at: datetime
    """UTC."""
    reason: Reason
    size: int
    """Bytes."""


_FORM = "%Y%m%dT%H%M%S"


def folder(shop_path: Path) -> Path:
    """Where the backups of a shop lie: a folder beside the file, named after it."""
    return shop_path.with_name(f"{shop_path.stem} backups")


def keep(shop: ShopFile, reason: Reason, now: datetime | None = None) -> Backup:
    """Copy the open shop as it is at this moment; checked and on the disk before it gets its name."""
    made_at = now or datetime.now(UTC)
    target = folder(shop.path) / f"{made_at.strftime(_FORM)}-{reason}.vipdesk"
    target.parent.mkdir(parents=True, exist_ok=True)
    copy_to(shop, target)
    return _described(target)


def copy_to(shop: ShopFile, target: Path) -> None:
    """Copy the open shop as it is at this moment to another file, which appears when it is whole and sound."""
    part = target.with_name(target.name + ".part")
    with contextlib.closing(sqlite3.connect(part)) as copy:
        shop.connection().backup(copy)
        copy.execute("PRAGMA journal_mode = delete")
        sound = copy.execute("PRAGMA quick_check").fetchone()[0] == "ok"
    if not sound:
        part.unlink()
        raise UserError(QT_TRANSLATE_NOOP("sentences", "The copy was not sound and was thrown away. Check the shop."))
    _to_disk(part)
    forget_log(target)
    part.replace(target)


def forget_log(path: Path) -> None:
    """Remove what a killed engine left beside a file to be replaced: it would be played into the new one."""
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def kept(shop_path: Path) -> list[Backup]:
    """The backups of a shop, the newest first."""
    found = folder(shop_path).glob("*.vipdesk") if folder(shop_path).is_dir() else ()
    named = [path for path in found if _is_named(path)]
    return sorted(map(_described, named), key=lambda one: (one.made_at, one.path), reverse=True)


def restore(backup: Path, shop_path: Path) -> None:
    """Put a backup's content in the shop file's place; what was there is kept beside it under another name.

    The shop must not be open in this program. It is made whole beside it first: where that fails, or the backup is not
    sound (UserError), everything stays as it was.
    """
    part = shop_path.with_name(f"{shop_path.name}.part")
    try:
        _fill(part, backup)
        _to_disk(part)
        with _set_aside(shop_path):
            part.replace(shop_path)
    finally:
        part.unlink(missing_ok=True)


def _fill(part: Path, backup: Path) -> None:
    part.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True)) as source:
        _refuse_unsound(source, backup)
        with contextlib.closing(sqlite3.connect(part)) as target:
            source.backup(target)


def thin_out(shop_path: Path, now: datetime | None = None) -> list[Path]:
    """Remove what age makes needless: all of two days stay, then 12 daily, 10 weekly, 9 monthly ones."""
    moment = now or datetime.now(UTC)
    backups = kept(shop_path)
    staying = {one.path for one in backups if moment - one.made_at < timedelta(days=2)}
    for form, number in (("%Y-%j", 12), ("%G-%V", 10), ("%Y-%m", 9)):
        newest: dict[str, Path] = {}
        for one in backups:
            newest.setdefault(one.made_at.strftime(form), one.path)
        staying.update(list(newest.values())[:number])
    gone = [one.path for one in backups if one.path not in staying]
    for path in gone:
        path.unlink()
    return gone


def _refuse_unsound(source: sqlite3.Connection, path: Path) -> None:
    try:
        sound = (
            source.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            and source.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        )
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The backup {path} is not sound; nothing was changed. Choose another."),
            path=path.name,
        )


@contextlib.contextmanager
def _set_aside(shop_path: Path) -> Iterator[None]:
    """Keep the present file, sound or not, under another name, with what belongs to it; put it back on trouble."""
    stamp = datetime.now(UTC).strftime(_FORM)
    moved: list[tuple[Path, Path]] = []
    try:
        for suffix in ("", "-wal", "-shm"):
            present = shop_path.with_name(shop_path.name + suffix)
            aside = shop_path.with_name(f"{shop_path.stem} before restore {stamp}{shop_path.suffix}{suffix}")
            if present.exists():
                present.replace(aside)
                moved.append((aside, present))
        yield
    except BaseException:
        for aside, present in moved:
            aside.replace(present)
        raise


def _is_named(path: Path) -> bool:
    stamp, _, reason = path.stem.partition("-")
    with contextlib.suppress(ValueError):
        datetime.strptime(stamp, _FORM)  # noqa: DTZ007 - only its form is looked at
        return reason in set(Reason)
    return False


def _described(path: Path) -> Backup:
    stamp, _, reason = path.stem.partition("-")
    made_at = datetime.strptime(stamp, _FORM).replace(tzinfo=UTC)
    return Backup(path, made_at, Reason(reason), path.stat().st_size)


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
