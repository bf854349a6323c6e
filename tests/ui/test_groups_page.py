"""The page of the groups."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from tests.ui import real_shop
from tests.ui.conftest import TODAY
from tests.ui.real_shop import fill, press, said
from vipdesk.errors import Sentence
from vipdesk.store import groups, members
from vipdesk.store.models import ChatDay, Membership, VipGroup
from vipdesk.ui.bars import Bars
from vipdesk.ui.forms import FormDialog

pytestmark = pytest.mark.real_shop


@pytest.fixture
def page(window, session, tmp_path):
    fill(session, tmp_path, 3)
    return window.go("groups")


def add(page, name):
    page.add_group()
    dialog = real_shop.dialog(FormDialog)
    next(one for one in dialog.findChildren(object) if getattr(one, "accessibleName", str)() == "Name").setText(name)
    press(dialog, "Add")
    return dialog


def test_a_group_says_its_size_and_what_its_tier_is_granted(page):
    (card,) = page.cards
    assert "3 of 2,000 places" in said(card)
    granted = next(text for text in said(card) if text.startswith("Free shipping"))
    assert granted.splitlines()[0] == "Free shipping from ¥69.00 (VIP tier, for life) beats ¥99.00 (everyone)."
    assert page.header.subtitle.text().startswith("1 group")


def test_the_admins_are_named_the_owner_first(page, session):
    def appoint():
        Membership.update(role="admin").where(Membership.member == members.identify("nick0")).execute()
        Membership.update(role="owner").where(Membership.member == members.identify("nick2")).execute()

    assert "Nobody yet." in said(page.cards[0])
    session.do(Sentence("x"), appoint)
    assert "陈小三, 陈小一" in said(page.cards[0])
    assert "Admins: 2 of at most 20" in said(page.cards[0])


def test_the_talk_of_twelve_weeks_is_drawn_week_by_week(page, session):
    def talk():
        for back, messages in ((0, 5), (6, 7), (7, 11), (83, 2), (84, 100)):
            day = TODAY - timedelta(days=back)
            ChatDay.create(group=page.cards[0].group_id, member=members.identify("nick0"), day=day, messages=messages)

    session.do(Sentence("x"), talk)
    words = page.cards[0].findChild(Bars).accessibleDescription().split("; ")
    assert (words[-1], words[-2], words[0]) == ("last 7 days: 12", "1 weeks ago: 11", "11 weeks ago: 2")
    assert "12" in said(page.cards[0])


def test_a_click_leads_to_the_members_of_the_group(window, page, session, qtbot):
    session.do(Sentence("x"), groups.find_or_add, "VIP 2")
    empty = next(card for card in page.cards if card.accessibleName() == "VIP 2")
    qtbot.mouseClick(empty, Qt.MouseButton.LeftButton)
    assert window.place == "members"
    assert window.go("members").table.model.rowCount() == 0


def test_the_keyboard_leads_there_too(window, page, qtbot):
    page.cards[0].members.setFocus()
    qtbot.keyClick(page.cards[0].members, Qt.Key.Key_Space)
    assert window.place == "members"


def test_a_group_is_added_and_can_be_taken_back(page, session):
    add(page, "VIP 9")
    assert [card.accessibleName() for card in page.cards] == ["VIP 1", "VIP 9"]
    session.undo()
    assert [card.accessibleName() for card in page.cards] == ["VIP 1"]


def test_two_groups_cannot_have_one_name(page):
    dialog = add(page, "VIP 1")
    assert "There is a group VIP 1 already." in said(dialog)
    dialog.reject()


def test_a_shop_without_groups_offers_to_import_members(window):
    page = window.go("groups")
    assert "No groups yet" in said(page)


def test_many_groups_all_have_their_card(page, session, qtbot):
    def add_many():
        for number in range(30):
            groups.find_or_add(f"Group {number:02}")

    session.do(Sentence("x"), add_many)
    qtbot.waitUntil(lambda: len(page.cards) == 31)
    assert [card.accessibleName() for card in page.cards][:2] == ["Group 00", "Group 01"]


def test_a_group_with_more_people_than_places_says_so(page, session):
    session.do(Sentence("x"), VipGroup.update(capacity=2).execute)
    (card,) = page.cards
    assert {"3 of 2 places", "1 more than it holds"} <= set(said(card))
    session.do(Sentence("x"), VipGroup.update(capacity=3).execute)
    assert "more than it holds" not in " ".join(said(page.cards[0]))
