"""A member's own particulars, to be changed."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vipdesk.services import edit_member
from vipdesk.services.edit_member import Particulars
from vipdesk.ui import clashes, language
from vipdesk.ui.fields import Choice, TextField, Words
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.session import Session

_PRONOUNS = {"": "–", "您": "您", "你": "你"}


class EditMember(FormDialog):
    """Shows what is known, and saves what was changed as one step."""

    def __init__(self, parent: QWidget, session: Session, member_id: int) -> None:
        self._session, self._member_id = session, member_id
        self._seen = edit_member.look(member_id)
        known = edit_member.shown(self._seen)
        save = QCoreApplication.translate("EditMember", "Save")
        super().__init__(parent, known.name, save)
        self._build(known)
        self.when_right(self._save)

    def accept(self) -> None:
        """Save; the dialog goes when that is done, which may take a question."""
        if self.form.is_right():
            self.attempt(self._save)

    def _build(self, known: Particulars) -> None:
        form = self.form
        self.name = form.add(self.tr("Name"), TextField(known.name, required=True))
        self.real_name = form.add(
            self.tr("Real name"), TextField(known.real_name, placeholder=self.tr("On letters, where it is another"))
        )
        self.title = form.add(
            self.tr("Title"), TextField(known.title, placeholder=self.tr("Ms, Dr, Auntie: as they like it"))
        )
        self.pronoun = form.add(self.tr("Pronoun"), _choice(_PRONOUNS, known.pronoun))
        languages = {"": self.tr("As the shop"), **language.LANGUAGES}
        self.language = form.add(self.tr("Language"), _choice(languages, known.language))
        self.phone = form.add(self.tr("Phone"), TextField(known.phone))
        self.email = form.add(self.tr("E-mail"), TextField(known.email))
        self.birthday = form.add(
            self.tr("Birthday"),
            TextField(known.birthday, placeholder=self.tr("1990-05-06, or 农历八月十五 for a lunar one")),
        )
        self.note = form.add(self.tr("Note"), Words(known.note, 3))
        self.name.setFocus()

    def _typed(self) -> Particulars:
        return Particulars(
            name=self.name.value(),
            real_name=self.real_name.value(),
            title=self.title.value(),
            pronoun=self.pronoun.value(),
            language=self.language.value(),
            phone=self.phone.value(),
            email=self.email.value(),
            birthday=self.birthday.value(),
            note=self.note.value(),
        )

    def _save(self) -> None:
        typed = self._typed()
        change = edit_member.edit(self._member_id, self._seen, typed)
        clashes.save(self._session, self, edit_member.label(typed), edit_member.change, [change], self._close)

    def _close(self) -> None:
        self.done(self.DialogCode.Accepted)


def _choice(words: dict[str, str], known: str) -> Choice[str]:
    """What a list brought in can be kept, though nobody would offer it."""
    return Choice(words if known in words else {**words, known: known}, known)
