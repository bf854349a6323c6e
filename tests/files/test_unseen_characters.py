"""Line breaks and characters that cannot be seen never come in with a number, a nick or a name."""

import pytest

from tests.files.tables import PINDUODUO, RULES, SHOPIFY, WOOCOMMERCE, csv_file, of, taobao, xlsx_file
from vipdesk.files.member_files import read_members
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress

WRITERS = [
    lambda folder, rows: csv_file(folder / "file.csv", rows),
    lambda folder, rows: xlsx_file(folder / "file.xlsx", rows),
]


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("column", ["订单编号", "买家会员名", "收货人姓名"])
def test_of_an_order_it_is_a_problem_with_its_row_and_column(tmp_path, write, column):
    found = read_orders(
        write(tmp_path, taobao({column: "21407\n30062"}, {"订单编号": "2140730062701498"})), RULES, Progress()
    )
    assert [(problem.row, problem.column) for problem in found.problems] == [(2, column)]
    assert len(found.orders) == 1


@pytest.mark.parametrize(
    ("template", "changes"),
    [
        (PINDUODUO, {"订单号": "260530-1\n2"}),
        (SHOPIFY, {"Name": "#10\n01"}),
        (SHOPIFY, {"Shipping Name": "Ada\tByron"}),
        (SHOPIFY, {"Email": "ada@\nexample.com"}),
        (WOOCOMMERCE, {"Order Number": "10\n42"}),
        (WOOCOMMERCE, {"First Name (Billing)": "A\x9fda"}),
    ],
)
def test_so_it_is_of_every_platform(tmp_path, template, changes):
    found = read_orders(csv_file(tmp_path / "orders.csv", of(template, changes)), RULES, Progress())
    assert ([problem.row for problem in found.problems], found.orders) == ([2], ())


@pytest.mark.parametrize("column", ["姓名", "昵称", "别名", "真实姓名"])
def test_of_a_member_too(tmp_path, column):
    header = ["姓名", "昵称", "别名", "真实姓名"]
    row = ["小\x85海" if name == column else "小海" for name in header]
    found = read_members(csv_file(tmp_path / "list.csv", [header, row]), RULES, Progress())
    assert [(problem.row, problem.column) for problem in found.problems] == [(2, column)]


def test_those_that_are_taken_out_are_counted_in_a_note(tmp_path):
    rows = taobao({"订单编号": "21407\x0030062", "买家会员名": "小\u200e海"})
    found = read_orders(csv_file(tmp_path / "orders.csv", rows), RULES, Progress())
    assert [(order.number, order.buyer.nick) for order in found.orders] == [("2140730062", "小海")]
    assert "Characters that nobody can see were taken out: 2." in map(str, found.notes)


@pytest.mark.parametrize("write", WRITERS)
def test_a_header_without_rows_is_said(tmp_path, write):
    of_orders = read_orders(write(tmp_path, taobao()), RULES, Progress())
    of_members = read_members(write(tmp_path, [["姓名", "电话"], ["", ""]]), RULES, Progress())
    for found in (of_orders, of_members):
        assert [str(note) for note in found.notes] == [
            f"{found.file} has a heading, but no rows below it: there is nothing to import."
        ]
