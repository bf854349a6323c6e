"""What a window without letters will likely bring, learned from an earlier window."""

from collections.abc import Sequence
from statistics import StatisticsError, correlation, fmean, pstdev

from vipdesk.domain.power import Expectation


def learned(spent_fen: Sequence[int], before_fen: Sequence[int]) -> Expectation:
    """Repeat rate, mean, variation and correlation of what the same members spent in a window and before it.

    All of it is 0 where nobody is there to learn from.
    """
    if not spent_fen:
        return Expectation(0.0, 0.0, 0.0, 0.0)
    mean = fmean(spent_fen)
    return Expectation(
        repeat_rate=sum(fen > 0 for fen in spent_fen) / len(spent_fen),
        mean_fen=mean,
        variation=pstdev(spent_fen, mean) / mean if mean > 0 else 0.0,
        correlation=_correlation(spent_fen, before_fen),
    )


def _correlation(spent: Sequence[int], before: Sequence[int]) -> float:
    try:
        return correlation(spent, before)
    except StatisticsError:  # fewer than two members, or all alike
        return 0.0
