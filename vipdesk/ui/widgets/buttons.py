"""What can be pressed."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QWidget

from vipdesk.ui.icons import icon
from vipdesk.ui.widgets.tips import set_tip

Press = Callable[[], object]
_A_SECOND_OR_TWO_MS = 2_000
_INKS = {"": "ink", "primary": "on_seal", "soft": "ink_soft", "chip": "indigo"}
"""The colour of a button's picture, by its role, where it may have one."""


def button(text: str, press: Press, icon_name: str = "") -> QPushButton:
    """An ordinary button."""
    return _made(text, press, "", icon_name)


def primary(text: str, press: Press, icon_name: str = "") -> QPushButton:
    """The one button of a page or dialog that most people want."""
    return _made(text, press, "primary", icon_name)


def link(text: str, press: Press) -> QPushButton:
    """A button that reads as a word of the text around it."""
    return _made(text, press, "link")


def name_link(text: str, press: Press) -> QPushButton:
    """A name in a list that leads to whose it is: ink, so that a column of them does not shout."""
    return _made(text, press, "name")


def quiet(text: str, press: Press, icon_name: str = "") -> QPushButton:
    """A button without a frame, for what is seldom pressed."""
    return _made(text, press, "soft", icon_name)


def chip(text: str, press: Press, icon_name: str = "") -> QPushButton:
    """A small button on a tint: a filter that is on, or a word that leads somewhere."""
    made = _made(text, press, "chip", icon_name)
    made.setIconSize(QSize(12, 12))
    return made


def icon_button(icon_name: str, name: str, press: Press) -> QToolButton:
    """A picture alone; its name is what a screen reader says and the tool tip shows."""
    made = QToolButton()
    made.setIcon(icon(icon_name))
    made.setIconSize(QSize(18, 18))
    made.setAccessibleName(name)
    set_tip(made, name)
    made.clicked.connect(lambda: press())
    return made


def _made(text: str, press: Press, role: str, icon_name: str = "") -> QPushButton:
    made = QPushButton(text)
    _dress(made, role, icon_name)
    made.clicked.connect(lambda: press())
    return made


def _dress(made: QPushButton, role: str, icon_name: str) -> None:
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if role:
        made.setProperty("role", role)
    if icon_name:
        made.setIcon(icon(icon_name, _INKS[role]))


class CopyButton(QPushButton):
    """Puts a text on the clipboard, and says so for a moment."""

    def __init__(self, text: Callable[[], str], name: str = "", role: str = "link", icon_name: str = "") -> None:
        """`text` gives what is copied when it is pressed; `name` is what stands on it, “Copy” if blank."""
        super().__init__()
        self._text, self._name = text, name or self.tr("Copy")
        _dress(self, role, icon_name)
        self.setText(self._name)
        self.clicked.connect(self._copy)
        self._back = QTimer(self, singleShot=True, interval=_A_SECOND_OR_TWO_MS)
        self._back.timeout.connect(lambda: self.setText(self._name))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self.setText(self.tr("Copied"))
        self._back.start()


class SegmentTabs(QWidget):
    """Parts of a page, one of which is shown; the arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(self, parts: dict[str, str], name: str) -> None:
        """`parts` are keys and their words, in order; `name` is for screen readers."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for key, text in parts.items():
            self._add(key, text)
        next(iter(self._buttons.values())).setChecked(True)

    def _add(self, key: str, text: str) -> None:
        made = _made(text, lambda: self.chosen.emit(key), "tab")
        made.setCheckable(True)
        made.setProperty("first", not self._buttons)
        bold = QFont(made.font())
        bold.setBold(True)
        wider = QFontMetrics(bold).horizontalAdvance(text) - made.fontMetrics().horizontalAdvance(text)
        made.setMinimumWidth(made.sizeHint().width() + max(0, wider))  # the chosen one is bold
        self._group.addButton(made)
        self._buttons[key] = made
        self._row.addWidget(made)

    @property
    def current(self) -> str:
        """The key of the part that is shown."""
        return next(key for key, made in self._buttons.items() if made.isChecked())

    def choose(self, key: str) -> None:
        """Show another part, as if its word had been pressed."""
        self._buttons[key].click()
