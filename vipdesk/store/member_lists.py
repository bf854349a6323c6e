"""Which members are listed, and in which order; ids alone, packed, so that a million of them are listed in a moment."""

from array import array
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from vipdesk.store.database import attached, containing, ids_of, select
from vipdesk.store.where import Where


class SortBy(StrEnum):
    """What the members' table may be sorted by."""

    NAME = "name"
    SPENT = "spent"
    LAST_ORDER = "last_order"


_SORTED = {
    SortBy.NAME: "SELECT m.id FROM member m{where} ORDER BY m.sort_key {way}, m.id {way}",
    SortBy.SPENT: (
        "SELECT m.id FROM member m LEFT JOIN (SELECT member_id, SUM(net_fen) AS spent FROM shop_order"
        " WHERE paid_at >= {since:d} AND brushed = 0 GROUP BY member_id) o ON o.member_id = m.id{where}"
        " ORDER BY COALESCE(o.spent, 0) {way}, m.sort_key, m.id"
    ),
    SortBy.LAST_ORDER: (
        "SELECT m.id FROM member m LEFT JOIN (SELECT member_id, MAX(paid_at) AS last FROM shop_order"
        " GROUP BY member_id) o ON o.member_id = m.id{where}"
        " ORDER BY COALESCE(o.last, 0) {way}, m.sort_key, m.id"
    ),
}
LISTED = (
    "m.id NOT IN (SELECT e.member_id FROM erasure e)"
    " AND m.id NOT IN (SELECT g.id FROM member g WHERE g.merged_into_id > 0)"
)
"""Of an erased person only a number is left; who was merged with somebody else is shown as that one."""
OF_GROUP = "SELECT s.member_id FROM membership s WHERE s.group_id = ? AND s.left_on IS NULL"


def in_order(sort_by: SortBy, since: int, *, descending: bool, limit: int | None = None) -> "array[int]":
    """The ids of all members in display order, as `find`, or the first of them."""
    return arranged([Where(LISTED)], sort_by, since, descending=descending, limit=limit)


def arranged(
    conditions: Sequence[Where], sort_by: SortBy, since: int, *, descending: bool, limit: int | None = None
) -> "array[int]":
    """The same of those of whom all conditions hold."""
    where = f" WHERE {' AND '.join(f'({one.sql})' for one in conditions)}"
    question = _SORTED[sort_by].format(where=where, since=since, way="DESC" if descending else "ASC")
    end = "" if limit is None else f" LIMIT {limit:d}"
    return ids_of(question + end, [value for one in conditions for value in one.params])


def words_of(text: str) -> list[str]:
    """What has to occur in a search key, each somewhere."""
    return text.lower().replace("\0", " ").split()


def matching(text: str) -> "array[int]":
    """The ids of those in whom all words of `text` occur, one at least, in no order; among them who is not listed."""
    return ids_of(*finding(words_of(text)))


def finding(words: Sequence[str]) -> tuple[str, list[Any]]:
    """A question for those in whom every word occurs, and its values.

    Where a search key holds them of nobody, each word may stand in an address or an e-mail address instead: these are
    looked through, which takes longer, only for whoever looks for nothing else.
    """
    question, params = attached().finding(words)
    if select(f"{question} LIMIT 1", params) or max(map(len, words)) < _SHORTEST:
        return question, params
    keys = [attached().finding([word]) for word in words]
    lived = " AND ".join(_LIVED.format(key=key) for key, _ in keys)
    values = [[*own, *[containing(word)] * _PLACES] for word, (_, own) in zip(words, keys, strict=True)]
    return f"SELECT m.id FROM member m WHERE {lived}", [value for each in values for value in each]


_SHORTEST = 2
"""Characters of a word that may be looked for in addresses."""
_PLACES = 2
_LIVED = """(m.id IN ({key}) OR (m.email <> '' AND LOWER(m.email) LIKE ? ESCAPE '\\') OR m.id IN (
SELECT a.member_id FROM address a WHERE a.is_current = 1
AND LOWER(a.district || ' ' || a.street || ' ' || a.postcode) LIKE ? ESCAPE '\\'))"""


def of_group(group_id: int) -> "array[int]":
    """The ids of who is in a group, in no order."""
    return ids_of(OF_GROUP, [group_id])


def within(where: Where) -> "array[int]":
    """The ids of those of whom it holds, in no order; among them who is not listed."""
    return ids_of(f"SELECT m.id FROM member m WHERE {where.sql}", where.params)
