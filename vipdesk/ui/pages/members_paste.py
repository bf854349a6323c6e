"""Rows copied from a spreadsheet, looked at as if they were a file."""

import shutil
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from vipdesk.domain.import_kinds import Kind
from vipdesk.services import name_file
from vipdesk.ui import dialogs
from vipdesk.ui.pages import imports_begin
from vipdesk.ui.session import Session


def begin(parent: QWidget, session: Session) -> None:
    """Begin the import of what the clipboard holds; say so where it holds no rows. Nothing of it is kept as a file."""
    text = QGuiApplication.clipboard().text()
    if "\n" not in text.strip():
        words = QCoreApplication.translate(
            "members_paste",
            "There are no rows to take over. Copy them in the spreadsheet together with the row of their titles, "
            "then come back.",
        )
        dialogs.note(parent.window(), words)
        return
    folder = Path(mkdtemp(prefix="vipdesk-"))
    name = QCoreApplication.translate("members_paste", "Copied rows")
    path = folder / name_file.proposed(name, ".txt")
    path.write_text(text, "utf-8", newline="")
    dialog = imports_begin.begin(parent, session, Kind.MEMBERS, path)
    dialog.destroyed.connect(partial(shutil.rmtree, folder, ignore_errors=True))
