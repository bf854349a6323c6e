"""Fields that hold several things: pairs under each other, words as chips, and a day that may be missing."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from vipdesk.ui.fields import Choice, DayField, TextField, Tick
from vipdesk.ui.widgets import Flow, chip, icon_button, link, row

Pair = tuple[str, str]


class PairsField(QWidget):
    """Two words a line, the first chosen or typed; lines are added and taken away."""

    edited = Signal()

    def __init__(self, pairs: Sequence[Pair], names: Pair, add: str, choices: dict[str, str] | None = None) -> None:
        """`names` say what stands on the left and on the right; with `choices` the left is one of these."""
        super().__init__()
        self._names, self._choices = names, choices
        self.lines: list[_PairLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.add = link(add, lambda: self.add_line(("", "")).right_or_left().setFocus())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._column)
        layout.addLayout(row(self.add, None))
        for pair in pairs:
            self.add_line(pair)

    def add_line(self, pair: Pair) -> "_PairLine":
        """Another line."""
        line = _PairLine(pair, self._names, self._choices)
        line.edited.connect(self.edited)
        line.gone.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._column.addWidget(line)
        return line

    def _remove(self, line: "_PairLine") -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self.edited.emit()

    def value(self) -> tuple[Pair, ...]:
        """The pairs in which something stands."""
        return tuple(line.value() for line in self.lines if line.is_filled())

    def problem(self) -> str:
        return ""


class _PairLine(QWidget):
    edited = Signal()
    gone = Signal()

    def __init__(self, pair: Pair, names: Pair, choices: dict[str, str] | None) -> None:
        super().__init__()
        self._is_chosen = choices is not None
        self.left: Choice[str] | TextField
        if choices is None:
            self.left = TextField(pair[0], placeholder=names[0])
        else:
            self.left = Choice(choices if pair[0] in choices else {**choices, pair[0]: pair[0]}, pair[0])
        self.right = TextField(pair[1], placeholder=names[1])
        for field, name in ((self.left, names[0]), (self.right, names[1])):
            field.setAccessibleName(name)
            field.edited.connect(self.edited)
        layout = row(self.left, self.right, icon_button("remove", self.tr("Remove"), self.gone.emit), spacing=6)
        layout.setStretch(0, 2 if self._is_chosen else 3)
        layout.setStretch(1, 3)
        self.setLayout(layout)

    def right_or_left(self) -> QWidget:
        """Where somebody begins to type."""
        return self.right if self._is_chosen else self.left

    def is_filled(self) -> bool:
        return bool(self.right.value() if self._is_chosen else self.left.value())

    def value(self) -> Pair:
        return self.left.value(), self.right.value()


class _WordLine(QLineEdit):
    """Enter and comma end a word; only in an empty line Enter is the dialog's."""

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (is_enter and self.text().strip()) or event.text() in (",", "，", "、"):
            self.ended.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class WordsField(QWidget):
    """Words as chips, more of which are typed with completion and taken away with a press."""

    edited = Signal()

    def __init__(self, words: Sequence[str], proposals: Sequence[str], placeholder: str) -> None:
        super().__init__()
        self._words = list(words)
        self._flow = Flow(6)
        self.line = _WordLine()
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)
        completer = QCompleter(list(proposals), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self.line.ended.connect(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._chips = QWidget()
        self._chips.setLayout(self._flow)
        layout.addWidget(self._chips)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)
        self._show()

    def _take(self) -> None:
        """What was typed becomes a chip."""
        self._words = list(self.value())
        self.line.clear()
        self._show()
        self.edited.emit()

    def remove(self, word: str) -> None:
        """Take a word away."""
        self._words.remove(word)
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for word in self._words:
            made = chip(word, partial(self.remove, word), "close")
            made.setAccessibleName(self.tr("Remove {word}").format(word=word))
            self._flow.addWidget(made)
        self._chips.setVisible(bool(self._words))
        self._chips.updateGeometry()

    def value(self) -> tuple[str, ...]:
        """The words, with one that is still being typed."""
        typed = " ".join(self.line.text().split())
        return tuple(dict.fromkeys([*self._words, *([typed] if typed else [])]))

    def problem(self) -> str:
        return ""


class MaybeDay(QWidget):
    """A tick and, while it is set, a day."""

    edited = Signal()

    def __init__(self, words: str, on: date | None, proposed: date) -> None:
        super().__init__()
        self.tick, self.day = Tick(words, ticked=on is not None), DayField(on or proposed)
        self.day.setAccessibleName(words)
        self.day.setVisible(on is not None)
        self.tick.toggled.connect(self.day.setVisible)
        for field in (self.tick, self.day):
            field.edited.connect(self.edited)
        self.setLayout(row(self.tick, self.day, None))
        self.setFocusProxy(self.tick)

    def value(self) -> date | None:
        """The day, None while the tick is not set."""
        return self.day.value() if self.tick.value() else None

    def problem(self) -> str:
        return ""
