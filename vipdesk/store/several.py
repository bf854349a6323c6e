"""One change to many members at once, by a few statements over all of them; the journal keeps an image of each row."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from vipdesk.progress import Progress
from vipdesk.store import memberships, tags
from vipdesk.store.database import chunks, execute, insert_all, places, select
from vipdesk.store.where import PRESENT, Where


class Deed(StrEnum):
    """What can be done to many members."""

    GIVE_TAG = "give_tag"
    TAKE_TAG = "take_tag"
    JOIN = "join"
    LEAVE = "leave"
    LANGUAGE = "language"
    PRONOUN = "pronoun"
    REGISTER = "register"
    OPT_OUT = "opt_out"
    MUST_SEND = "must_send"
    NEED_NOT_SEND = "need_not_send"
    DO_NOT_PURSUE = "do_not_pursue"
    PURSUE = "pursue"
    OWN_FIELD = "own_field"


class Change(NamedTuple):
    """A deed with what it needs: the words of a tag, a reason or a value, the id of a group or of a field."""

    deed: Deed
    text: str = ""
    id: int = 0


_TAGGED = "m.id IN (SELECT x.member_id FROM member_tag x JOIN tag t ON t.id = x.tag_id WHERE t.name = ?)"
_IN_GROUP = "m.id IN (SELECT x.member_id FROM membership x WHERE x.group_id = ? AND x.left_on IS NULL)"
_HAS_VALUE = "m.id IN (SELECT x.member_id FROM custom_value x WHERE x.custom_field_id = ? AND x.value = ?)"
_HAS_ANY = "m.id IN (SELECT x.member_id FROM custom_value x WHERE x.custom_field_id = ?)"
_AT_ONCE = 5_000
"""Members who are changed between two looks at a stop."""
_TEXTS = (Deed.LANGUAGE, Deed.PRONOUN, Deed.REGISTER)


def affected(ids: Sequence[int], change: Change) -> list[int]:
    """Those of the members whom the change would make other than they are; who is gone meanwhile is left alone."""
    where = _differs(change)
    return [
        id_
        for chunk in chunks(ids)
        for (id_,) in select(
            f"SELECT m.id FROM member m WHERE m.id IN ({places(chunk)}) AND {PRESENT} AND {where.sql} ORDER BY m.id",
            [*chunk, *where.params],
        )
    ]


def _differs(change: Change) -> Where:
    if change.deed in _TEXTS:
        return Where(f"m.{change.deed.value} <> ?", (change.text,))
    if change.deed is Deed.OWN_FIELD:
        held = Where(f"NOT {_HAS_VALUE}", (change.id, change.text))
        return held if change.text else Where(_HAS_ANY, (change.id,))
    return {
        Deed.GIVE_TAG: Where(f"NOT {_TAGGED}", (change.text,)),
        Deed.TAKE_TAG: Where(_TAGGED, (change.text,)),
        Deed.JOIN: Where(f"NOT {_IN_GROUP}", (change.id,)),
        Deed.LEAVE: Where(_IN_GROUP, (change.id,)),
        Deed.OPT_OUT: Where("m.opted_out_on IS NULL"),
        Deed.MUST_SEND: Where("m.must_send = 0"),
        Deed.NEED_NOT_SEND: Where("m.must_send <> 0"),
        Deed.DO_NOT_PURSUE: Where("NOT (m.do_not_pursue <> 0 AND m.do_not_pursue_why = ?)", (change.text,)),
        Deed.PURSUE: Where("m.do_not_pursue <> 0"),
    }[change.deed]


def apply(ids: Sequence[int], change: Change, today: date, progress: Progress | None = None) -> int:
    """Make the change inside the open action; how many members it made other than they were. Raises Cancelled."""
    progress = progress or Progress()
    found, done = affected(ids, change), 0
    for part in chunks(found, _AT_ONCE):
        progress.at(done, len(found))
        _apply(part, change, today)
        done += len(part)
    return done


def _apply(ids: Sequence[int], change: Change, today: date) -> None:
    if change.deed is Deed.GIVE_TAG:
        tags.give(ids, [change.text])
    elif change.deed is Deed.TAKE_TAG:
        tags.take(ids, [change.text])
    elif change.deed is Deed.JOIN:
        _join(ids, change.id, today)
    elif change.deed is Deed.LEAVE:
        _leave(ids, change.id, today)
    elif change.deed is Deed.OWN_FIELD:
        _put_value(ids, change.id, change.text)
    else:
        _set(ids, _columns(change, today))


def _columns(change: Change, today: date) -> dict[str, object]:
    if change.deed in _TEXTS:
        return {change.deed.value: change.text}
    columns: dict[Deed, dict[str, object]] = {
        Deed.OPT_OUT: {"opted_out_on": today.isoformat()},
        Deed.MUST_SEND: {"must_send": 1},
        Deed.NEED_NOT_SEND: {"must_send": 0},
        Deed.DO_NOT_PURSUE: {"do_not_pursue": 1, "do_not_pursue_why": change.text},
        Deed.PURSUE: {"do_not_pursue": 0, "do_not_pursue_why": ""},
    }
    return columns[change.deed]


def _set(ids: Sequence[int], values: dict[str, object]) -> None:
    pairs = ", ".join(f"{name} = ?" for name in values)
    for chunk in chunks(ids):
        execute(f"UPDATE member SET {pairs} WHERE id IN ({places(chunk)})", [*values.values(), *chunk])


def _join(ids: Sequence[int], group_id: int, today: date) -> None:
    columns = ("group_id", "member_id", "role", "joined_on")
    insert_all("membership", columns, [(group_id, id_, "member", today.isoformat()) for id_ in ids])


def _leave(ids: Sequence[int], group_id: int, today: date) -> None:
    for chunk in chunks(ids):
        stays = select(
            f"SELECT id FROM membership WHERE group_id = ? AND left_on IS NULL AND member_id IN ({places(chunk)})",
            [group_id, *chunk],
        )
        memberships.end([id_ for (id_,) in stays], today)


def _put_value(ids: Sequence[int], field_id: int, value: str) -> None:
    """A row that is there gets the value, who has none a new one; an empty value takes it away."""
    known: set[int] = set()
    for chunk in chunks(ids):
        whose = f"custom_field_id = ? AND member_id IN ({places(chunk)})"
        if not value:
            execute(f"DELETE FROM custom_value WHERE {whose}", [field_id, *chunk])
            continue
        known |= {id_ for (id_,) in select(f"SELECT member_id FROM custom_value WHERE {whose}", [field_id, *chunk])}
        execute(f"UPDATE custom_value SET value = ? WHERE {whose}", [value, field_id, *chunk])
    if value:
        new = [(field_id, id_, value) for id_ in ids if id_ not in known]
        insert_all("custom_value", ("custom_field_id", "member_id", "value"), new)
