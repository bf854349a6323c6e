"""The door to the shop's database: every query of the store speaks through it to the shop that is attached."""

import contextlib
import itertools
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import peewee

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import drivers, engine_sqlite, server_words
from vipdesk.store.engine import APPLICATION_ID as APPLICATION_ID
from vipdesk.store.engine import KEY as KEY
from vipdesk.store.engine import Shop as Shop
from vipdesk.store.engine import containing as containing
from vipdesk.store.engine_postgres import ShopServer
from vipdesk.store.engine_sqlite import ShopFile as ShopFile
from vipdesk.store.keys import Key
from vipdesk.store.location import Location, Server

database = peewee.DatabaseProxy()
"""The open shop. Set once, by `attach`; each thread has its own connection behind it."""


def attach(shop: Shop) -> None:
    """Make `shop` the one that every query of the store speaks to."""
    database.initialize(shop)


def attached() -> Shop:
    """The shop that every query of the store speaks to."""
    return cast(Shop, database.obj)


def open_path() -> Location | str:
    """Where the attached shop is, for sentences about it; empty where none is."""
    return attached().location if database.obj is not None else ""


def open_at(location: Location) -> Shop:
    """Open an existing shop; UserError says why it cannot be opened. Its schema may be old."""
    return open_server(location) if isinstance(location, Server) else open_file(location)


def open_file(path: Path) -> ShopFile:
    """Open an existing shop file; as `open_at`."""
    with explained(path):
        engine_sqlite.refuse_foreign(path)
        shop = ShopFile(path)
        with closed_on_trouble(shop):
            shop.connect()
            shop.version()
    return shop


def open_server(server: Server) -> ShopServer:
    """Open an existing shop on a server; as `open_at`."""
    shop = ShopServer(server)
    with explained(server), closed_on_trouble(shop):
        shop.refuse_foreign()
        shop.version()
    return shop


def is_there(location: Location) -> bool:
    """Whether something is at this place that could be opened; UserError where a server cannot be asked."""
    if isinstance(location, Path):
        return location.exists()
    with explained(location), contextlib.closing(ShopServer(location)) as shop:
        return shop.holds_shop()


@contextlib.contextmanager
def closed_on_trouble(shop: Shop) -> Iterator[None]:
    """Let the shop go when it cannot be worked with, so that a backup can be put in its place."""
    try:
        yield
    except BaseException:
        shop.close()
        raise


def create_file(path: Path, key: Key | None = None) -> ShopFile:
    """Make an empty shop file, without any table yet. UserError where one is already, or none can be.

    With a key it is encrypted from its first byte on.
    """
    if path.exists():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is already a file at {path}."), path=path)
    with explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        shop = ShopFile(path, key)
        with closed_on_trouble(shop):
            shop.connect()
            shop.execute_sql(f"PRAGMA application_id = {APPLICATION_ID:d}")
    return shop


def columns(table: str) -> list[str]:
    """Names of a table's columns, in their order."""
    return attached().columns(table)


def select(sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """All rows of a question written in the SQL that the engines share, with ? for each value."""
    return attached().ask(sql, params).fetchall()  # type: ignore[no-any-return]


def ids_of(sql: str, params: Sequence[Any] = ()) -> "array[int]":
    """The one column of a question, which gives whole numbers, packed: a million of them are 8 MB."""
    return attached().ids_of(sql, params)


@contextlib.contextmanager
def stoppable(progress: Progress) -> Iterator[None]:
    """Only questions inside: one that is asked when the work is stopped is broken off, and Cancelled rises at once."""
    with progress.breaking(attached().stopper()):
        try:
            yield
        except drivers.database_errors(peewee.DatabaseError):
            progress.check()
            raise


def execute(sql: str, params: Sequence[Any] = ()) -> int:
    """Change rows; the number of rows changed."""
    return int(attached().ask(sql, params).rowcount)


def insert_all(table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Insert many rows, as fast as the engine can."""
    attached().insert_all(table, columns, rows)


def repeat(sql: str, rows: Sequence[Sequence[Any]]) -> None:
    """Run one changing statement for the values of each row."""
    attached().repeat(sql, rows)


def reserve(table: str, number: int) -> Sequence[int]:
    """So many ids, ascending, that no row of the table has or will get; inside a writing transaction."""
    return attached().reserve(table, number)


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
    """One transaction that changes rows."""
    with attached().writing():
        yield


def problems(shop: Shop, *, thorough: bool) -> list[str]:
    """What the engine finds wrong with the shop, in its own words; nothing if it is sound."""
    return shop.problems(thorough=thorough)


@contextlib.contextmanager
def explained(place: Location | str) -> Iterator[None]:
    """Turn the engine's and the system's refusals into the sentence for them."""
    try:
        yield
    except drivers.all_errors(peewee.PeeweeException, OSError) as error:
        sentence = explain(error, place)
        if sentence is None:
            raise
        raise UserError(sentence.text, **dict(sentence.values)) from error


def explain(error: BaseException, place: Location | str = "") -> Sentence | None:
    """The sentence for trouble that the user can act on; None where it is a mistake of the program."""
    known = engine_sqlite.explain(error, place) or server_words.explain(error, place)
    if known is None and isinstance(error, OSError):
        return Sentence(
            QT_TRANSLATE_NOOP("sentences", "{path} cannot be used: {reason}."),
            path=place,
            reason=error.strerror or type(error).__name__,
        )
    return known


def version(shop: Shop) -> int:
    """The number of migrations that the shop has been through."""
    return shop.version()


def set_version(shop: Shop, number: int) -> None:
    """Record it, inside the transaction of the migration itself."""
    shop.set_version(number)
