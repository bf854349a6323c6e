"""The list of parcels of a Taobao or Tmall shop: when each order was dispatched."""

from typing import NamedTuple

from vipdesk.domain import readings
from vipdesk.domain.orders import ReadOrders, Supplement
from vipdesk.domain.problems import Problem, Refused
from vipdesk.files.layouts import Layout
from vipdesk.files.order_tables import of_supplements
from vipdesk.files.orders_taobao import PLATFORM
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table

KIND = "taobao_parcels"


class _Cells(NamedTuple):
    number: str
    dispatched: str
    parcel: str


LAYOUT = Layout(
    kind=KIND,
    names=dict(
        zip(
            _Cells._fields,
            (("主订单编号", "订单编号"), ("发货时间",), ("物流单号", "运单号", "快递单号")),
            strict=True,
        )
    ),
    needed=("number", "dispatched"),
    signs=(("number", "dispatched", "parcel"),),
)


def orders(table: Table, rules: ReadingRules) -> ReadOrders:
    """When each order was dispatched: with the last of its parcels. A row without a time says nothing yet."""
    times: dict[str, int] = {}
    rows: dict[str, list[int]] = {}
    problems: list[Problem] = []
    for row, texts in table.rows:
        cells = _Cells(*texts)
        try:
            number = readings.order_number("number", cells.number)
            at = readings.moment("dispatched", cells.dispatched, rules.zone, rules.now) if cells.dispatched else 0
        except Refused as refused:
            problems.append(table.problem(row, refused))
        else:
            times[number] = max(at, times.get(number, 0))
            rows.setdefault(number, []).append(row)
    supplements = (
        Supplement(number, dispatched_at=at or None, rows=tuple(rows[number])) for number, at in times.items()
    )
    return of_supplements(PLATFORM, table, supplements, problems)
