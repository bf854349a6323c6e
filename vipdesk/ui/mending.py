"""What is done, with the person at the desk, about a shop that cannot be opened or turns out to be damaged."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import backup, backup_restore, trouble
from vipdesk.store.database import explained
from vipdesk.store.journal import Journal
from vipdesk.store.trouble import Way
from vipdesk.ui import dialogs
from vipdesk.ui.desk import user
from vipdesk.ui.jobs import Jobs
from vipdesk.ui.language import moment, number, sentence
from vipdesk.ui.page import OpenShop, ReadShop, RestoreBackup, SalvageShop
from vipdesk.ui.ways import WaysOut

if TYPE_CHECKING:
    from vipdesk.store.salvage import Salvage

SHOP_FILES = "*.vipdesk"
_SALVAGING = Sentence(QT_TRANSLATE_NOOP("sentences", "Copying what can be read"))


def mend(path: Path, error: UserError) -> OpenShop | ReadShop | None:
    """Say why a shop could not be opened, and offer what helps; what to try next, None to give up."""
    ways = trouble.ways(trouble.kind_of(error, path), path)
    question = WaysOut(None, sentence(error.sentence), ways, path)
    question.exec()
    deeds: dict[Way | None, Callable[[], OpenShop | ReadShop | None]] = {
        Way.RESTORE: lambda: _opened(restore_newest(path)),
        Way.SALVAGE: lambda: _opened(salvage_to(path, path)),
        Way.READ: lambda: ReadShop(path),
        Way.AGAIN: lambda: OpenShop(path),
        Way.OTHER: lambda: _opened(_other(path)),
        None: lambda: None,
    }
    return deeds[question.chosen]()


def _opened(path: Path | None) -> OpenShop | None:
    return OpenShop(path) if path is not None else None


def restoring(path: Path) -> str:
    """What the button says that restores the newest backup."""
    words = QCoreApplication.translate("mending", "Restore the backup of {moment}")
    return words.format(moment=moment(backup.kept(path)[0].made_at))


def restore_newest(path: Path) -> Path | None:
    """Put the newest sound backup in place; what was there stays beside it under another name."""
    for one in backup.kept(path):
        try:
            with explained(path):
                backup_restore.in_place_of(path, one.path)
        except UserError as error:
            dialogs.tell_and_wait(error)
            if error.__cause__ is not None:  # trouble of the disk, which the next backup would meet as well
                return None
            continue
        return path
    return None


def salvage_to(damaged: Path, beside: Path) -> Path | None:
    """Ask where, and copy there what can be read, while a dialog shows how far it is; where it is then.

    None where that was not wanted, was called off, or nothing could be read, which is told.
    """
    words = QCoreApplication.translate("mending", "Where the new shop goes")
    kinds = QCoreApplication.translate("mending", "Shops ({pattern})").format(pattern=SHOP_FILES)
    place = str(beside.with_name(f"{beside.stem} saved{beside.suffix}"))
    name, _ = QFileDialog.getSaveFileName(None, words, place, kinds)
    return _salvaged(damaged, Path(name)) if name else None


def _salvaged(damaged: Path, target: Path) -> Path | None:
    from vipdesk.store import salvage  # noqa: PLC0415 - on the worst of days only

    jobs, failures, found = Jobs(at_end=lambda: None), list[Exception](), list[salvage.Salvage]()
    jobs.failed.connect(failures.append)
    log = Journal(user(), lambda: int(datetime.now(UTC).timestamp()))

    def work(progress: Progress) -> salvage.Salvage:
        return salvage.salvage(damaged, target, log, progress)

    job = jobs.start(work, _SALVAGING).then(found.append)
    dialogs.Waiting(None, job).exec()
    jobs.close()
    for failure in failures:
        if not isinstance(failure, UserError):
            raise failure
        dialogs.tell_and_wait(failure)
    if found:
        dialogs.note_and_wait(_told(found[0]))
    return target if found else None


def _told(found: "Salvage") -> str:
    read, missing = number(found.read), number(found.missing)
    if found.damaged_pages is not None:
        words = QCoreApplication.translate(
            "mending",
            "{read} rows were copied to the new shop, which has the same password. Pages of the file that cannot be"
            " decrypted any more: {pages}. Rows known to be missing: {missing}. The damaged file was not changed.",
        )
        return words.format(read=read, pages=number(found.damaged_pages), missing=missing)
    words = QCoreApplication.translate(
        "mending",
        "{read} rows were copied to the new shop. Known to be missing: {missing}. The damaged file was not changed.",
    )
    return words.format(read=read, missing=missing)


def _other(path: Path) -> Path | None:
    words = QCoreApplication.translate("mending", "Open another shop")
    kinds = QCoreApplication.translate("mending", "Shops ({pattern})").format(pattern=SHOP_FILES)
    name, _ = QFileDialog.getOpenFileName(None, words, str(path.parent), kinds)
    return Path(name) if name else None


def offer_mending(parent: QWidget, path: Path, ask: Callable[[RestoreBackup | SalvageShop], object]) -> None:
    """Say that the open shop is damaged, and do about it what is wanted; asked once, however often it shows."""
    if parent.findChild(WaysOut) is not None:
        return
    kept = backup.kept(path)
    ways = (Way.RESTORE, Way.SALVAGE) if kept else (Way.SALVAGE,)
    question = WaysOut(parent, sentence(Sentence(DAMAGED)), ways, path)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def act() -> None:
        ask(RestoreBackup(kept[0].path) if question.chosen is Way.RESTORE else SalvageShop())

    question.accepted.connect(act)
    question.open()


DAMAGED = QT_TRANSLATE_NOOP("sentences", "The shop file is damaged: not everything in it can be read any more.")
