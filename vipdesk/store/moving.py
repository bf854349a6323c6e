"""A shop carried whole from one place to another, file or server, and compared table by table before it counts."""

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import peewee

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.progress import Progress
from vipdesk.store import journal, migrations, shop
from vipdesk.store.database import create_file, explained, open_at
from vipdesk.store.engine import Shop
from vipdesk.store.engine_postgres import ShopServer
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.keys import Key
from vipdesk.store.location import Location, Server

CHUNK = 5000
"""Rows that are in memory at once."""


class Table(NamedTuple):
    """A table as it was read on both sides; `digest` is the SHA-256 of its rows in the order of their ids."""

    name: str
    rows: int
    digest: str


def move(source: Location, target: Location, progress: Progress) -> list[Table]:
    """Copy the shop at `source`, its journal included, to `target`, where none may be yet; what was carried.

    The source stays as it is. Everything is read as it was at one moment; the target appears whole, or not at all. From
    an encrypted file a file is made that has the same key.
    UserError where a place is not as it must be, or anything arrived otherwise than it was.
    """
    with explained(source), contextlib.closing(open_at(source)) as old, old.snapshot():
        if migrations.pending(old):
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "{shop} is of an older version: open it once here, then move it."),
                shop=source,
            )
        with _made(target, old.key if isinstance(old, ShopFile) else None) as new:
            return _carried(old, new, progress)


@contextlib.contextmanager
def _made(target: Location, key: Key | None) -> Iterator[Shop]:
    """An empty shop with today's tables; it counts when all that follows went well, in one transaction with that."""
    if isinstance(target, Server):
        with _filled(ShopServer(target), target) as new:
            yield new
        return
    with shop.appearing(target) as part, _filled(create_file(part, key), target) as new:
        yield new


@contextlib.contextmanager
def _filled(new: Shop, target: Location) -> Iterator[Shop]:
    with explained(target), contextlib.closing(new), new.migrating():
        if isinstance(new, ShopServer):
            new.found()
        migrations.run(new)
        yield new
        journal.watch_all(new)
        if isinstance(new, ShopServer):
            new.know_sizes()


def _carried(old: Shop, new: Shop, progress: Progress) -> list[Table]:
    names = old.tables()
    if names != new.tables():
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{shop} has tables that this program does not know; it was not moved."),
            shop=old.location,
        )
    total = sum(_count(old, name) for name in names)
    told = _Told(progress, 2 * total)
    sent = [_sent(old, new, name, told) for name in names]
    for there in sent:
        if there != _read(new, there.name, told):
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "The table {table} arrived otherwise than it was. Nothing was moved."),
                table=there.name,
            )
    return sent


class _Told:
    """Counts rows for the progress over all tables."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def on(self, rows: int) -> None:
        self._done += rows
        self._progress.at(self._done, self._total)


class _Sum:
    """The count and the digest of rows."""

    def __init__(self) -> None:
        self._hash, self._rows = hashlib.sha256(), 0

    def add(self, rows: list[tuple[Any, ...]]) -> None:
        self._rows += len(rows)
        self._hash.update("".join(map(repr, rows)).encode("utf-8", "surrogatepass"))

    def of(self, name: str) -> Table:
        return Table(name, self._rows, self._hash.hexdigest())


def _sent(old: Shop, new: Shop, name: str, told: _Told) -> Table:
    """Send one table, in place of what the new shop began with."""
    columns, counted = old.columns(name), _Sum()
    new.ask(f"DELETE FROM {name}")
    for rows in _chunks(old, name, columns):
        _insert(new, name, columns, rows)
        counted.add(rows)
        told.on(len(rows))
    new.note_ids(name)
    return counted.of(name)


def _insert(new: Shop, name: str, columns: list[str], rows: list[tuple[Any, ...]]) -> None:
    try:
        new.insert_all(name, columns, rows)
    except (peewee.DataError, peewee.ProgrammingError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "A row of the table {table} has a value that {shop} cannot store. Nothing was moved."
            ),
            table=name,
            shop=new.location,
        ) from error


def _read(new: Shop, name: str, told: _Told) -> Table:
    counted = _Sum()
    for rows in _chunks(new, name, new.columns(name)):
        counted.add(rows)
        told.on(len(rows))
    return counted.of(name)


def _chunks(one: Shop, name: str, columns: list[str]) -> Iterator[list[tuple[Any, ...]]]:
    """All rows in the order of their ids, so many at once."""
    question = f"SELECT {', '.join(columns)} FROM {name} WHERE id > ? ORDER BY id LIMIT {CHUNK:d}"
    place, last = columns.index("id"), -1
    while rows := one.ask(question, [last]).fetchall():
        yield rows
        last = rows[-1][place]


def _count(one: Shop, name: str) -> int:
    return int(one.ask(f"SELECT COUNT(*) FROM {name}").fetchone()[0])


def is_same(source: Location, target: Location) -> bool:
    """Whether two places are one."""
    if isinstance(source, Path) and isinstance(target, Path):
        return source.resolve() == target.resolve()
    return source == target
