"""Return on letters: the attributed number, the incremental one, and the verdict.

With n1 letters assigned, cost per letter c = C / n1, margin m and effect d per member: incremental revenue n1
d, margin m n1 d, ROI (m d - c) / c, break-even d = c / m.
"""

from dataclasses import dataclass
from enum import StrEnum

from vipdesk.domain.comparisons import Estimate, RateDifference, estimate
from vipdesk.domain.power import hold_out_cost_fen, letters_to_decide


class Verdict(StrEnum):
    """Whether the letters pay, as far as the comparison can tell."""

    PAYS = "pays"
    DOES_NOT_PAY = "does_not_pay"
    CANNOT_TELL = "cannot_tell"
    WINDOW_OPEN = "window_open"


@dataclass(frozen=True)
class Span:
    """A best guess with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Roi(Span):
    """Profit per unit of money spent: 0 is break-even; `p` for being different from it."""

    p: float


@dataclass(frozen=True)
class Attributed:
    """The practice's own arithmetic: what people with a letter spent; None where letters cost nothing."""

    revenue_fen: int
    multiple: float | None
    roi: float | None


@dataclass(frozen=True)
class Comparison:
    """What each method says of letter arm against hold-out; None where it cannot tell."""

    rate: RateDifference | None = None
    money: Estimate | None = None
    capped: Estimate | None = None
    welch: Estimate | None = None
    permutation_p: float | None = None


@dataclass(frozen=True)
class Incremental:
    """What the letters caused, by assignment; everything but the verdict is None where it cannot be told.

    `money` and its kin are fen per member; `revenue` and `margin` fen over all letters. `hold_out_cost_fen`:
    the profit forgone by holding people out, if the best guess is right (negative: the hold-out saved money).
    """

    comparison: Comparison
    verdict: Verdict
    roi: Roi | None = None
    revenue: Span | None = None
    margin: Span | None = None
    letters_to_decide: int | None = None
    hold_out_cost_fen: float | None = None


def attributed(revenue_fen: int, cost_fen: int, margin: float) -> Attributed:
    """`multiple` = R1 / C and `roi` = (m R1 - C) / C."""
    if cost_fen <= 0:
        return Attributed(revenue_fen, None, None)
    return Attributed(revenue_fen, revenue_fen / cost_fen, (margin * revenue_fen - cost_fen) / cost_fen)


def incremental(comparison: Comparison, letters: int, held_out: int, cost_fen: int, margin: float) -> Incremental:
    """The comparison turned into money and a verdict."""
    money = comparison.money
    if money is None or letters == 0:
        return Incremental(comparison, Verdict.CANNOT_TELL)
    cost = cost_fen / letters
    profit = estimate(margin * money.effect - cost, margin * money.standard_error, money.degrees)
    roi = _roi(profit, cost)
    verdict = _verdict(roi)
    return Incremental(
        comparison,
        verdict,
        roi=roi,
        revenue=_times(money, letters),
        margin=_times(money, margin * letters),
        letters_to_decide=_letters_to_decide(profit, letters) if verdict is Verdict.CANNOT_TELL else None,
        hold_out_cost_fen=hold_out_cost_fen(held_out, money.effect, margin, cost),
    )


def _roi(profit: Estimate | None, cost: float) -> Roi | None:
    if profit is None or cost <= 0:
        return None
    return Roi(profit.effect / cost, profit.low / cost, profit.high / cost, profit.p)


def _verdict(roi: Roi | None) -> Verdict:
    """The whole interval above 0, all of it below, or neither."""
    if roi is None or roi.low <= 0 <= roi.high:
        return Verdict.CANNOT_TELL
    return Verdict.PAYS if roi.low > 0 else Verdict.DOES_NOT_PAY


def _letters_to_decide(profit: Estimate | None, letters: int) -> int | None:
    return letters_to_decide(letters, profit.effect, profit.standard_error) if profit else None


def _times(one: Estimate, factor: float) -> Span:
    return Span(one.effect * factor, one.low * factor, one.high * factor)
