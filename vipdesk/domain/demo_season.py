"""When a small tea shop's customers buy: weekdays, festivals and the platform's big days."""

from bisect import bisect_right
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from vipdesk.domain import occasions
from vipdesk.domain.moments import day_starts

_WEEKDAYS = (1.05, 1.0, 1.0, 1.0, 0.95, 0.95, 1.05)
_BIG_DAYS = {(11, 11): 5.0, (11, 10): 2.5, (11, 1): 2.0, (6, 18): 4.0, (6, 17): 2.0, (6, 1): 1.6, (12, 12): 2.2}
_NEW_TEA_MONTH = 4
_BEFORE = {"spring_festival": (21, 4, 1.7), "mid_autumn": (14, 2, 1.8), "dragon_boat": (6, 1, 1.2)}
"""By festival: from and until how many days before it people buy more, and how much more."""
_REST_DAYS = 7
"""After the eve of Spring Festival nobody sends parcels."""
_HOURS = (
    0.6, 0.3, 0.15, 0.1, 0.1, 0.15, 0.4, 0.8, 1.2, 1.6, 1.8, 1.6, 1.5, 1.5, 1.5, 1.5, 1.4, 1.3, 1.4, 1.8, 2.4, 2.8,
    2.4, 1.4,
)  # fmt: skip
_LAST_HOUR = 21
"""On the last day orders end here: the export was made in the evening."""


class Season:
    """The days from `first` to `last` with how much is bought on each."""

    def __init__(self, first: date, last: date, zone: str) -> None:
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        busy = _festival_factors(first, last)
        self.first, self.last = first, last
        self.starts = [day_starts(day, zone) for day in days]
        self._sums = [0.0, *accumulate(_weight(day) * busy.get(day, 1.0) for day in days)]
        self._hours = list(accumulate(_HOURS))

    @property
    def until(self) -> int:
        """The moment at which the last order was made, in UTC seconds."""
        return self.starts[-1] + _LAST_HOUR * 3600

    def amount(self, since: date) -> float:
        """How much of all that is bought falls on `since` or later, as a share."""
        return 1 - self._sums[self._place(since)] / self._sums[-1]

    def moment(self, chance: Random, since: date) -> int:
        """A moment on `since` or later, in UTC seconds: more often on busy days and in the evening."""
        low = self._sums[self._place(since)]
        day = bisect_right(self._sums, low + chance.random() * (self._sums[-1] - low)) - 1
        day = min(day, len(self.starts) - 1)
        return min(self.starts[day] + self.time(chance), self.until - int(chance.random() * 3600))

    def time(self, chance: Random) -> int:
        """Seconds after midnight at which somebody buys."""
        hour = bisect_right(self._hours, chance.random() * self._hours[-1])
        return min(hour, 23) * 3600 + int(chance.random() * 3600)

    def _place(self, day: date) -> int:
        return min(max((day - self.first).days, 0), len(self.starts) - 1)


def _weight(day: date) -> float:
    month = 1.25 if day.month == _NEW_TEA_MONTH else 1.0
    return _WEEKDAYS[day.weekday()] * _BIG_DAYS.get((day.month, day.day), 1.0) * month


def _festival_factors(first: date, last: date) -> dict[date, float]:
    """What the days before and after festivals are multiplied by."""
    found: dict[date, float] = {}
    feasts = [occasions.find(key) for key in _BEFORE]
    for one in occasions.between(first - timedelta(days=30), last + timedelta(days=30), feasts):
        begin, end, factor = _BEFORE[one.occasion.key]
        for ahead in range(end, begin + 1):
            found[one.day - timedelta(days=ahead)] = factor
        if one.occasion.key == "spring_festival":
            found.update({one.day + timedelta(days=n): 0.3 for n in range(-2, _REST_DAYS)})
    return found
