"""Pinduoduo's report: often without anybody who bought, sometimes without a time."""

import pytest

from tests.files.tables import PINDUODUO, RULES, csv_file, of
from vipdesk.domain.orders import Line, OrderState
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress


def read(tmp_path, *changes):
    return read_orders(csv_file(tmp_path / "pdd.csv", of(PINDUODUO, *changes)), RULES, Progress())


def test_a_whole_row(tmp_path):
    (order,) = read(tmp_path, {}).orders
    assert (order.goods_fen, order.postage_fen, order.discount_fen, order.total_fen) == (10000, 500, 1000, 9500)
    assert (order.refund_fen, order.net_fen, order.state) == (0, 9500, OrderState.DONE)
    assert (order.created_at, order.dispatched_at) == (1780154285, 1780192800)
    assert order.lines == (Line("明前龙井", "250克", "LJ-250", 2, 5000),)
    assert order.buyer.identity == ""


def test_a_blank_time_is_the_day_in_the_number_with_a_note(tmp_path):
    found = read(tmp_path, {"订单成交时间": ""})
    assert found.orders[0].created_at == 1780070400
    assert "first: row 2" in str(found.notes[0])


def test_a_row_without_any_time_is_a_problem(tmp_path):
    (problem,) = read(tmp_path, {"订单成交时间": "", "订单号": "A17"}).problems
    assert problem.row == 2


@pytest.mark.parametrize(
    ("state", "after_sales", "refund", "expected", "net"),
    [
        ("已发货，待收货", "退款成功", "", OrderState.REFUNDED, 0),
        ("已收货", "退款成功", "20", OrderState.DONE, 7500),
        ("待发货", "退款中", "", OrderState.PAID, 9500),
        ("未发货，退款成功", "", "", OrderState.REFUNDED, 0),
        ("已取消", "退款成功", "", OrderState.CANCELLED, 0),
        ("待付款", "", "", OrderState.UNPAID, 0),
    ],
)
def test_state_and_net_amount(tmp_path, state, after_sales, refund, expected, net):
    row = PINDUODUO | {"订单状态": state, "售后状态": after_sales, "退款金额(元)": refund}
    (order,) = read_orders(csv_file(tmp_path / "pdd.csv", of(row, {})), RULES, Progress()).orders
    assert (order.state, order.net_fen) == (expected, net)


def test_a_masked_receiver_is_kept_and_told_by_what_the_stars_leave(tmp_path):
    row = PINDUODUO | {"收货人": "林**", "手机": "138****1234", "省": "福建省", "市": "福州市", "区": "鼓楼区"}
    (order,) = read_orders(csv_file(tmp_path / "pdd.csv", of(row, {})), RULES, Progress()).orders
    assert (order.buyer.phone, order.buyer.address.city, order.buyer.whole_identity) == ("138****1234", "福州市", "")
    assert order.buyer.identity == "138*1234@福州市/鼓楼区/林"
