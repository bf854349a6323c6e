"""Questions about new items and their VIP windows."""

from typing import NamedTuple

from vipdesk.store.models import Item


class ItemRow(NamedTuple):
    """A new item; moments in UTC seconds."""

    id: int
    name: str
    price_fen: int
    trial_price_fen: int | None
    vip_from_at: int
    public_from_at: int


def rows() -> list[ItemRow]:
    """All items by the moment of their launch."""
    query = Item.select().order_by(Item.public_from_at)
    return [
        ItemRow(one.id, one.name, one.price_fen, one.trial_price_fen, one.vip_from_at, one.public_from_at)
        for one in query
    ]


def add(name: str, price_fen: int, trial_price_fen: int | None, vip_from_at: int, public_from_at: int) -> None:
    """A new item."""
    Item.create(
        name=name,
        price_fen=price_fen,
        trial_price_fen=trial_price_fen,
        vip_from_at=vip_from_at,
        public_from_at=public_from_at,
    )
