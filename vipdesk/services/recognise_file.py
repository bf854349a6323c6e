"""What a file holds that somebody drops on the window."""

from pathlib import Path

from vipdesk.domain.import_kinds import Kind
from vipdesk.files import kinds

__all__ = ["Kind", "kind_of"]


def kind_of(path: Path) -> Kind | None:
    """What a file seems to hold, by a quick look; None where it is nothing that can be imported."""
    return kinds.kind_of(path)
