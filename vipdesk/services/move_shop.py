"""Move a shop from a file to a server when a second desk comes, or back."""

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.progress import Progress
from vipdesk.store import moving
from vipdesk.store.location import Location
from vipdesk.store.moving import Table


def move(source: Location, target: Location, progress: Progress) -> list[Table]:
    """Copy a shop, its journal included, to a place where none is; each table with its rows and their digest.

    The source stays as it is. UserError where that cannot be done; then nothing is at the target.
    """
    if moving.is_same(source, target):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{shop} cannot be moved to itself: name another place."), shop=source
        )
    return moving.move(source, target, progress)
