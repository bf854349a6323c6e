"""The order report of a Taobao or Tmall shop, in the forms that it had from 2015 on."""

from collections import Counter
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


class _Cells(NamedTuple):
    number: str
    nick: str
    goods: str
    postage: str
    total: str
    net: str
    state: str
    name: str
    address: str
    corrected_address: str
    phone: str
    mobile: str
    created: str
    paid: str
    title: str
    remark: str
    quantity: str
    refund: str
    dispatched: str
    payment: str
    parcel: str


LAYOUT = Layout(
    kind=PLATFORM,
    names=dict(
        zip(
            _Cells._fields,
            (
                ("订单编号",),
                ("买家会员名", "买家昵称", "买家旺旺"),
                ("买家应付货款",),
                ("买家应付邮费",),
                ("总金额",),
                ("买家实际支付金额", _GROSS),
                ("订单状态",),
                ("收货人姓名",),
                ("收货地址",),
                ("修改后的收货地址",),
                ("联系电话",),
                ("联系手机",),
                ("订单创建时间",),
                ("订单付款时间",),
                ("宝贝标题", "商品标题"),
                ("订单备注", "卖家备注", "商家备注"),
                ("宝贝总数量",),
                ("退款金额",),
                ("发货时间",),
                ("支付单号",),
                ("物流单号", "运单号", "快递单号"),
            ),
            strict=True,
        )
    ),
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
    seen = _Seen(is_gross=table.header["net"] == _GROSS)
    for row, texts in table.rows:
        try:
            cells = _Cells(*texts)
            order, strange = _order(row, cells, rules, seen)
            if cells.payment or cells.parcel:
                ways[order.identity] = Way(cells.payment, cells.parcel)
        except Refused as refused:
            problems.append(table.problem(row, refused))
        else:
            found.append(order)
            unknown[strange] += 1
    del unknown[""]
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

    def __init__(self, *, is_gross: bool) -> None:
        self.buyer = cache(_buyer)
        self.money = lru_cache(maxsize=10_000)(partial(_money, is_gross=is_gross))
        self.title = cache(str)


def _order(row: int, cells: _Cells, rules: ReadingRules, seen: _Seen) -> tuple[Order, str]:
    """The order of a row, and its state if that is one we do not know."""
    number = readings.order_number("number", cells.number)
    buyer = seen.buyer(cells.nick, cells.name, cells.phone, cells.mobile, cells.address, cells.corrected_address)
    money = seen.money(cells.goods, cells.postage, cells.total, cells.net, cells.refund, bool(cells.paid))
    created_at = readings.moment("created", cells.created, rules.zone, rules.now)
    paid_at = readings.moment("paid", cells.paid, rules.zone, rules.now) if cells.paid else None
    written = cells.state.replace("，", ",")
    known = _STATES.get(written)
    if paid_at is None and known in _SURELY_PAID:
        raise Refused("paid", Sentence(_NO_TIME))
    state = _state(known, paid_at is not None, money)
    discount_fen = money.goods_fen + money.postage_fen - money.total_fen
    refund_fen = money.total_fen if state is _REFUNDED else money.refund_fen
    sent = cells.dispatched
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
        seen.title(cells.title),
        readings.quantity("quantity", cells.quantity),
        is_marked(cells.remark, rules.brushed_word),
        (row,),
        readings.moment("dispatched", sent, rules.zone, rules.now) if sent else None,
    )
    return order, "" if known else written


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
