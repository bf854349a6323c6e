"""Moments and days: UTC inside, the shop's own time at the edges."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

USUAL_ZONE = "Asia/Shanghai"
"""Where a shop is until somebody says otherwise."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Between which the lunar calendar is known."""


def to_utc(local: datetime, zone: str) -> int:
    """UTC seconds of a naive local time in an IANA zone; of two readings in autumn the first."""
    return int(local.replace(tzinfo=ZoneInfo(zone)).timestamp())


def to_local(seconds: int, zone: str) -> datetime:
    """The naive local time of a moment in UTC seconds."""
    return datetime.fromtimestamp(seconds, UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def day_starts(day: date, zone: str) -> int:
    """UTC seconds at which a local day begins."""
    return to_utc(datetime(day.year, day.month, day.day), zone)  # noqa: DTZ001 - local on purpose


def parse_day(text: str) -> date:
    """A day written as 2026-11-22; UserError otherwise."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "“{text}” is not a day; write it as 2026-11-22."), text=text)
    return day


def parse_moment(text: str) -> datetime:
    """A local moment written as 2026-11-22T16:42; UserError otherwise."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "“{text}” is not a moment; write the shop's time as 2026-11-22T16:42."),
            text=text,
        )
    return moment
