"""Questions about orders and their buyers."""

from collections.abc import Sequence
from typing import NamedTuple

from vipdesk.store.database import chunks, places, select


class OrderRow(NamedTuple):
    """A line of the orders' table."""

    id: int
    number: str
    created_at: int
    buyer: str
    member: str
    state: str
    total_fen: int
    refund_fen: int
    net_fen: int
    title: str


def find(text: str = "") -> list[int]:
    """Ids of orders, the newest first; those whose number or buyer's nick begins with `text`."""
    if not text:
        return [id_ for (id_,) in select("SELECT id FROM shop_order ORDER BY created_at DESC")]
    found = select(_FOUND, [text, text + "\U0010ffff", text, text])
    return [row[0] for row in found]


def few(text: str, most: int) -> list[int]:
    """Some of the same, in a moment: the first numbers that begin so, and the newest orders of such a buyer."""
    return [row[0] for row in select(_FEW, [text, text + "\U0010ffff", most, text, text, most])]


_BOUGHT = """
UNION SELECT id, created_at FROM shop_order WHERE buyer_id IN (SELECT id FROM buyer WHERE nick = ?)
UNION SELECT id, created_at FROM shop_order WHERE buyer_id IN (SELECT id FROM buyer WHERE phone = ?)
ORDER BY 2 DESC"""
_FOUND = f"SELECT id, created_at FROM shop_order WHERE number >= ? AND number < ?{_BOUGHT}"
_FEW = f"""
SELECT id, created_at FROM (SELECT id, created_at FROM shop_order WHERE number >= ? AND number < ?
  ORDER BY number LIMIT ?) AS named{_BOUGHT} LIMIT ?"""


def rows(ids: Sequence[int]) -> list[OrderRow]:
    """One row per id, in that order."""
    found: dict[int, OrderRow] = {}
    for chunk in chunks(ids):
        for row in select(_ROWS.format(places=places(chunk)), chunk):
            found[row[0]] = OrderRow(*row)
    return [found[id_] for id_ in ids if id_ in found]


_ROWS = """
SELECT o.id, o.number, o.created_at, COALESCE(NULLIF(b.nick, ''), b.name, ''), COALESCE(m.name, ''), o.state,
  o.total_fen, o.refund_fen, o.net_fen, o.title
FROM shop_order o LEFT JOIN buyer b ON b.id = o.buyer_id LEFT JOIN member m ON m.id = o.member_id
WHERE o.id IN ({places})"""


def member_of(order_id: int) -> int | None:
    """Whose order it is; None where no member's."""
    found = select("SELECT member_id FROM shop_order WHERE id = ?", [order_id])
    return found[0][0] if found else None


def undispatched(order_ids: Sequence[int]) -> list[int]:
    """Those of the orders that are paid and have not left yet."""
    question = (
        "SELECT id FROM shop_order WHERE id IN ({places}) AND state = 'paid' AND dispatched_at IS NULL ORDER BY id"
    )
    return [id_ for chunk in chunks(order_ids) for (id_,) in select(question.format(places=places(chunk)), chunk)]


def undispatched_of(member_id: int) -> list[int]:
    """A member's orders that are paid and have not left yet."""
    question = "SELECT id FROM shop_order WHERE member_id = ? AND state = 'paid' AND dispatched_at IS NULL ORDER BY id"
    return [id_ for (id_,) in select(question, [member_id])]


class Totals(NamedTuple):
    """The orders of the shop at a glance."""

    orders: int
    buyers: int
    unmatched_buyers: int
    newest_at: int | None


def totals() -> Totals:
    """How many orders and buyers there are, and until when they reach."""
    return Totals(
        select("SELECT COUNT(*) FROM shop_order")[0][0],
        select("SELECT COUNT(*) FROM buyer")[0][0],
        select("SELECT COUNT(*) FROM buyer WHERE member_id IS NULL")[0][0],
        select("SELECT MAX(created_at) FROM shop_order")[0][0],
    )


def any_order() -> bool:
    """Whether the shop has any order yet: until then its currency may be set by an import."""
    return bool(select("SELECT 1 FROM shop_order LIMIT 1"))


def net_spend(member_ids: Sequence[int], since: int, until: int, *, with_postage: bool) -> dict[int, int]:
    """Net spend of members on orders paid from `since` until before `until`; members without any are left out."""
    spend = "net_fen" if with_postage else "CASE WHEN net_fen > postage_fen THEN net_fen - postage_fen ELSE 0 END"
    question = (
        f"SELECT member_id, SUM({spend}) FROM shop_order WHERE member_id IN ({{places}})"
        " AND paid_at >= ? AND paid_at < ? AND brushed = 0 GROUP BY member_id"
    )
    return {
        member_id: int(fen)
        for chunk in chunks(member_ids)
        for member_id, fen in select(question.format(places=places(chunk)), [*chunk, since, until])
    }
