"""A small picture of how much there was in each of a few months or weeks."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vipdesk.ui import theme
from vipdesk.ui.widgets.tips import show_tip

_HEIGHT = 52
_WIDEST = 22
_DOT = 5
_ROUND = 2.5


class Column(NamedTuple):
    """One bar; `words` say what it stands for, a mark is a dot under it."""

    amount: int
    words: str
    is_marked: bool = False


class Bars(QWidget):
    """The bars side by side, the highest as high as the picture. Each tells its words under the pointer."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._columns: tuple[Column, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, columns: Sequence[Column]) -> None:
        """Show other bars."""
        self._columns = tuple(columns)
        self.setAccessibleDescription("; ".join(column.words for column in columns))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        most = max((column.amount for column in self._columns), default=0)
        floor = self.height() - _DOT - 4
        for place, column in enumerate(self._columns):
            left, width = self._span(place)
            height = max(2.0, floor * max(column.amount, 0) / most) if most > 0 else 2.0
            painter.setBrush(QColor(colours.jade if column.amount > 0 else colours.line))
            painter.drawRoundedRect(QRectF(left, floor - height, width, height), _ROUND, _ROUND)
            if column.is_marked:
                painter.setBrush(QColor(colours.seal))
                painter.drawEllipse(QRectF(left + width / 2 - _DOT / 2, floor + 3, _DOT, _DOT))
        painter.end()

    def _span(self, place: int) -> tuple[float, float]:
        """Left edge and width of a bar."""
        step = self.width() / len(self._columns)
        width = min(_WIDEST, step * 0.7)
        return place * step + (step - width) / 2, width

    def event(self, event: QEvent) -> bool:
        """Tell the words of the bar under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._columns:
            place = min(event.x() * len(self._columns) // max(self.width(), 1), len(self._columns) - 1)
            show_tip(event.globalPos(), self._columns[place].words, self)
            return True
        return super().event(event)
