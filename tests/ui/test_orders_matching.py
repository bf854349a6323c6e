"""Buyers who are no members are matched on a part of the orders' page."""

import pytest

from tests.order_files import order, write
from tests.ui.real_shop import fill
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import import_orders
from vipdesk.store import unmatched
from vipdesk.store.database import select
from vipdesk.store.models import Buyer, Member
from vipdesk.ui.pages.orders import MATCHING

pytestmark = pytest.mark.real_shop


@pytest.fixture
def strangers(window, session, tmp_path):
    """Two members, and three buyers who are none: the first has the name and phone of the first member."""
    fill(session, tmp_path, 2)
    path = write(tmp_path / "strangers.csv", [order(number) for number in range(2, 5)])
    found = import_orders.preview(path, int(session.now().timestamp()), Progress())
    session.do(import_orders.label(found), import_orders.apply, found, int(session.now().timestamp()), Progress())
    ids = sorted(unmatched.find())
    one = Member.select().order_by(Member.id).first()
    session.do(Sentence("x"), Buyer.update(name=one.name, phone=one.phone).where(Buyer.id == ids[0]).execute)
    return ids


@pytest.fixture
def view(window, strangers, qtbot):
    made = window.go("orders", MATCHING).matching
    qtbot.waitUntil(lambda: len(made.table.model.ids) == 3)
    return made


def choose(view, buyer_id: int, qtbot) -> None:
    view.table.view.selectRow(list(view.table.model.ids).index(buyer_id))
    qtbot.waitUntil(lambda: view.card.buyer_id == buyer_id)


def test_the_likely_member_is_one_press_away(view, strangers, qtbot) -> None:
    choose(view, strangers[0], qtbot)
    deed = next(one for one in view.card.findChildren(type(view.card.nobody)) if one.text().startswith("It is "))
    deed.click()
    qtbot.waitUntil(lambda: strangers[0] not in view.table.model.ids)
    assert unmatched.rows([strangers[0]])[0].how == "hand"


def test_somebody_else_is_named_by_hand(view, strangers, qtbot) -> None:
    choose(view, strangers[1], qtbot)
    view.card.field.setText("nick1")
    view.card.choose.click()
    qtbot.waitUntil(lambda: strangers[1] not in view.table.model.ids)
    ((member_id,),) = select("SELECT member_id FROM alias WHERE nick = 'nick1'")
    assert unmatched.rows([strangers[1]])[0].member_id == member_id


def test_a_name_that_nobody_has_is_said_under_the_field(view, strangers, qtbot) -> None:
    choose(view, strangers[1], qtbot)
    view.card.field.setText("no such person")
    view.card.choose.click()
    assert "no such person" in view.card.trouble.text()


def test_who_is_no_member_goes_and_can_be_asked_about_again(view, strangers, qtbot) -> None:
    choose(view, strangers[2], qtbot)
    view.card.nobody.click()
    qtbot.waitUntil(lambda: strangers[2] not in view.table.model.ids)
    view.decided.click()
    qtbot.waitUntil(lambda: list(view.table.model.ids) == [strangers[2]])
    view.card.again.click()
    qtbot.waitUntil(lambda: not len(view.table.model.ids))
    assert strangers[2] in unmatched.find()


def test_the_share_that_is_nobodys_is_always_said(view, qtbot) -> None:
    qtbot.waitUntil(lambda: "3 of 5 orders" in view.share.text())
