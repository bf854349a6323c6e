"""Planning hand-written letters backwards from the day: when to begin, who writes what on which day."""

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from vipdesk.domain.postal import Transit
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

FARTHEST = 3 * 366
"""Days that a plan looks back or ahead before it counts as having no end."""
DAY = timedelta(days=1)


class PostingCalendar(Protocol):
    """Knows on which days the shop posts."""

    def on_or_before(self, day: date) -> date:
        """The last posting day that is not after `day`."""


class ArrivalWindow(NamedTuple):
    """Between how many days before the occasion a letter should arrive."""

    first_days_before: int = 7
    last_days_before: int = 1


class Due(NamedTuple):
    """When a letter is to be written and posted; posted before `post_from`, it would come too early."""

    write_by: date
    post_by: date
    post_from: date


class LetterJob(NamedTuple):
    """A letter to be written; `value` says what it is worth where not all can be."""

    letter_id: int
    write_by: date
    value: int = 0


@dataclass(frozen=True)
class HelperCapacity:
    """When and how fast a helper writes; minutes from Monday to Sunday, characters as `texts.effort` counts them.

    `minutes_besides` is what comes with each letter: the envelope, folding. `taken` are the minutes of a day that
    other letters need already.
    """

    helper_id: int
    name: str
    minutes_by_weekday: tuple[int, int, int, int, int, int, int]
    days_off: frozenset[date] = frozenset()
    chars_per_minute: float = 20.0
    minutes_besides: float = 0.0
    taken: Mapping[date, float] = field(default_factory=dict, hash=False)

    def minutes_per_letter(self, characters: int) -> float:
        """How long this helper takes for a text of so many characters."""
        return characters / self.chars_per_minute + self.minutes_besides

    def is_at_work(self, day: date) -> bool:
        """Whether the helper has any time left on this day."""
        return self.minutes_left(day) > 0

    def minutes_left(self, day: date) -> float:
        """The time on this day that nothing else needs."""
        if day in self.days_off:
            return 0
        return max(0.0, self.minutes_by_weekday[day.weekday()] - self.taken.get(day, 0))


class Assignment(NamedTuple):
    """The letters that a helper writes on a day, most urgent first."""

    helper_id: int
    day: date
    letters: tuple[LetterJob, ...]

    @property
    def letter_ids(self) -> tuple[int, ...]:
        """The letters by their ids."""
        return tuple(job.letter_id for job in self.letters)


@dataclass(frozen=True)
class Plan:
    """Who writes what when.

    `start_by` is the latest day on which writing can begin so that every letter is ready; it lies before the
    first day when letters are `short`, and is None without letters or where no start would be early enough.
    `left_out` are the letters that do not fit, those of least value; `assignments` are in order of day.
    """

    first_day: date
    start_by: date | None
    left_out: tuple[int, ...]
    assignments: tuple[Assignment, ...]

    @property
    def short(self) -> int:
        """How many letters do not fit."""
        return len(self.left_out)

    @property
    def is_feasible(self) -> bool:
        """Whether every letter is written in time."""
        return not self.left_out

    @property
    def spare_days(self) -> int | None:
        """Days by which the start may be put off; negative when it is too late."""
        return (self.start_by - self.first_day).days if self.start_by else None

    @property
    def finished_on(self) -> date | None:
        """The day of the last letter."""
        return self.assignments[-1].day if self.assignments else None


class Batch(NamedTuple):
    """Letters that a helper gets together, begun on `start` and handed in on `due`, most urgent first."""

    helper_id: int
    start: date
    due: date
    letter_ids: tuple[int, ...]


def due(
    occasion_day: date,
    transit: Transit,
    calendar: PostingCalendar,
    window: ArrivalWindow = ArrivalWindow(),
    check_in_days: int = 1,
) -> Due:
    """The dates of a letter for an occasion: post-by is the last posting day from which nine in ten arrive in time."""
    last_arrival = occasion_day - timedelta(days=window.last_days_before)
    post_by = calendar.on_or_before(last_arrival - timedelta(days=transit.p90))
    post_from = occasion_day - timedelta(days=window.first_days_before + transit.p50)
    return Due(post_by - timedelta(days=check_in_days), post_by, min(post_from, post_by))


def slots(helper: HelperCapacity, day: date, minutes_per_letter: float) -> int:
    """How many whole letters fit into the helper's time on that day."""
    return _fitting(helper.minutes_left(day), minutes_per_letter)


def _fitting(minutes: float, minutes_per_letter: float) -> int:
    """Whole letters in the minutes; 60 minutes hold exactly three letters of 20, whatever floats make of it."""
    return int(minutes / minutes_per_letter + 1e-9)


class Crew:
    """The helpers with what each writes by weekday, for one length of text."""

    def __init__(self, helpers: Sequence[HelperCapacity], characters: int) -> None:
        self.helpers = helpers
        self._characters = characters
        self._weekly = [
            [_fitting(minutes, helper.minutes_per_letter(characters)) for minutes in helper.minutes_by_weekday]
            for helper in helpers
        ]

    def slots(self, day: date) -> list[int]:
        """Letters of each helper on the day."""
        weekday = day.weekday()
        return [
            self._remaining(helper, day) if day in helper.taken or day in helper.days_off else weekly[weekday]
            for helper, weekly in zip(self.helpers, self._weekly, strict=True)
        ]

    def _remaining(self, helper: HelperCapacity, day: date) -> int:
        return slots(helper, day, helper.minutes_per_letter(self._characters))

    def total(self, day: date) -> int:
        """Letters of all on the day."""
        return sum(self.slots(day))


def plan(jobs: Sequence[LetterJob], helpers: Sequence[HelperCapacity], first_day: date, characters: int) -> Plan:
    """The plan for letters of so many characters, written from `first_day` on.

    The start-by date comes from filling the days backwards from the last due day; the plan itself takes the
    letters by due date, forwards. As many letters as possible are ready in time; where not all can be, those
    of the largest total value are. After a check-in, call it again with what remains.
    """
    queue = sorted(jobs, key=lambda job: (job.write_by, job.letter_id))
    crew = Crew(helpers, characters)
    start_by = _latest_start(queue, crew, first_day)
    fits = not queue or (start_by is not None and start_by >= first_day)
    left_out = () if fits else _left_out(queue, crew, first_day)
    dropped = frozenset(left_out)
    kept = [job for job in queue if job.letter_id not in dropped] if dropped else queue
    return Plan(first_day, start_by, left_out, tuple(forwards(kept, crew, first_day)))


def back_from(day: date, until: date) -> Iterator[date]:
    while day >= until:
        yield day
        day -= DAY


def _latest_start(queue: Sequence[LetterJob], crew: Crew, first_day: date) -> date | None:
    """The earliest day used when every letter is written as late as it can be."""
    due_on = Counter(job.write_by for job in queue)
    waiting, left = 0, len(queue)
    for day in back_from(max(due_on, default=first_day), first_day - FARTHEST * DAY):
        waiting += due_on[day]
        written = min(waiting, crew.total(day))
        waiting, left = waiting - written, left - written
        if not left:
            return day if queue else None
    return None


def _left_out(queue: Sequence[LetterJob], crew: Crew, first_day: date) -> tuple[int, ...]:
    """The letters that do not fit when each day, from the last backwards, takes the most valuable still open.

    Exact for unit jobs with deadlines and profits: at each day all letters due on it or later are open.
    """
    waiting: list[tuple[int, int]] = []
    unseen = list(queue)
    for day in back_from(queue[-1].write_by, first_day):
        while unseen and unseen[-1].write_by >= day:
            job = unseen.pop()
            heapq.heappush(waiting, (-job.value, job.letter_id))
        for _ in range(min(len(waiting), crew.total(day))):
            heapq.heappop(waiting)
    return tuple(sorted([job.letter_id for job in unseen] + [letter_id for _, letter_id in waiting]))


def forwards(queue: Sequence[LetterJob], crew: Crew, first_day: date) -> Iterator[Assignment]:
    """Earliest due date first; ends where FARTHEST days do not suffice."""
    at = 0
    for ahead in range(FARTHEST):
        if at >= len(queue):
            return
        day = first_day + ahead * DAY
        for helper, room in zip(crew.helpers, crew.slots(day), strict=True):
            if letters := tuple(queue[at : at + room]):
                yield Assignment(helper.helper_id, day, letters)
                at += len(letters)


def batches(plan: Plan, size: int) -> tuple[Batch, ...]:
    """The plan's letters in batches of at most `size`, in the order in which they are begun.

    A batch is one helper's consecutive letters and ends early where waiting for its end would make one of them
    late, so that it can be handed in as a whole.
    """
    if size < 1:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "A batch needs room for at least one letter."))
    by_helper: dict[int, list[tuple[date, LetterJob]]] = {}
    for assignment in plan.assignments:
        mine = by_helper.setdefault(assignment.helper_id, [])
        mine.extend((assignment.day, job) for job in assignment.letters)
    made = (batch for helper_id, mine in by_helper.items() for batch in _batches_of(helper_id, mine, size))
    return tuple(sorted(made, key=lambda batch: (batch.start, batch.due)))


def _batches_of(helper_id: int, work: Sequence[tuple[date, LetterJob]], size: int) -> Iterator[Batch]:
    begin = 0
    for at, (day, _) in enumerate(work):
        if at - begin == size or day > work[begin][1].write_by:
            yield _batch(helper_id, work[begin:at])
            begin = at
    yield _batch(helper_id, work[begin:])


def _batch(helper_id: int, work: Sequence[tuple[date, LetterJob]]) -> Batch:
    return Batch(helper_id, work[0][0], work[-1][0], tuple(job.letter_id for _, job in work))


def behind(plan: Plan, day: date, written: int) -> int:
    """How many letters fewer than planned are written at the end of `day`; 0 when at or ahead of the plan."""
    planned = sum(len(assignment.letters) for assignment in plan.assignments if assignment.day <= day)
    return max(0, planned - written)
