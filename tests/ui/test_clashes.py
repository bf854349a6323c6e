"""Two desks at the same form: nothing is written over silently, and the person says what holds."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.conftest import NOW
from tests.ui.real_shop import dialog, fill, press, said
from vipdesk.errors import Sentence
from vipdesk.store import edits, groups, helpers, members, shop
from vipdesk.store.helpers import Absence
from vipdesk.store.journal import Journal
from vipdesk.store.models import Member, VipGroup
from vipdesk.ui.clashes import ClashDialog
from vipdesk.ui.pages.groups_edit import EditGroup
from vipdesk.ui.pages.letters.helper_dialog import HelperDialog
from vipdesk.ui.pages.members_edit import EditMember

pytestmark = pytest.mark.real_shop

MING = Journal("Ming", lambda: int(NOW.timestamp()))


@pytest.fixture
def card(window, session, tmp_path, qtbot):
    """The card of one of three members."""
    fill(session, tmp_path, 3)
    page = window.go("members")
    page.table.select_id(members.identify("nick1"))
    qtbot.waitUntil(lambda: page.card.member_id == members.identify("nick1"))
    return page.card


def colleague(member_id, **values):
    """Another desk saves this."""
    with MING.action(Sentence("Elsewhere")):
        Member.update(**values).where(Member.id == member_id).execute()


def edit(card):
    card.head.edit.click()
    return dialog(EditMember)


def take(choices):
    """Choose and save; by the word of each thing, `mine` or `theirs`."""
    asked = dialog(ClashDialog)
    assert {one.accessibleName() for one in asked.choices} == set(choices)
    for one in asked.choices:
        assert not asked.save.isEnabled()
        getattr(one, choices[one.accessibleName()]).click()
    asked.save.click()


def test_a_member_is_changed_as_one_step_and_found_by_the_new_name(card, session):
    form = edit(card)
    form.name.setText("林晓月")
    form.phone.setText("138 0000 1234")
    form.birthday.setText("农历八月十五")
    form.email.setText("Moon@Example.org")
    press(form, "Save")
    found = members.card(card.member_id)
    assert (found.name, found.phone, found.email) == ("林晓月", "13800001234", "moon@example.org")
    assert (found.birthday.calendar, found.birthday.month, found.birthday.day) == ("lunar", 8, 15)
    assert members.find("linxiaoyue") == members.find("lxy") == [card.member_id]
    assert card.head.name.text() == "林晓月"
    session.undo()
    assert members.find("lxy") == []


def test_a_form_that_was_not_changed_leaves_no_step(card, session):
    before = session.to_undo()
    press(edit(card), "Save")
    assert session.to_undo() == before


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("name", "", "This cannot be left empty."),
        ("phone", "soon", "not a phone number"),
        ("email", "moon", "not an e-mail address"),
        ("birthday", "八月四十", "is not a birthday"),
    ],
)
def test_what_cannot_be_is_said_in_the_form_and_not_saved(card, field, text, words):
    before, form = members.card(card.member_id), edit(card)
    getattr(form, field).setText(text)
    press(form, "Save")
    assert any(words in one for one in said(form))
    assert members.card(card.member_id) == before
    form.reject()


def test_nobody_becomes_somebody_else_who_is_a_member_already(card):
    other = members.card(members.identify("nick2"))
    form = edit(card)
    form.name.setText(other.name)
    form.phone.setText(other.phone)
    press(form, "Save")
    if other.phone:
        assert any("is a member already" in one for one in said(form))
    form.reject()


def test_different_fields_of_two_desks_both_survive(card):
    form = edit(card)
    form.title.setText("Dr")
    colleague(card.member_id, note="silk", phone="13900000000")
    press(form, "Save")
    found = members.card(card.member_id)
    assert (found.title, found.note, found.phone) == ("Dr", "silk", "13900000000")


def test_the_same_fields_are_asked_about_and_what_is_chosen_holds(card, session):
    form = edit(card)
    form.title.setText("Dr")
    form.birthday.setText("1990-05-06")
    form.real_name.setText("陈月")
    colleague(card.member_id, title="Ms", birthday_calendar="solar", birthday_month=7, birthday_day=8)
    press(form, "Save")
    words = said(dialog(ClashDialog))
    assert {"Ms", "Dr", "1990-05-06", "07-08"} <= set(words)
    assert any(one.startswith("Ming · 2026-11-22") for one in words)
    assert members.card(card.member_id).title == "Ms"
    take({"Title": "theirs", "Birthday": "mine"})
    found = members.card(card.member_id)
    assert (found.title, found.birthday.month, found.real_name) == ("Ms", 5, "陈月")
    assert not form.isVisible()


def test_who_cancels_the_question_keeps_the_form_and_the_colleagues_value(card):
    form = edit(card)
    form.title.setText("Dr")
    colleague(card.member_id, title="Ms")
    press(form, "Save")
    press(dialog(ClashDialog), "Cancel")
    assert form.title.value() == "Dr"
    assert members.card(card.member_id).title == "Ms"
    press(form, "Save")
    take({"Title": "mine"})
    assert members.card(card.member_id).title == "Dr"


def test_a_third_change_while_the_question_stands_is_asked_about_again(card):
    form = edit(card)
    form.title.setText("Dr")
    colleague(card.member_id, title="Ms")
    press(form, "Save")
    colleague(card.member_id, title="Auntie")
    take({"Title": "mine"})
    assert "Auntie" in said(dialog(ClashDialog))
    take({"Title": "mine"})
    assert members.card(card.member_id).title == "Dr"


def test_pressing_a_value_chooses_it(card, qtbot):
    form = edit(card)
    form.title.setText("Dr")
    colleague(card.member_id, title="Ms")
    press(form, "Save")
    asked = dialog(ClashDialog)
    side = asked.choices[0].mine.parentWidget()
    qtbot.mouseClick(side, Qt.MouseButton.LeftButton)
    assert asked.choices[0].mine.isChecked()
    asked.save.click()
    assert members.card(card.member_id).title == "Dr"


def test_a_note_is_not_written_over_when_pages_refresh_meanwhile(card, session):
    card.note.words.setPlainText("likes tea")
    colleague(card.member_id, note="likes silk")
    session.look_again()
    assert card.note.words.value() == "likes tea"
    press(card.note, "Save")
    take({"Note": "theirs"})
    assert members.card(card.member_id).note == card.note.words.value() == "likes silk"


def test_a_note_that_clashes_is_asked_about_when_another_member_is_shown(card, window, qtbot):
    first, other = card.member_id, members.identify("nick2")
    card.note.words.setPlainText("likes tea")
    colleague(first, note="likes silk")
    window.go("members").table.select_id(other)
    qtbot.waitUntil(lambda: card.member_id == other)
    assert card.note.words.value() == ""
    take({"Note": "mine"})
    assert members.card(first).note == "likes tea"
    assert card.note.words.value() == members.card(other).note == ""


def test_opting_in_asks_when_the_person_opted_out_anew(card, session):
    session.do(Sentence("Out"), members.opt_out, card.member_id, session.today)
    stale = members.card(card.member_id)
    colleague(card.member_id, opted_out_on="2026-11-30")
    card.consent.say(stale)
    card.consent.opt_in.click()
    take({"No letters since": "theirs"})
    assert members.card(card.member_id).opted_out_on.day == 30


def test_a_helper_is_asked_about_too_and_absences_of_both_desks_survive(window, session):
    days = [session.today.replace(day=number) for number in (24, 25, 26)]
    with MING.action(Sentence("Add")):
        id_ = helpers.add("Wang", (60,) * 7, 25, 100)
        helpers.change_absences(id_, [], [Absence(days[0], days[0])])
    (known,) = [one for one in helpers.rows() if one.id == id_]
    form = HelperDialog(window, session, known)
    form.open()
    form.contact.setText("WeChat")
    form.pay.setText("1.20")
    form.absences.remove(Absence(days[0], days[0]))
    form.absences.first.setDate(days[1])
    form.absences.last.setDate(days[1])
    form.absences.add()
    with MING.action(Sentence("Elsewhere")):
        helpers.change(known._replace(characters_per_minute=30, pay_fen=150))
        helpers.change_absences(id_, [], [Absence(days[2], days[2])])
    press(form, "Save")
    assert {"¥1.50", "¥1.20"} <= set(said(dialog(ClashDialog)))
    take({"Pay a letter": "mine"})
    (found,) = [one for one in helpers.rows() if one.id == id_]
    assert (found.contact, found.characters_per_minute, found.pay_fen) == ("WeChat", 30, 120)
    assert helpers.absences(id_) == [Absence(days[1], days[1]), Absence(days[2], days[2])]


def test_settings_typed_here_survive_those_of_a_colleague(window, session):
    page = window.go("settings")
    page._forms[0]._fields[0][0].setText("Reed")
    page._forms[0]._fields[0][0].edited.emit()
    with MING.action(Sentence("Elsewhere")):
        edits.apply([edits.settings_edit(shop.settings(), name="Bamboo", posting_days_off=(6,), city="Fuzhou")])
    session.look_again()
    page.save.click()
    assert {"Reed", "Bamboo"} <= set(said(dialog(ClashDialog)))
    take({"Name": "mine"})
    now = shop.settings()
    assert (now.name, now.city, now.posting_days_off) == ("Reed", "Fuzhou", (6,))
    assert not page.save.isEnabled()


def test_settings_that_clash_are_told_in_their_own_words(window, session):
    page = window.go("settings")
    seen = page._seen
    page._values |= {"posting_days_off": lambda: (0, 2), "margin_permille": lambda: 400, "count_postage": lambda: True}
    with MING.action(Sentence("Elsewhere")):
        edits.apply([edits.settings_edit(seen, posting_days_off=(), margin_permille=300)])
    page._save()
    assert {"Monday, Wednesday", "empty", "40%", "30%"} <= set(said(dialog(ClashDialog)))
    dialog(ClashDialog).reject()
    assert not shop.settings().count_postage


def test_a_note_that_clashes_at_closing_is_asked_about_before_the_window_goes(card, window, qtbot, monkeypatch):
    member_id = card.member_id
    card.note.words.setPlainText("likes tea")
    colleague(member_id, note="likes silk")
    asked = []

    def answer(question):
        asked.append(said(question))
        question.choices[0].mine.click()
        question.save.click()

    monkeypatch.setattr(ClashDialog, "exec", answer)
    window.close()
    assert len(asked) == 1
    assert members.card(member_id).note == "likes tea"


def edit_first_group(window):
    page = window.go("groups")
    page.cards[0].edit.click()
    return page.cards[0].group_id, dialog(EditGroup)


def test_a_group_is_asked_about_too(card, window):
    group_id, form = edit_first_group(window)
    form.platform.setText("QQ")
    form.capacity.setValue(500)
    with MING.action(Sentence("Elsewhere")):
        VipGroup.update(capacity=300, admin_limit=5).where(VipGroup.id == group_id).execute()
    press(form, "Save")
    take({"Room for": "mine"})
    (found,) = groups.rows()
    assert (found.platform, found.capacity, found.admin_limit) == ("QQ", 500, 5)
    assert not form.isVisible()


def test_a_group_does_not_get_the_name_of_another(card, window, session):
    session.do(Sentence("Add"), groups.find_or_add, "VIP 9")
    group_id, form = edit_first_group(window)
    form.name.setText("VIP 9")
    press(form, "Save")
    assert "There is a group VIP 9 already." in said(form)
    form.name.setText("VIP 8")
    press(form, "Save")
    assert (group_id, "VIP 8") in groups.names()
