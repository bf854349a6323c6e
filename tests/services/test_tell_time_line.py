"""Everything between the shop and one member, in one list."""

from datetime import date, timedelta

import pytest

from tests.services.conftest import NOW, Fill
from vipdesk.domain.letters import State
from vipdesk.domain.time_line import Kind
from vipdesk.errors import Sentence, UserError
from vipdesk.services import draw_campaign, note_fact, opt_out, plan_letters, tell_time_line
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.services.draw_campaign import Request
from vipdesk.store import costs, groups, letters, members
from vipdesk.store.costs import NewCost
from vipdesk.store.database import select
from vipdesk.store.facts import NewFact
from vipdesk.store.journal import Journal
from vipdesk.store.models import Invitation, Membership, OrderRefund, PrivilegeUse, ShopOrder

TODAY = date(2026, 6, 10)
DAY = 86_400


@pytest.fixture
def member(fill: Fill, journal: Journal) -> int:
    """Somebody to whom something of each kind happened."""
    fill(3)
    found = members.find()[0]
    with journal.action(Sentence("Life")):
        order = ShopOrder.get(ShopOrder.member == found)
        PrivilegeUse.delete().execute()
        PrivilegeUse.create(
            order=order, member=found, privilege="free_shipping_from", used_on=TODAY - timedelta(days=20), fen=600
        )
        Invitation.create(
            group=groups.names()[0][0], member=found, invited_on=TODAY - timedelta(days=90), answer="joined",
            answered_on=TODAY - timedelta(days=88),
        )  # fmt: skip
        costs.book([NewCost(TODAY - timedelta(days=2), "gift", 1200, member_id=found, note="a tin of tea")])
        note_fact.add(found, NewFact("two cats", TODAY - timedelta(days=1), "chat"), TODAY)
    with journal.action(Sentence("Role")):
        Membership.update(role="admin").where(Membership.member == found).execute()
    return found


def told(member_id: int, *only: Kind) -> list[str]:
    return [str(one.what) for one in tell_time_line.tell(member_id, TODAY, only or tuple(Kind))]


def post(journal: Journal, *states: State) -> None:
    proposal = draw_campaign.propose(Request("mid_autumn", 2026, "mid_autumn", 0.0, 7), TODAY)
    with journal.action(Sentence("Draw")):
        campaign = draw_campaign.draw(proposal, NOW, TODAY)
        plan_letters.store(plan_letters.look(campaign, TODAY))
    codes = [one.code for one in letters.pieces_of_campaign(campaign)]
    for number, state in enumerate(states):
        with journal.action(Sentence("Check in")):
            reason = "moved" if state is State.RETURNED else None
            check_in(CheckIn(codes, state, reason, NOW + number * DAY, TODAY + timedelta(days=number), "lin"))


def test_there_is_something_of_every_kind_the_newest_first(journal: Journal, member: int) -> None:
    post(journal, State.POSTED, State.RETURNED)
    found = tell_time_line.tell(member, TODAY)
    assert {one.kind for one in found} == set(Kind)
    assert [one.on for one in found] == sorted((one.on for one in found), reverse=True)
    assert [one.id for one in found] == list(range(len(found)))


def test_a_letter_is_told_when_it_was_posted_and_when_it_came_back(journal: Journal, member: int) -> None:
    post(journal, State.POSTED, State.RETURNED)
    came_back, posted = tell_time_line.tell(member, TODAY, [Kind.LETTER])
    assert "came back" in str(came_back.what)
    assert "posted" in str(posted.what)
    assert (came_back.on - posted.on).days == 1


def test_each_kind_in_words(member: int) -> None:
    assert told(member, Kind.GIFT) == ["Gift: a tin of tea"]
    assert told(member, Kind.FACT) == ["From a talk: two cats"]
    assert told(member, Kind.INVITATION) == ["Said yes to VIP 1", "Invited to VIP 1"]
    assert told(member, Kind.GROUP)[0] == "admin in VIP 1 from now on"
    assert told(member, Kind.PRIVILEGE)[0].endswith("free shipping")
    assert set(told(member, Kind.IMPORT)) == {
        "Orders came with the file people.csv", "Particulars came with the file people.csv"
    }  # fmt: skip


def test_a_gift_that_was_taken_back_is_not_told(journal: Journal, member: int) -> None:
    (gift,) = select("SELECT id FROM cost WHERE kind = 'gift'")
    with journal.action(Sentence("Reverse")):
        costs.book([NewCost(TODAY, "gift", -1200, member_id=member, reverses_id=gift[0])])
    assert told(member, Kind.GIFT) == []


def test_opting_out_and_in_again_are_both_told(journal: Journal, member: int) -> None:
    with journal.action(Sentence("Out")):
        opt_out.opt_out(member, NOW, TODAY, "owner")
    assert "Wants no more letters" in told(member, Kind.CONSENT)
    with Journal("owner", lambda: NOW + 5 * DAY).action(Sentence("In")):
        members.Member.update(opted_out_on=None).where(members.Member.id == member).execute()
    assert told(member, Kind.CONSENT)[:2] == ["Wants letters again", "Wants no more letters"]


def test_what_was_undone_did_not_happen(journal: Journal, member: int) -> None:
    journal.undo()
    assert [one for one in told(member, Kind.GROUP) if "admin" in one] == []
    journal.redo()
    assert len([one for one in told(member, Kind.GROUP) if "admin" in one]) == 1


def test_nothing_of_others_is_told(member: int) -> None:
    other = members.find()[1]
    assert {one.kind for one in tell_time_line.tell(other, TODAY)} == {Kind.ORDER, Kind.CONSENT, Kind.IMPORT}


def test_an_order_of_before_midnight_in_the_shop_s_zone_is_told_on_that_day(journal: Journal, member: int) -> None:
    with journal.action(Sentence("Late")):
        ShopOrder.update(created_at=1_780_934_399).where(ShopOrder.member == member).execute()  # 2026-06-08 23:59:59
    assert tell_time_line.tell(member, TODAY, [Kind.ORDER])[0].on == date(2026, 6, 8)


def test_a_refund_is_told_on_the_day_its_file_came(journal: Journal, member: int) -> None:
    order = ShopOrder.get(ShopOrder.member == member)
    with journal.action(Sentence("Refund")):
        OrderRefund.create(order=order, number="R1", fen=900, import_run=order.import_run)
    (refund,) = [one for one in tell_time_line.tell(member, TODAY, [Kind.ORDER]) if one.event.refund_fen]
    assert (str(refund.what), refund.event.refund_fen, refund.on) == (
        f"A refund for order {order.number} came with a file", 900, date(2026, 6, 9),
    )  # fmt: skip


def test_nobody_of_this_id_has_a_time_line(member: int) -> None:
    with pytest.raises(UserError, match="not in the shop any more"):
        tell_time_line.tell(9_999, TODAY)
