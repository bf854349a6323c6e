"""Rows by the thousand, for shops that are made as a whole."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from vipdesk.store.database import attached, database, insert_all, repeat, select
from vipdesk.store.models import Table


def add(table: type[Table], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Add rows to a table, each with a value for each of the columns, the `id` among them where it matters."""
    name = str(table._meta.table_name)
    insert_all(name, columns, [_plain(row) for row in rows])
    if "id" in columns:
        attached().note_ids(name)


def count(table: type[Table]) -> int:
    """How many rows a table has."""
    return int(select(f"SELECT COUNT(*) FROM {table._meta.table_name}")[0][0])


def change(table: type[Table], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Change rows of a table: the new values of the columns, and last the row's id."""
    pairs = ", ".join(f"{column} = ?" for column in columns)
    repeat(f"UPDATE {table._meta.table_name} SET {pairs} WHERE id = ?", [_plain(row) for row in rows])


@contextlib.contextmanager
def changes_unlogged(tables: Sequence[str]) -> Iterator[None]:
    """Change rows of `tables` without an image of each: only for what was never seen by anybody before."""
    with attached().unwatched(tables, "update"):
        yield


def _plain(row: Sequence[object]) -> list[object]:
    return [value.isoformat() if isinstance(value, date) else value for value in row]


@contextlib.contextmanager
def shop_aside() -> Iterator[None]:
    """Make another shop within; it is closed at the end, and one that was open before is the shop again."""
    before = database.obj
    try:
        yield
    finally:
        made = database.obj
        if made is not before:
            made.close()
            database.initialize(before or made)
