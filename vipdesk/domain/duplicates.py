"""What makes two members likely the same person: evidence in words, and how much it weighs together.

Who lives at the same address is not the same person for that: names have to be alike as well.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from vipdesk.domain.addresses import masked
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

LIKELY = 40
"""Percent from which two members are proposed."""
_TYPO = 85
"""How alike two long words are, of 100, of which one is the other with a slip of the pen."""
_LONG = 5
"""Letters of a word in which a slip can be told from another word."""
_CHINESE = re.compile("[\u3400-\u9fff]")
_WORDS = re.compile(r"[^\W_]+")
_HONORIFICS = ("女士", "先生", "小姐", "老师", "太太", "阿姨", "叔叔")


class Person(NamedTuple):
    """What is compared of a member. `phones` are plain digits, `names` the shown and the real name, if known.

    `sounds` are the names' pinyin, one for each; `home` is `addresses.household_key`; blank is not known.
    """

    id: int
    names: tuple[str, ...]
    sounds: tuple[str, ...]
    phones: tuple[str, ...]
    email: str
    city: str
    home: str
    nicks: tuple[tuple[str, str], ...]
    """(platform, nick) of each alias."""


class Kind(StrEnum):
    """What two members have in common."""

    PHONE = "phone"
    EMAIL = "email"
    HOME = "home"
    NICK = "nick"
    NAME = "name"
    SOUND = "sound"


class Likeness(StrEnum):
    """How two people's names stand to each other."""

    SAME = "same"
    SOUNDS_SAME = "sounds_same"
    ALIKE = "alike"
    OTHER = "other"
    UNKNOWN = "unknown"
    """Nothing can be told: one is masked, or in another script."""


_WEIGHTS = {Kind.PHONE: 75, Kind.EMAIL: 80, Kind.HOME: 75, Kind.NICK: 60, Kind.NAME: 50, Kind.SOUND: 42}
"""Percent that each evidence makes by itself."""
_OF_NAMES = {
    Likeness.SAME: 60,
    Likeness.SOUNDS_SAME: 45,
    Likeness.ALIKE: 35,
    Likeness.OTHER: 0,
    Likeness.UNKNOWN: 0,
}
"""Percent that the names add to other evidence."""
_DOUBT = 0.55
"""What is left of evidence where the names say that these are two people, as of a family with one phone."""
WORDS = {
    Kind.PHONE: QT_TRANSLATE_NOOP("sentences", "Same phone {value}"),
    Kind.EMAIL: QT_TRANSLATE_NOOP("sentences", "Same e-mail {value}"),
    Kind.HOME: QT_TRANSLATE_NOOP("sentences", "Same address and a similar name"),
    Kind.NICK: QT_TRANSLATE_NOOP("sentences", "Same nick “{value}” on two platforms"),
    Kind.NAME: QT_TRANSLATE_NOOP("sentences", "Same name in {value}"),
    Kind.SOUND: QT_TRANSLATE_NOOP("sentences", "Names that sound the same in {value}"),
}
OTHER_NAMES = QT_TRANSLATE_NOOP("sentences", "But the names are different")


class Evidence(NamedTuple):
    """One thing that two members have in common; `value` is what it is, where that helps."""

    kind: Kind
    value: str = ""

    def sentence(self) -> Sentence:
        """It in words."""
        return Sentence(WORDS[self.kind], value=self.value)


class Pair(NamedTuple):
    """Two members who are likely the same, the smaller id first; `score` in percent."""

    first: int
    second: int
    score: int
    evidence: tuple[Evidence, ...]
    names: Likeness

    def sentences(self) -> list[Sentence]:
        """What speaks for it, the most important first, and what against."""
        against = [Sentence(OTHER_NAMES)] if self.names is Likeness.OTHER else []
        return [*(one.sentence() for one in self.evidence), *against]


def compared(one: Person, other: Person) -> Pair | None:
    """Whether two members are likely the same; None where they are not."""
    names = likeness(one, other)
    found = tuple(_evidence(one, other, names))
    score = _score(found, names)
    if not found or score < LIKELY:
        return None
    first, second = sorted((one.id, other.id))
    return Pair(first, second, score, found, names)


def among(people: Sequence[Person]) -> Iterator[Pair]:
    """Every likely pair of a few people."""
    for one, other in combinations(people, 2):
        if (pair := compared(one, other)) is not None:
            yield pair


def _score(found: Sequence[Evidence], names: Likeness) -> int:
    """Independent evidence adds up as doubts do: each leaves its share of what doubt there was."""
    doubt = 1.0
    for one in found:
        doubt *= 1 - _WEIGHTS[one.kind] / 100
    told_already = {Kind.NAME, Kind.SOUND, Kind.HOME} & {one.kind for one in found}
    if not told_already:
        doubt *= 1 - _OF_NAMES[names] / 100
    belief = (1 - doubt) * (_DOUBT if names is Likeness.OTHER else 1)
    return round(100 * belief)


def _evidence(one: Person, other: Person, names: Likeness) -> Iterator[Evidence]:
    for phone in sorted({*map(plain_phone, one.phones)} & {*map(plain_phone, other.phones)} - {""}):
        yield Evidence(Kind.PHONE, phone)
    if plain_email(one.email) and plain_email(one.email) == plain_email(other.email):
        yield Evidence(Kind.EMAIL, plain_email(one.email))
    if one.home and one.home == other.home and names not in (Likeness.OTHER, Likeness.UNKNOWN):
        yield Evidence(Kind.HOME)
    elif one.city and one.city == other.city and names is Likeness.SAME:
        yield Evidence(Kind.NAME, one.city)
    elif one.city and one.city == other.city and names is Likeness.SOUNDS_SAME:
        yield Evidence(Kind.SOUND, one.city)
    for platform, nick in one.nicks:
        if len(nick) > 1 and not masked(nick) and any(n == nick and p != platform for p, n in other.nicks):
            yield Evidence(Kind.NICK, nick)


def plain_phone(text: str) -> str:
    """A phone's digits without the country's; blank where it is masked or too short to tell anybody."""
    digits = "" if masked(text) else "".join(one for one in text if one.isdigit())
    if len(digits) == 13 and digits.startswith("86"):
        digits = digits[2:]
    return digits if len(digits) >= 7 else ""


def plain_email(text: str) -> str:
    """An e-mail address as it is compared; blank where it is masked or none."""
    plain = text.strip().casefold()
    return plain if "@" in plain and not masked(plain) else ""


def likeness(one: Person, other: Person) -> Likeness:
    """How the names of two people stand to each other: the best that any two of their names say."""
    order = list(Likeness)
    found = [
        _likeness(name, sound, other_name, other_sound)
        for name, sound in zip(one.names, one.sounds, strict=True)
        for other_name, other_sound in zip(other.names, other.sounds, strict=True)
    ]
    return min(found, key=order.index, default=Likeness.UNKNOWN)


def _likeness(name: str, sound: str, other: str, other_sound: str) -> Likeness:
    ours, theirs = plain_name(name), plain_name(other)
    if not ours or not theirs:
        return Likeness.UNKNOWN
    if ours == theirs:
        return Likeness.SAME
    ours_chinese, theirs_chinese = bool(_CHINESE.search(ours)), bool(_CHINESE.search(theirs))
    if ours_chinese and theirs_chinese:
        return _chinese(ours, sound, theirs, other_sound)
    if ours_chinese or theirs_chinese:
        return Likeness.SOUNDS_SAME if _joined(sound) == _joined(other_sound) else Likeness.UNKNOWN
    return _latin(_WORDS.findall(ours), _WORDS.findall(theirs))


def plain_name(text: str) -> str:
    """A name as it is compared, without a form of address; blank where it is masked or no more than a letter."""
    if masked(text):
        return ""
    plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    for title in _HONORIFICS:
        plain = plain.removesuffix(title)
    return plain.strip() if len(plain.strip()) > 1 else ""


def _chinese(ours: str, sound: str, theirs: str, other_sound: str) -> Likeness:
    """小明 may be 王小明, 张伟 and 张玮 sound the same; 王小明 and 王小红 are two."""
    if _joined(sound) and _joined(sound) == _joined(other_sound):
        return Likeness.SOUNDS_SAME
    short, long = sorted((ours, theirs), key=len)
    if len(short) >= 2 and len(long) <= len(short) + 1 and long.endswith(short):
        return Likeness.ALIKE
    return Likeness.OTHER


def _joined(sound: str) -> str:
    return "".join(sound.casefold().split())


def _latin(ours: list[str], theirs: list[str]) -> Likeness:
    """The words of a name in any order: each the same, an initial, or a slip of the pen; Joan is not John."""
    if sorted(ours) == sorted(theirs):
        return Likeness.SAME
    short, long = sorted((ours, theirs), key=len)
    rest = list(long)
    for word in short:
        fitting = next((one for one in rest if _fits(word, one)), None)
        if fitting is None:
            return Likeness.OTHER
        rest.remove(fitting)
    return Likeness.ALIKE if len(short) > 1 or not rest else Likeness.UNKNOWN


def _fits(word: str, other: str) -> bool:
    if word == other:
        return True
    if 1 in (len(word), len(other)):
        return word[0] == other[0]
    return min(len(word), len(other)) >= _LONG and fuzz.ratio(word, other) >= _TYPO
