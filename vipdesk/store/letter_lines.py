"""What letters not yet posted say of talks with their readers."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from vipdesk.domain.personal_lines import PLACE
from vipdesk.store.database import attached, chunks, places, repeat, select
from vipdesk.store.wishes import NOT_POSTED

_HAS_ONE = f'%"{PLACE}": "%'
"""How the fields of a letter with a personal line look, as JSON."""


class Line(NamedTuple):
    """A letter and what is filled into it; `member_id` is whoever took over where its reader was merged."""

    letter_id: int
    code: str
    names: str
    state: str
    member_id: int
    body: str
    fields: dict[str, str | None]
    batch: int | None
    helper: str


_SELECT = """
SELECT l.id, l.code, l.names, l.state, COALESCE(m.merged_into_id, m.id), c.body, l.fields, b.number,
  COALESCE(h.name, '')
FROM letter l JOIN member m ON m.id = l.member_id JOIN campaign c ON c.id = l.campaign_id
  LEFT JOIN batch b ON b.id = l.batch_id LEFT JOIN helper h ON h.id = b.helper_id"""


def of_letters(letter_ids: Iterable[int]) -> list[Line]:
    """Those of these letters that have a personal line, whatever their state."""
    return [
        _line(row)
        for chunk in chunks(letter_ids)
        for row in select(f"{_SELECT} WHERE l.fields LIKE ? AND l.id IN ({places(chunk)})", [_HAS_ONE, *chunk])
    ]


def of_member(member_id: int) -> list[Line]:
    """The letters to a member that are not posted and have a personal line."""
    question = (
        f"{_SELECT} WHERE l.fields LIKE ? AND l.state IN ({places(NOT_POSTED)})"
        " AND (l.member_id = ? OR m.merged_into_id = ?) ORDER BY l.id"
    )
    return [_line(row) for row in select(question, [_HAS_ONE, *NOT_POSTED, member_id, member_id])]


def under_way() -> list[Line]:
    """All letters that are not posted and have a personal line."""
    question = f"{_SELECT} WHERE l.fields LIKE ? AND l.state IN ({places(NOT_POSTED)}) ORDER BY l.id"
    return [_line(row) for row in select(question, [_HAS_ONE, *NOT_POSTED])]


def in_turn(letter_ids: Iterable[int]) -> list[Line]:
    """These letters, which no other desk changes until the open action ends."""
    found = []
    for chunk in chunks(sorted(letter_ids)):
        select(f"SELECT id FROM letter WHERE id IN ({places(chunk)}) ORDER BY id{attached().locking}", chunk)
        found += select(f"{_SELECT} WHERE l.id IN ({places(chunk)}) ORDER BY l.id", chunk)
    return [_line(row) for row in found]


def _line(row: Sequence[object]) -> Line:
    return Line._make((*row[:6], json.loads(str(row[6])), *row[7:]))


def fill_in(filled: Iterable[tuple[int, Mapping[str, str | None], str]]) -> None:
    """Fill letters anew inside an open action: the id of each, its fields, and the places that have no value."""
    rows = [(json.dumps(dict(fields), ensure_ascii=False), missing, id_) for id_, fields, missing in filled]
    repeat("UPDATE letter SET fields = ?, missing = ? WHERE id = ?", rows)
