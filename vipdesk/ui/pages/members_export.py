"""The members that are listed, saved as a table for other programs."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import export_members, name_file
from vipdesk.services.export_members import XLSX, Wish
from vipdesk.store import members
from vipdesk.ui import dialogs
from vipdesk.ui.desk import user
from vipdesk.ui.language import number
from vipdesk.ui.session import Session

SAVING = Sentence(QT_TRANSLATE_NOOP("sentences", "Saving the list of members"))
_CSV = ".csv"


def begin(
    parent: QWidget, session: Session, ids: Sequence[int], columns: Sequence[tuple[str, str]], since: int
) -> None:
    """Ask for a place, and write these members with these columns there; the register gets an entry of it."""
    workbook = QCoreApplication.translate("members_export", "Workbooks ({pattern})").format(pattern="*.xlsx")
    text = QCoreApplication.translate("members_export", "Tables as text ({pattern})").format(pattern="*.csv")
    title = QCoreApplication.translate("members_export", "Save as a table")
    words = QCoreApplication.translate("members_export", "Members {day}")
    proposed = name_file.proposed(words.format(day=session.today.isoformat()), XLSX)
    chosen, kind = QFileDialog.getSaveFileName(parent.window(), title, proposed, f"{workbook};;{text}")
    if not chosen:
        return
    is_text = kind == text or (not kind and Path(chosen).suffix == _CSV)
    target = name_file.chosen(chosen, _CSV if is_text else XLSX)
    wish = Wish(ids, tuple(columns), since, is_everybody=len(ids) == members.count())
    now, who = int(session.now().timestamp()), user()

    def work(progress: Progress) -> None:
        export_members.write(target, wish, progress)
        export_members.note(target, wish, now, who)

    said = QCoreApplication.translate(
        "members_export", "{file} holds {count} members. The register has an entry of it."
    ).format(file=target.name, count=number(len(ids)))
    session.read(work, SAVING).then(lambda _: dialogs.note(parent.window(), said))
