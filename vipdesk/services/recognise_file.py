"""What a file holds that somebody drops on the window."""

from pathlib import Path

from vipdesk.domain.import_kinds import Kind
from vipdesk.domain.member_columns import MEMBERS
from vipdesk.errors import UserError
from vipdesk.files import kinds
from vipdesk.files.glances import glance
from vipdesk.progress import Progress
from vipdesk.services import map_columns
from vipdesk.store import mappings

__all__ = ["Kind", "kind_of"]


def kind_of(path: Path) -> Kind | None:
    """What a file seems to hold, by a quick look; None where it is nothing that can be imported."""
    return kinds.kind_of(path) or _explained(path)


def is_table(path: Path) -> bool:
    """Whether somebody can be asked what its columns are."""
    try:
        glance(path, MEMBERS, Progress())
    except UserError:
        return False
    return True


def _explained(path: Path) -> Kind | None:
    """The kind of a table whose columns somebody explained before."""
    for kind in (Kind.ORDERS, Kind.MEMBERS):
        known = mappings.remembered(kind.value)
        try:
            if known and glance(path, map_columns.fields_of(kind), Progress(), known=known).known_as(known):
                return kind
        except UserError:
            return None
    return None
