"""What may please a member besides what they have: at most three new items, each with its reason."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vipdesk.domain import money
from vipdesk.services import new_items
from vipdesk.store import shop
from vipdesk.ui.language import sentence
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import clear, label, small, strong


class Recommended(QWidget):
    """Takes no room where there is nothing to recommend."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(strong(self.tr("May please them")))
        layout.addLayout(self._lines)
        self.hide()

    def show_for(self, member_id: int) -> None:
        """Show what may please another member."""
        clear(self._lines)
        found = new_items.recommended(member_id, int(self._session.now().timestamp()))
        currency = shop.settings().currency if found else ""
        for item, why in found:
            price = money.shown(item.price_fen, currency)
            name = label(self.tr("{item}, {price}").format(item=item.name, price=price))
            name.setWordWrap(True)
            self._lines.addWidget(name)
            self._lines.addWidget(small(sentence(why.why())))
        self.setVisible(bool(found))
