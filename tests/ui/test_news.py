"""What one desk does is seen at the other, on a file and on a server, also after a server was away."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from tests.engines import database_server, databases
from tests.ui.conftest import NOW, TODAY
from vipdesk.errors import Sentence
from vipdesk.services import make_shop
from vipdesk.store import groups, shop
from vipdesk.store.database import attach
from vipdesk.store.engine_postgres import ShopServer
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.journal import Journal
from vipdesk.ui import news as news_module
from vipdesk.ui import registry
from vipdesk.ui.jobs import Jobs
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.news import News
from vipdesk.ui.session import EVERYTHING, Session

__all__ = ["database_server", "databases"]

MOMENT = int(NOW.timestamp())
ADD = Sentence("Add")


@pytest.fixture(params=["file", "server"])
def shop_file(request, tmp_path, monkeypatch):
    monkeypatch.setattr(news_module, "LOOK_EVERY", 0.05)
    monkeypatch.setattr(news_module, "TRY_EVERY", 0.1)
    on_server = request.param == "server"
    place = request.getfixturevalue("database_server") if on_server else tmp_path / "tea.vipdesk"
    made = make_shop.make(place, "owner", MOMENT, name="Green Bamboo", language="en")
    yield made
    made.close()


@pytest.fixture
def news(session, shop_file, qtbot):
    """Listening already."""
    made = News(shop_file)
    session.follow(made)
    with qtbot.waitSignal(made.heard):
        made.start()
    yield made
    made.close()


@pytest.fixture
def groups_page(session, news, qtbot):
    specs = [spec for spec in registry.pages() if spec.key == "groups"]
    window = MainWindow(session, specs, registry.last_pages())
    with qtbot.waitSignal(window.painted):
        window.start()
    return window.go("groups")


def elsewhere(mine, work: Callable[[], object]) -> None:
    """Another desk of the same shop does this."""
    other = ShopServer(mine.location) if isinstance(mine, ShopServer) else ShopFile(mine.location)
    attach(other)
    try:
        with Journal("Ming", lambda: MOMENT).action(ADD):
            work()
    finally:
        other.close()
        attach(mine)


def test_what_another_desk_does_is_told_with_its_tables(session, news, shop_file, qtbot):
    with qtbot.waitSignal(session.changed) as told:
        elsewhere(shop_file, lambda: groups.find_or_add("VIP 7"))
    assert told.args == [frozenset({"vip_group"})]


def test_a_page_shows_what_another_desk_did(groups_page, shop_file, qtbot):
    elsewhere(shop_file, lambda: groups.find_or_add("VIP 7"))
    qtbot.waitUntil(lambda: [card.accessibleName() for card in groups_page.cards] == ["VIP 7"])


def test_what_this_desk_does_itself_is_told_once(session, news, shop_file, qtbot):
    told = []
    session.changed.connect(told.append)
    session.do(ADD, groups.find_or_add, "VIP 8")
    elsewhere(shop_file, lambda: groups.find_or_add("VIP 7"))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [frozenset({"vip_group"})] * 2


def test_what_happened_before_anybody_listened_is_told_at_the_start(session, shop_file, qtbot):
    elsewhere(shop_file, lambda: groups.find_or_add("VIP 7"))
    news = News(shop_file)
    session.follow(news)
    with qtbot.waitSignal(session.changed) as told:
        news.start()
    news.close()
    assert told.args == [frozenset({"vip_group"})]


def test_two_sessions_hear_of_each_other(session, news, shop_file, desk, qtbot):
    jobs = Jobs(at_end=shop.close)
    other_shop = type(shop_file)(shop_file.location)
    attach(other_shop)
    other = Session(other_shop, Journal("Ming", lambda: MOMENT), jobs, desk, lambda: TODAY, lambda: NOW)
    other_news = News(other_shop)
    other.follow(other_news)
    with qtbot.waitSignal(other_news.heard):
        other_news.start()
    with qtbot.waitSignal(session.changed):
        other.do(ADD, groups.find_or_add, "VIP 7")
    attach(shop_file)
    with qtbot.waitSignal(other.changed):
        session.do(ADD, groups.find_or_add, "VIP 8")
    other_news.close()
    jobs.close()
    other_shop.close()
    attach(shop_file)


def test_the_thread_ends_with_the_window(session, shop_file, qtbot):
    made = News(shop_file)
    with qtbot.waitSignal(made.heard):
        made.start()
    made.close()
    assert not [one for one in threading.enumerate() if one.name.startswith("news")]


def test_news_that_nobody_started_end_as_well(shop_file, application):
    News(shop_file).close()


def test_a_mistake_of_the_program_ends_the_listening_and_is_told_once(session, shop_file, qtbot, monkeypatch):
    made = News(shop_file)
    session.follow(made)
    monkeypatch.setattr(made._watch, "poll", lambda _: 1 // 0)
    with qtbot.waitSignal(session.failed) as told:
        made.start()
    made.close()
    assert isinstance(told.args[0], ZeroDivisionError)


@pytest.mark.parametrize("shop_file", ["server"], indirect=True)
def test_a_server_that_is_away_is_told_in_the_foot_until_it_is_back(
    groups_page, session, news, shop_file, databases, qtbot
):
    window, reached, told = groups_page.window(), [], []
    session.reached.connect(reached.append)
    session.changed.connect(told.append)
    databases.running.obey("stop")
    qtbot.waitUntil(lambda: reached == [False])
    assert window._foot.away.isVisible()
    session.come_back()
    tries = []
    news._told.connect(tries.append)
    qtbot.waitUntil(lambda: len(tries) >= 3)
    assert reached == [False]
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    databases.running.obey("start")
    qtbot.waitUntil(lambda: reached == [False, True])
    assert not window._foot.away.isVisible()
    qtbot.waitUntil(lambda: EVERYTHING in told)
    elsewhere(shop_file, lambda: groups.find_or_add("VIP 7"))
    qtbot.waitUntil(lambda: [card.accessibleName() for card in groups_page.cards] == ["VIP 7"])
    session.do(ADD, groups.find_or_add, "VIP 8")
