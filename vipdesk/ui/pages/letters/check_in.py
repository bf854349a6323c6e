"""Check-in: one large field for a scanner or for typing, and one large answer."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from vipdesk.domain import codes, money
from vipdesk.domain.letters import State
from vipdesk.errors import UserError
from vipdesk.services.check_in import Checked, CheckIn, Outcome, check_in
from vipdesk.services.check_in import label as label_of
from vipdesk.store import letter_history, letters, shop
from vipdesk.store.letter_history import EventRow
from vipdesk.ui.fields import TextField
from vipdesk.ui.language import moment, sentence
from vipdesk.ui.pages.letters.part import Part
from vipdesk.ui.pages.letters.words import batch_name, letter_state, reason_told, who
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone, redress
from vipdesk.ui.widgets import Card, EmptyState, Header, SegmentTabs, column, label, primary, row, small, strong

_BETWEEN = re.compile(r"[\s,;，；、\u2028\u2029]+")
_STATES = (State.WRITTEN, State.POSTED, State.SPOILED, State.LOST, State.RETURNED)
_SHOWN = 4
"""Refusals that are told in full; of the rest, how many."""
_LATEST = 60
STATE_TONES = {
    State.WRITTEN: Tone.JADE,
    State.POSTED: Tone.JADE,
    State.SPOILED: Tone.AMBER,
    State.LOST: Tone.SEAL,
    State.RETURNED: Tone.SEAL,
    State.CANCELLED: Tone.QUIET,
}


class Answer(QFrame):
    """What became of a check-in, to be seen from a step away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._name, self._words = label("", "figure"), label()
        for part in (self._name, self._words):
            part.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(6)
        layout.addWidget(self._name)
        layout.addWidget(self._words)
        layout.addStretch(1)

    def say(self, name: str, words: str, tone: Tone) -> None:
        """Show an answer, and have it read out."""
        redress(self, "tone", tone.value)
        redress(self._name, "tone", tone.value)
        self._name.setText(name)
        self._words.setText(words)
        self.setAccessibleName(f"{name}. {words}")

    @property
    def words(self) -> str:
        """All that it says."""
        return self.accessibleName()


class CodeField(QLineEdit):
    """A field that leaves the undo key to the window while it is empty: then it means the last check-in."""

    def event(self, event: QEvent) -> bool:
        """Refuse the key before Qt gives it to the field."""
        if isinstance(event, QKeyEvent) and self._leaves(event):
            event.ignore()
            return True
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        return is_asked and not self.text() and event.matches(QKeySequence.StandardKey.Undo)


class CheckInPart(Part):
    """The tab of the check-in."""

    def __init__(self, session: Session, header: Header) -> None:
        super().__init__(session, header)
        self._zone = "UTC"
        words = {state.value: letter_state(state) for state in _STATES}
        self.states = SegmentTabs(words, self.tr("Check in as"))
        self.states.chosen.connect(self._on_state)
        self.field = CodeField()
        self.field.setProperty("role", "big")
        self.field.setPlaceholderText(self.tr("For example {code}").format(code=codes.EXAMPLE))
        self.field.setAccessibleName(self.tr("Codes of letters"))
        self.field.returnPressed.connect(self.submit)
        self.reason = TextField(placeholder=self.tr("Reason, only needed for corrections"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.returnPressed.connect(self.submit)
        self.answer = Answer()
        self.table = Table(
            IdTable(self._columns(), letter_history.events), self.tr("The last check-ins"), self._empty()
        )
        self.answer_button = header.action(self.tr("Answer of a helper…"), self.take_answer, "import")
        self.buttons = [self.answer_button]
        self._build()
        self._wait()

    def take_answer(self) -> None:
        """Check in what the file says that a helper sent back."""
        from vipdesk.ui.pages.letters.job_files import take_answer  # noqa: PLC0415 - for who works at home

        outcome = take_answer(self, self.session)
        if outcome is not None:
            self._tell(outcome, State.WRITTEN)

    def refresh(self) -> None:
        """List the last check-ins, and be ready for the next."""
        self._zone = shop.settings().time_zone
        self.table.put(letter_history.latest(_LATEST))

    def submit(self) -> None:
        """Check in every code that stands in the field, as one undo step."""
        typed = split(self.field.text())
        if not typed:
            return
        visit = CheckIn(
            codes=typed,
            state=State(self.states.current),
            reason=self.reason.value() or None,
            now=int(self.session.now().timestamp()),
            today=self.session.today,
            who=who(),
        )
        outcome = self.session.do(label_of(visit), check_in, visit)
        self._tell(outcome, visit.state)
        self.field.clear()
        self.field.setFocus()
        if outcome.checked:
            self.reason.clear()

    def look_up(self, code: str) -> None:
        """Say where one letter is, and have its code ready."""
        found = letters.find(code, 1)
        self.field.setText(code)
        self.field.selectAll()
        self.field.setFocus()
        if found:
            one = found[0]
            place = self._place(one.batch, one.helper)
            self.answer.say(self._headline(one.names, State(one.state)), f"{one.code} · {place}", Tone.INDIGO)

    def _build(self) -> None:
        card = Card()
        card.column.setSpacing(10)
        left = column(
            strong(self.tr("Scan or type a letter's code")),
            self.field,
            row(self.states, None),
            row(self.reason, primary(self.tr("Check in"), self.submit)),
            small(self.tr("Several codes may be pasted at once. Return checks in.")),
            None,
            spacing=10,
        )
        parts = row(spacing=20)
        parts.addLayout(left, 4)
        parts.addWidget(self.answer, 5)
        card.column.addLayout(parts)
        self.column.addWidget(card)
        self.column.addWidget(strong(self.tr("The last check-ins")))
        self.column.addWidget(self.table, 1)
        self.setFocusProxy(self.field)

    def _wait(self) -> None:
        self.answer.say(
            self.tr("Ready"),
            self.tr("The scanner writes into the field and presses Return by itself."),
            Tone.QUIET,
        )

    def _on_state(self, _key: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, outcome: Outcome, state: State) -> None:
        if outcome.refused:
            self._tell_refused(outcome)
        elif len(outcome.checked) == 1:
            one = outcome.checked[0]
            self.answer.say(self._headline(one.names, one.state), self._about(one), _tone(state))
        else:
            count = len(outcome.checked)
            name = self.tr("%Ln letter(s) {state}", "", count).format(state=letter_state(state))
            self.answer.say(name, self._about_all(outcome.checked), _tone(state))

    def _headline(self, names: str, state: State) -> str:
        return self.tr("{state} · {names}").format(state=_capital(letter_state(state)), names=names)

    def _tell_refused(self, outcome: Outcome) -> None:
        refused = [sentence(one.sentence) for one in outcome.refused]
        lines = refused[:_SHOWN]
        more = len(refused) - _SHOWN
        if more > 0:
            lines.append(self.tr("And %n more.", "", more))
        if outcome.checked:
            lines.append(self.tr("%Ln other letter(s) were checked in.", "", len(outcome.checked)))
        name = self.tr("%n code(s) not accepted", "", len(refused))
        self.answer.say(name, "\n".join(lines), Tone.AMBER if outcome.checked else Tone.SEAL)

    def _about(self, one: Checked) -> str:
        parts = [
            self._place(one.batch, one.helper),
            self.tr("%n still to be written", "", one.still_out) if one.batch else "",
            self._booked(one.cost_fen),
            self._undo_hint(),
        ]
        return f"{one.code}\n" + " · ".join(filter(None, parts))

    def _about_all(self, checked: Sequence[Checked]) -> str:
        parts = [self._booked(sum(one.cost_fen for one in checked)), self._undo_hint()]
        return " · ".join(filter(None, parts))

    def _booked(self, fen: int) -> str:
        if not fen:
            return ""
        return self.tr("{amount} booked").format(amount=money.shown(fen, shop.settings().currency or "CNY"))

    def _place(self, batch: int | None, helper: str) -> str:
        if not batch:
            return self.tr("in no batch")
        name = self.tr("batch {number}").format(number=batch)
        return self.tr("{helper}, {batch}").format(helper=helper, batch=name) if helper else name

    def _undo_hint(self) -> str:
        keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        return self.tr("{keys} takes it back").format(keys=keys.replace("+", " "))

    def _when(self, one: EventRow) -> str:
        return moment(one.happened_at, self._zone)

    def _columns(self) -> list[Column[EventRow]]:
        return [
            Column("at", self.tr("When"), self._when, is_soft=True, width=11, sortable=False),
            Column("code", self.tr("Letter"), lambda one: one.code, width=9, sortable=False),
            Column("names", self.tr("To"), lambda one: one.names, width=12, sortable=False),
            Column("state", self.tr("Now"), lambda _: "", mark=_state_mark, width=9, sortable=False),
            Column("batch", self.tr("Batch"), _batch_words, width=16, is_soft=True, sortable=False),
            Column("helper", self.tr("Helper"), lambda one: one.helper, width=10, is_soft=True, sortable=False),
            Column(
                "reason", self.tr("Reason"), lambda one: reason_told(one.reason), is_soft=True, width=14, sortable=False
            ),
        ]

    def _empty(self) -> EmptyState:
        return EmptyState(
            "scan",
            self.tr("Nothing checked in yet"),
            self.tr("What comes back from a helper or goes to the post is listed here, the latest first."),
        )


def split(text: str) -> list[str]:
    """The codes in a text: one by itself may hold blanks, several stand apart by blanks, commas or lines."""
    try:
        codes.parse(text)
    except UserError:
        return [part for part in _BETWEEN.split(text) if part]
    return [text]


def _tone(state: State) -> Tone:
    return STATE_TONES.get(state, Tone.QUIET)


def _state_mark(one: EventRow) -> Mark:
    return Mark(letter_state(one.state), _tone(State(one.state)))


def _batch_words(one: EventRow) -> str:
    return batch_name(one.campaign, one.batch) if one.batch else one.campaign


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
