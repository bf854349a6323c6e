"""Long lists, read in the background, and what stands in their place while there are none."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.store.database import stoppable
from vipdesk.ui.jobs import Job
from vipdesk.ui.session import Session

FEW_MEMBERS = 20_000
"""A shop with no more of them answers in a moment; there is no need to ask behind the page's back."""
LISTING = Sentence(QT_TRANSLATE_NOOP("sentences", "Listing"))


class Listing(QObject):
    """Asks for a list in the background; of several questions only the last one is answered, the others are dropped."""

    listed = Signal(object)
    """The list."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job[Any] | None = None

    def ask(self, question: Callable[[], Sequence[Any]]) -> None:
        """Ask, and forget what was asked before."""
        self.forget()

        def work(progress: Progress) -> Sequence[Any]:
            with stoppable(progress):
                return question()

        self._job = self._session.read(work, LISTING)
        self._job.succeeded.connect(self.listed)
        self._job.finished.connect(self._on_finished)

    def forget(self) -> None:
        """Let the question that waits go unanswered."""
        if self._job is not None:
            self._job.succeeded.disconnect(self.listed)
            self._job.finished.disconnect(self._on_finished)
            self._job.cancel()
            self._job = None

    def _on_finished(self) -> None:
        self._job = None


class Emptiness(QStackedWidget):
    """What a table without rows says: nothing yet, nothing found, or for a moment nothing at all."""

    def __init__(self, nothing_yet: QWidget, nothing_found: QWidget) -> None:
        super().__init__()
        self._nothing_yet, self._nothing_found = nothing_yet, nothing_found
        for part in (QWidget(), nothing_yet, nothing_found):
            self.addWidget(part)

    def say_nothing_yet(self) -> None:
        """There is none at all."""
        self.setCurrentWidget(self._nothing_yet)

    def say_nothing_found(self) -> None:
        """There are some, but none is like that."""
        self.setCurrentWidget(self._nothing_found)
