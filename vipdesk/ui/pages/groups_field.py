"""Where somebody belongs: one of the groups, or a new one that is typed in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from vipdesk.store import groups


class GroupField(QComboBox):
    """The shop's groups to choose from; another name may be typed, and an empty one means no group."""

    edited = Signal()

    def __init__(self, chosen: str = "") -> None:
        super().__init__()
        self.setEditable(True)
        line = QLineEdit()
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(["", *(name for _, name in groups.names())])
        self.setCurrentText(chosen)
        line.setPlaceholderText(self.tr("No group"))
        self.activated.connect(lambda _: self.edited.emit())
        line.editingFinished.connect(self.edited)

    def value(self) -> str:
        """The name, empty for none."""
        return self.currentText().strip()

    def problem(self) -> str:
        return ""
