"""Work on the background thread."""

import threading

import pytest
from PySide6.QtCore import QThread

from vipdesk.errors import Cancelled, Sentence, UserError
from vipdesk.store import database, shop
from vipdesk.ui.jobs import Jobs

LABEL = Sentence("Counting")


@pytest.fixture
def jobs(application):
    made = Jobs(at_end=lambda: None)
    yield made
    made.close()


def test_the_result_arrives_on_the_thread_of_the_window(jobs, qtbot, application):
    arrived = []
    job = jobs.start(lambda _: threading.get_ident(), LABEL)
    job.then(lambda worker: arrived.append((worker, QThread.currentThread() is application.thread())))
    qtbot.waitUntil(lambda: bool(arrived))
    ((worker, on_window_thread),) = arrived
    assert worker != threading.get_ident()
    assert on_window_thread


def test_progress_arrives_in_order_and_before_the_end(jobs, qtbot):
    seen = []
    job = jobs.start(lambda progress: list(progress.track(range(10), 10, every=5)), LABEL)
    job.advanced.connect(lambda done, total: seen.append((done, total)))
    with qtbot.waitSignal(job.finished):
        pass
    assert seen[0] == (0, 10)
    assert seen[-1] == (10, 10)


def test_jobs_run_one_after_another(jobs, qtbot):
    order = []
    first = jobs.start(lambda _: order.append("first"), LABEL)
    second = jobs.start(lambda _: order.append("second"), LABEL)
    with qtbot.waitSignals([first.finished, second.finished]):
        pass
    assert order == ["first", "second"]


def test_a_cancelled_job_ends_without_result_or_trouble(jobs, qtbot):
    begun, told = threading.Event(), []

    def work(progress):
        begun.set()
        while True:
            progress.check()

    job = jobs.start(work, LABEL)
    jobs.failed.connect(told.append)
    job.succeeded.connect(told.append)
    begun.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert told == []


def test_trouble_of_a_job_arrives_with_its_sentence(jobs, qtbot):
    def work(_):
        raise UserError("The file is empty.")

    with qtbot.waitSignal(jobs.failed) as caught:
        jobs.start(work, LABEL)
    assert str(caught.args[0]) == "The file is empty."


def test_closing_stops_what_runs_and_ends_the_thread(application):
    ended = []
    jobs = Jobs(at_end=lambda: ended.append(threading.current_thread().name))
    begun = threading.Event()

    def work(progress):
        begun.set()
        try:
            while True:
                progress.check()
        except Cancelled:
            ended.append("stopped")
            raise

    jobs.start(work, LABEL)
    begun.wait(5)
    jobs.close()
    assert ended == ["stopped", "jobs_0"]


def test_the_worker_closes_its_own_connection_to_the_shop(shop_file, application):
    jobs = Jobs(at_end=shop.close)
    was_closed = []
    jobs._at_end = lambda: (shop.close(), was_closed.append(database.database.is_closed()))
    jobs.start(lambda _: shop.settings(), LABEL)
    jobs.close()
    assert was_closed == [True]
    assert not database.database.is_closed()
