"""Any other table of orders, once its columns are explained."""

import pytest

from tests.files.tables import RULES, csv_file
from vipdesk.domain.column_mapping import UnknownHeaderError, fingerprint, guess
from vipdesk.domain.column_shapes import shape
from vipdesk.domain.order_columns import ORDERS
from vipdesk.domain.orders import Line, OrderState
from vipdesk.files.layouts import mapped
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress

HEADER = ["单号", "下单时间", "客户", "手机", "商品名称", "数量", "运费", "实付金额", "退款", "状态", "店铺"]
ROW = ["YZ-20260530-1", "2026-05-30 23:18:05", "小海", "13800000001", "茶杯", "2", "5", "45", "", "已完成", "有赞"]


def read(tmp_path, *rows):
    columns = guess(HEADER, ORDERS)
    rules = RULES._replace(known={fingerprint(HEADER): mapped(ORDERS, columns)})
    return read_orders(csv_file(tmp_path / "shop.csv", [HEADER, *rows]), rules, Progress())


def changed(**cells):
    return [cells.get(name, cell) for name, cell in zip(HEADER, ROW, strict=True)]


def test_a_whole_row(tmp_path):
    (order,) = read(tmp_path, ROW).orders
    assert (order.platform, order.number, order.buyer.nick, order.buyer.phone) == (
        "有赞", "YZ-20260530-1", "小海", "13800000001",
    )  # fmt: skip
    assert (order.goods_fen, order.postage_fen, order.total_fen, order.net_fen) == (4000, 500, 4500, 4500)
    assert (order.state, order.lines) == (OrderState.DONE, (Line("茶杯", quantity=2),))


def test_further_rows_of_an_order_are_its_items_and_its_total_counts_once(tmp_path):
    found = read(tmp_path, ROW, changed(商品名称="茶壶", 数量="1"))
    (order,) = found.orders
    assert ([line.title for line in order.lines], order.total_fen, order.rows) == (["茶杯", "茶壶"], 4500, (2, 3))


def test_the_same_row_again_is_a_repeat(tmp_path):
    assert read(tmp_path, ROW, ROW).repeated_rows == (3,)


def test_an_order_number_with_another_total_is_a_problem(tmp_path):
    found = read(tmp_path, ROW, changed(实付金额="50"))
    assert ([problem.row for problem in found.problems], len(found.orders)) == ([3], 1)


def test_refunds_and_orders_that_were_never_paid(tmp_path):
    found = read(tmp_path, changed(退款="5"), changed(单号="2", 状态="待付款"), changed(单号="3", 状态="已退款"))
    assert [(order.state, order.net_fen) for order in found.orders] == [
        (OrderState.DONE, 4000),
        (OrderState.UNPAID, 0),
        (OrderState.REFUNDED, 0),
    ]


def test_a_table_without_a_heading_is_read_by_its_letters(tmp_path):
    bare = [["", "", "", "", ""], *([f"A-{n}", f"2026-11-0{n} 10:00", "小海", f"{n}8.50", ""] for n in (1, 2, 3))]
    known = {shape(bare): mapped(ORDERS, {"number": ("A",), "created": ("B",), "nick": ("C",), "total": ("D",)})}
    later = [*bare[1:3], ["A-4", "yesterday", "小海", "8", "急"], ["A-5", "2026-11-05", "小海", "8", "急", "x"]]
    found = read_orders(csv_file(tmp_path / "stall.csv", later), RULES._replace(known=known), Progress())
    assert [(order.number, order.total_fen, order.rows) for order in found.orders] == [
        ("A-1", 1850, (1,)),
        ("A-2", 2850, (2,)),
        ("A-5", 800, (4,)),
    ]
    assert [(problem.row, problem.column) for problem in found.problems] == [(3, "B")]


def test_a_heading_that_nobody_knows_is_no_row_of_a_table_without_one(tmp_path):
    rows = [["A-1", "2026-11-01", "小海", "8.50"], ["A-2", "2026-11-02", "小海", "9"]]
    known = {shape(rows): mapped(ORDERS, {"number": ("A",), "created": ("B",), "nick": ("C",), "total": ("D",)})}
    path = csv_file(tmp_path / "stall.csv", [["流水", "何时", "客人", "收了"], *rows])
    with pytest.raises(UnknownHeaderError):
        read_orders(path, RULES._replace(known=known), Progress())
