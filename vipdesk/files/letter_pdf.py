"""Copy sheets: letters in large Kai on ruled lines, as they will be written, each with its code and QR.

What many pages share is stored once: the ruled paper with a pack's head and foot, and below the salutation the text
of all letters that read alike there, or else each line that they have in common.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from vipdesk.domain.packs import Letter, Pack
from vipdesk.domain.sheets import (
    Line,
    Mark,
    Page,
    Stationery,
    body_lines,
    count_characters,
    find_marks,
    paginate,
    salutation_lines,
)
from vipdesk.domain.typesetting import rare_characters
from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.files import qr
from vipdesk.files.pen import INK, MM, SEAL, SOFT, Pen
from vipdesk.files.sheet_page import (
    CAMPAIGN_PT,
    HEAD_MM,
    QR_MM,
    SMALL_PT,
    code_left,
    draw_code,
    draw_ground,
    draw_line,
    draw_mark,
    foot,
    head_left,
    head_right,
)
from vipdesk.files.words import Words

LETTER_OF = QT_TRANSLATE_NOOP("sentences", "Letter {number} of {count}")
SHEET_OF = QT_TRANSLATE_NOOP("sentences", "Letter {number} of {count}, sheet {sheet} of {sheets}")
EFFORT = QT_TRANSLATE_NOOP("sentences", "{characters} characters · {lines} lines")
PAGE_OF = QT_TRANSLATE_NOOP("sentences", "Page {page} of {pages}")

DrawLine: TypeAlias = Callable[[Pen, Stationery, int, Line], None]

_RARE_SHOWN = 4
_RARE_PT = 30.0
_SOUND_PT = (9, 8, 7, 6)


class Body(NamedTuple):
    """A letter's pages, of which the first `skip` lines are the salutation and belong to that letter alone.

    `name` is that of its forms, empty where no other letter reads like this.
    """

    pages: tuple[Page, ...]
    skip: int
    marks: tuple[tuple[Mark, ...], ...]
    lines: int
    characters: int
    name: str


class Placed(NamedTuple):
    """A letter where it stands in its pack, ready to be drawn."""

    letter: Letter
    number: int
    total: int
    salutation: str
    first_lines: tuple[Line, ...]
    body: Body


class Sheets:
    """Draws the copy sheets of all packs of one file."""

    def __init__(self, pen: Pen, words: Words, packs: Sequence[Pack]) -> None:
        self._pen = pen
        self._words = words
        letters = [letter for pack in packs for letter in pack.letters]
        self._uses = Counter(letter.body for letter in letters)
        self._bodies: dict[tuple[str, int, Stationery, tuple[str, ...]], Body] = {}

    def placed(self, pack: Pack) -> list[Placed]:
        """The letters of a pack laid out, each on `len(placed.body.pages)` sheets."""
        return [
            Placed(letter, number, len(pack.letters), *self._laid_out(letter, pack.stationery))
            for number, letter in enumerate(pack.letters, start=1)
        ]

    def draw(self, pack: Pack, letters: Iterable[Placed], name: str, page: int, pages: int) -> Iterator[None]:
        """Draw the sheets of a pack from its page `page` of `pages` on, yielding after each letter.

        `name` tells this pack from the others of the file.
        """
        for placed in letters:
            for sheet in range(len(placed.body.pages)):
                self._ground(pack, name, len(placed.letter.code))
                page_of = self._words(PAGE_OF, page=page, pages=pages)
                self._small_print(pack.stationery, placed, sheet, page_of)
                self._head(pack.stationery, placed, sheet)
                self._text(pack.stationery, placed, sheet)
                self._pen.next_page()
                page += 1
            yield

    def _laid_out(self, letter: Letter, stationery: Stationery) -> tuple[str, tuple[Line, ...], Body]:
        """A letter's salutation and its lines, and the body that it shares with those that read alike."""
        salutation, rest = letter.salutation, letter.body
        lines = salutation_lines(salutation, stationery)
        key = (rest, len(lines), stationery, letter.variables)
        if key not in self._bodies:
            name = f"b{len(self._bodies)}" if self._uses[rest] > 1 else ""
            self._bodies[key] = _body(rest, lines, stationery, letter.variables, name)
        return salutation, lines, self._bodies[key]

    def _ground(self, pack: Pack, name: str, code_length: int) -> None:
        draw = partial(draw_ground, self._pen, pack, self._words, code_length)
        self._pen.shared(f"{name}q{code_length}", draw)

    def _head(self, stationery: Stationery, placed: Placed, sheet: int) -> None:
        pen, letter = self._pen, placed.letter
        basis = qr.basis_for(len(letter.code))
        pen.colour(INK)
        draw_code(pen, stationery, basis.size, qr.path(qr.modules(letter.code) & basis.varies, basis.size))
        pen.right(pen.small, 11, code_left(stationery) - 9, (HEAD_MM + QR_MM) * MM, letter.code)
        if sheet == 0 and (rare := rare_characters(placed.salutation + letter.name)):
            small_print = max(pen.small.width(letter.code, 11), pen.small.width(self._letter_of(placed, 0), SMALL_PT))
            left = head_left(stationery) + CAMPAIGN_PT + 5
            self._rare(left, code_left(stationery) - small_print - 20, rare[:_RARE_SHOWN])

    def _rare(self, left: float, right: float, characters: Sequence[str]) -> None:
        """Rare characters large, each below its sound."""
        from vipdesk.files import pinyin  # noqa: PLC0415 - 45 MB of readings, wanted by few packs

        pen = self._pen
        pitch = min(1.4 * _RARE_PT, (right - left) / len(characters))
        size = min(_RARE_PT, 0.9 * pitch)
        for n, character in enumerate(characters):
            x, sound = left + (n + 0.5) * pitch, pinyin.reading(character)
            pen.colour(INK)
            pen.centred(pen.kai, size, x, (HEAD_MM + QR_MM - 1) * MM, character)
            pen.colour(SEAL)
            pen.centred(pen.small, pen.small.size(sound, _SOUND_PT, 0.95 * pitch), x, (HEAD_MM + 4.5) * MM, sound)

    def _small_print(self, stationery: Stationery, placed: Placed, sheet: int, page_of: str) -> None:
        """Which letter and which page this is, and how much there is to write."""
        pen, body = self._pen, placed.body
        letter_of = self._letter_of(placed, sheet)
        effort = self._words(
            EFFORT,
            characters=body.characters + count_characters(placed.salutation),
            lines=body.lines + len(placed.first_lines),
        )
        pen.colour(SOFT)
        pen.right(pen.small, SMALL_PT, code_left(stationery) - 9, (HEAD_MM + QR_MM - 5.2) * MM, letter_of)
        pen.text(pen.small, 7, head_left(stationery), foot(pen), effort)
        pen.right(pen.small, 7, head_right(stationery), foot(pen), page_of)

    def _letter_of(self, placed: Placed, sheet: int) -> str:
        sheets = len(placed.body.pages)
        return self._words(
            LETTER_OF if sheets == 1 else SHEET_OF,
            number=placed.number,
            count=placed.total,
            sheet=sheet + 1,
            sheets=sheets,
        )

    def _text(self, stationery: Stationery, placed: Placed, sheet: int) -> None:
        full, body = stationery.lines_per_page, placed.body
        self._pen.colour(INK)
        for row, line in enumerate(placed.first_lines[sheet * full : (sheet + 1) * full]):
            draw_line(self._pen, stationery, row, line)
        if body.name:
            self._pen.shared(f"{body.name}.{sheet}", partial(self._below, stationery, body, sheet, draw_line))
        else:
            self._below(stationery, body, sheet, _draw_repeated)

    def _below(self, stationery: Stationery, body: Body, sheet: int, draw: DrawLine) -> None:
        """The part of a page that is not the salutation."""
        self._pen.colour(INK)
        above = body.skip - sheet * stationery.lines_per_page
        page = body.pages[sheet]
        for row, line in enumerate(page):
            if row >= above and line.text:
                draw(self._pen, stationery, row, line)
        for mark in body.marks[sheet]:
            if mark.line >= above:
                draw_mark(self._pen, stationery, mark.line, page[mark.line], mark)


def _draw_repeated(pen: Pen, stationery: Stationery, row: int, line: Line) -> None:
    """A line that other letters may have in the same place, though they do not read alike throughout."""
    pen.repeated((stationery, row, line), partial(_draw_inked, pen, stationery, row, line))


def _draw_inked(pen: Pen, stationery: Stationery, row: int, line: Line) -> None:
    pen.colour(INK)
    draw_line(pen, stationery, row, line)


def _body(rest: str, first: tuple[Line, ...], stationery: Stationery, variables: tuple[str, ...], name: str) -> Body:
    lines = body_lines(rest, stationery)
    pages = paginate([*first, *lines], stationery)
    marks = tuple(find_marks(page, variables) for page in pages)
    written = sum(bool(line.text) for line in lines)
    return Body(pages, len(first), marks, written, count_characters(rest), name)
