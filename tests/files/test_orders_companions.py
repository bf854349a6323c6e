"""Files that name orders by their numbers only: items, refunds, parcels; and the workbook that has all of them."""

from tests.files.tables import RULES, TAOBAO, csv_file, taobao, xlsx_file
from vipdesk.domain.gathered import gather, in_order_of_time
from vipdesk.domain.orders import Line, OrderState, of_item
from vipdesk.files.order_files import read_orders, read_tables
from vipdesk.progress import Progress

NUMBER = TAOBAO["订单编号"]
ITEMS = ["订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "订单状态", "商家编码"]
PARTS = ["子订单编号", "主订单编号", "商品标题", "商品价格", "购买数量", "商品属性", "退款状态", "退款金额", "发货时间"]
REFUNDS = ["退款编号", "订单编号", "订单付款时间", "买家退款金额", "退款状态", "退款完结时间"]


def csv(tmp_path, rows, name="more.csv"):
    return read_orders(csv_file(tmp_path / name, rows, "gb18030"), RULES, Progress())


def together(*reads):
    return gather(in_order_of_time(reads))


def report(tmp_path, **cells):
    return csv(tmp_path, taobao(cells), "report.csv")


def test_the_items_of_an_order_in_the_older_form(tmp_path):
    rows = [
        ITEMS,
        [f'="{NUMBER}"', "茶杯", "28.51", "1", "CB-1", "颜色分类：青", "交易成功", "CB-01"],
        [f'="{NUMBER}"', "茶壶", "30", "1", "", "null", "交易成功", "null"],
    ]
    (order,) = together(csv(tmp_path, rows), report(tmp_path)).orders
    assert order.lines == (Line("茶杯", "颜色分类：青", "CB-01", 1, 2851), Line("茶壶", "", "", 1, 3000))


def test_the_items_of_an_order_in_the_newer_form(tmp_path):
    rows = [
        PARTS,
        ["1-1", NUMBER, "茶杯", "28.51", "1", "青", "退款成功", "28.51", "2026-06-01 10:00:00"],
        ["1-2", NUMBER, "茶壶", "30", "1", "", "", "", "2026-06-02 10:00:00"],
        ["1-2", NUMBER, "茶壶", "30", "1", "", "", "", "2026-06-02 10:00:00"],
    ]
    found = csv(tmp_path, rows)
    (order,) = together(report(tmp_path), found).orders
    assert found.repeated_rows == (4,)
    assert (order.refund_fen, order.net_fen, order.state) == (2851, 3500, OrderState.DONE)
    assert order.dispatched_at == 1780365600
    assert order.refunds == (of_item("1-1", 2851),)


def test_a_refund_that_comes_in_a_file_of_its_own(tmp_path):
    rows = [
        REFUNDS,
        ["R1", NUMBER, "", "10.00", "退款成功", "2026-06-05 10:00:00"],
        ["R2", NUMBER, "", "3.51", "退款成功", "2026-06-06 10:00:00"],
        ["R3", NUMBER, "", "20", "退款关闭", "2026-06-06 10:00:00"],
        ["R1", NUMBER, "", "10.00", "退款成功", "2026-06-05 10:00:00"],
    ]
    found = csv(tmp_path, rows)
    (order,) = together(report(tmp_path), found).orders
    assert (order.refund_fen, order.net_fen, order.state) == (1351, 5000, OrderState.DONE)
    assert (found.repeated_rows, found.supplements[0].rows) == ((5,), (2, 3, 4))
    assert "change nothing" in str(found.notes[0])


def test_a_refund_that_the_report_has_already_counts_once(tmp_path):
    rows = [REFUNDS, ["R1", NUMBER, "", "10.00", "退款成功", ""]]
    (order,) = together(report(tmp_path, 买家实际支付金额="53.51", 退款金额="10"), csv(tmp_path, rows)).orders
    assert (order.refund_fen, order.net_fen) == (1000, 5351)


def test_an_order_that_is_given_back_whole_is_refunded(tmp_path):
    rows = [REFUNDS, ["R1", NUMBER, "", "63.51", "退款成功", ""]]
    (order,) = together(report(tmp_path), csv(tmp_path, rows)).orders
    assert (order.refund_fen, order.net_fen, order.state) == (6351, 0, OrderState.REFUNDED)


def test_the_workbook_with_three_sheets(tmp_path):
    items = [PARTS, ["1-1", NUMBER, "茶杯", "63.51", "1", "", "", "", ""]]
    parcels = [["订单编号", "发货时间", "运单号"], [NUMBER, "2026-06-01 10:00:00", "YT1"]]
    path = xlsx_file(tmp_path / "book.xlsx", taobao({}), items, parcels)
    reads = read_tables(path, RULES, Progress())
    (order,) = together(*reads).orders
    assert [read.file for read in reads] == ["book.xlsx", "book.xlsx #2", "book.xlsx #3"]
    assert (order.lines[0].title, order.dispatched_at) == ("茶杯", 1780279200)


def test_orders_of_one_payment_are_joined_and_count_once_each(tmp_path):
    cells = [{"订单编号": str(2140730062701497 + n), "支付单号": "P1" if n < 2 else "P2"} for n in range(3)]
    rows = taobao(*cells)
    rows[0] = [*TAOBAO, "支付单号"]
    rows[1:] = [[*row[: len(TAOBAO)], cell["支付单号"]] for row, cell in zip(rows[1:], cells, strict=True)]
    found = csv(tmp_path, rows)
    assert [order.joined_to for order in found.orders] == ["P1", "P1", ""]
    assert sum(order.net_fen for order in found.orders) == 3 * 6351
    assert "together with others of the same buyer: 2" in str(found.notes[0])


def test_what_was_paid_in_the_newer_report_is_before_refunds(tmp_path):
    rows = taobao({"买家实际支付金额": "63.51", "退款金额": "10"})
    rows[0] = ["买家实付金额" if name == "买家实际支付金额" else name for name in rows[0]]
    (order,) = csv(tmp_path, rows).orders
    assert (order.total_fen, order.refund_fen, order.net_fen) == (6351, 1000, 5351)


def test_an_item_whose_order_number_several_orders_have_is_told(tmp_path):
    orders = csv(tmp_path, taobao({"订单编号": "12"}, {"订单编号": "12", "买家会员名": "阿青"}), "report.csv")
    rows = [ITEMS, ["12", "茶杯", "1", "1", "", "", "", ""]]
    (problem,) = together(orders, csv(tmp_path, rows)).problems
    assert (problem.row, "Several orders" in str(problem.sentence)) == (2, True)
