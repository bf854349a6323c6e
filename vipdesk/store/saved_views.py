"""Views of a long table under a name: what was looked for, whose, which columns, in which order."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store.database import execute, repeat, select
from vipdesk.store.models import SavedView

MEMBERS = "members"


@dataclass(frozen=True)
class View:
    """What a view of the members shows. `segment` is a condition as it is written; `sort` the key of a column."""

    text: str = ""
    group_id: int | None = None
    segment: str = ""
    columns: tuple[str, ...] = ()
    sort: str = ""
    descending: bool = False


class Named(NamedTuple):
    """A saved view."""

    id: int
    name: str
    view: View


def of_page(page: str) -> list[Named]:
    """The saved views of a page, by name."""
    found = select("SELECT id, name, settings FROM saved_view WHERE page = ? ORDER BY name", [page])
    return [Named(id_, name, _read(settings)) for id_, name, settings in found]


def save(page: str, name: str, view: View) -> None:
    """Keep a view inside the open action, in the place of one of the same name."""
    settings = _packed(view)
    if not execute("UPDATE saved_view SET settings = ? WHERE page = ? AND name = ?", [settings, page, name]):
        SavedView.create(page=page, name=name, settings=settings)


def change_segments(changes: Iterable[tuple[Named, str]]) -> None:
    """Let views show whom other conditions choose, inside an open action."""
    rows = [
        (_packed(replace(one.view, segment=segment)), one.id) for one, segment in changes if segment != one.view.segment
    ]
    repeat("UPDATE saved_view SET settings = ? WHERE id = ?", rows)


def rename(view_id: int, name: str) -> None:
    """Give a view another name, inside an open action; UserError where another of the page has it, or it is gone."""
    page = next(iter(select("SELECT page FROM saved_view WHERE id = ?", [view_id])), None)
    if page is None:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This view is not in the shop any more."))
    if any(one.name == name and one.id != view_id for one in of_page(*page)):
        raise UserError(QT_TRANSLATE_NOOP("sentences", "There is a view {name} already."), name=name)
    execute("UPDATE saved_view SET name = ? WHERE id = ?", [name, view_id])


def delete(view_id: int) -> None:
    """Give a view up, inside an open action."""
    execute("DELETE FROM saved_view WHERE id = ?", [view_id])


def _packed(view: View) -> str:
    return json.dumps(asdict(view), ensure_ascii=False)


def _read(settings: str) -> View:
    told = json.loads(settings)
    return View(**told | {"columns": tuple(told["columns"])})
