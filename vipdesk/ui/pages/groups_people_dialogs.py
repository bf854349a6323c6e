"""What is asked when somebody joins a group, leaves it, is appointed, is invited, or answers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vipdesk.domain.invitations import Answer
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.services import group_people
from vipdesk.services.group_people import ADMIN, MEMBER, OWNER
from vipdesk.store import invitations, members, memberships
from vipdesk.ui.fields import Choice, DayField, TextField, Words
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.pages.groups_member_field import MemberField
from vipdesk.ui.session import Session

translate = QCoreApplication.translate


class JoinDialog(FormDialog):
    """Who joins, on which day, and who vouched."""

    def __init__(self, parent: QWidget, session: Session, group_id: int) -> None:
        group = memberships.places_of(group_id).name
        name = translate("JoinDialog", "Add a member to {group}").format(group=group)
        super().__init__(parent, name, translate("JoinDialog", "Add"))
        self._session, self._group_id = session, group_id
        self.member = self.form.add(self.tr("Member"), MemberField(required=True))
        self.on = self.form.add(self.tr("Joined on"), DayField(session.today))
        self.vouched_by = self.form.add(self.tr("Vouched for by"), MemberField())
        self.when_right(self._join)

    def _join(self) -> None:
        member_id = self.member.value() or 0
        label = group_people.join_label(self._group_id, member_id)
        self._session.do(label, group_people.join, self._group_id, member_id, self.on.value(), self.vouched_by.value())


class LeaveDialog(FormDialog):
    """On which day somebody left, or several did."""

    def __init__(self, parent: QWidget, session: Session, group_id: int, ids: Sequence[int]) -> None:
        self._session, self._group_id, self._ids = session, group_id, list(ids)
        group, found = memberships.places_of(group_id).name, memberships.rows(ids)
        name = translate("LeaveDialog", "Take %n member(s) out of {group}", "", len(found)).format(group=group)
        remark = translate(
            "LeaveDialog", "What was promised for life stays. The rest of the group's terms ends that day."
        )
        super().__init__(parent, name, translate("LeaveDialog", "Take out"), remark)
        self.on = self.form.add(self.tr("Left on"), DayField(session.today))
        self.when_right(self._leave)

    def _leave(self) -> None:
        label = group_people.leave_label(self._group_id, self._ids)
        self._session.do(label, group_people.leave, self._ids, self.on.value())


class RoleDialog(FormDialog):
    """Which role somebody has from now on, and why: a decision that the history keeps."""

    def __init__(self, parent: QWidget, session: Session, group_id: int, id_: int) -> None:
        self._session, self._group_id, self._id = session, group_id, id_
        one = memberships.get(id_)
        name = translate("RoleDialog", "Role of {name}").format(name=one.name)
        remark = translate("RoleDialog", "The decision is kept in the history, with the reason and who took it.")
        super().__init__(parent, name, translate("RoleDialog", "Decide"), remark)
        roles = {MEMBER: self.tr("Member"), ADMIN: self.tr("Admin"), OWNER: self.tr("Owner")}
        self.role = self.form.add(self.tr("Role"), Choice(roles, one.role))
        self.why = self.form.add(
            self.tr("Why"),
            TextField(placeholder=self.tr("Such as: many people answer her, and she welcomes newcomers")),
        )
        self.when_right(self._decide)

    def _decide(self) -> None:
        role = self.role.value()
        label = group_people.role_label(self._group_id, self._id, role, self.why.value())
        self._session.do(label, group_people.change_role, self._group_id, self._id, role)


class InviteDialog(FormDialog):
    """Who was invited: a member, or somebody who is none yet."""

    def __init__(self, parent: QWidget, session: Session, group_id: int) -> None:
        group = memberships.places_of(group_id).name
        name = translate("InviteDialog", "Invite to {group}").format(group=group)
        super().__init__(parent, name, translate("InviteDialog", "Note the invitation"))
        self._session, self._group_id = session, group_id
        self.member = self.form.add(self.tr("Member"), MemberField())
        self.name = self.form.add(
            self.tr("Or a name"), TextField(placeholder=self.tr("Of somebody who is no member yet"))
        )
        self.on = self.form.add(self.tr("Invited on"), DayField(session.today))
        self.by = self.form.add(self.tr("Invited by"), TextField())
        self.note = self.form.add(self.tr("Note"), Words("", 2))
        self.when_right(self._invite)

    def _invite(self) -> None:
        member_id = self.member.value()
        name = self.name.value() if member_id is None else members.card(member_id).name
        if not name:
            raise UserError(QT_TRANSLATE_NOOP("sentences", "Say who was invited: a member, or a name."))
        self._session.do(
            group_people.invite_label(self._group_id, name),
            group_people.invite,
            self._group_id,
            member_id,
            name,
            self.on.value(),
            self.by.value(),
            self.note.value(),
        )


class AnswerDialog(FormDialog):
    """What somebody answered to an invitation, and when."""

    def __init__(self, parent: QWidget, session: Session, invitation_id: int) -> None:
        self._session, self._id = session, invitation_id
        one = invitations.get(invitation_id)
        name = translate("AnswerDialog", "What {name} answered").format(name=one.name)
        super().__init__(parent, name, translate("AnswerDialog", "Note it"))
        answers = {
            Answer.JOINED: self.tr("Joined"),
            Answer.DECLINED: self.tr("Declined"),
            Answer.UNANSWERED: self.tr("Never answered"),
            Answer.OPEN: self.tr("Has not answered yet"),
        }
        self.answer = self.form.add(self.tr("Answer"), Choice(answers, Answer(one.answer) or Answer.JOINED))
        self.on = self.form.add(self.tr("Answered on"), DayField(session.today))
        self.when_right(self._keep)

    def _keep(self) -> None:
        label = group_people.answer_label(self._id)
        self._session.do(label, group_people.answer, self._id, self.answer.value(), self.on.value())
