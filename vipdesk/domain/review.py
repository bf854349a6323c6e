"""The review of letters: one campaign, and a quarter's campaigns together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vipdesk.domain.checks import Check, checks
from vipdesk.domain.comparisons import (
    ancova,
    benjamini_hochberg,
    capped,
    permutation_p,
    pooled,
    pooled_rates,
    rate_difference,
    welch,
)
from vipdesk.domain.curves import Curves, curves, pooled_curves
from vipdesk.domain.figures import Apart, CampaignFigures, Cost
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.roi import Attributed, Comparison, Incremental, Verdict, attributed, incremental

FEW_BUYERS = 100
"""Below this many buyers the permutation test is asked for a second opinion."""


@dataclass(frozen=True)
class CampaignReview:
    """One campaign's return. While its window is open, `open_until` is its last day and nothing is compared.

    `adjusted_p`: the p of its ROI after Benjamini-Hochberg over the campaigns looked at together.
    """

    campaign_id: int
    name: str
    posted_on: date
    closes_on: date
    open_until: date | None
    letters: int
    held_out: int
    costs: tuple[Cost, ...]
    apart: Apart
    attributed: Attributed
    incremental: Incremental
    checks: tuple[Check, ...]
    curves: Curves | None = None
    adjusted_p: float | None = None

    @property
    def cost_fen(self) -> int:
        """What the letter arm cost in all."""
        return sum(cost.fen for cost in self.costs)


@dataclass(frozen=True)
class QuarterReview:
    """A quarter's return: the campaigns whose window closed in it, one by one and together.

    `listed` are those posted in the quarter whose window closes later: open, or judged in a later quarter. Letters,
    costs and attributed revenue (of open windows: so far) are of both; the verdict, the pooled comparison and the
    curves are of `campaigns` only. A campaign may so be mentioned in two quarters, but is judged in one.
    `compared`: how many campaigns the pooled comparison stands on.
    """

    quarter: Quarter
    campaigns: tuple[CampaignReview, ...]
    listed: tuple[CampaignReview, ...]
    letters: int
    held_out: int
    costs: tuple[Cost, ...]
    apart: Apart
    attributed: Attributed
    incremental: Incremental
    compared: int
    curves: Curves | None

    @property
    def cost_fen(self) -> int:
        """What the letters cost in all."""
        return sum(cost.fen for cost in self.costs)

    @property
    def open_until(self) -> date | None:
        """When the first open window closes, where nothing else can be said of the quarter yet."""
        if self.incremental.verdict is not Verdict.WINDOW_OPEN:
            return None
        return min(one.open_until for one in self.listed if one.open_until)


def concerns(quarter: Quarter, posted_on: date, closes_on: date) -> bool:
    """Whether the quarter's review mentions a campaign with these dates."""
    return posted_on in quarter or closes_on in quarter


def review_campaign(figures: CampaignFigures, margin: float, today: date) -> CampaignReview:
    """One campaign; compared only after its window has closed, because looking earlier misleads."""
    is_open = today <= figures.closes_on
    found = (
        Incremental(Comparison(), Verdict.WINDOW_OPEN)
        if is_open
        else incremental(compare(figures), figures.letters, figures.held_out, figures.cost_fen, margin)
    )
    return CampaignReview(
        campaign_id=figures.campaign_id,
        name=figures.name,
        posted_on=figures.posted_on,
        closes_on=figures.closes_on,
        open_until=figures.closes_on if is_open else None,
        letters=figures.letters,
        held_out=figures.held_out,
        costs=figures.costs,
        apart=figures.apart,
        attributed=attributed(figures.attributed_fen, figures.cost_fen, margin),
        incremental=found,
        checks=checks(figures, today),
        curves=None if is_open else _curves(figures),
    )


def compare(figures: CampaignFigures) -> Comparison:
    """Every method on one campaign, by assignment; a buyer is who spent more than 0 net in the window."""
    arm, before, within = figures.in_letter_arm, figures.before_fen, figures.within_fen
    bought = within > 0
    few = int(bought.sum()) < FEW_BUYERS
    return Comparison(
        rate=rate_difference(int(bought[arm].sum()), figures.letters, int(bought[~arm].sum()), figures.held_out),
        money=ancova(within, before, arm),
        capped=capped(within, before, arm),
        welch=welch(within, arm),
        permutation_p=permutation_p(within, arm, seed=figures.campaign_id) if few else None,
    )


def _curves(figures: CampaignFigures) -> Curves | None:
    if figures.payments is None:
        return None
    return curves(figures.payments, figures.before_fen, figures.in_letter_arm, figures.window_days)


def review_quarter(quarter: Quarter, figures: Iterable[CampaignFigures], margin: float, today: date) -> QuarterReview:
    """The quarter's campaigns, of all that are given; those that do not concern it are ignored."""
    reviews = sorted(
        (review_campaign(one, margin, today) for one in figures if concerns(quarter, one.posted_on, one.closes_on)),
        key=lambda one: (one.posted_on, one.campaign_id),
    )
    counted = _with_adjusted_p([one for one in reviews if _counts(one, quarter)])
    listed = tuple(one for one in reviews if not _counts(one, quarter) and (one.posted_on in quarter or one.open_until))
    compared = [one for one in counted if one.incremental.comparison.money]
    mentioned = (*counted, *listed)
    return QuarterReview(
        quarter=quarter,
        campaigns=tuple(counted),
        listed=listed,
        letters=sum(one.letters for one in mentioned),
        held_out=sum(one.held_out for one in mentioned),
        costs=_sum_costs(mentioned),
        apart=_sum_apart(mentioned),
        attributed=_sum_attributed(mentioned, margin),
        incremental=_together(compared, listed, counted, margin),
        compared=len(compared),
        curves=pooled_curves([one.curves for one in compared if one.curves]),
    )


def _counts(review: CampaignReview, quarter: Quarter) -> bool:
    """Each campaign counts in one quarter only, the one in which its window closed."""
    return review.open_until is None and review.closes_on in quarter


def _together(
    compared: Sequence[CampaignReview],
    listed: Sequence[CampaignReview],
    counted: Sequence[CampaignReview],
    margin: float,
) -> Incremental:
    if not counted and any(one.open_until for one in listed):
        return Incremental(Comparison(), Verdict.WINDOW_OPEN)
    return incremental(
        _pooled(compared),
        sum(one.letters for one in compared),
        sum(one.held_out for one in compared),
        sum(one.cost_fen for one in compared),
        margin,
    )


def _pooled(compared: Sequence[CampaignReview]) -> Comparison:
    """Inverse-variance means of what the campaigns say, each drawn by itself."""
    each = [one.incremental.comparison for one in compared]
    return Comparison(
        rate=pooled_rates([one.rate for one in each if one.rate]),
        money=pooled([one.money for one in each if one.money]),
        capped=pooled([one.capped for one in each if one.capped]),
        welch=pooled([one.welch for one in each if one.welch]),
        permutation_p=each[0].permutation_p if len(each) == 1 else None,
    )


def _with_adjusted_p(reviews: Sequence[CampaignReview]) -> list[CampaignReview]:
    ps = {one.campaign_id: one.incremental.roi.p for one in reviews if one.incremental.roi}
    adjusted = dict(zip(ps, benjamini_hochberg(list(ps.values())), strict=True))
    return [replace(one, adjusted_p=adjusted.get(one.campaign_id)) for one in reviews]


def _sum_costs(reviews: Iterable[CampaignReview]) -> tuple[Cost, ...]:
    sums: defaultdict[str, int] = defaultdict(int)
    for review in reviews:
        for cost in review.costs:
            sums[cost.kind] += cost.fen
    return tuple(Cost(kind, fen) for kind, fen in sums.items())


def _sum_apart(reviews: Sequence[CampaignReview]) -> Apart:
    return Apart(
        letters=sum(one.apart.letters for one in reviews),
        cost_fen=sum(one.apart.cost_fen for one in reviews),
        attributed_fen=sum(one.apart.attributed_fen for one in reviews),
    )


def _sum_attributed(reviews: Sequence[CampaignReview], margin: float) -> Attributed:
    revenue = sum(one.attributed.revenue_fen for one in reviews)
    return attributed(revenue, sum(one.cost_fen for one in reviews), margin)
