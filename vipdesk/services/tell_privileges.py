"""The privileges in force, in words."""

from collections.abc import Sequence
from datetime import date

from vipdesk.domain import privilege_words
from vipdesk.domain.privileges import Privilege, Term, effective
from vipdesk.errors import Sentence
from vipdesk.store import groups, shop


def of_member(member_id: int | None, on: date) -> dict[Privilege, Sentence]:
    """What a member is granted on a day, and what it beats; of None, what everyone is."""
    return told(groups.terms(member_id), on, shop.settings().currency)


def told(terms: Sequence[Term], on: date, currency: str) -> dict[Privilege, Sentence]:
    """The best of the terms of each privilege that is granted at all."""
    bests = ((privilege, effective(terms, privilege, on)) for privilege in Privilege)
    return {privilege: privilege_words.why(best, currency) for privilege, best in bests if best is not None}
