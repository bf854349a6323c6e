"""Which quarter is reviewed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStyledItemDelegate, QWidget

from vipdesk.domain.quarters import Quarter
from vipdesk.ui.widgets import icon_button


def quarter_words(one: Quarter) -> str:
    """`Q3 2026`, `2026 年第 3 季度`."""
    return QCoreApplication.translate("review", "Q{number} {year}").format(number=one.number, year=one.year)


class QuarterPicker(QWidget):
    """The quarters as a list, with a step back and forth; the newest stands first in the list."""

    chosen = Signal(object)
    """A Quarter, by the hand of the person at the desk."""

    def __init__(self) -> None:
        super().__init__()
        self._quarters: tuple[Quarter, ...] = ()
        self.list = QComboBox()
        self.list.setItemDelegate(QStyledItemDelegate(self.list))  # which the theme can dress
        self.list.setAccessibleName(self.tr("Quarter"))
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.earlier = icon_button("left", self.tr("The quarter before"), lambda: self._step(1))
        self.later = icon_button("right", self.tr("The quarter after"), lambda: self._step(-1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.earlier, self.list, self.later):
            layout.addWidget(part)
        self.list.currentIndexChanged.connect(self._on_changed)

    @property
    def current(self) -> Quarter | None:
        """The quarter that is chosen."""
        return self._quarters[self.list.currentIndex()] if self._quarters else None

    def put(self, quarters: Sequence[Quarter], chosen: Quarter) -> None:
        """Offer these quarters, and choose one of them, without telling so."""
        with QSignalBlocker(self.list):
            if tuple(quarters) != self._quarters:
                self._quarters = tuple(quarters)
                self.list.clear()
                self.list.addItems([quarter_words(one) for one in quarters])
            self.list.setCurrentIndex(self._quarters.index(chosen))
        self._enable()

    def _step(self, places: int) -> None:
        self.list.setCurrentIndex(self.list.currentIndex() + places)

    def _on_changed(self) -> None:
        self._enable()
        self.chosen.emit(self.current)

    def _enable(self) -> None:
        self.earlier.setEnabled(self.list.currentIndex() < len(self._quarters) - 1)
        self.later.setEnabled(self.list.currentIndex() > 0)
