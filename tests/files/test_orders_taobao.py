"""The order report of Taobao and Tmall, row by row."""

import pytest

from tests.files.tables import RULES, csv_file, csv_text, of, taobao, xlsx_file
from vipdesk.domain.addresses import Address
from vipdesk.domain.orders import OrderState
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress


def read(path, *changes, rules=RULES):
    return read_orders(csv_file(path / "ExportOrderList.csv", taobao(*changes)), rules, Progress())


def only(path, **change):
    found = read(path, change)
    assert not found.problems
    return found.orders[0]


def problem(path, **change):
    found = read(path, change)
    assert not found.orders
    (only_one,) = found.problems
    return only_one.row, only_one.column, str(only_one.sentence)


def test_a_whole_row(tmp_path):
    order = only(tmp_path)
    assert order.buyer == (
        "taobao", "小海", "林小海", "13800000001", "",
        Address("福建省", "福州市", "鼓楼区", "东街1号", "350001"),
    )  # fmt: skip
    assert order._replace(buyer=None) == (
        "taobao", "2140730062701497", "2140730062701497", None, 1780154285, 1780154340, OrderState.DONE,
        5851, 500, 0, 6351, 0, 6351, "CNY", "茶杯，茶壶", 2, False, (2,), None, "", (), (),
    )  # fmt: skip


@pytest.mark.parametrize("encoding", ["gbk", "utf-8-sig"])
def test_gbk_and_utf_8_say_the_same(tmp_path, encoding):
    path = csv_file(tmp_path / "orders.csv", taobao({}), encoding)
    assert read_orders(path, RULES, Progress()).orders == (only(tmp_path),)


def test_a_workbook_says_the_same(tmp_path):
    path = xlsx_file(tmp_path / "orders.xlsx", [["订单报表"], *taobao({})])
    assert read_orders(path, RULES, Progress()).orders == (only(tmp_path)._replace(rows=(3,)),)


@pytest.mark.parametrize(
    ("written", "paid", "net", "refund", "state", "kept"),
    [
        ("等待买家付款", "", "0", "0", OrderState.UNPAID, 0),
        ("等待买家付款", "", "63.51", "0", OrderState.UNPAID, 0),
        ("买家已付款，等待卖家发货", "2026-06-01 10:00:00", "63.51", "0", OrderState.PAID, 6351),
        ("买家已付款,等待卖家发货", "2026-06-01 10:00:00", "63.51", "0", OrderState.PAID, 6351),
        ("卖家已发货，等待买家确认", "2026-06-01 10:00:00", "63.51", "0", OrderState.SHIPPED, 6351),
        ("交易成功", "2026-06-01 10:00:00", "63.51", "0", OrderState.DONE, 6351),
        ("交易成功", "2026-06-01 10:00:00", "53.51", "10", OrderState.DONE, 5351),
        ("交易成功", "2026-06-01 10:00:00", "0", "63.51", OrderState.REFUNDED, 0),
        ("交易关闭", "", "0", "0", OrderState.CLOSED, 0),
        ("交易关闭", "2026-06-01 10:00:00", "63.51", "", OrderState.REFUNDED, 0),
        ("退款成功", "2026-06-01 10:00:00", "0", "63.51", OrderState.REFUNDED, 0),
        ("", "2026-06-01 10:00:00", "63.51", "0", OrderState.PAID, 6351),
        ("", "", "0", "0", OrderState.UNPAID, 0),
    ],
)
def test_state_and_net_amount(tmp_path, written, paid, net, refund, state, kept):
    order = only(tmp_path, 订单状态=written, **{"订单付款时间 ": paid}, 买家实际支付金额=net, 退款金额=refund)
    assert (order.state, order.net_fen) == (state, kept)


def test_the_amount_paid_is_net_of_refunds_already(tmp_path):
    order = only(tmp_path, 买家实际支付金额="53.51", 退款金额="10")
    assert (order.total_fen, order.refund_fen, order.net_fen) == (6351, 1000, 5351)


def test_what_was_given_back_of_a_refunded_order_is_all_of_it(tmp_path):
    assert only(tmp_path, 订单状态="交易关闭", 退款金额="").refund_fen == 6351


def test_goods_and_postage_above_the_total_are_a_discount(tmp_path):
    assert only(tmp_path, 总金额="60", 买家实际支付金额="60").discount_fen == 351


def test_an_unknown_state_is_judged_by_the_payment_and_noted(tmp_path):
    found = read(tmp_path, {"订单状态": "定金已付"})
    assert found.orders[0].state is OrderState.PAID
    assert "“定金已付” is not known (rows: 1)" in str(found.notes[0])


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        ("订单编号", "", "The order number is missing in this row."),
        ("订单编号", "1.23E+18", "The order number was ruined by a spreadsheet (1.23E+18)."),
        ("订单编号", "1" * 201, "This text has 201 characters"),
        ("总金额", "-1", "The amount -1 is negative."),
        ("买家应付货款", "-0.01", "The amount -0.01 is negative."),
        ("退款金额", "-3", "The amount -3 is negative."),
        ("总金额", "1E5", "“1E5” is not an amount of money."),
        ("总金额", "64", "The total is more than goods and postage together."),
        ("买家实际支付金额", "70", "More was paid than the order's total."),
        ("订单创建时间", "1900-01-00 00:00:00", "“1900-01-00 00:00:00” is not a date that can be read."),
        ("订单创建时间", "1900/1/1 0:00", "The date 1900/1/1 0:00 is before the year 2000"),
        ("订单创建时间", "1999-12-31 23:59:59", "is before the year 2000"),
        ("订单创建时间", "", "“” is not a date that can be read."),
        ("订单付款时间 ", "2026-11-24 12:00", "The date 2026-11-24 12:00 lies in the future."),
        ("订单创建时间", "yesterday", "“yesterday” is not a date that can be read."),
        ("宝贝总数量", "two", "“two” is not a number of pieces."),
        ("买家会员名", "海" * 10_000, "This text has 10000 characters, the longest allowed here is 200."),
    ],
)
def test_the_first_column_in_trouble_is_named(tmp_path, column, cell, says):
    row, named, sentence = problem(tmp_path, **{column: cell})
    assert (row, named) == (2, column.strip())
    assert says in sentence


def test_a_row_with_many_troubles_is_one_problem(tmp_path):
    assert problem(tmp_path, 总金额="-1", 订单创建时间="never", 宝贝总数量="x")[1] == "总金额"


def test_problems_stand_beside_the_orders_that_are_right(tmp_path):
    changes = [{"订单编号": f"214073006270{n}", "总金额": "-1" if n == 1002 else "63.51"} for n in range(1001, 1004)]
    found = read(tmp_path, *changes)
    assert [order.rows for order in found.orders] == [(2,), (4,)]
    assert [one.row for one in found.problems] == [3]


@pytest.mark.parametrize(
    "written", ['="2140730062701497"', "'2140730062701497", "2140730062701497\t", " 2140730062701497"]
)
def test_every_wrapping_of_an_order_number(tmp_path, written):
    text = csv_text(taobao({})).replace("2140730062701497", written)
    (tmp_path / "orders.csv").write_text(text, encoding="utf-8")
    assert read_orders(tmp_path / "orders.csv", RULES, Progress()).orders[0].number == "2140730062701497"


@pytest.mark.parametrize(
    "written",
    ["2026-05-30 23:18:00", "2026/5/30 23:18", "2026-5-30  23:18:00", "2026年5月30日 23:18", "46172.9708333333"],
)
def test_every_way_to_write_a_time_is_the_shops_local_time(tmp_path, written):
    assert only(tmp_path, 订单创建时间=written).created_at == 1780154280


def test_an_order_that_stands_twice_alike_is_known(tmp_path):
    found = read(tmp_path, {}, {})
    assert ([order.rows for order in found.orders], found.repeated_rows, found.problems) == ([(2,)], (3,), ())


def test_an_order_that_stands_twice_unlike_names_both_rows(tmp_path):
    found = read(tmp_path, {}, {"订单状态": "交易关闭"})
    assert [order.state for order in found.orders] == [OrderState.DONE]
    assert (found.problems[0].row, found.repeated_rows) == (3, ())
    assert "stands in row 2 and again, but different, in row 3" in str(found.problems[0].sentence)


def test_orders_whose_numbers_a_spreadsheet_cut_are_told_apart_by_more(tmp_path):
    cut = {"订单编号": "21407300627014900"}
    found = read(tmp_path, cut, cut | {"买家会员名": "小山"}, cut | {"订单创建时间": "2026-05-29 10:00"})
    assert len({order.identity for order in found.orders}) == 3
    assert "3 of 3 order numbers end in zeros" in str(found.notes[0])


def test_a_single_number_with_zeros_at_the_end_draws_no_note(tmp_path):
    numbers = [{"订单编号": str(21407300627014900 + n)} for n in range(60)]
    found = read(tmp_path, *numbers)
    assert found.notes == ()


def test_an_order_keeps_its_identity_in_the_next_file(tmp_path):
    first = read(tmp_path, {"订单编号": "21407300627014900", "订单状态": "等待买家付款", "订单付款时间 ": ""})
    filler = [{"订单编号": str(21407300627014911 + n)} for n in range(9)]
    second = read(tmp_path, *filler, {"订单编号": "21407300627014900", "订单创建时间": "2026/5/30 23:18"})
    assert second.orders[-1].identity == first.orders[0].identity


def test_the_corrected_address_and_the_mobile_phone_come_first(tmp_path):
    rows = of(
        {"联系电话 ": "'0591-87654321", "修改后的收货地址": "广东省 深圳市 南山区  深南大道9号"}
        | dict(zip(*taobao({}), strict=True)),
        {},
    )
    buyer = read_orders(csv_file(tmp_path / "orders.csv", rows), RULES, Progress()).orders[0].buyer
    assert (buyer.phone, buyer.address.city, buyer.address.street) == ("13800000001", "深圳市", "深南大道9号")


def test_masked_people_are_nobody_in_particular(tmp_path):
    buyer = only(tmp_path, 买家会员名="小**", 收货人姓名="林**", 联系手机="138****0001").buyer
    assert (buyer.whole_identity, buyer.has_full_address) == ("", False)


def test_brushed_orders_are_marked_by_the_shops_own_word(tmp_path):
    assert only(tmp_path, 订单备注="'刷单 9月").brushed
    brushed = read(tmp_path, {"订单备注": "S1 BRUSH"}, rules=RULES._replace(brushed_word="brush"))
    assert brushed.orders[0].brushed
    assert not read(tmp_path, {"订单备注": "x"}, rules=RULES._replace(brushed_word="")).orders[0].brushed


def test_a_report_without_goods_states_and_buyers_is_enough(tmp_path):
    columns = ["订单编号", "总金额", "买家实际支付金额", "收货地址 ", "订单创建时间", "订单付款时间 ", "退款金额"]
    rows = [columns, ["1", "327.7", "148.9", "浙江省", "2020-02-20 23:56:39", "2020-02-20 23:56:53", "178.8"]]
    (order,) = read_orders(csv_file(tmp_path / "report.csv", rows), RULES, Progress()).orders
    assert (order.goods_fen, order.net_fen, order.state) == (32770, 14890, OrderState.PAID)
    assert (order.buyer.identity, order.buyer.address.province) == ("", "浙江省")


def test_what_the_platform_paid_is_noted(tmp_path):
    found = read(tmp_path, {"买家实际支付金额": "60"})
    assert "not the total minus the refund in 1 rows (first: row 2)" in str(found.notes[0])


def test_names_keep_what_can_be_seen_of_them(tmp_path):
    assert only(tmp_path, 收货人姓名="𠮷㛃 <b>&\u202e🙂").buyer.name == "𠮷㛃 <b>&🙂"
