"""The sheet of a group's privileges: to be copied with one click, or seen page by page and printed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from vipdesk.services import privileges_sheet
from vipdesk.store import shop
from vipdesk.ui.fields import Choice
from vipdesk.ui.language import LANGUAGES
from vipdesk.ui.pages.preview import WHOLE_PAGE, Pages, PrintPreview
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import CopyButton, button, heading, label, row, soft

if TYPE_CHECKING:
    from vipdesk.domain.privilege_sheet import Sheet

_WIDTH, _LINES = 620, 11


class SheetDialog(QDialog):
    """The promises of today as text; what the order check answers is reckoned from the same terms."""

    print_asked = Signal(str)
    """In which language it is to be printed."""

    def __init__(self, parent: QWidget, session: Session, group_id: int) -> None:
        super().__init__(parent)
        self._sheet = privileges_sheet.sheet(group_id, session.today)
        self.setWindowTitle(self.tr("Privileges of {group}").format(group=self._sheet.group))
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES + 24)
        self.language: Choice[str] = Choice(LANGUAGES, shop.settings().language)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.edited.connect(self._tell)
        self.copy = CopyButton(self.text.toPlainText, role="primary", icon_name="copy")
        self.print_button = button(self.tr("Print or save"), self._print, "print")
        about = soft(self.tr("From the terms in force today, by which the order check answers too."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(heading(self.windowTitle()))
        layout.addWidget(about)
        layout.addWidget(self.text)
        tail = row(label(self.tr("Language"), "soft"), self.language, None)
        for one in (button(self.tr("Close"), self.reject), self.print_button, self.copy):
            tail.addWidget(one)
        layout.addLayout(tail)
        self.setMinimumWidth(_WIDTH)
        self._tell()

    def _tell(self) -> None:
        self.text.setPlainText(privileges_sheet.as_text(self._sheet, self.language.value()))

    def _print(self) -> None:
        self.accept()
        self.print_asked.emit(self.language.value())


def preview(session: Session, group_id: int, language: str, name: str) -> PrintPreview:
    """The sheet as a whole, as its type is large; nothing is to be noted once it is printed."""
    found = privileges_sheet.sheet(group_id, session.today)
    made = PrintPreview(session, Pages(name, lambda path, _: _write(path, found, language)))
    made.zoom.choose(WHOLE_PAGE)
    return made


def _write(path: Path, found: "Sheet", language: str) -> int:
    return privileges_sheet.write(path, found, language)
