"""Of how many people of both arms of the latest campaign orders can be told at all."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from vipdesk.store import campaigns, reviews
from vipdesk.ui.language import number
from vipdesk.ui.widgets import column, small


class ArmsTold(NamedTuple):
    """By arm how many people can be told, and of how many."""

    campaign: str
    parts: Mapping[str, tuple[int, int]]


def look() -> ArmsTold | None:
    """The arms of the latest campaign as they are now; None where nobody was held out."""
    latest = max(campaigns.rows(), key=lambda one: one.id, default=None)
    arms = reviews.arms(latest.id) if latest else {}
    if latest is None or len(arms) < 2:
        return None
    known = reviews.recognised([id_ for ids in arms.values() for id_ in ids])
    return ArmsTold(latest.name, {arm: (len(known.intersection(ids)), len(ids)) for arm, ids in arms.items()})


class ArmShares(QWidget):
    """One line; hidden while nobody was ever drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.words = small()
        self.setLayout(column(self.words))
        self.hide()

    def say(self, found: ArmsTold | None) -> None:
        """Show what was found."""
        self.setVisible(found is not None)
        if found is not None:
            words = self.tr(
                "{campaign}: orders can be told of {letters} of {all_letters} with a letter, and of {held_out} of"
                " {all_held_out} held out."
            )
            (letters, all_letters), (held_out, all_held_out) = found.parts["letter"], found.parts["hold_out"]
            self.words.setText(
                words.format(
                    campaign=found.campaign, letters=number(letters), all_letters=number(all_letters),
                    held_out=number(held_out), all_held_out=number(all_held_out),
                )
            )  # fmt: skip
