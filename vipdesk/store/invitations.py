"""Who was invited to a group, and what they answered."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain.invitations import Answer, JoinRate, join_rate
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store.database import chunks, execute, places, select
from vipdesk.store.members import as_date
from vipdesk.store.models import Invitation


class InvitationRow(NamedTuple):
    """An invitation; `name` is the member's, or of somebody who is none yet."""

    id: int
    group_id: int
    member_id: int | None
    name: str
    invited_on: date | None
    invited_by: str
    answer: str
    answered_on: date | None
    note: str


def find(group_id: int) -> list[int]:
    """Invitations to a group, the newest first."""
    return [
        id_
        for (id_,) in select(
            "SELECT id FROM invitation WHERE group_id = ? ORDER BY invited_on DESC, id DESC", [group_id]
        )
    ]


def rows(ids: Sequence[int]) -> list[InvitationRow]:
    """One row per id, in that order."""
    found = {
        row[0]: _dated(InvitationRow._make(row))
        for chunk in chunks(ids)
        for row in select(_ROWS.format(places=places(chunk)), chunk)
    }
    return [found[id_] for id_ in ids if id_ in found]


def get(id_: int) -> InvitationRow:
    """One invitation; UserError where it is not there any more."""
    found = rows([id_])
    if not found:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This invitation is not in the shop any more."))
    return found[0]


def _dated(one: InvitationRow) -> InvitationRow:
    return one._replace(invited_on=as_date(one.invited_on), answered_on=as_date(one.answered_on))


_ROWS = """
SELECT i.id, i.group_id, i.member_id, COALESCE(m.name, i.name), i.invited_on, i.invited_by, i.answer, i.answered_on,
  i.note
FROM invitation i LEFT JOIN member m ON m.id = i.member_id WHERE i.id IN ({places})"""


def add(group_id: int, member_id: int | None, name: str, on: date, by: str, note: str) -> int:
    """Somebody was invited; the id of the invitation."""
    made = Invitation.create(group=group_id, member=member_id, name=name, invited_on=on, invited_by=by, note=note)
    return int(made.id)


def answer(id_: int, given: Answer, on: date | None) -> None:
    """What somebody answered, and when."""
    execute(
        "UPDATE invitation SET answer = ?, answered_on = ? WHERE id = ?",
        [given.value, None if on is None else on.isoformat(), id_],
    )


def is_waiting(group_id: int, member_id: int) -> bool:
    """Whether a member was invited already and has not answered yet."""
    question = "SELECT 1 FROM invitation WHERE group_id = ? AND member_id = ? AND answer = ''"
    return bool(select(question, [group_id, member_id]))


def rates() -> dict[int, JoinRate]:
    """By group, how many of those invited joined."""
    counts: dict[int, dict[str, int]] = {}
    for group_id, given, number in select(
        "SELECT group_id, answer, COUNT(*) FROM invitation GROUP BY group_id, answer"
    ):
        counts.setdefault(group_id, {})[given] = int(number)
    return {group_id: join_rate(of_group) for group_id, of_group in counts.items()}
