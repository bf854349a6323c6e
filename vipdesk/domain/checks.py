"""Honesty checks: may the comparison be believed?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vipdesk.domain.comparisons import rate_difference, sample_ratio_p, welch
from vipdesk.domain.figures import CampaignFigures
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

ALARM = 0.01
"""A chance below this is an alarm; several checks are made of each campaign, so it is stricter than 5 %."""
SETTLED_AFTER_DAYS = 15
"""Refunds of the window's last orders are mostly in by then."""
FEW = 0.1
DAYS_APART = 3
"""The windows of both arms may begin so many days apart before the season between them matters."""


class CheckKind(StrEnum):
    """What was checked."""

    SIZES = "sizes"
    EARLIER_SPEND = "earlier_spend"
    RECOGNISED = "recognised"
    HELD_OUT_WITH_LETTER = "held_out_with_letter"
    NOT_DELIVERED = "not_delivered"
    STARTS = "starts"
    WINDOW = "window"


@dataclass(frozen=True)
class Check:
    """One check: whether it is in order (None: it could not be made), in a short value and in a sentence."""

    kind: CheckKind
    is_good: bool | None
    value: str
    sentence: Sentence


NAMES = {
    CheckKind.SIZES: QT_TRANSLATE_NOOP("sentences", "Arms as large as drawn"),
    CheckKind.EARLIER_SPEND: QT_TRANSLATE_NOOP("sentences", "Earlier spending alike"),
    CheckKind.RECOGNISED: QT_TRANSLATE_NOOP("sentences", "Orders recognised alike"),
    CheckKind.HELD_OUT_WITH_LETTER: QT_TRANSLATE_NOOP("sentences", "Held out, yet got a letter"),
    CheckKind.NOT_DELIVERED: QT_TRANSLATE_NOOP("sentences", "Letters returned or not posted"),
    CheckKind.STARTS: QT_TRANSLATE_NOOP("sentences", "Days between both windows"),
    CheckKind.WINDOW: QT_TRANSLATE_NOOP("sentences", "Window closed, refunds in"),
}


def checks(figures: CampaignFigures, today: date) -> tuple[Check, ...]:
    """Every check of one campaign, in a fixed order."""
    return (
        _sizes(figures),
        _earlier_spend(figures),
        _recognised(figures),
        _held_out_with_letter(figures),
        _not_delivered(figures),
        _starts(figures),
        _window(figures, today),
    )


def _sizes(figures: CampaignFigures) -> Check:
    p = sample_ratio_p(figures.letters, figures.held_out, figures.share)
    if p is None:
        return Check(CheckKind.SIZES, None, "-", Sentence(SIZES_UNKNOWN))
    return Check(
        CheckKind.SIZES,
        p >= ALARM,
        f"p = {p:.2f}",
        Sentence(SIZES_GOOD if p >= ALARM else SIZES_BAD, p=f"{p:.2f}"),
    )


SIZES_GOOD = QT_TRANSLATE_NOOP("sentences", "Both arms have the sizes that the draw gives (p = {p}).")
SIZES_BAD = QT_TRANSLATE_NOOP(
    "sentences",
    "The arms' sizes are not what the draw gives (p = {p}): find out who is missing before you trust the comparison.",
)
SIZES_UNKNOWN = QT_TRANSLATE_NOOP(
    "sentences", "Nobody noted which share was meant to be held out, so the arms' sizes cannot be checked."
)


def _earlier_spend(figures: CampaignFigures) -> Check:
    found = welch(figures.before_fen, figures.in_letter_arm)
    mean = float(figures.before_fen.mean()) if len(figures.before_fen) else 0.0
    if found is None or mean <= 0:
        return Check(CheckKind.EARLIER_SPEND, None, "-", Sentence(SPEND_UNKNOWN))
    share, good = f"{found.effect / mean:+.1%}", found.p >= ALARM
    return Check(CheckKind.EARLIER_SPEND, good, share, Sentence(SPEND_GOOD if good else SPEND_BAD, share=share))


SPEND_GOOD = QT_TRANSLATE_NOOP(
    "sentences",
    "Before the draw the letter arm spent {share} against those held out: chance explains that, and it is "
    "adjusted for.",
)
SPEND_BAD = QT_TRANSLATE_NOOP(
    "sentences",
    "Before the draw the letter arm spent {share} against those held out, more than chance explains: was "
    "the draw changed by hand?",
)
SPEND_UNKNOWN = QT_TRANSLATE_NOOP("sentences", "There is no earlier spending to compare the arms by.")


def _recognised(figures: CampaignFigures) -> Check:
    if figures.recognised is None:
        return Check(CheckKind.RECOGNISED, None, "-", Sentence(RECOGNISED_UNKNOWN))
    arm = figures.in_letter_arm
    known = int(figures.recognised[arm].sum()), int(figures.recognised[~arm].sum())
    found = rate_difference(known[0], figures.letters, known[1], figures.held_out)
    if found is None:
        return Check(CheckKind.RECOGNISED, None, "-", Sentence(RECOGNISED_UNKNOWN))
    good, both = found.p >= ALARM, {"letters": f"{found.letters:.1%}", "held_out": f"{found.held_out:.1%}"}
    text = RECOGNISED_GOOD if good else RECOGNISED_BAD
    return Check(CheckKind.RECOGNISED, good, f"{both['letters']} / {both['held_out']}", Sentence(text, **both))


RECOGNISED_GOOD = QT_TRANSLATE_NOOP(
    "sentences", "Orders can be recognised for {letters} of the letter arm and {held_out} of those held out."
)
RECOGNISED_BAD = QT_TRANSLATE_NOOP(
    "sentences",
    "Orders can be recognised for {letters} of the letter arm but {held_out} of those held out: match the "
    "unknown buyers first.",
)
RECOGNISED_UNKNOWN = QT_TRANSLATE_NOOP(
    "sentences", "It is not known for whom orders can be recognised, so the arms cannot be compared in this."
)


def _held_out_with_letter(figures: CampaignFigures) -> Check:
    count = figures.mishaps.held_out_with_letter
    text = LETTERS_ASTRAY if count else NONE_ASTRAY
    return Check(CheckKind.HELD_OUT_WITH_LETTER, not count, str(count), Sentence(text, count=count))


NONE_ASTRAY = QT_TRANSLATE_NOOP("sentences", "Nobody who was held out got a letter.")
LETTERS_ASTRAY = QT_TRANSLATE_NOOP(
    "sentences",
    "Held out, yet got a letter: {count}. They stay in their arm, which makes the letters look weaker than they are.",
)


def _not_delivered(figures: CampaignFigures) -> Check:
    returned, unposted = figures.mishaps.returned, figures.mishaps.never_posted
    good = returned + unposted <= FEW * figures.letters
    said = Sentence(NOT_DELIVERED, returned=returned, unposted=unposted)
    return Check(CheckKind.NOT_DELIVERED, good, str(returned + unposted), said)


NOT_DELIVERED = QT_TRANSLATE_NOOP(
    "sentences",
    "Letters returned: {returned}, never posted: {unposted}. Their people stay in the letter arm, as drawn.",
)


def _starts(figures: CampaignFigures) -> Check:
    apart = figures.starts_apart
    if apart is None:
        return Check(CheckKind.STARTS, None, "-", Sentence(STARTS_UNKNOWN))
    good, value = abs(apart) <= DAYS_APART, f"{apart:+d}" if apart else "0"
    text = STARTS_GOOD if good else STARTS_LATER if apart > 0 else STARTS_EARLIER
    return Check(CheckKind.STARTS, good, value, Sentence(text, days=abs(apart)))


STARTS_GOOD = QT_TRANSLATE_NOOP(
    "sentences", "The letters were posted about when it was planned, so both arms are counted over the same days."
)
STARTS_LATER = QT_TRANSLATE_NOOP(
    "sentences",
    "Most letters were posted {days} days later than planned, but people held out are counted from the planned day: "
    "a season between the two looks like an effect of the letters. Read the result with care.",
)
STARTS_EARLIER = QT_TRANSLATE_NOOP(
    "sentences",
    "Most letters were posted {days} days earlier than planned, but people held out are counted from the planned day: "
    "a season between the two looks like an effect of the letters. Read the result with care.",
)
STARTS_UNKNOWN = QT_TRANSLATE_NOOP("sentences", "There are not two arms whose windows could be compared.")


def _window(figures: CampaignFigures, today: date) -> Check:
    since = (today - figures.closes_on).days
    day = figures.closes_on.isoformat()
    if since <= 0:
        return Check(CheckKind.WINDOW, None, day, Sentence(STILL_OPEN, date=figures.closes_on))
    good = since >= SETTLED_AFTER_DAYS
    text = SETTLED if good else REFUNDS_MAY_COME
    return Check(CheckKind.WINDOW, good, day, Sentence(text, date=figures.closes_on))


STILL_OPEN = QT_TRANSLATE_NOOP("sentences", "The window is still open, until {date}.")
SETTLED = QT_TRANSLATE_NOOP("sentences", "The window closed on {date}, long enough ago for refunds to be in.")
REFUNDS_MAY_COME = QT_TRANSLATE_NOOP(
    "sentences",
    "The window closed on {date}, not long ago: refunds of its last orders may still change the figures.",
)
