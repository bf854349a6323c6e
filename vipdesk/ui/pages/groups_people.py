"""The people of one group: who they are, in which role, since when; and who was invited."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QDialog, QStackedWidget

from vipdesk.domain.invitations import Answer, JoinRate
from vipdesk.store import groups, invitations, memberships
from vipdesk.store.invitations import InvitationRow
from vipdesk.store.memberships import PersonRow
from vipdesk.ui import words
from vipdesk.ui.language import number
from vipdesk.ui.pages.groups_guest import Guest
from vipdesk.ui.pages.groups_people_dialogs import AnswerDialog, InviteDialog, JoinDialog, LeaveDialog, RoleDialog
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import EmptyState, SegmentTabs, button, row, soft

D = TypeVar("D", bound=QDialog)
Row = TypeVar("Row")

PEOPLE, INVITATIONS = "people", "invitations"
_TONES = {
    Answer.JOINED: Tone.JADE,
    Answer.DECLINED: Tone.AMBER,
    Answer.UNANSWERED: Tone.QUIET,
    Answer.OPEN: Tone.INDIGO,
}


class GroupPeople(Guest):
    """Two lists, of people and of invitations, each with its deeds."""

    def __init__(self, session: Session, group_id: int, part: str = PEOPLE) -> None:
        super().__init__(session, dict(groups.names()).get(group_id, ""))
        self.group_id = group_id
        self.tabs = SegmentTabs(
            {PEOPLE: self.tr("People"), INVITATIONS: self.tr("Invitations")}, self.tr("Parts of the group")
        )
        self.tabs.chosen.connect(self._show_part)
        self.header.insert(self.tabs)
        self.invite_button = self.header.action(self.tr("Invite"), self.invite, "letters")
        self.join_button = self.header.primary(self.tr("Add a member"), self.join, "add")
        self.past = QCheckBox(self.tr("Also who left"))
        self.past.toggled.connect(self.refresh)
        self.role_button = button(self.tr("Change role"), self.change_role, "edit")
        self.leave_button = button(self.tr("Take out"), self.take_out, "remove")
        self.answer_button = button(self.tr("Note the answer"), self.note_answer, "check")
        self.about = soft()
        self.people, self.invited = self._people(), self._invited()
        self._stack = QStackedWidget()
        for table in (self.people, self.invited):
            self._stack.addWidget(table)
        bar = row(self.about, self.past, self.role_button, self.leave_button, self.answer_button)
        bar.setStretch(0, 1)
        self.column.addLayout(bar)
        self.column.addWidget(self._stack, 1)
        self.refresh()
        self.tabs.choose(part)

    def refresh(self) -> None:
        """List people and invitations again; a group that is gone is left."""
        if self.group_id not in dict(groups.names()):
            self.left.emit()
            return
        self.people.put(memberships.find(self.group_id, with_past=self.past.isChecked()))
        self.invited.put(invitations.find(self.group_id))
        self._say()
        self._enable()

    def join(self) -> JoinDialog:
        """Ask who joins."""
        return self._opened(JoinDialog(self.window(), self.session, self.group_id))

    def invite(self) -> InviteDialog:
        """Ask who was invited."""
        self.tabs.choose(INVITATIONS)
        return self._opened(InviteDialog(self.window(), self.session, self.group_id))

    def change_role(self) -> RoleDialog | None:
        """Ask for another role of the chosen one."""
        ids = self.people.selected_ids()
        return self._opened(RoleDialog(self.window(), self.session, self.group_id, ids[0])) if ids else None

    def take_out(self) -> LeaveDialog | None:
        """Ask on which day the chosen ones left."""
        ids = self.people.selected_ids()
        return self._opened(LeaveDialog(self.window(), self.session, self.group_id, ids)) if ids else None

    def note_answer(self) -> AnswerDialog | None:
        """Ask what the chosen one answered."""
        ids = self.invited.selected_ids()
        return self._opened(AnswerDialog(self.window(), self.session, ids[0])) if ids else None

    def _opened(self, dialog: D) -> D:
        dialog.open()
        return dialog

    def _show_part(self, part: str) -> None:
        self._stack.setCurrentWidget(self.people if part == PEOPLE else self.invited)
        for one in (self.past, self.role_button, self.leave_button):
            one.setVisible(part == PEOPLE)
        self.answer_button.setVisible(part == INVITATIONS)
        self._say()

    def _say(self) -> None:
        known = memberships.places_of(self.group_id)
        if self.tabs.current == PEOPLE:
            text = self.tr("{members} of {capacity} places, {admins} of {limit} admins with the owner.")
            self.about.setText(
                text.format(
                    members=number(known.members),
                    capacity=number(known.capacity),
                    admins=number(known.admins),
                    limit=number(known.admin_limit),
                )
            )
        else:
            self.about.setText(self._rate(invitations.rates().get(self.group_id, JoinRate(0, 0, 0))))

    def _rate(self, rate: JoinRate) -> str:
        """How many joined, as counts; with an interval where there are enough of them."""
        if not rate.ended:
            return self.tr("Nobody has answered yet; %Ln wait(s).", "", rate.waiting)
        counts = self.tr("{joined} of {ended} joined").format(joined=number(rate.joined), ended=number(rate.ended))
        if rate.interval is not None:
            low, high = rate.interval
            likely = self.tr("{counts}; with 95% confidence {low} to {high}")
            counts = likely.format(counts=counts, low=f"{low:.0%}", high=f"{high:.0%}")
        return self.tr("{counts}. %Ln have not answered yet.", "", rate.waiting).format(counts=counts)

    def _enable(self) -> None:
        chosen = memberships.rows(self.people.selected_ids())
        self.role_button.setEnabled(len(chosen) == 1 and chosen[0].left_on is None)
        self.leave_button.setEnabled(bool(chosen) and all(one.left_on is None for one in chosen))
        self.answer_button.setEnabled(len(self.invited.selected_ids()) == 1)

    def _people(self) -> Table[PersonRow]:
        plain = partial(Column[PersonRow], sortable=False)
        columns = [
            plain("name", self.tr("Name"), lambda one: one.name, mark=lambda one: words.role(one.role), width=18),
            plain("nick", self.tr("Nick"), lambda one: one.nick, is_soft=True, width=14),
            plain("joined", self.tr("Joined"), lambda one: _day(one.joined_on), width=10),
            plain("left", self.tr("Left"), lambda one: _day(one.left_on), width=10),
            plain("vouched", self.tr("Vouched for by"), lambda one: one.vouched_by, is_soft=True, width=14),
        ]
        empty = EmptyState(
            "members", self.tr("Nobody is in this group yet"), self.tr("Add members one by one, or import a list.")
        )
        return self._table(columns, memberships.rows, self.tr("People of the group"), empty, "group_people")

    def _invited(self) -> Table[InvitationRow]:
        plain = partial(Column[InvitationRow], sortable=False)
        columns = [
            plain("name", self.tr("Name"), lambda one: one.name, width=18),
            plain("on", self.tr("Invited on"), lambda one: _day(one.invited_on), width=10),
            plain("by", self.tr("Invited by"), lambda one: one.invited_by, is_soft=True, width=12),
            plain("answer", self.tr("Answer"), lambda one: "", mark=self._answer, width=12),
            plain("answered", self.tr("Answered on"), lambda one: _day(one.answered_on), width=10),
            plain("note", self.tr("Note"), lambda one: one.note, is_soft=True, width=18),
        ]
        empty = EmptyState(
            "letters",
            self.tr("Nobody was invited yet"),
            self.tr("Invitations and their answers show how many of those who are asked join."),
        )
        return self._table(columns, invitations.rows, self.tr("Invitations"), empty, "invitations")

    def _table(
        self,
        columns: Sequence[Column[Row]],
        rows: Callable[[Sequence[int]], Sequence[Row]],
        name: str,
        empty: EmptyState,
        key: str,
    ) -> Table[Row]:
        table = Table(IdTable(columns, rows), name, empty)
        table.remember(self.session.desk, key)
        table.chosen.connect(lambda _: self._enable())
        return table

    def _answer(self, one: InvitationRow) -> Mark:
        told = {
            Answer.OPEN: self.tr("waiting"),
            Answer.JOINED: self.tr("joined"),
            Answer.DECLINED: self.tr("declined"),
            Answer.UNANSWERED: self.tr("never answered"),
        }
        given = Answer(one.answer)
        return Mark(told[given], _TONES[given])


def _day(on: date | None) -> str:
    return "" if on is None else on.isoformat()
