"""Questions about new items and their VIP windows: who was told, and who bought them."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from vipdesk.domain.new_items import NewItem, Sale
from vipdesk.domain.orders import COUNTED
from vipdesk.domain.recommendations import Bought
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store.database import execute, insert_all, places, select
from vipdesk.store.models import Announcement, Item

_STANDING = ", ".join(f"'{state.value}'" for state in sorted(COUNTED))


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
    """A new item of which no more is known."""
    keep(NewItem(name, price_fen, vip_from_at, public_from_at, trial_price_fen))


def everything() -> dict[int, NewItem]:
    """All that is noted of every item, by its id, the latest launch first."""
    titles: dict[int, list[str]] = {}
    for item_id, title in select("SELECT item_id, title FROM item_title ORDER BY id"):
        titles.setdefault(item_id, []).append(title)
    query = Item.select().order_by(Item.public_from_at.desc(), Item.id.desc())
    return {one.id: _item(one, titles.get(one.id, [])) for one in query}


def get(item_id: int) -> NewItem:
    """All that is noted of an item; UserError where it is gone."""
    found = everything().get(item_id)
    if found is None:
        raise UserError(_GONE)
    return found


_GONE = QT_TRANSLATE_NOOP("sentences", "This item is not in the shop any more.")


def _item(one: Item, titles: Sequence[str]) -> NewItem:
    return NewItem(
        name=one.name,
        price_fen=one.price_fen,
        vip_from_at=one.vip_from_at,
        public_from_at=one.public_from_at,
        trial_price_fen=one.trial_price_fen,
        code=one.code,
        titles=tuple(titles),
        category=one.category,
        goes_with=tuple(one.goes_with.splitlines()),
        quantity=one.quantity,
        gift=one.gift,
        defects=one.defects,
        defect_wording=one.defect_wording,
        points=tuple(json.loads(one.points)),
    )


def keep(item: NewItem, item_id: int | None = None) -> int:
    """Write an item, a new one without an id, inside an open action; its id. UserError where it is gone."""
    values = {name: value for name, value in vars(item).items() if name != "titles"} | {
        "goes_with": "\n".join(item.goes_with),
        "points": json.dumps(item.points, ensure_ascii=False),
    }
    if item_id is None:
        item_id = int(Item.create(**values).id)
    elif not Item.update(**values).where(Item.id == item_id).execute():
        raise UserError(_GONE)
    known = {title for (title,) in select("SELECT title FROM item_title WHERE item_id = ?", [item_id])}
    gone = sorted(known - {*item.titles})
    if gone:
        execute(f"DELETE FROM item_title WHERE item_id = ? AND title IN ({places(gone)})", [item_id, *gone])
    new = [(item_id, title) for title in item.titles if title not in known]
    insert_all("item_title", ("item_id", "title"), new)
    return item_id


def delete(item_id: int) -> None:
    """Remove an item of which nobody was told, inside an open action."""
    execute("DELETE FROM item_title WHERE item_id = ?", [item_id])
    execute("DELETE FROM item WHERE id = ?", [item_id])


class Told(NamedTuple):
    """A group that was told of an item; `sent_at` in UTC seconds."""

    item_id: int
    group_id: int
    group: str
    text: str
    sent_at: int
    who: str


def told(item_id: int | None = None) -> list[Told]:
    """Which groups were told of an item, or of any, the first one first."""
    condition, values = ("", []) if item_id is None else (" WHERE a.item_id = ?", [item_id])
    found = select(
        "SELECT a.item_id, a.group_id, g.name, a.text, a.sent_at, a.who FROM announcement a"
        f" JOIN vip_group g ON g.id = a.group_id{condition} ORDER BY a.sent_at, a.id",
        values,
    )
    return [Told(*row) for row in found]


def tell(item_id: int, group_id: int, text: str, sent_at: int, who: str) -> None:
    """Note that a group was told, inside an open action; what was noted before of the same is replaced.

    UserError where the item is gone.
    """
    get(item_id)
    execute("DELETE FROM announcement WHERE item_id = ? AND group_id = ?", [item_id, group_id])
    Announcement.create(item=item_id, group=group_id, text=text, sent_at=sent_at, who=who)


def untell(item_id: int, group_id: int) -> None:
    """Take that note back."""
    execute("DELETE FROM announcement WHERE item_id = ? AND group_id = ?", [item_id, group_id])


def sales(item: NewItem) -> list[Sale]:
    """Every order with an item in it since its VIP window opened, by its titles and its code, the first one first.

    From the lines of orders; of an order without lines from its own title.
    """
    titles = item.called
    by_code = " UNION ALL SELECT l.order_id, l.quantity FROM order_line l WHERE l.code = ?" if item.code else ""
    not_by_title = f" AND l.title NOT IN ({places(titles)})" if item.code else ""
    question = (
        "SELECT o.id, o.member_id, COALESCE(m.name, b.nick, ''), o.paid_at, SUM(s.pieces) FROM ("
        f"SELECT l.order_id AS order_id, l.quantity AS pieces FROM order_line l WHERE l.title IN ({places(titles)})"
        f"{by_code}{not_by_title}"
        " UNION ALL SELECT x.id, x.quantity FROM shop_order x WHERE x.paid_at >= ?"
        f" AND x.title IN ({places(titles)}) AND NOT EXISTS (SELECT 1 FROM order_line y WHERE y.order_id = x.id)"
        ") s JOIN shop_order o ON o.id = s.order_id LEFT JOIN member m ON m.id = o.member_id"
        " LEFT JOIN buyer b ON b.id = o.buyer_id"
        f" WHERE o.paid_at >= ? AND o.brushed = 0 AND o.state IN ({_STANDING})"
        " GROUP BY o.id, o.member_id, m.name, b.nick, o.paid_at ORDER BY o.paid_at, o.id"
    )
    code = [item.code, *titles] if item.code else []
    found = select(question, [*titles, *code, item.vip_from_at, *titles, item.vip_from_at])
    return [Sale(id_, member, name, at, int(pieces)) for id_, member, name, at, pieces in found]


def bought_by(member_id: int) -> list[Bought]:
    """What a member bought, by title, and how often."""
    found = select(
        "SELECT title, COUNT(*) FROM ("
        "SELECT l.title AS title FROM shop_order o JOIN order_line l ON l.order_id = o.id"
        f" WHERE o.member_id = ? AND o.brushed = 0 AND o.state IN ({_STANDING})"
        " UNION ALL SELECT o.title FROM shop_order o WHERE o.member_id = ? AND o.brushed = 0"
        f" AND o.state IN ({_STANDING}) AND NOT EXISTS (SELECT 1 FROM order_line y WHERE y.order_id = o.id)"
        ") AS bought GROUP BY title ORDER BY title",
        [member_id, member_id],
    )
    return [Bought(title, int(times)) for title, times in found]


class Warned(NamedTuple):
    """An order with an item that has a known defect, and what is to be said before it leaves."""

    order_id: int
    item: str
    wording: str


def warnings(order_ids: Sequence[int]) -> list[Warned]:
    """What is to be said before these orders leave."""
    wordings = [one for one in everything().values() if one.defect_wording]
    if not wordings or not order_ids:
        return []
    there = places(order_ids)
    found = select(
        f"SELECT l.order_id, l.title, l.code FROM order_line l WHERE l.order_id IN ({there})"
        f" UNION SELECT o.id, o.title, '' FROM shop_order o WHERE o.id IN ({there})",
        [*order_ids, *order_ids],
    )
    return [
        Warned(order_id, one.name, one.defect_wording)
        for order_id, title, code in found
        for one in wordings
        if title in one.called or (one.code and code == one.code)
    ]
