"""The personal line of a letter: a dated fact from a talk, the newest that may be said and was not said lately."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from dateutil.relativedelta import relativedelta

NOT_OLDER_THAN_MONTHS = 18
NOT_IN_THE_LAST_LETTERS = 2
PLACE = "personal_line"
SOURCE = "personal_line_of"
"""In a letter's fields: the fact that the line was made of, where somebody wrote the line anew; empty for their own."""
READ = "personal_line_read"
"""In a letter's fields: that the owner has read the line."""
LONGEST = 200
"""Characters of a line."""
SILENCED = "personal_line_left_out"
"""In a letter's fields: that it had a line, which was not to be said any more. No text can have places so called."""


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


def source(fields: Mapping[str, str | None]) -> str:
    """The fact that a letter says something of; empty where it says nothing of a talk, or what somebody made up."""
    said = fields.get(PLACE)
    return (fields.get(SOURCE, said) or "") if said else ""


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
