"""The return on letters: the design's worked example, verdicts, honesty checks, and a quarter's campaigns together."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain import checks, verdicts
from vipdesk.domain.checks import CheckKind
from vipdesk.domain.curves import Payments
from vipdesk.domain.figures import Apart, CampaignFigures, Cost, Mishaps
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.review import concerns, review_campaign, review_quarter
from vipdesk.domain.roi import Verdict, attributed, incremental

FIXTURE = Path(__file__).parents[2].parent / "shared" / "data" / "roi_fixture.csv"
POSTED, CLOSES = date(2026, 5, 20), date(2026, 8, 24)
TODAY = date(2026, 11, 22)
Q3 = Quarter(2026, 3)
MARGIN = 0.45


def campaign(campaign_id: int = 1, lift_fen: int = 0, cost_fen: int = 280, people: int = 1000) -> CampaignFigures:
    """A campaign with a fifth held out, whose letters bring `lift_fen` each."""
    chance = np.random.default_rng(campaign_id)
    arm = chance.permutation(np.arange(people) < people * 4 // 5)
    before = chance.integers(0, 20_000, people)
    within = before // 2 + chance.integers(0, 4_000, people) + lift_fen * arm
    letters = int(arm.sum())
    return CampaignFigures(
        campaign_id=campaign_id,
        name=f"Campaign {campaign_id}",
        posted_on=POSTED,
        closes_on=CLOSES,
        share=0.2,
        in_letter_arm=arm,
        before_fen=before,
        within_fen=within,
        costs=(Cost("writing", cost_fen * letters * 3 // 4), Cost("postage", cost_fen * letters // 4)),
        attributed_fen=int(within[arm].sum()),
        apart=Apart(letters=3, cost_fen=900, attributed_fen=5000),
        recognised=np.ones(people, np.bool_),
        payments=Payments(np.arange(people), chance.integers(0, 90, people), within),
    )


@pytest.mark.shared
def test_the_worked_example_gives_the_reference_numbers():
    rows = list(csv.DictReader(FIXTURE.open(encoding="utf-8")))
    arm = np.array([row["letter"] == "1" for row in rows])
    within = np.array([round(float(row["post90"]) * 100) for row in rows])
    before = np.array([round(float(row["pre180"]) * 100) for row in rows])
    found = review_campaign(
        replace(
            campaign(),
            in_letter_arm=arm,
            within_fen=within,
            before_fen=before,
            attributed_fen=int(within[arm].sum()),
            costs=(Cost("writing", 89600),),
            payments=None,
            recognised=None,
        ),
        MARGIN,
        TODAY,
    )
    assert (found.letters, found.held_out, found.cost_fen) == (320, 80, 89600)
    assert found.attributed.multiple == pytest.approx(3.514007, abs=1e-6)
    assert found.attributed.roi == pytest.approx(0.581303, abs=1e-6)
    money = found.incremental.comparison.money
    assert (money.effect, money.low, money.high) == pytest.approx((-195.00062639, -1037.72569343, 647.72444064))
    welch = found.incremental.comparison.welch
    assert found.incremental.verdict is Verdict.CANNOT_TELL
    assert found.incremental.roi.value == pytest.approx((MARGIN * -195.00062639 - 280) / 280)
    # The reference takes the plain difference of means for its ROI, the verdict takes the adjusted one.
    plain = incremental(replace(found.incremental.comparison, money=welch), 320, 80, 89600, MARGIN)
    assert plain.revenue.value == pytest.approx(-54537, abs=0.5)
    assert plain.roi.value == pytest.approx(-1.273902, abs=1e-6)
    assert found.incremental.comparison.permutation_p == pytest.approx(0.62248, abs=0.02)


def test_letters_that_bring_more_than_they_cost_pay():
    found = review_campaign(campaign(lift_fen=2000), MARGIN, TODAY).incremental
    assert found.verdict is Verdict.PAYS
    assert found.roi.low > 0
    assert found.letters_to_decide is None


def test_letters_that_bring_nothing_do_not_pay():
    found = review_campaign(campaign(cost_fen=2000), MARGIN, TODAY).incremental
    assert found.verdict is Verdict.DOES_NOT_PAY
    assert found.roi.high < 0


def test_between_the_two_nothing_can_be_told_yet_and_more_letters_would_decide():
    found = review_campaign(campaign(lift_fen=650, people=200), MARGIN, TODAY).incremental
    assert found.verdict is Verdict.CANNOT_TELL
    assert found.roi.low < 0 < found.roi.high
    assert found.letters_to_decide > 160


def test_margin_and_revenue_are_the_effect_times_the_letters():
    found = review_campaign(campaign(lift_fen=2000), MARGIN, TODAY).incremental
    assert found.revenue.value == pytest.approx(800 * found.comparison.money.effect)
    assert found.margin.low == pytest.approx(MARGIN * found.revenue.low)
    assert found.roi.value == pytest.approx((found.margin.value - 800 * 280) / (800 * 280))
    assert found.hold_out_cost_fen == pytest.approx(200 * (MARGIN * found.comparison.money.effect - 280))


def test_while_the_window_is_open_only_counts_are_shown():
    found = review_campaign(campaign(), MARGIN, CLOSES)
    assert (found.letters, found.held_out, found.open_until) == (800, 200, CLOSES)
    assert (found.incremental.verdict, found.incremental.comparison.money) == (Verdict.WINDOW_OPEN, None)
    assert found.curves is None


def test_the_day_after_the_window_the_campaign_is_compared():
    found = review_campaign(campaign(), MARGIN, CLOSES + timedelta(days=1))
    assert found.open_until is None
    assert found.incremental.comparison.money
    assert found.curves.difference[-1] == pytest.approx(found.incremental.comparison.money.effect)


def test_a_campaign_without_hold_out_is_honest_about_it():
    whole = campaign()
    found = review_campaign(replace(whole, in_letter_arm=np.ones(1000, np.bool_)), MARGIN, TODAY)
    assert found.incremental.verdict is Verdict.CANNOT_TELL
    assert found.incremental.roi is None
    assert str(verdicts.sentence(found.incremental, None)).startswith("We cannot tell: too few people were held out")


def test_a_campaign_of_nobody_is_reviewed_without_complaint():
    nobody = np.array([], np.int64)
    empty = replace(
        campaign(),
        in_letter_arm=nobody.astype(np.bool_),
        before_fen=nobody,
        within_fen=nobody,
        recognised=nobody.astype(np.bool_),
        payments=Payments(nobody, nobody, nobody),
        costs=(),
        attributed_fen=0,
    )
    found = review_campaign(empty, MARGIN, TODAY)
    assert (found.letters, found.cost_fen, found.attributed.multiple) == (0, 0, None)
    assert found.incremental.verdict is Verdict.CANNOT_TELL


def test_letters_that_cost_nothing_have_no_return_on_cost():
    assert attributed(500, 0, MARGIN) == attributed(500, 0, 0.9)
    assert review_campaign(replace(campaign(), costs=()), MARGIN, TODAY).incremental.roi is None


def test_without_a_margin_nothing_is_promised():
    assert review_campaign(campaign(), 0.0, TODAY).incremental.roi is None


def test_a_quarter_of_one_campaign_says_what_the_campaign_says():
    one = review_campaign(campaign(lift_fen=900), MARGIN, TODAY)
    found = review_quarter(Q3, [campaign(lift_fen=900)], MARGIN, TODAY)
    assert (found.letters, found.held_out, found.cost_fen) == (one.letters, one.held_out, one.cost_fen)
    assert found.attributed == one.attributed
    assert found.incremental.roi.value == pytest.approx(one.incremental.roi.value)
    assert (found.incremental.roi.low, found.incremental.roi.high) == pytest.approx(
        (one.incremental.roi.low, one.incremental.roi.high)
    )
    assert found.incremental.comparison.rate == one.incremental.comparison.rate
    assert found.incremental.comparison.permutation_p == one.incremental.comparison.permutation_p


def test_several_campaigns_are_surer_than_each_alone():
    figures = [campaign(number, lift_fen=900) for number in (1, 2, 3)]
    found = review_quarter(Q3, figures, MARGIN, TODAY)
    widths = [one.incremental.roi.high - one.incremental.roi.low for one in found.campaigns]
    assert found.incremental.roi.high - found.incremental.roi.low < min(widths)
    assert found.compared == 3
    assert (found.letters, found.apart.letters) == (2400, 9)
    assert [cost.kind for cost in found.costs] == ["writing", "postage"]
    assert found.curves.difference[-1] == pytest.approx(found.incremental.comparison.money.effect)


def test_a_campaign_without_hold_out_counts_in_the_totals_but_not_in_the_comparison():
    blind = replace(campaign(2), in_letter_arm=np.ones(1000, np.bool_))
    found = review_quarter(Q3, [campaign(1, lift_fen=900), blind], MARGIN, TODAY)
    assert (found.letters, found.compared) == (1800, 1)
    assert found.incremental.margin.value == pytest.approx(found.campaigns[0].incremental.margin.value)


def test_p_values_are_adjusted_for_looking_at_several_campaigns():
    figures = [campaign(number, lift_fen=640, people=200) for number in (1, 2, 3)]
    found = review_quarter(Q3, figures, MARGIN, TODAY)
    assert all(one.adjusted_p >= one.incremental.roi.p for one in found.campaigns)


def test_a_campaign_counts_in_the_quarter_in_which_its_window_closed():
    closed_later = replace(campaign(2), posted_on=date(2026, 7, 1), closes_on=date(2026, 10, 5))
    elsewhere = replace(campaign(3), posted_on=date(2026, 1, 1), closes_on=date(2026, 4, 5))
    found = review_quarter(Q3, [campaign(1), closed_later, elsewhere], MARGIN, TODAY)
    assert [one.campaign_id for one in found.campaigns] == [1]
    assert [(one.campaign_id, one.open_until) for one in found.listed] == [(2, None)]


def test_a_quarter_of_open_windows_waits_for_the_first_to_close():
    late = replace(campaign(1), posted_on=date(2026, 9, 5), closes_on=date(2026, 12, 9))
    later = replace(campaign(2), posted_on=date(2026, 9, 15), closes_on=date(2026, 12, 19))
    found = review_quarter(Q3, [later, late], MARGIN, TODAY)
    assert (found.campaigns, found.letters) == ((), sum(one.letters for one in found.listed))
    assert [one.campaign_id for one in found.listed] == [1, 2]
    assert (found.incremental.verdict, found.open_until) == (Verdict.WINDOW_OPEN, date(2026, 12, 9))


def test_an_empty_quarter_tells_nothing():
    found = review_quarter(Q3, [], MARGIN, TODAY)
    assert (found.letters, found.incremental.verdict, found.open_until) == (0, Verdict.CANNOT_TELL, None)
    assert str(verdicts.of_quarter(found)).startswith("No letters were posted in this quarter")


def test_a_quarter_in_which_no_window_closed_has_no_verdict_and_says_why():
    later = replace(campaign(2), posted_on=date(2026, 7, 1), closes_on=date(2026, 10, 5))
    found = review_quarter(Q3, [later], MARGIN, TODAY)
    assert found.incremental.verdict is Verdict.CANNOT_TELL
    assert str(verdicts.of_quarter(found)).startswith("No window closed in this quarter")


def test_a_quarter_with_closed_or_open_windows_says_what_its_comparison_says():
    judged = review_quarter(Q3, [campaign(lift_fen=2000)], MARGIN, TODAY)
    waiting = review_quarter(Q3, [replace(campaign(), posted_on=date(2026, 9, 5), closes_on=TODAY)], MARGIN, TODAY)
    assert str(verdicts.of_quarter(judged)).startswith("The letters pay")
    assert str(verdicts.of_quarter(waiting)).startswith("The window is open until 2026-11-22")


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(0, 200), st.dates(date(2026, 1, 1), TODAY))
def test_a_campaign_is_mentioned_once_in_a_quarter_that_it_concerns_and_in_no_other(posted_on, length, today):
    dated = replace(campaign(people=8), posted_on=posted_on, closes_on=posted_on + timedelta(days=length))
    found = review_quarter(Q3, [dated], MARGIN, today)
    assert len(found.campaigns) + len(found.listed) == int(concerns(Q3, posted_on, dated.closes_on))


def kinds(figures: CampaignFigures, today: date = TODAY) -> dict[CheckKind, bool | None]:
    return {check.kind: check.is_good for check in checks.checks(figures, today)}


def test_a_campaign_as_drawn_passes_every_check():
    assert set(kinds(campaign()).values()) == {True}
    assert list(kinds(campaign())) == list(CheckKind) == list(checks.NAMES)


@pytest.mark.parametrize(
    ("spoiled", "kind"),
    [
        (lambda one: replace(one, share=0.3), CheckKind.SIZES),
        (lambda one: replace(one, before_fen=one.before_fen + 9000 * one.in_letter_arm), CheckKind.EARLIER_SPEND),
        (lambda one: replace(one, recognised=one.in_letter_arm), CheckKind.RECOGNISED),
        (lambda one: replace(one, mishaps=Mishaps(held_out_with_letter=3)), CheckKind.HELD_OUT_WITH_LETTER),
        (lambda one: replace(one, mishaps=Mishaps(returned=60, never_posted=40)), CheckKind.NOT_DELIVERED),
        (lambda one: replace(one, starts_apart=4), CheckKind.STARTS),
        (lambda one: replace(one, starts_apart=-4), CheckKind.STARTS),
        (lambda one: replace(one, closes_on=TODAY - timedelta(days=3)), CheckKind.WINDOW),
    ],
)
def test_each_check_notices_its_fault(spoiled, kind):
    assert [one for one, good in kinds(spoiled(campaign())).items() if not good] == [kind]


@pytest.mark.parametrize(
    ("days", "is_good", "value", "said"),
    [
        (0, True, "0", "over the same days"),
        (3, True, "+3", "over the same days"),
        (-3, True, "-3", "over the same days"),
        (12, False, "+12", "12 days later than planned"),
        (-5, False, "-5", "5 days earlier than planned"),
        (None, None, "-", "not two arms"),
    ],
)
def test_windows_that_begin_on_other_days_are_a_caution(days, is_good, value, said):
    (found,) = [
        check
        for check in checks.checks(replace(campaign(), starts_apart=days), TODAY)
        if check.kind is CheckKind.STARTS
    ]
    assert (found.is_good, found.value) == (is_good, value)
    assert said in str(found.sentence)


def test_what_cannot_be_checked_is_said_to_be_unknown():
    unknown = replace(campaign(), share=None, recognised=None, before_fen=np.zeros(1000, np.int64), closes_on=TODAY)
    found = [kind for kind, good in kinds(unknown).items() if good is None]
    assert found == [CheckKind.SIZES, CheckKind.EARLIER_SPEND, CheckKind.RECOGNISED, CheckKind.WINDOW]


@pytest.mark.parametrize(
    ("figures", "today", "said"),
    [
        (campaign(lift_fen=2000), TODAY, "The letters pay: each 1.00 spent"),
        (campaign(cost_fen=2000), TODAY, "The letters do not pay"),
        (campaign(lift_fen=650, people=200), TODAY, "We cannot tell yet: each 1.00"),
        (campaign(), CLOSES, "The window is open until 2026-08-24"),
    ],
)
def test_every_verdict_has_its_sentence(figures, today, said):
    found = review_campaign(figures, MARGIN, today)
    assert str(verdicts.sentence(found.incremental, found.open_until)).startswith(said)
    assert found.incremental.verdict in verdicts.NAMES
