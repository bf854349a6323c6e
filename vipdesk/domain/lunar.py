"""The Chinese calendar: lunar dates, solar terms, and birthdays in either calendar, as people write them."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum
from typing import Literal, NamedTuple

from borax.calendars import lunardate as tables

from vipdesk.domain.problems import Refused
from vipdesk.domain.readings import LONGEST
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError

FIRST_KNOWN = date(1900, 1, 31)
LAST_KNOWN = date(2101, 1, 28)
TERMS: tuple[str, ...] = tuple(tables.TERMS_CN)
"""The 24 solar terms, 小寒 first."""

FIRST_BIRTH_YEAR = 1901
"""Spreadsheets write an empty date as a day of 1899 or 1900, which is nobody's birthday today."""
LAST_BIRTH_YEAR = 2100

_MONTHS = "正二三四五六七八九十冬腊"
_LEAP_YEAR = 2000

_LUNAR_MARK = re.compile(r"农历|阴历|旧历|lunar")
_SOLAR_MARK = re.compile(r"公历|阳历|新历|solar")
_NOISE = re.compile(r"[\s:()\[\]]|生日")
_LONGEST = 200
# Looked for where a row of blanks begins: a search would begin anew at each of them.
_MIDNIGHT = re.compile(r"(?<![t\s])[t\s]+0?0:00(:00(\.0+)?)?$")
_DIGITS_ONLY = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")
_PARTS = re.compile(
    r"((?P<year>\d{4}|[〇零○一二三四五六七八九]{4})[-/.年])?"
    r"(?P<leap>闰|leap)?"
    r"(?P<month>\d{1,2}|[正一二三四五六七八九十冬腊]{1,2})(月|[-/.](?=.))"
    r"((?P<day>\d{1,2}|[初一二三四五六七八九十廿卅]{1,3})(?P<unit>[日号])?)?"
)
_CUT_DECIMAL = re.compile(r"\d{1,2}\.[123]")
_NUMERALS = "〇一二三四五六七八九"
_UNITS = {word: n for n, word in enumerate("一二三四五六七八九", start=1)}
_MONTH_WORDS = {**_UNITS, "正": 1, "十": 10, "十一": 11, "十二": 12, "冬": 11, "腊": 12}
_DAY_WORDS = {
    **_UNITS,
    **{f"初{word}": n for word, n in _UNITS.items()},
    **{f"十{word}": 10 + n for word, n in _UNITS.items()},
    **{f"{twenty}{word}": 20 + n for twenty in ("二十", "廿") for word, n in _UNITS.items()},
    "十": 10,
    "初十": 10,
    "二十": 20,
    "廿": 20,
    "三十": 30,
    "卅": 30,
    "三十一": 31,
    "卅一": 31,
}


class LunarDate(NamedTuple):
    """A day of the lunar calendar; the year is the Gregorian year in which its first month begins."""

    year: int
    month: int
    day: int
    leap: bool = False


class LeapRule(StrEnum):
    """Where a birthday of a leap month is kept in a year that has that month twice."""

    FIRST = "first"
    LEAP = "leap"
    BOTH = "both"


class ShortMonthRule(StrEnum):
    """Whether a birthday on a day that the month lacks this year is kept the day before, or not at all."""

    PREVIOUS_DAY = "previous_day"
    SKIP = "skip"


@dataclass(frozen=True)
class Birthday:
    """A birthday as far as it is known: the day or the year may be missing.

    Raises ValueError for a date that its calendar cannot have.
    """

    calendar: Literal["solar", "lunar"]
    month: int
    day: int | None
    leap: bool = False
    year: int | None = None

    def __post_init__(self) -> None:
        if not (_lunar_exists(self) if self.calendar == "lunar" else _solar_exists(self)):
            raise ValueError(f"no such birthday: {self.year}-{self.month}-{self.day}")


def check_known(first: date, last: date) -> None:
    """Raise UserError where the tables of moons and solar terms do not cover the days from first to last."""
    if first < FIRST_KNOWN or last > LAST_KNOWN:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "The lunar calendar is known from {first} to {last}: choose days in between.",
            ),
            first=FIRST_KNOWN,
            last=LAST_KNOWN,
        )


def to_lunar(day: date) -> LunarDate:
    """The lunar date of a day; UserError outside of FIRST_KNOWN to LAST_KNOWN."""
    check_known(day, day)
    lunar = tables.LunarDate.from_solar(day)
    return LunarDate(lunar.year, lunar.month, lunar.day, bool(lunar.leap))


def to_solar(lunar: LunarDate) -> date | None:
    """The day of a lunar date, or None if there is none: no such leap month or 30th, or an unknown year."""
    try:
        day: date = tables.LunarDate(lunar.year, lunar.month, lunar.day, int(lunar.leap)).to_solar_date()
    except tables.InvalidLunarDateError:
        return None
    return day


def solar_term(day: date) -> str | None:
    """The Chinese name of the solar term that begins on this day."""
    of_the_month = TERMS[2 * day.month - 2 : 2 * day.month]
    return next((name for name in of_the_month if term_day(day.year, name) == day), None)


def term_day(year: int, name: str) -> date | None:
    """The day of a Gregorian year on which a solar term begins; None where the tables end."""
    try:
        day: date = tables.TermUtils.nth_term_day(year, TERMS.index(name))
    except ValueError:
        return None
    return day


def month_text(month: int, leap: bool) -> str:
    """闰六月."""
    return f"{'闰' if leap else ''}{_MONTHS[month - 1]}月"


def chinese_text(day: date) -> str:
    """The lunar date of a day in Chinese, such as 农历十月十四 or 农历闰六月初一."""
    lunar = to_lunar(day)
    return f"农历{month_text(lunar.month, lunar.leap)}{tables.TextUtils.day_cn(lunar.day)}"


def chinese_birthday(birthday: Birthday) -> str:
    """农历1990年闰五月初三 or 1990年5月6日, without what is not known."""
    year = f"{birthday.year}年" if birthday.year else ""
    if birthday.calendar == "lunar":
        day = tables.TextUtils.day_cn(birthday.day) if birthday.day else ""
        return f"农历{year}{month_text(birthday.month, birthday.leap)}{day}"
    return f"{year}{birthday.month}月{f'{birthday.day}日' if birthday.day else ''}"


def parse_birthday(text: str) -> Birthday:
    """The birthday in `1990-05-06`, `5月6日`, `农历八月十五`, `8.15(阴历)`, `lunar 1990-08-15` and the like.

    Chinese numerals without 日, and words such as 正月, 初三 or 闰, mean the lunar calendar; digits alone
    mean the solar one. ValueError for anything else, for what leaves a doubt, and for dates that never were.
    """
    if len(text) > _LONGEST:
        raise ValueError(text)
    plain = _MIDNIGHT.sub("", unicodedata.normalize("NFKC", text).strip().lower())
    body = _NOISE.sub("", _SOLAR_MARK.sub("", _LUNAR_MARK.sub("", plain)))
    says_lunar, says_solar = bool(_LUNAR_MARK.search(plain)), bool(_SOLAR_MARK.search(plain))
    parts = _DIGITS_ONLY.fullmatch(body) or _PARTS.fullmatch(body)
    # A spreadsheet cuts 5.10 down to 5.1: that may be the 1st or the 10th.
    if parts is None or (says_lunar and says_solar) or _CUT_DECIMAL.fullmatch(body):
        raise ValueError(text)
    word = parts.groupdict()
    is_lunar = says_lunar or (not says_solar and _reads_as_lunar(word))
    return Birthday(
        "lunar" if is_lunar else "solar",
        month=_number(word["month"], _MONTH_WORDS),
        day=None if word["day"] is None else _number(word["day"], _DAY_WORDS),
        leap=bool(word.get("leap")),
        year=_birth_year(word["year"]),
    )


def read_birthday(field: str, text: str) -> Birthday | None:
    """The birthday that somebody typed, or that stands in a file; None for nothing. Refused for what is none."""
    if not text:
        return None
    try:
        return parse_birthday(text)
    except ValueError:
        sentence = QT_TRANSLATE_NOOP(
            "sentences", "“{text}” is not a birthday. Write it like 1990-05-06, or 农历八月十五 for a lunar one."
        )
        raise Refused(field, Sentence(sentence, text=text[:LONGEST])) from None


def written(birthday: Birthday) -> str:
    """`1990-05-06`, `05-06`, `lunar 1990-08-15`, `lunar leap05-03`, `05月`: what `parse_birthday` reads back."""
    leap = "leap" if birthday.leap else ""
    day = "月" if birthday.day is None else f"-{birthday.day:02}"
    year = "" if birthday.year is None else f"{birthday.year}-"
    return f"{'lunar ' if birthday.calendar == 'lunar' else ''}{year}{leap}{birthday.month:02}{day}"


def birthdays(
    birthday: Birthday,
    first: date,
    last: date,
    leap_rule: LeapRule = LeapRule.FIRST,
    short_month_rule: ShortMonthRule = ShortMonthRule.PREVIOUS_DAY,
) -> list[date]:
    """The days from first to last on which a birthday is kept, in order.

    A birthday of a leap month is kept in the ordinary month in years without that leap month, otherwise by
    `leap_rule`. A 30th (or a 29 February) that does not exist follows `short_month_rule`. Where only the
    month is known, its first day stands for it. UserError where the lunar calendar is not known.
    """
    if birthday.calendar == "lunar":
        check_known(first, last)
        years = range(first.year - 1, last.year + 1)
        kept = (d for year in years for d in _in_lunar_year(birthday, year, leap_rule, short_month_rule))
    else:
        years = range(first.year, last.year + 1)
        kept = (d for year in years for d in _in_year(birthday, year, short_month_rule))
    return [day for day in kept if first <= day <= last]


def _in_lunar_year(
    birthday: Birthday, year: int, leap_rule: LeapRule, short_month_rule: ShortMonthRule
) -> Iterator[date]:
    has_both = birthday.leap and to_solar(LunarDate(year, birthday.month, 1, True)) is not None
    leaps = {LeapRule.FIRST: (False,), LeapRule.LEAP: (True,), LeapRule.BOTH: (False, True)}[leap_rule]
    wanted = birthday.day or 1
    for leap in leaps if has_both else (False,):
        day = to_solar(LunarDate(year, birthday.month, wanted, leap))
        if day is None and short_month_rule is ShortMonthRule.PREVIOUS_DAY:
            day = to_solar(LunarDate(year, birthday.month, wanted - 1, leap))
        if day is not None:
            yield day


def _in_year(birthday: Birthday, year: int, short_month_rule: ShortMonthRule) -> Iterator[date]:
    wanted = birthday.day or 1
    if _is_date(year, birthday.month, wanted):
        yield date(year, birthday.month, wanted)
    elif short_month_rule is ShortMonthRule.PREVIOUS_DAY:
        yield date(year, birthday.month, wanted - 1)


def _solar_exists(birthday: Birthday) -> bool:
    year = _LEAP_YEAR if birthday.year is None else birthday.year
    return not birthday.leap and _is_date(year, birthday.month, 1 if birthday.day is None else birthday.day)


def _lunar_exists(birthday: Birthday) -> bool:
    day = 1 if birthday.day is None else birthday.day
    if birthday.year is None:
        return 1 <= birthday.month <= 12 and 1 <= day <= 30
    return to_solar(LunarDate(birthday.year, birthday.month, day, birthday.leap)) is not None


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        return MINYEAR <= year <= MAXYEAR and bool(date(year, month, day))
    except ValueError:
        return False


def _reads_as_lunar(word: dict[str, str | None]) -> bool:
    month, day = word["month"] or "", word["day"] or ""
    bare_numerals = not month.isdecimal() and bool(day) and not day.isdecimal() and not word.get("unit")
    return bool(word.get("leap")) or month in "正冬腊" or day[:1] in tuple("初廿卅") or bare_numerals


def _number(word: str, words: dict[str, int]) -> int:
    number = int(word) if word.isdecimal() else words.get(word)
    if number is None:
        raise ValueError(word)
    return number


def _birth_year(word: str | None) -> int | None:
    if word is None:
        return None
    digits = re.sub("[零○]", "〇", word)
    year = int("".join(str(_NUMERALS.index(c)) if c in _NUMERALS else c for c in digits))
    if not FIRST_BIRTH_YEAR <= year <= LAST_BIRTH_YEAR:
        raise ValueError(word)
    return year
