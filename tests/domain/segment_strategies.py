"""Conditions of every form, for property tests."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from vipdesk.domain import segment_fields
from vipdesk.domain.segment_conditions import All, Compare, Condition, Contains, Either, Empty, Not, OneOf, Value
from vipdesk.domain.segment_fields import OPERATORS, Field, Kind

OWN = {
    "Shoe size": segment_fields.own("Shoe size", "number"),
    'A "b" \\ c': segment_fields.own('A "b" \\ c', "text"),
    "Since": segment_fields.own("Since", "date"),
    "Tea": segment_fields.own("Tea", "choice", ("green", "Black")),
}
"""Fields of an owner's, one of each kind."""
FIELDS = st.one_of(
    st.sampled_from([*segment_fields.FIELDS.values(), *OWN.values()]),
    st.builds(segment_fields.over, st.sampled_from(list(segment_fields.SPANS)), st.sampled_from([1, 30, 180, 365])),
)
WORDS = (
    "VIP 1",
    "vip 2",
    "王芳",
    "Wang",
    "茶",
    "TAOBAO",
    "qq",
    "北京",
    "上海市",
    "苏州",
    "一线",
    "a%",
    "_",
    "\\",
    "100%",
    "13800000001",
)
"""Texts that members in the tests have, or nearly."""
TEXTS = st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8)


def values(field: Field) -> st.SearchStrategy[Value]:
    """What the field may be compared with."""
    if field.kind is Kind.CHOICE:
        return st.sampled_from(field.choices)
    kinds: dict[Kind, st.SearchStrategy[Value]] = {
        Kind.TEXT: TEXTS,
        Kind.WHOLE: st.integers(-1, 12) | st.integers(0, 500) | st.just(10**9),
        Kind.MONEY: st.sampled_from([-1, 0, 5_000, 10_000, 15_000, 20_000]) | st.integers(-500, 50_000),
        Kind.NUMBER: st.sampled_from([Decimal("36.5"), Decimal(40)]) | st.decimals(Decimal(-50), Decimal(50), places=1),
        Kind.DAY: st.sampled_from([date(2026, 6, 9), date(2026, 5, 10)])
        | st.dates(date(2024, 1, 1), date(2026, 12, 31)),
        Kind.YES_NO: st.booleans(),
    }
    return kinds[field.kind]


def tests_of(field: Field) -> st.SearchStrategy[Condition]:
    """Every test that the field allows."""
    found: list[st.SearchStrategy[Condition]] = [
        st.builds(Compare, st.just(field), st.sampled_from(OPERATORS[field.kind]), values(field))
    ]
    if field.kind is not Kind.YES_NO:
        found.append(st.builds(OneOf, st.just(field), st.lists(values(field), min_size=1, max_size=3).map(tuple)))
    if field.kind is Kind.TEXT:
        found.append(st.builds(Contains, st.just(field), TEXTS))
    if field.can_be_empty:
        found.append(st.just(Empty(field)))
    return st.one_of(found)


def joined_up(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """And, or, not of such parts."""
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(Not, parts), st.builds(All, several), st.builds(Either, several))


CONDITIONS = st.recursive(FIELDS.flatmap(tests_of), joined_up, max_leaves=6)
