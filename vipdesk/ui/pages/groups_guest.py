"""What takes the place of the groups' cards until it is left: people, terms, a preview."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vipdesk.ui.session import Session
from vipdesk.ui.widgets import Header


class Guest(QWidget):
    """A view of its own, with the way back at its head."""

    left = Signal()

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self.session = session
        self.header = Header(name)
        self.header.action(self.tr("Back"), self.left.emit, "left")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self.header)

    def refresh(self) -> None:
        """Read again what is shown."""
