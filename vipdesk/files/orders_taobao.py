"""The order report of a Taobao or Tmall shop, in the forms that it had from 2015 on."""

from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import NamedTuple

from vipdesk.domain import addresses, readings
from vipdesk.domain.orders import (
    Buyer,
    Order,
    OrderState,
    ReadOrders,
    Way,
    identity,
    is_marked,
    joined,
    joined_note,
    rounded_note,
    states_sentence,
)
from vipdesk.domain.problems import Problem, Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.layouts import Layout
from vipdesk.files.order_tables import of_orders
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table

PLATFORM = "taobao"
CURRENCY = "CNY"
_GROSS = "买家实付金额"
"""In reports of today what was paid is written under this name, and refunds are not taken off it."""


LAYOUT = Layout(
    kind=PLATFORM,
    names={
        "number": ("订单编号",),
        "nick": ("买家会员名", "买家昵称", "买家旺旺"),
        "goods": ("买家应付货款",),
        "postage": ("买家应付邮费",),
        "total": ("总金额",),
        "net": ("买家实际支付金额", _GROSS),
        "state": ("订单状态",),
        "name": ("收货人姓名",),
        "address": ("收货地址",),
        "corrected_address": ("修改后的收货地址",),
        "phone": ("联系电话",),
        "mobile": ("联系手机",),
        "created": ("订单创建时间",),
        "paid": ("订单付款时间",),
        "title": ("宝贝标题", "商品标题"),
        "remark": ("订单备注", "卖家备注", "商家备注"),
        "quantity": ("宝贝总数量",),
        "refund": ("退款金额",),
        "dispatched": ("发货时间",),
        "payment": ("支付单号",),
        "parcel": ("物流单号", "运单号", "快递单号"),
    },
    needed=("number", "total", "net", "created", "paid"),
    signs=(("number", "net"), ("number", "total"), ("number", "created"), ("number", "state")),
)

_STATES = {
    "等待买家付款": OrderState.UNPAID,
    "买家已付款,等待卖家发货": OrderState.PAID,
    "卖家部分发货": OrderState.PAID,
    "卖家已发货,等待买家确认": OrderState.SHIPPED,
    "交易成功": OrderState.DONE,
    "交易关闭": OrderState.CLOSED,
    "退款成功": OrderState.REFUNDED,
}


_UNPAID, _PAID, _DONE = OrderState.UNPAID, OrderState.PAID, OrderState.DONE
_CLOSED, _REFUNDED = OrderState.CLOSED, OrderState.REFUNDED
_SURELY_PAID = (OrderState.SHIPPED, _DONE)
_GONE = (_CLOSED, _REFUNDED)
_VOID = (_UNPAID, _CLOSED, _REFUNDED)
_NO_TIME = QT_TRANSLATE_NOOP(
    "sentences", "The order was dispatched, but its time of payment is missing. Export the orders again."
)


def orders(table: Table, rules: ReadingRules) -> ReadOrders:
    """The orders of a report; every data row is an order, a repeated row or a problem."""
    found: list[Order] = []
    problems: list[Problem] = []
    unknown: Counter[str] = Counter()
    ways: dict[str, Way] = {}
    seen = _Seen(rules, is_gross=table.header["net"] == _GROSS)
    for row, cells in table.rows:
        try:
            order, strange, way = _order(row, cells, rules, seen)
        except Refused as refused:
            problems.append(table.problem(row, refused))
            continue
        found.append(order)
        if strange:
            unknown[strange] += 1
        if way:
            ways[order.identity] = way
    read = of_orders(PLATFORM, table, found, problems)
    unique = joined(read.orders, ways)
    states = (states_sentence(state, rows) for state, rows in unknown.items())
    notes = (*rounded_note(unique), *_amounts_note(unique), *joined_note(unique), *states)
    return read._replace(orders=tuple(unique), notes=(*read.notes, *notes))


class _Money(NamedTuple):
    goods_fen: int
    postage_fen: int
    total_fen: int
    paid_fen: int
    refund_fen: int


class _Seen:
    """What many rows have in common is made once: buyers come again, and prices and titles are few."""

    def __init__(self, rules: ReadingRules, *, is_gross: bool) -> None:
        self.buyer: Callable[..., Buyer] = rules.remember(_buyer)
        self.money = lru_cache(maxsize=10_000)(partial(_money, is_gross=is_gross))
        self.title = cache(str)


def _order(row: int, cells: tuple[str, ...], rules: ReadingRules, seen: _Seen) -> tuple[Order, str, Way | None]:
    """The order of a row, its state if that is one we do not know, and its way if the report tells of one."""
    (
        number, nick, goods, postage, total, net, written, name, address, corrected, phone, mobile, created, paid,
        title, remark, quantity, refund, sent, payment, parcel,
    ) = cells  # fmt: skip
    number = readings.order_number("number", number)
    buyer = seen.buyer(nick, name, phone, mobile, address, corrected)
    money = seen.money(goods, postage, total, net, refund, bool(paid))
    created_at = readings.moment("created", created, rules.zone, rules.now)
    paid_at = readings.moment("paid", paid, rules.zone, rules.now) if paid else None
    written = written.replace("，", ",")
    known = _STATES.get(written)
    if paid_at is None and known in _SURELY_PAID:
        raise Refused("paid", Sentence(_NO_TIME))
    state = _state(known, paid_at is not None, money)
    discount_fen = money.goods_fen + money.postage_fen - money.total_fen
    refund_fen = money.total_fen if state is _REFUNDED else money.refund_fen
    order = Order(  # by place: names would take three times as long, a million times
        PLATFORM,
        identity(number, created_at, buyer.nick, money.total_fen),
        number,
        buyer,
        created_at,
        paid_at,
        state,
        money.goods_fen,
        money.postage_fen,
        discount_fen,
        money.total_fen,
        refund_fen,
        0 if state in _VOID else money.paid_fen,
        CURRENCY,
        seen.title(title),
        readings.quantity("quantity", quantity),
        is_marked(remark, rules.brushed_word),
        (row,),
        readings.moment("dispatched", sent, rules.zone, rules.now) if sent else None,
    )
    return order, "" if known else written, Way(payment, parcel) if payment or parcel else None


def _money(goods: str, postage: str, total: str, net: str, refund: str, is_paid: bool, *, is_gross: bool) -> _Money:
    """The amounts of a row; a report without goods has them in the total.

    What was paid is net of refunds already, unless it `is_gross`: then they come off where the two exceed the total.
    """
    total_fen = readings.needed_amount("total", total)
    postage_fen = readings.amount("postage", postage)
    goods_fen = readings.amount("goods", goods) if goods else max(0, total_fen - postage_fen)
    if goods_fen + postage_fen < total_fen:
        raise Refused(
            "total",
            Sentence(
                QT_TRANSLATE_NOOP(
                    "sentences", "The total is more than goods and postage together. Check this row in the shop."
                )
            ),
        )
    net_fen = readings.needed_amount("net", net) if is_paid else readings.amount("net", net)
    if net_fen > total_fen:
        raise Refused(
            "net",
            Sentence(
                QT_TRANSLATE_NOOP("sentences", "More was paid than the order's total. Check this row in the shop.")
            ),
        )
    refund_fen = readings.amount("refund", refund)
    if is_gross and net_fen + refund_fen > total_fen:
        net_fen = max(0, net_fen - refund_fen)
    return _Money(goods_fen, postage_fen, total_fen, net_fen, refund_fen)


def _state(written: OrderState | None, is_paid: bool, money: _Money) -> OrderState:
    """The state that counts: a paid order that was closed, or of which nothing is left after refunds, is refunded."""
    if not is_paid and written is not _DONE:
        return _CLOSED if written in _GONE else _UNPAID
    if written in _GONE or (money.refund_fen and not money.paid_fen):
        return _REFUNDED
    return _PAID if written is None or written is _UNPAID else written


def _buyer(nick: str, name: str, phone: str, mobile: str, address: str, corrected: str) -> Buyer:
    return Buyer(
        platform=PLATFORM,
        nick=readings.line("nick", nick),
        name=readings.line("name", name),
        phone=readings.plain_phone(readings.short("mobile", mobile) or readings.short("phone", phone)),
        address=_address(address, corrected),
    )


def _address(written: str, corrected: str) -> addresses.Address:
    """The corrected address where there is one; a report writes it in one line."""
    field = "corrected_address" if corrected else "address"
    return addresses.parse(readings.short(field, corrected or written, 2 * readings.LONGEST))


def _amounts_note(orders: list[Order]) -> tuple[Sentence, ...]:
    """Paid orders whose parts the report does not explain: points and red packets of the platform do this."""
    odd = [order.rows[0] for order in orders if order.net_fen and order.net_fen != order.total_fen - order.refund_fen]
    if not odd:
        return ()
    return (
        Sentence(
            QT_TRANSLATE_NOOP(
                "sentences",
                "What was paid is not the total minus the refund in {count} rows (first: row {row}). What was paid"
                " counts.",
            ),
            count=len(odd),
            row=odd[0],
        ),
    )
