"""A birthday in words, the same wherever one is shown."""

from vipdesk.domain.lunar import Birthday
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

_LUNAR_MONTHS = (
    QT_TRANSLATE_NOOP("sentences", "1st month"),
    QT_TRANSLATE_NOOP("sentences", "2nd month"),
    QT_TRANSLATE_NOOP("sentences", "3rd month"),
    QT_TRANSLATE_NOOP("sentences", "4th month"),
    QT_TRANSLATE_NOOP("sentences", "5th month"),
    QT_TRANSLATE_NOOP("sentences", "6th month"),
    QT_TRANSLATE_NOOP("sentences", "7th month"),
    QT_TRANSLATE_NOOP("sentences", "8th month"),
    QT_TRANSLATE_NOOP("sentences", "9th month"),
    QT_TRANSLATE_NOOP("sentences", "10th month"),
    QT_TRANSLATE_NOOP("sentences", "11th month"),
    QT_TRANSLATE_NOOP("sentences", "12th month"),
)
_LEAP_MONTH = QT_TRANSLATE_NOOP("sentences", "leap {month}")
_LUNAR_DAYS = (
    QT_TRANSLATE_NOOP("sentences", "1st"),
    QT_TRANSLATE_NOOP("sentences", "2nd"),
    QT_TRANSLATE_NOOP("sentences", "3rd"),
    QT_TRANSLATE_NOOP("sentences", "4th"),
    QT_TRANSLATE_NOOP("sentences", "5th"),
    QT_TRANSLATE_NOOP("sentences", "6th"),
    QT_TRANSLATE_NOOP("sentences", "7th"),
    QT_TRANSLATE_NOOP("sentences", "8th"),
    QT_TRANSLATE_NOOP("sentences", "9th"),
    QT_TRANSLATE_NOOP("sentences", "10th"),
    QT_TRANSLATE_NOOP("sentences", "11th"),
    QT_TRANSLATE_NOOP("sentences", "12th"),
    QT_TRANSLATE_NOOP("sentences", "13th"),
    QT_TRANSLATE_NOOP("sentences", "14th"),
    QT_TRANSLATE_NOOP("sentences", "15th"),
    QT_TRANSLATE_NOOP("sentences", "16th"),
    QT_TRANSLATE_NOOP("sentences", "17th"),
    QT_TRANSLATE_NOOP("sentences", "18th"),
    QT_TRANSLATE_NOOP("sentences", "19th"),
    QT_TRANSLATE_NOOP("sentences", "20th"),
    QT_TRANSLATE_NOOP("sentences", "21st"),
    QT_TRANSLATE_NOOP("sentences", "22nd"),
    QT_TRANSLATE_NOOP("sentences", "23rd"),
    QT_TRANSLATE_NOOP("sentences", "24th"),
    QT_TRANSLATE_NOOP("sentences", "25th"),
    QT_TRANSLATE_NOOP("sentences", "26th"),
    QT_TRANSLATE_NOOP("sentences", "27th"),
    QT_TRANSLATE_NOOP("sentences", "28th"),
    QT_TRANSLATE_NOOP("sentences", "29th"),
    QT_TRANSLATE_NOOP("sentences", "30th"),
)
_DAY = QT_TRANSLATE_NOOP("sentences", "lunar {month} {day}")
_DAY_OF_YEAR = QT_TRANSLATE_NOOP("sentences", "lunar {month} {day}, {year}")
_MONTH = QT_TRANSLATE_NOOP("sentences", "lunar {month}")
_MONTH_OF_YEAR = QT_TRANSLATE_NOOP("sentences", "lunar {month}, {year}")
_SOLAR_MONTH = QT_TRANSLATE_NOOP("sentences", "month {month}")
_SOLAR_MONTH_OF_YEAR = QT_TRANSLATE_NOOP("sentences", "month {month} of {year}")


def told(birthday: Birthday) -> Sentence | str:
    """What is known: `1990-05-06`, `05-06`, `month 5`, `lunar 8th month 27th, 1990`, `lunar leap 6th month 1st`."""
    return _lunar(birthday) if birthday.calendar == "lunar" else _solar(birthday)


def _solar(birthday: Birthday) -> Sentence | str:
    if birthday.day is None:
        if birthday.year is None:
            return Sentence(_SOLAR_MONTH, month=birthday.month)
        return Sentence(_SOLAR_MONTH_OF_YEAR, month=birthday.month, year=birthday.year)
    day = f"{birthday.month:02}-{birthday.day:02}"
    return day if birthday.year is None else f"{birthday.year}-{day}"


def _lunar(birthday: Birthday) -> Sentence:
    month = Sentence(_LUNAR_MONTHS[birthday.month - 1])
    if birthday.leap:
        month = Sentence(_LEAP_MONTH, month=month)
    if birthday.day is None:
        if birthday.year is None:
            return Sentence(_MONTH, month=month)
        return Sentence(_MONTH_OF_YEAR, month=month, year=birthday.year)
    day = Sentence(_LUNAR_DAYS[birthday.day - 1])
    if birthday.year is None:
        return Sentence(_DAY, month=month, day=day)
    return Sentence(_DAY_OF_YEAR, month=month, day=day, year=birthday.year)
