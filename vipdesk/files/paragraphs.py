"""Paragraphs and cells of flowing PDF pages, in the program's own typefaces and with Chinese line breaks.

reportlab's own breaker knows neither ， nor ” as marks that never begin a line, and draws nothing for characters that
a face lacks; here each line is broken first, and each character set in the first face that has it, or as a box.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import getAscentDescent
from reportlab.platypus import Flowable, Table, TableStyle

from vipdesk.domain.typesetting import one_line
from vipdesk.files import fonts, glyphs
from vipdesk.files.boxes import box_of
from vipdesk.files.fonts import Face
from vipdesk.files.pen import SEAL

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


class Lines(Flowable):
    """Lines of text that are never broken again, in the look of a style."""

    def __init__(self, lines: Sequence[str], look: ParagraphStyle, chain: tuple[Face, ...]) -> None:
        super().__init__()
        self._lines, self._look, self._chain = lines, look, chain

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """All of the width that there is, and the height of the lines."""
        self.width, self.height = aW, len(self._lines) * self._look.leading
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Those lines that fit into the height, and the rest; nothing where not even one fits."""
        fitting = int(aH // self._look.leading)
        parts = [self._lines[:fitting], self._lines[fitting:]] if fitting > 0 else []
        return [Lines(part, self._look, self._chain) for part in parts if part]

    def draw(self) -> None:
        """Draw the lines, the first at the top."""
        look = self._look
        ascent, descent = getAscentDescent(look.fontName, look.fontSize)
        above = (look.leading + ascent + descent) / 2  # the glyphs' height, descent being negative, in the middle
        self.canv.setFillColor(look.textColor)
        for n, line in enumerate(self._lines):
            free = self.width - _width(line, look.fontSize, self._chain)
            self._line(line, free if look.alignment == TA_RIGHT else 0.0, self.height - n * look.leading - above)

    def _line(self, line: str, x: float, y: float) -> None:
        size = self._look.fontSize
        for face, run in _runs(line, self._chain):
            if face:
                self.canv.setFont(face.fontName, size)
                self.canv.drawString(x, y, run)
            else:
                self._boxes(run, x, y)
            x += _width(run, size, self._chain)

    def _boxes(self, run: str, x: float, y: float) -> None:
        """A dashed box for each of these characters."""
        canvas, size = self.canv, self._look.fontSize
        canvas.saveState()
        canvas.setStrokeColor(Color(*SEAL))
        for character in run:
            box = box_of(character)
            left = x + box.left * size
            canvas.setLineWidth(box.stroke * size)
            canvas.setDash(box.dash * size)
            canvas.rect(left, y + box.bottom * size, box.width * size, box.height * size)
            canvas.setFont(fonts.small().fontName, box.type * size)
            for digits, raised in zip(box.digits, box.baselines, strict=True):
                canvas.drawCentredString(left + box.width * size / 2, y + raised * size, digits)
            x += glyphs.box_em(character) * size
        canvas.restoreState()


def paragraph(text: str, look: ParagraphStyle, width: float, most: int = 6) -> Lines:
    """The text as lines of at most this width, at most `most` of them, the last of which then ends in an ellipsis.

    Whatever stands in the text is text, never markup.
    """
    plain = one_line(text)
    chain = fonts.small_chain(plain + "…")
    lines = broken(plain, width - _SLACK, look.fontSize, chain)
    if len(lines) > most:
        lines[most - 1 :] = [_shortened(lines[most - 1], width - _SLACK, look.fontSize, chain)]
    return Lines(lines, look, chain)


def _shortened(line: str, width: float, size: float, chain: tuple[Face, ...]) -> str:
    """As much of the line as fits together with an ellipsis."""
    while line and _width(line + "…", size, chain) > width:
        line = line[:-1]
    return line.rstrip() + "…"


def width_of(text: str, size: float) -> float:
    """How wide a line of text is, in points."""
    return _width(text, size, fonts.small_chain(text))


def fitting(text: str, sizes: tuple[float, ...], width: float) -> float:
    """The first of these sizes, largest first, at which the text fits into the width; else the last."""
    return next((size for size in sizes if width_of(text, size) <= width - _SLACK), sizes[-1])


def broken(text: str, width: float, size: float, chain: tuple[Face, ...]) -> list[str]:
    """The text in lines that fit, broken where Chinese and English allow it, within a word only where it must be."""
    return glyphs.broken(text, width / size, lambda character: _em(character, chain))


def _width(text: str, size: float, chain: tuple[Face, ...]) -> float:
    return sum(_em(character, chain) for character in text) * size


def _em(character: str, chain: tuple[Face, ...]) -> float:
    face = _face(character, chain)
    return face.em(character) if face else glyphs.box_em(character)


def _face(character: str, chain: tuple[Face, ...]) -> Face | None:
    return next((face for face in chain if face.has(character)), None)


def _runs(line: str, chain: tuple[Face, ...]) -> Iterator[tuple[Face | None, str]]:
    """The line in runs of one face each, None where no face has the characters."""
    for face, run in groupby(line, key=lambda c: _face(c, chain)):
        yield face, "".join(run)


def table(rows: Sequence[Sequence[Any]], widths: Sequence[float], rules: Sequence[Rule], repeat: int = 0) -> Table:
    """A table of cells aligned at their tops; its first `repeat` rows stand on each page that it reaches.

    A row that is higher than a page goes on on the next one.
    """
    cells = (0, 0), (-1, -1)
    every: Any = [("FONTNAME", *cells, fonts.small().fontName), ("VALIGN", *cells, "TOP"), *rules]
    cells_of_rows = [list(row) for row in rows]
    return Table(cells_of_rows, colWidths=list(widths), style=TableStyle(every), repeatRows=repeat, splitInRow=1)


def padding(height: float, width: float) -> list[Rule]:
    """The space within each cell, above and below and at the sides."""
    every = (0, 0), (-1, -1)
    heights = [(name, *every, height) for name in ("TOPPADDING", "BOTTOMPADDING")]
    return [*heights, *((name, *every, width) for name in ("LEFTPADDING", "RIGHTPADDING"))]
