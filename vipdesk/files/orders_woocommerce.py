"""WooCommerce's orders as the common export plug-ins write them; docs/orders.md names these and their columns."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vipdesk.domain import readings
from vipdesk.domain.addresses import Address
from vipdesk.domain.orders import (
    Buyer,
    Line,
    Order,
    OrderState,
    ReadOrders,
    is_marked,
    states_sentence,
)
from vipdesk.domain.problems import Problem, Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.layouts import Layout
from vipdesk.files.order_tables import of_orders
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table

PLATFORM = "woocommerce"
MOST_ITEMS = 30
"""Columns `line_item_1`, `line_item_2` and so on that are looked for."""

_NAMES: dict[str, tuple[str, ...]] = {
    "number": ("Order Number", "order_number", "Order ID", "order_id"),
    "status": ("Order Status", "status", "order_status"),
    "created": ("Order Date", "order_date", "date", "date_created"),
    "paid": ("Paid Date", "paid_date", "date_paid"),
    "completed": ("Completed Date", "completed_date", "date_completed"),
    "currency": ("Order Currency", "Currency", "order_currency", "currency"),
    "goods": ("Order Subtotal Amount", "order_subtotal", "subtotal", "items_subtotal"),
    "postage": ("Order Shipping Amount", "shipping_total", "order_shipping"),
    "discount": ("Cart Discount Amount", "discount_total", "cart_discount"),
    "total": ("Order Total Amount", "order_total", "total"),
    "refund": ("Order Refund Amount", "refunded_total", "total_refunded", "refund_total"),
    "refund_items": ("refund_items", "refunds"),
    "first_name": ("First Name (Billing)", "billing_first_name"),
    "last_name": ("Last Name (Billing)", "billing_last_name"),
    "to_first_name": ("First Name (Shipping)", "shipping_first_name"),
    "to_last_name": ("Last Name (Shipping)", "shipping_last_name"),
    "email": ("Email (Billing)", "billing_email", "customer_email"),
    "phone": ("Phone (Billing)", "billing_phone"),
    "street": ("Address 1&2 (Shipping)", "Address 1 (Shipping)", "shipping_address_1"),
    "street_2": ("Address 2 (Shipping)", "shipping_address_2"),
    "city": ("City (Shipping)", "shipping_city"),
    "province": ("State Code (Shipping)", "State Name (Shipping)", "shipping_state"),
    "postcode": ("Postcode (Shipping)", "shipping_postcode"),
    "country": ("Country Code (Shipping)", "Country Name (Shipping)", "shipping_country"),
    "bill_street": ("Address 1&2 (Billing)", "Address 1 (Billing)", "billing_address_1"),
    "bill_street_2": ("Address 2 (Billing)", "billing_address_2"),
    "bill_city": ("City (Billing)", "billing_city"),
    "bill_province": ("State Code (Billing)", "State Name (Billing)", "billing_state"),
    "bill_postcode": ("Postcode (Billing)", "billing_postcode"),
    "bill_country": ("Country Code (Billing)", "Country Name (Billing)", "billing_country"),
    "note": ("Customer Note", "customer_note", "order_notes"),
    "item": ("Item Name", "Product Name", "item_name", "Name"),
    "variant": ("Product Variation", "item_variation", "item_meta"),
    "code": ("SKU", "item_sku"),
    "quantity": ("Quantity", "item_quantity"),
    "price": ("Item Cost", "item_price"),
    "items": ("line_items",),
    **{f"item_{place}": (f"line_item_{place}",) for place in range(1, MOST_ITEMS + 1)},
}
LAYOUT = Layout(
    kind=PLATFORM,
    names=_NAMES,
    needed=("number", "status", "created", "total"),
    signs=(("number", "status", "first_name"), ("number", "status", "email"), ("number", "created", "refund_items")),
)

_STATES = {
    "completed": OrderState.DONE,
    "processing": OrderState.PAID,
    "refunded": OrderState.REFUNDED,
    "cancelled": OrderState.CANCELLED,
    "failed": OrderState.CANCELLED,
    "trash": OrderState.CANCELLED,
    "pending": OrderState.UNPAID,
    "pending-payment": OrderState.UNPAID,
    "on-hold": OrderState.UNPAID,
    "checkout-draft": OrderState.UNPAID,
    "draft": OrderState.UNPAID,
}
_AMERICAN = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(.*)", re.ASCII)
_DAY_FIRST = 12
_ORDERED = QT_TRANSLATE_NOOP(
    "sentences", "Dates such as {example} are read with the month first. Check a few of them in the list of orders."
)


class _Row(NamedTuple):
    number: int
    cells: dict[str, str]


def orders(table: Table, rules: ReadingRules) -> ReadOrders:
    """The orders of an export; every data row belongs to an order, or repeats one, or is a problem."""
    groups = _groups(table)
    dates = [row.cells["created"] for rows in groups for row in rows[:1]]
    day_first = _is_day_first(dates)
    found: list[Order] = []
    problems: list[Problem] = []
    for rows in groups:
        try:
            found.append(_order(rows, rules, day_first=day_first))
        except Refused as refused:
            problems += [table.problem(row.number, refused) for row in rows]
    return of_orders(PLATFORM, table, found, problems, _notes(groups, dates, day_first=day_first))


def _groups(table: Table) -> list[list[_Row]]:
    """The rows of each order: one for each item, with the order's cells on the first or on all of them."""
    groups: dict[str, list[_Row]] = {}
    latest = ""
    for number, texts in table.rows:
        row = _Row(number, dict(zip(_NAMES, texts, strict=True)))
        latest = row.cells["number"] or (latest if row.cells["item"] and not row.cells["total"] else "")
        groups.setdefault(latest or f"row {number}", []).append(row)
    return list(groups.values())


def _order(rows: Sequence[_Row], rules: ReadingRules, *, day_first: bool) -> Order:
    cells = rows[0].cells
    number = readings.order_number("number", cells["number"])
    created_at = readings.moment("created", _day_written(cells["created"], day_first), rules.zone, rules.now)
    total = readings.needed_amount("total", cells["total"])
    state = _state(cells)
    refund = min(total, _refunded(cells, state, total))
    is_void = state in (OrderState.UNPAID, OrderState.CANCELLED)
    lines = tuple(line for row in rows for line in _lines(row.cells))
    return Order(
        platform=PLATFORM,
        # Numbers are counted anew in each shop.
        identity=f"{number}|{created_at}",
        number=number,
        buyer=_buyer(cells),
        created_at=created_at,
        paid_at=None if is_void else _at("paid", cells, rules, day_first) or created_at,
        state=OrderState.REFUNDED if refund and refund == total and not is_void else state,
        goods_fen=readings.amount("goods", cells["goods"]) or sum(line.quantity * line.price_fen for line in lines),
        postage_fen=readings.amount("postage", cells["postage"]),
        discount_fen=readings.amount("discount", cells["discount"]),
        total_fen=total,
        refund_fen=refund,
        net_fen=0 if is_void else total - refund,
        currency=cells["currency"].upper() if len(cells["currency"]) == 3 else "",
        title="，".join(line.title for line in lines),
        quantity=sum(line.quantity for line in lines),
        brushed=is_marked(cells["note"], rules.brushed_word),
        rows=tuple(row.number for row in rows),
        dispatched_at=_at("completed", cells, rules, day_first) if state is OrderState.DONE else None,
        lines=lines,
    )


def _status(cells: dict[str, str]) -> str:
    return "-".join(cells["status"].casefold().removeprefix("wc-").split())


def _state(cells: dict[str, str]) -> OrderState:
    known = _STATES.get(_status(cells))
    return known or (OrderState.PAID if cells["paid"] else OrderState.UNPAID)


def _refunded(cells: dict[str, str], state: OrderState, total: int) -> int:
    """What was given back; all of a refunded order that does not say it. A file may write it below zero."""
    if state in (OrderState.UNPAID, OrderState.CANCELLED):
        return 0
    fen = readings.amount("refund", cells["refund"].lstrip("-"))
    fen = fen or sum(
        readings.amount("refund_items", item.get("amount", "").lstrip("-")) for item in _items(cells["refund_items"])
    )
    return fen or (total if state is OrderState.REFUNDED else 0)


def _lines(cells: dict[str, str]) -> Iterable[Line]:
    """The items of a row: one in columns of its own, or several, each as `name:Cup|quantity:2|total:40.00`."""
    if cells["item"]:
        yield Line(
            title=readings.short("item", cells["item"], 2 * readings.LONGEST),
            variant=readings.short("variant", cells["variant"], 2 * readings.LONGEST),
            code=readings.short("code", cells["code"]),
            quantity=readings.quantity("quantity", cells["quantity"]),
            price_fen=readings.amount("price", cells["price"]),
        )
    packed = [cells["items"], *(cells[f"item_{place}"] for place in range(1, MOST_ITEMS + 1))]
    for item in (item for text in packed if text for item in _items(text)):
        if item.get("name"):
            yield _packed_line(item)


def _packed_line(item: dict[str, str]) -> Line:
    quantity = readings.quantity("items", item.get("quantity", ""))
    total = readings.amount("items", item.get("sub_total") or item.get("subtotal") or item.get("total", ""))
    return Line(
        title=readings.short("items", item["name"], 2 * readings.LONGEST),
        code=readings.short("items", item.get("sku", "")),
        quantity=quantity,
        price_fen=total // quantity if quantity else total,
    )


def _items(text: str) -> list[dict[str, str]]:
    """The packed records of a cell; what has no name before a colon is left out."""
    return [
        {
            name.strip(): value.strip()
            for name, colon, value in (part.partition(":") for part in record.split("|"))
            if colon
        }
        for record in text.split(";")
    ]


def _at(field: str, cells: dict[str, str], rules: ReadingRules, day_first: bool) -> int | None:
    text = _day_written(cells[field], day_first)
    return readings.moment(field, text, rules.zone, rules.now) if text else None


def _is_day_first(dates: Iterable[str]) -> bool:
    """Whether dates with slashes begin with the day: some day after the twelfth shows it."""
    return any(int(match[1]) > _DAY_FIRST for match in map(_AMERICAN.fullmatch, dates) if match)


def _day_written(text: str, day_first: bool) -> str:
    """9/6/2016 6:29:00 in the order of the year first."""
    match = _AMERICAN.fullmatch(text)
    if match is None:
        return text
    month, day = (match[2], match[1]) if day_first else (match[1], match[2])
    return f"{match[3]}-{month}-{day}{match[4]}"


def _buyer(cells: dict[str, str]) -> Buyer:
    billed = _name(cells, "first_name", "last_name")
    name = _name(cells, "to_first_name", "to_last_name") or billed
    email = readings.line("email", cells["email"]).casefold()
    phone = readings.plain_phone(readings.line("phone", cells["phone"]))
    return Buyer(PLATFORM, nick=email or phone, name=name, phone=phone, email=email, address=_address(cells))


def _name(cells: dict[str, str], first: str, last: str) -> str:
    return readings.line(first, " ".join(f"{cells[first]} {cells[last]}".split()))


def _address(cells: dict[str, str]) -> Address:
    """Where it was sent; an order without such an address went to the one on the bill."""
    start = "" if cells["street"] or cells["city"] else "bill_"
    street = " ".join(f"{cells[f'{start}street']} {cells[f'{start}street_2']}".split())
    parts = {
        name: readings.short(name, cells[f"{start}{name}"]) for name in ("province", "city", "postcode", "country")
    }
    return Address(**parts, street=readings.short("street", street, 2 * readings.LONGEST))


def _notes(groups: Sequence[Sequence[_Row]], dates: Sequence[str], *, day_first: bool) -> tuple[Sentence, ...]:
    strange = [_status(rows[0].cells) for rows in groups]
    unknown = dict.fromkeys(status for status in strange if status not in _STATES)
    slashed = next((text for text in dates if _AMERICAN.fullmatch(text)), "")
    note = (Sentence(_ORDERED, example=slashed[: readings.LONGEST]),) if slashed and not day_first else ()
    return (*note, *(states_sentence(status[: readings.LONGEST], strange.count(status)) for status in unknown))
