"""Everything about one person on paper, to be handed to them: tables under headings, page after page."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate, Spacer

from vipdesk.domain.person_record import Cell, PersonRecord, Section
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.files import fonts
from vipdesk.files.paragraphs import Rule, padding, paragraph, style, table
from vipdesk.files.review_tiles import INK, LINE, MARGIN, SOFT, WIDTH
from vipdesk.files.saving import save_pdf
from vipdesk.files.words import Words

TITLE = QT_TRANSLATE_NOOP("sentences", "What {shop} knows of {name}")
SUBTITLE = QT_TRANSLATE_NOOP(
    "sentences", "As of {date}. Every field is in the JSON file that the program writes as well."
)
FOOTER = QT_TRANSLATE_NOOP("sentences", "{shop} · what is known of member #{number} · page {page} of {pages}")
NOTHING = QT_TRANSLATE_NOOP("sentences", "Nothing.")
_FOOT, _BEGUN, _SIZE = 30, 90, 8.5
_MOST_LINES = 10_000


def write(path: Path, record: PersonRecord, translate: Callable[[str], str]) -> None:
    """Write the record as a PDF of A4 pages; UserError where the file cannot be written, and then nothing is left."""
    save_pdf(path, drawn(record, translate))


def drawn(record: PersonRecord, translate: Callable[[str], str]) -> bytes:
    """The whole file; the same record gives the same bytes."""
    words = Words(translate)
    pages = _built(record, words, pages=0).page
    return _built(record, words, pages).file.getvalue()


@dataclass(frozen=True)
class _Built:
    file: BytesIO
    page: int


def _built(record: PersonRecord, words: Words, pages: int) -> _Built:
    rl_config.useA85 = 0  # reportlab's only switch for it; its default makes every stream a quarter larger
    file = BytesIO()
    document: Any = BaseDocTemplate(
        file,
        pagesize=A4,
        title=words(TITLE, shop=record.shop, name=record.name),
        author=record.shop,
        creator="VIP Desk",
        lang=record.language,
        invariant=1,
        initialFontName=fonts.small().fontName,
    )
    frame = Frame(MARGIN, MARGIN + 8, WIDTH, A4[1] - 2 * MARGIN - 8, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate("page", [frame], onPage=_Footer(record, words, pages))])
    document.build(_story(record, words))
    return _Built(file, document.page)


@dataclass(frozen=True)
class _Footer:
    """The line below each page: the number, for the name stands at the head."""

    record: PersonRecord
    words: Words
    pages: int

    def __call__(self, canvas: Canvas, document: Any) -> None:
        record = self.record
        text = self.words(FOOTER, shop=record.shop, number=record.number, page=document.page, pages=self.pages)
        canvas.setStrokeColor(HexColor(LINE))
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, _FOOT + 14, MARGIN + WIDTH, _FOOT + 14)
        line = paragraph(text, style(7.5, SOFT), WIDTH, most=1)
        line.wrapOn(canvas, WIDTH, 20)
        line.drawOn(canvas, MARGIN, _FOOT)


def _story(record: PersonRecord, words: Words) -> list[Flowable]:
    title = words(TITLE, shop=record.shop, name=record.name)
    story: list[Flowable] = [
        paragraph(title, style(18, INK, leading=1.3), WIDTH),
        Spacer(0, 2),
        paragraph(words(SUBTITLE, date=words.date(record.on)), style(9, SOFT), WIDTH),
    ]
    for section in record.sections:
        story += _section(section, words)
    return story


def _section(section: Section, words: Words) -> list[Flowable]:
    head: list[Flowable] = [
        CondPageBreak(_BEGUN),
        Spacer(0, 14),
        paragraph(_said(section.title, words), style(11.5, INK), WIDTH),
        Spacer(0, 4),
    ]
    if not section.lines:
        return [*head, paragraph(words(NOTHING), style(_SIZE, SOFT), WIDTH)]
    widths = [WIDTH * share / sum(section.shares) for share in section.shares]
    heads = [_cell(one, width, SOFT, words) for one, width in zip(section.heads, widths, strict=True)]
    lines = [[_cell(one, width, INK, words) for one, width in zip(line, widths, strict=True)] for line in section.lines]
    rules: list[Rule] = [*padding(3, 3), ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor(LINE))]
    return [*head, table([heads, *lines], widths, rules, repeat=1)]


def _cell(cell: Cell, width: float, colour: str, words: Words) -> list[Flowable]:
    """A cell's lines one by one, so that a long letter can go on on the next page."""
    text = _said(cell, words)
    return [paragraph(line, style(_SIZE, colour), width - 6, most=_MOST_LINES) for line in text.split("\n")]


def _said(cell: Cell, words: Words) -> str:
    if isinstance(cell, str):
        return cell
    values = {name: _said(value, words) if isinstance(value, Sentence) else value for name, value in cell.values}
    return words(cell.text, **values)
