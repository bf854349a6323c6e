"""What belongs to a member in several rows, each told by a key: nicks, further phones, tags, values of own fields.

For an edit these are columns of one row, whose id is the member's: by its key what a row holds, None where there is
none. So two people can add to the same member, and only what both changed clashes.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from vipdesk.store import tags
from vipdesk.store.database import insert_all, repeat, select

NICKS, PHONES, TAGS, VALUES = "nicks", "phones", "tags", "own_fields"
THERE = "1"
"""What a row holds that says nothing besides its key."""

Rows = Mapping[str, str | None]


class _Way(NamedTuple):
    """How one kind is read and written; `write` gets keys with what they hold from now on."""

    question: str
    write: Callable[[int, Sequence[str], Mapping[str, str]], None]


def nick_key(platform: str, nick: str) -> str:
    """The key of a nick on a platform."""
    return f"{platform}\n{nick}"


def nick_of(key: str) -> tuple[str, str]:
    """(platform, nick) of a key."""
    platform, _, nick = key.partition("\n")
    return platform, nick


def look(kind: str, member_id: int) -> dict[str, str]:
    """All rows of a kind that a member has, in the order in which they came."""
    found = (_read(kind, row) for row in select(WAYS[kind].question, [member_id]))
    return dict(found)


def _read(kind: str, row: Sequence[Any]) -> tuple[str, str]:
    if kind == NICKS:
        return nick_key(row[0], row[1]), THERE
    return str(row[0]), str(row[1])


def present(kind: str, member_id: int, keys: Sequence[str], locking: str) -> dict[str, str | None]:
    """What these keys hold now; on a server nobody else changes the member until the transaction ends."""
    select(f"SELECT id FROM member WHERE id = ?{locking}", [member_id])
    found = look(kind, member_id)
    return {key: found.get(key) for key in keys}


def write(kind: str, member_id: int, values: Rows) -> None:
    """Let these keys hold what they are to hold, inside an open action."""
    held = {key: value for key, value in values.items() if value is not None}
    WAYS[kind].write(member_id, list(values), held)


def _write_nicks(member_id: int, keys: Sequence[str], held: Mapping[str, str]) -> None:
    gone = [(member_id, *nick_of(key)) for key in keys if key not in held]
    repeat("DELETE FROM alias WHERE member_id = ? AND platform = ? AND nick = ?", gone)
    insert_all("alias", ("member_id", "platform", "nick"), [(member_id, *nick_of(key)) for key in held])


def _write_phones(member_id: int, keys: Sequence[str], held: Mapping[str, str]) -> None:
    repeat("DELETE FROM other_phone WHERE member_id = ? AND number = ?", [(member_id, key) for key in keys])
    insert_all("other_phone", ("member_id", "number", "note"), [(member_id, *pair) for pair in held.items()])


def _write_tags(member_id: int, keys: Sequence[str], held: Mapping[str, str]) -> None:
    tags.take([member_id], [key for key in keys if key not in held])
    tags.give([member_id], list(held))


def _write_values(member_id: int, keys: Sequence[str], held: Mapping[str, str]) -> None:
    repeat("DELETE FROM custom_value WHERE member_id = ? AND custom_field_id = ?", [(member_id, int(k)) for k in keys])
    rows = [(member_id, int(key), value) for key, value in held.items()]
    insert_all("custom_value", ("member_id", "custom_field_id", "value"), rows)


WAYS = {
    NICKS: _Way("SELECT platform, nick FROM alias WHERE member_id = ? ORDER BY id", _write_nicks),
    PHONES: _Way("SELECT number, note FROM other_phone WHERE member_id = ? ORDER BY id", _write_phones),
    TAGS: _Way(
        f"SELECT t.name, '{THERE}' FROM member_tag m JOIN tag t ON t.id = m.tag_id WHERE m.member_id = ? ORDER BY m.id",
        _write_tags,
    ),
    VALUES: _Way("SELECT custom_field_id, value FROM custom_value WHERE member_id = ? ORDER BY id", _write_values),
}
