"""The columns that the table of the members may have, and the choice among them."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vipdesk.domain import birthday_words, money
from vipdesk.domain.moments import to_local
from vipdesk.store import custom_fields
from vipdesk.store.custom_fields import NUMBER, Field
from vipdesk.store.members import MemberRow, SortBy
from vipdesk.ui import words
from vipdesk.ui.language import listed
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column
from vipdesk.ui.widgets import button, heading, primary, row, soft

OWN = "own/"
"""Before the number of a field of the shop's own, as the key of its column."""


_CHOSEN = "members/columns"
"""The columns chosen at this desk."""


class MemberColumns(QObject):
    """Makes the columns, and remembers which are chosen at this desk; `zone` is the shop's time zone."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self.zone = session, "UTC"
        self._fields = custom_fields.fields()

    def all(self) -> list[Column[MemberRow]]:
        """Those that are usually shown first, then the others, the shop's own fields last."""
        return [*self._usual(), *self._others(), *(self._own(field) for field in self._fields)]

    @property
    def remembered(self) -> str:
        """The name under which widths are kept: those of other columns would be mistaken for them."""
        return f"members with {len(self._fields)} own"

    def show(self, table: Table[MemberRow], keys: Sequence[str]) -> None:
        """Show these columns, from now on at this desk; those that are usually shown where there is none."""
        table.show_columns(keys)
        self.keep(table)

    def show_remembered(self, table: Table[MemberRow]) -> None:
        """Show what was chosen at this desk."""
        table.show_columns(self._session.desk.text(_CHOSEN).split())

    def keep(self, table: Table[MemberRow]) -> None:
        """Remember what is shown."""
        self._session.desk.keep_text(_CHOSEN, " ".join(table.shown_columns()))

    def follow(self, table: Table[MemberRow]) -> None:
        """Offer the shop's own fields as they are now."""
        if (fields := custom_fields.fields()) != self._fields:
            self._fields = fields
            table.offer(self.all())
            self.show_remembered(table)

    def titles(self, table: Table[MemberRow]) -> list[tuple[str, str]]:
        """(key, title) of each column that is shown, from the left."""
        titles = {column.key: column.title or self.tr("Role") for column in table.model.columns}
        return [(key, titles[key]) for key in table.shown_columns()]

    def _usual(self) -> list[Column[MemberRow]]:
        return [
            Column(SortBy.NAME, self.tr("Name"), lambda one: one.name, width=13),
            Column("nick", self.tr("Nick"), lambda one: one.nick, is_soft=True, width=15, sortable=False),
            Column("group", self.tr("Group"), lambda one: one.group, width=10, sortable=False),
            Column("role", "", lambda _: "", mark=lambda one: words.role(one.role), width=8, sortable=False),
            Column(
                SortBy.SPENT,
                self.tr("180 days net"),
                lambda one: money.grouped(one.spent_fen),
                numeric=True,
                width=15,
                tip=self.tr("Net spending of the last 180 days"),
            ),
            Column(
                SortBy.LAST_ORDER, self.tr("Last order"), self._last_order, numeric=True, is_soft=True, width=11
            ),
        ]  # fmt: skip

    def _others(self) -> list[Column[MemberRow]]:
        further = partial(Column[MemberRow], sortable=False, is_shown=False)
        return [
            further("phone", self.tr("Phone"), lambda one: one.phone, is_whole=True, width=13),
            further("city", self.tr("City"), lambda one: one.city),
            further("birthday", self.tr("Birthday"), _birthday, is_whole=True),
            further("last_letter", self.tr("Last letter"), lambda one: self._day(one.last_letter_on), numeric=True),
            further("tags", self.tr("Tags"), lambda one: listed(one.tags)),
            further("language", self.tr("Language"), lambda one: self._language(one.language)),
            further("joined", self.tr("Joined"), lambda one: self._day(one.joined_on), numeric=True),
        ]

    def _own(self, field: Field) -> Column[MemberRow]:
        return Column(
            f"{OWN}{field.id}",
            field.name,
            lambda one: one.own.get(field.id, ""),
            numeric=field.kind == NUMBER,
            sortable=False,
            is_shown=False,
        )

    def _last_order(self, one: MemberRow) -> str:
        return self._day(None if one.last_order_at is None else to_local(one.last_order_at, self.zone).date())

    def _day(self, on: date | None) -> str:
        return "" if on is None else words.brief_day(on, self._session.today)

    def _language(self, key: str) -> str:
        known = {
            "zh_CN": self.tr("Simplified Chinese"),
            "zh_TW": self.tr("Traditional Chinese"),
            "en": self.tr("English"),
        }
        return known.get(key, key)


def _birthday(one: MemberRow) -> str:
    return words.said(birthday_words.told(one.birthday)) if one.birthday is not None else ""


class ChooseColumns(QDialog):
    """Which columns are shown, from above as in the table from the left."""

    chosen = Signal(list)
    """The keys of the columns; none: those that are usually shown."""

    def __init__(self, parent: QWidget | None, columns: Sequence[Column[MemberRow]], shown: Sequence[str]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        by_key = {column.key: column for column in columns}
        for key in [*(key for key in shown if key in by_key), *(key for key in by_key if key not in shown)]:
            self._add(by_key[key], is_shown=key in shown)
        self.list.setCurrentRow(0)
        self._deed = primary(self.tr("Show"), self._show)
        self._deed.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(heading(self.tr("Columns")))
        layout.addWidget(soft(self.tr("Tick what is to be seen; drag, or move it up and down, to change the order.")))
        layout.addWidget(self.list, 1)
        move = row(
            button(self.tr("Up"), partial(self._move, -1), "up"),
            button(self.tr("Down"), partial(self._move, 1), "down"),
            button(self.tr("As usual"), self._as_usual),
            None,
            button(self.tr("Cancel"), self.reject),
            self._deed,
        )
        layout.addLayout(move)
        self.resize(460, 520)

    def _add(self, column: Column[MemberRow], *, is_shown: bool) -> None:
        made = QListWidgetItem(column.title or self.tr("Role"), self.list)
        made.setData(Qt.ItemDataRole.UserRole, column.key)
        made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        made.setCheckState(Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked)

    def _move(self, by: int) -> None:
        place = self.list.currentRow()
        if 0 <= place + by < self.list.count():
            self.list.insertItem(place + by, self.list.takeItem(place))
            self.list.setCurrentRow(place + by)

    def _as_usual(self) -> None:
        self.chosen.emit([])
        self.accept()

    def _show(self) -> None:
        items = [self.list.item(place) for place in range(self.list.count())]
        keys = [one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() == Qt.CheckState.Checked]
        self.chosen.emit(keys)
        self.accept()
