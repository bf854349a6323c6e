"""Of how many people of both arms of the latest campaign orders can be told at all."""

from PySide6.QtWidgets import QWidget

from vipdesk.store import campaigns, reviews
from vipdesk.ui.language import number
from vipdesk.ui.session import Session
from vipdesk.ui.widgets import column, small


class ArmShares(QWidget):
    """One line; hidden while nobody was ever drawn."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.words = small()
        self.setLayout(column(self.words))

    def refresh(self) -> None:
        """Count again."""
        latest = max(campaigns.rows(), key=lambda one: one.id, default=None)
        arms = reviews.arms(latest.id) if latest else {}
        known = reviews.recognised([id_ for ids in arms.values() for id_ in ids])
        parts = {arm: (len(known.intersection(ids)), len(ids)) for arm, ids in arms.items()}
        self.setVisible(latest is not None and len(parts) > 1)
        if latest is not None and len(parts) > 1:
            words = self.tr(
                "{campaign}: orders can be told of {letters} of {all_letters} with a letter, and of {held_out} of"
                " {all_held_out} held out."
            )
            (letters, all_letters), (held_out, all_held_out) = parts["letter"], parts["hold_out"]
            self.words.setText(
                words.format(
                    campaign=latest.name, letters=number(letters), all_letters=number(all_letters),
                    held_out=number(held_out), all_held_out=number(all_held_out),
                )
            )  # fmt: skip
