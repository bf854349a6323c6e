"""The sheet of what a group's members are promised, in the same values that the order check goes by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from vipdesk.domain import money
from vipdesk.domain import privilege_words as words
from vipdesk.domain.privilege_terms import Privilege, Term, effective, public_only, value_on
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

TITLE = QT_TRANSLATE_NOOP("sentences", "What members of {group} are granted")
AS_OF = QT_TRANSLATE_NOOP("sentences", "{shop} · in force on {year}-{month:02}-{day:02}")
NOTHING = QT_TRANSLATE_NOOP("sentences", "At present there is nothing here that not everyone has.")
KEPT = QT_TRANSLATE_NOOP("sentences", "Who was promised more for life keeps it.")


@dataclass(frozen=True)
class Statement:
    """One promise: what is granted on which weekdays (all seven, or some), and what everyone else has.

    `value` and `everyones` are as in the terms; `everyones` is None where nobody else has it.
    """

    privilege: Privilege
    weekdays: tuple[int, ...]
    value: int
    everyones: int | None
    lifetime: bool


@dataclass(frozen=True)
class Sheet:
    """All statements of a group on a day, by privilege and weekday."""

    shop: str
    group: str
    on: date
    statements: tuple[Statement, ...]
    currency: str
    keeps_more: bool = False
    """Whether some members were promised more for life than newcomers are."""


class Promise(NamedTuple):
    """What is promised, and what is said below it."""

    words: Sentence
    remark: Sentence | None = None


def statements(terms: Sequence[Term], on: date) -> tuple[Statement, ...]:
    """What somebody with these terms is promised from a day on, weekday by weekday, as far as not everyone has it."""
    return tuple(statement for privilege in Privilege for statement in _of_privilege(terms, privilege, on))


def _of_privilege(terms: Sequence[Term], privilege: Privilege, on: date) -> Iterator[Statement]:
    """Weekdays on which the same holds stand in one statement, in the order of the week."""
    alike: dict[tuple[int, int | None, bool], list[int]] = {}
    for weekday in range(7):
        best = effective(_on_weekday(terms, weekday), privilege, on)
        everyones = value_on(_on_weekday(public_only(terms), weekday), privilege, on)
        if best is not None and best.value != everyones and (best.value or privilege is not Privilege.RUSH_DISPATCH):
            alike.setdefault((best.value, everyones, best.winner.lifetime), []).append(weekday)
    for (value, everyones, lifetime), weekdays in alike.items():
        yield Statement(privilege, tuple(weekdays), value, everyones, lifetime)


def _on_weekday(terms: Sequence[Term], weekday: int) -> list[Term]:
    """The terms of a weekday, as if they held on every day."""
    return [replace(term, weekday=None) for term in terms if term.weekday in (None, weekday)]


def lines(sheet: Sheet) -> tuple[Sentence, ...]:
    """The promises as sentences, each ready for the members to read."""
    told = [sentence(one, sheet.currency) for one in sheet.statements] or [Sentence(NOTHING)]
    return (*told, *([Sentence(KEPT)] if sheet.keeps_more else []))


def promises(sheet: Sheet) -> tuple[Promise, ...]:
    """The same for paper, where what everyone else has stands under the promise."""
    told = [_on_paper(one, sheet.currency) for one in sheet.statements] or [Promise(Sentence(NOTHING))]
    return (*told, *([Promise(Sentence(KEPT))] if sheet.keeps_more else []))


def _on_paper(one: Statement, currency: str) -> Promise:
    everyones = _everyones(one, currency)
    remark = None if everyones is None else Sentence(_COMPARED, value=everyones)
    return Promise(_promise(one, currency), remark)


_ALWAYS = {
    Privilege.FREE_SHIPPING_FROM: QT_TRANSLATE_NOOP("sentences", "Free shipping from {value}."),
    Privilege.SAME_DAY_CUTOFF: QT_TRANSLATE_NOOP(
        "sentences", "Paid by {value} on a shipping day, the parcel leaves the same day."
    ),
    Privilege.EARLY_ACCESS: QT_TRANSLATE_NOOP("sentences", "New items {value} before everyone else."),
    Privilege.AFTER_SALES_REPLY: QT_TRANSLATE_NOOP(
        "sentences", "A first answer to after-sales questions within {value}."
    ),
    Privilege.RUSH_DISPATCH: QT_TRANSLATE_NOOP(
        "sentences", "In a hurry after the cutoff? Tell us, and we do our best to send it the same day."
    ),
}
_ON_DAYS = {
    Privilege.FREE_SHIPPING_FROM: QT_TRANSLATE_NOOP("sentences", "{days}: free shipping from {value}."),
    Privilege.SAME_DAY_CUTOFF: QT_TRANSLATE_NOOP(
        "sentences", "{days}: paid by {value} on a shipping day, the parcel leaves the same day."
    ),
    Privilege.EARLY_ACCESS: QT_TRANSLATE_NOOP("sentences", "{days}: new items {value} before everyone else."),
    Privilege.AFTER_SALES_REPLY: QT_TRANSLATE_NOOP(
        "sentences", "{days}: a first answer to after-sales questions within {value}."
    ),
    Privilege.RUSH_DISPATCH: QT_TRANSLATE_NOOP(
        "sentences", "{days}: in a hurry after the cutoff? Tell us, and we do our best to send it the same day."
    ),
}
_EVERYONE = QT_TRANSLATE_NOOP("sentences", "{promise} Everyone else: {value}.")
_COMPARED = QT_TRANSLATE_NOOP("sentences", "Everyone else: {value}.")
_FOR_LIFE = QT_TRANSLATE_NOOP("sentences", "{promise} This is yours for life.")


def sentence(one: Statement, currency: str) -> Sentence:
    """One promise in words, with what everyone else has."""
    promise, everyones = _promise(one, currency), _everyones(one, currency)
    return promise if everyones is None else Sentence(_EVERYONE, promise=promise, value=everyones)


def _promise(one: Statement, currency: str) -> Sentence:
    value = _told(one.privilege, one.value, currency)
    if len(one.weekdays) == 7:
        promise = Sentence(_ALWAYS[one.privilege], value=value)
    else:
        days = words.one_beside_another([Sentence(words.WEEKDAYS[day]) for day in one.weekdays])
        promise = Sentence(_ON_DAYS[one.privilege], days=days, value=value)
    return Sentence(_FOR_LIFE, promise=promise) if one.lifetime else promise


def _everyones(one: Statement, currency: str) -> str | Sentence | None:
    if one.everyones is None or one.privilege is Privilege.RUSH_DISPATCH:
        return None
    return _told(one.privilege, one.everyones, currency)


def _told(privilege: Privilege, value: int, currency: str) -> str | Sentence:
    """As on the order check; an amount without fen, where it has none, as people write it."""
    if privilege is Privilege.FREE_SHIPPING_FROM:
        return money.shown(value, currency).removesuffix(".00")
    return words.value_words(privilege, value, currency)


def title(sheet: Sheet) -> Sentence:
    """What stands above."""
    return Sentence(TITLE, group=sheet.group)


def as_of(sheet: Sheet) -> Sentence:
    """Whose promises they are, and on which day they were in force."""
    return Sentence(AS_OF, shop=sheet.shop, year=sheet.on.year, month=sheet.on.month, day=sheet.on.day)


def keeps_more(terms: Sequence[Term], newcomers: Sequence[Term], on: date) -> bool:
    """Whether members of old are granted anything on some weekday that newcomers are not."""
    return any(
        value_on(_on_weekday(terms, weekday), privilege, on) != value_on(_on_weekday(newcomers, weekday), privilege, on)
        for privilege in Privilege
        for weekday in range(7)
    )
