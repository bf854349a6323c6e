"""Fields of the shop's own: which there are, one more, one less."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vipdesk.errors import Sentence
from vipdesk.services import define_fields
from vipdesk.services.define_fields import DEFINE, GIVE_UP, KINDS, REDEFINE, Entry
from vipdesk.store import custom_fields
from vipdesk.store.custom_fields import CHOICE, TEXT, Field
from vipdesk.ui import dialogs
from vipdesk.ui.fields import Choice, TextField, Words
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import listed, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Rows, Tag, button, heading, icon_button, label, primary, row, scrolled, soft

_WIDTH, _HEIGHT = 560, 460


class FieldsDialog(QDialog):
    """The fields as they are now; each deed is a step of its own."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Own fields"))
        self._session = session
        self.rows = Rows()
        self._nothing = soft(
            self.tr("No field yet. Define what you want to know of every member: a favourite tea, a shoe size, a day.")
        )
        self.add = primary(self.tr("Define a field"), self._add, "add")
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addWidget(self.rows)
        inner.addWidget(self._nothing)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(heading(self.tr("Own fields")))
        layout.addWidget(soft(self.tr("They stand in every member's form, and on the card where they are filled in.")))
        layout.addWidget(scrolled(body), 1)
        layout.addLayout(row(None, button(self.tr("Close"), self.accept), self.add))
        self.resize(_WIDTH, _HEIGHT)
        session.changed.connect(self._on_changed)
        self._show()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & {"custom_field", "custom_value"}:
            self._show()

    def _show(self) -> None:
        self.rows.wipe()
        found = custom_fields.fields()
        for one in found:
            kind = sentence(Sentence(KINDS[one.kind]))
            change = icon_button("edit", self.tr("Change {field}").format(field=one.name), partial(self._change, one))
            remove = icon_button(
                "remove", self.tr("Give up {field}").format(field=one.name), partial(self._remove, one)
            )  # fmt: skip
            words = soft(listed(one.choices))
            self.rows.add(label(one.name), Tag(kind, Tone.QUIET), words, change, remove)
        self.rows.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _add(self) -> None:
        FieldDialog(self, self._session, None).open()

    def _change(self, field: Field) -> None:
        FieldDialog(self, self._session, field).open()

    def _remove(self, field: Field) -> None:
        uses = sum(custom_fields.uses(field.id).values())
        if not uses:
            self._give_up(field)
            return
        words = self.tr("%n member(s) have something in {field}. It goes with the field.", "", uses)
        yes = self.tr("Give it up")
        dialogs.confirm(self, words.format(field=field.name), yes, partial(self._give_up, field))

    def _give_up(self, field: Field) -> None:
        self._session.do(define_fields.label(GIVE_UP, field.name), custom_fields.remove, field.id)


class FieldDialog(FormDialog):
    """One field: what it is called, and what may stand in it."""

    def __init__(self, parent: QWidget, session: Session, field: Field | None) -> None:
        self._session, self._field = session, field
        new = QCoreApplication.translate("FieldDialog", "Define a field")
        deed = QCoreApplication.translate("FieldDialog", "Save")
        super().__init__(parent, field.name if field else new, deed)
        kinds = {kind: sentence(Sentence(text)) for kind, text in KINDS.items()}
        self.name = self.form.add(self.tr("Name"), TextField(field.name if field else "", required=True))
        self.kind = self.form.add(self.tr("Holds"), Choice(kinds, field.kind if field else TEXT))
        self.choices = self.form.add(
            self.tr("Choices"), Words("\n".join(field.choices) if field else "", 5), self.tr("One on each line.")
        )
        self.kind.edited.connect(self._on_kind)
        self._on_kind()
        self.when_right(self._save)

    def _on_kind(self) -> None:
        self.choices.setEnabled(self.kind.value() == CHOICE)

    def _save(self) -> None:
        choices = tuple(filter(None, (line.strip() for line in self.choices.value().splitlines())))
        entry = Entry(self.name.value(), self.kind.value(), tuple(dict.fromkeys(choices)))
        if self._field is None:
            self._session.do(define_fields.label(DEFINE, entry.name), define_fields.define, entry)
        else:
            self._session.do(define_fields.label(REDEFINE, entry.name), define_fields.redefine, self._field, entry)
