"""Whose members are listed: everybody's, or those of one group."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from vipdesk.ui.fields import Choice
from vipdesk.ui.widgets import Flow, chip, clear, column

MOST_CHIPS = 8
_CHIPS_DOWN = 4
"""Pixels that bring the chips to the middle of a field beside them."""


class GroupFilter(QWidget):
    """A chip for each group; where they are many, a list to choose from."""

    chosen = Signal(object)
    """A group's id, None for everybody."""

    def __init__(self) -> None:
        super().__init__()
        self.group_id: int | None = None
        self._shown: Sequence[tuple[int | None, str]] = ()
        self._chips = QButtonGroup(self)
        self._flow = Flow()
        self._column = column(self._flow)
        self.setLayout(self._column)

    def put(self, groups: Sequence[tuple[int, str]]) -> None:
        """Offer these groups; if the chosen one is gone, everybody is meant."""
        offered: list[tuple[int | None, str]] = [(None, self.tr("All")), *groups] if groups else []
        if self.group_id not in {group_id for group_id, _ in offered}:
            self.group_id = None
        if offered != self._shown:
            self._shown = offered
            self._build()

    def choose(self, group_id: int | None) -> None:
        """Mark a group, without saying so."""
        self.group_id = group_id
        self._build()

    def name(self) -> str:
        """The name of the chosen group; empty where it is everybody."""
        return dict(self._shown).get(self.group_id, "") if self.group_id is not None else ""

    def _build(self) -> None:
        clear(self._flow)
        many = len(self._shown) > MOST_CHIPS + 1
        self._column.setContentsMargins(0, 0 if many else _CHIPS_DOWN, 0, 0)
        if many:
            self._flow.addWidget(self._list())
        else:
            for group_id, name in self._shown:
                self._add_chip(group_id, name)

    def _list(self) -> Choice[int | None]:
        made = Choice[int | None](dict(self._shown))
        made.choose(self.group_id)
        made.setAccessibleName(self.tr("Group"))
        made.edited.connect(lambda: self._on_chosen(made.value()))
        return made

    def _add_chip(self, group_id: int | None, name: str) -> None:
        made = chip(name, partial(self._on_chosen, group_id))
        made.setCheckable(True)
        self._chips.addButton(made)
        made.setChecked(group_id == self.group_id)
        self._flow.addWidget(made)

    def _on_chosen(self, group_id: int | None) -> None:
        self.group_id = group_id
        self.chosen.emit(group_id)
