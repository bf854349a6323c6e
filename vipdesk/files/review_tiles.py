"""A printed review's first look: whose it is, the verdict in a sentence, and five figures as tiles."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, Table

from vipdesk.domain import money, verdicts
from vipdesk.domain.review import QuarterReview
from vipdesk.domain.roi import Attributed, Incremental, Span, Verdict
from vipdesk.errors import LIST_COMMA, QT_TRANSLATE_NOOP, Sentence
from vipdesk.files.paragraphs import Rule, fitting, padding, paragraph, style, table
from vipdesk.files.words import Words

INK, SOFT, LINE, TINT = "#2A2622", "#6E655B", "#E6DFD3", "#FAF7F1"
JADE, SEAL, AMBER = "#3B6E5E", "#B4392B", "#87560F"
VERDICT_COLOURS = {
    Verdict.PAYS: (JADE, "#E3EEEA"),
    Verdict.DOES_NOT_PAY: (SEAL, "#F7E6E2"),
    Verdict.CANNOT_TELL: (AMBER, "#F7ECD7"),
    Verdict.WINDOW_OPEN: (SOFT, "#F1ECE3"),
}
MARGIN = 48.0
WIDTH = A4[0] - 2 * MARGIN
NONE = "–"


@dataclass(frozen=True)
class Paper:
    """What a printed review needs besides the review: whose it is, and how amounts and dates are written."""

    review: QuarterReview
    shop: str
    currency: str
    margin: float
    today: date
    language: str
    programme: tuple[tuple[str, int], ...] = ()
    """(kind, fen) of all that was booked in the quarter, letters or not."""


def told(words: Words, sentence: Sentence) -> str:
    """The sentence in the reader's words, its dates as the reader writes them."""
    values = {name: words.date(value) if isinstance(value, date) else value for name, value in sentence.values}
    return words(sentence.text, **values)


def verdict(paper: Paper, words: Words) -> Table:
    """The verdict in a sentence, beside a bar of its colour."""
    found = paper.review.incremental
    colour, tint = VERDICT_COLOURS[found.verdict]
    said = told(words, verdicts.of_quarter(paper.review))
    text = paragraph(said, style(10.5, INK, leading=1.5), WIDTH - 28)
    bar = ("LINEBEFORE", (0, 0), (0, -1), 3, HexColor(colour))
    return table([[text]], [WIDTH], [bar, ("BACKGROUND", (0, 0), (-1, -1), HexColor(tint)), *padding(9, 14)])


@dataclass(frozen=True)
class _Tile:
    label: str
    value: str
    note: str
    colour: str = INK


LETTERS = QT_TRANSLATE_NOOP("sentences", "Letters")
LETTERS_NOTE = QT_TRANSLATE_NOOP("sentences", "held out {held_out}, apart {apart}")
COST = QT_TRANSLATE_NOOP("sentences", "Cost")
COST_PART = QT_TRANSLATE_NOOP("sentences", "{kind} {share}")
COST_KINDS = {
    "stationery": QT_TRANSLATE_NOOP("sentences", "paper"),
    "writing": QT_TRANSLATE_NOOP("sentences", "writing"),
    "postage": QT_TRANSLATE_NOOP("sentences", "postage"),
    "gift": QT_TRANSLATE_NOOP("sentences", "gifts"),
    "privilege": QT_TRANSLATE_NOOP("sentences", "privileges"),
}
OTHER_COST = QT_TRANSLATE_NOOP("sentences", "other")
ATTRIBUTED = QT_TRANSLATE_NOOP("sentences", "Attributed revenue")
ATTRIBUTED_NOTE = QT_TRANSLATE_NOOP("sentences", "{multiple} times the cost, counted the usual way")
CAUSED = QT_TRANSLATE_NOOP("sentences", "Margin caused")
CAUSED_NOTE = QT_TRANSLATE_NOOP("sentences", "95%: {low} to {high}, by those held out")
VERDICT = QT_TRANSLATE_NOOP("sentences", "Verdict")
VERDICT_NOTE = QT_TRANSLATE_NOOP("sentences", "{value} on each 1.00 spent, 95%: {low} to {high}")


def tiles(paper: Paper, words: Words) -> Table:
    """Five figures side by side."""
    shown = _tiles(paper, words)
    gap = 7.0
    wide = (WIDTH - gap * (len(shown) - 1)) / len(shown)
    cells: list[Flowable | str] = []
    widths: list[float] = []
    boxes: list[Rule] = []
    for number, tile in enumerate(shown):
        if number:
            cells.append("")
            widths.append(gap)
        boxes.append(("BOX", (len(cells), 0), (len(cells), 0), 0.7, HexColor(LINE)))
        cells.append(_tile(tile, wide - 16))
        widths.append(wide)
    return table([cells], widths, [*boxes, *padding(8, 8)])


def _tile(tile: _Tile, width: float) -> Table:
    size = fitting(tile.value, (16, 14, 12.5, 11, 10, 9, 8), width)
    rows = [
        [paragraph(tile.label, style(8, SOFT), width)],
        [paragraph(tile.value, style(size, tile.colour, leading=22 / size), width)],
        [paragraph(tile.note, style(7.2, SOFT), width)],
    ]
    return table(rows, [width], padding(0, 0))


def _tiles(paper: Paper, words: Words) -> list[_Tile]:
    review, found = paper.review, paper.review.incremental
    held_out, apart = f"{review.held_out:,}", f"{review.apart.letters:,}"
    return [
        _Tile(words(LETTERS), f"{review.letters:,}", words(LETTERS_NOTE, held_out=held_out, apart=apart)),
        _Tile(words(COST), money.shown(review.cost_fen, paper.currency), _cost_split(review, words)),
        _attributed(review.attributed, paper, words),
        _caused(found.margin, paper, words),
        _verdict(found, words),
    ]


def _attributed(found: Attributed, paper: Paper, words: Words) -> _Tile:
    note = "" if found.multiple is None else words(ATTRIBUTED_NOTE, multiple=f"{found.multiple:.1f}")
    return _Tile(words(ATTRIBUTED), money.shown(found.revenue_fen, paper.currency), note)


def _caused(margin: Span | None, paper: Paper, words: Words) -> _Tile:
    if margin is None:
        return _Tile(words(CAUSED), NONE, "")
    value, low, high = (money.shown(round(fen), paper.currency) for fen in (margin.value, margin.low, margin.high))
    return _Tile(words(CAUSED), value, words(CAUSED_NOTE, low=low, high=high))


def _verdict(found: Incremental, words: Words) -> _Tile:
    name, colour = words(verdicts.NAMES[found.verdict]), VERDICT_COLOURS[found.verdict][0]
    if found.roi is None:
        return _Tile(words(VERDICT), name, "", colour)
    value, low, high = (f"{number:+.2f}" for number in (found.roi.value, found.roi.low, found.roi.high))
    return _Tile(words(VERDICT), name, words(VERDICT_NOTE, value=value, low=low, high=high), colour)


def _cost_split(review: QuarterReview, words: Words) -> str:
    if review.cost_fen <= 0:
        return ""
    return words(LIST_COMMA).join(
        words(COST_PART, kind=words(COST_KINDS.get(cost.kind, OTHER_COST)), share=f"{cost.fen / review.cost_fen:.0%}")
        for cost in review.costs
        if cost.fen
    )


T = TypeVar("T")


def or_none(value: T | None, write: Callable[[T], str]) -> str:
    """The value as written, or a dash where there is none."""
    return NONE if value is None else write(value)
