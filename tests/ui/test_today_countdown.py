"""The countdown to the cutoff on the Today page."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.real_shop import fill, press, said
from vipdesk.errors import Sentence
from vipdesk.store.database import execute
from vipdesk.ui import registry
from vipdesk.ui.main_window import MainWindow

pytestmark = pytest.mark.real_shop

MONDAY = datetime(2026, 11, 23, 8, 48, tzinfo=UTC)
"""16:48 in Shanghai."""


@pytest.fixture
def clock(session):
    """The desk's clock, which a test may turn on."""
    moments = [MONDAY]
    session.now, session._today = lambda: moments[-1], lambda: moments[-1].date()
    return moments


@pytest.fixture
def page(session, tmp_path, clock, qtbot):
    """Two orders of members, paid on Monday morning and waiting."""
    fill(session, tmp_path, 2)
    paid = [int(MONDAY.timestamp()) - 6 * 3600]
    session.do(Sentence("x"), execute, "UPDATE shop_order SET state = 'paid', paid_at = ?", paid)
    made = MainWindow(session, [one for one in registry.pages() if one.key in ("today", "members")], [])
    made.start()
    qtbot.waitUntil(made.go("today").countdown.isVisible)
    return made.go("today")


def test_the_parcels_that_must_leave_stand_there_with_their_minutes(page):
    words = said(page.countdown)
    assert "2 parcels still to leave today" in " ".join(words) or "2 parcel(s) still to leave today" in words
    assert words.count("12 minute(s)") + words.count("12 minutes") == 2
    assert "9000000000000001" in words


def test_the_numbers_are_copied_with_one_click(page):
    press(page.countdown, "Copy order numbers")
    assert QGuiApplication.clipboard().text() == "9000000000000001\n9000000000000002"
    assert page.countdown.copy.text() == "Copied"


def test_the_minutes_run(page, clock, qtbot):
    clock.append(MONDAY.replace(minute=59))
    page.countdown.refresh()
    qtbot.waitUntil(lambda: any(text.startswith("1 minute") for text in said(page.countdown)))


def test_after_the_cutoff_they_are_told_as_missed(page, clock, qtbot):
    clock.append(MONDAY.replace(hour=9, minute=30))
    page.countdown.refresh()
    qtbot.waitUntil(lambda: "0:30 late" in said(page.countdown))
    assert not page.countdown.due.isVisible()


def test_long_before_the_cutoff_it_takes_no_room(page, clock, qtbot):
    clock.append(MONDAY.replace(hour=6))
    page.countdown.refresh()
    qtbot.waitUntil(page.countdown.isHidden)


def test_a_name_leads_to_the_member(page):
    press(page.countdown, "陈小一")
    assert page.window().place == "members"
