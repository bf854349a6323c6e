"""Tables as text for other programs, in which no cell of ours becomes a formula of theirs.

A spreadsheet calculates a cell that begins with = + - or @, also behind blanks and in full width, and a formula may
send what stands beside it to a stranger. Such a cell gets an apostrophe in front, which spreadsheets do not show and
our own readers take away again.
"""

import re
from collections.abc import Iterable, Sequence

_STARTS_FORMULA = re.compile(r"[\s\x00-\x1f]*[=+\-@＝＋－＠]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,15})?%?", re.ASCII)
_DIVIDES = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]+")


def harmless(cell: str) -> str:
    """The cell as every export writes it; numbers, and texts that begin with nothing of the kind, stay as they are.

    What begins with an apostrophe gets another one, so that `plain` of our readers gives back each cell unchanged.
    """
    if cell.startswith("'") or (_STARTS_FORMULA.match(cell) and not _NUMBER.fullmatch(cell)):
        return f"'{cell}"
    return cell


def tabbed(rows: Iterable[Sequence[str]]) -> str:
    """The rows as spreadsheets take them from the clipboard: a line each, tabs between harmless cells."""
    return "\n".join("\t".join(harmless(_DIVIDES.sub(" ", cell)) for cell in row) for row in rows)
