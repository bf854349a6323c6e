"""Puts a backup's content back: into the open shop, or in the place of a file that cannot be opened any more."""

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import backup, backup_notes, copies, drivers, journal, keys, migrations, recoding
from vipdesk.store.backup import forget_log, looked_into, patience
from vipdesk.store.backup_notes import Tip
from vipdesk.store.database import execute, writing
from vipdesk.store.engine import APPLICATION_ID
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.keys import Key

_MARK = ".restored"


def into(shop: ShopFile, backup: Path) -> None:
    """Make the open shop what the backup is, in one transaction of the engine; its schema may be old afterwards.

    UserError where the backup is not sound or of a newer program; then nothing is changed. Every connection to the
    shop sees the new content. Until `forget` is called, `is_unfinished` says that something is left to do.
    """
    with _encrypted_as(shop, backup) as alike, looked_into(alike) as source:
        _refuse_unsound(source, backup)
        with _marked_while(shop.path, _told(backup_notes.tip(shop.connection()))):
            source.backup(shop.connection(), progress=patience())
    shop.connection().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def in_place_of(shop_path: Path, backup: Path) -> None:
    """Put a backup's content in the shop file's place; what was there is kept beside it under another name.

    The shop must not be open in this program. It is made whole beside it first: where that fails, or the backup is not
    sound (UserError), everything stays as it was. `is_unfinished` as for `into`.
    """
    part = shop_path.with_name(f"{shop_path.name}.part")
    try:
        _fill(part, backup, _key_of(shop_path, backup))
        backup_notes.to_disk(part)
        with _marked_while(shop_path), _set_aside(shop_path):
            part.replace(shop_path)
        backup_notes.name_to_disk(shop_path)
    finally:
        part.unlink(missing_ok=True)


def is_unfinished(shop_path: Path) -> bool:
    """Whether a backup was put in place and what has to follow was not done yet, as after a kill."""
    return _marked(shop_path).exists()


def has_begun(shop: ShopFile) -> bool:
    """Whether the shop of an unfinished restore is another one than before: a kill may have come too early."""
    return _marked(shop.path).read_text("ascii") != _told(backup_notes.tip(shop.connection()))


def _told(tip: Tip) -> str:
    return f"{tip.action_id} {tip.done_at}"


def forget(shop_path: Path) -> None:
    """Say that all that follows a restore is done."""
    _marked(shop_path).unlink(missing_ok=True)


@contextlib.contextmanager
def numbering_after(last: int) -> Iterator[None]:
    """One transaction whose first action gets a number beyond `last`: no number comes twice."""
    with writing():
        has_room = last > journal.last_change()
        if has_room:
            execute(
                "INSERT INTO action (id, done_at, who, label, label_values, undoable, tables)"
                " VALUES (?, 0, '', '', '{}', 0, '[]')",
                [last],
            )
        yield
        if has_room:
            execute("DELETE FROM action WHERE id = ?", [last])


def _marked(shop_path: Path) -> Path:
    return shop_path.with_name(shop_path.name + _MARK)


@contextlib.contextmanager
def _encrypted_as(shop: ShopFile, backup: Path) -> Iterator[Path]:
    """The backup itself, or a copy of it that has the shop's key, or none, as the shop: another cannot be put in."""
    if keys.of(backup) == shop.key:
        yield backup
        return
    with copies.workshop(shop.path.parent) as folder:
        copy = folder / backup.name
        recoding.copied_as(backup, copy, shop.key)
        yield copy


@contextlib.contextmanager
def _marked_while(shop_path: Path, before: str = "") -> Iterator[None]:
    """Say on the disk that something will have to follow, before anything is changed: it is done even after a kill.

    `before` tells the shop's last action, where that is known.
    """
    was_unfinished = is_unfinished(shop_path)
    if not was_unfinished:
        _marked(shop_path).write_text(before, "ascii")
    backup_notes.name_to_disk(_marked(shop_path))
    try:
        yield
    except BaseException:
        if not was_unfinished:
            forget(shop_path)
        raise


def _key_of(shop_path: Path, backup: Path) -> Key | None:
    """The key of the file whose place a backup takes, so that no encrypted shop becomes a plain one unseen."""
    try:
        return keys.of(shop_path) or keys.of(backup)
    except keys.ShopLockedError:
        return keys.of(backup)


def _fill(part: Path, backup: Path, key: Key | None) -> None:
    forget_log(part)
    part.unlink(missing_ok=True)
    with looked_into(backup) as source:
        _refuse_unsound(source, backup)
        if key != keys.of(backup):
            recoding.copied_as(backup, part, key)
            return
        with contextlib.closing(drivers.connect(str(part), keys.of(backup))) as target:
            source.backup(target)


def _refuse_unsound(source: sqlite3.Connection, path: Path) -> None:
    try:
        is_ours = source.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        version = source.execute("PRAGMA user_version").fetchone()[0]
        is_sound = is_ours and source.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except drivers.database_errors():
        is_sound = False
    if not is_sound:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The backup {path} is not sound; nothing was changed. Choose another."),
            path=path.name,
        )
    if version > len(migrations.STEPS):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "The backup {path} was made by a newer VIP Desk; nothing was changed. Update the program first.",
            ),
            path=path.name,
        )


@contextlib.contextmanager
def _set_aside(shop_path: Path) -> Iterator[None]:
    """Keep the present file, sound or not, under another name too, with what belongs to it; forget that on trouble.

    Whenever the program is killed, the shop's own name stands for a file, and for one that misses nothing.
    """
    _take_log_in(shop_path)
    named = backup.aside(shop_path, datetime.now(UTC))
    kept: list[tuple[Path, Path]] = []
    try:
        for suffix in ("", "-wal", "-journal"):
            present = shop_path.with_name(shop_path.name + suffix)
            aside = named.with_name(named.name + suffix)
            if present.exists():
                _name_too(present, aside)
                kept.append((aside, present))
        backup_notes.name_to_disk(shop_path)
        forget_log(shop_path)
        yield
    except BaseException:
        for aside, present in kept:
            aside.replace(present)
            aside.unlink(missing_ok=True)  # where both are names of one file, replacing leaves both
        raise


def _take_log_in(shop_path: Path) -> None:
    """Make what the engine's log holds a part of the file, if that is sound; a damaged one is left as it is."""
    uri = f"{shop_path.resolve().as_uri()}?mode=rw"
    try:
        with contextlib.closing(drivers.connect(uri, keys.of(shop_path), uri=True)) as opened:
            if opened.execute("PRAGMA quick_check").fetchone()[0] == "ok":
                opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except drivers.database_errors(keys.ShopLockedError):
        return


def _name_too(present: Path, aside: Path) -> None:
    """Give a file a second name; a copy of it where the disk knows no second names."""
    try:
        aside.hardlink_to(present)
    except OSError:
        copy = aside.with_name(f"{aside.name}.part")
        shutil.copyfile(present, copy)
        backup_notes.to_disk(copy)
        copy.replace(aside)
