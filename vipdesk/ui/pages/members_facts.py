"""What was learnt of a member in talks: on the card, and the form for it."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from vipdesk.errors import Sentence
from vipdesk.services import note_fact, respect_facts
from vipdesk.services.look_up_member import Member
from vipdesk.services.note_fact import CHANGE_FACT, FORGET_FACT, NOTE_FACT
from vipdesk.store import facts
from vipdesk.store.facts import Fact, NewFact
from vipdesk.ui import clashes, dialogs, words
from vipdesk.ui.fields import DayField, TextField, Tick, Words
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import sentence
from vipdesk.ui.list_fields import MaybeDay
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Tag, clear, column, icon_button, label, link, row, small, strong

MOST = 2
"""Facts on the card, which is to fit on one screen; the others stand in the time line."""
_SMALL_ICON = QSize(14, 14)
_MOST_TOLD = 6
_HALF_A_YEAR = timedelta(days=182)


class Facts(QWidget):
    """The newest facts of a member."""

    add_asked = Signal()
    all_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.add = link(self.tr("Note something"), self.add_asked.emit)
        self.all = link("", self.all_asked.emit)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row(strong(self.tr("From talks")), None, self.all, self.add, spacing=12))
        layout.addLayout(self._lines)

    def say(self, found: Member, today: date) -> None:
        """Show those of another member."""
        clear(self._lines)
        shown = found.facts[:MOST]
        days = [words.brief_day(one.happened_on, today) for one in shown]
        width = max((self.fontMetrics().horizontalAdvance(text) for text in days), default=0) + 8
        for one, when in zip(shown, days, strict=True):
            self._add(one, when, width, is_last=one is shown[-1])
        if not shown:
            self._lines.addWidget(small(self.tr("Children, tea, books: what to ask about next time.")))
        self.all.setText(self.tr("All %n", "", len(found.facts)))
        self.all.setVisible(len(found.facts) > MOST)

    def _add(self, one: Fact, when: str, width: int, *, is_last: bool) -> None:
        frame = QFrame()
        frame.setProperty("role", "row")
        frame.setProperty("last", is_last)
        on, text = label(when, "soft"), label(one.fact)
        on.setMinimumWidth(width)
        text.setWordWrap(True)
        change = icon_button("edit", self.tr("Change: {fact}").format(fact=one.fact), partial(self._change, one))
        change.setIconSize(_SMALL_ICON)
        for part in (on, text):
            part.setContentsMargins(0, 3, 0, 3)
        layout = row(on, text)
        layout.setStretch(1, 1)
        if one.do_not_mention:
            secret = column(Tag(self.tr("Do not mention"), Tone.AMBER), None)
            secret.setContentsMargins(0, 3, 0, 3)
            layout.addLayout(secret)
        layout.addWidget(change)
        for thing in (on, text, change):
            layout.setAlignment(thing, Qt.AlignmentFlag.AlignTop)
        frame.setLayout(layout)
        self._lines.addWidget(frame)

    def _change(self, one: Fact) -> None:
        FactDialog(self.window(), self._session, one.member_id, one).open()


class FactDialog(FormDialog):
    """One thing that was learnt; with one that is known, it can be forgotten here."""

    def __init__(self, parent: QWidget, session: Session, member_id: int, known: Fact | None) -> None:
        self._session, self._member_id, self._known = session, member_id, known
        self._seen = facts.look(known.id) if known else {}
        new = QCoreApplication.translate("FactDialog", "From a talk")
        super().__init__(parent, new, QCoreApplication.translate("FactDialog", "Save"))
        today = session.today
        self.fact = self.form.add(self.tr("What"), Words(known.fact if known else "", 3))
        self.on = self.form.add(self.tr("When"), DayField(known.happened_on if known else today))
        self.source = self.form.add(
            self.tr("From"),
            TextField(known.source if known else "", placeholder=self.tr("Group chat, phone, a friend of theirs")),
        )
        self.secret = self.form.add(
            "",
            Tick(self.tr("Do not mention"), ticked=bool(known and known.do_not_mention)),
            self.tr("It is never said in a letter."),
        )
        until = known.expires_on if known else None
        self.until = self.form.add("", MaybeDay(self.tr("Forget it on"), until, today + _HALF_A_YEAR))
        if known is not None:
            self.forget = link(self.tr("Forget it now"), self._forget)
            self._body.insertLayout(self._body.count() - 1, row(self.forget, None))
        self.when_right(self._save)

    def accept(self) -> None:
        """Save; the dialog goes when that is done, which may take a question."""
        if self.form.is_right():
            self.attempt(self._save)

    def _save(self) -> None:
        new = NewFact(
            self.fact.value(), self.on.value(), self.source.value(), self.secret.value(), self.until.value()
        )  # fmt: skip
        today = self._session.today
        if self._known is None:
            self._session.do(self._label(NOTE_FACT), note_fact.add, self._member_id, new, today)
            self._close()
            return
        change = note_fact.edit(self._known.id, self._seen, new, today)
        label, write = self._label(CHANGE_FACT), partial(note_fact.change, today=today)
        clashes.save(self._session, self, label, write, [change], self._close_and_tell)

    def _forget(self) -> None:
        assert self._known is not None
        self._session.do(self._label(FORGET_FACT), note_fact.forget, self._known.id, self._session.today)
        self._close_and_tell()

    def _close_and_tell(self) -> None:
        """Name the sheets that say it already: paper does not change by itself."""
        self._close()
        told = respect_facts.on_paper_of(self._member_id, self._session.today)
        if told:
            dialogs.note(self.parentWidget(), "\n\n".join(sentence(one) for one in told[:_MOST_TOLD]))

    def _label(self, text: str) -> Sentence:
        return note_fact.label(text, self._member_id)

    def _close(self) -> None:
        self.done(self.DialogCode.Accepted)
