"""Tables are found by their headers in whatever file they come."""

from contextlib import closing
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.tables import csv_file, csv_text, xlsx_file
from vipdesk.errors import Cancelled, UserError
from vipdesk.files import text_table
from vipdesk.files.table import Layout, tables
from vipdesk.files.text_table import decode
from vipdesk.progress import Progress

TOWNS = Layout(
    kind="towns",
    names={"town": ("城市", "town"), "people": ("人口", "people"), "note": ("备注",)},
    needed=("town", "people"),
    signs=(("town", "people"), ("town", "note")),
)
ROWS = [["城市", "编号", "人口"], ["福州", "1", "829"], ["石家庄", "2", "1123"], ["Zürich", "3", "43"]]
CELLS = [("福州", "829", ""), ("石家庄", "1123", ""), ("Zürich", "43", "")]


def towns(path, progress=None):
    """The first table of a file, and all its rows."""
    with closing(tables(path, [TOWNS], progress or Progress())) as found:
        table = next(found)
        return table, list(table.rows)


def cells(path):
    _, rows = towns(path)
    return [row.cells for row in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_every_usual_encoding_is_read(tmp_path, encoding):
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    path = tmp_path / "towns.csv"
    path.write_bytes((mark + csv_text(ROWS)).encode(encoding))
    assert cells(path) == CELLS


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_commas_semicolons_and_tabs_divide(tmp_path, delimiter):
    assert cells(csv_file(tmp_path / "towns.txt", ROWS, delimiter=delimiter)) == CELLS


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read(tmp_path, line_end):
    path = tmp_path / "towns.csv"
    path.write_bytes(csv_text(ROWS).replace("\r\n", line_end).encode())
    assert cells(path) == CELLS


def test_a_file_of_mixed_encodings_is_read_line_by_line(tmp_path):
    path = tmp_path / "towns.csv"
    path.write_bytes("城市,人口\n福州,829\n".encode() + "石家庄,1123\n".encode("gb18030"))
    assert cells(path) == [("福州", "829", ""), ("石家庄", "1123", "")]


def test_gbk_that_happens_to_be_valid_utf_8_in_one_line_is_still_gbk():
    chance = next(
        char for char in map(chr, range(0x4E00, 0x9FA6)) if _is_utf_8(char.encode("gb18030")) and char.encode("gb18030")
    )
    text = f"城市,人口\n{chance},829\n石家庄,1123\n"
    assert decode(text.encode("gb18030")) == text


def _is_utf_8(content):
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


@given(st.lists(st.text("福州石家庄鼓楼区街道一二三abc ", min_size=3, max_size=20), min_size=3, max_size=10))
def test_gbk_files_come_back_as_they_were(lines):
    text = "订单编号,买家会员名,收货地址,总金额\n" + "\n".join(lines)
    assert decode(text.encode("gb18030")) == text


def test_rows_are_numbered_as_a_spreadsheet_shows_them_and_blank_ones_do_not_count(tmp_path):
    rows = [
        ["各城人口"],
        ["城市", "人口", "备注"],
        [],
        ["福州", "829", "two\nlines"],
        ["", " ", ""],
        ["Bern", "13", ""],
    ]
    for path in (csv_file(tmp_path / "towns.csv", rows), xlsx_file(tmp_path / "towns.xlsx", rows)):
        _, found = towns(path)
        assert [(row.number, row.cells[0]) for row in found] == [(4, "福州"), (6, "Bern")]


def test_headers_are_known_by_name_whatever_their_place_width_and_blanks(tmp_path):
    rows = [[" Ｐeople ", "\ufeffTOWN "], ["13", "Bern"]]
    table, found = towns(csv_file(tmp_path / "towns.csv", rows))
    assert found[0].cells == ("Bern", "13", "")
    assert table.header == {"town": "TOWN", "people": "Ｐeople", "note": ""}


def test_totals_at_the_bottom_are_left_out_with_a_note(tmp_path):
    rows = [*ROWS, ["合计", "", "1995"], ["Total:", "", "1995"]]
    table, found = towns(csv_file(tmp_path / "towns.csv", rows))
    assert [row.cells for row in found] == CELLS
    assert [str(note) for note in table.notes] == ["Rows of totals at the bottom were left out: 2."]


def test_totals_are_only_those_at_the_very_bottom_of_a_long_table(tmp_path):
    names = [*["Bern"] * 998, *["Total"] * 3, "Chur", *["Total"] * 2_000]
    table, found = towns(csv_file(tmp_path / "towns.csv", [["town", "people"], *([name, "1"] for name in names)]))
    assert [row.cells[0] for row in found] == names[:1_002]
    assert table.row_count == 1_002
    assert [str(note) for note in table.notes] == ["Rows of totals at the bottom were left out: 2000."]


def test_a_line_end_on_the_border_of_two_pieces_is_one(tmp_path, monkeypatch):
    monkeypatch.setattr(text_table, "_PIECE", 7)
    for line_end in ("\n", "\r\n", "\r"):
        for encoding in ("utf-8", "gb18030", "utf-16"):
            text = csv_text([["城市", "人口"], *(["石" * number, "1"] for number in range(1, 9))])
            path = tmp_path / "towns.csv"
            path.write_bytes(text.replace("\r\n", line_end).encode(encoding))
            _, found = towns(path)
            assert [row.number for row in found] == list(range(2, 10))


def test_a_word_for_totals_amid_the_rows_or_in_a_name_is_a_row(tmp_path):
    rows = [["town", "people"], ["合计", "5"], ["Summerton", "7"]]
    assert len(cells(csv_file(tmp_path / "towns.csv", rows))) == 2


def test_a_row_with_more_cells_than_the_header_is_a_problem(tmp_path):
    rows = [["town", "people"], ["Bern", "13", "", ""], ["Basel", "1", "7"], ["Chur"]]
    table, found = towns(csv_file(tmp_path / "towns.csv", rows))
    assert [row.cells[0] for row in found] == ["Bern", "Chur"]
    assert [(problem.row, problem.column) for problem in table.problems] == [(3, "")]
    assert table.row_count == 3


def test_digits_come_out_of_their_wrappings(tmp_path):
    path = tmp_path / "towns.csv"
    path.write_text('town,people,备注\n="0012",\'13\t,\t=1+1\n', encoding="utf-8")
    assert cells(path) == [("0012", "13", "=1+1")]


def test_hidden_characters_are_taken_away_and_visible_ones_kept(tmp_path):
    rows = [["town", "people"], ["\u202eB\x00e\u200frn\x07\u2066 👨‍👩‍👧 𠮷㛃 <b>&", "13"]]
    path = tmp_path / "towns.csv"
    path.write_bytes(csv_text(rows).encode())
    assert cells(path)[0][0] == "Bern 👨‍👩‍👧 𠮷㛃 <b>&"


def test_a_lone_half_of_a_pair_never_comes_through():
    assert all(not "\ud800" <= char <= "\udfff" for char in decode(b"\x83\x36\xc8\x30\n\xff"))


def test_a_workbook_yields_numbers_dates_and_formulas_as_text(tmp_path):
    moment = datetime.fromisoformat("2017-05-30 23:18:05")
    rows = [
        ["town", "people", "备注"],
        [350001, 58.51, moment],
        [13800000001, 21407300627014911, True],
        ["=1+1", 0.1 + 0.2, ""],
    ]
    assert cells(xlsx_file(tmp_path / "towns.xlsx", rows)) == [
        ("350001", "58.51", "2017-05-30 23:18:05"),
        ("13800000001", "21407300627014900", "TRUE"),
        ("=1+1", "0.3", ""),
    ]


def test_the_sheet_with_the_header_is_found_wherever_its_table_begins(tmp_path):
    far = [[], ["", "", "title"], ["", "", "town", "people"], ["", "", "Bern", "13"]]
    _, found = towns(xlsx_file(tmp_path / "towns.xlsx", [["nothing", "here"]] * 3000, [], far))
    assert [tuple(row) for row in found] == [(4, ("Bern", "13", ""))]


def test_the_content_decides_and_not_the_name(tmp_path):
    assert cells(xlsx_file(tmp_path / "towns.xlsx", ROWS).rename(tmp_path / "towns.csv")) == CELLS
    assert cells(csv_file(tmp_path / "other.xlsx", ROWS)) == CELLS


def test_missing_columns_are_named(tmp_path):
    with pytest.raises(UserError, match=r"towns.csv lacks the columns: 人口"):
        towns(csv_file(tmp_path / "towns.csv", [["town", "备注"], ["Bern", "x"]]))


def test_an_unknown_header_is_shown_beside_what_is_needed(tmp_path):
    with pytest.raises(UserError, match=r"begins with: a \| b\. Needed are columns such as: 城市, 人口"):
        towns(csv_file(tmp_path / "towns.csv", [["a", "b"], ["1", "2"]]))


@pytest.mark.parametrize("write", [csv_file, xlsx_file])
def test_reading_can_be_cancelled(tmp_path, write):
    progress = Progress()
    progress.stop()
    path = write(tmp_path / "towns", ROWS)
    with pytest.raises(Cancelled):
        towns(path, progress)
