"""Changes to members' addresses."""

from collections.abc import Sequence

from vipdesk.store.database import chunks
from vipdesk.store.models import Address


def unflag_returned(member_ids: Sequence[int]) -> None:
    """Take the mark off again, where it was set by mistake."""
    for chunk in chunks(member_ids):
        Address.update(deliverable=True).where(Address.member.in_(chunk), Address.is_current).execute()


def flag_returned(member_ids: Sequence[int]) -> None:
    """Mark these members' current addresses as ones that mail comes back from."""
    for chunk in chunks(member_ids):
        Address.update(deliverable=False).where(Address.member.in_(chunk), Address.is_current).execute()
