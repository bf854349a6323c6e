"""The Today page in the real window, on the demo shop and on a new one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui import demo_shop
from tests.ui.conftest import NOW, TODAY
from vipdesk.domain.outlook import Ease, Headline, Work
from vipdesk.domain.tasks import Kind
from vipdesk.errors import Sentence
from vipdesk.services import make_shop
from vipdesk.services.look_ahead import ONE_SPARE, START_BY
from vipdesk.services.todays_work import tasks, todays_work
from vipdesk.store import items
from vipdesk.store.database import ShopFile
from vipdesk.store.models import Member
from vipdesk.ui import language, theme
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.pages.today import TodayPage
from vipdesk.ui.pages.today_words import lunar_words, told, told_richly
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Look
from vipdesk.ui.widgets.strip_places import Wish, label_places


@pytest.fixture
def shop_file(tmp_path: Path) -> Iterator[ShopFile]:
    opened = demo_shop.copy(tmp_path, TODAY, NOW)
    yield opened
    opened.close()


@pytest.fixture
def window(session: Session, qtbot) -> MainWindow:
    made = demo_shop.show(session, "today")
    qtbot.waitSignal(page_of(made).filled).wait()
    return made


@pytest.fixture
def page(window: MainWindow) -> TodayPage:
    return page_of(window)


@pytest.fixture
def work(session: Session) -> Work:
    return todays_work(session.shop, TODAY, NOW)


def page_of(window: MainWindow) -> TodayPage:
    found = window.go("today")
    assert isinstance(found, TodayPage)
    return found


def presses(page: TodayPage) -> list[QPushButton]:
    return [one for one in page.tasks.findChildren(QPushButton) if one.isVisibleTo(page)]


def press_for(page: TodayPage, words: str) -> QPushButton:
    return next(one for one in presses(page) if words in one.accessibleName())


def test_the_page_names_the_day_in_both_calendars(page):
    assert page.header.title.text() == "Sunday, 22 November 2026"
    assert page.header.subtitle.text() == "lunar 10-14 · Minor Snow"


def test_each_task_has_its_sentence_and_its_button_in_order_of_urgency(page, work):
    names = [one.accessibleName() for one in presses(page)]
    assert len(names) == len(work.tasks) > 5
    assert all(told(task.sentence) in name for task, name in zip(work.tasks, names, strict=True))


def test_only_the_first_button_is_the_primary_one(page):
    roles = [one.property("role") for one in presses(page)]
    assert roles[0] == "primary"
    assert "primary" not in roles[1:]


def test_the_badge_counts_the_tasks(page, window, session, work, qtbot):
    place = next(one for one in window.findChildren(QPushButton) if one.accessibleName().startswith("Today"))
    qtbot.waitUntil(lambda: place.accessibleName() == f"Today, {len(work.tasks)}")
    assert len(tasks(session.shop, TODAY, NOW)) == len(work.tasks)


def test_the_headline_says_what_the_plan_says(page, work):
    assert page.headline.text().startswith("Spring Festival <b>in 76 days</b>")
    assert told(work.headline.sentence).startswith("Spring Festival in 76 days")
    assert page.strip.isVisible()


def test_the_headline_wears_the_colours_of_the_look(page, work, application):
    words = Sentence(START_BY, occasion="Spring Festival", when="soon", start=TODAY, spare=Sentence(ONE_SPARE))
    page.show_work(replace(work, headline=Headline(words, Ease.TIGHT)))
    assert theme.LIGHT.amber_text in page.headline.text()
    theme.apply(application, Look.DARK)
    assert theme.DARK.amber_text in page.headline.text()


def test_a_button_leads_to_where_the_work_is_done(page, window):
    press_for(page, "Check in").click()
    assert window.place == "letters"


def test_everyone_with_a_birthday_has_a_way_to_their_card(page, session, window, qtbot):
    with qtbot.waitSignal(page.filled):
        session.do(Sentence("Test"), celebrate, 1, 2, 3)
    (task,) = (one for one in tasks(session.shop, TODAY, NOW) if one.kind is Kind.BIRTHDAY)
    qtbot.waitUntil(lambda: len(presses(page)) > 1)
    menu = press_for(page, "birthday").menu()
    assert [action.text() for action in menu.actions()] == [place.name for place in task.places]
    assert len(menu.actions()) >= 3
    menu.actions()[0].trigger()
    assert window.place == "members"


def celebrate(*member_ids: int) -> None:
    Member.update(birthday_calendar="solar", birthday_month=TODAY.month, birthday_day=TODAY.day).where(
        Member.id.in_(member_ids)
    ).execute()


def test_a_backup_is_made_at_once_and_its_task_goes(page, qtbot):
    with qtbot.waitSignal(page.filled):
        press_for(page, "no backup").click()
    assert not [one for one in presses(page) if "backup" in one.accessibleName()]


def test_the_strip_goes_to_a_campaign_by_the_keyboard(page, work, window, qtbot):
    chosen = []
    page.strip.chosen.connect(chosen.append)
    page.strip.setFocus()
    qtbot.keyClick(page.strip, Qt.Key.Key_Down)
    qtbot.keyClick(page.strip, Qt.Key.Key_Return)
    assert chosen == [work.strip.campaigns[0].campaign_id]
    assert window.place == "letters"


def test_the_strip_tells_what_is_under_the_pointer(page, work):
    width, height = page.strip.width(), page.strip.height()
    told_there = {page.strip.tip_at(QPointF(x, y)) for x in range(0, width, 4) for y in range(0, height, 4)}
    assert any(tip.startswith("Spring Festival · 6 Feb") for tip in told_there)
    assert any(tip.startswith(work.strip.campaigns[0].name) for tip in told_there)
    assert any(tip.startswith("Week of 23 Nov") for tip in told_there)
    assert "Spring Festival · 6 Feb" in page.strip.accessibleDescription()


def test_what_changed_is_seen_at_once(page, session, qtbot):
    with qtbot.waitSignal(page.filled):
        session.do(Sentence("Test"), items.add, "岁寒", 12800, None, int(NOW.timestamp()), int(NOW.timestamp()) + 3600)
    qtbot.waitUntil(lambda: any("岁寒" in one.accessibleName() for one in presses(page)))


def test_what_did_not_change_keeps_the_keyboard(page, session, qtbot):
    second = presses(page)[1]
    second.setFocus()
    with qtbot.waitSignal(page.filled):
        session.changed.emit(frozenset({"letter"}))
    assert presses(page)[1] is second
    assert second.hasFocus()


@pytest.mark.parametrize(("day", "words"), [(date(2026, 11, 22), "农历十月十四 · 小雪"), (date(2150, 1, 1), "")])
def test_the_lunar_date_is_chinese_in_chinese(application, day, words):
    language.speak(application, "zh_CN")
    assert lunar_words(day) == words
    language.speak(application, "en")


def test_names_from_the_shop_are_no_markup(application):
    sentence = Sentence("{name} has a birthday today.", name="<b>Chen</b> & Co")
    assert told_richly(sentence, lambda _, words: f"<i>{words}</i>") == (
        "<i>&lt;b&gt;Chen&lt;/b&gt; &amp; Co</i> has a birthday today."
    )


class TestNewShop:
    """Where nothing was done yet."""

    @pytest.fixture
    def shop_file(self, tmp_path: Path) -> Iterator[ShopFile]:
        opened = make_shop.make(tmp_path / "tea.vipdesk", "owner", int(NOW.timestamp()), name="Green Bamboo")
        yield opened
        opened.close()

    def test_it_says_what_to_begin_with(self, page, window):
        assert [one.text() for one in presses(page)] == ["Import orders", "Add members"]
        presses(page)[0].click()
        assert window.place == "orders"

    def test_the_next_festival_stands_there_all_the_same(self, page):
        assert page.headline.text() == "Spring Festival <b>in 76 days</b>: no campaign yet."


WISHES = st.lists(st.builds(Wish, st.floats(100, 900), st.floats(10, 200), st.integers(0, 2)), max_size=12)


@given(WISHES)
def test_labels_never_overlap_and_are_never_cut_off(wishes):
    places = label_places(wishes, 100, 900, 2, gap=7)
    spans = [
        (place.lane, place.left, place.left + wish.width)
        for wish, place in zip(wishes, places, strict=True)
        if place is not None
    ]
    assert all(left >= 100 and right <= 900 for _, left, right in spans)
    assert not [
        (one, other)
        for one, other in combinations(spans, 2)
        if one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
    ]


@given(WISHES.filter(bool))
def test_what_matters_most_has_the_first_choice(wishes):
    place = label_places(wishes, 100, 900, 2, gap=7)
    best = max(range(len(wishes)), key=lambda number: (wishes[number].weight, -wishes[number].x))
    alone = label_places([wishes[best]], 100, 900, 2, gap=7)
    assert place[best] == alone[0]


def test_bars_and_labels_fit_at_every_width(page, work, qtbot):
    for width in (700, 1100, 1900):
        page.strip.resize(width, page.strip.height())
        places = page.strip.places
        for bars in places.bars():
            assert bars.posting.right() <= places.scale.right + 0.01
            assert not bars.writing.intersects(bars.posting)
        assert width < 1000 or all(one.place is not None for one in places.marks())
        floors = [places.lane(one.place) for one in places.marks() if one.place is None]
        assert all(floor > places.lanes_top + 2 * 1.3 * places.line for floor in floors)
        assert places.height <= page.strip.sizeHint().height() + 1
    assert isinstance(page.strip, QWidget)
    assert work.strip.first == TODAY - timedelta(days=6)
