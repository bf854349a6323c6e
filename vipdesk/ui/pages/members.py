"""Members: who they are, found in any way, and the card that answers a phone call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from vipdesk.domain import money
from vipdesk.domain.import_kinds import Kind
from vipdesk.domain.moments import day_starts, to_local
from vipdesk.store import groups, members, segments, shop
from vipdesk.store.members import MemberRow, SortBy
from vipdesk.ui import words
from vipdesk.ui.icons import icon
from vipdesk.ui.language import number
from vipdesk.ui.listing import FEW_MEMBERS, Emptiness, Listing
from vipdesk.ui.page import Page
from vipdesk.ui.pages import imports_begin
from vipdesk.ui.pages.groups_filter import GroupFilter
from vipdesk.ui.pages.members_card import MemberCard
from vipdesk.ui.pages.segments_filter import OfSegment, SegmentFilter
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Order
from vipdesk.ui.widgets import EmptyState, Header, NothingFound, row

HALF_A_YEAR = timedelta(days=180)
DUPLICATES = "duplicates"
"""Where Today may send to: the members who are likely one person."""
_PAUSE_MS = 150
"""After the last key, before it is looked for."""


@dataclass(frozen=True)
class OfGroup:
    """Where another page may send to: the members of one group."""

    group_id: int


@dataclass(frozen=True)
class BeginImport:
    """Where another page may send to: the import of a member list."""


class MembersPage(Page):
    """The table on the left, the card on the right."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"member", "alias", "address", "membership", "vip_group", "tier", "term", "item", "shop_order", "letter",
         "setting", "calendar_day", "household", "other_phone", "talk_fact", "tag", "member_tag", "custom_field",
         "custom_value", "cost", "privilege_use", "invitation"}
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._currency, self._zone, self._since = "", "UTC", 0
        self._wanted: int | None = None
        self._listing = Listing(session, self)
        self._listing.listed.connect(self._show)
        self.header = Header(self.tr("Members"))
        self.segments_button = self.header.action(self.tr("Segments"), self.open_segments, "filter")
        self.import_button = self._import_button()
        self.add_button = self.header.primary(self.tr("Add member"), self.add_member, "add")
        self.search = self._search_field()
        self.filter = GroupFilter()
        self.filter.chosen.connect(lambda _: self._list())
        self.segment = SegmentFilter()
        self.segment.removed.connect(self._list)
        self._empty = Emptiness(self._nobody_yet(), self._nobody_found())
        self.table = self._table()
        self.card = MemberCard(session)
        self._build()

    def refresh(self) -> None:
        """List anew, and show the chosen member as she is now."""
        settings = shop.settings()
        self._currency, self._zone = settings.currency, settings.time_zone
        self._since = day_starts(self.session.today - HALF_A_YEAR, self._zone)
        self.filter.put(groups.names())
        self._list()

    def open_item(self, item: Any) -> None:
        """A member's id, the members of a group, or the beginning of an import."""
        if isinstance(item, OfGroup):
            self._choose_group(item.group_id)
        elif isinstance(item, OfSegment):
            self._choose_segment(item)
        elif isinstance(item, BeginImport):
            self.import_members()
        elif item == DUPLICATES:
            self.find_duplicates()
        else:
            self._wanted = int(item)
            self._seek_everybody()

    def take_file(self, path: Path) -> None:
        """A list of members, or of past campaigns."""
        kind = Kind.CAMPAIGN if imports_begin.kind_of(path) is Kind.CAMPAIGN else Kind.MEMBERS
        imports_begin.begin(self, self.session, kind, path)

    # Deeds

    def add_member(self) -> None:
        """Ask for one member."""
        from vipdesk.ui.pages.members_add import AddMember  # noqa: PLC0415 - readings of names are many

        dialog = AddMember(self.window(), self.session, self.filter.name())
        dialog.added.connect(self.open_item)
        dialog.open()

    def open_segments(self) -> None:
        """Conditions that choose members: the chosen one to begin with."""
        from vipdesk.ui.pages.segments import SegmentsDialog  # noqa: PLC0415 - not before somebody asks for it

        dialog = SegmentsDialog(self.window(), self.session, self.segment.segment)
        dialog.chosen.connect(self._choose_segment)
        dialog.open()

    def import_members(self) -> None:
        """Ask for a list and import it."""
        imports_begin.choose_files(self, self.session, Kind.MEMBERS)

    def import_campaign(self) -> None:
        """Ask for a table of past campaigns and import it."""
        imports_begin.choose_files(self, self.session, Kind.CAMPAIGN)

    def find_duplicates(self) -> None:
        """Propose members who are likely one person."""
        from vipdesk.ui.pages.members_duplicates import DuplicatesDialog  # noqa: PLC0415 - as above

        DuplicatesDialog(self.window(), self.session).open()

    # Building

    def _build(self) -> None:
        tools = row(self.search, self.segment, self.filter, spacing=12)
        tools.setStretch(2, 1)
        for part in (self.search, self.segment):
            tools.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.header)
        self.column.addLayout(tools)
        sheets = QHBoxLayout()
        sheets.setSpacing(16)
        sheets.addWidget(self.table, 7)
        sheets.addWidget(self.card, 4)
        self.card.setMinimumWidth(380)
        self.card.setMaximumWidth(520)
        self.column.addLayout(sheets, 1)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _import_button(self) -> QPushButton:
        made = self.header.action(self.tr("Import"), lambda: None, "import")
        menu = QMenu(made)
        menu.addAction(self.tr("Member list, or the buyers of an order file…"), self.import_members)
        menu.addAction(self.tr("Past campaigns…"), self.import_campaign)
        menu.addSeparator()
        menu.addAction(self.tr("Find duplicates…"), self.find_duplicates)
        made.setMenu(menu)
        return made

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Name, nick, phone, pinyin, city"))
        field.setAccessibleName(self.tr("Search members"))
        field.setClearButtonEnabled(True)
        field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        field.setFixedWidth(280)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._list)
        field.textChanged.connect(lambda _: self._pause.start())
        field.returnPressed.connect(lambda: self.table.view.setFocus(Qt.FocusReason.TabFocusReason))
        return field

    def _table(self) -> Table[MemberRow]:
        columns = [
            Column[MemberRow](SortBy.NAME, self.tr("Name"), lambda one: one.name, width=13),
            Column[MemberRow](
                "nick", self.tr("Nick"), lambda one: one.nick, is_soft=True, width=15, sortable=False
            ),
            Column[MemberRow]("group", self.tr("Group"), lambda one: one.group, width=10, sortable=False),
            Column[MemberRow](
                "role", "", lambda _: "", mark=lambda one: words.role(one.role), width=8, sortable=False
            ),
            Column[MemberRow](
                SortBy.SPENT,
                self.tr("180 days net"),
                lambda one: money.grouped(one.spent_fen),
                numeric=True,
                width=15,
                tip=self.tr("Net spending of the last 180 days"),
            ),
            Column[MemberRow](
                SortBy.LAST_ORDER, self.tr("Last order"), self._last_order, numeric=True, is_soft=True, width=11
            ),
        ]  # fmt: skip
        table = Table(IdTable(columns, self._fetch), self.tr("Members"), self._empty)
        table.remember(self.session.desk, "members")
        table.model.order_asked.connect(lambda _: self._list())
        table.chosen.connect(self._on_chosen)
        return table

    def _nobody_yet(self) -> QWidget:
        return EmptyState(
            "members",
            self.tr("No members yet"),
            self.tr("They come with a list of names, or from the buyers of an order file."),
            self.tr("Import members"),
            self.import_members,
        )

    def _nobody_found(self) -> QWidget:
        return NothingFound(
            "search",
            self.tr("Nobody is like that"),
            self.tr("Look for part of a name, nick, phone or city, or in all groups, or take the segment away."),
            self.tr("Show everybody"),
            self._seek_everybody,
        )

    # Listing

    def _fetch(self, ids: Sequence[int]) -> Sequence[MemberRow]:
        return members.rows(ids, self._since)

    def _last_order(self, one: MemberRow) -> str:
        if one.last_order_at is None:
            return ""
        return words.brief_day(to_local(one.last_order_at, self._zone).date(), self.session.today)

    def _list(self) -> None:
        """A small shop's names at once; what walks through many members or all orders goes on behind."""
        self._pause.stop()
        order = self.table.model.order or Order(SortBy.NAME)
        question = partial(
            members.find,
            self.search.text(),
            self.filter.group_id,
            SortBy(order.key),
            self._since,
            descending=order.descending,
            within=segments.chosen_by(self.segment.text, self.session.today),
        )
        if (
            order.key == SortBy.NAME
            and not self.segment.text
            and not self.search.text().strip()
            and members.count() <= FEW_MEMBERS
        ):
            self._listing.forget()
            self._show(question())
        else:
            self._listing.ask(question)

    def _show(self, ids: Sequence[int]) -> None:
        total = members.count()
        if total:
            self._empty.say_nothing_found()
        else:
            self._empty.say_nothing_yet()
        self.header.yield_primary(self.add_button, is_yielded=not total)
        self.card.setVisible(bool(total))
        self.table.put(ids)
        if self._wanted is not None:
            self.table.select_id(self._wanted)
            self._wanted = None
        if ids and not self.table.selected_ids():
            self.table.select_id(ids[0])
        self._count(len(ids), total)
        self._show_card()

    def _count(self, listed: int, total: int) -> None:
        """Say how many are listed, and how many of them are chosen if more than one is."""
        parts = [self.tr("%Ln member(s)", "", total)]
        if listed != total:
            parts.append(self.tr("{count} listed").format(count=number(listed)))
        chosen = len(self.table.selected_ids())
        if chosen > 1:
            parts.append(self.tr("{count} selected").format(count=number(chosen)))
        self.header.subtitle.setText(" · ".join(parts) if total else "")

    def _on_chosen(self, _ids: list[int]) -> None:
        self._count(len(self.table.model.ids), members.count())
        if self._chosen() != self.card.member_id:
            self._show_card()

    def _chosen(self) -> int | None:
        """The member whose card is to be seen: of several chosen ones the current."""
        chosen, current = self.table.selected_ids(), self.table.current_id()
        if current in chosen:
            return current
        return chosen[0] if chosen else None

    def _show_card(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self.card.show_nobody()
        else:
            self.card.show_member(chosen)

    # Filters

    def _choose_group(self, group_id: int | None) -> None:
        self.filter.choose(group_id)
        self._list()

    def _choose_segment(self, segment: OfSegment) -> None:
        self.segment.choose(segment if segment.text else None)
        self._list()

    def _seek_everybody(self) -> None:
        """Without any filter."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.segment.choose(None)
        self._choose_group(None)
