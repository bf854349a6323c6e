"""Whether the newest backup could be restored: tried once a week, and written down."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, Cancelled, Sentence
from vipdesk.progress import Progress
from vipdesk.store import backup, backup_look, backup_notes, drivers, keys, migrations
from vipdesk.store.backup import Backup
from vipdesk.store.engine import APPLICATION_ID

EVERY = timedelta(days=7)
UNREADABLE = QT_TRANSLATE_NOOP("sentences", "It cannot be read: {reason}.")
ALTERED = QT_TRANSLATE_NOOP("sentences", "Its file is no longer what it was when it was made: the disk may be failing.")
UNSOUND = QT_TRANSLATE_NOOP("sentences", "The check found: {text}.")
MISCOUNTED = QT_TRANSLATE_NOOP("sentences", "The table {table} has {found} rows; {noted} were written down.")
FOREIGN = QT_TRANSLATE_NOOP("sentences", "It is not a shop of this program.")
NEWER = QT_TRANSLATE_NOOP("sentences", "It is of a newer VIP Desk than this one.")
_STATE = "rehearsal.json"
_STEPS_BETWEEN_LOOKS = 20_000


class Rehearsal(NamedTuple):
    """How the last one went."""

    held_at: int
    """UTC seconds."""
    backup: str
    """The name of its file."""
    rows: int
    """That were counted in it."""
    trouble: tuple[Sentence, ...]


def is_due(shop_path: Path, now: datetime) -> bool:
    """Whether it is time: a week after the last one, or at once where that failed and a newer backup is there."""
    newest, before = _newest(shop_path), last(shop_path)
    if newest is None or before is None:
        return newest is not None
    if before.trouble and before.backup != newest.path.name:
        return True
    return not 0 <= now.timestamp() - before.held_at < EVERY.total_seconds()


def hold(shop_path: Path, now: datetime, progress: Progress) -> Rehearsal | None:
    """Open the newest backup from its file, check and count it, compare it with its note, and write down the result.

    None where there is no backup. Cancelled leaves the last result as it was.
    """
    newest = _newest(shop_path)
    if newest is None:
        return None
    rows, trouble = _tried(newest, progress)
    held = Rehearsal(int(now.timestamp()), newest.path.name, rows, tuple(trouble))
    state = {
        **held._asdict(),
        "trouble": [{"text": one.text, "values": dict(one.values)} for one in trouble],
    }
    backup_notes.write_json(backup.folder(shop_path) / _STATE, state)
    return held


def last(shop_path: Path) -> Rehearsal | None:
    """The last result; None where there was none."""
    try:
        found: dict[str, Any] = json.loads((backup.folder(shop_path) / _STATE).read_text("utf-8"))
        trouble = tuple(Sentence(one["text"], **one["values"]) for one in found["trouble"])
        return Rehearsal(found["held_at"], found["backup"], found["rows"], trouble)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _newest(shop_path: Path) -> Backup | None:
    return next(iter(backup.kept(shop_path)), None)


def _tried(one: Backup, progress: Progress) -> tuple[int, list[Sentence]]:
    trouble = list(_changed(one))
    progress.check()
    try:
        with backup.looked_into(one.path) as opened:
            opened.set_progress_handler(lambda: _is_stopped(progress), _STEPS_BETWEEN_LOOKS)
            return _looked_at(opened, one, trouble)
    except keys.ShopLockedError as error:
        return 0, [*trouble, error.sentence]
    except drivers.database_errors(OSError) as error:
        progress.check()  # it was stopped, which the engine tells as an error
        return 0, [*trouble, Sentence(UNREADABLE, reason=str(error))]


def _looked_at(opened: sqlite3.Connection, one: Backup, trouble: list[Sentence]) -> tuple[int, list[Sentence]]:
    if opened.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        return 0, [*trouble, Sentence(FOREIGN)]
    if opened.execute("PRAGMA user_version").fetchone()[0] > len(migrations.STEPS):
        trouble.append(Sentence(NEWER))
    trouble += [Sentence(UNSOUND, text=text) for text in backup_look.problems(opened)]
    counts = backup_notes.counts(opened)
    noted = one.note.counts if one.note is not None else counts
    for table in sorted({*counts, *noted}):
        if counts.get(table, 0) != noted.get(table, 0):
            trouble.append(
                Sentence(MISCOUNTED, table=table, found=counts.get(table, 0), noted=noted.get(table, 0)),
            )
    return sum(counts.values()), trouble


def _changed(one: Backup) -> Iterator[Sentence]:
    """Whether bytes changed since it was made; not to be known of backups of older programs."""
    note = one.note
    if note is not None:
        with suppress(OSError):  # what cannot be read is told when it is opened
            if backup_notes.digest(one.path) != note.sha256:
                yield Sentence(ALTERED)


def _is_stopped(progress: Progress) -> bool:
    try:
        progress.check()
    except Cancelled:
        return True
    return False
