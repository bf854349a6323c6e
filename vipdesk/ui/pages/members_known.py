"""What else the shop keeps of a member: tags, the household, further phones, and fields of its own."""

from PySide6.QtWidgets import QWidget

from vipdesk.services.look_up_member import Member
from vipdesk.ui.language import listed
from vipdesk.ui.pages.members_head import NICKS, nicks
from vipdesk.ui.widgets import Flow, KeyValues, Tag, clear, column


class Known(QWidget):
    """Nothing of it is shown where nothing is known."""

    def __init__(self) -> None:
        super().__init__()
        self._flow, self._tags = Flow(6), QWidget()
        self._tags.setLayout(self._flow)
        self._pairs = KeyValues()
        self.setLayout(column(self._tags, self._pairs, spacing=8))

    def say(self, found: Member) -> None:
        """Show another member's."""
        clear(self._flow)
        for one in found.tags:
            self._flow.addWidget(Tag(one))
        self._tags.setVisible(bool(found.tags))
        self._tags.updateGeometry()
        pairs: list[tuple[str, str | QWidget]] = [*self._own(found), *found.own_fields]
        self._pairs.say(pairs)
        self._pairs.setVisible(bool(pairs))
        self.setVisible(bool(found.tags or pairs))

    def _own(self, found: Member) -> list[tuple[str, str]]:
        phones = [" ".join(filter(None, pair)) for pair in found.phones]
        known = {
            self.tr("Further nicks"): listed(nicks(found.card)[NICKS:]),
            self.tr("Lives with"): listed(one.name for one in found.household),
            self.tr("Further phones"): listed(phones),
            self.tr("E-mail"): found.card.email,
        }
        return [(name, text) for name, text in known.items() if text]
