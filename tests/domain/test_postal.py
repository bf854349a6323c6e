"""Zones, transit and postage."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.places import city_name, province_name
from vipdesk.domain.postal import (
    DEFAULT_POSTAGE,
    DEFAULT_TRANSIT,
    PostageStep,
    PostalClass,
    Zone,
    postage,
    postal_class,
    zone,
)
from vipdesk.errors import UserError

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("province", "city", "country", "expected"),
    [
        ("浙江省", "杭州市", "", Zone.LOCAL),
        ("浙江", "杭州", "中国", Zone.LOCAL),
        ("", "杭州市", "", Zone.LOCAL),
        ("浙江省", "宁波市", "CN", Zone.PROVINCE),
        ("浙江省", "義烏市", "China", Zone.PROVINCE),
        ("Zhejiang", "Ningbo", "China", Zone.PROVINCE),
        ("廣東省", "廣州市", "中國", Zone.MAINLAND),
        ("Guangdong Sheng", "Shenzhen", "", Zone.MAINLAND),
        ("上海市", "上海市", "", Zone.MAINLAND),
        ("", "北京市", "", Zone.MAINLAND),
        ("新疆维吾尔自治区", "乌鲁木齐市", "", Zone.REMOTE),
        ("Inner Mongolia", "Hohhot", "CN", Zone.REMOTE),
        ("Nei Mongol", "Hohhot", "CN", Zone.REMOTE),
        ("西藏", "拉萨", "中国", Zone.REMOTE),
        ("", "", "", Zone.REMOTE),
        ("某某", "某地", "中国", Zone.REMOTE),
        ("香港特别行政区", "香港岛", "中国", Zone.SPECIAL),
        ("Hong Kong", "Kowloon", "CN", Zone.SPECIAL),
        ("", "", "Hong Kong SAR", Zone.SPECIAL),
        ("", "", "HK", Zone.SPECIAL),
        ("澳門", "", "", Zone.SPECIAL),
        ("", "Macau", "", Zone.SPECIAL),
        ("", "", "Macao", Zone.SPECIAL),
        ("臺灣省", "台北市", "", Zone.SPECIAL),
        ("台北市", "信義區", "TW", Zone.SPECIAL),
        ("", "Taipei", "Taiwan, Province of China", Zone.SPECIAL),
        ("Ontario", "Toronto", "CA", Zone.ABROAD),
        ("California", "Los Angeles", "", Zone.ABROAD),
        ("", "Berlin", "德国", Zone.ABROAD),
    ],
)
def test_zones_from_a_shop_in_hangzhou(province: str, city: str, country: str, expected: Zone) -> None:
    assert zone("浙江省", "杭州市", province, city, country) == expected


def test_a_municipality_is_local_as_a_whole() -> None:
    assert zone("上海市", "上海市", "上海", "市辖区", "") == Zone.LOCAL


def test_two_cities_of_one_name_in_different_provinces_are_not_local() -> None:
    assert zone("江苏省", "泰州市", "浙江省", "泰州市", "") == Zone.MAINLAND


def test_shanxi_is_not_shaanxi() -> None:
    assert zone("山西省", "太原市", "Shaanxi", "Xi'an", "CN") == Zone.MAINLAND
    assert province_name("Shanxi") == "山西"


def test_from_a_remote_province_all_others_are_remote() -> None:
    assert zone("新疆", "乌鲁木齐", "广东省", "广州市", "") == Zone.REMOTE
    assert zone("新疆", "乌鲁木齐", "新疆", "喀什地区", "") == Zone.PROVINCE


def test_which_provinces_are_remote_is_the_shops_choice() -> None:
    assert zone("浙江", "杭州", "云南", "昆明", "", remote=()) == Zone.MAINLAND


def test_a_shop_in_hong_kong_sees_the_mainland_as_special() -> None:
    assert zone("香港", "", "广东省", "深圳市", "") == Zone.SPECIAL
    assert zone("香港", "", "", "九龙", "HK") == Zone.LOCAL


def test_a_shop_abroad_has_local_and_far_letters_in_its_country() -> None:
    assert zone("CA", "Oakland", "CA", "Oakland", "US", shop_country="US") == Zone.LOCAL
    assert zone("CA", "Oakland", "CA", "Fresno", "US", shop_country="US") == Zone.PROVINCE
    assert zone("CA", "Oakland", "NY", "Albany", "US", shop_country="US") == Zone.MAINLAND
    assert zone("CA", "Oakland", "ON", "Toronto", "CA", shop_country="US") == Zone.ABROAD


@pytest.mark.parametrize(("text", "name"), [("齊齊哈爾市", "齐齐哈尔"), ("喀什地区", "喀什"), ("Ningbo Shi", "ningbo")])
def test_city_names_lose_their_suffix(text: str, name: str) -> None:
    assert city_name(text) == name


@given(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8))
def test_any_address_has_a_zone(province: str, city: str, country: str) -> None:
    assert zone("浙江省", "杭州市", province, city, country) in Zone


def test_farther_letters_take_longer() -> None:
    days = [DEFAULT_TRANSIT[one] for one in Zone]
    assert days == sorted(days)
    assert all(transit.p50 < transit.p90 for transit in days)


@pytest.mark.parametrize(
    ("to", "grams", "fen"),
    [
        (Zone.LOCAL, 20, 80),
        (Zone.LOCAL, 20.5, 160),
        (Zone.PROVINCE, 8, 120),
        (Zone.REMOTE, 100, 600),
        (Zone.SPECIAL, 20, 150),
        (Zone.ABROAD, 25, 780),
    ],
)
def test_the_stamp_goes_by_class_and_weight(to: Zone, grams: float, fen: int) -> None:
    assert postage(DEFAULT_POSTAGE, to, grams, TODAY) == fen


def test_every_zone_has_postage_up_to_100_g() -> None:
    assert all(postage(DEFAULT_POSTAGE, to, grams, TODAY) > 0 for to in Zone for grams in range(1, 101))


def test_a_new_table_counts_from_its_day() -> None:
    steps = [*DEFAULT_POSTAGE, PostageStep(date(2027, 1, 1), PostalClass.LOCAL, 20, 100)]
    assert postage(steps, Zone.LOCAL, 20, date(2026, 12, 31)) == 80
    assert postage(steps, Zone.LOCAL, 20, date(2027, 1, 1)) == 100


def test_steps_of_an_older_table_do_not_fill_gaps_of_the_newer() -> None:
    steps = [*DEFAULT_POSTAGE, PostageStep(date(2026, 1, 1), PostalClass.LOCAL, 20, 100)]
    with pytest.raises(UserError, match="no row for a letter of 30 g"):
        postage(steps, Zone.LOCAL, 30, TODAY)


def test_a_letter_that_is_too_heavy_or_too_early_has_no_postage() -> None:
    for grams, day in ((101, TODAY), (20, date(1999, 1, 1))):
        with pytest.raises(UserError, match="add one in the settings"):
            postage(DEFAULT_POSTAGE, Zone.MAINLAND, grams, day)


def test_all_of_the_mainland_outside_the_city_is_one_class() -> None:
    assert {postal_class(to) for to in (Zone.PROVINCE, Zone.MAINLAND, Zone.REMOTE)} == {PostalClass.NON_LOCAL}
