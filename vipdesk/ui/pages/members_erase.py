"""The last look before a person is erased: what goes, what stays and why, and who else has data of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from vipdesk.services import disclose, erase_in_copies, erase_member
from vipdesk.services.erase_member import Line
from vipdesk.services.erase_person import Erasure
from vipdesk.store import disclosures
from vipdesk.ui.fields import TextField, Tick
from vipdesk.ui.language import number, run_on, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import Rows, button, column, heading, label, primary, row, scrolled, small, soft, strong

_WIDTH, _HEIGHT = 720, 640


class EraseDialog(QDialog):
    """Asks for the person's name to be typed, so that nobody is erased by a slip."""

    done_with = Signal(object)
    """The sentences to be told afterwards."""

    def __init__(self, parent: QWidget, session: Session, member_id: int, name: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Erase {name}").format(name=name))
        self._session, self._member_id, self._name = session, member_id, name
        preview = erase_member.preview(member_id)
        body = QWidget()
        content = QVBoxLayout(body)
        content.setContentsMargins(0, 0, 8, 0)
        content.setSpacing(12)
        content.addWidget(self._lines(self.tr("What goes"), preview.goes))
        content.addWidget(self._lines(self.tr("What stays, without the person"), preview.stays))
        content.addWidget(self._others())
        content.addStretch(1)
        self.copies = Tick(self.tr("Erase from the kept copies of the shop now, too"), ticked=True)
        self.typed = TextField(placeholder=name)
        self.typed.setAccessibleName(self.tr("Name of the person, to confirm"))
        self.typed.textChanged.connect(lambda _: self._look())
        self.deed = primary(self.tr("Erase for good"), self._erase, "remove")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(heading(self.tr("Erase {name}").format(name=name)))
        layout.addWidget(soft(self._warning(preview.letters_cancelled)))
        layout.addWidget(scrolled(body), 1)
        about = small(sentence(erase_in_copies.about(session.shop, session.now())))
        layout.addLayout(column(self.copies, about, spacing=2))
        layout.addLayout(row(label(self.tr("Type the name to confirm"), "soft"), self.typed))
        layout.addLayout(row(None, button(self.tr("Cancel"), self.reject), self.deed))
        self.resize(_WIDTH, _HEIGHT)
        self._look()

    def _warning(self, letters: int) -> str:
        words = self.tr("This cannot be undone, and neither can anything that was done before it.")
        kept = self.tr("A backup is made first; if the box below is ticked, the person is erased from it, too.")
        cancelled = self.tr("%n letter(s) under way will be cancelled.", "", letters) if letters else ""
        return run_on(filter(None, (words, cancelled, kept)))

    def _lines(self, name: str, lines: tuple[Line, ...]) -> Rows:
        found = Rows(name)
        for one in lines:
            what = column(strong(sentence(one.what)), *([small(sentence(one.why))] if one.why else []), spacing=1)
            holder = QWidget()
            holder.setLayout(what)
            holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            found.add(holder, label(number(one.rows), "soft"))
        return found

    def _others(self) -> Rows:
        """Who got data of the person: they are to be asked to destroy them."""
        found = Rows(self.tr("Who else has data of this person"))
        entries = disclosures.of_member(self._member_id)
        for one in dict.fromkeys(sentence(disclose.recipient(entry)) for entry in entries):
            found.add(label(one))
        if not entries:
            found.add(label(self.tr("Nobody, as far as the register knows."), "soft"))
        return found

    def _look(self) -> None:
        self.deed.setEnabled(self.typed.value() == self._name)

    def _erase(self) -> None:
        job = self._session.erase(self._member_id, from_copies=self.copies.value())
        job.then(self._on_erased)
        self.hide()
        job.failed.connect(lambda _: self.reject())
        job.cancelled.connect(self.reject)

    def _on_erased(self, done: Erasure) -> None:
        self.done_with.emit(done.sentences())
        self.accept()
