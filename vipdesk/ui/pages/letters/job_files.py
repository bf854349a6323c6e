"""Job files at the window: a batch goes out as a file, and the helper's answer comes back."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from vipdesk.domain.jobs import ANSWER_SUFFIX, SUFFIX
from vipdesk.errors import UserError
from vipdesk.services import helper_job, name_file
from vipdesk.services.check_in import Outcome
from vipdesk.store.letters import BatchRow
from vipdesk.ui import dialogs
from vipdesk.ui.pages.letters.words import batch_name, who
from vipdesk.ui.session import Session


def save_job(parent: QWidget, session: Session, batch: BatchRow) -> None:
    """Ask where, write the job file, and say what it is good for."""
    words = QCoreApplication.translate("job_files", "Job file for a helper")
    kinds = QCoreApplication.translate("job_files", "Job files ({pattern})").format(pattern=f"*{SUFFIX}")
    place = session.shop.path.with_name(name_file.proposed(batch_name(batch.campaign, batch.number), SUFFIX))
    name, _ = QFileDialog.getSaveFileName(parent, words, str(place), kinds)
    if not name:
        return
    out, now = name_file.chosen(name, SUFFIX), int(session.now().timestamp())
    try:
        made = session.record(lambda log: helper_job.make(batch.id, out, log, now, session.today, who()))
    except UserError as error:
        dialogs.tell(parent, error)
        return
    said = QCoreApplication.translate(
        "job_files",
        "{file} holds the names, addresses and words of these letters, and nothing else of the shop. Whoever has the "
        "file can read it: send it the way you would send the letters. It opens until {day}.",
    )
    dialogs.note(parent, said.format(file=out.name, day=made.head.good_until))


def take_answer(parent: QWidget, session: Session) -> Outcome | None:
    """Ask for the file, and check in what it says; what became of it, None where nothing did."""
    words = QCoreApplication.translate("job_files", "Answer of a helper")
    kinds = QCoreApplication.translate("job_files", "Answers ({pattern})").format(pattern=f"*{ANSWER_SUFFIX}")
    name, _ = QFileDialog.getOpenFileName(parent, words, str(session.shop.path.parent), kinds)
    if not name:
        return None
    now = int(session.now().timestamp())
    try:
        found = helper_job.read_answer(Path(name), session.today)
        return session.record(lambda log: helper_job.take_in(found, log, now, session.today, who()))
    except UserError as error:
        dialogs.tell(parent, error)
        return None
