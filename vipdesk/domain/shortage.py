"""The ways out when not every letter can be written in time, with their numbers."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from vipdesk.domain.planning import DAY, Crew, HelperCapacity, LetterJob, back_from, forwards, plan

SHORTEST_TEXT = 60
"""Characters below which a text is a card and no longer proposed as a shorter letter."""


@dataclass(frozen=True)
class Choices:
    """What would make a plan feasible, each by itself; None where that alone cannot.

    should_have_started: the day on which writing had to begin
    more_per_helper_day: further letters each helper writes on each of their days
    further_helper_per_day: letters that one more helper writes every day from the first
    characters: the longest text with which all fit, not under SHORTEST_TEXT
    leave_out: the letters of least value that would have to go (always possible)
    late_until: when the last letter is ready if nothing is changed and late ones are accepted
    """

    should_have_started: date | None
    more_per_helper_day: int | None
    further_helper_per_day: int | None
    characters: int | None
    leave_out: tuple[int, ...]
    late_until: date | None


def choices(
    jobs: Sequence[LetterJob], helpers: Sequence[HelperCapacity], first_day: date, characters: int
) -> Choices | None:
    """The ways out when `plan` of the same arguments is short, else None."""
    made = plan(jobs, helpers, first_day, characters)
    if made.is_feasible:
        return None
    queue = sorted(jobs, key=lambda job: job.write_by)
    lacks = _lacks(queue, Crew(helpers, characters), first_day)
    *_, last = (None, *forwards(queue, Crew(helpers, characters), first_day))
    is_all_written = last is not None and queue[-1] in last.letters
    return Choices(
        made.start_by,
        _most_per(lacks, lambda day: _helper_days(helpers, first_day, day)),
        _most_per(lacks, lambda day: (day - first_day).days + 1),
        _shorter(queue, helpers, first_day, characters),
        made.left_out,
        last.day if last and is_all_written else None,
    )


def _lacks(queue: Sequence[LetterJob], crew: Crew, first_day: date) -> list[tuple[date, int]]:
    """For each due day, by how many the letters due until then exceed what is written from the first day until then."""
    due_days = sorted({job.write_by for job in queue})
    written, day, found = 0, first_day, []
    ends = [job.write_by for job in queue]
    for due_day in due_days:
        while day <= due_day:
            written += crew.total(day)
            day += DAY
        wanted = bisect_left(ends, due_day + DAY)
        if wanted > written:
            found.append((due_day, wanted - written))
    return found


def _most_per(lacks: Sequence[tuple[date, int]], shares: Callable[[date], int]) -> int | None:
    """The fewest further letters per share that make up for every lack, `shares` being counted until its day."""
    counted = [(lack, shares(day)) for day, lack in lacks]
    if any(count <= 0 for _, count in counted):
        return None
    return max(-(-lack // count) for lack, count in counted)


def _helper_days(helpers: Sequence[HelperCapacity], first_day: date, last_day: date) -> int:
    return sum(helper.is_at_work(day) for day in back_from(last_day, first_day) for helper in helpers)


def _shorter(
    queue: Sequence[LetterJob], helpers: Sequence[HelperCapacity], first_day: date, characters: int
) -> int | None:
    """The longest text with which nothing is lacking."""
    lengths = range(SHORTEST_TEXT, characters)
    found = bisect_left(lengths, True, key=lambda length: bool(_lacks(queue, Crew(helpers, length), first_day)))
    return lengths[found - 1] if found else None
