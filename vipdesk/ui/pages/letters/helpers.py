"""The people who write the letters: what each can do, has in hand, and has earned."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLocale

from vipdesk.domain import money
from vipdesk.store import helpers, shop
from vipdesk.store.helpers import Earned, HelperRow
from vipdesk.ui.language import day, number
from vipdesk.ui.pages.letters.helper_dialog import HelperDialog
from vipdesk.ui.pages.letters.part import Part
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, EmptyState, Header, KeyValues, heading, row


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
        self.card.column.addStretch(1)
        parts = row(spacing=16)
        parts.addWidget(self.table, 5)
        parts.addWidget(self.card, 3)
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
        self.card.setVisible(bool(self._rows))
        self._on_chosen(self.table.selected_ids())

    def add(self) -> HelperDialog:
        """Ask for a new helper."""
        return self._ask(None)

    def edit(self, helper_id: int) -> HelperDialog:
        """Show what is known of a helper, to be changed."""
        return self._ask(self._rows[helper_id].helper)

    def _ask(self, helper: HelperRow | None) -> HelperDialog:
        others = {one.helper.name for one in self._rows.values() if helper is None or one.id != helper.id}
        dialog = HelperDialog(self, self.session, helper, others)
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
            plain("week", self.tr("Hours a week"), _hours, numeric=True, width=11),
            plain("pace", self.tr("Characters a minute"), lambda one: number(one.helper.characters_per_minute),
                  numeric=True, width=13),
            plain("pay", self.tr("Pay for a letter"), lambda one: amount(one.helper.pay_fen), numeric=True),
            plain("to_write", self.tr("To write"), lambda one: number(one.to_write), numeric=True, width=9),
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
                (self.tr("To write"), self.tr("%n letter(s)", "", one.to_write)),
                (self.tr("Written"), self.tr("%n letter(s)", "", one.earned.letters)),
                (self.tr("Earned"), money.shown(one.earned.fen, shop.settings().currency or "CNY")),
            ]
        )

    def _week(self, helper: HelperRow) -> str:
        short = QLocale.FormatType.ShortFormat
        lines = [
            self.tr("{day} %n minute(s)", "", minutes).format(day=QLocale().dayName(place + 1, short))
            for place, minutes in enumerate(helper.weekday_minutes)
            if minutes
        ]
        return "\n".join(lines) or self.tr("no day")

    def _away(self, helper_id: int) -> str:
        spans = [f"{day(one.first_on)} – {day(one.last_on)}" for one in helpers.absences(helper_id)
                 if one.last_on >= self.session.today]  # fmt: skip
        return "\n".join(spans) or "–"


def _hours(one: _Row) -> str:
    return f"{sum(one.helper.weekday_minutes) / 60:.1f}"
