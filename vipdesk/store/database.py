"""The shop's database: how it is opened, and everything in which one engine differs from another."""

import contextlib
import itertools
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import peewee

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError

NOT_THERE = QT_TRANSLATE_NOOP("sentences", "There is no shop file at {path}.")

APPLICATION_ID = 0x56495044
"""`VIPD`, written into each shop file, so that a foreign SQLite file is never taken for a shop."""

KEY = "INTEGER PRIMARY KEY"
"""How a migration declares a table's own id."""

PRAGMAS = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),
    ("foreign_keys", 1),
    ("secure_delete", 1),
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
)

database = peewee.DatabaseProxy()
"""The open shop. Set once, by `attach`; each thread has its own connection behind it."""


class TransactionLostError(peewee.OperationalError):
    """The engine rolled the transaction back by itself, as SQLite does when the disk is full."""


class ShopFile(peewee.SqliteDatabase):
    """A shop in one SQLite file.

    After an I/O error SQLite ends the transaction by itself; peewee would run the rest of the block
    in autocommit. Here every further statement of that block fails instead.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lost: BaseException | None = None
        super().__init__(str(path), pragmas=PRAGMAS, timeout=10)

    def rollback(self) -> None:
        if self.connection().in_transaction:
            super().rollback()

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        if self.transaction_depth() == 0:
            self._lost = None
        elif not self.connection().in_transaction:
            raise TransactionLostError("the transaction was rolled back by the engine") from self._lost
        try:
            return super().execute_sql(sql, params)
        except peewee.DatabaseError as error:
            if self.transaction_depth() and not self.connection().in_transaction:
                self._lost = self._lost or error
            raise


def attach(shop: ShopFile) -> None:
    """Make `shop` the one that every query of the store speaks to."""
    database.initialize(shop)


def open_path() -> Path | str:
    """The file of the attached shop, for sentences about it; empty where none is."""
    return database.obj.path if database.obj is not None else ""


def open_file(path: Path) -> ShopFile:
    """Open an existing shop file; UserError says why it cannot be opened. Its schema may be old."""
    if path.is_dir():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "{path} is a folder, not a shop file."), path=path)
    if not path.exists():
        raise UserError(NOT_THERE, path=path)
    if path.stat().st_size == 0:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The file {path} is empty: it is not a shop. Restore a backup."),
            path=path,
        )
    with explained(path):
        _refuse_foreign(path)
        shop = ShopFile(path)
        with closed_on_trouble(shop):
            shop.connect()
            version(shop)
    return shop


@contextlib.contextmanager
def closed_on_trouble(shop: ShopFile) -> Iterator[None]:
    """Let the file go when it cannot be worked with, so that a backup can be put in its place."""
    try:
        yield
    except BaseException:
        shop.close()
        raise


def has_broken_head(path: Path) -> bool:
    """Whether a file that should be a shop does not begin as any database does."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return len(head) < _HEAD or not head.startswith(_MAGIC)


def is_foreign(path: Path) -> bool:
    """Whether a database with a sound head is that of another program."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    return int.from_bytes(head[68:72]) != APPLICATION_ID


def _refuse_foreign(path: Path) -> None:
    """Look at the file's head before the engine opens it, for opening alone would already write to it."""
    if has_broken_head(path):
        raise UserError(_NOT_A_SHOP, path=path)
    if is_foreign(path):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The file {path} belongs to another program; it is not a shop."), path=path
        )


def create_file(path: Path) -> ShopFile:
    """Make an empty shop file, without any table yet. UserError where one is already, or none can be."""
    if path.exists():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is already a file at {path}."), path=path)
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        shop = ShopFile(path)
        with closed_on_trouble(shop):
            shop.connect()
            shop.execute_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
    return shop


def version(shop: ShopFile) -> int:
    """The number of migrations that the shop has been through."""
    return int(_pragma(shop, "user_version"))


def set_version(shop: ShopFile, number: int) -> None:
    """Record it, inside the transaction of the migration itself."""
    shop.execute_sql(f"PRAGMA user_version = {number:d}")


def _pragma(shop: ShopFile, name: str) -> Any:
    return shop.execute_sql(f"PRAGMA {name}").fetchone()[0]


def columns(table: str) -> list[str]:
    """Names of a table's columns, in their order."""
    return [column.name for column in database.get_columns(table)]


def select(sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of a question written in the SQL that the engines share, with ? for each value."""
    return database.execute_sql(sql, params).fetchall()  # type: ignore[no-any-return]


def execute(sql: str, params: Sequence[Any] = ()) -> int:
    """Change rows; the number of rows changed."""
    return int(database.execute_sql(sql, params).rowcount)


def insert_all(sql: str, rows: Sequence[Sequence[Any]]) -> None:
    """Insert many rows by one prepared statement: six times the rate of building each statement."""
    connection = database.connection()
    if database.transaction_depth() and not connection.in_transaction:
        raise TransactionLostError("the transaction was rolled back by the engine")
    try:
        connection.executemany(sql, rows)
    except sqlite3.Error as error:
        kind = getattr(peewee, type(error).__name__, peewee.DatabaseError)
        raise kind(*error.args) from error


def reserve(table: str, number: int) -> int:
    """The first of `number` ids that no row of `table` has; call it inside a writing transaction."""
    return int(select(f"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}")[0][0])


def chunks(values: Iterable[Any], size: int = 500) -> Iterator[list[Any]]:
    """The values in lists short enough for one IN (...) of every engine."""
    waiting = iter(values)
    while chunk := list(itertools.islice(waiting, size)):
        yield chunk


def places(values: Sequence[Any]) -> str:
    """`?, ?, ?` for the values of an IN (...)."""
    return ", ".join("?" * len(values))


@contextlib.contextmanager
def writing() -> Iterator[None]:
    """One transaction that holds the write lock from its start, so that it never fails half-way for it."""
    with database.atomic("IMMEDIATE"):
        yield


def image(names: Sequence[str], moment: str) -> str:
    """SQL of one row as JSON, each value in an array; `moment` is `old` or `new`, the names are the schema's own."""
    pairs = ", ".join(f"'{name}', json_array({moment}.{name})" for name in names)
    return f"json_object({pairs})"


def is_changed(names: Sequence[str]) -> str:
    """SQL of whether an update changes any of these columns."""
    return "(" + " OR ".join(f"old.{name} IS NOT new.{name}" for name in names) + ")"


def changed_image(names: Sequence[str], moment: str) -> str:
    """The same of those columns only that an update changes: a patch leaves out what is null, but not `[null]`."""
    pairs = ", ".join(
        f"'{name}', json(CASE WHEN old.{name} IS NOT new.{name} THEN json_array({moment}.{name}) END)" for name in names
    )
    return f"json_patch('{{}}', json_object({pairs}))"


def problems(shop: ShopFile, *, thorough: bool) -> list[str]:
    """What the engine finds wrong with the file, in its own words; nothing if it is sound."""
    check = "integrity_check" if thorough else "quick_check"
    try:
        found = [row[0] for row in shop.execute_sql(f"PRAGMA {check}").fetchall() if row[0] != "ok"]
        strays = shop.execute_sql("PRAGMA foreign_key_check").fetchall()
    except (sqlite3.DatabaseError, peewee.DatabaseError) as error:  # too badly damaged to be looked at
        if explain(error) is None:
            raise
        return [str(error)]
    return found + [f"{table} row {row}: its {parent} is missing" for table, row, parent, _ in strays]


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the engine's and the system's refusals into the sentence for them."""
    try:
        yield
    except (peewee.PeeweeException, sqlite3.Error, OSError) as error:
        sentence = explain(error, path)
        if sentence is None:
            raise
        raise UserError(sentence.text, **dict(sentence.values)) from error


def explain(error: BaseException, path: Path | str = "") -> Sentence | None:
    """The sentence for trouble that the user can act on; None where it is a mistake of the program."""
    names = set(_engine_names(error))
    for wanted, text in _SENTENCES:
        if any(name.startswith(wanted) for name in names):
            return Sentence(text, path=path)
    if isinstance(error, OSError):
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "{path} cannot be used: {reason}."),
            path=path,
            reason=error.strerror or type(error).__name__,
        )
    return None


_HEAD = 72
"""Bytes up to and with the number of the program that a database belongs to."""
_MAGIC = b"SQLite format 3\0"
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


def _engine_names(error: BaseException | None) -> Iterator[str]:
    """Names of SQLite's own errors behind `error`, however deep peewee wrapped them."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield str(getattr(current, "sqlite_errorname", ""))
        waiting += [current.__cause__, current.__context__]
