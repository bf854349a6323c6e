"""Which orders of members wait for their dispatch."""

from typing import NamedTuple

from vipdesk.store.database import select


class WaitingRow(NamedTuple):
    """An order that is paid and not dispatched; `paid_at` in UTC seconds."""

    order_id: int
    number: str
    member_id: int
    name: str
    paid_at: int


def waiting(since: int, until: int) -> list[WaitingRow]:
    """Orders paid between two moments by people in a group, or with terms of their own, and not dispatched yet."""
    found = select(
        "SELECT o.id, o.number, m.id, m.name, o.paid_at FROM shop_order o JOIN member m ON m.id = o.member_id"
        " WHERE o.state = 'paid' AND o.paid_at >= ? AND o.paid_at <= ? AND o.dispatched_at IS NULL AND o.brushed = 0"
        " AND (EXISTS (SELECT 1 FROM membership s WHERE s.member_id = m.id AND s.left_on IS NULL)"
        " OR EXISTS (SELECT 1 FROM term t WHERE t.member_id = m.id)) ORDER BY o.paid_at, o.id",
        [since, until],
    )
    return [WaitingRow(*row) for row in found]
