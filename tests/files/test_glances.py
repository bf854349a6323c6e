"""The beginning of a table that nobody has explained yet."""

import pytest

from tests.files.tables import RULES, csv_file, xlsx_file
from vipdesk.domain.column_mapping import UnknownHeaderError
from vipdesk.domain.member_columns import MEMBERS
from vipdesk.errors import UserError
from vipdesk.files.glances import glance
from vipdesk.files.member_files import of_table, read_members
from vipdesk.progress import Progress

ROWS = [["客户清单", "", ""], ["客人", "号码", "喜好"], ["林小海", "13800000001", ""], ["陈小山", "abc", "龙井"]]


@pytest.mark.parametrize("make", [csv_file, xlsx_file])
def test_the_header_below_a_title_is_found_with_examples(tmp_path, make):
    seen = glance(make(tmp_path / "list.table", ROWS), MEMBERS, Progress())
    assert (seen.header, seen.header_row) == (("客人", "号码", "喜好"), 2)
    assert seen.samples(1) == ("13800000001", "abc")
    assert seen.samples(2) == ("龙井",)


def test_semicolons_between_the_cells_are_seen(tmp_path):
    assert len(glance(csv_file(tmp_path / "list.csv", ROWS, delimiter=";"), MEMBERS, Progress()).header) == 3


def test_a_mapping_can_be_tried_on_the_rows_that_were_looked_at(tmp_path):
    seen = glance(csv_file(tmp_path / "list.csv", ROWS), MEMBERS, Progress())
    tried = of_table(seen.table(MEMBERS, {"name": ("客人",), "phone": ("号码",)}), RULES)
    assert [one.name for one in tried.members] == ["林小海"]
    assert [(one.row, one.column) for one in tried.problems] == [(4, "号码")]


def test_an_unknown_header_is_told_apart_from_other_trouble(tmp_path):
    with pytest.raises(UnknownHeaderError):
        read_members(csv_file(tmp_path / "list.csv", ROWS), RULES, Progress())


def test_an_empty_file_has_nothing_to_glance_at(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("\n \n")
    with pytest.raises(UserError, match="is empty"):
        glance(path, MEMBERS, Progress())
