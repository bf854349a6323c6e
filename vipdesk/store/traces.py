"""Who changed a row last, and when, as the journal knows."""

import json
from collections.abc import Collection
from typing import NamedTuple

from vipdesk.domain.moments import USUAL_ZONE, to_local
from vipdesk.store.database import select

_FAR = 200
"""So many changes of a row are looked through."""


class Trace(NamedTuple):
    """A change of a row by somebody, in UTC seconds."""

    who: str
    done_at: int


def last(table: str, row_id: int, columns: Collection[str], after: int = 0, but: int = 0) -> Trace | None:
    """The last change of any of these columns of a row, since the action `after` and not by the action `but`.

    Adding and removing the row changes all of them. None where the journal does not know.
    """
    found = select(
        "SELECT a.who, a.done_at, c.before_row, c.after_row FROM change c JOIN action a ON a.id = c.action_id"
        " WHERE c.table_name = ? AND c.row_id = ? AND c.action_id > ? AND c.action_id <> ?"
        " ORDER BY c.id DESC LIMIT ?",
        [table, row_id, after, but, _FAR],
    )
    return next((Trace(who, at) for who, at, *images in found if _touches(images, columns)), None)


def moment(trace: Trace) -> str:
    """When a change was, on the clock of the shop."""
    return f"{to_local(trace.done_at, _zone()):%Y-%m-%d %H:%M}"


def _zone() -> str:
    """As `shop.settings`, which leans on the journal, has it."""
    found = select("SELECT value FROM setting WHERE name = 'time_zone'")
    return str(json.loads(found[0][0])) if found else USUAL_ZONE


def _touches(images: Collection[str | None], columns: Collection[str]) -> bool:
    return None in images or any(name in columns for image in images if image for name in json.loads(image))
