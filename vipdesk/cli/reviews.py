"""review: what a quarter's letters cost and brought."""

from collections.abc import Sequence
from typing import Any

from vipdesk.cli.desk import Desk
from vipdesk.domain import money, verdicts
from vipdesk.domain.comparisons import Estimate
from vipdesk.domain.figures import Cost
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.review import CampaignReview, QuarterReview
from vipdesk.domain.roi import Attributed, Incremental, Span
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import review_quarter
from vipdesk.store import shop

_TIMES = QT_TRANSLATE_NOOP("sentences", "{multiple} times the cost, counted the usual way")


def run(desk: Desk) -> int:
    """Review one quarter as it looks today."""
    quarter = Quarter.parse(desk.options.quarter)
    with desk.open():
        settings = shop.settings()
        found = review_quarter.review(quarter, desk.today(settings.time_zone), Progress())
    review = found.review
    as_json = _whole(desk, review) | {
        "programme": {kind: money.plain(fen) for kind, fen in found.programme_fen.items()},
        "campaigns": [_campaign(desk, one) for one in (*review.campaigns, *review.listed)],
    }
    desk.answer(as_json, _lines(desk, review, settings.currency))
    return 0


def _whole(desk: Desk, review: QuarterReview) -> dict[str, Any]:
    return {
        "quarter": str(review.quarter),
        "letters": review.letters,
        "held_out": review.held_out,
        "must_send": review.apart.letters,
        "cost": money.plain(review.cost_fen),
        "costs": _costs(review.costs),
        "attributed": _attributed(review.attributed),
        "incremental": _incremental(review.incremental),
        "compared": review.compared,
        "sentence": desk.say(verdicts.of_quarter(review)),
    }


def _campaign(desk: Desk, review: CampaignReview) -> dict[str, Any]:
    return {
        "id": review.campaign_id,
        "name": review.name,
        "posted_on": review.posted_on.isoformat(),
        "closes_on": review.closes_on.isoformat(),
        "open_until": review.open_until and review.open_until.isoformat(),
        "letters": review.letters,
        "held_out": review.held_out,
        "must_send": review.apart.letters,
        "cost": money.plain(review.cost_fen),
        "costs": _costs(review.costs),
        "attributed": _attributed(review.attributed),
        "incremental": _incremental(review.incremental),
        "adjusted_p": review.adjusted_p,
        "sentence": desk.say(verdicts.sentence(review.incremental, review.open_until)),
        "checks": [
            {"kind": one.kind.value, "ok": one.is_good, "value": one.value, "sentence": desk.say(one.sentence)}
            for one in review.checks
        ],
    }


def _costs(costs: Sequence[Cost]) -> dict[str, str]:
    return {cost.kind: money.plain(cost.fen) for cost in costs}


def _attributed(found: Attributed) -> dict[str, Any]:
    return {"revenue": money.plain(found.revenue_fen), "multiple": found.multiple, "roi": found.roi}


def _incremental(found: Incremental) -> dict[str, Any]:
    rate, comparison = found.comparison.rate, found.comparison
    return {
        "rate": {
            "difference": rate and rate.difference,
            "low": rate and rate.low,
            "high": rate and rate.high,
        },
        "money": _estimate(comparison.money),
        "capped": _estimate(comparison.capped),
        "welch": _estimate(comparison.welch),
        "permutation_p": comparison.permutation_p,
        "revenue": _span(found.revenue),
        "margin": _span(found.margin),
        "roi": {
            "value": found.roi and found.roi.value,
            "low": found.roi and found.roi.low,
            "high": found.roi and found.roi.high,
        },
        "letters_to_decide": found.letters_to_decide,
        "verdict": found.verdict.value,
    }


def _estimate(found: Estimate | None) -> dict[str, Any]:
    if found is None:
        return {"effect": None, "low": None, "high": None, "p": None}
    return {"effect": _units(found.effect), "low": _units(found.low), "high": _units(found.high), "p": found.p}


def _span(found: Span | None) -> dict[str, Any]:
    if found is None:
        return {"value": None, "low": None, "high": None}
    return {"value": _units(found.value), "low": _units(found.low), "high": _units(found.high)}


def _units(fen: float) -> str:
    """An estimate in whole units of the currency, to a hundredth of a minor unit: it is no amount that adds up."""
    return f"{fen / 100:.4f}"


def _lines(desk: Desk, review: QuarterReview, currency: str) -> list[str]:
    attributed = review.attributed
    facts = {
        "letters": f"{review.letters:,}",
        "held out": f"{review.held_out:,}",
        "must send": f"{review.apart.letters:,}",
        "cost": money.shown(review.cost_fen, currency),
        "attributed": "  ".join([money.shown(attributed.revenue_fen, currency), *_times(desk, attributed.multiple)]),
        "verdict": desk.say(Sentence(verdicts.NAMES[review.incremental.verdict])),
    }
    rows = [
        (
            one.campaign_id,
            one.name,
            f"{one.letters:,}",
            f"{one.held_out:,}",
            money.grouped(one.cost_fen),
            money.grouped(one.attributed.revenue_fen),
            _points(one.incremental),
            desk.say(Sentence(verdicts.NAMES[one.incremental.verdict])),
        )
        for one in (*review.campaigns, *review.listed)
    ]
    heads = ("id", "campaign", "letters", "held out", "cost", "attributed", "repeat rate", "verdict")
    sentence = desk.say(verdicts.of_quarter(review))
    return [*desk.pairs(facts), sentence, "", *desk.table(heads, rows, right=(0, 2, 3, 4, 5, 6))]


def _times(desk: Desk, multiple: float | None) -> list[str]:
    return [] if multiple is None else [desk.say(Sentence(_TIMES, multiple=f"{multiple:.1f}"))]


def _points(found: Incremental) -> str:
    rate = found.comparison.rate
    return "–" if rate is None else f"{rate.difference * 100:+.1f} points"
