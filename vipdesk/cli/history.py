"""history: who changed what when."""

from typing import Any

from vipdesk.cli.desk import Desk
from vipdesk.domain.moments import to_local
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import tell_history
from vipdesk.services.tell_history import RowTold
from vipdesk.store import history, members, shop
from vipdesk.store.history import ActionRow


def run(desk: Desk) -> int:
    """List actions, the newest first; of a single one, what it did row by row."""
    with desk.open():
        zone = shop.settings().time_zone
        if desk.options.action is not None:
            found = history.rows([desk.options.action])
            told = {one.id: tell_history.tell(one.id) for one in found}
        else:
            found = sorted(history.rows(_ids(desk)), reverse=True)
            told = {}
    as_json = [
        _as_json(desk, one, zone) | {"changes": [_row(desk, row) for row in told.get(one.id, [])]} for one in found
    ]
    lines = desk.table(
        ("id", "when", "who", "what", "state", "rows"),
        [(one.id, _moment(one, zone), one.who, desk.say(one.label), _state(desk, one), _count(one)) for one in found],
        right=(0, 5),
    )
    lines += [line for one in found for row in told.get(one.id, []) for line in _lines(desk, row)]
    desk.answer(as_json, lines if found else [desk.say(Sentence(NOTHING))])
    return 0


NOTHING = QT_TRANSLATE_NOOP("sentences", "Nothing like that was done.")


def _ids(desk: Desk) -> list[int]:
    text = desk.options.text
    labels = [one for one in history.labels() if text.lower() in desk.translate(one).lower()] if text else []
    ids = history.find(text, labels)
    if desk.options.member:
        wanted = set(history.of_member(members.identify(desk.options.member)))
        ids = [id_ for id_ in ids if id_ in wanted]
    return ids[: desk.options.last]


def _moment(one: ActionRow, zone: str) -> str:
    return f"{to_local(one.done_at, zone):%Y-%m-%d %H:%M}"


def _state(desk: Desk, one: ActionRow) -> str:
    if one.is_undoing:
        return desk.say(Sentence(_UNDOING))
    return desk.say(Sentence(_UNDONE)) if one.is_undone else ""


_UNDOING = QT_TRANSLATE_NOOP("sentences", "taken back or redone")
_UNDONE = QT_TRANSLATE_NOOP("sentences", "undone")


def _count(one: ActionRow) -> str:
    if one.rows >= history.MOST_COUNTED:
        return f"≥ {history.MOST_COUNTED}"
    return f"{one.rows}" if one.rows else "–"


def _as_json(desk: Desk, one: ActionRow, zone: str) -> dict[str, Any]:
    return {
        "id": one.id,
        "at": to_local(one.done_at, zone).isoformat(),
        "who": one.who,
        "what": desk.say(one.label),
        "tables": sorted(one.tables),
        "rows": one.rows,
        "undone": one.is_undone,
        "undoes": one.is_undoing,
    }


def _row(desk: Desk, row: RowTold) -> dict[str, Any]:
    return {
        "table": row.table,
        "id": row.row_id,
        "name": row.name,
        "change": row.kind.value,
        "columns": [
            {"column": desk.say(line.column), "before": _said(desk, line.before), "after": _said(desk, line.after)}
            for line in row.lines
        ],
    }


def _lines(desk: Desk, row: RowTold) -> list[str]:
    changed = (f"    {desk.say(one.column)}: {_said(desk, one.before)} → {_said(desk, one.after)}" for one in row.lines)
    return [f"  {desk.say(row.what)} {row.name} ({row.kind.value})", *changed]


def _said(desk: Desk, value: Sentence | str) -> str:
    return desk.say(value) if isinstance(value, Sentence) else value
