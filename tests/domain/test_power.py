"""What a hold-out can show, against statsmodels and the table of the design."""

import pytest
from scipy.special import ndtri
from statsmodels.stats.power import NormalIndPower

from vipdesk.domain.power import (
    POWER_CONSTANT,
    Expectation,
    adequacy,
    detectable_lift,
    detectable_rate_lift,
    hold_out_cost_fen,
    letters_to_decide,
    what_it_shows,
)


def test_the_constant_is_the_sum_of_the_two_quantiles():
    assert pytest.approx(ndtri(0.975) + ndtri(0.8), rel=1e-10) == POWER_CONSTANT


@pytest.mark.parametrize(("letters", "held_out"), [(160, 40), (800, 200), (5600, 1400)])
def test_the_detectable_lift_agrees_with_statsmodels(letters, held_out):
    effect = NormalIndPower().solve_power(nobs1=letters, alpha=0.05, power=0.8, ratio=held_out / letters)
    assert detectable_lift(2.5, 0.0, letters, held_out) == pytest.approx(2.5 * effect, rel=1e-5)


@pytest.mark.parametrize(
    ("members", "variation", "correlation", "lift"),
    [(200, 4.13, 0.5, 1.77), (1000, 4.13, 0.5, 0.79), (7000, 4.13, 0.5, 0.30), (1000, 2.97, 0.47, 0.58)],
)
def test_the_detectable_lift_of_spend_is_that_of_the_published_table(members, variation, correlation, lift):
    found = detectable_lift(variation, correlation, members * 4 // 5, members // 5)
    assert found == pytest.approx(lift, abs=0.006)


def test_few_members_show_only_a_doubling_of_the_repeat_rate():
    assert detectable_rate_lift(0.18, 160, 40) == pytest.approx(1.06, abs=0.01)


def test_a_large_hold_out_of_people_who_buy_is_enough():
    found = adequacy(5600, 1400, Expectation(0.18, 1219, 4.13, 0.5))
    assert found.is_enough
    assert str(what_it_shows(found)).startswith("With these numbers the comparison notices the letters if 18% more")


def test_a_hold_out_of_forty_is_too_small_and_says_so_in_words():
    said = [str(one) for one in adequacy(160, 40, Expectation(0.18, 1219, 4.13, 0.5)).problems]
    assert said[0].startswith("People held out: 40, but a comparison needs at least 50.")
    assert said[1].startswith("Expected buyers among those held out: 7,")
    assert said[2].startswith("There are not enough members to know")


@pytest.mark.parametrize("expected", [Expectation(0, 0, 0, 0), Expectation(1, 100, 0, 0)])
def test_where_nothing_is_known_nothing_is_promised(expected):
    assert str(what_it_shows(adequacy(800, 200, expected))).startswith("There are not enough members to know")


@pytest.mark.parametrize(("letters", "held_out"), [(0, 10), (10, 0)])
def test_an_empty_arm_shows_nothing(letters, held_out):
    assert detectable_lift(2.0, 0.5, letters, held_out) is None


def test_the_hold_out_costs_what_letters_would_have_earned():
    assert hold_out_cost_fen(80, 2000, 0.45, 280) == 80 * (900 - 280)


def test_four_times_the_letters_are_needed_for_half_the_error():
    assert letters_to_decide(100, 1.0, 1.0) * 4 == pytest.approx(letters_to_decide(100, 0.5, 1.0), abs=4)


def test_no_number_of_letters_decides_what_lies_at_break_even():
    assert letters_to_decide(100, 0.0, 1.0) is None
    assert letters_to_decide(100, 0.001, 1.0) is None
