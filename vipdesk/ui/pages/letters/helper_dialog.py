"""A helper's particulars: when they write, how fast, for what pay, and when they are away."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.store import edits, helpers, shop
from vipdesk.store.edits import Clash, Edit
from vipdesk.store.helpers import Absence, HelperRow
from vipdesk.ui import clashes
from vipdesk.ui.fields import DayField, MoneyField, NumberField, TextField, Tick
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import day
from vipdesk.ui.session import Session
from vipdesk.ui.theme import grown
from vipdesk.ui.widgets import button, clear, icon_button, label, row

ADD = QT_TRANSLATE_NOOP("sentences", "Add helper {name}")
CHANGE = QT_TRANSLATE_NOOP("sentences", "Change helper {name}")
_TAKEN = QT_TRANSLATE_NOOP("sentences", "There is a helper {name} already. Give this one a name that tells them apart.")
_USUAL_WEEK = (60, 60, 60, 60, 60, 0, 0)
_USUAL_PACE = 25
_USUAL_PAY_FEN = 100
_MOST_MINUTES = 720


class WeekField(QWidget):
    """Minutes for each day of the week."""

    edited = Signal()

    def __init__(self, minutes: Sequence[int]) -> None:
        super().__init__()
        form = QLocale.FormatType
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        self._fields = [TextField(str(one)) for one in minutes]
        for place, field in enumerate(self._fields):
            name = label(QLocale().dayName(place + 1, form.ShortFormat).removeprefix("周"), "small")
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
            field.setAccessibleName(QLocale().dayName(place + 1, form.LongFormat))
            field.setAlignment(Qt.AlignmentFlag.AlignCenter)
            field.setMinimumWidth(grown(48))
            field.setMaximumWidth(grown(72))
            field.edited.connect(self.edited)
            grid.addWidget(name, 0, place)
            grid.addWidget(field, 1, place)
        self.setFocusProxy(self._fields[0])
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def value(self) -> tuple[int, ...]:
        """Minutes from Monday to Sunday; an empty field is none. ValueError while one is no number."""
        return tuple(int(field.value() or 0) for field in self._fields)

    def problem(self) -> str:
        texts = [field.value() or "0" for field in self._fields]
        if all(text.isdecimal() and int(text) <= _MOST_MINUTES for text in texts):
            return ""
        return self.tr("Whole minutes from 0 to {most}, please.").format(most=_MOST_MINUTES)


class AbsencesField(QWidget):
    """Spans of days; one is added by its two ends."""

    edited = Signal()

    def __init__(self, absences: Sequence[Absence], today: date) -> None:
        super().__init__()
        self._absences = list(absences)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.first, self.last = DayField(today), DayField(today)
        self.first.setAccessibleName(self.tr("Away from"))
        self.last.setAccessibleName(self.tr("Away until"))
        self.add_button = button(self.tr("Add"), self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row(self.first, label("–", "soft"), self.last, self.add_button, None))
        column.addLayout(self._lines)
        self._show()

    def value(self) -> list[Absence]:
        """The spans by their first day."""
        return sorted(self._absences)

    def problem(self) -> str:
        return ""

    def add(self) -> None:
        """Take over the span that stands in the two fields."""
        ends = sorted((self.first.value(), self.last.value()))
        if Absence(*ends) not in self._absences:
            self._absences.append(Absence(*ends))
            self._show()
            self.edited.emit()

    def remove(self, absence: Absence) -> None:
        """Take a span out."""
        self._absences.remove(absence)
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        clear(self._lines)
        for one in sorted(self._absences):
            words = day(one.first_on) if one.first_on == one.last_on else f"{day(one.first_on)} – {day(one.last_on)}"
            away = icon_button("close", self.tr("Remove {days}").format(days=words), partial(self.remove, one))
            self._lines.addLayout(row(label(words), away, None, spacing=4))


class HelperDialog(FormDialog):
    """A new helper, or what is known of one."""

    def __init__(self, parent: QWidget, session: Session, helper: HelperRow | None) -> None:
        new = QCoreApplication.translate("HelperDialog", "New helper")
        add = QCoreApplication.translate("HelperDialog", "Add")
        save = QCoreApplication.translate("HelperDialog", "Save")
        super().__init__(parent, helper.name if helper else new, save if helper else add)
        self._session, self._helper = session, helper
        known = helper or HelperRow(0, "", _USUAL_WEEK, _USUAL_PACE, _USUAL_PAY_FEN, "", active=True)
        self._build(known)
        self.form.setMinimumWidth(560)

    def accept(self) -> None:
        """Keep it, which may take a question, or grow so that what is wrong has its room."""
        if self.form.is_right():
            self.attempt(self._keep)
        QTimer.singleShot(0, self, self._grow)  # once what is wrong has its own, smaller letters

    def _grow(self) -> None:
        self._body.activate()
        self.adjustSize()

    def _build(self, known: HelperRow) -> None:
        form, currency = self.form, shop.settings().currency or "CNY"
        self.name = form.add(self.tr("Name"), TextField(known.name, required=True))
        self.week = form.add(self.tr("Minutes to write"), WeekField(known.weekday_minutes))
        self.pace = form.add(self.tr("Characters a minute"), NumberField(known.characters_per_minute, 1, 200),
                             self.tr("A practised hand copies about 25."))  # fmt: skip
        self.pay = form.add(self.tr("Pay for a letter"), MoneyField(known.pay_fen, currency))
        self.contact = form.add(self.tr("Contact"), TextField(known.contact))
        self._away = helpers.absences(known.id) if known.id else []
        self.absences = form.add(self.tr("Away"), AbsencesField(self._away, self._session.today))
        self.active = form.add("", Tick(self.tr("Writes letters at present"), ticked=known.active))
        self.active.setAccessibleName(self.tr("Writes letters at present"))

    def _keep(self) -> None:
        name = self.name.value()
        wanted = HelperRow(
            self._helper.id if self._helper else 0,
            name,
            self.week.value(),
            self.pace.value(),
            self.pay.value(),
            self.contact.value(),
            self.active.value(),
        )
        if self._helper is None:
            self._session.do(Sentence(ADD, name=name), _add, wanted, self.absences.value())
            self._close()
        else:
            write = partial(_change, wanted, self._away, self.absences.value())
            change = helpers.edit(self._helper, wanted)
            clashes.save(self._session, self, Sentence(CHANGE, name=name), write, [change], self._close)

    def _close(self) -> None:
        self.done(self.DialogCode.Accepted)


def _refuse_taken(wanted: HelperRow) -> None:
    """Asked when it is saved, for a colleague may have added somebody since."""
    if wanted.name in (one.name for one in helpers.rows() if one.id != wanted.id):
        raise UserError(_TAKEN, name=wanted.name)


def _add(known: HelperRow, absences: Sequence[Absence]) -> None:
    _refuse_taken(known)
    id_ = helpers.add(known.name, known.weekday_minutes, known.characters_per_minute, known.pay_fen)
    helpers.change(known._replace(id=id_))
    helpers.change_absences(id_, [], absences)


def _change(
    wanted: HelperRow, seen_away: Sequence[Absence], away: Sequence[Absence], changes: Sequence[Edit]
) -> list[Clash]:
    _refuse_taken(wanted)
    found = edits.apply(changes)
    if not found:
        helpers.change_absences(wanted.id, seen_away, away)
    return found
