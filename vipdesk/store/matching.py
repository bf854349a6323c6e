"""Which member a buyer is: by nick, else by a phone that one member alone has, else by its tail and the city.

A phone behind stars, such as 138****1234, tells a member only if nobody else's phone fits it and the city is the same.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from vipdesk.domain import stars
from vipdesk.domain.stars import Shown
from vipdesk.store.database import chunks, containing, execute, places, repeat, select

ALIAS, PHONE, TAIL = "alias", "phone", "tail"
MANY = 50_000
"""Names beyond which all members' are read at once, rather than asked for one by one."""
FEW = 20
"""Phones behind stars up to which members are asked for by the digits at the start."""


class Match(NamedTuple):
    """A member, and how they were found."""

    member_id: int
    how: str


class Wanted(NamedTuple):
    """What is known of a buyer that may be a member; blank is not known."""

    nick: str
    phone: str
    city: str


def match(platform: str, wanted: Mapping[str, Wanted]) -> dict[str, Match]:
    """The member behind each buyer, by what tells the buyers apart; who is nobody's is left out."""
    by_nick = members_by_nick(platform, {one.nick for one in wanted.values() if one.nick and "*" not in one.nick})
    by_phone = members_by_phone({one.phone for one in wanted.values() if one.phone and "*" not in one.phone})
    found = {}
    for key, one in wanted.items():
        if (member_id := by_nick.get(one.nick)) is not None:
            found[key] = Match(member_id, ALIAS)
        elif (member_id := by_phone.get(one.phone)) is not None:
            found[key] = Match(member_id, PHONE)
    left = {key: one for key, one in wanted.items() if "*" in one.phone and one.city and key not in found}
    return found | {key: Match(member_id, TAIL) for key, member_id in _by_tail(left).items()}


def members_by_nick(platform: str, nicks: Iterable[str]) -> dict[str, int]:
    """Which member uses each of these nicks on the platform, or on one that is not known."""
    nicks = set(nicks)
    if len(nicks) > MANY:
        every = select("SELECT nick, member_id FROM alias WHERE platform IN (?, '') ORDER BY platform", [platform])
        return {nick: member_id for nick, member_id in every if nick in nicks}
    question = "SELECT nick, member_id FROM alias WHERE platform IN (?, '') AND nick IN ({places}) ORDER BY platform"
    return {
        nick: member_id
        for chunk in chunks(nicks)
        for nick, member_id in select(question.format(places=places(chunk)), [platform, *chunk])
    }


def members_by_phone(phones: Iterable[str]) -> dict[str, int]:
    """Which member has each of these phones; a phone that several share tells nobody."""
    owners: dict[str, set[int]] = {}
    phones = set(phones)
    if len(phones) > MANY:
        for number, member_id in select(_ALL_OWNERS):
            if number in phones:
                owners.setdefault(number, set()).add(member_id)
        phones = set()
    for chunk in chunks(phones):
        for number, member_id in select(_OWNERS.format(places=places(chunk)), [*chunk, *chunk]):
            owners.setdefault(number, set()).add(member_id)
    return {number: next(iter(members)) for number, members in owners.items() if len(members) == 1}


_OWNERS = """
SELECT phone, id FROM member WHERE phone IN ({places}) AND phone <> '' AND +merged_into_id IS NULL
UNION ALL SELECT o.number, o.member_id FROM other_phone o JOIN member m ON m.id = o.member_id
WHERE o.number IN ({places}) AND m.merged_into_id IS NULL"""
"""The + keeps SQLite from going through all who were never merged: it takes that for few."""
_ALL_OWNERS = """
SELECT phone, id FROM member WHERE phone <> '' AND merged_into_id IS NULL
UNION SELECT o.number, o.member_id FROM other_phone o JOIN member m ON m.id = o.member_id
WHERE o.number <> '' AND m.merged_into_id IS NULL"""


def _by_tail(wanted: Mapping[str, Wanted]) -> dict[str, int]:
    """The one member of all whose phone fits the digits that are left, if the city is theirs."""
    fitting = behind_stars({one.phone for one in wanted.values()})
    single = {
        key: next(iter(members)) for key, one in wanted.items() if len(members := fitting.get(one.phone, ())) == 1
    }
    cities = _cities(set(single.values()))
    return {
        key: member_id
        for key, member_id in single.items()
        if cities.get(member_id, "").removesuffix("市") == wanted[key].city.removesuffix("市")
    }


def behind_stars(phones: Iterable[str]) -> dict[str, set[int]]:
    """The members whose phone may be behind each of these: its start and its end are those that are to be seen."""
    shown = {phone: found for phone in phones if (found := stars.phone(phone)) is not None}
    if not shown:
        return {}
    few = len(shown) <= FEW
    owners = _owners_like(shown.values()) if few else _owners_by_tail({one.end for one in shown.values()})
    return {
        phone: {member_id for number, member_id in owners.get(one.end, ()) if number.startswith(one.start)}
        for phone, one in shown.items()
    }


def _owners_like(shown: Collection[Shown]) -> dict[str, list[tuple[str, int]]]:
    """As `_owners_by_tail`, by the index of the phones' first digits."""
    bounds = [value for one in shown for value in (one.start, f"{one.start}:", f"%{one.end}")]
    asked = " OR ".join(["(number >= ? AND number < ? AND number LIKE ?)"] * len(shown))
    question = _OWNERS_LIKE.format(
        phones=asked.replace("number", "m.phone"), others=asked.replace("number", "o.number")
    )
    return _by_end(select(question, [*bounds, *bounds]), {one.end for one in shown})


_OWNERS_LIKE = """
SELECT m.phone, m.id FROM member m WHERE ({phones}) AND +m.merged_into_id IS NULL
UNION SELECT o.number, o.member_id FROM other_phone o JOIN member m ON m.id = o.member_id
WHERE ({others}) AND +m.merged_into_id IS NULL"""


def _owners_by_tail(tails: set[str]) -> dict[str, list[tuple[str, int]]]:
    """All phones of members that end in one of these, with whose they are."""
    return _by_end(select(_ALL_OWNERS), tails)


def _by_end(found: Iterable[tuple[str, int]], tails: set[str]) -> dict[str, list[tuple[str, int]]]:
    owners: dict[str, list[tuple[str, int]]] = {}
    for number, member_id in found:
        if number[-4:] in tails:
            owners.setdefault(number[-4:], []).append((number, member_id))
    return owners


def _cities(member_ids: Iterable[int]) -> dict[int, str]:
    question = "SELECT member_id, city FROM address WHERE member_id IN ({places}) AND is_current = 1 AND city <> ''"
    return {
        member_id: city
        for chunk in chunks(member_ids)
        for member_id, city in select(question.format(places=places(chunk)), chunk)
    }


class Found(NamedTuple):
    """How many buyers were found to be members, and the orders that are theirs from now on."""

    buyers: int
    order_ids: list[int]


def match_buyers() -> Found:
    """Give every buyer without a member the one who they are, and their orders too.

    Who was decided to be nobody's stays so.
    """
    matched = (
        execute(_BY_NICK, [ALIAS, containing("*")]) + execute(_BY_PHONE, [PHONE, containing("*")]) + _match_tails()
    )
    order_ids = [id_ for (id_,) in select(f"SELECT id FROM shop_order WHERE {_UNOWNED}")]
    execute(
        "UPDATE shop_order SET member_id = (SELECT b.member_id FROM buyer b WHERE b.id = shop_order.buyer_id)"
        f" WHERE {_UNOWNED}"
    )
    return Found(matched, order_ids)


_UNOWNED = "member_id IS NULL AND buyer_id IN (SELECT id FROM buyer WHERE member_id IS NOT NULL)"


_SAME_NICK = "FROM alias a WHERE a.nick = buyer.nick AND a.platform IN (buyer.platform, '')"
_BY_NICK = (
    f"UPDATE buyer SET member_id = (SELECT a.member_id {_SAME_NICK} ORDER BY a.platform DESC LIMIT 1), matched_how = ?"
    " WHERE member_id IS NULL AND set_aside = 0 AND nick <> '' AND nick NOT LIKE ? ESCAPE '\\'"
    f" AND EXISTS (SELECT 1 {_SAME_NICK})"
)
_SAME_PHONE = (
    "SELECT m.id FROM member m WHERE m.phone = buyer.phone AND m.merged_into_id IS NULL UNION SELECT m.id"
    " FROM other_phone o JOIN member m ON m.id = o.member_id WHERE o.number = buyer.phone AND m.merged_into_id IS NULL"
)
_BY_PHONE = (
    f"UPDATE buyer SET member_id = (SELECT MIN(p.id) FROM ({_SAME_PHONE}) p), matched_how = ?"
    " WHERE member_id IS NULL AND set_aside = 0 AND phone <> '' AND phone NOT LIKE ? ESCAPE '\\'"
    f" AND (SELECT COUNT(*) FROM ({_SAME_PHONE}) p) = 1"
)


def _match_tails() -> int:
    found = select(
        "SELECT id, phone, city FROM buyer"
        " WHERE member_id IS NULL AND set_aside = 0 AND phone LIKE ? ESCAPE '\\' AND city <> ''",
        [containing("*")],
    )
    matches = _by_tail({str(id_): Wanted("", phone, city) for id_, phone, city in found})
    repeat(
        "UPDATE buyer SET member_id = ?, matched_how = ? WHERE id = ?",
        [(member_id, TAIL, int(id_)) for id_, member_id in matches.items()],
    )
    return len(matches)
