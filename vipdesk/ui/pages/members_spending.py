"""The net spending of a member, month by month."""

from PySide6.QtWidgets import QWidget

from vipdesk.domain import money
from vipdesk.domain.spending import Month
from vipdesk.services.look_up_member import Member
from vipdesk.ui.bars import Bars, Column
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import column, label, row


class Spending(QWidget):
    """The net spending of twelve months, and a dot under those in which a letter went out."""

    def __init__(self) -> None:
        super().__init__()
        self.sum = label("", "heading")
        self.bars = Bars(self.tr("Net spending month by month"))
        self._legend = label(self.tr("● a letter was posted"), "small", Tone.SEAL)
        beside = column(label(self.tr("Net spending, 12 months"), "soft"), self.sum, self._legend, None, spacing=2)
        layout = row(beside, self.bars, spacing=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def say(self, found: Member, currency: str) -> None:
        """Show another member's."""
        posted = {one.posted_on.replace(day=1) for one in found.letters if one.posted_on}
        self.sum.setText(money.shown(sum(one.fen for one in found.spent), currency))
        self.bars.say([Column(one.fen, self._month(one, currency), one.first in posted) for one in found.spent])
        self._legend.setVisible(any(one.first in posted for one in found.spent))

    def _month(self, one: Month, currency: str) -> str:
        return self.tr("{month}: {amount}").format(month=f"{one.first:%Y-%m}", amount=money.shown(one.fen, currency))
