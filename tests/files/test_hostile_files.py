"""Files that are broken, mistaken for others or made to harm are answered with a sentence, never with a crash."""

import os
import random
import struct
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.files.tables import RULES, csv_file, csv_text, taobao, xlsx_file
from tests.sources import ROOT
from vipdesk.errors import Cancelled, UserError
from vipdesk.files import letter_texts, text_table, workbook, workbook_child
from vipdesk.files.campaign_files import read_campaign
from vipdesk.files.kinds import kind_of
from vipdesk.files.member_files import read_members
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress


def sentence(path):
    with pytest.raises(UserError) as caught:
        read_orders(path, RULES, Progress())
    return str(caught.value)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\r\n", b"\x00" * 100])
def test_an_empty_file(tmp_path, content):
    path = tmp_path / "orders.csv"
    path.write_bytes(content)
    assert sentence(path) == "orders.csv is empty. Export it again."


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n" + b"plain text " * 50,
        b"MZ\x90\x00" + b"a,b\n" * 100,
        b"\x89PNG\r\n\x1a\n" + b"a" * 100,
        b"\xff\xd8\xff\xe0" + b"a" * 100,
        b"<!DOCTYPE html><html><table>",
        bytes(random.Random(1).randbytes(5_000)),
    ],
    ids=["pdf", "exe", "png", "jpeg", "web page", "noise"],
)
def test_what_is_no_table_whatever_its_name_says(tmp_path, content):
    path = tmp_path / "orders.csv"
    path.write_bytes(content)
    assert "is not a table that can be read, whatever its name says" in sentence(path)


def test_a_file_that_is_not_there(tmp_path):
    assert "was not found" in sentence(tmp_path / "nowhere.csv")


def test_a_folder(tmp_path):
    assert "is a folder" in sentence(tmp_path)


def test_a_name_that_no_file_can_have():
    assert "cannot be read" in sentence(Path("a\x00b.csv"))


def test_a_text_without_a_table(tmp_path):
    path = tmp_path / "letter.csv"
    path.write_text("Dear shop,\nwhere is my parcel?\n", encoding="utf-8")
    assert "No header was recognised in letter.csv. It begins with: Dear shop" in sentence(path)


def test_needed_columns_that_are_missing_are_named(tmp_path):
    rows = [["订单编号", "订单状态"], ["1", "交易成功"]]
    assert "lacks the columns: 总金额, 买家实际支付金额, 订单创建时间, 订单付款时间" in sentence(
        csv_file(tmp_path / "items.csv", rows)
    )


def test_a_quotation_that_is_never_closed_loses_no_row_in_silence(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text(csv_text(taobao({}, {"买家会员名": "OPEN"}, {})).replace("OPEN", '"小海'), encoding="utf-8")
    assert "Row 3 of orders.csv cannot be read: a quotation mark is opened there and not closed" in sentence(path)


def test_a_quotation_that_swallows_the_next_row_is_a_problem(tmp_path):
    rows = taobao({}, {"订单编号": "2140730062701498", "买家会员名": "OPEN"}, {"订单编号": "2140730062701499"})
    path = tmp_path / "orders.csv"
    path.write_text(csv_text([*rows, [*rows[1][:-1], "CLOSED"]]).replace("OPEN", '"小海').replace("CLOSED", '"'))
    read = read_orders(path, RULES, Progress())
    assert (len(read.orders), [problem.row for problem in read.problems]) == (1, [3])


def test_a_cell_of_a_million_characters(tmp_path):
    rows = taobao({"买家会员名": "x" * 10**6})
    assert "Row 2 of orders.csv cannot be read" in sentence(csv_file(tmp_path / "orders.csv", rows))
    assert "or a cell has more than" in sentence(csv_file(tmp_path / "orders.csv", rows))


def test_a_million_columns(tmp_path):
    assert "has 1000000 columns" in sentence(csv_file(tmp_path / "orders.csv", [["x"] * 10**6]))


def test_a_truncated_workbook(tmp_path):
    whole = xlsx_file(tmp_path / "orders.xlsx", taobao({})).read_bytes()
    for length in (4, 30, 200, len(whole) // 2, len(whole) - 10):
        (tmp_path / "orders.xlsx").write_bytes(whole[:length])
        assert "orders.xlsx is damaged" in sentence(tmp_path / "orders.xlsx")


def test_a_workbook_with_a_bad_byte_in_it(tmp_path):
    path = xlsx_file(tmp_path / "orders.xlsx", taobao({}))
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        sheet = archive.getinfo("xl/worksheets/sheet1.xml")
    content[sheet.header_offset + 100] ^= 0xFF
    path.write_bytes(content)
    assert "orders.xlsx is damaged" in sentence(path)


def test_an_archive_that_is_no_workbook(tmp_path):
    with zipfile.ZipFile(tmp_path / "orders.zip", "w") as archive:
        archive.writestr("orders.csv", csv_text(taobao({})))
    assert "is an archive, not an Excel workbook" in sentence(tmp_path / "orders.zip")


def test_an_old_or_locked_workbook(tmp_path):
    (tmp_path / "orders.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000))
    assert "has a password or is in Excel's old format" in sentence(tmp_path / "orders.xls")


def crafted(path, sheet, **parts):
    """A workbook whose only sheet has this XML."""
    xlsx_file(path.with_suffix(".good"), [["x"]])
    with zipfile.ZipFile(path.with_suffix(".good")) as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            if name not in parts:
                bad.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else good.read(name))
        for name, content in parts.items():
            bad.writestr(name, content)
    return path


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def test_a_bomb_that_unpacks_to_gigabytes(tmp_path):
    bomb = SHEET.format('<row r="1"><c r="A1" t="inlineStr"><is><t>' + " " * 400_000_000 + "</t></is></c></row>")
    assert "is too large a workbook to read safely" in sentence(crafted(tmp_path / "bomb.xlsx", bomb))


def test_a_bomb_of_many_small_parts(tmp_path):
    parts = {f"xl/media/{number}.png": b"" for number in range(2_001)}
    assert "is too large a workbook" in sentence(crafted(tmp_path / "bomb.xlsx", SHEET.format(""), **parts))


def test_a_bomb_that_lies_about_its_size(tmp_path):
    path = crafted(tmp_path / "bomb.xlsx", SHEET.format(" " * 50_000_000))
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
    while content[at + 46 : at + 70] != b"xl/worksheets/sheet1.xml":
        at = content.index(b"PK\x01\x02", at + 1)
    content[at + 24 : at + 28] = struct.pack("<I", 1_000)
    path.write_bytes(content)
    assert "bomb.xlsx is" in sentence(path)


@pytest.mark.parametrize("cell", ["XFD1048576", "A1048576", "ZZ9", "XFD1"])
def test_a_cell_far_out(tmp_path, cell):
    sheet = SHEET.format(f'<row r="1"><c r="A1"><v>1</v></c></row><row><c r="{cell}"><v>1</v></c></row>')
    assert "is too large a workbook" in sentence(crafted(tmp_path / "sparse.xlsx", sheet))


def test_a_cell_far_out_that_hides_from_the_look_costs_only_the_child(tmp_path):
    sheet = SHEET.format('<row r="1"><c r="A1"><v>1</v></c></row><row><c\nr="XFD1048576"><v>1</v></c></row>')
    assert "sparse.xlsx is damaged" in sentence(crafted(tmp_path / "sparse.xlsx", sheet))


def test_a_document_type(tmp_path):
    sheet = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + SHEET.format("")
    assert "is too large a workbook" in sentence(crafted(tmp_path / "laughs.xlsx", sheet))


def test_a_child_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "SECONDS", 0.2)
    begun = as_child(monkeypatch, "import sys; sys.stdin.read()")
    assert "is too large a workbook" in sentence(xlsx_file(tmp_path / "orders.xlsx", taobao({})))
    assert [process.returncode is not None for process in begun] == [True]


def test_what_is_done_with_the_rows_is_not_the_childs_time(tmp_path, monkeypatch):
    now = [0.0]
    monkeypatch.setattr(workbook, "time", SimpleNamespace(monotonic=lambda: now[0]))
    found = workbook.sheets(xlsx_file(tmp_path / "orders.xlsx", taobao({})), Progress())
    for sheet in found:
        now[0] += 2 * workbook.SECONDS
        assert list(sheet.rows)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "os.abort()",
        "os.write(1, b'xxxxxxxxxxxxxxx')",
        "os.write(1, b'\\x01\\xff\\xff\\xff\\xff')",
        "os.write(1, b'\\x01\\x00\\x00\\x00\\x01x')",
        "os.write(1, b'\\x01\\x00\\x00\\x00\\x011' * 2 + b'\\x02\\x00\\x00\\x00\\x01[')",
        "os.write(1, b'\\x01\\x00\\x00\\x00\\x091')",
    ],
    ids=["nothing", "aborts", "noise", "too much", "no number", "no rows", "half a word"],
)
def test_a_child_that_dies_or_talks_nonsense_is_a_sentence(tmp_path, monkeypatch, words):
    as_child(monkeypatch, f"import os; {words}")
    assert "orders.xlsx is damaged" in sentence(xlsx_file(tmp_path / "orders.xlsx", taobao({})))


def test_a_child_that_waits_is_ended_when_the_user_stops(tmp_path, monkeypatch):
    begun = as_child(monkeypatch, "import sys; sys.stdin.read()")
    progress = Progress()
    progress.stop()
    with pytest.raises(Cancelled):
        read_orders(xlsx_file(tmp_path / "orders.xlsx", taobao({})), RULES, progress)
    assert [process.returncode is not None for process in begun] == [True]


def as_child(monkeypatch, program):
    """Let another program answer; the processes that were begun."""
    begun = []
    popen = workbook.subprocess.Popen

    class Noted(popen):
        def __init__(self, *arguments, **more):
            super().__init__(*arguments, **more)
            begun.append(self)

    monkeypatch.setattr(workbook.subprocess, "Popen", Noted)
    monkeypatch.setattr(workbook, "command", lambda _path: [sys.executable, "-I", "-c", program])
    return begun


def test_a_reader_that_cannot_be_started_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "command", lambda _path: [str(tmp_path / "nowhere")])
    assert "did not let the program start" in sentence(xlsx_file(tmp_path / "orders.xlsx", taobao({})))


def test_a_sheet_made_wide_by_one_cell_tells_no_blank_ends():
    row = ["", "1", "", "2"]
    assert workbook_child._without_blank_end([*row, *[""] * 500]) == row


def test_a_workbook_is_read_from_any_thread(tmp_path):
    paths = [xlsx_file(tmp_path / f"{n}.xlsx", taobao({})) for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda path: read_orders(path, RULES, Progress()), paths))
    assert [len(one.orders) for one in found] == [1] * 4


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_the_frozen_program_reads_a_workbook_by_starting_itself(tmp_path, monkeypatch):
    program = tmp_path / "frozen"
    program.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(ROOT)!r})\nsys.frozen = True\n"
        "from vipdesk.start import main\nsys.exit(main())\n"
    )
    program.chmod(0o755)
    path = xlsx_file(tmp_path / "orders.xlsx", taobao({}))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert len(read_orders(path, RULES, Progress()).orders) == 1


def test_the_child_heeds_neither_the_folder_it_starts_in_nor_settings_of_python(tmp_path, monkeypatch):
    path = xlsx_file(tmp_path / "orders.xlsx", taobao({}))
    (tmp_path / "json.py").write_text("raise SystemExit")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert len(read_orders(path, RULES, Progress()).orders) == 1


def test_the_reading_library_stays_out_of_the_program_itself(tmp_path):
    path = xlsx_file(tmp_path / "orders.xlsx", taobao({}))
    program = (
        "import sys, pathlib; from tests.files.tables import RULES; from vipdesk.progress import Progress;"
        "from vipdesk.files.order_files import read_orders;"
        f"read_orders(pathlib.Path({str(path)!r}), RULES, Progress());"
        "sys.exit('python_calamine' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_one_long_text_named_a_million_times_is_not_unfolded(tmp_path):
    text = "<si><t>" + "x" * 30_000 + "</t></si>"
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 8_001))
    strings = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{text}</sst>'
    path = crafted(tmp_path / "fold.xlsx", SHEET.format(rows), **{"xl/sharedStrings.xml": strings})
    assert "fold.xlsx is" in sentence(path)


def test_a_cell_longer_than_a_spreadsheet_writes_is_named_by_its_row(tmp_path):
    cell = f'<row r="3"><c r="A3" t="inlineStr"><is><t>{"xy" * 20_000}</t></is></c></row>'
    path = crafted(tmp_path / "long.xlsx", SHEET.format(cell))
    assert "Row 3 of long.xlsx has a cell of more than 32767 characters" in sentence(path)


def test_an_archive_with_a_directory_of_millions(tmp_path):
    path = xlsx_file(tmp_path / "orders.xlsx", taobao({}))
    content = path.read_bytes()
    end = content.rindex(b"PK\x05\x06")
    entry = content[content.index(b"PK\x01\x02") : end]
    directory = entry * 2_000
    last = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 60_000, 60_000, len(directory), end - len(entry), 0)
    path.write_bytes(content[: end - len(entry)] + directory + last)
    assert "orders.xlsx is damaged" in sentence(path)
    assert kind_of(path) is None


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_packed_as_no_workbook_is(tmp_path, method):
    with zipfile.ZipFile(tmp_path / "orders.xlsx", "w", method) as archive:
        archive.writestr("xl/workbook.xml", "x")
    assert "orders.xlsx is damaged" in sentence(tmp_path / "orders.xlsx")


def test_deep_nesting_costs_at_most_the_child(tmp_path):
    deep = "<a>" * 200_000
    assert "deep.xlsx is" in sentence(crafted(tmp_path / "deep.xlsx", SHEET.format(deep)))


def test_a_dimension_that_lies_is_not_believed(tmp_path):
    sheet = SHEET.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Dear shop</t></is></c></row>'
    assert "begins with: Dear shop" in sentence(crafted(tmp_path / "wide.xlsx", sheet.format(rows)))


def test_a_part_named_to_climb_out_of_the_archive_writes_nothing(tmp_path):
    path = crafted(tmp_path / "orders.xlsx", SHEET.format(""), **{"../../climbed.txt": "x"})
    sentence(path)
    assert not list(tmp_path.parent.rglob("climbed.txt"))


def test_more_rows_than_a_file_may_have(tmp_path, monkeypatch):
    monkeypatch.setattr(text_table, "MOST_ROWS", 2)
    assert "has more than 2 rows" in sentence(csv_file(tmp_path / "orders.csv", taobao({}, {})))


def test_a_file_without_line_ends_is_not_taken_in_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(text_table, "LONGEST_LINE", 5_000)
    path = tmp_path / "orders.csv"
    path.write_text("\n".join((*(",".join(row) for row in taobao({})), "x," * 5_000)), encoding="gb18030")
    assert "cannot be read" in sentence(path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders there")
def test_a_pipe_that_somebody_else_fills_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "orders.csv")
    assert "is not an ordinary file" in sentence(tmp_path / "orders.csv")
    assert kind_of(tmp_path / "orders.csv") is None
    with pytest.raises(UserError, match="cannot be read"):
        letter_texts.find(str((tmp_path / "orders.csv").rename(tmp_path / "letter.txt")))


READERS = [read_orders, read_members, read_campaign]


@pytest.mark.parametrize("reader", READERS)
@given(content=st.binary(max_size=300))
@example(content=b"\xff\xfe\x00\xd8,")
@settings(max_examples=150)
def test_any_bytes_are_read_or_refused(reader, content, tmp_path_factory):
    path = tmp_path_factory.mktemp("any") / "any.csv"
    path.write_bytes(content)
    with suppress(UserError):
        assert reader(path, RULES, Progress()).rows >= 0


HEADERS = {
    read_orders: (
        "订单编号,买家会员名,总金额,买家应付货款,买家实际支付金额,订单状态,收货地址,"
        "订单创建时间,订单付款时间,宝贝总数量,退款金额"
    ),
    read_members: "姓名,昵称,手机,邮箱,地址,邮编,国家,生日,入群日期,角色,语言,同意收信",
    read_campaign: "昵称,姓名,手机,分组,寄出日期,费用,此前消费",
}
CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["1.5", "-3", "1E+18", "2026-01-01", "1900-01-01", "9999-12-31 23:59", "0001-01-01", "42885.97", "是"]
    ),
    st.integers(-(10**20), 10**20).map(str),
    st.datetimes().map(str),
)


@pytest.mark.parametrize("reader", READERS)
@given(data=st.data())
@settings(max_examples=150)
def test_whatever_the_cells_hold_every_row_is_accounted_for(reader, data, tmp_path_factory):
    header = HEADERS[reader].split(",")
    rows = data.draw(st.lists(st.lists(CELL, min_size=1, max_size=len(header) + 1), max_size=6))
    read = reader(csv_file(tmp_path_factory.mktemp("any") / "any.csv", [header, *rows]), RULES, Progress())
    found = read.orders if reader is read_orders else read[2]
    taken = sum(len(item.rows) if reader is read_orders else 1 for item in found)
    assert taken + len(read.repeated_rows) + len(read.problems) == read.rows
    assert len({problem.row for problem in read.problems}) == len(read.problems)
