"""What somebody spent, month by month."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

YEAR = 12


class Month(NamedTuple):
    """A calendar month, by its first day, and an amount."""

    first: date
    fen: int


def by_month(payments: Iterable[tuple[date, int]], last: date, months: int = YEAR) -> tuple[Month, ...]:
    """(day, fen) summed over each of so many months, the oldest first; the last is the month of `last`."""
    firsts = [_month_before(last, back) for back in reversed(range(months))]
    sums = dict.fromkeys(firsts, 0)
    for day, fen in payments:
        first = day.replace(day=1)
        if first in sums:
            sums[first] += fen
    return tuple(Month(first, fen) for first, fen in sums.items())


def first_of(last: date, months: int = YEAR) -> date:
    """The day on which `by_month` begins."""
    return _month_before(last, months - 1)


def _month_before(day: date, back: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - back, 12)
    return date(year, month + 1, 1)
