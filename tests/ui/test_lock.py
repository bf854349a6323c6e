"""The lock: what it hides, what opens it, and who locks it."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from vipdesk.services import desk_lock
from vipdesk.ui import dialogs, lock
from vipdesk.ui.lock import Lock

PASSWORD = "green tea"


@pytest.fixture
def desk_with_lock(session):
    session.desk.keep_text(lock.HASH, desk_lock.made(PASSWORD))
    return session.desk


@pytest.fixture
def locked(desk_with_lock, window):
    made = Lock(window)
    assert made.lock()
    yield made
    if made.screen is not None:
        made.screen._is_open = True
        made.screen.close()


def visible():
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def type_in(screen, words):
    screen.password.setText(words)
    screen.attempt()


def test_nothing_but_the_lock_is_on_the_screen(locked):
    assert visible() == [locked.screen]


def test_its_window_does_not_name_the_shop(locked, window):
    assert locked.screen.windowTitle() == QApplication.applicationName()


def test_the_password_brings_everything_back(locked, window):
    type_in(locked.screen, PASSWORD)
    assert not locked.is_locked
    assert window.isVisible()


def test_open_dialogs_are_hidden_too_and_come_back(desk_with_lock, window, qtbot):
    box = dialogs.note(window, "Wang Xiaoming, 139 0000 1111")
    made = Lock(window)
    made.lock()
    assert not box.isVisible()
    type_in(made.screen, PASSWORD)
    assert box.isVisible()
    box.close()


def test_what_wants_to_appear_meanwhile_waits(locked, window, qtbot):
    box = dialogs.note(window, "Wang Xiaoming")
    qtbot.waitUntil(lambda: not box.isVisible())
    type_in(locked.screen, PASSWORD)
    assert box.isVisible()
    box.close()


def test_a_wrong_password_is_refused_and_forgotten(locked, window):
    type_in(locked.screen, "black tea")
    assert locked.is_locked
    assert not window.isVisible()
    assert locked.screen.password.text() == ""
    assert "not the password" in locked.screen.trouble.text()


def test_after_some_wrong_tries_one_has_to_wait(locked, qtbot):
    for _ in range(3):
        qtbot.waitUntil(locked.screen.deed.isEnabled)
        type_in(locked.screen, "black tea")
    assert "Wait" in locked.screen.trouble.text()
    type_in(locked.screen, PASSWORD)
    assert locked.is_locked


@pytest.mark.parametrize(("tries", "seconds"), [(0, 0), (1, 0), (2, 0), (3, 2), (4, 4), (7, 32), (8, 60), (99, 60)])
def test_the_pause_grows_to_a_minute(tries, seconds):
    assert desk_lock.pause_after(tries) == seconds


def test_without_a_password_there_is_no_lock(window):
    assert not Lock(window).lock()
    assert window.isVisible()


def test_it_locks_when_nobody_did_anything_for_the_time(desk_with_lock, window, monkeypatch):
    clock = SimpleNamespace(now=1000.0)
    monkeypatch.setattr(lock, "monotonic", lambda: clock.now)
    desk_with_lock.keep_text(lock.MINUTES, "2")
    made = Lock(window)
    clock.now += 119
    made._look()
    assert not made.is_locked
    clock.now += 2
    made._look()
    assert made.is_locked
    type_in(made.screen, PASSWORD)


def test_a_key_pressed_puts_it_off(desk_with_lock, window, monkeypatch, qtbot):
    clock = SimpleNamespace(now=1000.0)
    monkeypatch.setattr(lock, "monotonic", lambda: clock.now)
    desk_with_lock.keep_text(lock.MINUTES, "2")
    made = Lock(window)
    clock.now += 100
    qtbot.keyClick(window, "a")
    clock.now += 100
    made._look()
    assert not made.is_locked


def test_closing_the_lock_ends_the_program(locked, window, qtbot):
    with qtbot.waitSignal(window.closed):
        locked.screen.close()


def test_the_remembered_password_does_not_tell_it():
    kept = desk_lock.made(PASSWORD)
    assert PASSWORD not in kept
    assert kept != desk_lock.made(PASSWORD)
    assert desk_lock.is_right("  green tea ", kept)
    assert not desk_lock.is_right("green tee", kept)


@pytest.mark.parametrize("kept", ["", "scrypt$1$2", "scrypt$x$00$00", "plain$32768$00$00", "scrypt$3$00$zz"])
def test_what_is_no_remembered_password_opens_nothing(kept):
    assert not desk_lock.is_right("", kept)
