"""All that is known of one order."""

from typing import NamedTuple

from vipdesk.store.database import select


class Piece(NamedTuple):
    """An item of an order, `price_fen` of one piece."""

    title: str
    variant: str
    quantity: int
    price_fen: int


class Details(NamedTuple):
    """An order with each amount from its own column, and where it came from.

    `joined_to` is the number under which it was paid or sent together with others, "" for an order of its own.
    """

    number: str
    platform: str
    state: str
    created_at: int
    paid_at: int | None
    dispatched_at: int | None
    goods_fen: int
    postage_fen: int
    discount_fen: int
    total_fen: int
    refund_fen: int
    net_fen: int
    title: str
    quantity: int
    brushed: bool
    joined_to: str
    file: str
    pieces: tuple[Piece, ...]


def details(order_id: int) -> Details | None:
    """Of an order; None where it is not there."""
    found = select(_ORDER, [order_id])
    if not found:
        return None
    pieces = tuple(Piece(*piece) for piece in select(_PIECES, [order_id]))
    return Details._make((*found[0], pieces))


_ORDER = """
SELECT o.number, o.platform, o.state, o.created_at, o.paid_at, o.dispatched_at, o.goods_fen, o.postage_fen,
  o.discount_fen, o.total_fen, o.refund_fen, o.net_fen, o.title, o.quantity, o.brushed, o.joined_to, r.file
FROM shop_order o JOIN import_run r ON r.id = o.import_id WHERE o.id = ?"""
_PIECES = "SELECT title, variant, quantity, price_fen FROM order_line WHERE order_id = ? ORDER BY place"
