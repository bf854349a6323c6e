"""Shopify's order export: a row for each line item, the order itself on the first of them."""

from dataclasses import dataclass, field
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

PLATFORM = "shopify"


class _Cells(NamedTuple):
    number: str
    email: str
    status: str
    paid: str
    fulfilment: str
    currency: str
    goods: str
    postage: str
    taxes: str
    total: str
    discount: str
    created: str
    quantity: str
    item: str
    name: str
    billing_name: str
    street: str
    city: str
    postcode: str
    province: str
    country: str
    shipping_phone: str
    billing_phone: str
    phone: str
    notes: str
    tags: str
    cancelled: str
    refunded: str
    price: str
    code: str
    dispatched: str


LAYOUT = Layout(
    kind=PLATFORM,
    names=dict(
        zip(
            _Cells._fields,
            (
                ("Name",),
                ("Email",),
                ("Financial Status",),
                ("Paid at",),
                ("Fulfillment Status",),
                ("Currency",),
                ("Subtotal",),
                ("Shipping",),
                ("Taxes",),
                ("Total",),
                ("Discount Amount",),
                ("Created at",),
                ("Lineitem quantity",),
                ("Lineitem name",),
                ("Shipping Name",),
                ("Billing Name",),
                ("Shipping Street", "Shipping Address1"),
                ("Shipping City",),
                ("Shipping Zip",),
                ("Shipping Province Name", "Shipping Province"),
                ("Shipping Country",),
                ("Shipping Phone",),
                ("Billing Phone",),
                ("Phone",),
                ("Notes",),
                ("Tags",),
                ("Cancelled at",),
                ("Refunded Amount",),
                ("Lineitem price",),
                ("Lineitem sku",),
                ("Fulfilled at",),
            ),
            strict=True,
        )
    ),
    needed=("number", "status", "currency", "total", "created"),
    signs=(("number", "status"), ("number", "item"), ("number", "created", "total")),
)

_ADDRESS_FIELDS = ("province", "city", "street", "postcode", "country")
_COUNT_AS_PAID = frozenset(("paid", "partially_paid", "partially_refunded", "refunded"))
_WAIT_FOR_PAYMENT = frozenset(("pending", "authorized", "expired", ""))


@dataclass
class _Group:
    """The rows of one order: the first, which has the order's cells, and the further line items."""

    first: _Cells
    rows: list[int]
    items: list[_Cells] = field(default_factory=list)


def orders(table: Table, rules: ReadingRules) -> ReadOrders:
    """The orders of an export; every data row belongs to an order, repeats one, or is a problem."""
    groups, problems = _groups(table)
    found: list[Order] = []
    for group in groups:
        try:
            found.append(_order(group, rules))
        except Refused as refused:
            problems += _problems(table, group, refused)
    return of_orders(PLATFORM, table, found, problems, _notes(groups, rules))


def _groups(table: Table) -> tuple[list[_Group], list[Problem]]:
    """The rows put together by order number; a line item without its order is a problem."""
    groups: list[_Group] = []
    latest: dict[str, _Group] = {}
    orphans: list[Problem] = []
    for row, texts in table.rows:
        cells = _Cells(*texts)
        if cells.status or cells.total or not cells.number:
            latest[cells.number] = _Group(cells, [row], [cells])
            groups.append(latest[cells.number])
        elif cells.number in latest:
            latest[cells.number].rows.append(row)
            latest[cells.number].items.append(cells)
        else:
            orphans.append(table.problem(row, Refused("number", _orphan(cells.number))))
    return groups, orphans


def _orphan(number: str) -> Sentence:
    return Sentence(
        QT_TRANSLATE_NOOP(
            "sentences",
            "This row is a further item of order {number}, whose own row does not stand above it. Export the"
            " orders again.",
        ),
        number=number[: readings.LONGEST],
    )


def _problems(table: Table, group: _Group, refused: Refused) -> list[Problem]:
    """The trouble of an order's first row, and a word for each further row of it."""
    further = Sentence(
        QT_TRANSLATE_NOOP(
            "sentences", "This row is a further item of the order in row {row}, which has a problem of its own."
        ),
        row=group.rows[0],
    )
    return [
        table.problem(group.rows[0], refused),
        *(table.problem(row, Refused("number", further)) for row in group.rows[1:]),
    ]


def _order(group: _Group, rules: ReadingRules) -> Order:
    cells = group.first
    number = readings.order_number("number", cells.number)
    buyer = _buyer(cells)
    total = readings.amount("total", cells.total)
    created_at = readings.moment("created", cells.created, rules.zone, rules.now)
    state = _state(cells, rules)
    refunded = min(total, readings.amount("refunded", cells.refunded))
    is_void = state in (OrderState.UNPAID, OrderState.CANCELLED) or refunded == total
    return Order(
        platform=PLATFORM,
        # Numbers such as #1001 are counted anew in each shop, and an order's amount may be edited later.
        identity=f"{number}|{created_at}",
        number=number,
        buyer=buyer,
        created_at=created_at,
        paid_at=_paid_at(cells, state, created_at, rules),
        state=OrderState.REFUNDED if refunded and refunded == total and state is not OrderState.CANCELLED else state,
        goods_fen=readings.amount("goods", cells.goods),
        postage_fen=readings.amount("postage", cells.postage),
        discount_fen=readings.amount("discount", cells.discount),
        total_fen=total,
        refund_fen=refunded,
        net_fen=0 if is_void else total - refunded,
        currency=_currency(cells.currency),
        title="，".join(item.item for item in group.items if item.item),
        quantity=sum(readings.quantity("quantity", item.quantity) for item in group.items),
        brushed=is_marked(f"{cells.tags} {cells.notes}", rules.brushed_word),
        rows=tuple(group.rows),
        dispatched_at=(
            readings.moment("dispatched", cells.dispatched, rules.zone, rules.now) if cells.dispatched else None
        ),
        lines=tuple(_line(item) for item in group.items if item.item),
    )


def _line(cells: _Cells) -> Line:
    """An item; its variant stands behind its name already."""
    return Line(
        title=cells.item,
        code=cells.code,
        quantity=readings.quantity("quantity", cells.quantity),
        price_fen=readings.amount("price", cells.price),
    )


def _currency(text: str) -> str:
    if len(text) == 3 and text.isascii() and text.isalpha():
        return text.upper()
    raise Refused(
        "currency",
        Sentence(
            QT_TRANSLATE_NOOP("sentences", "“{text}” is not a currency. It is written in three letters, like USD."),
            text=text[: readings.LONGEST],
        ),
    )


def _state(cells: _Cells, rules: ReadingRules) -> OrderState:
    """The state by payment first, and then by how far the parcel is."""
    status = cells.status.casefold()
    if cells.cancelled or status == "voided":
        return OrderState.CANCELLED
    if status not in _COUNT_AS_PAID and not (status == "pending" and rules.pending_counts) and not _is_odd(cells):
        return OrderState.UNPAID
    if status == "refunded":
        return OrderState.REFUNDED
    return OrderState.SHIPPED if cells.fulfilment.casefold() == "fulfilled" else OrderState.PAID


def _is_odd(cells: _Cells) -> bool:
    """Whether the status is unknown although the order was paid."""
    known = _COUNT_AS_PAID | _WAIT_FOR_PAYMENT | {"voided"}
    return bool(cells.paid) and cells.status.casefold() not in known


def _paid_at(cells: _Cells, state: OrderState, created_at: int, rules: ReadingRules) -> int | None:
    """When it was paid: as written, else at its creation where it counts as paid without a time."""
    if cells.paid:
        return readings.moment("paid", cells.paid, rules.zone, rules.now)
    return None if state in (OrderState.UNPAID, OrderState.CANCELLED) else created_at


def _buyer(cells: _Cells) -> Buyer:
    name = readings.line("name", cells.name or cells.billing_name)
    phone = readings.plain_phone(readings.line("phone", cells.phone or cells.shipping_phone or cells.billing_phone))
    email = readings.line("email", cells.email).casefold()
    return Buyer(PLATFORM, nick=email or phone, name=name, phone=phone, email=email, address=_address(cells))


def _address(cells: _Cells) -> Address:
    written = {field: readings.short(field, getattr(cells, field)) for field in _ADDRESS_FIELDS}
    return Address(**{field: "" if part == "-" else " ".join(part.split()) for field, part in written.items()})


def _notes(groups: list[_Group], rules: ReadingRules) -> tuple[Sentence, ...]:
    statuses = [group.first.status for group in groups]
    known = _COUNT_AS_PAID | _WAIT_FOR_PAYMENT | {"voided"}
    strange = dict.fromkeys(status for status in statuses if status.casefold() not in known)
    notes = [states_sentence(status[: readings.LONGEST], statuses.count(status)) for status in strange]
    pending = sum(status.casefold() == "pending" for status in statuses)
    return (*notes, *(_pending_note(pending, rules.pending_counts) if pending else ()))


def _pending_note(pending: int, counts: bool) -> tuple[Sentence, ...]:
    text = (
        QT_TRANSLATE_NOOP(
            "sentences", "Orders still to be paid: {count}. They count as paid, because the settings say so."
        )
        if counts
        else QT_TRANSLATE_NOOP(
            "sentences",
            "Orders still to be paid: {count}. They do not count as paid; the settings can change this for payment"
            " on delivery.",
        )
    )
    return (Sentence(text, count=pending),)
