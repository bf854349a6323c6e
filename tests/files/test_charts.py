"""The review's chart: everything in its place, and the same picture in Qt."""

from itertools import combinations
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from reportlab.graphics.shapes import Drawing, String
from reportlab.pdfbase.pdfmetrics import stringWidth

from vipdesk.domain.curves import Curves
from vipdesk.files import charts, fonts
from vipdesk.files.words import Words

WIDTH, HEIGHT = 640, 320
DAYS = 90


def curves(letters: float = 11_600, held_out: float = 10_800, spread: float = 400, days: int = DAYS) -> Curves:
    """Curves that rise evenly to these amounts."""
    rise = np.linspace(0, 1, days + 1)
    difference = rise * (letters - held_out)
    return Curves(
        tuple(rise * letters), tuple(rise * held_out), tuple(difference), tuple(spread * rise), degrees=1000.0
    )


def chart(shown: Curves, width: int = WIDTH, height: int = HEIGHT, text: int = 9) -> Drawing:
    words = Words(lambda sentence: sentence)
    return charts.review_chart(shown, charts.labels(shown, "CNY", words), charts.LIGHT, width, height, text)


class Box(NamedTuple):
    text: str
    left: float
    right: float
    bottom: float
    top: float


def boxes(drawing: Drawing) -> list[Box]:
    """Where each text stands."""
    return [box(shape) for shape in drawing.contents if isinstance(shape, String)]


def box(shape: String) -> Box:
    wide = stringWidth(shape.text, shape.fontName, shape.fontSize)
    left = shape.x - wide * {"start": 0, "middle": 0.5, "end": 1}[shape.textAnchor]
    return Box(shape.text, left, left + wide, shape.y - 0.15 * shape.fontSize, shape.y + 0.75 * shape.fontSize)


def overlap(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right and one.bottom < other.top and other.bottom < one.top


amounts = st.floats(-20_000, 2_000_000)


@settings(max_examples=60)
@given(amounts, amounts, st.floats(0, 500_000), st.sampled_from([7, 30, 60, 90, 100, 365]), st.sampled_from([9, 12]))
def test_no_text_covers_another_or_leaves_the_picture(letters, held_out, spread, days, text):
    found = boxes(chart(curves(letters, held_out, spread, days), text=text))
    assert [pair for pair in combinations(found, 2) if overlap(*pair)] == []
    assert [
        one for one in found if one.left < -0.01 or one.right > WIDTH + 0.01 or one.bottom < 0 or one.top > HEIGHT
    ] == []


def test_both_arms_and_their_difference_are_named_with_their_amounts():
    said = [one.text for one in boxes(chart(curves()))]
    assert {"With a letter", "¥116.00 each", "Held out", "¥108.00 each", "¥8.00 more each"} <= set(said)


def test_less_revenue_is_said_without_a_sign():
    assert "¥8.00 less each" in [one.text for one in boxes(chart(curves(10_000, 10_800)))]


def test_curves_of_nothing_are_drawn_all_the_same():
    assert "¥0" in [one.text for one in boxes(chart(curves(0, 0, 0)))]


@pytest.mark.parametrize(
    ("values", "most", "expected"),
    [
        ([0, 11_600], 5, (0, 5000, 10_000, 15_000)),
        ([-530, 1550], 4, (-1000, 0, 1000, 2000)),
        ([0, 0], 5, (0, 100)),
        ([-80, -3], 4, (-100, -50, 0)),
        ([-120, 4285], 5, (0, 2000, 4000, 6000)),
        ([-230, 1900], 4, (0, 1000, 2000)),
        ([-260, 1900], 4, (-1000, 0, 1000, 2000)),
    ],
)
def test_amounts_beside_the_chart_are_round_and_include_nothing_spent(values, most, expected):
    assert charts.ticks(values, most) == expected


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=5))
def test_amounts_reach_beyond_every_value(values):
    found = charts.ticks(values, most=5)
    assert found[0] - charts.BELOW * (found[1] - found[0]) <= min(values) + 1e-3
    assert max(values) - 1e-3 <= found[-1]
    assert 0 in found
    assert 2 <= len(found) <= 8


@pytest.mark.parametrize(("days", "step"), [(7, 2), (30, 5), (60, 10), (90, 15), (100, 30), (365, 60), (1000, 167)])
def test_days_are_marked_at_numbers_that_people_count_in(days, step):
    assert charts.day_step(days) == step


@given(st.floats(0, 100), st.floats(0, 100))
def test_names_are_moved_apart_in_their_order(one, other):
    first, second = charts.apart(one, other, 20, 0, 100)
    assert abs(first - second) >= 20 - 1e-9
    assert (first >= second) == (one >= other)
    assert min(first, second) >= -1e-9
    assert max(first, second) <= 100 + 1e-9


def test_the_screen_shows_the_picture_on_its_own_ground(qapp):
    QFontDatabase.addApplicationFont(str(fonts.SMALL_FILE))
    renderer = QSvgRenderer(charts.svg(chart(curves())))
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert renderer.isValid()
    ground = [image.pixelColor(x, y).name() for x in range(0, WIDTH, 3) for y in range(0, HEIGHT, 3)]
    assert ground.count("#ffffff") > 0.75 * len(ground)
    assert any(is_near(colour, charts.LIGHT.band) for colour in ground)
    assert any(is_near(colour, charts.LIGHT.letters) for colour in ground)


def is_near(one: str, other: str) -> bool:
    """Whether two colours differ by no more than the whole percents in which SVG gives them."""
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return all(abs(a - b) <= 3 for a, b in pairs)


def test_the_screens_text_is_in_the_font_that_the_window_loads(qapp):
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(fonts.SMALL_FILE)))
    assert charts.FONT_FAMILY in families
    assert f"font-family: {charts.FONT_FAMILY};".encode() in charts.svg(chart(curves()))
