"""What belongs to a member in lists, changed by hand: nicks, further phones, tags, and fields of the shop's own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from vipdesk.domain import readings
from vipdesk.domain.problems import Refused
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.services import define_fields
from vipdesk.store import belongings, custom_fields
from vipdesk.store.belongings import NICKS, PHONES, TAGS, THERE, VALUES
from vipdesk.store.edits import Edit

MOST_TAGS = 40
LONGEST_TAG = 40


@dataclass(frozen=True)
class Belongings:
    """(platform, nick) of each nick, the note of each phone by its number, tags, and values by the field's id."""

    nicks: tuple[tuple[str, str], ...] = ()
    phones: tuple[tuple[str, str], ...] = ()
    tags: tuple[str, ...] = ()
    values: tuple[tuple[int, str], ...] = ()


def look(member_id: int) -> Belongings:
    """What a member has now."""
    return Belongings(
        nicks=tuple(belongings.nick_of(key) for key in belongings.look(NICKS, member_id)),
        phones=tuple(belongings.look(PHONES, member_id).items()),
        tags=tuple(belongings.look(TAGS, member_id)),
        values=tuple((int(key), value) for key, value in belongings.look(VALUES, member_id).items()),
    )


def edits(member_id: int, seen: Belongings, typed: Belongings) -> list[Edit]:
    """What is to be changed, one edit for each list that differs; UserError says what cannot be so."""
    before, after = _keyed(seen), _keyed(_read(seen, typed))
    return [_edit(kind, member_id, before[kind], after[kind]) for kind in before if before[kind] != after[kind]]


def _edit(kind: str, member_id: int, before: Mapping[str, str], after: Mapping[str, str]) -> Edit:
    keys = [key for key in dict.fromkeys([*before, *after]) if before.get(key) != after.get(key)]
    seen, wanted = ({key: rows.get(key) for key in keys} for rows in (before, after))
    return Edit(kind, member_id, seen, wanted)


def _keyed(lists: Belongings) -> dict[str, dict[str, str]]:
    return {
        NICKS: {belongings.nick_key(*one): THERE for one in lists.nicks},
        PHONES: dict(lists.phones),
        TAGS: dict.fromkeys(lists.tags, THERE),
        VALUES: {str(field_id): value for field_id, value in lists.values},
    }


def _read(seen: Belongings, typed: Belongings) -> Belongings:
    """What was typed as it is stored; what was there already stays as it is, however it was written."""
    return Belongings(
        nicks=tuple(one if one in seen.nicks else (one[0], _short(one[1])) for one in typed.nicks if one[1]),
        phones=tuple(one if one in seen.phones else (_phone(one[0]), _short(one[1])) for one in typed.phones if one[0]),
        tags=_tags(typed.tags),
        values=_values(seen.values, typed.values),
    )


def _tags(typed: Sequence[str]) -> tuple[str, ...]:
    tags = tuple(dict.fromkeys(filter(None, (" ".join(tag.split()) for tag in typed))))
    if len(tags) > MOST_TAGS or any(len(tag) > LONGEST_TAG for tag in tags):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "At most {most} tags of {longest} characters have room."),
            most=MOST_TAGS,
            longest=LONGEST_TAG,
        )
    return tags


def _values(seen: Sequence[tuple[int, str]], typed: Sequence[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    known = {one.id: one for one in custom_fields.fields()}
    read = [
        (field_id, text if (field_id, text) in seen else define_fields.read(known[field_id], text))
        for field_id, text in typed
        if field_id in known
    ]
    return tuple((field_id, value) for field_id, value in read if value)


def _short(text: str) -> str:
    return _allowed(readings.short, text)


def _phone(text: str) -> str:
    return _allowed(readings.phone, text)


def _allowed(read: Callable[[str, str], str], text: str) -> str:
    try:
        return read("", text.strip())
    except Refused as refused:
        raise refused.as_error() from None
