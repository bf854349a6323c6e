"""A workbook is read on the window's worker thread, by a process that ends when the user stops."""

import sys

import pytest

from tests.files.tables import RULES, taobao, xlsx_file
from vipdesk.errors import Sentence, UserError
from vipdesk.files import workbook
from vipdesk.files.order_files import read_orders
from vipdesk.ui.jobs import Jobs

READING = Sentence("Reading")


@pytest.fixture
def jobs(application):
    made = Jobs(lambda: None)
    yield made
    made.close()


def test_the_rows_come_back_to_the_window(qtbot, jobs, tmp_path):
    path = xlsx_file(tmp_path / "orders.xlsx", taobao({}, {"订单编号": "2140730062701498"}))
    job = jobs.start(lambda progress: read_orders(path, RULES, progress), READING)
    with qtbot.waitSignal(job.succeeded) as done:
        pass
    assert len(done.args[0].orders) == 2


def test_a_reader_that_dies_fails_the_job_with_a_sentence(qtbot, jobs, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "command", lambda _path: [sys.executable, "-I", "-c", "import os; os.abort()"])
    path = xlsx_file(tmp_path / "orders.xlsx", taobao({}))
    job = jobs.start(lambda progress: read_orders(path, RULES, progress), READING)
    with qtbot.waitSignal(job.failed) as done:
        pass
    assert isinstance(done.args[0], UserError)


def test_a_reader_that_waits_is_ended_by_the_cancel_button(qtbot, jobs, tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "command", lambda _path: [sys.executable, "-I", "-c", "input()"])
    path = xlsx_file(tmp_path / "orders.xlsx", taobao({}))
    job = jobs.start(lambda progress: read_orders(path, RULES, progress), READING)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
