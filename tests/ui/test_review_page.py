"""The Review page in the real window, on the demo shop and on a new one."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFileDialog, QLabel

from tests.ui import demo_shop
from tests.ui.conftest import NOW, TODAY
from vipdesk.domain import money, verdicts
from vipdesk.domain.quarters import Quarter
from vipdesk.errors import Sentence
from vipdesk.files import charts
from vipdesk.progress import Progress
from vipdesk.services import make_shop
from vipdesk.services.draw_review import Reckoned, reckon
from vipdesk.services.list_quarters import quarters
from vipdesk.store import shop
from vipdesk.store.database import ShopFile
from vipdesk.ui import theme
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.pages import review_words
from vipdesk.ui.pages.review import ReviewPage
from vipdesk.ui.pages.today_words import told
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Look

LAST = Quarter(2026, 3)
"""A quarter in which a window closed, another is open, and a third is told later."""


@pytest.fixture
def shop_file(tmp_path: Path) -> Iterator[ShopFile]:
    opened = demo_shop.copy(tmp_path, TODAY, NOW)
    yield opened
    opened.close()


@pytest.fixture
def window(session: Session) -> MainWindow:
    return demo_shop.show(session, "review")


@pytest.fixture
def page(window: MainWindow, qtbot) -> ReviewPage:
    """The page with the review of LAST."""
    found = window.go("review")
    assert isinstance(found, ReviewPage)
    with qtbot.waitSignal(found.filled, timeout=20_000):
        found.open_item(LAST)
    qtbot.waitUntil(lambda: found.shown == LAST)
    return found


@pytest.fixture
def found(session: Session) -> Reckoned:
    return reckon(LAST, TODAY, Progress())


def words_of(widget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel))


def test_the_page_stands_before_anything_is_reckoned(window):
    page = window.go("review")
    assert page.body is None
    assert page.waiting.isVisible()
    assert not page.pdf.isEnabled()


def test_the_page_needs_no_library_for_numbers_to_be_shown():
    program = "import sys, vipdesk.ui.pages.review; print({'numpy', 'scipy', 'reportlab'} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", program], text=True).strip() == "set()"


def test_it_opens_at_the_newest_quarter_in_which_a_window_closed(window, session):
    offered = quarters(TODAY)
    assert window.go("review").picker.current == offered.first_choice
    assert offered.all[0] == Quarter.containing(TODAY)


def test_the_tiles_say_what_the_review_says(page, found):
    review, tiles = found.reviewed.review, page.body.tiles
    assert f"{review.letters:,}" in words_of(tiles.letters)
    assert f"held out {review.held_out:,}" in words_of(tiles.letters)
    assert money.shown(review.cost_fen, "CNY") in words_of(tiles.cost)
    assert money.shown(review.attributed.revenue_fen, "CNY") in words_of(tiles.attributed)
    assert f"{review.attributed.multiple:.1f} times the cost" in words_of(tiles.attributed)
    assert review_words.rough(review.incremental.margin.value, "CNY") in words_of(tiles.caused)
    assert told(verdicts.of_quarter(review)) in words_of(tiles.verdict)


def test_the_shares_of_the_cost_add_up(page, found):
    shares = [int(word.rstrip("%")) for word in words_of(page.body.tiles.cost).split() if word.endswith("%")]
    assert 98 <= sum(shares) <= 102


def test_every_campaign_has_a_line_with_its_verdict(page, found):
    review, model = found.reviewed.review, page.body.campaigns.model
    assert list(model.ids) == [one.campaign_id for one in (*review.campaigns, *review.listed)]
    lines = [
        " ".join(str(model.index(row, column).data(11) or "") for column in range(7)) for row in range(len(model.ids))
    ]
    assert any("pays" in line or "cannot tell" in line for line in lines)
    (still_open,) = (one for one in review.listed if one.open_until)
    assert f"open until {still_open.open_until.day} {still_open.open_until:%b}" in " ".join(lines)
    assert any("told in Q4 2026" in line for line in lines)


def test_the_chart_and_the_checks_follow_the_campaign_that_is_selected(page, found, qtbot):
    body, listed = page.body, found.reviewed.review.listed
    assert body.chart.stack.currentWidget() is body.chart.chart
    still_open = next(one for one in listed if one.open_until)
    with qtbot.waitSignal(body.campaigns.chosen):
        body.campaigns.select_id(still_open.campaign_id)
    assert body.chart.name.text() == still_open.name
    assert "The window is open until" in body.chart.nothing.text()
    assert not body.others.isVisible()
    with qtbot.waitSignal(body.campaigns.chosen):
        body.chart.all.click()
    assert body.chart.stack.currentWidget() is body.chart.chart
    assert body.others.isVisible()


def test_every_check_is_shown_and_what_is_wrong_is_said(page, found):
    review = found.reviewed.review
    said = words_of(page.body.trust)
    for check in review.campaigns[0].checks:
        assert check.value in said
    wrong = [check for one in review.campaigns for check in one.checks if check.is_good is False]
    assert all(told(check.sentence) in said for check in wrong)


def test_the_programme_cost_is_all_that_was_booked(page, found):
    said = words_of(page.body.costs)
    assert money.shown(sum(found.reviewed.programme_fen.values()), "CNY") in said
    assert "privileges" in said


def test_the_chart_is_drawn_in_the_colours_of_the_look(page, application):
    chart = page.body.chart.chart
    assert has_colour(chart, charts.LIGHT.band)
    theme.apply(application, Look.DARK)
    assert has_colour(chart, charts.DARK.band)
    assert not has_colour(chart, charts.LIGHT.band)


def has_colour(widget, wanted: str) -> bool:
    """Whether any place of the widget is of a colour, as nearly as an SVG writes it."""
    image, colour = widget.grab().toImage(), QColor(wanted)
    found = {image.pixelColor(x, y).rgb() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    return any(
        abs(one.red() - colour.red()) + abs(one.green() - colour.green()) + abs(one.blue() - colour.blue()) < 6
        for one in map(QColor, found)
    )


@pytest.mark.parametrize("width", [900, 1280, 1900])
def test_nothing_is_cut_off_at_any_width(page, window, width, qtbot):
    window.resize(width, 800)
    area = page.body.parentWidget()
    qtbot.waitUntil(lambda: page.body.width() == area.width())
    assert page.body.minimumSizeHint().width() <= area.width()


def test_the_quarters_are_gone_through_one_by_one(page, qtbot):
    with qtbot.waitSignal(page.filled, timeout=20_000):
        page.picker.earlier.click()
    assert page.shown == Quarter(2026, 2)
    with qtbot.waitSignal(page.filled, timeout=20_000):
        page.picker.later.click()
    assert page.shown == LAST


def test_a_day_stands_for_its_quarter(page, qtbot):
    with qtbot.waitSignal(page.filled, timeout=20_000):
        page.open_item(date(2026, 5, 1))
    assert page.picker.current == Quarter(2026, 2)


def test_a_change_is_reckoned_again(page, session, qtbot):
    before = words_of(page.body.tiles.attributed)
    with qtbot.waitSignal(page.filled, timeout=20_000):
        session.do(Sentence("Test"), shop.change_settings, margin_permille=900)
    assert words_of(page.body.tiles.caused) != before
    assert page.body.isVisible()


def test_the_review_is_seen_as_it_will_be_printed_and_saved(page, tmp_path, qtbot, monkeypatch):
    preview = page.preview()
    qtbot.waitUntil(lambda: preview.count > 0, timeout=20_000)
    assert not preview.mark_button.isVisible()
    target = tmp_path / "review.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    preview.save()
    qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(b"%PDF")
    preview.left.emit()
    assert page.body.isVisible()


class TestNewShop:
    """Where no letter was ever written."""

    @pytest.fixture
    def shop_file(self, tmp_path: Path) -> Iterator[ShopFile]:
        opened = make_shop.make(tmp_path / "tea.vipdesk", "owner", int(NOW.timestamp()), name="Green Bamboo")
        yield opened
        opened.close()

    def test_it_says_when_a_review_comes(self, window, qtbot):
        page = window.go("review")
        qtbot.waitUntil(page.empty.isVisible, timeout=20_000)
        assert page.picker.current == Quarter.containing(TODAY)
        assert not page.pdf.isEnabled()
