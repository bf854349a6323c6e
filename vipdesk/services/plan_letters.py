"""The plan of a campaign's handwriting, backwards from the day, with the helpers' capacity; and its batches."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from vipdesk.domain import planning
from vipdesk.domain.planning import HelperCapacity, LetterJob, Plan
from vipdesk.domain.shortage import Choices, choices
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.store import campaigns, helpers, letters, shop
from vipdesk.store.campaigns import CampaignRow
from vipdesk.store.helpers import HelperRow
from vipdesk.store.letters import Assigned, PromisedRow

PLAN = QT_TRANSLATE_NOOP("sentences", "Plan {name}")


class Competitor(NamedTuple):
    """Another campaign, and how many of its letters the helpers have promised to write in the same time."""

    name: str
    letters: int


@dataclass(frozen=True)
class Planned:
    """A campaign's plan as of a day, for the letters of which nothing is printed yet."""

    campaign: CampaignRow
    plan: Plan
    choices: Choices | None
    """The ways out, when not every letter can be written in time."""
    overdue: int
    """Letters of printed batches that should be written by now and are not."""
    helper_names: dict[int, str]
    competitors: tuple[Competitor, ...] = ()
    """When not every letter can be written in time: for which other campaigns the helpers write meanwhile."""


def look(campaign_id: int, today: date) -> Planned:
    """Plan what is left of a campaign; nothing is stored."""
    campaign = campaigns.get(campaign_id)
    if campaign.imported:
        raise UserError(campaigns.ONLY_HISTORY, name=campaign.name)
    jobs = [LetterJob(*row) for row in letters.to_plan(campaign_id)]
    crew = helpers.rows(only_active=True)
    able = capacities(crew, campaign_id, today)
    first_day = today + timedelta(days=shop.settings().print_days)
    plan = planning.plan(jobs, able, first_day, campaign.characters)
    return Planned(
        campaign=campaign,
        plan=plan,
        choices=None if plan.is_feasible else choices(jobs, able, first_day, campaign.characters),
        overdue=letters.overdue(campaign_id, today),
        helper_names={one.id: one.name for one in crew},
        competitors=() if plan.is_feasible else competing(campaign_id, jobs, today),
    )


def store(planned: Planned) -> None:
    """Make the batches of the plan anew, inside an open action; printed batches stay as they are.

    Letters that nobody can write in time come into batches without a helper, so that none is forgotten.
    """
    campaign_id = planned.campaign.id
    size = shop.settings().batch_size
    letters.remove_unprinted_batches(campaign_id)
    number = letters.next_batch_number(campaign_id)
    write_on = {job.letter_id: one.day for one in planned.plan.assignments for job in one.letters}
    assigned: list[Assigned] = []
    for batch in planning.batches(planned.plan, size):
        batch_id = letters.add_batch(campaign_id, number, batch.helper_id, batch.start, batch.due)
        assigned += [Assigned(id_, batch_id, write_on[id_]) for id_ in batch.letter_ids]
        number += 1
    for ids in _cut(planned.plan.left_out, size):
        first_day = planned.plan.first_day
        batch_id = letters.add_batch(campaign_id, number, None, first_day, first_day)
        assigned += [Assigned(id_, batch_id, first_day) for id_ in ids]
        number += 1
    letters.assign(assigned)


def label(campaign: CampaignRow) -> Sentence:
    """What the planning is called in the history."""
    return Sentence(PLAN, name=campaign.name)


def per_helper(planned: Planned) -> dict[int, dict[date, int]]:
    """How many letters each helper writes on each day."""
    found: dict[int, dict[date, int]] = defaultdict(dict)
    for one in planned.plan.assignments:
        found[one.helper_id][one.day] = len(one.letters)
    return dict(found)


def _cut(ids: tuple[int, ...], size: int) -> list[tuple[int, ...]]:
    return [ids[start : start + size] for start in range(0, len(ids), size)]


def capacities(crew: list[HelperRow], campaign_id: int, today: date) -> list[HelperCapacity]:
    """The helpers, without the days that they are away, and without the time that letters take which they have
    promised to write already, other than this campaign's."""
    return _able(crew, letters.promised(today, campaign_id))


def _able(crew: list[HelperRow], promised: Sequence[PromisedRow]) -> list[HelperCapacity]:
    away = helpers.days_off()
    own: dict[int, list[PromisedRow]] = defaultdict(list)
    for row in promised:
        own[row.helper_id].append(row)
    return [_capacity(one, away.get(one.id, frozenset()), own[one.id]) for one in crew]


def _capacity(helper: HelperRow, away: frozenset[date], promised: Sequence[PromisedRow]) -> HelperCapacity:
    free = HelperCapacity(
        helper_id=helper.id,
        name=helper.name,
        minutes_by_weekday=_week(helper.weekday_minutes),
        days_off=away,
        chars_per_minute=helper.characters_per_minute,
    )
    taken: dict[date, float] = defaultdict(float)
    for row in promised:
        taken[row.day] += row.letters * free.minutes_per_letter(row.characters)
    return replace(free, taken=dict(taken))


def competing(campaign_id: int, jobs: Sequence[LetterJob], today: date) -> tuple[Competitor, ...]:
    """The other campaigns whose letters helpers write while these jobs would have to be written."""
    until = max((job.write_by for job in jobs), default=today)
    found: dict[int, Competitor] = {}
    for row in letters.promised(today, campaign_id):
        if row.campaign_id != campaign_id and row.day <= until:
            known = found.get(row.campaign_id, Competitor(row.campaign, 0))
            found[row.campaign_id] = known._replace(letters=known.letters + row.letters)
    return tuple(found.values())


def _week(minutes: tuple[int, ...]) -> tuple[int, int, int, int, int, int, int]:
    monday, tuesday, wednesday, thursday, friday, saturday, sunday = minutes
    return monday, tuesday, wednesday, thursday, friday, saturday, sunday
