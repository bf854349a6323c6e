"""The part of the settings about who can open the shop: its encryption, and the lock of this desk."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout

from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import desk_lock, encrypt_shop, key_store
from vipdesk.store import keys, recoding, shop
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.keys import Key
from vipdesk.store.read_only import ShopForReading
from vipdesk.ui import dialogs, lock
from vipdesk.ui.fields import Choice
from vipdesk.ui.forms import Form
from vipdesk.ui.language import sentence
from vipdesk.ui.page import Recode
from vipdesk.ui.passwords import NewPassword
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import Card, Flow, button, clear, column, label, row, rule, small, soft


class SecurityCard(Card):
    """Encryption and lock; what is done closes the shop for a moment, so it is wished for."""

    asked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(QCoreApplication.translate("SecurityCard", "Security"))
        self._session = session
        self._path = session.shop.path
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        self.form = Form()
        words = {str(one): self.tr("%n minute(s)", "", one) if one else self.tr("Never") for one in lock.CHOICES}
        self.minutes = self.form.add(self.tr("Lock when idle for"), Choice(words))
        self.minutes.edited.connect(lambda: session.desk.keep_text(lock.MINUTES, self.minutes.value()))
        for part in (self._above, self._below):
            part.setSpacing(10)
        self.column.addLayout(column(self._above, rule(), self.form, self._below, spacing=10))
        self.fill()

    def fill(self) -> None:
        """Show what holds now."""
        clear(self._above)
        clear(self._below)
        file = self._session.shop
        if isinstance(file, ShopFile) and not isinstance(file, ShopForReading):
            self._add_encryption()
        self._add_lock()

    # Encryption

    def _add_encryption(self) -> None:
        is_encrypted = keys.is_encrypted(self._path)
        if is_encrypted:
            self._above.addWidget(label(self.tr("The shop's file and its backups are encrypted.")))
            change = button(self.tr("Change the password…"), self.change_password)
            sheet = button(self.tr("Recovery sheet…"), self.save_sheet)
            drop = button(self.tr("Take the encryption away…"), self.decrypt)
            self._above.addLayout(_beside(change, sheet, drop, *self._keyring_buttons()))
            self._add_odd_copies()
            return
        self._above.addWidget(soft(self.tr("The shop's file is not encrypted: whoever copies it can read it.")))
        if encrypt_shop.is_possible():
            self._above.addLayout(row(button(self.tr("Encrypt…"), self.encrypt), None))
        else:
            how = self.tr("Encryption needs an add-on. Start the program once with: {command}")
            self._above.addWidget(small(how.format(command="python main.py --with encrypted")))

    def _add_odd_copies(self) -> None:
        count = len(recoding.unlike(self._path, shop.settings().backup_folder))
        if count:
            words = self.tr("%n copy (copies) have another password, or none.", "", count)
            self._above.addLayout(row(soft(words), None, button(self.tr("Encrypt them"), self.follow)))

    def _keyring_buttons(self) -> list[QPushButton]:
        salt = keys.salt_of(self._path)
        if salt is None or key_store.read(salt) is None:
            return []
        return [button(self.tr("Forget the key in the keyring"), lambda: self.forget(salt))]

    def encrypt(self) -> None:
        """Ask for a password, then for the recode."""
        remark = sentence(Sentence(encrypt_shop.NO_WAY_BACK))
        name, deed = self.tr("Encrypt the shop"), self.tr("Encrypt")
        self._ask(name, deed, remark, lambda words: encrypt_shop.key_for(words, self._path))

    def change_password(self) -> None:
        """Likewise for another password."""
        remark = self.tr("The recovery sheet of the old password opens nothing then: print a new one.")
        name, deed = self.tr("Change the password"), self.tr("Change")
        self._ask(name, deed, remark, lambda words: encrypt_shop.other_key_for(words, self._path))

    def _ask(self, name: str, deed: str, remark: str, key_of: Callable[[str], Key]) -> None:
        def wish(words: str) -> None:
            self.asked.emit(Recode(key_of(words), shop.settings().backup_folder))

        NewPassword(self, name, deed, remark, wish).open()

    def decrypt(self) -> None:
        """Ask whether, then for the recode."""
        words = self.tr("The shop and its backups will lie open on the disk: whoever copies them can read them.")
        wish = Recode(None, shop.settings().backup_folder)
        dialogs.confirm(self, words, self.tr("Take it away"), lambda: self.asked.emit(wish))

    def follow(self) -> None:
        """Encrypt the copies that are not encrypted as the shop is."""
        done = recoding.follow(self._path, shop.settings().backup_folder, Progress())
        if done.failed:
            dialogs.note(self, "\n\n".join(map(sentence, done.failed)))
        self.fill()

    def save_sheet(self) -> None:
        """Write the recovery sheet where somebody wants it."""
        from vipdesk.services import name_file, recovery_sheet  # noqa: PLC0415 - once in a shop's life

        place = str(self._path.with_name(self.tr("recovery sheet.pdf")))
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Recovery sheet"), place, "PDF (*.pdf)")
        if name:
            out = name_file.chosen(name, ".pdf")
            recovery_sheet.write(out, self._path, self._session.today, shop.settings().language)
            dialogs.note(self, self.tr("Print {file} and delete it: it opens the shop.").format(file=out.name))

    def forget(self, salt: bytes) -> None:
        """Take the key out of the keyring: the password is asked for from the next start on."""
        key_store.forget(salt)
        self.fill()

    # Lock

    def _add_lock(self) -> None:
        desk, is_encrypted = self._session.desk, keys.is_encrypted(self._path)
        minutes = lock.minutes_of(desk)
        self.minutes.choose(str(minutes if minutes in lock.CHOICES else 0))
        self.minutes.setEnabled(is_encrypted or bool(desk.text(lock.HASH)))
        if not is_encrypted:
            self._below.addLayout(_beside(*self._lock_buttons()))
            self._below.addWidget(small(sentence(Sentence(desk_lock.HONEST))))

    def _lock_buttons(self) -> list[QPushButton]:
        if not self._session.desk.text(lock.HASH):
            return [button(self.tr("Set a password for the lock…"), self.set_lock)]
        return [
            button(self.tr("Change the password…"), self.set_lock),
            button(self.tr("Remove the lock"), lambda: self._keep_lock("")),
        ]

    def set_lock(self) -> None:
        """Ask for the password of this desk's lock."""
        remark = self.tr("The lock hides the window until this password is typed. It belongs to this desk.")
        name = self.tr("Password for the lock")
        NewPassword(self, name, self.tr("Set"), remark, lambda words: self._keep_lock(desk_lock.made(words))).open()

    def _keep_lock(self, kept: str) -> None:
        desk = self._session.desk
        desk.keep_text(lock.HASH, kept)
        if not kept:
            desk.keep_text(lock.MINUTES, "")
        self.fill()


def _beside(*buttons: QPushButton) -> Flow:
    """Beside each other as far as there is room, the rest below."""
    flow = Flow()
    for one in buttons:
        flow.addWidget(one)
    return flow
