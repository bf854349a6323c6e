"""Segments: the saved ones, and whom a condition chooses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from vipdesk.domain import segments
from vipdesk.domain.city_classes import cities, spellings
from vipdesk.domain.rfm import Bands
from vipdesk.domain.segment_conditions import (
    All,
    Compare,
    Condition,
    Contains,
    Either,
    Empty,
    Not,
    OneOf,
    Test,
)
from vipdesk.domain.segment_fields import Field, Kind, Operator, own
from vipdesk.domain.segment_tokens import MisreadError
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import custom_fields, segment_numbers, segment_own, segment_texts, shop
from vipdesk.store.database import repeat, select
from vipdesk.store.models import Segment
from vipdesk.store.segment_numbers import Moment
from vipdesk.store.shop import Settings
from vipdesk.store.where import EVERYBODY, Where, joined, negated

HELD_OUT_CAMPAIGNS = 2


class SegmentRow(NamedTuple):
    """A saved segment; `condition` is its text."""

    id: int
    name: str
    condition: str
    note: str


# The saved ones


def rows() -> list[SegmentRow]:
    """All segments, by name."""
    return [SegmentRow(*row) for row in select("SELECT id, name, condition, note FROM segment ORDER BY name")]


def named(name: str) -> SegmentRow | None:
    """The segment of a name."""
    found = select("SELECT id, name, condition, note FROM segment WHERE name = ?", [name])
    return SegmentRow(*found[0]) if found else None


def add(name: str, condition: str, note: str = "") -> int:
    """Keep a condition under a name that no other segment has; its id."""
    _refuse_taken(name, None)
    return int(Segment.create(name=name, condition=condition, note=note).id)


def change(segment_id: int, name: str, condition: str, note: str = "") -> None:
    """Give a segment another name, condition or note; UserError where it is not there any more."""
    _refuse_taken(name, segment_id)
    if not Segment.update(name=name, condition=condition, note=note).where(Segment.id == segment_id).execute():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This segment is not in the shop any more."))


def change_conditions(texts: Iterable[tuple[int, str]]) -> None:
    """Give segments other conditions, inside an open action."""
    rows = [(text, segment_id, text) for segment_id, text in texts]
    repeat("UPDATE segment SET condition = ? WHERE id = ? AND condition <> ?", rows)


def delete(segment_id: int) -> None:
    """Forget a segment; the members in it stay as they are."""
    Segment.delete().where(Segment.id == segment_id).execute()


def _refuse_taken(name: str, segment_id: int | None) -> None:
    taken = named(name)
    if taken is not None and taken.id != segment_id:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is already a segment called “{name}”."), name=name)


# What a text says


def own_fields() -> dict[str, Field]:
    """The fields that the owner defined, by name, as a condition may ask for them."""
    return {one.name: as_asked(one) for one in custom_fields.fields()}


def as_asked(field: custom_fields.Field) -> Field:
    """A field that the owner defined, as a condition may ask for it."""
    return own(field.name, field.kind, field.choices)


def parse(text: str) -> Condition:
    """The condition of a text in this shop; MisreadError says where it is none."""
    return segments.parse(text, own_fields())


def meant(text: str) -> str:
    """The condition that somebody means: the name of a saved segment, or the condition itself."""
    saved = named(text.strip())
    if saved:
        return saved.condition
    if text.strip() and all(character.isalnum() or character in " _-" for character in text.strip()):
        _check(text)
    return text


def _check(text: str) -> None:
    """UserError for words that are neither a condition nor a saved segment's name."""
    try:
        segments.parse(text, own_fields())
    except MisreadError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "“{text}” is no condition, and no segment is saved under the name “{text}”. `segment list` shows those"
                " that are.",
            ),
            text=text.strip(),
        ) from None


# Whom a condition chooses


@dataclass(frozen=True)
class Ground:
    """What a condition is judged by, besides the members themselves."""

    moment: Moment
    city_classes: Mapping[str, str]
    own_ids: Mapping[str, int]


def bands(settings: Settings) -> Bands:
    """The bands of recency, frequency and money that the shop has chosen."""
    return Bands(
        settings.rfm_window_days, settings.rfm_recency_days, settings.rfm_frequency_orders, settings.rfm_money_fen
    )


def ground(today: date) -> Ground:
    """The shop as it is now, and this day."""
    settings = shop.settings()
    moment = Moment(today, settings.time_zone, bands(settings))
    own_ids = {name: id_ for id_, name in select("SELECT id, name FROM custom_field")}
    return Ground(moment, cities(settings.city_classes), own_ids)


def chosen_by(text: str, today: date) -> Where:
    """Whom a text chooses; everybody where it is blank. MisreadError says where it is no condition."""
    return where(parse(text), ground(today)) if text.strip() else EVERYBODY


_LIVING = "m.id NOT IN (SELECT e.member_id FROM erasure e) AND m.merged_into_id IS NULL"


def count(chosen: Where) -> int:
    """How many members are chosen."""
    return int(select(f"SELECT COUNT(*) FROM member m WHERE {_LIVING} AND {chosen.sql}", chosen.params)[0][0])


def ids(chosen: Where) -> list[int]:
    """The members who are chosen, by name."""
    question = f"SELECT m.id FROM member m WHERE {_LIVING} AND {chosen.sql} ORDER BY m.sort_key, m.id"
    return [id_ for (id_,) in select(question, chosen.params)]


def where(condition: Condition, at: Ground) -> Where:
    """The condition as a question can take it in."""
    if isinstance(condition, All):
        return joined("AND", [where(part, at) for part in condition.parts])
    if isinstance(condition, Either):
        return joined("OR", [where(part, at) for part in condition.parts])
    if isinstance(condition, Not):
        return negated(where(condition.part, at))
    return _test(condition, at)


def _test(test: Test, at: Ground) -> Where:
    if test.field.is_own:
        return _own(test, at)
    if test.field.kind is Kind.YES_NO:
        return _yes_no(test)
    if test.field.kind in (Kind.TEXT, Kind.CHOICE):
        return _text(test, at)
    return _number(test, at)


def _text(test: Test, at: Ground) -> Where:
    if test.field.key == "city_class":
        return _signed(test, _city_class(test, at.city_classes))
    return _signed(test, segment_texts.where(test))


def _signed(test: Test, found: Where) -> Where:
    """A text is looked for; whom it was not found of is `!=` and `is empty`."""
    is_not = isinstance(test, Empty) or (isinstance(test, Compare) and test.operator is Operator.UNEQUAL)
    return negated(found) if is_not else found


def _city_class(test: Test, classes: Mapping[str, str]) -> Where:
    fold = segment_texts.folded
    if isinstance(test, Empty):
        wanted = set(classes.values())
    elif isinstance(test, Contains):
        wanted = {one for one in classes.values() if fold(test.text) in fold(one)}
    else:
        asked = {fold(str(one)) for one in ((test.value,) if isinstance(test, Compare) else test.values)}
        wanted = {one for one in classes.values() if fold(one) in asked}
    return segment_texts.in_cities(spellings(city for city, name in classes.items() if name in wanted))


def _own(test: Test, at: Ground) -> Where:
    field_id = at.own_ids[test.field.key]
    if test.field.kind in (Kind.TEXT, Kind.CHOICE) or isinstance(test, Empty):
        return _signed(test, segment_texts.where_own(field_id, test))
    if isinstance(test, OneOf):
        return _each(test, at)
    assert isinstance(test, Compare)
    return segment_own.where(field_id, test.operator, test.value)


def _number(test: Test, at: Ground) -> Where:
    if isinstance(test, Empty):
        return segment_numbers.unknown(test.field.key)
    if isinstance(test, OneOf):
        return _each(test, at)
    assert isinstance(test, Compare)
    if isinstance(test.value, date):
        return segment_numbers.joined_on(test.operator, test.value)
    assert isinstance(test.value, int)
    return segment_numbers.where(test.field.key, test.field.days, test.operator, test.value, at.moment)


def _each(test: OneOf, at: Ground) -> Where:
    return joined("OR", [_test(Compare(test.field, Operator.EQUAL, value), at) for value in test.values])


_HELD_OUT = f"""m.id IN (
  SELECT r.member_id FROM recipient r JOIN recipient u ON u.campaign_id = r.campaign_id
    AND u.member_id = r.unit_member_id
  WHERE u.arm = 'hold_out' AND r.campaign_id IN
    (SELECT c.id FROM campaign c ORDER BY c.drawn_on DESC, c.id DESC LIMIT {HELD_OUT_CAMPAIGNS:d}))"""
_DELIVERABLE = (
    "m.id IN (SELECT d.member_id FROM address d WHERE d.is_current = 1 AND d.deliverable <> 0 AND d.street <> '' AND"
    " REPLACE(d.province || d.city || d.district || d.street || d.postcode || d.country, '＊', '*') NOT LIKE ?)"
)
_YES: Mapping[str, Where] = {
    "consent": Where("m.consent_on IS NOT NULL"),
    "opted_out": Where("m.opted_out_on IS NOT NULL"),
    "do_not_pursue": Where("m.do_not_pursue <> 0"),
    "must_send": Where("m.must_send <> 0"),
    "deliverable": Where(_DELIVERABLE, ("%*%",)),
    "held_out_lately": Where(_HELD_OUT),
}


def _yes_no(test: Test) -> Where:
    assert isinstance(test, Compare)
    wants_yes = (test.operator is Operator.EQUAL) == test.value
    return _YES[test.field.key] if wants_yes else negated(_YES[test.field.key])
