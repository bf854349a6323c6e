"""What is known of a group, to be changed."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import change_group
from vipdesk.store import edits, groups
from vipdesk.store.edits import Edit
from vipdesk.ui import clashes
from vipdesk.ui.fields import Choice, NumberField, TextField, Words
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.session import Session

EDIT_GROUP = QT_TRANSLATE_NOOP("sentences", "Change the group {name}")
_COLUMNS = ("name", "platform", "tier_id", "capacity", "admin_limit", "note")
_MOST_PLACES, _MOST_ADMINS = 100_000, 1000


class EditGroup(FormDialog):
    """Shows it, and saves what was changed as one step."""

    def __init__(self, parent: QWidget, session: Session, group_id: int) -> None:
        self._session, self._group_id = session, group_id
        self._seen = seen = edits.look("vip_group", group_id, _COLUMNS)
        super().__init__(parent, seen["name"], QCoreApplication.translate("EditGroup", "Save"))
        form = self.form
        self.name = form.add(self.tr("Name"), TextField(seen["name"], required=True))
        chat = TextField(seen["platform"], placeholder=self.tr("WeChat, QQ, WhatsApp"))
        self.platform = form.add(self.tr("Where it chats"), chat)
        self.tier = form.add(self.tr("Tier"), Choice(groups.tiers(), seen["tier_id"]))
        self.capacity = form.add(self.tr("Places"), NumberField(seen["capacity"], 1, _MOST_PLACES))
        self.admin_limit = form.add(self.tr("Admins at most"), NumberField(seen["admin_limit"], 0, _MOST_ADMINS))
        self.note = form.add(self.tr("Note"), Words(seen["note"], 3))
        self.name.setFocus()

    def accept(self) -> None:
        """Save; the dialog goes when that is done, which may take a question."""
        if self.form.is_right():
            self.attempt(self._save)

    def _save(self) -> None:
        values = (
            self.name.value(),
            self.platform.value(),
            self.tier.value(),
            self.capacity.value(),
            self.admin_limit.value(),
            self.note.value(),
        )
        change = Edit("vip_group", self._group_id, self._seen, dict(zip(_COLUMNS, values, strict=True)))
        label = Sentence(EDIT_GROUP, name=self.name.value())
        write = partial(change_group.change, self._session.today)
        clashes.save(self._session, self, label, write, [change], self._close)

    def _close(self) -> None:
        self.done(self.DialogCode.Accepted)
