"""The way from page to page, on the left of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from vipdesk.ui.icons import icon
from vipdesk.ui.page import PageSpec
from vipdesk.ui.theme import grown
from vipdesk.ui.widgets import label, row

WIDTH = 172


class Rail(QFrame):
    """One button a page, with a count beside those where something waits."""

    chosen = Signal(str)

    def __init__(self, brand: str, pages: Sequence[PageSpec], last: Sequence[PageSpec]) -> None:
        """`last` stand at the foot."""
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(grown(WIDTH))
        self._group = QButtonGroup(self)
        self._places: dict[str, _Place] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 14, 10, 14)
        self._column.setSpacing(2)
        self._column.addLayout(_brand(brand))
        self._column.addSpacing(12)
        for spec in pages:
            self._add(spec)
        self._column.addStretch(1)
        for spec in last:
            self._add(spec)

    def show_place(self, key: str) -> None:
        """Mark the page that is shown."""
        self._places[key].setChecked(True)

    def show_count(self, key: str, count: int) -> None:
        """Say how much waits on a page."""
        self._places[key].show_count(count)

    def _add(self, spec: PageSpec) -> None:
        place = _Place(spec)
        place.clicked.connect(lambda: self.chosen.emit(spec.key))
        self._group.addButton(place)
        self._places[spec.key] = place
        self._column.addWidget(place)


class _Place(QPushButton):
    def __init__(self, spec: PageSpec) -> None:
        super().__init__(f"\u2002{spec.title}")
        self._title = spec.title
        self.setProperty("role", "place")
        self.setAccessibleName(spec.title)
        self.setCheckable(True)
        self.setIcon(icon(spec.icon))
        self.setIconSize(QSize(18, 18))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._badge = label("", "badge")
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badge.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addStretch(1)
        layout.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_count(self, count: int) -> None:
        self._badge.setText("99+" if count > 99 else str(count))
        self._badge.setVisible(count > 0)
        self.setAccessibleName(f"{self._title}, {count}" if count else self._title)


def _brand(name: str) -> QHBoxLayout:
    seal = label()
    seal.setPixmap(icon("app").pixmap(22, 22))
    words = label(name)
    words.setObjectName("brand")
    layout = row(seal, words, None)
    layout.setContentsMargins(8, 0, 0, 0)
    return layout
