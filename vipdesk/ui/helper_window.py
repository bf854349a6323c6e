"""The window of a helper's login: the batches given to them, their packs, and check-in. It knows no other page."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QWidget

from vipdesk.domain import codes
from vipdesk.domain.letters import State
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import name_file
from vipdesk.services.check_in import Outcome
from vipdesk.store import letters, shop
from vipdesk.store.engine import Shop
from vipdesk.store.letters import BatchRow
from vipdesk.ui.jobs import Jobs
from vipdesk.ui.language import number, sentence, short_day
from vipdesk.ui.pages.letters.check_in import Answer, CodeField
from vipdesk.ui.pages.letters.words import OUT_STATES, WRITTEN_STATES, among, letter_state
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import EmptyState, Header, SegmentTabs, column, row, strong

STATES = (State.WRITTEN, State.SPOILED, State.LOST)
_PRINTING = Sentence(QT_TRANSLATE_NOOP("sentences", "Writing the PDF"))


class HelperWindow(QMainWindow):
    """Everything that a helper does, on one page."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self.header = Header(self.tr("My letters"), shop.settings().name)
        self._print = self.header.primary(self.tr("Save the pack…"), self._choose_file, "print")
        self.states = SegmentTabs({one.value: letter_state(one) for one in STATES}, self.tr("Check in as"))
        self.field = CodeField()
        self.field.setProperty("role", "big")
        self.field.setPlaceholderText(codes.EXAMPLE)
        self.field.setAccessibleName(self.tr("Codes of letters"))
        self.field.returnPressed.connect(self.submit)
        self.answer = Answer()
        self.table = Table(IdTable(self._columns(), _rows), self.tr("My batches"), self._empty())
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Show the batches as they are now, the earliest due first."""
        found = sorted(letters.batches(), key=lambda one: (one.due_on, one.id))
        self.table.put([one.id for one in found])
        if found and self.table.current_id() is None:
            self.table.select_id(next((one.id for one in found if _left(one)), found[0].id))
        self._print.setEnabled(bool(found))

    def submit(self) -> None:
        """Check in what stands in the field."""
        typed = self.field.text().replace(",", " ").split()
        if typed:
            from vipdesk.services import own_letters  # noqa: PLC0415 - it reads the fonts of packs

            self._tell(own_letters.check_in(typed, State(self.states.current), None))
            self.field.clear()
            self.refresh()

    def save_pack(self, batch_id: int, path: Path) -> None:
        """Write the pack of a batch as PDF, note that it was printed, and open it."""

        def work(progress: Progress) -> list[Sentence]:
            from vipdesk.services import own_letters, print_letters  # noqa: PLC0415 - as above

            pack, notes = own_letters.pack(batch_id)
            print_letters.write(path, [pack], shop.settings().language, progress)
            own_letters.mark_printed(batch_id)
            return notes

        self._jobs.start(work, _PRINTING).then(lambda notes: self._on_saved(path, notes))

    def _on_saved(self, path: Path, notes: list[Sentence]) -> None:
        self.answer.say(path.name, "\n".join(map(sentence, notes)), Tone.AMBER if notes else Tone.JADE)
        self.refresh()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _choose_file(self) -> None:
        batch_id = self.table.current_id()
        if batch_id is not None:
            wished = f"{letters.batch(batch_id).number}.pdf"
            name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the pack"), wished, "PDF (*.pdf)")
            if name:
                self.save_pack(batch_id, name_file.chosen(name, ".pdf"))

    def _tell(self, outcome: Outcome) -> None:
        names = ", ".join(one.names for one in outcome.checked)
        words = [sentence(one.sentence) for one in outcome.refused]
        if outcome.checked:
            last = outcome.checked[-1]
            words.insert(0, self.tr("%n letter(s) still out", "", last.still_out))
        self.answer.say(names or self.tr("Nothing was changed"), "\n".join(words), _tone(outcome))

    def _build(self) -> None:
        self.setWindowTitle(self.tr("My letters"))
        self.setMinimumSize(900, 600)
        body = QWidget()
        body.setObjectName("page")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = column(
            self.header,
            row(strong(self.tr("Check in as")), self.states, None),
            self.field,
            self.answer,
            self.table,
            spacing=12,
        )
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setStretchFactor(self.table, 1)
        body.setLayout(layout)
        self.setCentralWidget(body)

    def _columns(self) -> tuple[Column[BatchRow], ...]:
        return (
            Column("campaign", self.tr("Campaign"), lambda one: one.campaign, width=24, sortable=False),
            Column("number", self.tr("Batch"), lambda one: number(one.number), numeric=True, sortable=False),
            Column("due", self.tr("Due"), lambda one: short_day(one.due_on), sortable=False),
            Column("letters", self.tr("Letters"), lambda one: number(one.letters), numeric=True, sortable=False),
            Column("written", self.tr("Written"), lambda one: number(_written(one)), numeric=True, sortable=False),
            Column("left", self.tr("Still out"), lambda one: number(_left(one)), numeric=True, sortable=False),
        )

    def _empty(self) -> EmptyState:
        return EmptyState(
            "letters", self.tr("No letters yet"), self.tr("What the shop gives you to write stands here.")
        )


def stay(file: Shop, tell: Callable[[BaseException], object]) -> None:
    """Show the window of the shop that a helper's login opened until it is closed; `tell` is told of trouble."""
    jobs = Jobs(at_end=shop.close)
    jobs.failed.connect(tell)
    try:
        window = HelperWindow(jobs)
        window.show()
        QApplication.exec()
    finally:
        jobs.close()
        file.close()


def _rows(ids: object) -> list[BatchRow]:
    """All of them are few; the table picks its own."""
    return letters.batches()


def _left(one: BatchRow) -> int:
    return among(one.states, OUT_STATES)


def _written(one: BatchRow) -> int:
    return among(one.states, WRITTEN_STATES)


def _tone(outcome: Outcome) -> Tone:
    if not outcome.refused:
        return Tone.JADE
    return Tone.AMBER if outcome.checked else Tone.SEAL
