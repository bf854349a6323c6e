"""A quarter's review as people see it: with what stands beside its figures, its chart, and its pages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from vipdesk.domain.curves import Curves
from vipdesk.domain.moments import to_local
from vipdesk.domain.quarters import Quarter
from vipdesk.files import charts, preview, review_pdf
from vipdesk.files.review_tiles import Paper
from vipdesk.files.words import Words
from vipdesk.progress import Progress
from vipdesk.services import review_quarter
from vipdesk.services.review_quarter import Reviewed
from vipdesk.store import shop, todays
from vipdesk.translation import translator

FONT_FAMILY = charts.FONT_FAMILY
"""The typeface that the chart is written in."""
PALETTES = {"light": charts.LIGHT, "dark": charts.DARK}


@dataclass(frozen=True)
class Reckoned:
    """A review with what is shown beside it. `returned`: letters that came back; `orders_until`: the newest order."""

    reviewed: Reviewed
    returned: int
    orders_until: date | None
    currency: str


def reckon(quarter: Quarter, today: date, progress: Progress) -> Reckoned:
    """The review of a quarter as it looks today; nothing is stored. Raises Cancelled between two campaigns."""
    settings = shop.settings()
    reviewed = review_quarter.review(quarter, today, progress)
    mentioned = (*reviewed.review.campaigns, *reviewed.review.listed)
    newest = todays.newest_order()
    return Reckoned(
        reviewed=reviewed,
        returned=todays.returned(one.campaign_id for one in mentioned),
        orders_until=None if newest is None else to_local(newest, settings.time_zone).date(),
        currency=settings.currency,
    )


def chart_svg(
    curves: Curves,
    palette: Literal["light", "dark"],
    width: int,
    height: int,
    text: int,
    translate: Callable[[str], str],
    currency: str,
) -> bytes:
    """The chart as SVG; sizes, of the text too, are in pixels, `translate` gives the sentences of the reader."""
    labels = charts.labels(curves, currency, Words(translate))
    return charts.svg(charts.review_chart(curves, labels, PALETTES[palette], width, height, text))


def write_pdf(path: Path, reviewed: Reviewed, today: date, language: str) -> int:
    """Write the review as PDF in `language`, whole or not at all; the number of its pages."""
    settings = shop.settings()
    paper = Paper(
        review=reviewed.review,
        shop=settings.name,
        currency=settings.currency,
        margin=settings.margin_permille / 1000,
        today=today,
        language=language,
        programme=tuple(reviewed.programme_fen.items()),
    )
    review_pdf.write(path, paper, translator(language))
    return preview.pages(path)
