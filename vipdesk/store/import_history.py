"""The imports of the past, those that were taken back too, and what leans on the rows of one."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from vipdesk.errors import Sentence
from vipdesk.store.database import execute, places, select
from vipdesk.store.journal import entry_of
from vipdesk.store.privilege_uses import Standing


class ImportRow(NamedTuple):
    """One import; `is_undone`: it was taken back."""

    id: int
    kind: str
    file: str
    imported_at: int
    rows: int
    new: int
    known: int
    changed: int
    unmatched: int
    problems: int
    action_id: int
    is_undone: bool


_COLUMNS = (
    "id", "kind", "file", "imported_at", "row_count", "new_count", "known_count", "changed_count", "unmatched_count",
    "problem_count", "action_id",
)  # fmt: skip


_STANDING = f"SELECT {', '.join(_COLUMNS)} FROM import_run"
_GONE = (
    "SELECT c.after_row FROM action a JOIN change c ON c.action_id = a.id AND c.table_name = 'import_run'"
    " WHERE a.undone_by_id IS NOT NULL AND a.undoes_id IS NULL AND c.before_row IS NULL"
)


def imports(limit: int = 50) -> list[ImportRow]:
    """The newest imports, each as it was when it was done."""
    found = _read(
        select(f"{_STANDING} ORDER BY id DESC LIMIT ?", [limit]),
        select(f"{_GONE} ORDER BY c.id DESC LIMIT ?", [limit]),
    )
    return sorted(found, key=lambda one: one.id, reverse=True)[:limit]


def find(import_id: int) -> ImportRow | None:
    """An import by its number; None where there is none."""
    found = _read(
        select(f"{_STANDING} WHERE id = ?", [import_id]), select(f"{_GONE} AND c.row_id = ? LIMIT 1", [import_id])
    )
    return found[0] if found else None


def _read(standing: Sequence[tuple[Any, ...]], gone: Sequence[tuple[str]]) -> list[ImportRow]:
    """Rows that are there, and images of those that were taken back."""
    images = [{name: value for name, (value,) in json.loads(text).items()} for (text,) in gone]
    return [
        *(ImportRow._make((*row, False)) for row in standing),
        *(ImportRow._make((*(image[name] for name in _COLUMNS), True)) for image in images),
    ]


def runs_of(action_id: int) -> list[int]:
    """The imports that one action did: usually one."""
    return [id_ for (id_,) in select("SELECT id FROM import_run WHERE action_id = ? ORDER BY id", [action_id])]


class Later(NamedTuple):
    """An action that came after an import and changed its rows."""

    who: str
    done_at: int
    label: Sentence


def later_file(runs: Sequence[int]) -> ImportRow | None:
    """The newest other import that added items or refunds to orders of these."""
    marks = places(runs)
    found = select(
        f"SELECT MAX(import_id) FROM (SELECT l.import_id FROM shop_order o JOIN order_line l ON l.order_id = o.id"
        f" WHERE o.import_id IN ({marks}) AND l.import_id NOT IN ({marks})"
        f" UNION ALL SELECT r.import_id FROM shop_order o JOIN order_refund r ON r.order_id = o.id"
        f" WHERE o.import_id IN ({marks}) AND r.import_id NOT IN ({marks})) more",
        [*runs] * 4,
    )[0][0]
    return None if found is None else find(found)


def later_change(runs: Sequence[int], action_id: int) -> Later | None:
    """The newest action that changed orders or buyers of these imports; that somebody became a member is no change."""
    changes = [*_changes("shop_order", _ORDERS, runs, action_id), *_changes("buyer", _BUYERS, runs, action_id)]
    mattering = [by for by, before, after in changes if _matters(before, after)]
    if not mattering:
        return None
    question = "SELECT id, done_at, who, label, label_values, tables FROM action WHERE id = ?"
    entry = entry_of(select(question, [max(mattering)])[0])
    return Later(entry.who, entry.done_at, entry.label)


_ORDERS = "SELECT id FROM shop_order WHERE import_id IN ({places})"
_BUYERS = "SELECT id FROM buyer WHERE import_id IN ({places})"
_CHANGED = (
    "SELECT c.action_id, c.before_row, c.after_row FROM change c JOIN action a ON a.id = c.action_id"
    " WHERE c.table_name = ? AND c.action_id > ? AND a.undone_by_id IS NULL AND a.undoes_id IS NULL"
)


def _changes(table: str, rows: str, runs: Sequence[int], action_id: int) -> Iterator[tuple[int, Any, Any]]:
    """(action, image before, image after) of each later change of the imports' rows."""
    wanted = rows.format(places=places(runs))
    for by, before, after in select(f"{_CHANGED} AND c.row_id IN ({wanted})", [table, action_id, *runs]):
        yield by, before and json.loads(before), after and json.loads(after)


_LINKS = frozenset({"member_id", "matched_how", "import_id"})


def _matters(before: dict[str, list[Any]] | None, after: dict[str, list[Any]] | None) -> bool:
    """Whether a change would be lost: everything but that somebody was found to be a member by themselves."""
    names = {*(before or ()), *(after or ())}
    by_hand = "hand" in ((before or {}).get("matched_how", [""])[0], (after or {}).get("matched_how", [""])[0])
    return by_hand or not names <= _LINKS


def hand_over_buyers(runs: Sequence[int]) -> None:
    """Give buyers of these imports who bought in others too to the first of those."""
    marks = places(runs)
    execute(
        "UPDATE buyer SET import_id = (SELECT MIN(o.import_id) FROM shop_order o WHERE o.buyer_id = buyer.id"
        f" AND o.import_id NOT IN ({marks})) WHERE import_id IN ({marks}) AND EXISTS"
        f" (SELECT 1 FROM shop_order o WHERE o.buyer_id = buyer.id AND o.import_id NOT IN ({marks}))",
        [*runs] * 3,
    )


def later_uses(runs: Sequence[int], action_id: int) -> list[Standing]:
    """Privileges used with orders of these imports that were recognised by a later action."""
    found = select(
        "SELECT u.id, u.member_id, u.privilege, u.fen, u.cost_id FROM shop_order o"
        f" JOIN privilege_use u ON u.order_id = o.id WHERE o.import_id IN ({places(runs)})"
        " AND NOT EXISTS (SELECT 1 FROM change c WHERE c.table_name = 'privilege_use' AND c.row_id = u.id"
        " AND c.action_id = ?) ORDER BY u.id",
        [*runs, action_id],
    )
    return [Standing(*row) for row in found]


def moved_bookings(action_id: int) -> tuple[list[int], list[int]]:
    """The uses of privileges, and the entries of the cost book, that an action wrote, where a merge moved any of them.

    Both are empty where nothing was moved, or where more was changed of them, or the action took others away.
    """
    uses, costs = (_written(table, action_id) for table in ("privilege_use", "cost"))
    names = {*_changed_names("privilege_use", action_id), *_changed_names("cost", action_id)}
    return (uses, costs) if names == {"member_id"} and not _took_uses(action_id) else ([], [])


def _written(table: str, action_id: int) -> list[int]:
    question = "SELECT row_id FROM change WHERE action_id = ? AND table_name = ? AND before_row IS NULL ORDER BY row_id"
    return [row_id for (row_id,) in select(question, [action_id, table])]


_OWN = "SELECT row_id FROM change WHERE action_id = ? AND table_name = ? AND before_row IS NULL"


def _changed_names(table: str, action_id: int) -> set[str]:
    """The columns that later actions changed of the rows that one wrote."""
    found = select(f"{_CHANGED} AND c.row_id IN ({_OWN})", [table, action_id, action_id, table])
    return {name for _, *images in found for image in images for name in json.loads(image or "{}")}


def _took_uses(action_id: int) -> bool:
    question = "SELECT 1 FROM change WHERE action_id = ? AND table_name = 'privilege_use' AND after_row IS NULL LIMIT 1"
    return bool(select(question, [action_id]))


def has_other_orders(runs: Sequence[int]) -> bool:
    """Whether the shop has orders that did not come with these imports."""
    return bool(select(f"SELECT 1 FROM shop_order WHERE import_id NOT IN ({places(runs)}) LIMIT 1", runs))
