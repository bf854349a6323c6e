"""Terms of privileges, and the best of those that apply to a member on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from vipdesk.domain.money import LARGEST


class Privilege(StrEnum):
    """What a member may be granted; the value's unit stands in BOUNDS."""

    FREE_SHIPPING_FROM = "free_shipping_from"
    SAME_DAY_CUTOFF = "same_day_cutoff"
    EARLY_ACCESS = "early_access"
    AFTER_SALES_REPLY = "after_sales_reply"
    RUSH_DISPATCH = "rush_dispatch"


class Source(StrEnum):
    """Who grants a term."""

    PUBLIC = "public"
    TIER = "tier"
    MEMBER = "member"


BOUNDS = {
    Privilege.FREE_SHIPPING_FROM: (0, LARGEST),  # fen of goods after shop discounts
    Privilege.SAME_DAY_CUTOFF: (0, 24 * 60 - 1),  # minutes after local midnight
    Privilege.EARLY_ACCESS: (0, 366 * 24),  # hours before the public launch
    Privilege.AFTER_SALES_REPLY: (0, 366 * 24),  # hours until a first answer
    Privilege.RUSH_DISPATCH: (0, 1),  # no, yes
}
"""The least and the largest value of each privilege."""

LOWER_IS_BETTER = frozenset({Privilege.FREE_SHIPPING_FROM, Privilege.AFTER_SALES_REPLY})
_SOURCES = tuple(Source)


@dataclass(frozen=True)
class Term:
    """One value of one privilege from one source, as it concerns one member.

    `starts_on` and `ends_on` (inclusive; None: open) bound the term; `weekday` (0 Monday; None: all) restricts
    it. `held_from` and `held_until` (inclusive) bound one stay of the member in a group of the tier; None means
    always. Several stays are several terms. A lifetime term, once both spans have had a day in common, applies
    for ever. From `withdrawn_on` it does not apply at all. ValueError for a value out of BOUNDS.
    """

    privilege: Privilege
    value: int
    source: Source
    source_name: str
    weekday: int | None
    starts_on: date
    ends_on: date | None = None
    lifetime: bool = False
    reason: str = ""
    held_from: date | None = None
    held_until: date | None = None
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""

    def __post_init__(self) -> None:
        low, high = BOUNDS[self.privilege]
        if not low <= self.value <= high or self.weekday not in (None, *range(7)):
            raise ValueError(f"{self.privilege}: {self.value} on weekday {self.weekday}")


@dataclass(frozen=True)
class Effective:
    """The best value on a day, the term that grants it, and the worse terms that applied too, best first."""

    value: int
    winner: Term
    beaten: tuple[Term, ...]


def applies(term: Term, on: date) -> bool:
    """Whether the term counts for the member on this day."""
    if term.withdrawn_on is not None and on >= term.withdrawn_on:
        return False
    if term.weekday not in (None, on.weekday()):
        return False
    start = max(term.starts_on, term.held_from or date.min)
    end = min(term.ends_on or date.max, term.held_until or date.max)
    return start <= end and start <= on and (term.lifetime or on <= end)


def effective(terms: Iterable[Term], privilege: Privilege, on: date) -> Effective | None:
    """The best of the terms of a privilege that apply on this day; None if there is none.

    Of equal values the least special one wins, so that nothing looks like a favour that everyone has.
    """
    ranked = sorted((term for term in terms if term.privilege is privilege and applies(term, on)), key=_rank)
    if not ranked:
        return None
    winner = ranked[0]
    return Effective(winner.value, winner, tuple(term for term in ranked if term.value != winner.value))


def value_on(terms: Iterable[Term], privilege: Privilege, on: date) -> int | None:
    """The best value of a privilege on a day; None where nobody grants it."""
    best = effective(terms, privilege, on)
    return None if best is None else best.value


def worst_between(terms: Sequence[Term], privilege: Privilege, first: date, last: date) -> int | None:
    """The worst of the daily best values from a day to another; None where on one of them nobody grants it."""
    turns = {first}
    for term in terms:
        ends = [on + timedelta(days=1) for on in (term.ends_on, term.held_until) if on is not None and on < last]
        turns.update(on for on in (term.starts_on, term.held_from, term.withdrawn_on, *ends) if on is not None)
    # Between two turns only the weekday makes a difference.
    days = {on + timedelta(days=later) for on in turns for later in range(7) if on < last or not later}
    values = [value_on(terms, privilege, on) for on in sorted(days) if first <= on <= last]
    granted = [value for value in values if value is not None]
    if len(granted) < len(values):
        return None
    return max(granted) if privilege in LOWER_IS_BETTER else min(granted)


def public_only(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms that everyone has."""
    return tuple(term for term in terms if term.source is Source.PUBLIC)


def _rank(term: Term) -> tuple[int, int, bool, date, str]:
    worth = term.value if term.privilege in LOWER_IS_BETTER else -term.value
    return worth, _SOURCES.index(term.source), not term.lifetime, term.starts_on, term.source_name
