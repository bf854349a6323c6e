"""The beginning of a table that nobody has explained yet: its columns with examples of what stands in them."""

from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from vipdesk.domain import column_shapes
from vipdesk.domain.column_mapping import Columns, Fields, column_words, fingerprint, guess
from vipdesk.files.layouts import mapped
from vipdesk.files.sheet import plain
from vipdesk.files.table import HEADER_WITHIN, Table, no_header, open_sheets
from vipdesk.progress import Progress

_LOOKED_AT = 500
"""Rows: enough to judge a mapping by."""
_SAMPLES = 3
_MOST_SHEETS = 12


@dataclass(frozen=True)
class Glance:
    """A header with the rows below it, as far as they are looked at.

    A table without a heading has `header_row` 0, and the letters of its columns for a header.
    """

    path: Path
    header: tuple[str, ...]
    header_row: int
    rows: tuple[tuple[str, ...], ...]

    @property
    def has_heading(self) -> bool:
        """Whether the columns are named in the file."""
        return bool(self.header_row)

    @property
    def fingerprint(self) -> str:
        """What tells this table from others: its header, or the shape of its rows."""
        return fingerprint(self.header) if self.has_heading else column_shapes.shape(self._first())

    def known_as(self, keys: Collection[str]) -> str:
        """By which of these fingerprints and shapes the table is known; empty for none."""
        if self.has_heading:
            return self.fingerprint if self.fingerprint in keys else ""
        return column_shapes.known_as(keys, self._first())

    def _first(self) -> list[list[str]]:
        return [list(map(plain, row)) for row in self.rows[: column_shapes.FIRST_ROWS]]

    @property
    def begins_with_values(self) -> bool:
        """Whether the first row says days or numbers as the rows below it do."""
        return column_shapes.begins_with_values(self._first())

    @property
    def words(self) -> tuple[str, ...]:
        """What each column is called."""
        return column_words(self.header)

    def samples(self, place: int) -> tuple[str, ...]:
        """The first different texts of a column that are not blank."""
        cells = (plain(row[place]) for row in self.rows if place < len(row))
        return tuple(islice(dict.fromkeys(filter(None, cells)), _SAMPLES))

    def table(self, fields: Fields, columns: Columns) -> Table:
        """These rows as a mapping would have them read."""
        rows = map(list, self.rows)
        return Table(self.path.name, mapped(fields, columns), self.header_row, self.header, rows)


_Rows = list[list[str]]


def glance(
    path: Path, fields: Fields, progress: Progress, heading: bool | None = None, known: Collection[str] = ()
) -> Glance:
    """The sheet that looks most like such a table; UserError for a file that cannot be read, or is empty.

    `heading`: whether the table has one, as somebody says; else as it is `known`, and else as it looks.
    """
    with closing(open_sheets(path, progress)) as sheets:
        seen = [list(islice(sheet.rows, HEADER_WITHIN + _LOOKED_AT)) for sheet in islice(sheets, _MOST_SHEETS)]
    headed = _headed(path, seen, fields)
    if heading is None and headed.known_as(known):
        return headed
    bare = _bare(path, seen)
    if heading is None:
        has_none = bare.known_as(known) or (not _is_named(headed, fields) and bare.begins_with_values)
        return bare if has_none else headed
    return headed if heading else bare


def _headed(path: Path, sheets: Sequence[_Rows], fields: Fields) -> Glance:
    """Below the row that looks most like a header."""
    rows = max(sheets, key=lambda one: max(_scores(one, fields), default=_NO_SCORE), default=[])
    scores = _scores(rows, fields)
    if max(scores, default=_NO_SCORE) <= _NO_SCORE:
        raise no_header(path, (), ())
    place = scores.index(max(scores))
    below = rows[place + 1 : place + 1 + _LOOKED_AT]
    return Glance(path, tuple(map(plain, rows[place])), place + 1, tuple(map(tuple, below)))


def _bare(path: Path, sheets: Sequence[_Rows]) -> Glance:
    """From the first row on, of the sheet whose first rows have most cells that are filled."""
    rows = max(sheets, key=lambda one: sum(bool(cell.strip()) for row in one[:HEADER_WITHIN] for cell in row))
    rows = rows[:_LOOKED_AT]
    return Glance(path, column_shapes.letters(column_shapes.width(rows)), 0, tuple(map(tuple, rows)))


def _is_named(seen: Glance, fields: Fields) -> bool:
    return bool(guess(seen.header, fields))


_NO_SCORE = (0, 0)


def _scores(rows: Sequence[Sequence[str]], fields: Fields) -> list[tuple[int, int]]:
    """How much each of the first rows looks like a header: by known words, then by cells that are filled."""
    return [(len(guess(row, fields)), sum(bool(cell.strip()) for cell in row)) for row in rows[:HEADER_WITHIN]]
