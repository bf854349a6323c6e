"""Groups: how large and how lively each is, who runs it, and what its tier is granted."""

from functools import partial
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QStackedWidget, QToolButton, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import group_people, look_at_groups
from vipdesk.services.look_at_groups import Group
from vipdesk.store import groups, members
from vipdesk.ui.bars import Bars, Column
from vipdesk.ui.dialogs import confirm
from vipdesk.ui.fields import TextField
from vipdesk.ui.forms import FormDialog
from vipdesk.ui.language import listed, number, sentence
from vipdesk.ui.listing import FEW_MEMBERS, Listing
from vipdesk.ui.page import Page
from vipdesk.ui.pages import groups_sheet
from vipdesk.ui.pages.groups_edit import EditGroup
from vipdesk.ui.pages.groups_guest import Guest
from vipdesk.ui.pages.groups_people import INVITATIONS, PEOPLE, GroupPeople
from vipdesk.ui.pages.groups_sheet import SheetDialog
from vipdesk.ui.pages.groups_terms import TermsView
from vipdesk.ui.pages.members import BeginImport, OfGroup
from vipdesk.ui.pages.preview import PrintPreview
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import (
    Bar,
    Card,
    EmptyState,
    Header,
    Tag,
    clear,
    column,
    heading,
    icon_button,
    label,
    link,
    row,
    rule,
    scrolled,
    small,
    soft,
)

G = TypeVar("G", GroupPeople, TermsView, PrintPreview)

ADD_GROUP = QT_TRANSLATE_NOOP("sentences", "Add the group {name}")
MOST_ADMINS = 8
_CARD_WIDTH = 440
_PORTION = 8
_NEARLY_FULL = 0.9


class GroupsPage(Page):
    """A card for each group."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"vip_group", "tier", "term", "member", "membership", "invitation", "privilege_use", "chat_day", "setting"}
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.header = Header(self.tr("Groups"))
        self.terms_button = self.header.action(self.tr("Tiers and terms"), self.show_terms, "sheet")
        self.add_button = self.header.primary(self.tr("Add group"), self.add_group, "add")
        self.add_button.setEnabled(not session.is_for_reading)
        self._listing = Listing(session, self)
        self._listing.listed.connect(self._show)
        self.cards: list[GroupCard] = []
        self._waiting: list[Group] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._add_cards)
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        body = QWidget()
        layout = column(self._grid, None)
        layout.setContentsMargins(0, 0, 8, 0)
        body.setLayout(layout)
        self._area = scrolled(body)
        self._empty = EmptyState(
            "groups",
            self.tr("No groups yet"),
            self.tr("They come with a member list that names them, or with the buyers whom you add to one."),
            self.tr("Import members"),
            lambda: self.go("members", BeginImport()),
        )
        home = QWidget()
        inner = column(self.header, spacing=12)
        inner.addWidget(self._area, 1)
        inner.addWidget(self._empty, 1)
        home.setLayout(inner)
        self._stack = QStackedWidget()
        self._stack.addWidget(home)
        self.column.addWidget(self._stack)
        self._empty.hide()

    @property
    def guest(self) -> QWidget | None:
        """What has taken the place of the cards."""
        return self._stack.currentWidget() if self._stack.currentIndex() > 0 else None

    def refresh(self) -> None:
        """Read all groups again; those of a large shop behind the page's back."""
        if isinstance(self.guest, Guest):
            self.guest.refresh()
        question = partial(look_at_groups.look, self.session.today)
        if members.count() <= FEW_MEMBERS:
            self._show(question())
        else:
            self._listing.ask(question)

    def _show(self, found: list[Group]) -> None:
        clear(self._grid)
        self.cards, self._waiting = [], found
        self._add_cards()
        self._area.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.header.yield_primary(self.add_button, is_yielded=not found)
        people = sum(one.row.members for one in found)
        parts = (self.tr("%Ln group(s)", "", len(found)), self.tr("%Ln member(s)", "", people))
        self.header.subtitle.setText(" · ".join(parts) if found else "")

    def open_item(self, item: Any) -> None:
        """A group's id leads on to its members."""
        self._open(int(item))

    def add_group(self) -> None:
        """Ask for a name, and add the group."""
        dialog = FormDialog(self.window(), self.tr("Add a group"), self.tr("Add"))
        name = dialog.form.add(self.tr("Name"), TextField(required=True))
        platform = dialog.form.add(self.tr("Where it chats"), TextField(placeholder=self.tr("WeChat, QQ, WhatsApp")))
        dialog.when_right(lambda: self._add(name.value(), platform.value()))
        dialog.open()

    def _add(self, name: str, platform: str) -> None:
        if name in (known for _, known in groups.names()):
            raise UserError(groups.TAKEN, name=name)
        self.session.do(Sentence(ADD_GROUP, name=name), groups.find_or_add, name, platform)

    def edit_group(self, group_id: int) -> None:
        """Show what is known of a group, to be changed."""
        EditGroup(self.window(), self.session, group_id).open()

    def show_people(self, group_id: int, part: str = PEOPLE) -> GroupPeople:
        """Show who is in a group, or who was invited."""
        return self._receive(GroupPeople(self.session, group_id, part))

    def show_terms(self) -> TermsView:
        """Show what the tiers and everyone are granted."""
        return self._receive(TermsView(self.session))

    def show_sheet(self, group_id: int) -> SheetDialog:
        """Show what a group's members are promised, to be pasted or printed."""
        dialog = SheetDialog(self.window(), self.session, group_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = dialog.windowTitle()
        dialog.print_asked.connect(
            lambda language: self._receive(groups_sheet.preview(self.session, group_id, language, name))
        )
        dialog.open()
        return dialog

    def close_group(self, group_id: int) -> None:
        """Close a group, once it was asked for."""
        label, today = group_people.close_label(group_id), self.session.today
        name = dict(groups.names())[group_id]
        words = self.tr("Close {group}? Everybody leaves it today. What was promised for life stays.")
        confirm(
            self,
            words.format(group=name),
            self.tr("Close the group"),
            lambda: self.session.do(label, group_people.close, group_id, today),
        )

    def dismiss(self) -> None:
        """Leave what has taken the place of the cards."""
        guest = self.guest
        if guest is not None:
            self._stack.removeWidget(guest)
            guest.deleteLater()

    def _receive(self, guest: G) -> G:
        self.dismiss()
        guest.left.connect(self.dismiss)
        self._stack.addWidget(guest)
        self._stack.setCurrentWidget(guest)
        return guest

    def _open(self, group_id: int) -> None:
        self.go("members", OfGroup(group_id))

    def _add_cards(self) -> None:
        """The first screenful at once, the others one screenful after another, so that the page never stands still."""
        portion, self._waiting = self._waiting[:_PORTION], self._waiting[_PORTION:]
        first = len(self.cards)
        for one in portion:
            card = GroupCard(one)
            card.opened.connect(partial(self._open, card.group_id))
            card.edit_asked.connect(partial(self.edit_group, card.group_id))
            card.edit.setEnabled(not self.session.is_for_reading)
            card.people_asked.connect(partial(self.show_people, card.group_id))
            card.invited_asked.connect(partial(self.show_people, card.group_id, INVITATIONS))
            card.sheet_asked.connect(partial(self.show_sheet, card.group_id))
            card.close_asked.connect(partial(self.close_group, card.group_id))
            self.cards.append(card)
        self._place(first)
        if self._waiting:
            self._later.start()

    def _place(self, first: int = 0) -> None:
        """As many cards beside each other as have room, from the `first` on."""
        beside = max(1, self.width() // _CARD_WIDTH)
        for place, card in enumerate(self.cards[first:], first):
            self._grid.addWidget(card, place // beside, place % beside)
        for place in range(max(beside, self._grid.columnCount())):
            self._grid.setColumnStretch(place, int(place < beside))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


class GroupCard(Card):
    """One group; pressing it anywhere opens its members."""

    opened = Signal()
    edit_asked = Signal()
    people_asked = Signal()
    invited_asked = Signal()
    sheet_asked = Signal()
    close_asked = Signal()

    def __init__(self, group: Group) -> None:
        super().__init__()
        found = group.row
        self.group_id = found.id
        self.setAccessibleName(found.name)
        self.column.setSpacing(10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.members = link(self.tr("Show members"), self.opened.emit)
        self.members.setAccessibleName(self.tr("Show the members of {group}").format(group=found.name))
        self.edit = icon_button(
            "edit", self.tr("Change the group {group}").format(group=found.name), self.edit_asked.emit
        )
        tier = Tag(found.tier, Tone.SEAL)
        name = heading(found.name)
        self.more = icon_button("more", self.tr("More about {group}").format(group=found.name), lambda: None)
        self._give_menu()
        top = row(name, tier, label(found.platform, "soft"), None, self.members, self.edit, self.more, spacing=8)
        self.column.addLayout(top)
        if found.note:
            self.column.addWidget(soft(found.note))
        self._add_size(group)
        self._add_activity(group)
        self._add_admins(group)
        self._add_privileges(group)
        self.column.addStretch(1)

    def _give_menu(self) -> None:
        """What is done with a group."""
        menu = QMenu(self.more)
        menu.addAction(self.tr("People and roles"), self.people_asked.emit)
        menu.addAction(self.tr("Invitations"), self.invited_asked.emit)
        menu.addAction(self.tr("Privileges sheet…"), self.sheet_asked.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Close the group…"), self.close_asked.emit)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _add_size(self, group: Group) -> None:
        found = group.row
        share = found.members / found.capacity if found.capacity else 1
        tone = _fullness(share)
        bar = Bar(self.tr("Size"))
        bar.say(min(found.members, found.capacity), found.capacity or 1, tone)
        words = self.tr("{members} of {capacity} places").format(
            members=number(found.members), capacity=number(found.capacity)
        )
        over = label(tone=Tone.SEAL)
        over.setVisible(share > 1)
        excess = found.members - found.capacity
        if excess > 0:
            over.setText(self.tr("%Ln more than it holds", "", excess))
        self.column.addLayout(column(row(label(words), None, over), bar, spacing=4))

    def _add_activity(self, group: Group) -> None:
        weeks = len(group.weeks)
        picture = Bars(self.tr("Messages in each of twelve weeks"))
        picture.say(
            [
                Column(messages, self._week(weeks - 1 - place, messages))
                for place, messages in enumerate(group.weeks)
            ]
        )  # fmt: skip
        beside = column(
            label(number(group.weeks[-1]), "heading"), small(self.tr("messages in the last 7 days")), spacing=0
        )
        layout = row(beside, picture, spacing=16)
        layout.setStretch(0, 2)
        layout.setStretch(1, 3)
        self.column.addLayout(layout)

    def _week(self, back: int, messages: int) -> str:
        if not back:
            return self.tr("last 7 days: {count}").format(count=number(messages))
        return self.tr("{weeks} weeks ago: {count}").format(weeks=back, count=number(messages))

    def _add_admins(self, group: Group) -> None:
        shown = [one.name for one in group.admins[:MOST_ADMINS]]
        names = listed(shown)
        more = len(group.admins) - len(shown)
        if more:
            names = self.tr("{names} and %n more", "", more).format(names=names)
        head = self.tr("Admins: {count} of at most {limit}").format(
            count=number(len(group.admins)), limit=number(group.row.admin_limit)
        )
        self.column.addWidget(label(head, "soft"))
        text = label(names or self.tr("Nobody yet."))
        text.setWordWrap(True)
        self.column.addWidget(text)

    def _add_privileges(self, group: Group) -> None:
        self.column.addWidget(rule())
        self.column.addWidget(soft("\n".join(map(sentence, group.privileges))))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole card is one large button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()


def _fullness(share: float) -> Tone:
    """The colour of a group's bar: it warns before the group is full, and is alarmed past that."""
    if share > 1:
        return Tone.SEAL
    return Tone.JADE if share < _NEARLY_FULL else Tone.AMBER
