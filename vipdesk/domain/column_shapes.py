"""Tables without a heading: what their columns are called, and how such a table is known again by what stands in it.

A shape is a letter for each column, that of most of the cells in the first rows. A column that is blank fits any other.
Where the first row might as well be a heading, only a table with the very same first row has the shape.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import zip_longest

NO_HEADING = "no heading: "
"""Begins a shape; no fingerprint of a heading has a blank in it."""
FIRST_ROWS = 10
_BLANK, _TEXT = "?", "T"
_KINDS = (
    ("D", re.compile(r"\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}.{0,20})?")),
    ("L", re.compile(r"\+?[\d*() -]{7,30}", re.ASCII)),
    ("N", re.compile(r"[-+]?\s?[¥￥$€£]?\s?\d[\d,]{0,15}(\.\d{1,6})?\s?[元%]?", re.ASCII)),
)
"""Days, long numbers (of orders, phones), and other numbers: what tells a row of values from a heading."""
_TELLING = frozenset(letter for letter, _ in _KINDS)
_LONGEST = 40

Rows = Sequence[Sequence[str]]


def letters(width: int) -> tuple[str, ...]:
    """The columns as a spreadsheet calls them: A to Z, AA and so on."""
    return tuple(_letter(place) for place in range(width))


def _letter(place: int) -> str:
    before, last = divmod(place, 26)
    return (_letter(before - 1) if before else "") + chr(ord("A") + last)


def width(rows: Rows) -> int:
    """How many columns the rows have, without the blank ones at the end."""
    return max((place for row in rows for place, cell in enumerate(row, 1) if cell.strip()), default=0)


def shape(rows: Rows) -> str:
    """The shape of a table that begins with these rows."""
    first = _first(rows)
    key = NO_HEADING + "".join(_of_column(first, place) for place in range(width(first)))
    return key if _agreeing(key, rows) else f"{key} {_mark(first)}"


def _mark(first: Rows) -> str:
    """What tells a first row from others."""
    return hashlib.sha256("\n".join(next(iter(first), ())).encode(errors="replace")).hexdigest()[:32]


def is_shape(key: str) -> bool:
    """Whether a mapping's key is a shape, and no fingerprint of a heading."""
    return key.startswith(NO_HEADING)


def begins_with_values(rows: Rows) -> bool:
    """Whether the first row says days or numbers where the rows below do: then it is hardly a heading."""
    return _is_general(shape(rows))


def known_as(keys: Collection[str], rows: Rows) -> str:
    """The shape among keys that a table with these first rows has; of several the likest; empty for none."""
    own = shape(rows)
    if own in keys or not _is_general(own):
        return own if own in keys else ""
    found = [key for key in keys if is_shape(key) and _is_general(key) and _is_like(key, own) and _agreeing(key, rows)]
    return min(found, key=lambda key: (_differences(key, own), key), default="")


def _first(rows: Rows) -> Rows:
    return [row for row in rows[:FIRST_ROWS] if any(cell.strip() for cell in row)]


def _of_column(rows: Rows, place: int) -> str:
    """What most of its cells are; text where no kind has more than half of them."""
    kinds = Counter(kind for row in rows if place < len(row) and (kind := _kind(row[place])) != _BLANK)
    if not kinds:
        return _BLANK
    kind, count = kinds.most_common(1)[0]
    return kind if 2 * count > kinds.total() else _TEXT


def _kind(cell: str) -> str:
    text = cell.strip()
    if not text:
        return _BLANK
    if len(text) > _LONGEST:
        return _TEXT
    return next((letter for letter, looks in _KINDS if looks.fullmatch(text)), _TEXT)


def _columns(key: str) -> str:
    return key.removeprefix(NO_HEADING).partition(" ")[0]


def _is_general(key: str) -> bool:
    """Whether other tables may have this shape too."""
    return " " not in key.removeprefix(NO_HEADING)


def _is_like(one: str, other: str) -> bool:
    pairs = zip_longest(_columns(one), _columns(other), fillvalue=_BLANK)
    return all(_BLANK in pair or pair[0] == pair[1] for pair in pairs)


def _differences(one: str, other: str) -> int:
    return sum(a != b for a, b in zip_longest(_columns(one), _columns(other), fillvalue=_BLANK))


def _agreeing(key: str, rows: Rows) -> list[str]:
    """The columns of days and numbers in which the first row says one too."""
    row = next(iter(_first(rows)), ())
    return [kind for kind, cell in zip(_columns(key), row, strict=False) if kind in _TELLING and kind == _kind(cell)]
