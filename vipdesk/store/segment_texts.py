"""Where the texts that a segment asks for are stored: columns of the member, and rows of other tables."""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vipdesk.domain import city_classes
from vipdesk.domain.addresses import province_spellings
from vipdesk.domain.segment_conditions import Compare, Contains, Empty, Test
from vipdesk.store.database import attached, containing, places
from vipdesk.store.where import NOBODY, Where, joined


class Source(NamedTuple):
    """One place of a text: `sql` is a condition over `member m` with `{match}` where the value, `value`, is judged."""

    sql: str
    value: str


def _own(column: str) -> Source:
    return Source("{match}", column)


_ADDRESS = "m.id IN (SELECT d.member_id FROM address d WHERE d.is_current = 1 AND {match})"
_MEMBERSHIP = "m.id IN (SELECT s.member_id FROM membership s WHERE s.left_on IS NULL AND {match})"
_GROUP = _MEMBERSHIP.format(match="s.group_id IN (SELECT g.id FROM vip_group g WHERE {match})")
_TIER = _MEMBERSHIP.format(
    match="s.group_id IN (SELECT g.id FROM vip_group g JOIN tier t ON t.id = g.tier_id WHERE {match})"
)
_ALIAS = "m.id IN (SELECT a.member_id FROM alias a WHERE {match})"
_PROVINCE, _CITY = Source(_ADDRESS, "d.province"), Source(_ADDRESS, "d.city")
_SOURCES: Mapping[str, Sequence[Source]] = {
    "group": [Source(_GROUP, "g.name")],
    "tier": [Source(_TIER, "t.name")],
    "role": [Source(_MEMBERSHIP, "s.role")],
    "platform": [Source(_ALIAS, "a.platform")],
    "nick": [Source(_ALIAS, "a.nick")],
    "name": [_own("m.name"), _own("m.real_name")],
    "phone": [
        _own("m.phone"),
        Source("m.id IN (SELECT p.member_id FROM other_phone p WHERE {match})", "p.number"),
    ],
    "email": [_own("m.email")],
    "note": [_own("m.note")],
    "language": [_own("m.language")],
    "pronoun": [_own("m.pronoun")],
    "register": [_own("m.register")],
    "birthday_calendar": [_own("CASE WHEN m.birthday_month IS NULL THEN '' ELSE m.birthday_calendar END")],
    "tag": [
        Source(
            "m.id IN (SELECT k.member_id FROM member_tag k JOIN tag t ON t.id = k.tag_id WHERE {match})", "t.name"
        )
    ],
    "household": [
        Source("m.id IN (SELECT x.id FROM member x JOIN household h ON h.id = x.household_id WHERE {match})", "h.name")
    ],
    "province": [_PROVINCE],
    "city": [_CITY],
    "country": [Source(_ADDRESS, "d.country")],
}  # fmt: skip
_OF_OWN_FIELD = "m.id IN (SELECT v.member_id FROM custom_value v WHERE v.custom_field_id = {field:d} AND {match})"


def where(test: Test) -> Where:
    """Whom a test of a text is true of, `!=` taken for `=`: letters a to z count alike, large or small."""
    return _anywhere(_SOURCES[test.field.key], test)


def where_own(field_id: int, test: Test) -> Where:
    """The same of a field that the owner defined."""
    return _anywhere([Source(_OF_OWN_FIELD.replace("{field:d}", f"{field_id:d}"), "v.value")], test)


def in_cities(spellings: Sequence[str]) -> Where:
    """Who lives in one of these cities; of a municipality the province may say so alone."""
    if not spellings:
        return NOBODY
    match, listed = f"IN ({attached().listed})", (json.dumps(spellings),)
    parts = [Where(one.sql.replace("{match}", f"{one.value} {match}"), listed) for one in (_CITY, _PROVINCE)]
    return joined("OR", parts)


def _anywhere(sources: Sequence[Source], test: Test) -> Where:
    match, params = _match(test)
    return joined(
        "OR", [Where(one.sql.replace("{match}", match.replace("{value}", one.value)), params) for one in sources]
    )


def _match(test: Test) -> tuple[str, tuple[object, ...]]:
    """How one stored value is judged; a blank one counts as none."""
    if isinstance(test, Empty):
        return "{value} <> ''", ()
    if isinstance(test, Contains):
        return "({value} <> '' AND LOWER({value}) LIKE ? ESCAPE '\\')", (containing(folded(test.text)),)
    asked = (test.value,) if isinstance(test, Compare) else test.values
    wanted = [folded(one) for value in asked for one in _spellings(test.field.key, str(value))]
    return f"({{value}} <> '' AND LOWER({{value}}) IN ({places(wanted)}))", tuple(wanted)


def _spellings(key: str, text: str) -> list[str]:
    """A place as addresses may write it: 杭州 is 杭州市, too, and 广西 is 广西壮族自治区."""
    if key == "city":
        return city_classes.spellings([city_classes.plain(text)])
    if key == "province":
        return province_spellings(text)
    return [text]


def folded(text: str) -> str:
    """Small letters for A to Z, as both engines make them; the rest as it is."""
    return "".join(one.lower() if one.isascii() else one for one in text)
