"""Rows by the thousand, for shops that are made as a whole."""

from collections.abc import Iterable, Sequence
from datetime import date

from vipdesk.store.database import insert_all, places
from vipdesk.store.models import Table


def add(table: type[Table], columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Add rows to a table, each with a value for each of the columns, the `id` among them where it matters."""
    name = table._meta.table_name
    insert_all(
        f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({places(columns)})",
        [[value.isoformat() if isinstance(value, date) else value for value in row] for row in rows],
    )
