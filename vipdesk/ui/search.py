"""The search field at the top: members, letter codes, order numbers, pages and commands from one place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from vipdesk.ui.finding import Finder, Hit
from vipdesk.ui.icons import icon
from vipdesk.ui.theme import grown
from vipdesk.ui.widgets import label

if TYPE_CHECKING:
    from vipdesk.ui.hits import Hits

MOST = 12


class SearchField(QLineEdit):
    """Type, see what is found under the field, choose by arrow keys and Enter or by the mouse."""

    def __init__(self, placeholder: str, shortcut: QKeySequence) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMaximumWidth(grown(520))
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
            from vipdesk.ui.hits import Hits  # noqa: PLC0415 - not before something is looked for

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
