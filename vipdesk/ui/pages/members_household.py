"""Who lives with a member: joined by search, and left again."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from vipdesk.services import live_together
from vipdesk.store import households, members
from vipdesk.ui.fields import TextField
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import listed
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import link, row, soft

_MOST = 8
"""Members that a search proposes."""


class HouseholdDialog(FormDialog):
    """Those who live together get one letter with all their names."""

    def __init__(self, parent: QWidget, session: Session, member_id: int) -> None:
        card = members.card(member_id)
        super().__init__(
            parent,
            QCoreApplication.translate("HouseholdDialog", "Household of {name}").format(name=card.name),
            QCoreApplication.translate("HouseholdDialog", "They live together"),
            QCoreApplication.translate(
                "HouseholdDialog",
                "Members of one household get one letter with all their names, also where their addresses differ.",
            ),
        )
        self._session, self._member_id = session, member_id
        mates = households.others(member_id)
        lives_with = self.tr("Lives with {names}.").format(names=listed(one.name for one in mates))
        self.leave = link(self.tr("Moves out"), self._leave)
        if mates:
            line = row(soft(lives_with), self.leave)
            line.setStretch(0, 1)
            self._body.insertLayout(2, line)
        self.search = self.form.add(self.tr("Member"), TextField(placeholder=self.tr("Name, nick, phone, pinyin")))
        self.found = QListWidget()
        self.found.setAccessibleName(self.tr("Members found"))
        self.found.setMinimumHeight(220)
        self._body.insertWidget(self._body.indexOf(self.form) + 1, self.found)
        self.search.textChanged.connect(self._look)
        self.found.itemSelectionChanged.connect(self._on_chosen)
        self.found.itemActivated.connect(lambda _: self.accept())
        self._on_chosen()
        self.when_right(self._join)

    def _look(self, text: str) -> None:
        self.found.clear()
        ids = [id_ for id_ in members.best(text, _MOST + 1) if id_ != self._member_id] if text.strip() else []
        for one in members.rows(ids[:_MOST]):
            item = QListWidgetItem(" · ".join(filter(None, (one.name, one.nick, one.city))))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.found.addItem(item)
        if self.found.count():
            self.found.setCurrentRow(0)

    def _on_chosen(self) -> None:
        self._deed.setEnabled(bool(self.found.selectedItems()))

    def _join(self) -> None:
        (item,) = self.found.selectedItems()
        other = int(item.data(Qt.ItemDataRole.UserRole))
        self._session.do(live_together.join_label(self._member_id, other), live_together.join, self._member_id, other)

    def _leave(self) -> None:
        self._session.do(live_together.leave_label(self._member_id), live_together.leave, self._member_id)
        self.done(self.DialogCode.Accepted)
