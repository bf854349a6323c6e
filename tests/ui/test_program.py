"""From the first start to closing, with the real event loop."""

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from vipdesk import app as program
from vipdesk.app import Program
from vipdesk.errors import Sentence, UserError
from vipdesk.services import back_up
from vipdesk.store import backup, backup_notes, backup_restore, read_only, rehearsal, shop, trouble
from vipdesk.store import journal as log
from vipdesk.store.backup import Reason
from vipdesk.store.journal import Journal
from vipdesk.store.trouble import Trouble
from vipdesk.ui import theme
from vipdesk.ui.clock import Clock
from vipdesk.ui.instance import Instance
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.opening import FirstStart
from vipdesk.ui.page import OpenShop, RestoreBackup, SalvageShop, Speak, Wear
from vipdesk.ui.status import ReadingBand
from vipdesk.ui.theme import DARK, Look
from vipdesk.ui.ways import WaysOut

ROOT = Path(__file__).resolve().parents[2]
DAMAGE = (Trouble.DAMAGED, Trouble.MISSING, Trouble.EMPTY, Trouble.FOREIGN)
RENAME = Sentence("Rename")
STEP_MS = 10
GIVE_UP_MS = 15_000
AGAIN = object()
"""What a step gives back to be asked again, since what it waits for is not there yet."""


class Visit:
    """A run of the program, and what the person at the desk does: one step whenever something is on the screen."""

    def __init__(self, application, desk):
        self.program = Program(application, desk, Clock(date(2026, 11, 22)))
        self.application = application

    def run(self, place, *steps):
        left = list(steps)

        def act():
            shown = self.application.activeModalWidget() or self.program.window
            if left and shown is not None and shown.isVisible():
                step = left.pop(0)
                if step(shown) is AGAIN:
                    left.insert(0, step)

        timer = QTimer(interval=STEP_MS)
        timer.timeout.connect(act)
        timer.start()
        QTimer.singleShot(GIVE_UP_MS, timer, self.give_up)
        code = self.program.run(place)
        timer.stop()
        assert left == [], "not every step was reached"
        return code

    def give_up(self):
        """A step that failed must not leave the loop waiting for the next."""
        for shown in self.application.topLevelWidgets():
            shown.close()
        self.application.exit(1)


@pytest.fixture
def visit(application, desk):
    return Visit(application, desk)


@pytest.fixture
def place(tmp_path):
    """A shop with a name, closed."""
    path = tmp_path / "tea.vipdesk"
    made = shop.create_shop(path)
    with Journal("owner", lambda: 1_795_000_000).action(RENAME):
        shop.change_settings(name="Green Bamboo")
    made.close()
    return path


def close(window):
    window.close()


def rename(to):
    return lambda window: window.session.do(RENAME, shop.change_settings, name=to)


def press(words):
    def pressing(box):
        next(one for one in box.findChildren(QPushButton) if one.text().replace("&", "").startswith(words)).click()

    return pressing


def named(path):
    with closing(sqlite3.connect(path)) as opened:
        return opened.execute("SELECT value FROM setting WHERE name = 'name'").fetchone()[0].strip('"')


def reasons(path):
    return [one.reason for one in backup.kept(path)]


def spoil(path):
    """Overwrite everything behind the first pages' head, so that the engine says that it is damaged."""
    raw = bytearray(path.read_bytes())
    raw[100:] = b"\x55" * (len(raw) - 100)
    path.write_bytes(raw)


def test_closing_backs_up_what_changed_and_once_only(visit, place):
    assert visit.run(place, rename("Blue Bamboo"), close) == 0
    assert reasons(place) == [Reason.CLOSING]
    visit.run(place, close)
    assert reasons(place) == [Reason.CLOSING]


def test_nothing_goes_on_behind_the_backup_at_closing(visit, place, monkeypatch):
    at_closing, going_on = back_up.at_closing, []

    def observed(*args):
        going_on.extend(thread.name for thread in threading.enumerate() if thread.name.startswith("jobs"))
        return at_closing(*args)

    monkeypatch.setattr(back_up, "at_closing", observed)
    visit.run(place, rename("Blue Bamboo"), close)
    assert going_on == []
    assert reasons(place) == [Reason.CLOSING]


def test_the_lock_and_the_connections_are_gone_after_closing(visit, place):
    visit.run(place, close)
    assert not place.with_name("tea.vipdesk.lock").exists()
    assert not place.with_name("tea.vipdesk-wal").exists()


def test_the_first_start_makes_the_shop_that_was_described(visit, tmp_path):
    place = tmp_path / "new" / "shop.vipdesk"

    def fill(guide):
        guide.name.setText("青竹茶铺")
        guide.owner.setText("林")
        guide.currency.choose("TWD")
        press("Start")(guide)

    visit.run(place, fill, close)
    opened = shop.open_shop(place)
    made = shop.settings()
    opened.close()
    assert (made.name, made.owner, made.currency) == ("青竹茶铺", "林", "TWD")


def test_the_guide_goes_on_in_the_language_that_is_chosen(visit, tmp_path, desk):
    def choose_chinese(guide):
        guide.owner.setText("林")
        guide.language.choose("zh_CN")
        guide.language.edited.emit()

    seen = []

    def look(guide):
        seen.append((guide.owner.value(), [one.text() for one in guide.findChildren(QPushButton)]))
        guide.reject()

    visit.run(tmp_path / "shop.vipdesk", choose_chinese, look)
    assert seen[0][0] == "林"
    assert "开始" in seen[0][1]
    assert desk.language == "zh_CN"


def test_closing_the_guide_makes_nothing(visit, tmp_path):
    assert visit.run(tmp_path / "shop.vipdesk", lambda guide: guide.reject()) == 0
    assert not (tmp_path / "shop.vipdesk").exists()


def test_a_place_where_nothing_can_be_made_is_told(visit, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("x", "utf-8")

    def fill(guide):
        guide.name.setText("Tea")
        press("Start")(guide)

    told = []

    def read(box):
        told.append(box.text())
        box.reject()

    visit.run(blocked / "shop.vipdesk", fill, read)
    assert "cannot be used" in told[0]


def test_a_guide_needs_a_name(visit, tmp_path):
    def start(guide):
        press("Start")(guide)
        assert guide.isVisible()
        guide.reject()

    visit.run(tmp_path / "shop.vipdesk", start)


def test_a_damaged_shop_is_restored_from_its_newest_backup(visit, place):
    visit.run(place, rename("Blue Bamboo"), close)
    spoil(place)
    visit.run(place, press("Restore"), close)
    assert named(place) == "Blue Bamboo"
    assert any("before restore" in path.name for path in place.parent.iterdir())


def test_a_damaged_shop_without_backup_can_be_left(visit, place):
    spoil(place)
    assert visit.run(place, press("Cancel")) == 0


def test_no_backup_is_offered_for_a_file_of_another_program(visit, tmp_path):
    place = tmp_path / "other.db"
    with closing(sqlite3.connect(place)) as other:
        other.execute("CREATE TABLE note (text TEXT)")
    offered = []

    def look(box):
        offered.extend(one.text().replace("&", "") for one in box.findChildren(QPushButton))
        box.reject()

    visit.run(place, look)
    assert not any(text.startswith("Restore") for text in offered)


def test_a_second_window_calls_the_first_to_the_front(visit, place, qtbot):
    first = Instance(place)
    assert first.take()
    first.listen()
    with qtbot.waitSignal(first.called):
        assert visit.run(place) == 0
    first.release()


def test_a_lock_that_nobody_answers_for_is_told(visit, place):
    first = Instance(place)
    assert first.take()
    told = []

    def read(box):
        told.append(box.text())
        press("OK")(box)

    visit.run(place, read)
    assert "already open" in told[0]
    first.release()


def test_damage_after_an_interruption_is_noticed_while_the_window_is_open(visit, place):
    visit.run(place, rename("Blue Bamboo"), close)
    die_with_lock(place)
    spoil_index(place)

    def restore(shown):
        if not isinstance(shown, WaysOut):
            return AGAIN
        assert "damaged" in shown.text()
        return press("Restore")(shown)

    visit.run(place, restore, close)
    assert shop_problems(place) == []


def spoil_index(path):
    """Damage where nobody looks in daily work: the file opens as if nothing were wrong."""
    with closing(sqlite3.connect(path)) as opened:
        (page,) = opened.execute("SELECT rootpage FROM sqlite_master WHERE name = 'cost_reverses'").fetchone()
        (size,) = opened.execute("PRAGMA page_size").fetchone()
    raw = bytearray(path.read_bytes())
    raw[(page - 1) * size : page * size] = b"\x55" * size
    path.write_bytes(raw)
    assert shop_problems(path) != []


def shop_problems(path):
    with closing(sqlite3.connect(path)) as opened:
        return [row[0] for row in opened.execute("PRAGMA quick_check") if row[0] != "ok"]


def die_with_lock(place):
    """Another process that had the shop open ends without closing it."""
    words = "import os, sys; from pathlib import Path; from vipdesk.ui.instance import Instance;"
    words += " one = Instance(Path(sys.argv[1])); one.take() and os._exit(0)"
    subprocess.run([sys.executable, "-c", words, str(place)], check=True, cwd=ROOT)
    assert place.with_name("tea.vipdesk.lock").exists()


def test_another_shop_is_opened_in_place_of_this_one(visit, place, tmp_path):
    other = tmp_path / "other.vipdesk"
    shop.create_shop(other).close()
    titles = []

    def leave(window):
        window.asked.emit(OpenShop(other))

    def arrive(window):
        titles.append(window.windowTitle())
        window.close()

    visit.run(place, leave, arrive)
    assert titles == ["other – VIP Desk"]


def test_restoring_brings_back_what_was_and_keeps_what_is(visit, place):
    kept = []

    def keep(window):
        kept.append(backup.keep(window.session.shop, Reason.ASKED).path)

    def restore(window):
        window.asked.emit(RestoreBackup(kept[0]))

    visit.run(place, keep, rename("Red Bamboo"), restore, close)
    assert named(place) == "Green Bamboo"
    assert [named(one.path) for one in backup.kept(place) if one.reason is Reason.CLOSING] != []


def test_an_unsound_backup_changes_nothing(visit, place):
    visit.run(place, rename("Blue Bamboo"), close)
    (kept,) = backup.kept(place)
    kept.path.write_bytes(b"nothing")
    visit.run(place, lambda window: window.asked.emit(RestoreBackup(kept.path)), press("OK"), close)
    assert named(place) == "Blue Bamboo"


def test_the_language_changes_at_once_and_the_page_stays(visit, place, desk):
    seen = []

    def chinese(window):
        window.go("settings")
        window.asked.emit(Speak("zh_CN"))

    def look(window):
        seen.append((window.place, window.search.placeholderText()))
        window.close()

    visit.run(place, chinese, look)
    assert seen == [("settings", "找会员、信件编号、订单号或命令")]
    assert desk.language == "zh_CN"


def test_the_look_changes_at_once_and_is_remembered(visit, place, desk):
    worn = []

    def dark(window):
        window.asked.emit(Wear(Look.DARK))
        worn.append(theme.current())
        window.close()

    visit.run(place, dark)
    assert worn == [DARK]
    assert desk.look is Look.DARK


def test_a_mistake_in_the_window_is_told_and_the_window_lives_on(visit, place):
    def fail(window):
        QTimer.singleShot(0, window, lambda: {}["王芳"])

    told = []

    def read(box):
        if not isinstance(box, QMessageBox):
            return AGAIN
        told.append(box.text())
        return press("Close")(box)

    visit.run(place, fail, read, close)
    assert "mistake of the program" in told[0]
    assert "王芳" not in told[0]


def test_a_chosen_day_keeps_its_date_and_the_hour_of_the_clock():
    clock = Clock(date(2027, 2, 6))
    assert clock.today() == date(2027, 2, 6)
    assert clock.now().astimezone().date() == date(2027, 2, 6)
    real = Clock(None)
    assert abs((real.now() - datetime.now(UTC)).total_seconds()) < 60


def test_the_whole_program_starts_as_a_command_does(application, place, own_data_folder, qtbot):
    def leave():
        window = next(one for one in QApplication.topLevelWidgets() if one.isVisible())
        window.close()

    QTimer.singleShot(50, leave)
    assert program.main([str(place)]) == 0
    assert (own_data_folder / "desk.ini").exists()


def test_the_guide_fits_its_words(application, desk, tmp_path, qtbot):
    from vipdesk.ui.opening import Answers

    guide = FirstStart(desk, tmp_path / "shop.vipdesk", Answers())
    qtbot.addWidget(guide)
    guide.show()
    assert guide.width() >= guide.sizeHint().width()


def test_the_day_is_the_shop_s_own_wherever_the_computer_stands():
    eastern, western = Clock(None), Clock(None)
    eastern.live_in("Pacific/Kiritimati")
    western.live_in("Pacific/Pago_Pago")
    assert (eastern.today() - western.today()).days >= 1
    assert abs((eastern.now() - western.now()).total_seconds()) < 5


def zero_first_page(path):
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


def cut_off(path):
    path.write_bytes(path.read_bytes()[:50])


def empty(path):
    path.write_bytes(b"")


def remove(path):
    path.unlink()


@pytest.mark.parametrize("harm", [zero_first_page, cut_off, empty, remove])
def test_a_shop_that_cannot_be_known_again_is_restored_from_its_backup(visit, place, harm):
    visit.run(place, rename("Blue Bamboo"), close)
    harm(place)
    visit.run(place, press("Restore"), close)
    assert named(place) == "Blue Bamboo"


def test_a_new_shop_can_be_made_where_backups_of_another_lie(visit, place):
    visit.run(place, rename("Blue Bamboo"), close)
    place.unlink()

    def fill(guide):
        guide.name.setText("Red Bamboo")
        press("Start")(guide)

    visit.run(place, press("New shop"), fill, close)
    assert named(place) == "Red Bamboo"


def test_nothing_is_made_where_a_missing_shop_is_left_missing(visit, place):
    visit.run(place, rename("Blue Bamboo"), close)
    place.unlink()
    assert visit.run(place, press("Cancel")) == 0
    assert not place.exists()


@pytest.mark.parametrize(
    "error",
    [
        lambda: UserError("It needs a newer VIP Desk."),
        lambda: caused_by(PermissionError(13, "Permission denied")),
        lambda: caused_by(engine_error("SQLITE_BUSY")),
        lambda: caused_by(engine_error("SQLITE_READONLY")),
    ],
)
def test_no_backup_is_offered_for_a_sound_shop_that_cannot_be_opened_now(place, error):
    assert trouble.kind_of(error(), place) not in DAMAGE


def test_a_folder_is_no_damaged_shop(tmp_path):
    assert trouble.kind_of(UserError("It is a folder."), tmp_path) not in DAMAGE


def caused_by(cause):
    made = UserError("It cannot be opened.")
    made.__cause__ = cause
    return made


def engine_error(name):
    made = sqlite3.OperationalError("refused")
    made.sqlite_errorname = name
    return made


def test_trouble_of_the_disk_at_restoring_is_told_once_and_the_shop_stays(visit, place, monkeypatch):
    visit.run(place, rename("Blue Bamboo"), close)
    visit.run(place, rename("Red Bamboo"), close)
    cut_off(place)

    def full(path):
        raise OSError(28, "No space left on device")

    told = []

    def read(box):
        told.append(box.text())
        press("OK")(box)

    monkeypatch.setattr(backup_notes, "to_disk", full)
    visit.run(place, press("Restore"), read)
    assert "No space left" in told[0]
    assert place.stat().st_size == 50


def test_a_restore_that_fails_in_the_window_goes_on_with_the_shop_as_it_is(visit, place, monkeypatch):
    visit.run(place, rename("Blue Bamboo"), close)
    (kept,) = backup.kept(place)

    def full(shop_path, path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_restore, "in_place_of", full)
    visit.run(place, lambda window: window.asked.emit(RestoreBackup(kept.path)), press("OK"), close)
    assert named(place) == "Blue Bamboo"


def test_a_shop_reached_by_a_link_has_one_window_only(place):
    link = place.with_name("link.vipdesk")
    link.symlink_to(place)
    first, second = Instance(place), Instance(link)
    assert first.take()
    assert not second.take()
    first.release()


def test_a_time_zone_that_is_changed_in_the_window_counts_at_once(application, desk, place):
    days = []

    def move(window):
        for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
            window.session.do(RENAME, shop.change_settings, time_zone=zone)
            days.append(window.session.today)

    living = Visit(application, desk)
    living.program = Program(application, desk, Clock(None))
    living.run(place, move, close)
    assert (days[0] - days[1]).days >= 1


# Ways out of trouble


def forbid(monkeypatch):
    """Nobody is refused anything who runs the tests as root: so the asking is answered here."""
    monkeypatch.setattr(read_only.os, "access", lambda path, mode: False)


def test_a_shop_that_may_not_be_written_to_is_opened_for_reading_after_asking(visit, place, monkeypatch):
    forbid(monkeypatch)
    before = place.read_bytes()
    seen = []

    def look(window):
        seen.append((window.findChild(ReadingBand) is not None, shop.settings().name))
        with pytest.raises(UserError, match="reading only"):
            window.session.do(RENAME, shop.change_settings, name="Other")
        offered = [window.go("members").add_button, window.go("orders").import_button, window.go("groups").add_button]
        seen.append([one.isEnabled() for one in offered])
        window.go("backups")
        window.close()

    visit.run(place, press("Open for reading only"), look)
    assert seen == [(True, "Green Bamboo"), [False] * 3]
    assert place.read_bytes() == before
    assert backup.kept(place) == []


def test_of_a_damaged_shop_what_can_be_read_is_copied_and_opened(visit, place, tmp_path, monkeypatch):
    spoil_index(place)
    target = tmp_path / "saved.vipdesk"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    seen = []

    def ask(window):
        window.asked.emit(SalvageShop())

    def look(window):
        seen.append((window.session.shop.path, shop.settings().name))
        window.close()

    def wait_for_window(shown):
        return AGAIN if not isinstance(shown, MainWindow) else look(shown)

    def read(shown):
        return press("OK")(shown) if isinstance(shown, QMessageBox) else AGAIN

    visit.run(place, ask, read, wait_for_window)
    assert seen == [(target, "Green Bamboo")]


def test_damage_that_shows_while_the_window_is_open_is_told_once_with_the_way_out(visit, place):
    visit.run(place, rename("Blue Bamboo"), close)

    def meet(window):
        for _ in range(3):
            QTimer.singleShot(0, window, fail)

    def fail():
        raise engine_error("SQLITE_CORRUPT")

    def restore(shown):
        if not isinstance(shown, WaysOut):
            return AGAIN
        assert len(shown.parent().findChildren(WaysOut)) == 1
        return press("Restore")(shown)

    visit.run(place, meet, restore, close)
    assert named(place) == "Blue Bamboo"


def test_a_shop_that_is_locked_is_tried_again(visit, place, monkeypatch):
    opened, real = [], shop.open_shop

    def open_shop(path):
        opened.append(path)
        if len(opened) == 1:
            raise caused_by(engine_error("SQLITE_BUSY"))
        return real(path)

    monkeypatch.setattr(program.shop, "open_shop", open_shop)
    visit.run(place, press("Try again"), close)
    assert len(opened) == 2


def test_a_restore_that_was_killed_before_its_end_is_finished_at_the_next_start(visit, place):
    visit.run(place, rename("Blue Bamboo"), close)
    (kept,) = backup.kept(place)
    backup_restore.in_place_of(place, kept.path)
    assert backup_restore.is_unfinished(place)
    labels = []

    def look(window):
        labels.append(log.recent(1)[0].label.text)
        window.close()

    visit.run(place, look)
    assert labels == ["Restore a backup"]
    assert not backup_restore.is_unfinished(place)


def test_the_newest_backup_is_tried_behind_the_window(visit, place):
    visit.run(place, rename("Blue Bamboo"), close)

    def wait(window):
        return AGAIN if rehearsal.last(place) is None else window.close()

    visit.run(place, wait)
    assert rehearsal.last(place).trouble == ()
