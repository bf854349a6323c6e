"""Rows of one table read around bad pages, and what belongs together put right afterwards."""

import contextlib
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.progress import Progress
from vipdesk.store import drivers
from vipdesk.store.engine_sqlite import quoted

_AT_ONCE = 500
_GIVE_UP_AFTER = 20_000
"""Ids one after another beyond the last known one that cannot be read."""
LOST_ACTION = QT_TRANSLATE_NOOP("sentences", "Something that can no longer be read")
_KINDS: dict[str, tuple[type, ...]] = {"INTEGER": (int,), "BIGINT": (int,), "TEXT": (str,), "DATE": (str,)}
_MOST = 2**63 - 1

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Loss:
    """What became of one table; numbers of rows."""

    read: int
    missing: int
    left_out: int


class Key(NamedTuple):
    """A column that points to another table."""

    table: str
    column: str
    parent: str
    is_needed: bool


def copy(damaged: sqlite3.Connection, made: sqlite3.Connection, table: str, progress: Progress) -> Loss:
    """Copy every row that can be read, under its id."""
    there = {row[1] for row in _or_nothing(damaged, f"PRAGMA table_info({table})")}
    columns = [row for row in made.execute(f"PRAGMA table_info({table})") if row[1] in there]
    names = [row[1] for row in columns]
    if "id" not in names:  # a table that the damaged shop did not have
        return Loss(0, 0, 0)
    kinds = [_KINDS.get(row[2], (int, str, float, bytes)) for row in columns]
    sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    known, read, left_out = _ids_of_indexes(damaged, table), set(), 0
    reader = Reader(damaged, table, names, "id", progress)
    for row in reader.rows(max(known, default=0)):
        read.add(row[reader.place_of_id])
        left_out += not (_fits(row, kinds) and _inserted(made, sql, row))
    return Loss(len(read), len(known - read), left_out)


def stand_in(made: sqlite3.Connection) -> int:
    """Make up lost entries of the bookkeeping that rows need, lest a lost line of it takes thousands of rows along."""
    imports = _wanted(made, "import_run")
    made.executemany(
        "INSERT INTO import_run (id, kind, file, imported_at, action_id, row_count, new_count, known_count,"
        " changed_count, unmatched_count, problem_count)"
        " VALUES (?, 'orders', '', 0, COALESCE((SELECT MIN(id) FROM action), 1), 0, 0, 0, 0, 0, 0)",
        imports,
    )
    actions = _wanted(made, "action")
    made.executemany(
        "INSERT INTO action (id, done_at, who, label, label_values, undoable, tables)"
        " VALUES (?, 0, '', ?, '{}', 0, '[]')",
        [(id_, LOST_ACTION) for (id_,) in actions],
    )
    return len(imports) + len(actions)


def put_right(made: sqlite3.Connection, tables: Sequence[str]) -> tuple[Counter[str], Counter[str]]:
    """Empty what points to a lost row, or leave out the row where it cannot be without.

    How many rows by table were loosened in this way, and how many left out.
    """
    keys = [key for table in tables for key in _keys(made, table)]
    loosened: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    while True:
        before = left_out.total()
        for key in keys:
            gone = _turn(made, key)
            (left_out if key.is_needed else loosened)[key.table] += gone
        if left_out.total() == before:
            return loosened, left_out


def _turn(made: sqlite3.Connection, key: Key) -> int:
    what = f"DELETE FROM {key.table}" if key.is_needed else f"UPDATE {key.table} SET {key.column} = NULL"
    return made.execute(f"{what} WHERE {_is_stray(key)}").rowcount


def _is_stray(key: Key) -> str:
    return f"{key.column} IS NOT NULL AND {key.column} NOT IN (SELECT id FROM {key.parent})"


def _wanted(made: sqlite3.Connection, parent: str) -> list[tuple[int]]:
    """The ids of lost rows of this table that others cannot be without."""
    tables = [name for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    keys = [key for table in tables for key in _keys(made, table) if key.parent == parent and key.is_needed]
    sql = " UNION ".join(f"SELECT {key.column} FROM {key.table} WHERE {_is_stray(key)}" for key in keys)
    return made.execute(sql).fetchall() if keys else []


def _keys(made: sqlite3.Connection, table: str) -> list[Key]:
    needed = {row[1]: bool(row[3]) for row in made.execute(f"PRAGMA table_info({table})")}
    found = made.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return [Key(table, row[3], row[2], needed[row[3]]) for row in found]


def _fits(row: Row, kinds: Sequence[tuple[type, ...]]) -> bool:
    """Whether each value is of its column's kind: a turned bit may have made something else of it."""
    return all(value is None or isinstance(value, kind) for value, kind in zip(row, kinds, strict=True))


def _inserted(made: sqlite3.Connection, sql: str, row: Row) -> bool:
    try:
        made.execute(sql, row)
    except drivers.integrity_errors(OverflowError):
        return False
    return True


def _ids_of_indexes(damaged: sqlite3.Connection, table: str) -> set[int]:
    """The ids that the indexes of a table know, also of rows whose own pages are gone."""
    found: set[int] = set()
    for index in _or_nothing(damaged, f"PRAGMA index_list({quoted(table)})"):
        order = ", ".join(quoted(str(row[2])) for row in _or_nothing(damaged, f"PRAGMA index_info({quoted(index[1])})"))
        with _as_far_as_it_goes():
            for (id_,) in damaged.execute(
                f"SELECT id FROM {quoted(table)} INDEXED BY {quoted(index[1])} ORDER BY {order}"
            ):
                found.add(int(id_))
    return found


def _or_nothing(damaged: sqlite3.Connection, sql: str) -> list[Row]:
    with _as_far_as_it_goes():
        return damaged.execute(sql).fetchall()
    return []


def _as_far_as_it_goes() -> contextlib.AbstractContextManager[object]:
    return contextlib.suppress(*drivers.database_errors())


class Reader:
    """Goes through a table by its ids; at a bad page it asks for one id after another until it can read on."""

    def __init__(
        self, damaged: sqlite3.Connection, table: str, names: Sequence[str], id_name: str, progress: Progress
    ) -> None:
        """`names` are the columns that are wanted, among them that of the id."""
        self._damaged, self._progress = damaged, progress
        self._sql, self._id_name = f"SELECT {', '.join(names)} FROM {table}", id_name
        self.place_of_id = names.index(id_name)
        self._reached = 0
        self._is_at_end = False

    def rows(self, last_known: int) -> Iterator[Row]:
        """All rows that can be read."""
        start: int | None = 1
        while start is not None:
            yield from self._on_from(start)
            if self._is_at_end:
                return
            after = max(self._reached, start) + 1
            start = self._next_readable(after, max(last_known, after + _GIVE_UP_AFTER))

    def _on_from(self, start: int) -> Iterator[Row]:
        self._reached, self._is_at_end = start - 1, False
        question = f"{self._sql} WHERE {self._id_name} >= ? ORDER BY {self._id_name}"
        with _as_far_as_it_goes():
            for number, row in enumerate(self._damaged.execute(question, (start,))):
                if number % _AT_ONCE == 0:
                    self._progress.check()
                if not self._reached < row[self.place_of_id] <= _MOST:  # a page that leads in a circle
                    return
                self._reached = row[self.place_of_id]
                yield row
            self._is_at_end = True

    def _next_readable(self, first: int, last: int) -> int | None:
        """The first id of the span at which the table can be read again, whether a row has it or not."""
        for id_ in range(first, last + 1):
            if id_ % _AT_ONCE == 0:
                self._progress.check()
            if self._can_read(id_):
                return id_
        return None

    def _can_read(self, id_: int) -> bool:
        try:
            self._damaged.execute(f"{self._sql} WHERE {self._id_name} = ?", (id_,)).fetchall()
        except drivers.database_errors():
            return False
        return True
