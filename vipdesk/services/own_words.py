"""What asks for a field of the shop's own by its name follows when the field is called otherwise."""

from collections.abc import Mapping

from vipdesk.domain.member_columns import OWN
from vipdesk.domain.segment_conditions import Condition, written
from vipdesk.domain.segment_fields import Field as Asked
from vipdesk.domain.segment_renames import asks_for, renamed
from vipdesk.domain.segments import MisreadError, parse
from vipdesk.store import mappings, saved_views, segments
from vipdesk.store.custom_fields import Field


def asking(name: str) -> list[str]:
    """The saved segments that ask for the field of this name."""
    own = segments.own_fields()
    return [one.name for one in segments.rows() if _read(one.condition, name, own)]


def follow(field: Field, wanted: Field, choices: Mapping[str, str]) -> None:
    """Write segments, views and remembered columns anew inside the open action, before the field itself is changed.

    `choices` are new words by the old ones.
    """
    own, asked = segments.own_fields(), segments.as_asked(wanted)

    def rewritten(text: str) -> str:
        known = _read(text, field.name, own)
        return written(renamed(known, field.name, asked, choices)) if known else text

    segments.change_conditions((one.id, rewritten(one.condition)) for one in segments.rows())
    views = saved_views.of_page(saved_views.MEMBERS)
    saved_views.change_segments((one, rewritten(one.view.segment)) for one in views)
    if wanted.name != field.name:
        mappings.rename_field(f"{OWN}{field.name}", f"{OWN}{wanted.name}")


def _read(text: str, name: str, own: Mapping[str, Asked]) -> Condition | None:
    """The condition, if it asks for the field of this name."""
    try:
        condition = parse(text, own) if text.strip() else None
    except MisreadError:
        return None
    return condition if condition and asks_for(condition, name) else None
