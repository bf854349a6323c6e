"""The campaigns: all in a table, the chosen one below it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from vipdesk.domain.letters import State
from vipdesk.progress import Progress
from vipdesk.services import plan_letters
from vipdesk.services.plan_letters import Planned
from vipdesk.store import campaigns
from vipdesk.store.campaigns import CampaignRow, Counts
from vipdesk.ui.language import day, number
from vipdesk.ui.pages.letters.campaign_detail import CampaignDetail
from vipdesk.ui.pages.letters.part import Part, PrintOrder
from vipdesk.ui.pages.letters.words import CAMPAIGN_TONES, POSTED_STATES, WRITTEN_STATES, among, campaign_state
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.widgets import EmptyState, Header

if TYPE_CHECKING:
    from vipdesk.ui.pages.letters.wizard import Wizard

_ROWS_SHOWN = 5
"""Rows of the table that stay in view above the chosen campaign."""


class _Row(NamedTuple):
    id: int
    campaign: CampaignRow
    counts: Counts


class CampaignsPart(Part):
    """The tab of the campaigns."""

    def __init__(self, session: Session, header: Header) -> None:
        super().__init__(session, header)
        self.buttons = [header.primary(self.tr("New campaign"), self.begin, "add")]
        self._rows: dict[int, _Row] = {}
        self._wanted: int | None = None
        empty = EmptyState(
            "letters",
            self.tr("No campaign yet"),
            self.tr("Choose an occasion and a text; the program finds who gets a letter, and who writes when."),
            self.tr("New campaign"),
            self.begin,
        )
        self.table = Table(IdTable(self._columns(), self._fetch), self.tr("Campaigns"), empty)
        self.table.remember(session.desk, "campaigns")
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._show_batches)
        self.detail = CampaignDetail(session)
        self.detail.plan_asked.connect(self._plan)
        self.detail.print_asked.connect(self._print)
        self.detail.batches_asked.connect(self._show_batches)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(14)
        splitter.addWidget(self.table)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(1, 1)
        row = self.table.view.verticalHeader().defaultSectionSize()
        splitter.setSizes([row * (_ROWS_SHOWN + 1) + 12, 1000])
        self.column.addWidget(splitter, 1)

    def refresh(self) -> None:
        """List the campaigns, and show the chosen one anew."""
        counts = campaigns.counts()
        self._rows = {one.id: _Row(one.id, one, counts[one.id]) for one in campaigns.rows()}
        self.table.put(list(self._rows))
        if self._wanted in self._rows:
            self.table.select_id(self._wanted or 0)
            self._wanted = None
        elif self._rows and not self.table.selected_ids():
            self.table.select_id(next(iter(self._rows)))
        self.detail.setVisible(bool(self._rows))
        self.header.yield_primary(self.buttons[0], is_yielded=not self._rows)

    def show_campaign(self, campaign_id: int) -> None:
        """Choose a campaign."""
        self._wanted = campaign_id
        self.refresh()

    def begin(self) -> "Wizard":
        """Start the way to a new campaign."""
        from vipdesk.ui.pages.letters.wizard import Wizard  # noqa: PLC0415 - seldom wanted, and large

        wizard = Wizard(self.session)
        wizard.drawn.connect(self.show_campaign)
        self.guest_asked.emit(wizard)
        return wizard

    def _columns(self) -> list[Column[_Row]]:
        return [
            Column("name", self.tr("Campaign"), lambda one: one.campaign.name, width=17, sortable=False),
            Column("day", self.tr("Day"), lambda one: day(one.campaign.day), width=14, is_soft=True, sortable=False),
            Column("state", self.tr("State"), lambda _: "", mark=_state_mark, width=8, sortable=False),
            _figure("letter", self.tr("Letters"), _letters, self.tr("All letters, by lot and for certain")),
            _figure("hold_out", self.tr("Held out"), lambda one: one.counts.arms.get("hold_out", 0)),
            _figure("must_send", self.tr("For certain"), lambda one: one.counts.arms.get("must_send", 0)),
            _figure("excluded", self.tr("Left out"), lambda one: one.counts.arms.get("excluded", 0)),
            _figure("written", self.tr("Written"), lambda one: among(one.counts.states, WRITTEN_STATES)),
            _figure("posted", self.tr("Posted"), lambda one: among(one.counts.states, POSTED_STATES)),
            _figure("returned", self.tr("Returned"), lambda one: one.counts.states.get(State.RETURNED, 0)),
        ]

    def _fetch(self, ids: Sequence[int]) -> list[_Row]:
        return [self._rows[id_] for id_ in ids]

    def _on_chosen(self, ids: list[int]) -> None:
        if ids and ids[0] in self._rows:
            one = self._rows[ids[0]]
            self.detail.put(one.campaign, one.counts)

    def _plan(self, planned: Planned) -> None:
        campaign_id, today = planned.campaign.id, self.session.today

        def work(_progress: Progress) -> None:
            plan_letters.store(plan_letters.look(campaign_id, today))

        self.session.write(plan_letters.label(planned.campaign), work)

    def _print(self, campaign_id: int) -> None:
        name = self._rows[campaign_id].campaign.name
        self.print_asked.emit(PrintOrder(name, campaign_id=campaign_id))

    def _show_batches(self, campaign_id: int) -> None:
        self.part_asked.emit(f"batches/{campaign_id}")


def _figure(key: str, title: str, count: Callable[[_Row], int], tip: str = "") -> Column[_Row]:
    return Column(key, title, lambda one: number(count(one)), numeric=True, width=8, sortable=False, tip=tip or title)


def _letters(one: _Row) -> int:
    return sum(one.counts.states.values())


def _state_mark(one: _Row) -> Mark:
    state = one.campaign.state
    return Mark(campaign_state(state), CAMPAIGN_TONES[state])
