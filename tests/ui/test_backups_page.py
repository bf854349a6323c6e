"""The page of the backups, and the look inside before a restore."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.real_shop import press, said
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import backup, rehearsal, second_place, shop
from vipdesk.store.backup import Reason
from vipdesk.store.models import Member
from vipdesk.store.read_only import ShopForReading
from vipdesk.ui.pages.backups import BackupsPage
from vipdesk.ui.pages.backups_restore import RestoreDialog

ADD = Sentence("Add a member")
LONG_AGO = datetime(2026, 11, 20, 9, tzinfo=UTC)


def add(name="陈玥"):
    Member.create(name=name)


@pytest.fixture
def kept(session):
    """A backup with one member in it; another member came since."""
    session.do(ADD, add)
    made = backup.keep(session.shop, Reason.CLOSING, LONG_AGO)
    session.do(ADD, add, "周立")
    return made


@pytest.fixture
def page(window, qtbot):
    """The page, filled."""
    shown = window.go("backups")
    count = len(backup.kept(shown.session.shop.path))
    qtbot.waitUntil(lambda: shown.table.model.rowCount() == count)
    qtbot.waitUntil(lambda: shown.rehearsal.deed.isEnabled() == bool(count))
    return shown


def texts(page, column):
    model = page.table.model
    return [model.index(line, column).data() for line in range(model.rowCount())]


def test_whoever_the_system_did_not_name_is_told_in_the_language_of_the_window(kept, page, qtbot):
    page.chosen.restore.click()
    qtbot.waitUntil(lambda: page.findChild(RestoreDialog) is not None)
    dialog = page.findChild(RestoreDialog)
    assert any(words.endswith(", owner of the shop") for words in said(dialog))
    dialog.cancel.click()


def test_without_backups_the_page_says_when_they_are_made(page):
    assert any("One is made at closing" in words for words in said(page))
    assert not page.chosen.isVisible()


def test_each_backup_is_listed_with_why_and_what_changed_since(kept, page, qtbot):
    assert texts(page, 1) == ["at closing"]
    assert texts(page, 2) == ["1 action(s)"] or texts(page, 2) == ["1 action"]
    assert any("members 1" in words for words in said(page.chosen))


def test_a_backup_that_is_made_comes_to_the_list(page, qtbot):
    with qtbot.waitSignal(page.session.backed_up):
        press(page.window(), "Back up now")
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 1)
    assert texts(page, 2) == ["nothing changed"]


def test_the_look_inside_tells_then_and_now_and_restoring_brings_it_back(kept, page, qtbot):
    page.chosen.restore.click()
    qtbot.waitUntil(lambda: page.findChild(RestoreDialog) is not None)
    dialog = page.findChild(RestoreDialog)
    words = said(dialog)
    assert words[words.index("members") + 1 :][:2] == ["1", "2"]
    assert "Add a member" in words
    with qtbot.waitSignal(page.session.changed):
        dialog.deed.click()
    assert [one.name for one in Member.select()] == ["陈玥"]
    qtbot.waitUntil(lambda: page.table.model.rowCount() == 2)
    assert texts(page, 1) == ["before restoring", "at closing"]
    assert texts(page, 2)[0] == "put aside by a restore"


def test_a_restore_can_be_left(kept, page, qtbot):
    page.chosen.restore.click()
    qtbot.waitUntil(lambda: page.findChild(RestoreDialog) is not None)
    page.findChild(RestoreDialog).cancel.click()
    assert Member.select().count() == 2


def test_a_damaged_backup_cannot_be_chosen_for_restoring(kept, page, qtbot):
    raw = kept.path.read_bytes()
    kept.path.write_bytes(raw[:8192] + b"\x55" * 8192 + raw[16384:])
    page.chosen.restore.click()
    qtbot.waitUntil(lambda: page.findChild(RestoreDialog) is not None)
    dialog = page.findChild(RestoreDialog)
    assert not dialog.deed.isEnabled()
    assert "This backup is damaged" in said(dialog)
    assert "will be gone" not in said(dialog)
    dialog.cancel.click()


def test_the_rehearsal_is_held_when_asked_for_and_its_result_shown(kept, page, qtbot):
    assert "Not held yet." in said(page.rehearsal)
    page.rehearsal.deed.click()
    qtbot.waitUntil(lambda: "sound" in said(page.rehearsal))
    assert rehearsal.last(page.session.shop.path).backup == kept.path.name


def test_a_failed_rehearsal_is_told_on_the_page_and_on_today(kept, session, qtbot):
    from vipdesk.domain.tasks import Kind
    from vipdesk.services import todays_work

    kept.path.write_bytes(kept.path.read_bytes()[:5000])
    rehearsal.hold(session.shop.path, LONG_AGO + timedelta(hours=1), Progress())
    shown = BackupsPage(session)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: "not sound" in said(shown.rehearsal))
    tasks = todays_work.tasks(session.shop, session.today, session.now())
    (task,) = [one for one in tasks if one.kind is Kind.REHEARSAL]
    assert task.places[0].item == kept.path.name


def test_the_foot_of_the_window_does_not_call_checked_what_a_rehearsal_found_unsound(kept, window):
    assert any("checked" in words for words in said(window._foot))
    kept.path.write_bytes(kept.path.read_bytes()[:4096] + b"\x55" * 4096)
    rehearsal.hold(window.session.shop.path, LONG_AGO + timedelta(hours=1), Progress())
    window.session.backed_up.emit()
    assert any("not sound" in words for words in said(window._foot))


def test_a_second_place_is_chosen_filled_and_turned_off(kept, page, qtbot, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    page.place.choose.click()
    qtbot.waitUntil(lambda: "up to date" in said(page.place))
    assert (stick / "tea backups" / kept.path.name).exists()
    page.place.turn_off.click()
    qtbot.waitUntil(lambda: any(words.startswith("None yet") for words in said(page.place)))
    assert shop.settings().backup_folder == ""


def test_where_the_backups_lie_anyway_is_no_second_place(kept, page, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(page.session.shop.path.parent))
    with pytest.raises(UserError, match="already"):
        page._choose_place()
    assert shop.settings().backup_folder == ""


def test_a_shop_that_is_only_read_says_so_in_place_of_the_list(session, qtbot):
    session.shop = ShopForReading(session.shop.path, session.shop.path)
    shown = BackupsPage(session)
    qtbot.addWidget(shown)
    shown.show()
    assert any("reading only" in words for words in said(shown))
    assert not shown.table.isVisibleTo(shown)


def test_a_second_place_that_is_away_is_told_kindly(kept, session, qtbot, tmp_path):
    session.do(ADD, shop.change_settings, backup_folder=str(tmp_path / "away"))
    second_place.bring(session.shop.path, tmp_path / "away", LONG_AGO, Progress())
    shown = BackupsPage(session)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: "waiting" in said(shown.place))
    assert any("not there at the moment" in words for words in said(shown.place))
