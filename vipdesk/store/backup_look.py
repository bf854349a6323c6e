"""What is in a backup, and what has changed since: read from its file, and from the journal of the open shop."""

import contextlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import backup_notes, drivers, journal
from vipdesk.store.backup import looked_into
from vipdesk.store.backup_notes import Note, Tip
from vipdesk.store.database import attached, explain, select
from vipdesk.store.journal import Entry

SUBJECTS = {
    QT_TRANSLATE_NOOP("sentences", "members"): ("member", "alias", "address", "membership"),
    QT_TRANSLATE_NOOP("sentences", "groups"): ("vip_group", "tier", "term"),
    QT_TRANSLATE_NOOP("sentences", "orders"): ("shop_order", "buyer", "import_run", "item"),
    QT_TRANSLATE_NOOP("sentences", "campaigns"): ("campaign", "recipient"),
    QT_TRANSLATE_NOOP("sentences", "letters"): ("letter", "letter_event", "batch"),
    QT_TRANSLATE_NOOP("sentences", "helpers"): ("helper", "helper_absence"),
    QT_TRANSLATE_NOOP("sentences", "costs"): ("cost", "postage_step", "transit"),
    QT_TRANSLATE_NOOP("sentences", "chats"): ("chat_day", "chat_tie"),
    QT_TRANSLATE_NOOP("sentences", "settings"): ("setting", "calendar_day"),
}
"""The tables of each subject, as people know it; the first one is what is counted where a backup is looked into."""
OTHERS = QT_TRANSLATE_NOOP("sentences", "other things")
_BOOKKEEPING = {"action", "change", "journal_now"}
_LAST = 8
"""Actions that are shown of a backup."""

T = TypeVar("T")
Counts = dict[str, int]


class Inside(NamedTuple):
    """What a backup holds."""

    counts: Counts
    """By subject: members, not their addresses."""
    newest: tuple[Entry, ...]
    """The last actions, the newest first."""
    version: int
    trouble: tuple[str, ...]
    """What the engine finds wrong, in its own words."""
    is_as_made: bool | None
    """Whether the file is still byte for byte what it was; None where that was not written down."""


class Since(NamedTuple):
    """What was done after a backup was made."""

    actions: int
    """Without those that were taken back again."""
    rows: Counts
    """By subject, rows that are new, gone or different."""
    is_of_this_line: bool
    """False where the backup has things that the shop no longer knows: it was put back to an older one since."""


def inside(path: Path) -> Inside:
    """Look into a backup; nothing is written. Of a damaged one less is told; UserError where it cannot be opened."""
    note = backup_notes.read(path)
    with _readable(path) as opened:
        return Inside(
            counts=_or(lambda: _by_subject(backup_notes.counts(opened), firsts_only=True), {}),
            newest=_or(lambda: _newest(opened), ()),
            version=int(opened.execute("PRAGMA user_version").fetchone()[0]),
            trouble=tuple(problems(opened)),
            is_as_made=None if note is None else note.sha256 == backup_notes.digest(path),
        )


def _or(question: Callable[[], T], nothing: T) -> T:
    """The answer; nothing where a bad page stands in its way."""
    with contextlib.suppress(*drivers.database_errors()):
        return question()
    return nothing


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with looked_into(path) as opened:
            yield opened
    except drivers.database_errors() as error:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The backup {path} cannot be read any more. Choose another."), path=path.name
        ) from error


def problems(opened: sqlite3.Connection) -> list[str]:
    """What the engine finds wrong with a backup's pages, and rows whose parents are missing."""
    try:
        found = [row[0] for row in opened.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        strays = opened.execute("PRAGMA foreign_key_check").fetchmany(20)
    except drivers.database_errors() as error:
        if explain(error) is None:
            raise
        return [str(error)]
    return found + [f"{table} row {row}: its {parent} is missing" for table, row, parent, _ in strays]


def now() -> Counts:
    """The same counts of the open shop."""
    return _by_subject(tables_now(), firsts_only=True)


def tables_now() -> Counts:
    """Rows by table of the open shop."""
    return {name: int(select(f"SELECT COUNT(*) FROM {name}")[0][0]) for name in attached().tables()}


def since(note: Note, present: Counts) -> Since:
    """What was done since a backup with this note was made; `present` are rows by table of the open shop."""
    if not _knows(note.tip):
        return Since(0, {}, is_of_this_line=False)
    actions = _standing(note.tip)
    rows = _rows_of(actions)
    if not actions:
        return Since(0, {}, is_of_this_line=True)  # a new form of the shop may have brought rows of its own
    for table in {*present, *note.counts} - _BOOKKEEPING:  # bulk work is not in the journal row by row
        rows[table] = max(rows[table], abs(present.get(table, 0) - note.counts.get(table, 0)))
    return Since(len(actions), _by_subject(rows, firsts_only=False), is_of_this_line=True)


def _knows(tip: Tip) -> bool:
    """Whether the open shop did the action that a backup has as its last."""
    return tip == Tip(0, 0) or select("SELECT done_at FROM action WHERE id = ?", [tip.action_id]) == [(tip.done_at,)]


def _standing(tip: Tip) -> list[int]:
    """Actions done since whose effect is there, and older ones whose effect is there no more, or again."""
    done = select("SELECT id FROM action WHERE id > ? AND undoes_id IS NULL AND undone_by_id IS NULL", [tip.action_id])
    turned = select(
        "SELECT o.id, o.undone_by_id, MAX(CASE WHEN u.id <= ? THEN u.id END),"
        " MAX(CASE WHEN r.id <= ? THEN r.id END)"
        " FROM action o JOIN action u ON u.undoes_id = o.id LEFT JOIN action r ON r.undoes_id = u.id"
        " WHERE o.id <= ? AND o.undoes_id IS NULL GROUP BY o.id, o.undone_by_id HAVING MAX(u.id) > ? OR MAX(r.id) > ?",
        [tip.action_id] * 5,
    )
    changed = [id_ for id_, undone_now, undo, redo in turned if bool(undone_now) != ((undo or 0) > (redo or 0))]
    return [id_ for (id_,) in done] + changed


def _rows_of(actions: Sequence[int]) -> Counter[str]:
    """Different rows by table that these actions wrote."""
    found: Counter[str] = Counter()
    written: set[tuple[str, int]] = set()
    for start in range(0, len(actions), 500):
        some = actions[start : start + 500]
        marks = ", ".join("?" * len(some))
        written.update(select(f"SELECT DISTINCT table_name, row_id FROM change WHERE action_id IN ({marks})", some))
    found.update(table for table, _ in written)
    return found


def _by_subject(rows: Counts, *, firsts_only: bool) -> Counts:
    """Rows by table put together by subject, in the order in which people think of them; none for what has none."""
    known = {table for tables in SUBJECTS.values() for table in tables} | _BOOKKEEPING
    found = {name: _sum(rows, tables[:1] if firsts_only else tables) for name, tables in SUBJECTS.items()}
    if not firsts_only:
        found[OTHERS] = _sum(rows, rows.keys() - known)
    return {name: count for name, count in found.items() if count or firsts_only}


def _sum(rows: Counts, tables: Iterable[str]) -> int:
    return sum(rows.get(table, 0) for table in tables)


def _newest(opened: sqlite3.Connection) -> tuple[Entry, ...]:
    found = opened.execute(
        "SELECT id, done_at, who, label, label_values, tables FROM action ORDER BY id DESC LIMIT ?", [_LAST]
    )
    return tuple(map(journal.entry_of, found.fetchall()))
