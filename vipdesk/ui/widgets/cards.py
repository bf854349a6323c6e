"""White sheets on the paper of the page, and what commonly stands on them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vipdesk.ui.icons import icon
from vipdesk.ui.theme import Tone, redress
from vipdesk.ui.widgets.buttons import Press, button, primary
from vipdesk.ui.widgets.labels import Tag, figure, heading, label, small, soft, strong
from vipdesk.ui.widgets.layouts import clear


class Card(QFrame):
    """A sheet with a thin border; put things on its `column`."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 14)
        self.column.setSpacing(8)
        if name:
            self.column.addWidget(strong(name))


class Tile(Card):
    """One figure with its name above and a remark below."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.column.setSpacing(2)
        self._figure, self._remark = figure("–"), small()
        self.setAccessibleName(name)
        self.column.addWidget(label(name, "soft"))
        self.column.addWidget(self._figure)
        self.column.addWidget(self._remark)
        self.column.addStretch(1)

    def say(self, text: str, remark: str = "", tone: Tone | None = None) -> None:
        """Show a figure; `tone` colours it."""
        self._figure.setText(text)
        redress(self._figure, "tone", tone.value if tone else None)
        self._remark.setText(remark)
        self.setAccessibleDescription(f"{text}; {remark}" if remark else text)


class KeyValues(QWidget):
    """Names on the left, what they are on the right."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def say(self, pairs: Sequence[tuple[str, str | QWidget]]) -> None:
        """Show these pairs instead of the ones before."""
        clear(self._grid)
        for line, (name, value) in enumerate(pairs):
            shown = _value(value) if isinstance(value, str) else value
            self._grid.addWidget(label(name, "soft"), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(shown, line, 1, Qt.AlignmentFlag.AlignTop)


def _value(text: str) -> QLabel:
    made = label(text)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class Rows(Card):
    """Lines of a list with a thin rule between them."""

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.column.setContentsMargins(16, 14 if name else 4, 16, 4)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.column.addLayout(self._lines)

    def wipe(self) -> None:
        """Take all lines away."""
        clear(self._lines)

    def add(self, *things: QWidget | None) -> QFrame:
        """Add a line; None takes the room that is left."""
        self._end_with_rule()
        line = QFrame()
        line.setProperty("role", "row")
        line.setProperty("last", True)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(12)
        for thing in things:
            if thing is None:
                layout.addStretch(1)
            else:
                layout.addWidget(thing, int(isinstance(thing, QLabel) and thing.wordWrap()))
        self._lines.addWidget(line)
        return line

    def add_pair(self, name: str, value: str, tone: Tone | None = None) -> QFrame:
        """Add a line with a name and, at its end, a value: a tag if it has a tone."""
        return self.add(label(name), None, label(value) if tone is None else Tag(value, tone))

    def _end_with_rule(self) -> None:
        item = self._lines.itemAt(self._lines.count() - 1) if self._lines.count() else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            redress(widget, "last", False)


_REMARK_WIDTH = 440


class EmptyState(QWidget):
    """Says what comes here, and offers the one action that fills it."""

    made_button = staticmethod(primary)

    def __init__(
        self, icon_name: str, name: str, remark: str = "", action: str = "", press: Press | None = None
    ) -> None:
        super().__init__()
        picture = label()
        picture.setPixmap(icon(icon_name, "ink_faint").pixmap(40, 40))
        remark_label = soft(remark)
        width = min(_REMARK_WIDTH, remark_label.fontMetrics().horizontalAdvance(remark) + 4)
        remark_label.setFixedWidth(width)
        remark_label.setMinimumHeight(max(0, remark_label.heightForWidth(width)))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for part in (picture, heading(name), remark_label):
            if isinstance(part, QLabel):
                part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        if press is not None:
            layout.addSpacing(8)
            layout.addWidget(self.made_button(action, press), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)


class NothingFound(EmptyState):
    """Says that nothing is like what was looked for; the way back is an ordinary button, the page's own deed stays."""

    made_button = staticmethod(button)
