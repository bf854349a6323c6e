"""Tables without a heading are known again by what stands in their columns."""

from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.column_shapes import begins_with_values, known_as, letters, shape

ROWS = [
    ["1000000001", "2026-11-01 10:00", "小海", "58.50", ""],
    ["1000000002", "2026-11-02 11:30", "小山", "7", ""],
    ["1000000003", "2026-11-03 09:15", "", "1,204.00", ""],
]
CELLS = st.lists(st.lists(st.text(max_size=45), max_size=6), max_size=12)


def test_columns_are_called_as_a_spreadsheet_calls_them():
    assert letters(28)[-3:] == ("Z", "AA", "AB")
    assert letters(703)[-1] == "AAA"


def test_a_shape_says_what_most_cells_of_each_column_are():
    assert shape(ROWS) == "no heading: LDTN"


def test_another_file_of_the_kind_is_known():
    later = [["1000000009", "2026-12-01", "阿明", "3", "急"]]
    assert known_as([shape(ROWS)], later) == shape(ROWS)


def test_a_table_with_a_heading_above_is_not_known_as_one_without():
    assert known_as([shape(ROWS)], [["流水", "何时", "客人", "收了"], *ROWS]) == ""
    assert not begins_with_values([["流水", "何时", "客人", "收了"], *ROWS])
    assert begins_with_values(ROWS)


def test_columns_in_another_order_make_another_shape():
    assert known_as([shape(ROWS)], [list(reversed(row)) for row in ROWS]) == ""


def test_names_alone_are_known_only_by_the_very_same_first_row():
    names = [["小海", "林"], ["小山", "陈"]]
    assert known_as([shape(names)], [*names, ["阿明", "王"]]) == shape(names)
    assert known_as([shape(names)], names[1:]) == ""


def test_of_several_shapes_the_likest_is_taken():
    wide = [[*row[:4], "急"] for row in ROWS]
    assert known_as([shape(ROWS), shape(wide)], wide) == shape(wide)


@given(CELLS)
def test_a_table_is_known_by_its_own_shape(rows):
    assert known_as([shape(rows)], rows) == shape(rows)
