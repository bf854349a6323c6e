"""The part of the settings about fields of the shop's own: which there are, and the way to change them."""

from PySide6.QtCore import QCoreApplication

from vipdesk.store import custom_fields
from vipdesk.ui.language import listed
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import Card, button, row, soft


class FieldsCard(Card):
    """What the shop wants to know of its members besides; defined in a dialog."""

    def __init__(self, session: Session) -> None:
        super().__init__(QCoreApplication.translate("FieldsCard", "Own fields of members"))
        self._session = session
        self.words = soft("")
        self.define = button(self.tr("Define own fields…"), self._define)
        self.column.addWidget(self.words)
        self.column.addLayout(row(self.define, None))
        session.changed.connect(self._on_changed)
        self._show()

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "custom_field" in tables:
            self._show()

    def _show(self) -> None:
        names = [one.name for one in custom_fields.fields()]
        none = self.tr(
            "None yet. A field is what you want to know of every member: a favourite tea, a shoe size, a day."
        )
        self.words.setText(listed(names) if names else none)

    def _define(self) -> None:
        from vipdesk.ui.pages.members_fields import FieldsDialog  # noqa: PLC0415 - seldom needed

        FieldsDialog(self, self._session).open()
