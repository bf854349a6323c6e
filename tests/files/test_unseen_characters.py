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
