"""The search field at the top: members, letter codes, order numbers, pages and commands from one place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from vipdesk.ui import theme
from vipdesk.ui.icons import icon, pixmap
from vipdesk.ui.widgets import label

MOST = 12
_HIT_ROLE = int(Qt.ItemDataRole.UserRole)
_LINE = 34


@dataclass(frozen=True)
class Hit:
    """Something found, and what choosing it does."""

    words: str
    remark: str
    icon: str
    choose: Callable[[], object]


Finder = Callable[[str], Sequence[Hit]]
"""What finds things of one kind by what was typed; never called with an empty text."""


class SearchField(QLineEdit):
    """Type, see what is found under the field, choose by arrow keys and Enter or by the mouse."""

    def __init__(self, placeholder: str, shortcut: QKeySequence) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMaximumWidth(520)
        self.setAcceptDrops(False)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._finders: Sequence[Finder] = ()
        self._key = label(shortcut.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " "), "key")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addStretch(1)
        layout.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        self._later = QTimer(self, singleShot=True, interval=60)
        self._later.timeout.connect(self._find)
        self.textEdited.connect(lambda _: self._later.start())
        self.hits: Hits | None = None

    def search_with(self, finders: Sequence[Finder]) -> None:
        """Ask these from now on, in this order."""
        self._finders = finders

    def _find(self) -> None:
        text = self.text().strip()
        found = [hit for find in self._finders for hit in find(text)] if text else []
        hits = self._list()
        hits.put(found[:MOST], is_empty=bool(text) and not found)
        hits.stand_under(self)

    def _list(self) -> "Hits":
        if self.hits is None:
            self.hits = Hits(self.window())
            self.hits.chosen.connect(self._choose)
        return self.hits

    def _choose(self, hit: Hit) -> None:
        self.clear()
        self._close()
        hit.choose()

    def _close(self) -> None:
        self._later.stop()
        if self.hits is not None:
            self.hits.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead the keys that belong to the list there."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self._close()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.hits is not None:
            self.hits.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._find()
            if self.hits is not None:
                self.hits.take()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show again what was found for the text that still stands here."""
        super().focusInEvent(event)
        self._key.hide()
        if self.text():
            self._later.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the keyboard."""
        super().focusOutEvent(event)
        self._key.show()
        self._close()


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
