"""Fields of the shop's own: which there are, one more, one less."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QToolButton, QVBoxLayout, QWidget

from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import define_fields, own_words
from vipdesk.services.define_fields import DEFINE, GIVE_UP, KINDS, REDEFINE, REORDER, Entry
from vipdesk.store import custom_fields
from vipdesk.store.custom_fields import CHOICE, TEXT, Field
from vipdesk.ui import dialogs
from vipdesk.ui.fields import Choice, TextField
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import listed, run_on, sentence
from vipdesk.ui.pages.members_choices import ChoicesField
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Rows, Tag, button, heading, icon_button, label, primary, row, scrolled, soft

_WIDTH, _HEIGHT = 680, 460


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
        for place, one in enumerate(found):
            kind = sentence(Sentence(KINDS[one.kind]))
            words = soft(listed(one.choices))
            up, down, *deeds = self._deeds(one)
            up.setEnabled(place > 0)
            down.setEnabled(place < len(found) - 1)
            self.rows.add(label(one.name), Tag(kind, Tone.QUIET), words, up, down, *deeds)
        self.rows.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _deeds(self, one: Field) -> list[QToolButton]:
        return [
            icon_button("up", self.tr("Move {field} up").format(field=one.name), partial(self._move, one, -1)),
            icon_button("down", self.tr("Move {field} down").format(field=one.name), partial(self._move, one, 1)),
            icon_button("edit", self.tr("Change {field}").format(field=one.name), partial(self._change, one)),
            icon_button("remove", self.tr("Give up {field}").format(field=one.name), partial(self._remove, one)),
        ]

    def _move(self, field: Field, places: int) -> None:
        self._session.do(define_fields.label(REORDER, field.name), define_fields.move, field.id, places)

    def _add(self) -> None:
        FieldDialog(self, self._session, None).open()

    def _change(self, field: Field) -> None:
        FieldDialog(self, self._session, field).open()

    def _remove(self, field: Field) -> None:
        uses, asking = sum(custom_fields.uses(field.id).values()), own_words.asking(field.name)
        words = []
        if uses:
            words.append(self.tr("%n member(s) have something in {field}. It goes with the field.", "", uses))
        if asking:
            words.append(self.tr("These segments ask for {field} and cannot be read after that: {segments}."))
        if not words:
            self._give_up(field)
            return
        text = run_on(words).format(field=field.name, segments=listed(asking))
        dialogs.confirm(self, text, self.tr("Give it up"), partial(self._give_up, field))

    def _give_up(self, field: Field) -> None:
        def work(_: Progress) -> None:
            custom_fields.remove(field.id)

        self._session.write(define_fields.label(GIVE_UP, field.name), work)


class FieldDialog(FormDialog):
    """One field: what it is called, and what may stand in it."""

    def __init__(self, parent: QWidget, session: Session, field: Field | None) -> None:
        self._session, self._field = session, field
        self._given_up: tuple[str, ...] = ()
        new = QCoreApplication.translate("FieldDialog", "Define a field")
        deed = QCoreApplication.translate("FieldDialog", "Save")
        super().__init__(parent, field.name if field else new, deed)
        kinds = {kind: sentence(Sentence(text)) for kind, text in KINDS.items()}
        self.name = self.form.add(self.tr("Name"), TextField(field.name if field else "", required=True))
        self.kind = self.form.add(self.tr("Holds"), Choice(kinds, field.kind if field else TEXT))
        uses = custom_fields.uses(field.id) if field else {}
        self.choices = self.form.add(
            self.tr("Choices"),
            ChoicesField(field.choices if field else (), uses),
            self.tr("Whoever has a choice that is written otherwise has the new word."),
        )
        self.kind.edited.connect(self._on_kind)
        self._on_kind()
        self.when_right(self._save)

    def _on_kind(self) -> None:
        self.form.show_field(self.choices, is_shown=self.kind.value() == CHOICE)
        self.adjustSize()

    def accept(self) -> None:
        """Say first what members would lose by it."""
        gone = define_fields.lost(self._field, self._entry()) if self._field else {}
        if not gone or not self.form.is_right():
            super().accept()
            return
        words = self.tr("%n member(s) have {values} in {field}. They will have nothing there.", "", sum(gone.values()))
        text = words.format(field=self.name.value(), values=listed(gone))
        dialogs.confirm(self, text, self.tr("Take it from them"), partial(self._accept, tuple(gone)))

    def _accept(self, given_up: tuple[str, ...]) -> None:
        self._given_up = given_up
        super().accept()

    def _entry(self) -> Entry:
        kind = self.kind.value()
        renamed = self.choices.renamed() if kind == CHOICE else ()
        return Entry(self.name.value(), kind, self.choices.value(), renamed)

    def _save(self) -> None:
        entry = self._entry()
        if self._field is None:
            self._session.do(define_fields.label(DEFINE, entry.name), define_fields.define, entry)
            return
        self._session.do(
            define_fields.label(REDEFINE, entry.name), define_fields.redefine, self._field, entry, self._given_up
        )
