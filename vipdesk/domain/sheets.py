"""The sheets that letters are copied from, broken into lines exactly as they will be written.

A text is paragraphs, one a line. The first is the salutation and stands at the left edge; each further paragraph
begins two characters in. The last lines, up to four that fill no line and end without a full stop, are the
signature and the date: in a Chinese letter they stand at the right, one character from the edge, in others at the
left. Two marks at the beginning of a paragraph overrule this, and are never written themselves:

    > 古镇茶铺 林晓舟      at the right
    < 敬礼！               at the left, without indent

Blanks at the beginning of a paragraph count for nothing, and an empty line stays empty.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeAlias

from vipdesk.domain.typesetting import SPACES, Cut, cut, em, is_chinese, one_line, writable
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

MM_PER_POINT = 25.4 / 72
PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Width and height of the papers we print on, in mm."""
TOP_MM = 38.0
"""From the paper's upper edge to the first rule."""
BOTTOM_MM = 26.0
SIDE_MM = 15.0
"""The least margin at either side."""

_MARKS = re.compile("^[ \u3000]*[<>] ", re.MULTILINE)
_SENTENCE_ENDS = frozenset("。！？…，、；：.!?;:”’")
_LONGEST_CLOSING = 4
INDENT_EM = 2.0
_CHINESE_STRETCH_EM = 0.2
_LATIN_STRETCH_EM = 0.6


@dataclass(frozen=True)
class Stationery:
    """What is written on: characters a line, lines a page, and how large the copy sheet shows it.

    Raises UserError where that does not fit on the paper.
    """

    paper: str = "A4"
    chars_per_line: int = 26
    lines_per_page: int = 21
    pitch_mm: float = 11.0
    type_pt: float = 18.0

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "There is no paper {paper}; choose A4 or Letter."), paper=self.paper
            )
        if self.chars_per_line < 8 or self.measure_mm > self.width_mm - 2 * SIDE_MM:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "sentences",
                    "{count} characters of {size} points do not fit in a line on {paper}; choose at least 8 and at "
                    "most {most}.",
                ),
                count=self.chars_per_line,
                size=f"{self.type_pt:g}",
                paper=self.paper,
                most=int((self.width_mm - 2 * SIDE_MM) / self.type_mm),
            )
        if self.lines_per_page < 1 or self.height_mm - TOP_MM - BOTTOM_MM < self.lines_per_page * self.pitch_mm:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "sentences",
                    "{count} lines at a distance of {pitch} mm do not fit on {paper}; choose at least 1 and at most "
                    "{most}.",
                ),
                count=self.lines_per_page,
                pitch=f"{self.pitch_mm:g}",
                paper=self.paper,
                most=int((self.height_mm - TOP_MM - BOTTOM_MM) / self.pitch_mm),
            )
        if not 0 < self.type_mm <= 0.8 * self.pitch_mm:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "sentences",
                    "Type of {size} points is too large for lines at a distance of {pitch} mm; choose smaller type or "
                    "wider lines.",
                ),
                size=f"{self.type_pt:g}",
                pitch=f"{self.pitch_mm:g}",
            )

    @property
    def width_mm(self) -> float:
        """The paper's width."""
        return PAPERS[self.paper][0]

    @property
    def height_mm(self) -> float:
        """The paper's height."""
        return PAPERS[self.paper][1]

    @property
    def type_mm(self) -> float:
        """The side of one character."""
        return self.type_pt * MM_PER_POINT

    @property
    def measure_mm(self) -> float:
        """The length of a line."""
        return self.chars_per_line * self.type_mm

    @property
    def left_mm(self) -> float:
        """From the paper's left edge to the lines, which stand in the middle."""
        return (self.width_mm - self.measure_mm) / 2


A4 = Stationery()
LETTER = Stationery("Letter", lines_per_page=19)


class Line(NamedTuple):
    """One line of a letter: where it begins, and how much each opening is stretched to fill the measure.

    `widths` are those of the characters in em, empty where all are 1 em.
    """

    text: str
    indent_em: float = 0.0
    gap_em: float = 0.0
    widths: tuple[float, ...] = ()


Page: TypeAlias = tuple[Line, ...]


class Mark(NamedTuple):
    """Part of a line, from one character to before another: a word that differs from letter to letter."""

    line: int
    start: int
    end: int


def lay_out(text: str, stationery: Stationery) -> tuple[Page, ...]:
    """The pages of a letter, line by line as they will be written; an empty text has one empty page."""
    salutation, _, rest = tidy(text).partition("\n")
    return paginate([*salutation_lines(salutation, stationery), *body_lines(rest, stationery)], stationery)


def tidy(text: str) -> str:
    """The text as `lay_out` takes it: writable, and without empty lines around it."""
    return writable(text).strip("\n" + SPACES)


def salutation_lines(paragraph: str, stationery: Stationery) -> tuple[Line, ...]:
    """The lines of a tidy text's first paragraph."""
    if paragraph.startswith(("> ", "< ")):
        return _paragraph(paragraph, stationery.chars_per_line)
    return _set(cut(paragraph, stationery.chars_per_line), stationery.chars_per_line)


def body_lines(rest: str, stationery: Stationery) -> list[Line]:
    """The lines of everything below the salutation of a tidy text."""
    if not rest:
        return []
    paragraphs, measure = rest.split("\n"), stationery.chars_per_line
    closing = _closing(paragraphs, measure)
    side = "> " if is_chinese(rest) else "< "
    marked = [p if p.strip(SPACES).startswith(("> ", "< ")) else side + p for p in paragraphs[closing:]]
    return [line for each in [*paragraphs[:closing], *marked] for line in _paragraph(each, measure)]


def _closing(paragraphs: Sequence[str], measure: int) -> int:
    """Where the signature begins; the paragraph below the salutation is never part of it."""
    first = len(paragraphs)
    while first > max(1, len(paragraphs) - _LONGEST_CLOSING) and _may_close(paragraphs[first - 1], measure):
        first -= 1
    return first


def _may_close(paragraph: str, measure: int) -> bool:
    text = paragraph.strip(SPACES)
    return not paragraph.startswith("\u3000") and text[-1:] not in _SENTENCE_ENDS and sum(map(em, text)) < measure


def paginate(lines: Sequence[Line], stationery: Stationery) -> tuple[Page, ...]:
    """The lines dealt to pages; no further page begins with an empty line."""
    pages, start = [], 0
    while start < len(lines):
        pages.append(tuple(lines[start : start + stationery.lines_per_page]))
        start += stationery.lines_per_page
        while start < len(lines) and not lines[start].text:
            start += 1
    return tuple(pages) or ((),)


def openings(text: str) -> list[int]:
    """After which characters a line may be stretched: blanks, and beside every full-width character."""
    full = [em(c) >= 1 for c in text]
    return [
        i
        for i, (before, after) in enumerate(pairwise(text))
        if after not in SPACES and (before in SPACES or full[i] or full[i + 1])
    ]


def offsets(line: Line) -> list[float]:
    """Where each character of a line begins, in em from the page's left, and at last where the line ends."""
    stretched = set(openings(line.text)) if line.gap_em else ()
    at, places = line.indent_em, []
    for i in range(len(line.text)):
        places.append(at)
        at += (line.widths[i] if line.widths else 1.0) + (line.gap_em if i in stretched else 0.0)
    return [*places, at]


def count_characters(text: str) -> int:
    """How many characters are written, marks included and blanks not."""
    return len("".join(_MARKS.sub("", writable(text)).split()))


def find_marks(lines: Sequence[Line], words: Iterable[str]) -> tuple[Mark, ...]:
    """Where the words stand, a Mark for each line that they run over; blanks are not compared."""
    bare = [_bare(line.text) for line in lines]
    whole, starts = "".join(bare), list(accumulate(map(len, bare), initial=0))
    marks: set[Mark] = set()
    for word in {_bare(one_line(word)) for word in words} - {""}:
        at = whole.find(word)
        while at >= 0:
            marks.update(_marks(lines, starts, at, at + len(word)))
            at = whole.find(word, at + len(word))
    return tuple(sorted(marks))


def _bare(text: str) -> str:
    return text.replace(" ", "").replace("\u3000", "")


def _marks(lines: Sequence[Line], starts: Sequence[int], first: int, end: int) -> Iterator[Mark]:
    """The marks of bare characters first..end, where each line begins with the bare character `starts` says."""
    for n in range(bisect_right(starts, first) - 1, bisect_left(starts, end)):
        places = [i for i, c in enumerate(lines[n].text) if c not in SPACES]
        inside = places[max(0, first - starts[n]) : end - starts[n]]
        if inside:
            yield Mark(n, inside[0], inside[-1] + 1)


@lru_cache(maxsize=4096)
def _paragraph(paragraph: str, measure: int) -> tuple[Line, ...]:
    """The lines of a paragraph below the salutation; kept, as thousands of letters share most paragraphs."""
    text = paragraph.strip(SPACES)
    if text in ("", "<", ">"):
        return (Line(""),)
    if text.startswith("> "):
        return tuple(_at_the_right(each, measure) for each in cut(text[2:], measure - 1))
    if text.startswith("< "):
        return _set(cut(text[2:], measure), measure)
    return _set(cut(text, measure, INDENT_EM), measure, INDENT_EM)


def _at_the_right(each: Cut, measure: int) -> Line:
    return Line(each.text, max(0.0, measure - 1 - each.width), 0.0, each.widths)


def _set(cuts: Sequence[Cut], measure: int, indent: float = 0.0) -> tuple[Line, ...]:
    """Lines stretched to the measure, all but the paragraph's last."""
    lines: list[Line] = []
    for each in cuts:
        gap = _gap(each, measure - indent) if len(lines) < len(cuts) - 1 else 0.0
        lines.append(Line(each.text, indent, gap, each.widths))
        indent = 0.0
    return tuple(lines) or (Line(""),)


def _gap(each: Cut, measure: float) -> float:
    """How much wider each opening gets; 0 where the line is full, or too empty to be stretched decently."""
    slack = measure - each.width
    if slack < 1e-6 or not (places := openings(each.text)):
        return 0.0
    only_blanks = all(each.text[i] in SPACES for i in places)
    gap = slack / len(places)
    return round(gap, 4) if gap <= (_LATIN_STRETCH_EM if only_blanks else _CHINESE_STRETCH_EM) else 0.0
