"""Images of rows as the journal keeps them, and rows made to be as an image says.

Names of tables and columns are the schema's own: the journal lets no other one in.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from vipdesk.store.database import attached, chunks, execute, places, select


def of(ids: Iterable[int], kept: Collection[str]) -> Iterator[tuple[str, int, str | None, str | None]]:
    """Changes in the order of these ids, some hundred at a time; of the tables that are `kept` none."""
    for chunk in chunks(ids):
        question = f"SELECT table_name, row_id, before_row, after_row FROM change WHERE id IN ({places(chunk)})"
        yield from (row for row in select(f"{question} ORDER BY id DESC", chunk) if row[0] not in kept)


def loaded(text: str | None) -> dict[str, Any] | None:
    """The columns of an image, by name; None where there was no row."""
    return None if text is None else {name: value for name, (value,) in json.loads(text).items()}


def present(table: str, names: Sequence[str], row_id: int) -> dict[str, Any] | None:
    """What these columns hold now; None where the row is not there."""
    found = select(f"SELECT {', '.join(names)} FROM {table} WHERE id = ?{attached().locking}", [row_id])
    return dict(zip(names, found[0], strict=True)) if found else None


def put(table: str, row_id: int, row: dict[str, Any] | None, *, is_there: bool) -> None:
    """Make the row, or those columns of it, be `row`, or not be at all."""
    if row is None:
        execute(f"DELETE FROM {table} WHERE id = ?", [row_id])
    elif is_there:
        pairs = ", ".join(f"{name} = ?" for name in row)
        execute(f"UPDATE {table} SET {pairs} WHERE id = ?", [*row.values(), row_id])
    else:
        execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places(list(row))})", list(row.values()))
