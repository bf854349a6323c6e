"""Two arms compared: the design's reference numbers, statsmodels and scipy as judges, and what cannot be told."""

import csv
import warnings
from math import isfinite, sqrt
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

from vipdesk.domain.comparisons import (
    Estimate,
    adjusted,
    ancova,
    benjamini_hochberg,
    capped,
    estimate,
    permutation_p,
    pooled,
    pooled_rates,
    rate_difference,
    sample_ratio_p,
    welch,
)

FIXTURE = Path(__file__).parents[2].parent / "shared" / "data" / "roi_fixture.csv"
CLOSE = 1e-8


class Arms(NamedTuple):
    within: np.ndarray
    before: np.ndarray
    letter: np.ndarray


@pytest.fixture(scope="module")
def fixture() -> Arms:
    rows = list(csv.DictReader(FIXTURE.open(encoding="utf-8")))
    return Arms(
        np.array([float(row["post90"]) for row in rows]),
        np.array([float(row["pre180"]) for row in rows]),
        np.array([row["letter"] == "1" for row in rows]),
    )


def made(seed: int, letters: int = 160, held_out: int = 40) -> Arms:
    """Skewed spending, as shops have it."""
    chance = np.random.default_rng(seed)
    n = letters + held_out
    before = np.round(chance.pareto(1.5, n) * 3000 * (chance.random(n) < 0.4))
    within = np.round(0.3 * before + chance.pareto(1.8, n) * 2000 * (chance.random(n) < 0.3))
    return Arms(within, before, chance.permutation(np.arange(n) < letters))


def figures(found: Estimate | None) -> tuple[float, ...]:
    assert found is not None
    return found.effect, found.standard_error, found.low, found.high, found.p


@pytest.mark.shared
def test_welch_gives_the_reference_numbers(fixture):
    found = welch(fixture.within, fixture.letter)
    assert found.effect == pytest.approx(-1.7042812500, rel=CLOSE)
    assert found.effect / found.standard_error == pytest.approx(-0.3749503681, rel=CLOSE)
    assert found.degrees == pytest.approx(100.95374118, rel=CLOSE)
    assert found.p == pytest.approx(0.7084839230, rel=CLOSE)
    assert (found.low, found.high) == pytest.approx((-10.7210861967, 7.3125236967), rel=CLOSE)


@pytest.mark.shared
def test_the_repeat_rate_gives_the_reference_numbers(fixture):
    bought = fixture.within > 0
    found = rate_difference(int(bought[fixture.letter].sum()), 320, int(bought[~fixture.letter].sum()), 80)
    assert found.difference == pytest.approx(0.0593750000, rel=CLOSE)
    assert (found.low, found.high) == pytest.approx((-0.0432984117, 0.1377666156), rel=CLOSE)
    assert found.p == pytest.approx(0.2328187077, rel=CLOSE)


@pytest.mark.shared
def test_the_adjusted_effect_gives_the_reference_numbers(fixture):
    expected = (-1.9500062639, 4.2865885855, -10.3772569343, 6.4772444064, 0.6494236101)
    assert figures(ancova(*fixture)) == pytest.approx(expected, rel=CLOSE)


@pytest.mark.shared
def test_the_capped_effect_gives_the_reference_numbers(fixture):
    expected = (-0.6760780057, 3.1617715857, -6.8919863402, 5.5398303288, 0.8307902950)
    assert figures(capped(*fixture)) == pytest.approx(expected, rel=CLOSE)


@pytest.mark.shared
def test_the_permutation_test_gives_the_reference_number(fixture):
    assert permutation_p(fixture.within, fixture.letter, seed=1, rounds=99_999) == pytest.approx(0.62248, abs=0.005)


@pytest.mark.parametrize("seed", range(4))
def test_the_adjusted_effect_agrees_with_statsmodels(seed):
    arms = made(seed)
    design = sm.add_constant(np.column_stack([arms.letter, arms.before - arms.before.mean()]).astype(float))
    fit = sm.OLS(arms.within, design).fit(cov_type="HC2", use_t=True)
    low, high = fit.conf_int()[1]
    expected = (fit.params[1], fit.bse[1], low, high, fit.pvalues[1])
    assert figures(ancova(*arms)) == pytest.approx(expected, rel=CLOSE)


@pytest.mark.parametrize("seed", range(4))
def test_welch_agrees_with_scipy(seed):
    arms = made(seed)
    judge = stats.ttest_ind(arms.within[arms.letter], arms.within[~arms.letter], equal_var=False)
    found, interval = welch(arms.within, arms.letter), judge.confidence_interval()
    assert (found.p, found.low, found.high) == pytest.approx((judge.pvalue, interval.low, interval.high), rel=CLOSE)


@pytest.mark.parametrize("counts", [(67, 320, 12, 80), (5, 40, 9, 40), (199, 200, 1, 50)])
def test_the_rate_difference_agrees_with_statsmodels(counts):
    judge = confint_proportions_2indep(*counts, method="newcomb")
    found = rate_difference(*counts)
    assert (found.low, found.high) == pytest.approx(judge, rel=CLOSE)
    assert found.p == pytest.approx(proportions_ztest(counts[::2], counts[1::2])[1], rel=CLOSE)


def test_several_outcomes_at_once_are_the_same_as_one_by_one():
    arms = made(1)
    columns = np.column_stack([arms.within, arms.within**0.5, arms.before[::-1]])
    together = adjusted(columns, arms.before, arms.letter)
    alone = [ancova(column, arms.before, arms.letter) for column in columns.T]
    assert together.effect.tolist() == pytest.approx([one.effect for one in alone], rel=CLOSE)
    assert together.standard_error.tolist() == pytest.approx([one.standard_error for one in alone], rel=CLOSE)


def test_earlier_spend_that_is_the_same_for_all_is_left_out():
    arms = made(2)
    found, plain = ancova(arms.within, np.full(200, 777), arms.letter), welch(arms.within, arms.letter)
    assert found.standard_error == pytest.approx(plain.standard_error, rel=CLOSE)
    assert found.degrees == 198


def test_earlier_spend_of_one_person_only_is_left_out():
    arms = made(2)
    before = np.zeros(200)
    before[17] = 5000
    assert ancova(arms.within, before, arms.letter).degrees == 198


def test_the_permutation_test_agrees_with_scipy():
    arms = made(3, letters=40, held_out=20)
    judge = stats.permutation_test(
        (arms.within[arms.letter], arms.within[~arms.letter]),
        lambda one, other, axis: one.mean(axis=axis) - other.mean(axis=axis),
        n_resamples=9_999,
        vectorized=True,
        rng=np.random.default_rng(1),
    ).pvalue
    assert permutation_p(arms.within, arms.letter, seed=1) == pytest.approx(judge, abs=4 * sqrt(2 * 0.25 / 9_999))


def test_the_permutation_test_repeats_itself_for_the_same_seed():
    arms = made(3)
    assert permutation_p(arms.within, arms.letter, 5) == permutation_p(arms.within, arms.letter, 5)


@given(st.lists(st.floats(0, 1), max_size=12))
def test_benjamini_hochberg_agrees_with_statsmodels(ps):
    judge = multipletests(ps, method="fdr_bh")[1].tolist() if ps else []
    assert benjamini_hochberg(ps) == pytest.approx(tuple(judge), abs=1e-12)


def test_pooling_weighs_by_inverse_variance():
    found = pooled([estimate(10, 1, 1e9), estimate(20, 2, 1e9)])
    assert found.effect == pytest.approx((10 * 1 + 20 * 0.25) / 1.25, rel=CLOSE)
    assert found.standard_error == pytest.approx(sqrt(1 / 1.25), rel=CLOSE)
    assert found.high - found.effect == pytest.approx(1.959963985 * sqrt(1 / 1.25), rel=1e-6)


def test_one_campaign_pooled_is_itself():
    one = ancova(*made(4))
    assert figures(pooled([one])) == pytest.approx(figures(one), rel=CLOSE)
    rate = rate_difference(67, 320, 12, 80)
    assert pooled_rates([rate]) is rate


def test_two_equal_rate_differences_pooled_are_surer_than_one():
    rate = rate_difference(67, 320, 12, 80)
    found = pooled_rates([rate, rate])
    assert found.difference == pytest.approx(rate.difference)
    assert found.high - found.low == pytest.approx((rate.high - rate.low) / sqrt(2))
    assert found.p < rate.p


def test_nothing_pooled_is_nothing():
    assert (pooled([]), pooled_rates([])) == (None, None)


@pytest.mark.parametrize(("letters", "held_out"), [(800, 200), (820, 180), (700, 300)])
def test_the_sample_ratio_agrees_with_the_chi_square_test(letters, held_out):
    people = letters + held_out
    judge = stats.chisquare([letters, held_out], [0.8 * people, 0.2 * people]).pvalue
    assert sample_ratio_p(letters, held_out, 0.2) == pytest.approx(judge, rel=1e-6)


@pytest.mark.parametrize("share", [None, 0.0, 1.0])
def test_without_a_share_the_sample_ratio_cannot_be_checked(share):
    assert sample_ratio_p(80, 20, share) is None


@pytest.mark.parametrize(
    "letter",
    [[], [True], [True, False], [True] * 5, [False] * 5, [True] * 5 + [False]],
    ids=["nobody", "one", "two", "no hold-out", "no letters", "one held out"],
)
def test_too_few_people_tell_nothing(letter):
    people = np.arange(len(letter))
    assert ancova(people, people, letter) is None
    assert capped(people, people, letter) is None
    assert welch(people, letter) is None


def test_people_who_all_spend_the_same_tell_nothing():
    letter = [True, True, True, False, False, False]
    assert ancova([500] * 6, [1, 2, 3, 4, 5, 6], letter) is None
    assert welch([500] * 6, letter) is None


def test_a_perfect_fit_is_no_certainty():
    before = np.array([1, 2, 3, 4, 5, 6]) * 1e7
    assert ancova(3 * before, before, [True, True, True, False, False, False]) is None


def test_empty_arms_have_no_rate_and_no_permutations():
    assert rate_difference(0, 0, 3, 10) is None
    assert rate_difference(3, 10, 0, 0) is None
    assert permutation_p([1, 2], [True, True], seed=1) is None


def test_where_nobody_bought_the_rates_are_equal():
    found = rate_difference(0, 320, 0, 80)
    assert (found.difference, found.p) == (0, 1)
    assert found.low < 0 < found.high
    assert permutation_p([0, 0, 0], [True, True, False], seed=1) == 1


@given(
    st.lists(
        st.tuples(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9) | st.just(0), st.booleans()), max_size=12
    )
)
def test_whatever_comes_the_answer_is_finite_or_none(rows):
    within, before, letter = np.array(rows, np.int64).reshape(-1, 3).T
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = [ancova(within, before, letter), capped(within, before, letter), welch(within, letter)]
    assert all(map(isfinite, (number for one in found if one for number in figures(one))))
