"""Whose turn it is, where desks count what others may just be changing."""

from collections.abc import Sequence

from vipdesk.store.database import attached, chunks, places, select


def take(codes: Sequence[str]) -> None:
    """Keep other desks from checking in letters of the same campaigns until this transaction ends.

    What follows from all letters of a batch or a campaign is then counted of what is there, and nobody waits in a
    circle, in whatever order the codes were scanned. A file is kept from others as a whole anyway.
    """
    found = {id_ for chunk in chunks(codes) for (id_,) in select(_CAMPAIGNS.format(places=places(chunk)), chunk)}
    for campaign_id in sorted(found):
        select(f"SELECT id FROM campaign WHERE id = ?{attached().locking}", [campaign_id])


_CAMPAIGNS = "SELECT DISTINCT campaign_id FROM letter WHERE code IN ({places})"
