"""The plan that a campaign would have if it were drawn as proposed: nothing of it is stored."""

from dataclasses import dataclass
from datetime import date, timedelta

from vipdesk.domain import planning, postal
from vipdesk.domain.planning import LetterJob, Plan
from vipdesk.domain.shortage import Choices, choices
from vipdesk.services import plan_letters
from vipdesk.services.draw_campaign import Proposal, due
from vipdesk.services.plan_letters import Competitor
from vipdesk.store import helpers, shop


@dataclass(frozen=True)
class Foresight:
    """A plan for letters that are not there yet; its letter ids are the members' ids."""

    plan: Plan
    choices: Choices | None
    """The ways out, when not every letter can be written in time."""
    helper_names: dict[int, str]
    competitors: tuple[Competitor, ...] = ()
    """When not every letter can be written in time: for which other campaigns the helpers write meanwhile."""


def foresee(proposal: Proposal, today: date) -> Foresight:
    """Plan the letters of a proposal with the helpers as they are today."""
    settings = shop.settings()
    crew = helpers.rows(only_active=True)
    able = plan_letters.capacities(crew, 0, today)
    jobs = _jobs(proposal, settings)
    first_day = today + timedelta(days=settings.print_days)
    plan = planning.plan(jobs, able, first_day, proposal.effort.characters)
    return Foresight(
        plan=plan,
        choices=None if plan.is_feasible else choices(jobs, able, first_day, proposal.effort.characters),
        helper_names={one.id: one.name for one in crew},
        competitors=() if plan.is_feasible else plan_letters.competing(0, jobs, today),
    )


def _jobs(proposal: Proposal, settings: shop.Settings) -> list[LetterJob]:
    day = proposal.occurrence.day
    write_by = {zone: due(day, transit, settings).write_by for zone, transit in helpers.transits().items()}
    jobs = []
    for one in proposal.letters:
        row = proposal.candidates[one.member_id]
        zone = postal.zone(settings.province, settings.city, row.province, row.city, row.country)
        jobs.append(LetterJob(one.member_id, write_by[zone], one.baseline_fen))
    return jobs
