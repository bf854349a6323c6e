"""What everyone and each tier is granted: in force, to come, and of the past; changed from a day on."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QDialog

from vipdesk.domain import money
from vipdesk.domain.privilege_words import PRIVILEGES
from vipdesk.domain.privileges import Privilege
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.term_changes import Entry, Standing, Whose, standing
from vipdesk.errors import Sentence
from vipdesk.services import change_terms, recognise_uses
from vipdesk.services.recognise_uses import Recognised
from vipdesk.store import groups, privilege_uses, shop, terms
from vipdesk.ui.dialogs import note
from vipdesk.ui.fields import Choice, TextField
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import listed, number, sentence
from vipdesk.ui.pages.groups_guest import Guest
from vipdesk.ui.pages.groups_term_columns import TermColumns, ranked
from vipdesk.ui.pages.groups_term_dialogs import ChangeTerm, WithdrawTerm
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import IdTable
from vipdesk.ui.widgets import EmptyState, button, label, row, soft

D = TypeVar("D", bound=QDialog)
_EVERYONE = 0


class TermsView(Guest):
    """One tier at a time, or everyone, with its whole history."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "")
        self.header.title.setText(self.tr("Tiers and terms"))
        self.tier_button = self.header.action(self.tr("New tier"), self.add_tier, "add")
        self.change_button = self.header.primary(self.tr("Change a term"), self.change, "edit")
        self.whose: Choice[int] = Choice({_EVERYONE: self.tr("Everyone")})
        self.whose.setAccessibleName(self.tr("Whose terms"))
        self.whose.edited.connect(self.refresh)
        self.rename_button = button(self.tr("Rename"), self.rename, "edit")
        self.withdraw_button = button(self.tr("Take away"), self.withdraw, "remove")
        self.about = soft(self.tr("A change holds from its day on; what held before stays to be seen here."))
        self._entries: dict[int, Entry] = {}
        self._columns = TermColumns(lambda: session.today)
        self.table = self._table()
        bar = row(
            label(self.tr("Granted to"), "soft"), self.whose, self.rename_button, self.about, self.withdraw_button
        )
        bar.setStretch(3, 1)
        self.column.addLayout(bar)
        self.column.addWidget(self.table, 1)
        self.used = soft()
        self.recognise_button = button(self.tr("Look through past orders"), self.recognise, "search")
        foot = row(self.used, self.recognise_button)
        foot.setStretch(0, 1)
        self.column.addLayout(foot)
        self.refresh()

    @property
    def chosen(self) -> Whose:
        """Whose terms are shown."""
        tier_id = self.whose.value()
        return Whose(tier_id=tier_id or None)

    def refresh(self) -> None:
        """List the terms again."""
        self._offer_tiers()
        today = self.session.today
        found = sorted(terms.of(self.chosen), key=lambda one: ranked(one, today))
        self._entries = {one.id: one for one in found}
        self.table.put(list(self._entries))
        self.rename_button.setVisible(self.chosen.tier_id is not None)
        self.used.setText(self._used(Quarter.containing(today)))
        self._enable()

    def recognise(self) -> None:
        """Look through all orders for privileges that were used, and book what they cost."""
        self.session.write(recognise_uses.RECOGNISE, recognise_uses.in_past_orders).then(self._on_recognised)

    def _on_recognised(self, found: Recognised) -> None:
        self.refresh()
        amount = money.shown(found.fen, shop.settings().currency or "CNY")
        counted = self.tr("%Ln use(s) of privileges recognised", "", found.uses)
        note(self, self.tr("{counted}, which cost {amount} by estimate.").format(counted=counted, amount=amount))

    def _used(self, quarter: Quarter) -> str:
        """What was used in the quarter, and what that cost by estimate."""
        found = privilege_uses.sums(quarter.first_day, quarter.last_day)
        if not found:
            return self.tr("No use of a privilege was recognised in this quarter.")
        used = [
            self.tr("{privilege} {count} times").format(
                privilege=sentence(Sentence(PRIVILEGES[Privilege(one.privilege)])), count=number(one.uses)
            )
            for one in found
        ]
        amount = money.shown(sum(one.fen for one in found), shop.settings().currency or "CNY")
        words = self.tr("Used in this quarter: {used}; {amount} by estimate, booked as cost of the programme.")
        return words.format(used=listed(used), amount=amount)

    def show_tier(self, tier_id: int | None) -> None:
        """Show the terms of a tier, or everyone's."""
        self.whose.choose(tier_id or _EVERYONE)
        self.refresh()

    def change(self) -> ChangeTerm:
        """Ask for a new value, beginning with the term that is chosen."""
        ids = self.table.selected_ids()
        return self._opened(
            ChangeTerm(self.window(), self.session, self.chosen, self._entries.get(ids[0] if ids else 0))
        )

    def withdraw(self) -> WithdrawTerm | None:
        """Ask why the chosen term is taken away."""
        ids = self.table.selected_ids()
        return self._opened(WithdrawTerm(self.window(), self.session, self._entries[ids[0]])) if ids else None

    def add_tier(self) -> FormDialog:
        """Ask for the name of another tier."""
        return self._ask_name(self.tr("New tier"), self.tr("Add"), "", self._add)

    def rename(self) -> FormDialog:
        """Ask for another name of the tier that is shown."""
        tier_id = self.whose.value()
        return self._ask_name(
            self.tr("Rename the tier"), self.tr("Save"), groups.tier(tier_id), partial(self._rename, tier_id)
        )

    def _ask_name(self, name: str, deed: str, known: str, then: Callable[[str], object]) -> FormDialog:
        dialog = FormDialog(self.window(), name, deed)
        field = dialog.form.add(self.tr("Name"), TextField(known, required=True))
        dialog.when_right(lambda: then(field.value()))
        return self._opened(dialog)

    def _add(self, name: str) -> None:
        tier_id = self.session.do(Sentence(change_terms.ADD_TIER, name=name), change_terms.add_tier, name)
        self._offer_tiers()
        self.show_tier(tier_id)

    def _rename(self, tier_id: int, name: str) -> None:
        self.session.do(Sentence(change_terms.RENAME_TIER, name=name), change_terms.rename_tier, tier_id, name)

    def _opened(self, dialog: D) -> D:
        dialog.open()
        return dialog

    def _offer_tiers(self) -> None:
        self.whose.offer({_EVERYONE: self.tr("Everyone"), **groups.tiers()})

    def _enable(self) -> None:
        chosen = [self._entries[id_] for id_ in self.table.selected_ids() if id_ in self._entries]
        standings = [standing(one, self.session.today) for one in chosen]
        is_there = bool(standings) and standings[0] in (Standing.IN_FORCE, Standing.COMING, Standing.FLOOR)
        self.withdraw_button.setEnabled(is_there)

    def _table(self) -> Table[Entry]:
        empty = EmptyState(
            "sheet",
            self.tr("Nothing is granted here yet"),
            self.tr("Say from which amount shipping is free, or until when a paid order leaves on the same day."),
        )
        table = Table(IdTable(self._columns.columns(), self._fetch), self.tr("Terms"), empty)
        table.remember(self.session.desk, "terms")
        table.chosen.connect(lambda _: self._enable())
        table.opened.connect(lambda _: self.change())
        return table

    def _fetch(self, ids: Sequence[int]) -> list[Entry]:
        return [self._entries[id_] for id_ in ids if id_ in self._entries]
