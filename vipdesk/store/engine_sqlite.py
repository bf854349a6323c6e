"""A shop in one SQLite file."""

import contextlib
import sqlite3
import threading
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import peewee

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.store import drivers, engine_grams, keys
from vipdesk.store.engine import APPLICATION_ID, Shop, TransactionLostError, holding, statements
from vipdesk.store.keys import Key
from vipdesk.store.packed_ids import packed

NOT_THERE = QT_TRANSLATE_NOOP("sentences", "There is no shop file at {path}.")

PRAGMAS = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),
    ("foreign_keys", 1),
    ("secure_delete", 1),
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
)

_ROOM_KIB = -131_072
"""Negative as SQLite wants it: KiB, not pages."""


class _Lost(threading.local):
    """Each thread has its own transaction, and its own reason why it was lost."""

    reason: BaseException | None = None


class DamagedTextError(peewee.DatabaseError):
    """The engine complains in words of the file that are no text any more."""

    sqlite_errorname = "SQLITE_CORRUPT"


@contextlib.contextmanager
def _readable() -> Iterator[None]:
    """Python fails at reading the engine's complaint where that quotes a damaged schema."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise DamagedTextError("the schema is damaged") from error


class ShopFile(peewee.SqliteDatabase, Shop):
    """A shop in one SQLite file.

    After an I/O error SQLite ends the transaction by itself; peewee would run the rest of the block
    in autocommit. Here every further statement of that block fails instead.
    """

    is_number = (
        "({text} GLOB '[-0-9]*' AND substr({text}, 2) NOT GLOB '*[^0-9.]*' AND {text} NOT GLOB '-.*'"
        " AND {text} NOT GLOB '*.*.*' AND {text} GLOB '*[0-9]')"
    )
    listed = "SELECT value FROM json_each(?)"

    def __init__(self, path: Path, key: Key | None = None) -> None:
        """`key` is for a file that is yet to be; that of one that is there is known, or ShopLockedError says so."""
        self.path = self.location = path
        self.key = key or keys.of(path)
        self._lost = _Lost()
        super().__init__(str(path), pragmas=PRAGMAS, timeout=10)

    def rollback(self) -> None:
        if self.connection().in_transaction:
            super().rollback()

    def connect(self, reuse_if_open: bool = False) -> bool:
        with _readable():
            return bool(super().connect(reuse_if_open))

    def _connect(self) -> sqlite3.Connection:
        options = {"timeout": self.timeout, "isolation_level": None, **self.connect_params}
        connection = drivers.connect(self.database, self.key, **options)
        try:
            self._add_conn_hooks(connection)  # type: ignore[attr-defined]  # peewee's stubs leave it out
        except BaseException:
            connection.close()
            raise
        return connection

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        self._guard()
        try:
            with _readable():
                return super().execute_sql(sql, params)
        except peewee.DatabaseError as error:
            if self.transaction_depth() and not self.connection().in_transaction:
                self._lost.reason = self._lost.reason or error
            raise

    def _guard(self) -> None:
        if self.transaction_depth() == 0:
            self._lost.reason = None
        elif not self.connection().in_transaction:
            raise TransactionLostError("the transaction was rolled back by the engine") from self._lost.reason

    def version(self) -> int:
        return int(self._pragma("user_version"))

    def set_version(self, number: int) -> None:
        self.execute_sql(f"PRAGMA user_version = {number:d}")

    def _pragma(self, name: str) -> Any:
        return self.execute_sql(f"PRAGMA {name}").fetchone()[0]

    def define(self, script: str) -> None:
        for statement in statements(script):
            self.execute_sql(statement)

    def tables(self) -> list[str]:
        found = self.ask(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            " ORDER BY name"
        )
        return [name for (name,) in found.fetchall() if not name.startswith(engine_grams.TABLE)]

    def columns(self, table: str) -> list[str]:
        return [column.name for column in self.get_columns(table)]

    def ask(self, sql: str, params: Sequence[Any] = ()) -> Any:
        return self.execute_sql(sql, params)

    def ids_of(self, sql: str, params: Sequence[Any] = ()) -> "array[int]":
        """As one text: with a row of Python's for each of a million it takes several times as long."""
        told = self.ask(f"WITH listed(id) AS ({sql}) SELECT group_concat(id) FROM listed", params).fetchone()[0]
        return packed(told or "")

    def stopper(self) -> Callable[[], object]:
        return self.connection().interrupt  # type: ignore[no-any-return]

    def insert_all(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """One prepared statement for all: six times the rate of building each statement."""
        self.repeat(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", rows)

    def repeat(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        self._guard()
        try:
            self.connection().executemany(sql, rows)
        except drivers.all_errors() as error:
            kind = getattr(peewee, type(error).__name__, peewee.DatabaseError)
            raise kind(*error.args) from error

    def index_names(self) -> None:
        for statement in (*engine_grams.SQLITE_WITHOUT, *self._gone()):
            self.ask(statement)
        if self._can_index():
            for statement in engine_grams.SQLITE:
                self.ask(statement)

    def _gone(self) -> tuple[str, ...]:
        """How the table goes; it needs the engine's help for that."""
        return (engine_grams.SQLITE_GONE,) if self._can_index() else ()

    def _can_index(self) -> bool:
        return bool(self.ask(engine_grams.SQLITE_CAN).fetchone()[0])

    def has_index(self) -> bool:
        """Whether what members are searched by is indexed, and is kept so."""
        return bool(self.ask(engine_grams.SQLITE_HAS).fetchone()[0])

    def mend_index(self) -> None:
        if self.has_index() != self._can_index():
            with self.migrating():
                self.index_names()

    def forget_grams(self) -> None:
        """Write the index anew, without anything that was ever taken out of it."""
        if self.has_index():
            self.ask(engine_grams.SQLITE_FORGET)

    def finding(self, words: Sequence[str]) -> tuple[str, list[Any]]:
        if self.has_index():
            return engine_grams.SQLITE_FIND, [engine_grams.wish(words)]
        held, patterns = holding(words)
        return f"SELECT m.id FROM member m WHERE {held}", patterns

    def reserve(self, table: str, number: int) -> Sequence[int]:
        """Also above those of rows that were taken back, and may be brought back yet."""
        highest = f"SELECT MAX(id) AS id FROM {table} UNION ALL SELECT MAX(row_id) FROM change WHERE table_name = ?"
        first = int(self.ask(f"SELECT COALESCE(MAX(id), 0) + 1 FROM ({highest})", [table]).fetchone()[0])
        return range(first, first + number)

    def note_ids(self, table: str) -> None:
        """The engine looks at the highest id itself."""

    def writing(self) -> AbstractContextManager[Any]:
        """It holds the write lock from its start, so that it never fails half-way for it."""
        return self.atomic("IMMEDIATE")

    def migrating(self) -> AbstractContextManager[Any]:
        return self.atomic("EXCLUSIVE")

    def snapshot(self) -> AbstractContextManager[Any]:
        return self.atomic("DEFERRED")

    def watch(self, table: str, event: str) -> None:
        names = self.columns(table)
        shown = _changed_image if event == "update" else _image
        before = "NULL" if event == "insert" else shown(names, "old")
        after = "NULL" if event == "delete" else shown(names, "new")
        row = "old" if event == "delete" else "new"
        when = f"WHEN {_is_changed(names)}" if event == "update" else ""
        self.ask(f"DROP TRIGGER IF EXISTS journal_{table}_{event}")
        self.ask(
            f"CREATE TRIGGER journal_{table}_{event} AFTER {event.upper()} ON {table} {when} BEGIN"
            f" INSERT INTO change (action_id, table_name, row_id, before_row, after_row)"
            f" SELECT action_id, '{table}', {row}.id, {before}, {after} FROM journal_now; END"
        )

    @contextlib.contextmanager
    def unwatched(self, tables: Sequence[str], event: str) -> Iterator[None]:
        for table in tables:
            self.ask(f"DROP TRIGGER journal_{table}_{event}")
        with self._roomy():
            yield
        for table in tables:
            self.watch(table, event)

    @contextlib.contextmanager
    def unindexed(self, tables: Sequence[str]) -> Iterator[None]:
        """Sorting all keys of an index once takes a third of the time of finding the place of each."""
        question = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> '' AND tbl_name IN ({})"
        indexes = self.ask(question.format(", ".join("?" * len(tables))), tables).fetchall()
        for name, _ in indexes:
            self.ask(f"DROP INDEX {quoted(name)}")
        yield
        for _, definition in indexes:
            self.ask(definition)

    @contextlib.contextmanager
    def _roomy(self) -> Iterator[None]:
        """More pages in memory for work by the thousand: else they are written out and read again many times."""
        before = self._pragma("cache_size")
        self.execute_sql(f"PRAGMA cache_size = {_ROOM_KIB:d}")
        try:
            yield
        finally:
            self.execute_sql(f"PRAGMA cache_size = {before:d}")

    def set_action(self, action_id: int | None) -> None:
        self.ask("UPDATE journal_now SET action_id = ?", [action_id])

    def action(self) -> int | None:
        found = self.ask("SELECT action_id FROM journal_now").fetchone()[0]
        return None if found is None else int(found)

    def announce(self, tables: Sequence[str]) -> None:
        """Another window of the same file looks for itself."""

    def problems(self, *, thorough: bool) -> list[str]:
        check = "integrity_check" if thorough else "quick_check"
        try:
            found = [row[0] for row in self.execute_sql(f"PRAGMA {check}").fetchall() if row[0] != "ok"]
            strays = self.execute_sql("PRAGMA foreign_key_check").fetchall()
        except drivers.database_errors(peewee.DatabaseError) as error:  # too badly damaged to be looked at
            if explain(error, self.path) is None:
                raise
            return [str(error)]
        return found + [f"{table} row {row}: its {parent} is missing" for table, row, parent, _ in strays]


def _image(names: Sequence[str], moment: str) -> str:
    """SQL of one row as JSON, each value in an array; `moment` is `old` or `new`, the names are the schema's own."""
    pairs = ", ".join(f"'{name}', json_array({moment}.{name})" for name in names)
    return f"json_object({pairs})"


def _is_changed(names: Sequence[str]) -> str:
    """SQL of whether an update changes any of these columns."""
    return "(" + " OR ".join(f"old.{name} IS NOT new.{name}" for name in names) + ")"


def _changed_image(names: Sequence[str], moment: str) -> str:
    """The same of those columns only that an update changes: a patch leaves out what is null, but not `[null]`."""
    pairs = ", ".join(
        f"'{name}', json(CASE WHEN old.{name} IS NOT new.{name} THEN json_array({moment}.{name}) END)" for name in names
    )
    return f"json_patch('{{}}', json_object({pairs}))"


def quoted(name: str) -> str:
    """A name that a file gives, so that nothing in it is taken for SQL."""
    return '"' + name.replace('"', '""') + '"'


def has_broken_head(path: Path) -> bool:
    """Whether a file that should be a shop does not begin as any database does, nor as an encrypted shop."""
    if not path.is_file() or keys.is_encrypted(path):
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return len(head) < _HEAD or not head.startswith(_MAGIC)


def is_foreign(path: Path) -> bool:
    """Whether a database with a sound head is that of another program."""
    if keys.is_encrypted(path):
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return int.from_bytes(head[68:72]) != APPLICATION_ID


def refuse_foreign(path: Path) -> None:
    """Look at the file itself before the engine opens it, for opening alone would already write to it."""
    if path.is_dir():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "{path} is a folder, not a shop file."), path=path)
    if not path.exists():
        raise UserError(NOT_THERE, path=path)
    if path.stat().st_size == 0:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The file {path} is empty: it is not a shop. Restore a backup."),
            path=path,
        )
    if has_broken_head(path):
        raise UserError(_NOT_A_SHOP, path=path)
    if is_foreign(path):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The file {path} belongs to another program; it is not a shop."), path=path
        )


def explain(error: BaseException, path: object) -> Sentence | None:
    """The sentence for what SQLite refused; None where it is no trouble of SQLite, or a mistake of the program."""
    names = set(names_of(error))
    for wanted, text in _SENTENCES:
        if any(name.startswith(wanted) for name in names):
            return Sentence(text, path=path)
    return None


_HEAD = 72
"""Bytes up to and with the number of the program that a database belongs to."""
_MAGIC = b"SQLite format 3\0"
_NO_TEXT = "Could not decode to UTF-8"
"""How Python's module begins its own complaint about a value that is no text; it has no name for it."""
_NOT_A_SHOP = QT_TRANSLATE_NOOP("sentences", "The file {path} is not a shop, or is badly damaged.")
_SENTENCES = (
    (
        "SQLITE_FULL",
        QT_TRANSLATE_NOOP("sentences", "The disk is full. Nothing was saved; make room and try again."),
    ),
    (
        "SQLITE_IOERR",
        QT_TRANSLATE_NOOP("sentences", "The disk refused to write. Nothing was saved; check it and try again."),
    ),
    (
        "SQLITE_BUSY",
        QT_TRANSLATE_NOOP("sentences", "The shop is in use by another window at this moment. Try again."),
    ),
    (
        "SQLITE_LOCKED",
        QT_TRANSLATE_NOOP("sentences", "The shop is in use by another window at this moment. Try again."),
    ),
    (
        "SQLITE_READONLY",
        QT_TRANSLATE_NOOP("sentences", "The shop file {path} or its folder may not be written to."),
    ),
    ("SQLITE_CANTOPEN", QT_TRANSLATE_NOOP("sentences", "The shop file {path} cannot be opened.")),
    ("SQLITE_NOTADB", _NOT_A_SHOP),
    (
        "SQLITE_CORRUPT",
        QT_TRANSLATE_NOOP("sentences", "The shop file {path} is damaged. Restore the last backup."),
    ),
)


def names_of(error: BaseException | None) -> Iterator[str]:
    """Names of SQLite's own errors behind `error`, however deep they are wrapped."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield str(getattr(current, "sqlite_errorname", ""))
        if str(current).startswith(_NO_TEXT):
            yield "SQLITE_CORRUPT"
        waiting += [current.__cause__, current.__context__]
