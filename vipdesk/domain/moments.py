"""Moments, days and quarters: UTC inside, the shop's own time at the edges."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError


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
        return date.fromisoformat(text)
    except ValueError:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "“{text}” is not a day; write it as 2026-11-22."), text=text
        ) from None


def parse_moment(text: str) -> datetime:
    """A local moment written as 2026-11-22T16:42; UserError otherwise."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is not None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "“{text}” is not a moment; write the shop's time as 2026-11-22T16:42."
            ),
            text=text,
        )
    return moment


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of a year, `2026Q3`."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """The quarter in which a day lies."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def parse(cls, text: str) -> "Quarter":
        """`2026Q3` (or q3, 2026-Q3); UserError otherwise."""
        match = re.fullmatch(r"\s*(\d{4})[-\s]?[Qq]([1-4])\s*", text)
        if match is None:
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "“{text}” is not a quarter; write it as 2026Q3."), text=text
            )
        return cls(int(match[1]), int(match[2]))

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next.first - timedelta(days=1)

    @property
    def next(self) -> "Quarter":
        """The quarter after it."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    @property
    def previous(self) -> "Quarter":
        """The quarter before it."""
        return Quarter(self.year - (self.number == 1), (self.number - 2) % 4 + 1)

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"
