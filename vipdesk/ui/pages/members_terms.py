"""What one member is granted for himself or herself, with the reasons: added, ended, taken away."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vipdesk.domain.term_changes import Entry, Standing, Whose, standing
from vipdesk.services import change_terms
from vipdesk.store import members, terms
from vipdesk.ui.fields import DayField
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.pages.groups_term_columns import TermColumns, ranked
from vipdesk.ui.pages.groups_term_dialogs import ChangeTerm, WithdrawTerm
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import IdTable
from vipdesk.ui.widgets import EmptyState, button, heading, primary, row, soft

D = TypeVar("D", bound=QDialog)
_WIDTH, _HEIGHT = 820, 420


class MemberTerms(QDialog):
    """The list of a member's own terms, with its deeds."""

    def __init__(self, parent: QWidget, session: Session, member_id: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._whose = session, Whose(member_id=member_id)
        self._entries: dict[int, Entry] = {}
        self._columns = TermColumns(lambda: session.today)
        self.setWindowTitle(self.tr("Own terms of {name}").format(name=members.card(member_id).name))
        empty = EmptyState(
            "sheet",
            self.tr("Nothing is granted to this member alone"),
            self.tr("Something better than the group's terms, with its reason: after a lost parcel, or for years."),
        )
        self.table = Table(IdTable(self._columns.columns(), self._fetch), self.windowTitle(), empty)
        self.table.chosen.connect(lambda _: self._enable())
        self.end_button = button(self.tr("End"), self.end)
        self.withdraw_button = button(self.tr("Take away"), self.withdraw, "remove")
        self.add_button = primary(self.tr("Grant a term"), self.add, "add")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(heading(self.windowTitle()))
        layout.addWidget(soft(self.tr("The best of all terms holds: of everyone, of the groups, and these.")))
        layout.addWidget(self.table, 1)
        close = button(self.tr("Close"), self.reject)
        layout.addLayout(row(self.end_button, self.withdraw_button, None, close, self.add_button))
        self.resize(_WIDTH, _HEIGHT)
        self.refresh()

    def refresh(self) -> None:
        """List the terms again."""
        today = self._session.today
        self._entries = {one.id: one for one in sorted(terms.of(self._whose), key=lambda one: ranked(one, today))}
        self.table.put(list(self._entries))
        self._enable()

    def add(self) -> ChangeTerm:
        """Ask for a term, and why it is granted."""
        return self._opened(ChangeTerm(self, self._session, self._whose))

    def end(self) -> "EndTerm | None":
        """Ask for the last day of the chosen term."""
        chosen = self._chosen()
        return self._opened(EndTerm(self, self._session, chosen)) if chosen else None

    def withdraw(self) -> WithdrawTerm | None:
        """Ask why the chosen term is taken away."""
        chosen = self._chosen()
        return self._opened(WithdrawTerm(self, self._session, chosen)) if chosen else None

    def _opened(self, dialog: D) -> D:
        dialog.accepted.connect(self.refresh)
        dialog.open()
        return dialog

    def _chosen(self) -> Entry | None:
        ids = self.table.selected_ids()
        return self._entries.get(ids[0]) if ids else None

    def _enable(self) -> None:
        chosen = self._chosen()
        found = standing(chosen, self._session.today) if chosen else Standing.OVER
        self.end_button.setEnabled(found in (Standing.IN_FORCE, Standing.COMING))
        self.withdraw_button.setEnabled(found in (Standing.IN_FORCE, Standing.COMING, Standing.FLOOR))

    def _fetch(self, ids: Sequence[int]) -> list[Entry]:
        return [self._entries[id_] for id_ in ids if id_ in self._entries]


class EndTerm(FormDialog):
    """The last day of a term."""

    def __init__(self, parent: MemberTerms, session: Session, entry: Entry) -> None:
        name, deed = (
            QCoreApplication.translate("EndTerm", "End a term"),
            QCoreApplication.translate("EndTerm", "End it"),
        )
        remark = QCoreApplication.translate("EndTerm", "What is held for life stays; take it away instead.")
        super().__init__(parent, name, deed, remark)
        self._session, self._entry = session, entry
        self.last = self.form.add(self.tr("Last day"), DayField(session.today))
        self.when_right(self._end)

    def _end(self) -> None:
        last = self.last.value()
        label = change_terms.end_label(self._entry, last)
        self._session.do(label, change_terms.end, self._entry, last, self._session.today)
