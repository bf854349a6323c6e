"""The order report of a Pinduoduo shop: an item a row, and often nobody who bought it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from vipdesk.domain import addresses, readings
from vipdesk.domain.addresses import Address
from vipdesk.domain.orders import (
    Buyer,
    Line,
    Order,
    OrderState,
    ReadOrders,
    identity,
    is_marked,
    states_sentence,
)
from vipdesk.domain.problems import Problem, Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.layouts import Layout
from vipdesk.files.order_tables import of_orders
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table

PLATFORM = "pinduoduo"
CURRENCY = "CNY"


class _Cells(NamedTuple):
    number: str
    state: str
    after_sales: str
    goods: str
    postage: str
    paid_by_buyer: str
    received: str
    refund: str
    quantity: str
    created: str
    paid: str
    dispatched: str
    title: str
    variant: str
    code: str
    remark: str
    nick: str
    name: str
    phone: str
    province: str
    city: str
    district: str
    street: str


LAYOUT = Layout(
    kind=PLATFORM,
    names=dict(
        zip(
            _Cells._fields,
            (
                ("订单号",),
                ("订单状态",),
                ("售后状态",),
                ("商品总价(元)", "商品总价"),
                ("邮费(元)", "邮费", "运费(元)"),
                ("用户实付金额(元)", "用户实付金额"),
                ("商家实收金额(元)", "商家实收金额"),
                ("退款金额(元)", "退款金额"),
                ("商品数量(件)", "商品数量"),
                ("订单成交时间", "拼单成功时间", "成团时间"),
                ("支付时间",),
                ("发货时间",),
                ("商品", "商品名称", "商品标题"),
                ("商品规格",),
                ("商家编码-规格维度", "商家编码-SKU维度", "商家编码-商品维度", "商品id"),
                ("商家备注",),
                ("买家昵称", "用户昵称"),
                ("收货人", "收货人姓名"),
                ("手机", "收货人手机", "手机号", "联系电话"),
                ("省", "省份"),
                ("市", "城市"),
                ("区", "区县"),
                ("街道", "详细地址", "收货地址"),
            ),
            strict=True,
        )
    ),
    needed=("number", "state"),
    signs=(("number", "received"), ("number", "paid_by_buyer"), ("number", "after_sales", "state")),
)

_STATES = (
    ("待付款", OrderState.UNPAID),
    ("未付款", OrderState.UNPAID),
    ("待支付", OrderState.UNPAID),
    ("取消", OrderState.CANCELLED),
    ("已收货", OrderState.DONE),
    ("已签收", OrderState.DONE),
    ("交易成功", OrderState.DONE),
    ("已完成", OrderState.DONE),
    ("待发货", OrderState.PAID),
    ("未发货", OrderState.PAID),
    ("拼单中", OrderState.PAID),
    ("待成团", OrderState.PAID),
    ("已成团", OrderState.PAID),
    ("已支付", OrderState.PAID),
    ("已付款", OrderState.PAID),
    ("已发货", OrderState.SHIPPED),
    ("待收货", OrderState.SHIPPED),
    ("待签收", OrderState.SHIPPED),
)
"""What a state holds, and what it means; the first that fits."""
_REFUNDED = "退款成功"
_NUMBER = re.compile(r"(\d{2})(\d{2})(\d{2})-\d{6,}", re.ASCII)
_BY_NUMBER = QT_TRANSLATE_NOOP(
    "sentences",
    "Orders without a time: {count} (first: row {row}). The day in their number counts, from its beginning.",
)
_NO_TIME = QT_TRANSLATE_NOOP(
    "sentences", "The order has no time, and its number does not begin with its day. Export the orders again."
)


def orders(table: Table, rules: ReadingRules) -> ReadOrders:
    """The orders of a report; every data row is an order, a repeated row or a problem."""
    found: list[Order] = []
    problems: list[Problem] = []
    timeless: list[int] = []
    unknown: Counter[str] = Counter()
    for row, texts in table.rows:
        cells = _Cells(*texts)
        try:
            found.append(_order(row, cells, rules))
        except Refused as refused:
            problems.append(table.problem(row, refused))
            continue
        timeless += [] if cells.created or cells.paid else [row]
        unknown[cells.state] += _known(cells) is None
    strange = (states_sentence(state, rows) for state, rows in unknown.items() if rows)
    return of_orders(PLATFORM, table, found, problems, (*_timeless_note(timeless), *strange))


def _order(row: int, cells: _Cells, rules: ReadingRules) -> Order:
    number = readings.order_number("number", cells.number)
    goods, postage = readings.amount("goods", cells.goods), readings.amount("postage", cells.postage)
    total = _total(cells, goods + postage)
    created_at = _created_at(cells, rules)
    state = _known(cells) or (OrderState.PAID if cells.paid or cells.dispatched else OrderState.UNPAID)
    refund = _refund(cells, state, total)
    is_void = state in (OrderState.UNPAID, OrderState.CANCELLED)
    buyer = _buyer(cells)
    return Order(
        platform=PLATFORM,
        identity=number if _NUMBER.fullmatch(number) else identity(number, created_at, buyer.nick, total),
        number=number,
        buyer=buyer,
        created_at=created_at,
        paid_at=None if is_void else _at("paid", cells.paid, rules) or created_at,
        state=OrderState.REFUNDED if refund and refund == total else state,
        goods_fen=goods or max(0, total - postage),
        postage_fen=postage,
        discount_fen=max(0, goods + postage - total),
        total_fen=total,
        refund_fen=refund,
        net_fen=0 if is_void else total - refund,
        currency=CURRENCY,
        title=cells.title,
        quantity=readings.quantity("quantity", cells.quantity),
        brushed=is_marked(cells.remark, rules.brushed_word),
        rows=(row,),
        dispatched_at=_at("dispatched", cells.dispatched, rules),
        lines=_lines(cells, goods),
    )


def _total(cells: _Cells, listed: int) -> int:
    """What the shop gets: the platform pays its own discounts itself; else what the buyer pays, else what is listed."""
    if cells.received:
        return readings.amount("received", cells.received)
    return readings.amount("paid_by_buyer", cells.paid_by_buyer) if cells.paid_by_buyer else listed


def _created_at(cells: _Cells, rules: ReadingRules) -> int:
    if cells.created:
        return readings.moment("created", cells.created, rules.zone, rules.now)
    if cells.paid:
        return readings.moment("paid", cells.paid, rules.zone, rules.now)
    if match := _NUMBER.fullmatch(cells.number):
        return readings.moment("number", f"20{match[1]}-{match[2]}-{match[3]} 00:00", rules.zone, rules.now)
    raise Refused("created", Sentence(_NO_TIME))


def _at(field: str, text: str, rules: ReadingRules) -> int | None:
    return readings.moment(field, text, rules.zone, rules.now) if text else None


def _known(cells: _Cells) -> OrderState | None:
    return next((state for word, state in _STATES if word in cells.state), None)


def _refund(cells: _Cells, state: OrderState, total: int) -> int:
    """What was given back: as the file says, else all of a refunded order. What was never paid is not given back."""
    if state in (OrderState.UNPAID, OrderState.CANCELLED):
        return 0
    if _REFUNDED not in cells.after_sales and _REFUNDED not in cells.state:
        return 0
    return min(total, readings.amount("refund", cells.refund) or total)


def _lines(cells: _Cells, goods: int) -> tuple[Line, ...]:
    quantity = readings.quantity("quantity", cells.quantity)
    if not cells.title:
        return ()
    return (Line(cells.title, cells.variant, cells.code, quantity, goods // quantity if quantity else goods),)


def _buyer(cells: _Cells) -> Buyer:
    phone = readings.plain_phone(readings.short("phone", cells.phone))
    return Buyer(
        platform=PLATFORM,
        nick=readings.line("nick", cells.nick),
        name=readings.line("name", cells.name),
        phone=phone,
        address=_address(cells),
    )


def _address(cells: _Cells) -> Address:
    """The parts of their own columns; where there are none, the street's column has all of it."""
    street = readings.short("street", cells.street, 2 * readings.LONGEST)
    if not (cells.province or cells.city):
        return addresses.parse(street)
    places = {field: readings.short(field, getattr(cells, field)) for field in ("province", "city", "district")}
    return Address(**places, street=street)


def _timeless_note(rows: Sequence[int]) -> tuple[Sentence, ...]:
    return (Sentence(_BY_NUMBER, count=len(rows), row=rows[0]),) if rows else ()
