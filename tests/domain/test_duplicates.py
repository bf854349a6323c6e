"""Who is likely the same person, and who is not though they live or phone together."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.duplicates import LIKELY, Kind, Likeness, Person, among, compared, likeness, plain_phone

SOUNDS = {
    "王小明": "wang xiao ming",
    "王晓明": "wang xiao ming",
    "王小红": "wang xiao hong",
    "小明": "xiao ming",
    "张伟": "zhang wei",
    "张玮": "zhang wei",
}


def person(id_: int, name: str, **known: Any) -> Person:
    blank = Person(id_, (name,), (SOUNDS.get(name, name),), (), "", "", "", ())
    return blank._replace(**known)


def pair(one: Person, other: Person) -> set[Kind]:
    found = compared(one, other)
    return set() if found is None else {evidence.kind for evidence in found.evidence}


def test_the_same_phone_is_evidence_however_it_is_written():
    one, other = person(1, "王小明", phones=("13912345678",)), person(2, "tea_lover", phones=("+86 139-1234-5678",))
    assert pair(one, other) == {Kind.PHONE}


def test_two_people_of_one_address_are_two():
    home = "CN/浙江省/杭州市/西湖区/文三路1号"
    assert compared(person(1, "王小明", home=home), person(2, "王小红", home=home)) is None


@pytest.mark.parametrize("other", ["王小明", "王晓明", "小明", "王小明先生"])
def test_a_similar_name_at_one_address_is_likely_the_same(other):
    home = "CN/浙江省/杭州市/西湖区/文三路1号"
    assert pair(person(1, "王小明", home=home), person(2, other, home=home)) == {Kind.HOME}


@pytest.mark.parametrize(
    ("name", "other", "expected"),
    [
        ("John Smith", "Smith, John", Likeness.SAME),
        ("J. Smith", "John Smith", Likeness.ALIKE),
        ("Katharine Miller", "Katherine Miller", Likeness.ALIKE),
        ("Joan Smith", "John Smith", Likeness.OTHER),
        ("张伟", "张玮", Likeness.SOUNDS_SAME),
        ("张**", "张伟", Likeness.UNKNOWN),
        ("张伟", "张伟女士", Likeness.SAME),
    ],
)
def test_names_are_compared_as_people_do(name, other, expected):
    assert likeness(person(1, name), person(2, other)) is expected


def test_a_masked_name_in_the_same_city_is_no_evidence():
    assert compared(person(1, "王**", city="杭州市"), person(2, "王**", city="杭州市")) is None


def test_the_same_name_in_the_same_city_is_evidence():
    assert pair(person(1, "张伟", city="杭州市"), person(2, "张伟", city="杭州市")) == {Kind.NAME}


def test_names_that_sound_the_same_in_one_city_are_weaker_than_the_same_name():
    same = compared(person(1, "张伟", city="杭州市"), person(2, "张伟", city="杭州市"))
    alike = compared(person(1, "张伟", city="杭州市"), person(2, "张玮", city="杭州市"))
    assert same is not None
    assert alike is not None
    assert same.score > alike.score >= LIKELY


def test_one_nick_on_two_platforms_is_evidence_and_on_one_is_none():
    one = person(1, "a", nicks=(("taobao", "tea_lover"),))
    assert pair(one, person(2, "b", nicks=(("xiaohongshu", "tea_lover"),))) == {Kind.NICK}
    assert pair(one, person(2, "b", nicks=(("taobao", "tea_lover2"),))) == set()


def test_a_family_with_one_phone_is_told_with_doubt():
    one, other = person(1, "王小明", phones=("13912345678",)), person(2, "王小红", phones=("13912345678",))
    found = compared(one, other)
    certain = compared(one, person(3, "王小明", phones=("13912345678",)))
    assert found is not None
    assert certain is not None
    assert found.names is Likeness.OTHER
    assert found.score < certain.score


@pytest.mark.parametrize("text", ["139****5678", "12345", "", "＊＊＊"])
def test_a_masked_or_short_phone_tells_nobody(text):
    assert plain_phone(text) == ""


people = st.builds(
    person,
    st.just(1),
    st.sampled_from([*SOUNDS, "John Smith", "tea", ""]),
    phones=st.sampled_from([(), ("13912345678",)]),
    city=st.sampled_from(["", "杭州市"]),
    home=st.sampled_from(["", "CN/1"]),
)


def score(one: Person, other: Person) -> int:
    found = compared(one, other._replace(id=2))
    return 0 if found is None else found.score


@given(people, people)
def test_who_comes_first_makes_no_difference(one, other):
    assert compared(one, other._replace(id=2)) == compared(other._replace(id=2), one)


@given(people, people)
def test_a_further_thing_in_common_never_makes_it_less_likely(one, other):
    assert score(one._replace(email="x@y.cn"), other._replace(email="x@y.cn")) >= score(one, other)


def test_three_of_one_phone_are_three_pairs():
    everybody = [person(id_, "张伟", phones=("13912345678",)) for id_ in (1, 2, 3)]
    assert [(one.first, one.second) for one in among(everybody)] == [(1, 2), (1, 3), (2, 3)]
