"""campaign draw, campaign show, campaign list, and plan."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from vipdesk.cli.desk import Desk
from vipdesk.domain import power
from vipdesk.domain.moments import parse_day
from vipdesk.domain.shortage import Choices
from vipdesk.domain.value_words import value_word
from vipdesk.services import draw_campaign, plan_letters
from vipdesk.services.draw_campaign import Proposal, Request
from vipdesk.services.plan_letters import Planned
from vipdesk.store import campaigns, letters, shop
from vipdesk.store.campaigns import CampaignRow


def run(desk: Desk) -> int:
    """Run one of the commands about campaigns."""
    if desk.options.command == "plan":
        return _plan(desk)
    return {"draw": _draw, "show": _show, "list": _list}[desk.options.kind](desk)


def _draw(desk: Desk) -> int:
    options = desk.options
    day = parse_day(options.day) if options.day else None
    year = day.year if day else options.year
    request = Request(options.occasion, year, options.text, options.hold_out, options.seed, day, options.segment)
    with desk.open():
        zone = shop.settings().time_zone
        today, now = desk.today(zone), desk.now(zone)
        proposal = draw_campaign.propose(request, today)
        campaign_id = None
        if not options.dry_run:
            with desk.journal().action(draw_campaign.label(proposal)):
                campaign_id = draw_campaign.draw(proposal, now, today)
                plan_letters.store(plan_letters.look(campaign_id, today))
        as_json = _proposal(desk, proposal, campaign_id)
    lines = _lines(desk, as_json)
    lines += _counted(desk, "excluded_by_reason", as_json)
    desk.answer(as_json, [*lines, *as_json["notes"]])
    return 0


def _proposal(desk: Desk, proposal: Proposal, campaign_id: int | None) -> dict[str, Any]:
    found = proposal.audience
    return {
        "id": campaign_id,
        "campaign": campaign_id,
        "name": draw_campaign.name_of(proposal.occurrence, shop.settings().language),
        "occasion": proposal.occurrence.occasion.key,
        "year": proposal.occurrence.key_year,
        "date": proposal.occurrence.day.isoformat(),
        "segment": proposal.condition or None,
        "selected": found.selected,
        "letters": len(proposal.draw.letter_ids),
        "held_out": len(proposal.draw.held_out_ids),
        "must_send": len(found.must_send) + len(found.held_out_before),
        "excluded": len(found.excluded),
        "excluded_by_reason": draw_campaign.excluded_counts(proposal),
        "set_aside": {"must_send": len(found.must_send), "held_out_before": len(found.held_out_before)},
        "seed": proposal.request.seed,
        "hold_out": proposal.request.hold_out,
        "shows": desk.say(power.what_it_shows(proposal.adequacy)) if proposal.request.hold_out else None,
        "characters": proposal.effort.characters,
        "lines": proposal.effort.lines,
        "pages": proposal.effort.pages,
        "notes": [desk.say(note) for note in proposal.notes],
    }


def _show(desk: Desk) -> int:
    with desk.open():
        row = campaigns.get(desk.options.campaign)
        as_json = _campaign(row) | {
            "excluded_by_reason": campaigns.reasons(row.id, "excluded"),
            "set_aside": campaigns.reasons(row.id, "must_send"),
            "states": letters.states(row.id),
            "recipients": [
                {
                    "member": one.member_id,
                    "arm": one.arm,
                    "reason": one.reason or None,
                    "with_member": one.unit_member_id if one.unit_member_id != one.member_id else None,
                }
                for one in campaigns.reached(row.id)
            ],
            "codes": [
                {"code": one.code, "member": one.member_id, "name": one.names, "state": one.state, "batch": one.batch}
                for one in letters.of_campaign(row.id)
            ],
        }
    lines = _lines(desk, as_json)
    for title in _CODES:
        lines += _counted(desk, title, as_json)
    desk.answer(as_json, lines)
    return 0


_CODES = {
    "excluded_by_reason": ("recipient", "reason"),
    "set_aside": ("recipient", "reason"),
    "states": ("letter", "state"),
}
"""Under each of these keys there are counts by codes, the words of which are those of this column."""


def _counted(desk: Desk, title: str, as_json: Mapping[str, Any]) -> list[str]:
    words = {code: desk.word(value_word(*_CODES[title], code)) for code in as_json[title]}
    return [f"  {desk.head(title)}, {words[code]}: {count}" for code, count in as_json[title].items()]


def _campaign(row: CampaignRow) -> dict[str, Any]:
    arms = Counter(campaigns.arms(row.id))
    return {
        "id": row.id,
        "name": row.name,
        "occasion": row.occasion,
        "year": row.occurrence_year,
        "date": row.day.isoformat(),
        "state": row.state,
        "series": row.series,
        "text": row.text_name,
        "segment": row.segment or None,
        "selected": sum(arms.values()),
        "letters": arms["letter"],
        "held_out": arms["hold_out"],
        "must_send": arms["must_send"],
        "excluded": arms["excluded"],
        "hold_out": row.hold_out_permille / 1000,
        "seed": row.seed,
        "drawn_on": row.drawn_on.isoformat(),
        "planned_post_on": row.planned_post_on.isoformat(),
        "window_days": row.window_days,
    }


def _list(desk: Desk) -> int:
    with desk.open():
        as_json = [_campaign(row) for row in campaigns.rows()]
    names = ("id", "date", "name", "state", "letters", "held_out", "must_send", "excluded")
    desk.answer(
        as_json,
        desk.table(
            [name.replace("_", " ") for name in names],
            [[_cell(desk, name, one[name]) for name in names] for one in as_json],
            right=(0, 4, 5, 6, 7),
        ),
    )
    return 0


def _lines(desk: Desk, as_json: Mapping[str, Any]) -> list[str]:
    plain = {key: value for key, value in as_json.items() if not isinstance(value, (dict, list))}
    return desk.pairs({key: _cell(desk, key, value) for key, value in plain.items()})


def _cell(desk: Desk, name: str, value: object) -> object:
    return desk.word(value_word("campaign", name, value)) if name == "state" else value


def _plan(desk: Desk) -> int:
    with desk.open():
        campaign = campaigns.get(desk.options.campaign)
        with desk.journal().action(plan_letters.label(campaign)):
            planned = plan_letters.look(campaign.id, desk.today(shop.settings().time_zone))
            plan_letters.store(planned)
        batches = letters.batches(planned.campaign.id)
    as_json = _planned(planned) | {
        "batches": [
            {
                "id": one.id,
                "number": one.number,
                "helper": one.helper or None,
                "letters": one.letters,
                "start": one.start_on.isoformat(),
                "due": one.due_on.isoformat(),
                "printed": one.printed_at is not None,
            }
            for one in batches
        ]
    }
    lines = _lines(desk, as_json)
    rows = [
        (one["id"], one["number"], one["helper"] or "–", one["letters"], one["start"], one["due"])
        for one in as_json["batches"]
    ]
    desk.answer(
        as_json, [*lines, "", *desk.table(("batch", "no.", "helper", "letters", "start", "due"), rows, (0, 1, 3))]
    )
    return 0


def _planned(planned: Planned) -> dict[str, Any]:
    plan = planned.plan
    return {
        "campaign": planned.campaign.id,
        "name": planned.campaign.name,
        "day": planned.campaign.day.isoformat(),
        "letters": plan.short + sum(len(one.letters) for one in plan.assignments),
        "first_day": plan.first_day.isoformat(),
        "start_by": _iso(plan.start_by),
        "spare_days": plan.spare_days,
        "finished_on": _iso(plan.finished_on),
        "feasible": plan.is_feasible,
        "short": plan.short,
        "overdue": planned.overdue,
        "helpers": [
            {
                "id": helper_id,
                "name": planned.helper_names[helper_id],
                "letters": sum(days.values()),
                "days": {day.isoformat(): count for day, count in days.items()},
            }
            for helper_id, days in plan_letters.per_helper(planned).items()
        ],
        "choices": planned.choices and _choices(planned.choices),
        "competitors": [{"campaign": one.name, "letters": one.letters} for one in planned.competitors],
    }


def _choices(found: Choices) -> dict[str, Any]:
    return {
        "should_have_started": _iso(found.should_have_started),
        "more_per_helper_day": found.more_per_helper_day,
        "further_helper_per_day": found.further_helper_per_day,
        "characters": found.characters,
        "leave_out": len(found.leave_out),
        "late_until": _iso(found.late_until),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
