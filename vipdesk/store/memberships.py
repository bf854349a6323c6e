"""Who is and was in a group, since when, in which role, and who vouched."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import groups
from vipdesk.store.database import chunks, execute, places, select
from vipdesk.store.members import as_date
from vipdesk.store.models import Membership


class PersonRow(NamedTuple):
    """A stay of somebody in a group; `left_on` is None while it lasts."""

    id: int
    member_id: int
    name: str
    nick: str
    role: str
    joined_on: date | None
    left_on: date | None
    vouched_by: str


def find(group_id: int, *, with_past: bool = False) -> list[int]:
    """The stays in a group, the owner and the admins first, then by name; those that ended too if wished, last."""
    past = "" if with_past else " AND s.left_on IS NULL"
    found = select(
        "SELECT s.id FROM membership s JOIN member m ON m.id = s.member_id"
        f" WHERE s.group_id = ?{past} ORDER BY CASE WHEN s.left_on IS NULL THEN 0 ELSE 1 END,"
        " CASE s.role WHEN 'owner' THEN 0 WHEN 'admin' THEN 1 ELSE 2 END, m.sort_key, m.id, s.id",
        [group_id],
    )
    return [id_ for (id_,) in found]


def rows(ids: Sequence[int]) -> list[PersonRow]:
    """One row per id, in that order."""
    found = {
        row[0]: _dated(PersonRow._make(row))
        for chunk in chunks(ids)
        for row in select(_ROWS.format(places=places(chunk)), chunk)
    }
    return [found[id_] for id_ in ids if id_ in found]


def get(id_: int) -> PersonRow:
    """One stay; UserError where it is not there any more."""
    found = rows([id_])
    if not found:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This person is not in the list of the group any more."))
    return found[0]


def _dated(one: PersonRow) -> PersonRow:
    return one._replace(joined_on=as_date(one.joined_on), left_on=as_date(one.left_on))


_ROWS = """
SELECT s.id, m.id, m.name, COALESCE((SELECT MIN(a.nick) FROM alias a WHERE a.member_id = m.id), ''), s.role,
  s.joined_on, s.left_on, COALESCE(v.name, '')
FROM membership s JOIN member m ON m.id = s.member_id LEFT JOIN member v ON v.id = s.vouched_by_id
WHERE s.id IN ({places})"""


class Places(NamedTuple):
    """How full a group is."""

    name: str
    members: int
    admins: int
    capacity: int
    admin_limit: int


def places_of(group_id: int) -> Places:
    """How full a group is now; UserError where it is not there any more."""
    found = select(
        "SELECT g.name, (SELECT COUNT(*) FROM membership s WHERE s.group_id = g.id AND s.left_on IS NULL),"
        " (SELECT COUNT(*) FROM membership s WHERE s.group_id = g.id AND s.left_on IS NULL AND s.role <> 'member'),"
        " g.capacity, g.admin_limit FROM vip_group g WHERE g.id = ?",
        [group_id],
    )
    if not found:
        raise UserError(groups.GONE)
    return Places(*found[0])


def current(group_id: int, member_id: int) -> int | None:
    """The stay of a member who is in the group now."""
    question = "SELECT id FROM membership WHERE group_id = ? AND member_id = ? AND left_on IS NULL"
    found = select(question, [group_id, member_id])
    return found[0][0] if found else None


def owner(group_id: int) -> int | None:
    """The stay of a group's owner."""
    found = select("SELECT id FROM membership WHERE group_id = ? AND left_on IS NULL AND role = 'owner'", [group_id])
    return found[0][0] if found else None


def add(group_id: int, member_id: int, on: date, vouched_by_id: int | None) -> None:
    """Somebody joins a group."""
    Membership.create(group=group_id, member=member_id, joined_on=on, vouched_by=vouched_by_id)


def end(ids: Sequence[int], on: date) -> None:
    """These stays end with a day; UserError where one had not begun."""
    for chunk in chunks(ids):
        _refuse_unbegun(chunk, on)
        question = f"UPDATE membership SET left_on = ? WHERE left_on IS NULL AND id IN ({places(chunk)})"
        execute(question, [on.isoformat(), *chunk])


def _refuse_unbegun(ids: Sequence[int], on: date) -> None:
    found = select(
        "SELECT m.name, s.joined_on FROM membership s JOIN member m ON m.id = s.member_id"
        f" WHERE s.left_on IS NULL AND s.joined_on > ? AND s.id IN ({places(ids)}) ORDER BY m.sort_key, s.id LIMIT 1",
        [on.isoformat(), *ids],
    )
    for name, day in found:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{name} joined on {day}, and cannot have left before that."),
            name=name,
            day=as_date(day),
        )


def set_role(id_: int, role: str) -> None:
    """Another role in the group."""
    execute("UPDATE membership SET role = ? WHERE id = ?", [role, id_])
