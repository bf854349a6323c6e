"""A member wants no letters any more: at once, everywhere, whatever is under way."""

from datetime import date

from vipdesk.services.respect_wishes import Pull, respect_all
from vipdesk.store import members


def opt_out(member_id: int, now: int, today: date, who: str) -> list[Pull]:
    """Note the wish inside an open action, and take the person out of all that is not posted; the sheets to pull."""
    members.opt_out(member_id, today)
    return respect_all(now, today, who)
