"""vCards of every version, as address books write them."""

from pathlib import Path

import pytest

from tests.files.tables import RULES
from vipdesk.domain.addresses import Address
from vipdesk.domain.import_kinds import Kind
from vipdesk.domain.lunar import Birthday
from vipdesk.files.kinds import kind_of
from vipdesk.files.member_files import read_members
from vipdesk.progress import Progress

SHARED = Path(__file__).parents[3] / "shared" / "data" / "vcard"
SAMPLES = sorted(SHARED.glob("*.vcf"))


def read(tmp_path, *lines, encoding="utf-8", end="\r\n"):
    path = tmp_path / "cards.vcf"
    path.write_bytes(end.join(lines).encode(encoding))
    return read_members(path, RULES, Progress())


def only(tmp_path, *lines, **how):
    found = read(tmp_path, "BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", **how)
    assert not found.problems
    return found.members[0]


@pytest.mark.skipif(not SAMPLES, reason="the samples are not here")
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_card_of_a_sample_is_a_member_or_a_problem(path):
    cards = path.read_bytes().count(b"BEGIN:VCARD")
    found = read_members(path, RULES, Progress())
    assert len(found.members) + len(found.repeated_rows) + len(found.problems) == found.rows == cards
    assert found.problems == ()


@pytest.mark.skipif(not SAMPLES, reason="the samples are not here")
def test_a_sample_is_recognised_when_it_is_dropped():
    assert {kind_of(path) for path in SAMPLES} == {Kind.MEMBERS}


def test_a_chinese_card_gives_name_address_birthday_and_tags(tmp_path):
    member = only(
        tmp_path, "N:林;小海;;女士;", "FN:小海 林", "TEL;TYPE=HOME:0591-83300001", "TEL;TYPE=CELL:138 0000 0001",
        "ADR;TYPE=HOME:;;东街1号;福州市鼓楼区;福建省;350001;中国", "BDAY:--0506", "CATEGORIES:茶,老客",
        "NOTE:爱看书\\, 也爱茶",
    )  # fmt: skip
    assert (member.name, member.title) == ("林小海", "女士")
    assert (member.phone, member.other_phones) == ("13800000001", ("0591-83300001",))
    assert member.address == Address("福建省", "福州市", "鼓楼区", "东街1号", "350001")
    assert member.birthday == Birthday("solar", 5, 6)
    assert (member.tags, member.note) == (("茶", "老客"), "爱看书, 也爱茶")


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:19800322", Birthday("solar", 3, 22, year=1980)),
        ("BDAY;VALUE=date:1980-03-22", Birthday("solar", 3, 22, year=1980)),
        ("BDAY:1980-03-22T00:00:00Z", Birthday("solar", 3, 22, year=1980)),
        ("BDAY:--03-22", Birthday("solar", 3, 22)),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", Birthday("solar", 2, 29)),
        ("BDAY:农历八月十五", Birthday("lunar", 8, 15)),
    ],
)
def test_a_birthday_is_read_with_or_without_its_year(tmp_path, line, birthday):
    assert only(tmp_path, "FN:Ada", line).birthday == birthday


def test_a_birthday_that_never_was_stands_in_the_note(tmp_path):
    member = only(tmp_path, "FN:Ada", "BDAY:1980-02-31")
    assert (member.birthday, member.note) == (None, "BDAY: 1980-02-31")


def test_several_addresses_are_kept_the_preferred_for_letters(tmp_path):
    member = only(
        tmp_path,
        "FN:Ada",
        "ADR;TYPE=WORK:;;2 Short Street;London;;N2;GB",
        "ADR;TYPE=HOME,pref:;;1 Long Street;London;;N1;GB",
    )
    assert member.address == Address("", "London", "", "1 Long Street", "N1", "GB")
    assert [one.street for one in member.other_addresses] == ["2 Short Street"]


def test_quoted_lines_of_old_phones_are_put_together(tmp_path):
    name = "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9E=97;=E5=B0=8F="
    assert only(tmp_path, name, "=E6=B5=B7", "TEL;CELL:13800000001").name == "林小海"


def test_a_card_of_an_old_chinese_program_is_read(tmp_path):
    assert only(tmp_path, "N;CHARSET=GBK:林;小海", encoding="gbk").name == "林小海"


def test_folded_lines_and_photos_make_no_difference(tmp_path):
    member = only(tmp_path, "FN:林小", " 海", "PHOTO;ENCODING=b:AAAA", " BBBB", "NOTE:茶", end="\n")
    assert (member.name, member.note) == ("林小海", "茶")


def test_the_end_of_a_value_too_long_to_keep_is_found(tmp_path):
    long = ["TITLE;ENCODING=QUOTED-PRINTABLE:a=", *["b" * 75 + "="] * 2_000, "b"]
    member = only(tmp_path, "FN:林小海", *long, "EMAIL:a@b.cn")
    assert (member.name, member.email) == ("林小海", "a@b.cn")


def test_what_is_no_phone_stands_in_the_note(tmp_path):
    member = only(tmp_path, "FN:Ada", "TEL;CELL:at the office", "TEL;FAX:020 7946 0000")
    assert (member.phone, member.note) == ("", "TEL: at the office")


def test_a_number_of_another_country_keeps_its_plus(tmp_path):
    assert only(tmp_path, "FN:Ada", "TEL;VALUE=uri:tel:+1-418-262-6501;ext=5").phone == "+1-418-262-6501 x5"
    assert only(tmp_path, "FN:Ada", "TEL:+1 418-262-6501").phone == "+1 418-262-6501"


def test_a_card_without_an_end_and_one_without_anybody_are_problems(tmp_path):
    found = read(
        tmp_path, "BEGIN:VCARD", "NOTE:x", "END:VCARD", "BEGIN:VCARD", "FN:Ada", "BEGIN:VCARD", "FN:Bob", "END:VCARD"
    )
    assert [one.name for one in found.members] == ["Bob"]
    assert [one.row for one in found.problems] == [1, 4]
    assert found.rows == 3


def test_a_card_within_a_card_is_one_of_its_own(tmp_path):
    found = read(
        tmp_path,
        "BEGIN:VCARD",
        "FN:Ada",
        "AGENT:",
        "BEGIN:VCARD",
        "FN:Bob",
        "END:VCARD",
        "TEL:13800000001",
        "END:VCARD",
    )
    assert [(one.name, one.phone) for one in found.members] == [("Bob", ""), ("Ada", "13800000001")]


def test_the_same_card_twice_is_one_member(tmp_path):
    found = read(tmp_path, *["BEGIN:VCARD", "FN:Ada", "END:VCARD"] * 2)
    assert (len(found.members), found.repeated_rows) == (1, (4,))
