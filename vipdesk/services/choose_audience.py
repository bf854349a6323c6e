"""Whom a campaign may reach, with what is known of them, and what a hold-out among them can show."""

from datetime import date, timedelta

from vipdesk.domain import holdout, households, power
from vipdesk.domain.addresses import Address, household_key, masked
from vipdesk.domain.audience import Audience, Candidate
from vipdesk.domain.expectation import learned
from vipdesk.domain.households import Dweller
from vipdesk.domain.moments import day_starts
from vipdesk.domain.segments import written
from vipdesk.store import campaigns, orders, segments
from vipdesk.store.campaigns import CandidateRow
from vipdesk.store.shop import Settings

BASELINE_DAYS = 180


def condition(segment: str) -> str:
    """What a campaign keeps of the segment that was named or written; MisreadError where it says nothing."""
    text = segments.meant(segment)
    return written(segments.parse(text)) if text.strip() else ""


def reachable(condition_: str, today: date) -> dict[int, CandidateRow]:
    """Whom the condition chooses, by id; without one everybody in a group."""
    within = segments.chosen_by(condition_, today) if condition_ else None
    return {row.member_id: row for row in campaigns.candidates(today, within)}


def candidates(rows: dict[int, CandidateRow], settings: Settings, today: date, planned: date) -> list[Candidate]:
    """Everybody who may be reached as the rules of the audience look at them; `planned`: when letters are posted."""
    held_out = campaigns.held_out_lately()
    expecting = campaigns.expecting_letter(
        planned - timedelta(settings.rest_days), planned + timedelta(settings.rest_days)
    )
    baseline = baselines(list(rows), today, settings)
    together = households.keys(
        Dweller(row.member_id, household_key(address_of(row)), row.household_id) for row in rows.values()
    )
    return [
        Candidate(
            member_id=row.member_id,
            household_key=together.get(row.member_id),
            consent=row.consent,
            opted_out=row.opted_out,
            deliverable=row.deliverable and bool(row.street) and not any(map(masked, address_of(row))),
            do_not_pursue=row.do_not_pursue,
            last_letter_on=today if row.member_id in expecting else row.last_letter_on,
            must_send=row.must_send or (settings.must_send_admins and row.role != "member"),
            held_out_recently=row.member_id in held_out,
            baseline_fen=baseline.get(row.member_id, 0),
            group_id=row.group_id,
        )
        for row in rows.values()
    ]


def baselines(member_ids: list[int], day: date, settings: Settings) -> dict[int, int]:
    """Net spend of the 180 days before a day, by member."""
    until = day_starts(day, settings.time_zone)
    since = day_starts(day - timedelta(days=BASELINE_DAYS), settings.time_zone)
    return orders.net_spend(member_ids, since, until, with_postage=settings.count_postage)


def address_of(row: CandidateRow) -> Address:
    """The current address of a candidate."""
    return Address(row.province, row.city, row.district, row.street, row.postcode, row.country)


def adequacy(found: Audience, drawn: holdout.Draw, settings: Settings, today: date) -> power.Adequacy:
    """What this hold-out can show, judged by what the same people did in an earlier window of the same length."""
    return power.adequacy(len(drawn.letter_ids), len(drawn.held_out_ids), _expectation(found, settings, today))


def _expectation(found: Audience, settings: Settings, today: date) -> power.Expectation:
    ids = [one.member_id for one in found.eligible]
    start = today - timedelta(days=settings.window_days)
    since, until = day_starts(start, settings.time_zone), day_starts(today, settings.time_zone)
    spent = orders.net_spend(ids, since, until, with_postage=settings.count_postage)
    before = baselines(ids, start, settings)
    return learned([spent.get(id_, 0) for id_ in ids], [before.get(id_, 0) for id_ in ids])
