"""Addresses as they were taken apart, beside what the file says: looked through before anything comes in."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from vipdesk.domain.address_parsing import Weight
from vipdesk.domain.addresses import Address
from vipdesk.services.import_members import Written
from vipdesk.ui.fields import TextField
from vipdesk.ui.language import run_on, sentence
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Tag, button, column, row, soft
from vipdesk.ui.widgets.tips import set_tip

_PARTS = ("province", "city", "district", "street", "postcode")


class _Line(NamedTuple):
    id: int
    written: Written
    address: Address
    is_decided: bool


class AddressesStep(QWidget):
    """The doubtful ones first; the chosen one can be changed below the table."""

    def __init__(self, written: Sequence[Written]) -> None:
        super().__init__()
        self._written = written
        self.decided: dict[str, Address] = {}
        doubtful = sum(one.weight is Weight.DOUBTFUL for one in written)
        words = self.tr("This is how the addresses were taken apart. Look at those with a remark: they stand first.")
        self.table = Table(IdTable(self._columns(), self._fetch), self.tr("Addresses"), QWidget())
        self.table.chosen.connect(self._on_chosen)
        self.remarks = soft()
        self.remarks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.remarks.setMinimumHeight(2 * self.remarks.fontMetrics().lineSpacing())
        self.remarks.setAlignment(Qt.AlignmentFlag.AlignTop)
        tags = row(None, Tag(self.tr("%Ln address(es)", "", len(written))))
        if doubtful:
            tags.addWidget(Tag(self.tr("%Ln doubtful", "", doubtful), Tone.AMBER))
        heading = row(soft(words), tags)
        heading.setStretch(0, 1)
        layout = column(heading, self.table, self._form(), self.remarks, spacing=10)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.table.put(range(len(written)))
        self.table.select_id(0)

    def _columns(self) -> list[Column[_Line]]:
        return [
            Column("text", self.tr("In the file"), lambda one: one.written.text, width=30, sortable=False),
            Column("province", self.tr("Province"), lambda one: one.address.province, width=10, sortable=False),
            Column("city", self.tr("City"), lambda one: one.address.city, width=10, sortable=False),
            Column("district", self.tr("District"), lambda one: one.address.district, width=10, sortable=False),
            Column("street", self.tr("Street"), lambda one: one.address.street, width=22, sortable=False),
            Column("postcode", self.tr("Postcode"), lambda one: one.address.postcode, width=8, sortable=False),
            Column("remark", self.tr("Remark"), self._remark, is_soft=True, width=24, sortable=False),
        ]

    def _form(self) -> QWidget:
        names = (self.tr("Province"), self.tr("City"), self.tr("District"), self.tr("Street"), self.tr("Postcode"))
        self.fields = {key: TextField() for key in _PARTS}
        things: list[QWidget] = []
        for name, field in zip(names, self.fields.values(), strict=True):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.textEdited.connect(self._on_edited)
            things.append(field)
        self.as_typed = button(self.tr("Take as typed"), self.take_as_typed)
        set_tip(self.as_typed, self.tr("Keep the whole text as the street, and leave the other parts empty."))
        layout = row(*things, self.as_typed)
        for place, share in enumerate((3, 3, 3, 6, 2)):
            layout.setStretch(place, share)
        box = QWidget()
        box.setLayout(layout)
        return box

    def _fetch(self, ids: Sequence[int]) -> list[_Line]:
        return [self._line(id_) for id_ in ids]

    def _line(self, id_: int) -> _Line:
        written = self._written[id_]
        decided = self.decided.get(written.text)
        return _Line(id_, written, decided or written.address, decided is not None)

    def _remark(self, line: _Line) -> str:
        if line.is_decided:
            return self.tr("as you decided")
        return run_on(sentence(doubt.sentence) for doubt in line.written.doubts)

    def _on_chosen(self, ids: Sequence[int]) -> None:
        """Show the first of the chosen ones in the fields."""
        self.as_typed.setEnabled(bool(ids))
        line = self._line(ids[0]) if ids else None
        for key, field in self.fields.items():
            field.setEnabled(len(ids) == 1)
            if line is not None and field.value() != getattr(line.address, key):
                field.setText(getattr(line.address, key))
        self.remarks.setText(self._remark(line) if line is not None else "")

    def _on_edited(self) -> None:
        """What is typed counts at once."""
        ids = self.table.selected_ids()
        if len(ids) != 1:
            return
        line = self._line(ids[0])
        parts = {key: field.value() for key, field in self.fields.items()}
        self._decide({line.written.text: line.address._replace(**parts)})

    def take_as_typed(self) -> None:
        """Leave the chosen ones together, as the file has them."""
        texts = [self._written[id_].text for id_ in self.table.selected_ids()]
        self._decide({text: Address(street=text) for text in texts})
        self._on_chosen(self.table.selected_ids())

    def _decide(self, decided: dict[str, Address]) -> None:
        self.decided.update(decided)
        self.table.put(range(len(self._written)))
