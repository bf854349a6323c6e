"""Words on the window, in the sizes and colours of the theme."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from vipdesk.ui.theme import Tone, redress
from vipdesk.ui.widgets.tips import set_tip

_PART = re.compile(r"[\\/](?=[^\\/\s])")
_MAY_BREAK = "\u200b"


def label(text: str = "", role: str = "", tone: Tone | None = None) -> QLabel:
    """A line of plain text: what comes from data is never read as markup. `role` is one of the theme's."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("role", role)
    if tone is not None:
        made.setProperty("tone", tone.value)
    return made


def title(text: str = "") -> QLabel:
    """The name of a page."""
    return label(text, "title")


def heading(text: str = "") -> QLabel:
    """The name of a part of a page."""
    return label(text, "heading")


def strong(text: str = "") -> QLabel:
    """The name of a card, or a word that counts."""
    return label(text, "strong")


def soft(text: str = "") -> QLabel:
    """Second text; wraps."""
    return _wrapping(label(text, "soft"))


def small(text: str = "") -> QLabel:
    """A remark under something; wraps."""
    return _wrapping(label(text, "small"))


def figure(text: str = "", tone: Tone | None = None) -> QLabel:
    """A number to be seen from a step away."""
    return label(text, "figure", tone)


class Elided(QLabel):
    """A line of plain text that ends in … where there is no room for it; the whole is in its tool tip."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        set_tip(self, self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment()), shown)
        painter.end()


def breakable(text: str) -> str:
    """The text with unseen places where it may go on in the next line after each part of a path in it."""
    return _PART.sub(rf"\g<0>{_MAY_BREAK}", text)


class PathLabel(QLabel):
    """A file's place, as wide as there is room; it can be selected and copied."""

    def __init__(self, path: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # its own Copy takes what is unseen along
        self.say(path)

    def say(self, path: str) -> None:
        """Show another place."""
        self.path = path
        self.setText(breakable(path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selectedText().replace(_MAY_BREAK, ""))
        else:
            super().keyPressEvent(event)


class Tag(QLabel):
    """A word on a tint."""

    def __init__(self, text: str = "", tone: Tone = Tone.QUIET) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "tag")
        self.setProperty("tone", tone.value)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def say(self, text: str, tone: Tone = Tone.QUIET) -> None:
        """Another word, another tint; hidden while the word is empty."""
        self.setText(text)
        redress(self, "tone", tone.value)
        self.setVisible(bool(text))


def _wrapping(made: QLabel) -> QLabel:
    made.setWordWrap(True)
    return made
