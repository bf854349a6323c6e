"""The item list of a Taobao or Tmall shop: a row for each item of an order, which it names by its number only."""

from typing import NamedTuple

from vipdesk.domain import readings
from vipdesk.domain.orders import Line, ReadOrders, Supplement, of_item
from vipdesk.domain.problems import Problem, Refused
from vipdesk.files.layouts import Layout
from vipdesk.files.order_tables import of_supplements
from vipdesk.files.orders_taobao import PLATFORM
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table

KIND = "taobao_lines"
_REFUNDED = "退款成功"
_NONE = ("null", "无", "-", "--")
"""What a report writes where an item has no variant or no code."""


class _Cells(NamedTuple):
    number: str
    part: str
    title: str
    price: str
    quantity: str
    variant: str
    code: str
    refund_state: str
    refund: str
    dispatched: str


LAYOUT = Layout(
    kind=KIND,
    names=dict(
        zip(
            _Cells._fields,
            (
                ("主订单编号", "订单编号"),
                ("子订单编号",),
                ("标题", "商品标题", "宝贝标题", "宝贝名称"),
                ("价格", "商品价格", "宝贝价格"),
                ("购买数量",),
                ("商品属性", "商品规格", "颜色尺码"),
                ("商家编码", "外部系统编号", "外部编码"),
                ("退款状态",),
                ("退款金额",),
                ("发货时间",),
            ),
            strict=True,
        )
    ),
    needed=("number", "title", "price", "quantity"),
    signs=(("number", "title", "quantity"), ("number", "part", "quantity")),
)


class _Item(NamedTuple):
    row: int
    part: str
    line: Line
    refunded_fen: int
    dispatched_at: int | None


def orders(table: Table, rules: ReadingRules) -> ReadOrders:
    """The items of each order; every data row is an item, repeats one, or is a problem."""
    items: dict[str, list[_Item]] = {}
    problems: list[Problem] = []
    repeated: list[int] = []
    seen: set[str] = set()
    for row, texts in table.rows:
        cells = _Cells(*texts)
        try:
            number, item = readings.order_number("number", cells.number), _item(row, cells, rules)
        except Refused as refused:
            problems.append(table.problem(row, refused))
            continue
        if item.part and item.part in seen:
            repeated.append(row)
        else:
            items.setdefault(number, []).append(item)
        seen.add(item.part)
    supplements = (_supplement(number, of_order) for number, of_order in items.items())
    return of_supplements(PLATFORM, table, supplements, problems, repeated)


def _item(row: int, cells: _Cells, rules: ReadingRules) -> _Item:
    line = Line(
        title=readings.short("title", cells.title, 2 * readings.LONGEST),
        variant="" if cells.variant in _NONE else readings.short("variant", cells.variant, 2 * readings.LONGEST),
        code="" if cells.code in _NONE else readings.short("code", cells.code),
        quantity=readings.quantity("quantity", cells.quantity),
        price_fen=readings.amount("price", cells.price),
    )
    refunded = readings.amount("refund", cells.refund) if _REFUNDED in cells.refund_state else 0
    dispatched = cells.dispatched and readings.moment("dispatched", cells.dispatched, rules.zone, rules.now)
    return _Item(row, readings.short("part", cells.part), line, refunded, dispatched or None)


def _supplement(number: str, items: list[_Item]) -> Supplement:
    """An order is dispatched when the last of its items is on its way."""
    times = [item.dispatched_at for item in items]
    return Supplement(
        number=number,
        lines=tuple(item.line for item in items),
        refunds=tuple(
            of_item(item.part or str(place), item.refunded_fen)
            for place, item in enumerate(items, 1)
            if item.refunded_fen
        ),
        dispatched_at=max(time for time in times if time) if all(times) else None,
        rows=tuple(item.row for item in items),
    )
