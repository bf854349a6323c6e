"""Whoever says no, and whenever, nothing is made, printed, handed out or posted to them any more."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence, UserError
from vipdesk.files import preview
from vipdesk.progress import Progress
from vipdesk.services import (
    draw_campaign,
    edit_several,
    hand_out,
    import_members,
    opt_out,
    plan_letters,
    preview_letters,
    print_letters,
    respect_wishes,
)
from vipdesk.services.check_in import CheckIn, Outcome, check_in
from vipdesk.services.check_in_rest import codes_but
from vipdesk.services.draw_campaign import Request
from vipdesk.store import campaigns, helpers, letters, members, wishes
from vipdesk.store.database import select
from vipdesk.store.journal import Journal
from vipdesk.store.models import Address, Member
from vipdesk.store.several import Change, Deed

TODAY = date(2026, 6, 10)
REQUEST = Request("mid_autumn", 2026, "mid_autumn", 0.0, 7)
WHO = "owner"


def propose_and_draw(journal: Journal) -> int:
    proposal = draw_campaign.propose(REQUEST, TODAY)
    with journal.action(Sentence("Draw")):
        campaign_id = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(campaign_id, TODAY))
    return campaign_id


@pytest.fixture
def campaign(journal: Journal, fill: Fill) -> int:
    fill(6)
    return propose_and_draw(journal)


def piece(campaign_id: int) -> letters.Piece:
    """The letter that all of this is about: the first."""
    return letters.pieces_of_campaign(campaign_id)[0]


def check(journal: Journal, code: str, state: State, reason: str | None = None) -> Outcome:
    with journal.action(Sentence("Check in")):
        return check_in(CheckIn([code], state, reason, NOW, TODAY, WHO))


def print_all(journal: Journal, campaign_id: int) -> None:
    with journal.action(Sentence("Print")):
        print_letters.mark_campaign_printed(campaign_id, NOW, TODAY, WHO)


def give_all(journal: Journal, campaign_id: int) -> None:
    print_all(journal, campaign_id)
    for batch in letters.batches(campaign_id):
        with journal.action(Sentence("Hand out")):
            hand_out.hand_out(batch.id, helpers.rows()[0].id, NOW, TODAY, WHO)


def write_all(journal: Journal, campaign_id: int) -> None:
    give_all(journal, campaign_id)
    for one in letters.pieces_of_campaign(campaign_id):
        check(journal, one.code, State.WRITTEN)


def nothing(journal: Journal, campaign_id: int) -> None:
    """After the draw nothing was done yet."""


MOMENTS: dict[str, tuple[Callable[[Journal, int], None], State, bool]] = {
    "after the draw": (nothing, State.PLANNED, False),
    "after the print": (print_all, State.PRINTED, True),
    "after the hand-out": (give_all, State.WITH_HELPER, True),
    "after the writing": (write_all, State.WRITTEN, True),
}
"""What was done before somebody says no, how far the letter came, and whether there is a sheet to pull."""


def say_no(journal: Journal, member_id: int) -> list[respect_wishes.Pull]:
    with journal.action(Sentence("Opt out")):
        return opt_out.opt_out(member_id, NOW, TODAY, WHO)


def withdraw_quietly(journal: Journal, member_id: int) -> list[respect_wishes.Pull]:
    """The wish is in the shop, but whoever noted it did nothing about letters under way."""
    with journal.action(Sentence("Quietly")):
        Member.update(consent_on=None).where(Member.id == member_id).execute()
    return []


def mark_not_to_be_pursued(journal: Journal, member_id: int) -> list[respect_wishes.Pull]:
    with journal.action(Sentence("Quietly")):
        Member.update(do_not_pursue=True).where(Member.id == member_id).execute()
    return []


WAYS = (say_no, withdraw_quietly, mark_not_to_be_pursued)


def in_packs(campaign_id: int) -> set[str]:
    packs = print_letters.packs_of_campaign(campaign_id, TODAY)
    packs += [pack for batch in letters.batches(campaign_id) for pack in print_letters.packs_of_batch(batch.id, TODAY)]
    return {letter.code for pack in packs for letter in pack.letters}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("moment", MOMENTS)
class TestWhoeverSaysNo:
    """At every moment, in every way, against every deed."""

    @pytest.fixture
    def refused(self, campaign: int, journal: Journal, moment: str, way: Callable[..., object]) -> letters.Piece:
        MOMENTS[moment][0](journal, campaign)
        before = piece(campaign)
        assert before.state == MOMENTS[moment][1]
        way(journal, before.member_id)
        return before

    def test_stands_in_no_pack(self, refused: letters.Piece, campaign: int) -> None:
        assert refused.code not in in_packs(campaign)

    def test_is_not_marked_printed(self, refused: letters.Piece, campaign: int, journal: Journal) -> None:
        before = piece(campaign).state
        print_all(journal, campaign)
        with journal.action(Sentence("Print")):
            preview_letters.mark_printed([one.id for one in letters.batches(campaign)], NOW, TODAY, WHO)
        assert piece(campaign).state == before
        assert not check(journal, refused.code, State.PRINTED, "a reason").checked

    def test_is_not_handed_out(self, refused: letters.Piece, campaign: int, journal: Journal) -> None:
        before = piece(campaign).state
        (helper,) = helpers.rows()
        with journal.action(Sentence("Hand out")):
            named = hand_out.hand_out(refused.batch_id or 0, helper.id, NOW, TODAY, WHO)
        assert piece(campaign).state == before
        assert [one.code for one in named] == ([refused.code] if before == State.PRINTED else [])
        assert not check(journal, refused.code, State.WITH_HELPER, "a reason").checked

    @pytest.mark.parametrize("state", [State.WRITTEN, State.POSTED])
    def test_is_neither_written_nor_posted(
        self, refused: letters.Piece, campaign: int, journal: Journal, state: State
    ) -> None:
        before = piece(campaign).state
        if before == state:
            return
        outcome = check(journal, refused.code, state)
        assert outcome.checked == ()
        assert "pulled and destroyed" in str(outcome.refused[0].sentence)
        assert piece(campaign).state == before

    def test_is_not_posted_with_the_rest_of_the_batch(
        self, refused: letters.Piece, campaign: int, journal: Journal, moment: str
    ) -> None:
        if not MOMENTS[moment][2]:
            return
        state = State.POSTED if moment == "after the writing" else State.WRITTEN
        codes = codes_but(refused.batch_id or 0, state, [])
        with journal.action(Sentence("All but")):
            check_in(CheckIn(codes, state, None, NOW, TODAY, WHO))
        assert piece(campaign).state != state or moment == "after the writing"
        assert piece(campaign).posted_on is None

    def test_is_not_planned_again_into_a_pack(self, refused: letters.Piece, campaign: int, journal: Journal) -> None:
        with journal.action(Sentence("Plan")):
            plan_letters.store(plan_letters.look(campaign, TODAY))
        assert refused.code not in in_packs(campaign)

    def test_is_in_no_preview(self, refused: letters.Piece, campaign: int, tmp_path: Path) -> None:
        path = tmp_path / "pack.pdf"
        preview_letters.of_campaign(path, campaign, TODAY, Progress())
        assert refused.code.encode() not in path.read_bytes()
        assert preview.pages(path) > 0

    def test_gets_no_letter_of_the_next_campaign(self, refused: letters.Piece) -> None:
        found = draw_campaign.propose(Request("national_day", 2026, "thanks", 0.0, 8), TODAY)
        assert refused.member_id not in {one.member_id for one in found.letters}

    def test_what_is_in_the_post_all_the_same_may_be_said(
        self, refused: letters.Piece, campaign: int, journal: Journal
    ) -> None:
        check(journal, refused.code, State.POSTED, "was in the box before we knew")
        assert piece(campaign).posted_on == TODAY


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_sheet_that_exists_is_named_to_be_pulled(campaign: int, journal: Journal, moment: str) -> None:
    MOMENTS[moment][0](journal, campaign)
    one = piece(campaign)
    pulls = say_no(journal, one.member_id)
    assert [pull.code for pull in pulls] == ([one.code] if MOMENTS[moment][2] else [])
    assert all("pull this sheet and destroy it" in str(respect_wishes.told(pull)) for pull in pulls)
    assert piece(campaign).state == State.CANCELLED


def test_a_letter_that_is_left_out_of_a_pack_is_named(campaign: int, journal: Journal) -> None:
    withdraw_quietly(journal, piece(campaign).member_id)
    assert [
        piece(campaign).code in str(note) for note in print_letters.needing_attention(TODAY, campaign_id=campaign)
    ] == [True]


def test_who_says_no_between_looking_and_drawing_is_not_drawn(journal: Journal, fill: Fill) -> None:
    fill(6)
    proposal = draw_campaign.propose(REQUEST, TODAY)
    say_no(journal, proposal.letters[0].member_id)
    with pytest.raises(UserError, match="said no to letters"), journal.action(Sentence("Draw")):
        draw_campaign.draw(proposal, NOW, TODAY)
    assert campaigns.rows() == []
    assert campaigns.reasons(propose_and_draw(journal), "excluded") == {"opted_out": 1}


def test_a_list_that_takes_consent_back_cancels_what_is_under_way(
    campaign: int, journal: Journal, tmp_path: Path
) -> None:
    one = piece(campaign)
    nick = members.card(one.member_id).nicks[0]
    path = tmp_path / "list.csv"
    path.write_text(f"nick,consent\n{nick},no\n", "utf-8")
    found = import_members.preview(path, "", NOW, Progress())
    with journal.action(Sentence("Import")):
        import_members.apply(found, NOW, Progress())
    assert members.card(one.member_id).consent_on is None
    assert piece(campaign).state == State.CANCELLED


@pytest.fixture
def household(journal: Journal, fill: Fill) -> int:
    fill(2)
    with journal.action(Sentence("Move in together")):
        Address.update(street="东街口1号").execute()
    return propose_and_draw(journal)


def other_of(campaign_id: int) -> int:
    """Who shares the letter without being its addressee."""
    return next(one.member_id for one in campaigns.reached(campaign_id) if one.arm == "excluded")


def test_a_planned_letter_of_a_household_is_worded_without_who_says_no(household: int, journal: Journal) -> None:
    addressee = members.card(piece(household).member_id).name
    assert piece(household).names == "陈小一、陈小二"
    assert say_no(journal, other_of(household)) == []
    (letter,) = print_letters.packs_of_campaign(household, TODAY)[0].letters
    assert (piece(household).state, letter.recipient) == ("planned", addressee)
    gone = "陈小二" if addressee == "陈小一" else "陈小一"
    assert gone not in letter.text + "".join(letter.address_lines)
    assert wishes.unwanted([piece(household).id]) == []


def test_a_printed_letter_of_a_household_is_pulled_and_written_anew(household: int, journal: Journal) -> None:
    print_all(journal, household)
    (pull,) = say_no(journal, other_of(household))
    assert pull.code == piece(household).code
    assert piece(household).state == State.SPOILED
    assert in_packs(household) == {pull.code}
    assert check(journal, pull.code, State.WRITTEN).checked
    assert select("SELECT COUNT(*) FROM cost WHERE kind = 'stationery'") == [(2,)]


def test_the_other_of_a_household_gets_nothing_in_the_name_of_who_said_no(household: int, journal: Journal) -> None:
    say_no(journal, piece(household).member_id)
    assert piece(household).state == State.CANCELLED


def test_a_wish_that_is_taken_back_can_be_undone_with_all_that_it_did(campaign: int, journal: Journal) -> None:
    before = select("SELECT * FROM letter ORDER BY id")
    say_no(journal, piece(campaign).member_id)
    journal.undo()
    assert select("SELECT * FROM letter ORDER BY id") == before


def test_a_no_of_later_does_not_reach_back_to_an_earlier_draw(fill: Fill, journal: Journal) -> None:
    fill(6)
    with journal.action(Sentence("No more letters")):
        Member.update(opted_out_on=date(2026, 7, 1)).where(Member.id == 1).execute()
    assert wishes.refusing([1], date(2026, 7, 1)) == {1: wishes.Wish.OPTED_OUT}
    assert not wishes.refusing([1], TODAY)


@pytest.mark.parametrize("wanted", [Change(Deed.OPT_OUT), Change(Deed.DO_NOT_PURSUE, "asked")])
def test_what_many_want_at_once_stops_their_letters_too(journal: Journal, campaign: int, wanted: Change) -> None:
    print_all(journal, campaign)
    pieces = letters.pieces_of_campaign(campaign)
    ids = [member_id for (member_id,) in select("SELECT member_id FROM letter")]
    with journal.action(Sentence("Several")):
        pulls = edit_several.change(ids, wanted, NOW, TODAY, WHO)
    assert {one.code for one in pulls} == {one.code for one in pieces}
    assert {one.state for one in letters.pieces_of_campaign(campaign)} == {State.CANCELLED}
