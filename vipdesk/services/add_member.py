"""One member who is not on any list: typed in by hand."""

from dataclasses import dataclass
from datetime import date

from vipdesk.domain import addresses, readings
from vipdesk.domain.addresses import NOWHERE, Address
from vipdesk.domain.lunar import read_birthday
from vipdesk.domain.problems import Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.files.name_keys import search_key, sort_key
from vipdesk.progress import Progress
from vipdesk.services import match_buyers
from vipdesk.store import groups, members, newcomers
from vipdesk.store.newcomers import Particulars

ADD_MEMBER = QT_TRANSLATE_NOOP("sentences", "Add {name}")


@dataclass(frozen=True)
class Entry:
    """What was typed in; only the name is needed. `birthday` is in either calendar, as people write it."""

    name: str
    nick: str = ""
    phone: str = ""
    address: str = ""
    title: str = ""
    pronoun: str = ""
    birthday: str = ""
    group: str = ""


def label(entry: Entry) -> Sentence:
    """What the adding is called in the history."""
    return Sentence(ADD_MEMBER, name=entry.name)


def add(entry: Entry, today: date) -> int:
    """Add the member inside the open action; the new id. UserError says what cannot be so."""
    particulars = _particulars(entry, today)
    _check_new(entry, particulars.phone)
    (member_id,) = newcomers.add([particulars])
    address = _address(entry)
    if entry.nick:
        newcomers.add_aliases([(member_id, "", entry.nick)])
    if address != NOWHERE:
        newcomers.replace_addresses([(member_id, entry.name, address, "typed")], today)
    if entry.group:
        newcomers.join([(groups.find_or_add(entry.group), member_id, "member", today)])
    match_buyers.match_all(Progress())
    return member_id


def _particulars(entry: Entry, today: date) -> Particulars:
    """Who joins a group consents to letters, as with a list."""
    try:
        phone, birthday = readings.phone("phone", entry.phone), read_birthday("birthday", entry.birthday)
    except Refused as refused:
        raise refused.as_error() from None
    return Particulars(
        name=entry.name,
        title=entry.title,
        pronoun=entry.pronoun,
        language="",
        phone=phone,
        email="",
        birthday_calendar=birthday.calendar if birthday else "",
        birthday_year=birthday.year if birthday else None,
        birthday_month=birthday.month if birthday else None,
        birthday_day=birthday.day if birthday else None,
        birthday_leap=birthday.leap if birthday else False,
        consent_on=today if entry.group else None,
        consent_how="joined" if entry.group else "",
        note="",
        sort_key=sort_key(entry.name),
        search_key=search_key((entry.name, entry.nick), (phone, _address(entry).city)),
    )


def _address(entry: Entry) -> Address:
    return addresses.parse(entry.address) if entry.address else NOWHERE


def _check_new(entry: Entry, phone: str) -> None:
    """Nobody twice: neither by nick nor by phone and name."""
    of_nick = newcomers.by_nick([entry.nick]) if entry.nick else {}
    if of_nick:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The nick {nick} belongs to {name} already."),
            nick=entry.nick,
            name=members.card(next(iter(of_nick.values()))).name,
        )
    if phone and (phone, entry.name) in newcomers.by_phone([phone]):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{name} with the phone {phone} is a member already."),
            name=entry.name,
            phone=phone,
        )
