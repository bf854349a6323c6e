"""New items: their VIP windows, who was told, who ordered first, and what is left."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from vipdesk.domain import money
from vipdesk.domain.moments import to_local
from vipdesk.domain.new_items import NewItem, Sale
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import new_items
from vipdesk.services.new_items import Announced, Looked
from vipdesk.store import groups, items, shop
from vipdesk.ui import dialogs
from vipdesk.ui.language import doer, moment, number, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import (
    Card,
    CopyButton,
    EmptyState,
    Rows,
    Tag,
    Tile,
    button,
    column,
    heading,
    label,
    link,
    name_link,
    quiet,
    row,
    scrolled,
    small,
    soft,
    strong,
)

LOOKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Looking at sales of an item"))
_WIDEST = 540
"""Of the chosen item, in pixels: beyond that, lines are too long to be read at a glance."""


class ItemRow(NamedTuple):
    """A line of the list; `told` counts groups."""

    id: int
    item: NewItem
    told: int


class ItemsView(QWidget):
    """The list on the left, the chosen item on the right."""

    member_asked = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: dict[int, ItemRow] = {}
        self._zone, self._groups = "UTC", 0
        self.table = self._table()
        self.table.chosen.connect(lambda _: self._look())
        self.table.opened.connect(self.change)
        self.card = ItemCard(session)
        self.card.member_asked.connect(self.member_asked)
        self.card.change_asked.connect(self.change)
        self.card.setMinimumWidth(380)
        self._card = scrolled(self.card)
        self._card.setMaximumWidth(_WIDEST)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.table, 7)
        layout.addWidget(self._card, 5)

    def refresh(self) -> None:
        """Read the items again."""
        self._zone = shop.settings().time_zone
        self._groups = len(groups.names())
        told: dict[int, int] = {}
        for one in items.told():
            told[one.item_id] = told.get(one.item_id, 0) + 1
        self._rows = {id_: ItemRow(id_, item, told.get(id_, 0)) for id_, item in items.everything().items()}
        self.table.put(list(self._rows))
        if self._rows and not self.table.selected_ids():
            self.table.select_id(next(iter(self._rows)))
        self._card.setVisible(bool(self._rows))
        self._look()

    def add(self) -> None:
        """Ask for a new item."""
        self._ask(None)

    def change(self, item_id: int) -> None:
        """Ask what is to be changed."""
        self._ask(item_id)

    def _ask(self, item_id: int | None) -> None:
        from vipdesk.ui.pages.orders_item_form import ItemForm  # noqa: PLC0415 - not before somebody asks for it

        form = ItemForm(self.window(), self._session, item_id)
        form.kept.connect(self._show)
        form.open()

    def _show(self, item_id: int) -> None:
        self.refresh()
        self.table.select_id(item_id)

    def _table(self) -> Table[ItemRow]:
        columns = [
            Column[ItemRow]("name", self.tr("Item"), lambda one: one.item.name, width=24, sortable=False),
            Column[ItemRow]("state", "", lambda _: "", mark=self._state, width=11, sortable=False),
            Column[ItemRow](
                "members", self.tr("Members from"), lambda one: self._at(one.item.vip_from_at), width=11, sortable=False
            ),
            Column[ItemRow](
                "public", self.tr("Everyone from"), lambda one: self._at(one.item.public_from_at), is_soft=True,
                width=11, sortable=False,
            ),
            Column[ItemRow](
                "price", self.tr("Price"), lambda one: money.grouped(one.item.price_fen), numeric=True, width=8,
                sortable=False,
            ),
            Column[ItemRow]("told", self.tr("Told"), self._told, numeric=True, width=9, sortable=False),
        ]  # fmt: skip
        empty = EmptyState(
            "gift",
            self.tr("No new items yet"),
            self.tr("What members may buy before everyone else stands here, with who was told and who ordered first."),
            self.tr("Add an item"),
            self.add,
        )
        return Table(IdTable(columns, lambda ids: [self._rows[id_] for id_ in ids]), self.tr("New items"), empty)

    def _at(self, at: int) -> str:
        return f"{to_local(at, self._zone):%m-%d %H:%M}"

    def _told(self, one: ItemRow) -> str:
        return self.tr("{told} of {groups}").format(told=number(one.told), groups=number(self._groups))

    def _state(self, one: ItemRow) -> Mark:
        now = int(self._session.now().timestamp())
        if now < one.item.vip_from_at:
            return Mark(self.tr("coming"), Tone.INDIGO)
        if now < one.item.public_from_at:
            return Mark(self.tr("members only"), Tone.SEAL)
        return Mark(self.tr("on sale"), Tone.JADE)

    def _look(self) -> None:
        """Show the chosen item; its sales are counted in the background."""
        chosen = self.table.selected_ids()
        if chosen and chosen[0] in self._rows:
            item_id, now = chosen[0], int(self._session.now().timestamp())

            def work(_: Progress) -> Looked:
                return new_items.look(item_id, now)

            self._session.read(work, LOOKING).then(self._put)

    def _put(self, found: Looked) -> None:
        if self.table.selected_ids()[:1] == [found.id]:
            self.card.put(found)


class ItemCard(Card):
    """One item: how it sells, and what each group is told."""

    member_asked = Signal(int)
    change_asked = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.found: Looked | None = None
        self.name = heading()
        self.name.setWordWrap(True)
        self.edit = button(self.tr("Change…"), self._change, "edit")
        self.delete = quiet(self.tr("Delete"), self._delete, "remove")
        self.about, self.defect = soft(), label("", "", Tone.AMBER)
        self.defect.setWordWrap(True)
        self.early, self.since, self.left = (
            Tile(self.tr("Before the launch")),
            Tile(self.tr("Since the launch")),
            Tile(self.tr("Left")),
        )
        self.first = Rows(self.tr("Who ordered first"))
        self.told = QVBoxLayout()
        self.told.setSpacing(8)
        head = row(self.name, self.edit, self.delete)
        head.setStretch(0, 1)
        self.column.setContentsMargins(0, 0, 6, 0)
        self.column.addLayout(head)
        self.column.addWidget(self.about)
        self.column.addWidget(self.defect)
        tiles = row(self.early, self.since, self.left, spacing=8)
        for place in range(tiles.count()):
            tiles.setStretch(place, 1)
        self.column.addLayout(tiles)
        self.column.addWidget(self.first)
        self.column.addLayout(self.told)
        self.column.addStretch(1)

    def put(self, found: Looked) -> None:
        """Show an item."""
        self.found = found
        item, sold = found.item, found.sold
        settings = shop.settings()
        self.name.setText(item.name)
        self.about.setText(self._about(item, settings.currency))
        self.defect.setText(
            self.tr("{defects} Say before dispatch: “{wording}”").format(
                defects=item.defects, wording=item.defect_wording
            )
        )
        self.defect.setVisible(bool(item.defect_wording))
        self.early.say(number(sold.early), self.tr("pieces to members"))
        others = self.tr("{members} to members, {others} to others")
        self.since.say(
            number(sold.members + sold.others),
            others.format(members=number(sold.members), others=number(sold.others)),
        )
        is_gone = sold.left == 0
        left = self.tr("no limit") if item.quantity is None else self.tr("of {count}").format(count=item.quantity)
        self.left.say("–" if sold.left is None else number(sold.left), left, Tone.SEAL if is_gone else None)
        self._tell_first(sold.first, settings.time_zone)
        self._tell_groups(found.announced, settings.time_zone)

    def _about(self, item: NewItem, currency: str) -> str:
        parts = [money.shown(item.price_fen, currency)]
        if item.trial_price_fen is not None:
            parts.append(self.tr("trial price {price}").format(price=money.shown(item.trial_price_fen, currency)))
        parts += [item.category, self.tr("gift: {gift}").format(gift=item.gift) if item.gift else ""]
        return " · ".join(filter(None, parts))

    def _tell_first(self, first: Sequence[Sale], zone: str) -> None:
        self.first.wipe()
        for one in first:
            when = label(f"{to_local(one.paid_at, zone):%m-%d %H:%M}", "soft")
            who: QWidget = label(one.name or "–")
            if one.member_id is not None:
                who = name_link(one.name, partial(self.member_asked.emit, one.member_id))
            self.first.add(who, None, label(self.tr("%Ln piece(s)", "", one.pieces), "soft"), when)
        if not first:
            self.first.add(small(self.tr("Nobody yet.")))

    def _tell_groups(self, announced: Sequence[Announced], zone: str) -> None:
        while (item := self.told.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for one in announced:
            self.told.addWidget(GroupTold(one, self._mark, zone))

    def _mark(self, one: Announced, *, is_told: bool) -> None:
        """Note that a group was told, or take that back."""
        if self.found is None:
            return
        found, now = self.found, int(self._session.now().timestamp())
        if is_told:
            label_ = Sentence(new_items.TELL, group=one.group, name=found.item.name)
            self._session.do(label_, items.tell, found.id, one.group_id, one.text, now, self._session.who)
        else:
            label_ = Sentence(new_items.UNTELL, group=one.group, name=found.item.name)
            self._session.do(label_, items.untell, found.id, one.group_id)

    def _delete(self) -> None:
        """At once, as it can be undone; where something hangs on the item, its window can be ended instead."""
        if self.found is None:
            return
        item_id, item, now = self.found.id, self.found.item, int(self._session.now().timestamp())
        why = new_items.why_kept(item_id)
        if why is None:
            self._session.do(Sentence(new_items.DELETE, name=item.name), new_items.delete, item_id)
        elif new_items.can_end(item, now):
            words = self.tr("{why} Its window can be ended now: everyone can buy it then.").format(why=sentence(why))
            dialogs.confirm(self.window(), words, self.tr("End its window"), lambda: self._end(item_id, item, now))
        else:
            dialogs.note(self.window(), sentence(why))

    def _end(self, item_id: int, item: NewItem, now: int) -> None:
        self._session.do(Sentence(new_items.END, name=item.name), new_items.end, item_id, now)

    def _change(self) -> None:
        if self.found is not None:
            self.change_asked.emit(self.found.id)


class GroupTold(Card):
    """What one group is told, to be copied with one press."""

    def __init__(self, one: Announced, mark: Callable[..., None], zone: str) -> None:
        super().__init__()
        self.copy = CopyButton(lambda: one.text)
        self.copy.setAccessibleName(self.tr("Copy for {group}").format(group=one.group))
        words = soft(one.text)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if one.told is None:
            state: QWidget = Tag(self.tr("not told"), Tone.QUIET)
            self.deed: QPushButton = link(self.tr("Mark as sent"), partial(mark, one, is_told=True))
        else:
            told = moment(one.told.sent_at, zone)
            sent = self.tr("told {moment} by {who}").format(moment=told, who=doer(one.told.who))
            state = Tag(sent, Tone.JADE)
            self.deed = link(self.tr("Not sent"), partial(mark, one, is_told=False))
        self.deed.setAccessibleName(self.tr("{deed}: {group}").format(deed=self.deed.text(), group=one.group))
        self.column.addLayout(column(row(strong(one.group), state, None, self.copy, self.deed), words, spacing=4))
