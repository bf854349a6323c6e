"""One change to many members, as somebody wishes for it: what is typed is read as in one member's form."""

from collections.abc import Sequence
from datetime import date

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.progress import Progress
from vipdesk.services import define_fields, respect_wishes
from vipdesk.services.respect_wishes import Pull
from vipdesk.store import custom_fields, memberships, several
from vipdesk.store.several import Change, Deed

_STOPPING = frozenset({Deed.OPT_OUT, Deed.DO_NOT_PURSUE})


def checked(wish: Change) -> Change:
    """The change as it is stored; UserError where the field cannot hold what was typed."""
    if wish.deed is not Deed.OWN_FIELD:
        return wish
    field = next((one for one in custom_fields.fields() if one.id == wish.id), None)
    if field is None:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "This field was given up meanwhile."))
    return wish._replace(text=define_fields.read(field, wish.text))


def change(
    ids: Sequence[int], wish: Change, now: int, today: date, who: str, progress: Progress | None = None
) -> list[Pull]:
    """Make the change inside an open action; whoever is not to be written to any more is not. The sheets to pull.

    UserError where a group has no room for all of them. Raises Cancelled.
    """
    if wish.deed is Deed.JOIN:
        _refuse_crowd(wish.id, len(several.affected(ids, wish)))
    several.apply(ids, wish, today, progress)
    return respect_wishes.respect_all(now, today, who) if wish.deed in _STOPPING else []


def _refuse_crowd(group_id: int, joining: int) -> None:
    group = memberships.places_of(group_id)
    if group.members + joining > group.capacity:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "{group} holds {capacity} people and has {members}: there is no room for {count} more."
            ),
            group=group.name,
            capacity=group.capacity,
            members=group.members,
            count=joining,
        )
