"""Who lives together: by the address, by what the owner noted, or by both in a row."""

from collections.abc import Iterable
from typing import NamedTuple


class Dweller(NamedTuple):
    """A member with what may say with whom they live: the key of the address, and the household they were put into."""

    member_id: int
    address_key: str
    household_id: int | None


def keys(dwellers: Iterable[Dweller]) -> dict[int, str]:
    """The same text for all who live together, by member; who lives alone as far as anybody knows has none.

    Who shares a household with one, and an address with another, lives with both.
    """
    known = list(dwellers)
    leader: dict[str, str] = {}
    for one in known:
        names = _names(one)
        for name in names[1:]:
            leader[_root(leader, name)] = _root(leader, names[0])
    return {one.member_id: _root(leader, names[0]) for one in known if (names := _names(one))}


def _names(one: Dweller) -> list[str]:
    return [*([one.address_key] if one.address_key else []), *([f"#{one.household_id}"] if one.household_id else [])]


def _root(leader: dict[str, str], name: str) -> str:
    while leader.get(name, name) != name:
        leader[name] = leader.get(leader[name], leader[name])
        name = leader[name]
    return name
