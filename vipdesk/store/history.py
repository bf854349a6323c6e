"""Questions to the journal: who changed what and when, in the whole shop or of one record."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from vipdesk.errors import Sentence
from vipdesk.store.database import attached, chunks, places, select
from vipdesk.store.journal import entry_of
from vipdesk.store.member_lists import words_of

OF_MEMBER = (
    "alias", "address", "other_phone", "talk_fact", "member_tag", "custom_value", "membership", "invitation", "term",
    "buyer", "shop_order", "privilege_use", "recipient", "letter", "cost",
)  # fmt: skip
"""Tables whose rows belong to a member by their column `member_id`."""


MOST_COUNTED = 10_000
"""Rows of one action that are counted: a list of actions must be there at once, however much one of them did."""


class ActionRow(NamedTuple):
    """A line of the history."""

    id: int
    done_at: int
    who: str
    label: Sentence
    tables: frozenset[str]
    rows: int
    """Rows of which the journal has an image, at most MOST_COUNTED; an import's new orders, for one, have none."""
    is_undone: bool
    is_undoing: bool
    """It took another action back, or did it again."""


class Change(NamedTuple):
    """What an action did to one row: of an update only the columns that it changed, None for a row that was not."""

    table: str
    row_id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def labels() -> list[str]:
    """The texts of all labels there are, untranslated."""
    return [text for (text,) in select("SELECT DISTINCT label FROM action")]


def find(text: str = "", label_texts: Sequence[str] = (), table: str = "") -> list[int]:
    """Ids of actions, the newest first: those whose person, label or rows have the text in them.

    Of whom or what is called just so (a member, an order, a letter) all that was ever changed is found.
    `label_texts` are labels that match in the reader's language; `table` keeps only actions that changed it.
    """
    asked: list[str] = []
    values: list[Any] = []
    if table:
        asked.append("tables LIKE ?")
        values.append(f'%"{table}"%')
    if text:
        condition, found = _has(text, label_texts)
        asked.append(condition)
        values += found
    where = f"WHERE {' AND '.join(asked)}" if asked else ""
    matching = {id_ for (id_,) in select(f"SELECT id FROM action {where}", values)}
    return sorted(matching | _in_table(_of_named(text.strip()), table), reverse=True)


def _of_named(text: str) -> set[int]:
    """Actions that changed what is called by this text now: its rows may hold no more of it than what was changed."""
    words = words_of(text)
    if not words:
        return set()
    question, params = attached().finding(words)
    asked = _CALLED.format(found=question)
    called = select(asked, [*params, text, text, text, _MOST_CALLED])
    owned = {id_ for (member_id,) in called for id_ in of_member(member_id)}
    rows = select(_OF_CALLED, [text, _MOST_CALLED, text.upper()])
    return owned | {id_ for (id_,) in rows}


_MOST_CALLED = 6
"""Members or orders with one and the same name."""
_CALLED = """
SELECT m.id FROM member m WHERE m.id IN ({found}) AND (m.name = ? OR m.phone = ?)
UNION SELECT a.member_id FROM alias a WHERE a.nick = ? LIMIT ?"""
_OF_CALLED = """
SELECT c.action_id FROM change c WHERE c.table_name = 'shop_order' AND c.row_id IN
  (SELECT o.id FROM shop_order o WHERE o.number = ? LIMIT ?)
UNION SELECT c.action_id FROM change c WHERE c.table_name = 'letter' AND c.row_id IN
  (SELECT l.id FROM letter l WHERE l.code = ?)"""


def _in_table(ids: set[int], table: str) -> set[int]:
    """Those of the actions that changed a table; all of them where none is named."""
    if not table:
        return ids
    question = "SELECT id FROM action WHERE tables LIKE ? AND id IN ({places})"
    return {
        id_
        for chunk in chunks(sorted(ids))
        for (id_,) in select(question.format(places=places(chunk)), [f'%"{table}"%', *chunk])
    }


def _has(text: str, label_texts: Sequence[str]) -> tuple[str, list[Any]]:
    part = f"%{_escaped(text.lower())}%"
    packed = f"%{_escaped(json.dumps(text.lower(), ensure_ascii=False)[1:-1])}%"
    conditions = [
        "LOWER(who) LIKE ? ESCAPE '!'",
        "LOWER(label_values) LIKE ? ESCAPE '!'",
        "id IN (SELECT action_id FROM change"
        " WHERE LOWER(before_row) LIKE ? ESCAPE '!' OR LOWER(after_row) LIKE ? ESCAPE '!')",
    ]
    values: list[Any] = [part, packed, packed, packed]
    if label_texts:
        conditions.append(f"label IN ({places(label_texts)})")
        values += label_texts
    return f"({' OR '.join(conditions)})", values


def _escaped(text: str) -> str:
    """A text in which the signs of LIKE mean themselves."""
    for sign in "!%_":
        text = text.replace(sign, f"!{sign}")
    return text


def of_member(member_id: int) -> list[int]:
    """Ids of the actions that changed a member, or what belongs to her, the newest first; rows now gone too."""
    ids = {id_ for (id_,) in select(_OF_ROW, ["member", member_id])}
    for table in OF_MEMBER:
        question = _OF_OWNED.format(table=table)
        ids |= {id_ for (id_,) in select(question, [table, member_id])} | _deleted(table, member_id)
    return sorted(ids, reverse=True)


_OF_OWNED = """
SELECT action_id FROM change WHERE table_name = ? AND row_id IN (SELECT id FROM {table} WHERE member_id = ?)"""
_OF_ROW = "SELECT action_id FROM change WHERE table_name = ? AND row_id = ?"


def _deleted(table: str, member_id: int) -> set[int]:
    """Actions that took away rows of the member: found by the image that was kept of them."""
    found = select("SELECT action_id, before_row FROM change WHERE table_name = ? AND after_row IS NULL", [table])
    return {id_ for id_, image in found if json.loads(image).get("member_id") == [member_id]}


def of_row(table: str, row_id: int) -> list[int]:
    """Ids of the actions that changed a row, the newest first."""
    return sorted({id_ for (id_,) in select(_OF_ROW, [table, row_id])}, reverse=True)


def rows(ids: Sequence[int]) -> list[ActionRow]:
    """Lines of the history, in any order."""
    return [
        _row(found)
        for chunk in chunks(ids)
        for found in select(_ROWS.format(places=places(chunk), most=MOST_COUNTED), chunk)
    ]


_ROWS = """
SELECT a.id, a.done_at, a.who, a.label, a.label_values, a.tables, a.undoes_id, a.undone_by_id,
  (SELECT COUNT(*) FROM (SELECT 1 FROM change c WHERE c.action_id = a.id LIMIT {most}) counted)
FROM action a WHERE a.id IN ({places})"""


def _row(found: Sequence[Any]) -> ActionRow:
    entry = entry_of(found[:6])
    undoes, undone_by, count = found[6:]
    return ActionRow(
        *entry, rows=int(count), is_undone=undone_by is not None, is_undoing=undoes is not None
    )  # fmt: skip


def changes(action_id: int, limit: int) -> list[Change]:
    """What an action did to its first `limit` rows."""
    found = select(
        "SELECT table_name, row_id, before_row, after_row FROM change WHERE action_id = ? ORDER BY id LIMIT ?",
        [action_id, limit],
    )
    return [Change(table, row_id, _values(before), _values(after)) for table, row_id, before, after in found]


def _values(image: str | None) -> dict[str, Any] | None:
    return None if image is None else {name: value for name, (value,) in json.loads(image).items()}


_NAMES = {
    "member": "name", "vip_group": "name", "tier": "name", "helper": "name", "campaign": "name", "letter": "code",
    "shop_order": "number", "buyer": "nick", "item": "name", "batch": "number", "setting": "name",
    "calendar_day": "day", "import_run": "file", "alias": "nick", "tag": "name", "custom_field": "name",
    "other_phone": "number",
}  # fmt: skip
"""What a row is called by, by table."""


def names(table: str, ids: Sequence[int]) -> dict[int, str]:
    """What rows that are there now are called; nothing for a table whose rows have no name."""
    if table not in _NAMES:
        return {}
    question = f"SELECT id, {_NAMES[table]} FROM {table} WHERE id IN ({{places}})"
    return {
        id_: str(name) for chunk in chunks(ids) for id_, name in select(question.format(places=places(chunk)), chunk)
    }


def name_of(table: str, row: dict[str, Any] | None) -> str:
    """What a row is called by an image of it; empty where that does not tell."""
    value = (row or {}).get(_NAMES.get(table, ""))
    return "" if value is None else str(value)
