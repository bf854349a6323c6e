"""From a plain shop to an encrypted one and back, at the window."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.ui.test_program import AGAIN, Visit, place, press
from vipdesk.domain import recovery
from vipdesk.progress import Progress
from vipdesk.services import desk_lock, key_store
from vipdesk.store import backup, keys, recoding, shop
from vipdesk.store.keys import Key
from vipdesk.ui import lock
from vipdesk.ui.lock import LockScreen
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.page import Recode
from vipdesk.ui.passwords import NewPassword, UnlockDialog
from vipdesk.ui.ways import WaysOut

pytest.importorskip("sqlcipher3", reason="the add-on for encrypted shops is not installed")

__all__ = ["place"]

PASSWORD = "jasmine at dawn"


@pytest.fixture(autouse=True)
def no_keys(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    keys.forget_all()
    yield
    keys.forget_all()


@pytest.fixture
def visit(application, desk):
    return Visit(application, desk)


@pytest.fixture
def locked(place):
    recoding.recode(place, keys.new(PASSWORD), "", Progress())
    keys.forget_all()
    return place


def wait_for(kind, step):
    """A step that is done when this kind of window is on the screen."""

    def stepping(shown):
        return step(shown) if isinstance(shown, kind) else AGAIN

    return stepping


def unlock(words):
    def typing(dialog):
        dialog.password.setText(words)
        dialog.accept()

    return wait_for(UnlockDialog, typing)


def close(window):
    window.close()


def test_it_asks_for_the_password_and_opens(visit, locked):
    seen = []
    visit.run(locked, unlock(PASSWORD), wait_for(MainWindow, lambda w: (seen.append(w.windowTitle()), w.close())))
    assert "Green Bamboo" in seen[0]


def test_it_takes_the_code_of_the_recovery_sheet(visit, locked):
    key = keys.spoken(PASSWORD, locked)
    code = " ".join(recovery.lines(key.secret))
    visit.run(locked, unlock(code), wait_for(MainWindow, close))


def test_a_wrong_password_is_told_in_the_dialog_and_another_one_can_be_typed(visit, locked):
    said = []

    def wrong(dialog):
        dialog.password.setText("jasmine at dusk")
        dialog.accept()
        said.append(dialog._trouble.text())

    visit.run(locked, wait_for(UnlockDialog, wrong), unlock(PASSWORD), wait_for(MainWindow, close))
    assert "not the password" in said[0]


def test_who_does_not_know_it_leaves(visit, locked):
    visit.run(locked, wait_for(UnlockDialog, lambda dialog: dialog.reject()))
    assert keys.RING.keys == {}


def test_from_the_settings_it_is_encrypted_and_opens_again(visit, place):
    def ask(window):
        window.go("settings").security.encrypt()

    def choose(dialog):
        dialog.first.setText(PASSWORD)
        dialog.second.setText(PASSWORD)
        dialog.accept()

    told = wait_for(QMessageBox, lambda box: box.accept())
    visit.run(place, ask, wait_for(NewPassword, choose), told, wait_for(MainWindow, close))
    assert keys.is_encrypted(place)
    assert backup.kept(place) != []
    assert all(keys.is_encrypted(one.path) for one in backup.kept(place))


def test_two_passwords_that_differ_are_told(visit, place):
    said = []

    def choose(dialog):
        dialog.first.setText(PASSWORD)
        dialog.second.setText("jasmine at dusk")
        dialog.accept()
        said.append(dialog._trouble.text())
        dialog.reject()

    def ask(window):
        window.go("settings").security.encrypt()

    visit.run(place, ask, wait_for(NewPassword, choose), wait_for(MainWindow, close))
    assert "not the same" in said[0]
    assert not keys.is_encrypted(place)


def test_it_is_made_plain_again(visit, locked):
    told = wait_for(QMessageBox, lambda box: box.accept())

    def wish(window):
        window.asked.emit(Recode(None, ""))

    visit.run(locked, unlock(PASSWORD), wait_for(MainWindow, wish), told, wait_for(MainWindow, close))
    assert not keys.is_encrypted(locked)


def test_of_a_damaged_one_what_can_be_read_is_copied_under_the_same_password(visit, locked, tmp_path, monkeypatch):
    raw = bytearray(locked.read_bytes())
    raw[-2000] ^= 1
    locked.write_bytes(raw)
    target, said, opened = tmp_path / "saved.vipdesk", [], []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    def read(box):
        said.append(box.text())
        box.accept()

    def look(window):
        opened.append((window.session.shop.path, shop.settings().name))
        window.close()

    salvage = wait_for(WaysOut, press("Copy what can be read"))
    visit.run(locked, unlock(PASSWORD), salvage, wait_for(QMessageBox, read), wait_for(MainWindow, look))
    assert "which has the same password" in said[0]
    assert "cannot be decrypted any more: 1" in said[0]
    assert opened == [(target, "Green Bamboo")]
    assert keys.salt_of(target) == keys.salt_of(locked)


def test_the_lock_of_an_encrypted_shop_opens_with_its_password(visit, locked):
    def uncover(_):
        screen = next(one for one in visit.application.topLevelWidgets() if isinstance(one, LockScreen))
        screen.password.setText(PASSWORD)
        screen.attempt()

    def look(window):
        if visit.program.lock is None:
            return AGAIN
        assert visit.program.lock.lock()
        uncover(window)
        assert window.isVisible()
        window.close()
        return None

    visit.run(locked, unlock(PASSWORD), wait_for(MainWindow, look))


def test_without_a_password_the_lock_says_how_to_come_by_one(visit, place):
    said = []

    def cover(window):
        if visit.program.lock is None:  # it comes after the window stands
            return AGAIN
        next(hit for hit in window.commands.find("lock") if hit.words == "Lock").choose()
        return None

    def read(box):
        said.append(box.text())
        box.accept()

    visit.run(place, cover, wait_for(QMessageBox, read), wait_for(MainWindow, close))
    assert "Set one in the settings" in said[0]


def test_the_password_of_the_lock_is_remembered_as_a_hash_only(visit, place, desk):
    def choose(dialog):
        dialog.first.setText(PASSWORD)
        dialog.second.setText(PASSWORD)
        dialog.accept()

    def ask(window):
        window.go("settings").security.set_lock()

    visit.run(place, ask, wait_for(NewPassword, choose), wait_for(MainWindow, close))
    assert desk_lock.is_right(PASSWORD, desk.text(lock.HASH))
    desk.save()
    assert PASSWORD not in (desk.folder / "desk.ini").read_text("utf-8")


def test_a_key_in_the_keyring_opens_it_without_asking(visit, locked, monkeypatch):
    key = keys.spoken(PASSWORD, locked)
    kept = {key.salt: key.secret}
    monkeypatch.setattr(key_store, "read", kept.get)
    visit.run(locked, wait_for(MainWindow, close))


def test_a_key_in_the_keyring_that_does_not_fit_is_not_used(visit, locked, monkeypatch):
    salt = keys.salt_of(locked)
    monkeypatch.setattr(key_store, "read", {salt: Key(salt, bytes(32)).secret}.get)
    visit.run(locked, unlock(PASSWORD), wait_for(MainWindow, close))
