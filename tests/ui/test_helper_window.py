"""The window that a helper's login opens: own batches, check-in and packs, and nothing else."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from tests.engines import Databases, database_server, databases
from vipdesk.app import Program
from vipdesk.progress import Progress
from vipdesk.services import make_demo, manage_desks, move_shop
from vipdesk.store import role_names, shop
from vipdesk.store.database import select
from vipdesk.store.desks import Role
from vipdesk.store.engine_postgres import CHANNEL
from vipdesk.store.location import Server
from vipdesk.ui import helper_window, lock
from vipdesk.ui.clock import Clock
from vipdesk.ui.desk import Desk
from vipdesk.ui.helper_window import HelperWindow
from vipdesk.ui.passwords import NewPassword

__all__ = ["database_server", "databases"]

TODAY = date(2026, 11, 22)
SECRET = "only-for-this-test"


@pytest.fixture
def program(application: QApplication, desk: Desk) -> Program:
    return Program(application, desk, Clock(TODAY))


@pytest.fixture
def own(database_server: Server, databases: Databases, tmp_path: Path) -> Iterator[Server]:
    """A demo shop on the server, as the helper with the most letters to write finds it."""
    path = tmp_path / "demo.vipdesk"
    make_demo.make(path, 300, 1, TODAY, 1_795_000_000, Progress())
    move_shop.move(path, database_server, Progress())
    opened = shop.open_shop(database_server)
    (name,) = select(
        "SELECT h.name FROM letter l JOIN batch b ON b.id = l.batch_id JOIN helper h ON h.id = b.helper_id"
        " WHERE l.state IN ('planned', 'printed', 'with_helper') GROUP BY h.name ORDER BY COUNT(*) DESC LIMIT 1"
    )[0]
    login = f"{name}_{database_server.database}"
    manage_desks.add(login, Role.HELPER, name, lambda: SECRET, 1)
    opened.close()
    yield Server(f"postgresql://{quote(login)}:{SECRET}@{database_server.url.rpartition('@')[2]}")
    databases.drop(database_server)
    for role in (login, *role_names.groups(database_server.database)):
        databases.run(f'DROP ROLE "{role}"')


def asked(place: Server, sql: str, *values: object) -> list[tuple[object, ...]]:
    with psycopg.connect(place.url) as connection:
        return connection.execute(sql, values or None).fetchall()


def run(program: Program, place: Server, step: Callable[[HelperWindow], object]) -> int:
    """The program until its window is closed; the step again and again until it does that."""

    def act() -> None:
        assert QApplication.activeModalWidget() is None
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, HelperWindow) and one.isVisible()]
        for window in found:
            step(window)

    timer = QTimer(interval=50)
    timer.timeout.connect(act)
    timer.start()
    QTimer.singleShot(60_000, timer, QApplication.closeAllWindows)
    code = program.run(place)
    timer.stop()
    return code


def test_a_helper_checks_in_and_is_told(own: Server, program: Program) -> None:
    out = "SELECT code FROM letter WHERE state IN ('printed', 'with_helper', 'planned') ORDER BY code LIMIT 1"
    code = str(asked(own, out)[0][0])

    def work(one: HelperWindow) -> object:
        assert one.table.model.rowCount() > 0
        one.field.setText(code)
        one.submit()
        assert one.field.text() == ""
        assert "still out" in one.answer.words
        one.field.setText(code)
        one.submit()
        assert "already" in one.answer.words
        return one.close()

    assert run(program, own, work) == 0
    assert asked(own, "SELECT state FROM letter WHERE code = %s", code) == [("written",)]


def test_batches_with_letters_still_out_stand_above_those_that_are_done(own: Server, program: Program) -> None:
    seen: list[list[bool]] = []

    def work(one: HelperWindow) -> object:
        model = one.table.model
        seen.append([model.index(at, 5).data() == "0" for at in range(model.rowCount())])
        return one.close()

    assert run(program, own, work) == 0
    done = seen[0]
    assert {False, True} == set(done)
    assert done == sorted(done)


def test_a_helper_saves_a_pack(own: Server, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    path = tmp_path / "pack.pdf"
    begun: list[int] = []

    def work(one: HelperWindow) -> object:
        if not begun:
            batch_id = one.table.current_id()
            assert batch_id is not None
            begun.append(batch_id)
            one.save_pack(batch_id, path)
        return path.name in one.answer.words and one.close()

    assert run(program, own, work) == 0
    assert path.read_bytes().startswith(b"%PDF")
    assert asked(own, "SELECT printed_at IS NOT NULL FROM batch WHERE id = %s", begun[0]) == [(True,)]


def test_what_a_colleague_does_is_seen_at_once(own: Server, program: Program, database_server: Server) -> None:
    changed: list[int] = []
    seen: list[str] = []

    def work(one: HelperWindow) -> object:
        if not changed:
            batch_id = one.table.current_id()
            assert batch_id is not None
            changed.append(batch_id)
            with psycopg.connect(database_server.url) as connection:
                connection.execute("SELECT set_config('vipdesk.action', (SELECT MAX(id)::text FROM action), true)")
                connection.execute("UPDATE batch SET number = 99 WHERE id = %s", [batch_id])
                connection.execute("SELECT pg_notify(%s, %s)", [CHANNEL, "another-desk batch"])
        model = one.table.model
        cells = [model.index(at, 1).data() for at in range(model.rowCount())]
        return "99" in cells and (seen.append("99"), one.close())

    assert run(program, own, work) == 0
    assert seen == ["99"]


def test_a_helper_locks_the_window_with_a_password_of_their_own(own: Server, program: Program, desk: Desk) -> None:
    told: list[bool] = []

    def work(one: HelperWindow) -> object:
        one.ask_to_lock()
        asking = one.findChild(NewPassword)
        assert asking is not None
        asking.first.setText(SECRET)
        asking.second.setText(SECRET)
        asking.accept()
        one.ask_to_lock()
        assert one.cover is not None
        assert one.cover.screen is not None
        told.append(one.isVisible())
        one.cover.screen.password.setText(SECRET)
        one.cover.screen.attempt()
        told.append(one.isVisible())
        return one.close()

    assert run(program, own, work) == 0
    assert told == [False, True]
    assert lock.minutes_of(desk) == int(helper_window.IDLE_MINUTES)
