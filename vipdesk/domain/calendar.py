"""Which days count as working, shipping or posting days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

FARTHEST = 400
"""Days looked at before a calendar counts as one without any working day."""
WEEKEND = frozenset({5, 6})


@dataclass(frozen=True)
class WorkCalendar:
    """Weekdays off, and the single days that go against them (True: worked, False: off)."""

    special: Mapping[date, bool]
    loaded_years: frozenset[int]
    weekdays_off: frozenset[int] = WEEKEND

    def is_working(self, day: date) -> bool:
        """Whether work is done on this day."""
        return self.special.get(day, day.weekday() not in self.weekdays_off)

    def is_loaded(self, year: int) -> bool:
        """Whether the holidays of this year are known; if not, only weekdays are told apart."""
        return year in self.loaded_years

    def on_or_before(self, day: date) -> date:
        """The last working day not after `day`; UserError if there is none within FARTHEST days."""
        start = day.toordinal()
        return self._first_working(day, range(start, max(start - FARTHEST, 0), -1))

    def on_or_after(self, day: date) -> date:
        """The first working day not before `day`; UserError if there is none within FARTHEST days."""
        return self._first_working(day, _upwards(day.toordinal()))

    def next_after(self, day: date) -> date:
        """The first working day after `day`; UserError if there is none within FARTHEST days."""
        return self._first_working(day, _upwards(day.toordinal() + 1))

    def _first_working(self, asked: date, ordinals: range) -> date:
        for day in map(date.fromordinal, ordinals):
            if self.is_working(day):
                return day
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "There is no working day within {days} days of {day}: "
                "look at the weekdays off and the holidays in the settings.",
            ),
            days=FARTHEST,
            day=asked,
        )


def work_calendar(days: Iterable[tuple[date, bool]], weekdays_off: frozenset[int] = WEEKEND) -> WorkCalendar:
    """A calendar of (day, whether it is worked); a year counts as loaded once it has a day in it."""
    special = dict(days)
    return WorkCalendar(special, frozenset(day.year for day in special), weekdays_off)


def _upwards(start: int) -> range:
    return range(start, min(start + FARTHEST, date.max.toordinal() + 1))
