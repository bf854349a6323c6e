"""Dated changes of what is granted: a new value from a day on, the old one until the day before, and whom it hits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from vipdesk.domain import money
from vipdesk.domain.privilege_terms import BOUNDS, LOWER_IS_BETTER, Privilege, Source, Term, value_on

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Entry:
    """A term as it is kept: of everyone (neither tier nor member), a tier or a member. `id` is 0 while it is new."""

    id: int
    privilege: Privilege
    value: int
    weekday: int | None
    tier_id: int | None
    member_id: int | None
    starts_on: date
    ends_on: date | None = None
    lifetime: bool = False
    reason: str = ""
    withdrawn_on: date | None = None
    withdrawn_why: str = ""

    @property
    def source(self) -> Source:
        """Who grants it."""
        if self.member_id is not None:
            return Source.MEMBER
        return Source.PUBLIC if self.tier_id is None else Source.TIER

    @property
    def never_counted(self) -> bool:
        """Whether another one took its place before its first day."""
        return self.ends_on is not None and self.ends_on < self.starts_on

    def term(self, name: str = "", held_from: date | None = None, held_until: date | None = None) -> Term:
        """What it is to a member; `name` is the tier's, who belonged to it between the two days."""
        return Term(
            privilege=self.privilege,
            value=self.value,
            source=self.source,
            source_name=name,
            weekday=self.weekday,
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            lifetime=self.lifetime,
            reason=self.reason,
            held_from=held_from,
            held_until=held_until,
            withdrawn_on=self.withdrawn_on,
            withdrawn_reason=self.withdrawn_why,
        )


class Whose(NamedTuple):
    """Who is granted a term: the members of a tier, one member, or everyone (neither)."""

    tier_id: int | None = None
    member_id: int | None = None


class Change(NamedTuple):
    """What is to hold from a day on; a value of None: it is granted no more."""

    privilege: Privilege
    weekday: int | None
    value: int | None
    starts_on: date
    lifetime: bool = False
    reason: str = ""


class Standing(StrEnum):
    """What a term is on a day."""

    COMING = "coming"
    IN_FORCE = "in_force"
    OVER = "over"
    FLOOR = "floor"
    """Over, but those who held it keep it for life."""
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    """Another one took its place before its first day."""


def standing(entry: Entry, on: date) -> Standing:
    """What the term is on a day."""
    if entry.withdrawn_on is not None and entry.withdrawn_on <= on:
        return Standing.WITHDRAWN
    if entry.never_counted:
        return Standing.REPLACED
    if entry.starts_on > on:
        return Standing.COMING
    if entry.ends_on is None or entry.ends_on >= on:
        return Standing.IN_FORCE
    return Standing.FLOOR if entry.lifetime else Standing.OVER


def changed(entries: Iterable[Entry], whose: Whose, change: Change) -> tuple[Entry, ...]:
    """All the entries as they are after a change: those in force end the day before, and a new one begins.

    A change that was planned for a later day stays planned: the new value ends before it. Nothing is taken out, so
    that the history stays to be seen. ValueError for a value out of bounds.
    """
    found, last = [], None
    for one in entries:
        if not _is_same(one, whose, change) or one.withdrawn_on is not None or one.never_counted:
            found.append(one)
        elif one.starts_on > change.starts_on:
            last = one.starts_on - _DAY if last is None else min(last, one.starts_on - _DAY)
            found.append(one)
        elif one.ends_on is None or one.ends_on >= change.starts_on:
            found.append(replace(one, ends_on=change.starts_on - _DAY))
        else:
            found.append(one)
    if change.value is None:
        return tuple(found)
    new = Entry(
        0,
        change.privilege,
        change.value,
        change.weekday,
        *whose,
        change.starts_on,
        last,
        change.lifetime,
        change.reason,
    )
    new.term()  # which refuses what is out of bounds
    return (*found, new)


def _is_same(one: Entry, whose: Whose, change: Change) -> bool:
    return (one.tier_id, one.member_id, one.privilege, one.weekday) == (*whose, change.privilege, change.weekday)


class Effect(StrEnum):
    """What a change means to one member."""

    BETTER = "better"
    SAME = "same"
    KEPT = "kept"
    """It would be worse, but what was promised for life stays."""
    WORSE = "worse"


def effect(before: Sequence[Term], after: Sequence[Term], change: Change) -> Effect:
    """What a change means to the member with these terms before and after it, on its first day."""
    on = first_day(change)
    old, new = (value_on(terms, change.privilege, on) for terms in (before, after))
    if _is_better(change.privilege, new, old):
        return Effect.BETTER
    if _is_better(change.privilege, old, new):
        return Effect.WORSE
    mortal = [replace(term, lifetime=False) for term in after]
    bare = value_on(mortal, change.privilege, on)
    return Effect.KEPT if _is_better(change.privilege, old, bare) else Effect.SAME


def first_day(change: Change) -> date:
    """The first day on which the change counts: the first of its weekday, if it has one."""
    if change.weekday is None:
        return change.starts_on
    return change.starts_on + timedelta(days=(change.weekday - change.starts_on.weekday()) % 7)


def _is_better(privilege: Privilege, value: int | None, other: int | None) -> bool:
    if value is None or other is None:
        return value is not None and other is None
    return value < other if privilege in LOWER_IS_BETTER else value > other


def parse_value(privilege: Privilege, text: str) -> int:
    """The value of a privilege as people write it: an amount, 16:30, or hours; ValueError for anything else."""
    if privilege is Privilege.FREE_SHIPPING_FROM:
        value = money.parse(text)
    elif privilege is Privilege.SAME_DAY_CUTOFF:
        hours, minutes = (int(part) for part in text.strip().replace("\N{FULLWIDTH COLON}", ":").split(":"))
        if not 0 <= minutes < 60:
            raise ValueError(text)
        value = hours * 60 + minutes
    else:
        value = int(text)
    low, high = BOUNDS[privilege]
    if not low <= value <= high:
        raise ValueError(text)
    return value


def written_value(privilege: Privilege, value: int) -> str:
    """The value as `parse_value` reads it."""
    if privilege is Privilege.FREE_SHIPPING_FROM:
        return money.grouped(value)
    if privilege is Privilege.SAME_DAY_CUTOFF:
        return f"{value // 60:02}:{value % 60:02}"
    return str(value)
