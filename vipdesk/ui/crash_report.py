"""The report of a mistake of the program: read, changed and kept by the person; nothing is ever sent by itself."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from vipdesk.errors import UserError
from vipdesk.ui.fields import Words
from vipdesk.ui.language import run_on, sentence
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import button, heading, label, primary, row, soft

_FILE = "vip-desk-report.txt"
_LINES = 14


class CrashReport(QDialog):
    """Shows what would be told to whoever repairs the program."""

    def __init__(self, parent: QWidget | None, report: str, *, of_last_run: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QCoreApplication.applicationName())
        head = self.tr("The last run ended by a crash") if of_last_run else self.tr("Report of a mistake")
        self.words = Words()
        self.words.setAccessibleName(self.tr("Report"))
        self.words.setPlainText(report)
        self.words.setFixedHeight(self.words.fontMetrics().lineSpacing() * _LINES)
        self.done_note = label("", "", Tone.JADE)
        self.copy = button(self.tr("Copy"), self._copy, "copy")
        self.save = button(self.tr("Save…"), self._save, "export")
        self.close_button = primary(self.tr("Close"), self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(heading(head))
        layout.addWidget(soft(self._about(of_last_run)))
        layout.addWidget(self.words, 1)
        layout.addLayout(row(self.copy, self.save, self.done_note, None, self.close_button))
        self.setMinimumWidth(640)

    def _about(self, of_last_run: bool) -> str:
        happened = (
            self.tr("The program stopped in the middle of something. What was saved is there.")
            if of_last_run
            else self.tr("Something in the program went wrong that it did not expect.")
        )
        return run_on(
            (
                happened,
                self.tr("This text says where in the program, and nothing about anybody in the shop."),
                self.tr("Read it, take out what you like, and send it yourself if you want: nothing goes from here."),
            )
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words.toPlainText())
        self.done_note.setText(self.tr("Copied"))

    def _save(self) -> None:
        words = self.tr("Text files ({pattern})").format(pattern="*.txt")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), _FILE, words)
        if not chosen:
            return
        from vipdesk.services import save_report  # noqa: PLC0415 - hardly ever needed

        try:
            save_report.save(Path(chosen), self.words.toPlainText())
        except UserError as error:
            self.done_note.setText(sentence(error.sentence))
        else:
            self.done_note.setText(self.tr("Saved"))
