"""The made-up people, orders and letters of the demo shop, each by itself."""

from collections import Counter
from datetime import date, timedelta
from random import Random
from statistics import fmean, pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain import demo_history, demo_names, demo_orders, demo_people, demo_talk
from vipdesk.domain.demo_history import Days, Fate
from vipdesk.domain.demo_season import Season
from vipdesk.domain.letters import State
from vipdesk.domain.orders import is_rounded
from vipdesk.domain.places import province_name, region

TODAY = date(2026, 11, 22)
SEASON = Season(date(2024, 11, 22), date(2026, 11, 21), "Asia/Shanghai")


@given(st.integers(demo_people.FEWEST, 300_000))
def test_everybody_is_in_one_group_and_no_group_is_too_large(members: int) -> None:
    sizes = demo_people.group_sizes(members)
    assert sum(sizes) == members
    assert 0 < min(sizes) <= max(sizes) <= demo_people.LARGEST_GROUP


def test_seven_thousand_members_fill_five_groups() -> None:
    assert len(demo_people.group_sizes(7000)) == 5


def test_no_phone_comes_twice_and_none_can_be_a_subscribers() -> None:
    phones = {demo_names.phone(number) for number in range(1, 150_001)}
    assert len(phones) == 150_000
    assert {(len(one), one[:2]) for one in phones} == {(11, "12")}


@pytest.fixture(scope="module")
def people() -> list[demo_people.Person]:
    return demo_people.people(3000, 5, TODAY)


def test_the_same_seed_makes_the_same_people(people: list[demo_people.Person]) -> None:
    assert demo_people.people(3000, 5, TODAY) == people


def test_nicks_are_unique(people: list[demo_people.Person]) -> None:
    assert len({one.nick for one in people}) == len(people)


def test_names_are_of_all_kinds(people: list[demo_people.Person]) -> None:
    names = "".join(one.name for one in people)
    assert all(rare in names for rare in "喆玥𠮷㛃骉")
    assert {one.name[:2] for one in people} & {"欧阳", "司马", "上官", "诸葛", "慕容"}
    assert "en" in {one.language for one in people}


def test_people_live_everywhere(people: list[demo_people.Person]) -> None:
    homes = [one.address for one in people if one.address.street]
    regions = Counter(region(one.country, one.province, one.city) for one in homes)
    assert regions["CN"] > 0.98 * len(homes)
    assert regions["HK"]
    assert regions["TW"]
    assert len({province_name(one.province) for one in homes} - {""}) == 31


def test_households_share_an_address_and_never_have_three(people: list[demo_people.Person]) -> None:
    by_id = {one.id: one for one in people}
    pairs = [(one, by_id[one.lives_with]) for one in people if one.lives_with is not None]
    assert pairs
    assert all(one.address == other.address and other.lives_with is None for one, other in pairs)
    assert len({other.id for _, other in pairs}) == len(pairs)


def test_nearly_all_agreed_to_letters_and_the_shops_own_people_did_not(people: list[demo_people.Person]) -> None:
    customers = [one for one in people if one.role != "owner"]
    assert 0.95 < sum(one.consent_on is not None for one in customers) / len(customers) < 0.99
    assert not any(one.consent_on for one in people if one.role == "owner")


def test_nobody_joined_after_the_letters_under_way_were_drawn(people: list[demo_people.Person]) -> None:
    assert max((TODAY - one.joined_on).days for one in people) <= demo_people.HISTORY_DAYS
    assert min((TODAY - one.joined_on).days for one in people) >= demo_people.QUIET_DAYS


@given(st.integers(1_000_000_000, 2_000_000_000), st.integers(0, 2_000_000))
def test_no_order_number_looks_as_if_a_spreadsheet_had_cut_it(created_at: int, place: int) -> None:
    number = demo_orders.number(created_at, place)
    assert len(number) == 19
    assert not is_rounded(number)


@pytest.mark.parametrize("mean", [0.0, 0.3, 4.0, 75.0])
def test_poisson_draws_have_mean_and_variance_alike(mean: float) -> None:
    chance = Random(3)
    drawn = [demo_orders.poisson(chance, mean) for _ in range(20_000)]
    assert fmean(drawn) == pytest.approx(mean, rel=0.05)
    assert pvariance(drawn) == pytest.approx(mean, rel=0.08)


def test_amounts_have_the_mean_that_was_asked_for() -> None:
    chance = Random(3)
    drawn = [demo_orders.amount(chance, 15_500) for _ in range(20_000)]
    assert fmean(drawn) == pytest.approx(15_500, rel=0.02)
    assert all(fen % 100 == 0 for fen in drawn)


@pytest.fixture(scope="module")
def purchases(people: list[demo_people.Person]) -> list[demo_orders.Purchase]:
    return list(demo_orders.Till(SEASON, 5).of_members(people, None))


def test_about_a_quarter_of_the_members_buys_in_a_quarter(
    people: list[demo_people.Person], purchases: list[demo_orders.Purchase]
) -> None:
    since = SEASON.until - 90 * demo_orders.DAY
    bought = {one.buyer_id for one in purchases if one.created_at >= since and one.net_fen}
    assert 0.2 < len(bought) / len(people) < 0.34


def test_an_order_comes_to_about_a_hundred_and_ten_yuan(purchases: list[demo_orders.Purchase]) -> None:
    assert 9_500 < fmean(one.total_fen for one in purchases) < 12_000


def test_no_order_lies_outside_the_two_years(purchases: list[demo_orders.Purchase]) -> None:
    assert SEASON.starts[0] <= min(one.created_at for one in purchases)
    assert max(one.created_at for one in purchases) <= SEASON.until


def test_postage_is_asked_for_below_what_the_buyer_has_free(purchases: list[demo_orders.Purchase]) -> None:
    free = [one.goods_fen - one.discount_fen for one in purchases if one.postage_fen == 0]
    paid = [one.goods_fen - one.discount_fen for one in purchases if one.postage_fen > 0]
    assert min(free) >= demo_orders.GOLD_FREE_FEN
    assert max(paid) < demo_orders.PUBLIC_FREE_FEN


def test_every_way_that_an_order_can_go_occurs(purchases: list[demo_orders.Purchase]) -> None:
    assert {one.state.value for one in purchases} >= {"paid", "shipped", "done", "closed", "refunded"}
    assert any(0 < one.refund_fen < one.total_fen for one in purchases)


def test_singles_day_is_among_the_busiest() -> None:
    chance = Random(1)
    days = Counter((SEASON.moment(chance, SEASON.first) + 8 * 3600) // demo_orders.DAY for _ in range(60_000))
    busiest = {date(1970, 1, 1) + timedelta(days=day) for day, _ in days.most_common(3)}
    assert busiest >= {date(2025, 11, 11), date(2026, 11, 11)}


def test_the_mean_number_of_orders_can_be_asked_for(people: list[demo_people.Person]) -> None:
    made = list(demo_orders.Till(SEASON, 5).of_members(people, 10))
    assert len(made) == pytest.approx(10 * len(people), rel=0.05)


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2026, 3, 1), date(2025, 9, 1), date(2031, 1, 31)])
def test_past_festivals_are_past_and_the_next_one_is_still_worth_writing_for(today: date) -> None:
    plots = demo_history.plots(today, 1)
    assert [one.occurrence.day for one in plots] == sorted(one.occurrence.day for one in plots)
    assert len({one.occurrence.occasion.key for one in plots}) == 4
    assert (today - plots[-1].occurrence.day).days >= demo_history.SETTLED_DAYS
    assert (demo_history.upcoming(today).day - today).days >= demo_history.AHEAD_DAYS


def test_the_festivals_of_the_autumn_of_2026() -> None:
    past = [one.occurrence.occasion.key for one in demo_history.plots(TODAY, 1)]
    assert past == ["spring_festival", "dragon_boat", "qixi", "mid_autumn"]
    assert demo_history.upcoming(TODAY).day == date(2027, 2, 6)


DAYS = Days(date(2026, 8, 13), date(2026, 8, 14), date(2026, 8, 17), date(2026, 9, 16))


@pytest.mark.parametrize(
    ("fate", "end"),
    [
        (Fate.ARRIVES, State.POSTED),
        (Fate.BEGUN_AGAIN, State.POSTED),
        (Fate.SPOILED, State.SPOILED),
        (Fate.LOST, State.LOST),
        (Fate.RETURNED, State.RETURNED),
    ],
)
def test_a_piece_ends_as_its_fate_says(fate: Fate, end: State) -> None:
    assert demo_history.life(fate, DAYS, Random(1), TODAY)[-1].state is end


def test_what_would_happen_today_has_not_happened_yet() -> None:
    steps = demo_history.life(Fate.RETURNED, DAYS, Random(1), date(2026, 9, 16))
    assert steps[-1].state is State.WRITTEN


def test_a_letter_without_effect_brings_no_order(people: list[demo_people.Person]) -> None:
    reached = [demo_history.Reached(one, SEASON.starts[-200]) for one in people]
    assert demo_history.moved(reached, demo_history.Effect(0.0, 0), 90, SEASON.until, 1) == []


def test_letters_bring_what_was_planted_and_only_within_the_window(people: list[demo_people.Person]) -> None:
    opens_at = SEASON.starts[-200]
    reached = [demo_history.Reached(one, opens_at) for one in people]
    effect = demo_history.Effect(0.16, 15_500)
    made = demo_history.moved(reached, effect, 90, SEASON.until, 1)
    assert sum(one.spend_fen for one in made) / len(people) == pytest.approx(effect.per_letter_fen, rel=0.15)
    assert all(opens_at <= one.created_at < (one.paid_at or 0) < opens_at + 90 * demo_orders.DAY for one in made)


def test_connectors_are_answered_by_more_people_than_anybody_else(people: list[demo_people.Person]) -> None:
    talk = demo_talk.talk(people, 5, 5, TODAY)
    answered = {(tie.group, tie.to_member_id, tie.from_member_id) for tie in talk.ties}
    for group, connectors in enumerate(talk.connectors):
        counts = Counter(whom for of, whom, _ in answered if of == group)
        assert {whom for whom, _ in counts.most_common(2)} <= set(connectors)


def test_nobody_talked_before_joining(people: list[demo_people.Person]) -> None:
    joined = {one.id: one.joined_on for one in people}
    talk = demo_talk.talk(people, 5, 5, TODAY)
    assert all(joined[one.member_id] <= one.day for one in talk.messages)
