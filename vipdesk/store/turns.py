"""Whose turn it is, where desks count what others may just be changing."""

from collections.abc import Iterable, Sequence

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


def take_groups(group_ids: Iterable[int]) -> None:
    """Keep other desks from letting people into these groups, or appointing them, until this transaction ends."""
    for group_id in sorted(set(group_ids)):
        select(f"SELECT id FROM vip_group WHERE id = ?{attached().locking}", [group_id])


def take_terms(tier_id: int | None, member_id: int | None) -> None:
    """Keep other desks from changing what a tier, a member, or everyone is granted, until this transaction ends.

    What everyone is granted has no row of its own: it is the turn of all tiers together.
    """
    if member_id is not None:
        select(f"SELECT id FROM member WHERE id = ?{attached().locking}", [member_id])
    elif tier_id is not None:
        select(f"SELECT id FROM tier WHERE id = ?{attached().locking}", [tier_id])
    else:
        select(f"SELECT id FROM tier ORDER BY id{attached().locking}")
