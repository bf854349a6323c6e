"""The window on a shop that lies on a server: all pages, work, a server that goes away, and closing."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from tests.engines import Databases, database_server, databases
from tests.ui.test_program import AGAIN, Visit, close, rename
from vipdesk.progress import Progress
from vipdesk.services import make_demo, move_shop
from vipdesk.store import shop
from vipdesk.store.location import Server
from vipdesk.ui import registry
from vipdesk.ui.desk import Desk
from vipdesk.ui.jobs import Job
from vipdesk.ui.main_window import MainWindow

__all__ = ["database_server", "databases"]

TODAY = date(2026, 11, 22)


@pytest.fixture
def visit(application: QApplication, desk: Desk) -> Visit:
    return Visit(application, desk)


@pytest.fixture
def served(database_server: Server, tmp_path: Path) -> Server:
    """A small demo shop on the server."""
    path = tmp_path / "demo.vipdesk"
    make_demo.make(path, 120, 1, TODAY, 1_795_000_000, Progress())
    move_shop.move(path, database_server, Progress())
    return database_server


class EveryPage:
    """Goes to each page in turn, when the one before has read what it shows."""

    def __init__(self) -> None:
        self._left = [one.key for one in (*registry.pages(), *registry.last_pages())]
        self._is_watching, self._reading = False, 0

    def __call__(self, window: QWidget) -> object:
        assert isinstance(window, MainWindow), "something was told"
        if not self._is_watching:
            self._is_watching = True
            window.session.reading.connect(self._on_reading)
        if self._reading == 0 and self._left:
            window.go(self._left.pop(0))
        return AGAIN if self._left or self._reading else None

    def _on_reading(self, job: Job[object]) -> None:
        self._reading += 1
        job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._reading -= 1


def told(words: str) -> Callable[[QWidget], object]:
    """A box that says this, closed then."""

    def step(box: QWidget) -> object:
        if not isinstance(box, QMessageBox):
            return AGAIN
        assert words in box.text()
        box.close()
        return None

    return step


def test_every_page_shows_a_shop_on_a_server(visit: Visit, served: Server) -> None:
    assert visit.run(served, EveryPage(), rename("Served"), close) == 0
    with_shop = shop.open_shop(served)
    assert shop.settings().name == "Served"
    with_shop.close()
    assert not served.copies.exists()


def test_a_server_that_is_not_there_is_told_and_the_program_ends(visit: Visit) -> None:
    assert visit.run(Server("postgresql://me:SECRET@127.0.0.1:1/tea"), told("does not answer")) == 0


def test_an_empty_database_is_told_how_to_fill(visit: Visit, database_server: Server, databases: Databases) -> None:
    assert visit.run(database_server, told("move a shop there")) == 0
