"""Orders of any other table, whose columns somebody has explained: the mapping is remembered by the header."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vipdesk.domain import addresses, readings
from vipdesk.domain.addresses import Address
from vipdesk.domain.order_columns import ORDERS
from vipdesk.domain.orders import Buyer, Line, Order, OrderState, ReadOrders, identity, is_marked
from vipdesk.domain.problems import Problem, Refused
from vipdesk.files.layouts import mapped
from vipdesk.files.order_tables import of_orders
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table

KIND = ORDERS.kind
PLATFORM = "other"
"""Of a table that does not say where its orders come from."""
LAYOUT = mapped(ORDERS, {})
"""Recognises nothing by itself: the mappings that are known do."""

_KEYS = tuple(one.key for one in ORDERS.fields)
_PLATFORMS = {
    **dict.fromkeys(("淘宝", "天猫", "taobao", "tmall"), "taobao"),
    **dict.fromkeys(("拼多多", "pinduoduo", "pdd"), "pinduoduo"),
}
_STATES = (
    (("退款成功", "已退款", "refunded"), OrderState.REFUNDED),
    (("取消", "cancel", "void", "failed", "作废"), OrderState.CANCELLED),
    (("关闭", "closed"), OrderState.CLOSED),
    (
        ("待付款", "未付款", "待支付", "未支付", "等待买家付款", "unpaid", "pending", "on hold", "on-hold"),
        OrderState.UNPAID,
    ),
    (("待发货", "未发货", "等待卖家发货", "unfulfilled", "unshipped", "processing"), OrderState.PAID),
    (("完成", "成功", "已收货", "已签收", "complete", "done", "delivered", "received"), OrderState.DONE),
    (("发货", "待收货", "shipped", "dispatched", "fulfilled", "sent"), OrderState.SHIPPED),
)
"""What a state may hold, and what it means; the first that fits. An order without a known one counts as paid."""


_TRUSTED = 10
"""Characters of a number that no shop counts anew."""


class _Row(NamedTuple):
    number: int
    cells: dict[str, str]


def orders(table: Table, rules: ReadingRules) -> ReadOrders:
    """The orders of a table; every data row belongs to an order, repeats one, or is a problem."""
    found: list[Order] = []
    problems: list[Problem] = []
    for rows in _groups(table):
        try:
            found.append(_order(rows, rules))
        except Refused as refused:
            problems += [table.problem(row.number, refused) for row in rows]
    return of_orders(next((order.platform for order in found), PLATFORM), table, found, problems)


def _groups(table: Table) -> Iterable[list[_Row]]:
    """The rows of each order: those with its number and no other total are further items of it."""
    groups: list[list[_Row]] = []
    first: dict[str, list[_Row]] = {}
    for number, texts in table.rows:
        row = _Row(number, dict(zip(_KEYS, texts, strict=True)))
        known = first.get(row.cells["number"])
        if known is not None and row.cells["number"] and _is_further(known[0].cells, row.cells):
            known.append(row)
        else:
            groups.append([row])
            first.setdefault(row.cells["number"], groups[-1])
    return groups


def _is_further(order: dict[str, str], row: dict[str, str]) -> bool:
    """Whether a row is a further item of an order, and not the same row again."""
    is_same_order = row["total"] in ("", order["total"]) and row["created"] in ("", order["created"])
    return is_same_order and bool(row["title"]) and row["title"] != order["title"]


def _order(rows: Sequence[_Row], rules: ReadingRules) -> Order:
    cells = rows[0].cells
    number = readings.order_number("number", cells["number"])
    paid_at = readings.moment("paid", cells["paid"], rules.zone, rules.now) if cells["paid"] else None
    created_at = readings.moment("created", cells["created"], rules.zone, rules.now) if cells["created"] else paid_at
    if created_at is None:
        created_at = readings.moment("created", cells["created"], rules.zone, rules.now)
    goods, postage = readings.amount("goods", cells["goods"]), readings.amount("postage", cells["postage"])
    discount = readings.amount("discount", cells["discount"].lstrip("-"))
    total = readings.amount("total", cells["total"]) if cells["total"] else max(0, goods + postage - discount)
    state = _state(cells["state"])
    is_void = state in (OrderState.UNPAID, OrderState.CANCELLED, OrderState.CLOSED)
    refund = 0 if is_void else min(total, readings.amount("refund", cells["refund"].lstrip("-")))
    refund = total if state is OrderState.REFUNDED and not refund else refund
    buyer = _buyer(cells)
    lines = tuple(_line(row.cells, alone=len(rows) == 1, goods=goods) for row in rows if row.cells["title"])
    return Order(
        platform=buyer.platform,
        identity=_identity(number, created_at, buyer.nick, total),
        number=number,
        buyer=buyer,
        created_at=created_at,
        paid_at=None if is_void else paid_at or created_at,
        state=OrderState.REFUNDED if refund and refund == total else state,
        goods_fen=goods or max(0, total - postage + discount),
        postage_fen=postage,
        discount_fen=discount,
        total_fen=total,
        refund_fen=refund,
        net_fen=0 if is_void else total - refund,
        currency=cells["currency"].upper() if len(cells["currency"]) == 3 else "",
        title="，".join(line.title for line in lines),
        quantity=sum(line.quantity for line in lines),
        brushed=is_marked(cells["remark"], rules.brushed_word),
        rows=tuple(row.number for row in rows),
        lines=lines,
    )


def _identity(number: str, created_at: int, nick: str, total: int) -> str:
    """As of every platform; a long number with letters in it is trusted alone too, a short one with its time."""
    if number.isdecimal():
        return identity(number, created_at, nick, total)
    return number if len(number) >= _TRUSTED else f"{number}|{created_at}"


def _state(text: str) -> OrderState:
    folded = text.casefold()
    return next((state for words, state in _STATES if any(word in folded for word in words)), OrderState.PAID)


def _line(cells: dict[str, str], *, alone: bool, goods: int) -> Line:
    """An item; only of a single one is it known what a piece cost."""
    quantity = readings.quantity("quantity", cells["quantity"]) if cells["quantity"] else 1
    title = readings.short("title", cells["title"], 5 * readings.LONGEST)
    return Line(title, quantity=quantity, price_fen=goods // quantity if alone and quantity else 0)


def _buyer(cells: dict[str, str]) -> Buyer:
    written = readings.short("platform", cells["platform"])
    email = readings.line("email", cells["email"]).casefold()
    return Buyer(
        platform=_PLATFORMS.get(written.casefold(), written or PLATFORM),
        nick=readings.line("nick", cells["nick"]) or email,
        name=readings.line("name", cells["name"]),
        phone=readings.plain_phone(readings.line("phone", cells["phone"])),
        email=email,
        address=_address(cells),
    )


def _address(cells: dict[str, str]) -> Address:
    """The parts of their own columns, else the whole address taken apart."""
    keys = ("province", "city", "district", "street", "postcode", "country")
    parts = {key: readings.short(key, cells[key], 2 * readings.LONGEST) for key in keys}
    if any(parts[key] for key in keys[:4]):
        return Address(**parts)
    whole = addresses.parse(readings.short("address", cells["address"], 2 * readings.LONGEST))
    return whole._replace(postcode=whole.postcode or parts["postcode"], country=parts["country"])
