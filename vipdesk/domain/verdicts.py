"""The verdicts in words."""

from datetime import date

from vipdesk.domain.review import QuarterReview
from vipdesk.domain.roi import Incremental, Verdict
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

NAMES = {
    Verdict.PAYS: QT_TRANSLATE_NOOP("sentences", "pays"),
    Verdict.DOES_NOT_PAY: QT_TRANSLATE_NOOP("sentences", "does not pay"),
    Verdict.CANNOT_TELL: QT_TRANSLATE_NOOP("sentences", "cannot tell yet"),
    Verdict.WINDOW_OPEN: QT_TRANSLATE_NOOP("sentences", "window open"),
}
"""The verdict in a word or two, for tiles and tables."""

PAYS = QT_TRANSLATE_NOOP(
    "sentences",
    "The letters pay: each 1.00 spent on them earned {value} beyond its cost (95% sure: between {low} and {high}).",
)
DOES_NOT_PAY = QT_TRANSLATE_NOOP(
    "sentences",
    "The letters do not pay: each 1.00 spent on them lost {value} (95% sure: between {low} and {high}).",
)
CANNOT_TELL = QT_TRANSLATE_NOOP(
    "sentences",
    "We cannot tell yet: each 1.00 spent earned anything from {low} to {high} beyond its cost; "
    "the best guess is {value}.",
)
LETTERS_WOULD_DECIDE = QT_TRANSLATE_NOOP(
    "sentences",
    "We cannot tell yet: each 1.00 spent earned anything from {low} to {high} beyond its cost; "
    "the best guess is {value}. About {letters} letters with the same share held out would decide it.",
)
NOTHING_TO_COMPARE = QT_TRANSLATE_NOOP(
    "sentences",
    "We cannot tell: too few people were held out, or too few of them bought anything, to compare with. "
    "Hold out more people next time.",
)
WINDOW_OPEN = QT_TRANSLATE_NOOP(
    "sentences",
    "The window is open until {date}; before that, looking at results misleads, so only counts are shown.",
)

NO_CAMPAIGN = QT_TRANSLATE_NOOP("sentences", "No letters were posted in this quarter, and no window closed in it.")
NOTHING_CLOSED = QT_TRANSLATE_NOOP(
    "sentences",
    "No window closed in this quarter, so there is no verdict on it; "
    "each campaign posted in it is judged in the quarter in which its window closed.",
)


def of_quarter(review: QuarterReview) -> Sentence:
    """What can be said of the quarter's campaigns together."""
    if not review.campaigns and not review.listed:
        return Sentence(NO_CAMPAIGN)
    if not review.campaigns and review.open_until is None:
        return Sentence(NOTHING_CLOSED)
    return sentence(review.incremental, review.open_until)


def sentence(found: Incremental, open_until: date | None) -> Sentence:
    """The verdict with its numbers; `open_until` is needed while the window is open."""
    if found.verdict is Verdict.WINDOW_OPEN:
        return Sentence(WINDOW_OPEN, date=open_until)
    if found.roi is None:
        return Sentence(NOTHING_TO_COMPARE)
    value, low, high = found.roi.value, found.roi.low, found.roi.high
    if found.verdict is Verdict.PAYS:
        return Sentence(PAYS, value=f"{value:.2f}", low=f"{low:.2f}", high=f"{high:.2f}")
    if found.verdict is Verdict.DOES_NOT_PAY:
        return Sentence(DOES_NOT_PAY, value=f"{-value:.2f}", low=f"{-high:.2f}", high=f"{-low:.2f}")
    numbers = {"value": f"{value:+.2f}", "low": f"{low:+.2f}", "high": f"{high:+.2f}"}
    if found.letters_to_decide is None:
        return Sentence(CANNOT_TELL, **numbers)
    return Sentence(LETTERS_WOULD_DECIDE, letters=f"{found.letters_to_decide:,}", **numbers)
