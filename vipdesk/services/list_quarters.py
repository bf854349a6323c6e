"""Which quarters have something to review."""

from dataclasses import dataclass
from datetime import date

from vipdesk.domain.quarters import Quarter
from vipdesk.store import todays


@dataclass(frozen=True)
class Quarters:
    """The quarters that can be reviewed, the newest first, and the one that should be looked at first."""

    all: tuple[Quarter, ...]
    first_choice: Quarter


def quarters(today: date) -> Quarters:
    """From the first posting to this quarter.

    First comes the newest in which a window has closed, else the newest in which letters were posted.
    """
    now = Quarter.containing(today)
    windows = todays.windows()
    first = min([Quarter.containing(one.posted_on) for one in windows], default=now)
    closed = [Quarter.containing(one.closes_on) for one in windows if one.closes_on < today]
    posted = [Quarter.containing(one.posted_on) for one in windows if one.posted_on <= today]
    return Quarters(tuple(reversed(_from(min(first, now), now))), max(closed or posted or [now]))


def _from(first: Quarter, last: Quarter) -> list[Quarter]:
    found = [first]
    while found[-1] < last:
        found.append(found[-1].following)
    return found
