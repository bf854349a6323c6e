"""A member's addresses: the one for letters, those of before, and where mail comes back from."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vipdesk.domain import addresses
from vipdesk.domain.addresses import Address
from vipdesk.domain.value_words import value_word
from vipdesk.errors import Sentence
from vipdesk.services import keep_addresses
from vipdesk.services.keep_addresses import ADD, ARRIVES, COMES_BACK, SOURCE_TYPED, USE, Entry
from vipdesk.store import addresses as store_addresses
from vipdesk.store import members
from vipdesk.store.addresses import AddressLine
from vipdesk.ui import clashes
from vipdesk.ui.fields import DayField, TextField, Tick
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import day, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Rows, Tag, button, column, heading, label, link, primary, row, scrolled, small, soft

_WIDTH, _HEIGHT = 640, 520


class AddressesDialog(QDialog):
    """The addresses as they are now; each deed is a step of its own."""

    def __init__(self, parent: QWidget | None, session: Session, member_id: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._member_id = session, member_id
        name = self.tr("Addresses of {name}").format(name=members.card(member_id).name)
        self.setWindowTitle(name)
        self.rows = Rows()
        self._nothing = soft(self.tr("No address yet: no letter can be sent."))
        self.add = primary(self.tr("Add an address"), self._add, "add")
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addWidget(self.rows)
        inner.addWidget(self._nothing)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(heading(name))
        layout.addWidget(soft(self.tr("A new address follows the one before, which stays here.")))
        layout.addWidget(scrolled(body), 1)
        layout.addLayout(row(None, button(self.tr("Close"), self.accept), self.add))
        self.resize(_WIDTH, _HEIGHT)
        session.changed.connect(self._on_changed)
        self._show()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "address" in tables:
            self._show()

    def _show(self) -> None:
        self.rows.wipe()
        found = store_addresses.of_member(self._member_id)
        for one in found:
            self.rows.add(self._line(one))
        self.rows.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def _line(self, one: AddressLine) -> QWidget:
        words = label(_spoken(one))
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        tags = [Tag(self.tr("For letters"), Tone.SEAL)] if one.is_current else []
        if not one.deliverable:
            tags.append(Tag(self.tr("Mail comes back"), Tone.AMBER))
        deeds = [] if one.is_current else [link(self.tr("Use for letters"), partial(self._use, one))]
        if one.deliverable:
            deeds.append(link(self.tr("Mail came back…"), partial(self._comes_back, one)))
        else:
            deeds.append(link(self.tr("Mail arrives again"), partial(self._arrives, one)))
        line, parts = QWidget(), column(words, small(self._about(one)), row(*tags, None, *deeds, spacing=12), spacing=4)
        parts.setContentsMargins(0, 4, 0, 4)
        line.setLayout(parts)
        return line

    def _about(self, one: AddressLine) -> str:
        source = value_word("address", "source", one.source)
        since = self.tr("Since {day}, from: {source}").format(
            day=day(one.since_on), source=sentence(source) if isinstance(source, Sentence) else source
        )
        if one.undeliverable_on is None:
            return since
        back = self.tr("Came back on {day}. {why}").format(day=day(one.undeliverable_on), why=one.undeliverable_why)
        return f"{since}\n{back}"

    # Deeds

    def _add(self) -> None:
        AddAddress(self, self._session, self._member_id).open()

    def _use(self, one: AddressLine) -> None:
        self._session.do(self._label(USE), keep_addresses.use, self._member_id, one.id)

    def _comes_back(self, one: AddressLine) -> None:
        CameBack(self, self._session, self._label(COMES_BACK), one).open()

    def _arrives(self, one: AddressLine) -> None:
        change = keep_addresses.arrives(one)
        clashes.save(self._session, self, self._label(ARRIVES), store_addresses.edit, [change], lambda: None)

    def _label(self, text: str) -> Sentence:
        return keep_addresses.label(text, self._member_id)


def _spoken(one: AddressLine) -> str:
    line = addresses.single_line(one.address)
    postcode = one.address.postcode
    whole = line if not postcode or postcode in line else f"{line} {postcode}"
    return f"{one.recipient}  {whole}".strip()


class AddAddress(FormDialog):
    """Another address: pasted as a line that is taken apart, and always shown in its parts."""

    def __init__(self, parent: QWidget, session: Session, member_id: int) -> None:
        name = QCoreApplication.translate("AddAddress", "Add an address")
        super().__init__(parent, name, QCoreApplication.translate("AddAddress", "Add"))
        self._session, self._member_id = session, member_id
        form = self.form
        self.line = form.add(self.tr("In one line"), TextField(placeholder=self.tr("Paste it here; check it below")))
        self.line.textChanged.connect(self._take_apart)
        self.province = form.add(self.tr("Province"), TextField())
        self.city = form.add(self.tr("City"), TextField())
        self.district = form.add(self.tr("District"), TextField())
        self.street = form.add(self.tr("Street"), TextField(required=True))
        self.postcode = form.add(self.tr("Postcode"), TextField())
        self.country = form.add(self.tr("Country"), TextField(placeholder=self.tr("Where it is not China")))
        card = members.card(member_id)
        self.recipient = form.add(self.tr("Recipient"), TextField(card.real_name or card.name))
        self.source = form.add(self.tr("Known from"), TextField(placeholder=self.tr("She told me on the phone")))
        self.for_letters = form.add("", Tick(self.tr("Letters go here from now on"), ticked=True))
        self.setMinimumWidth(520)
        self.when_right(self._add)

    def _take_apart(self, text: str) -> None:
        found = addresses.parse(text)
        fields = (self.province, self.city, self.district, self.street, self.postcode)
        for field, part in zip(fields, found, strict=False):
            field.setText(part)

    def _add(self) -> None:
        parts = (self.province, self.city, self.district, self.street, self.postcode, self.country)
        address = Address(*(field.value() for field in parts))
        entry = Entry(address, self.recipient.value(), self.source.value() or SOURCE_TYPED, self.for_letters.value())
        label = keep_addresses.label(ADD, self._member_id)
        self._session.do(label, keep_addresses.add, self._member_id, entry, self._session.today)


class CameBack(FormDialog):
    """When mail came back, and why."""

    def __init__(self, parent: QWidget, session: Session, step: Sentence, one: AddressLine) -> None:
        name = QCoreApplication.translate("CameBack", "Mail came back")
        super().__init__(parent, name, QCoreApplication.translate("CameBack", "Save"), _spoken(one))
        self._session, self._step, self._one = session, step, one
        self.on = self.form.add(self.tr("On"), DayField(session.today))
        self.why = self.form.add(self.tr("Why"), TextField(placeholder=self.tr("As the slip says: moved, unknown")))
        self.when_right(self._save)

    def accept(self) -> None:
        """Save; the dialog goes when that is done, which may take a question."""
        self.attempt(self._save)

    def _save(self) -> None:
        change = keep_addresses.comes_back(self._one, self.on.value(), self.why.value())
        clashes.save(self._session, self, self._step, store_addresses.edit, [change], self._close)

    def _close(self) -> None:
        self.done(self.DialogCode.Accepted)
