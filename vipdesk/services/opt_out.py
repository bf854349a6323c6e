"""A member wants no letters any more: at once, everywhere, whatever is under way."""

from datetime import date

from vipdesk.domain.letters import State
from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.store import letters, members

REASON = QT_TRANSLATE_NOOP("sentences", "Asked not to be written to any more.")
NOT_POSTED = (State.PLANNED, State.PRINTED, State.WITH_HELPER, State.WRITTEN)


def opt_out(member_id: int, now: int, today: date, who: str) -> list[str]:
    """Note the wish inside an open action and cancel every letter not yet posted; codes of the sheets to pull."""
    members.opt_out(member_id, today)
    codes = letters.codes_of_member(member_id, NOT_POSTED)
    check_in(CheckIn(codes, State.CANCELLED, REASON, now, today, who))
    return codes
