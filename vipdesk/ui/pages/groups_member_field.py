"""Which member is meant: typed by name, nick or phone, with those offered that it fits."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from vipdesk.errors import UserError
from vipdesk.store import members
from vipdesk.ui.language import sentence

_MOST = 8


class MemberField(QLineEdit):
    """A member; empty means nobody."""

    edited = Signal()

    def __init__(self, *, required: bool = False) -> None:
        super().__init__()
        self._required = required
        self._known: dict[str, int] = {}
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(completer)
        self.setPlaceholderText(self.tr("Name, nick or phone"))
        self.textEdited.connect(self._on_edited)

    def value(self) -> int | None:
        """The member's id; None where nothing stands here. UserError where nobody, or several, are called that."""
        text = self.text().strip()
        if not text:
            return None
        return self._known[text] if text in self._known else members.identify(text)

    def problem(self) -> str:
        if not self.text().strip():
            return self.tr("This cannot be left empty.") if self._required else ""
        try:
            self.value()
        except UserError as error:
            return sentence(error.sentence)
        return ""

    def _on_edited(self, text: str) -> None:
        """Offer whom the text fits; two of one name are told apart by their nicks."""
        found = members.rows(members.best(text.strip(), _MOST)) if text.strip() else []
        self._known = {" · ".join(filter(None, (one.name, one.nick))): one.id for one in found}
        self._offered.setStringList(list(self._known))
        self.edited.emit()
