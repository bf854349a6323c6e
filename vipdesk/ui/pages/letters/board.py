"""A column of the board: batches as cards, one under the other."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from vipdesk.ui import theme
from vipdesk.ui.pages.letters.pictures import Dot, ink
from vipdesk.ui.theme import SMALL, Tone, sized
from vipdesk.ui.widgets import label, row, soft, strong

_ROOT = QModelIndex()
_CARD_ROLE = int(Qt.ItemDataRole.UserRole)
_HEIGHT, _SPACE = 92, 10
_SIDE = 13


class BatchCard(NamedTuple):
    """What stands on a card."""

    id: int
    name: str
    helper: str
    amount: str
    due: str
    urgency: Tone
    done: int
    total: int
    tone: Tone


class _Cards(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.cards: Sequence[BatchCard] = ()

    def put(self, cards: Sequence[BatchCard]) -> None:
        self.beginResetModel()
        self.cards = tuple(cards)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.cards[index.row()]
        if role == _CARD_ROLE:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, (card.name, card.helper, card.amount, card.due)))
        return None


class BoardColumn(QWidget):
    """The batches of one stage; arrow keys go from card to card, Shift and Ctrl choose several."""

    chosen = Signal(object)
    """The ids of the chosen batches; sent when somebody chose, not when the board was filled."""
    opened = Signal(int)
    """A batch was double-clicked, or Enter was pressed on it."""

    def __init__(self, name: str, empty: str, tone: Tone) -> None:
        super().__init__()
        self._name, self._is_filling = name, False
        self._model = _Cards()
        self._heading, self._count, self._empty = strong(name), label("", "soft"), soft(empty)
        self.view = self._made_view(name)
        self._empty.setContentsMargins(2, 4, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row(Dot(tone), self._heading, self._count, None, spacing=7))
        column.addWidget(self._empty)
        column.addWidget(self.view, 1)

    def put(self, cards: Sequence[BatchCard]) -> None:
        """Show these batches; those that were chosen stay so."""
        before = set(self.chosen_ids())
        self._is_filling = True
        self._model.put(cards)
        self._count.setText(str(len(cards)) if cards else "")
        self._empty.setVisible(not cards)
        self.choose(before)
        self._is_filling = False

    def chosen_ids(self) -> list[int]:
        """The chosen batches, from top to bottom."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return [self._model.cards[at].id for at in rows]

    def choose(self, ids: set[int]) -> None:
        """Choose these batches, as far as they stand here, and no other."""
        model = self.view.selectionModel()
        model.clearSelection()
        for at, card in enumerate(self._model.cards):
            if card.id in ids:
                index = self._model.index(at, 0)
                model.select(index, model.SelectionFlag.Select)
                model.setCurrentIndex(index, model.SelectionFlag.NoUpdate)
                self.view.scrollTo(index)

    def _made_view(self, name: str) -> QListView:
        view = QListView()
        view.setAccessibleName(name)
        view.setModel(self._model)
        view.setItemDelegate(_CardLook(view))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.selectionModel().selectionChanged.connect(self._on_selected)
        view.activated.connect(lambda index: self.opened.emit(self._model.cards[index.row()].id))
        return view

    def _on_selected(self) -> None:
        if not self._is_filling:
            self.chosen.emit(self.chosen_ids())


class _CardLook(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, _HEIGHT + _SPACE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: BatchCard = index.data(_CARD_ROLE)
        rect: QRect = option.rect
        sheet = QRectF(rect.adjusted(0, 0, -8, -_SPACE)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_sheet(painter, sheet, option)
        self._draw_words(painter, sheet.toRect().adjusted(_SIDE, 10, -_SIDE, -10), card, option)
        painter.restore()

    def _draw_sheet(self, painter: QPainter, sheet: QRectF, option: QStyleOptionViewItem) -> None:
        colours, state = theme.current(), option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_near = bool(state & QStyle.StateFlag.State_MouseOver) or bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QColor(colours.seal if is_chosen else colours.line_strong if is_near else colours.line))
        painter.setBrush(QColor(colours.seal_tint if is_chosen else colours.sheet))
        painter.drawRoundedRect(sheet, 6, 6)

    def _draw_words(self, painter: QPainter, room: QRect, card: BatchCard, option: QStyleOptionViewItem) -> None:
        colours, widget = theme.current(), option.widget
        plain, bold, small = sized(widget, theme.BODY), sized(widget, theme.BODY, bold=True), sized(widget, SMALL)
        painter.setFont(small)
        painter.setPen(QColor(colours.ink_soft))
        helper = painter.fontMetrics().elidedText(card.helper, Qt.TextElideMode.ElideRight, room.width() // 2)
        taken = painter.fontMetrics().horizontalAdvance(helper)
        painter.drawText(QRect(room.left(), room.top(), room.width(), 20), _RIGHT, helper)
        painter.setFont(bold)
        painter.setPen(QColor(colours.ink))
        self._line(painter, QRect(room.left(), room.top(), room.width() - taken - 10, 20), card.name)
        painter.setFont(plain)
        self._line(painter, QRect(room.left(), room.top() + 22, room.width(), 20), card.amount)
        painter.setFont(small)
        painter.setPen(QColor(colours.text(card.urgency)))
        self._line(painter, QRect(room.left(), room.top() + 42, room.width(), 18), card.due)
        if card.total:
            self._draw_bar(painter, QRectF(room.left(), room.bottom() - 3, room.width(), 4), card)

    def _line(self, painter: QPainter, room: QRect, words: str) -> None:
        painter.drawText(room, _LEFT, painter.fontMetrics().elidedText(words, _ELIDE, room.width()))

    def _draw_bar(self, painter: QPainter, bar: QRectF, card: BatchCard) -> None:
        colours = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(bar, 2, 2)
        if card.done:
            painter.setBrush(QColor(ink(card.tone, colours)))
            width = max(4.0, bar.width() * card.done / card.total)
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), width, bar.height()), 2, 2)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ELIDE = Qt.TextElideMode.ElideRight
