"""A quarter of a year, written 2026Q3."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError


@dataclass(frozen=True, order=True)
class Quarter:
    """The `number`-th three months of `year`."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> "Quarter":
        """`2026Q3`, also `2026-q3`; raises UserError for anything else."""
        match = re.fullmatch(r"\s*([12]\d{3})[- ]?[Qq]([1-4])\s*", text, re.ASCII)
        if not match:
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "“{text}” is not a quarter; write it like 2026Q3."), text=text
            )
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def containing(cls, day: date) -> "Quarter":
        """The quarter that the day is in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def first_day(self) -> date:
        """The first day of its first month."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        """The last day of its third month."""
        return self.following.first_day - timedelta(days=1)

    @property
    def following(self) -> "Quarter":
        """The quarter after this one."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"
