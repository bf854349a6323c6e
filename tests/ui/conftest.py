"""The real window on a real shop, on a screen that nobody sees."""

import gc
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.ui.sample_pages import specs
from vipdesk import app as program
from vipdesk.store import shop
from vipdesk.store.database import ShopFile
from vipdesk.store.journal import Journal
from vipdesk.ui import language, registry, theme
from vipdesk.ui.desk import Desk
from vipdesk.ui.jobs import Jobs
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Look

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, 42, tzinfo=UTC)


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """Our style, fonts and English; the collector runs between the tests, on this thread."""
    gc.disable()
    dressed = program.application()
    theme.apply(dressed, Look.LIGHT)
    language.speak(dressed, "en")
    yield dressed
    left = [one for one in dressed.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    for one in dressed.topLevelWidgets():
        one.close()
        one.deleteLater()
    dressed.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not left, "a dialog was left open"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "desk")
    yield made
    made.save()


@pytest.fixture
def shop_file(tmp_path: Path) -> Iterator[ShopFile]:
    made = shop.create_shop(tmp_path / "tea.vipdesk")
    yield made
    made.close()


@pytest.fixture
def session(application: QApplication, shop_file: ShopFile, desk: Desk) -> Iterator[Session]:
    jobs = Jobs(at_end=shop.close)
    yield Session(shop_file, Journal("owner", lambda: int(NOW.timestamp())), jobs, desk, lambda: TODAY, lambda: NOW)
    jobs.close()


@pytest.fixture
def window(session: Session) -> MainWindow:
    """The window with the sample pages, shown and active."""
    made = MainWindow(session, specs(), registry.last_pages())
    made.start()
    made.activateWindow()
    return made


@pytest.fixture
def write() -> Callable[[QWidget, str], None]:
    """Type into a widget as an input method does: keys cannot carry Chinese."""

    def typed(widget: QWidget, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    return typed
