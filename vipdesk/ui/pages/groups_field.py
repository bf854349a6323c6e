"""Where somebody belongs: one of the groups, or a new one that is typed in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from vipdesk.store import groups

FIRST_GROUP = "VIP 1"
"""What a shop's first group is called, unless somebody types another name."""


def usual_group() -> str:
    """Where newcomers go in a shop that has no group yet: only people in a group get letters."""
    return "" if groups.names() else FIRST_GROUP


class GroupField(QComboBox):
    """The shop's groups to choose from; another name may be typed, and an empty one means no group."""

    edited = Signal()

    def __init__(self, chosen: str = "") -> None:
        super().__init__()
        self.setEditable(True)
        line = QLineEdit()
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        names = [name for _, name in groups.names()]
        self.addItems(["", *(names or [FIRST_GROUP])])
        self.setCurrentText(chosen)
        line.setPlaceholderText(self.tr("No group"))
        self.activated.connect(lambda _: self.edited.emit())
        line.editingFinished.connect(self.edited)

    def value(self) -> str:
        """The name, empty for none."""
        return self.currentText().strip()

    def problem(self) -> str:
        return ""
