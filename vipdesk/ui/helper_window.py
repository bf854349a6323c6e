"""The window of a helper's login: the batches given to them, their packs, and check-in. It knows no other page."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from vipdesk.domain import codes
from vipdesk.domain.letters import State
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import desk_lock, name_file
from vipdesk.services.check_in import Outcome
from vipdesk.store import letters, shop
from vipdesk.store.engine import Shop
from vipdesk.store.letters import BatchRow
from vipdesk.ui import lock
from vipdesk.ui.desk import Desk
from vipdesk.ui.jobs import Jobs
from vipdesk.ui.language import number, sentence, short_day
from vipdesk.ui.lock import Lock
from vipdesk.ui.lockable import Lockable
from vipdesk.ui.news import News
from vipdesk.ui.pages.letters.check_in import Answer, CodeField
from vipdesk.ui.pages.letters.words import OUT_STATES, WRITTEN_STATES, among, letter_state
from vipdesk.ui.passwords import NewPassword
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import EmptyState, Header, SegmentTabs, column, row, strong

SHOWN = frozenset({"batch", "letter", "campaign"})
"""The tables whose rows stand here."""
IDLE_MINUTES = "10"
STATES = (State.WRITTEN, State.SPOILED, State.LOST)
_PRINTING = Sentence(QT_TRANSLATE_NOOP("sentences", "Writing the PDF"))


class HelperWindow(Lockable):
    """Everything that a helper does, on one page."""

    def __init__(self, jobs: Jobs, desk: Desk, shop_path: Path) -> None:
        """`shop_path` is where copies of the shop would lie."""
        super().__init__()
        self._jobs, self.desk, self.shop_path = jobs, desk, shop_path
        self.cover: Lock | None = None
        self.header = Header(self.tr("My letters"), shop.settings().name)
        self._lock = self.header.action(self.tr("Lock"), self.ask_to_lock)
        self._lock.setShortcut("Ctrl+L")
        self._print = self.header.primary(self.tr("Save the pack…"), self._choose_file, "print")
        self.states = SegmentTabs({one.value: letter_state(one) for one in STATES}, self.tr("Check in as"))
        self.field = CodeField()
        self.field.setProperty("role", "big")
        self.field.setPlaceholderText(self.tr("For example {code}").format(code=codes.EXAMPLE))
        self.field.setAccessibleName(self.tr("Codes of letters"))
        self.field.returnPressed.connect(self.submit)
        self.answer = Answer()
        self.table = Table(IdTable(self._columns(), _rows), self.tr("My batches"), self._empty())
        self.answer.say(self.tr("Ready"), self.tr("Scan or type the code of a letter that is done."), Tone.QUIET)
        self._build()
        self.field.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Show the batches as they are now: those with letters still out first, the earliest due on top."""
        found = sorted(letters.batches(), key=lambda one: (not _left(one), one.due_on, one.id))
        self.table.put([one.id for one in found])
        if found and self.table.current_id() is None:
            self.table.select_id(found[0].id)
        self._print.setEnabled(bool(found))

    def hear(self, tables: frozenset[str]) -> None:
        """Show what others changed of what stands here."""
        if tables & SHOWN:
            self.refresh()

    def tell_reach(self, *, is_reached: bool) -> None:
        """Say that the shop is out of reach, or within it again."""
        if is_reached:
            self.answer.say(self.tr("The shop is within reach again"), "", Tone.JADE)
            self.refresh()
        else:
            self.answer.say(
                self.tr("The shop is out of reach at the moment"),
                self.tr("It is tried again all the time."),
                Tone.AMBER,
            )

    def guard(self) -> None:
        """Lock the window when nobody is there for as long as this desk says."""
        self.cover = Lock(self)

    def ask_to_lock(self) -> None:
        """Lock the window now; without a password for it, ask for one first."""
        if self.cover is not None and not self.cover.lock():
            remark = self.tr("The lock hides the window until this password is typed. It belongs to this desk.")
            NewPassword(self, self.tr("Password for the lock"), self.tr("Set"), remark, self._keep_lock).open()

    def _keep_lock(self, words: str) -> None:
        self.desk.keep_text(lock.HASH, desk_lock.made(words))
        self.desk.keep_text(lock.MINUTES, IDLE_MINUTES)

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


def stay(file: Shop, desk: Desk, tell: Callable[[BaseException], object]) -> None:
    """Show the window of the shop that a helper's login opened until it is closed; `tell` is told of trouble."""
    jobs, news = Jobs(at_end=shop.close), News(file)
    jobs.failed.connect(tell)
    news.failed.connect(tell)
    try:
        window = HelperWindow(jobs, desk, file.path)
        news.heard.connect(window.hear)
        news.lost.connect(partial(window.tell_reach, is_reached=False))
        news.found.connect(partial(window.tell_reach, is_reached=True))
        window.show()
        window.guard()
        news.start()
        QApplication.exec()
    finally:
        news.close()
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
