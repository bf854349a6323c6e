"""Several records of one person become one: which value of each field is kept, and whose wish is the stricter."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain.addresses import masked
from vipdesk.errors import QT_TRANSLATE_NOOP

FIELDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("sentences", "Name"),
    "real_name": QT_TRANSLATE_NOOP("sentences", "Real name"),
    "title": QT_TRANSLATE_NOOP("sentences", "Title"),
    "pronoun": QT_TRANSLATE_NOOP("sentences", "Pronoun"),
    "language": QT_TRANSLATE_NOOP("sentences", "Language"),
    "register": QT_TRANSLATE_NOOP("sentences", "Register of talk"),
    "phone": QT_TRANSLATE_NOOP("sentences", "Phone"),
    "email": QT_TRANSLATE_NOOP("sentences", "E-mail"),
    "birthday": QT_TRANSLATE_NOOP("sentences", "Birthday"),
    "household": QT_TRANSLATE_NOOP("sentences", "Household"),
    "address": QT_TRANSLATE_NOOP("sentences", "Address for letters"),
}
"""What the owner may choose, in this order; fields of the shop's own come after these."""


class Value(NamedTuple):
    """What one of the members has in a field, as it is shown."""

    member_id: int
    text: str


class Field(NamedTuple):
    """A field in which the members differ, or the only value that there is. `kept`: whose value stays by default."""

    key: str
    values: tuple[Value, ...]
    kept: int

    @property
    def is_open(self) -> bool:
        """Whether there is something to choose."""
        return len({value.text for value in self.values if value.text}) > 1


def field(key: str, values: Sequence[Value]) -> Field:
    """The field with what is kept by default: the first value that is whole, those of the kept member stand first."""
    best = max(values, key=lambda value: (_wholeness(key, value.text), -values.index(value)))
    return Field(key, tuple(values), best.member_id)


def _wholeness(key: str, text: str) -> int:
    """Nothing, then a masked value, then any other; of birthdays the one with its year, which is the longer."""
    if not text:
        return 0
    if masked(text):
        return 1
    return 2 + len(text) if key == "birthday" else 2


class Wishes(NamedTuple):
    """What somebody wishes about letters and being approached."""

    consent_on: date | None
    consent_how: str
    consent_wording: str
    opted_out_on: date | None
    do_not_pursue: bool
    do_not_pursue_why: str
    must_send: bool


def strictest(wishes: Sequence[Wishes]) -> Wishes:
    """One person's wishes of several records, that of the kept one first: no wish to be left alone is lost.

    Of consents the last one given stands with its wording; of opt-outs the first.
    """
    agreed = [one for one in wishes if one.consent_on is not None]
    consent = max(agreed, key=lambda one: one.consent_on or date.min, default=wishes[0])
    outs = [one.opted_out_on for one in wishes if one.opted_out_on is not None]
    return Wishes(
        consent_on=consent.consent_on,
        consent_how=consent.consent_how,
        consent_wording=consent.consent_wording,
        opted_out_on=min(outs, default=None),
        do_not_pursue=any(one.do_not_pursue for one in wishes),
        do_not_pursue_why=_once_each(one.do_not_pursue_why for one in wishes),
        must_send=any(one.must_send for one in wishes),
    )


def _once_each(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))


class Belonging(NamedTuple):
    """A membership of one of the members in a group."""

    id: int
    group_id: int
    role: str
    joined_on: date | None
    left_on: date | None
    vouched_by_id: int | None


_RANKS = ("member", "admin", "owner")


def one_membership(all_of_group: Sequence[Belonging]) -> Belonging:
    """What becomes of memberships in the same group: since the earliest day, still there if any is, with the best role.

    The role counts only of those that go on, if any does. It takes the place of the first.
    """
    going_on = [one for one in all_of_group if one.left_on is None]
    joined = [one.joined_on for one in all_of_group if one.joined_on is not None]
    left = max((one.left_on for one in all_of_group if one.left_on is not None), default=None)
    role = max((one.role for one in going_on or all_of_group), key=_rank)
    return Belonging(
        id=all_of_group[0].id,
        group_id=all_of_group[0].group_id,
        role=role,
        joined_on=min(joined, default=None),
        left_on=None if going_on else left,
        vouched_by_id=next((one.vouched_by_id for one in all_of_group if one.vouched_by_id is not None), None),
    )


def _rank(role: str) -> int:
    return _RANKS.index(role) if role in _RANKS else -1


class Place(NamedTuple):
    """Where one of the members stands in a campaign."""

    id: int
    campaign_id: int
    member_id: int


class Places(NamedTuple):
    """What becomes of places in campaigns. `moved` become the kept member's; `staying` keep the number they had."""

    moved: tuple[Place, ...]
    staying: tuple[Place, ...]


def places(found: Sequence[Place], kept: int) -> Places:
    """In each campaign the kept member has one place: the own one, else the first of the others'.

    What was drawn is never altered: a further place stays where it is, on the number of the one who was merged.
    """
    ordered = sorted(found, key=lambda one: (one.campaign_id, one.member_id != kept, one.id))
    seen: set[int] = set()
    moved, staying = [], []
    for one in ordered:
        if one.campaign_id in seen:
            staying.append(one)
        elif one.member_id != kept:
            moved.append(one)
        seen.add(one.campaign_id)
    return Places(tuple(moved), tuple(staying))
