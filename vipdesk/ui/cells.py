"""How a cell of a table is drawn: flat, with tags, and with one thin line under each row."""

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from vipdesk.ui import theme
from vipdesk.ui.tables import COLUMN_ROLE, ROW_ROLE, Column, Mark
from vipdesk.ui.widgets.tips import show_tip

Row = TypeVar("Row")

SIDE = 10
"""Left and right of the words, as in the head of the table."""
_FIGURES = 10
"""A column of text has room for as many, or for as much as there is."""
_TAG_SIDE = 8
_GAP = 8


class Cells(QStyledItemDelegate):
    """Draws the rows of a table; one tells which row the pointer is over by `hovered`."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * SIDE, size.height())

    def width(self, column: Column[Row], rows: Iterable[Row]) -> int:
        """How wide a column has to be for the texts and tags of these rows to be seen in full."""
        metrics = QFontMetrics(self._view.font())
        marked = column.mark or (lambda _: None)
        cells = {(column.text(row), marked(row)) for row in rows}
        return max((self._cell_width(metrics, *cell) for cell in cells), default=0)

    def least(self, column: Column[Row], need: int) -> int:
        """The width below which a column does not go: some of a text, and all of a number, a phone or a day."""
        if column.numeric or column.is_whole:
            return need
        return min(need, self._some())

    def _some(self) -> int:
        return QFontMetrics(self._view.font()).horizontalAdvance("0" * _FIGURES) + 2 * SIDE + 1

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """What does not fit is told in full under the pointer."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = str(index.data() or "")
        need = self._cell_width(QFontMetrics(self._view.font()), text, _mark_at(index))
        show_tip(event.globalPos(), text if need > option.rect.width() else "", self._view.viewport())
        return True

    def _cell_width(self, metrics: QFontMetrics, text: str, mark: Mark | None) -> int:
        parts = [metrics.horizontalAdvance(text)] if text else []
        if mark is not None:
            parts.append(self._tag_width(mark))
        return sum(parts) + _GAP * (len(parts) - 1) + 2 * SIDE + 1 if parts else 0

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = theme.current()
        rect: QRect = option.rect
        ground = self._ground(option.state, index, colours)
        painter.save()
        if ground != colours.sheet:
            painter.fillRect(rect, QColor(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        column: Column[object] = index.data(COLUMN_ROLE)
        painter.setFont(self._view.font())
        painter.setPen(QColor(colours.ink_soft if column.is_soft else colours.ink))
        self._draw_words(painter, rect.adjusted(SIDE, 0, -SIDE, -1), index, colours, ground)
        painter.restore()

    def _ground(
        self, state: QStyle.StateFlag, index: QModelIndex | QPersistentModelIndex, colours: theme.Tokens
    ) -> str:
        if state & QStyle.StateFlag.State_Selected:
            return colours.seal_tint
        return colours.hover if index.row() == self.hovered else colours.sheet

    def _draw_words(
        self,
        painter: QPainter,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
        colours: theme.Tokens,
        ground: str,
    ) -> None:
        text = str(index.data() or "")
        mark = _mark_at(index)
        room = rect.width() if mark is None else rect.width() - self._tag_width(mark) - _GAP
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(rect, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)
        if mark is not None:
            used = metrics.horizontalAdvance(shown) + _GAP if shown else 0
            self._draw_tag(painter, rect.adjusted(used, 0, 0, 0), mark, colours, ground)

    def _tag_width(self, mark: Mark) -> int:
        metrics = QFontMetrics(theme.sized(self._view, theme.SMALL))
        return metrics.horizontalAdvance(mark.text) + 2 * _TAG_SIDE

    def _draw_tag(self, painter: QPainter, room: QRect, mark: Mark, colours: theme.Tokens, ground: str) -> None:
        tint = colours.tint(mark.tone)
        painter.setFont(theme.sized(self._view, theme.SMALL))
        height = painter.fontMetrics().height() + 2
        width = min(self._tag_width(mark), room.width())
        tag = QRect(room.left(), room.center().y() - height // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint if tint != ground else colours.sheet))  # in its own colour it would vanish
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(QColor(colours.text(mark.tone)))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, mark.text)


def _mark_at(index: QModelIndex | QPersistentModelIndex) -> Mark | None:
    column, row = index.data(COLUMN_ROLE), index.data(ROW_ROLE)
    found: Mark | None = column.mark(row) if column.mark is not None and row is not None else None
    return found


def row_height(view: QTableView) -> int:
    """High enough for the text and some air."""
    return max(34, QFontMetrics(view.font() or QApplication.font()).height() + 16)
