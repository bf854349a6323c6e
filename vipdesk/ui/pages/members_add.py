"""Somebody who is on no list."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from vipdesk.services import add_member
from vipdesk.services.add_member import Entry
from vipdesk.ui.fields import Choice, TextField
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.pages.groups_field import GroupField
from vipdesk.ui.session import Session


class AddMember(FormDialog):
    """Asks for one member and adds it, as one step."""

    added = Signal(int)
    """The new id."""

    def __init__(self, parent: QWidget, session: Session, group: str) -> None:
        """`group` is the one that is proposed."""
        super().__init__(
            parent,
            QCoreApplication.translate("AddMember", "Add a member"),
            QCoreApplication.translate("AddMember", "Add"),
        )
        self._session = session
        form = self.form
        self.name = form.add(self.tr("Name"), TextField(required=True))
        self.nick = form.add(self.tr("Nick"), TextField(placeholder=self.tr("As the orders write it")))
        self.phone = form.add(self.tr("Phone"), TextField())
        self.address = form.add(
            self.tr("Address"), TextField(placeholder=self.tr("Province, city, district, street, postcode in one line"))
        )
        self.title = form.add(self.tr("Title"), TextField(placeholder=self.tr("Ms, Dr, Auntie: as they like it")))
        self.pronoun = form.add(self.tr("Pronoun"), Choice({"": "–", "您": "您", "你": "你"}))
        self.birthday = form.add(
            self.tr("Birthday"), TextField(placeholder=self.tr("1990-05-06, or 农历八月十五 for a lunar one"))
        )
        self.group = form.add(self.tr("Group"), GroupField(group))
        self.when_right(self._add)

    def _add(self) -> None:
        entry = Entry(
            name=self.name.value(),
            nick=self.nick.value(),
            phone=self.phone.value(),
            address=self.address.value(),
            title=self.title.value(),
            pronoun=self.pronoun.value(),
            birthday=self.birthday.value(),
            group=self.group.value(),
        )
        self.added.emit(self._session.do(add_member.label(entry), add_member.add, entry, self._session.today))
