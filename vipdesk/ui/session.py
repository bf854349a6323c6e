"""The open shop, as the pages see it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.store import journal as log
from vipdesk.store.journal import Entry, Journal
from vipdesk.ui.desk import Desk
from vipdesk.ui.jobs import Job, Jobs

P = ParamSpec("P")
T = TypeVar("T")

READING = Sentence(QT_TRANSLATE_NOOP("sentences", "Reading"))

_LATEST = 50


class Session(QObject):
    """Every write of the window goes through here, so that undo and refresh cannot be forgotten."""

    changed = Signal(frozenset)
    """The names of the tables that an action, an undo or another program changed."""
    reading = Signal(object)
    """A job that only reads was started."""
    writing = Signal(object)
    """A job that writes was started."""
    failed = Signal(object)
    """A job ended with an exception."""

    def __init__(
        self,
        shop_path: Path,
        journal: Journal,
        jobs: Jobs,
        desk: Desk,
        today: Callable[[], date],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`now` gives an aware moment in UTC."""
        super().__init__(parent)
        self.shop_path, self.desk, self.now = shop_path, desk, now
        self._journal, self._jobs, self._today = journal, jobs, today
        self._seen = log.last_change()
        jobs.failed.connect(self.failed)

    @property
    def today(self) -> date:
        """The day that it is at the desk."""
        return self._today()

    def do(self, label: Sentence, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a short write now, as one undo step."""
        with self._journal.action(label):
            result = work(*args, **kwargs)
        self.look_again()
        return result

    def read(self, work: Callable[[Progress], T], label: Sentence = READING) -> Job[T]:
        """Run long work that changes nothing in the database; the status bar shows it, and can cancel it."""
        job = self._jobs.start(work, label)
        self.reading.emit(job)
        return job

    def write(self, label: Sentence, work: Callable[[Progress], T]) -> Job[T]:
        """Run long work that writes, as one undo step; the window waits. Cancelled, it leaves no trace."""

        def recorded(progress: Progress) -> T:
            with self._journal.action(label):
                return work(progress)

        job = self._jobs.start(recorded, label)
        job.succeeded.connect(self.look_again)
        self.writing.emit(job)
        return job

    def to_undo(self) -> Entry | None:
        """The action that `undo` would take back."""
        return self._journal.to_undo()

    def to_redo(self) -> Entry | None:
        """The action that `redo` would do again."""
        return self._journal.to_redo()

    def undo(self) -> None:
        """Take back the last action; UserError where it cannot be."""
        self._journal.undo()
        self.look_again()

    def redo(self) -> None:
        """Do again what was taken back last; UserError where it cannot be."""
        self._journal.redo()
        self.look_again()

    def look_again(self, _result: Any = None) -> None:
        """Tell what changed since the last look, by this window or by another program."""
        latest = log.last_change()
        if latest == self._seen:
            return
        entries = [entry for entry in log.recent(_LATEST) if entry.id > self._seen]
        self._seen = latest
        tables = frozenset(log.NAMES) if len(entries) == _LATEST else frozenset[str]()
        self.changed.emit(tables.union(*(entry.tables for entry in entries)))
