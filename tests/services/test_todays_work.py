"""What is to be done today, told by a real shop on its way from the first import to the review."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.conftest import NOW, Fill
from vipdesk.domain.letters import State
from vipdesk.domain.lunar import Birthday
from vipdesk.domain.outlook import Ease, Work
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.tasks import Kind, Place, Task
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import draw_campaign, plan_letters, print_letters
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.draw_campaign import Request
from vipdesk.services.review_quarter import review
from vipdesk.services.todays_work import todays_work
from vipdesk.store import backup, helpers, items, letters
from vipdesk.store.backup import Reason
from vipdesk.store.database import ShopFile
from vipdesk.store.journal import Journal
from vipdesk.store.models import Member

TODAY = date(2026, 6, 10)
FESTIVAL = date(2026, 9, 25)
LABEL = Sentence("Test")

Look = Callable[[date], Work]


@pytest.fixture
def look(shop_file: ShopFile) -> Look:
    """The work of a day, at noon in UTC."""
    return lambda day: todays_work(shop_file, day, datetime(day.year, day.month, day.day, 12, tzinfo=UTC))


@pytest.fixture
def campaign(journal: Journal, fill: Fill) -> int:
    """A campaign for Mid-Autumn with 48 letters and no plan yet."""
    fill(60)
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.2, 7), TODAY)
    with journal.action(LABEL):
        return draw_campaign.draw(proposal, NOW, TODAY)


@pytest.fixture
def planned(campaign: int, journal: Journal) -> int:
    with journal.action(LABEL):
        plan_letters.store(plan_letters.look(campaign, TODAY))
    return campaign


@pytest.fixture
def printed(planned: int, journal: Journal) -> int:
    with journal.action(LABEL):
        print_letters.mark_campaign_printed(planned, NOW, TODAY, "owner")
    return planned


def move(journal: Journal, campaign_id: int, count: int, state: State, on: date) -> None:
    """Check in the first letters of a campaign."""
    codes = [one.code for one in letters.of_campaign(campaign_id)[:count]]
    with journal.action(LABEL):
        outcome = check_in(CheckIn(codes, state, None, NOW, on, "owner"))
    assert not outcome.refused


def kinds(work: Work) -> list[Kind]:
    return [task.kind for task in work.tasks]


def only(work: Work, kind: Kind) -> Task:
    (found,) = (task for task in work.tasks if task.kind is kind)
    return found


def values(task: Task) -> dict[str, object]:
    return dict(task.sentence.values)


def test_a_new_shop_begins_with_orders_and_members(look: Look) -> None:
    work = look(TODAY)
    assert kinds(work)[:2] == [Kind.ORDERS, Kind.MEMBERS]
    assert {task.places[0].page for task in work.tasks} == {"orders", "members"}


def test_orders_are_asked_for_again_after_a_week(look: Look, fill: Fill) -> None:
    fill(3)
    assert Kind.ORDERS not in kinds(look(date(2026, 6, 15)))
    assert values(only(look(date(2026, 6, 16)), Kind.ORDERS))["days"] == 7


def test_buyers_without_a_member_are_told_until_they_are_matched(look: Look, fill: Fill, journal: Journal) -> None:
    fill(3)
    assert Kind.BUYERS not in kinds(look(TODAY))
    with journal.action(LABEL):
        from vipdesk.store.database import execute

        execute("UPDATE buyer SET member_id = NULL WHERE id = 2")
    assert values(only(look(TODAY), Kind.BUYERS))["buyers"] == 1


def test_letters_in_no_plan_ask_for_one(look: Look, campaign: int) -> None:
    task = only(look(TODAY), Kind.PLAN)
    assert (values(task)["left"], values(task)["letters"]) == (48, 48)
    assert task.places == (Place("letters", f"campaigns/{campaign}"),)


def test_a_batch_is_to_be_printed_the_day_before_its_writing_starts(look: Look, planned: int) -> None:
    first = letters.batches(planned)[0]
    assert first.start_on == TODAY + timedelta(days=1)
    task = only(look(TODAY), Kind.PRINT)
    assert task.on == TODAY
    assert task.places[0] == Place("letters", f"batch/{first.id}")
    assert values(task)["letters"] == sum(
        one.letters for one in letters.batches(planned) if one.start_on <= TODAY + timedelta(days=1)
    )


def test_letters_still_out_when_their_batch_is_due_are_to_be_checked_in(
    look: Look, printed: int, journal: Journal
) -> None:
    due = letters.batches(printed)[-1].due_on
    move(journal, printed, 38, State.WRITTEN, TODAY)
    task = only(look(due), Kind.CHECK_IN)
    assert (values(task)["back"], values(task)["left"]) == (38, 10)
    assert str(task.sentence) == "店主 has brought 38 of 48 letters of 2026 中秋节; still out: 10."


def test_what_is_written_goes_to_the_post_in_time(look: Look, printed: int, journal: Journal) -> None:
    move(journal, printed, 48, State.WRITTEN, TODAY)
    post_by = letters.of_campaign(printed)[0].post_by_on
    assert Kind.POST not in kinds(look(post_by - timedelta(days=4)))
    assert values(only(look(post_by - timedelta(days=3)), Kind.POST))["letters"] == 48
    late = only(look(post_by + timedelta(days=1)), Kind.POST)
    assert "should have left" in str(late.sentence)
    assert late.on == post_by


def test_a_festival_that_passed_with_letters_unwritten_is_one_task(look: Look, printed: int) -> None:
    work = look(FESTIVAL + timedelta(days=1))
    assert values(only(work, Kind.LATE))["left"] == 48
    assert Kind.CHECK_IN not in kinds(work)


def test_a_window_that_closed_leads_to_its_quarter(look: Look, printed: int, journal: Journal) -> None:
    move(journal, printed, 48, State.POSTED, date(2026, 9, 10))
    (reviewed,) = review(Quarter(2026, 3), date(2026, 9, 30), Progress()).review.listed
    closes = reviewed.closes_on
    assert Kind.REVIEW not in kinds(look(closes))
    assert only(look(closes + timedelta(days=1)), Kind.REVIEW).places == (Place("review", closes),)
    assert Kind.REVIEW not in kinds(look(closes + timedelta(days=22)))


def test_a_great_festival_without_a_campaign_is_told_before_it_is_too_late(look: Look, fill: Fill) -> None:
    fill(60)
    assert Kind.DRAW not in kinds(look(date(2026, 7, 25)))
    task = only(look(date(2026, 9, 5)), Kind.DRAW)
    assert values(task)["letters"] == 48
    assert task.places == (Place("letters", "campaigns"),)
    assert Kind.DRAW not in kinds(look(date(2026, 9, 24)))


def test_a_festival_with_a_campaign_is_not_asked_for(look: Look, campaign: int) -> None:
    assert Kind.DRAW not in kinds(look(date(2026, 9, 5)))


@pytest.mark.parametrize(
    ("birthday", "day"),
    [
        (Birthday("solar", 6, 10), date(2026, 6, 10)),
        (Birthday("solar", 2, 29, year=1992), date(2026, 2, 28)),
        (Birthday("lunar", 10, 14), date(2026, 11, 22)),
        (Birthday("lunar", 1, 30), date(2026, 3, 18)),
        (Birthday("lunar", 6, 1, leap=True), date(2026, 7, 14)),
    ],
)
def test_birthdays_are_told_on_the_day_they_are_kept(
    look: Look, fill: Fill, journal: Journal, birthday: Birthday, day: date
) -> None:
    fill(2)
    with journal.action(LABEL):
        celebrate(1, birthday)
    assert [place.item for place in only(look(day), Kind.BIRTHDAY).places] == [1]
    assert Kind.BIRTHDAY not in kinds(look(day + timedelta(days=1)))
    assert Kind.BIRTHDAY not in kinds(look(day - timedelta(days=1)))


def celebrate(member_id: int, birthday: Birthday) -> None:
    Member.update(
        birthday_calendar=birthday.calendar,
        birthday_year=birthday.year,
        birthday_month=birthday.month,
        birthday_day=birthday.day,
        birthday_leap=birthday.leap,
    ).where(Member.id == member_id).execute()


def test_many_birthdays_are_one_task_with_a_place_for_each(look: Look, fill: Fill, journal: Journal) -> None:
    fill(6)
    with journal.action(LABEL):
        for member_id in range(1, 7):
            celebrate(member_id, Birthday("solar", 6, 10))
    task = only(look(TODAY), Kind.BIRTHDAY)
    assert len(task.places) == 6
    assert str(task.sentence).startswith("6 members")
    assert str(task.sentence).endswith("and others.")


def test_an_item_is_told_from_two_days_before_members_may_buy_it_until_everyone_may(
    look: Look, journal: Journal
) -> None:
    opens = int(datetime(2026, 6, 12, 2, tzinfo=UTC).timestamp())
    with journal.action(LABEL):
        items.add("岁寒", 12800, None, opens, opens + 86_400)
    assert Kind.ITEM not in kinds(look(date(2026, 6, 9)))
    soon = only(look(date(2026, 6, 11)), Kind.ITEM)
    assert str(soon.sentence).startswith("“岁寒” opens to members on 2026-06-12 10:00")
    assert "is open to members" in str(only(look(date(2026, 6, 12)), Kind.ITEM).sentence)
    assert Kind.ITEM not in kinds(look(date(2026, 6, 13)))


@pytest.mark.engines("sqlite")
def test_a_week_of_changes_without_a_backup_is_told(look: Look, shop_file: ShopFile) -> None:
    assert Kind.BACKUP not in kinds(look(date(2026, 6, 15)))
    assert Kind.BACKUP in kinds(look(date(2026, 6, 20)))
    backup.keep(shop_file, Reason.ASKED, datetime(2026, 6, 20, tzinfo=UTC))
    assert Kind.BACKUP not in kinds(look(date(2026, 8, 20)))


def test_tasks_stand_in_order_of_urgency(look: Look, planned: int) -> None:
    day = letters.batches(planned)[-1].due_on
    work = look(day)
    urgencies = [task.urgency(day) for task in work.tasks]
    assert urgencies == sorted(urgencies)


@given(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.lists(st.tuples(st.sampled_from(Kind), st.none() | st.dates(date(2025, 12, 1), date(2027, 1, 31))), min_size=2),
)
def test_what_is_due_never_stands_behind_what_is_not(today: date, drawn: list[tuple[Kind, date | None]]) -> None:
    found = sorted((Task(kind, Sentence(""), (), on) for kind, on in drawn), key=lambda one: one.urgency(today))
    is_due = [one.on is not None and one.on <= today for one in found]
    assert is_due == sorted(is_due, reverse=True)


def test_the_headline_says_when_writing_must_start(look: Look, campaign: int) -> None:
    found = look(date(2026, 8, 1)).headline
    assert found is not None
    plan = plan_letters.look(campaign, date(2026, 8, 1)).plan
    assert dict(found.sentence.values)["start"] == plan.start_by
    assert str(found.sentence).startswith("Mid-Autumn Festival in 55 days: writing must start by 2026-0")
    assert (found.ease, found.campaign_id) == (Ease.EASY, campaign)


def test_the_headline_says_how_many_letters_are_too_late(look: Look, campaign: int) -> None:
    found = look(date(2026, 9, 22)).headline
    assert found is not None
    assert str(found.sentence) == "Mid-Autumn Festival in 3 days: there is no time left for 48 of 48 letters."
    assert found.ease is Ease.LATE


def test_the_headline_follows_the_letters_to_the_post(look: Look, printed: int, journal: Journal) -> None:
    move(journal, printed, 20, State.WRITTEN, TODAY)
    found = look(date(2026, 8, 1)).headline
    assert str(found and found.sentence) == "Mid-Autumn Festival in 55 days: 20 of 48 letters are written."
    move(journal, printed, 48, State.POSTED, TODAY)
    found = look(date(2026, 9, 24)).headline
    assert str(found and found.sentence) == "Mid-Autumn Festival is tomorrow: 48 of 48 letters are in the post."


def test_without_a_campaign_the_headline_says_so(look: Look, fill: Fill) -> None:
    found = look(TODAY).headline
    assert str(found and found.sentence) == "Dragon Boat Festival in 9 days: no campaign yet."
    fill(60)
    found = look(date(2026, 8, 1)).headline
    assert "no campaign yet; for about 48 letters" in str(found and found.sentence)


def test_the_strip_is_twelve_weeks_from_monday_on(look: Look, campaign: int) -> None:
    strip = look(date(2026, 8, 12)).strip
    assert (strip.first, strip.last) == (date(2026, 8, 10), date(2026, 11, 1))
    assert [week.first for week in strip.weeks] == [date(2026, 8, 10) + timedelta(weeks=n) for n in range(12)]
    days = {str(mark.name): mark.day for mark in strip.marks}
    assert days["Mid-Autumn Festival"] == FESTIVAL
    assert all(strip.first <= day <= strip.last for day in days.values())


def test_the_strip_shows_what_is_written_and_when_it_must_leave(look: Look, printed: int, journal: Journal) -> None:
    move(journal, printed, 12, State.WRITTEN, TODAY)
    (bar,) = look(TODAY).strip.campaigns
    rows = letters.of_campaign(printed)
    assert (bar.letters, bar.written) == (48, 12)
    assert bar.writing == (min(one.write_on for one in rows), max(one.write_on for one in rows))
    assert bar.posting[0] > bar.writing[1]
    assert bar.posting[1] == max(one.post_by_on for one in rows)


def test_load_counts_every_letter_once_and_late_ones_this_week(look: Look, planned: int) -> None:
    assert sum(week.load for week in look(TODAY).strip.weeks) == 48
    later = look(TODAY + timedelta(days=30)).strip
    assert later.weeks[0].load == 48


def test_capacity_counts_the_days_left_of_this_week(look: Look, journal: Journal, shop_file: ShopFile) -> None:
    (owner,) = helpers.rows()
    with journal.action(LABEL):
        helpers.change(owner._replace(weekday_minutes=(60,) * 7, characters_per_minute=5))
    weeks = look(date(2026, 6, 10)).strip.weeks
    assert (weeks[0].capacity, weeks[1].capacity) == (5 * 2, 7 * 2)


def test_pairs_with_one_phone_are_told(journal: Journal, look: Look) -> None:
    with journal.action(LABEL):
        for name in ("王芳", "小芳", "阿芳"):
            Member.create(name=name, phone="13912345678")
    found = [one for one in look(TODAY).tasks if one.kind is Kind.DUPLICATES]
    assert [dict(one.sentence.values) for one in found] == [{"pairs": 3}]
