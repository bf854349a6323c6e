"""Members: who they are, found in any way, and the card that answers a phone call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from vipdesk.domain.import_kinds import Kind
from vipdesk.domain.moments import day_starts
from vipdesk.services.list_members import Lister, Wish
from vipdesk.store import groups, member_lists, members, segments, shop
from vipdesk.store.members import MemberRow, SortBy
from vipdesk.store.saved_views import View
from vipdesk.ui.icons import icon
from vipdesk.ui.language import number
from vipdesk.ui.listing import FEW_MEMBERS, Emptiness, Listing
from vipdesk.ui.page import Page
from vipdesk.ui.pages import imports_begin
from vipdesk.ui.pages.groups_filter import GroupFilter
from vipdesk.ui.pages.members_card import MemberCard
from vipdesk.ui.pages.members_columns import ChooseColumns, MemberColumns
from vipdesk.ui.pages.members_several import SeveralMenu
from vipdesk.ui.pages.members_view import ViewsMenu
from vipdesk.ui.pages.segments_filter import OfSegment, SegmentFilter
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import ROOT, IdTable, Order
from vipdesk.ui.theme import grown
from vipdesk.ui.widgets import EmptyState, Header, NothingFound, column, row

HALF_A_YEAR = timedelta(days=180)
_PAUSE_MS = 20
"""After the last key, before it is looked for: keys that come at once are looked for once."""
_FIRST = 200
"""Members of a large shop who are shown at once, before the others are listed."""
DUPLICATES = "duplicates"
"""Where Today may send to: the members who are likely one person."""


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
        self._since, self._total = 0, 0
        self._wanted: int | None = None
        self._lister = Lister()
        self.columns = MemberColumns(session)
        self._listing = Listing(session, self)
        self._listing.listed.connect(self._show_many)
        self._card_later = QTimer(self, singleShot=True, interval=0)
        self._card_later.timeout.connect(self._show_card)
        self.header = Header(self.tr("Members"))
        self.segments_button = self.header.action(self.tr("Segments"), self.open_segments, "filter")
        self.duplicates_button = self.header.action(self.tr("Duplicates"), self.find_duplicates, "members")
        self.several = SeveralMenu(self, session, lambda: self.table.selected_ids())
        self.several_button = self._with_menu(self.tr("Change selected"), self.several, "edit")
        self.view_button = self._with_menu(self.tr("View"), self._view_menu(), "sheet")
        self.import_button = self._with_menu(self.tr("Import"), self._import_menu(), "import")
        self.add_button = self.header.primary(self.tr("Add member"), self.add_member, "add")
        for one in (self.import_button, self.add_button):
            one.setEnabled(not session.is_for_reading)
        self.search = self._search_field()
        self.filter = GroupFilter()
        self.filter.chosen.connect(lambda _: self._list())
        self.segment = SegmentFilter()
        self.segment.removed.connect(self._list)
        self._empty = Emptiness(self._nobody_yet(), self._nobody_found())
        self.table = self._table()
        self.columns.show_remembered(self.table)
        self.card = MemberCard(session)
        self._build()

    def refresh(self) -> None:
        """List anew, and show the chosen member as she is now."""
        settings = shop.settings()
        self._since = day_starts(self.session.today - HALF_A_YEAR, settings.time_zone)
        self._total = members.count()
        self.columns.zone = settings.time_zone
        self.filter.put(groups.names())
        self._lister = Lister()
        self.columns.follow(self.table)
        self._list()

    def open_item(self, item: Any) -> None:
        """A member's id, the members of a group, or the beginning of an import."""
        if isinstance(item, OfGroup):
            self._choose_group(item.group_id)
        elif isinstance(item, OfSegment):
            self.choose_segment(item)
        elif isinstance(item, BeginImport):
            self.import_members()
        elif item == DUPLICATES:
            self.find_duplicates()
        else:
            self._wanted = int(item)
            self._seek_everybody()

    def take_files(self, paths: Sequence[Path]) -> QDialog | None:
        """Lists of members, as one import; a table of past campaigns comes in by itself."""
        campaigns = [path for path in paths if imports_begin.kind_of(path) is Kind.CAMPAIGN]
        lists = [path for path in paths if path not in campaigns]
        kind, files = (Kind.MEMBERS, lists) if lists else (Kind.CAMPAIGN, campaigns[:1])
        dialog = imports_begin.begin_all(self, self.session, kind, files)
        if later := [path for path in paths if path not in files]:
            dialog.finished.connect(lambda _: self.take_files(later))
        return dialog

    # Deeds

    def add_member(self) -> None:
        """Ask for one member."""
        from vipdesk.ui.pages.members_add import AddMember  # noqa: PLC0415 - readings of names are many

        dialog = AddMember(self.window(), self.session, self.filter.name())
        dialog.added.connect(self.open_item)
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

    def paste(self) -> None:
        """Look at rows copied from a spreadsheet as at a file."""
        from vipdesk.ui.pages import members_paste  # noqa: PLC0415 - as above

        members_paste.begin(self, self.session)

    def open_segments(self) -> None:
        """Conditions that choose members: the chosen one to begin with."""
        from vipdesk.ui.pages.segments import SegmentsDialog  # noqa: PLC0415 - not before somebody asks for it

        dialog = SegmentsDialog(self.window(), self.session, self.segment.segment)
        dialog.chosen.connect(self.choose_segment)
        dialog.open()

    # Views

    def view(self) -> View:
        """What is shown, to be kept."""
        order = self.table.model.order or Order(SortBy.NAME)
        columns = tuple(self.table.shown_columns())
        return View(self.search.text(), self.filter.group_id, self.segment.text, columns, order.key, order.descending)

    def show_view(self, view: View) -> None:
        """Show what was kept; UserError where its segment is not right any more."""
        segments.chosen_by(view.segment, self.session.today)
        with QSignalBlocker(self.search):
            self.search.setText(view.text)
        self.filter.choose(view.group_id)
        self.columns.show(self.table, view.columns)
        self.table.sort_by(Order(view.sort or SortBy.NAME, view.descending))
        self.choose_segment(OfSegment(view.segment))

    def export(self) -> None:
        """Ask for a place, and put there what is listed, or what is selected of it."""
        from vipdesk.ui.pages import members_export  # noqa: PLC0415 - as above

        chosen = self.table.selected_ids() if self.table.selected_count() > 1 else self.table.model.ids
        members_export.begin(self, self.session, chosen, self.columns.titles(self.table), self._since)

    def choose_columns(self) -> None:
        """Ask which columns are to be shown."""
        dialog = ChooseColumns(self.window(), self.table.model.columns, self.table.shown_columns())
        dialog.chosen.connect(partial(self.columns.show, self.table))
        dialog.open()

    # Building

    def _build(self) -> None:
        tools = row(self.search, self.segment, self.filter, spacing=12)
        tools.setStretch(2, 1)
        for part in (self.search, self.segment):
            tools.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self.header)
        sheets = QHBoxLayout()
        sheets.setSpacing(16)
        sheets.addLayout(column(tools, self.table, spacing=12), 3)
        sheets.addWidget(self.card, 2)
        self.card.setMinimumWidth(380)
        self.card.setMaximumWidth(520)
        self.column.addLayout(sheets, 1)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _with_menu(self, text: str, menu: QMenu, icon_name: str) -> QPushButton:
        made = self.header.action(text, lambda: None, icon_name)
        menu.setParent(made, menu.windowFlags())
        made.setMenu(menu)
        return made

    def _import_menu(self) -> QMenu:
        menu = QMenu()
        menu.addAction(self.tr("Member list, or the buyers of an order file…"), self.import_members)
        menu.addAction(self.tr("Past campaigns…"), self.import_campaign)
        menu.addAction(self.tr("Rows copied from a spreadsheet"), self.paste)
        menu.addSeparator()
        menu.addAction(self.tr("Find duplicates…"), self.find_duplicates)
        return menu

    def _view_menu(self) -> QMenu:
        menu = QMenu()
        self.views = ViewsMenu(self, self.session, self.view)
        self.views.setTitle(self.tr("Kept views"))
        self.views.wanted.connect(self.show_view)
        menu.addMenu(self.views)
        menu.addAction(self.tr("Columns…"), self.choose_columns)
        menu.addAction(self.tr("Save as a table…"), self.export)
        return menu

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Name, nick, phone, address"))
        field.setAccessibleName(self.tr("Search members"))
        field.setClearButtonEnabled(True)
        field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        field.setFixedWidth(grown(250))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._list)
        field.textChanged.connect(lambda _: self._pause.start())
        field.returnPressed.connect(lambda: self.table.view.setFocus(Qt.FocusReason.TabFocusReason))
        return field

    def _table(self) -> Table[MemberRow]:
        model = IdTable(self.columns.all(), self._fetch)
        table = Table(model, self.tr("Members"), self._empty)
        table.remember(self.session.desk, self.columns.remembered)
        table.model.order_asked.connect(lambda _: self._list())
        table.chosen.connect(self._on_chosen)
        head = table.view.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda _: self.choose_columns())
        head.sectionMoved.connect(lambda *_: self.columns.keep(table))
        table.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.view.customContextMenuRequested.connect(
            lambda at: self.several.popup(table.view.viewport().mapToGlobal(at))
        )
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

    def _list(self) -> None:
        """A small shop's names at once, and of a large one the first; what goes through everybody goes on behind."""
        self._pause.stop()
        wish = self._wish()
        if wish.sort_by == SortBy.NAME and not wish.text.strip() and self._total <= FEW_MEMBERS:
            self._listing.forget()
            self._show(members.find("", wish.group_id, since=wish.since, descending=wish.descending,
                                    within=wish.within))  # fmt: skip
            return
        if not self.table.model.ids and wish.is_everybody and wish.sort_by == SortBy.NAME:
            self._show_many(member_lists.in_order(SortBy.NAME, 0, descending=wish.descending, limit=_FIRST))
        self._listing.ask(partial(self._lister.ids, wish))

    def _wish(self) -> Wish:
        order = self.table.model.order or Order(SortBy.NAME)
        within = segments.chosen_by(self.segment.text, self.session.today)
        return Wish(self.search.text(), self.filter.group_id, within, SortBy(order.key), self._since, order.descending)

    def _show(self, ids: Sequence[int]) -> None:
        self._put(ids)
        self._show_card()

    def _show_many(self, ids: Sequence[int]) -> None:
        """The rows first: the card of the chosen one comes when the window has listened again."""
        self._put(ids)
        self._card_later.start()

    def _put(self, ids: Sequence[int]) -> None:
        total = self._total
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
        if ids and not self.table.selected_count():
            self.table.select_id(ids[0])
        self._count(len(ids), total)

    def _count(self, listed: int, total: int) -> None:
        """Say how many there are and how many are listed; if more than one is chosen, how many are: room is small."""
        words = self.tr("%Ln member(s)", "", total)
        if listed != total:
            words = self.tr("{count} of {total}").format(count=number(listed), total=number(total))
        chosen = self.table.selected_count()
        if chosen > 1:
            words = self.tr("{count} selected").format(count=number(chosen))
        self.header.subtitle.setText(words if total else "")

    def _on_chosen(self, ids: Sequence[int]) -> None:
        self._count(len(self.table.model.ids), self._total)
        self.several_button.setEnabled(bool(ids))
        if self._chosen() != self.card.member_id:
            self._show_card()

    def _chosen(self) -> int | None:
        """The member whose card is to be seen: of several chosen ones the current."""
        index = self.table.view.currentIndex()
        if index.isValid() and self.table.view.selectionModel().isRowSelected(index.row(), ROOT):
            return self.table.current_id()
        chosen = self.table.selected_ids()
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

    def choose_segment(self, segment: OfSegment) -> None:
        """List only whom it chooses; everybody where its text is empty."""
        self.segment.choose(segment if segment.text else None)
        self._list()

    def _seek_everybody(self) -> None:
        """Without any filter."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self.segment.choose(None)
        self._choose_group(None)
