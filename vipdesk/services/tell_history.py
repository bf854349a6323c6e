"""What an action did, row by row, in words that a shop owner knows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from vipdesk.domain import money, record_words, setting_words
from vipdesk.domain.moments import to_local
from vipdesk.domain.value_words import value_word
from vipdesk.errors import Sentence
from vipdesk.store import history, shop
from vipdesk.store.history import Change

MOST_ROWS = 200
"""Rows of one action that are told."""


class Kind(StrEnum):
    """What happened to a row."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Line(NamedTuple):
    """A column: what it held before and after; empty where there was nothing."""

    column: Sentence
    before: Sentence | str
    after: Sentence | str


@dataclass(frozen=True)
class RowTold:
    """One row: what it is, what it is called, what happened to it, and its columns."""

    what: Sentence
    name: str
    kind: Kind
    table: str
    row_id: int
    lines: tuple[Line, ...]


def tell(action_id: int, limit: int = MOST_ROWS) -> list[RowTold]:
    """The first `limit` rows that an action added, changed or removed."""
    return [told for told in tell_all(history.changes(action_id, limit)) if told.lines or told.kind is not Kind.CHANGED]


def tell_all(changes: Sequence[Change]) -> list[RowTold]:
    """The same of any changes, made or only thought of, one by one."""
    settings = shop.settings()
    teller = _Teller(_Names.of(changes), settings.currency, settings.time_zone)
    return [teller.row(change) for change in changes]


class _Names(NamedTuple):
    """What rows are called that changes are of, or point to, by table and id."""

    found: Mapping[str, Mapping[int, str]]

    @classmethod
    def of(cls, changes: Sequence[Change]) -> "_Names":
        wanted: defaultdict[str, set[int]] = defaultdict(set)
        for change in changes:
            wanted[change.table].add(change.row_id)
            for column, value in _referring(change):
                wanted[record_words.REFERRED[column]].add(value)
        return cls({table: history.names(table, sorted(ids)) for table, ids in wanted.items()})

    def name(self, table: str, row_id: int) -> str:
        return self.found.get(table, {}).get(row_id, "")


def _referring(change: Change) -> Iterable[tuple[str, int]]:
    for row in (change.before, change.after):
        yield from (
            (column, value) for column, value in (row or {}).items() if column in record_words.REFERRED and value
        )


class _Teller(NamedTuple):
    names: _Names
    currency: str
    zone: str

    def row(self, change: Change) -> RowTold:
        kind = Kind.ADDED if change.before is None else Kind.REMOVED if change.after is None else Kind.CHANGED
        before, after = change.before or {}, change.after or {}
        columns = [name for name in (after or before) if name not in record_words.DERIVED]
        lines = (self._line(change, name, before, after) for name in columns)
        if change.table == "setting" and "value" in (after or before):  # a clash has the settings for columns
            setting = (after or before)["name"]
            value = Line(record_words.column_word("value"), *(self._setting(setting, row) for row in (before, after)))
            return RowTold(setting_words.title(setting), "", kind, change.table, change.row_id, (value,))
        return RowTold(
            what=record_words.table_word(change.table),
            name=history.name_of(change.table, change.after or change.before)
            or self.names.name(change.table, change.row_id)
            or self._owner(change),
            kind=kind,
            table=change.table,
            row_id=change.row_id,
            lines=tuple(line for line in lines if line.before or line.after),
        )

    def _line(self, change: Change, name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Line:
        word = record_words.column_word(name)
        return Line(word, self.value(change, name, before), self.value(change, name, after))

    def _setting(self, name: str, row: Mapping[str, Any]) -> Sentence | str:
        return setting_words.value(name, row["value"], self.currency) if row else ""

    def _owner(self, change: Change) -> str:
        """Whose row it is, where the row itself has no name."""
        row = change.after or change.before or {}
        owners = (self.names.name(table, row.get(column) or 0) for column, table in record_words.REFERRED.items())
        return next((name for name in owners if name), "")

    def value(self, change: Change, column: str, row: Mapping[str, Any]) -> Sentence | str:
        value = row.get(column)
        if value is None or value == "":
            return ""
        if column in record_words.YES_OR_NO:
            return Sentence(record_words.YES if value else record_words.NO)
        if column in record_words.REFERRED:
            return self.names.name(record_words.REFERRED[column], value) or f"#{value}"
        if column.endswith("_fen") or column == "fen":
            return money.shown(value, self.currency)
        if column.endswith("_at"):
            return f"{to_local(value, self.zone):%Y-%m-%d %H:%M}"
        return value_word(change.table, column, value)
