"""Addresses taken apart, compared and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.addresses import (
    PROVINCES,
    Address,
    household_key,
    is_abroad,
    lines,
    masked,
    parse,
    single_line,
)

FUZHOU = Address("福建省", "福州市", "鼓楼区", "东街1号", "350001")
LONDON = Address("", "London", "", "1 Long Street", "N1 9GU", "United Kingdom")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("广东省 广州市 越秀区 平园路60号(510620)", ("广东省", "广州市", "越秀区", "平园路60号", "510620")),
        ("海南省 三亚市  海棠湾镇购物中心(572000)", ("海南省", "三亚市", "", "海棠湾镇购物中心", "572000")),
        ("广东省 中山市  小榄镇洪联西四路6号（528400）", ("广东省", "中山市", "", "小榄镇洪联西四路6号", "528400")),
        ("湖北省 武汉市 新洲区    和里园788", ("湖北省", "武汉市", "新洲区", "和里园788", "")),
        ("广东省 潮州市      潮安区东凤镇下张村", ("广东省", "潮州市", "潮安区", "东凤镇下张村", "")),
        ("上海 上海市 浦东新区 世纪大道1号(200120)", ("上海市", "上海市", "浦东新区", "世纪大道1号", "200120")),
        ("福建省福州市鼓楼区东街1号", ("福建省", "福州市", "鼓楼区", "东街1号", "")),
        ("福建福州市鼓楼区东街1号 350001", ("福建省", "福州市", "鼓楼区", "东街1号", "350001")),
        ("上海市浦东新区世纪大道1号", ("上海市", "上海市", "浦东新区", "世纪大道1号", "")),
        ("北京市北京市海淀区中关村大街1号", ("北京市", "北京市", "海淀区", "中关村大街1号", "")),
        ("内蒙古自治区锡林郭勒盟锡林浩特市团结路2号", ("内蒙古自治区", "锡林郭勒盟", "锡林浩特市", "团结路2号", "")),
        ("广西桂林市阳朔县西街3号", ("广西壮族自治区", "桂林市", "阳朔县", "西街3号", "")),
        ("湖北省恩施土家族苗族自治州恩施市学院路1号", ("湖北省", "恩施土家族苗族自治州", "恩施市", "学院路1号", "")),
        ("新疆维吾尔自治区乌鲁木齐市天山区光明路", ("新疆维吾尔自治区", "乌鲁木齐市", "天山区", "光明路", "")),
        ("吉林市昌邑区解放路1号", ("", "吉林市", "昌邑区", "解放路1号", "")),
        ("吉林省吉林市昌邑区解放路1号", ("吉林省", "吉林市", "昌邑区", "解放路1号", "")),
        ("浙江省台州市路桥区商城街5号", ("浙江省", "台州市", "路桥区", "商城街5号", "")),
        ("河南省新乡市新乡县七里营镇", ("河南省", "新乡市", "新乡县", "七里营镇", "")),
        ("福建省福州市阳光小区3号", ("福建省", "福州市", "", "阳光小区3号", "")),
        ("广东省东莞市厚街镇环区路42号", ("广东省", "东莞市", "", "厚街镇环区路42号", "")),
        ("香港特别行政区九龙弥敦道100号", ("香港特别行政区", "", "", "九龙弥敦道100号", "")),
        ("内蒙古自治区", ("内蒙古自治区", "", "", "", "")),
        ("上海", ("上海市", "上海市", "", "", "")),
        ("", ("", "", "", "", "")),
        ("1 Long Street, London", ("", "", "", "1 Long Street, London", "")),
    ],
)
def test_an_address_is_taken_apart(text, parts):
    assert parse(text) == Address(*parts)


def test_there_are_34_provinces():
    assert len(PROVINCES) == len(set(PROVINCES.values())) == 34


@given(st.text("福建省州市鼓楼区县镇乡街道路号小 1234567890()（）吉林上海自治州盟旗", max_size=40))
def test_taking_apart_loses_no_character(text):
    parts = parse(text)
    if parts.city == parts.province:  # a municipality is both
        parts = parts._replace(city="")
    kept = sorted("".join("".join(parts).split()))
    assert [char for char in sorted("".join(text.split())) if char not in "()（）省市自治区"] == [
        char for char in kept if char not in "()（）省市自治区"
    ]


@pytest.mark.parametrize(
    ("text", "is_masked"), [("138****0001", True), ("林＊＊", True), ("东街1号", False), ("", False)]
)
def test_stars_are_a_mask(text, is_masked):
    assert masked(text) is is_masked


def test_people_at_one_address_share_a_key_however_it_is_written():
    same = FUZHOU._replace(province="福建", street=" 东街１号 ", postcode="", country="中国")
    assert household_key(same) == household_key(FUZHOU) != household_key(FUZHOU._replace(street="东街2号"))


@pytest.mark.parametrize("address", [Address(), FUZHOU._replace(street=""), FUZHOU._replace(street="东**")])
def test_an_address_that_nobody_can_tell_has_no_key(address):
    assert household_key(address) == ""


def test_the_same_street_in_two_cities_is_two_households():
    assert household_key(FUZHOU) != household_key(FUZHOU._replace(city="厦门市", district="思明区"))


def test_at_home_the_large_comes_first():
    assert single_line(FUZHOU) == "福建省福州市鼓楼区东街1号"
    assert lines(FUZHOU, "林小海") == ("350001", "福建省福州市鼓楼区", "东街1号", "林小海 收")
    assert lines(FUZHOU, "Ada", "en")[-1] == "Ada"


def test_a_municipality_stands_once():
    assert single_line(Address("上海市", "上海市", "浦东新区", "世纪大道1号")) == "上海市浦东新区世纪大道1号"


def test_abroad_the_small_comes_first_and_the_country_in_capitals():
    assert single_line(LONDON) == "1 Long Street, London N1 9GU, UNITED KINGDOM"
    assert lines(LONDON, "Ada Byron") == ("Ada Byron", "1 Long Street", "London N1 9GU", "UNITED KINGDOM")


def test_an_address_in_latin_letters_is_written_the_western_way():
    hong_kong = Address("", "Hong Kong", "", "100 Nathan Road", "", "Hong Kong")
    assert not is_abroad(hong_kong)
    assert lines(hong_kong, "Ada") == ("Ada", "100 Nathan Road", "Hong Kong", "HONG KONG")


def test_hong_kong_in_chinese_is_written_the_chinese_way():
    assert lines(parse("香港特别行政区九龙弥敦道100号"), "林小海") == ("香港特别行政区", "九龙弥敦道100号", "林小海 收")
