"""The review's chart: one description, drawn as vectors into the PDF and as SVG on the screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Literal

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import STATE_DEFAULTS, Circle, Drawing, Line, Path, Polygon, Shape, String
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from vipdesk.domain import money
from vipdesk.domain.curves import Curves
from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.files import fonts
from vipdesk.files.words import Words

FONT = fonts.small().fontName
FONT_FAMILY = "WenQuanYi Micro Hei"
"""What the same typeface is called on the screen; the window loads it from `fonts.SMALL_FILE`."""

# Every picture begins by setting this font: the default would bring an unembedded Helvetica into each PDF.
STATE_DEFAULTS["fontName"] = FONT


@dataclass(frozen=True)
class Palette:
    """The colours of a chart, as #RRGGBB; `band` is the tint of the difference's interval."""

    ink: str
    soft: str
    line: str
    axis: str
    letters: str
    held_out: str
    band: str


LIGHT = Palette(
    ink="#2A2622",
    soft="#6E655B",
    line="#E6DFD3",
    axis="#A89F93",
    letters="#3B6E5E",
    held_out="#3D5A80",
    band="#DCEAE4",
)
DARK = Palette(
    ink="#ECE6DC",
    soft="#A79C8E",
    line="#3A3632",
    axis="#6F675E",
    letters="#7DB8A3",
    held_out="#8FB0DC",
    band="#2A4039",
)

REVENUE = QT_TRANSLATE_NOOP("sentences", "Net revenue per person since the letter arrived, at equal earlier spending")
DIFFERENCE = QT_TRANSLATE_NOOP("sentences", "Difference between the two, with its 95% interval")
LETTER_ARM = QT_TRANSLATE_NOOP("sentences", "With a letter")
HOLD_OUT = QT_TRANSLATE_NOOP("sentences", "Held out")
PER_PERSON = QT_TRANSLATE_NOOP("sentences", "{amount} each")
MORE = QT_TRANSLATE_NOOP("sentences", "{amount} more each")
LESS = QT_TRANSLATE_NOOP("sentences", "{amount} less each")
BETWEEN = QT_TRANSLATE_NOOP("sentences", "{low} to {high}")
ARRIVED = QT_TRANSLATE_NOOP("sentences", "arrived")
DAYS = QT_TRANSLATE_NOOP("sentences", "{count} days")


@dataclass(frozen=True)
class ChartLabels:
    """What is written in the chart, in the reader's language; `axis_amount` writes a round number of fen."""

    revenue: str
    difference: str
    letters: tuple[str, str]
    held_out: tuple[str, str]
    effect: tuple[str, str]
    arrived: str
    days: str
    axis_amount: Callable[[float], str]


def labels(curves: Curves, currency: str, words: Words) -> ChartLabels:
    """The labels of these curves."""

    def amount(fen: float) -> str:
        return money.shown(round(fen), currency)

    def each(fen: float) -> str:
        return words(PER_PERSON, amount=amount(fen))

    effect = curves.difference[-1]
    return ChartLabels(
        revenue=words(REVENUE),
        difference=words(DIFFERENCE),
        letters=(words(LETTER_ARM), each(curves.letters[-1])),
        held_out=(words(HOLD_OUT), each(curves.held_out[-1])),
        effect=(
            words(LESS if effect < 0 else MORE, amount=amount(abs(effect))),
            words(BETWEEN, low=amount(curves.low[-1]), high=amount(curves.high[-1])),
        ),
        arrived=words(ARRIVED),
        days=words(DAYS, count=curves.days),
        axis_amount=lambda fen: amount(fen).removesuffix(".00"),
    )


Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class _Look:
    """Colours, and sizes that grow with the text."""

    palette: Palette
    text: int

    @property
    def gap(self) -> float:
        """Between a curve's end and its name, an axis and its amounts."""
        return 0.9 * self.text

    @property
    def block(self) -> float:
        """The height of a name with its amount below."""
        return 2.8 * self.text

    @property
    def heading(self) -> float:
        """The height of a panel's heading with the space below it."""
        return 2.8 * self.text

    @property
    def foot(self) -> float:
        """The height of the days below the lower panel."""
        return 2.5 * self.text


@dataclass(frozen=True)
class _Panel:
    """A rectangle with a scale: days from left to right, fen from bottom to top."""

    left: float
    right: float
    bottom: float
    top: float
    days: int
    ticks: tuple[float, ...]

    def x(self, day: float) -> float:
        return self.left + (self.right - self.left) * day / self.days

    def y(self, fen: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom + (self.top - self.bottom) * (fen - low) / (high - low)

    def points(self, values: Sequence[float]) -> list[float]:
        """x0, y0, x1, y1, .. of a curve."""
        return [place for day, fen in enumerate(values) for place in (self.x(day), self.y(fen))]


def review_chart(
    curves: Curves, labels: ChartLabels, palette: Palette, width: int, height: int, text: int = 9
) -> Drawing:
    """Both arms' revenue day by day, and below it their difference with its band; curves are named where they end.

    `width`, `height` and the size of the `text` in points (pixels on the screen).
    """
    look = _Look(palette, text)
    revenue, difference = _panels(curves, labels, look, width, height)
    drawing = Drawing(width, height)
    for shape in (
        *_revenue(revenue, curves, labels, look),
        *_difference(difference, curves, labels, look),
        *_days(difference, labels, look),
    ):
        drawing.add(shape)
    return drawing


def _panels(curves: Curves, labels: ChartLabels, look: _Look, width: int, height: int) -> tuple[_Panel, _Panel]:
    """The places of both panels: what is written beside them has all the room it needs."""
    upper = ticks([*curves.letters, *curves.held_out], most=5)
    lower = ticks([*curves.low, *curves.high], most=4)
    left = max(_width(labels.axis_amount(fen), look) for fen in (*upper, *lower)) + look.gap
    ends = (*labels.letters, *labels.held_out, *labels.effect)
    right = width - max(_width(one, look) for one in ends) - 1.2 * look.gap
    middle = look.foot + 0.36 * (height - look.foot - 2 * look.heading)
    return (
        _Panel(left, right, middle + 1.3 * look.heading, height - look.heading, curves.days, upper),
        _Panel(left, right, look.foot, middle, curves.days, lower),
    )


def _revenue(panel: _Panel, curves: Curves, labels: ChartLabels, look: _Look) -> list[Shape]:
    colours, half = look.palette, look.block / 2
    ends = panel.y(curves.letters[-1]), panel.y(curves.held_out[-1])
    letters, held_out = apart(*ends, look.block, panel.bottom + half, panel.top)
    return [
        *_frame(panel, labels.revenue, labels, look),
        *_curve(panel, curves.held_out, colours.held_out, 1.4),
        *_curve(panel, curves.letters, colours.letters, 2.0),
        *_block(panel, letters, labels.letters, (colours.letters, colours.letters), look),
        *_block(panel, held_out, labels.held_out, (colours.held_out, colours.held_out), look),
    ]


def _difference(panel: _Panel, curves: Curves, labels: ChartLabels, look: _Look) -> list[Shape]:
    high, low = panel.points(curves.high), panel.points(curves.low)
    back = [place for k in range(len(low) - 2, -1, -2) for place in (low[k], low[k + 1])]
    band = Polygon([*high, *back], fillColor=HexColor(look.palette.band), strokeColor=None, strokeWidth=0)
    middle = max(panel.y(curves.difference[-1]), panel.bottom + look.block / 2)
    return [
        band,
        *_frame(panel, labels.difference, labels, look),
        *_curve(panel, curves.difference, look.palette.letters, 2.0),
        *_block(panel, middle, labels.effect, (look.palette.letters, look.palette.soft), look),
    ]


def _frame(panel: _Panel, title: str, labels: ChartLabels, look: _Look) -> list[Shape]:
    """The panel's heading, its grid with amounts, and a stronger line at 0."""
    shapes: list[Shape] = [_text(0, panel.top + look.text + 2, title, look.palette.ink, look.text)]
    for fen in panel.ticks:
        colour, y = look.palette.line if fen else look.palette.axis, panel.y(fen)
        shapes.append(Line(panel.left, y, panel.right, y, strokeColor=HexColor(colour), strokeWidth=0.6))
        written = labels.axis_amount(fen)
        shapes.append(
            _text(panel.left - look.gap, y - look.text / 3, written, look.palette.soft, look.text, "end"),
        )
    return shapes


def _curve(panel: _Panel, values: Sequence[float], colour: str, width: float) -> list[Shape]:
    ink = HexColor(colour)
    curve = Path(strokeColor=ink, strokeWidth=width, strokeLineJoin=1, fillColor=None)
    curve.moveTo(panel.x(0), panel.y(values[0]))
    for day, fen in enumerate(values[1:], start=1):
        curve.lineTo(panel.x(day), panel.y(fen))
    end = Circle(panel.x(panel.days), panel.y(values[-1]), 2.8, fillColor=ink, strokeColor=None, strokeWidth=0)
    return [curve, end]


def _block(panel: _Panel, middle: float, lines: tuple[str, str], colours: tuple[str, str], look: _Look) -> list[Shape]:
    """Two lines of text to the right of the panel, their middle at this height."""
    x, size = panel.right + look.gap, look.text
    heights = middle + 0.25 * size, middle - 1.05 * size
    return [_text(x, *one, size) for one in zip(heights, lines, colours, strict=True)]


def _days(panel: _Panel, labels: ChartLabels, look: _Look) -> list[Shape]:
    step = day_step(panel.days)
    between = [(day, f"{day}") for day in range(step, panel.days - step // 2, step)]
    marks = [(0, labels.arrived), *between, (panel.days, labels.days)]
    y = look.foot - 1.7 * look.text
    return [_text(panel.x(day), y, written, look.palette.soft, look.text, "middle") for day, written in marks]


def _text(x: float, y: float, text: str, colour: str, size: int, anchor: Anchor = "start") -> String:
    """A line of text; heights are whole because the SVG writer cuts off their fractions."""
    return String(x, round(y), text, fontName=FONT, fontSize=size, fillColor=HexColor(colour), textAnchor=anchor)


def _width(text: str, look: _Look) -> float:
    return stringWidth(text, FONT, look.text)


def ticks(values: Sequence[float], most: int) -> tuple[float, ...]:
    """Round numbers, at least two and at most about `most`, that include 0 and reach beyond every value.

    What goes less than BELOW of a step under 0 gets no step of its own: it is drawn across the line at 0.
    """
    low, high = min(0.0, *values), max(0.0, *values)
    if high - low < 1:
        return (0.0, 100.0)
    step = _round_step((high - low) / (most - 1))
    first = 0 if high > 0 and low >= -BELOW * step else floor(low / step + 1e-9)
    return tuple(step * k for k in range(first, ceil(high / step - 1e-9) + 1))


BELOW = 0.25
"""Of a step: so little fits between the line at 0 and what is written below it."""


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 5 times a power of ten that is at least this; whole fen."""
    power = 10.0 ** floor(log10(max(least, 1.0)))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= least)


def day_step(days: int) -> int:
    """Days between the marks below the chart: at most seven marks, at numbers that people count in."""
    return next((step for step in (1, 2, 5, 10, 15, 30, 60) if days / step <= 6.5), ceil(days / 6))


def apart(one: float, other: float, least: float, low: float, high: float) -> tuple[float, float]:
    """Two heights kept within low..high and moved apart until they are `least` from each other, in their order."""
    one, other = min(max(one, low), high), min(max(other, low), high)
    if abs(one - other) >= least:
        return one, other
    middle = min(max((one + other) / 2, low + least / 2), high - least / 2)
    return (middle + least / 2, middle - least / 2) if one >= other else (middle - least / 2, middle + least / 2)


def svg(drawing: Drawing) -> bytes:
    """The chart for the screen, its texts as text.

    Without `useClip` the picture is clipped by a path that Qt would paint black over everything.
    """
    written = renderSVG.drawToString(drawing, fontHacks={FONT: {"family": FONT_FAMILY}}, useClip=True)
    return bytes(written.encode())
