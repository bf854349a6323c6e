"""The order check: an amount and a moment, and at once what may be promised, why, and in which words."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QDateTime, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDateTimeEdit, QGridLayout, QWidget

from vipdesk.domain import money
from vipdesk.domain.moments import to_local
from vipdesk.domain.privileges import Answer, EarlyAccess, Privilege
from vipdesk.errors import Sentence
from vipdesk.services import ask_privileges, tell_privileges
from vipdesk.store import shop
from vipdesk.translation import told, translator
from vipdesk.ui.fields import MoneyField
from vipdesk.ui.language import sentence, short_day
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, CopyButton, Elided, Tag, clear, label, link, row, rule, strong

HALF_A_MINUTE_MS = 30_000
_LONG = 120
"""Minutes from which on whole hours are told."""

_MOST_PICKS = 3
"""Items that are told by name."""

_catalogue = lru_cache(maxsize=4)(translator)


class MomentField(QDateTimeEdit):
    """The shop's time; it follows the clock until somebody changes it."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_now = True
        self.setDisplayFormat("MM-dd HH:mm")
        self.lineEdit().setTextMargins(6, 0, 0, 0)
        self.dateTimeChanged.connect(self._on_changed)

    def value(self) -> datetime:
        """The moment, naive."""
        day, at = self.date(), self.time()
        return datetime(day.year(), day.month(), day.day(), at.hour(), at.minute())  # noqa: DTZ001 - local on purpose

    def follow(self, now: datetime) -> None:
        """Show the present minute, and go on following it."""
        self.blockSignals(True)
        self.setDateTime(QDateTime(now.year, now.month, now.day, now.hour, now.minute, 0))
        self.blockSignals(False)
        self.is_now = True

    def _on_changed(self) -> None:
        self.is_now = False
        self.edited.emit()


class OrderCheck(Card):
    """Answers for the member that is shown, while one is typing."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._member_id: int | None = None
        self._language = ""
        self.column.setContentsMargins(12, 10, 12, 8)
        self.column.setSpacing(6)
        self.amount = MoneyField(0, "")
        self.amount.clear()
        self.amount.setAccessibleName(self.tr("Amount of the order"))
        self.moment = MomentField()
        self.moment.setAccessibleName(self.tr("Moment of payment"))
        self.now = link(self.tr("Now"), self._to_now)
        self.now.hide()
        self._basis = Elided("", "small")
        self._wrong = label("", "small", Tone.SEAL)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(8)
        self._lines.setVerticalSpacing(4)
        self._lines.setColumnStretch(1, 1)
        self.paste = label("", "soft")
        self.paste.setWordWrap(True)
        self.copy = CopyButton(self.paste.text)
        self._clock = QTimer(self, interval=HALF_A_MINUTE_MS)
        self._clock.timeout.connect(self._tick)
        title = strong(self.tr("Order check"))
        title.setBuddy(self.amount)
        asked = row(title, self.amount, self.moment, self.now, None)
        asked.setStretch(1, 2)
        self._paste_row = QWidget()
        paste_row = row(self.paste, self.copy)
        paste_row.setStretch(0, 1)
        self._paste_row.setLayout(paste_row)
        self.column.addLayout(asked)
        self.column.addWidget(self._basis)
        self.column.addWidget(self._wrong)
        self.column.addLayout(self._lines)
        self.column.addWidget(rule())
        self.column.addWidget(self._paste_row)
        self.amount.edited.connect(self.answer)
        self.moment.edited.connect(self.answer)

    def ask_for(self, member_id: int, language: str) -> None:
        """Answer for this member from now on; `language` is that of what is written to her."""
        self._member_id, self._language = member_id, language
        self.amount.set_currency(shop.settings().currency)
        self._basis.setText(sentence(ask_privileges.basis()))
        self.answer()

    def answer(self) -> None:
        """Answer anew what stands in the fields."""
        clear(self._lines)
        problem = self.amount.problem() if self.amount.text().strip() else ""
        self.now.setVisible(not self.moment.is_now)
        self._wrong.setText(problem)
        self._wrong.setVisible(bool(problem))
        self._paste_row.setVisible(not problem)
        if problem or self._member_id is None:
            return
        if self.moment.is_now:
            self.moment.follow(self._shop_time())
        at = self.moment.value()
        fen = self.amount.value() if self.amount.text().strip() else 0
        self._show(ask_privileges.ask(self._member_id, fen, at), tell_privileges.of_member(self._member_id, at.date()))

    def _show(self, found: Answer, granted: Mapping[Privilege, Sentence]) -> None:
        self._show_shipping(found, granted)
        dispatched, *warnings = found.why[len(granted) :]
        self._show_dispatch(found, dispatched)
        for one in found.early_access[:_MOST_PICKS]:
            self._line(self.tr("First pick"), Tone.INDIGO, self._early(one))
        if (more := len(found.early_access) - _MOST_PICKS) > 0:
            self._line(self.tr("First pick"), Tone.INDIGO, self.tr("and %n more item(s)", "", more))
        for item, wording in dict.fromkeys(one[1:] for one in ask_privileges.before_dispatch(self._member_id)):
            words = self.tr("{item}: “{wording}”").format(item=item, wording=wording)
            self._line(self.tr("Say before dispatch"), Tone.AMBER, words)
        for warning in warnings:
            self._line(self.tr("Beware"), Tone.AMBER, sentence(warning))
        self.paste.setText(told(found.paste, _catalogue(self._language or shop.settings().language)))

    def _show_shipping(self, found: Answer, granted: Mapping[Privilege, Sentence]) -> None:
        if found.missing_fen is None:
            self._line(self.tr("Postage"), Tone.QUIET, self.tr("Nobody has granted free shipping."))
            return
        why = sentence(granted[Privilege.FREE_SHIPPING_FROM])
        if found.free_shipping:
            self._line(self.tr("Free shipping"), Tone.JADE, why)
        elif self.amount.text().strip():
            missing = money.shown(found.missing_fen, shop.settings().currency)
            self._line(self.tr("{missing} short").format(missing=missing), Tone.AMBER, why)
        else:
            self._line(self.tr("Free shipping"), Tone.QUIET, why)

    def _show_dispatch(self, found: Answer, why: Sentence) -> None:
        if found.ships_today and found.cutoff is not None and found.minutes_left is not None:
            words = self.tr("Cutoff {cutoff}, {left} left.").format(
                cutoff=found.cutoff.strftime("%H:%M"), left=self._span(found.minutes_left)
            )
            is_today = self.moment.value().date() == self._shop_time().date()
            tag = self.tr("Ships today") if is_today else self.tr("Ships that day")
            self._line(tag, Tone.JADE, words)
        else:
            tag = self.tr("Ships {day}").format(day=short_day(found.dispatch_on))
            self._line(tag, Tone.AMBER, sentence(why))

    def _early(self, one: EarlyAccess) -> str:
        price = money.shown(one.trial_price_fen, shop.settings().currency)
        if one.opens_at <= self.moment.value():
            return self.tr("“{item}” now, {price}").format(item=one.item.name, price=price)
        opens_at = one.opens_at.strftime("%m-%d %H:%M")
        return self.tr("“{item}” from {moment}, {price}").format(item=one.item.name, moment=opens_at, price=price)

    def _span(self, minutes: int) -> str:
        if minutes < _LONG:
            return self.tr("%n minute(s)", "", minutes)
        hours = minutes // 60
        return self.tr("%n hour(s)", "", hours)

    def _line(self, tag: str, tone: Tone, words: str) -> None:
        name, text, line = Tag(tag, tone), label(words, "small"), self._lines.count() // 2
        text.setWordWrap(True)
        self._lines.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(text, line, 1)

    def _to_now(self) -> None:
        self.moment.follow(self._shop_time())
        self.answer()

    def _shop_time(self) -> datetime:
        return to_local(int(self._session.now().timestamp()), shop.settings().time_zone)

    def _tick(self) -> None:
        """The minutes run; what somebody chose stays."""
        if self.moment.is_now and self.moment.value() != self._shop_time().replace(second=0):
            self.answer()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick()
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
