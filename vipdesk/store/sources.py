"""Where rows about a person came from: the action that added them, or the import that brought them in bulk."""

from collections.abc import Sequence
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store.database import chunks, places, select
from vipdesk.store.journal import entry_of
from vipdesk.store.personal import Row

IMPORTED = QT_TRANSLATE_NOOP("sentences", "The file {file}")


class Source(NamedTuple):
    """How a row came into the shop, when (UTC seconds), and by whom."""

    table: str
    row_id: int
    how: Sentence
    at: int
    who: str


def of(rows: Sequence[Row]) -> list[Source]:
    """The sources of these rows, as far as the shop knows them."""
    found: list[Source] = []
    for table in dict.fromkeys(row.table for row in rows):
        mine = [row for row in rows if row.table == table]
        imported = {row.values["id"]: row.values["import_id"] for row in mine if row.values.get("import_id")}
        found += _by_import(table, imported)
        found += _by_action(table, [row.values["id"] for row in mine if row.values["id"] not in imported])
    return found


def _by_import(table: str, imported: dict[int, int]) -> list[Source]:
    runs = {
        id_: (file, at, who)
        for chunk in chunks(sorted(set(imported.values())))
        for id_, file, at, who in select(
            "SELECT i.id, i.file, i.imported_at, a.who FROM import_run i JOIN action a ON a.id = i.action_id"
            f" WHERE i.id IN ({places(chunk)})",
            chunk,
        )
    }
    return [
        Source(table, row_id, Sentence(IMPORTED, file=runs[run][0]), runs[run][1], runs[run][2])
        for row_id, run in imported.items()
        if run in runs
    ]


def _by_action(table: str, ids: Sequence[int]) -> list[Source]:
    question = (
        "SELECT c.row_id, a.id, a.done_at, a.who, a.label, a.label_values, a.tables FROM change c"
        " JOIN action a ON a.id = c.action_id WHERE c.table_name = ? AND c.before_row IS NULL"
        " AND c.row_id IN ({places}) ORDER BY c.id"
    )
    found = []
    for chunk in chunks(ids):
        for row_id, *action in select(question.format(places=places(chunk)), [table, *chunk]):
            entry = entry_of(action)
            found.append(Source(table, row_id, entry.label, entry.done_at, entry.who))
    return found
