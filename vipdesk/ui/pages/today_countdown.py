"""The last hour before the cutoff, on Today: members' parcels that still have to leave, and those that were missed."""

# ruff: noqa: PLC0415 - what counts is loaded on a worker's thread, so that the first painting does not wait for it

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from vipdesk.domain.table_text import tabbed
from vipdesk.ui.language import short_day
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Rows, Tag, heading, label, link, row, small, soft

if TYPE_CHECKING:
    from vipdesk.domain.countdown import Parcel
    from vipdesk.services.count_down import Counted
    from vipdesk.store.items import Warned

HALF_A_MINUTE_MS = 30_000
A_SECOND_OR_TWO_MS = 2_000
MOST_SHOWN = 12
_PRESSING = 15
"""Minutes from which on a parcel presses."""


class CountdownView(QWidget):
    """Counts by itself while it is to be seen; takes no room while nothing has to leave."""

    member_asked = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: object = None
        self._warnings: dict[int, Warned] = {}
        self.name, self.about = heading(), soft()
        self.due, self.missed = Rows(), Rows()
        self.missed_name = heading()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.copy, self.copy_missed = self._copier(), self._copier()
        self._numbers: dict[QPushButton, Sequence[str]] = {}
        self._due_head, self._missed_head = QWidget(), QWidget()
        self._due_head.setLayout(row(self.name, None, self.copy))
        self._missed_head.setLayout(row(self.missed_name, None, self.copy_missed))
        for part in (self._due_head, self.due, self._missed_head, self.missed, self.about):
            layout.addWidget(part)
        self._copied = QTimer(self, singleShot=True, interval=A_SECOND_OR_TWO_MS)
        self._copied.timeout.connect(self._name_copiers)
        self._clock = QTimer(self, interval=HALF_A_MINUTE_MS)
        self._clock.timeout.connect(self.refresh)
        self._name_copiers()
        self.hide()

    def refresh(self) -> None:
        """Count again, in the background."""
        now = int(self._session.now().timestamp())
        self._session.glance(lambda _: _look(now)).then(self.put)

    def watch(self, *, is_seen: bool) -> None:
        """Let the minutes run, or not, while nobody looks."""
        if is_seen:
            self._clock.start()
            if self._shown is not None:
                self.refresh()
        else:
            self._clock.stop()

    def put(self, counted: "Counted") -> None:
        """Show what was counted; the same as before stays as it stands, with the keyboard on it."""
        found = counted.found
        self.setVisible(bool(found.due or found.missed))
        if (found, counted.now.date(), counted.warnings) == self._shown:
            return
        self._shown = found, counted.now.date(), counted.warnings
        self._warnings = {one.order_id: one for one in counted.warnings}
        self.name.setText(self.tr("%n parcel(s) still to leave today", "", len(found.due)))
        self.missed_name.setText(self.tr("%n parcel(s) missed the cutoff", "", len(found.missed)))
        self._fill(self.due, self._due_head, self.copy, found.due)
        self._fill(self.missed, self._missed_head, self.copy_missed, found.missed)
        imported = counted.imported_at
        words = self.tr("As of the orders imported on {day} at {time}.")
        self.about.setText(words.format(day=short_day(imported.date()), time=f"{imported:%H:%M}") if imported else "")

    def _fill(self, lines: Rows, head: QWidget, copy: QPushButton, parcels: "Sequence[Parcel]") -> None:
        for part in (lines, head):
            part.setVisible(bool(parcels))
        self._numbers[copy] = [one.number for one in parcels]
        lines.wipe()
        for one in parcels[:MOST_SHOWN]:
            who = link(one.name, partial(self.member_asked.emit, one.member_id))
            paid = self.tr("paid {day} {time}").format(day=short_day(one.paid_at.date()), time=f"{one.paid_at:%H:%M}")
            cutoff = self.tr("cutoff {time}").format(time=f"{one.cutoff:%H:%M}")
            lines.add(self._left(one), label(one.number), who, None, label(paid, "soft"), label(cutoff, "soft"))
            if (warned := self._warnings.get(one.order_id)) is not None:
                words = self.tr("{item}: say before dispatch “{wording}”")
                lines.add(small(words.format(item=warned.item, wording=warned.wording)))
        more = len(parcels) - MOST_SHOWN
        if more > 0:
            lines.add(small(self.tr("And %n more.", "", more)))

    def _left(self, one: "Parcel") -> Tag:
        if one.minutes_left >= 0:
            tone = Tone.SEAL if one.minutes_left <= _PRESSING else Tone.AMBER
            return Tag(self.tr("%n minute(s)", "", one.minutes_left), tone)
        if one.minutes_left > -24 * 60:
            hours, minutes = divmod(-one.minutes_left, 60)
            return Tag(self.tr("{time} late").format(time=f"{hours}:{minutes:02}"), Tone.SEAL)
        return Tag(self.tr("since {day}").format(day=short_day(one.promised_on)), Tone.SEAL)

    def _copier(self) -> QPushButton:
        made = link("", lambda: self._copy(made))
        return made

    def _name_copiers(self) -> None:
        for one in (self.copy, self.copy_missed):
            one.setText(self.tr("Copy order numbers"))

    def _copy(self, pressed: QPushButton) -> None:
        QGuiApplication.clipboard().setText(tabbed([number] for number in self._numbers[pressed]))
        pressed.setText(self.tr("Copied"))
        self._copied.start()


def _look(now: int) -> "Counted":
    from vipdesk.services import count_down

    return count_down.look(now)
