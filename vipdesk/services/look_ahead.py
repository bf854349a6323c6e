"""The next twelve weeks: what is celebrated, what is written and posted for it, and whether the hands suffice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from vipdesk.domain import occasions, planning, postal
from vipdesk.domain.calendar import WorkCalendar, work_calendar
from vipdesk.domain.lunar import LAST_KNOWN
from vipdesk.domain.occasions import Occurrence
from vipdesk.domain.outlook import WEEK, WEEKS, Ease, Headline, Mark, Strip, Week, Writing
from vipdesk.domain.planning import ArrivalWindow, Crew
from vipdesk.domain.postal import Transit, Zone
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import plan_letters
from vipdesk.store import helpers, shop, todays
from vipdesk.store.todays import Progress

DAY = timedelta(days=1)
GREAT = frozenset({"spring_festival", "dragon_boat", "mid_autumn"})
"""The festivals at which everybody in China writes to everybody."""
_A_YEAR = 400
"""Days within which each of them comes at least once."""
USUAL_CHARACTERS = 150
"""The length of a letter while nobody has written one."""
EASY_DAYS = 7
"""With so many days to spare nobody needs to hurry."""


class Foreseen(NamedTuple):
    """A festival that has no campaign yet, and when its writing would have to start, for about so many letters.

    `start_by` is None where nobody could write them at all.
    """

    occurrence: Occurrence
    letters: int
    start_by: date | None
    write_by: date


def strip(today: date, going: Sequence[Progress]) -> Strip:
    """The twelve weeks as they are planned today; `going` are the campaigns that are not over."""
    first = today - today.weekday() * DAY
    last = first + WEEKS * WEEK - DAY
    crew = helpers.rows(only_active=True)
    able = Crew(plan_letters.capacities(crew, 0, date.max), todays.characters() or USUAL_CHARACTERS)
    return Strip(
        today=today,
        first=first,
        last=last,
        marks=tuple(_marks(first, last, {one.occasion for one in going})),
        campaigns=tuple(found for one in going if (found := _writing(one)).posting[1] >= first),
        weeks=tuple(_weeks(today, first, able)),
        helpers=len(crew),
    )


def headline(today: date, going: Sequence[Progress]) -> Headline | None:
    """The next great festival: how its campaign stands, or that it has none. None where the calendar ends."""
    festival = next((one for one in coming(today, _A_YEAR) if one.occasion.key in GREAT), None)
    if festival is None:
        return None
    own = [one for one in going if one.occasion == festival.occasion.key and one.day == festival.day]
    if own:
        return _of_campaign(own[0], festival, today)
    return _without_campaign(foreseen(festival, means(today)), today)


def coming(today: date, days: int) -> list[Occurrence]:
    """All occasions from today on, as far as the lunar calendar is known."""
    last = min(today + days * DAY, LAST_KNOWN)
    return occasions.between(today, last) if today <= last else []


@dataclass(frozen=True)
class Means:
    """With what letters would be written if a campaign were drawn today."""

    letters: int
    crew: Crew
    transit: Transit
    calendar: WorkCalendar
    window: ArrivalWindow
    check_in_days: int


def means(today: date) -> Means:
    """The members who can be written to, and the helpers, of today."""
    settings = shop.settings()
    able = plan_letters.capacities(helpers.rows(only_active=True), 0, today)
    return Means(
        letters=todays.reachable() * (1000 - settings.hold_out_permille) // 1000,
        crew=Crew(able, todays.characters() or USUAL_CHARACTERS),
        transit=helpers.transits().get(Zone.MAINLAND, postal.DEFAULT_TRANSIT[Zone.MAINLAND]),
        calendar=work_calendar(helpers.special_days(), frozenset(settings.posting_days_off)),
        window=ArrivalWindow(settings.arrival_first_days, settings.arrival_last_days),
        check_in_days=settings.check_in_days,
    )


def foreseen(festival: Occurrence, by: Means) -> Foreseen:
    """When the letters for a festival would have to be begun."""
    write_by = planning.due(festival.day, by.transit, by.calendar, by.window, by.check_in_days).write_by
    return Foreseen(festival, by.letters, _latest_start(by.letters, write_by, by.crew), write_by)


def _latest_start(letters: int, write_by: date, crew: Crew) -> date | None:
    """The day on which writing must begin when each is written as late as can be."""
    for day in planning.back_from(write_by, write_by - _A_YEAR * DAY):
        letters -= crew.total(day)
        if letters <= 0:
            return day
    return None


def _marks(first: date, last: date, written_for: set[str]) -> Iterator[Mark]:
    for one in coming(first, (last - first).days):
        key = one.occasion.key
        weight = 2 if key in GREAT else int(key in written_for)
        yield Mark(Sentence(one.occasion.name), one.day, weight)


def _writing(one: Progress) -> Writing:
    span = (one.write_first, one.write_last) if one.write_first and one.write_last else None
    return Writing(
        campaign_id=one.campaign_id,
        name=one.name,
        is_great=one.occasion in GREAT,
        letters=one.letters,
        written=one.written,
        posted=one.posted,
        writing=span,
        posting=_posting(one),
    )


def _posting(one: Progress) -> tuple[date, date]:
    """From the first to the last post-by day, but after the writing where one could not see both."""
    if one.write_last is None or one.post_first > one.write_last:
        return one.post_first, one.post_last
    first = min(one.write_last + DAY, one.post_last)
    return first, max(first, one.post_last)


def _weeks(today: date, first: date, crew: Crew) -> Iterator[Week]:
    """Letters that are late count in this week, of which only the days left can be used."""
    last = first + WEEKS * WEEK - DAY
    load = [0] * WEEKS
    for day, letters in todays.load(last):
        load[max(0, (day - first).days // 7)] += letters
    for number in range(WEEKS):
        start = first + number * WEEK
        days = (max(today, start + ahead * DAY) for ahead in range(7))
        capacity = sum(crew.total(day) for day in set(days) if day < start + WEEK)
        yield Week(start, load[number], capacity)


IN_DAYS = QT_TRANSLATE_NOOP("sentences", "in {days} days")
TOMORROW = QT_TRANSLATE_NOOP("sentences", "is tomorrow")
TODAY = QT_TRANSLATE_NOOP("sentences", "is today")
SPARE = QT_TRANSLATE_NOOP("sentences", "{days} days to spare")
ONE_SPARE = QT_TRANSLATE_NOOP("sentences", "1 day to spare")
NO_SPARE = QT_TRANSLATE_NOOP("sentences", "no day to spare")

START_BY = QT_TRANSLATE_NOOP("sentences", "{occasion} {when}: writing must start by {start}, {spare}.")
REST_BY = QT_TRANSLATE_NOOP(
    "sentences",
    "{occasion} {when}: {written} of {letters} letters are written, the rest must start by {start}, {spare}.",
)
SHORT = QT_TRANSLATE_NOOP("sentences", "{occasion} {when}: there is no time left for {short} of {letters} letters.")
WRITTEN = QT_TRANSLATE_NOOP("sentences", "{occasion} {when}: {written} of {letters} letters are written.")
POSTED = QT_TRANSLATE_NOOP("sentences", "{occasion} {when}: {posted} of {letters} letters are in the post.")
NO_CAMPAIGN = QT_TRANSLATE_NOOP("sentences", "{occasion} {when}: no campaign yet.")
NOT_BEGUN = QT_TRANSLATE_NOOP(
    "sentences",
    "{occasion} {when}: no campaign yet; for about {letters} letters writing must start by {start}, {spare}.",
)
BEGUN_LATE = QT_TRANSLATE_NOOP(
    "sentences",
    "{occasion} {when}: no campaign yet; for about {letters} letters writing should have started on {start}.",
)


def when(day: date, today: date) -> Sentence:
    """How far a day is ahead, as a part of a sentence."""
    days = (day - today).days
    near = {0: TODAY, 1: TOMORROW}
    return Sentence(near[days]) if days in near else Sentence(IN_DAYS, days=days)


def spare(days: int) -> Sentence:
    """How many days are left over, as a part of a sentence."""
    few = {0: NO_SPARE, 1: ONE_SPARE}
    return Sentence(few[days]) if days in few else Sentence(SPARE, days=days)


def ease(days: int) -> Ease:
    """What so many days to spare mean."""
    if days < 0:
        return Ease.LATE
    return Ease.EASY if days >= EASY_DAYS else Ease.TIGHT


def _of_campaign(one: Progress, festival: Occurrence, today: date) -> Headline:
    """How the festival's own campaign stands."""
    common = {"occasion": Sentence(festival.occasion.name), "when": when(festival.day, today)}
    counted = common | {"letters": one.letters}
    if one.written == one.letters:
        return Headline(Sentence(POSTED, posted=one.posted, **counted), Ease.EASY, one.campaign_id)
    plan = plan_letters.look(one.campaign_id, today).plan
    days = plan.spare_days
    if not plan.is_feasible:
        return Headline(Sentence(SHORT, short=plan.short, **counted), Ease.LATE, one.campaign_id)
    if plan.start_by is None or days is None:
        return Headline(Sentence(WRITTEN, written=one.written, **counted), Ease.EASY, one.campaign_id)
    if one.written:
        words = Sentence(REST_BY, written=one.written, start=plan.start_by, spare=spare(days), **counted)
    else:
        words = Sentence(START_BY, start=plan.start_by, spare=spare(days), **common)
    return Headline(words, ease(days), one.campaign_id)


def _without_campaign(found: Foreseen, today: date) -> Headline:
    festival = found.occurrence
    common = {"occasion": Sentence(festival.occasion.name), "when": when(festival.day, today)}
    if found.letters == 0 or found.start_by is None:
        return Headline(Sentence(NO_CAMPAIGN, **common), Ease.EASY)
    first_day = today + shop.settings().print_days * DAY
    days = (found.start_by - first_day).days
    if days < 0:
        words = Sentence(BEGUN_LATE, letters=found.letters, start=found.start_by, **common)
    else:
        words = Sentence(NOT_BEGUN, letters=found.letters, start=found.start_by, spare=spare(days), **common)
    return Headline(words, ease(days))
