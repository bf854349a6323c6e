"""Questions about orders and their buyers, and the rows that an import adds."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from vipdesk.store.database import chunks, execute, insert_all, places, repeat, reserve, select


class StoredOrder(NamedTuple):
    """What may change of an order between two exports, and where it is stored."""

    id: int
    buyer_id: int | None
    paid_at: int | None
    state: str
    goods_fen: int
    postage_fen: int
    discount_fen: int
    total_fen: int
    refund_fen: int
    net_fen: int
    brushed: bool


class NewOrder(NamedTuple):
    """An order to be added; `identity` is what makes it known again on its platform."""

    platform: str
    identity: str
    number: str
    buyer_id: int | None
    member_id: int | None
    created_at: int
    paid_at: int | None
    state: str
    goods_fen: int
    postage_fen: int
    discount_fen: int
    total_fen: int
    refund_fen: int
    net_fen: int
    title: str
    quantity: int
    brushed: bool


class StoredBuyer(NamedTuple):
    """A buyer of earlier imports."""

    id: int
    member_id: int | None


class NewBuyer(NamedTuple):
    """A buyer to be added."""

    platform: str
    identity: str
    nick: str
    name: str
    phone: str
    email: str
    province: str
    city: str
    district: str
    street: str
    postcode: str
    country: str
    member_id: int | None


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


def known(platform: str, identities: Iterable[str]) -> dict[str, StoredOrder]:
    """Those of the identities that the shop has already, with what is stored of them."""
    found: dict[str, StoredOrder] = {}
    for chunk in chunks(identities):
        for identity, *values in select(_KNOWN.format(places=places(chunk)), [platform, *chunk]):
            found[identity] = StoredOrder._make((*values[:-1], bool(values[-1])))
    return found


_KNOWN = """
SELECT identity, id, buyer_id, paid_at, state, goods_fen, postage_fen, discount_fen, total_fen, refund_fen, net_fen,
  brushed FROM shop_order WHERE platform = ? AND identity IN ({places})"""


def known_buyers(platform: str, identities: Iterable[str]) -> dict[str, StoredBuyer]:
    """Those of the buyers' identities that the shop has already."""
    found: dict[str, StoredBuyer] = {}
    question = "SELECT identity, id, member_id FROM buyer WHERE platform = ? AND identity IN ({places})"
    for chunk in chunks(identities):
        for identity, id_, member_id in select(question.format(places=places(chunk)), [platform, *chunk]):
            found[identity] = StoredBuyer(id_, member_id)
    return found


def members_by_nick(platform: str, nicks: Iterable[str]) -> dict[str, int]:
    """Which member uses each of these nicks on the platform, or on one that is not known."""
    question = "SELECT nick, member_id FROM alias WHERE platform IN (?, '') AND nick IN ({places}) ORDER BY platform"
    return {
        nick: member_id
        for chunk in chunks(nicks)
        for nick, member_id in select(question.format(places=places(chunk)), [platform, *chunk])
    }


def members_by_phone(phones: Iterable[str]) -> dict[str, int]:
    """Which member has each of these phones; a phone that several share tells nobody."""
    question = (
        "SELECT phone, MIN(id) FROM member WHERE phone IN ({places}) AND phone <> '' GROUP BY phone HAVING COUNT(*) = 1"
    )
    return {
        phone: member_id
        for chunk in chunks(phones)
        for phone, member_id in select(question.format(places=places(chunk)), chunk)
    }


def add_buyers(buyers: Sequence[NewBuyer], import_id: int) -> dict[str, int]:
    """Add buyers of an import; the id that each identity got."""
    ids = reserve("buyer", len(buyers))
    rows = [(id_, *buyer, import_id) for id_, buyer in zip(ids, buyers, strict=True)]
    insert_all("buyer", ("id", *NewBuyer._fields, "import_id"), rows)
    return {buyer.identity: id_ for id_, buyer in zip(ids, buyers, strict=True)}


def add(orders: Sequence[NewOrder], import_id: int) -> None:
    """Add orders of an import."""
    ids = reserve("shop_order", len(orders))
    rows = [(id_, *order, import_id) for id_, order in zip(ids, orders, strict=True)]
    insert_all("shop_order", ("id", *NewOrder._fields, "import_id"), rows)


def change(orders: Mapping[int, NewOrder]) -> None:
    """Bring known orders, by their ids, to what a later export says of them."""
    repeat(
        "UPDATE shop_order SET paid_at = ?, state = ?, goods_fen = ?, postage_fen = ?, discount_fen = ?,"
        " total_fen = ?, refund_fen = ?, net_fen = ?, brushed = ? WHERE id = ?",
        [
            (
                one.paid_at, one.state, one.goods_fen, one.postage_fen, one.discount_fen,
                one.total_fen, one.refund_fen, one.net_fen, one.brushed, id_,
            )
            for id_, one in orders.items()
        ],
    )  # fmt: skip


def match_buyers() -> int:
    """Give every buyer without a member the one who uses the nick there, or else has the phone alone.

    Their orders follow. Returns the number of buyers matched.
    """
    same_nick = "FROM alias a WHERE a.nick = buyer.nick AND a.platform IN (buyer.platform, '')"
    matched = execute(
        f"UPDATE buyer SET member_id = (SELECT a.member_id {same_nick} ORDER BY a.platform DESC LIMIT 1)"
        f" WHERE member_id IS NULL AND nick <> '' AND EXISTS (SELECT 1 {same_nick})"
    )
    matched += execute(
        "UPDATE buyer SET member_id = (SELECT MIN(m.id) FROM member m WHERE m.phone = buyer.phone)"
        " WHERE member_id IS NULL AND phone <> '' AND"
        " (SELECT COUNT(*) FROM member m WHERE m.phone = buyer.phone) = 1"
    )
    execute(
        "UPDATE shop_order SET member_id = (SELECT b.member_id FROM buyer b WHERE b.id = shop_order.buyer_id)"
        " WHERE member_id IS NULL AND buyer_id IN (SELECT id FROM buyer WHERE member_id IS NOT NULL)"
    )
    return matched


class ImportRow(NamedTuple):
    """One import of the past."""

    id: int
    kind: str
    file: str
    imported_at: int
    rows: int
    new: int
    known: int
    changed: int
    unmatched: int
    problems: int


def imports(limit: int = 50) -> list[ImportRow]:
    """The newest imports."""
    found = select(
        "SELECT id, kind, file, imported_at, row_count, new_count, known_count, changed_count, unmatched_count,"
        " problem_count FROM import_run ORDER BY id DESC LIMIT ?",
        [limit],
    )
    return [ImportRow(*row) for row in found]


def find(text: str = "") -> list[int]:
    """Ids of orders, the newest first; those whose number or buyer's nick begins with `text`."""
    if not text:
        return [id_ for (id_,) in select("SELECT id FROM shop_order ORDER BY created_at DESC")]
    found = select(_FOUND, [text, text + "\U0010ffff", text, text])
    return [row[0] for row in found]


_FOUND = """
SELECT id, created_at FROM shop_order WHERE number >= ? AND number < ?
UNION SELECT id, created_at FROM shop_order WHERE buyer_id IN (SELECT id FROM buyer WHERE nick = ?)
UNION SELECT id, created_at FROM shop_order WHERE buyer_id IN (SELECT id FROM buyer WHERE phone = ?)
ORDER BY 2 DESC"""


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
