"""A printed review's tables: its campaigns, what each method says, and whether it can be believed."""

from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Spacer, Table

from vipdesk.domain import checks, money, verdicts
from vipdesk.domain.checks import CheckKind
from vipdesk.domain.comparisons import Estimate, RateDifference
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.review import CampaignReview
from vipdesk.domain.roi import Span
from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.files.paragraphs import Rule, padding, paragraph, style, table
from vipdesk.files.review_tiles import (
    COST,
    COST_KINDS,
    INK,
    JADE,
    LETTERS,
    LINE,
    NONE,
    OTHER_COST,
    SEAL,
    SOFT,
    VERDICT_COLOURS,
    WIDTH,
    Paper,
    or_none,
    told,
)
from vipdesk.files.words import Words

Row = list[list[Flowable]]
"""The cells of a row, each of several lines."""

CAMPAIGN = QT_TRANSLATE_NOOP("sentences", "Campaign")
POSTED = QT_TRANSLATE_NOOP("sentences", "Posted")
HELD_OUT = QT_TRANSLATE_NOOP("sentences", "Held out")
MULTIPLE = QT_TRANSLATE_NOOP("sentences", "Attributed ÷ cost")
RATE = QT_TRANSLATE_NOOP("sentences", "Came back, points")
EACH = QT_TRANSLATE_NOOP("sentences", "More spent each")
ROI = QT_TRANSLATE_NOOP("sentences", "Return on cost")
INTERVAL = QT_TRANSLATE_NOOP("sentences", "{low} to {high}")
OPEN_UNTIL = QT_TRANSLATE_NOOP("sentences", "window open until {date}")
JUDGED_IN = QT_TRANSLATE_NOOP("sentences", "judged in {quarter}: {verdict}")

ALL_ABOVE = QT_TRANSLATE_NOOP(
    "sentences",
    "The letters, cost and attributed revenue of this review are those of all these campaigns; margin caused, chart "
    "and "
    "verdict stand on those judged in this quarter: {count}.",
)

_CAMPAIGN_WIDTHS = (0.175, 0.1, 0.065, 0.075, 0.115, 0.095, 0.12, 0.14, 0.115)
_SMALL, _TINY = 8.0, 6.8


def campaigns(paper: Paper, words: Words) -> list[Flowable]:
    """A row for each campaign, those not judged in this quarter last; nothing where there is none."""
    review = paper.review
    shown = (*review.campaigns, *review.listed)
    if not shown:
        return []
    widths = [WIDTH * share for share in _CAMPAIGN_WIDTHS]
    heads = (CAMPAIGN, POSTED, LETTERS, HELD_OUT, COST, MULTIPLE, RATE, EACH, ROI)
    rows = [_heads([words(head) for head in heads], widths, left=2)]
    rows += [_campaign(one, review.quarter, words, widths) for one in shown]
    note = [paragraph(words(ALL_ABOVE, count=review.compared), style(7.2, SOFT, leading=1.5), WIDTH)]
    return [_ruled(rows, widths), *([Spacer(0, 4), *note] if review.listed and review.campaigns else [])]


def _campaign(one: CampaignReview, quarter: Quarter, words: Words, widths: Sequence[float]) -> Row:
    found = one.incremental
    money_found, rate = found.comparison.money, found.comparison.rate
    return [
        [
            _line(one.name, widths[0]),
            _line(_standing(one, quarter, words), widths[0], VERDICT_COLOURS[found.verdict][0], _TINY),
        ],
        [_line(words.date(one.posted_on), widths[1])],
        _figure(f"{one.letters:,}", "", widths[2]),
        _figure(f"{one.held_out:,}", "", widths[3]),
        _figure(money.grouped(one.cost_fen), "", widths[4]),
        _figure(or_none(one.attributed.multiple, lambda multiple: f"{multiple:.1f}"), "", widths[5]),
        _spread(_points(rate), "+.1f", words, widths[6]),
        _spread(_units(money_found), "+,.2f", words, widths[7]),
        _spread(found.roi, "+.2f", words, widths[8]),
    ]


def _standing(one: CampaignReview, quarter: Quarter, words: Words) -> str:
    """The verdict, and where it is not this quarter's, why."""
    if one.open_until:
        return words(OPEN_UNTIL, date=words.date(one.open_until))
    name = words(verdicts.NAMES[one.incremental.verdict])
    if one.closes_on in quarter:
        return name
    return words(JUDGED_IN, quarter=Quarter.containing(one.closes_on), verdict=name)


def _points(rate: RateDifference | None) -> Span | None:
    """A difference of rates in points."""
    return Span(100 * rate.difference, 100 * rate.low, 100 * rate.high) if rate else None


def _units(found: Estimate | None) -> Span | None:
    """An amount in fen in whole units of the currency."""
    return Span(found.effect / 100, found.low / 100, found.high / 100) if found else None


KIND = QT_TRANSLATE_NOOP("sentences", "For")
TOGETHER = QT_TRANSLATE_NOOP("sentences", "Together")


def programme(paper: Paper, words: Words) -> list[Flowable]:
    """A row for each kind of cost booked in the quarter, such as letters and privileges, and their sum."""
    if not paper.programme:
        return []
    widths = [WIDTH * share for share in (0.3, 0.2)]
    rows = [_heads([words(KIND), words(COST)], widths, left=1)]
    kinds = [(words(COST_KINDS.get(kind, OTHER_COST)), fen) for kind, fen in paper.programme]
    for name, fen in (*kinds, (words(TOGETHER), sum(fen for _, fen in paper.programme))):
        rows.append([[_line(name, widths[0])], _figure(money.shown(fen, paper.currency), "", widths[1])])
    found = _ruled(rows, widths)
    found.hAlign = "LEFT"
    return [found]


METHOD = QT_TRANSLATE_NOOP("sentences", "Method")
DIFFERENCE = QT_TRANSLATE_NOOP("sentences", "Difference")
CHANCE = QT_TRANSLATE_NOOP("sentences", "p, if letters did nothing")
RATE_METHOD = QT_TRANSLATE_NOOP("sentences", "Share of people who came back, in points")
MONEY_METHOD = QT_TRANSLATE_NOOP(
    "sentences", "Spent per person, adjusted for earlier spending (the verdict stands on this)"
)
CAPPED_METHOD = QT_TRANSLATE_NOOP("sentences", "The same without the few largest orders (cautious)")
WELCH_METHOD = QT_TRANSLATE_NOOP("sentences", "Spent per person, plain averages")
PERMUTATION_METHOD = QT_TRANSLATE_NOOP("sentences", "Spent per person, arms shuffled 10,000 times")
_METHOD_WIDTHS = (0.52, 0.13, 0.2, 0.15)


def methods(paper: Paper, words: Words) -> list[Flowable]:
    """What each method says of the campaigns judged in the quarter together; nothing where none was."""
    if not paper.review.campaigns:
        return []
    found = paper.review.incremental.comparison
    widths = [WIDTH * share for share in _METHOD_WIDTHS]
    spends = ((MONEY_METHOD, found.money), (CAPPED_METHOD, found.capped), (WELCH_METHOD, found.welch))
    rows = [
        _heads([words(METHOD), words(DIFFERENCE), "95%", words(CHANCE)], widths, left=1),
        _method(words(RATE_METHOD), _points(found.rate), found.rate.p if found.rate else None, words, widths),
        *(_method(words(name), _units(one), one.p if one else None, words, widths) for name, one in spends),
    ]
    if found.permutation_p is not None:
        rows.append(_method(words(PERMUTATION_METHOD), None, found.permutation_p, words, widths))
    return [_ruled(rows, widths)]


def _method(name: str, span: Span | None, p: float | None, words: Words, widths: Sequence[float]) -> Row:
    between = or_none(span, lambda one: words(INTERVAL, low=f"{one.low:+,.2f}", high=f"{one.high:+,.2f}"))
    return [
        [_line(name, widths[0])],
        _figure(or_none(span, lambda one: f"{one.value:+,.2f}"), "", widths[1]),
        _figure(between, "", widths[2]),
        _figure(or_none(p, _p), "", widths[3]),
    ]


def _p(p: float) -> str:
    return "< 0.001" if p < 0.001 else f"{p:.3f}"


NAMED_CHECK = QT_TRANSLATE_NOOP("sentences", "{campaign}: {sentence}")


_TWO_RATES = 1.4
"""How much wider than the others the check is that shows a rate of each arm."""


def honesty(paper: Paper, words: Words) -> list[Flowable]:
    """The checks of each campaign as a table, and what is not in order in sentences."""
    shown = (*paper.review.campaigns, *paper.review.listed)
    if not shown:
        return []
    shares = [_TWO_RATES if kind is CheckKind.RECOGNISED else 1.0 for kind in CheckKind]
    widths = [WIDTH * 0.22, *(WIDTH * 0.78 * share / sum(shares) for share in shares)]
    rows = [_heads([words(CAMPAIGN), *(words(checks.NAMES[kind]) for kind in CheckKind)], widths, left=1)]
    rows += [_checked(one, widths) for one in shown]
    return [_ruled(rows, widths), Spacer(0, 5), *_warnings(shown, words)]


def _checked(one: CampaignReview, widths: Sequence[float]) -> Row:
    colours = {True: JADE, False: SEAL, None: SOFT}
    cells = [
        _figure(check.value, "", width, colours[check.is_good])
        for check, width in zip(one.checks, widths[1:], strict=True)
    ]
    return [[_line(one.name, widths[0])], *cells]


def _warnings(shown: Sequence[CampaignReview], words: Words) -> list[Flowable]:
    return [
        paragraph(
            words(NAMED_CHECK, campaign=one.name, sentence=told(words, check.sentence)),
            style(_SMALL, SEAL, leading=1.5),
            WIDTH,
        )
        for one in shown
        for check in one.checks
        if check.is_good is False
    ]


def _spread(span: Span | None, pattern: str, words: Words, width: float) -> list[Flowable]:
    """A best guess with its interval below it."""
    if span is None:
        return _figure(NONE, "", width)
    low, high = f"{span.low:{pattern}}", f"{span.high:{pattern}}"
    return _figure(f"{span.value:{pattern}}", words(INTERVAL, low=low, high=high), width)


def _figure(value: str, below: str, width: float, colour: str = INK) -> list[Flowable]:
    lines: list[Flowable] = [paragraph(value, style(_SMALL, colour, align="right"), width - 6)]
    if below:
        lines.append(paragraph(below, style(_TINY, SOFT, align="right"), width - 6))
    return lines


def _line(text: str, width: float, colour: str = INK, size: float = _SMALL) -> Flowable:
    return paragraph(text, style(size, colour), width - 6, most=3)


def _heads(names: Sequence[str], widths: Sequence[float], left: int) -> Row:
    """The heads of a table, the first `left` of them to the left and the others above their figures."""
    return [
        [paragraph(name, style(7.2, SOFT, align="left" if number < left else "right", leading=1.25), width - 6)]
        for number, (name, width) in enumerate(zip(names, widths, strict=True))
    ]


def _ruled(rows: Sequence[Sequence[list[Flowable]]], widths: Sequence[float]) -> Table:
    """A table with a line below each row, its head repeated on each page."""
    rules: list[Rule] = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, HexColor(LINE)),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        *padding(3.5, 3),
    ]
    return table([list(row) for row in rows], widths, rules, repeat=1)
