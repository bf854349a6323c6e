"""Pages that show a few made-up members, for tests of the frame around them."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from vipdesk.errors import Sentence
from vipdesk.store.models import Member
from vipdesk.ui.page import Page, PageSpec
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Card, EmptyState, Flow, Header, KeyValues, Rows, Tile, chip, row


class Person(NamedTuple):
    id: int
    name: str
    phone: str


def people(ids: Sequence[int]) -> list[Person]:
    found = Member.select().where(Member.id.in_(list(ids)))
    return [Person(one.id, one.name, one.phone) for one in found]


class PeoplePage(Page):
    """A list with a card beside it."""

    tables: ClassVar[frozenset[str]] = frozenset({"member"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.refreshed = 0
        self.opened: object = None
        self.taken: object = None
        self.header = Header("Members")
        self.header.action("Export", lambda: None, "export")
        self.header.primary("New member", self.add, "add")
        chips = Flow()
        for words in ("VIP members", "Spent ≥ 200 in half a year", "No letter for 60 days"):
            chips.addWidget(chip(words, lambda: None, "close"))
        columns = [
            Column[Person]("name", "Name", lambda one: one.name, width=16),
            Column[Person]("role", "Role", lambda one: "", mark=lambda one: Mark("admin", Tone.SEAL), sortable=False),
            Column[Person]("phone", "Phone", lambda one: one.phone, is_soft=True, width=20),
            Column[Person]("spent", "Spent", lambda one: f"{one.id * 1234:,}.00", numeric=True),
        ]
        empty = EmptyState("members", "No members yet", "They come with an import.", "Add one", self.add)
        self.table = Table(IdTable(columns, people), "Members", empty)
        self.table.remember(session.desk, "people")
        self.table.model.order_asked.connect(self.refresh)
        self.card = Card("Who she is")
        facts = KeyValues()
        facts.say([("Phone", "138 0000 0000"), ("Address", "Dongjiekou 88, Gulou, Fuzhou, Fujian, 350001")])
        self.card.column.addWidget(facts)
        rows = Rows("Decided")
        rows.add_pair("Arms as drawn", "p = 0.72", Tone.JADE)
        rows.add_pair("Letters to the hold-out", "3", Tone.AMBER)
        self.column.addWidget(self.header)
        self.column.addLayout(chips)
        right = row()
        right.addWidget(self.table, 3)
        side = Card()
        side.column.addWidget(facts)
        side.column.addWidget(rows)
        side.column.addStretch(1)
        right.addWidget(side, 2)
        self.column.addLayout(right, 1)

    def refresh(self) -> None:
        self.refreshed += 1
        order = self.table.model.order
        ids = [one.id for one in Member.select(Member.id).order_by(Member.id)]
        self.table.put(ids[::-1] if order and order.descending else ids)
        self.header.subtitle.setText(f"{len(ids):,}")

    def add(self) -> None:
        self.session.do(Sentence("Add a member"), lambda: Member.create(name="陈玥", phone="13800000000"))

    def open_item(self, item: object) -> None:
        self.opened = item

    def take_files(self, paths: Sequence[object]) -> None:
        self.taken = paths[0]


class TodayPage(Page):
    """Figures and lines."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.column.addWidget(Header("Sunday, 22 November", "14th of the tenth month"))
        tiles = row(spacing=12)
        for name, figure, tone in (
            ("Letters", "3,938", None),
            ("Cost", "¥9,337.40", Tone.SEAL),
            ("It", "pays", Tone.JADE),
        ):
            tile = Tile(name)
            tile.say(figure, "984 held out, 41 returned", tone)
            tiles.addWidget(tile)
        self.column.addLayout(tiles)
        self.column.addStretch(1)

    def refresh(self) -> None:
        pass


def specs() -> tuple[PageSpec, ...]:
    return (
        PageSpec("today", "Today", "today", TodayPage, count=lambda _: lambda _: 7),
        PageSpec(
            "members",
            "Members",
            "members",
            PeoplePage,
            count=lambda _: lambda _: Member.select().count(),
            tables=frozenset({"member"}),
            takes=lambda path: path.suffix == ".csv",
        ),
        *(PageSpec(key, key.title(), key, TodayPage) for key in ("groups", "orders", "letters", "review")),
    )
