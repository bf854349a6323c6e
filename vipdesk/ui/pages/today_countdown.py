"""The last hour before the cutoff, on Today: members' parcels that still have to leave, and those that were missed."""

# ruff: noqa: PLC0415 - what counts is loaded on a worker's thread, so that the first painting does not wait for it

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from vipdesk.domain.table_text import tabbed
from vipdesk.ui.language import short_day
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import CopyButton, Rows, Tag, evened, heading, label, link, name_link, row, small

if TYPE_CHECKING:
    from vipdesk.domain.countdown import Parcel
    from vipdesk.services.count_down import Counted
    from vipdesk.store.items import Warned

HALF_A_MINUTE_MS = 30_000
MOST_SHOWN = 5
"""Parcels that are shown before somebody asks for all: the work of the day is to be seen below them."""
MOST_AT_ALL = 100
_PRESSING = 15
"""Minutes from which on a parcel presses."""


class CountdownView(QWidget):
    """Counts by itself while it is to be seen; takes no room while nothing has to leave."""

    member_asked = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: object = None
        self._counted: Counted | None = None
        self._warnings: dict[int, Warned] = {}
        self.name, self.about = heading(), small()
        self.due, self.missed = Rows(), Rows()
        self.missed_name = heading()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._numbers: dict[Rows, Sequence[str]] = {self.due: (), self.missed: ()}
        self.copy, self.copy_missed = self._copier(self.due), self._copier(self.missed)
        self._due_head, self._missed_head = QWidget(), QWidget()
        self.all_due, self.all_missed = link("", self._show_all), link("", self._show_all)
        self._is_all = False
        self._due_head.setLayout(row(self.name, None, self.all_due, self.copy))
        self._missed_head.setLayout(row(self.missed_name, None, self.all_missed, self.copy_missed))
        for part in (self._due_head, self.due, self._missed_head, self.missed, self.about):
            layout.addWidget(part)
        self._clock = QTimer(self, interval=HALF_A_MINUTE_MS)
        self._clock.timeout.connect(self.refresh)
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
        self._shown, self._counted = (found, counted.now.date(), counted.warnings), counted
        self._warnings = {one.order_id: one for one in counted.warnings}
        self.name.setText(self.tr("%n parcel(s) still to leave today", "", len(found.due)))
        self.missed_name.setText(self.tr("%n parcel(s) missed the cutoff", "", len(found.missed)))
        self._fill_all()
        imported = counted.imported_at
        words = self.tr("As of the orders imported on {day} at {time}.")
        self.about.setText(words.format(day=short_day(imported.date()), time=f"{imported:%H:%M}") if imported else "")

    def _show_all(self) -> None:
        self._is_all = True
        self._fill_all()

    def _fill_all(self) -> None:
        assert self._counted is not None
        found = self._counted.found
        self._fill(self.due, self._due_head, self.all_due, found.due, MOST_SHOWN)
        most = 0 if found.due else MOST_SHOWN  # what can still be kept counts more than what was missed
        self._fill(self.missed, self._missed_head, self.all_missed, found.missed, most)

    def _fill(
        self, lines: Rows, head: QWidget, everything: QPushButton, parcels: "Sequence[Parcel]", most: int
    ) -> None:
        head.setVisible(bool(parcels))
        lines.setVisible(bool(parcels) and (most > 0 or self._is_all))
        self._numbers[lines] = [one.number for one in parcels]
        everything.setText(self.tr("Show all"))
        everything.setVisible(len(parcels) > most and not self._is_all)
        lines.wipe()
        self._add(lines, parcels[: MOST_AT_ALL if self._is_all else most])
        if (more := len(parcels) - MOST_AT_ALL) > 0 and self._is_all:
            lines.add(small(self.tr("And %n more.", "", more)))

    def _add(self, lines: Rows, parcels: "Sequence[Parcel]") -> None:
        left = evened([self._left(one) for one in parcels])
        numbers = evened([label(one.number) for one in parcels])
        for one, tag, number in zip(parcels, left, numbers, strict=True):
            who = name_link(one.name, partial(self.member_asked.emit, one.member_id))
            paid = self.tr("paid {day} {time}").format(day=short_day(one.paid_at.date()), time=f"{one.paid_at:%H:%M}")
            cutoff = self.tr("cutoff {time}").format(time=f"{one.cutoff:%H:%M}")
            lines.add(tag, number, who, None, label(paid, "soft"), label(cutoff, "soft"))
            if (warned := self._warnings.get(one.order_id)) is not None:
                words = self.tr("{item}: say before dispatch “{wording}”")
                lines.add(small(words.format(item=warned.item, wording=warned.wording)))

    def _left(self, one: "Parcel") -> Tag:
        if one.minutes_left >= 0:
            tone = Tone.SEAL if one.minutes_left <= _PRESSING else Tone.AMBER
            return Tag(self.tr("%n minute(s)", "", one.minutes_left), tone)
        if one.minutes_left > -24 * 60:
            hours, minutes = divmod(-one.minutes_left, 60)
            return Tag(self.tr("{time} late").format(time=f"{hours}:{minutes:02}"), Tone.SEAL)
        return Tag(self.tr("since {day}").format(day=short_day(one.promised_on)), Tone.SEAL)

    def _copier(self, lines: Rows) -> CopyButton:
        return CopyButton(lambda: tabbed([number] for number in self._numbers[lines]), self.tr("Copy order numbers"))


def _look(now: int) -> "Counted":
    from vipdesk.services import count_down

    return count_down.look(now)
