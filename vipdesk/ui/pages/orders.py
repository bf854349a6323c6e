"""Orders: where they come in, every import of the past, and every order."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QStackedWidget, QWidget

from vipdesk.domain import money
from vipdesk.domain.import_kinds import Kind
from vipdesk.domain.moments import to_local
from vipdesk.store import items, order_details, orders, shop
from vipdesk.store.orders import OrderRow
from vipdesk.ui import theme, words
from vipdesk.ui.icons import icon
from vipdesk.ui.language import day
from vipdesk.ui.listing import Emptiness, Listing
from vipdesk.ui.page import Page
from vipdesk.ui.pages import imports_begin
from vipdesk.ui.pages.orders_detail import OrderDetail
from vipdesk.ui.pages.orders_imports import ImportHistory
from vipdesk.ui.pages.orders_items import ItemsView
from vipdesk.ui.pages.orders_matching import MatchingView
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable
from vipdesk.ui.theme import Tone, grown
from vipdesk.ui.widgets import (
    EmptyState,
    Header,
    NothingFound,
    SegmentTabs,
    button,
    column,
    label,
    link,
    row,
    small,
    strong,
)

DATE = "date"
ITEMS = "items"
MATCHING = "matching"
"""The parts with the new items and with buyers who are no members; Today may send here."""
_MOST_LOOKED_AT = 200
"""Chosen orders of which known defects are told."""
_PAUSE_MS = 200
"""After the last key, before it is looked for."""


class OrdersPage(Page):
    """A place to drop files on, and two tables."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"shop_order", "buyer", "member", "import_run", "setting", "item", "item_title", "announcement", "vip_group",
         "term"}
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._currency, self._zone = "", "UTC"
        self._wanted: int | None = None
        self._listing = Listing(session, self)
        self._listing.listed.connect(self._show)
        self.header = Header(self.tr("Orders"))
        self.import_button = self.header.primary(self.tr("Import orders"), self.import_orders, "import")
        self.import_button.setEnabled(not session.is_for_reading)
        self.drop = DropZone()
        self.drop.choose.clicked.connect(self.import_orders)
        self._found = label("", "soft")
        self.search = self._search_field()
        self.parts = SegmentTabs(
            {
                "orders": self.tr("All orders"),
                MATCHING: self.tr("Matching"),
                "imports": self.tr("Imports"),
                ITEMS: self.tr("New items"),
            },
            self.tr("Part"),
        )
        self._empty = Emptiness(self._none_yet(), self._none_found())
        self.table, self.history = self._orders_table(), ImportHistory(session)
        self.defects = label("", "", Tone.AMBER)
        self.defects.setWordWrap(True)
        self.defects.hide()
        self.detail = OrderDetail()
        self.items, self.matching = ItemsView(session), MatchingView(session)
        self.items.member_asked.connect(lambda member_id: self.go("members", member_id))
        self.add_item = button(self.tr("Add an item…"), self.items.add, "add")
        self._stack = QStackedWidget()
        self._build()

    def refresh(self) -> None:
        """Read everything again; the long list of ids behind the page's back."""
        settings = shop.settings()
        self._currency, self._zone = settings.currency, settings.time_zone
        self.history.refresh()
        self._say_totals()
        self._list()
        self.items.refresh()
        if self.parts.current == MATCHING:
            self.matching.refresh()

    def open_item(self, item: Any) -> None:
        """Show the order of this id, or a part of the page."""
        if item in (ITEMS, MATCHING):
            self.parts.choose(item)
            return
        self._wanted = int(item)
        self.parts.choose("orders")
        self._seek_all()

    def take_files(self, paths: Sequence[Path]) -> QDialog | None:
        """Order files that were dropped: a report and its list of items, or a year of reports, are one import."""
        return imports_begin.begin_all(self, self.session, Kind.ORDERS, paths)

    def import_orders(self) -> None:
        """Ask for order files and import them."""
        imports_begin.choose_files(self, self.session, Kind.ORDERS)

    # Building

    def _build(self) -> None:
        for part in (self.table, self.history, self.items, self.matching):
            self._stack.addWidget(part)
        self.parts.chosen.connect(self._on_part)
        self.column.addWidget(self.header)
        self.add_item.hide()
        line = row(self.parts, None, self._found, self.search, self.add_item, spacing=12)
        line.addStrut(self.search.sizeHint().height())  # the line stays as high where a part has no field in it
        self.column.addLayout(line)
        self.column.addWidget(self.drop)
        self.column.addWidget(self._stack, 1)
        self.column.addWidget(self.detail)
        self.column.addWidget(self.defects)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Order number, nick or phone"))
        field.setAccessibleName(self.tr("Search orders"))
        field.setClearButtonEnabled(True)
        field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        field.setFixedWidth(grown(280))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._list)
        field.textChanged.connect(lambda _: self._pause.start())
        field.returnPressed.connect(lambda: self.table.view.setFocus(Qt.FocusReason.TabFocusReason))
        return field

    def _orders_table(self) -> Table[OrderRow]:
        columns = [
            Column[OrderRow](DATE, self.tr("Date"), self._when, is_soft=True, is_whole=True, width=14),
            Column[OrderRow](
                "number", self.tr("Number"), lambda one: one.number, is_whole=True, width=17, sortable=False
            ),
            Column[OrderRow](
                "buyer", self.tr("Buyer"), lambda one: one.buyer, is_soft=True, width=14, sortable=False
            ),
            Column[OrderRow]("member", self.tr("Member"), lambda one: one.member, width=11, sortable=False),
            Column[OrderRow](
                "state", self.tr("State"), lambda _: "", mark=lambda one: words.order_state(one.state), width=10,
                sortable=False,
            ),
            Column[OrderRow](
                "total", self.tr("Total"), lambda one: money.grouped(one.total_fen), numeric=True, width=10,
                sortable=False,
            ),
            Column[OrderRow](
                "refund", self.tr("Refund"), lambda one: money.grouped(one.refund_fen) if one.refund_fen else "",
                numeric=True, is_soft=True, width=10, sortable=False,
            ),
            Column[OrderRow](
                "net", self.tr("Net"), lambda one: money.grouped(one.net_fen), numeric=True, width=10, sortable=False
            ),
        ]  # fmt: skip
        table = Table(IdTable(columns, orders.rows), self.tr("Orders"), self._empty)
        table.remember(self.session.desk, "orders")
        table.model.order_asked.connect(lambda _: self._list())
        table.opened.connect(self._open_member)
        table.chosen.connect(self._say_defects)
        table.chosen.connect(self._tell)
        return table

    def _none_yet(self) -> QWidget:
        return EmptyState(
            "orders",
            self.tr("No orders yet"),
            self.tr("They come with the order files of Taobao, Tmall, Pinduoduo, Shopify, WooCommerce or any table."),
            self.tr("Import orders"),
            self.import_orders,
        )

    def _none_found(self) -> QWidget:
        return NothingFound(
            "search",
            self.tr("No such order"),
            self.tr("A number is found by its beginning, a nick and a phone only in full."),
            self.tr("Show all orders"),
            self._seek_all,
        )

    # Listing

    def _list(self) -> None:
        self._pause.stop()
        order = self.table.model.order
        is_oldest_first = order is not None and order.key == DATE and not order.descending
        self._listing.ask(partial(_oldest_first if is_oldest_first else orders.find, self.search.text().strip()))

    def _show(self, ids: Sequence[int]) -> None:
        has_orders = orders.any_order()
        if has_orders:
            self._empty.say_nothing_found()
        else:
            self._empty.say_nothing_yet()
        self._yield_primary()
        self.table.put(ids)
        self._found.setText(self.tr("%Ln found", "", len(ids)) if self.search.text().strip() else "")
        if self._wanted is not None:
            self.table.select_id(self._wanted)
            self._wanted = None
        self._tell(self.table.selected_ids())

    def _yield_primary(self) -> None:
        """Where another part has the deed that matters most, the import is an ordinary button."""
        is_yielded = self.parts.current == MATCHING or not orders.any_order()
        self.header.yield_primary(self.import_button, is_yielded=is_yielded)

    def _say_totals(self) -> None:
        found = orders.totals()
        parts = [self.tr("%Ln order(s)", "", found.orders)]
        if found.newest_at is not None:
            parts.append(self.tr("until {day}").format(day=day(to_local(found.newest_at, self._zone).date())))
        if found.unmatched_buyers:
            parts.append(self.tr("%Ln buyer(s) not members", "", found.unmatched_buyers))
        self.header.subtitle.setText(" · ".join(parts) if found.orders else "")

    def _when(self, one: OrderRow) -> str:
        return f"{to_local(one.created_at, self._zone):%Y-%m-%d %H:%M}"

    def _seek_all(self) -> None:
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._list()

    def _on_part(self, part: str) -> None:
        views: dict[str, QWidget] = {
            "orders": self.table, "imports": self.history, ITEMS: self.items, MATCHING: self.matching
        }  # fmt: skip
        self._stack.setCurrentWidget(views[part])
        self._yield_primary()
        if part == MATCHING:
            self.matching.refresh()
        self.drop.setVisible(part not in (ITEMS, MATCHING))
        self.add_item.setVisible(part == ITEMS)
        self.search.setVisible(part == "orders")
        self._found.setVisible(part == "orders")
        self.defects.setVisible(part == "orders" and bool(self.defects.text()))
        self._tell(self.table.selected_ids() if part == "orders" else ())

    def _say_defects(self, order_ids: Sequence[int]) -> None:
        """What is to be said before the chosen orders leave, as something in them has a known defect."""
        found = items.warnings(orders.undispatched(order_ids[:_MOST_LOOKED_AT]))
        words = self.tr("Say before dispatch of {item}: “{wording}”")
        said = dict.fromkeys(words.format(item=one.item, wording=one.wording) for one in found)
        self.defects.setText("\n".join(said))
        self.defects.setVisible(bool(said) and self.parts.current == "orders")

    def _tell(self, order_ids: Sequence[int]) -> None:
        """All that is known of an order, if a single one is chosen."""
        found = order_details.details(order_ids[0]) if len(order_ids) == 1 else None
        if found is not None:
            self.detail.show_order(found, self._currency, self._zone)
        self.detail.setVisible(found is not None and self.parts.current == "orders")

    def _open_member(self, order_id: int) -> None:
        """A double click on an order leads to whose it is."""
        member_id = orders.member_of(order_id)
        if member_id is not None:
            self.go("members", member_id)


def _oldest_first(text: str) -> list[int]:
    return orders.find(text)[::-1]


class DropZone(QFrame):
    """Says that files may be dropped; the window takes them wherever they fall."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = label()
        self.choose = link(self.tr("Choose files"), lambda: None)
        words = column(
            strong(self.tr("Drop order files here")),
            small(
                self.tr(
                    "Reports, item lists and refunds of Taobao, Tmall, Pinduoduo, Shopify, WooCommerce: CSV or xlsx"
                )
            ),
            spacing=2,
        )
        layout = row(self._picture, words, self.choose, spacing=14)
        layout.setStretch(1, 1)
        layout.setContentsMargins(16, 10, 16, 10)
        self.setLayout(layout)
        self._picture.setPixmap(icon("import").pixmap(22, 22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed edge, as on a cutting line."""
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line_strong), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()
