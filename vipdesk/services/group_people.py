"""People come into a group and go, are appointed and invited: each a decision that the history keeps."""

from collections.abc import Sequence
from datetime import date

from vipdesk.domain.invitations import Answer
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.store import groups, invitations, members, memberships, turns

OWNER, ADMIN, MEMBER = "owner", "admin", "member"
ROLES = (MEMBER, ADMIN, OWNER)
JOIN = QT_TRANSLATE_NOOP("sentences", "Add {name} to {group}")
LEAVE = QT_TRANSLATE_NOOP("sentences", "Take {name} out of {group}")
LEAVE_MANY = QT_TRANSLATE_NOOP("sentences", "Take {count} members out of {group}")
APPOINT = {
    OWNER: QT_TRANSLATE_NOOP("sentences", "Make {name} owner of {group}"),
    ADMIN: QT_TRANSLATE_NOOP("sentences", "Appoint {name} admin of {group}"),
    MEMBER: QT_TRANSLATE_NOOP("sentences", "{name} is no longer admin of {group}"),
}
APPOINT_WHY = {
    OWNER: QT_TRANSLATE_NOOP("sentences", "Make {name} owner of {group}: {why}"),
    ADMIN: QT_TRANSLATE_NOOP("sentences", "Appoint {name} admin of {group}: {why}"),
    MEMBER: QT_TRANSLATE_NOOP("sentences", "{name} is no longer admin of {group}: {why}"),
}
INVITE = QT_TRANSLATE_NOOP("sentences", "Invite {name} to {group}")
ANSWER = QT_TRANSLATE_NOOP("sentences", "Note what {name} answered to {group}")
CLOSE = QT_TRANSLATE_NOOP("sentences", "Close the group {group}")


def join_label(group_id: int, member_id: int) -> Sentence:
    """What adding somebody is called in the history."""
    return Sentence(JOIN, name=members.card(member_id).name, group=memberships.places_of(group_id).name)


def join(group_id: int, member_id: int, on: date, vouched_by_id: int | None = None) -> None:
    """Somebody joins, inside the open action; UserError if the group is full or already has them."""
    known = _places_in_turn(group_id)
    if memberships.current(group_id, member_id) is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{name} is in {group} already."),
            name=members.card(member_id).name,
            group=known.name,
        )
    if known.members >= known.capacity:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{group} is full: it holds {capacity} people."),
            group=known.name,
            capacity=known.capacity,
        )
    if vouched_by_id == member_id:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "Nobody vouches for himself or herself."))
    memberships.add(group_id, member_id, on, vouched_by_id)


def leave_label(group_id: int, ids: Sequence[int]) -> Sentence:
    """What taking people out is called in the history; `ids` are their stays."""
    group = memberships.places_of(group_id).name
    if len(ids) > 1:
        return Sentence(LEAVE_MANY, count=len(ids), group=group)
    return Sentence(LEAVE, name=memberships.get(ids[0]).name, group=group)


def leave(ids: Sequence[int], on: date) -> None:
    """These stays end with a day, inside the open action; UserError where one had not begun."""
    memberships.end(ids, on)


def role_label(group_id: int, id_: int, role: str, why: str) -> Sentence:
    """What an appointment is called in the history, with the reason that was given for it."""
    name, group = memberships.get(id_).name, memberships.places_of(group_id).name
    if why.strip():
        return Sentence(APPOINT_WHY[role], name=name, group=group, why=why.strip())
    return Sentence(APPOINT[role], name=name, group=group)


def change_role(group_id: int, id_: int, role: str) -> None:
    """Another role for a stay, inside the open action; a new owner makes the one before an admin.

    UserError where the platform allows no more admins, and for who has left.
    """
    known = _places_in_turn(group_id)
    one = memberships.get(id_)
    if one.left_on is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{name} left the group on {day}."), name=one.name, day=one.left_on
        )
    if role != MEMBER and one.role == MEMBER and known.admins >= known.admin_limit:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{group} has {limit} admins with its owner, and no more are allowed."),
            group=known.name,
            limit=known.admin_limit,
        )
    before = memberships.owner(group_id)
    if role == OWNER and before not in (None, id_):
        memberships.set_role(int(before or 0), ADMIN)
    memberships.set_role(id_, role)


def invite_label(group_id: int, name: str) -> Sentence:
    """What an invitation is called in the history."""
    return Sentence(INVITE, name=name, group=memberships.places_of(group_id).name)


def invite(group_id: int, member_id: int | None, name: str, on: date, by: str, note: str = "") -> int:
    """Somebody is invited, inside the open action: a member, or somebody of whom only the name is known.

    UserError for who is in the group, or was invited and has not answered yet.
    """
    known = _places_in_turn(group_id)
    if member_id is not None and memberships.current(group_id, member_id) is not None:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "{name} is in {group} already."), name=name, group=known.name)
    if member_id is not None and invitations.is_waiting(group_id, member_id):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{name} was invited to {group} already and has not answered yet."),
            name=name,
            group=known.name,
        )
    return invitations.add(group_id, member_id, "" if member_id is not None else name, on, by, note)


def answer_label(invitation_id: int) -> Sentence:
    """What noting an answer is called in the history."""
    one = invitations.get(invitation_id)
    return Sentence(ANSWER, name=one.name, group=memberships.places_of(one.group_id).name)


def answer(invitation_id: int, given: Answer, on: date) -> None:
    """What somebody answered, inside the open action; a member who says yes joins on that day."""
    turns.take_groups([invitations.get(invitation_id).group_id])
    one = invitations.get(invitation_id)
    if one.invited_on is not None and on < one.invited_on:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{name} was invited on {day}, and cannot have answered before that."),
            name=one.name,
            day=one.invited_on,
        )
    invitations.answer(invitation_id, given, None if given is Answer.OPEN else on)
    joins = given is Answer.JOINED and one.member_id is not None
    if joins and memberships.current(one.group_id, int(one.member_id or 0)) is None:
        join(one.group_id, int(one.member_id or 0), on)


def close_label(group_id: int) -> Sentence:
    """What closing a group is called in the history."""
    return Sentence(CLOSE, group=memberships.places_of(group_id).name)


def close(group_id: int, on: date) -> None:
    """Close a group, inside the open action: everybody leaves it, and what was promised for life stays."""
    turns.take_groups([group_id])
    groups.close(group_id, on)


def _places_in_turn(group_id: int) -> memberships.Places:
    """How full a group is, which stays so until the open action ends; UserError where it was closed meanwhile."""
    turns.take_groups([group_id])
    if not groups.is_open(group_id):
        raise UserError(groups.GONE)
    return memberships.places_of(group_id)
