"""Reads single cells of foreign files; each function raises Refused with the field's name and a sentence."""

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache

from vipdesk.domain import money
from vipdesk.domain.problems import Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

LONGEST = 200
"""Characters of a name, a nick or the like; whatever is longer is a mistake."""
FIRST_YEAR = 2000
"""No order of an online shop is older; spreadsheets write an empty date as a day of 1899 or 1900."""
_DAY = 86_400
_EPOCH = date(1970, 1, 1).toordinal()

_WRITTEN = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
    r"(?:[T\s]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?"
    r"(?:\s*(Z|UTC|[+-]\d{2}:?\d{2}))?"
)
_SERIAL = re.compile(r"\d{1,5}(\.\d+)?")
_SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - spreadsheets know no zone
_SCIENTIFIC = re.compile(r"\d(\.\d+)?[Ee]\+?\d+")
_ONE_DIGIT = frozenset("0123456789")
_WHOLE = re.compile(r"(\d{1,7})(?:\.0+)?", re.ASCII)
_MOBILE_DIGITS = 11
_MOBILE = re.compile(r"(?:(?:\+|00)?86)?(1[\d*]{10})", re.ASCII)
_PHONE = re.compile(r"\+?(?:[ ()/\u2010\u2011\u2013\xa0-]*[\d*]){5,20}\)?(?:\s*(?:x|ext\.?|转)\s*\d{1,6})?", re.ASCII)
_BETWEEN_DIGITS = dict.fromkeys(map(ord, " -\u2010\u2011\u2013\xa0"))
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_CHINESE_POSTCODE = re.compile(r"\d{6}", re.ASCII)
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")


@lru_cache(maxsize=10_000)
def amount(field: str, text: str) -> int:
    """Minor units of an amount; blank is 0. Remembered: prices and postages are few, and each row has five of them."""
    if not text:
        return 0
    try:
        fen = money.parse(short(field, text))
    except ValueError:
        raise Refused(field, _no_amount(text)) from None
    if fen < 0:
        raise Refused(
            field,
            Sentence(
                QT_TRANSLATE_NOOP("sentences", "The amount {text} is negative. Check this row in the shop."),
                text=text[:LONGEST],
            ),
        )
    return fen


def needed_amount(field: str, text: str) -> int:
    """The same where it may not be blank, as when a spreadsheet kept a formula without its value."""
    if text:
        return amount(field, text)
    raise Refused(
        field, Sentence(QT_TRANSLATE_NOOP("sentences", "The amount is missing here. Export the orders again."))
    )


def _no_amount(text: str) -> Sentence:
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "“{text}” is not an amount of money. Write it like 58.50."),
        text=text[:LONGEST],
    )


def quantity(field: str, text: str) -> int:
    """A number of pieces; blank is 0."""
    if not text:
        return 0
    if text in _ONE_DIGIT:
        return int(text)
    if match := _WHOLE.fullmatch(text):
        return int(match[1])
    raise Refused(
        field,
        Sentence(
            QT_TRANSLATE_NOOP("sentences", "“{text}” is not a number of pieces."),
            text=text[:LONGEST],
        ),
    )


def short(field: str, text: str, longest: int = LONGEST) -> str:
    """The text itself, if it is not longer than its kind can be."""
    if len(text) <= longest:
        return text
    raise Refused(
        field,
        Sentence(
            QT_TRANSLATE_NOOP(
                "sentences",
                "This text has {length} characters, the longest allowed here is {longest}. Shorten it.",
            ),
            length=len(text),
            longest=longest,
        ),
    )


def line(field: str, text: str) -> str:
    """A name, a nick or the like: short, on one line, and without characters that cannot be seen."""
    return _seen(field, short(field, text))


def _seen(field: str, text: str) -> str:
    """Refuse line breaks, tabs and other control characters, by which nobody could find it again."""
    if text.isprintable() or not _CONTROL.search(text):
        return text
    raise Refused(
        field,
        Sentence(
            QT_TRANSLATE_NOOP(
                "sentences",
                "“{text}” holds a line break or a character that cannot be seen. Take it out, or type it anew.",
            ),
            text=_CONTROL.sub("·", text)[:LONGEST],
        ),
    )


def plain_phone(text: str) -> str:
    """A mainland mobile number as its eleven digits, any other number as it is written."""
    if len(text) == _MOBILE_DIGITS and text.isascii() and text.isdecimal():
        return text
    match = _MOBILE.fullmatch(text.translate(_BETWEEN_DIGITS))
    return match[1] if match else text


def phone(field: str, text: str) -> str:
    """A phone number as `plain_phone` writes it; stars of a platform may stand in it."""
    if not text or _PHONE.fullmatch(text):
        return short(field, plain_phone(text))
    raise Refused(
        field,
        Sentence(
            QT_TRANSLATE_NOOP(
                "sentences", "“{text}” is not a phone number. Write its digits, or leave the cell empty."
            ),
            text=text[:LONGEST],
        ),
    )


def is_chinese_postcode(text: str) -> bool:
    """Whether it has six digits."""
    return _CHINESE_POSTCODE.fullmatch(text) is not None


def email(field: str, text: str) -> str:
    """An e-mail address in lower case."""
    if not text or _EMAIL.fullmatch(text):
        return short(field, text.casefold())
    raise Refused(
        field,
        Sentence(
            QT_TRANSLATE_NOOP("sentences", "“{text}” is not an e-mail address. Correct it, or leave the cell empty."),
            text=text[:LONGEST],
        ),
    )


def order_number(field: str, text: str) -> str:
    """An order's number as text; refuses what a spreadsheet made of it."""
    if not text:
        raise Refused(field, Sentence(QT_TRANSLATE_NOOP("sentences", "The order number is missing in this row.")))
    if not text.isdecimal() and _SCIENTIFIC.fullmatch(text):
        raise Refused(
            field,
            Sentence(
                QT_TRANSLATE_NOOP(
                    "sentences",
                    "The order number was ruined by a spreadsheet ({text}). Export the orders again and import"
                    " the file without opening and saving it.",
                ),
                text=text[:LONGEST],
            ),
        )
    return _seen(field, short(field, text))


def moment(field: str, text: str, zone: tzinfo, now: int) -> int:
    """UTC seconds of a moment between 2000 and one day after `now`; without an offset it is local to `zone`."""
    when = _parsed(text)
    if when is None:
        raise Refused(
            field,
            Sentence(
                QT_TRANSLATE_NOOP(
                    "sentences", "“{text}” is not a date that can be read. Write it like 2026-11-22 16:42."
                ),
                text=text[:LONGEST],
            ),
        )
    if when.year < FIRST_YEAR:
        raise _too_early(field, text)
    seconds = _utc_seconds(when, zone)
    if seconds > now + _DAY:
        raise Refused(field, _in_future(text))
    return seconds


def day(field: str, text: str, today: date) -> date:
    """A day between 2000 and tomorrow."""
    when = _parsed(text)
    if when is None:
        raise Refused(
            field,
            Sentence(
                QT_TRANSLATE_NOOP("sentences", "“{text}” is not a day that can be read. Write it like 2026-11-22."),
                text=text[:LONGEST],
            ),
        )
    if when.year < FIRST_YEAR:
        raise _too_early(field, text)
    if when.date() > today + timedelta(days=1):
        raise Refused(field, _in_future(text))
    return when.date()


def _too_early(field: str, text: str) -> Refused:
    return Refused(
        field,
        Sentence(
            QT_TRANSLATE_NOOP(
                "sentences",
                "The date {text} is before the year {first}; a spreadsheet may have written it for an empty"
                " cell. Correct it.",
            ),
            text=text[:LONGEST],
            first=FIRST_YEAR,
        ),
    )


def _in_future(text: str) -> Sentence:
    return Sentence(
        QT_TRANSLATE_NOOP("sentences", "The date {text} lies in the future. Correct it, or set this computer's clock."),
        text=text[:LONGEST],
    )


def _utc_seconds(when: datetime, zone: tzinfo) -> int:
    """Of a moment; without an offset of its own it is local to `zone`."""
    if when.tzinfo is not None:
        return int(when.timestamp())
    day = when.toordinal()
    offset = _offset_all_day(day, zone)
    if offset is None:
        return int(when.replace(tzinfo=zone).timestamp())
    return (day - _EPOCH) * _DAY + when.hour * 3600 + when.minute * 60 + when.second - offset


@lru_cache(maxsize=10_000)
def _offset_all_day(day: int, zone: tzinfo) -> int | None:
    """Seconds by which the clock is ahead of UTC from the first to the last hour of a day; None where it is turned."""
    midnight = datetime.fromordinal(day).replace(tzinfo=zone)
    offsets = {midnight.replace(hour=hour, minute=59 if hour == 23 else 0).utcoffset() for hour in range(24)}
    offset = offsets.pop()
    return None if offsets or offset is None or offset.microseconds else int(offset.total_seconds())


def _parsed(text: str) -> datetime | None:
    """The moment, with an offset if the text has one of its own; None if it cannot be read."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    match = _WRITTEN.fullmatch(text)
    try:
        return _from_parts(match) if match else _from_serial(text)
    except (ValueError, OverflowError):
        return None


def _from_parts(match: re.Match[str]) -> datetime:
    year, month, day, hour, minute, second, offset = match.groups("0")
    return datetime(
        int(year),
        int(month),
        int(day),
        int(hour),
        int(minute),
        int(second),
        tzinfo=None if offset == "0" else _offset(offset),
    )


def _offset(text: str) -> tzinfo:
    if text in ("Z", "UTC"):
        return UTC
    zone = datetime.strptime(text, "%z").tzinfo
    assert zone is not None
    return zone


def _from_serial(text: str) -> datetime | None:
    """A spreadsheet's day number, to the second."""
    if not _SERIAL.fullmatch(text):
        return None
    return _SERIAL_ZERO + timedelta(seconds=round(float(text) * _DAY))
