"""From a draw to posted letters: arms, plan, batches, packs, check-ins and what they cost."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.addresses import Address
from vipdesk.domain.letters import State, tally
from vipdesk.errors import Sentence, UserError
from vipdesk.services import check_shop, draw_campaign, foresee_plan, opt_out, plan_letters, print_letters
from vipdesk.services.check_in import CheckIn, Outcome, check_in, label
from vipdesk.services.draw_campaign import Request
from vipdesk.store import campaigns, costs, groups, helpers, letters, members, newcomers, shop
from vipdesk.store.database import ShopFile, select
from vipdesk.store.journal import Journal

TODAY = date(2026, 6, 10)
REQUEST = Request("mid_autumn", 2026, "mid_autumn", 0.2, 7)


@pytest.fixture
def campaign(journal: Journal, fill: Fill) -> int:
    fill(100)
    return draw(journal)


def draw(journal: Journal, request: Request = REQUEST, today: date = TODAY) -> int:
    proposal = draw_campaign.propose(request, today)
    with journal.action(draw_campaign.label(proposal)):
        campaign_id = draw_campaign.draw(proposal, NOW, today)
        plan_letters.store(plan_letters.look(campaign_id, today))
    return campaign_id


def visit(journal: Journal, codes: list[str], state: State, reason: str | None = None, on: date = TODAY) -> Outcome:
    wanted = CheckIn(codes, state, reason, NOW, on, "owner")
    with journal.action(label(wanted)):
        return check_in(wanted)


def codes_of(campaign_id: int) -> list[str]:
    return [one.code for one in letters.of_campaign(campaign_id)]


def test_everybody_has_one_place(campaign: int) -> None:
    arms = campaigns.arms(campaign)
    assert arms == {"letter": 80, "hold_out": 20}
    assert len({one.member_id for one in campaigns.reached(campaign)}) == 100


def test_both_days_of_an_occasion_that_falls_twice_in_a_year_can_be_drawn(journal: Journal, fill: Fill) -> None:
    fill(20)
    days = (date(2022, 1, 10), date(2022, 12, 30))
    for day in days:
        draw(journal, Request("laba", 2022, "thanks", 0.0, 7, day), today=day - timedelta(days=200))
    assert [(row.day, row.occurrence_year) for row in campaigns.rows()] == [(days[1], 2022), (days[0], 2021)]
    assert {row.name for row in campaigns.rows()} == {"2022-01-10 腊八节", "2022-12-30 腊八节"}
    with pytest.raises(UserError, match="was drawn already"):
        draw(journal, Request("laba", 2022, "thanks", 0.0, 7, days[0]))


def test_an_occasion_s_one_day_may_be_named_too(journal: Journal, fill: Fill) -> None:
    fill(20)
    draw(journal, replace(REQUEST, day=date(2026, 9, 25)))
    assert [(row.day, row.name) for row in campaigns.rows()] == [(date(2026, 9, 25), "2026 中秋节")]


def test_no_held_out_member_has_a_letter(campaign: int) -> None:
    held = {one.member_id for one in campaigns.reached(campaign) if one.arm == "hold_out"}
    assert not held & {one.member_id for one in letters.of_campaign(campaign)}


def test_a_draw_is_for_good(campaign: int, journal: Journal) -> None:
    assert journal.to_undo() is None


def test_who_opted_out_or_has_no_address_is_left_out_with_the_reason(journal: Journal, fill: Fill) -> None:
    fill(20)
    first, second, third = members.find()[:3]
    with journal.action(Sentence("Opt out")):
        members.opt_out(first, TODAY)
        from vipdesk.store.models import Address, Member

        Address.update(deliverable=False).where(Address.member == second).execute()
        Member.update(do_not_pursue=True).where(Member.id == third).execute()
    found = draw_campaign.propose(REQUEST, TODAY)
    assert draw_campaign.excluded_counts(found) == {"opted_out": 1, "undeliverable": 1, "do_not_pursue": 1}


def test_a_household_gets_one_letter_with_both_names(journal: Journal, fill: Fill) -> None:
    fill(2)
    from vipdesk.store.models import Address

    with journal.action(Sentence("Move in together")):
        Address.update(street="东街口1号").execute()
    campaign_id = draw(journal, Request("mid_autumn", 2026, "mid_autumn", 0.0, 7))
    assert campaigns.reasons(campaign_id, "excluded") == {"household": 1}
    assert [one.names for one in letters.of_campaign(campaign_id)] == ["陈小一、陈小二"]


def test_the_text_is_frozen_at_the_draw(campaign: int, journal: Journal) -> None:
    before = print_letters.packs_of_campaign(campaign, TODAY)
    with journal.action(Sentence("Rename")):
        from vipdesk.store.models import Member

        Member.update(name="somebody else", title="女士").execute()
    assert print_letters.packs_of_campaign(campaign, TODAY) == before


def test_every_letter_of_the_plan_is_written_by_its_day(campaign: int) -> None:
    rows = letters.of_campaign(campaign)
    assert all(one.write_on is not None and one.write_on <= one.write_by_on <= one.post_by_on for one in rows)
    assert all(one.post_by_on + timedelta(days=4) <= date(2026, 9, 25) for one in rows)


def test_nobody_writes_more_than_fits_into_the_day(campaign: int) -> None:
    characters = campaigns.get(campaign).characters
    (helper,) = helpers.rows()
    for day, count in letters.load(TODAY, date(2026, 9, 25)).items():
        assert count * characters / helper.characters_per_minute <= helper.weekday_minutes[day.weekday()]


def test_planning_again_leaves_printed_batches_alone(campaign: int, journal: Journal) -> None:
    first = letters.batches(campaign)[0]
    with journal.action(print_letters.label(first)):
        print_letters.mark_printed(first.id, NOW, TODAY, "owner")
    printed = [piece.code for piece in letters.pieces_of_batch(first.id)]
    with journal.action(Sentence("Plan")):
        plan_letters.store(plan_letters.look(campaign, TODAY))
    assert [piece.code for piece in letters.pieces_of_batch(first.id)] == printed
    assert sum(batch.letters for batch in letters.batches(campaign)) == 80


def let_nobody_rest(journal: Journal) -> None:
    with journal.action(Sentence("Let nobody rest")):
        shop.change_settings(rest_days=0)


def test_time_promised_to_one_campaign_is_not_promised_to_another(campaign: int, journal: Journal) -> None:
    let_nobody_rest(journal)
    other = draw(journal, Request("national_day", 2026, "thanks", 0.0, 8))
    (helper,) = helpers.rows()
    minutes: Counter[date] = Counter()
    for each in (campaign, other):
        taken = campaigns.get(each).characters / helper.characters_per_minute
        for one in letters.of_campaign(each):
            if one.batch and one.write_on:
                minutes[one.write_on] += taken
    assert all(used <= helper.weekday_minutes[day.weekday()] + 1e-6 for day, used in minutes.items())


def test_a_day_that_another_campaign_fills_only_in_part_is_filled_up(campaign: int, journal: Journal) -> None:
    let_nobody_rest(journal)
    (helper,) = helpers.rows()
    with journal.action(Sentence("More time")):
        helpers.change(helper._replace(weekday_minutes=(400,) * 7))
        plan_letters.store(plan_letters.look(campaign, TODAY))
    promised = letters.promised(TODAY, 0)
    last = promised[-1].day
    (able,) = plan_letters.capacities(helpers.rows(), 0, TODAY)
    left = 400 - promised[-1].letters * campaigns.get(campaign).characters / helper.characters_per_minute
    assert able.minutes_left(last) == pytest.approx(left)
    assert left > 100
    other = draw(journal, Request("national_day", 2026, "thanks", 0.0, 8))
    assert last in {one.write_on for one in letters.of_campaign(other)}


def test_a_short_plan_names_the_campaigns_for_which_the_helpers_write(campaign: int, journal: Journal) -> None:
    let_nobody_rest(journal)
    row = campaigns.get(campaign)
    proposal = draw_campaign.propose(Request("mid_autumn", 2027, "mid_autumn", 0.0, 8), TODAY)
    proposal = replace(proposal, occurrence=proposal.occurrence._replace(day=TODAY + timedelta(days=14)))
    found = foresee_plan.foresee(proposal, TODAY)
    assert found.plan.short
    assert [one.name for one in found.competitors] == [row.name]
    assert 0 < found.competitors[0].letters <= 80


def test_a_plan_that_fits_names_no_other_campaign(campaign: int, journal: Journal) -> None:
    let_nobody_rest(journal)
    found = foresee_plan.foresee(draw_campaign.propose(Request("qixi", 2027, "thanks", 0.0, 8), TODAY), TODAY)
    assert (found.plan.short, found.competitors) == (0, ())


def test_every_batch_adds_up(campaign: int, journal: Journal) -> None:
    batch = letters.batches(campaign)[0]
    with journal.action(print_letters.label(batch)):
        print_letters.mark_printed(batch.id, NOW, TODAY, "owner")
    codes = [piece.code for piece in letters.pieces_of_batch(batch.id)]
    visit(journal, codes[:20], State.WRITTEN)
    visit(journal, codes[20:22], State.SPOILED)
    visit(journal, codes[22:23], State.LOST)
    visit(journal, codes[:10], State.POSTED)
    states = letters.batch(batch.id).states
    found = tally(len(codes), states)
    assert found.adds_up
    assert (found.written, found.spoiled, found.lost) == (20, 2, 1)


def test_each_step_books_its_cost_once(campaign: int, journal: Journal) -> None:
    code = codes_of(campaign)[0]
    visit(journal, [code], State.POSTED)
    assert costs.by_kind(campaign) == {"postage": 120, "stationery": 30, "writing": 100}
    visit(journal, [code], State.WRITTEN, "not posted after all")
    assert costs.by_kind(campaign) == {"postage": 0, "stationery": 30, "writing": 100}
    visit(journal, [code], State.POSTED)
    assert costs.by_kind(campaign) == {"postage": 120, "stationery": 30, "writing": 100}


def test_a_check_in_is_undone_with_its_costs(campaign: int, journal: Journal) -> None:
    before = [select(f"SELECT * FROM {table} ORDER BY id") for table in ("letter", "letter_event", "cost", "campaign")]
    visit(journal, codes_of(campaign)[:5], State.WRITTEN)
    journal.undo()
    assert before == [
        select(f"SELECT * FROM {table} ORDER BY id") for table in ("letter", "letter_event", "cost", "campaign")
    ]


def test_returned_mail_flags_the_address_and_keeps_the_cost(campaign: int, journal: Journal) -> None:
    code = codes_of(campaign)[0]
    visit(journal, [code], State.POSTED)
    visit(journal, [code], State.RETURNED, "查无此人")
    (piece,) = letters.pieces([code]).values()
    address = members.address(piece.member_id)
    assert address is not None
    assert not address.deliverable
    assert sum(costs.by_kind(campaign).values()) == 250
    assert {one.arm for one in campaigns.reached(campaign) if one.member_id == piece.member_id} == {"letter"}


def test_a_spoiled_piece_is_paid_within_the_allowance_only(campaign: int, journal: Journal) -> None:
    batch = letters.batches(campaign)[0]
    codes = [piece.code for piece in letters.pieces_of_batch(batch.id)]
    visit(journal, codes, State.PRINTED)
    visit(journal, codes, State.SPOILED)
    allowed = -(-len(codes) * 50 // 1000)
    assert costs.by_kind(campaign)["writing"] == allowed * 100


def test_a_letter_with_an_empty_place_is_not_printed(journal: Journal, fill: Fill, tmp_path: Path) -> None:
    fill(3)
    text = tmp_path / "mine.txt"
    text.write_text("name: mine\ntitle: Mine\nlanguage: zh_CN\n---\n{salutation}\n{years_with_us}年了。\n", "utf-8")
    campaign_id = draw(journal, Request("mid_autumn", 2026, str(text), 0.0, 1))
    assert print_letters.packs_of_campaign(campaign_id, TODAY) == []
    assert "years_with_us" in str(print_letters.needing_attention(TODAY, campaign_id=campaign_id)[0])
    proposal = draw_campaign.propose(Request("qixi", 2027, str(text), 0.0, 1), TODAY)
    assert "empty place" in str(proposal.notes[0])


def test_the_sums_of_the_shop_hold(campaign: int, journal: Journal, shop_file: ShopFile) -> None:
    visit(journal, codes_of(campaign), State.POSTED)
    assert [one.trouble for one in check_shop.check(shop_file) if one.trouble] == []


def test_who_opts_out_is_pulled_from_everything_not_yet_posted(campaign: int, journal: Journal) -> None:
    rows = letters.of_campaign(campaign)
    visit(journal, [rows[0].code], State.WRITTEN)
    visit(journal, [rows[1].code], State.POSTED)
    for row in rows[:3]:
        with journal.action(Sentence("Opt out")):
            opt_out.opt_out(row.member_id, NOW, TODAY, "owner")
    assert [one.state for one in letters.of_campaign(campaign)[:3]] == ["cancelled", "posted", "cancelled"]
    printed = {letter.code for pack in print_letters.packs_of_campaign(campaign, TODAY) for letter in pack.letters}
    assert not printed & {rows[0].code, rows[2].code}
    journal.undo()
    assert letters.of_campaign(campaign)[2].state == "planned"


def test_planning_again_leaves_written_letters_with_their_helper(campaign: int, journal: Journal) -> None:
    codes = codes_of(campaign)[:5]
    visit(journal, codes, State.WRITTEN)
    before = [letters.pieces(codes)[code].batch_id for code in codes]
    with journal.action(Sentence("Plan")):
        plan_letters.store(plan_letters.look(campaign, TODAY))
    assert [letters.pieces(codes)[code].batch_id for code in codes] == before
    assert None not in before


def test_an_admin_of_any_group_gets_a_letter_for_certain(journal: Journal, fill: Fill) -> None:
    fill(5)
    someone = members.find()[0]
    with journal.action(Sentence("Appoint")):
        newcomers.join([(groups.find_or_add("VIP 2"), someone, "admin", TODAY)])
    found = draw_campaign.propose(REQUEST, TODAY)
    assert [one.member_id for one in found.audience.must_send] == [someone]


def test_an_address_that_is_not_for_letters_stays_good_when_mail_comes_back(campaign: int, journal: Journal) -> None:
    (piece,) = letters.pieces(codes_of(campaign)[:1]).values()
    with journal.action(Sentence("Second home")):
        home = Address("福建省", "厦门市", "思明区", "中山路1号", "361000")
        newcomers.add_further_addresses([(piece.member_id, piece.names, home, "list.csv")], TODAY - timedelta(days=300))
    visit(journal, [piece.code], State.POSTED)
    visit(journal, [piece.code], State.RETURNED, "查无此人")
    gone = select("SELECT member_id, is_current FROM address WHERE deliverable = 0")
    assert gone == [(piece.member_id, 1)]


def test_the_address_on_the_letter_is_marked_though_another_is_used_by_now(campaign: int, journal: Journal) -> None:
    (piece,) = letters.pieces(codes_of(campaign)[:1]).values()
    written_to = members.address(piece.member_id)
    assert written_to is not None
    with journal.action(Sentence("Second home")):
        home = Address("福建省", "厦门市", "思明区", "中山路1号", "361000")
        newcomers.replace_addresses([(piece.member_id, piece.names, home, "asked")], TODAY - timedelta(days=1))
    visit(journal, [piece.code], State.POSTED)
    visit(journal, [piece.code], State.RETURNED, "查无此人")
    assert select("SELECT id FROM address WHERE deliverable = 0") == [(written_to.id,)]


def test_a_newer_address_stays_good_when_mail_comes_back_from_the_old_one(campaign: int, journal: Journal) -> None:
    (piece,) = letters.pieces(codes_of(campaign)[:1]).values()
    visit(journal, [piece.code], State.POSTED)
    later = TODAY + timedelta(days=20)
    with journal.action(Sentence("Move")):
        moved = Address("福建省", "厦门市", "思明区", "中山路1号", "361000")
        newcomers.replace_addresses([(piece.member_id, piece.names, moved, "asked")], later)
    visit(journal, [piece.code], State.RETURNED, on=later)
    address = members.address(piece.member_id)
    assert address is not None
    assert (address.street, address.deliverable) == ("中山路1号", True)
    assert select("SELECT COUNT(*) FROM address WHERE deliverable = 0") == [(1,)]


def test_a_shop_in_which_nobody_is_in_a_group_is_told_so(journal: Journal, fill: Fill) -> None:
    told = " ".join(map(str, draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.2, 7), TODAY).notes))
    assert "Nobody is in a group yet" in told
    fill(6)
    told = " ".join(map(str, draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.2, 7), TODAY).notes))
    assert "Nobody is in a group yet" not in told
