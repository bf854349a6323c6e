"""Colours, fonts and icons."""

import itertools

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QIcon
from PySide6.QtWidgets import QApplication, QLineEdit

from vipdesk.paths import resource
from vipdesk.ui import theme
from vipdesk.ui.icons import icon, pixmap
from vipdesk.ui.theme import DARK, LIGHT, Look, Tone

ENOUGH = 4.5
NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


def luminance(colour):
    def linear(part):
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_text_can_be_read_on_every_ground_it_stands_on(tokens):
    texts = (tokens.ink, tokens.ink_soft)
    grounds = (tokens.paper, tokens.rail, tokens.sheet, tokens.hover, tokens.quiet_tint)
    pairs = list(itertools.product(texts, grounds))
    pairs += [(tokens.ink, tokens.seal_tint), (tokens.ink_soft, tokens.seal_tint)]
    pairs += [(tokens.text(tone), tokens.tint(tone)) for tone in Tone]
    pairs += [(tokens.text(tone), tokens.sheet) for tone in Tone]
    pairs += [(tokens.text(tone), tokens.paper) for tone in Tone]
    pairs += [(tokens.on_seal, tokens.seal), (tokens.on_seal, tokens.seal_hover)]
    wrong = [(*pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < ENOUGH]
    assert not wrong


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_the_theme_file_uses_only_tokens_that_exist(tokens):
    assert "$" not in theme.style_sheet(tokens, 1.0)


def test_a_look_changes_what_is_worn(application):
    theme.apply(application, Look.DARK)
    assert theme.current() is DARK
    assert application.palette().window().color() == QColor(DARK.paper)
    theme.apply(application, Look.LIGHT)
    assert theme.current() is LIGHT


@pytest.mark.parametrize(("look", "tokens"), [(Look.DARK, DARK), (Look.LIGHT, LIGHT)], ids=["dark", "light"])
def test_what_a_field_asks_for_can_be_read(application, qtbot, look, tokens):
    theme.apply(application, look)
    field = QLineEdit()
    field.setPlaceholderText("Name")
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().placeholderText().color() == QColor(tokens.ink_soft)


def test_no_machine_shows_boxes_for_chinese(application):
    assert QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    metrics = QFontMetrics(QApplication.font())
    assert all(metrics.inFontUcs4(ord(character)) for character in "贵宾会员信件复盘Aa1¥")


def test_figures_have_one_width(application):
    metrics = QFontMetrics(QApplication.font())
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_the_colour_that_is_asked_for(application, name):
    picture = pixmap(name, 24, "#B4392B").toImage()
    drawn = [picture.pixelColor(x, y) for x in range(24) for y in range(24) if picture.pixelColor(x, y).alpha() > 200]
    assert drawn
    assert any(abs(colour.red() - 0xB4) < 12 and abs(colour.green() - 0x39) < 12 for colour in drawn)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_as_sharp_as_the_screen(application, ratio):
    drawn = icon("today").pixmap(QSize(18, 18), ratio)
    assert drawn.width() == round(18 * ratio)
    assert drawn.devicePixelRatio() == ratio


def test_icons_follow_the_theme_and_the_state(application):
    one = icon("check", "ink")

    def colours(state=QIcon.State.Off):
        image = one.pixmap(QSize(32, 32), 1.0, QIcon.Mode.Normal, state).toImage()
        return {
            image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
        }

    assert LIGHT.ink.lower() in colours()
    assert LIGHT.seal.lower() in colours(QIcon.State.On)
    theme.apply(application, Look.DARK)
    assert DARK.ink.lower() in colours()


def test_a_width_that_holds_words_grows_with_the_text_of_the_desk(application):
    usual = application.font()
    larger = QFont(usual)
    larger.setPixelSize(theme.BODY * 3 // 2)
    application.setFont(larger)
    try:
        assert theme.grown(100) == 150
    finally:
        application.setFont(usual)
