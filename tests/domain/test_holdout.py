"""The draw: fair to everybody, near the share everywhere, and the same for the same seed."""

import random
from math import ceil, floor, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.holdout import Draw, Unit, draw
from vipdesk.errors import UserError

units = st.lists(
    st.builds(Unit, st.integers(1, 10**9), st.integers(-100, 10**6), st.none() | st.integers(1, 4)),
    unique_by=lambda unit: unit.member_id,
    max_size=80,
)
shares = st.integers(0, 99).map(lambda percent: percent / 100)


def shoppers(count: int) -> list[Unit]:
    """People of three groups of whom a fifth spent anything, a few of them very much."""
    chance = random.Random(5)
    return [Unit(n, int(chance.random() < 0.2) * int(chance.paretovariate(1) * 1000), n % 3) for n in range(count)]


def test_the_draw_of_a_seed_never_changes():
    found = draw([Unit(n, 100 * n, n % 2) for n in range(20)], 0.2, seed=7)
    assert found.held_out_ids == (2, 8, 12, 16)


def test_a_draw_of_another_seed_is_another_draw():
    assert draw(shoppers(200), 0.2, seed=1) != draw(shoppers(200), 0.2, seed=2)


@given(units, shares, st.integers(0, 2**31))
def test_every_unit_is_in_exactly_one_arm(people, share, seed):
    found = draw(people, share, seed)
    assert sorted(found.letter_ids + found.held_out_ids) == sorted(unit.member_id for unit in people)


@given(units, shares, st.integers(0, 2**31), st.randoms())
def test_the_order_in_which_units_come_does_not_matter(people, share, seed, chance):
    shuffled = list(people)
    chance.shuffle(shuffled)
    assert draw(shuffled, share, seed) == draw(people, share, seed)


@given(units, st.integers(0, 99), st.integers(0, 2**31))
def test_the_share_is_met_to_within_one_unit_in_all_and_in_each_stratum(people, percent, seed):
    found = draw(people, percent / 100, seed)
    assert is_near(len(found.held_out_ids), len(people), percent)
    assert all(is_near(one.held_out, one.letters + one.held_out, percent) for one in found.strata)


@given(units, st.integers(0, 99), st.integers(0, 2**31))
def test_the_share_is_met_in_each_spend_band(people, percent, seed):
    found = draw(people, percent / 100, seed)
    for band in {one.band for one in found.strata}:
        inside = [one for one in found.strata if one.band == band]
        held_out = sum(one.held_out for one in inside)
        assert is_near(held_out, held_out + sum(one.letters for one in inside), percent)


def is_near(held_out: int, total: int, percent: int) -> bool:
    return floor(total * percent / 100 + 1e-9) <= held_out <= ceil(total * percent / 100 - 1e-9)


def test_people_who_spent_nothing_are_one_band_and_the_others_four():
    found = draw([Unit(n, max(0, n - 60), 1) for n in range(100)], 0.2, seed=1)
    assert [one.letters + one.held_out for one in found.strata] == [61, 10, 10, 10, 9]


@pytest.mark.parametrize("share", [-0.1, 1.0, 1.5, float("nan")])
def test_a_share_that_leaves_nobody_to_write_to_is_refused(share):
    with pytest.raises(UserError, match="at least 0 and below 1"):
        draw(shoppers(10), share, seed=1)


def test_nobody_to_draw_gives_an_empty_draw():
    assert draw([], 0.2, seed=1) == Draw((), (), ())


@pytest.mark.parametrize(("count", "share"), [(23, 0.3), (101, 0.2), (57, 0.15)])
def test_everybody_has_the_same_chance_where_the_number_does_not_divide(count, share):
    people, rounds = shoppers(count), 3000
    drawn = [0] * count
    for seed in range(rounds):
        for member_id in draw(people, share, seed).held_out_ids:
            drawn[member_id] += 1
    error = sqrt(rounds * share * (1 - share))
    assert max(abs(times - rounds * share) for times in drawn) < 4.5 * error


@pytest.mark.parametrize(("count", "share"), [(203, 0.3), (101, 0.2)])
def test_where_letters_do_nothing_the_arms_do_not_differ_on_average(count, share):
    people = shoppers(count)
    spent = {unit.member_id: unit.baseline_fen for unit in people}
    differences = [difference(draw(people, share, seed), spent) for seed in range(1500)]
    mean = sum(differences) / len(differences)
    error = sqrt(sum((one - mean) ** 2 for one in differences)) / len(differences)
    assert abs(mean) < 4 * error


def difference(found: Draw, spent: dict[int, int]) -> float:
    letters = sum(spent[one] for one in found.letter_ids) / len(found.letter_ids)
    return letters - sum(spent[one] for one in found.held_out_ids) / len(found.held_out_ids)
