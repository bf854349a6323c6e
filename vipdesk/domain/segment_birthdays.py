"""Which birthdays lie how far ahead: there are only so many, so that each is looked at once and not each member."""

import itertools
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from vipdesk.domain.lunar import Birthday, birthdays

_FARTHEST = timedelta(days=400)
"""A lunar year has up to 385 days."""


class Span(NamedTuple):
    """Birthdays of one calendar from `first` to `last`, each written as month * 100 + day."""

    calendar: str
    leap: bool
    first: int
    last: int


def distance(birthday: Birthday, today: date) -> int:
    """Days until it is kept next; 0 on the day itself."""
    return (birthdays(birthday, today, today + _FARTHEST)[0] - today).days


def spans(today: date, is_meant: Callable[[int], bool]) -> list[Span]:
    """Those whose distance is meant, neighbours together."""
    found = []
    for (calendar, leap, meant), run in itertools.groupby(
        _distances(today), key=lambda one: (one.calendar, one.leap, is_meant(one.distance))
    ):
        codes = [one.code for one in run]
        found += [Span(calendar, leap, codes[0], codes[-1])] if meant else []
    return found


class _Distance(NamedTuple):
    calendar: str
    leap: bool
    code: int
    distance: int


@lru_cache(maxsize=2)
def _distances(today: date) -> tuple[_Distance, ...]:
    """Of every birthday that there can be."""
    return tuple(
        _Distance(calendar, leap, one.month * 100 + (one.day or 1), distance(one, today))
        for calendar, leap in (("solar", False), ("lunar", False), ("lunar", True))
        for one in _every(calendar, leap)
    )


def _every(calendar: str, leap: bool) -> list[Birthday]:
    kind: Literal["solar", "lunar"] = "lunar" if calendar == "lunar" else "solar"
    days = range(1, 31 if kind == "lunar" else 32)
    found = (_birthday(kind, month, day, leap=leap) for month in range(1, 13) for day in days)
    return [one for one in found if one is not None]


def _birthday(kind: Literal["solar", "lunar"], month: int, day: int, *, leap: bool) -> Birthday | None:
    try:
        return Birthday(kind, month, day, leap)
    except ValueError:
        return None
