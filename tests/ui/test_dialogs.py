"""How trouble is told."""

import logging
import operator
import threading

import peewee
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from vipdesk.errors import Sentence, UserError
from vipdesk.ui import dialogs, logbook
from vipdesk.ui.crash_report import CrashReport
from vipdesk.ui.door import Door
from vipdesk.ui.jobs import Jobs

SECRET = "王芳 13812345678"


@pytest.fixture
def parent(application, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def box_of(parent):
    return parent.findChild(QMessageBox)


def press(box, words):
    next(button for button in box.findChildren(QPushButton) if button.text().replace("&", "") == words).click()


def fail():
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        return error


def test_the_users_trouble_is_one_sentence(parent):
    dialogs.tell(parent, UserError("The file {path} is empty.", path="orders.csv"))
    assert box_of(parent).text() == "The file orders.csv is empty."
    box_of(parent).close()


def test_trouble_of_the_disk_is_a_sentence_too(parent):
    dialogs.tell(parent, PermissionError(13, "Permission denied", "x"))
    assert "Permission denied" in box_of(parent).text()
    box_of(parent).close()


def test_a_mistake_of_the_program_offers_a_report_without_personal_data(parent):
    dialogs.tell(parent, fail())
    box = box_of(parent)
    press(box, "Show report…")
    dialog = parent.findChild(CrashReport)
    dialog.copy.click()
    report = QGuiApplication.clipboard().text()
    dialog.close()
    assert "KeyError" in report
    assert "test_dialogs.py" in report
    assert SECRET not in report
    box.close()


def test_the_log_holds_no_personal_data(tmp_path, application):
    with logbook.kept(tmp_path) as path:
        logging.getLogger("vipdesk").error("wrong", exc_info=fail())
    text = path.read_text("utf-8")
    assert "KeyError" in text
    assert SECRET not in text


def test_the_log_is_put_aside_when_it_grew(tmp_path, application, monkeypatch):
    monkeypatch.setattr(logbook, "LARGEST", 10)
    (tmp_path / "vipdesk.log").write_text("a" * 20, "utf-8")
    with logbook.kept(tmp_path):
        pass
    assert (tmp_path / "vipdesk.log.1").read_text("utf-8") == "a" * 20


def test_words_of_the_program_itself_stay_in_a_report():
    with pytest.raises(AttributeError) as caught:
        operator.attrgetter("nothing")(None)
    assert "has no attribute 'nothing'" in logbook.report(caught.value)


def test_a_report_tells_the_cause_first():
    with pytest.raises(peewee.OperationalError) as caught:
        raise peewee.OperationalError(SECRET) from ValueError(SECRET)
    report = logbook.report(caught.value)
    assert report.index("ValueError") < report.index("OperationalError")
    assert SECRET not in report


def test_what_nobody_caught_is_told_from_any_thread(parent, qtbot):
    door = Door(lambda: parent)
    door.open()
    thread = threading.Thread(target=lambda: (_ for _ in ()).throw(UserError("Stop.")).__next__())
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: box_of(parent) is not None)
    door.close()
    assert box_of(parent).text() == "Stop."
    box_of(parent).close()


def test_a_mistake_that_repeats_itself_is_shown_once(parent):
    door = Door(lambda: parent)
    door.tell(fail())
    door.tell(fail())
    assert len(parent.findChildren(QMessageBox)) == 1
    box_of(parent).close()


def test_a_question_does_the_deed_only_when_it_is_pressed(parent):
    done = []
    dialogs.confirm(parent, "Really?", "Restore", lambda: done.append(1))
    press(box_of(parent), "Cancel")
    assert done == []


def test_a_question_does_the_deed_when_it_is_pressed(parent):
    done = []
    dialogs.confirm(parent, "Really?", "Restore", lambda: done.append(1))
    press(box_of(parent), "Restore")
    assert done == [1]


def test_a_writing_job_keeps_the_window_busy_and_can_be_stopped(parent, qtbot):
    jobs = Jobs(at_end=lambda: None)
    begun = threading.Event()

    def work(progress):
        progress.at(61_240, 100_000)
        begun.set()
        while True:
            progress.check()

    job = jobs.start(work, Sentence("Importing {file}", file="orders.csv"))
    dialog = dialogs.watch(parent, job)
    assert dialog.isModal()
    begun.wait(5)
    qtbot.waitUntil(lambda: dialog._count.text() == "61,240 / 100,000")
    with qtbot.waitSignal(job.cancelled):
        dialog.reject()
    assert not parent.findChildren(dialogs.Waiting) or not dialog.isVisible()
    jobs.close()
