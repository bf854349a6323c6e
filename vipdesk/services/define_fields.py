"""Fields of the shop's own: defined, changed and given up; and what may stand in one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, Several, UserError
from vipdesk.services import own_words
from vipdesk.store import custom_fields
from vipdesk.store.custom_fields import CHOICE, DATE, NUMBER, TEXT, Field

DEFINE = QT_TRANSLATE_NOOP("sentences", "Define the field {field}")
REDEFINE = QT_TRANSLATE_NOOP("sentences", "Change the field {field}")
GIVE_UP = QT_TRANSLATE_NOOP("sentences", "Give up the field {field}")
REORDER = QT_TRANSLATE_NOOP("sentences", "Move the field {field}")
KINDS = {
    TEXT: QT_TRANSLATE_NOOP("sentences", "any text"),
    NUMBER: QT_TRANSLATE_NOOP("sentences", "any number"),
    DATE: QT_TRANSLATE_NOOP("sentences", "day"),
    CHOICE: QT_TRANSLATE_NOOP("sentences", "one of several"),
}
LONGEST = 500
"""Characters of a value."""
MOST_DIGITS = 30
"""Before or behind the point of a number."""


@dataclass(frozen=True)
class Entry:
    """A field as the owner wants it; `renamed` are the choices that have another word now: the old one and the new."""

    name: str
    kind: str
    choices: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()


def label(text: str, name: str) -> Sentence:
    """What a deed is called in the history."""
    return Sentence(text, field=name)


def define(entry: Entry) -> int:
    """Define a field inside the open action; its id. UserError says what cannot be so."""
    _check(entry, 0)
    return custom_fields.add(entry.name, entry.kind, _choices(entry))


def lost(field: Field, entry: Entry) -> dict[str, int]:
    """The values that have no place in the field as it is wanted, with how many members have each."""
    words = dict(entry.renamed)
    return {
        value: count
        for value, count in sorted(custom_fields.uses(field.id).items())
        if not _fits(entry, words.get(value, value))
    }


def redefine(field: Field, entry: Entry, given_up: Collection[str] = ()) -> None:
    """Define `field`, as it was seen, anew inside the open action; members and segments follow its new words.

    Nothing that members have gets lost by it but the values that are `given_up`: UserError says what else would.
    """
    _check(entry, field.id)
    _check_seen(field)
    gone = lost(field, entry)
    unsaid = [value for value in gone if value not in given_up]
    if unsaid:
        raise UserError(_LOST, values=Several(unsaid[:5]), count=sum(gone[value] for value in unsaid))
    own_words.follow(field, Field(field.id, entry.name, entry.kind, _choices(entry)), dict(entry.renamed))
    custom_fields.take_away(field.id, list(gone))
    custom_fields.reword(field.id, {old: new for old, new in entry.renamed if old not in gone})
    custom_fields.change(field.id, entry.name, entry.kind, _choices(entry))


_LOST = QT_TRANSLATE_NOOP(
    "sentences", "Members who have one of these: {count}. Give them something else first, or leave them: {values}."
)


def _check_seen(field: Field) -> None:
    if field not in custom_fields.fields():
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "Somebody changed the field {field} meanwhile. Open it again."),
            field=field.name,
        )


def move(field_id: int, places: int) -> None:
    """Let a field stand this many places later, earlier where it is negative, inside the open action."""
    ids = [one.id for one in custom_fields.fields()]
    if field_id in ids:
        place = ids.index(field_id) + places
        ids.remove(field_id)
        ids.insert(max(0, place), field_id)
        custom_fields.put_in_order(ids)


def _choices(entry: Entry) -> tuple[str, ...]:
    return entry.choices if entry.kind == CHOICE else ()


def _fits(entry: Entry, value: str) -> bool:
    try:
        return read(Field(0, entry.name, entry.kind, entry.choices), value) == value
    except UserError:
        return False


def _check(entry: Entry, own_id: int) -> None:
    if not entry.name:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "A field needs a name."))
    if any(one.name.casefold() == entry.name.casefold() and one.id != own_id for one in custom_fields.fields()):
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is a field {field} already."), field=entry.name)
    if entry.kind == CHOICE and len(set(entry.choices)) < 2:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "Write at least two choices, one on each line."))


def read(field: Field, text: str) -> str:
    """What is stored of a value that was typed, empty for none; UserError where the field cannot hold it."""
    plain = text.strip()
    if not plain:
        return ""
    if len(plain) > LONGEST:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{field}: at most {most} characters have room."),
            field=field.name,
            most=LONGEST,
        )
    return {TEXT: _text, NUMBER: _number, DATE: _day, CHOICE: _choice}[field.kind](field, plain)


def _text(_field: Field, plain: str) -> str:
    return plain


def _number(field: Field, plain: str) -> str:
    try:
        number = Decimal(plain.replace(",", "").replace("，", ""))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{field}: “{text}” is not a number. Write it like 12 or 12.5."),
            field=field.name,
            text=plain,
        )
    return f"{number.normalize():f}" if number else "0"


def _day(field: Field, plain: str) -> str:
    try:
        return date.fromisoformat(plain.replace("/", "-")).isoformat()
    except ValueError:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{field}: “{text}” is not a day. Write it like 2026-05-06."),
            field=field.name,
            text=plain,
        ) from None


def _choice(field: Field, plain: str) -> str:
    if plain not in field.choices:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{field}: “{text}” is not among the choices."), field=field.name, text=plain
        )
    return plain
