"""What a shop owner is told of today and of the twelve weeks ahead."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from vipdesk.domain.tasks import Task
from vipdesk.errors import Sentence

WEEKS = 12
WEEK = timedelta(weeks=1)


class Ease(StrEnum):
    """How much time there is."""

    EASY = "easy"
    TIGHT = "tight"
    LATE = "late"


@dataclass(frozen=True)
class Headline:
    """What matters most of the weeks ahead."""

    sentence: Sentence
    ease: Ease
    campaign_id: int | None = None


class Mark(NamedTuple):
    """An occasion on the strip; `weight` is higher where it matters more."""

    name: Sentence
    day: date
    weight: int


@dataclass(frozen=True)
class Writing:
    """A campaign on the strip; spans are first and last days. Without `writing` nobody has planned it yet."""

    campaign_id: int
    name: str
    is_great: bool
    letters: int
    written: int
    posted: int
    writing: tuple[date, date] | None
    posting: tuple[date, date]


class Week(NamedTuple):
    """How many letters are to be written in a week that begins on `first`, and how many can be."""

    first: date
    load: int
    capacity: int


@dataclass(frozen=True)
class Strip:
    """Twelve weeks from the Monday of this one; `last` is a Sunday."""

    today: date
    first: date
    last: date
    marks: tuple[Mark, ...]
    campaigns: tuple[Writing, ...]
    weeks: tuple[Week, ...]
    helpers: int


@dataclass(frozen=True)
class Work:
    """A day's work: `tasks` are in order of urgency."""

    tasks: tuple[Task, ...]
    headline: Headline | None
    strip: Strip
