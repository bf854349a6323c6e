"""Shopify's order export: orders over several rows, states by payment."""

import pytest

from tests.files.tables import RULES, SHOPIFY, csv_file, shopify
from vipdesk.domain.addresses import Address
from vipdesk.domain.orders import OrderState
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress

ITEM = dict.fromkeys(SHOPIFY, "") | {"Name": "#1001", "Created at": SHOPIFY["Created at"], "Lineitem quantity": "3"}


def read(path, *changes, rules=RULES):
    return read_orders(csv_file(path / "orders_export.csv", shopify(*changes)), rules, Progress())


def only(path, rules=RULES, **change):
    found = read(path, {name.replace("_", " "): cell for name, cell in change.items()}, rules=rules)
    assert not found.problems
    return found.orders[0]


def test_an_order_counts_once_however_many_rows_it_has(tmp_path):
    found = read(tmp_path, {}, ITEM | {"Lineitem name": "Pot"}, {"Name": "#1002"}, ITEM | {"Lineitem name": "Lid"})
    first, second = found.orders
    assert (first.rows, first.title, first.quantity, first.net_fen) == ((2, 3, 5), "Cup，Pot，Lid", 8, 4500)
    assert (second.rows, found.rows) == ((4,), 4)


def test_times_carry_their_own_offset(tmp_path):
    order = only(tmp_path)
    assert (order.created_at, order.paid_at) == (1775408781, 1775409000)


def test_the_buyer_is_an_email_else_a_phone(tmp_path):
    buyer = only(tmp_path, Email="Ada@Example.com").buyer
    assert (buyer.identity, buyer.name) == ("ada@example.com", "Ada Byron")
    assert buyer.address == Address("", "London", "", "1 Long Street", "N1 9GU", "GB")
    assert only(tmp_path, Email="", Phone="+86 138-0000-0001").buyer.identity == "13800000001"


def test_two_of_the_same_name_are_not_the_same_person(tmp_path):
    first = only(tmp_path, Email="").buyer
    second = only(tmp_path, Email="", Shipping_Street="2 Long Street").buyer
    assert first.identity != second.identity != ""


@pytest.mark.parametrize(
    ("change", "state", "net"),
    [
        ({}, OrderState.SHIPPED, 4500),
        ({"Fulfillment_Status": "unfulfilled"}, OrderState.PAID, 4500),
        ({"Financial_Status": "pending", "Paid_at": ""}, OrderState.UNPAID, 0),
        ({"Financial_Status": "authorized", "Paid_at": ""}, OrderState.UNPAID, 0),
        ({"Financial_Status": "voided"}, OrderState.CANCELLED, 0),
        ({"Cancelled_at": "2026-04-06 10:00:00 +0400"}, OrderState.CANCELLED, 0),
        ({"Financial_Status": "partially_refunded", "Refunded_Amount": "5.5"}, OrderState.SHIPPED, 3950),
        ({"Financial_Status": "refunded", "Refunded_Amount": "45.00"}, OrderState.REFUNDED, 0),
        ({"Financial_Status": "settled"}, OrderState.SHIPPED, 4500),
    ],
)
def test_state_and_net_amount(tmp_path, change, state, net):
    order = only(tmp_path, **change)
    assert (order.state, order.net_fen) == (state, net)


def test_payment_on_delivery_counts_where_the_shop_says_so(tmp_path):
    order = only(tmp_path, RULES._replace(pending_counts=True), Financial_Status="pending", Paid_at="")
    assert (order.state, order.net_fen, order.paid_at) == (OrderState.SHIPPED, 4500, order.created_at)


@pytest.mark.parametrize(("counts", "says"), [(False, "They do not count as paid"), (True, "They count as paid")])
def test_orders_still_to_be_paid_are_noted(tmp_path, counts, says):
    found = read(tmp_path, {"Financial Status": "pending"}, rules=RULES._replace(pending_counts=counts))
    assert f"Orders still to be paid: 1. {says}" in str(found.notes[0])


def test_every_order_keeps_its_own_currency(tmp_path):
    found = read(tmp_path, {}, {"Name": "#1002", "Currency": "usd"})
    assert [order.currency for order in found.orders] == ["EUR", "USD"]


def test_an_order_in_trouble_accounts_for_all_its_rows(tmp_path):
    found = read(tmp_path, {"Total": "-1"}, ITEM, ITEM)
    assert [(one.row, one.column) for one in found.problems] == [(2, "Total"), (3, "Name"), (4, "Name")]
    assert "a further item of the order in row 2, which has a problem" in str(found.problems[1].sentence)


def test_an_item_without_its_order_is_a_problem(tmp_path):
    found = read(tmp_path, ITEM, {"Name": "#1002"})
    assert [one.row for one in found.problems] == [2]
    assert "a further item of order #1001, whose own row does not stand above it" in str(found.problems[0].sentence)


@pytest.mark.parametrize(
    ("column", "cell"), [("Currency", "euros"), ("Created at", "soon"), ("Lineitem quantity", "-1"), ("Name", "")]
)
def test_the_column_in_trouble_is_named(tmp_path, column, cell):
    found = read(tmp_path, {column: cell})
    assert [(one.row, one.column) for one in found.problems] == [(2, column)]


def test_an_order_that_stands_twice_with_all_its_rows_is_known(tmp_path):
    found = read(tmp_path, {}, ITEM, {}, ITEM)
    assert ([order.rows for order in found.orders], found.repeated_rows) == ([(2, 3)], (4, 5))


def test_line_breaks_inside_a_field_do_not_break_the_rows(tmp_path):
    found = read(tmp_path, {"Shipping Street": "1 Long Street\r\nFlat 2"}, {"Name": "#1002"})
    assert [order.rows for order in found.orders] == [(2,), (3,)]
    assert found.orders[0].buyer.address.street == "1 Long Street Flat 2"
