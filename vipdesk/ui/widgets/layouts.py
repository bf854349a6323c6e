"""How the pieces stand beside and under each other."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

BoxLayout = TypeVar("BoxLayout", bound=QBoxLayout)

STRETCH = None
"""In `row` and `column`: whatever room is left goes here."""


def row(*things: QWidget | QLayout | None, spacing: int = 8) -> QHBoxLayout:
    """Things beside each other; None takes the room that is left."""
    return _filled(QHBoxLayout(), things, spacing)


def column(*things: QWidget | QLayout | None, spacing: int = 8) -> QVBoxLayout:
    """Things under each other; None takes the room that is left."""
    return _filled(QVBoxLayout(), things, spacing)


def _filled(layout: BoxLayout, things: tuple[QWidget | QLayout | None, ...], spacing: int) -> BoxLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for thing in things:
        if thing is STRETCH:
            layout.addStretch(1)
        elif isinstance(thing, QLayout):
            layout.addLayout(thing)
        else:
            layout.addWidget(thing)
    return layout


def evened(things: Sequence[QWidget]) -> list[QWidget]:
    """Cells as wide as the widest of them, so that what follows them in their lines stands under each other."""
    for thing in things:
        thing.ensurePolished()
    widest = max((thing.sizeHint().width() for thing in things), default=0)
    return [_cell(thing, widest) for thing in things]


def _cell(thing: QWidget, width: int) -> QWidget:
    cell = QWidget()
    cell.setLayout(row(thing, None))
    cell.setMinimumWidth(width)
    return cell


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def rule() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def scrolled(content: QWidget) -> QScrollArea:
    """The content, with a scroll bar where it is too high; its right margin is kept beside the bar only,
    and is as wide as its left one where there is none.
    """
    area = _Scrolled()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setObjectName("scrolled")
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    return area


class _Scrolled(QScrollArea):
    """Lets the content stand as far from the right edge as from the left while there is no scroll bar beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._beside_bar = 0
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    def setWidget(self, content: QWidget) -> None:
        layout = content.layout()
        self._beside_bar = layout.contentsMargins().right() if layout else 0
        super().setWidget(content)
        self._on_range(0, self.verticalScrollBar().maximum())

    def _on_range(self, _least: int, most: int) -> None:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is not None and self._beside_bar:
            margins = layout.contentsMargins()
            margins.setRight(self._beside_bar if most > 0 else margins.left())
            layout.setContentsMargins(margins)


class Flow(QLayout):
    """Things beside each other, going on in the next line where the width is used up: for chips."""

    def __init__(self, spacing: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Set the places, or only find out the height that they need."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y()
