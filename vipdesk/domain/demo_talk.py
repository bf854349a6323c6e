"""The made-up talk of the demo's groups: who wrote how much on which day, and who answered whom. No words at all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import NamedTuple

from vipdesk.domain.demo_people import Person

DAYS = 100
CONNECTORS = 4
"""Members of each group whom many different people answer; of these one is an admin already."""
_TALKERS_SHARE = 0.25
_PULL = (4, 3, 2, 1)
"""How often each connector begins a talk, beside the others."""
_PER_TALK = 80
"""Members of a group for each of its talks a day."""
_MOST_TALKS = 16
_MOST_A_DAY = 3_000
_WEEKDAYS = (0.9, 0.9, 0.95, 1.0, 1.15, 1.2, 1.1)


class Messages(NamedTuple):
    """How many messages a member wrote in a group on a day."""

    group: int
    day: date
    member_id: int
    messages: int


class Tie(NamedTuple):
    """How much a member answered another on a day, in thousandths of an answer."""

    group: int
    from_member_id: int
    to_member_id: int
    day: date
    weight_milli: int


class Talk(NamedTuple):
    """All that is known of the talk, and the people who were planted in it, by group."""

    messages: list[Messages]
    ties: list[Tie]
    connectors: list[tuple[int, ...]]


def talk(people: Sequence[Person], groups: int, seed: int, today: date) -> Talk:
    """The talk of the last hundred days before today."""
    found = Talk([], [], [])
    for group in range(groups):
        chance = Random(f"{seed}/talk/{group}")
        circle = _Circle([one for one in people if one.group == group], chance)
        found.connectors.append(circle.connectors)
        for ahead in range(DAYS, 0, -1):
            day = today - timedelta(days=ahead)
            wrote, answered = circle.day(day)
            found.messages.extend(Messages(group, day, who, count) for who, count in sorted(wrote.items()))
            found.ties.extend(
                Tie(group, who, whom, day, min(weight, _MOST_A_DAY)) for (who, whom), weight in sorted(answered.items())
            )
    return found


class _Circle:
    """A group's talkers: most say little, a few say much, and the connectors are answered by many."""

    def __init__(self, members: Sequence[Person], chance: Random) -> None:
        self._chance, self._joined = chance, {one.id: one.joined_on for one in members}
        admins = [one.id for one in members if one.role == "admin"]
        plain = [one.id for one in members if one.role == "member"]
        chance.shuffle(plain)
        self.connectors = (*admins[:1], *plain[: CONNECTORS - 1])
        talkers = [*admins, *plain[: max(CONNECTORS, int(len(plain) * _TALKERS_SHARE))]]
        self._talkers = talkers
        self._chatter = list(accumulate(1 / (n + 4) for n in range(len(talkers))))
        self._talks = min(_MOST_TALKS, max(1, len(members) // _PER_TALK))

    def day(self, day: date) -> tuple[Counter[int], Counter[tuple[int, int]]]:
        """Messages by member, and answers by (who, whom), of one day."""
        wrote: Counter[int] = Counter()
        answered: Counter[tuple[int, int]] = Counter()
        for _ in range(round(self._talks * _WEEKDAYS[day.weekday()] * (0.7 + 0.6 * self._chance.random()))):
            starter = self._starter(day)
            if starter is not None:
                self._converse(starter, day, wrote, answered)
        return wrote, answered

    def _starter(self, day: date) -> int | None:
        chance = self._chance
        one = self._connector() if chance.random() < 0.2 else self._somebody()
        return one if self._joined[one] <= day else None

    def _connector(self) -> int:
        return self._chance.choices(self.connectors, _PULL[: len(self.connectors)])[0]

    def _somebody(self) -> int:
        return self._chance.choices(self._talkers, cum_weights=self._chatter)[0]

    def _converse(self, starter: int, day: date, wrote: Counter[int], answered: Counter[tuple[int, int]]) -> None:
        """One talk: somebody begins, some answer, and now and then they answer each other."""
        is_drawing = starter in self.connectors
        wrote[starter] += 1 + int(self._chance.random() * 3)
        last = starter
        for other in self._answering(is_drawing, day):
            if other == starter:
                continue
            wrote[other] += 1 + int(self._chance.random() * 2)
            whom = starter if is_drawing or last == other or self._chance.random() < 0.6 else last
            answered[other, whom] += 1000 if self._chance.random() < 0.3 else 350
            if self._chance.random() < (0.5 if is_drawing else 0.3):
                wrote[starter] += 1
                answered[starter, other] += 350
            last = other

    def _answering(self, is_drawing: bool, day: date) -> Iterator[int]:
        """A connector draws in people who otherwise say little; others are answered by the usual ones."""
        chance = self._chance
        for _ in range(int(chance.random() * 4) + (2 if is_drawing else 0)):
            one = chance.choice(self._talkers) if is_drawing else self._somebody()
            if self._joined[one] <= day:
                yield one
