"""Yours, theirs, take which: what is asked where two people changed the same at the same time."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QFrame, QRadioButton, QVBoxLayout, QWidget

from vipdesk.errors import Sentence
from vipdesk.services import tell_clashes
from vipdesk.services.tell_clashes import ClashTold
from vipdesk.store import edits, shop
from vipdesk.store.edits import Clash, Edit
from vipdesk.ui.language import doer, listed, moment, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import button, column, heading, label, primary, row, scrolled, soft, strong

Write = Callable[[Sequence[Edit]], list[Clash]]
"""Writes edits inside an open action, as `edits.apply`; other rows besides, where nothing clashes."""
_MOST_HEIGHT, _WIDTH, _MARGIN = 500, 560, 24
"""Pixels; what does not fit is scrolled."""
_BESIDE_CHOICE = 26
"""Where the words of a choice begin: its circle and the space behind it."""


def save(
    session: Session,
    parent: QWidget,
    label: Sentence,
    write: Write,
    changes: Sequence[Edit],
    then: Callable[[], object],
    words: Mapping[str, str] | None = None,
) -> None:
    """Save as one step, now or once it was asked what to take; `then` is called when it is saved.

    `words` are what the form calls its columns, where the history has no word for them.
    """
    clashes = session.do(label, write, changes)
    if not clashes:
        then()
        return
    dialog = ClashDialog(parent, tell_clashes.tell(clashes), words or {})

    def on_decided(mine: list[bool]) -> None:
        save(session, parent, label, write, edits.resolved(changes, clashes, mine), then, words)

    dialog.decided.connect(on_decided)
    dialog.show_before(parent)


class ClashDialog(QDialog):
    """Shows each clash with both values; nothing is saved before one of each is chosen."""

    decided = Signal(list)
    """Of each clash, in their order, whether what this desk typed is taken."""

    def __init__(self, parent: QWidget | None, clashes: Sequence[ClashTold], words: Mapping[str, str]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QCoreApplication.applicationName())
        self.choices = [Choice(one, words.get(one.column) or _capital(sentence(one.word))) for one in clashes]
        self.save = primary(self.tr("Save"), self._decide)
        self.save.setEnabled(False)
        self.save.setDefault(True)
        body = QWidget()
        lines = column(*self.choices, None, spacing=12)
        lines.setContentsMargins(0, 0, 8, 0)
        body.setLayout(lines)
        area = scrolled(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        layout.setSpacing(14)
        layout.addWidget(heading(self.tr("A colleague changed the same")))
        layout.addWidget(soft(self._explanation(clashes)))
        layout.addWidget(area, 1)
        layout.addLayout(row(None, button(self.tr("Cancel"), self.reject), self.save))
        self.setMinimumWidth(_WIDTH)
        for one in self.choices:
            one.chosen.connect(self._on_chosen)
        area.setMinimumHeight(min(_MOST_HEIGHT, lines.totalHeightForWidth(_WIDTH - 2 * _MARGIN) + 2))
        self.choices[0].theirs.setFocus()

    def show_before(self, parent: QWidget) -> None:
        """Open before the window; where that is just being closed, wait for the answer."""
        if parent.window().isVisible():
            self.open()
        else:
            self.setParent(None)
            self.exec()

    def _explanation(self, clashes: Sequence[ClashTold]) -> str:
        whose = dict.fromkeys(" ".join(filter(None, (sentence(one.what), one.name))) for one in clashes)
        return self.tr("{whose}: while you were editing, this was saved elsewhere. Choose what holds.").format(
            whose=listed(whose)
        )

    def _on_chosen(self) -> None:
        self.save.setEnabled(all(one.is_decided for one in self.choices))

    def _decide(self) -> None:
        mine = [one.mine.isChecked() for one in self.choices]
        self.accept()
        self.decided.emit(mine)


class Choice(QFrame):
    """One thing with what a colleague made of it, and what was typed here."""

    chosen = Signal()

    def __init__(self, clash: ClashTold, word: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(word)
        theirs, mine = _Side(self.tr("Theirs"), _who(clash), clash.theirs), _Side(self.tr("Yours"), "", clash.yours)
        self.theirs, self.mine = theirs.choice, mine.choice
        group = QButtonGroup(self)
        for side in (theirs, mine):
            group.addButton(side.choice)
            side.choice.setAccessibleName(f"{word}: {side.choice.text()}, {side.value}")
        group.buttonToggled.connect(lambda: self.chosen.emit())
        layout = column(strong(word), theirs, mine, spacing=8)
        layout.setContentsMargins(16, 12, 16, 12)
        self.setLayout(layout)

    @property
    def is_decided(self) -> bool:
        """Whether one of the two was chosen."""
        return self.theirs.isChecked() or self.mine.isChecked()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _who(clash: ClashTold) -> str:
    return f"{doer(clash.trace.who)} · {moment(clash.trace.done_at, shop.settings().time_zone)}" if clash.trace else ""


class _Side(QWidget):
    """One of two values; pressing it anywhere chooses it."""

    def __init__(self, name: str, remark: str, value: Sentence | str) -> None:
        super().__init__()
        self.choice = QRadioButton(name)
        self.value = (sentence(value) if isinstance(value, Sentence) else value) or self.tr("empty")
        words = label(self.value)
        words.setWordWrap(True)
        words.setContentsMargins(_BESIDE_CHOICE, 0, 0, 0)
        self.setLayout(column(row(self.choice, label(remark, "small"), None), words, spacing=2))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.choice.setChecked(True)
