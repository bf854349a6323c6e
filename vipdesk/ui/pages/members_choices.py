"""The choices of a field of the shop's own: each with how many members have it, a word of its own, and its place."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vipdesk.ui.fields import TextField
from vipdesk.ui.widgets import icon_button, link, row, small


class ChoicesField(QWidget):
    """A line for each choice: written otherwise it is the same choice still, and whoever has it keeps it."""

    edited = Signal()

    def __init__(self, choices: Sequence[str], uses: Mapping[str, int]) -> None:
        super().__init__()
        self.lines: list[_ChoiceLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.add = link(self.tr("A further choice"), lambda: self.add_line("", 0).word.setFocus())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._column)
        layout.addLayout(row(self.add, None))
        for choice in choices or ("", ""):
            self.add_line(choice, uses.get(choice, 0))

    def add_line(self, choice: str, uses: int) -> "_ChoiceLine":
        """Another line."""
        line = _ChoiceLine(choice, uses)
        line.edited.connect(self.edited)
        line.gone.connect(partial(self._remove, line))
        line.raised.connect(partial(self._raise, line))
        self.lines.append(line)
        self._column.addWidget(line)
        return line

    def _remove(self, line: "_ChoiceLine") -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self.edited.emit()

    def _raise(self, line: "_ChoiceLine") -> None:
        place = max(0, self.lines.index(line) - 1)
        self.lines.remove(line)
        self.lines.insert(place, line)
        self._column.removeWidget(line)
        self._column.insertWidget(place, line)
        self.edited.emit()

    def value(self) -> tuple[str, ...]:
        """The choices as they stand now, each once."""
        return tuple(dict.fromkeys(filter(None, (line.word.value() for line in self.lines))))

    def renamed(self) -> tuple[tuple[str, str], ...]:
        """The choices that have another word now: the old one and the new."""
        pairs = ((line.was, line.word.value()) for line in self.lines)
        return tuple((was, word) for was, word in pairs if was and word and was != word)

    def problem(self) -> str:
        return ""


class _ChoiceLine(QWidget):
    edited = Signal()
    gone = Signal()
    raised = Signal()

    def __init__(self, choice: str, uses: int) -> None:
        super().__init__()
        self.was = choice
        self.word = TextField(choice)
        self.word.setAccessibleName(self.tr("Choice"))
        self.word.edited.connect(self.edited)
        up = icon_button("up", self.tr("One place up"), self.raised.emit)
        remove = icon_button("remove", self.tr("Remove the choice"), self.gone.emit)
        self.setLayout(row(self.word, *self._count(uses), up, remove, spacing=6))
        self.setFocusProxy(self.word)
        self.word.ensurePolished()
        self.setMinimumHeight(self.word.sizeHint().height())  # a dialog of wrapped remarks would squeeze it

    def _count(self, uses: int) -> list[QLabel]:
        return [small(self.tr("%n member(s)", "", uses))] if uses else []
