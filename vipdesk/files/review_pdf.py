"""The quarter's review on paper: tiles, chart, campaigns, methods, honesty checks, and how the numbers are made."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, KeepTogether, PageTemplate, Spacer

from vipdesk.domain.review import QuarterReview
from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.files import fonts, review_tables, review_tiles
from vipdesk.files.charts import LIGHT, labels, review_chart
from vipdesk.files.paragraphs import paragraph, style
from vipdesk.files.review_tiles import INK, LINE, MARGIN, SOFT, WIDTH, Paper
from vipdesk.files.saving import save_pdf
from vipdesk.files.words import Words

TITLE = QT_TRANSLATE_NOOP("sentences", "Return on letters, {year}Q{number}")
SUBTITLE = QT_TRANSLATE_NOOP("sentences", "{shop} · as of {date} · profit margin {margin}")
FOOTER = QT_TRANSLATE_NOOP("sentences", "{shop} · return on letters {quarter} · page {page} of {pages}")
CAMPAIGNS = QT_TRANSLATE_NOOP("sentences", "By campaign")
PROGRAMME = QT_TRANSLATE_NOOP("sentences", "What the programme cost in the quarter, letters or not")
METHODS = QT_TRANSLATE_NOOP("sentences", "The same question, asked in several ways")
CHECKS = QT_TRANSLATE_NOOP("sentences", "Can it be believed?")
HOW = QT_TRANSLATE_NOOP("sentences", "How the numbers are made")
HOW_IT_IS_MADE = (
    QT_TRANSLATE_NOOP(
        "sentences",
        "Attributed revenue is what people with a letter paid within the window, net of refunds. An order belongs to"
        " one "
        "letter at most, the last one posted before it. It shows what happened after the letters, not what they "
        "caused.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "What letters cause is told by the people who were held out by chance before anything was printed. Everybody"
        " is "
        "compared in the arm in which they were drawn, whatever became of the letter.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The difference per person is adjusted for what they spent in the 180 days before the draw (regression, HC2 "
        "errors). An interval of 95% misses the truth once in twenty times.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Margin caused = margin × difference × letters. Return = (margin × difference − cost of a letter) ÷ cost of a "
        "letter. Letters pay if the whole interval of the return lies above 0, and do not if it all lies below.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "A campaign is judged only after its window has closed, because looking earlier finds effects that are not "
        "there. "
        "Several campaigns are averaged by how surely each is known.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "People who always get a letter and those held out of a recent campaign stand apart: their cost and revenue "
        "are in "
        "none of these figures.",
    ),
)
_CHART_HEIGHT = 250
_FOOT = 30
_KEPT = 200
"""The most of a section that is kept on one page, in points: what is longer goes on over the page's end."""
_BEGUN = 120
"""The least of a section that stands below its heading, in points."""


def write(path: Path, paper: Paper, translate: Callable[[str], str]) -> None:
    """Write the review as a PDF of A4 pages; UserError where the file cannot be written, and then nothing is left."""
    save_pdf(path, drawn(paper, translate))


def drawn(paper: Paper, translate: Callable[[str], str]) -> bytes:
    """The whole file; the same review gives the same bytes."""
    words = Words(translate)
    pages = _built(paper, words, pages=0).page
    return _built(paper, words, pages).file.getvalue()


@dataclass(frozen=True)
class _Built:
    file: BytesIO
    page: int


def _built(paper: Paper, words: Words, pages: int) -> _Built:
    """The file with `pages` as the total in its footers, and how many pages it has."""
    rl_config.useA85 = 0  # reportlab's only switch for it; its default makes every stream a quarter larger
    file = BytesIO()
    title = words(TITLE, year=paper.review.quarter.year, number=paper.review.quarter.number)
    document: Any = BaseDocTemplate(
        file,
        pagesize=A4,
        title=title,
        author=paper.shop,
        creator="VIP Desk",
        lang=paper.language,
        invariant=1,
        initialFontName=fonts.small().fontName,
    )
    frame = Frame(MARGIN, MARGIN + 8, WIDTH, A4[1] - 2 * MARGIN - 8, 0, 0, 0, 0)
    footer = _Footer(paper, words, pages)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=footer)])
    document.build(_story(paper, words))
    return _Built(file, document.page)


@dataclass(frozen=True)
class _Footer:
    """The line below each page."""

    paper: Paper
    words: Words
    pages: int

    def __call__(self, canvas: Canvas, document: Any) -> None:
        text = self.words(
            FOOTER,
            shop=self.paper.shop,
            quarter=self.paper.review.quarter,
            page=document.page,
            pages=self.pages,
        )
        canvas.setStrokeColor(HexColor(LINE))
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, _FOOT + 14, MARGIN + WIDTH, _FOOT + 14)
        line = paragraph(text, style(7.5, SOFT), WIDTH, most=1)
        line.wrapOn(canvas, WIDTH, 20)
        line.drawOn(canvas, MARGIN, _FOOT)


def _story(paper: Paper, words: Words) -> list[Flowable]:
    review = paper.review
    return [
        *_heading(paper, words),
        review_tiles.verdict(paper, words),
        Spacer(0, 10),
        review_tiles.tiles(paper, words),
        Spacer(0, 14),
        *_chart(review, paper, words),
        *_section(words(CAMPAIGNS), *review_tables.campaigns(paper, words)),
        *_section(words(PROGRAMME), *review_tables.programme(paper, words)),
        *_section(words(METHODS), *review_tables.methods(paper, words)),
        *_section(words(CHECKS), *review_tables.honesty(paper, words)),
        _how(words),
    ]


def _heading(paper: Paper, words: Words) -> list[Flowable]:
    quarter = paper.review.quarter
    subtitle = words(SUBTITLE, shop=paper.shop, date=words.date(paper.today), margin=f"{paper.margin:.0%}")
    return [
        paragraph(words(TITLE, year=quarter.year, number=quarter.number), style(20, INK, leading=1.3), WIDTH),
        Spacer(0, 2),
        paragraph(subtitle, style(9, SOFT), WIDTH),
        Spacer(0, 12),
    ]


def _chart(review: QuarterReview, paper: Paper, words: Words) -> list[Flowable]:
    """The chart, where there is something to draw."""
    if review.curves is None:
        return []
    named = labels(review.curves, paper.currency, words)
    drawing: Any = review_chart(review.curves, named, LIGHT, int(WIDTH), _CHART_HEIGHT)
    return [drawing]


def _section(title: str, *content: Flowable) -> list[Flowable]:
    """A heading with what follows, on one page if that is short; nothing for nothing."""
    if not content:
        return []
    head = [CondPageBreak(_BEGUN), Spacer(0, 14), paragraph(title, style(11.5, INK), WIDTH), Spacer(0, 5)]
    _, height = content[0].wrap(WIDTH, A4[1])
    if height > _KEPT:
        return [*head, *content]
    return [KeepTogether([*head, content[0]]), *content[1:]]


def _how(words: Words) -> Flowable:
    lines: list[Flowable] = [Spacer(0, 14), paragraph(words(HOW), style(11.5, INK), WIDTH), Spacer(0, 4)]
    for sentence in HOW_IT_IS_MADE:
        lines += [paragraph(words(sentence), style(8, SOFT, leading=1.5), WIDTH), Spacer(0, 3)]
    return KeepTogether(lines)
