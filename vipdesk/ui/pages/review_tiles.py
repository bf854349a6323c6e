"""A quarter's review at a glance."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from vipdesk.domain import money, verdicts
from vipdesk.domain.review import QuarterReview
from vipdesk.ui.language import number, unbroken
from vipdesk.ui.pages import review_words as words
from vipdesk.ui.pages.today_words import told
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Tile

if TYPE_CHECKING:
    from vipdesk.services.draw_review import Reckoned


_COLUMNS = 17
_ONE_ROW = ((0, 0, 1, 3), (0, 3, 1, 3), (0, 6, 1, 3), (0, 9, 1, 3), (0, 12, 1, 5))
_TWO_ROWS = ((0, 0, 1, 5), (0, 5, 1, 6), (0, 11, 1, 6), (1, 0, 1, 5), (1, 5, 1, 12))
"""Row, column, rows and columns of each tile."""


class Tiles(QWidget):
    """Five figures side by side; the verdict's sentence has the most room."""

    def __init__(self) -> None:
        super().__init__()
        self.letters = Tile(self.tr("Letters"))
        self.cost = Tile(self.tr("Cost"))
        self.attributed = Tile(self.tr("Attributed revenue"))
        self.caused = Tile(self.tr("Margin caused by letters"))
        self.verdict = Tile(self.tr("Verdict"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.fit(is_narrow=False)

    def fit(self, *, is_narrow: bool) -> None:
        """Stand in one row, or in two where there is little room."""
        places = _TWO_ROWS if is_narrow else _ONE_ROW
        tiles = (self.letters, self.cost, self.attributed, self.caused, self.verdict)
        for tile, place in zip(tiles, places, strict=True):
            self._grid.addWidget(tile, *place)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def put(self, found: "Reckoned") -> None:
        """Show a quarter's figures."""
        review, currency = found.reviewed.review, found.currency
        self.letters.say(number(review.letters), self._about_letters(review, found.returned))
        self.cost.say(money.shown(review.cost_fen, currency), _shares(review))
        multiple = review.attributed.multiple
        times = self.tr("{times} times the cost, by the usual arithmetic")
        self.attributed.say(
            money.shown(review.attributed.revenue_fen, currency),
            "" if multiple is None else times.format(times=f"{multiple:.1f}"),
        )
        self._say_caused(review, currency)
        self.verdict.say(
            words.verdict(review.incremental),
            told(verdicts.of_quarter(review)),
            words.TONES[review.incremental.verdict],
        )

    def _say_caused(self, review: QuarterReview, currency: str) -> None:
        margin = review.incremental.margin
        if margin is None:
            self.caused.say(words.NONE, self.tr("Told by those held out, once a window has closed."))
            return
        remark = self.tr("95%: {interval}, against those held out").format(interval=words.interval(margin, currency))
        tone = Tone.JADE if margin.low > 0 else Tone.SEAL if margin.high < 0 else None
        self.caused.say(words.rough(margin.value, currency), remark, tone)

    def _about_letters(self, review: QuarterReview, returned: int) -> str:
        parts = [
            self.tr("held out {count}").format(count=number(review.held_out)),
            self.tr("returned {count}").format(count=number(returned)),
        ]
        if review.apart.letters:
            parts.append(self.tr("set apart {count}").format(count=number(review.apart.letters)))
        return " · ".join(map(unbroken, parts))


def _shares(review: QuarterReview) -> str:
    """What the letters' money went to, the most first."""
    if review.cost_fen <= 0:
        return ""
    spent = sorted((cost for cost in review.costs if cost.fen > 0), key=lambda cost: -cost.fen)
    shares = (f"{words.cost_kind(cost.kind)} {cost.fen / review.cost_fen:.0%}" for cost in spent)
    return " · ".join(map(unbroken, shares))
