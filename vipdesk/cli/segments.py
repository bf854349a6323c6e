"""segment list, fields, count, save, delete: conditions that choose members."""

from typing import Any

from vipdesk.cli.desk import Desk
from vipdesk.domain import segment_fields
from vipdesk.domain.segment_conditions import name_of
from vipdesk.domain.segment_fields import OPERATORS, Field
from vipdesk.domain.segments import written
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import keep_segments
from vipdesk.store import segments, shop


def run(desk: Desk) -> int:
    """Run one of them."""
    kinds = {"list": _list, "fields": _fields, "count": _count, "save": _save, "delete": _delete}
    with desk.open():
        return kinds[desk.options.kind](desk)


def _list(desk: Desk) -> int:
    found = keep_segments.counted(desk.today(shop.settings().time_zone), Progress())
    as_json = [
        {
            "id": one.segment.id,
            "name": one.segment.name,
            "condition": one.segment.condition,
            "note": one.segment.note or None,
            "members": one.members,
            "trouble": one.trouble and desk.say(one.trouble),
        }
        for one in found
    ]
    rows = [(one["name"], "–" if one["members"] is None else one["members"], one["condition"]) for one in as_json]
    lines = desk.table(("segment", "members", "condition"), rows, right=(1,))
    desk.answer(as_json, lines if found else [desk.say(Sentence(_NONE))])
    return 0


_NONE = QT_TRANSLATE_NOOP("sentences", "No segment is saved yet.")


def _fields(desk: Desk) -> int:
    spans = [segment_fields.over(key, days) for key in segment_fields.SPANS for days in segment_fields.USUAL_SPANS]
    found = [*segment_fields.FIELDS.values(), *spans, *segments.own_fields().values()]
    as_json = [_field(desk, one) for one in found]
    rows = [(one["field"], one["holds"], one["meaning"], ", ".join(one["choices"])) for one in as_json]
    desk.answer(as_json, desk.table(("field", "holds", "meaning", "choices"), rows))
    return 0


def _field(desk: Desk, one: Field) -> dict[str, Any]:
    return {
        "field": name_of(one),
        "holds": one.kind.value,
        "meaning": desk.say(one.sentence),
        "operators": [operator.value for operator in OPERATORS[one.kind]],
        "choices": list(one.choices),
        "can_be_empty": one.can_be_empty,
    }


def _count(desk: Desk) -> int:
    text = segments.meant(desk.options.condition)
    chosen = segments.chosen_by(text, desk.today(shop.settings().time_zone))
    as_json = {"condition": written(segments.parse(text)), "members": segments.count(chosen)}
    desk.answer(as_json, desk.pairs(as_json))
    return 0


def _save(desk: Desk) -> int:
    name = desk.options.name
    with desk.journal().action(keep_segments.save_label(name.strip())):
        segment_id = keep_segments.save(name, desk.options.condition)
    saved = next(row for row in segments.rows() if row.id == segment_id)
    desk.answer(
        {**saved._asdict(), "note": saved.note or None},
        desk.pairs({"segment": saved.name, "condition": saved.condition}),
    )
    return 0


def _delete(desk: Desk) -> int:
    name = desk.options.name.strip()
    with desk.journal().action(keep_segments.delete_label(name)):
        keep_segments.delete(name)
    desk.answer({"deleted": name}, desk.pairs({"deleted": name}))
    return 0
