"""Occasions for a greeting: the festivals that come with the program, and when they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from itertools import combinations
from typing import NamedTuple

from vipdesk.domain.occasion_rules import (
    BirthdayOf,
    DaysSince,
    EasterOffset,
    FixedLunar,
    FixedSolar,
    LunarEve,
    NthWeekday,
    OneOff,
    Rule,
    SolarTerm,
    YearsSince,
    dates,
    key_year,
)
from vipdesk.errors import QT_TRANSLATE_NOOP, Several, UserError

__all__ = [
    "OCCASIONS",
    "BirthdayOf",
    "DaysSince",
    "EasterOffset",
    "FixedLunar",
    "FixedSolar",
    "LunarEve",
    "NthWeekday",
    "Occasion",
    "Occurrence",
    "OneOff",
    "Rule",
    "SolarTerm",
    "YearsSince",
    "between",
    "check_codes",
    "code_prefix",
    "dates",
    "find",
    "in_year",
    "key_year",
    "near",
    "on",
]


@dataclass(frozen=True)
class Occasion:
    """A named reason to write; `code` is two capitals that no other occasion has."""

    key: str
    name: str
    name_zh: str
    rule: Rule
    code: str


class Occurrence(NamedTuple):
    """An occasion on a day; keyed by occasion and `key_year` (the lunar year for lunar rules)."""

    occasion: Occasion
    key_year: int
    day: date


OCCASIONS = (
    Occasion("new_year", "New Year's Day", "元旦", FixedSolar(1, 1), "NY"),
    Occasion("laba", "Laba Festival", "腊八节", FixedLunar(12, 8), "LB"),
    Occasion("xiaonian_north", "Little New Year (north)", "北方小年", FixedLunar(12, 23), "XN"),
    Occasion("xiaonian_south", "Little New Year (south)", "南方小年", FixedLunar(12, 24), "XS"),
    Occasion("new_year_eve", "Lunar New Year's Eve", "除夕", LunarEve(1, 1), "NE"),
    Occasion("spring_festival", "Spring Festival", "春节", FixedLunar(1, 1), "SF"),
    Occasion("lantern", "Lantern Festival", "元宵节", FixedLunar(1, 15), "LF"),
    Occasion("valentines", "Valentine's Day", "情人节", FixedSolar(2, 14), "VD"),
    Occasion("womens_day", "Women's Day", "妇女节", FixedSolar(3, 8), "WD"),
    Occasion("longtaitou", "Dragon Raises Its Head", "龙抬头", FixedLunar(2, 2), "LT"),
    Occasion("qingming", "Qingming Festival", "清明节", SolarTerm("清明"), "QM"),
    Occasion("easter_western", "Easter", "复活节", EasterOffset(), "EW"),
    Occasion("mothers_day", "Mother's Day", "母亲节", NthWeekday(5, 6, 2), "MD"),
    Occasion("childrens_day", "Children's Day", "儿童节", FixedSolar(6, 1), "CD"),
    Occasion("dragon_boat", "Dragon Boat Festival", "端午节", FixedLunar(5, 5), "DB"),
    Occasion("fathers_day", "Father's Day", "父亲节", NthWeekday(6, 6, 3), "FD"),
    Occasion("qixi", "Qixi Festival", "七夕", FixedLunar(7, 7), "QX"),
    Occasion("zhongyuan", "Zhongyuan Festival", "中元节", FixedLunar(7, 15), "ZY"),
    Occasion("teachers_day", "Teachers' Day", "教师节", FixedSolar(9, 10), "TD"),
    Occasion("mid_autumn", "Mid-Autumn Festival", "中秋节", FixedLunar(8, 15), "MA"),
    Occasion("national_day", "National Day", "国庆节", FixedSolar(10, 1), "ND"),
    Occasion("double_ninth", "Double Ninth Festival", "重阳节", FixedLunar(9, 9), "DN"),
    Occasion("singles_day", "Singles' Day", "双十一", FixedSolar(11, 11), "SD"),
    Occasion("thanksgiving_us", "Thanksgiving", "感恩节", NthWeekday(11, 3, 4), "TG"),
    Occasion("winter_solstice", "Winter Solstice", "冬至", SolarTerm("冬至"), "DZ"),
    Occasion("christmas", "Christmas", "圣诞节", FixedSolar(12, 25), "XM"),
)


def between(first: date, last: date, occasions: Iterable[Occasion] = OCCASIONS) -> list[Occurrence]:
    """All that falls from first to last, by day; UserError where the lunar calendar is not known."""
    found = (_occurrence(each, day) for each in occasions for day in dates(each.rule, first, last))
    return sorted(found, key=lambda occurrence: occurrence.day)


def find(key: str, occasions: Iterable[Occasion] = OCCASIONS) -> Occasion:
    """The occasion of this key; UserError with the known keys if there is none."""
    by_key = {occasion.key: occasion for occasion in occasions}
    if key not in by_key:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "There is no occasion “{key}”. These are known: {known}."),
            key=key,
            known=Several(by_key),
        )
    return by_key[key]


def in_year(key: str, year: int, occasions: Iterable[Occasion] = OCCASIONS) -> Occurrence:
    """The one occurrence whose date lies in a Gregorian year; UserError when there is none or two."""
    occasion = find(key, occasions)
    if not MINYEAR <= year <= MAXYEAR:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is no year {year}: give four digits."), year=year)
    days = dates(occasion.rule, date(year, 1, 1), date(year, 12, 31))
    if len(days) == 1:
        return _occurrence(occasion, days[0])
    raise _none(occasion, year) if not days else _several(occasion, year, days)


def on(key: str, day: date, occasions: Iterable[Occasion] = OCCASIONS) -> Occurrence:
    """The occurrence on exactly this day; UserError that names the nearest dates where there is none."""
    occasion = find(key, occasions)
    if dates(occasion.rule, day, day):
        return _occurrence(occasion, day)
    nearby = near(occasion, day.year)
    if not nearby:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "{key} is not on {day}."), key=key, day=day.isoformat())
    raise UserError(
        QT_TRANSLATE_NOOP("sentences", "{key} is not on {day}. Its dates near it: {days}."),
        key=key,
        day=day.isoformat(),
        days=_listed(nearby),
    )


def near(occasion: Occasion, year: int) -> list[date]:
    """The occasion's dates in a year and in the two beside it, as far as the calendar is known."""
    return [day for other in (year - 1, year, year + 1) for day in _known(occasion, other)]


def _known(occasion: Occasion, year: int) -> list[date]:
    if not MINYEAR <= year <= MAXYEAR:
        return []
    try:
        return dates(occasion.rule, date(year, 1, 1), date(year, 12, 31))
    except UserError:
        return []


def code_prefix(occasion: Occasion) -> str:
    """Two Latin capitals with which the codes of this occasion's letters begin."""
    return occasion.code


def check_codes(occasions: Iterable[Occasion]) -> None:
    """UserError if two occasions have the same code, or one has a code that is not two capitals."""
    known = tuple(occasions)
    for occasion in known:
        if not re.fullmatch("[A-Z]{2}", occasion.code):
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "The code “{code}” of {key} must be two capitals from A to Z."),
                code=occasion.code,
                key=occasion.key,
            )
    for one, other in combinations(known, 2):
        if one.code == other.code:
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "{one} and {other} have the same code {code}: change one."),
                one=one.key,
                other=other.key,
                code=one.code,
            )


def _occurrence(occasion: Occasion, day: date) -> Occurrence:
    return Occurrence(occasion, key_year(occasion.rule, day), day)


def _none(occasion: Occasion, year: int) -> UserError:
    nearby = near(occasion, year)
    if not nearby:
        return UserError(
            QT_TRANSLATE_NOOP("sentences", "{key} has no date in {year}: choose another year."),
            key=occasion.key,
            year=year,
        )
    return UserError(
        QT_TRANSLATE_NOOP("sentences", "{key} has no date in {year}; nearest: {days}. Choose another year."),
        key=occasion.key,
        year=year,
        days=_listed(nearby),
    )


def _several(occasion: Occasion, year: int, days: list[date]) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("sentences", "{key} falls twice in {year}: {days}. Choose one by its date."),
        key=occasion.key,
        year=year,
        days=_listed(days),
    )


def _listed(days: Iterable[date]) -> Several:
    return Several(day.isoformat() for day in days)
