"""Lazy tables."""

from array import array
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from vipdesk.ui.table_view import Table, shares
from vipdesk.ui.tables import PAGE, Column, IdTable, Mark, Order
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import EmptyState


class Line(NamedTuple):
    id: int
    name: str


class Source:
    """Rows for any id, and a count of how often it was asked."""

    def __init__(self):
        self.asked = []

    def __call__(self, ids):
        self.asked.append(list(ids))
        return [Line(id_, f"name {id_}") for id_ in ids]


@pytest.fixture
def source():
    return Source()


@pytest.fixture
def model(source):
    return IdTable(
        [
            Column("name", "Name", lambda line: line.name, mark=lambda line: Mark("admin", Tone.SEAL)),
            Column("id", "Number", lambda line: str(line.id), numeric=True, tip="Its number"),
            Column("plain", "Plain", lambda line: "", sortable=False),
        ],
        source,
    )


@pytest.fixture
def table(model, qtbot, application):
    made = Table(model, "Members", EmptyState("members", "None yet"))
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


@pytest.mark.parametrize("rows", [0, 1, 3 * PAGE + 7])
def test_the_model_keeps_qts_rules(model, qtmodeltester, rows):
    model.put(list(range(rows)))
    qtmodeltester.check(model)


def test_rows_are_fetched_by_the_page_and_only_when_looked_at(model, source):
    model.put(list(range(1_000_000)))
    assert source.asked == []
    model.data(model.index(500_010, 0))
    model.data(model.index(500_011, 1))
    assert [len(ids) for ids in source.asked] == [PAGE]


def test_only_the_last_pages_are_kept(model, source):
    model.put(list(range(100 * PAGE)))
    for page in range(100):
        model.row(page * PAGE)
    model.row(99 * PAGE)
    assert len(source.asked) == 100
    model.row(0)
    assert len(source.asked) == 101


def test_a_million_ids_scroll_select_and_sort_without_reading_them_all(table, model, source, qtbot):
    table.put(array("q", range(1_000_000)))
    table.view.scrollToBottom()
    table.grab()
    assert len(source.asked) <= 4
    table.view.selectAll()
    assert len(table.selected_ids()) == 1_000_000
    assert len(source.asked) <= 4


def test_a_row_that_is_gone_is_empty(model):
    model._fetch = lambda ids: []
    model.put([1, 2])
    assert model.data(model.index(0, 0)) == ""
    assert model.row(0) is None


def test_numbers_stand_right_and_heads_with_them(model):
    model.put([1])
    right = Qt.AlignmentFlag.AlignRight
    role = Qt.ItemDataRole.TextAlignmentRole
    assert Qt.AlignmentFlag(model.data(model.index(0, 1), role)) & right
    assert Qt.AlignmentFlag(model.headerData(1, Qt.Orientation.Horizontal, role)) & right
    assert not Qt.AlignmentFlag(model.data(model.index(0, 0), role)) & right


def test_a_screen_reader_hears_the_tag_too(model):
    model.put([7])
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "name 7 admin"


def test_a_click_on_a_head_asks_for_the_order(table, model, qtbot):
    table.put([1, 2, 3])
    with qtbot.waitSignal(model.order_asked) as asked:
        table.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert asked.args == [Order("id", descending=True)]


def test_a_column_without_order_does_not_ask(table, model, qtbot):
    table.put([1, 2, 3])
    with qtbot.assertNotEmitted(model.order_asked):
        table.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)


def test_the_selection_stays_on_the_same_things_in_another_order(table):
    table.put([1, 2, 3, 4])
    table.select_id(3)
    table.put([4, 3, 2, 1, 0])
    assert table.selected_ids() == [3]
    assert table.current_id() == 3


def test_several_selected_rows_are_found_again(table):
    table.put(list(range(10)))
    table._select([2, 3, 7], 7)
    table.put(list(range(9, -1, -1)))
    assert table.selected_ids() == [7, 3, 2]


def test_the_same_ids_again_keep_everything_and_read_rows_anew(table, model, source):
    table.put([1, 2, 3])
    table.select_id(2)
    table.grab()
    before = len(source.asked)
    table.put([1, 2, 3])
    table.grab()
    assert table.selected_ids() == [2]
    assert len(source.asked) == before + 1


def test_what_is_chosen_is_told_once(table, qtbot):
    table.put([1, 2, 3])
    with qtbot.waitSignal(table.chosen) as told:
        table.select_id(1)
        table.select_id(2)
    assert told.args == [[2]]


def test_enter_opens_the_row(table, qtbot):
    table.put([5, 6])
    table.select_id(6)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == [6]


def test_an_empty_table_says_what_comes_here(table):
    table.put([])
    assert table._stack.currentIndex() == 1
    table.put([1])
    assert table._stack.currentIndex() == 0


def test_columns_share_the_width(table):
    table.put([1])
    header = table.view.horizontalHeader()
    assert header.length() == table.view.viewport().width()
    table.resize(900, 400)
    assert header.length() == table.view.viewport().width()


def test_widths_and_order_are_remembered(model, source, desk, qtbot, application):
    first = Table(model, "Members", EmptyState("members", "None yet"))
    qtbot.addWidget(first)
    first.remember(desk, "members")
    first.view.horizontalHeader().resizeSection(0, 333)
    first.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    second = Table(IdTable(model.columns, source), "Members", EmptyState("members", "None yet"))
    qtbot.addWidget(second)
    second.remember(desk, "members")
    second.resize(900, 300)
    second.show()
    assert second.view.horizontalHeader().sectionSize(0) == 333
    assert first.view.horizontalHeader().sectionSize(0) == 333
    assert second.model.order == Order("id", descending=True)


def test_every_column_has_the_room_that_its_words_need(table, qtbot):
    table.put([1, 2, 3])
    table.resize(420, 300)
    header, cells = table.view.horizontalHeader(), table._cells
    for place in range(3):
        assert header.sectionSize(place) >= header.sectionSizeHint(place)
        assert header.sectionSize(place) >= cells.width(table.model.columns[place], table.model.first(3))


@given(
    st.lists(st.tuples(st.integers(1, 60), st.integers(0, 900)), min_size=1, max_size=9),
    st.integers(0, 3000),
)
def test_shares_use_up_the_room_and_give_everybody_what_he_needs(columns, room):
    wishes, needs = zip(*columns, strict=True)
    found = shares(wishes, needs, room)
    assert sum(found) == room
    if sum(needs) <= room:
        assert all(share >= need for share, need in zip(found, needs, strict=True))
    else:
        assert all(share <= need for share, need in zip(found, needs, strict=True))
        cut = [share for share, need in zip(found, needs, strict=True) if share < need]
        assert max(found) - min(cut) <= 1  # only the largest yield


def test_room_for_all_is_shared_by_the_wishes():
    assert shares([1, 2, 1], [0, 0, 0], 400) == [100, 200, 100]
    assert shares([1, 2, 1], [160, 0, 0], 400) == [160, 160, 80]
    assert shares([1, 1], [50, 500], 200) == [50, 150]


def test_a_table_scrolls_rather_than_cut_what_is_short():
    assert shares([1, 1, 1], [100, 110, 300], 240, [100, 110, 90]) == [100, 110, 90]
    assert shares([1, 1, 1], [100, 110, 300], 400, [100, 110, 90]) == [100, 110, 190]


def test_columns_go_on_fitting_after_another_order(table, desk):
    table.remember(desk, "members")
    table.put([1])
    table.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    table.put([10**12])
    assert table.view.horizontalHeader().sectionSize(0) >= table._cells.width(
        table.model.columns[0], table.model.first(1)
    )
    table.resize(900, 400)
    assert table.view.horizontalHeader().length() == table.view.viewport().width()
