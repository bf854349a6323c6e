"""The lists of a helper's pack: letters to tick off, and addresses to copy onto the envelopes."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from vipdesk.domain.packs import Letter, Pack
from vipdesk.domain.typesetting import one_line, rare_characters
from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.files.pen import HAIR, INK, MM, SEAL, SOFT, Pen
from vipdesk.files.words import Words, batch_parts

LIST = QT_TRANSLATE_NOOP("sentences", "Tick list")
ADDRESSES = QT_TRANSLATE_NOOP("sentences", "Addresses for the envelopes")
NUMBER = QT_TRANSLATE_NOOP("sentences", "No.")
CODE = QT_TRANSLATE_NOOP("sentences", "Code")
NAME = QT_TRANSLATE_NOOP("sentences", "Name")
SALUTATION = QT_TRANSLATE_NOOP("sentences", "Salutation")
POSTCODE = QT_TRANSLATE_NOOP("sentences", "Postcode")
ADDRESS = QT_TRANSLATE_NOOP("sentences", "Address")

MARGIN = 18 * MM
KAI_PT = 13.0
_TOP = 36 * MM
_BOTTOM = 18 * MM
_TICK_ROW = 8 * MM
_LINE = 17.0
_MOST_LINES = 6
_NAME_LEFT = 124.0
_SALUTATION_LEFT = 300.0


class Envelope(NamedTuple):
    """A row of the address list: where it begins on its page, and what stands in it line by line."""

    number: int
    letter: Letter
    y: float
    height: float
    address: tuple[str, ...]
    name: tuple[str, ...]


def tick_pages(pack: Pack) -> list[Sequence[tuple[int, Letter]]]:
    """The pack's letters with their numbers, page by page of the tick list."""
    rows = int((pack.stationery.height_mm * MM - _TOP - _BOTTOM) / _TICK_ROW)
    numbered = list(enumerate(pack.letters, start=1))
    return [numbered[start : start + rows] for start in range(0, len(numbered), rows)]


def draw_ticks(pen: Pen, pack: Pack, words: Words, rows: Sequence[tuple[int, Letter]], page: str) -> None:
    """Draw one page of the tick list, and end it."""
    _frame(pen, pack, words, words(LIST), page)
    pen.shared(f"t{len(rows)}x{pen.width:.0f}", partial(_empty_rows, pen, words, len(rows)))
    for row, (number, letter) in enumerate(rows):
        _tick(pen, number, letter, _TOP + (row + 1) * _TICK_ROW)
    pen.next_page()


def _empty_rows(pen: Pen, words: Words, count: int) -> None:
    """The headings, and a box to tick in each row."""
    columns = [(34.0, NUMBER), (46.0, CODE), (_NAME_LEFT, NAME), (_SALUTATION_LEFT, SALUTATION)]
    _headings(pen, words, columns)
    for row in range(1, count + 1):
        y = _TOP + row * _TICK_ROW
        pen.box(MARGIN, y - 16, 9.5, 9.5, SOFT)
        pen.line(MARGIN, y, pen.width - MARGIN, y, HAIR, 0.5)


def _tick(pen: Pen, number: int, letter: Letter, y: float) -> None:
    """A row whose lower edge is y."""
    base = y - 7.5
    pen.colour(SOFT)
    pen.right(pen.small, 9, MARGIN + 34, base, str(number))
    pen.text(pen.small, 9, MARGIN + 46, base, letter.code)
    pen.colour(INK)
    rare = rare_characters(letter.name)
    room = _SALUTATION_LEFT - _NAME_LEFT - (40 if rare else 8)
    name = pen.kai.fitted(letter.name, KAI_PT, room)
    pen.text(pen.kai, KAI_PT, MARGIN + _NAME_LEFT, base, name)
    room = pen.width - 2 * MARGIN - _SALUTATION_LEFT
    pen.text(pen.kai, KAI_PT, MARGIN + _SALUTATION_LEFT, base, pen.kai.fitted(letter.salutation, KAI_PT, room))
    if rare:
        sounds = readings(rare)
        pen.colour(SEAL)
        x = MARGIN + _NAME_LEFT + pen.kai.width(name, KAI_PT) + 5
        pen.text(pen.small, 8, x, base, pen.small.fitted(sounds, 8, MARGIN + _SALUTATION_LEFT - 2 - x))


def readings(characters: Sequence[str]) -> str:
    """How rare characters sound, one after the other."""
    from vipdesk.files import pinyin  # noqa: PLC0415 - a large table, wanted by few packs

    return " ".join(filter(None, map(pinyin.reading, characters)))


def envelope_pages(pen: Pen, pack: Pack) -> list[list[Envelope]]:
    """The addresses laid out, page by page."""
    pages: list[list[Envelope]] = []
    full = pack.stationery.height_mm * MM - _BOTTOM
    y = full
    postcodes = _has_postcodes(pack)
    for number, letter in enumerate(pack.letters, start=1):
        row = _envelope(pen, number, letter, pack.stationery.width_mm * MM, postcodes)
        if y + row.height > full:
            pages.append([])
            y = _TOP
        pages[-1].append(row._replace(y=y))
        y += row.height
    return pages


def draw_envelopes(pen: Pen, pack: Pack, words: Words, rows: Sequence[Envelope], page: str) -> None:
    """Draw one page of addresses, and end it."""
    _frame(pen, pack, words, words(ADDRESSES), page)
    postcodes = _has_postcodes(pack)
    left, right = _address_left(postcodes), _name_left(pen.width, postcodes)
    columns = [(20.0, NUMBER), (30.0, CODE), (left, ADDRESS), (right, NAME)]
    _headings(pen, words, [*columns, (104.0, POSTCODE)] if postcodes else columns)
    for row in rows:
        _draw_envelope(pen, row, left, right)
    pen.next_page()


def _envelope(pen: Pen, number: int, letter: Letter, width: float, postcodes: bool) -> Envelope:
    left, right = _address_left(postcodes), _name_left(width, postcodes)
    address = [line for each in letter.address_lines for line in _wrapped(pen, one_line(each), right - left - 12)]
    name = _wrapped(pen, letter.name, width - 2 * MARGIN - right)
    lines = min(_MOST_LINES, max(len(address), len(name), 1))
    return Envelope(number, letter, 0.0, lines * _LINE + 10, _at_most(address), _at_most(name))


def _wrapped(pen: Pen, text: str, room: float) -> list[str]:
    if len(text) * KAI_PT <= room or (len(text) * KAI_PT < 4 * room and pen.kai.width(text, KAI_PT) <= room):
        return [text]
    return pen.kai.lines(text[:1000], KAI_PT, room)


def _at_most(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, cut visibly where they are too many."""
    if len(lines) <= _MOST_LINES:
        return tuple(lines)
    return (*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1][:-1] + "…")


def _draw_envelope(pen: Pen, row: Envelope, left: float, right: float) -> None:
    base = row.y + 18
    pen.colour(SOFT)
    pen.right(pen.small, 9, MARGIN + 20, base, str(row.number))
    pen.text(pen.small, 9, MARGIN + 30, base, row.letter.code)
    pen.colour(INK)
    if postcode := one_line(row.letter.postcode):
        pen.text(pen.kai, KAI_PT, MARGIN + 104, base, pen.kai.fitted(postcode, KAI_PT, left - 106))
    for line, text in enumerate(row.address):
        pen.text(pen.kai, KAI_PT, MARGIN + left, base + line * _LINE, text)
    for line, text in enumerate(row.name):
        pen.text(pen.kai, KAI_PT, MARGIN + right, base + line * _LINE, text)
    pen.line(MARGIN, row.y + row.height, pen.width - MARGIN, row.y + row.height, HAIR, 0.5)


def _has_postcodes(pack: Pack) -> bool:
    return any(letter.postcode for letter in pack.letters)


def _address_left(postcodes: bool) -> float:
    return 162.0 if postcodes else 110.0


def _name_left(width: float, postcodes: bool) -> float:
    """Where there are postcodes, names are Chinese and short, and addresses want the room."""
    return width - 2 * MARGIN - (92 if postcodes else 118)


def _frame(pen: Pen, pack: Pack, words: Words, title: str, page: str) -> None:
    """What stands at the head and the foot of a list."""
    pen.colour(INK)
    pen.text(pen.kai, 20, MARGIN, 24 * MM, title)
    of_batch = " · ".join(filter(None, batch_parts(pack, words)))
    room = pen.width - 2 * MARGIN - pen.kai.width(title, 20) - 20
    pen.colour(SOFT)
    pen.right(pen.small, 9, pen.width - MARGIN, 24 * MM, pen.small.fitted(of_batch, 9, room))
    pen.right(pen.small, 7, pen.width - MARGIN, pen.height - 11.5 * MM, page)


def _headings(pen: Pen, words: Words, columns: Sequence[tuple[float, str]]) -> None:
    pen.colour(SOFT)
    for x, heading in columns:
        place = pen.right if heading == NUMBER else pen.text
        place(pen.small, 8, MARGIN + x, _TOP - 5, words(heading))
    pen.line(MARGIN, _TOP, pen.width - MARGIN, _TOP, SOFT, 0.8)
