"""People, invitations, terms and the sheet of a group, in the real window."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from tests.ui import real_shop
from tests.ui.conftest import TODAY
from tests.ui.real_shop import fill, press, said, texts
from vipdesk.domain.invitations import Answer
from vipdesk.domain.privileges import Privilege, value_on
from vipdesk.errors import Sentence
from vipdesk.services import ask_privileges, group_people
from vipdesk.store import groups, members
from vipdesk.store.database import execute
from vipdesk.store.models import VipGroup
from vipdesk.ui.pages.members_terms import MemberTerms

pytestmark = pytest.mark.real_shop

FREE = Privilege.FREE_SHIPPING_FROM


@pytest.fixture
def page(window, session, tmp_path):
    fill(session, tmp_path, 3)
    return window.go("groups")


@pytest.fixture
def second(page, session):
    """A group nobody is in yet."""
    return session.do(Sentence("x"), groups.find_or_add, "VIP 2")


def nick(number):
    return members.identify(f"nick{number}")


def test_the_people_of_a_group_are_listed_with_their_roles(page):
    people = page.show_people(page.cards[0].group_id)
    assert texts(people.people.model, 0) == ["陈小二", "陈小三", "陈小一"]
    assert "3 of 2,000 places, 0 of 20 admins with the owner." in said(people)


def test_a_member_is_added_by_nick_and_can_be_taken_back(page, second, session):
    people = page.show_people(second)
    dialog = people.join()
    dialog.member.setText("nick1")
    dialog.vouched_by.setText("nick0")
    press(dialog, "Add")
    assert texts(people.people.model, 0) == ["陈小二"]
    assert texts(people.people.model, 4) == ["陈小一"]
    session.undo()
    assert people.people.model.rowCount() == 0


def test_whom_nobody_knows_is_said_inside_the_form(page, second):
    dialog = page.show_people(second).join()
    dialog.member.setText("nobody at all")
    press(dialog, "Add")
    assert any("No member is called" in text for text in said(dialog))
    dialog.reject()


def test_an_admin_is_appointed_within_the_limit(page, session):
    group_id = page.cards[0].group_id
    session.do(Sentence("x"), VipGroup.update(admin_limit=1).execute)
    people = page.show_people(group_id)
    for row in (0, 1):
        people.people.select_id(people.people.model.ids[-1 - row])
        dialog = people.change_role()
        dialog.role.choose("admin")
        press(dialog, "Decide")
    assert any("VIP 1 has 1 admins" in text for text in said(dialog))
    dialog.reject()
    assert groups.rows()[0].admins == 1


def test_who_is_taken_out_is_seen_among_those_who_left(page):
    people = page.show_people(page.cards[0].group_id)
    people.people.select_id(people.people.model.ids[0])
    press(people.take_out(), "Take out")
    assert people.people.model.rowCount() == 2
    people.past.setChecked(True)
    assert texts(people.people.model, 3) == ["", "", TODAY.isoformat()]


def test_the_join_rate_is_told_in_counts(page, second, session):
    people = page.show_people(second, "invitations")
    assert any(text.startswith("Nobody has answered yet") for text in said(people))
    dialog = people.invite()
    dialog.member.setText("nick0")
    press(dialog, "Note the invitation")
    people.invited.select_id(people.invited.model.ids[0])
    press(people.note_answer(), "Note it")
    assert any(text.startswith("1 of 1 joined") for text in said(people))
    assert people.people.model.rowCount() == 1


def test_many_answers_have_an_interval(page, second, session):
    def invite_many():
        for number in range(20):
            id_ = group_people.invite(second, None, f"N{number}", TODAY, "")
            group_people.answer(id_, Answer.JOINED if number < 8 else Answer.DECLINED, TODAY)

    session.do(Sentence("x"), invite_many)
    people = page.show_people(second, "invitations")
    assert any(text.startswith("8 of 20 joined; with 95% confidence 22% to 61%") for text in said(people))


def test_a_group_that_is_taken_back_while_it_is_shown_is_left(page, second, session):
    page.show_people(second)
    session.undo()
    assert page.guest is None
    assert [card.accessibleName() for card in page.cards] == ["VIP 1"]


def test_a_group_is_closed_after_a_question(page, session, qtbot):
    page.close_group(page.cards[0].group_id)
    press(real_shop.dialog(QMessageBox), "Close the group")
    assert page.cards == []
    session.undo()
    assert [card.accessibleName() for card in page.cards] == ["VIP 1"]


def test_a_tier_s_term_is_changed_from_a_day_on_and_its_floor_is_told(page, session, qtbot):
    terms = page.show_terms()
    terms.show_tier(next(iter(groups.tiers())))
    terms.table.select_id(terms.table.model.ids[0])
    dialog = terms.change()
    dialog.value.setText("89")
    dialog.starts_on.setDate(TODAY + timedelta(days=10))
    dialog.form.edited.emit()
    qtbot.waitUntil(lambda: "keep what they hold for life" in dialog.effect.text())
    assert "worse off" not in dialog.effect.text()
    press(dialog, "Save")
    assert texts(terms.table.model, 1)[:2] == ["¥69.00", "¥89.00"]
    assert value_on(groups.terms(nick(0)), FREE, TODAY + timedelta(days=400)) == 6900


def test_what_is_no_value_is_said_under_the_field(page):
    dialog = page.show_terms().change()
    dialog.value.setText("much")
    press(dialog, "Save")
    assert any(text.startswith("This is not understood.") for text in said(dialog))
    dialog.reject()


def test_only_the_owner_takes_a_floor_away(page, session):
    from vipdesk.store import shop

    session.do(Sentence("x"), shop.change_settings, owner="Lin")
    terms = page.show_terms()
    terms.show_tier(next(iter(groups.tiers())))
    terms.table.select_id(terms.table.model.ids[0])
    dialog = terms.withdraw()
    dialog.why.setText("The tier ends")
    dialog.owner.setText("Wang")
    press(dialog, "Take away")
    assert any("Only the owner" in text for text in said(dialog))
    dialog.owner.setText("Lin")
    press(dialog, "Take away")
    assert value_on(groups.terms(nick(0)), FREE, TODAY) == 9900


def test_a_new_tier_is_shown_at_once(page):
    terms = page.show_terms()
    dialog = terms.add_tier()
    dialog.form.widgets()[0].setText("Gold")
    press(dialog, "Add")
    assert terms.whose.currentText() == "Gold"
    assert terms.table.model.rowCount() == 0


def test_a_member_s_own_term_has_a_reason_and_wins(page, window, session):
    window.go("members", nick(0))
    dialog = MemberTerms(window, session, nick(0))
    dialog.open()
    form = dialog.add()
    form.value.setText("39")
    press(form, "Save")
    assert form.isVisible(), "it asks for the reason"
    form.reason.setText("A parcel got lost")
    press(form, "Save")
    assert texts(dialog.table.model, 1) == ["¥39.00"]
    assert ask_privileges.ask(nick(0), 3900, session.now().replace(tzinfo=None)).free_shipping
    dialog.reject()


def test_the_sheet_is_copied_and_previewed(page, qtbot):
    dialog = page.show_sheet(page.cards[0].group_id)
    press(dialog, "Copy")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "What members of VIP 1 are granted"
    assert lines[1] == "1. Free shipping from ¥69. This is yours for life. Everyone else: ¥99."
    press(dialog, "Print or save")
    qtbot.waitUntil(lambda: page.guest is not None and page.guest.count == 1)
    page.dismiss()
    assert page.guest is None


def test_past_orders_are_looked_through_from_the_page_of_the_terms(page, session, qtbot):
    terms = page.show_terms()
    assert "No use of a privilege was recognised in this quarter." in said(terms)
    now = int(session.now().timestamp())
    session.do(Sentence("x"), execute, "UPDATE shop_order SET paid_at = ?", [now - 86_400])
    session.do(Sentence("x"), execute, "DELETE FROM privilege_use")
    with qtbot.waitSignal(session.changed):
        press(terms, "Look through past orders")
    qtbot.waitUntil(lambda: any("free shipping 3 times; ¥24.00 by estimate" in text for text in said(terms)))
    for box in page.findChildren(QMessageBox):
        box.close()
