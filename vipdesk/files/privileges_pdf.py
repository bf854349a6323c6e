"""The sheet of what a group's members are promised, to be put into a parcel or onto the wall, in the letters' type."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vipdesk.domain.typesetting import one_line
from vipdesk.files.pen import INK, MM, SEAL, SOFT, Pen
from vipdesk.files.saving import save_pdf

_WIDTH, _HEIGHT = 210 * MM, 297 * MM
_LEFT, _TOP, _FOOT = 25 * MM, 62 * MM, 272 * MM
_SIZE, _LEADING, _GAP, _INDENT = 17.0, 27.0, 13.0, 26.0
_TITLE_SIZES = (28, 24, 20, 17)


@dataclass(frozen=True)
class PrivilegesPaper:
    """What stands on it, in the words of its readers."""

    title: str
    as_of: str
    promises: Sequence[str]
    language: str


def write(path: Path, paper: PrivilegesPaper) -> None:
    """Write the sheet as a PDF; UserError where the file cannot be written."""
    save_pdf(path, drawn(paper))


def drawn(paper: PrivilegesPaper) -> bytes:
    """The whole file."""
    pen = Pen(_WIDTH, _HEIGHT, paper.language.replace("_", "-"))
    pen.describe(one_line(paper.title), one_line(paper.as_of), "")
    pages = list(_pages(pen, paper.promises))
    for number, page in enumerate(pages, start=1):
        _frame(pen, paper, f"{number} / {len(pages)}" if len(pages) > 1 else "")
        for y, mark, line in page:
            pen.colour(SEAL)
            pen.text(pen.kai, _SIZE, _LEFT, y, mark)
            pen.colour(INK)
            pen.text(pen.kai, _SIZE, _LEFT + _INDENT, y, line)
        pen.next_page()
    return pen.finished()


_Line = tuple[float, str, str]
"""How far down, the mark before it, and the line."""


def _pages(pen: Pen, promises: Sequence[str]) -> Iterator[list[_Line]]:
    """Promise under promise, none of them torn apart by the end of a page."""
    page: list[_Line] = []
    y = _TOP
    for number, promise in enumerate(promises, start=1):
        lines = pen.kai.lines(one_line(promise), _SIZE, _WIDTH - 2 * _LEFT - _INDENT)
        if page and y + len(lines) * _LEADING > _FOOT:
            yield page
            page, y = [], _TOP
        for place, line in enumerate(lines):
            page.append((y, f"{number}." if not place else "", line))
            y += _LEADING
        y += _GAP
    yield page


def _frame(pen: Pen, paper: PrivilegesPaper, page: str) -> None:
    """The title between two lines in the colour of the seal, and at the foot when all this held."""
    title = one_line(paper.title)
    size = pen.kai.size(title, _TITLE_SIZES, _WIDTH - 2 * _LEFT)
    pen.colour(INK)
    pen.text(pen.kai, size, _LEFT, 38 * MM, pen.kai.fitted(title, size, _WIDTH - 2 * _LEFT))
    pen.line(_LEFT, 45 * MM, _WIDTH - _LEFT, 45 * MM, SEAL, 1.2)
    pen.line(_LEFT, 46.2 * MM, _WIDTH - _LEFT, 46.2 * MM, SEAL, 0.4)
    pen.colour(SOFT)
    pen.text(pen.small, 9, _LEFT, _HEIGHT - 14 * MM, one_line(paper.as_of))
    pen.right(pen.small, 9, _WIDTH - _LEFT, _HEIGHT - 14 * MM, page)
