"""Paragraphs and cells of flowing PDF pages, in the program's own typefaces and with Chinese line breaks.

reportlab's own breaker knows neither ， nor ” as marks that never begin a line, and draws nothing for characters that
a face lacks; here each line is broken first, and each character set in the first face that has it.
"""

from collections.abc import Sequence
from itertools import accumulate, groupby
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, Table, TableStyle

from vipdesk.domain.typesetting import may_break, one_line
from vipdesk.files import fonts
from vipdesk.files.fonts import Face

STAND_IN = "〓"
"""What printers have always set for a character that they lack."""
_SLACK = 0.5
Align = Literal["left", "right"]
Rule = tuple[Any, ...]
"""A line of a table's style, as reportlab takes it."""


def style(size: float, colour: str, align: Align = "left", leading: float = 1.4) -> ParagraphStyle:
    """The look of a paragraph; `leading` is the distance of its lines as a multiple of its size."""
    name = fonts.small().fontName
    return ParagraphStyle(
        f"{size}{colour}{align}",
        fontName=name,
        bulletFontName=name,
        fontSize=size,
        leading=size * leading,
        textColor=HexColor(colour),
        alignment=TA_RIGHT if align == "right" else TA_LEFT,
    )


def paragraph(text: str, look: ParagraphStyle, width: float, most: int = 6) -> Paragraph:
    """The text as one paragraph of at most this width and `most` lines, the last of which then ends in an ellipsis.

    Whatever stands in the text is text, never markup.
    """
    plain = one_line(text)
    chain = fonts.small_chain(plain)
    lines = broken(plain, width - _SLACK, look.fontSize, chain)
    if len(lines) > most:
        lines[most - 1 :] = [lines[most - 1][:-1] + "…"]
    return Paragraph("<br/>".join(_marked(line, chain) for line in lines), look)


def width_of(text: str, size: float) -> float:
    """How wide a line of text is, in points."""
    chain = fonts.small_chain(text)
    return sum(_em(character, chain) for character in text) * size


def fitting(text: str, sizes: tuple[float, ...], width: float) -> float:
    """The first of these sizes, largest first, at which the text fits into the width; else the last."""
    return next((size for size in sizes if width_of(text, size) <= width - _SLACK), sizes[-1])


def broken(text: str, width: float, size: float, chain: tuple[Face, ...]) -> list[str]:
    """The text in lines that fit, broken where Chinese and English allow it, within a word only where it must be."""
    reach = [0.0, *accumulate(_em(character, chain) * size for character in text)]
    lines, start = [], 0
    while start < len(text):
        full = next((i for i in range(start + 1, len(text)) if reach[i + 1] - reach[start] > width), len(text))
        end = full
        if full < len(text):
            end = next((i for i in range(full, start, -1) if may_break(text, i)), full)
        lines.append(text[start:end].strip())
        start = end
    return lines


def _em(character: str, chain: tuple[Face, ...]) -> float:
    return _face(character, chain).em(character)


def _face(character: str, chain: tuple[Face, ...]) -> Face:
    return next((face for face in chain if face.has(character)), chain[0])


def _marked(line: str, chain: tuple[Face, ...]) -> str:
    """The line as markup: characters of other faces say so, those of none have a stand-in."""
    shown = "".join(c if any(face.has(c) for face in chain) else STAND_IN for c in line)
    runs: Any = groupby(shown, key=lambda c: _face(c, chain).fontName)
    return "".join(f'<font face="{name}">{escape("".join(run))}</font>' for name, run in runs)


def table(rows: Sequence[Sequence[Any]], widths: Sequence[float], rules: Sequence[Rule], repeat: int = 0) -> Table:
    """A table of cells aligned at their tops; its first `repeat` rows stand on each page that it reaches."""
    cells = (0, 0), (-1, -1)
    every: Any = [("FONTNAME", *cells, fonts.small().fontName), ("VALIGN", *cells, "TOP"), *rules]
    return Table([list(row) for row in rows], colWidths=list(widths), style=TableStyle(every), repeatRows=repeat)


def padding(height: float, width: float) -> list[Rule]:
    """The space within each cell, above and below and at the sides."""
    every = (0, 0), (-1, -1)
    heights = [(name, *every, height) for name in ("TOPPADDING", "BOTTOMPADDING")]
    return [*heights, *((name, *every, width) for name in ("LEFTPADDING", "RIGHTPADDING"))]
