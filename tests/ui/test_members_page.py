"""The page of the members, and the card that answers a phone call."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDateTime, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from tests.order_files import order, write
from tests.ui import real_shop
from tests.ui.conftest import TODAY
from tests.ui.real_shop import fill, press, said, texts
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import import_files, note_fact
from vipdesk.store import groups, items, members
from vipdesk.store.facts import NewFact
from vipdesk.ui.pages.imports import ImportDialog
from vipdesk.ui.pages.imports_steps import Preview
from vipdesk.ui.pages.members import OfGroup
from vipdesk.ui.pages.members_add import AddMember

pytestmark = pytest.mark.real_shop


@pytest.fixture
def page(window, session, tmp_path):
    """Four members of VIP 1, with one order each."""
    fill(session, tmp_path, 4)
    return window.go("members")


def shown(page):
    return texts(page.table.model, 1)


def choose(page, qtbot, nick):
    page.table.select_id(members.identify(nick))
    qtbot.waitUntil(lambda: page.card.member_id == members.identify(nick))
    return page.card


def ask(card, amount, at="2026-11-22 16:42"):
    card.check.amount.setText(amount)
    card.check.moment.setDateTime(QDateTime.fromString(at, "yyyy-MM-dd HH:mm"))
    card.check.answer()
    return said(card.check)


def order_of(nick, number, day):
    when = dict.fromkeys(("订单创建时间", "订单付款时间 "), f"{day} 12:00:00")
    return order(number, **when, 买家会员名=nick)


def add(page, **typed):
    page.add_member()
    dialog = real_shop.dialog(AddMember)
    for name, text in typed.items():
        getattr(dialog, name).setText(text) if name != "group" else dialog.group.setCurrentText(text)
    press(dialog, "Add")
    return dialog


def test_an_empty_shop_says_what_comes_here_and_offers_the_import(window, monkeypatch):
    page = window.go("members")
    assert "No members yet" in said(page)
    assert not page.card.isVisible()
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: asked.append(True) or ([], ""))
    press(page, "Import members")
    assert asked == [True]


def test_the_members_are_listed_with_group_spending_and_last_order(page):
    assert sorted(shown(page)) == ["nick0", "nick1", "nick2", "nick3"]
    assert texts(page.table.model, 2) == ["VIP 1"] * 4
    assert texts(page.table.model, 4) == ["88.00"] * 4
    assert texts(page.table.model, 5) == ["05-30"] * 4
    assert page.header.subtitle.text().startswith("4 member")


def test_the_first_member_is_shown_on_the_card(page):
    assert page.card.member_id == page.table.model.ids[0]
    assert page.card.isVisible()


@pytest.mark.parametrize("typed", ["陈小二", "chenxiaoer", "cxe", "19900000001", "nick1"])
def test_a_member_is_found_by_name_pinyin_initials_phone_and_nick(page, qtbot, typed):
    page.search.setText(typed)
    qtbot.waitUntil(lambda: shown(page) == ["nick1"])
    assert page.card.head.name.text() == "陈小二"


def test_who_is_not_found_can_be_looked_for_among_everybody(page, qtbot):
    page.search.setText("nobody at all")
    qtbot.waitUntil(lambda: "Nobody is like that" in said(page))
    assert page.card.member_id is None
    press(page, "Show everybody")
    assert len(shown(page)) == 4


def test_a_chip_shows_one_group_alone(page, session):
    session.do(Sentence("x"), groups.find_or_add, "VIP 2")
    press(page, "VIP 2")
    assert shown(page) == []
    press(page, "VIP 1")
    assert len(shown(page)) == 4
    press(page, "All")
    assert len(shown(page)) == 4


def test_the_header_sorts_by_the_spending_of_half_a_year(page, session, tmp_path, qtbot):
    path = write(tmp_path / "more.csv", [order_of("nick2", 50, "2026-10-01"), order_of("nick1", 51, "2025-10-01")])
    found = import_files.orders([path], real_shop.MOMENT, Progress())
    session.do(found.label, found.apply, Progress())
    page.table.view.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: shown(page)[0] == "nick2")
    assert texts(page.table.model, 4) == ["176.00", "88.00", "88.00", "88.00"]
    page.table.view.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: shown(page)[-1] == "nick2")


def test_the_order_check_grants_free_shipping_and_says_why(page, qtbot):
    answer = ask(choose(page, qtbot, "nick1"), "78")
    assert "Free shipping" in answer
    assert "Free shipping from ¥69.00 (VIP tier, for life) beats ¥99.00 (everyone)." in answer
    assert "Ships today" in answer
    assert any(text.startswith("Cutoff 17:00, 18 minute") for text in answer)
    assert "Your order of ¥78.00 ships free. Paid by 17:00, the parcel leaves today." in answer


def test_the_order_check_says_what_is_missing_and_when_it_ships(page, qtbot):
    answer = ask(choose(page, qtbot, "nick1"), "50", "2026-11-22 17:01")
    assert "¥19.00 short" in answer
    assert "Ships 23 Nov" in answer
    assert "Paid at 17:01, after the cutoff of 17:00: it ships on 2026-11-23, the next shipping day." in answer
    assert (
        "Add ¥19.00 to your order of ¥50.00 and shipping is free. "
        "Today's cutoff of 17:00 has passed, so the parcel leaves tomorrow." in answer
    )


def test_the_order_check_tells_what_a_member_may_order_first(page, session, qtbot):
    opens = real_shop.MOMENT + 20 * 3600
    session.do(Sentence("x"), items.add, "Winter tea", 16800, None, 0, opens)
    answer = ask(choose(page, qtbot, "nick1"), "78")
    assert "First pick" in answer
    assert "“Winter tea” now, ¥168.00" in answer


def test_an_amount_that_is_none_is_said_to_be_none(page, qtbot):
    answer = ask(choose(page, qtbot, "nick1"), "a lot")
    assert "This is not an amount. Write it like 1,204.50." in answer


def test_the_answer_is_copied_with_one_click(page, qtbot):
    card = choose(page, qtbot, "nick1")
    ask(card, "78")
    press(card.check, "Copy")
    assert QGuiApplication.clipboard().text().startswith("Your order of ¥78.00 ships free.")


def test_the_moment_follows_the_clock_until_somebody_changes_it(page, qtbot):
    check = choose(page, qtbot, "nick1").check
    assert check.moment.text() == "11-22 16:42"
    assert not check.now.isVisible()
    ask(page.card, "78", "2026-11-23 09:00")
    assert check.now.isVisible()
    press(check, "Now")
    assert check.moment.text() == "11-22 16:42"


def test_the_card_shows_orders_letters_and_the_spending_of_a_year(page, qtbot):
    card = choose(page, qtbot, "nick1")
    assert card.spending.sum.text() == "¥88.00"
    assert "2026-05: ¥88.00" in card.spending.bars.accessibleDescription()
    assert "¥88.00 for 明前龙井" in said(card.orders)
    assert "completed" in said(card.orders)


def test_what_a_call_asks_for_is_seen_without_scrolling(window, page, session, qtbot):
    id_ = members.identify("nick1")
    for days in range(3):
        new = NewFact(
            f"Reads Wang Zengqi before sleeping, and has {days} cats", TODAY - timedelta(days), "phone", False
        )
        session.do(Sentence("x"), note_fact.add, id_, new, TODAY)
    window.resize(1280, 800)
    card = choose(page, qtbot, "nick1")
    ask(card, "78")
    foot = card.orders.mapTo(card._area.viewport(), QPoint(0, card.orders.height())).y()
    assert card.facts.isVisible()
    assert foot <= card._area.viewport().height()


def test_no_more_letters_is_one_click_and_can_be_undone(page, session, qtbot):
    card = choose(page, qtbot, "nick1")
    press(card.consent, "No more letters")
    assert members.card(card.member_id).opted_out_on == TODAY
    assert "No letters since 22 November 2026" in said(card.consent)
    session.undo()
    assert members.card(card.member_id).opted_out_on is None
    press(card.consent, "No more letters")
    press(card.consent, "Write again")
    assert members.card(card.member_id).opted_out_on is None


def test_a_note_is_saved_before_another_member_is_shown(page, session, qtbot):
    card = choose(page, qtbot, "nick1")
    card.note.words.setPlainText("爱读汪曾祺")
    choose(page, qtbot, "nick2")
    assert members.card(members.identify("nick1")).note == "爱读汪曾祺"
    assert card.note.words.value() == ""
    session.undo()
    assert members.card(members.identify("nick1")).note == ""


def test_a_note_can_be_saved_or_reverted(page, qtbot):
    card = choose(page, qtbot, "nick1")
    card.note.words.setPlainText("one")
    press(card.note, "Save")
    card.note.words.setPlainText("two")
    press(card.note, "Revert")
    assert card.note.words.value() == "one"
    assert members.card(card.member_id).note == "one"


def test_a_note_is_saved_when_the_page_is_left(window, page, qtbot):
    choose(page, qtbot, "nick1").note.words.setPlainText("one")
    window.go("orders")
    assert members.card(members.identify("nick1")).note == "one"


def test_a_member_is_added_by_hand_and_shown(page, session, qtbot):
    add(
        page,
        name="林月",
        nick="yue",
        phone="13800001111",
        address="福建省福州市鼓楼区东街口88号 350001",
        birthday="农历八月十五",
        group="VIP 1",
    )
    card = members.card(members.identify("yue"))
    assert (card.name, card.phone, card.memberships[0].group, card.consent_on) == (
        "林月", "13800001111", "VIP 1", TODAY
    )  # fmt: skip
    assert page.card.member_id == card.id
    assert "birthday lunar 8th month 15th, next on 15 Sep" in page.card.head.about.text()
    assert "福州市" in page.card.head.about.text()
    session.undo()
    assert members.count() == 4


def test_a_wrong_birthday_is_said_inside_the_dialog(page):
    dialog = add(page, name="林月", birthday="八月四十")
    assert any("is not a birthday" in text for text in said(dialog))
    assert members.count() == 4
    dialog.reject()


def test_a_nick_belongs_to_one_member(page):
    dialog = add(page, name="林月", nick="nick1")
    assert "The nick nick1 belongs to 陈小二 already." in said(dialog)
    dialog.reject()


def test_orders_find_the_member_whose_nick_is_typed(page, session, tmp_path, qtbot):
    path = write(tmp_path / "stranger.csv", [order(70)])
    found = import_files.orders([path], real_shop.MOMENT, Progress())
    session.do(found.label, found.apply, Progress())
    add(page, name="林月", nick="nick70")
    assert members.last_orders(members.identify("nick70"))[0].number == "9000000000000071"


def test_a_member_is_shown_whatever_is_filtered(window, page, qtbot):
    page.search.setText("nick1")
    qtbot.waitUntil(lambda: len(shown(page)) == 1)
    wanted = members.identify("nick3")
    window.go("members", wanted)
    assert page.card.member_id == wanted
    assert len(shown(page)) == 4


def test_another_page_may_send_to_the_members_of_a_group(window, page, session):
    group = session.do(Sentence("x"), groups.find_or_add, "VIP 2")
    window.go("members", OfGroup(group))
    assert shown(page) == []


def test_the_card_follows_what_is_changed_elsewhere(page, session, qtbot):
    card = choose(page, qtbot, "nick1")
    session.do(Sentence("x"), members.opt_out, card.member_id, date(2026, 11, 1))
    assert "No letters since 1 November 2026" in said(card.consent)


def test_several_rows_are_counted(page, qtbot):
    page.table.view.selectAll()
    qtbot.waitUntil(lambda: page.header.subtitle.text() == "4 selected")


def test_the_import_menu_asks_for_lists_and_for_past_campaigns(page, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "list.csv"
    path.write_text("姓名\n林月\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    members_of_list, campaigns, *_ = page.import_button.menu().actions()
    members_of_list.trigger()
    dialog = real_shop.dialog(ImportDialog)
    qtbot.waitUntil(lambda: isinstance(dialog._steps.currentWidget(), Preview))
    dialog.reject()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    campaigns.trigger()
    assert not any(one.isVisible() for one in page.window().findChildren(ImportDialog))


def test_the_keyboard_goes_from_the_search_to_the_list(page, qtbot):
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.table.view.hasFocus()


def test_everything_that_can_be_pressed_or_filled_has_a_name(page):
    nameless = [
        one
        for one in page.findChildren(object)
        if hasattr(one, "accessibleName") and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []
