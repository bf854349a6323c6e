"""The demo shop's past campaigns: drawn, planned and stored as any campaign is, then lived through to their end."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from vipdesk.domain import audience, demo_history, demo_places, holdout, postal
from vipdesk.domain.addresses import Address, household_key
from vipdesk.domain.audience import Candidate
from vipdesk.domain.calendar import WorkCalendar, work_calendar
from vipdesk.domain.demo_history import Effect, Ledger, Plot, Reached
from vipdesk.domain.demo_orders import DAY, Purchase
from vipdesk.domain.demo_people import Person
from vipdesk.domain.letters import State
from vipdesk.domain.moments import day_starts
from vipdesk.domain.postal import Zone
from vipdesk.services import demo_pieces, draw_campaign, plan_letters
from vipdesk.services.choose_audience import BASELINE_DAYS
from vipdesk.services.demo_pieces import Desk, Ended
from vipdesk.services.draw_campaign import Proposal, Request
from vipdesk.store import bulk, campaigns, helpers, shop
from vipdesk.store.campaigns import CampaignRow, CandidateRow
from vipdesk.store.journal import Journal, unlogged
from vipdesk.store.shop import Settings

LEAD_DAYS = 34
"""Days from the draw to the day on which most letters are posted."""
DRAWN_AT_HOUR = 10
NEW_ADDRESS = 0.5
"""Of the people whose letter came back, those who told their new address."""


@dataclass(frozen=True)
class Planted:
    """A past campaign with the truth about it, by assignment: a letter that never arrived has no effect.

    `effect_fen`: the mean effect of a letter that was planted; `made_fen`: what its further orders really came to,
    for each letter; `made_rate`: the share of the letter arm that bought within the window only because of it. The
    last two grow as long as the window is open.
    """

    campaign_id: int
    name: str
    effect: Effect
    letters: int
    held_out: int
    effect_fen: float
    made_fen: float
    made_rate: float


class Moved(NamedTuple):
    """Somebody whose letter came back from an address, and since when a new one is known."""

    member_id: int
    name: str
    old: Address
    told_on: date


@dataclass
class Past:
    """What is known as the campaigns go by: who lives where, what was bought, who was written to."""

    people: dict[int, Person]
    ledger: Ledger
    until: int
    group_ids: Sequence[int]
    last_letter_on: dict[int, date] = field(default_factory=dict)
    held_out: deque[frozenset[int]] = field(default_factory=lambda: deque(maxlen=2))
    moved: list[Moved] = field(default_factory=list)
    purchases: list[Purchase] = field(default_factory=list)


def live_through(plot: Plot, past: Past, who: str, today: date) -> Planted:
    """Draw, plan, write and post a campaign of the past, and let its letters work."""
    settings = shop.settings()
    calendar = work_calendar(helpers.special_days(), frozenset(settings.posting_days_off))
    drawn_on = _drawn_on(plot, settings, calendar)
    drawn_at = day_starts(drawn_on, settings.time_zone) + DRAWN_AT_HOUR * 3600
    proposal = _proposal(plot, past, settings, drawn_on)
    with Journal(who, lambda: drawn_at).action(draw_campaign.label(proposal)):
        with unlogged(("batch", "letter_event", "cost")), bulk.changes_unlogged(("letter", "batch")):
            campaign_id = draw_campaign.draw(proposal, drawn_at, drawn_on)
            plan_letters.store(plan_letters.look(campaign_id, drawn_on))
            ended = demo_pieces.write(campaigns.get(campaign_id), Desk(settings, who, today, plot.seed))
        campaigns.set_state(campaign_id, "closed")
    planted = _let_work(plot, past, proposal, campaigns.get(campaign_id), ended, settings)
    _remember(past, proposal, ended, plot.seed)
    return planted


def _drawn_on(plot: Plot, settings: Settings, calendar: WorkCalendar) -> date:
    transit = helpers.transits().get(Zone.MAINLAND, postal.DEFAULT_TRANSIT[Zone.MAINLAND])
    post_by = draw_campaign.due(plot.occurrence.day, transit, settings).post_by
    return calendar.on_or_before(post_by - timedelta(days=LEAD_DAYS))


def _proposal(plot: Plot, past: Past, settings: Settings, drawn_on: date) -> Proposal:
    """What would have been proposed on that day, when fewer people were there, to the groups that were chosen."""
    occasion, day = plot.occurrence.occasion, plot.occurrence.day
    proposal = draw_campaign.propose(Request(occasion.key, day.year, occasion.key, plot.hold_out, plot.seed), drawn_on)
    here = [one for one in past.people.values() if one.group in plot.groups and one.joined_on <= drawn_on]
    found = audience.select(_candidates(here, past, settings, drawn_on), drawn_on, settings.rest_days)
    units = [holdout.Unit(one.member_id, one.baseline_fen, one.group_id) for one in found.eligible]
    return replace(
        proposal,
        audience=found,
        draw=holdout.draw(units, plot.hold_out, plot.seed),
        candidates={one.id: _row(one, past, drawn_on) for one in here},
    )


def _candidates(here: Sequence[Person], past: Past, settings: Settings, drawn_on: date) -> list[Candidate]:
    until = day_starts(drawn_on, settings.time_zone)
    since = day_starts(drawn_on - timedelta(days=BASELINE_DAYS), settings.time_zone)
    held_out = frozenset().union(*past.held_out)
    return [
        Candidate(
            member_id=one.id,
            household_key=household_key(one.address) or None,
            consent=_agreed(one, drawn_on),
            opted_out=_opted_out(one, drawn_on),
            deliverable=one.deliverable and bool(one.address.street),
            do_not_pursue=bool(one.not_pursued_why),
            last_letter_on=past.last_letter_on.get(one.id),
            must_send=one.must_send or (settings.must_send_admins and one.role != "member"),
            held_out_recently=one.id in held_out,
            baseline_fen=past.ledger.spent(one.id, since, until),
            group_id=past.group_ids[one.group],
        )
        for one in here
    ]


def _agreed(one: Person, on: date) -> bool:
    return one.consent_on is not None and one.consent_on <= on


def _opted_out(one: Person, on: date) -> bool:
    return one.opted_out_on is not None and one.opted_out_on <= on


def _row(one: Person, past: Past, on: date) -> CandidateRow:
    return CandidateRow(
        member_id=one.id,
        name=one.name,
        real_name="",
        title=one.title,
        pronoun=one.pronoun,
        language=one.language,
        consent=_agreed(one, on),
        opted_out=_opted_out(one, on),
        do_not_pursue=bool(one.not_pursued_why),
        must_send=one.must_send,
        role=one.role,
        group_id=past.group_ids[one.group],
        joined_on=one.joined_on,
        last_letter_on=past.last_letter_on.get(one.id),
        deliverable=one.deliverable,
        **one.address._asdict(),
    )


def _let_work(
    plot: Plot, past: Past, proposal: Proposal, campaign: CampaignRow, ended: Sequence[Ended], settings: Settings
) -> Planted:
    """Add the orders that the letters brought, and say what they came to."""
    arm = frozenset(proposal.draw.letter_ids)
    opens = {day: day_starts(day + timedelta(days=campaign.transit_days), settings.time_zone) for day in _posted(ended)}
    arrived = [one for one in ended if one.member_id in arm and one.state is State.POSTED and one.posted_on]
    reached = [
        Reached(past.people[one.member_id], opens[one.posted_on])
        for one in arrived
        if one.posted_on and past.people[one.member_id].buys_as_known
    ]
    made = demo_history.moved(reached, plot.effect, campaign.window_days, past.until, plot.seed)
    opening = {person.id: opens_at for person, opens_at in reached}
    window = campaign.window_days * DAY
    also = {one.member_id: (one.member_id, *one.also) for one in proposal.audience.eligible}
    won = [
        one.buyer_id
        for one in made
        if not any(
            past.ledger.spent(id_, opening[one.buyer_id], opening[one.buyer_id] + window) for id_ in also[one.buyer_id]
        )
    ]
    past.ledger.add(made)
    past.purchases += made
    count = max(1, len(arm))
    return Planted(
        campaign_id=campaign.id,
        name=campaign.name,
        effect=plot.effect,
        letters=len(arm),
        held_out=len(proposal.draw.held_out_ids),
        effect_fen=plot.effect.per_letter_fen * len(reached) / count,
        made_fen=sum(one.spend_fen for one in made) / count,
        made_rate=len(won) / count,
    )


def _posted(ended: Sequence[Ended]) -> set[date]:
    return {one.posted_on for one in ended if one.posted_on is not None}


def _remember(past: Past, proposal: Proposal, ended: Sequence[Ended], seed: int) -> None:
    """What the next campaign has to know: who was held out, who was written to, whose letter came back."""
    chance = Random(f"{seed}/moved")
    past.held_out.append(frozenset(proposal.draw.held_out_ids))
    past.last_letter_on.update({one.member_id: one.posted_on for one in ended if one.posted_on})
    for one in ended:
        if one.state is not State.RETURNED:
            continue
        person = past.people[one.member_id]
        if chance.random() < NEW_ADDRESS and not person.address.country:
            told_on = one.ended_on + timedelta(days=1)
            past.moved.append(Moved(person.id, person.name, person.address, told_on))
            past.people[person.id] = replace(person, address=demo_places.address(chance))
        else:
            past.people[person.id] = replace(person, deliverable=False)
