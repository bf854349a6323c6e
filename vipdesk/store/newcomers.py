"""What an import of members asks and writes: whom the shop knows already, and rows by the thousand."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain.addresses import Address
from vipdesk.store.database import chunks, insert_all, places, repeat, reserve, select
from vipdesk.store.members import as_date


class Known(NamedTuple):
    """A member as far as a list could change them."""

    id: int
    name: str
    title: str
    pronoun: str
    language: str
    phone: str
    email: str
    birthday_calendar: str
    birthday_year: int | None
    birthday_month: int | None
    birthday_day: int | None
    birthday_leap: bool
    consent_on: date | None
    consent_how: str
    note: str
    real_name: str
    register: str
    do_not_pursue: bool
    do_not_pursue_why: str


class Particulars(NamedTuple):
    """What is written of a member, new or known."""

    name: str
    title: str
    pronoun: str
    language: str
    phone: str
    email: str
    birthday_calendar: str
    birthday_year: int | None
    birthday_month: int | None
    birthday_day: int | None
    birthday_leap: bool
    consent_on: date | None
    consent_how: str
    note: str
    sort_key: str
    search_key: str
    real_name: str = ""
    register: str = ""
    do_not_pursue: bool = False
    do_not_pursue_why: str = ""


def by_nick(nicks: Iterable[str]) -> dict[tuple[str, str], int]:
    """The member of each (platform, nick) among these nicks; a blank platform stands for any."""
    question = "SELECT platform, nick, member_id FROM alias WHERE nick IN ({places})"
    return {
        (platform, nick): member_id
        for chunk in chunks(nicks)
        for platform, nick, member_id in select(question.format(places=places(chunk)), chunk)
    }


def by_phone(phones: Iterable[str]) -> dict[tuple[str, str], int]:
    """The member of each (phone, name) among these phones."""
    question = "SELECT phone, name, id FROM member WHERE phone IN ({places})"
    return {
        (phone, name): member_id
        for chunk in chunks(phones)
        for phone, name, member_id in select(question.format(places=places(chunk)), chunk)
    }


def without_nick_or_phone(names: Iterable[str]) -> dict[str, int]:
    """Members of these names of whom nothing else is known: a list given again finds them so."""
    question = (
        "SELECT name, MIN(id) FROM member WHERE name IN ({places}) AND phone = '' AND NOT EXISTS"
        " (SELECT 1 FROM alias a WHERE a.member_id = member.id) GROUP BY name"
    )
    return {
        name: member_id
        for chunk in chunks(names)
        for name, member_id in select(question.format(places=places(chunk)), chunk)
    }


def called(texts: Iterable[str]) -> dict[str, set[int]]:
    """The members who have each of these texts as a nick, a phone or a name, exactly."""
    found: dict[str, set[int]] = {}
    for chunk in chunks(texts):
        there = places(chunk)
        question = (
            f"SELECT nick, member_id FROM alias WHERE nick IN ({there})"
            f" UNION SELECT phone, id FROM member WHERE phone IN ({there}) AND phone <> ''"
            f" UNION SELECT name, id FROM member WHERE name IN ({there})"
            f" UNION SELECT real_name, id FROM member WHERE real_name IN ({there}) AND real_name <> ''"
        )
        for text, member_id in select(question, chunk * 4):
            found.setdefault(text, set()).add(member_id)
    return found


def known(ids: Iterable[int]) -> dict[int, Known]:
    """What is stored of these members."""
    fields = ", ".join(Known._fields)
    question = f"SELECT {fields} FROM member WHERE id IN ({{places}})"
    found = {}
    for chunk in chunks(ids):
        for row in select(question.format(places=places(chunk)), chunk):
            one = Known._make(row)
            found[one.id] = one._replace(
                birthday_leap=bool(one.birthday_leap),
                consent_on=as_date(one.consent_on),
                do_not_pursue=bool(one.do_not_pursue),
            )
    return found


def current_addresses(ids: Iterable[int]) -> dict[int, Address]:
    """The current address of each of these members who has one."""
    question = (
        "SELECT member_id, province, city, district, street, postcode, country FROM address"
        " WHERE member_id IN ({places}) AND is_current = 1 ORDER BY id"
    )
    return {
        row[0]: Address(*row[1:])
        for chunk in chunks(ids)
        for row in select(question.format(places=places(chunk)), chunk)
    }


def in_groups(ids: Iterable[int]) -> set[tuple[int, str]]:
    """(member, name of a group that they are in) of these members."""
    question = (
        "SELECT s.member_id, g.name FROM membership s JOIN vip_group g ON g.id = s.group_id"
        " WHERE s.member_id IN ({places}) AND s.left_on IS NULL"
    )
    return {
        (member_id, name)
        for chunk in chunks(ids)
        for member_id, name in select(question.format(places=places(chunk)), chunk)
    }


def add(members: Sequence[Particulars]) -> Sequence[int]:
    """Add members; their ids, in the same order."""
    ids = reserve("member", len(members))
    insert_all(
        "member",
        ("id", *Particulars._fields, "must_send"),
        [(id_, *_stored(one), 0) for id_, one in zip(ids, members, strict=True)],
    )
    return ids


def change(members: Sequence[tuple[int, Particulars]]) -> None:
    """Write what is now known of members, by their ids."""
    pairs = ", ".join(f"{name} = ?" for name in Particulars._fields)
    repeat(f"UPDATE member SET {pairs} WHERE id = ?", [(*_stored(one), id_) for id_, one in members])


def _stored(one: Particulars) -> tuple[object, ...]:
    return tuple(map(_plain, one))


def _plain(value: object) -> object:
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


def add_aliases(aliases: Sequence[tuple[int, str, str]]) -> None:
    """(member, platform, nick) of each new nick."""
    insert_all("alias", ("member_id", "platform", "nick"), aliases)


def add_further_addresses(new: Sequence[tuple[int, str, Address, str]], since: date) -> None:
    """(member, recipient, address, where it came from) of addresses that are kept, but not used for letters."""
    _insert_addresses(new, since, is_current=0)


def replace_addresses(new: Sequence[tuple[int, str, Address, str]], since: date) -> None:
    """(member, recipient, address, where it came from): each becomes the member's current one."""
    repeat("UPDATE address SET is_current = 0 WHERE member_id = ? AND is_current = 1", [(one[0],) for one in new])
    _insert_addresses(new, since, is_current=1)


def _insert_addresses(new: Sequence[tuple[int, str, Address, str]], since: date, *, is_current: int) -> None:
    insert_all(
        "address",
        ("member_id", "recipient", *Address._fields, "source", "deliverable", "is_current", "since_on"),
        [(member, name, *address, source, 1, is_current, since.isoformat()) for member, name, address, source in new],
    )


def join(new: Sequence[tuple[int, int, str, date | None]]) -> None:
    """(group, member, role, joined on, None where it is not known) of each new membership."""
    insert_all(
        "membership",
        ("group_id", "member_id", "role", "joined_on"),
        [(group, member, role, day and day.isoformat()) for group, member, role, day in new],
    )
