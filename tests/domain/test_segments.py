from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from tests.domain.segment_strategies import CONDITIONS, OWN
from vipdesk.domain import segment_fields
from vipdesk.domain.segment_conditions import All, Compare, Condition, Contains, Either, Empty, Not, OneOf, written
from vipdesk.domain.segment_fields import Operator
from vipdesk.domain.segments import MisreadError, parse

GROUP, CONSENT = segment_fields.FIELDS["group"], segment_fields.FIELDS["consent"]


@given(CONDITIONS)
def test_a_condition_that_is_written_and_read_again_is_the_same(condition: Condition) -> None:
    assert parse(written(condition), OWN) == condition


def test_the_text_of_the_issue_says_what_it_says() -> None:
    found = parse('group = "VIP 1" and spent_180d >= 200 and last_letter_days > 60')
    assert found == All(
        (
            Compare(GROUP, Operator.EQUAL, "VIP 1"),
            Compare(segment_fields.over("spent", 180), Operator.AT_LEAST, 20_000),
            Compare(segment_fields.FIELDS["last_letter_days"], Operator.MORE, 60),
        )
    )


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("spent_90d > 88.50", "spent_90d > 88.50"),
        ("GROUP = x OR consent", 'group = "x" or consent = yes'),
        ("（role＝admin 或 tag in (“友”、茶)）且 非 age=1", '(role = "admin" or tag in ("友", "茶")) and not age = 1'),
        ("age≥40", "age >= 40"),
        ("city not in (北京, 上海)", 'not city in ("北京", "上海")'),
        ("not (name is empty)", "name is not empty"),
        ("joined_on<2026-1-5", "joined_on < 2026-01-05"),
        ("register = Formal", 'register = "formal"'),
        ('field "Shoe size" >= 40.5', 'field "Shoe size" >= 40.5'),
        ("consent and consent or consent", "consent = yes and consent = yes or consent = yes"),
        ("phone contains 1380", 'phone contains "1380"'),
    ],
)  # fmt: skip
def test_what_may_be_written_in_several_ways_has_one_text(text: str, canonical: str) -> None:
    assert written(parse(text, OWN)) == canonical


def test_and_binds_closer_than_or() -> None:
    yes = Compare(CONSENT, Operator.EQUAL, value=True)
    assert parse("consent or consent and consent") == Either((yes, All((yes, yes))))


def test_each_kind_of_test_has_its_value() -> None:
    assert parse('name contains "王"') == Contains(segment_fields.FIELDS["name"], "王")
    assert parse("tag is empty") == Empty(segment_fields.FIELDS["tag"])
    assert parse("tag is not empty") == Not(Empty(segment_fields.FIELDS["tag"]))
    assert parse("age in (1, 2)") == OneOf(segment_fields.FIELDS["age"], (1, 2))
    assert parse("field Since > 2026-01-02", OWN) == Compare(OWN["Since"], Operator.MORE, date(2026, 1, 2))
    assert parse('field "Shoe size" = 3', OWN) == Compare(OWN["Shoe size"], Operator.EQUAL, Decimal(3))


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        ("", (0, 0), "Character 1: a field such as group is expected, not the end."),
        ("grup = 1", (0, 4), "Character 1: there is no field “grup”. Is one of these meant: group?"),
        ("consent and spent_18 > 1", (12, 20), "Character 13: there is no field “spent_18”. Is one of these meant:"),
        ("age > ten", (6, 9), "Character 7: age is compared with a whole number, not with “ten”."),
        ("age > 2.5", (6, 9), "Character 7: age is compared with a whole number, not with “2.5”."),
        ("spent_90d >= 1.005", (13, 18), "Character 14: spent_90d is compared with an amount such as 200 or 88.50"),
        ("name < a", (5, 6), "Character 6: after name follows =, !=, in, contains, is empty, not “<”."),
        ("role = chief", (7, 12), "Character 8: role is one of member, admin, owner, not “chief”."),
        ("(consent", (8, 8), "Character 9: a closing bracket is expected, not the end."),
        ("consent)", (7, 8), "Character 8: “and”, “or” or the end is expected, not “)”."),
        ("consent = maybe", (10, 15), "Character 11: consent is yes or no, not “maybe”."),
        ("joined_on > 2026-02-30", (12, 22), "Character 13: joined_on is compared with a day such as"),
        ('name = "a', (7, 9), "Character 8: this quotation mark is not closed."),
        ("age > 1 & age < 3", (8, 9), "Character 9: “&” has no meaning here."),
        ("orders_90d is empty", (11, 13), "Character 12: orders_90d is never empty; compare it with 0."),
        ("age contains 3", (4, 12), "Character 5: only a text contains another, age does not."),
        ("tag in ()", (8, 9), "Character 9: tag is compared with a text such as “abc”, not with “)”."),
        ('field "Hat" = 1', (6, 11), "Character 7: there is no field “Hat”."),
        ("name = a\x00b", (8, 9), "Character 9 is invisible; please take it out."),
        ('name = "a\x00b"', (9, 10), "Character 10 is invisible; please take it out."),
        ("name = a\ud800", (8, 9), "Character 9 is invisible; please take it out."),
    ],
)  # fmt: skip
def test_what_is_no_condition_is_said_with_its_place(text: str, place: tuple[int, int], sentence: str) -> None:
    with pytest.raises(MisreadError) as caught:
        parse(text, OWN)
    assert (caught.value.start, caught.value.end) == place
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "text",
    [
        *("(" * 3_000, "not " * 900 + "consent", " or ".join(["consent"] * 300), "a" * 5_000, "consent and " * 300),
        f"age in ({', '.join(['1'] * 101)})",
    ],
)
def test_a_hostile_text_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(MisreadError):
        parse(text)


def test_thirty_brackets_are_not_too_many() -> None:
    assert parse("(" * 30 + "consent" + ")" * 30) == parse("consent")
