"""Which copies stay when they are thinned out with age."""

from collections.abc import Iterable
from datetime import datetime, timedelta

EVERYTHING_FOR = timedelta(days=2)
PERIODS = (("%Y-%j", 12), ("%G-%V", 10), ("%Y-%m", 9))
"""How a day, a week and a month are written, and of how many of each the newest copy stays."""
LONGEST = timedelta(days=31 * 9)
"""The time after which no copy stays, if copies go on being made."""


def staying(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of copies made at these moments, those that stay: all of two days, then 12 daily, 10 weekly, 9 monthly ones.

    A copy from the future, as a wrong clock makes it, stays. Who thins out often keeps what who thins out once keeps.
    """
    newest_first = sorted(set(moments), reverse=True)
    kept = {one for one in newest_first if now - one < EVERYTHING_FOR}
    for form, number in PERIODS:
        newest: dict[str, datetime] = {}
        for one in newest_first:
            newest.setdefault(one.strftime(form), one)
        kept.update(list(newest.values())[:number])
    return kept
