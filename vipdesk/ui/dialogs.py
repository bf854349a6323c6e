"""How trouble is told, and the few questions that the window asks."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from vipdesk.errors import Sentence, UserError
from vipdesk.store.database import explain, open_path
from vipdesk.ui import logbook
from vipdesk.ui.crash_report import CrashReport
from vipdesk.ui.icons import icon
from vipdesk.ui.jobs import Job
from vipdesk.ui.language import progress_words, sentence
from vipdesk.ui.widgets import Bar, button, column, label, row, strong

log = logging.getLogger(__name__)


MISTAKE = "mistake"
"""The object name of the box about a mistake of the program."""


def explained(error: BaseException) -> Sentence | None:
    """The sentence for trouble that the user can act on; None where it is a mistake of the program."""
    return error.sentence if isinstance(error, UserError) else explain(error, open_path())


def tell(parent: QWidget | None, error: BaseException) -> None:
    """Show what went wrong: the user's trouble as a sentence, a mistake of the program with its report."""
    _telling(parent, error).open()


def tell_and_wait(error: BaseException) -> None:
    """The same where there is no window, and nothing can go on before it was read."""
    _telling(None, error).exec()


def _telling(parent: QWidget | None, error: BaseException) -> QMessageBox:
    known = explained(error)
    if known is not None:
        return _noting(parent, sentence(known))
    log.error("a mistake of the program", exc_info=error)
    words = QCoreApplication.translate(
        "dialogs",
        "This is a mistake of the program, not yours. What you did last may not have been saved; "
        "everything before is. It was noted in the log.",
    )
    box = _box(parent, words, "warning", "seal")
    box.setObjectName(MISTAKE)
    show = box.addButton(QCoreApplication.translate("dialogs", "Show report…"), QMessageBox.ButtonRole.ActionRole)
    show.clicked.connect(lambda: CrashReport(parent, logbook.report(error)).open())
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    return box


def _noting(parent: QWidget | None, words: str) -> QMessageBox:
    box = _box(parent, words, "info", "amber")
    box.addButton(QMessageBox.StandardButton.Ok)
    return box


def tells_mistake(window: QWidget) -> bool:
    """Whether a mistake of the program is on the screen already."""
    return window.findChild(QMessageBox, MISTAKE) is not None


def note(parent: QWidget | None, words: str, picture: QPixmap | None = None) -> QMessageBox:
    """Say one thing that has to be known before going on; `picture` stands where otherwise the usual sign does."""
    box = _noting(parent, words)
    if picture is not None:
        box.setIconPixmap(picture)
    box.open()
    return box


def confirm(parent: QWidget, words: str, yes: str, then: Callable[[], object]) -> QMessageBox:
    """Ask before something that is hard to take back; `yes` names the deed, `then` does it."""
    box = _box(parent, words, "warning", "amber")
    deed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    deed.clicked.connect(lambda: then())
    box.open()
    return box


def offer(parent: QWidget, words: str, ways: dict[str, str], then: Callable[[str], object]) -> QMessageBox:
    """Ask for one of several ways (key and words); `then` goes on with its key."""
    box = _box(parent, words, "info", "amber")
    for key, text in ways.items():
        box.addButton(text, QMessageBox.ButtonRole.AcceptRole).clicked.connect(partial(_go_on, then, key))
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.open()
    return box


def _go_on(then: Callable[[str], object], key: str, _is_checked: bool = False) -> None:
    then(key)


def note_and_wait(words: str) -> None:
    """Say one thing where there is no window, and nothing can go on before it was read."""
    _noting(None, words).exec()


def choose(words: str, ways: dict[str, str], first: str) -> str | None:
    """Before there is a window: ask for one of several ways (key and words); None if the question was closed."""
    box = _box(None, words, "warning", "amber")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    buttons: dict[Any, str] = {
        box.addButton(text, QMessageBox.ButtonRole.AcceptRole): key for key, text in ways.items()
    }
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setEscapeButton(cancel)
    box.setDefaultButton(next(made for made, key in buttons.items() if key == first))
    box.exec()
    return buttons.get(box.clickedButton())


def _box(parent: QWidget | None, words: str, icon_name: str, ink: str) -> QMessageBox:
    box = _Box(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.applicationName())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setIconPixmap(icon(icon_name, ink).pixmap(36, 36))
    return box


class _Box(QMessageBox):
    """With the margins of our own dialogs; Qt lays a box out anew whenever something is put into it."""

    def showEvent(self, event: QShowEvent) -> None:
        layout = self.layout()
        if isinstance(layout, QGridLayout):
            layout.setContentsMargins(20, 20, 20, 16)
            layout.setHorizontalSpacing(0)  # the words and the sign have room of their own around them
        super().showEvent(event)


class Waiting(QDialog):
    """Keeps the window busy while a job writes; closing it cancels the job."""

    def __init__(self, parent: QWidget | None, job: Job[Any]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(QCoreApplication.applicationName())
        self._job = job
        self._count = label("", "soft")
        self._bar = Bar(sentence(job.label))
        self._bar.say(0, 0)
        self._cancel: QPushButton = button(self.tr("Cancel"), self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addLayout(
            column(strong(sentence(job.label)), self._bar, row(self._count, None, self._cancel), spacing=12)
        )
        self.setMinimumWidth(420)
        job.advanced.connect(self._on_advanced)
        job.finished.connect(self.accept)

    def _on_advanced(self, done: int, total: int) -> None:
        self._bar.say(done, total)
        self._count.setText(progress_words(done, total))

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._count.setText(self.tr("Stopping; nothing of it will be kept."))
        self._job.cancel()

    def reject(self) -> None:
        """Escape and the window's cross stop the work first; the dialog goes when the work has ended."""
        self._stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """See `reject`."""
        event.ignore()
        self._stop()


def watch(parent: QWidget, job: Job[Any]) -> Waiting:
    """Show the progress of a writing job until it ends."""
    dialog = Waiting(parent, job)
    dialog.open()
    return dialog
