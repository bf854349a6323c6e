"""All that is shown of a quarter's review."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from vipdesk.domain import verdicts
from vipdesk.domain.review import CampaignReview
from vipdesk.domain.roi import Verdict
from vipdesk.ui.pages.review_cards import Campaigns, ChartCard, CostsCard, OtherWaysCard, TrustCard
from vipdesk.ui.pages.review_tiles import Tiles
from vipdesk.ui.pages.today_words import told
from vipdesk.ui.widgets import column

if TYPE_CHECKING:
    from vipdesk.services.draw_review import Reckoned


NARROW = 1040
"""The width of a page, in pixels, under which its parts stand under each other."""


class ReviewBody(QWidget):
    """Tiles, chart and checks, campaigns; the chart and the checks follow the campaign that is selected."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Reckoned | None = None
        self.tiles, self.trust, self.costs = Tiles(), TrustCard(), CostsCard()
        self.others, self.chart = OtherWaysCard(), ChartCard(self.show_all)
        self.campaigns = Campaigns()
        self.campaigns.chosen.connect(self._on_chosen)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(12)
        self._middle.addWidget(self.chart, 2)
        self._middle.addLayout(column(self.trust, self.others, None, spacing=12), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(self.tiles)
        layout.addLayout(self._middle, 1)
        layout.addWidget(self.campaigns)
        layout.addWidget(self.costs)

    def fit(self, width: int) -> None:
        """Stand in fewer columns where the page has little room."""
        is_narrow = width < NARROW
        self.tiles.fit(is_narrow=is_narrow)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(below if is_narrow else beside)

    def put(self, found: "Reckoned") -> None:
        """Show a review; a campaign that was selected stays so where it is listed again."""
        self._found = found
        review = found.reviewed.review
        self.tiles.put(found)
        self.costs.put(review.quarter, found.reviewed.programme_fen, found.currency)
        self.campaigns.show_campaigns((*review.campaigns, *review.listed), review.quarter, found.currency)
        self._on_chosen(self.campaigns.selected_ids())

    def show_all(self) -> None:
        """Show all campaigns together again."""
        self.campaigns.view.clearSelection()

    def _on_chosen(self, ids: Sequence[int]) -> None:
        if self._found is None:
            return
        if len(ids) == 1:
            self._show_campaign(self.campaigns.campaign(ids[0]), self._found)
        else:
            self._show_quarter(self._found)

    def _show_campaign(self, one: CampaignReview, found: "Reckoned") -> None:
        said = told(verdicts.sentence(one.incremental, one.open_until))
        self.chart.put(one.name, one.curves, found.currency, said, is_all=False)
        self.trust.put([one])
        self.others.put(one.incremental, found.currency)

    def _show_quarter(self, found: "Reckoned") -> None:
        review = found.reviewed.review
        compared = [one.name for one in review.campaigns if one.curves]
        several = self.tr("{campaigns}, each weighted by how surely it is known").format(campaigns=" · ".join(compared))
        name = several if len(compared) > 1 else next(iter(compared), self.tr("Revenue per person"))
        said = told(verdicts.of_quarter(review))
        self.chart.put(name, review.curves, found.currency, said, is_all=True)
        self.others.put(review.incremental, found.currency)
        is_open = review.incremental.verdict is Verdict.WINDOW_OPEN
        self.trust.put(review.listed if is_open or not review.campaigns else review.campaigns)
