"""The list of what was found, under the search field."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from vipdesk.ui import theme
from vipdesk.ui.finding import Hit
from vipdesk.ui.icons import pixmap
from vipdesk.ui.widgets import label

_HIT_ROLE = int(Qt.ItemDataRole.UserRole)
_LINE = 34


class Hits(QFrame):
    """The list under the field; the keyboard stays in the field."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "popup")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setItemDelegate(_HitLines(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemEntered.connect(self._list.setCurrentItem)
        self._list.itemClicked.connect(lambda _: self.take())
        self._nothing = label(self.tr("Nothing found."), "soft")
        self._nothing.setContentsMargins(10, 6, 10, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.addWidget(self._list)
        layout.addWidget(self._nothing)
        self.hide()

    def put(self, hits: Sequence[Hit], *, is_empty: bool) -> None:
        """Show what was found; `is_empty` says that something was looked for and is not there."""
        self._list.clear()
        for hit in hits:
            item = QListWidgetItem(hit.words)
            item.setData(_HIT_ROLE, hit)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(hits))
        self._nothing.setVisible(is_empty)
        self.setVisible(bool(hits) or is_empty)

    def stand_under(self, field: QWidget) -> None:
        """Take place below the field, as high as the list needs."""
        lines = max(1, self._list.count())
        place = field.mapTo(field.window(), QPoint(0, field.height() + 4))
        self.setGeometry(QRect(place, QSize(field.width(), lines * _LINE + 12)))
        self.raise_()

    def step(self, step: int) -> None:
        """Go up or down one line, around the end."""
        if self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())

    def take(self) -> None:
        """Choose the current line."""
        item = self._list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_HIT_ROLE))


class _HitLines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, hit = theme.current(), index.data(_HIT_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.seal_tint))
            painter.drawRoundedRect(rect, 4, 4)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.left() + 10, rect.center().y() - 7, pixmap(hit.icon, 16, colours.ink_soft, ratio))
        words = rect.adjusted(36, 0, -10, 0)
        metrics = painter.fontMetrics()
        remark = metrics.elidedText(hit.remark, Qt.TextElideMode.ElideRight, words.width() // 2)
        room = words.width() - metrics.horizontalAdvance(remark) - 12
        painter.setPen(QColor(colours.ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        shown = metrics.elidedText(hit.words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setPen(QColor(colours.ink_soft))
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, remark)
        painter.restore()
