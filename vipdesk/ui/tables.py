"""Tables over anything that can list ids and fetch rows by id, however many there are."""

import contextlib
from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from vipdesk.ui.theme import Tone

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

PAGE = 200
_KEPT = 16
"""Pages kept in memory: 3,200 rows, more than any screen and its surroundings."""

ROOT = QModelIndex()
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row itself."""
COLUMN_ROLE = ROW_ROLE + 1
"""The `Column` that a cell belongs to."""


@dataclass(frozen=True)
class Mark:
    """A word on a tint inside a cell."""

    text: str
    tone: Tone = Tone.QUIET


@dataclass(frozen=True)
class Column(Generic[Row]):
    """What stands in one column of a table."""

    key: str
    """For the settings of the desk, and the word that the page's own query sorts by."""
    title: str
    text: Callable[[Row], str]
    mark: Callable[[Row], Mark | None] | None = None
    """A tag behind the text."""
    numeric: bool = False
    """Right-aligned."""
    is_whole: bool = False
    """A text that says nothing without its end: a phone, a day, a number of an order."""
    is_soft: bool = False
    """In the second text colour."""
    width: int = 12
    """Its share of the table among those of the others, until somebody drags it."""
    sortable: bool = True
    tip: str = ""
    is_shown: bool = True
    """Until somebody chooses columns."""


class Order(NamedTuple):
    """How the ids are to be sorted: the key of a column, and the direction."""

    key: str
    descending: bool = False


class IdTable(QAbstractTableModel, Generic[Row]):
    """Knows every id in display order, and fetches a page of rows when the view asks for one of them."""

    order_asked = Signal(object)
    """The Order that a click on the header wishes for: list the ids again and `put` them."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[int]], Sequence[Row]],
        id_of: Callable[[Row], int] = attrgetter("id"),
    ) -> None:
        """`fetch` gives the rows of up to 200 ids in any order; one that is gone may be missing."""
        super().__init__()
        self.columns = tuple(columns)
        self.order: Order | None = None
        self._fetch, self._id_of = fetch, id_of
        self._ids: Sequence[int] = []
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()

    @property
    def ids(self) -> Sequence[int]:
        """All ids, in display order."""
        return self._ids

    def put(self, ids: Sequence[int]) -> None:
        """Show these ids; the same ones as before only have their rows read again."""
        self._pages.clear()
        if self._ids and len(ids) == len(self._ids) and ids == self._ids:
            last = self.index(len(ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def offer(self, columns: Sequence[Column[Row]]) -> None:
        """Have these columns from now on."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def id_at(self, number: int) -> int:
        """The id in a line of the table."""
        return self._ids[number]

    def row(self, number: int) -> Row | None:
        """The row in a line of the table; None if it is gone since the ids were listed."""
        page = number // PAGE
        if page not in self._pages:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = {self._id_of(found): found for found in self._fetch(ids)}
            if len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self._ids[number])

    def first(self, most: int) -> list[Row]:
        """The first rows, so many at most, without those that are gone."""
        found = (self.row(number) for number in range(min(most, len(self._ids))))
        return [row for row in found if row is not None]

    def places_of(self, ids: set[int]) -> list[int]:
        """The lines in which these ids stand now."""
        if len(ids) == 1:
            (one,) = ids
            place = _packed_place(self._ids, one) if isinstance(self._ids, array) else _place(self._ids, one)
            return [] if place is None else [place]
        return [place for place, id_ in enumerate(self._ids) if id_ in ids] if ids else []

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == COLUMN_ROLE:
            return column
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ROW_ROLE):
            return None
        row = self.row(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return ""
        return spoken(column, row) if role == Qt.ItemDataRole.AccessibleTextRole else column.text(row)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return column.tip or None if role == Qt.ItemDataRole.ToolTipRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; the page lists the ids."""
        if not 0 <= column < len(self.columns) or not self.columns[column].sortable:
            return
        wanted = Order(self.columns[column].key, order == Qt.SortOrder.DescendingOrder)
        if wanted != self.order:
            self.order = wanted
            self.order_asked.emit(wanted)


def _place(ids: Sequence[int], one: int) -> int | None:
    with contextlib.suppress(ValueError):
        return ids.index(one)
    return None


def _packed_place(ids: "array[int]", one: int) -> int | None:
    """The same in the bytes of a million, which is many times faster than to unpack each."""
    packed, wanted, size = ids.tobytes(), array(ids.typecode, [one]).tobytes(), ids.itemsize
    at = packed.find(wanted)
    while at % size and at >= 0:  # it may also stand across two others
        at = packed.find(wanted, at + 1)
    return at // size if at >= 0 else None


def spoken(column: Column[Row], row: Row) -> str:
    """A cell as a screen reader says it."""
    mark = column.mark(row) if column.mark else None
    return f"{column.text(row)} {mark.text}".strip() if mark else column.text(row)


def _alignment(column: Column[Any]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
