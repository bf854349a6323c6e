"""What a dropped file is taken for."""

import zipfile

import pytest
import xlsxwriter

from tests.order_files import TAOBAO, order, write
from vipdesk.domain.import_kinds import Kind
from vipdesk.files.kinds import kind_of

LIST = ("姓名", "手机", "生日")
PAST = ("旺旺", "分组", "寄出日期", "费用")


def text(path, header, encoding="utf-8", delimiter=","):
    path.write_bytes((delimiter.join(header) + "\r\n" + delimiter.join("x" for _ in header)).encode(encoding))
    return path


def workbook(path, *rows):
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return path


def test_an_order_report_is_known_in_its_own_encoding(tmp_path):
    assert kind_of(write(tmp_path / "a", [order(0)])) is Kind.ORDERS


@pytest.mark.parametrize(("header", "kind"), [(LIST, Kind.MEMBERS), (PAST, Kind.CAMPAIGN), (TAOBAO, Kind.ORDERS)])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_table_is_known_by_its_headers_however_it_is_written(tmp_path, header, kind, encoding, delimiter):
    assert kind_of(text(tmp_path / "table.csv", header, encoding, delimiter)) is kind


@pytest.mark.parametrize(("header", "kind"), [(LIST, Kind.MEMBERS), (PAST, Kind.CAMPAIGN), (TAOBAO, Kind.ORDERS)])
def test_a_workbook_is_known_by_its_first_texts(tmp_path, header, kind):
    assert kind_of(workbook(tmp_path / "table.xlsx", ("十一月",), header, ("x", "y", 1))) is kind


def test_the_header_may_stand_below_a_title(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("春节名单\n\n" + ",".join(LIST) + "\n", "utf-8")
    assert kind_of(path) is Kind.MEMBERS


def test_the_end_of_what_is_looked_at_may_cut_a_character(tmp_path):
    path = write(tmp_path / "long.csv", [order(number, 订单备注="备" * 77) for number in range(400)])
    assert kind_of(path) is Kind.ORDERS


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 5000, b"%PDF-1.7\n%", b"hello\nworld\n", b"PK\x03\x04broken", b"\xff\xfe\x00", b'"' + b"a" * 99999],
)
def test_anything_else_is_nothing_that_can_be_imported(tmp_path, content):
    path = tmp_path / "thing"
    path.write_bytes(content)
    assert kind_of(path) is None


def test_an_archive_a_folder_and_a_missing_file_are_nothing(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("notes.txt", "姓名")
    assert [kind_of(tmp_path / name) for name in ("a.zip", ".", "gone.csv")] == [None, None, None]


def test_a_tightly_packed_part_is_only_opened_at_its_beginning(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b"<sst>" + b" " * 200_000_000)
    assert kind_of(path) is None
