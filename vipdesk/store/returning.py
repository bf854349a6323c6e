"""Rows that an undoing gives back to members: none of whom may have been merged into another meanwhile."""

from collections.abc import Mapping
from typing import Any

from vipdesk.store.database import select

Row = Mapping[str, Any]


def owner(table: str, then: Row | None, now: Row | None) -> set[int]:
    """The member to whom a row comes back, if to any; places in campaigns stay with whoever was drawn."""
    found = (then or {}).get("member_id")
    return set() if found is None or table == "recipient" or found == (now or {}).get("member_id") else {found}


def any_merged(member_ids: set[int]) -> bool:
    """Whether one of these is only a number that says who took over: what comes back there, nobody would see."""
    if not member_ids:
        return False
    merged = {id_ for (id_,) in select("SELECT id FROM member WHERE merged_into_id IS NOT NULL")}
    return not member_ids.isdisjoint(merged)
