"""The terms of privileges as they are kept, with all that they were before."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from vipdesk.domain.privilege_terms import Privilege
from vipdesk.domain.term_changes import Entry, Whose
from vipdesk.store.database import chunks, execute, insert_all, places, reserve, select
from vipdesk.store.members import as_date
from vipdesk.store.models import Term

_COLUMNS = (
    "id, privilege, value, weekday, tier_id, member_id, starts_on, ends_on, lifetime, reason, withdrawn_on,"
    " withdrawn_why"
)


def shared() -> list[Entry]:
    """What is granted to everyone and to the tiers, in the order in which it was written down."""
    return _entries(select(f"SELECT {_COLUMNS} FROM term WHERE member_id IS NULL ORDER BY id"))


def own(member_ids: Sequence[int]) -> list[Entry]:
    """What these members are granted for themselves."""
    question = f"SELECT {_COLUMNS} FROM term WHERE member_id IN ({{places}}) ORDER BY id"
    return [
        one for chunk in chunks(member_ids) for one in _entries(select(question.format(places=places(chunk)), chunk))
    ]


def everything() -> list[Entry]:
    """Every term of the shop."""
    return _entries(select(f"SELECT {_COLUMNS} FROM term ORDER BY id"))


def of(whose: Whose) -> list[Entry]:
    """What a tier, a member or everyone is and was granted."""
    found = shared() if whose.member_id is None else own([whose.member_id])
    return [one for one in found if (one.tier_id, one.member_id) == whose]


def save(before: Iterable[Entry], after: Iterable[Entry]) -> None:
    """Write what differs, inside an open action: new entries, new ends, and what was withdrawn."""
    known = {one.id: one for one in before}
    for one in after:
        if not one.id:
            _add(one)
        elif one != known[one.id]:
            execute(
                "UPDATE term SET ends_on = ?, withdrawn_on = ?, withdrawn_why = ? WHERE id = ?",
                [_iso(one.ends_on), _iso(one.withdrawn_on), one.withdrawn_why, one.id],
            )


def add_all(entries: Sequence[Entry]) -> None:
    """Write down many new entries, inside an open action."""
    ids = reserve("term", len(entries))
    columns = _COLUMNS.split(", ")
    rows = [
        (
            id_,
            one.privilege.value,
            one.value,
            one.weekday,
            one.tier_id,
            one.member_id,
            _iso(one.starts_on),
            _iso(one.ends_on),
            int(one.lifetime),
            one.reason,
            _iso(one.withdrawn_on),
            one.withdrawn_why,
        )
        for id_, one in zip(ids, entries, strict=True)
    ]
    insert_all("term", columns, rows)


def _add(one: Entry) -> None:
    Term.create(
        privilege=one.privilege.value,
        value=one.value,
        weekday=one.weekday,
        tier=one.tier_id,
        member=one.member_id,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        lifetime=one.lifetime,
        reason=one.reason,
    )


def _iso(day: object) -> str | None:
    return None if day is None else str(day)


class _Row(NamedTuple):
    id: int
    privilege: str
    value: int
    weekday: int | None
    tier_id: int | None
    member_id: int | None
    starts_on: str | date
    ends_on: str | date | None
    lifetime: int
    reason: str
    withdrawn_on: str | date | None
    withdrawn_why: str


def _entries(rows: Iterable[tuple[Any, ...]]) -> list[Entry]:
    return [_entry(_Row._make(row)) for row in rows]


def _entry(row: _Row) -> Entry:
    return Entry(
        id=row.id,
        privilege=Privilege(row.privilege),
        value=row.value,
        weekday=row.weekday,
        tier_id=row.tier_id,
        member_id=row.member_id,
        starts_on=as_date(row.starts_on) or date.min,
        ends_on=as_date(row.ends_on),
        lifetime=bool(row.lifetime),
        reason=row.reason,
        withdrawn_on=as_date(row.withdrawn_on),
        withdrawn_why=row.withdrawn_why,
    )
