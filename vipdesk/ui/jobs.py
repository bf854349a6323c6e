"""Long work on one background thread, answers on the thread of the window."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from time import monotonic
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from vipdesk.errors import Cancelled, Sentence
from vipdesk.progress import Progress

T = TypeVar("T")

_PAUSE = 0.05
"""Seconds between two reports of progress."""
_LONGEST_HOLD = 1.0
"""Seconds after which work goes on although nobody let it."""


class Job(QObject, Generic[T]):
    """One piece of work in flight. Its signals arrive on the thread of the window, in this order."""

    advanced = Signal(int, int)
    """Done and total; a total of 0 means that it is not known."""
    succeeded = Signal(object)
    failed = Signal(object)
    """An exception. The window tells it; connect here only to put something back."""
    cancelled = Signal()
    finished = Signal()
    """After any of the three ends."""

    _reported = Signal(int, int)
    _done = Signal(object)

    def __init__(self, parent: QObject, label: Sentence) -> None:
        super().__init__(parent)
        self.label = label
        self.progress = Progress(self._report)
        self._next_report = 0.0
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def then(self, show: Callable[[T], object]) -> "Job[T]":
        """Call `show` with the result, when there is one."""
        self.succeeded.connect(show)
        return self

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.progress.stop()

    def _report(self, done: int, total: int) -> None:
        if done == total or monotonic() >= self._next_report:
            self._next_report = monotonic() + _PAUSE
            self._reported.emit(done, total)

    @Slot(int, int)
    def _on_reported(self, done: int, total: int) -> None:
        self.advanced.emit(done, total)

    @Slot(object)
    def _on_done(self, future: "Future[T]") -> None:
        error = Cancelled() if future.cancelled() else future.exception()
        if error is None:
            self.succeeded.emit(future.result())
        elif isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)
        self.finished.emit()
        self.deleteLater()


class Jobs(QObject):
    """Runs jobs one after another on one thread, so that only one of them writes at a time."""

    failed = Signal(object)

    def __init__(self, at_end: Callable[[], None], parent: QObject | None = None) -> None:
        """`at_end` runs last on the worker's thread: it closes what belongs to that thread."""
        super().__init__(parent)
        self._at_end = at_end
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")

    def start(self, work: Callable[[Progress], T], label: Sentence) -> Job[T]:
        """Begin `work` as soon as the thread is free."""
        job: Job[T] = Job(self, label)
        job.failed.connect(self.failed)
        self._pool.submit(work, job.progress).add_done_callback(job._done.emit)
        return job

    def hold(self) -> Callable[[], None]:
        """Let the work wait until what is returned is called, or for a second."""
        gate = threading.Event()
        self._pool.submit(gate.wait, _LONGEST_HOLD)
        return gate.set

    def close(self) -> None:
        """Stop what runs, wait for it, and let go of the thread. Nothing is delivered after this."""
        for job in self.findChildren(Job):
            job.progress.stop()
            job.blockSignals(True)
        self._pool.submit(self._at_end)
        self._pool.shutdown()
