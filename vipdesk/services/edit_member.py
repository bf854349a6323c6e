"""A member's own particulars, changed by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vipdesk.domain import lunar, readings
from vipdesk.domain.lunar import Birthday, parse_birthday
from vipdesk.domain.problems import Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.files.name_keys import search_key, sort_key
from vipdesk.store import edits, members, newcomers, orders
from vipdesk.store.edits import BIRTHDAY, Clash, Edit, Values

EDIT_MEMBER = QT_TRANSLATE_NOOP("sentences", "Change {name}")
_TEXTS = ("name", "real_name", "title", "pronoun", "language", "phone", "email")
_COLUMNS = (*_TEXTS, *BIRTHDAY, "note")


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


def look(member_id: int) -> Values:
    """What is known of a member now; UserError where there is none of this id (any more)."""
    members.card(member_id)
    return edits.look("member", member_id, _COLUMNS)


def shown(seen: Values) -> Particulars:
    """The same as it is filled in."""
    plain = {name: seen[name].strip() for name in (*_TEXTS, "note")}
    return Particulars(birthday=_birthday_shown(seen), **plain)


def edit(member_id: int, seen: Values, typed: Particulars) -> Edit:
    """What is to be changed; UserError says what cannot be so. What was left as it was shown stays as it is."""
    before = shown(seen)
    wanted = {name: value for name, value in vars(typed).items() if value != getattr(before, name)}
    if "birthday" in wanted:
        wanted |= _birthday(wanted.pop("birthday"))
    try:
        return Edit("member", member_id, seen, {name: _read(name, value) for name, value in wanted.items()})
    except Refused as refused:
        raise UserError(refused.sentence.text, **dict(refused.sentence.values)) from None


def label(typed: Particulars) -> Sentence:
    """What the change is called in the history."""
    return Sentence(EDIT_MEMBER, name=typed.name)


def change(wanted: Sequence[Edit]) -> list[Clash]:
    """Write it inside the open action, if a colleague did not change the same; else what clashes."""
    clashes = members.edit(wanted)
    if not clashes:
        for one in wanted:
            _file_anew(one.row_id, is_another="name" in one.wanted or "phone" in one.wanted)
    return clashes


def _read(column: str, value: Any) -> Any:
    if column == "phone":
        return readings.phone(column, value)
    if column == "email":
        return readings.email(column, value)
    return value if column == "note" or not isinstance(value, str) else readings.short(column, value)


def _birthday_shown(seen: Values) -> str:
    calendar, year, month, day, leap = (seen[name] for name in BIRTHDAY)
    if calendar not in ("solar", "lunar") or month is None:
        return ""
    return lunar.written(Birthday(calendar, month, day, bool(leap), year))


def _birthday(text: str) -> dict[str, Any]:
    if not text:
        return dict(zip(BIRTHDAY, ("", None, None, None, 0), strict=True))
    try:
        read = parse_birthday(text)
    except ValueError:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "“{text}” is not a birthday. Write it like 1990-05-06, or 农历八月十五 for a lunar one."
            ),
            text=text,
        ) from None
    parts = (read.calendar, read.year, read.month, read.day, int(read.leap))
    return dict(zip(BIRTHDAY, parts, strict=True))


def _file_anew(member_id: int, *, is_another: bool) -> None:
    """Let the member be found by what is known now; nobody twice."""
    card = members.card(member_id)
    if is_another:
        _check_single(card)
        orders.match_buyers()
    city = card.address.city if card.address else ""
    key = search_key(dict.fromkeys((card.name, *card.nicks)), (card.phone, city))
    members.file_under(member_id, sort_key(card.name), key)


def _check_single(card: members.Card) -> None:
    same = newcomers.called([card.phone]).get(card.phone, set()) - {card.id} if card.phone else set()
    if any((one.phone, one.name) == (card.phone, card.name) for one in newcomers.known(same).values()):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{name} with the phone {phone} is a member already."),
            name=card.name,
            phone=card.phone,
        )
