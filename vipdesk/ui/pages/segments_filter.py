"""By which segment a list is filtered, as a chip that takes it away again."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vipdesk.ui.widgets import chip, column
from vipdesk.ui.widgets.tips import set_tip

_CHIP_DOWN = 4
"""Pixels that bring the chip to the middle of a field beside it."""


@dataclass(frozen=True)
class OfSegment:
    """Whom a segment chooses: its text, and the name under which it is kept, if it is."""

    text: str
    name: str = ""


class SegmentFilter(QWidget):
    """Nothing to be seen while no segment is chosen."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.segment: OfSegment | None = None
        self.chip = chip("", self._remove, "close")
        self.chip.setAccessibleName(self.tr("Take the segment away"))
        column_ = column(self.chip)
        column_.setContentsMargins(0, _CHIP_DOWN, 0, 0)
        self.setLayout(column_)
        self.hide()

    @property
    def text(self) -> str:
        """The condition; blank while none is chosen."""
        return self.segment.text if self.segment else ""

    def choose(self, segment: OfSegment | None) -> None:
        """Show another one, without saying so."""
        self.segment = segment
        self.setVisible(segment is not None)
        if segment is not None:
            name = segment.name or self.tr("Segment")
            self.chip.setText(name)
            self.chip.setAccessibleName(self.tr("Take the segment {name} away").format(name=name))
            set_tip(self.chip, segment.text)

    def _remove(self) -> None:
        self.choose(None)
        self.removed.emit()
