"""The refunds of a Taobao or Tmall shop: a row for each refund, told from others by its own number."""

from typing import NamedTuple

from vipdesk.domain import readings
from vipdesk.domain.orders import ReadOrders, Refund, Supplement
from vipdesk.domain.problems import Problem, Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.layouts import Layout
from vipdesk.files.order_tables import of_supplements
from vipdesk.files.orders_taobao import PLATFORM
from vipdesk.files.reading_rules import ReadingRules
from vipdesk.files.table import Table

KIND = "taobao_refunds"
_DONE = "成功"
_NOT_PAID = QT_TRANSLATE_NOOP(
    "sentences", "Refunds that were asked for and not paid, or not yet: {count}. They change nothing."
)


class _Cells(NamedTuple):
    refund_number: str
    number: str
    amount: str
    state: str
    closed: str


LAYOUT = Layout(
    kind=KIND,
    names=dict(
        zip(
            _Cells._fields,
            (
                ("退款编号", "退款单号"),
                ("订单编号", "主订单编号", "订单号"),
                ("买家退款金额", "退款金额", "退款成功金额"),
                ("退款状态",),
                ("退款完结时间", "退款成功时间"),
            ),
            strict=True,
        )
    ),
    needed=("refund_number", "number", "amount"),
    signs=(("refund_number", "number"),),
)


def orders(table: Table, _rules: ReadingRules) -> ReadOrders:
    """The refunds of each order; every data row is a refund, repeats one, or is a problem."""
    refunds: dict[str, dict[str, Refund]] = {}
    rows: dict[str, list[int]] = {}
    repeated: list[int] = []
    problems: list[Problem] = []
    for row, texts in table.rows:
        try:
            number, refund = _refund(_Cells(*texts))
        except Refused as refused:
            problems.append(table.problem(row, refused))
            continue
        known = refunds.setdefault(number, {})
        if known.get(refund.number) == refund:
            repeated.append(row)
            continue
        rows.setdefault(number, []).append(row)
        # Of several rows of a refund the one that was paid counts.
        if refund.number not in known or refund.fen:
            known[refund.number] = refund
    supplements = (
        Supplement(number, refunds=tuple(one for one in paid.values() if one.fen), rows=tuple(rows[number]))
        for number, paid in refunds.items()
    )
    return of_supplements(PLATFORM, table, supplements, problems, repeated, _note(refunds))


def _refund(cells: _Cells) -> tuple[str, Refund]:
    """The order and its refund, of nothing where it was not paid."""
    number = readings.order_number("number", cells.number)
    own_number = readings.order_number("refund_number", cells.refund_number)
    fen = readings.amount("amount", cells.amount)
    is_paid = _DONE in cells.state or (not cells.state and bool(cells.closed))
    return number, Refund(own_number, fen if is_paid else 0)


def _note(refunds: dict[str, dict[str, Refund]]) -> tuple[Sentence, ...]:
    count = sum(not refund.fen for of_order in refunds.values() for refund in of_order.values())
    return (Sentence(_NOT_PAID, count=count),) if count else ()
