"""The personal lines of a batch, read one by one before it is printed: kept, changed, or struck out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vipdesk.domain.personal_lines import LONGEST
from vipdesk.services import approve_lines
from vipdesk.services.approve_lines import Decision, Proposed
from vipdesk.ui import dialogs
from vipdesk.ui.fields import TextField
from vipdesk.ui.language import number
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, Tag, button, heading, label, primary, row, scrolled, small, soft, strong

_SIZE = (720, 560)


class LinesDialog(QDialog):
    """Goes from letter to letter; what was read is kept in one step."""

    def __init__(self, parent: QWidget, session: Session, found: Sequence[Proposed]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Personal lines"))
        self._session, self._found = session, found
        self._lines = {one.letter_id: one.line for one in found}
        self._read: set[int] = {one.letter_id for one in found if one.is_read}
        self._place = 0
        self.where, self.to, self.known = soft(), strong(), Tag()
        self.line = TextField()
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(self.tr("Personal line"))
        self.line.edited.connect(self._on_edited)
        self.fact = small()
        self.text = label("")
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.strike_button = button(self.tr("Strike it out"), self.strike, "remove")
        self.previous = button(self.tr("Previous"), lambda: self.go(-1), "left")
        self.next = button(self.tr("Next"), lambda: self.go(1), "right")
        self.save_button = primary(self.tr("Save what was read"), self.save, "check")
        self._build()
        self._show()

    def go(self, steps: int) -> None:
        """The letter after this one, or before it; what is left has been read."""
        self._leave()
        self._place = max(0, min(self._place + steps, len(self._found) - 1))
        self._show()

    def strike(self) -> None:
        """Let the letter say nothing of a talk."""
        self.line.setText("")
        self._on_edited()

    def save(self) -> None:
        """Keep what was decided of every letter that was read, and close."""
        self._leave()
        decisions = [
            Decision(one.letter_id, one.line, self._lines[one.letter_id])
            for one in self._found
            if one.letter_id in self._read
        ]
        self._session.do(approve_lines.label(decisions), approve_lines.decide, decisions, self._session.today)
        self.accept()

    def _build(self) -> None:
        paper = Card()
        paper.column.addWidget(self.text)
        paper.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addLayout(row(heading(self.tr("Personal lines")), None, self.where))
        layout.addLayout(row(self.to, self.known, None))
        layout.addLayout(row(self.line, self.strike_button, spacing=8))
        layout.addWidget(self.fact)
        layout.addWidget(scrolled(paper), 1)
        cancel = button(self.tr("Cancel"), self.reject)
        layout.addLayout(row(self.previous, self.next, None, cancel, self.save_button))
        self.resize(*_SIZE)

    def _leave(self) -> None:
        self._read.add(self._found[self._place].letter_id)

    def _on_edited(self) -> None:
        one = self._found[self._place]
        self._lines[one.letter_id] = self.line.value()
        self._tell(one)

    def _show(self) -> None:
        one = self._found[self._place]
        place, count = number(self._place + 1), number(len(self._found))
        self.where.setText(self.tr("Letter {place} of {count}").format(place=place, count=count))
        self.to.setText(self.tr("{code} to {name}").format(code=one.code, name=one.names))
        self.fact.setText(self.tr("From a talk: {fact}").format(fact=one.fact) if one.fact else "")
        self.line.setText(self._lines[one.letter_id])
        self.previous.setEnabled(self._place > 0)
        self.next.setEnabled(self._place < len(self._found) - 1)
        self._tell(one)
        self.line.setFocus()

    def _tell(self, one: Proposed) -> None:
        """What the letter says with the line as it stands now."""
        line = self._lines[one.letter_id]
        self.text.setText(one.text(line))
        self.strike_button.setEnabled(bool(line))
        if not line:
            self.known.say(self.tr("no line"), Tone.AMBER)
        elif line != one.line:
            self.known.say(self.tr("changed"), Tone.INDIGO)
        elif one.letter_id in self._read:
            self.known.say(self.tr("read"), Tone.JADE)
        else:
            self.known.say(self.tr("not read yet"), Tone.QUIET)


def open_lines(parent: QWidget, session: Session, batch_ids: Sequence[int], none: str) -> LinesDialog | None:
    """Show the lines of some batches; say `none` where there is nothing to read."""
    found = approve_lines.proposed(batch_ids, session.today)
    if not found:
        dialogs.note(parent, none)
        return None
    dialog = LinesDialog(parent, session, found)
    dialog.open()
    return dialog
