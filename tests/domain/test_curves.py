"""The curves of the chart end at the review's figures."""

import numpy as np
import pytest

from vipdesk.domain.comparisons import ancova, pooled
from vipdesk.domain.curves import Payments, curves, pooled_curves

WINDOW = 90


def shop(seed: int, people: int = 120) -> tuple[Payments, np.ndarray, np.ndarray]:
    """Payments of people within the window, what they spent before, and who is in the letter arm."""
    chance = np.random.default_rng(seed)
    unit = np.sort(chance.integers(0, people, 3 * people))
    payments = Payments(unit, chance.integers(0, WINDOW, len(unit)), chance.integers(100, 90_000, len(unit)))
    return payments, chance.integers(0, 90_000, people), chance.permutation(np.arange(people) < people * 4 // 5)


def spent(payments: Payments, people: int) -> np.ndarray:
    return np.bincount(payments.unit, weights=payments.net_fen, minlength=people)


def test_the_curves_begin_at_nothing_and_end_at_the_adjusted_effect():
    payments, before, arm = shop(1)
    found, judge = curves(payments, before, arm, WINDOW), ancova(spent(payments, 120), before, arm)
    assert found.days == WINDOW
    assert (found.letters[0], found.held_out[0], found.difference[0], found.low[0]) == (0, 0, 0, 0)
    assert found.difference[-1] == pytest.approx(judge.effect)
    assert (found.low[-1], found.high[-1]) == pytest.approx((judge.low, judge.high))


def test_the_gap_between_the_arms_is_the_difference():
    found = curves(*shop(2), WINDOW)
    gaps = [letters - held_out for letters, held_out in zip(found.letters, found.held_out, strict=True)]
    assert gaps == pytest.approx(found.difference)


def test_without_earlier_spend_the_arms_are_their_plain_means():
    payments, before, arm = shop(3)
    found, total = curves(payments, np.zeros_like(before), arm, WINDOW), spent(payments, 120)
    assert found.letters[-1] == pytest.approx(total[arm].mean())
    assert found.held_out[-1] == pytest.approx(total[~arm].mean())


def test_a_payment_counts_from_the_end_of_its_day():
    unit, day, fen = np.array([0, 3]), np.array([0, 1]), np.array([400, 800])
    found = curves(Payments(unit, day, fen), np.zeros(4), np.array([True, True, False, False]), window_days=3)
    assert found.letters == pytest.approx((0, 200, 200, 200))
    assert found.held_out == pytest.approx((0, 0, 400, 400))


def test_payments_outside_the_window_do_not_count():
    unit, day, fen = np.array([0, 0]), np.array([-1, 3]), np.array([400, 800])
    found = curves(Payments(unit, day, fen), np.zeros(4), np.array([True, True, False, False]), window_days=3)
    assert found.letters == pytest.approx((0, 0, 0, 0))


def test_arms_that_cannot_be_compared_have_no_curves():
    payments, before, _ = shop(1)
    assert curves(payments, before, np.ones(120, np.bool_), WINDOW) is None


def test_pooled_curves_end_at_the_pooled_effect():
    shops = [shop(seed) for seed in (4, 5, 6)]
    judge = pooled([ancova(spent(payments, 120), before, arm) for payments, before, arm in shops])
    found = pooled_curves([curves(*one, WINDOW) for one in shops])
    assert found.difference[-1] == pytest.approx(judge.effect)
    assert (found.low[-1], found.high[-1]) == pytest.approx((judge.low, judge.high))


def test_pooled_curves_stop_where_the_shortest_window_ends():
    assert pooled_curves([curves(*shop(4), WINDOW), curves(*shop(5), 60)]).days == 60


def test_campaigns_without_any_payment_have_no_pooled_curves():
    nothing = np.array([], np.int64)
    silent = curves(Payments(nothing, nothing, nothing), np.zeros(4), np.array([True, True, False, False]), WINDOW)
    assert silent.letters == (0,) * (WINDOW + 1)
    assert pooled_curves([silent]) is None
