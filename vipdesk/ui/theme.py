"""Paper, ink and a seal: colours, sizes and fonts of the window, light and dark."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from vipdesk.paths import resource


class Look(StrEnum):
    """What the person at the desk chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a colour says; each has a text colour and a tint behind it with enough contrast between them."""

    QUIET = "quiet"
    SEAL = "seal"
    JADE = "jade"
    INDIGO = "indigo"
    AMBER = "amber"


@dataclass(frozen=True)
class Tokens:
    """The colours of one look, as #RRGGBB."""

    name: str
    paper: str
    """The window."""
    rail: str
    """The navigation."""
    sheet: str
    """Tables, cards, fields."""
    ink: str
    ink_soft: str
    ink_faint: str
    """Disabled text."""
    line: str
    line_strong: str
    """Borders of what can be clicked, under the pointer."""
    hover: str
    seal: str
    seal_hover: str
    on_seal: str
    seal_tint: str
    jade: str
    jade_tint: str
    indigo: str
    indigo_tint: str
    amber: str
    """As a mark or a bar."""
    amber_text: str
    """As text: darker, for the contrast."""
    amber_tint: str
    quiet_tint: str

    def text(self, tone: Tone) -> str:
        """The colour of text of this tone."""
        texts = {
            Tone.QUIET: self.ink_soft,
            Tone.SEAL: self.seal,
            Tone.JADE: self.jade,
            Tone.INDIGO: self.indigo,
            Tone.AMBER: self.amber_text,
        }
        return texts[tone]

    def tint(self, tone: Tone) -> str:
        """The ground behind text of this tone."""
        return str(getattr(self, f"{tone}_tint"))


LIGHT = Tokens(
    name="light",
    paper="#FAF7F1",
    rail="#F2EDE3",
    sheet="#FFFFFF",
    ink="#2A2622",
    ink_soft="#6E655B",
    ink_faint="#A89F93",
    line="#E6DFD3",
    line_strong="#C9BFB0",
    hover="#F6F2EA",
    seal="#B4392B",
    seal_hover="#9E3024",
    on_seal="#FFFFFF",
    seal_tint="#F7E6E2",
    jade="#3B6E5E",
    jade_tint="#E3EEEA",
    indigo="#3D5A80",
    indigo_tint="#E3EAF3",
    amber="#B7791F",
    amber_text="#87560F",
    amber_tint="#F7ECD7",
    quiet_tint="#F1ECE3",
)

DARK = Tokens(
    name="dark",
    paper="#1E1C1A",
    rail="#191715",
    sheet="#272422",
    ink="#ECE6DC",
    ink_soft="#A79C8E",
    ink_faint="#6F675E",
    line="#3A3632",
    line_strong="#575049",
    hover="#2F2B28",
    seal="#E0705F",
    seal_hover="#E98373",
    on_seal="#1E1210",
    seal_tint="#3B2420",
    jade="#7DB8A3",
    jade_tint="#22332D",
    indigo="#8FB0DC",
    indigo_tint="#232D3B",
    amber="#E0B15A",
    amber_text="#E0B15A",
    amber_tint="#382D1A",
    quiet_tint="#322E2B",
)

FALLBACK_FONT = "fonts/wqy-microhei.ttc"
"""Loaded where the system itself cannot write Simplified Chinese."""

SMALL, BODY, HEADING, TITLE = 12, 14, 18, 26
"""Sizes in pixels on a desk whose own text has the usual 12 or 13."""


def current() -> Tokens:
    """The colours worn now: what draws itself asks here at each painting, and so follows the theme."""
    return DARK if QGuiApplication.palette().window().color().lightness() < 128 else LIGHT


def apply(app: QApplication, look: Look) -> None:
    """Dress the whole program in a look; SYSTEM asks the system, and means light where it has no opinion."""
    hints = app.styleHints()
    if look is Look.SYSTEM:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if look is Look.DARK else Qt.ColorScheme.Light)
    dark = look is Look.DARK or (look is Look.SYSTEM and hints.colorScheme() == Qt.ColorScheme.Dark)
    chosen = DARK if dark else LIGHT
    app.setPalette(palette(chosen))
    app.setStyleSheet(style_sheet(chosen, scale(app.font())))


def use_fonts(app: QApplication) -> None:
    """The system's font in our size with figures of one width, and behind it one that can write Chinese."""
    font = QFont(app.font())
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        number = QFontDatabase.addApplicationFont(str(resource(FALLBACK_FONT)))
        font.setFamilies([*QFontDatabase.applicationFontFamilies(number)[:1], *font.families()])
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(pixels(BODY, scale(font)))
    font.setFeature(QFont.Tag("tnum"), 1)
    app.setFont(font)


def scale(system: QFont) -> float:
    """How much larger than usual the text of this desk is; never less than 1."""
    return max(1.0, QFontInfo(system).pixelSize() / BODY)


def pixels(size: int, factor: float) -> int:
    """A size of ours on a desk with larger text."""
    return round(size * factor)


def grown(width: int) -> int:
    """A width in pixels that holds the same words on a desk with larger text."""
    return pixels(width, scale(QApplication.font()))


def sized(widget: QWidget, size: int, *, bold: bool = False) -> QFont:
    """The widget's font in one of our sizes, for what draws itself."""
    font = QFont(widget.font())
    font.setPixelSize(pixels(size, scale(QApplication.font())))
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


def palette(t: Tokens) -> QPalette:
    """Qt's own roles filled from the tokens."""
    roles = {
        QPalette.ColorRole.Window: t.paper,
        QPalette.ColorRole.WindowText: t.ink,
        QPalette.ColorRole.Base: t.sheet,
        QPalette.ColorRole.AlternateBase: t.hover,
        QPalette.ColorRole.Text: t.ink,
        QPalette.ColorRole.Button: t.sheet,
        QPalette.ColorRole.ButtonText: t.ink,
        QPalette.ColorRole.BrightText: t.seal,
        QPalette.ColorRole.ToolTipBase: t.sheet,
        QPalette.ColorRole.ToolTipText: t.ink,
        QPalette.ColorRole.PlaceholderText: t.ink_soft,
        QPalette.ColorRole.Highlight: t.seal_tint,
        QPalette.ColorRole.HighlightedText: t.ink,
        QPalette.ColorRole.Accent: t.seal,
        QPalette.ColorRole.Link: t.indigo,
        QPalette.ColorRole.LinkVisited: t.indigo,
        QPalette.ColorRole.Light: t.sheet,
        QPalette.ColorRole.Midlight: t.hover,
        QPalette.ColorRole.Mid: t.line,
        QPalette.ColorRole.Dark: t.line_strong,
        QPalette.ColorRole.Shadow: t.line_strong,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.ink_faint))
    return made


@cache
def style_sheet(t: Tokens, factor: float) -> str:
    """The one theme file with the tokens filled in."""
    sizes = {
        name: f"{pixels(size, factor)}px"
        for name, size in (("small", SMALL), ("body", BODY), ("heading", HEADING), ("title", TITLE))
    }
    pictures = resource("theme").joinpath(t.name).as_posix()
    template = Template(resource("theme/window.qss").read_text("utf-8"))
    return template.substitute(dataclasses.asdict(t), **sizes, pictures=pictures)


def redress(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the theme file looks at, and let the widget show it."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
