"""Rules that yield the dates of an occasion."""

from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar, Protocol

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from dateutil.rrule import YEARLY, rrule, weekday

from vipdesk.domain.lunar import (
    FIRST_KNOWN,
    LAST_KNOWN,
    Birthday,
    LeapRule,
    LunarDate,
    ShortMonthRule,
    birthdays,
    check_known,
    term_day,
    to_lunar,
    to_solar,
)

_DAY = timedelta(days=1)
_EASTER_YEARS = range(1583, 4100)


class Rule(Protocol):
    """What yields the dates of an occasion."""

    @property
    def is_lunar(self) -> bool:
        """Whether its occurrences are told apart by lunar year."""

    @property
    def needs_tables(self) -> bool:
        """Whether it is known only as far as the tables of moons and solar terms reach."""

    def in_year(self, year: int) -> Iterator[date]:
        """Its dates in a Gregorian year, in order."""


class _Solar:
    is_lunar: ClassVar[bool] = False
    needs_tables: ClassVar[bool] = False


class _Lunar:
    is_lunar: ClassVar[bool] = True
    needs_tables: ClassVar[bool] = True


@dataclass(frozen=True)
class FixedSolar(_Solar):
    """The same month and day each year; 29 February in leap years only."""

    month: int
    day: int

    def in_year(self, year: int) -> Iterator[date]:
        """Its date in a Gregorian year."""
        if (self.month, self.day) != (2, 29) or isleap(year):
            yield date(year, self.month, self.day)


@dataclass(frozen=True)
class FixedLunar(_Lunar):
    """A lunar month and day; with `leap` only in the years that have this leap month."""

    month: int
    day: int
    leap: bool = False

    def in_year(self, year: int) -> Iterator[date]:
        """Its dates in a Gregorian year: none, one or two."""
        for lunar_year in (year - 1, year):
            day = to_solar(LunarDate(lunar_year, self.month, self.day, self.leap))
            if day is not None and day.year == year:
                yield day


@dataclass(frozen=True)
class LunarEve(_Lunar):
    """The day before a lunar month and day: 除夕 is the eve of 1-1, whatever the last month has."""

    month: int
    day: int

    def in_year(self, year: int) -> Iterator[date]:
        """Its dates in a Gregorian year: none, one or two."""
        for lunar_year in (year - 1, year):
            day = to_solar(LunarDate(lunar_year, self.month, self.day))
            if day is not None and (day - _DAY).year == year:
                yield day - _DAY


@dataclass(frozen=True)
class NthWeekday(_Solar):
    """The nth weekday (0 Monday) of a month; -1 is the last one."""

    month: int
    weekday: int
    nth: int

    def in_year(self, year: int) -> Iterator[date]:
        """Its date in a Gregorian year; none if the month has no fifth one."""
        start, end = datetime(year, 1, 1), datetime(year, 12, 31)  # noqa: DTZ001 - calendar days, no moments
        found = rrule(YEARLY, start, until=end, bymonth=self.month, byweekday=weekday(self.weekday, self.nth))
        yield from (moment.date() for moment in found)


@dataclass(frozen=True)
class SolarTerm(_Solar):
    """The first day of one of the 24 solar terms, by its Chinese name."""

    needs_tables: ClassVar[bool] = True
    name: str

    def in_year(self, year: int) -> Iterator[date]:
        """Its date in a Gregorian year."""
        day = term_day(year, self.name)
        if day is not None:
            yield day


@dataclass(frozen=True)
class EasterOffset(_Solar):
    """A number of days after (or, negative, before) Western Easter Sunday."""

    days: int = 0

    def in_year(self, year: int) -> Iterator[date]:
        """Its date in a Gregorian year; none before the Gregorian calendar and after 4099."""
        if year in _EASTER_YEARS:
            yield easter(year) + timedelta(days=self.days)


@dataclass(frozen=True)
class OneOff(_Solar):
    """A single day."""

    day: date

    def in_year(self, year: int) -> Iterator[date]:
        """The day, in its year."""
        if year == self.day.year:
            yield self.day


@dataclass(frozen=True)
class DaysSince(_Solar):
    """The day on which a number of days has passed since someone joined."""

    start: date
    days: int

    def in_year(self, year: int) -> Iterator[date]:
        """The day, in its year."""
        yield from OneOff(self.start + timedelta(days=self.days)).in_year(year)


@dataclass(frozen=True)
class YearsSince(_Solar):
    """The anniversaries of the day on which someone joined; one of 29 February is kept on the 28th."""

    start: date

    def in_year(self, year: int) -> Iterator[date]:
        """The anniversary in a Gregorian year; none up to the first year."""
        if year > self.start.year:
            yield self.start + relativedelta(years=year - self.start.year)


@dataclass(frozen=True)
class BirthdayOf:
    """A member's birthday, in the calendar in which it is kept."""

    birthday: Birthday
    leap_rule: LeapRule = LeapRule.FIRST
    short_month_rule: ShortMonthRule = ShortMonthRule.PREVIOUS_DAY

    @property
    def is_lunar(self) -> bool:
        """Whether the birthday is kept by the lunar calendar."""
        return self.birthday.calendar == "lunar"

    @property
    def needs_tables(self) -> bool:
        """Whether the birthday is kept by the lunar calendar."""
        return self.is_lunar

    def in_year(self, year: int) -> Iterator[date]:
        """Its days in a Gregorian year: none, one or two."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        if self.is_lunar:
            first, last = max(first, FIRST_KNOWN), min(last, LAST_KNOWN)
        yield from birthdays(self.birthday, first, last, self.leap_rule, self.short_month_rule)


def dates(rule: Rule, first: date, last: date) -> list[date]:
    """The dates of a rule from first to last, in order; UserError where the lunar calendar is not known."""
    if rule.needs_tables:
        check_known(first, last)
    days = (day for year in range(first.year, last.year + 1) for day in rule.in_year(year))
    return [day for day in days if first <= day <= last]


def key_year(rule: Rule, day: date) -> int:
    """The year that tells this date of the rule from its others: the lunar year for lunar rules."""
    return to_lunar(day).year if rule.is_lunar else day.year
