"""Things to be done, and which of them presses most."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from vipdesk.errors import Sentence


class Kind(StrEnum):
    """What is to be done; in the order of what presses most on the same day."""

    LATE = "late"
    POST = "post"
    CHECK_IN = "check_in"
    PRINT = "print"
    PLAN = "plan"
    ATTENTION = "attention"
    DRAW = "draw"
    ITEM = "item"
    BIRTHDAY = "birthday"
    BACKUP = "backup"
    REHEARSAL = "rehearsal"
    REVIEW = "review"
    ORDERS = "orders"
    BUYERS = "buyers"
    MEMBERS = "members"
    DUPLICATES = "duplicates"


_PRESSING = {kind: place for place, kind in enumerate(Kind)}


class Place(NamedTuple):
    """Where a task is done: a page of the window, and what is to be shown there, as that page understands it."""

    page: str
    item: Any = None
    name: str = ""
    """Whose place it is, where a task has several."""


@dataclass(frozen=True)
class Task:
    """One thing to be done; `on` is the day that it belongs to, None where any day will do."""

    kind: Kind
    sentence: Sentence
    places: tuple[Place, ...]
    on: date | None = None

    def urgency(self, today: date) -> tuple[date, int, date]:
        """Sorts what is due before what comes, and what presses more before what presses less."""
        day = date.max if self.on is None else max(self.on, today)
        return day, _PRESSING[self.kind], self.on or date.max
