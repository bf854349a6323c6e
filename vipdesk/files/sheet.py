"""What every kind of table file is turned into first: sheets of rows of plain text."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

MOST_COLUMNS = 500
MOST_ROWS = 200_000
"""Of a workbook's sheet; a text file may have more rows."""

# Control characters, marks that turn the direction of writing, half pairs, and byte-order marks amid the text.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


class Hidden:
    """Counts the characters that are taken out of a sheet while it is read, because nobody can see them."""

    def __init__(self) -> None:
        self.count = 0

    def cleaned(self, text: str) -> str:
        """The text without them."""
        clean = cleaned(text)
        self.count += len(text) - len(clean)
        return clean


class Sheet(NamedTuple):
    """A sheet whose rows can be read once; row 1 comes first, blank rows too. `about`: how many there may be."""

    rows: Iterator[list[str]]
    about: int
    hidden: Hidden


def cleaned(text: str) -> str:
    """The text without characters that could hide or reorder others; tabs and line ends stay."""
    return _UNWANTED.sub("", text)


def plain(cell: str) -> str:
    """The cell without surrounding blanks, and out of the `="123"` and `'123` in which shops wrap digits."""
    (only,) = all_plain((cell,))
    return only


def all_plain(cells: Iterable[str]) -> tuple[str, ...]:
    """The same of each cell of a row."""
    return tuple([_unwrapped(cell) if cell and cell[0] in "='" else cell for cell in map(str.strip, cells)])


def _unwrapped(cell: str) -> str:
    if cell[0] == "'":
        return cell[1:].strip()
    return cell[2:-1].strip() if len(cell) > 2 and cell[1] == cell[-1] == '"' else cell


def unreadable(path: Path, error: Exception) -> UserError:
    """What is said of a file that the system does not let us read."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences", "The file {path} cannot be read ({reason}). Close it elsewhere, or copy it to another folder."
        ),
        path=str(path),
        reason=getattr(error, "strerror", None) or type(error).__name__,
    )


def check_width(row: list[str], number: int, file: str) -> None:
    """Refuse a sheet with more columns than any shop's table has."""
    if len(row) > MOST_COLUMNS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "Row {row} of {file} has {columns} columns; the most that can be read is {most}. Is it really a table?",
            ),
            row=number,
            file=file,
            columns=len(row),
            most=MOST_COLUMNS,
        )
