"""What is to be done today about letters, from the draw to the post."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from vipdesk.domain.tasks import Kind, Place, Task
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import look_ahead
from vipdesk.services.look_ahead import GREAT, Foreseen
from vipdesk.store import shop, todays
from vipdesk.store.todays import Progress, Waiting

POST_SOON = timedelta(days=3)
"""Letters that must be in the post within these days are told."""
DRAW_SOON = 21
"""Days before the latest start of writing from which a missing campaign is told."""
FAR = 120
"""Days ahead for which festivals are looked at."""

LATE = QT_TRANSLATE_NOOP(
    "sentences",
    "{campaign} was on {day}, and of its {letters} letters not written: {left}. Post them late or cancel them.",
)


def late(going: Sequence[Progress], today: date) -> Iterator[Task]:
    """Campaigns whose day is past, with letters that nobody wrote."""
    for one in going:
        if one.day < today and one.written < one.letters:
            words = Sentence(LATE, campaign=one.name, day=one.day, letters=one.letters, left=one.letters - one.written)
            yield Task(Kind.LATE, words, (Place("letters", f"campaigns/{one.campaign_id}"),), one.day)


POST = QT_TRANSLATE_NOOP(
    "sentences", "{campaign}: letters written and waiting for the post: {letters}. They must leave by {day}."
)
POST_LATE = QT_TRANSLATE_NOOP(
    "sentences", "{campaign}: letters that should have left on {day}: {letters}. Post them now, they may come late."
)


def to_post(today: date) -> Iterator[Task]:
    """Written letters that must leave soon, or should have left."""
    for one in todays.letters_to_post(today + POST_SOON):
        text = POST_LATE if one.post_by < today else POST
        words = Sentence(text, campaign=one.campaign, letters=one.letters, day=one.post_by)
        yield Task(Kind.POST, words, (Place("letters", "check_in"),), one.post_by)


CHECK_IN = QT_TRANSLATE_NOOP(
    "sentences", "{helper} has brought {back} of {letters} letters of {campaign}; still out: {left}."
)
NOBODYS = QT_TRANSLATE_NOOP("sentences", "{campaign}: letters printed and with nobody: {left} of {letters}.")


def to_check_in(going: Sequence[Progress], today: date) -> Iterator[Task]:
    """One task for each helper and campaign that is still of use."""
    for group in _grouped(todays.batches_to_check_in(today), going, today):
        first, letters, left = group[0], sum(one.letters for one in group), sum(one.left for one in group)
        common = {"campaign": first.campaign, "letters": letters, "left": left}
        words = (
            Sentence(CHECK_IN, helper=first.helper, back=letters - left, **common)
            if first.helper
            else Sentence(NOBODYS, **common)
        )
        yield Task(Kind.CHECK_IN, words, (Place("letters", "check_in"),), first.on)


PRINT = QT_TRANSLATE_NOOP(
    "sentences", "{campaign}: print batch {batch} for {helper}, letters: {letters}; writing starts on {day}."
)
PRINT_SEVERAL = QT_TRANSLATE_NOOP(
    "sentences", "{campaign}: print {batches} batches for {helper}, letters: {letters}; writing starts on {day}."
)


def to_print(going: Sequence[Progress], today: date) -> Iterator[Task]:
    """Batches are printed and handed out the days before their writing starts."""
    before = timedelta(days=shop.settings().print_days)
    for group in _grouped(todays.batches_to_print(today + before), going, today):
        first, letters = group[0], sum(one.left for one in group)
        common = {"campaign": first.campaign, "helper": first.helper, "letters": letters, "day": first.on}
        words = (
            Sentence(PRINT, batch=first.batch, **common)
            if len(group) == 1
            else Sentence(PRINT_SEVERAL, batches=len(group), **common)
        )
        yield Task(Kind.PRINT, words, (Place("letters", f"batch/{first.batch_id}"),), first.on - before)


def _grouped(waiting: Sequence[Waiting], going: Sequence[Progress], today: date) -> list[list[Waiting]]:
    """Batches by campaign and helper, without the campaigns whose day is past: they have a task of their own."""
    ahead = {one.campaign_id for one in going if one.day >= today}

    def whose(one: Waiting) -> tuple[int, str]:
        return one.campaign_id, one.helper

    kept = sorted((one for one in waiting if one.campaign_id in ahead), key=whose)
    return [list(group) for _, group in groupby(kept, key=whose)]


PLAN = QT_TRANSLATE_NOOP(
    "sentences", "{campaign}: letters that nobody is to write yet: {left} of {letters}. Plan them."
)


def to_plan(going: Sequence[Progress], today: date) -> Iterator[Task]:
    """Letters that are in no plan."""
    for one in going:
        if one.unplanned and one.day >= today:
            words = Sentence(PLAN, campaign=one.name, left=one.unplanned, letters=one.letters)
            yield Task(Kind.PLAN, words, (Place("letters", f"campaigns/{one.campaign_id}"),), today)


ATTENTION = QT_TRANSLATE_NOOP(
    "sentences", "{campaign}: letters in which something is missing, such as a name: {letters}."
)


def attention(going: Sequence[Progress], today: date) -> Iterator[Task]:
    """Letters that cannot be printed as they are."""
    for one in going:
        if one.attention and one.day >= today:
            words = Sentence(ATTENTION, campaign=one.name, letters=one.attention)
            yield Task(Kind.ATTENTION, words, (Place("letters", f"campaigns/{one.campaign_id}"),), today)


DRAW = QT_TRANSLATE_NOOP(
    "sentences", "{occasion} on {day} has no campaign yet; for about {letters} letters writing must start by {start}."
)


def to_draw(today: date) -> Iterator[Task]:
    """Great festivals, and those for which the shop has written before, shortly before it is too late for them."""
    drawn = todays.occurrences_drawn()
    wanted = GREAT | {occasion for occasion, _ in drawn}
    festivals = [
        one
        for one in look_ahead.coming(today, FAR)
        if one.occasion.key in wanted and (one.occasion.key, one.key_year) not in drawn
    ]
    if festivals:
        means = look_ahead.means(today)
        for festival in festivals:
            yield from _drawing(look_ahead.foreseen(festival, means), today)


def _drawing(found: Foreseen, today: date) -> Iterator[Task]:
    """The task for one festival, while there is still something to gain and no time to lose."""
    if not found.letters or found.start_by is None or found.write_by < today:
        return
    if (found.start_by - today).days <= DRAW_SOON:
        festival = found.occurrence
        words = Sentence(
            DRAW,
            occasion=Sentence(festival.occasion.name),
            day=festival.day,
            letters=found.letters,
            start=found.start_by,
        )
        yield Task(Kind.DRAW, words, (Place("letters", "campaigns"),), found.start_by)
