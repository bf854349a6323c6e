"""The personal line of a letter: a dated fact from a talk, the newest that may be said and was not said lately."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from dateutil.relativedelta import relativedelta

NOT_OLDER_THAN_MONTHS = 18
NOT_IN_THE_LAST_LETTERS = 2


class Known(Protocol):
    """Something that is known of a member from a talk."""

    @property
    def fact(self) -> str: ...

    @property
    def happened_on(self) -> date: ...

    @property
    def do_not_mention(self) -> bool: ...

    @property
    def expires_on(self) -> date | None: ...


def oldest(today: date) -> date:
    """The first day from which a fact is still fresh."""
    return today - relativedelta(months=NOT_OLDER_THAN_MONTHS)


def line(facts: Iterable[Known], said: Iterable[str], today: date) -> str | None:
    """The words of the newest fact that may go into a letter; `said` are the lines of the last two letters."""
    fresh = [one for one in facts if _is_fresh(one, today)]
    unsaid = [one for one in fresh if one.fact not in set(said)]
    return max(unsaid, key=lambda one: one.happened_on).fact if unsaid else None


def _is_fresh(one: Known, today: date) -> bool:
    if one.do_not_mention or (one.expires_on is not None and one.expires_on <= today):
        return False
    return oldest(today) <= one.happened_on <= today
