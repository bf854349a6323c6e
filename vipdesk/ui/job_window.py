"""The helper's window: one batch from a job file, to print, to write, to tick off, and to answer. No shop is needed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QHeaderView,
    QMainWindow,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vipdesk.domain.jobs import ANSWER_SUFFIX, Job, Result
from vipdesk.domain.letters import USUAL_REASONS, WORDS, State
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import helper_job
from vipdesk.ui import dialogs
from vipdesk.ui.cells import row_height
from vipdesk.ui.door import Door
from vipdesk.ui.fields import TextField
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import sentence
from vipdesk.ui.widgets import Card, button, label, primary, row, soft, title

_CODE, _NAME, _STATE = range(3)


class JobWindow(QMainWindow):
    """Everything that a helper does with a job file."""

    def __init__(self, path: Path, job: Job) -> None:
        super().__init__()
        self._path, self._job = path, job
        self.answer_path = path.with_suffix(ANSWER_SUFFIX)
        so_far = helper_job.results_so_far(self.answer_path, job)
        self.results: dict[str, Result] = {one.code: one for one in so_far}
        self.table = QTableWidget(len(job.pack.letters), 3)
        self.count = label("", "soft")
        self.written_button = primary(self.tr("Written"), self.mark_written, "check")
        self.spoiled_button = button(self.tr("Spoiled…"), self.ask_spoiled)
        self.open_button = button(self.tr("Not written yet"), self.mark_open)
        self.setWindowTitle(f"{job.pack.campaign} – {QCoreApplication.applicationName()}")
        self.resize(900, 700)
        self._build()
        self._fill()

    def _build(self) -> None:
        pack = self._job.pack
        about = self.tr("Batch {batch} · for {helper} · due {day}").format(
            batch=pack.batch, helper=pack.helper or "–", day=pack.due_on.isoformat() if pack.due_on else "–"
        )
        promise = self.tr(
            "Print the letters, write them, and mark what is done. The answer is saved beside the job file each time: "
            "send it back to {shop}. This job opens until {day}."
        ).format(shop=pack.shop or "–", day=self._job.head.good_until)
        body = QWidget()
        body.setObjectName("page")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addLayout(row(title(pack.campaign), None, button(self.tr("Print…"), self.print_pack, "print")))
        layout.addWidget(label(about))
        layout.addWidget(soft(promise))
        layout.addWidget(self._dressed_table(), 1)
        layout.addLayout(row(self.written_button, self.spoiled_button, self.open_button, None, self.count))
        self.setCentralWidget(body)

    def _dressed_table(self) -> Card:
        table = self.table
        table.setShowGrid(False)
        table.setHorizontalHeaderLabels([self.tr("Code"), self.tr("To"), self.tr("State")])
        table.setAccessibleName(self.tr("Letters"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_height(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(150)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_STATE, QHeaderView.ResizeMode.Stretch)
        card = Card()
        card.column.setContentsMargins(1, 1, 1, 5)
        card.column.addWidget(table)
        return card

    def _fill(self) -> None:
        for line, letter in enumerate(self._job.pack.letters):
            found = self.results.get(letter.code)
            for column, text in ((_CODE, letter.code), (_NAME, letter.name), (_STATE, _told(found))):
                self.table.setItem(line, column, QTableWidgetItem(text))
        done = self.tr("{done} of {count} done")
        self.count.setText(done.format(done=len(self.results), count=len(self._job.pack.letters)))

    # Deeds

    def mark_written(self) -> None:
        """The chosen letters are written."""
        self._mark(lambda code: Result(code, State.WRITTEN, ""))

    def mark_open(self) -> None:
        """Nothing is said of the chosen letters."""
        self._mark(lambda code: None)

    def ask_spoiled(self) -> None:
        """Ask why the chosen letters are spoiled."""
        if self._chosen():
            _WhySpoiled(self, lambda why: self._mark(lambda code: Result(code, State.SPOILED, why))).open()

    def print_pack(self) -> None:
        """Write the pack as a PDF, where somebody wants it, to be printed."""
        from vipdesk.services import name_file, print_letters  # noqa: PLC0415 - fonts and paper, when they are wanted

        place = str(self._path.with_suffix(".pdf"))
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Print as PDF"), place, "PDF (*.pdf)")
        if name:
            out = name_file.chosen(name, ".pdf")
            self._tried(lambda: print_letters.write(out, [self._job.pack], self._job.pack.language, Progress()))

    def _mark(self, result_of: Callable[[str], Result | None]) -> None:
        changed = dict(self.results)
        for code in self._chosen():
            found = result_of(code)
            changed.pop(code, None)
            if found is not None:
                changed[code] = found
        if self._tried(lambda: helper_job.save_answer(self.answer_path, self._job, tuple(changed.values()))):
            self.results = changed
            self._fill()

    def _chosen(self) -> list[str]:
        letters = self._job.pack.letters
        return [letters[index.row()].code for index in self.table.selectionModel().selectedRows()]

    def _tried(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except UserError as error:
            dialogs.tell(self, error)
            return False
        return True


class _WhySpoiled(FormDialog):
    """The reason why letters were spoiled."""

    def __init__(self, parent: QWidget, then: Callable[[str], object]) -> None:
        words = QCoreApplication.translate("_WhySpoiled", "Spoiled letters")
        super().__init__(parent, words, QCoreApplication.translate("_WhySpoiled", "Mark as spoiled"))
        self.why = self.form.add(self.tr("Why"), TextField(sentence(Sentence(USUAL_REASONS[State.SPOILED]))))
        self.when_right(lambda: then(self.why.value()))


def _told(found: Result | None) -> str:
    if found is None:
        return ""
    words = Sentence(WORDS[found.state])
    return sentence(Sentence(_WITH_REASON, state=words, reason=found.reason) if found.reason else words)


_WITH_REASON = QT_TRANSLATE_NOOP("sentences", "{state}: {reason}")


def show(path: Path, today: date) -> JobWindow | None:
    """The window of a job file; None where it cannot be opened, which is told."""
    try:
        window = JobWindow(path, helper_job.read(path, today))
    except UserError as error:
        dialogs.tell_and_wait(error)
        return None
    window.show()
    return window


def run(app: QApplication, path: Path, today: date) -> int:
    """Show a job file until its window is closed; the program's exit code."""
    door = Door(lambda: None)
    door.open()
    try:
        window = show(path, today)  # held until it is closed
        return int(app.exec()) if window is not None else 1
    finally:
        door.close()
