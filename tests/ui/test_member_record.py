"""A member's whole record in the window: its form, facts, addresses, household, own fields and time line."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QToolButton

from tests.ui import real_shop
from tests.ui.conftest import TODAY
from tests.ui.real_shop import press, said, texts
from vipdesk.domain.addresses import Address
from vipdesk.domain.time_line import Kind
from vipdesk.services import define_fields, edit_belongings, keep_addresses, note_fact
from vipdesk.store import addresses, custom_fields, facts, households, members, tags
from vipdesk.store.facts import NewFact
from vipdesk.ui import language
from vipdesk.ui.pages.members_addresses import AddAddress, AddressesDialog, CameBack
from vipdesk.ui.pages.members_edit import EditMember
from vipdesk.ui.pages.members_facts import FactDialog
from vipdesk.ui.pages.members_fields import FieldDialog, FieldsDialog
from vipdesk.ui.pages.members_household import HouseholdDialog
from vipdesk.ui.pages.members_timeline import TimeLineDialog

pytestmark = pytest.mark.real_shop


@pytest.fixture
def card(session, tmp_path, qtbot):
    real_shop.fill(session, tmp_path, 4)
    page = real_shop.show(session).go("members")
    page.open_item(members.identify("nick1"))
    qtbot.waitUntil(lambda: page.card.member_id == members.identify("nick1"))
    return page.card


def edit(card):
    card.head.edit.click()
    return real_shop.dialog(EditMember)


def menu(card, words):
    next(one for one in card.head.more.menu().actions() if one.text() == words).trigger()


# The form


def test_the_whole_record_is_saved_as_one_step(card, session):
    before = edit_belongings.look(card.member_id)
    form = edit(card)
    form.phones.add_line(("0591 8765 4321", "at work"))
    form.nicks.add_line(("qq", "爱喝茶"))
    form.tags.line.setText("teacher")
    form.register.choose("playful")
    form.language.choose("zh_TW")
    form.must_send.setChecked(True)
    press(form, "Save")
    found = edit_belongings.look(card.member_id)
    assert found.tags == ("teacher",)
    assert ("qq", "爱喝茶") in found.nicks
    assert dict(found.phones) == {"0591 8765 4321": "at work"}
    assert members.card(card.member_id).language == "zh_TW"
    assert "teacher" in said(card.known)
    session.undo()
    assert edit_belongings.look(card.member_id) == before
    assert members.card(card.member_id).must_send is False


def test_a_lunar_birthday_stands_in_the_form_as_a_chinese_reader_writes_it(card, session, application):
    first = edit(card)
    first.birthday.setText("农历1990年闰五月初三")
    press(first, "Save")
    before = members.card(card.member_id).birthday
    language.speak(application, "zh_CN")
    form = edit(card)
    shown = form.birthday.text()
    form.title.setText("Dr")
    form.accept()
    language.speak(application, "en")
    assert shown == "农历1990年闰五月初三"
    assert members.card(card.member_id).title == "Dr"
    assert members.card(card.member_id).birthday == before


def test_a_taken_nick_is_said_in_the_form_and_nothing_is_saved(card):
    form = edit(card)
    form.title.setText("Dr")
    form.nicks.add_line(("taobao", "nick2"))
    form.accept()
    assert any("The nick nick2 belongs to" in text for text in said(form))
    assert members.card(card.member_id).title == ""
    form.reject()


def test_enter_ends_a_tag_and_does_not_save(card, qtbot):
    form = edit(card)
    form.tags.line.setFocus()
    QTest.keyClicks(form.tags.line, "teacher")
    QTest.keyClick(form.tags.line, Qt.Key.Key_Return)
    assert form.isVisible()
    assert form.tags.value() == ("teacher",)
    form.tags.remove("teacher")
    assert form.tags.value() == ()
    form.reject()


def test_the_part_with_what_is_missing_comes_to_the_front(card):
    form = edit(card)
    form.tabs.choose("letters")
    form.name.clear()
    form.accept()
    assert form.tabs.current == "person"
    form.reject()


def test_a_phone_that_is_taken_off_is_gone(card):
    form = edit(card)
    form.phones.add_line(("059187654321", ""))
    press(form, "Save")
    form = edit(card)
    form.phones.lines[0].gone.emit()
    press(form, "Save")
    assert edit_belongings.look(card.member_id).phones == ()


# Facts


def test_a_fact_is_noted_changed_and_forgotten(card, session):
    press(card.facts, "Note something")
    dialog = real_shop.dialog(FactDialog)
    dialog.fact.setPlainText("two cats")
    dialog.secret.setChecked(True)
    press(dialog, "Save")
    assert {"two cats", "Do not mention"} <= set(said(card.facts))
    (known,) = facts.of_member(card.member_id, TODAY)
    FactDialog(card.window(), session, card.member_id, known).open()
    dialog = real_shop.dialog(FactDialog)
    dialog.fact.setPlainText("three cats")
    dialog.until.tick.setChecked(True)
    press(dialog, "Save")
    assert [(one.fact, one.expires_on is not None) for one in facts.of_member(card.member_id, TODAY)] == [
        ("three cats", True)
    ]
    (known,) = facts.of_member(card.member_id, TODAY)
    FactDialog(card.window(), session, card.member_id, known).open()
    press(real_shop.dialog(FactDialog), "Forget it now")
    assert facts.of_member(card.member_id, TODAY) == []


def test_a_fact_of_tomorrow_is_refused_inside_the_dialog(card):
    press(card.facts, "Note something")
    dialog = real_shop.dialog(FactDialog)
    dialog.fact.setPlainText("two cats")
    dialog.on.setDate(dialog.on.date().addDays(1))
    dialog.accept()
    assert any("still to come" in text for text in said(dialog))
    dialog.reject()


# Addresses


def test_a_pasted_address_is_shown_in_its_parts_and_becomes_the_one_for_letters(card):
    menu(card, "Addresses…")
    dialog = real_shop.dialog(AddressesDialog)
    press(dialog, "Add an address")
    form = real_shop.dialog(AddAddress)
    form.line.setText("上海市徐汇区陕西南路35号 200031")
    assert (form.province.text(), form.district.text(), form.street.text()) == ("上海市", "徐汇区", "陕西南路35号")
    press(form, "Add")
    assert [one.is_current for one in addresses.of_member(card.member_id)] == [True, False]
    assert sum("陕西南路35号" in text for text in said(dialog)) == 1
    dialog.accept()


def test_mail_that_came_back_is_marked_and_an_older_address_used_again(card, session):
    entry = keep_addresses.Entry(Address("福建省", "福州市", "", "杨桥路1号", "", ""), for_letters=False)
    session.do(
        keep_addresses.label(keep_addresses.ADD, card.member_id), keep_addresses.add, card.member_id, entry, TODAY
    )
    menu(card, "Addresses…")
    dialog = real_shop.dialog(AddressesDialog)
    press(dialog, "Mail came back…")
    form = real_shop.dialog(CameBack)
    form.why.setText("moved")
    press(form, "Save")
    assert "Mail comes back" in said(dialog)
    press(dialog, "Use for letters")
    current, other = addresses.of_member(card.member_id)
    assert (current.address.street, other.undeliverable_why) == ("杨桥路1号", "moved")
    dialog.accept()


# Household and own fields


def test_a_household_is_joined_by_search_and_left(card):
    menu(card, "Household…")
    dialog = real_shop.dialog(HouseholdDialog)
    dialog.search.setText("nick2")
    press(dialog, "They live together")
    assert [one.id for one in households.others(card.member_id)] == [members.identify("nick2")]
    assert members.card(members.identify("nick2")).name in said(card.known)
    menu(card, "Household…")
    press(real_shop.dialog(HouseholdDialog), "Moves out")
    assert households.others(card.member_id) == []


def test_a_field_is_defined_filled_in_and_given_up_with_a_question(card, session, qtbot):
    menu(card, "Define own fields…")
    dialog = real_shop.dialog(FieldsDialog)
    press(dialog, "Define a field")
    form = real_shop.dialog(FieldDialog)
    form.name.setText("Tea")
    form.kind.choose(custom_fields.CHOICE)
    for line, word in zip(form.choices.lines, ("green", "black"), strict=True):
        line.word.setText(word)
    press(form, "Save")
    dialog.accept()
    record = edit(card)
    (field,) = record.own.values()
    field.choose("green")
    press(record, "Save")
    assert {"Tea", "green"} <= set(said(card.known))
    menu(card, "Define own fields…")
    dialog = real_shop.dialog(FieldsDialog)
    (known,) = custom_fields.fields()
    dialog._remove(known)
    asked = real_shop.dialog(QMessageBox)
    assert "1 member(s) have something in Tea" in asked.text() or "1 member has" in asked.text()
    press(asked, "Give it up")
    qtbot.waitUntil(lambda: custom_fields.fields() == [])
    dialog.accept()


@pytest.fixture
def tea(card, session):
    """The dialog of a field of two choices, one of which the member of the card has."""
    entry = define_fields.Entry("Tea", custom_fields.CHOICE, ("green", "black"))
    session.do(define_fields.label(define_fields.DEFINE, "Tea"), define_fields.define, entry)
    record = edit(card)
    next(iter(record.own.values())).choose("green")
    press(record, "Save")
    menu(card, "Define own fields…")
    dialog = real_shop.dialog(FieldsDialog)
    dialog._change(custom_fields.fields()[0])
    yield real_shop.dialog(FieldDialog)
    dialog.accept()


def test_a_choice_gets_another_word_and_the_member_follows(tea, card, session):
    tea.choices.lines[0].word.setText("jade")
    press(tea, "Save")
    assert custom_fields.fields()[0].choices == ("jade", "black")
    assert "jade" in said(card.known)
    session.undo()
    assert "green" in said(card.known)


def test_what_members_lose_with_a_choice_is_said_first(tea, card):
    tea.choices.lines[0].gone.emit()
    tea.choices.add_line("white", 0)
    press(tea, "Save")
    asked = real_shop.dialog(QMessageBox)
    assert "green in Tea" in asked.text()
    assert custom_fields.fields()[0].choices == ("green", "black")
    press(asked, "Take it from them")
    assert custom_fields.fields()[0].choices == ("black", "white")
    assert "Tea" not in said(card.known)


def test_a_field_moves_up_from_the_dialog(card, session):
    for name in ("first", "second"):
        entry = define_fields.Entry(name, custom_fields.TEXT)
        session.do(define_fields.label(define_fields.DEFINE, name), define_fields.define, entry)
    menu(card, "Define own fields…")
    dialog = real_shop.dialog(FieldsDialog)
    up = [one for one in dialog.findChildren(QToolButton) if one.accessibleName() == "Move second up"]
    up[-1].click()
    assert [one.name for one in custom_fields.fields()] == ["second", "first"]
    dialog.accept()


def test_what_a_field_cannot_hold_is_said_in_the_form(card, session):
    entry = define_fields.Entry("Cups", custom_fields.NUMBER)
    session.do(define_fields.label(define_fields.DEFINE, "Cups"), define_fields.define, entry)
    form = edit(card)
    next(iter(form.own.values())).setText("many")
    form.accept()
    assert any("Cups: “many” is not a number" in text for text in said(form))
    form.reject()


# Time line


def test_the_time_line_shows_everything_and_one_kind_of_it(card, session, qtbot):
    new = NewFact("two cats", TODAY - timedelta(days=1), "chat")
    session.do(note_fact.label(note_fact.NOTE_FACT, card.member_id), note_fact.add, card.member_id, new, TODAY)
    press(card.orders, "Time line")
    dialog = real_shop.dialog(TimeLineDialog)
    qtbot.waitUntil(lambda: dialog.table.model.rowCount() > 3)
    assert "From a talk: two cats" in texts(dialog.table.model, 2)
    dialog.kind.choose(Kind.ORDER)
    dialog.kind.edited.emit()
    assert all(text.startswith("Order ") for text in texts(dialog.table.model, 2))
    dialog.accept()


def test_tags_of_others_are_proposed(card, session):
    session.do(define_fields.label(define_fields.DEFINE, "x"), tags.give, [members.identify("nick2")], ["teacher"])
    form = edit(card)
    assert form.tags.line.completer().model().stringList() == ["teacher"]
    form.reject()
