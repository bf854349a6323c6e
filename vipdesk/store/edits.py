"""Changes of rows that a person looked at for a while: what a colleague changed meanwhile is never written over.

An edit says what the person saw and what they want instead. Of it only the columns that differ are written; where a
colleague changed such a column meanwhile to something else, nothing is written at all, and both values are told.
"""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import belongings, shop, traces
from vipdesk.store.database import attached, execute, places, select
from vipdesk.store.traces import Trace

Values = Mapping[str, Any]
"""Columns and what they hold, as the engine gives it: flags are 1 and 0, days are ISO texts."""

SETTINGS = "setting"
"""All settings of the shop are one row for an edit, whose columns are their names."""
BIRTHDAY = ("birthday_calendar", "birthday_year", "birthday_month", "birthday_day", "birthday_leap")
TOGETHER = {"member": (BIRTHDAY, ("consent_on", "consent_how", "consent_wording"))}
"""Columns that make sense only together, by table: half of one and half of another is what nobody meant."""


@dataclass(frozen=True)
class Edit:
    """A change of one row; `wanted` holds some of the columns of `seen`, whose order is that of the clashes."""

    table: str
    row_id: int
    seen: Values
    wanted: Values


class Clash(NamedTuple):
    """Columns that a colleague changed as well since they were seen, and what both made of them.

    Several columns are one thing, such as the parts of a birthday. `trace` tells who it was, if the journal knows.
    """

    table: str
    row_id: int
    columns: tuple[str, ...]
    yours: tuple[Any, ...]
    theirs: tuple[Any, ...]
    trace: Trace | None


def look(table: str, row_id: int, columns: Sequence[str]) -> Values:
    """What a row holds now, for a person to see and edit; UserError where it is gone."""
    return _present(table, row_id, columns, "")


def settings_edit(seen: shop.Settings, **wanted: Any) -> Edit:
    """A change of some settings of the shop by name."""
    return Edit(SETTINGS, 0, dataclasses.asdict(seen), wanted)


def apply(edits: Sequence[Edit]) -> list[Clash]:
    """Write what differs, inside an open action. Where anything clashes nothing is written, and the clashes are told.

    UserError where a row is gone. On a server the rows are kept from others until the transaction ends.
    """
    weighed = [_weighed(edit) for edit in sorted(edits, key=_place)]
    clashes = [clash for one in weighed for clash in one.clashes]
    if not clashes:
        for one in weighed:
            _write(one)
    return clashes


def _place(edit: Edit) -> tuple[str, int]:
    """Rows are taken in one order everywhere, so that no two desks wait for each other in a circle."""
    return edit.table, edit.row_id


class _Weighed(NamedTuple):
    """What there is to write of an edit, and what stands in its way."""

    edit: Edit
    values: dict[str, Any]
    clashes: list[Clash]


def _weighed(edit: Edit) -> _Weighed:
    order = list(edit.seen)
    units = sorted(_units(edit), key=lambda unit: order.index(unit[0]))
    weighed = _Weighed(edit, {}, [])
    if units:
        present = _present(edit.table, edit.row_id, [name for unit in units for name in unit], attached().locking)
        for unit in units:
            _weigh(weighed, unit, present)
    return weighed


def _weigh(weighed: _Weighed, unit: tuple[str, ...], present: Values) -> None:
    edit = weighed.edit
    sides = (edit.seen, {**edit.seen, **edit.wanted}, present)
    seen, yours, theirs = (tuple(side[name] for name in unit) for side in sides)
    if theirs == seen:
        weighed.values.update(zip(unit, yours, strict=True))
    elif theirs != yours:
        weighed.clashes.append(Clash(edit.table, edit.row_id, unit, yours, theirs, _trace(edit, unit)))


def resolved(edits: Sequence[Edit], clashes: Sequence[Clash], mine: Sequence[bool]) -> list[Edit]:
    """The edits again, now that the person has seen what colleagues wrote and said of each clash whether theirs goes.

    `mine` says it in the order of the clashes. Another change that comes meanwhile clashes anew.
    """
    made = {_place(edit): edit for edit in edits}
    for clash, is_mine in zip(clashes, mine, strict=True):
        edit = made[clash.table, clash.row_id]
        theirs = dict(zip(clash.columns, clash.theirs, strict=True))
        yours = dict(zip(clash.columns, clash.yours, strict=True))
        wanted = {**edit.wanted, **(yours if is_mine else theirs)}
        made[_place(edit)] = dataclasses.replace(edit, seen={**edit.seen, **theirs}, wanted=wanted)
    return list(made.values())


def _units(edit: Edit) -> Iterator[tuple[str, ...]]:
    """What the edit changes: single columns, and columns that belong together."""
    changed = [name for name, value in edit.wanted.items() if value != edit.seen[name]]
    bundles = TOGETHER.get(edit.table, ())
    yield from (bundle for bundle in bundles if any(name in bundle for name in changed))
    yield from ((name,) for name in changed if not any(name in bundle for bundle in bundles))


def _present(table: str, row_id: int, columns: Sequence[str], locking: str) -> Values:
    """What these columns hold now; the names are the schema's own."""
    if table == SETTINGS:
        select(f"SELECT id FROM setting WHERE name IN ({places(columns)}){locking}", columns)
        return dataclasses.asdict(shop.settings())
    if table in belongings.WAYS:
        return belongings.present(table, row_id, columns, locking)
    found = select(f"SELECT {', '.join(columns)} FROM {table} WHERE id = ?{locking}", [row_id])
    if not found:
        raise _gone(traces.last(table, row_id, columns))
    return dict(zip(columns, found[0], strict=True))


def _gone(trace: Trace | None) -> UserError:
    if trace is None:
        return UserError(
            QT_TRANSLATE_NOOP("sentences", "What you are changing is not in the shop any more. Nothing was saved.")
        )
    return UserError(
        QT_TRANSLATE_NOOP("sentences", "What you are changing was removed by {who} on {moment}. Nothing was saved."),
        who=trace.who,
        moment=traces.moment(trace),
    )


def _write(weighed: _Weighed) -> None:
    edit, values = weighed.edit, weighed.values
    if edit.table == SETTINGS:
        shop.change_settings(**values)
    elif edit.table in belongings.WAYS and values:
        belongings.write(edit.table, edit.row_id, values)
    elif values:
        pairs = ", ".join(f"{name} = ?" for name in values)
        execute(f"UPDATE {edit.table} SET {pairs} WHERE id = ?", [*values.values(), edit.row_id])


def _trace(edit: Edit, columns: Sequence[str]) -> Trace | None:
    if edit.table in belongings.WAYS:
        return None
    if edit.table != SETTINGS:
        return traces.last(edit.table, edit.row_id, columns)
    rows = select("SELECT id FROM setting WHERE name = ?", columns[:1])
    return traces.last(SETTINGS, rows[0][0], ("value",)) if rows else None
