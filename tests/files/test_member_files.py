"""Member lists in every shape that people keep them."""

from datetime import date

import pytest

from tests.files.tables import RULES, csv_file, taobao, xlsx_file
from vipdesk.domain.addresses import Address
from vipdesk.domain.column_mapping import fingerprint
from vipdesk.domain.lunar import Birthday
from vipdesk.domain.member_columns import MEMBERS, CustomField
from vipdesk.domain.members import MemberRecord
from vipdesk.files.layouts import mapped
from vipdesk.files.member_files import read_members
from vipdesk.progress import Progress


def read(path, header, *rows):
    return read_members(csv_file(path / "members.csv", [header, *rows]), RULES, Progress())


def only(path, **cells):
    found = read(path, list(cells), list(cells.values()))
    assert not found.problems
    return found.members[0]


def problem(path, **cells):
    found = read(path, list(cells), list(cells.values()))
    assert not found.members
    return found.problems[0].column, str(found.problems[0].sentence)


def test_a_whole_row_in_chinese(tmp_path):
    assert only(
        tmp_path,
        姓名="林小海",
        旺旺="小海",
        手机="'138 0000 0001",
        邮箱="Sea@Example.com",
        地址="福建省福州市鼓楼区东街1号 350001",
        生日="农历八月十五",
        群="一群",
        入群日期="2024年5月1日",
        角色="管理员",
        称谓="女士",
        人称="您",
        语言="中文",
        同意收信="是",
        备注="爱看书",
    ) == MemberRecord(
        row=2,
        platform="taobao",
        nick="小海",
        name="林小海",
        phone="13800000001",
        email="sea@example.com",
        address=Address("福建省", "福州市", "鼓楼区", "东街1号", "350001"),
        birthday=Birthday("lunar", 8, 15),
        group="一群",
        joined_on=date(2024, 5, 1),
        role="admin",
        title="女士",
        pronoun="您",
        language="zh_CN",
        consent=True,
        note="爱看书",
        written="福建省福州市鼓楼区东街1号 350001",
    )


def test_a_whole_row_in_english(tmp_path):
    assert only(
        tmp_path,
        **{
            "Name": "Ada Byron",
            "Nick": "ada",
            "Phone": "+44 20 7946 0018",
            "E-mail": "ada@example.com",
            "Street": "1 Long Street",
            "City": "London",
            "Zip code": "N1 9GU",
            "Country": "GB",
            "Date of birth": "1990-12-10",
            "Joined on": "2024/5/1",
            "Role": "member",
            "Language": "en",
            "Consent": "2024-05-01",
        },
    ) == MemberRecord(
        row=2,
        nick="ada",
        name="Ada Byron",
        phone="+44 20 7946 0018",
        email="ada@example.com",
        address=Address("", "London", "", "1 Long Street", "N1 9GU", "GB"),
        birthday=Birthday("solar", 12, 10, year=1990),
        joined_on=date(2024, 5, 1),
        role="member",
        language="en",
        consent=True,
        consent_on=date(2024, 5, 1),
        written="London 1 Long Street N1 9GU",
    )


@pytest.mark.parametrize(
    ("written", "kept"),
    [("简体", "zh_CN"), ("繁體中文", "zh_TW"), ("繁体", "zh_TW"), ("zh-TW", "zh_TW"), ("Traditional Chinese", "zh_TW")],
)
def test_the_language_of_a_person_is_read_in_simplified_traditional_and_english(tmp_path, written, kept):
    assert only(tmp_path, 姓名="林小海", 语言=written).language == kept


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ({"城市": "武汉"}, ("湖北省", "武汉市", "")),
        ({"省": "广西", "城市": "南宁", "区": "青秀", "街道": "民族大道1号"}, ("广西壮族自治区", "南宁市", "青秀区")),
        ({"城市": "上海", "区": "徐汇区", "街道": "陕西南路1号"}, ("上海市", "上海市", "徐汇区")),
        ({"城市": "恩施市", "区": "小村"}, ("湖北省", "恩施市", "小村")),
    ],
)
def test_a_place_in_a_column_of_its_own_gets_its_full_name(tmp_path, written, place):
    assert only(tmp_path, 姓名="林小海", **written).address[:3] == place


def test_a_workbook_with_numbers_for_phones_is_read_as_well(tmp_path):
    path = xlsx_file(tmp_path / "members.xlsx", [["会员名单"], ["姓名", "手机"], ["林小海", 13800000001]])
    (member,) = read_members(path, RULES, Progress()).members
    assert (member.name, member.phone, member.row) == ("林小海", "13800000001", 3)


def test_names_alone_are_a_list(tmp_path):
    assert [member.name for member in read(tmp_path, ["姓名"], ["林小海"], ["陈小山"]).members] == ["林小海", "陈小山"]


def test_separate_columns_win_over_the_whole_address(tmp_path):
    member = only(tmp_path, 姓名="林小海", 地址="福建省福州市鼓楼区东街1号", 区="台江区", 邮编="350004")
    assert member.address == Address("福建省", "福州市", "台江区", "东街1号", "350004")


@pytest.mark.parametrize(
    ("written", "consent"), [("是", True), ("Yes", True), ("√", True), ("0", False), ("不同意", False), ("", None)]
)
def test_consent_is_yes_no_or_not_said(tmp_path, written, consent):
    assert only(tmp_path, 姓名="林小海", 同意收信=written).consent is consent


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        ("姓名", "海" * 10_000, "This text has 10000 characters, the longest allowed here is 200."),
        ("手机", "none", "“none” is not a phone number."),
        ("手机", "1.38E+10", "“1.38E+10” is not a phone number."),
        ("邮箱", "sea", "“sea” is not an e-mail address."),
        ("邮编", "35000", "“35000” is not a postcode: in China it has six digits."),
        ("生日", "soon", "“soon” is not a birthday."),
        ("生日", "2月30日", "“2月30日” is not a birthday."),
        ("入群日期", "1900-01-01", "The date 1900-01-01 is before the year 2000"),
        ("入群日期", "2027-01-01", "The date 2027-01-01 lies in the future."),
        ("入群日期", "May", "“May” is not a day that can be read."),
        ("角色", "king", "“king” is not known here. Write one of: "),
        ("语言", "Klingon", "“Klingon” is not known here. Write one of: "),
        ("同意收信", "perhaps", "“perhaps” is not an answer."),
    ],
)
def test_the_column_in_trouble_is_named(tmp_path, column, cell, says):
    named, sentence = problem(tmp_path, 旺旺="小海", **{column: cell})
    assert named == column
    assert says in sentence


def test_a_row_without_name_and_nick_is_a_problem(tmp_path):
    assert problem(tmp_path, 姓名="", 旺旺="", 手机="13800000001") == (
        "姓名",
        "This row has neither a name nor a nick. Write at least one.",
    )


@pytest.mark.parametrize("name", ["A <b>bold</b> & co", "王🙂", "𠮷田", "㛃", "o'Neil"])
def test_unusual_names_are_kept(tmp_path, name):
    assert only(tmp_path, 姓名=name).name == name


def test_marks_that_turn_the_writing_are_taken_out_of_names(tmp_path):
    assert only(tmp_path, 姓名="林\u202e小\u200f海").name == "林小海"


def test_a_member_who_stands_twice_alike_is_known_and_unlike_is_a_problem(tmp_path):
    found = read(tmp_path, ["旺旺", "手机"], ["小海", "13800000001"], ["小海", "13800000001"], ["小海", "13800000002"])
    assert (len(found.members), found.repeated_rows) == (1, (3,))
    assert [one.row for one in found.problems] == [4]
    assert "stands in row 2 with other particulars" in str(found.problems[0].sentence)


def test_two_people_of_the_same_name_are_two_members(tmp_path):
    found = read(tmp_path, ["姓名", "手机"], ["林小海", "13800000001"], ["林小海", "13800000002"])
    assert len(found.members) == 2


def test_an_order_report_is_a_list_of_its_buyers(tmp_path):
    path = csv_file(tmp_path / "orders.csv", taobao({}, {"订单编号": "2140730062701498"}, {"买家会员名": "小山"}))
    found = read_members(path, RULES, Progress())
    assert [(one.platform, one.nick) for one in found.members] == [("taobao", "小海")]
    assert [one.row for one in found.problems] == [4]


def test_further_nicks_phones_and_tags_are_kept(tmp_path):
    member = only(
        tmp_path, 姓名="林海", 真实姓名="林小海", 旺旺="小海", QQ昵称="海风", 手机="13800000001", 电话="0591-83300001",
        备用手机="13800000002/13800000001", 标签="茶，老客 、茶", 语气="活泼", 家庭="林家", 勿扰="刚离职",
    )  # fmt: skip
    assert (member.real_name, member.nick, member.other_nicks) == ("林小海", "小海", ("海风",))
    assert (member.phone, member.other_phones) == ("13800000001", ("0591-83300001", "13800000002"))
    assert (member.tags, member.register, member.household) == (("茶", "老客"), "playful", "林家")
    assert member.do_not_pursue_why == "刚离职"


def test_a_field_of_the_shops_own_is_filled_by_its_name(tmp_path):
    own = (CustomField(1, "茶龄", "number", ()), CustomField(2, "口味", "choice", ("浓", "淡")))
    path = csv_file(tmp_path / "own.csv", [["姓名", "茶龄", "口味"], ["林小海", "1,2.5", "浓"], ["陈小山", "久", ""]])
    found = read_members(path, RULES._replace(own_fields=own), Progress())
    assert found.members[0].own == (("茶龄", "12.5"), ("口味", "浓"))
    assert [(one.column, str(one.sentence)) for one in found.problems] == [
        ("茶龄", "“久” is not a number. Write it like 12.5.")
    ]


def test_what_was_said_of_the_columns_goes_before_what_they_are_called(tmp_path):
    path = csv_file(tmp_path / "odd.csv", [["甲", "乙", "丙", "丙"], ["林小海", "13800000001", "茶", "老客"]])
    columns = {"name": ("甲",), "phone": ("乙",), "tags": ("丙", "丙 (2)"), "platform": ("=淘宝",)}
    known = {fingerprint(["丙", "乙", "甲", "丙"]): mapped(MEMBERS, columns)}
    (member,) = read_members(path, RULES._replace(known=known), Progress()).members
    assert (member.name, member.phone, member.tags) == ("林小海", "13800000001", ("茶", "老客"))
    assert member.platform == "taobao"
