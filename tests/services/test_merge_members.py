"""Several records of one person become one: nothing is lost, what was drawn stays, and one undo brings all back."""

from datetime import date
from itertools import chain

import pytest
from peewee import ForeignKeyField

from tests.services.conftest import NOW, Fill
from vipdesk.domain.disclosed import Datum, Way
from vipdesk.domain.letters import State
from vipdesk.domain.quarters import Quarter
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import (
    check_shop,
    draw_campaign,
    erase_member,
    live_together,
    merge_members,
    opt_out,
    plan_letters,
    review_quarter,
    tell_person,
)
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.draw_campaign import Request
from vipdesk.services.merge_members import Merge
from vipdesk.store import campaigns, disclosures, letters, members, merging, personal
from vipdesk.store.database import columns, execute, select
from vipdesk.store.disclosures import Given
from vipdesk.store.engine import Shop
from vipdesk.store.journal import NAMES, Journal
from vipdesk.store.models import (
    REGISTERS,
    TABLES,
    ChatDay,
    ChatTie,
    CustomField,
    CustomValue,
    Member,
    Membership,
    MemberTag,
    NotDuplicate,
    OtherPhone,
    Tag,
    TalkFact,
    Term,
    VipGroup,
)

TODAY = date(2026, 6, 10)
LATER = date(2026, 10, 10)
WHO = "owner"

Tables = dict[str, list[tuple[object, ...]]]


def everything() -> Tables:
    """All rows of all tables but the journal's own."""
    names = [*NAMES, *(str(one._meta.table_name) for one in REGISTERS)]
    return {name: select(f"SELECT {', '.join(columns(name))} FROM {name} ORDER BY id") for name in names}


def merge(journal: Journal, kept: int, *others: int, **chosen: int) -> list[Sentence]:
    with journal.action(merge_members.label("x", ["y"] * len(others))):
        return merge_members.merge(Merge(kept, others, NOW, TODAY, WHO, chosen))


@pytest.fixture
def three(journal: Journal, fill: Fill) -> tuple[int, int, int]:
    """Three of twenty who are one person, of whom everything is known that there is."""
    fill(20)
    first, second, third = (members.identify(f"nick{number}") for number in (3, 4, 5))
    stranger = members.identify("nick9")
    with journal.action(Sentence("Know more")):
        group = VipGroup.get(VipGroup.name == "VIP 1")
        other = VipGroup.create(name="VIP 9", tier=group.tier_id)
        Member.update(email="a@b.cn", note="likes tea").where(Member.id == second).execute()
        Member.update(opted_out_on=date(2026, 5, 1), note="rings late", birthday_calendar="solar", birthday_month=5,
                      birthday_day=6).where(Member.id == third).execute()  # fmt: skip
        Membership.create(group=other, member=second, role="admin", joined_on=date(2024, 1, 1), vouched_by=first)
        Membership.create(group=other, member=third, role="member", joined_on=date(2023, 1, 1))
        tag, field = Tag.create(name="tea"), CustomField.create(name="size", kind="text")
        for member in (first, second, third):
            MemberTag.create(member=member, tag=tag)
            CustomValue.create(custom_field=field, member=member, value=f"value {member}")
            OtherPhone.create(member=member, number=f"1880000{member:04}")
            TalkFact.create(member=member, fact="has a cat", happened_on=TODAY)
            ChatDay.create(group=group, member=member, day=TODAY, messages=member)
            ChatTie.create(group=group, from_member=member, to_member=stranger, day=TODAY, weight_milli=100)
        ChatTie.create(group=group, from_member=first, to_member=second, day=TODAY, weight_milli=500)
        Term.create(privilege="rush_dispatch", value=1, member=third, starts_on=TODAY, reason="a friend")
        NotDuplicate.create(first_member=second, second_member=stranger, decided_on=TODAY)
        NotDuplicate.create(first_member=third, second_member=stranger, decided_on=TODAY)
    disclosures.record(Given(NOW, WHO, Way.PERSON, "somebody", (Datum.NAME,), (third,)))
    return first, second, third


@pytest.fixture
def campaign(three: tuple[int, int, int], journal: Journal) -> int:
    """A campaign drawn for everybody who wants letters, half of whom are held out."""
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.5, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign_id = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(campaign_id, TODAY))
    return campaign_id


def of_arm(campaign: int, arm: str) -> list[int]:
    return [one.member_id for one in campaigns.reached(campaign) if one.arm == arm]


def test_every_column_that_names_a_member_follows_is_summed_up_or_stays() -> None:
    named = {
        (str(model._meta.table_name), field.column_name)
        for model in (*TABLES, *REGISTERS)
        for field in model._meta.sorted_fields
        if field.column_name.endswith("member_id") or (isinstance(field, ForeignKeyField) and field.rel_model is Member)
    }
    assert set(chain(merging.FOLLOWING, merging.SUMMED_UP, merging.STAYING)) == named


def test_undo_and_redo_bring_back_exactly_the_earlier_rows(
    three: tuple[int, int, int], campaign: int, journal: Journal
) -> None:
    before = everything()
    merge(journal, *three)
    after = everything()
    assert after != before
    journal.undo()
    assert everything() == before
    journal.redo()
    assert everything() == after
    journal.undo()
    assert everything() == before


def test_nothing_of_the_others_is_left_under_their_numbers(three: tuple[int, int, int], journal: Journal) -> None:
    _, *others = three
    merge(journal, *three)
    for table, column in chain(merging.FOLLOWING, merging.SUMMED_UP):
        if (table, column) != ("member", "merged_into_id"):
            assert select(f"SELECT id FROM {table} WHERE {column} IN (?, ?)", others) == [], (table, column)


def test_orders_nicks_and_facts_belong_to_the_kept_member(three: tuple[int, int, int], journal: Journal) -> None:
    kept = three[0]
    merge(journal, *three)
    assert set(members.card(kept).nicks) == {"nick3", "nick4", "nick5"}
    assert len(members.last_orders(kept, 9)) == 3
    assert len(select("SELECT id FROM talk_fact WHERE member_id = ?", [kept])) == 3
    assert select("SELECT name FROM tag JOIN member_tag t ON t.tag_id = tag.id WHERE member_id = ?", [kept]) == [
        ("tea",)
    ]


def test_the_stricter_wish_wins(three: tuple[int, int, int], journal: Journal) -> None:
    merge(journal, *three)
    assert members.card(three[0]).opted_out_on == date(2026, 5, 1)


def test_phones_and_notes_that_are_not_chosen_are_kept_beside(three: tuple[int, int, int], journal: Journal) -> None:
    kept = three[0]
    merge(journal, *three)
    numbers = {number for (number,) in select("SELECT number FROM other_phone WHERE member_id = ?", [kept])}
    assert {"19900000004", "19900000005"} <= numbers
    note = members.card(kept).note
    assert all(text in note for text in ("likes tea", "rings late", "陈小五"))


def test_the_owner_chooses_whose_value_is_kept(three: tuple[int, int, int], journal: Journal) -> None:
    kept, second, third = three
    (field_id,) = select("SELECT id FROM custom_field")[0]
    merge(journal, *three, **{"name": second, "phone": third, "address": second, f"custom:{field_id}": third})
    card = members.card(kept)
    assert (card.name, card.phone) == ("陈小五", "19900000005")
    assert card.address is not None
    assert card.address.street == "东街口4号"
    assert select("SELECT value FROM custom_value WHERE member_id = ?", [kept]) == [(f"value {third}",)]


def test_one_address_is_current_and_the_others_are_history(three: tuple[int, int, int], journal: Journal) -> None:
    merge(journal, *three)
    found = select("SELECT is_current FROM address WHERE member_id = ? ORDER BY id", [three[0]])
    assert sorted(flag for (flag,) in found) == [0, 0, 1]


def test_of_two_memberships_in_a_group_one_stays_with_the_earliest_day(
    three: tuple[int, int, int], journal: Journal
) -> None:
    merge(journal, *three)
    (one,) = [one for one in members.card(three[0]).memberships if one.group == "VIP 9"]
    assert (one.role, one.joined_on, one.left_on) == ("admin", date(2023, 1, 1), None)


def test_messages_of_one_day_are_summed_and_nobody_answers_themselves(
    three: tuple[int, int, int], journal: Journal
) -> None:
    kept = three[0]
    merge(journal, *three)
    assert select("SELECT messages FROM chat_day WHERE member_id = ?", [kept]) == [(sum(three),)]
    assert select("SELECT to_member_id, weight_milli FROM chat_tie WHERE from_member_id = ?", [kept]) == [
        (members.identify("nick9"), 300)
    ]


def test_decisions_that_two_are_not_the_same_hold_for_the_kept_member(
    three: tuple[int, int, int], journal: Journal
) -> None:
    merge(journal, *three)
    pair = tuple(sorted((three[0], members.identify("nick9"))))
    assert select("SELECT first_member_id, second_member_id FROM not_duplicate") == [pair]


def test_who_was_merged_is_no_member_any_more(three: tuple[int, int, int], journal: Journal, shop_file: Shop) -> None:
    kept, second, _ = three
    merge(journal, *three)
    with pytest.raises(UserError, match="was merged into"):
        members.card(second)
    assert members.identify("nick5") == kept
    assert [one.trouble for one in check_shop.check(shop_file) if one.trouble] == []


def test_a_second_merge_takes_those_along_who_were_merged_before(three: tuple[int, int, int], journal: Journal) -> None:
    first, second, third = three
    merge(journal, second, third)
    merge(journal, first, second)
    assert merging.merged_into(first) == [second, third]


def test_the_register_shows_for_the_kept_member_who_got_data_of_the_others(
    three: tuple[int, int, int], journal: Journal
) -> None:
    merge(journal, *three)
    assert [one.recipient for one in disclosures.of_member(three[0])] == ["somebody"]
    assert tell_person.everything(three[0], TODAY).given[0].recipient == "somebody"


def test_the_arms_stay_as_drawn(three: tuple[int, int, int], campaign: int, journal: Journal) -> None:
    before = select("SELECT id, campaign_id, arm, reason, stratum, baseline_fen FROM recipient ORDER BY id")
    merge(journal, *of_arm(campaign, "letter")[:1], *of_arm(campaign, "hold_out")[:1])
    assert select("SELECT id, campaign_id, arm, reason, stratum, baseline_fen FROM recipient ORDER BY id") == before


def test_a_letter_that_the_person_would_get_besides_is_cancelled(
    campaign: int, journal: Journal, shop_file: Shop
) -> None:
    kept, other = of_arm(campaign, "letter")[:2]
    told = merge_members.preview(kept, [other]).letters
    assert [one.text for one in told] == [merge_members.CANCELS]
    merge(journal, kept, other)
    states = select("SELECT state FROM letter WHERE member_id = ? ORDER BY id", [kept])
    assert sorted(state for (state,) in states) == ["cancelled", "planned"]
    assert [one.trouble for one in check_shop.check(shop_file) if one.trouble] == []


def test_the_preview_says_where_the_person_would_get_no_letter_at_all(campaign: int) -> None:
    kept, other = of_arm(campaign, "hold_out")[0], of_arm(campaign, "letter")[0]
    assert [one.text for one in merge_members.preview(kept, [other]).letters] == [merge_members.CANCELS_LAST]
    assert merge_members.best_kept([kept, other]) == other


def test_a_printed_sheet_that_is_cancelled_is_to_be_pulled(campaign: int, journal: Journal) -> None:
    kept, other = of_arm(campaign, "letter")[:2]
    (code,) = [one.code for one in members.letters(other)]
    with journal.action(Sentence("Print")):
        check_in(CheckIn([code], State.PRINTED, None, NOW, TODAY, WHO))
    assert [dict(one.values)["code"] for one in merge(journal, kept, other)] == [code]


def test_a_planned_letter_goes_with_the_person_where_only_the_other_was_drawn(campaign: int, journal: Journal) -> None:
    """The kept one has no place there: the other's becomes theirs, and so do wishes about it."""
    other = of_arm(campaign, "letter")[0]
    with journal.action(Sentence("Add")):
        kept = int(Member.create(name="new").id)
    merge(journal, kept, other)
    assert kept in of_arm(campaign, "letter")
    with journal.action(Sentence("Opt out")):
        opt_out.opt_out(kept, NOW, TODAY, WHO)
    assert select("SELECT state FROM letter WHERE member_id = ?", [kept]) == [("cancelled",)]


def test_a_letter_that_named_the_person_twice_names_them_once(three: tuple[int, int, int], journal: Journal) -> None:
    first, second, _ = three
    with journal.action(Sentence("Live together")):
        execute("UPDATE address SET street = 'one street' WHERE member_id IN (?, ?)", [first, second])
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        draw_campaign.draw(proposal, NOW, TODAY)
    ((addressee,),) = select("SELECT member_id FROM letter WHERE names LIKE '%陈小四%陈小五%'")
    other = second if addressee == first else first
    assert [one.text for one in merge_members.preview(addressee, [other]).letters] == [merge_members.REWORDS]
    merge(journal, addressee, other)
    ((after, state),) = select("SELECT names, state FROM letter WHERE member_id = ?", [addressee])
    assert (after, state) == (members.card(addressee).name, "planned")


def test_the_review_counts_each_order_once_and_keeps_the_numbers_of_both_arms(campaign: int, journal: Journal) -> None:
    codes = [one.code for one in letters.pieces_of_campaign(campaign)]
    with journal.action(Sentence("Posted")):
        check_in(CheckIn(codes, State.POSTED, None, NOW, TODAY, WHO))

    def counted() -> tuple[int, int, int]:
        found = review_quarter.review(Quarter(2026, 2), LATER, Progress()).review
        (one,) = (*found.campaigns, *found.listed)
        return one.letters, one.held_out, one.cost_fen

    before = counted()
    merge(journal, of_arm(campaign, "hold_out")[0], of_arm(campaign, "letter")[0])
    assert counted() == before


def test_erasing_the_kept_member_erases_the_merged_ones_too(
    three: tuple[int, int, int], journal: Journal, shop_file: Shop
) -> None:
    merge(journal, *three)
    with journal.action(erase_member.label(three[0])):
        forgotten = erase_member.erase(three[0], NOW, TODAY, WHO)
    assert {"nick4", "nick5", "陈小五", "19900000005"} <= set(forgotten.values) | set(dict(forgotten.shared))
    text = "".join(str(row) for table in ("member", "change", "action") for row in select(f"SELECT * FROM {table}"))
    assert [value for value in ("nick4", "nick5", "19900000005") if value in text] == []
    assert erase_member.finish(shop_file, [forgotten]).is_clean


def test_whoever_is_not_there_cannot_be_merged(three: tuple[int, int, int], journal: Journal) -> None:
    with pytest.raises(UserError, match="not in the shop"):
        merge_members.preview(three[0], [9999])
    with pytest.raises(UserError, match="two different"):
        merge_members.preview(three[0], [three[0]])


def test_the_preview_counts_what_follows_and_writes_nothing(three: tuple[int, int, int]) -> None:
    before = everything()
    found = merge_members.preview(three[0], three[1:])
    counted = {one.what.text: one.rows for one in found.follows}
    parts = {part.table: part.what for part in personal.PARTS}
    assert counted[parts["shop_order"]] == 2
    assert counted[parts["talk_fact"]] == 2
    assert everything() == before


def test_a_household_whose_people_become_one_is_none_any_more(three: tuple[int, int, int], journal: Journal) -> None:
    first, second, _ = three
    with journal.action(Sentence("Live together")):
        live_together.join(first, second)
    merge(journal, first, second)
    assert select("SELECT COUNT(*) FROM household") == [(0,)]
    assert select("SELECT COUNT(*) FROM member WHERE household_id IS NOT NULL") == [(0,)]
