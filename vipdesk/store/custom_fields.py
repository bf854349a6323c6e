"""Fields of the shop's own: what the owner wants to know of members besides what the program asks for."""

import json
from collections.abc import Iterable, Mapping, Sequence

from vipdesk.domain.member_columns import CustomField
from vipdesk.store import models
from vipdesk.store.database import chunks, execute, places, repeat, select

Field = CustomField
TEXT, NUMBER, DATE, CHOICE = "text", "number", "date", "choice"
KINDS = (TEXT, NUMBER, DATE, CHOICE)


def fields() -> list[Field]:
    """All of them, in the owner's order."""
    found = select("SELECT id, name, kind, choices FROM custom_field ORDER BY place, id")
    return [Field(id_, name, kind, tuple(json.loads(choices))) for id_, name, kind, choices in found]


def of_members(member_ids: Iterable[int]) -> dict[int, dict[int, str]]:
    """What these members have in the fields of the shop's own: values by field, by member."""
    found: dict[int, dict[int, str]] = {}
    question = "SELECT member_id, custom_field_id, value FROM custom_value WHERE member_id IN ({places})"
    for chunk in chunks(member_ids):
        for member_id, field_id, value in select(question.format(places=places(chunk)), chunk):
            found.setdefault(member_id, {})[field_id] = value
    return found


def uses(field_id: int) -> dict[str, int]:
    """How many members have each value of a field."""
    question = "SELECT value, COUNT(*) FROM custom_value WHERE custom_field_id = ? GROUP BY value"
    return {value: int(count) for value, count in select(question, [field_id])}


def add(name: str, kind: str, choices: Sequence[str]) -> int:
    """Define a field after the others, inside an open action; its id."""
    last = select("SELECT COALESCE(MAX(place), 0) FROM custom_field")[0][0]
    made = models.CustomField.create(name=name, kind=kind, choices=_packed(choices), place=last + 1)
    return int(made.id)


def change(field_id: int, name: str, kind: str, choices: Sequence[str]) -> None:
    """Define a field anew, inside an open action."""
    execute(
        "UPDATE custom_field SET name = ?, kind = ?, choices = ? WHERE id = ?",
        [name, kind, _packed(choices), field_id],
    )


def put_in_order(ids: Sequence[int]) -> None:
    """Let the fields stand in this order, inside an open action."""
    repeat("UPDATE custom_field SET place = ? WHERE id = ?", [(place, id_) for place, id_ in enumerate(ids, 1)])


def reword(field_id: int, words: Mapping[str, str]) -> None:
    """Whoever has one of these values has the new one instead, inside an open action."""
    found = _having(field_id, list(words))
    repeat("UPDATE custom_value SET value = ? WHERE id = ?", [(words[value], id_) for id_, value in found])


def take_away(field_id: int, values: Sequence[str]) -> None:
    """Whoever has one of these values has none, inside an open action."""
    repeat("DELETE FROM custom_value WHERE id = ?", [(id_,) for id_, _ in _having(field_id, values)])


def _having(field_id: int, values: Sequence[str]) -> list[tuple[int, str]]:
    question = "SELECT id, value FROM custom_value WHERE custom_field_id = ? AND value IN ({places}) ORDER BY id"
    return [
        (int(id_), value)
        for chunk in chunks(values)
        for id_, value in select(question.format(places=places(chunk)), [field_id, *chunk])
    ]


def remove(field_id: int) -> None:
    """Give a field up with all its values, inside an open action."""
    execute("DELETE FROM custom_value WHERE custom_field_id = ?", [field_id])
    execute("DELETE FROM custom_field WHERE id = ?", [field_id])


def _packed(choices: Sequence[str]) -> str:
    return json.dumps(list(choices), ensure_ascii=False)
