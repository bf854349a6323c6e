"""The helper's window, on a job file and nothing else."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from tests.files.packs import letter, pack
from vipdesk import app as program
from vipdesk.domain import jobs
from vipdesk.domain.letters import State
from vipdesk.services import helper_job
from vipdesk.ui import dialogs, job_window
from vipdesk.ui.job_window import JobWindow, _WhySpoiled

TODAY = date(2026, 11, 22)


@pytest.fixture
def path(tmp_path):
    made = jobs.make(bytes(32), "1", 1, TODAY + timedelta(days=3), pack([letter(number) for number in range(1, 6)]))
    place = tmp_path / "batch 1.vipjob"
    place.write_text(jobs.text_of(made), "utf-8")
    return place


@pytest.fixture
def window(application, path):
    return job_window.show(path, TODAY)


def choose(window, *lines):
    window.table.clearSelection()
    window.table.setSelectionMode(window.table.SelectionMode.MultiSelection)
    for line in lines:
        window.table.selectRow(line)


def shown(window, line):
    return window.table.item(line, 2).text()


def test_it_shows_every_letter_and_no_shop(window):
    assert window.table.rowCount() == 5
    assert window.count.text() == "0 of 5 done"


def test_what_is_written_is_in_the_answer_at_once(window, path):
    choose(window, 0, 2)
    window.mark_written()
    assert [shown(window, line) for line in range(5)] == ["written", "", "written", "", ""]
    found = jobs.read_answer(path.with_suffix(".vipanswer").read_bytes(), "x")
    assert {one.state for one in found.results} == {State.WRITTEN}
    assert len(found.results) == 2


def test_what_is_spoiled_has_a_reason(window):
    choose(window, 1)
    window.ask_spoiled()
    dialog = next(one for one in window.findChildren(_WhySpoiled))
    dialog.why.setText("ink on it")
    dialog.accept()
    assert shown(window, 1) == "spoiled: ink on it"


def test_a_mark_can_be_taken_back(window):
    choose(window, 0)
    window.mark_written()
    choose(window, 0)
    window.mark_open()
    assert shown(window, 0) == ""
    assert window.results == {}


def test_it_goes_on_where_it_was_left(window, path):
    choose(window, 3)
    window.mark_written()
    again = JobWindow(path, helper_job.read(path, TODAY))
    assert shown(again, 3) == "written"


def test_the_pack_is_printed_from_it(window, tmp_path, monkeypatch):
    out = tmp_path / "pack.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    window.print_pack()
    assert out.read_bytes().startswith(b"%PDF")


def test_a_file_that_cannot_be_opened_is_told(application, path, monkeypatch):
    told = []
    monkeypatch.setattr(dialogs, "tell_and_wait", told.append)
    path.write_bytes(path.read_bytes()[:500])
    assert job_window.show(path, TODAY) is None
    assert "not a job file" in str(told[0])


def test_started_with_a_job_file_the_program_shows_the_batch_until_it_is_closed(application, path):
    seen = []

    def close():
        window = application.activeWindow() or next(
            one for one in application.topLevelWidgets() if isinstance(one, JobWindow) and one.isVisible()
        )
        seen.append(window.table.rowCount())
        window.close()

    QTimer.singleShot(50, close)
    assert program.open_window(path, TODAY) == 0
    assert seen == [5]
