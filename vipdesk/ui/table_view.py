"""A table on a card, with its empty state, and a memory for columns, sorting and selection."""

from array import array
from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStackedLayout,
    QStyleOptionHeader,
    QTableView,
    QWidget,
)

from vipdesk.ui import theme
from vipdesk.ui.cells import SIDE, Cells, row_height
from vipdesk.ui.desk import Desk
from vipdesk.ui.tables import Column, IdTable, Order
from vipdesk.ui.theme import redress

Row = TypeVar("Row")

_DRAGGED = "/dragged"
"""Behind the name of a table, for the settings of the desk: whether somebody chose the width of a column."""
MANY = 1000
"""Rows from which on a selection of all of them is not looked for one by one in another order."""
_MEASURED = 100
"""Rows whose texts say how wide the columns are to be."""


class Table(QFrame, Generic[Row]):
    """Shows an IdTable. `put` new ids and the selection stays on the same things."""

    chosen = Signal(object)
    """The ids of the selected rows, as a list; a moment after the last change."""
    opened = Signal(int)
    """The id of a row that was double-clicked, or on which Enter was pressed."""

    def __init__(self, model: IdTable[Row], name: str, empty: QWidget) -> None:
        """`name` is what a screen reader calls the table; `empty` is shown while there are no rows."""
        super().__init__()
        self.setProperty("role", "card")
        self.model, self.view = model, _View()
        self.view.setHorizontalHeader(_Head(self.view))
        self.view.setAccessibleName(name)
        self._cells = Cells(self.view)
        self._desk: Desk | None = None
        self._is_fitted = True
        self._is_fitting = False
        self._needs = [0] * len(model.columns)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self.chosen.emit(self.selected_ids()))
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 5)
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        self._dress()
        self._listen()

    def put(self, ids: Sequence[int]) -> None:
        """Show these ids; selection, current row and place on the screen stay where they can."""
        selected, current = self.selected_ids(), self.current_id()
        is_everything = len(selected) == len(self.model.ids) == len(ids) > MANY
        self.model.put(ids)
        self._stack.setCurrentIndex(0 if ids else 1)
        self._measure()
        if self.view.selectionModel().hasSelection() or not (selected or current):
            return
        if is_everything:
            self.view.selectAll()
        else:
            self._select(selected, current)

    def offer(self, columns: Sequence[Column[Row]]) -> None:
        """Have these columns from now on; the same rows stay selected."""
        selected, current = self.selected_ids(), self.current_id()
        was, self._is_fitted = self._is_fitted, False  # a reset may bring a scroll bar, which asks to fit
        self.model.offer(columns)
        self._needs, self._is_fitted = [0] * len(columns), was
        if selected or current:
            self._select(selected, current)

    def selected_ids(self) -> Sequence[int]:
        """The ids of the selected rows, from top to bottom; packed if all ids are."""
        found = self.view.selectionModel().selection()
        lines = sorted((found.at(part).top(), found.at(part).bottom()) for part in range(found.count()))
        chosen: array[int] | list[int] = array("q") if isinstance(self.model.ids, array) else []
        for top, bottom in lines:
            chosen.extend(self.model.ids[top : bottom + 1])
        return chosen

    def selected_count(self) -> int:
        """How many rows are selected."""
        found = self.view.selectionModel().selection()
        return sum(found.at(part).height() for part in range(found.count()))

    def shown_columns(self) -> list[str]:
        """The keys of the columns that are seen, from the left."""
        header, columns = self.view.horizontalHeader(), self.model.columns
        places = [header.logicalIndex(place) for place in range(len(columns))]
        return [columns[place].key for place in places if not header.isSectionHidden(place)]

    def sort_by(self, order: Order) -> None:
        """Have this order, without asking for it: the page is about to list anew."""
        place = next((place for place, one in enumerate(self.model.columns) if one.key == order.key), 0)
        header = self.view.horizontalHeader()
        with QSignalBlocker(header):
            header.setSortIndicator(
                place, Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
            )
        self.model.order = order

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns in this order, and no other; those usually shown where none of them is there."""
        known = {column.key: place for place, column in enumerate(self.model.columns)}
        wanted = [key for key in keys if key in known] or [one.key for one in self.model.columns if one.is_shown]
        header = self.view.horizontalHeader()
        header.setSectionsMovable(True)
        was, self._is_fitting = self._is_fitting, True  # a hidden column has another width: nobody dragged it
        for place, key in enumerate([*wanted, *(key for key in known if key not in wanted)]):
            header.moveSection(header.visualIndex(known[key]), place)
            header.setSectionHidden(known[key], key not in wanted)
        self._is_fitting = was
        self._needs = [0] * len(self.model.columns)
        self._measure()
        self._fit_if_nobody_dragged()

    def current_id(self) -> int | None:
        """The id of the row that has the keyboard."""
        index = self.view.currentIndex()
        return self.model.id_at(index.row()) if index.isValid() else None

    def select_id(self, id_: int) -> None:
        """Select one row and bring it into view; nothing happens if it is not listed."""
        self._select([id_], id_)

    def remember(self, desk: Desk, name: str) -> None:
        """Keep widths and sorting on this desk under a name, and take them from there now."""
        self._desk, self._name = desk, f"tables/{name}"
        header = self.view.horizontalHeader()
        header.restoreState(desk.state(self._name))
        self._is_fitted = not desk.text(self._name + _DRAGGED)
        section = header.sortIndicatorSection()
        if header.isSortIndicatorShown() and 0 <= section < len(self.model.columns):
            descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            self.model.order = Order(self.model.columns[section].key, descending)
        header.sectionResized.connect(self._on_dragged)
        header.sectionMoved.connect(self._keep)
        header.sortIndicatorChanged.connect(self._keep)

    def _on_dragged(self) -> None:
        """Somebody chose a width: from now on none is changed for him."""
        assert self._desk is not None
        if not self._is_fitting:
            self._is_fitted = False
            self._desk.keep_text(self._name + _DRAGGED, "yes")
            self._keep()

    def _keep(self, *_unused: Any) -> None:
        assert self._desk is not None
        self._desk.keep_state(self._name, self.view.horizontalHeader().saveState())

    def _select(self, ids: Sequence[int], current: int | None) -> None:
        selection, wanted = QItemSelection(), set(ids)
        last = len(self.model.columns) - 1
        found = self.model.places_of(wanted)
        for top, bottom in _runs(found):
            selection.select(self.model.index(top, 0), self.model.index(bottom, last))
        model = self.view.selectionModel()
        places = [] if current is None else found if wanted == {current} else self.model.places_of({current})
        if places:
            index = self.model.index(places[0], 0)
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.scrollTo(index)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _dress(self) -> None:
        view, header = self.view, self.view.horizontalHeader()
        view.setModel(self.model)
        # A head asks for each section whether all of its cells are selected: seconds with a million rows.
        header.setSelectionModel(QItemSelectionModel(self.model, header))
        view.setItemDelegate(self._cells)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setMouseTracking(True)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(row_height(view))
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)  # a narrow title loses its end, wherever it stands
        header.setMinimumSectionSize(40)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(self.model.columns):
            header.setSectionHidden(place, not column.is_shown)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(any(column.sortable for column in self.model.columns))
        self._stack.setCurrentIndex(1)

    def _listen(self) -> None:
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._later.start())
        self.model.modelReset.connect(self._later.start)
        self.view.activated.connect(self._on_activated)
        self.view.resized.connect(self._fit_if_nobody_dragged)
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.id_at(index.row()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer and the keyboard: the row under the one, the border for the other."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._hover(self.view.rowAt(event.position().toPoint().y()))
        elif event.type() == QEvent.Type.Leave:
            self._hover(-1)
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut) and watched is self.view:
            redress(self, "lit", event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _fit_if_nobody_dragged(self) -> None:
        if self._is_fitted:
            self._fit()

    def _measure(self) -> None:
        """Find out how wide titles and first rows are. Columns never need less than before: a search moves nothing."""
        if not self._is_fitted:
            return
        header, rows = self.view.horizontalHeader(), self.model.first(_MEASURED)
        needs = [
            0
            if header.isSectionHidden(place)
            else max(need, header.sectionSizeHint(place), self._cells.width(column, rows))
            for place, (need, column) in enumerate(zip(self._needs, self.model.columns, strict=True))
        ]
        if needs != self._needs:
            self._needs = needs
            self._fit()

    def _fit(self) -> None:
        """Share the width among the columns, until somebody drags one."""
        room, header = self.view.viewport().width(), self.view.horizontalHeader()
        seen = [place for place in range(len(self.model.columns)) if not header.isSectionHidden(place)]
        wishes, needs = [self.model.columns[place].width for place in seen], [self._needs[place] for place in seen]
        least = [self._cells.least(self.model.columns[place], self._needs[place]) for place in seen]
        widths = shares(wishes, needs, room, least)
        was, self._is_fitting = self._is_fitting, True  # a width may bring a scroll bar, which asks to fit again
        for place, width in zip(seen, widths, strict=True):
            header.resizeSection(place, width)
        self._is_fitting = was

    def _hover(self, line: int) -> None:
        if line != self._cells.hovered:
            self._cells.hovered = line
            self.view.viewport().update()


class _Head(QHeaderView):
    """Draws the arrow of the order itself, in the margin beside the title: Qt's would cover titles on the right."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self.setSectionsClickable(True)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logical: int) -> None:
        super().initStyleOptionForIndex(option, logical)
        option.sortIndicator = QStyleOptionHeader.SortIndicator.None_

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        super().paintSection(painter, rect, logical)
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != logical:
            return
        middle, rise = QPointF(rect.right() - 0.5 * SIDE, rect.center().y()), 1.5
        if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder:
            rise = -rise
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().seal), 1.5))
        painter.drawPolyline([middle + QPointF(x, -rise if x else rise) for x in (-3, 0, 3)])
        painter.restore()


class _View(QTableView):
    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


def shares(wishes: Sequence[int], needs: Sequence[int], room: int, least: Sequence[int] = ()) -> list[int]:
    """The room shared by the wishes, but nobody gets less than his need; where it is too small, the largest yield,
    but not below their least: rather than that, more room is taken than there is, and the table scrolls.
    """
    if sum(needs) > room:
        kept = least or [0] * len(needs)
        wanted = [need - one for need, one in zip(needs, kept, strict=True)]
        given = _levelled(wanted, max(0, room - sum(kept)))
        return [one + more for one, more in zip(kept, given, strict=True)]
    found, sharing, left = list(needs), list(range(len(wishes))), room
    while short := [place for place in sharing if left * wishes[place] < needs[place] * _of(sharing, wishes)]:
        sharing = [place for place in sharing if place not in short]
        left -= _of(short, needs)
    for number, place in enumerate(sharing):
        found[place] = left * wishes[place] // _of(sharing[number:], wishes)
        left -= found[place]
    return found


def _of(places: Iterable[int], numbers: Sequence[int]) -> int:
    return sum(numbers[place] for place in places)


def _levelled(needs: Sequence[int], room: int) -> list[int]:
    """As much as needed, up to a level that is the same for all and uses up the room."""
    found, left = list(needs), room
    for count, place in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        found[place] = min(needs[place], left // (len(needs) - count))
        left -= found[place]
    return found


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring places put together: 1 2 3 7 -> (1, 3), (7, 7)."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
