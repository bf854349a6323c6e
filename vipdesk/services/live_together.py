"""Two members live together, or one moves out: letters then go to the household, not to each."""

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.store import households, members

JOIN = QT_TRANSLATE_NOOP("sentences", "{name} lives with {other}")
LEAVE = QT_TRANSLATE_NOOP("sentences", "{name} lives alone")


def join_label(member_id: int, other_id: int) -> Sentence:
    """What joining is called in the history."""
    return Sentence(JOIN, name=members.card(member_id).name, other=members.card(other_id).name)


def leave_label(member_id: int) -> Sentence:
    """What leaving is called in the history."""
    return Sentence(LEAVE, name=members.card(member_id).name)


def join(member_id: int, other_id: int) -> None:
    """Put a member into another's household, inside an open action; who was in another before leaves that."""
    if member_id == other_id:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "Choose somebody else: nobody shares a household alone."))
    mine, theirs = households.of_member(member_id), households.of_member(other_id)
    if mine is not None and mine == theirs:
        return
    if theirs is None:
        theirs = households.add()
        households.put(other_id, theirs)
    households.put(member_id, theirs)
    if mine is not None:
        households.dissolve_lonely(mine)


def leave(member_id: int) -> None:
    """Take a member out of the household, inside an open action; the last one left lives alone as well."""
    mine = households.of_member(member_id)
    if mine is not None:
        households.put(member_id, None)
        households.dissolve_lonely(mine)
