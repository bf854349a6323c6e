"""What is asked when a term is changed from a day on, or taken away."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QTimer
from PySide6.QtWidgets import QWidget

from vipdesk.domain.privilege_words import PRIVILEGES
from vipdesk.domain.privileges import Privilege
from vipdesk.domain.term_changes import Change, Effect, Entry, Whose, parse_value, written_value
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import change_terms
from vipdesk.services.change_terms import Preview
from vipdesk.ui.fields import Choice, DayField, TextField, Tick
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import listed, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import soft

translate = QCoreApplication.translate
EVERY_DAY = -1
_PAUSE_MS = 200


class ValueField(TextField):
    """How much is granted, in the unit of the privilege; empty where nothing is granted any more."""

    def __init__(self, privilege: Privilege, value: int | None) -> None:
        super().__init__()
        self._privilege = privilege
        self.ask_for(privilege, value)

    def ask_for(self, privilege: Privilege, value: int | None) -> None:
        """Take values of another privilege from now on."""
        self._privilege = privilege
        self.setText("" if value is None else written_value(privilege, value))
        hints = {
            Privilege.FREE_SHIPPING_FROM: self.tr("An amount, such as 69.00"),
            Privilege.SAME_DAY_CUTOFF: self.tr("A time, such as 17:00"),
            Privilege.EARLY_ACCESS: self.tr("Hours before the launch, such as 24"),
            Privilege.AFTER_SALES_REPLY: self.tr("Hours until the answer, such as 4"),
            Privilege.RUSH_DISPATCH: self.tr("1: allowed, 0: not allowed"),
        }
        self.setPlaceholderText(hints[privilege])

    def fen_or_number(self) -> int:
        """The value in its unit; ValueError while it is none."""
        return parse_value(self._privilege, self.text().strip())

    def problem(self) -> str:
        if not self.isEnabled():
            return ""
        try:
            self.fen_or_number()
        except ValueError:
            return self.tr("This is not understood. {hint}").format(hint=self.placeholderText())
        return ""


class ChangeTerm(FormDialog):
    """A new value from a day on, with whom that makes better or worse off."""

    def __init__(self, parent: QWidget, session: Session, whose: Whose, known: Entry | None = None) -> None:
        self._session, self._whose = session, whose
        self._is_own = whose.member_id is not None
        name = translate("ChangeTerm", "Terms of {whose}").format(whose=_called(whose))
        remark = translate("ChangeTerm", "The old value ends the day before. Who holds one for life keeps it.")
        super().__init__(parent, name, translate("ChangeTerm", "Save"), remark)
        self._build(known)
        self.effect = soft()
        self._body.insertWidget(self._body.indexOf(self.form) + 1, self.effect)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self._foresee)
        self.form.edited.connect(self._later.start)
        self.form.setMinimumWidth(480)
        self.when_right(self._save)
        self._later.start()

    def wanted(self) -> Change:
        """What the form says; ValueError while the value is none."""
        weekday = self.weekday.value()
        return Change(
            privilege=self.privilege.value(),
            weekday=None if weekday == EVERY_DAY else weekday,
            value=None if self.none.value() else self.value.fen_or_number(),
            starts_on=self.starts_on.value(),
            lifetime=self.lifetime.value(),
            reason=self.reason.value(),
        )

    def _build(self, known: Entry | None) -> None:
        form = self.form
        words = {one: _capital(sentence(Sentence(word))) for one, word in PRIVILEGES.items()}
        first = known.privilege if known else Privilege.FREE_SHIPPING_FROM
        self.privilege = form.add(self.tr("Privilege"), Choice(words, first))
        self.value = form.add(self.tr("Granted"), ValueField(first, known.value if known else None))
        self.none = form.add("", Tick(self.tr("Granted no more")))
        self.none.setAccessibleName(self.tr("Granted no more"))
        long = QLocale.FormatType.LongFormat
        days = {EVERY_DAY: self.tr("Every day"), **{day: QLocale().dayName(day + 1, long) for day in range(7)}}
        weekday = EVERY_DAY if known is None or known.weekday is None else known.weekday
        self.weekday = form.add(self.tr("On"), Choice(days, weekday))
        self.starts_on = form.add(self.tr("From"), DayField(self._session.today))
        self.lifetime = form.add("", Tick(self.tr("For life: who once holds it keeps it"), ticked=_is_for_life(known)))
        self.lifetime.setAccessibleName(self.tr("For life"))
        self.reason = form.add(self.tr("Reason"), TextField(required=self._is_own))
        self.privilege.edited.connect(lambda: self.value.ask_for(self.privilege.value(), None))
        self.none.edited.connect(lambda: self.value.setEnabled(not self.none.value()))

    def _foresee(self) -> None:
        """Reckon in the background what the change would mean; of an older question the answer is dropped."""
        try:
            wanted = self.wanted()
        except ValueError:
            self.effect.setText("")
            return
        whose = self._whose
        job = self._session.glance(partial(_preview, whose, wanted))
        job.then(partial(self._say, wanted))

    def _say(self, wanted: Change, found: Preview) -> None:
        if self._is_still(wanted):
            self.effect.setText("\n".join(self._told(found)))
            self.adjustSize()

    def _is_still(self, wanted: Change) -> bool:
        try:
            return self.wanted() == wanted
        except ValueError:
            return False

    def _told(self, found: Preview) -> list[str]:
        worse = found.counts[Effect.WORSE]
        if not found.people:
            return [self.tr("Nobody is concerned yet.")]
        lines = []
        if found.counts[Effect.BETTER]:
            lines.append(self.tr("%Ln member(s) better off", "", found.counts[Effect.BETTER]))
        if found.counts[Effect.KEPT]:
            lines.append(self.tr("%Ln member(s) keep what they hold for life", "", found.counts[Effect.KEPT]))
        if found.counts[Effect.SAME]:
            lines.append(self.tr("%Ln member(s) as before", "", found.counts[Effect.SAME]))
        if worse:
            counted = self.tr("%Ln member(s) worse off", "", worse)
            text = (
                self.tr("{counted}: {names} and others") if worse > len(found.worse) else self.tr("{counted}: {names}")
            )
            lines.append(text.format(counted=counted, names=listed(found.worse)))
        return lines

    def _save(self) -> None:
        wanted = self.wanted()
        label = change_terms.change_label(self._whose, wanted)
        self._session.do(label, change_terms.change, self._whose, wanted, self._session.today)


class WithdrawTerm(FormDialog):
    """Why a term is taken away from everyone who holds it; what is held for life only the owner takes."""

    def __init__(self, parent: QWidget, session: Session, entry: Entry) -> None:
        self._session, self._entry = session, entry
        privilege = sentence(Sentence(PRIVILEGES[entry.privilege]))
        name = translate("WithdrawTerm", "Take away: {privilege}").format(privilege=privilege)
        for_life = translate("WithdrawTerm", "This was promised for life: only the owner can take it away.")
        super().__init__(parent, name, translate("WithdrawTerm", "Take away"), for_life if entry.lifetime else "")
        self.on = self.form.add(self.tr("From"), DayField(session.today))
        self.why = self.form.add(self.tr("Why"), TextField(required=True))
        self.owner = TextField(required=True)
        if entry.lifetime:
            self.form.add(self.tr("The owner's name"), self.owner)
        self.when_right(self._withdraw)

    def _withdraw(self) -> None:
        label = change_terms.withdraw_label(self._entry)
        today = self._session.today
        self._session.do(
            label, change_terms.withdraw, self._entry, self.on.value(), self.why.value(), self.owner.value(), today
        )


def _preview(whose: Whose, wanted: Change, progress: Progress) -> Preview:
    return change_terms.preview(whose, wanted, progress)


def _is_for_life(known: Entry | None) -> bool:
    return known is not None and known.lifetime


def _called(whose: Whose) -> str:
    found = change_terms.called(whose)
    return sentence(found) if isinstance(found, Sentence) else found


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
