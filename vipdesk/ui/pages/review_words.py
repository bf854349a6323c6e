"""What the review says: verdicts, kinds of cost, and amounts that are estimates."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from vipdesk.domain import money
from vipdesk.domain.comparisons import Estimate
from vipdesk.domain.quarters import Quarter
from vipdesk.domain.review import CampaignReview
from vipdesk.domain.roi import Incremental, Span, Verdict
from vipdesk.domain.verdicts import NAMES
from vipdesk.errors import Sentence
from vipdesk.ui.language import short_day
from vipdesk.ui.pages.review_quarters import quarter_words
from vipdesk.ui.pages.today_words import told
from vipdesk.ui.tables import Mark
from vipdesk.ui.theme import Tone

translate = QCoreApplication.translate

NONE = "–"
TONES = {
    Verdict.PAYS: Tone.JADE,
    Verdict.DOES_NOT_PAY: Tone.SEAL,
    Verdict.CANNOT_TELL: Tone.AMBER,
    Verdict.WINDOW_OPEN: Tone.QUIET,
}


def verdict(found: Incremental) -> str:
    """The verdict in a word or two."""
    return told(Sentence(NAMES[found.verdict]))


def standing(one: CampaignReview, shown: Quarter) -> Mark:
    """A campaign's verdict, and where it is not this quarter's, why."""
    if one.open_until:
        return Mark(translate("review", "open until {day}").format(day=short_day(one.open_until)))
    words = verdict(one.incremental)
    if one.closes_on not in shown:
        words = translate("review", "{verdict}, told in {quarter}").format(
            verdict=words, quarter=quarter_words(Quarter.containing(one.closes_on))
        )
    return Mark(words, TONES[one.incremental.verdict])


def cost_kind(kind: str) -> str:
    """What an expense was for."""
    words = {
        "stationery": translate("review", "paper"),
        "writing": translate("review", "writing"),
        "postage": translate("review", "postage"),
        "gift": translate("review", "gifts"),
        "privilege": translate("review", "privileges"),
        "letter": translate("review", "earlier letters"),
    }
    return words.get(kind) or translate("review", "other")


def rough(fen: float, currency: str) -> str:
    """An estimate in whole units: its last digits would only look exact."""
    return money.shown(round(fen / 100) * 100, currency).removesuffix(".00")


def interval(span: Span, currency: str) -> str:
    """The bounds of an estimate."""
    words = translate("review", "{low} to {high}")
    return words.format(low=rough(span.low, currency), high=rough(span.high, currency))


def each(found: Estimate, currency: str) -> str:
    """What somebody with a letter spent more, with its interval: `¥2.59 (-¥8.13 to ¥13.30)`."""
    value, low, high = (money.shown(round(fen), currency) for fen in (found.effect, found.low, found.high))
    return translate("review", "{value} ({low} to {high})").format(value=value, low=low, high=high)


def points(found: Incremental) -> str:
    """The difference of the repeat rates with its interval, in points."""
    rate = found.comparison.rate
    if rate is None:
        return NONE
    words = translate("review", "{value} points ({low} to {high})")
    return words.format(value=_signed(rate.difference), low=_signed(rate.low), high=_signed(rate.high))


def days(first: date, last: date) -> str:
    """From a day to another."""
    return translate("review", "{first} to {last}").format(first=short_day(first), last=short_day(last))


def _signed(share: float) -> str:
    return f"{share * 100:+.1f}"
