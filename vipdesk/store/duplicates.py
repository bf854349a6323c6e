"""Questions about members who may be one person, and the pairs of whom somebody said that they are two."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from vipdesk.domain.addresses import Address
from vipdesk.store.database import chunks, insert_all, places, select
from vipdesk.store.models import NotDuplicate
from vipdesk.store.where import PRESENT

_STEP = 20_000
"""Members read at once; nobody needs a million rows in memory."""
_ADDRESS = "d.id = (SELECT MAX(x.id) FROM address x WHERE x.member_id = m.id AND x.is_current = 1)"


class Compared(NamedTuple):
    """What of a member is compared with others. `sort_key` begins with the pinyin of the name."""

    id: int
    name: str
    real_name: str
    sort_key: str
    phone: str
    email: str
    address: Address


_COMPARED = f"""
SELECT m.id, m.name, m.real_name, m.sort_key, m.phone, m.email, COALESCE(d.province, ''), COALESCE(d.city, ''),
  COALESCE(d.district, ''), COALESCE(d.street, ''), COALESCE(d.postcode, ''), COALESCE(d.country, '')
FROM member m LEFT JOIN address d ON {_ADDRESS} WHERE {PRESENT}"""


def everybody() -> Iterator[list[Compared]]:
    """All members in lists of some thousands, by id."""
    after = 0
    while found := select(f"{_COMPARED} AND m.id > ? ORDER BY m.id LIMIT ?", [after, _STEP]):
        yield list(map(_compared, found))
        after = found[-1][0]


def these(ids: Iterable[int]) -> dict[int, Compared]:
    """Those of the members who are still there, by id."""
    return {
        row[0]: _compared(row)
        for chunk in chunks(ids)
        for row in select(f"{_COMPARED} AND m.id IN ({places(chunk)}) ORDER BY m.id", chunk)
    }


def _compared(row: tuple[object, ...]) -> Compared:
    return Compared._make((*row[:6], Address._make(map(str, row[6:]))))


def other_phones(ids: Iterable[int] | None = None) -> list[tuple[int, str]]:
    """(member, number) of further phones: of these members, or of all."""
    if ids is None:
        return select("SELECT member_id, number FROM other_phone ORDER BY id")
    question = "SELECT member_id, number FROM other_phone WHERE member_id IN ({places}) ORDER BY id"
    return [row for chunk in chunks(ids) for row in select(question.format(places=places(chunk)), chunk)]


def nicks(ids: Iterable[int]) -> list[tuple[int, str, str]]:
    """(member, platform, nick) of these members."""
    question = "SELECT member_id, platform, nick FROM alias WHERE member_id IN ({places}) ORDER BY id"
    return [row for chunk in chunks(ids) for row in select(question.format(places=places(chunk)), chunk)]


def nicks_of_several(most: int) -> list[tuple[str, int]]:
    """(nick, member) of nicks that from two to `most` members use, by nick."""
    return select(
        "SELECT a.nick, a.member_id FROM alias a WHERE a.nick IN (SELECT nick FROM alias GROUP BY nick"
        " HAVING COUNT(DISTINCT member_id) BETWEEN 2 AND ?) ORDER BY a.nick, a.member_id",
        [most],
    )


def count() -> int:
    """How many rows `everybody` will give, about."""
    return int(select("SELECT COUNT(*) FROM member")[0][0])


def decided(ids: Iterable[int]) -> set[tuple[int, int]]:
    """The pairs with one of these members of whom somebody said that they are two people."""
    question = "SELECT first_member_id, second_member_id FROM not_duplicate WHERE first_member_id IN ({places})"
    return {
        (first, second)
        for chunk in chunks(ids)
        for first, second in select(question.format(places=places(chunk)), chunk)
    }


def decide(pairs: Iterable[tuple[int, int]], on: date) -> None:
    """Remember that these are two people each, the smaller id first, inside an open action."""
    known = decided(first for first, _ in pairs)
    new = sorted({*pairs} - known)
    insert_all(
        str(NotDuplicate._meta.table_name),
        ("first_member_id", "second_member_id", "decided_on"),
        [(first, second, on.isoformat()) for first, second in new],
    )


# The phones first, then their members: the other way round everybody is looked up.
_SAME_PHONE = f"""
SELECT COUNT(*) FROM (SELECT a.id
  FROM (SELECT m.phone FROM member m WHERE m.phone > '' GROUP BY m.phone HAVING COUNT(*) > 1) AS shared
  CROSS JOIN member a JOIN member b ON b.phone = a.phone AND b.id > a.id
  WHERE a.phone = shared.phone AND a.phone NOT LIKE '%*%'
  AND {PRESENT.replace("m.", "a.")} AND {PRESENT.replace("m.", "b.")} AND NOT EXISTS
  (SELECT 1 FROM not_duplicate n WHERE n.first_member_id = a.id AND n.second_member_id = b.id) LIMIT ?) AS found"""


def same_phone(most: int) -> int:
    """How many pairs of members have the same phone and are not decided: a quick count up to `most`."""
    return int(select(_SAME_PHONE, [most])[0][0])
