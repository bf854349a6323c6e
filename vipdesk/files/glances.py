"""The beginning of a table that nobody has explained yet: its columns with examples of what stands in them."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from vipdesk.domain.column_mapping import Columns, Fields, column_words, fingerprint, guess
from vipdesk.files.layouts import mapped
from vipdesk.files.sheet import plain
from vipdesk.files.table import HEADER_WITHIN, Table, no_header, of_rows, open_sheets
from vipdesk.progress import Progress

_LOOKED_AT = 500
"""Rows: enough to judge a mapping by."""
_SAMPLES = 3
_MOST_SHEETS = 12


@dataclass(frozen=True)
class Glance:
    """A header with the rows below it, as far as they are looked at."""

    path: Path
    header: tuple[str, ...]
    header_row: int
    rows: tuple[tuple[str, ...], ...]

    @property
    def fingerprint(self) -> str:
        """What tells this header from others."""
        return fingerprint(self.header)

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
        return of_rows(mapped(fields, columns), self.path.name, self.header_row, self.header, rows)


def glance(path: Path, fields: Fields, progress: Progress) -> Glance:
    """The sheet that looks most like such a table; UserError for a file that cannot be read, or is empty."""
    with closing(open_sheets(path, progress)) as sheets:
        seen = [list(islice(sheet.rows, HEADER_WITHIN + _LOOKED_AT)) for sheet in islice(sheets, _MOST_SHEETS)]
    rows = max(seen, key=lambda one: max(_scores(one, fields), default=_NO_SCORE), default=[])
    scores = _scores(rows, fields)
    if max(scores, default=_NO_SCORE) <= _NO_SCORE:
        raise no_header(path.name, (), ())
    place = scores.index(max(scores))
    below = rows[place + 1 : place + 1 + _LOOKED_AT]
    return Glance(path, tuple(map(plain, rows[place])), place + 1, tuple(map(tuple, below)))


_NO_SCORE = (0, 0)


def _scores(rows: Sequence[Sequence[str]], fields: Fields) -> list[tuple[int, int]]:
    """How much each of the first rows looks like a header: by known words, then by cells that are filled."""
    return [(len(guess(row, fields)), sum(bool(cell.strip()) for cell in row)) for row in rows[:HEADER_WITHIN]]
