"""The question what is to be done about a shop in trouble: each way out with a word about what it does."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from vipdesk.store import backup
from vipdesk.store.trouble import Way
from vipdesk.ui.icons import icon
from vipdesk.ui.language import moment
from vipdesk.ui.theme import grown
from vipdesk.ui.widgets import button, label, primary, row, soft

_WIDTH = 700


class WaysOut(QDialog):
    """`chosen` is the way, once it was accepted."""

    def __init__(self, parent: QWidget | None, words: str, ways: tuple[Way, ...], path: Path) -> None:
        """`ways` are in order, the best first; `path` is the shop's file."""
        super().__init__(parent)
        self.chosen: Way | None = None
        self._words, self._path = words, path
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setFixedWidth(grown(_WIDTH))
        seal, said = label(), soft(words)
        said.setProperty("role", "")
        seal.setPixmap(icon("warning", "amber").pixmap(36, 36))
        head = row(seal, said, spacing=16)
        head.setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addLayout(self._offers(ways))
        self.cancel = button(self.tr("Cancel"), self.reject)
        layout.addLayout(row(None, self.cancel))
        self.adjustSize()

    def text(self) -> str:
        """What is wrong."""
        return self._words

    def _offers(self, ways: tuple[Way, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for line, way in enumerate(ways):
            press = self._button(way, is_first=line == 0)
            remark = soft(self._remark(way))
            press.setAccessibleDescription(remark.text())
            grid.addWidget(press, line, 0)
            grid.addWidget(remark, line, 1, Qt.AlignmentFlag.AlignVCenter)
            if line == 0:
                press.setFocus()
        return grid

    def _button(self, way: Way, *, is_first: bool) -> QPushButton:
        made = (primary if is_first else button)(self._name(way), partial(self._choose, way))
        made.setDefault(is_first)
        return made

    def _choose(self, way: Way) -> None:
        self.chosen = way
        self.accept()

    def _name(self, way: Way) -> str:
        if way is Way.RESTORE:
            newest = backup.kept(self._path)[0].made_at
            return self.tr("Restore the backup of {moment}").format(moment=moment(newest))
        words = {
            Way.SALVAGE: self.tr("Copy what can be read…"),
            Way.READ: self.tr("Open for reading only"),
            Way.AGAIN: self.tr("Try again"),
            Way.OTHER: self.tr("Open another shop…"),
        }
        return words[way]

    def _remark(self, way: Way) -> str:
        words = {
            Way.RESTORE: self.tr("What is there now is kept beside it under another name."),
            Way.SALVAGE: self.tr("Into a new shop; the damaged file stays as it is."),
            Way.READ: self.tr("To look around; nothing can be changed."),
            Way.AGAIN: self.tr("When whoever holds the file has let it go."),
            Way.OTHER: self.tr("Leave this one as it is."),
        }
        return words[way]
