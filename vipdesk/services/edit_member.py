"""A member's record, changed by hand: the particulars, and what belongs to them in lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from vipdesk.domain import lunar, readings
from vipdesk.domain.lunar import Birthday, read_birthday
from vipdesk.domain.problems import Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.files.name_keys import search_key, sort_key
from vipdesk.progress import Progress
from vipdesk.services import match_buyers
from vipdesk.store import belongings, edits, members, newcomers
from vipdesk.store.belongings import NICKS, PHONES, nick_of
from vipdesk.store.edits import BIRTHDAY, Clash, Edit, Values
from vipdesk.store.members import as_date

EDIT_MEMBER = QT_TRANSLATE_NOOP("sentences", "Change {name}")
_SHORT = ("name", "real_name", "title", "pronoun", "language", "register", "phone", "email")
_LONG = ("note", "consent_how", "consent_wording", "do_not_pursue_why")
_FLAGS = ("do_not_pursue", "must_send")
_COLUMNS = (*_SHORT, *BIRTHDAY, "consent_on", *_LONG, *_FLAGS)
_WISHES = frozenset({"consent_on", "do_not_pursue"})


@dataclass(frozen=True)
class Particulars:
    """What is typed in; only the name is needed. `birthday` is in either calendar, as people write it."""

    name: str
    real_name: str
    title: str
    pronoun: str
    language: str
    phone: str
    email: str
    birthday: str
    note: str
    register: str = ""
    consent_on: date | None = None
    consent_how: str = ""
    consent_wording: str = ""
    do_not_pursue: bool = False
    do_not_pursue_why: str = ""
    must_send: bool = False


def look(member_id: int) -> Values:
    """What is known of a member now; UserError where there is none of this id (any more)."""
    members.card(member_id)
    return edits.look("member", member_id, _COLUMNS)


def shown(seen: Values) -> Particulars:
    """The same as it is filled in."""
    plain = {name: seen[name].strip() for name in (*_SHORT, *_LONG)}
    return Particulars(
        birthday=birthday_shown(seen),
        consent_on=as_date(seen["consent_on"]),
        do_not_pursue=bool(seen["do_not_pursue"]),
        must_send=bool(seen["must_send"]),
        **plain,
    )


def edit(member_id: int, seen: Values, typed: Particulars) -> Edit:
    """What is to be changed; UserError says what cannot be so. What was left as it was shown stays as it is."""
    before = shown(seen)
    wanted = {name: value for name, value in vars(typed).items() if value != getattr(before, name)}
    try:
        if "birthday" in wanted:
            wanted |= _birthday(wanted.pop("birthday"))
        return Edit("member", member_id, seen, {name: _read(name, value) for name, value in wanted.items()})
    except Refused as refused:
        raise refused.as_error() from None


def label(typed: Particulars) -> Sentence:
    """What the change is called in the history."""
    return Sentence(EDIT_MEMBER, name=typed.name)


def change(wanted: Sequence[Edit]) -> list[Clash]:
    """Write it inside the open action, if a colleague did not change the same; else what clashes."""
    for one in wanted:
        if one.table == NICKS:
            _refuse_taken(one)
    clashes = members.edit(wanted)
    if not clashes:
        another = {one.row_id for one in wanted if one.table in (NICKS, PHONES) or _CALLED & one.wanted.keys()}
        for member_id in another:
            _match(member_id)
        for member_id in {one.row_id for one in wanted}:
            file_anew(member_id)
    return clashes


_CALLED = frozenset({"name", "phone"})


def concerns_letters(wanted: Sequence[Edit]) -> bool:
    """Whether letters under way may have to be stopped for it: then `respect_wishes.respect_all` is to follow."""
    return any(one.table == "member" and _WISHES & one.wanted.keys() for one in wanted)


def _refuse_taken(edit: Edit) -> None:
    """A nick is one person's: on its platform, and everywhere where the platform is not known."""
    new = [nick_of(key) for key, value in edit.wanted.items() if value and not edit.seen.get(key)]
    taken = newcomers.by_nick(nick for _, nick in new)
    for platform, nick in new:
        owners = {
            owner
            for (other, text), owner in taken.items()
            if text == nick and owner != edit.row_id and (not platform or other in ("", platform))
        }
        if owners:
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "The nick {nick} belongs to {name} already."),
                nick=nick,
                name=members.card(owners.pop()).name,
            )


def _read(column: str, value: Any) -> Any:
    if column == "phone":
        return readings.phone(column, value)
    if column == "email":
        return readings.email(column, value)
    if column == "consent_on":
        return value and value.isoformat()
    if column in _FLAGS:
        return int(value)
    return value if column in _LONG or not isinstance(value, str) else readings.short(column, value)


def birthday_shown(seen: Mapping[str, Any]) -> str:
    """The birthday of a member's columns as it is filled in; blank where none is known."""
    calendar, year, month, day, leap = (seen[name] for name in BIRTHDAY)
    if calendar not in ("solar", "lunar") or month is None:
        return ""
    return lunar.written(Birthday(calendar, month, day, bool(leap), year))


def _birthday(text: str) -> dict[str, Any]:
    read = read_birthday("birthday", text)
    parts = (read.calendar, read.year, read.month, read.day, int(read.leap)) if read else ("", None, None, None, 0)
    return dict(zip(BIRTHDAY, parts, strict=True))


def file_anew(member_id: int) -> None:
    """Let the member be found by what is known now."""
    card = members.card(member_id)
    city = card.address.city if card.address else ""
    phones = (card.phone, *belongings.look(PHONES, member_id))
    key = search_key(dict.fromkeys((card.name, *card.nicks)), (*phones, city))
    members.file_under(member_id, sort_key(card.name), key)


def _match(member_id: int) -> None:
    """Nobody twice; and orders of what they are called now are theirs."""
    _check_single(members.card(member_id))
    match_buyers.match_all(Progress())


def _check_single(card: members.Card) -> None:
    same = newcomers.called([card.phone]).get(card.phone, set()) - {card.id} if card.phone else set()
    if any((one.phone, one.name) == (card.phone, card.name) for one in newcomers.known(same).values()):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{name} with the phone {phone} is a member already."),
            name=card.name,
            phone=card.phone,
        )
