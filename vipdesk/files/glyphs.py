"""Text as the fonts and codes that show it in one PDF.

What no face has takes the width that the domain breaks lines by, as a box: never less than a box needs. Letters that
are written from right to left (Hebrew, Arabic) and those that take each other's shape (Arabic, Thai, Indian scripts)
are in none of our faces, so that their boxes stand in logical order, from left to right, as the hand types them.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from vipdesk.domain.typesetting import LETTER_EM, NEVER_FIRST, em, may_break
from vipdesk.files.fonts import Face


class Glyph(NamedTuple):
    """A character in the PDF: its font's name there (empty: no face has it), its code in hex, its width in em."""

    font: str
    code: str
    em: float


_EM = itemgetter(2)


class Script(dict[str, Glyph]):
    """The glyphs of one document in one chain of faces, found when first used."""

    def __init__(self, chain: Callable[[str], tuple[Face, ...]], document: Any) -> None:
        super().__init__()
        self._chain = chain
        self._document = document
        self.lacking: set[str] = set()

    def __missing__(self, character: str) -> Glyph:
        face = next((face for face in self._chain(character) if face.has(character)), None)
        if not face:
            self.lacking.add(character)
        glyph = self[character] = self._of(face, character) if face else Glyph("", "", box_em(character))
        return glyph

    def _of(self, face: Face, character: str) -> Glyph:
        ((subset, code),) = face.splitString(character, self._document)
        name = face.getSubsetInternalName(subset, self._document)
        return Glyph(name, code.hex(), face.em(character))

    def width(self, text: str, size: float) -> float:
        """How wide the text is, in points."""
        return float(sum(map(_EM, map(self.__getitem__, text)))) * size

    def size(self, text: str, sizes: Sequence[float], room: float) -> float:
        """The first of these sizes, largest first, at which the text fits into `room` points; else the last."""
        return next((size for size in sizes if self.width(text, size) <= room), sizes[-1])

    def lines(self, text: str, size: float, room: float) -> list[str]:
        """The text in lines of at most `room` points."""
        return broken(text, room / size, lambda character: self[character].em)

    def fitted(self, text: str, size: float, room: float) -> str:
        """The text, or as much of it as fits into `room` points and an ellipsis."""
        if len(text) * size <= room or (len(text) * size < 10 * room and self.width(text, size) <= room):
            return text
        room -= self.width("…", size)
        taken = 0
        while taken < len(text) and room >= (wide := self[text[taken]].em * size):
            room -= wide
            taken += 1
        return text[:taken].rstrip() + "…"


def box_em(character: str) -> float:
    """The width in em of the box in place of a character that no face has."""
    return max(LETTER_EM, em(character))


def broken(text: str, measure: float, width: Callable[[str], float]) -> list[str]:
    """The text in lines of at most `measure` em, broken where Chinese and English allow it, in words only if it must.

    `width` is that of a character as it will be drawn.
    """
    reach = [0.0, *accumulate(map(width, text))]
    ends, start = [0], 0
    while start < len(text):
        full = next((i for i in range(start + 1, len(text)) if reach[i + 1] - reach[start] > measure), len(text))
        start = full if full == len(text) else next((i for i in range(full, start, -1) if may_break(text, i)), full)
        ends.append(start)
    if len(ends) > 2 and ends[-2] - ends[-3] > 1 and _is_orphan(text[ends[-2] :]):
        first, end = ends[-3:-1]
        near = range(end - 1, max(first, end - 4), -1)
        # A word that had to be broken may be broken anywhere.
        earlier = next((i for i in near if may_break(text, i)), end if may_break(text, end) else near[-1])
        if reach[-1] - reach[earlier] <= measure:
            ends[-2] = earlier
    return [text[start:end].strip() for start, end in pairwise(ends)]


def _is_orphan(line: str) -> bool:
    """Whether only one character and perhaps a mark would stand on a paragraph's last line."""
    return sum(c not in NEVER_FIRST for c in line.strip()) <= 1


def runs(script: Script, text: str) -> list[tuple[str, str]]:
    """The text as fonts and operators that show it; a blank em where no face has the character."""
    if not text:
        return []
    fonts, codes, _ = zip(*map(script.__getitem__, text), strict=True)
    if fonts.count(fonts[0]) == len(fonts) and fonts[0]:
        return [(fonts[0], f"<{''.join(codes)}> Tj")]
    if not all(fonts):
        return padded_runs(script, text, [(0.0, 0.0)] * len(text))
    return [(font, f"<{''.join(script[c].code for c in part)}> Tj") for font, part in _by_font(script, text)]


def _by_font(script: Script, text: str) -> Iterator[tuple[str, Iterator[str]]]:
    return groupby(text, key=lambda c: script[c].font)


def padded_runs(script: Script, text: str, pads: Sequence[tuple[float, float]]) -> list[tuple[str, str]]:
    """The same with em added before and after each character."""
    parts: list[tuple[str, list[str]]] = []
    owed = 0.0
    for c, (before, after) in zip(text, pads, strict=True):
        glyph = script[c]
        owed += before
        if glyph.font:
            if not parts or parts[-1][0] != glyph.font:
                parts.append((glyph.font, []))
            # Never two numbers side by side: readers differ in what they make of them.
            if abs(owed) > 1e-6:
                parts[-1][1].append(f"{-1000 * owed:.0f}")
            parts[-1][1].append(f"<{glyph.code}>")
            owed = after
        else:
            owed += glyph.em + after
    return [(font, f"[{''.join(codes)}] TJ") for font, codes in parts]
