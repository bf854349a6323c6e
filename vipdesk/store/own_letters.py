"""What a helper's login asks and does in a shop on a server: only what concerns the letters given to them.

The server keeps everything else from such a login, whatever is asked (see `roles`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from vipdesk.store.database import execute, select


class OwnPiece(NamedTuple):
    """A letter of an own batch, as the check-in sees it."""

    code: str
    state: str
    names: str
    batch_id: int
    batch_number: int
    helper: str


def pieces(codes: Sequence[str]) -> dict[str, OwnPiece]:
    """The letters of these codes; those of others, and codes that no letter has, are left out."""
    found = select(
        "SELECT l.code, l.state, l.names, b.id, b.number, h.name FROM letter l JOIN batch b ON b.id = l.batch_id"
        " JOIN helper h ON h.id = b.helper_id WHERE l.code = ANY (?)",
        [list(codes)],
    )
    return {row[0]: OwnPiece(*row) for row in found}


def to_pull(batch_id: int) -> set[int]:
    """Ids of those letters of a batch whose sheets are not to be written."""
    return {id_ for (id_,) in select("SELECT vipdesk_to_pull(?)", [batch_id])}


def check_in(codes: Sequence[str], state: str, reason: str | None) -> dict[str, int]:
    """Check letters in, in one action of the journal; the pay in fen for each that was."""
    return dict(select("SELECT checked, booked FROM vipdesk_check_in(?, ?, ?)", [list(codes), state, reason]))


def mark_printed(batch_id: int) -> None:
    """Note that a batch was printed, in an action of its own."""
    execute("SELECT vipdesk_mark_printed(?)", [batch_id])
