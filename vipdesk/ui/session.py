"""The open shop, as the pages see it."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.store import journal as log
from vipdesk.store.backup import Backup, Reason
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Entry, Journal
from vipdesk.store.read_only import ShopForReading
from vipdesk.ui.desk import Desk
from vipdesk.ui.jobs import Job, Jobs
from vipdesk.ui.news import News

if TYPE_CHECKING:
    from vipdesk.services.erase_person import Erasure

P = ParamSpec("P")
T = TypeVar("T")

READING = Sentence(QT_TRANSLATE_NOOP("sentences", "Reading"))
BACKING_UP = Sentence(QT_TRANSLATE_NOOP("sentences", "Making a backup"))

UNDOING = QT_TRANSLATE_NOOP("sentences", "Undo: {action}")
REDOING = QT_TRANSLATE_NOOP("sentences", "Redo: {action}")

EVERYTHING = frozenset(log.NAMES)
_LATEST = 50


class Session(QObject):
    """Every write of the window goes through here, so that undo and refresh cannot be forgotten."""

    changed = Signal(frozenset)
    """The names of the tables that an action, an undo or another program changed; all of them on a new day."""
    reading = Signal(object)
    """A job that only reads was started."""
    writing = Signal(object)
    """A job that writes was started."""
    failed = Signal(object)
    """A job ended with an exception."""
    backed_up = Signal()
    """A backup was made."""
    reached = Signal(bool)
    """The shop is out of reach, or within it again."""

    def __init__(
        self,
        shop: Shop,
        journal: Journal,
        jobs: Jobs,
        desk: Desk,
        today: Callable[[], date],
        now: Callable[[], datetime],
    ) -> None:
        """`now` gives an aware moment in UTC."""
        super().__init__()
        self.shop, self.desk, self.now = shop, desk, now
        self._journal, self._jobs, self._today = journal, jobs, today
        self._seen, self._seen_day = log.last_change(), today()
        self.is_reached = True
        """Whether the shop answered when it was last asked for news."""
        jobs.failed.connect(self.failed)

    @property
    def who(self) -> str:
        """Who works here, as the journal says."""
        return self._journal.who

    @property
    def today(self) -> date:
        """The day that it is at the desk."""
        return self._today()

    @property
    def is_for_reading(self) -> bool:
        """Whether nothing of the shop can be changed here."""
        return isinstance(self.shop, ShopForReading)

    def do(self, label: Sentence, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a short write now, as one undo step."""
        with self._journal.action(label):
            result = work(*args, **kwargs)
        self.look_again()
        return result

    def record(self, work: Callable[[Journal], T]) -> T:
        """Run a short write that opens its own actions."""
        result = work(self._journal)
        self.look_again()
        return result

    def read(self, work: Callable[[Progress], T], label: Sentence = READING) -> Job[T]:
        """Run long work that changes nothing in the database; the status bar shows it, and can cancel it."""
        job = self._jobs.start(work, label)
        self.reading.emit(job)
        return job

    def glance(self, work: Callable[[Progress], T]) -> Job[T]:
        """The same for what is quick and nobody waits for: it is not shown."""
        return self._jobs.start(work, READING)

    def write(self, label: Sentence, work: Callable[[Progress], T]) -> Job[T]:
        """Run long work that writes, as one undo step; the window waits. Cancelled, it leaves no trace."""

        def recorded(progress: Progress) -> T:
            with self._journal.action(label):
                return work(progress)

        return self._writing(label, recorded)

    def write_recorded(self, label: Sentence, work: Callable[[Journal, Progress], T]) -> Job[T]:
        """The same for work that opens its own actions, such as taking one back."""
        return self._writing(label, lambda progress: work(self._journal, progress))

    def _writing(self, label: Sentence, work: Callable[[Progress], T]) -> Job[T]:
        job = self._jobs.start(work, label)
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
        """Take back the last action, a large one while the window waits; UserError where it cannot be."""
        self._take_back(self.to_undo(), UNDOING, self._journal.undo)

    def redo(self) -> None:
        """Do again what was taken back last; as `undo`."""
        self._take_back(self.to_redo(), REDOING, self._journal.redo)

    def _take_back(self, entry: Entry | None, label: str, work: Callable[[Progress], object]) -> None:
        if entry is not None and log.is_heavy(entry.id):
            self._writing(Sentence(label, action=entry.label), work)
            return
        work(Progress())
        self.look_again()

    def look_again(self, _result: Any = None) -> None:
        """Tell what changed since the last look, by this window, by another program, or by midnight."""
        latest, day = log.last_change(), self.today
        tables = EVERYTHING if day != self._seen_day else _changed_between(self._seen, latest)
        self._seen, self._seen_day = latest, day
        if tables:
            self.changed.emit(tables)

    def follow(self, news: News) -> None:
        """Tell what other desks change from now on."""
        news.heard.connect(self._on_heard)
        news.lost.connect(partial(self._on_reached, False))
        news.found.connect(partial(self._on_reached, True))
        news.failed.connect(self.failed)

    def come_back(self) -> None:
        """Somebody looks at the window again: tell what changed meanwhile, as far as that is not told all the time."""
        is_told = self.shop.is_shared and self.today == self._seen_day
        if self.is_reached and not is_told:
            self.look_again()

    def _on_heard(self, tables: frozenset[str]) -> None:
        """A server tells what others changed, committed in whatever order; a file only that something was."""
        if self.shop.is_shared and tables:
            self.changed.emit(tables)
        else:
            self.look_again()

    def _on_reached(self, is_reached: bool) -> None:
        self.is_reached = is_reached
        self.reached.emit(is_reached)

    def back_up(self) -> Job[Backup]:
        """Copy the shop beside itself, in the background."""
        from vipdesk.services import back_up  # noqa: PLC0415 - not before somebody asks for it

        def work(progress: Progress) -> Backup:
            return back_up.keep(self.shop, Reason.ASKED, datetime.now(UTC), progress)

        return self.read(work, BACKING_UP).then(lambda _: self.backed_up.emit())

    def secured(self, reason: Reason, label: Sentence, work: Callable[[Progress], T]) -> Job[T]:
        """The same as `write`, after a backup of the shop as it is now: for what changes much at once."""
        from vipdesk.services import back_up  # noqa: PLC0415 - as above

        def recorded(progress: Progress) -> T:
            back_up.before(self.shop, reason, datetime.now(UTC))
            progress.check()
            with self._journal.action(label):
                return work(progress)

        return self._writing(label, recorded).then(lambda _: self.backed_up.emit())

    def erase(self, member_id: int, *, from_copies: bool) -> Job["Erasure"]:
        """Back up, erase a person while the window waits, then search every file; the kept copies too if wished."""
        from vipdesk.services import back_up, erase_person  # noqa: PLC0415 - as above

        logs, now, today = self._logs(), int(self.now().timestamp()), self.today

        def work(progress: Progress) -> "Erasure":
            back_up.before(self.shop, Reason.ERASURE, datetime.now(UTC))
            deed = erase_person.Deed(member_id, now, today, self._journal.who, from_copies, logs)
            return erase_person.erase(self.shop, self._journal, deed, progress)

        return self._writing(erase_person.label(member_id), work).then(lambda _: self.backed_up.emit())

    def _logs(self) -> tuple[Path, ...]:
        return tuple(path for path in self.desk.folder.glob("*.log*") if path.is_file())

    def tidy_up(self) -> Job[object]:
        """Behind the window: erase again whom a copy brought back, and delete what is past its time."""
        from vipdesk.services import tidy_up  # noqa: PLC0415 - as above

        now, today = int(self.now().timestamp()), self.today

        def work(_: Progress) -> object:
            return tidy_up.at_opening(self.shop, self._journal, now, today, self._journal.who)

        return self.glance(work).then(self.look_again)

    def restore(self, path: Path) -> Job[Backup]:
        """Put the shop back to a backup, while the window waits; the backup of what it was before."""
        from vipdesk.services import restore_backup  # noqa: PLC0415 - as above

        def work(progress: Progress) -> Backup:
            progress.check()
            return restore_backup.restore(self.shop, path, self._journal, datetime.now(UTC), self._journal.who)

        job = self._jobs.start(work, Sentence(restore_backup.RESTORING))
        job.succeeded.connect(self._on_restored)
        self.writing.emit(job)
        return job

    def _on_restored(self, _safety: Backup) -> None:
        self._seen, self._seen_day = log.last_change(), self.today
        self.changed.emit(EVERYTHING)
        self.backed_up.emit()


def _changed_between(seen: int, latest: int) -> frozenset[str]:
    """The tables of the actions after `seen`; all of them where there are too many to look at."""
    if seen == latest:
        return frozenset()
    newer = [entry for entry in log.recent(_LATEST) if entry.id > seen]
    if len(newer) == _LATEST or latest < seen:
        return EVERYTHING
    return frozenset[str]().union(*(entry.tables for entry in newer))
