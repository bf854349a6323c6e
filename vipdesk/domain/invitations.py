"""Who was invited to a group and what they answered, and how much of that is chance."""

from enum import StrEnum
from math import sqrt
from typing import NamedTuple

Z = 1.959963984540054
"""Of 95 %."""
ENOUGH = 20
"""Answers from which on a share says more than the bare counts."""


class Answer(StrEnum):
    """What became of an invitation."""

    OPEN = ""
    JOINED = "joined"
    DECLINED = "declined"
    UNANSWERED = "unanswered"


class JoinRate(NamedTuple):
    """How many of those whose invitation came to an end joined; `waiting` may still answer."""

    joined: int
    ended: int
    waiting: int

    @property
    def interval(self) -> tuple[float, float] | None:
        """The share with 95 % confidence (Wilson), None while there are too few for one."""
        return wilson(self.joined, self.ended) if self.ended >= ENOUGH else None


def join_rate(counts: dict[str, int]) -> JoinRate:
    """From how many invitations have which answer."""
    joined = counts.get(Answer.JOINED, 0)
    ended = joined + counts.get(Answer.DECLINED, 0) + counts.get(Answer.UNANSWERED, 0)
    return JoinRate(joined, ended, counts.get(Answer.OPEN, 0))


def wilson(successes: int, n: int) -> tuple[float, float]:
    """The interval of a share by Wilson (1927); ValueError for none at all."""
    if n < 1 or not 0 <= successes <= n:
        raise ValueError(f"{successes} of {n}")
    share, z2 = successes / n, Z * Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    reach = Z * sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return min(share, max(0.0, middle - reach)), max(share, min(1.0, middle + reach))  # rounding aside
