"""Questions about buyers who are no members, the few members whom each may be, and what was decided of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vipdesk.domain.addresses import Address
from vipdesk.store.database import chunks, containing, execute, places, repeat, select

HAND = "hand"
"""How a buyer was matched whom somebody said to be a member."""
_MOST_ALIKE = 12
"""Members looked at for one thing that a buyer has; what more have tells nobody."""


class BuyerRow(NamedTuple):
    """A buyer; money is net, of all their orders. `how` says how they were matched, if they were."""

    id: int
    platform: str
    nick: str
    name: str
    phone: str
    email: str
    address: Address
    member_id: int | None
    member: str
    how: str
    set_aside: bool
    orders: int
    net_fen: int


class Shares(NamedTuple):
    """What belongs to no member, of everything since a moment."""

    buyers: int
    unmatched_buyers: int
    orders: int
    unmatched_orders: int
    net_fen: int
    unmatched_net_fen: int


_OPEN = "b.member_id IS NULL AND b.set_aside = 0"
_DECIDED = "(b.set_aside = 1 OR b.matched_how IN ('hand', 'tail'))"
_LIKE = (
    "(LOWER(b.nick) LIKE ? ESCAPE '\\' OR LOWER(b.name) LIKE ? ESCAPE '\\' OR b.phone LIKE ? ESCAPE '\\'"
    " OR b.city LIKE ? ESCAPE '\\')"
)
_SPENT = (
    "SELECT b.id FROM buyer b LEFT JOIN (SELECT buyer_id, SUM(net_fen) AS spent FROM shop_order GROUP BY buyer_id) o"
    " ON o.buyer_id = b.id WHERE {where} ORDER BY COALESCE(o.spent, 0) DESC, b.id"
)


def find(text: str = "", *, decided: bool = False) -> list[int]:
    """Ids of buyers who are nobody's yet, or of those of whom something was decided, who spent most first.

    Every word of `text` must occur in nick, name, phone or city.
    """
    words = text.lower().split()
    where = " AND ".join([_DECIDED if decided else _OPEN, *[_LIKE] * len(words)])
    params = [containing(word) for word in words for _ in range(4)]
    return [id_ for (id_,) in select(_SPENT.format(where=where), params)]


def rows(ids: Sequence[int]) -> list[BuyerRow]:
    """One row per id, in that order."""
    found: dict[int, BuyerRow] = {}
    for chunk in chunks(ids):
        for row in select(_ROWS.format(places=places(chunk)), chunk):
            found[row[0]] = BuyerRow._make((*row[:6], Address(*row[6:12]), *row[12:15], bool(row[15]), *row[16:]))
    return [found[id_] for id_ in ids if id_ in found]


_ROWS = """
SELECT b.id, b.platform, b.nick, b.name, b.phone, b.email, b.province, b.city, b.district, b.street, b.postcode,
  b.country, b.member_id, COALESCE(m.name, ''), b.matched_how, b.set_aside,
  (SELECT COUNT(*) FROM shop_order o WHERE o.buyer_id = b.id),
  COALESCE((SELECT SUM(o.net_fen) FROM shop_order o WHERE o.buyer_id = b.id), 0)
FROM buyer b LEFT JOIN member m ON m.id = b.member_id WHERE b.id IN ({places})"""


def shares(since: int) -> Shares:
    """How much of what was paid from `since` (UTC seconds) on belongs to no member; orders without a buyer too."""
    found = select(
        "SELECT COUNT(DISTINCT o.buyer_id), COUNT(DISTINCT CASE WHEN o.member_id IS NULL THEN o.buyer_id END),"
        " COUNT(*), SUM(CASE WHEN o.member_id IS NULL THEN 1 ELSE 0 END), SUM(o.net_fen),"
        " SUM(CASE WHEN o.member_id IS NULL THEN o.net_fen ELSE 0 END)"
        " FROM shop_order o WHERE o.paid_at >= ? AND o.brushed = 0",
        [since],
    )
    return Shares._make(int(value or 0) for value in found[0])


class Hint(NamedTuple):
    """What a buyer has that a member may have as well; blank is not known. `sort_key` is that of the name."""

    nick: str
    phone: str
    sort_key: str


def alike(hints: Iterable[Hint]) -> dict[str, list[int]]:
    """The members who have a nick, a phone or a name (by its `sort_key`) of these: by that very text.

    A text that more than a dozen members have is left out.
    """
    wanted = list(hints)
    found = _with({one.phone for one in wanted} - {""}, _PHONES)
    found |= _with({one.nick for one in wanted} - {""}, "SELECT nick, member_id FROM alias WHERE nick IN ({places})")
    found |= _with({one.sort_key for one in wanted} - {""}, _NAMES)
    return {text: ids for text, ids in found.items() if len(ids) <= _MOST_ALIKE}


_PHONES = (
    "SELECT phone, id FROM member WHERE phone IN ({places})"
    " UNION SELECT number, member_id FROM other_phone WHERE number IN ({places})"
)
_NAMES = "SELECT sort_key, id FROM member WHERE sort_key IN ({places}) AND +merged_into_id IS NULL"


def _with(texts: Iterable[str], question: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for chunk in chunks(sorted(texts)):
        asked = question.format(places=places(chunk))
        for text, member_id in select(asked, chunk * asked.count("IN (")):
            found.setdefault(text, []).append(member_id)
    return found


def orders_of(buyer_ids: Sequence[int]) -> list[int]:
    """The orders of these buyers."""
    question = "SELECT id FROM shop_order WHERE buyer_id IN ({places}) ORDER BY id"
    return [id_ for chunk in chunks(buyer_ids) for (id_,) in select(question.format(places=places(chunk)), chunk)]


def owners(buyer_ids: Sequence[int]) -> dict[int, int]:
    """Which member each of these buyers was found to be; whoever is nobody's is left out."""
    question = "SELECT id, member_id FROM buyer WHERE member_id IS NOT NULL AND id IN ({places})"
    return {
        buyer_id: member_id
        for chunk in chunks(buyer_ids)
        for buyer_id, member_id in select(question.format(places=places(chunk)), chunk)
    }


def known(buyer_ids: Iterable[int]) -> set[int]:
    """Those of these buyers who are in the shop."""
    question = "SELECT id FROM buyer WHERE id IN ({places})"
    return {id_ for chunk in chunks(buyer_ids) for (id_,) in select(question.format(places=places(chunk)), chunk)}


def living(member_ids: Iterable[int]) -> set[int]:
    """Those of these members who were neither erased nor merged into another."""
    question = (
        "SELECT m.id FROM member m WHERE m.id IN ({places}) AND m.merged_into_id IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.member_id = m.id)"
    )
    return {
        id_ for chunk in chunks(sorted(member_ids)) for (id_,) in select(question.format(places=places(chunk)), chunk)
    }


def assign(pairs: Sequence[tuple[int, int]], how: str = HAND) -> None:
    """(buyer, member): these buyers and their orders are these members', inside the open action."""
    repeat(
        "UPDATE buyer SET member_id = ?, matched_how = ?, set_aside = 0 WHERE id = ?",
        [(member_id, how, buyer_id) for buyer_id, member_id in pairs],
    )
    repeat(
        "UPDATE shop_order SET member_id = ? WHERE buyer_id = ?",
        [(member_id, buyer_id) for buyer_id, member_id in pairs],
    )


def part(buyer_ids: Sequence[int], *, set_aside: bool) -> None:
    """These buyers and their orders are nobody's: for good (`set_aside`), or until somebody decides again."""
    for chunk in chunks(buyer_ids):
        there = places(chunk)
        execute(
            f"UPDATE buyer SET member_id = NULL, matched_how = '', set_aside = ? WHERE id IN ({there})",
            [int(set_aside), *chunk],
        )
        execute(
            f"UPDATE shop_order SET member_id = NULL WHERE member_id IS NOT NULL AND buyer_id IN ({there})", list(chunk)
        )
