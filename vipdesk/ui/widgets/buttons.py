"""What can be pressed."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QWidget

from vipdesk.ui.icons import icon
from vipdesk.ui.widgets.tips import set_tip

Press = Callable[[], object]


def button(text: str, press: Press, icon_name: str = "") -> QPushButton:
    """An ordinary button."""
    return _made(text, press, "", icon_name, "ink")


def primary(text: str, press: Press, icon_name: str = "") -> QPushButton:
    """The one button of a page or dialog that most people want."""
    return _made(text, press, "primary", icon_name, "on_seal")


def link(text: str, press: Press) -> QPushButton:
    """A button that reads as a word of the text around it."""
    return _made(text, press, "link", "", "seal")


def name_link(text: str, press: Press) -> QPushButton:
    """A name in a list that leads to whose it is: ink, so that a column of them does not shout."""
    return _made(text, press, "name", "", "ink")


def quiet(text: str, press: Press, icon_name: str = "") -> QPushButton:
    """A button without a frame, for what is seldom pressed."""
    return _made(text, press, "soft", icon_name, "ink_soft")


def chip(text: str, press: Press, icon_name: str = "") -> QPushButton:
    """A small button on a tint: a filter that is on, or a word that leads somewhere."""
    made = _made(text, press, "chip", icon_name, "indigo")
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


def _made(text: str, press: Press, role: str, icon_name: str, ink: str) -> QPushButton:
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if role:
        made.setProperty("role", role)
    if icon_name:
        made.setIcon(icon(icon_name, ink))
    made.clicked.connect(lambda: press())
    return made


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
        made = _made(text, lambda: self.chosen.emit(key), "tab", "", "ink")
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
