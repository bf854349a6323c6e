"""Encrypts a shop file, takes the encryption away, or changes its key: into a new file beside it, compared, renamed.

The copies that are kept of the shop follow, one by one, in the same way. Whenever the program is killed, the shop's
name stands for a whole file, the old one or the new one; `tidy` removes what was left beside it.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import backup, backup_notes, copies, drivers, keys, page_seals
from vipdesk.store.database import explained
from vipdesk.store.keys import Key

NEW, OLD = ".recoding", ".recoded"
"""What the new file is called until it is whole, and the old one until it is overwritten."""
_CHUNK = bytes(1 << 20)
_DIFFERS = QT_TRANSLATE_NOOP(
    "sentences", "The table {table} arrived otherwise than it was. The file {path} stays as it was."
)
_UNSOUND = QT_TRANSLATE_NOOP("sentences", "The file {path} is damaged. Restore a backup first; nothing was changed.")
_LEFT = QT_TRANSLATE_NOOP("sentences", "The copy {path} was left as it is: {why}")


class Recoded(NamedTuple):
    """What became of the shop's copies."""

    rewritten: int
    failed: tuple[Sentence, ...]


def recode(shop_path: Path, key: Key | None, second: str, progress: Progress) -> Recoded:
    """Give the shop and its copies this key, or none; the shop must not be open anywhere.

    `second` is the folder of the second place for backups. UserError where the shop is in use, damaged, or does not
    arrive as it was; then nothing is changed. A copy that cannot be rewritten stays as it was, and is told.
    """
    tidy(shop_path)
    with explained(shop_path):
        _replace(shop_path, key)
    if key is not None:
        keys.remember(key)
    return follow(shop_path, second, progress)


def follow(shop_path: Path, second: str, progress: Progress) -> Recoded:
    """Give the copies of a shop its own key, where they have another or none; what was done already is left."""
    key = keys.of(shop_path)
    waiting = unlike(shop_path, second)
    failed = [
        Sentence(_LEFT, path=path.name, why=trouble)
        for path in progress.track(waiting, len(waiting), every=1)
        if (trouble := _follow(path, key)) is not None
    ]
    return Recoded(len(waiting) - len(failed), tuple(failed))


def unlike(shop_path: Path, second: str) -> list[Path]:
    """The copies of a shop that are not encrypted as it is: with no key where it has one, or with another."""
    salt = keys.salt_of(shop_path)
    return [path for path in copies.known(shop_path, second) if keys.salt_of(path) != salt]


def tidy(shop_path: Path) -> None:
    """Remove what a program that was killed left of this, overwritten where somebody could read it."""
    left = [path for place in (shop_path.parent, backup.folder(shop_path)) for path in place.glob("*.recod*")]
    ours = {shop_path, *copies.known(shop_path)} if left else ()
    for path in ours:
        _tidy(path)


def _tidy(path: Path) -> None:
    new, old = _beside(path, NEW), _beside(path, OLD)
    if new.exists():
        _wipe(new)
    if old.exists() and path.exists():
        if old.samefile(path):  # both are names of the file as it was
            old.unlink()
        else:
            _wipe(old)


def copied_as(source: Path, target: Path, key: Key | None) -> None:
    """Write the whole of a database file to a new one that has this key, or none; checked and compared.

    UserError where it is not sound, or does not arrive as it was; nothing is left at `target` then.
    """
    with _read(source) as opened:
        _export(opened, source, target, key)


def _follow(path: Path, key: Key | None) -> Sentence | None:
    """Recode one copy; what kept it from being recoded."""
    part = _beside(path, NEW)
    try:
        with explained(path):
            copied_as(path, part, key)
            old = _second_name(path)
            copies.replace(part, path)
            _forget_old(old)
    except UserError as error:
        return error.sentence
    finally:
        part.unlink(missing_ok=True)
    return None


def _replace(path: Path, key: Key | None) -> None:
    part = _beside(path, NEW)
    try:
        with _held(path) as opened:
            _export(opened, path, part, key)
        old = _second_name(path)
        backup.forget_log(path)
        part.replace(path)
        backup_notes.name_to_disk(path)
        _forget_old(old)
    finally:
        part.unlink(missing_ok=True)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


@contextlib.contextmanager
def _held(path: Path) -> Iterator[sqlite3.Connection]:
    """A file opened so that nobody else can, with everything in it and nothing in a log beside it."""
    with contextlib.closing(_opened(str(path), keys.of(path))) as opened:
        opened.execute("PRAGMA busy_timeout = 2000")
        opened.execute("PRAGMA journal_mode = delete")
        opened.execute("PRAGMA locking_mode = exclusive")
        opened.execute("BEGIN EXCLUSIVE")
        opened.execute("COMMIT")
        yield opened


@contextlib.contextmanager
def _read(path: Path) -> Iterator[sqlite3.Connection]:
    """A closed file that is only read; with what is in a log beside it, if there is one."""
    if _beside(path, "-wal").exists():
        with _held(path) as opened:
            yield opened
        return
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with contextlib.closing(_opened(uri, keys.of(path), uri=True)) as opened:
        yield opened


def _opened(database: str, key: Key | None, **options: Any) -> sqlite3.Connection:
    """By the module of the add-on even where there is no key, for only that can write one with a key."""
    if key is not None:
        return drivers.connect(database, key, isolation_level=None, **options)
    opened: sqlite3.Connection = drivers.cipher().connect(database, isolation_level=None, **options)
    return opened


def _export(opened: sqlite3.Connection, source: Path, target: Path, key: Key | None) -> None:
    target.unlink(missing_ok=True)
    try:
        if opened.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise UserError(_UNSOUND, path=source)
        opened.execute("ATTACH ? AS made KEY ?", [str(target), key.spelled() if key else ""])
        opened.execute("PRAGMA made.journal_mode = off")  # what goes wrong is thrown away as a whole
        opened.execute("PRAGMA made.synchronous = off")
        opened.execute("SELECT sqlcipher_export('made')")
        for name in ("application_id", "user_version"):
            number = opened.execute(f"PRAGMA main.{name}").fetchone()[0]
            opened.execute(f"PRAGMA made.{name} = {number:d}")
        _compare(opened, source)
        opened.execute("DETACH made")
        backup_notes.to_disk(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _compare(opened: sqlite3.Connection, source: Path) -> None:
    """Compare every table row by row, and the form of the database, and look whether what was made is sound."""
    listed = "SELECT type, name, tbl_name, sql FROM {}.sqlite_master WHERE sql IS NOT NULL"
    _refuse_other(opened, listed.format("main"), listed.format("made"), "sqlite_master", source)
    tables = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0").fetchall()
    for (name,) in tables:
        _refuse_other(opened, f'SELECT * FROM main."{name}"', f'SELECT * FROM made."{name}"', name, source)
    if opened.execute("PRAGMA made.integrity_check(1)").fetchone()[0] != "ok":
        raise UserError(_UNSOUND, path=source)


def _refuse_other(opened: sqlite3.Connection, was: str, is_: str, table: str, source: Path) -> None:
    counts = [opened.execute(f"SELECT COUNT(*) FROM ({rows})").fetchone()[0] for rows in (was, is_)]
    other = opened.execute(f"SELECT 1 FROM ({was} EXCEPT {is_}) LIMIT 1").fetchone()
    if counts[0] != counts[1] or other is not None:
        raise UserError(_DIFFERS, table=table, path=source)


def _second_name(path: Path) -> Path | None:
    """A second name for a file that anybody can read, under which it is overwritten when it has lost its first one.

    None where it is encrypted already, or the disk knows no second names: then its bytes are left to the disk.
    """
    if keys.is_encrypted(path):
        return None
    old = _beside(path, OLD)
    with contextlib.suppress(OSError):
        old.unlink(missing_ok=True)
        old.hardlink_to(path)
        return old
    return None


def _forget_old(old: Path | None) -> None:
    if old is not None and old.exists():
        _wipe(old)


def _wipe(path: Path) -> None:
    """Overwrite a file and remove it. A disk without moving parts may keep what was there all the same."""
    left = path.stat().st_size
    with path.open("rb+") as file:
        while left > 0:
            left -= file.write(_CHUNK[:left])
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def fits(key: Key, path: Path) -> bool:
    """Whether a key opens a file, damaged perhaps; or else one of its backups that are encrypted alike."""
    alike = [path, *(one.path for one in backup.kept(path) if keys.salt_of(one.path) == key.salt)]
    seals = page_seals.Seals(key)
    return any(seals.fit(one) for one in alike)
