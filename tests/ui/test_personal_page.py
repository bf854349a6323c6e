"""What the window does about the data of people: telling, erasing, and the register."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from tests.ui import real_shop
from tests.ui.conftest import NOW
from tests.ui.real_shop import said
from vipdesk.domain.disclosed import OF_A_PACK, Way
from vipdesk.store import backup, disclosures, members, remains, shop
from vipdesk.store.disclosures import Given
from vipdesk.ui import registry
from vipdesk.ui.crash_report import CrashReport
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.pages.members_erase import EraseDialog

pytestmark = pytest.mark.real_shop

MOMENT = int(NOW.timestamp())


@pytest.fixture
def window(session, tmp_path):
    real_shop.fill(session, tmp_path, 3)
    last = [spec for spec in registry.last_pages() if spec.key == "personal"]
    made = MainWindow(session, [spec for spec in registry.pages() if spec.key == "members"], last)
    made.start()
    return made


@pytest.fixture
def card(window):
    page = window.go("members")
    page.open_item(members.identify("nick1"))
    return page.card


def act(card, number):
    card.head.more.menu().actions()[number - 2].trigger()


def asked(window):
    return next(one for one in window.findChildren(EraseDialog) if one.isVisible())


def close_boxes(window):
    for box in window.findChildren(QMessageBox):
        box.close()


def give(recipient="Auntie Wang", way=Way.PRINTED):
    disclosures.record(Given(MOMENT, "lin", way, recipient, OF_A_PACK, tuple(members.find()[:2])))


@pytest.mark.parametrize(("ending", "beginning"), [("pdf", b"%PDF"), ("json", b"{")])
def test_everything_about_a_person_is_saved_and_noted(card, window, tmp_path, monkeypatch, qtbot, ending, beginning):
    target = tmp_path / f"person.{ending}"
    kind = "Every field (*.json)" if ending == "json" else "To read (*.pdf)"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), kind))
    act(card, 0)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    assert target.read_bytes().startswith(beginning)
    assert [one.way for one in disclosures.rows(disclosures.find())] == [Way.PERSON]
    close_boxes(window)


def test_nobody_is_erased_before_the_name_is_typed(card, window):
    act(card, 1)
    dialog = asked(window)
    assert not dialog.deed.isEnabled()
    dialog.typed.setText("陈小")
    assert not dialog.deed.isEnabled()
    dialog.typed.setText("陈小二")
    assert dialog.deed.isEnabled()
    dialog.reject()
    assert members.count() == 3


def test_what_goes_and_what_stays_is_said_before(card, window):
    give()
    act(card, 1)
    dialog = asked(window)
    assert {"Nicks on the platforms", "Addresses", "A bare number", "Auntie Wang"} <= set(said(dialog))
    assert any("A backup is made first" in words for words in said(dialog))
    dialog.reject()


def test_where_nobody_was_erased_nobody_is_counted(window):
    assert "Nobody has been erased." in said(window.go("personal"))


def test_an_erased_person_is_gone_from_the_list_the_file_and_the_backups(card, window, session, qtbot):
    kept = backup.keep(session.shop, backup.Reason.ASKED)
    assert remains.search([kept.path], ["nick1"])
    act(card, 1)
    dialog = asked(window)
    dialog.typed.setText("陈小二")
    dialog.deed.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(QMessageBox)), timeout=30_000)
    text = window.findChild(QMessageBox).text()
    assert "none is left" in text
    assert "written anew without the person: 1" in text
    close_boxes(window)
    assert members.count() == 2
    assert remains.search([*remains.files_of(session.shop.path), kept.path], ["nick1"]) == []
    qtbot.waitUntil(lambda: len(window.go("members").table.model.ids) == 2)


@pytest.mark.usefixtures("card")
def test_there_is_a_backup_before_somebody_is_erased(session, qtbot):
    job = session.erase(members.find()[0], from_copies=False)
    with qtbot.waitSignal(job.succeeded, timeout=30_000):
        pass
    assert [one.reason for one in backup.kept(session.shop.path)] == [backup.Reason.ERASURE]


def test_the_register_is_listed_and_searched(window, qtbot):
    give()
    give("Uncle Li", Way.HANDED_OUT)
    page = window.go("personal")
    page.refresh()
    assert real_shop.texts(page.table.model, 2) == ["Uncle Li", "Auntie Wang"]
    page.search.setText("wang")
    qtbot.waitUntil(lambda: real_shop.texts(page.table.model, 2) == ["Auntie Wang"])
    assert real_shop.texts(page.table.model, 4) == ["2"]


def test_the_register_is_saved_as_a_table(window, tmp_path, monkeypatch):
    give()
    page = window.go("personal")
    page.refresh()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "register"), ""))
    page.export.click()
    assert "Auntie Wang" in (tmp_path / "register.csv").read_text("utf-8-sig")
    close_boxes(window)


def test_how_long_data_are_kept_is_one_step(window, session):
    page = window.go("personal")
    page._fields["keep_pack_days"].setValue(14)
    page._save_button.click()
    assert shop.settings().keep_pack_days == 14
    session.undo()
    assert shop.settings().keep_pack_days == 30
    assert page._fields["keep_pack_days"].value() == 30


def test_a_report_is_saved_as_it_was_changed(application, qtbot, tmp_path, monkeypatch):
    dialog = CrashReport(None, "where it happened")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.words.setPlainText("where it happened, and what I did")
    target = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert target.read_text("utf-8") == "where it happened, and what I did\n"
    dialog.close()


def test_a_report_that_cannot_be_saved_is_told(application, qtbot, tmp_path, monkeypatch):
    dialog = CrashReport(None, "where it happened")
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(Path(tmp_path) / "nowhere" / "x.txt"), ""))
    dialog.save.click()
    assert "could not be written" in dialog.done_note.text()


def test_what_is_past_its_time_goes_behind_the_window(window, session, qtbot):
    with qtbot.waitSignal(session.tidy_up().finished):
        pass
    assert session.to_undo() is not None
