"""The parts of a review below its tiles: the chart, what it can be trusted for, what was spent, its campaigns."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from vipdesk.domain import money
from vipdesk.domain.checks import NAMES, Check, CheckKind
from vipdesk.domain.comparisons import Estimate
from vipdesk.domain.curves import Curves
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.review import CampaignReview
from vipdesk.domain.roi import Incremental
from vipdesk.errors import Sentence
from vipdesk.ui.language import number
from vipdesk.ui.pages import review_words as words
from vipdesk.ui.pages.review_chart import ReviewChart
from vipdesk.ui.pages.review_words import translate
from vipdesk.ui.pages.today_words import told
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Bar, Card, Rows, clear, label, row, small, soft, strong
from vipdesk.ui.widgets.buttons import Press, link
from vipdesk.ui.widgets.tips import set_tip

_TONES = {True: Tone.JADE, False: Tone.AMBER, None: Tone.QUIET}
_WORST_FIRST = (False, None, True)


class ChartCard(Card):
    """The curves of a campaign, or of all that were compared; in words why there are none."""

    def __init__(self, show_all: Press) -> None:
        super().__init__()
        self.name, self.all = strong(), link(self.tr("Show all together"), show_all)
        self.chart = ReviewChart(self.tr("Revenue per person, day by day"))
        self.nothing = soft()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chart)
        self.stack.addWidget(self.nothing)
        self.column.addLayout(row(self.name, None, self.all))
        self.column.addWidget(self.stack, 1)

    def put(self, name: str, curves: Curves | None, currency: str, why_not: str, *, is_all: bool) -> None:
        """Show these curves, or the sentence in their place."""
        self.name.setText(name)
        self.all.setVisible(not is_all)
        if curves is None:
            self.nothing.setText(why_not)
            self.stack.setCurrentWidget(self.nothing)
            return
        self.chart.put(curves, currency, why_not)
        self.stack.setCurrentWidget(self.chart)


class TrustCard(Rows):
    """The honesty checks; what is not in order says so in a sentence."""

    def __init__(self) -> None:
        super().__init__(self.tr("Can it be trusted?"))

    def put(self, campaigns: Sequence[CampaignReview]) -> None:
        """Show the checks of a campaign, or of several the worst of each kind."""
        self.wipe()
        troubles = []
        for kind in CheckKind:
            name, check = _worst(campaigns, kind)
            said = told(check.sentence)
            line = self.add_pair(told(Sentence(NAMES[kind])), check.value, _TONES[check.is_good])
            named = f"{name}: {said}" if len(campaigns) > 1 else said
            set_tip(line, named)
            line.setAccessibleDescription(said)
            line.setContentsMargins(0, -2, 0, -2)
            if check.is_good is False:
                troubles.append(named)
        for trouble in troubles:
            self.add(small(trouble))


def _worst(campaigns: Sequence[CampaignReview], kind: CheckKind) -> tuple[str, Check]:
    found = [(one.name, check) for one in campaigns for check in one.checks if check.kind is kind]
    return min(found, key=lambda pair: _WORST_FIRST.index(pair[1].is_good))


class OtherWaysCard(Rows):
    """The same question asked in other ways, as a check on the answer."""

    def __init__(self) -> None:
        super().__init__(self.tr("More spent per person, by method"))

    def put(self, found: Incremental, currency: str) -> None:
        """Show what the other methods say of each person with a letter; hidden where nothing was compared."""
        comparison = found.comparison
        self.setVisible(comparison.money is not None)
        self.wipe()
        self._add(self.tr("As in the verdict"), comparison.money, currency)
        self._add(self.tr("Without the largest orders"), comparison.capped, currency)
        self._add(self.tr("Plain averages"), comparison.welch, currency)
        if found.hold_out_cost_fen is not None:
            lost = found.hold_out_cost_fen > 0
            name = self.tr("Profit lost by holding out") if lost else self.tr("Loss spared by holding out")
            self._add_line(name, words.rough(abs(found.hold_out_cost_fen), currency))

    def _add(self, name: str, found: Estimate | None, currency: str) -> None:
        if found is not None:
            self._add_line(name, words.each(found, currency))

    def _add_line(self, name: str, value: str) -> None:
        self.add_pair(name, value).setContentsMargins(0, -2, 0, -2)


class CostsCard(Card):
    """All that was booked in the quarter, letters or not, by kind."""

    def __init__(self) -> None:
        super().__init__(self.tr("What the programme cost"))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(1, 1)
        self.span = small()
        self.column.addLayout(self.grid)
        self.column.addWidget(self.span)

    def put(self, quarter: Quarter, costs_fen: dict[str, int], currency: str) -> None:
        """Show the kinds of a quarter, the dearest first, and their sum."""
        clear(self.grid)
        spent = sorted(costs_fen.items(), key=lambda pair: -pair[1])
        total = sum(costs_fen.values())
        for line, (kind, fen) in enumerate(spent):
            bar = Bar(words.cost_kind(kind))
            bar.say(max(0, round(1000 * fen / total)) if total > 0 else 0, 1000, Tone.INDIGO)
            self._add_line(line, words.cost_kind(kind), bar, money.shown(fen, currency))
        self._add_line(len(spent), self.tr("Together"), None, money.shown(total, currency))
        booked = self.tr("Booked {span}; letters of other quarters and privileges included.")
        self.span.setText(booked.format(span=words.days(quarter.first_day, quarter.last_day)))

    def _add_line(self, line: int, name: str, bar: QWidget | None, amount: str) -> None:
        make = label if bar is not None else strong
        written = make(amount)
        written.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.grid.addWidget(make(name), line, 0)
        if bar is not None:
            self.grid.addWidget(bar, line, 1, Qt.AlignmentFlag.AlignVCenter)
        self.grid.addWidget(written, line, 2)


class Campaigns(Table[CampaignReview]):
    """A line for each campaign; as high as its lines, because the page scrolls."""

    def __init__(self) -> None:
        self._by_id: dict[int, CampaignReview] = {}
        self._quarter = Quarter(2000, 1)
        self._currency = ""
        model = IdTable(self._columns(), self._fetch, lambda one: one.campaign_id)
        super().__init__(model, translate("review", "Campaigns"), QWidget())
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_campaigns(self, campaigns: Sequence[CampaignReview], quarter: Quarter, currency: str) -> None:
        """List the campaigns of a quarter's review."""
        self._by_id = {one.campaign_id: one for one in campaigns}
        self._quarter, self._currency = quarter, currency
        self.put([one.campaign_id for one in campaigns])
        header = self.view.horizontalHeader().sizeHint().height()
        line = self.view.verticalHeader().defaultSectionSize()
        self.setFixedHeight(header + line * len(campaigns) + 8)

    def campaign(self, campaign_id: int) -> CampaignReview:
        """The review of a campaign that is listed."""
        return self._by_id[campaign_id]

    def _fetch(self, ids: Sequence[int]) -> list[CampaignReview]:
        return [self._by_id[id_] for id_ in ids]

    def _columns(self) -> list[Column[CampaignReview]]:
        return [
            _column("name", translate("review", "Campaign"), lambda one: one.name, width=20),
            _column("letters", translate("review", "Letters"), lambda one: number(one.letters), width=9, numeric=True),
            _column(
                "held_out", translate("review", "Held out"), lambda one: number(one.held_out), width=9, numeric=True
            ),
            _column("cost", translate("review", "Cost"), self._cost, width=13, numeric=True),
            _column("attributed", translate("review", "Attributed"), self._attributed, width=20, numeric=True),
            _column(
                "rate",
                translate("review", "Repeat rate"),
                lambda one: words.points(one.incremental),
                width=26,
                numeric=True,
            ),
            _column("verdict", translate("review", "Verdict"), lambda _: "", width=29, mark=self._standing),
        ]

    def _cost(self, one: CampaignReview) -> str:
        return money.shown(one.cost_fen, self._currency)

    def _attributed(self, one: CampaignReview) -> str:
        revenue, multiple = money.shown(one.attributed.revenue_fen, self._currency), one.attributed.multiple
        if multiple is None:
            return revenue
        return translate("review", "{revenue} · {times}×").format(revenue=revenue, times=f"{multiple:.1f}")

    def _standing(self, one: CampaignReview) -> Mark:
        return words.standing(one, self._quarter)


def _column(
    key: str,
    title: str,
    text: Callable[[CampaignReview], str],
    *,
    width: int,
    numeric: bool = False,
    mark: Callable[[CampaignReview], Mark | None] | None = None,
) -> Column[CampaignReview]:
    return Column(key, title, text, mark, numeric=numeric, width=width, sortable=False)
