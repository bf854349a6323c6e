"""Addresses in one text, against a table of worked ones."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.address_parsing import Weight, parse
from vipdesk.files.divisions import divisions

_LINES = (Path(__file__).parent.parent / "data" / "addresses.tsv").read_text("utf-8").splitlines()
WORKED = [tuple(line.split("\t")) for line in _LINES if not line.startswith("#")]
PIECES = st.sampled_from(
    [
        "福建省",
        "福州市",
        "鼓楼区",
        "东街",
        "1号",
        " ",
        "(350001)",
        "13800000001",
        "林小海",
        "上海",
        "市",
        "路",
        "臺",
        "，",
        "12",
    ]
)
FOREIGN = st.characters(codec="utf-8", exclude_categories=["Cc"]).filter(lambda one: not "\u2e80" <= one <= "\u9fff")
"""Any character that no Chinese word is written with."""


@pytest.mark.parametrize(("text", "province", "city", "district", "street", "postcode", "weight"), WORKED)
def test_an_address_is_taken_apart(text, province, city, district, street, postcode, weight):
    parsed = parse(text, divisions())
    assert parsed.address[:5] == (province, city, district, street, postcode)
    assert parsed.weight == int(weight)


def test_there_are_enough_worked_addresses():
    assert len(WORKED) >= 120


@given(st.lists(PIECES, max_size=12).map("".join))
def test_no_digit_is_lost(text):
    parsed = parse(text, divisions())
    kept = "".join((*parsed.address, parsed.left_out))
    assert sorted(filter(str.isdigit, kept)) == sorted(filter(str.isdigit, text))


def letters(text):
    """Letters and digits in some order, of full and half width alike."""
    return sorted(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


@given(st.text(FOREIGN, max_size=60))
def test_whatever_follows_the_street_keeps_every_letter(text):
    whole = f"福建省福州市鼓楼区东街{text}"
    parsed = parse(whole, divisions())
    assert parsed.address[:3] == ("福建省", "福州市", "鼓楼区")
    assert letters(" ".join((*parsed.address, parsed.left_out))) == letters(whole)


def test_an_old_name_is_told_with_its_year():
    (doubt,) = parse("杭州市下城区体育场路218号", divisions()).doubts
    assert (doubt.weight, str(doubt.sentence)) == (
        Weight.DOUBTFUL,
        "下城区 is gone since 2021; its larger part is in 拱墅区.",
    )


def test_a_district_of_several_cities_is_asked_about():
    (doubt,) = parse("鼓楼区东街1号", divisions()).doubts
    assert str(doubt.sentence) == "There is a 鼓楼区 in several cities. Which one?"


def test_name_and_phone_are_left_out_and_said():
    parsed = parse("林小海，13800000001，福建省福州市鼓楼区东街1号", divisions())
    assert parsed.left_out == "林小海 13800000001"
    assert "林小海 13800000001" in str(parsed.doubts[-1].sentence)


def test_the_table_says_its_date():
    assert divisions().known_until == "2024-12-31"


def test_every_district_with_its_city_is_recognised_as_itself():
    table = divisions()
    wrong = []
    for code in table.name_of:
        province, city, district = table.parts(code)
        if len(code) == 6 and district:
            parsed = parse(f"{province}{city}{district}中山路1号", table).address
            if parsed[:4] != (province, city, district, "中山路1号"):
                wrong.append((province, city, district, parsed))
    assert wrong == []
