"""The people who write the letters: what each can do, has in hand, and has earned."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vipdesk.domain import money
from vipdesk.store import helpers, letters, shop
from vipdesk.store.helpers import Earned, HelperRow
from vipdesk.ui.language import day, number, short_day
from vipdesk.ui.pages.letters.helper_dialog import HelperDialog
from vipdesk.ui.pages.letters.part import Part
from vipdesk.ui.pages.letters.words import OUT_STATES, WRITTEN_STATES, among, batch_name
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, EmptyState, Header, KeyValues, Rows, heading, label, link, row, scrolled, small

_SHOWN = 8
"""Batches in hand that are listed."""


class _Row(NamedTuple):
    id: int
    helper: HelperRow
    to_write: int
    earned: Earned


class HelpersPart(Part):
    """The tab of the helpers."""

    def __init__(self, session: Session, header: Header) -> None:
        super().__init__(session, header)
        self.edit_button = header.action(self.tr("Edit"), self._edit_chosen, "edit")
        self.buttons = [self.edit_button, header.primary(self.tr("New helper"), self.add, "add")]
        self._rows: dict[int, _Row] = {}
        empty = EmptyState(
            "helper",
            self.tr("Nobody writes yet"),
            self.tr("Helpers copy the letters by hand. With their minutes and pace the plan knows when to begin."),
            self.tr("Add a helper"),
            self.add,
        )
        self.table = Table(IdTable(self._columns(), self._fetch), self.tr("Helpers"), empty)
        self.table.remember(session.desk, "helpers")
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.edit)
        self._name, self._facts = heading(), KeyValues()
        self.card = Card()
        self.card.column.addWidget(self._name)
        self.card.column.addWidget(self._facts)
        self.hand = Rows(self.tr("In hand"))
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.card)
        column.addWidget(self.hand)
        column.addStretch(1)
        self._side = scrolled(side)
        parts = row(spacing=16)
        parts.addWidget(self.table, 5)
        parts.addWidget(self._side, 3)
        self.column.addLayout(parts, 1)

    def refresh(self) -> None:
        """List the helpers with their load and pay."""
        load, earned = helpers.to_write(), helpers.earned()
        self._rows = {
            one.id: _Row(one.id, one, load.get(one.id, 0), earned.get(one.id, Earned(one.id, 0, 0)))
            for one in helpers.rows()
        }
        self.table.put(list(self._rows))
        if self._rows and not self.table.selected_ids():
            self.table.select_id(next(iter(self._rows)))
        self._side.setVisible(bool(self._rows))

    def add(self) -> HelperDialog:
        """Ask for a new helper."""
        return self._ask(None)

    def edit(self, helper_id: int) -> HelperDialog:
        """Show what is known of a helper, to be changed."""
        return self._ask(self._rows[helper_id].helper)

    def _ask(self, helper: HelperRow | None) -> HelperDialog:
        dialog = HelperDialog(self, self.session, helper)
        dialog.open()
        return dialog

    def _edit_chosen(self) -> None:
        ids = self.table.selected_ids()
        if ids:
            self.edit(ids[0])

    def _fetch(self, ids: Sequence[int]) -> list[_Row]:
        return [self._rows[id_] for id_ in ids]

    def _columns(self) -> list[Column[_Row]]:
        amount = partial(money.shown, currency=shop.settings().currency or "CNY")
        plain = partial(Column[_Row], sortable=False)
        return [
            plain("name", self.tr("Name"), lambda one: one.helper.name, mark=self._resting, width=16),
            plain("week", self.tr("Hours"), _hours, numeric=True, width=8,
                  tip=self.tr("Hours a week")),
            plain("pace", self.tr("Pace"), lambda one: number(one.helper.characters_per_minute),
                  numeric=True, width=8, tip=self.tr("Characters a minute")),
            plain("pay", self.tr("Pay"), lambda one: amount(one.helper.pay_fen), numeric=True, width=10,
                  tip=self.tr("For a letter")),
            plain("to_write", self.tr("To write"), lambda one: number(one.to_write), numeric=True, width=10),
            plain("written", self.tr("Written"), lambda one: number(one.earned.letters), numeric=True, width=9),
            plain("earned", self.tr("Earned"), lambda one: amount(one.earned.fen), numeric=True),
        ]  # fmt: skip

    def _resting(self, one: _Row) -> Mark | None:
        return None if one.helper.active else Mark(self.tr("resting"), Tone.QUIET)

    def _on_chosen(self, ids: list[int]) -> None:
        if not ids or ids[0] not in self._rows:
            return
        one = self._rows[ids[0]]
        self._name.setText(one.helper.name)
        self._facts.say(
            [
                (self.tr("Writes on"), self._week(one.helper)),
                (self.tr("Away"), self._away(one.id)),
                (self.tr("Contact"), one.helper.contact or "–"),
                (self.tr("To write"), self.tr("%Ln letter(s)", "", one.to_write)),
                (self.tr("Written"), self.tr("%Ln letter(s)", "", one.earned.letters)),
                (self.tr("Earned"), money.shown(one.earned.fen, shop.settings().currency or "CNY")),
            ]
        )
        self._show_hand(one.id)

    def _show_hand(self, helper_id: int) -> None:
        """The batches that are with a helper, or will be."""
        self.hand.wipe()
        batches = [one for one in letters.batches() if one.helper_id == helper_id and among(one.states, OUT_STATES)]
        for one in batches[:_SHOWN]:
            name = batch_name(one.campaign, one.number)
            written = f"{number(among(one.states, WRITTEN_STATES))} / {number(one.letters)}"
            due = self.tr("due {day}").format(day=short_day(one.due_on))
            show = link(name, partial(self.part_asked.emit, f"batch/{one.id}"))
            self.hand.add(show, label(due, "small"), None, label(written))
        more = len(batches) - _SHOWN
        if more > 0:
            self.hand.add(small(self.tr("And %n more.", "", more)))
        self.hand.setVisible(bool(batches))

    def _week(self, helper: HelperRow) -> str:
        """Days in a row with the same minutes together; a line never breaks inside of them."""
        spans = [
            self.tr("{day} {minutes} min").format(day=_span(first, last), minutes=minutes).replace(" ", "\u00a0")
            for first, last, minutes in _spans(helper.weekday_minutes)
        ]
        return " · ".join(spans) or self.tr("no day")

    def _away(self, helper_id: int) -> str:
        spans = [f"{day(one.first_on)} – {day(one.last_on)}" for one in helpers.absences(helper_id)
                 if one.last_on >= self.session.today]  # fmt: skip
        return "\n".join(spans) or "–"


def _spans(minutes: Sequence[int]) -> list[tuple[int, int, int]]:
    """First and last weekday of days in a row with the same minutes, and these; days without any are left out."""
    found = []
    for length, days in groupby(enumerate(minutes), key=lambda day: day[1]):
        places = [place for place, _ in days]
        if length:
            found.append((places[0], places[-1], length))
    return found


def _span(first: int, last: int) -> str:
    names = [QLocale().dayName(place + 1, QLocale.FormatType.ShortFormat) for place in (first, last)]
    return names[0] if first == last else " – ".join(names)


def _hours(one: _Row) -> str:
    return f"{sum(one.helper.weekday_minutes) / 60:.1f}"
