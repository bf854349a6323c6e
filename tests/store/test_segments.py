"""Whom a segment chooses, on both engines, and the segments that are kept."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.domain.segment_strategies import CONDITIONS
from tests.store import segment_oracle
from tests.store.segment_people import TODAY, Person, random_people, store
from vipdesk.domain.segment_conditions import Condition, written
from vipdesk.errors import Sentence, UserError
from vipdesk.store import segments, shop
from vipdesk.store.database import execute, insert_all
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal

PEOPLE = random_people(150, seed=4)


pytestmark = pytest.mark.engines("sqlite", "postgres")


@pytest.fixture
def many(journal: Journal) -> Journal:
    with journal.action(Sentence("Members")):
        store(PEOPLE)
    return journal


def chosen(text: str) -> list[int]:
    return sorted(segments.ids(segments.chosen_by(text, TODAY)))


@given(condition=CONDITIONS)
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_database_chooses_whom_plain_python_chooses(condition: Condition, many: Journal) -> None:
    expected = [one.id for one in PEOPLE if segment_oracle.holds(condition, one)]
    assert chosen(written(condition)) == expected


NOBODY, SOMEBODY = (
    Person(1),
    Person(2, orders=[(-70 * 86_400, 5_000, False)], letters=[70], birthday=("lunar", 1980, 8, None, False)),
)
SOMEBODY.memberships.append(("VIP 1", "member", 70, False))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("last_order_days > 60", [1, 2]),
        ("last_order_days <= 60", []),
        ("last_letter_days > 60", [1, 2]),
        ("last_letter_days is empty", [1]),
        ("first_order_days > 60", [2]),
        ("joined_days > 60", [2]),
        ("joined_days != 60", [1, 2]),
        ("not joined_days = 70", [1]),
        ("age != 1", [1, 2]),
        ("age > 1", [2]),
        ("birthday_month = 8 and birthday_calendar = lunar", [2]),
        ("city != 北京", [1, 2]),
        ("group != \"VIP 1\"", [1]),
        ("group = 'x' or consent", []),
        ("spent_90d < 1", [1]),
        ("average_order < 1000", [2]),
        ("recency = 0", [1]),
        ("", [1, 2]),
    ],
)  # fmt: skip
def test_who_never_did_and_what_nobody_knows(text: str, ids: list[int], journal: Journal) -> None:
    with journal.action(Sentence("Members")):
        store([NOBODY, SOMEBODY])
    assert chosen(text.replace("'", '"')) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("city = 杭州", [1]),
        ("city = 杭州市", [1]),
        ("city in (杭州, 苏州)", [1, 2]),
        ("city != 杭州", [2]),
        ("province = 浙江", [1]),
        ("province in (浙江省, 江苏)", [1, 2]),
    ],
)
def test_a_place_is_meant_with_and_without_its_last_sign(text: str, ids: list[int], journal: Journal) -> None:
    with journal.action(Sentence("Members")):
        hangzhou, suzhou = ("浙江省", "杭州市", "", "西湖路1号", True), ("江苏省", "苏州", "", "平江路1号", True)
        store([Person(1, address=hangzhou), Person(2, address=suzhou)])
    assert chosen(text) == ids


def test_a_segment_may_ask_for_classes_of_many_cities_as_often_as_it_likes(journal: Journal) -> None:
    cities = " ".join(f"c{number}" for number in range(700))
    with journal.action(Sentence("Cities")):
        shop.change_settings(city_classes=(f"一线: {cities}",))
        store(
            [
                Person(number, address=("", city, "", "1 Tea Road", True))
                for number, city in ((1, "c699市"), (2, "c9"), (3, "d"))
            ]
        )
    assert chosen(" and ".join(["city_class = 一线"] * 100)) == [1, 2]


def test_who_was_merged_or_erased_is_in_no_segment(journal: Journal) -> None:
    with journal.action(Sentence("Members")):
        store([Person(1), Person(2), Person(3)])
        execute("UPDATE member SET merged_into_id = 1 WHERE id = 2")
    execute(
        "INSERT INTO erasure (id, member_id, erased_at, who, salt, marks, recognised) VALUES (1, 3, 0, 'x', '', '', 0)"
    )
    assert chosen("not consent") == [1]
    assert segments.count(segments.chosen_by("", TODAY)) == 1


NO_NUMBERS = ("many", "", "-", "1-2", "1.2.3", ".5", "5.", "1e3", "１２", "NaN", " 5", "--5")


@pytest.mark.parametrize("text", ['field "Cups" > -99', 'field "Cups" < 99', 'field "Cups" = 0', 'field "Cups" in (5)'])
def test_what_is_no_number_is_neither_more_nor_less_than_one(text: str, journal: Journal) -> None:
    """As where a field's kind was changed at one desk while another filled it in."""
    with journal.action(Sentence("Members")):
        store(Person(id_) for id_ in range(1, len(NO_NUMBERS) + 4))
        field = 99
        insert_all("custom_field", ("id", "name", "kind", "choices", "place"), [(field, "Cups", "number", "[]", 99)])
        values = (*NO_NUMBERS, "5", "-0.5", "0")
        insert_all(
            "custom_value",
            ("member_id", "custom_field_id", "value"),
            [(id_, field, value) for id_, value in enumerate(values, 1)],
        )
    five, half, nothing = (len(NO_NUMBERS) + place for place in (1, 2, 3))
    expected = {
        'field "Cups" > -99': [five, half, nothing],
        'field "Cups" < 99': [five, half, nothing],
        'field "Cups" = 0': [nothing],
        'field "Cups" in (5)': [five],
    }
    assert chosen(text) == expected[text]


def test_a_segment_is_kept_changed_and_forgotten(shop_file: Shop, journal: Journal) -> None:
    with journal.action(Sentence("Segment")):
        segment_id = segments.add("Quiet", "last_order_days > 60")
    assert segments.meant("Quiet") == "last_order_days > 60"
    with journal.action(Sentence("Segment")):
        segments.change(segment_id, "Silent", "last_order_days > 90")
    assert [row[1:3] for row in segments.rows()] == [("Silent", "last_order_days > 90")]
    with journal.action(Sentence("Segment")):
        segments.delete(segment_id)
    assert segments.rows() == []


def test_two_segments_have_two_names(shop_file: Shop, journal: Journal) -> None:
    with journal.action(Sentence("Segment")):
        segments.add("Quiet", "consent")
    with pytest.raises(UserError, match="already a segment"), journal.action(Sentence("Segment")):
        segments.add("Quiet", "not consent")


def test_a_segment_that_a_colleague_deleted_is_not_changed_silently(shop_file: Shop, journal: Journal) -> None:
    with journal.action(Sentence("Save")):
        kept = segments.add("Buyers", "orders_total > 0")
    with journal.action(Sentence("Delete")):
        segments.delete(kept)
    with pytest.raises(UserError, match="segment is not in the shop any more"), journal.action(Sentence("Save")):
        segments.change(kept, "Buyers", "orders_total > 1")
