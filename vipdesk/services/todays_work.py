"""What the people of the shop have to do today, in order of urgency, and what lies ahead."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from vipdesk.domain import lunar
from vipdesk.domain.moments import to_local
from vipdesk.domain.outlook import Work
from vipdesk.domain.tasks import Kind, Place, Task
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import back_up, look_ahead, todays_letters
from vipdesk.store import backup, duplicates, items, rehearsal, shop, todays
from vipdesk.store.engine import Shop
from vipdesk.store.todays import Celebrating

ORDERS_OLD = 7
"""Days after which orders should be imported again."""
UNMATCHED_FOR = 30
"""Days for which the unmatched buyers of an import are told."""
OPENING_SOON = timedelta(days=2)
"""How long before it opens to members a new item is told."""
REVIEW_FOR = 21
"""Days for which a window that closed is told."""
LONGEST_CAMPAIGN = timedelta(days=400)
"""From a draw to the end of its window it never takes longer."""
BACKUP_OLD = 7
"""Days of changes without a backup."""


def todays_work(file: Shop, today: date, now: datetime) -> Work:
    """All that the Today page tells; `now` is an aware moment."""
    going = todays.progress(today)
    return Work(
        tasks=tasks(file, today, now),
        headline=look_ahead.headline(today, going),
        strip=look_ahead.strip(today, [one for one in going if one.day >= today]),
    )


def tasks(file: Shop, today: date, now: datetime) -> tuple[Task, ...]:
    """What is to be done, the most urgent first."""
    going = todays.progress(today)
    found = (
        *todays_letters.late(going, today),
        *todays_letters.to_post(today),
        *todays_letters.to_check_in(going, today),
        *todays_letters.to_print(going, today),
        *todays_letters.to_plan(going, today),
        *todays_letters.attention(going, today),
        *todays_letters.to_draw(today),
        *_opening(now),
        *_birthdays(today),
        *_reviews(today),
        *_imports(today, now),
        *_duplicates(),
        *_backup(file, now),
        *_rehearsal(file, today),
    )
    return tuple(sorted(found, key=lambda task: task.urgency(today)))


OPENS = QT_TRANSLATE_NOOP("sentences", "“{item}” opens to members on {start}; everyone else can buy it from {public}.")
IS_OPEN = QT_TRANSLATE_NOOP("sentences", "“{item}” is open to members; everyone else can buy it from {public}.")


def _opening(now: datetime) -> Iterator[Task]:
    """New items that members may buy soon, or already, before everyone else."""
    zone, at = shop.settings().time_zone, int(now.timestamp())
    for one in items.rows():
        if at >= one.public_from_at or at + OPENING_SOON.total_seconds() < one.vip_from_at:
            continue
        start, public = to_local(one.vip_from_at, zone), to_local(one.public_from_at, zone)
        is_open = one.vip_from_at <= at
        words = (
            Sentence(IS_OPEN, item=one.name, public=public)
            if is_open
            else Sentence(OPENS, item=one.name, start=start, public=public)
        )
        yield Task(Kind.ITEM, words, (Place("orders", "items"),), start.date())


BIRTHDAY = QT_TRANSLATE_NOOP("sentences", "{name} ({group}) has a birthday today.")
BIRTHDAYS = QT_TRANSLATE_NOOP("sentences", "{count} members have their birthday today: {names}.")
BIRTHDAYS_MORE = QT_TRANSLATE_NOOP("sentences", "{count} members have their birthday today: {names} and others.")
COMMA = QT_TRANSLATE_NOOP("sentences", "{first}, {second}")
_NAMED = 4


def _birthdays(today: date) -> Iterator[Task]:
    """Everyone who celebrates today, in one task with a place for each."""
    found = celebrating(today)
    if not found:
        return
    if len(found) == 1:
        words = Sentence(BIRTHDAY, name=found[0].name, group=found[0].group)
    else:
        text = BIRTHDAYS if len(found) <= _NAMED else BIRTHDAYS_MORE
        words = Sentence(text, count=len(found), names=_listed([one.name for one in found[:_NAMED]]))
    places = tuple(Place("members", one.member_id, f"{one.name} · {one.group}") for one in found)
    yield Task(Kind.BIRTHDAY, words, places, today)


def celebrating(today: date) -> list[Celebrating]:
    """Members of groups who keep their birthday today, in the calendar in which they keep it."""
    found = todays.birthdays("solar", today.month, _days(today.day, today.month != (today + look_ahead.DAY).month))
    if lunar.FIRST_KNOWN <= today < lunar.LAST_KNOWN:
        here, next_ = lunar.to_lunar(today), lunar.to_lunar(today + look_ahead.DAY)
        found += todays.birthdays("lunar", here.month, _days(here.day, here.month != next_.month))
    return [one for one in found if lunar.birthdays(one.birthday, today, today)]


def _days(day: int, is_last: bool) -> list[int]:
    """The days of a month whose birthdays may be kept today: on its last day also those that it lacks."""
    return list(range(day, 32)) if is_last else [day]


def _listed(names: Sequence[str]) -> Sentence | str:
    """Names one after another, as the reader's language parts them."""
    *before, last = names
    return Sentence(COMMA, first=_listed(before), second=last) if before else last


REVIEW = QT_TRANSLATE_NOOP("sentences", "The window of {campaign} closed on {day}: its review can be read.")


def _reviews(today: date) -> Iterator[Task]:
    for one in todays.windows(drawn_since=today - LONGEST_CAMPAIGN):
        if 0 < (today - one.closes_on).days <= REVIEW_FOR:
            words = Sentence(REVIEW, campaign=one.name, day=one.closes_on)
            yield Task(Kind.REVIEW, words, (Place("review", one.closes_on),), None)


NO_ORDERS = QT_TRANSLATE_NOOP("sentences", "No orders were imported yet: begin with the report of your shop.")
NO_MEMBERS = QT_TRANSLATE_NOOP("sentences", "There are no members yet: take them from the orders, or from a list.")
OLD_ORDERS = QT_TRANSLATE_NOOP("sentences", "Orders were imported {days} days ago, on {day}.")
UNMATCHED = QT_TRANSLATE_NOOP("sentences", "Buyers of the last imports who are not matched with a member: {buyers}.")


def _imports(today: date, now: datetime) -> Iterator[Task]:
    last = todays.last_order_import()
    if last is None:
        yield Task(Kind.ORDERS, Sentence(NO_ORDERS), (Place("orders"),), today)
    elif (days := (today - (day := to_local(last, shop.settings().time_zone).date())).days) >= ORDERS_OLD:
        yield Task(Kind.ORDERS, Sentence(OLD_ORDERS, days=days, day=day), (Place("orders"),), None)
    if not todays.has_members():
        yield Task(Kind.MEMBERS, Sentence(NO_MEMBERS), (Place("members"),), today)
    elif buyers := todays.unmatched_since(int(now.timestamp()) - UNMATCHED_FOR * 86_400):
        yield Task(Kind.BUYERS, Sentence(UNMATCHED, buyers=buyers), (Place("orders"),), None)


DUPLICATES = QT_TRANSLATE_NOOP("sentences", "Pairs of members with the same phone, who may be one person: {pairs}.")
MANY_DUPLICATES = QT_TRANSLATE_NOOP(
    "sentences", "More than {pairs} pairs of members have the same phone, and may be one person."
)
MOST_DUPLICATES = 99
"""Pairs that are counted; the page of duplicates finds them all, and others."""


def _duplicates() -> Iterator[Task]:
    """A quick look at phones only."""
    pairs = duplicates.same_phone(MOST_DUPLICATES + 1)
    words = DUPLICATES if pairs <= MOST_DUPLICATES else MANY_DUPLICATES
    if pairs:
        place = Place("members", "duplicates")
        yield Task(Kind.DUPLICATES, Sentence(words, pairs=min(pairs, MOST_DUPLICATES)), (place,), None)


NO_BACKUP = QT_TRANSLATE_NOOP("sentences", "There is no backup of this shop yet.")
OLD_BACKUP = QT_TRANSLATE_NOOP("sentences", "The last backup is {days} days old, and the shop has changed since.")


def _backup(file: Shop, now: datetime) -> Iterator[Task]:
    """Told only where something was done that no backup has, and that is not of these days."""
    if not back_up.has_backups(file):
        return
    newest = next(iter(backup.kept(file.path)), None)
    since = None if newest is None else int(newest.made_at.timestamp())
    moment = now.astimezone(UTC)
    if not todays.written_between(since, int((moment - timedelta(days=BACKUP_OLD)).timestamp())):
        return
    if newest is None:
        yield Task(Kind.BACKUP, Sentence(NO_BACKUP), (Place("backups"),), None)
    else:
        words = Sentence(OLD_BACKUP, days=(moment - newest.made_at).days)
        yield Task(Kind.BACKUP, words, (Place("backups"),), None)


FAILED_REHEARSAL = QT_TRANSLATE_NOOP(
    "sentences", "The newest backup was tried on {day} and is not sound: make a new one, and look at the disk."
)


def _rehearsal(file: Shop, today: date) -> Iterator[Task]:
    """Told until another backup was tried and is sound."""
    held = rehearsal.last(file.path)
    if held is not None and held.trouble:
        day = to_local(held.held_at, shop.settings().time_zone).date()
        words = Sentence(FAILED_REHEARSAL, day=day)
        yield Task(Kind.REHEARSAL, words, (Place("backups", held.backup),), today)
