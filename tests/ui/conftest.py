"""The real window on a real shop, on a screen that nobody sees."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import real_shop
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

TODAY, NOW = real_shop.TODAY, real_shop.NOW
PATIENCE_MS = 60_000
"""What is waited for is there in a moment; on a machine that is busy with other things it may take long."""


class PatientBot(QtBot):
    """Hands and eyes that wait for what comes, however busy the machine is."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)


def pytest_configure(config: pytest.Config) -> None:
    """Of which shop and pages a module's tests are."""
    config.addinivalue_line("markers", "real_shop: a shop with the usual terms, and the pages of its people and orders")


@pytest.fixture
def is_real(request: pytest.FixtureRequest) -> bool:
    """Whether the test is of a shop with terms and pages, and not of an empty one with sample pages."""
    return request.node.get_closest_marker("real_shop") is not None


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """In the place of pytest-qt's own."""
    return PatientBot(request)


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
def shop_file(tmp_path: Path, *, is_real: bool) -> Iterator[ShopFile]:
    made = real_shop.make(tmp_path) if is_real else shop.create_shop(tmp_path / "tea.vipdesk")
    yield made
    made.close()


@pytest.fixture
def session(application: QApplication, shop_file: ShopFile, desk: Desk) -> Iterator[Session]:
    jobs = Jobs(at_end=shop.close)
    yield Session(shop_file, Journal("owner", lambda: int(NOW.timestamp())), jobs, desk, lambda: TODAY, lambda: NOW)
    jobs.close()


@pytest.fixture
def window(session: Session, *, is_real: bool) -> MainWindow:
    """The window with the sample pages, or those of the real shop; shown and active."""
    if is_real:
        return real_shop.show(session)
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
