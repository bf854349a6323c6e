"""Two arms compared: the letter arm against those held out, each method of docs/numbers.md as one function.

Where nothing can be told (an arm with fewer than two people, nobody differs from anybody) the answer is None:
never an exception, never a number that is not one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr, ndtri, stdtr, stdtrit

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

CONFIDENCE = 0.95
CAP = 0.99
_LEVERAGE_ONE = 1 - 1e-9
_ROUNDING = 1e-12


@dataclass(frozen=True)
class Estimate:
    """How much more the letter arm has than those held out, with its 95 % interval."""

    effect: float
    standard_error: float
    degrees: float
    low: float
    high: float
    p: float


@dataclass(frozen=True)
class RateDifference:
    """The repeat rates of both arms and their difference with Newcombe's 95 % interval."""

    letters: float
    held_out: float
    difference: float
    low: float
    high: float
    p: float


def estimate(effect: float, standard_error: float, degrees: float) -> Estimate | None:
    """The estimate with its interval from Student's t; None where the error is nought or no number."""
    if not (np.isfinite([effect, standard_error, degrees]).all() and standard_error > 0 and degrees > 0):
        return None
    reach = float(stdtrit(degrees, (1 + CONFIDENCE) / 2)) * standard_error
    p = 2 * float(stdtr(degrees, -abs(effect) / standard_error))
    return Estimate(float(effect), float(standard_error), float(degrees), effect - reach, effect + reach, p)


def rate_difference(buyers: int, letters: int, held_out_buyers: int, held_out: int) -> RateDifference | None:
    """The difference of two rates with Newcombe's interval (1998, method 10) from two Wilson intervals.

    p is that of the z-test with the pooled rate.
    """
    if not letters or not held_out:
        return None
    p1, p0 = buyers / letters, held_out_buyers / held_out
    low1, high1 = _wilson(p1, letters)
    low0, high0 = _wilson(p0, held_out)
    difference = p1 - p0
    return RateDifference(
        letters=p1,
        held_out=p0,
        difference=difference,
        low=difference - sqrt((p1 - low1) ** 2 + (high0 - p0) ** 2),
        high=difference + sqrt((high1 - p1) ** 2 + (p0 - low0) ** 2),
        p=_pooled_p(difference, buyers + held_out_buyers, letters, held_out),
    )


def _wilson(rate: float, n: int) -> tuple[float, float]:
    z = float(ndtri((1 + CONFIDENCE) / 2))
    centre = rate + z * z / (2 * n)
    reach = z * sqrt(rate * (1 - rate) / n + z * z / (4 * n * n))
    return (centre - reach) / (1 + z * z / n), (centre + reach) / (1 + z * z / n)


def _pooled_p(difference: float, buyers: int, letters: int, held_out: int) -> float:
    rate = buyers / (letters + held_out)
    if not 0 < rate < 1:
        return 1.0
    return two_sided_p(difference / sqrt(rate * (1 - rate) * (1 / letters + 1 / held_out)))


def two_sided_p(z: float) -> float:
    """The chance of a standard normal value at least this far from 0."""
    return 2 * float(ndtr(-abs(z)))


def welch(within: ArrayLike, in_letter_arm: ArrayLike) -> Estimate | None:
    """Welch's t-test of the difference of the two means."""
    letters, held_out = _arms(within, in_letter_arm)
    if len(letters) < 2 or len(held_out) < 2:
        return None
    v1, v0 = letters.var(ddof=1) / len(letters), held_out.var(ddof=1) / len(held_out)
    if not v1 + v0 > 0:
        return None
    degrees = (v1 + v0) ** 2 / (v1**2 / (len(letters) - 1) + v0**2 / (len(held_out) - 1))
    return estimate(letters.mean() - held_out.mean(), sqrt(v1 + v0), degrees)


def _arms(values: ArrayLike, in_letter_arm: ArrayLike) -> tuple[Floats, Floats]:
    numbers, arm = np.asarray(values, np.float64), np.asarray(in_letter_arm, np.bool_)
    return numbers[arm], numbers[~arm]


class Adjusted(NamedTuple):
    """For each column: the mean of those held out at average earlier spend, the effect, its HC2 error."""

    held_out_mean: Floats
    effect: Floats
    standard_error: Floats
    degrees: int


def adjusted(within: ArrayLike, before: ArrayLike, in_letter_arm: ArrayLike) -> Adjusted | None:
    """Ordinary least squares of each column of `within` (n x k) on 1, T, X - mean X, with HC2 errors for T.

    HC2 is sum a_i^2 e_i^2 / (1 - h_i) (MacKinnon & White 1985), a the row of (X'X)^-1 X' for T; n - 3 degrees
    of freedom. Where the earlier spend is the same for all, or one person alone fixes its slope, it says
    nothing and is left out (n - 2). None if an arm has fewer than two people or there are fewer than four in
    all.
    """
    outcome = np.asarray(within, np.float64)
    arm = np.asarray(in_letter_arm, np.bool_)
    if len(arm) < 4 or arm.sum() < 2 or (~arm).sum() < 2:
        return None
    design, leverage = _design(arm, np.asarray(before, np.float64))
    weights = np.linalg.pinv(design)
    beta = weights @ outcome
    residuals = outcome - design @ beta
    variance = (weights[1] ** 2 / (1 - leverage)) @ residuals**2
    # Rounding leaves a trace of error where the fit is perfect; a perfect fit has none.
    noise = _ROUNDING**2 * (outcome**2).sum(axis=0)
    variance = np.where(variance > noise, variance, 0.0)
    return Adjusted(beta[0], beta[1], np.sqrt(variance), len(arm) - design.shape[1])


def _design(arm: Booleans, before: Floats) -> tuple[Floats, Floats]:
    """The regression's matrix, and the leverage of each person (the diagonal of the hat matrix)."""
    plain = np.column_stack([np.ones(len(arm)), arm])
    if len(before) and np.ptp(before) > 0:
        design = np.column_stack([plain, (before - before.mean()) / np.ptp(before)])
        leverage = _leverage(design)
        if np.linalg.matrix_rank(design) == 3 and leverage.max() < _LEVERAGE_ONE:
            return design, leverage
    return plain, _leverage(plain)


def _leverage(design: Floats) -> Floats:
    orthogonal, _ = np.linalg.qr(design)
    return np.asarray((orthogonal**2).sum(axis=1))


def ancova(within: ArrayLike, before: ArrayLike, in_letter_arm: ArrayLike) -> Estimate | None:
    """The effect per member, adjusted for earlier spend: Y ~ T + (X - mean X), HC2, t with n - 3 degrees."""
    found = adjusted(np.asarray(within, np.float64).reshape(-1, 1), before, in_letter_arm)
    return found and estimate(float(found.effect[0]), float(found.standard_error[0]), found.degrees)


def capped(within: ArrayLike, before: ArrayLike, in_letter_arm: ArrayLike) -> Estimate | None:
    """The same with both periods capped at the 99th percentile over both arms: cautious, 10-25 % low."""
    return ancova(_cap(within), _cap(before), in_letter_arm)


def _cap(values: ArrayLike) -> Floats:
    numbers = np.asarray(values, np.float64)
    return np.minimum(numbers, np.quantile(numbers, CAP)) if numbers.size else numbers


def permutation_p(within: ArrayLike, in_letter_arm: ArrayLike, seed: int, rounds: int = 9_999) -> float | None:
    """How often chance alone, shuffling the arms, sets the means so far apart: twice the smaller tail.

    None if an arm is empty. Only those with a value other than 0 can move a mean: how many of them fall into the letter
    arm is hypergeometric, and which ones is a shuffle. So the work is rounds x buyers, however many people there are.
    """
    letters, held_out = _arms(within, in_letter_arm)
    if not len(letters) or not len(held_out):
        return None
    everyone = np.concatenate([letters, held_out])
    values = everyone[everyone != 0]
    if not len(values):
        return 1.0
    sums = _shuffled_sums(values, len(letters), len(held_out), rounds, np.random.default_rng(seed))
    differences = sums / len(letters) - (values.sum() - sums) / len(held_out)
    actual = letters.mean() - held_out.mean()
    slack = 1e-9 * max(1.0, abs(actual))
    tail = min((differences <= actual + slack).sum(), (differences >= actual - slack).sum())
    return min(1.0, 2 * float(1 + tail) / (1 + rounds))


def _shuffled_sums(values: Floats, letters: int, held_out: int, rounds: int, chance: np.random.Generator) -> Floats:
    """The letter arm's sum in each round of shuffling."""
    others = letters + held_out - len(values)
    taken = chance.hypergeometric(len(values), others, letters, size=rounds)
    order = np.argsort(chance.random((rounds, len(values))), axis=1)
    running = np.concatenate([np.zeros((rounds, 1)), np.cumsum(values[order], axis=1)], axis=1)
    return np.asarray(running[np.arange(rounds), taken])


def benjamini_hochberg(ps: Sequence[float]) -> tuple[float, ...]:
    """p-values adjusted for having looked at all of them (Benjamini & Hochberg 1995), in the order given."""
    given = np.asarray(ps, np.float64)
    order = np.argsort(given)
    raised = given[order] * len(given) / np.arange(1, len(given) + 1)
    steps = np.minimum(1.0, np.minimum.accumulate(raised[::-1])[::-1])
    result = np.empty(len(given))
    result[order] = steps
    return tuple(result.tolist())


def pooled(estimates: Sequence[Estimate]) -> Estimate | None:
    """The inverse-variance mean over independently drawn campaigns; one alone is itself, none is None.

    The degrees of freedom are Satterthwaite's: 1 / sum(share_k^2 / degrees_k) with the weights' shares.
    """
    if not estimates:
        return None
    shares = inverse_variance_shares(estimates)
    effect = sum(share * one.effect for share, one in zip(shares, estimates, strict=True))
    variance = sum((share * one.standard_error) ** 2 for share, one in zip(shares, estimates, strict=True))
    slack = sum(share**2 / one.degrees for share, one in zip(shares, estimates, strict=True))
    return estimate(effect, sqrt(variance), 1 / slack)


def inverse_variance_shares(estimates: Sequence[Estimate]) -> list[float]:
    """Each estimate's weight 1/se^2 as a share of all."""
    weights = [one.standard_error**-2 for one in estimates]
    return [weight / sum(weights) for weight in weights]


def pooled_rates(rates: Sequence[RateDifference]) -> RateDifference | None:
    """The inverse-variance mean of rate differences over independently drawn campaigns.

    A variance is (half the width of Newcombe's interval / 1.96)^2, which is never 0; one campaign alone is
    itself.
    """
    if len(rates) < 2:
        return rates[0] if rates else None
    weights = np.array([(rate.high - rate.low) ** -2.0 for rate in rates])
    shares = weights / weights.sum()
    low = np.array([rate.difference - rate.low for rate in rates])
    high = np.array([rate.high - rate.difference for rate in rates])
    difference = _mean(shares, [rate.difference for rate in rates])
    below, above = sqrt(((shares * low) ** 2).sum()), sqrt(((shares * high) ** 2).sum())
    z = float(ndtri((1 + CONFIDENCE) / 2))
    return RateDifference(
        letters=_mean(shares, [rate.letters for rate in rates]),
        held_out=_mean(shares, [rate.held_out for rate in rates]),
        difference=difference,
        low=difference - below,
        high=difference + above,
        p=two_sided_p(2 * z * difference / (below + above)),
    )


def _mean(shares: NDArray[Any], values: Sequence[float]) -> float:
    return float(shares @ np.asarray(values))


def sample_ratio_p(letters: int, held_out: int, share: float | None) -> float | None:
    """How likely arms so far from `share` are (chi-square, 1 degree); None if the share is unknown."""
    people = letters + held_out
    if share is None or not 0 < share < 1 or not people:
        return None
    return two_sided_p((held_out - people * share) / sqrt(people * share * (1 - share)))
