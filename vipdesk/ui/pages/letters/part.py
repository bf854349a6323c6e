"""What the parts of the page have in common."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.store.database import stoppable
from vipdesk.ui.jobs import Job
from vipdesk.ui.session import READING, Session
from vipdesk.ui.widgets import Header

Q = TypeVar("Q")
A = TypeVar("A")


@dataclass(frozen=True)
class PrintOrder:
    """A wish to see packs before they are printed: some batches, or a whole campaign."""

    name: str
    batch_ids: tuple[int, ...] = ()
    campaign_id: int | None = None


class Part(QWidget):
    """One tab. It is refreshed when its tab is shown and something changed since."""

    print_asked = Signal(object)
    """A PrintOrder."""
    part_asked = Signal(str)
    """The key of another tab."""
    guest_asked = Signal(object)
    """A Guest that takes the whole page until it leaves."""

    def __init__(self, session: Session, header: Header) -> None:
        """`header` is the page's: what can be done here is added to it, and to `buttons`."""
        super().__init__()
        self.session, self.header = session, header
        self.buttons: list[QPushButton] = []
        """Shown with this tab only."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def refresh(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def show_campaign(self, campaign_id: int) -> None:
        """Show one campaign; tabs with campaigns override it."""

    def show_batch(self, batch_id: int) -> None:
        """Show one batch; the tab with batches overrides it."""

    def begin(self) -> QWidget | None:
        """Start the way to something new; the tab of the campaigns overrides it."""
        return None

    def look_up(self, code: str) -> None:
        """Say where a letter is; the tab that knows letters overrides it."""


class Guest(QWidget):
    """Something that takes the whole page for a while."""

    left = Signal()
    part_asked = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)


class Latest(QObject, Generic[Q, A]):
    """Asks one question at a time in the background; a newer one breaks it off, and of those only the last is asked."""

    answered = Signal(object)
    """The answer to the last question."""
    failed = Signal(object)
    """There is no answer; the window tells why."""
    waiting = Signal()
    """A question was asked; its answer will come."""

    def __init__(self, parent: QWidget, session: Session, work: Callable[[Q], A], label: Sentence = READING) -> None:
        super().__init__(parent)
        self._session, self._work, self._label = session, work, label
        self._job: Job[A] | None = None
        self._next: list[Q] = []

    def ask(self, question: Q) -> None:
        """Ask as soon as the last answer is there."""
        self._next = [question]
        self.waiting.emit()
        if self._job is None:
            self._start()
        else:
            self._job.cancel()

    def _start(self) -> None:
        question = self._next.pop()

        def work(progress: Progress) -> A:
            with stoppable(progress):
                return self._work(question)

        self._job = self._session.read(work, self._label)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.failed.connect(self.failed)
        self._job.finished.connect(self._on_finished)

    def _on_succeeded(self, answer: A) -> None:
        if not self._next:
            self.answered.emit(answer)

    def _on_finished(self) -> None:
        self._job = None
        if self._next:
            self._start()
