"""New items on the page of the orders, and what may please a member on the card."""

import time
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from tests.ui.conftest import NOW
from tests.ui.real_shop import dialog, fill, press, said
from vipdesk.domain.moments import to_local
from vipdesk.domain.new_items import NewItem
from vipdesk.errors import Sentence
from vipdesk.services import new_items
from vipdesk.store import items, members, orders
from vipdesk.store.database import execute
from vipdesk.ui.pages.orders_item_form import ItemForm
from vipdesk.ui.pages.orders_items import GroupTold

pytestmark = pytest.mark.real_shop

BEFORE = int(NOW.timestamp()) - 400 * 86_400
ITEM = NewItem(
    "Spring tea", 12_800, BEFORE, int(NOW.timestamp()) + 86_400, 9_900, titles=("明前龙井",), category="tea", quantity=9
)


@pytest.fixture
def view(window, session, tmp_path, qtbot):
    """An item that all of four members have ordered."""
    fill(session, tmp_path, 4)
    session.do(Sentence("x"), new_items.keep, ITEM)
    made = window.go("orders", "items").items
    qtbot.waitUntil(lambda: made.card.found is not None)
    return made


def test_an_item_shows_its_sales_and_who_ordered_first(view):
    found = said(view.card)
    assert {"Spring tea", "4", "5"} <= set(found)
    assert view.table.model.rowCount() == 1


def test_what_a_group_is_told_is_copied_and_marked_as_sent(view, session, qtbot):
    told = view.card.findChildren(GroupTold)[0]
    told.copy.click()
    assert "Spring tea" in QGuiApplication.clipboard().text()
    told.deed.click()
    qtbot.waitUntil(lambda: any(text.startswith("told ") for text in said(view.card)))
    assert [one.text for one in items.told()] == [QGuiApplication.clipboard().text()]
    session.undo()
    assert items.told() == []


def test_an_item_is_added_in_a_form_and_what_cannot_be_is_said_there(view, qtbot):
    view.add()
    form = dialog(ItemForm)
    form.name.setText("White cup")
    form.price.setText("68")
    form.trial.setText("70")
    form.accept()
    assert any("trial price is higher" in text for text in said(form))
    form.trial.setText("58")
    form.category.setText("cup")
    form.goes_with.setPlainText("tea\ncake")
    form.accept()
    (cup,) = [one for one in items.everything().values() if one.name == "White cup"]
    assert (cup.price_fen, cup.trial_price_fen, cup.goes_with, cup.quantity) == (6800, 5800, ("tea", "cake"), None)
    assert view.table.model.rowCount() == 2


def test_an_item_is_changed_and_keeps_what_was_not_touched(view):
    view.card.edit.click()
    form = dialog(ItemForm)
    form.points.setPlainText("picked by hand")
    form.accept()
    (kept,) = items.everything().values()
    assert kept == NewItem(**{**vars(ITEM), "points": ("picked by hand",)})


def test_the_card_of_a_member_recommends_what_goes_with_what_they_have(view, session, window, qtbot):
    cup = NewItem("White cup", 6_800, BEFORE, BEFORE, category="cup", goes_with=("tea",))
    session.do(Sentence("x"), new_items.keep, cup)
    page = window.go("members", members.identify("nick0"))
    qtbot.waitUntil(lambda: page.card.member_id == members.identify("nick0"))
    assert any(text.startswith("White cup") for text in said(page.card.recommended))
    assert "goes with tea, which they bought" in said(page.card.recommended)


@pytest.fixture
def new_york(monkeypatch):
    """A desk far from the shop."""
    with monkeypatch.context() as there:
        there.setenv("TZ", "America/New_York")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("new_york")
def test_when_a_group_was_told_is_said_in_the_shops_zone(view, session, qtbot):
    view.card.findChildren(GroupTold)[0].deed.click()
    at = to_local(int(session.now().timestamp()), "Asia/Shanghai")
    qtbot.waitUntil(lambda: any(text.startswith(f"told {at:%Y-%m-%d %H:%M} by") for text in said(view.card)))


def test_a_defect_is_said_before_dispatch_where_the_order_is_seen(view, window, session, qtbot):
    with_defect = replace(ITEM, defects="a dent", defect_wording="The tin has a dent.")
    session.do(Sentence("x"), new_items.keep, with_defect, view.card.found.id)
    waiting = members.identify("nick1")
    session.do(Sentence("x"), execute, "UPDATE shop_order SET state = 'paid' WHERE member_id = ?", [waiting])
    page = window.go("orders")
    page.parts.choose("orders")
    (order_id,) = orders.undispatched_of(waiting)
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 4)
    page.table.select_id(order_id)
    qtbot.waitUntil(lambda: page.defects.isVisible())
    assert page.defects.text() == "Say before dispatch of Spring tea: “The tin has a dent.”"
    card = window.go("members", waiting).card
    qtbot.waitUntil(lambda: card.member_id == waiting)
    basis = "After shop discounts, before platform coupons and postage."
    assert {"Spring tea: “The tin has a dent.”", basis} <= set(said(card.check))


def test_an_item_with_orders_says_why_it_stays_and_its_window_can_be_ended(view, session, qtbot):
    view.card.delete.click()
    box = dialog(QMessageBox)
    assert "orders with it: 4" in box.text()
    press(box, "End its window")
    now = int(session.now().timestamp())
    qtbot.waitUntil(lambda: view.card.found.item.public_from_at == now)
    view.card.delete.click()
    assert "can be ended" not in dialog(QMessageBox).text()
    dialog(QMessageBox).accept()


def test_an_item_on_which_nothing_hangs_is_deleted_at_once(view, session, qtbot):
    added = session.do(Sentence("x"), new_items.keep, replace(ITEM, name="White cup", titles=()))
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 2)
    view.table.select_id(added)
    qtbot.waitUntil(lambda: view.card.found.id == added)
    view.card.delete.click()
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 1)
    assert session.to_undo() is not None
