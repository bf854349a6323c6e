"""The demo shop as a whole: sound, the same each time, and honest about its letters."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from vipdesk.domain import demo_orders
from vipdesk.domain.comparisons import RateDifference
from vipdesk.domain.demo_people import admins_of
from vipdesk.domain.letters import State
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.review import CampaignReview
from vipdesk.domain.roi import Verdict
from vipdesk.errors import Cancelled, UserError
from vipdesk.progress import Progress
from vipdesk.services import check_shop, make_demo, plan_letters, review_quarter
from vipdesk.services.make_demo import Known
from vipdesk.store import campaigns, groups, helpers, items, letters, members, models, shop
from vipdesk.store.database import select

TODAY = date(2026, 11, 22)
NOW = 1_795_320_000
QUARTERS = ("2026Q2", "2026Q3", "2026Q4")


def made(path: Path, count: int = 300, seed: int = 1, today: date = TODAY, now: int = NOW) -> Known:
    return make_demo.make_known(path, count, seed, today, now, Progress())


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the shop's own tables."""
    shop.open_shop(path)
    names = [str(table._meta.table_name) for table in models.TABLES]
    found = {name: select(f"SELECT * FROM {name} ORDER BY id") for name in names}
    shop.close()
    return found


def trouble(path: Path) -> list[str]:
    found = [str(sentence) for finding in check_shop.check(shop.open_shop(path)) for sentence in finding.trouble]
    shop.close()
    return found


def reviews() -> dict[int, CampaignReview]:
    found = [review_quarter.review(Quarter.parse(text), TODAY, Progress()).review for text in QUARTERS]
    return {one.campaign_id: one for quarter in found for one in (*quarter.campaigns, *quarter.listed)}


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Known]]:
    """The demo shop that everybody gets to see."""
    path = tmp_path_factory.mktemp("demo") / "demo.vipdesk"
    yield path, made(path, 7000)
    shop.close()


@pytest.fixture
def known(big: tuple[Path, Known]) -> Iterator[Known]:
    shop.open_shop(big[0])
    yield big[1]
    shop.close()


def test_it_has_five_groups_and_seven_thousand_members(known: Known) -> None:
    assert (known.made.groups, known.made.members, members.count()) == (5, 7000, 7000)
    assert [row.name for row in groups.rows()] == ["VIP 1", "VIP 2", "VIP 3", "VIP 4", "VIP 5"]
    assert sum(row.members for row in groups.rows()) == 7000


def test_each_group_has_an_owner_and_its_admins(known: Known) -> None:
    assert [row.admins for row in groups.rows()] == [1 + admins_of(row.members) for row in groups.rows()]


def test_it_is_sound(big: tuple[Path, Known]) -> None:
    assert trouble(big[0]) == []


def test_its_orders_reach_back_two_years_and_end_yesterday(known: Known) -> None:
    first, last, count = select("SELECT MIN(created_at), MAX(created_at), COUNT(*) FROM shop_order")[0]
    assert count == known.made.orders
    assert 725 <= (last - first) / demo_orders.DAY <= 730
    assert NOW - 2 * demo_orders.DAY < last < NOW


def test_it_has_four_past_campaigns_and_one_under_way(known: Known) -> None:
    states = {one.occasion: one.state for one in campaigns.rows() if one.day < TODAY}
    assert states == dict.fromkeys(("spring_festival", "dragon_boat", "qixi", "mid_autumn"), "closed")
    assert campaigns.get(known.under_way).day == date(2027, 2, 6)


def test_the_letters_under_way_give_the_desk_something_to_do(known: Known) -> None:
    assert letters.states(known.under_way).keys() >= {State.PLANNED, State.PRINTED, State.WITH_HELPER, State.WRITTEN}
    assert plan_letters.look(known.under_way, TODAY).plan.is_feasible


def test_nobody_who_helps_has_letters_of_the_past_left(known: Known) -> None:
    past = [planted.campaign_id for planted in known.planted]
    left = [State.PLANNED, State.PRINTED, State.WITH_HELPER, State.WRITTEN, State.CANCELLED]
    assert not any(state in letters.states(id_) for id_ in past for state in left)


def test_every_letter_that_was_posted_has_its_stamp_and_nobody_paid_twice(known: Known) -> None:
    stamped = select("SELECT letter_id FROM cost WHERE kind = 'postage' ORDER BY letter_id")
    assert stamped == select("SELECT id FROM letter WHERE posted_on IS NOT NULL ORDER BY id")
    assert select("SELECT 1 FROM cost WHERE kind = 'writing' GROUP BY letter_id HAVING COUNT(*) > 1") == []


def test_the_helpers_have_earned_something_and_are_away_now_and_then(known: Known) -> None:
    assert len(helpers.rows()) == 6
    assert len(helpers.earned()) == 5
    assert helpers.days_off()


def test_the_programme_costs_more_than_letters(known: Known) -> None:
    quarter = review_quarter.review(Quarter(2026, 3), TODAY, Progress())
    assert quarter.programme_fen.keys() >= {"gift", "postage", "privilege", "stationery", "writing"}


def test_a_new_tea_opens_to_vips_tomorrow(known: Known) -> None:
    assert any(demo_orders.DAY * 0.5 < item.vip_from_at - NOW < demo_orders.DAY * 1.5 for item in items.rows())
    assert any(item.trial_price_fen for item in items.rows())


def test_the_large_campaign_pays_the_small_one_cannot_be_told_and_the_last_is_open(known: Known) -> None:
    found = reviews()
    _, dragon_boat, qixi, mid_autumn = [found[planted.campaign_id].incremental for planted in known.planted]
    assert dragon_boat.verdict is Verdict.PAYS
    assert qixi.verdict is Verdict.CANNOT_TELL
    assert mid_autumn.verdict is Verdict.WINDOW_OPEN


def covers(review: CampaignReview, effect_fen: float) -> bool:
    money = review.incremental.comparison.money
    return money is not None and money.low <= effect_fen <= money.high


def rate(review: CampaignReview) -> RateDifference:
    found = review.incremental.comparison.rate
    assert found is not None
    return found


def test_the_intervals_of_the_reviews_cover_the_planted_effects(tmp_path: Path) -> None:
    money, rates = [], []
    for seed in range(1, 6):
        path = tmp_path / f"{seed}.vipdesk"
        truth = made(path, 1200, seed).planted
        shop.open_shop(path)
        found = reviews()
        shop.close()
        closed = [one for one in truth if one.campaign_id in found and not found[one.campaign_id].open_until]
        money += [covers(found[one.campaign_id], one.effect_fen) for one in closed]
        rates += [
            rate(found[one.campaign_id]).low <= one.made_rate <= rate(found[one.campaign_id]).high for one in closed
        ]
    assert len(money) >= 12
    assert sum(money) >= 0.8 * len(money)
    assert sum(rates) >= 0.8 * len(rates)


def test_the_same_members_seed_and_day_make_the_same_rows_at_any_hour(tmp_path: Path) -> None:
    one, other = tmp_path / "one.vipdesk", tmp_path / "other.vipdesk"
    made(one)
    made(other, now=NOW + 7000)
    assert rows(one) == rows(other)


def test_another_seed_makes_another_shop(tmp_path: Path) -> None:
    one, other = tmp_path / "one.vipdesk", tmp_path / "other.vipdesk"
    made(one, 60)
    made(other, 60, seed=2)
    assert rows(one)["member"] != rows(other)["member"]


@pytest.mark.parametrize("today", [date(2026, 2, 18), date(2026, 6, 25), date(2026, 9, 20), date(2028, 2, 29)])
def test_it_is_sound_on_any_day(tmp_path: Path, today: date) -> None:
    path = tmp_path / "shop.vipdesk"
    assert made(path, 120, today=today).made.campaigns == 5
    assert trouble(path) == []


def test_it_needs_a_few_members(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="at least 20 members"):
        made(tmp_path / "shop.vipdesk", 19)


def test_the_smallest_one_is_sound_too(tmp_path: Path) -> None:
    path = tmp_path / "shop.vipdesk"
    made(path, 20)
    assert trouble(path) == []


def test_a_file_that_is_there_already_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "shop.vipdesk"
    path.write_text("mine")
    with pytest.raises(UserError, match="already a file"):
        made(path, 20)
    assert path.read_text() == "mine"


@pytest.mark.parametrize("step", range(1, 8))
def test_cancelled_at_any_step_it_leaves_nothing(tmp_path: Path, step: int) -> None:
    def stop_at(done: int, total: int) -> None:
        if total == 8 and done == step:
            progress.stop()

    progress = Progress(stop_at)
    with pytest.raises(Cancelled):
        make_demo.make(tmp_path / "shop.vipdesk", 30, 1, TODAY, NOW, progress)
    assert list(tmp_path.glob("shop*")) == []


def test_the_shop_that_was_open_is_open_afterwards(tmp_path: Path) -> None:
    shop.create_shop(tmp_path / "mine.vipdesk")
    made(tmp_path / "demo.vipdesk", 30)
    assert members.count() == 0
    shop.close()
