"""Changes to members' addresses."""

from collections.abc import Sequence

from vipdesk.store.database import chunks
from vipdesk.store.models import Address


def flag_returned(member_ids: Sequence[int]) -> None:
    """Mark these members' current addresses as ones that mail comes back from."""
    for chunk in chunks(member_ids):
        Address.update(deliverable=False).where(Address.member.in_(chunk), Address.is_current).execute()
