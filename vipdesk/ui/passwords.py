"""Fields and dialogs for passwords: to open an encrypted shop, and to choose a new one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import encrypt_shop, key_store
from vipdesk.store.recoding import Recoded
from vipdesk.ui import dialogs
from vipdesk.ui.fields import TextField, Tick
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.jobs import Jobs
from vipdesk.ui.language import number, sentence
from vipdesk.ui.page import Recode

_NOT_THE_SAME = Sentence(QT_TRANSLATE_NOOP("sentences", "The two passwords are not the same."))


class PasswordField(TextField):
    """A line that shows dots, and gives what was typed to nobody but its dialog."""

    def __init__(self) -> None:
        super().__init__(required=True)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)


class UnlockDialog(FormDialog):
    """Asks for the password of an encrypted shop; accepted, its key is known."""

    def __init__(self, path: Path) -> None:
        name = self.tr("{file} is encrypted").format(file=path.name)
        super().__init__(None, name, self.tr("Open"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._path = path
        self.password = self.form.add(
            self.tr("Password"), PasswordField(), self.tr("Or the code of the recovery sheet.")
        )
        self.keep = Tick(self.tr("Keep the key in the keyring of this computer"), ticked=False)
        if key_store.is_there():
            self.form.add("", self.keep)
        self.when_right(self._unlock)
        self.password.setFocus()

    def _unlock(self) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            key = encrypt_shop.unlock(self.password.value(), self._path)
            if self.keep.value():
                key_store.keep(key.salt, key.secret)
        except UserError:
            self.password.selectAll()
            self.password.setFocus()
            raise
        finally:
            QApplication.restoreOverrideCursor()


class NewPassword(FormDialog):
    """Asks for a new password, twice, and hands it on."""

    def __init__(self, parent: QWidget, name: str, deed: str, remark: str, then: Callable[[str], object]) -> None:
        super().__init__(parent, name, deed, remark)
        self.first = self.form.add(self.tr("New password"), PasswordField())
        self.second = self.form.add(self.tr("Once more"), PasswordField())
        self._then = then
        self.when_right(self._choose)
        self.first.setFocus()

    def _choose(self) -> None:
        if self.first.value() != self.second.value():
            raise UserError(_NOT_THE_SAME.text)
        self._then(self.first.value())


def unlock(path: Path) -> bool:
    """Ask for the password of an encrypted shop before there is a window; False if that was closed."""
    return UnlockDialog(path).exec() == UnlockDialog.DialogCode.Accepted


def recode(path: Path, wish: Recode) -> None:
    """Encrypt a closed shop, or take that away, while a dialog waits; what could not be done is told."""
    jobs, failures, found = Jobs(at_end=lambda: None), list[Exception](), list[Recoded]()
    jobs.failed.connect(failures.append)

    def work(progress: Progress) -> Recoded:
        return encrypt_shop.recode(path, wish.key, wish.second, progress)

    job = jobs.start(work, encrypt_shop.recode_label(wish.key)).then(found.append)
    dialogs.Waiting(None, job).exec()
    jobs.close()
    for failure in failures:
        if not isinstance(failure, UserError):
            raise failure
        dialogs.tell_and_wait(failure)
    for done in found:
        dialogs.note_and_wait(_told(done, wish))


def _told(done: Recoded, wish: Recode) -> str:
    said = QCoreApplication.translate("passwords", "Done. Backups and copies rewritten: {count}.")
    parts = [said.format(count=number(done.rewritten)), *map(sentence, done.failed)]
    if wish.key is not None:
        parts.append(sentence(Sentence(encrypt_shop.LEFT_ON_DISK)))
    return "\n\n".join(parts)
