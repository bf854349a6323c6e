"""WooCommerce's orders in the forms of the common export plug-ins."""

import pytest

from tests.files.tables import RULES, WOOCOMMERCE, csv_file, of
from vipdesk.domain.orders import Line, OrderState
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress

PACKED = {
    "order_id": "9", "order_number": "9", "order_date": "9/16/2025 6:29:00", "paid_date": "", "status": "processing",
    "shipping_total": "5", "discount_total": "0", "order_total": "45", "order_subtotal": "40", "order_currency": "EUR",
    "billing_first_name": "Ada", "billing_last_name": "Byron", "billing_email": "ada@example.com",
    "billing_address_1": "1 Long Street", "billing_city": "London", "billing_country": "GB",
    "refund_items": "amount:4.50|reason:broken|date:2025-09-20",
    "line_item_1": "name:Cup|product_id:12|sku:CUP-1|quantity:2|total:20.00|sub_total:20.00|refunded:0",
    "line_item_2": "name:Pot|product_id:13|sku:|quantity:1|total:20.00|sub_total:20.00",
}  # fmt: skip


def read(tmp_path, template, *changes):
    return read_orders(csv_file(tmp_path / "woo.csv", of(template, *changes)), RULES, Progress())


def test_a_row_for_each_item_is_one_order(tmp_path):
    pot = {"Item Name": "Pot", "SKU": "", "Quantity": "1", "Item Cost": "15.00"}
    (order,) = read(tmp_path, WOOCOMMERCE, {}, pot).orders
    assert order.lines == (Line("Cup", "", "CUP-1", 2, 2000), Line("Pot", "", "", 1, 1500))
    assert (order.goods_fen, order.postage_fen, order.discount_fen, order.total_fen) == (5500, 500, 300, 5700)
    assert (order.refund_fen, order.net_fen, order.rows) == (1000, 4700, (2, 3))
    assert (order.buyer.email, order.buyer.name, order.buyer.address.city) == ("ada@example.com", "Ada Byron", "London")


def test_the_order_s_cells_may_stand_on_its_first_row_only(tmp_path):
    blank = dict.fromkeys(WOOCOMMERCE, "") | {"Order Number": "1042", "Item Name": "Pot", "Quantity": "1"}
    (order,) = read(tmp_path, WOOCOMMERCE, {}, blank).orders
    assert (order.total_fen, order.quantity) == (5700, 3)


def test_items_that_are_packed_into_columns(tmp_path):
    found = read(tmp_path, PACKED, {})
    (order,) = found.orders
    assert order.lines == (Line("Cup", "", "CUP-1", 2, 1000), Line("Pot", "", "", 1, 2000))
    assert (order.refund_fen, order.net_fen, order.currency) == (450, 4050, "EUR")
    assert order.created_at == 1757975340
    assert "month first" in str(found.notes[0])


def test_a_day_after_the_twelfth_shows_that_days_come_first(tmp_path):
    found = read(
        tmp_path,
        PACKED,
        {"order_date": "5/9/2025 10:00"},
        {"order_id": "", "order_number": "10", "order_date": "16/9/2025 10:00"},
    )
    assert found.orders[0].created_at == 1757037600
    assert found.notes == ()


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("wc-completed", OrderState.DONE),
        ("On hold", OrderState.UNPAID),
        ("Pending payment", OrderState.UNPAID),
        ("failed", OrderState.CANCELLED),
        ("refunded", OrderState.REFUNDED),
    ],
)
def test_states(tmp_path, status, state):
    (order,) = read(tmp_path, PACKED, {"status": status, "refund_items": ""}).orders
    assert order.state == state
