"""The sheet of what a group's members are promised, to be put into a parcel or onto the wall, in the letters' type."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from vipdesk.domain.typesetting import one_line
from vipdesk.files.pen import HAIR, INK, MM, SEAL, SOFT, Pen
from vipdesk.files.saving import save_pdf

_WIDTH, _HEIGHT = 210 * MM, 297 * MM
_LEFT, _TOP, _FOOT = 25 * MM, 64 * MM, 268 * MM
_TITLE_SIZES = (34, 30, 26, 22, 18)
_SIZES = (24.0, 21.0, 18.0, 16.0)
"""Of the promises: few of them are set large, to be read from a wall."""
_LEADING, _GAP, _INDENT = 1.5, 0.9, 1.6
"""In sizes of the type."""
_SMALLER = 0.72


@dataclass(frozen=True)
class PrivilegesPaper:
    """What stands on it, in the words of its readers."""

    title: str
    as_of: str
    promises: Sequence[tuple[str, str]]
    """Each with what is said below it, or nothing."""
    language: str


def write(path: Path, paper: PrivilegesPaper) -> None:
    """Write the sheet as a PDF; UserError where the file cannot be written."""
    save_pdf(path, drawn(paper))


def drawn(paper: PrivilegesPaper) -> bytes:
    """The whole file."""
    pen = Pen(_WIDTH, _HEIGHT, paper.language.replace("_", "-"))
    pen.describe(one_line(paper.title), one_line(paper.as_of), "")
    pages = _fitted(pen, paper.promises)
    for number, page in enumerate(pages, start=1):
        _frame(pen, paper, f"{number} / {len(pages)}" if len(pages) > 1 else "")
        for line in page:
            pen.colour(SEAL)
            pen.text(pen.kai, line.size, _LEFT, line.y, line.mark)
            pen.colour(SOFT if line.is_soft else INK)
            pen.text(pen.kai, line.size, line.x, line.y, line.words)
        pen.next_page()
    return pen.finished()


class _Line(NamedTuple):
    """Where it stands, how large it is, and the mark before it."""

    x: float
    y: float
    size: float
    mark: str
    words: str
    is_soft: bool


def _fitted(pen: Pen, promises: Sequence[tuple[str, str]]) -> list[list[_Line]]:
    """The pages in the largest type with which one is enough; else in the smallest."""
    for size in _SIZES:
        pages = list(_pages(pen, promises, size))
        if len(pages) == 1:
            break
    return pages


def _pages(pen: Pen, promises: Sequence[tuple[str, str]], size: float) -> Iterator[list[_Line]]:
    """Promise under promise, none of them torn apart by the end of a page."""
    page: list[_Line] = []
    y = _TOP
    for number, promise in enumerate(promises, start=1):
        block = _block(pen, f"{number}.", promise, size)
        if page and y + block[-1].y > _FOOT:
            yield page
            page, y = [], _TOP
        page += [line._replace(y=y + line.y) for line in block]
        y += block[-1].y + (_LEADING + _GAP) * size
    yield page


def _block(pen: Pen, mark: str, promise: tuple[str, str], size: float) -> list[_Line]:
    """The lines of one promise, the first of them at 0."""
    x, block, y = _LEFT + _INDENT * size, list[_Line](), 0.0
    for words, height, is_soft in ((promise[0], size, False), (promise[1], _SMALLER * size, True)):
        for line in pen.kai.lines(one_line(words), height, _WIDTH - _LEFT - x) if words else ():
            y += _LEADING * height if block else 0.0
            block.append(_Line(x, y, height, "" if block else mark, line, is_soft))
    return block


def _frame(pen: Pen, paper: PrivilegesPaper, page: str) -> None:
    """The title between two lines in the colour of the seal, and at the foot when all this held."""
    title = one_line(paper.title)
    size = pen.kai.size(title, _TITLE_SIZES, _WIDTH - 2 * _LEFT)
    pen.colour(INK)
    pen.text(pen.kai, size, _LEFT, 38 * MM, pen.kai.fitted(title, size, _WIDTH - 2 * _LEFT))
    pen.line(_LEFT, 45 * MM, _WIDTH - _LEFT, 45 * MM, SEAL, 1.2)
    pen.line(_LEFT, 46.2 * MM, _WIDTH - _LEFT, 46.2 * MM, SEAL, 0.4)
    pen.colour(SOFT)
    pen.line(_LEFT, _HEIGHT - 21 * MM, _WIDTH - _LEFT, _HEIGHT - 21 * MM, HAIR, 0.4)
    pen.text(pen.small, 10, _LEFT, _HEIGHT - 15 * MM, one_line(paper.as_of))
    pen.right(pen.small, 10, _WIDTH - _LEFT, _HEIGHT - 15 * MM, page)
