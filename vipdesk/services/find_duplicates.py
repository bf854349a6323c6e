"""Members who are likely one person, found among all: only those who have something in common are compared.

Everybody is read once and sorted by what they have; two are compared only where a phone, an e-mail address, a home, a
nick, or a name and city fall together. Of what very many have in common, as the phone of a company, only those are
compared whose names sound the same as well.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vipdesk.domain import duplicates
from vipdesk.domain.addresses import household_key, masked
from vipdesk.domain.duplicates import Likeness, Pair, Person
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files import name_keys
from vipdesk.progress import Progress
from vipdesk.store import duplicates as store
from vipdesk.store.database import stoppable
from vipdesk.store.duplicates import Compared

MOST_TOGETHER = 12
"""People who have one thing in common and are compared each with each."""
MOST_NAMESAKES = 4
"""The same of people who share no more than a name and a city: a name that more have there tells nobody."""
MOST_PAIRS = 20_000
_AT_ONCE = 400
"""Groups whose people are read together."""
NOT_SAME = QT_TRANSLATE_NOOP("sentences", "{name} and {other} are not the same")
NOT_SAME_MORE = QT_TRANSLATE_NOOP("sentences", "{name} and {count} others are not the same")


class Likely(NamedTuple):
    """Two or more members who are likely one person, with the pairs that say so; `score` is the best of them."""

    members: tuple[int, ...]
    names: tuple[str, ...]
    pairs: tuple[Pair, ...]
    score: int


class Found(NamedTuple):
    """Everything that is proposed, the likeliest first. `is_all`: nothing was left out because there was too much."""

    likely: tuple[Likely, ...]
    compared: int
    """Members who were looked at."""
    is_all: bool


def find(progress: Progress) -> Found:
    """Look through all members; pairs that somebody decided to be two are left out. Raises Cancelled."""
    with stoppable(progress):
        return _find(progress)


def _find(progress: Progress) -> Found:
    keys, looked_at = _keys(progress)
    groups = [*_together(keys), *_same_nicks()]
    pairs: dict[tuple[int, int], Pair] = {}
    names: dict[int, str] = {}
    for at in range(0, len(groups), _AT_ONCE):
        progress.check()
        if len(pairs) >= MOST_PAIRS:
            break
        known = people({id_ for group in groups[at : at + _AT_ONCE] for id_ in group})
        names |= {one.id: one.names[0] for one in known.values()}
        for group in groups[at : at + _AT_ONCE]:
            found = duplicates.among([known[id_] for id_ in group if id_ in known])
            pairs |= {(pair.first, pair.second): pair for pair in found}
    for decided in store.decided({first for first, _ in pairs}):
        pairs.pop(decided, None)
    return Found(_joined(pairs.values(), names), looked_at, len(pairs) < MOST_PAIRS)


def not_the_same(members: Sequence[int], on: date) -> None:
    """Remember inside an open action that these are different people, so that they are not proposed again."""
    store.decide([(first, second) for first, second in combinations(sorted(set(members)), 2)], on)


def not_same_label(names: Sequence[str]) -> Sentence:
    """What that is called in the history."""
    if len(names) == 2:
        return Sentence(NOT_SAME, name=names[0], other=names[1])
    return Sentence(NOT_SAME_MORE, name=names[0], count=len(names) - 1)


@dataclass(frozen=True)
class _Keys:
    """What members have, as numbers of equal things, and whose each is; packed, for a million take little room."""

    most: int
    keys: "array[int]" = field(default_factory=lambda: array("q"))
    ids: "array[int]" = field(default_factory=lambda: array("q"))

    def add(self, id_: int, *parts: str) -> None:
        """Note a thing of a member; one with a part that is not known tells nothing."""
        if all(parts):
            self.keys.append(hash(parts))
            self.ids.append(id_)


def _keys(progress: Progress) -> tuple[list[_Keys], int]:
    phone, named_phone, email = _Keys(MOST_TOGETHER), _Keys(MOST_TOGETHER), _Keys(MOST_TOGETHER)
    home, named_home, namesake = _Keys(MOST_TOGETHER), _Keys(MOST_TOGETHER), _Keys(MOST_NAMESAKES)
    further: dict[int, list[str]] = defaultdict(list)
    for id_, number in store.other_phones():
        further[id_].append(number)
    done, total = 0, store.count()
    for rows in store.everybody():
        progress.at(done, total)
        for one in rows:
            sound, lives = _sound(one), household_key(one.address)
            for number in {duplicates.plain_phone(text) for text in (one.phone, *further.get(one.id, ()))}:
                phone.add(one.id, number)
                named_phone.add(one.id, number, sound)
            email.add(one.id, duplicates.plain_email(one.email))
            home.add(one.id, lives)
            named_home.add(one.id, lives, sound)
            namesake.add(one.id, one.address.city, sound)
        done += len(rows)
    return [phone, named_phone, email, home, named_home, namesake], done


def _sound(one: Compared) -> str:
    """How the name is read; blank where it is masked. Most members have it stored with their place in the list."""
    if masked(one.name):
        return ""
    return one.sort_key.partition("\u0001")[0] or name_keys.sort_key(one.name).partition("\u0001")[0]


def _together(kinds: Iterable[_Keys]) -> list[list[int]]:
    """The members of each thing that several, but not too many, have."""
    return [group for kind in kinds for group in _groups(kind)]


def _groups(kind: _Keys) -> Iterator[list[int]]:
    keys, ids = np.frombuffer(kind.keys, np.int64), np.frombuffer(kind.ids, np.int64)
    order = np.argsort(keys, kind="stable")
    keys, ids = keys[order], ids[order]
    begins: NDArray[np.int64] = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.array([], int)
    ends = np.append(begins[1:], len(keys))
    sizes = ends - begins
    wanted = (sizes >= 2) & (sizes <= kind.most)
    for begin, end in zip(begins[wanted].tolist(), ends[wanted].tolist(), strict=True):
        yield ids[begin:end].tolist()


def _same_nicks() -> list[list[int]]:
    rows = store.nicks_of_several(MOST_TOGETHER)
    return [[id_ for _, id_ in group] for _, group in groupby(rows, key=itemgetter(0))]


def people(ids: Iterable[int]) -> dict[int, Person]:
    """These members as they are compared."""
    rows = store.these(sorted(ids))
    phones: dict[int, list[str]] = defaultdict(list)
    for id_, number in store.other_phones(rows):
        phones[id_].append(number)
    nicks: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for id_, platform, nick in store.nicks(rows):
        nicks[id_].append((platform, nick))
    return {id_: _person(one, phones.get(id_, []), nicks.get(id_, [])) for id_, one in rows.items()}


def _person(one: Compared, phones: Sequence[str], nicks: Sequence[tuple[str, str]]) -> Person:
    names = tuple(dict.fromkeys(filter(None, (one.name, one.real_name)))) or ("",)
    return Person(
        id=one.id,
        names=names,
        sounds=tuple(name_keys.sort_key(name).partition("\u0001")[0] for name in names),
        phones=tuple(filter(None, (one.phone, *phones))),
        email=one.email,
        city=one.address.city,
        home=household_key(one.address),
        nicks=tuple(nicks),
    )


def _joined(pairs: Collection[Pair], names: Mapping[int, str]) -> tuple[Likely, ...]:
    """Pairs that share a member become one group, the likeliest first; but two of different names stay for themselves.

    Otherwise families with one phone would be proposed as a whole.
    """
    leader: dict[int, int] = {}

    def led(id_: int) -> int:
        while leader.setdefault(id_, id_) != id_:
            id_ = leader[id_]
        return id_

    known = [pair for pair in pairs if pair.names is not Likeness.OTHER]
    for pair in known:
        first, second = sorted((led(pair.first), led(pair.second)))
        leader[second] = first
    groups: dict[int, list[Pair]] = defaultdict(list)
    for pair in known:
        groups[led(pair.first)].append(pair)
    alone = [[pair] for pair in pairs if pair.names is Likeness.OTHER and led(pair.first) != led(pair.second)]
    likely = [_likely(group, names) for group in (*groups.values(), *alone)]
    return tuple(sorted(likely, key=lambda one: (-one.score, one.members)))


def _likely(pairs: Sequence[Pair], names: Mapping[int, str]) -> Likely:
    members = sorted({id_ for pair in pairs for id_ in (pair.first, pair.second)})
    best = tuple(sorted(pairs, key=lambda pair: -pair.score))
    return Likely(tuple(members), tuple(names[id_] for id_ in members), best, best[0].score)
