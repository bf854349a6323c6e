"""One segment: its name, its lines or its text, and how many members are in it right now."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from vipdesk.domain import segment_lines
from vipdesk.domain.segment_lines import Block
from vipdesk.domain.segments import Condition, written
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import segment_values, segments
from vipdesk.store.segments import SegmentRow
from vipdesk.ui.fields import TextField
from vipdesk.ui.pages.letters.part import Latest
from vipdesk.ui.pages.segments_lines import BlockRows, Terms
from vipdesk.ui.pages.segments_text import SegmentText
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Notice, SegmentTabs, figure, label, row, scrolled, small

_PAUSE_MS = 300
_COUNTING = Sentence(QT_TRANSLATE_NOOP("sentences", "Counting a segment"))
_EMPTY = Block(of_all=True, parts=())


class SegmentEditor(QFrame):
    """Lines and text say the same; the one that is shown is the one that counts."""

    changed = Signal()
    """Something else is meant, or nothing that can be understood."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.row: SegmentRow | None = None
        self._condition: Condition | None = None
        self._is_right = True
        self._began: tuple[str, str] = ("", "")
        own = segments.own_fields()
        self._terms = Terms(own, segment_values.known)
        self.name = TextField(placeholder=self.tr("Name of the segment"))
        self.name.setAccessibleName(self.tr("Name"))
        self.tabs = SegmentTabs({"lines": self.tr("Conditions"), "text": self.tr("Text")}, self.tr("How it is shown"))
        self.rows = BlockRows(self._terms, _EMPTY)
        self.text = SegmentText(own)
        self.deep = Notice(Tone.AMBER)
        self._lines = QVBoxLayout()
        self._stack = QStackedWidget()
        self.count, self._unit = figure(""), label("", "soft")
        self.written = small("")
        self._counted: Latest[str, int] = Latest(self, session, partial(_count, session), _COUNTING)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._build()
        self._listen()

    @property
    def condition(self) -> str | None:
        """What is meant, as text; blank: everybody; None while it cannot be understood."""
        if not self._is_right:
            return None
        return written(self._condition) if self._condition else ""

    def put(self, one: SegmentRow | None, text: str = "") -> None:
        """Show a saved segment, or a new one that begins with a text."""
        self.row = one
        self.name.setText(one.name if one else "")
        self.text.put(one.condition if one else text)
        self._take_text()
        self.tabs.choose("lines" if self._is_layable() else "text")
        self._show_lines()
        self._tell()
        self.settle()

    def settle(self) -> None:
        """What is filled in now is no change."""
        self._began = self._filled_in()

    @property
    def is_changed(self) -> bool:
        """Whether somebody changed something that is not kept yet."""
        return self._filled_in() != self._began

    def _filled_in(self) -> tuple[str, str]:
        text = self.condition
        wrong = self.text.words.value() if self.tabs.current == "text" else repr(self.rows.block())
        return self.name.value(), wrong if text is None else text

    # Building

    def _build(self) -> None:
        lines = QWidget()
        lines.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.addWidget(self.rows)
        self._lines.addStretch(1)
        for part in (scrolled(lines), self.text, self.deep):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(row(self.name, self.tabs, spacing=12))
        column.addWidget(self._stack, 1)
        column.addLayout(row(self.count, self._unit, None))
        column.addWidget(self.written)

    def _listen(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.rows.edited.connect(self._on_lines)
        self.text.edited.connect(self._on_text)
        self._counted.answered.connect(self._on_counted)
        self._pause.timeout.connect(self._ask)

    # Following

    def _on_tab(self, key: str) -> None:
        if key == "text":
            if self._is_right:
                self.text.put(self.condition or "")
            self._take_text()
            self._stack.setCurrentWidget(self.text)
        else:
            self._show_lines()
        self._tell()

    def _show_lines(self) -> None:
        """Lay the condition out in lines, where that is possible and it is not what they say already."""
        if not self._is_layable():
            self._say_why_not()
            self._stack.setCurrentIndex(1 if self.tabs.current == "text" else 2)
            return
        block = segment_lines.laid_out(self._condition) if self._condition else _EMPTY
        if block is not None and block != self.rows.block():
            self._replace(block)
        self._stack.setCurrentIndex(0 if self.tabs.current == "lines" else 1)

    def _say_why_not(self) -> None:
        """Why there are no lines to be seen."""
        words = self.tr("Its brackets stand too deep for lines. It can be changed as text.")
        if not self._is_right:
            words = self.tr("There is a mistake in the text. It can be mended there.")
        self.deep.say(self.tr("This segment is a text"), words, Tone.AMBER)

    def _is_layable(self) -> bool:
        return self._is_right and (self._condition is None or segment_lines.laid_out(self._condition) is not None)

    def _replace(self, block: Block) -> None:
        self._lines.removeWidget(self.rows)
        self.rows.hide()
        self.rows.deleteLater()
        self.rows = BlockRows(self._terms, block)
        self.rows.edited.connect(self._on_lines)
        self._lines.insertWidget(0, self.rows)

    def _on_lines(self) -> None:
        self._is_right = self.rows.is_right()
        if self._is_right:
            self._condition = segment_lines.condition_of(self.rows.block(), self._terms.own)
        self._tell()

    def _on_text(self) -> None:
        self._take_text()
        self._tell()

    def _take_text(self) -> None:
        self._condition = self.text.read()
        self._is_right = self._condition is not None or not self.text.words.value()

    # Telling

    def _tell(self) -> None:
        """Say what is meant now; how many that are comes a moment later."""
        self.written.setText(self.condition or "")
        self.written.setVisible(bool(self.condition) and self.tabs.current == "lines")
        self.count.setText("…" if self._is_right else "–")
        self._unit.setText(self.tr("members in it now"))
        self._pause.start()
        self.changed.emit()

    def _ask(self) -> None:
        if self.condition is not None:
            self._counted.ask(self.condition)

    def _on_counted(self, members: int) -> None:
        if self._is_right:
            self.count.setText(f"{members:,}")
            self._unit.setText(self.tr("member(s) in it now", "", members))


def _count(session: Session, text: str) -> int:
    return segments.count(segments.chosen_by(text, session.today))
