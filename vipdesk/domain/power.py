"""What a hold-out of a given size can show, and what it costs."""

from dataclasses import dataclass
from math import ceil, sqrt

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

POWER_CONSTANT = 2.8015852181
"""z(.975) + z(.8): 5 % two-sided error, 80 % power."""
LEAST_HELD_OUT = 50
LEAST_EXPECTED_BUYERS = 10
MOST_USEFUL_LIFT = 1.0
"""No letter more than doubles what happens anyway: a comparison that only shows more shows nothing."""


@dataclass(frozen=True)
class Expectation:
    """What a window without letters will likely bring, learned from an earlier window of the same length.

    `repeat_rate`: share of members with a net order; `variation`: standard deviation / mean of the spend per
    member; `correlation`: of that spend with the spend of the 180 days before.
    """

    repeat_rate: float
    mean_fen: float
    variation: float
    correlation: float


@dataclass(frozen=True)
class Adequacy:
    """The smallest lifts, as shares of what happens anyway, that the hold-out would show 4 times in 5.

    None where it shows nothing at all. `problems` says why it is too small, in words, with what can be done.
    """

    rate_lift: float | None
    money_lift: float | None
    problems: tuple[Sentence, ...]

    @property
    def is_enough(self) -> bool:
        """Whether the comparison is worth drawing conclusions from."""
        return not self.problems


def detectable_lift(variation: float, correlation: float, letters: int, held_out: int) -> float | None:
    """MDE / mean = 2.8016 CV sqrt(1 - rho^2) sqrt(1/n1 + 1/n0); None if an arm is empty."""
    if letters <= 0 or held_out <= 0:
        return None
    unexplained = sqrt(max(0.0, 1 - correlation**2))
    return POWER_CONSTANT * variation * unexplained * sqrt(1 / letters + 1 / held_out)


def detectable_rate_lift(repeat_rate: float, letters: int, held_out: int) -> float | None:
    """The same for the repeat rate, of variation sqrt((1 - p) / p); None if nobody or everybody buys."""
    if not 0 < repeat_rate < 1:
        return None
    return detectable_lift(sqrt((1 - repeat_rate) / repeat_rate), 0.0, letters, held_out)


def adequacy(letters: int, held_out: int, expected: Expectation) -> Adequacy:
    """Judge a hold-out before it is drawn."""
    rate_lift = detectable_rate_lift(expected.repeat_rate, letters, held_out)
    money_lift = None
    if expected.mean_fen > 0:
        money_lift = detectable_lift(expected.variation, expected.correlation, letters, held_out)
    buyers = held_out * expected.repeat_rate
    return Adequacy(rate_lift, money_lift, _problems(held_out, buyers, rate_lift))


def _problems(held_out: int, buyers: float, rate_lift: float | None) -> tuple[Sentence, ...]:
    found = []
    if held_out < LEAST_HELD_OUT:
        found.append(Sentence(TOO_FEW_HELD_OUT, count=held_out, least=LEAST_HELD_OUT))
    if buyers < LEAST_EXPECTED_BUYERS:
        found.append(Sentence(TOO_FEW_BUYERS, count=round(buyers), least=LEAST_EXPECTED_BUYERS))
    if rate_lift is None or rate_lift > MOST_USEFUL_LIFT:
        found.append(Sentence(NOT_ENOUGH_MEMBERS))
    return tuple(found)


TOO_FEW_HELD_OUT = QT_TRANSLATE_NOOP(
    "sentences",
    "People held out: {count}, but a comparison needs at least {least}. "
    "Hold out a larger share, or choose a larger audience.",
)
TOO_FEW_BUYERS = QT_TRANSLATE_NOOP(
    "sentences",
    "Expected buyers among those held out: {count}, but a comparison needs at least {least}. "
    "Hold out a larger share, or choose people who buy more often.",
)
NOT_ENOUGH_MEMBERS = QT_TRANSLATE_NOOP(
    "sentences",
    "There are not enough members to know from this campaign alone whether letters pay. "
    "Keep the same people held out for a year, or judge several campaigns together.",
)
WHAT_IT_SHOWS = QT_TRANSLATE_NOOP(
    "sentences",
    "With these numbers the comparison notices the letters if {rate} more people come back, or if they "
    "spend {money} more.",
)


def what_it_shows(found: Adequacy) -> Sentence:
    """The smallest lifts in words, or that there are not enough members to know."""
    if found.rate_lift is None or found.money_lift is None:
        return Sentence(NOT_ENOUGH_MEMBERS)
    return Sentence(WHAT_IT_SHOWS, rate=f"{found.rate_lift:.0%}", money=f"{found.money_lift:.0%}")


def hold_out_cost_fen(held_out: int, effect_fen: float, margin: float, cost_per_letter_fen: float) -> float:
    """The profit that the hold-out forgoes if a letter brings `effect_fen` a member: n0 (m d - c)."""
    return held_out * (margin * effect_fen - cost_per_letter_fen)


def letters_to_decide(letters: int, distance: float, standard_error: float, most: int = 1_000_000) -> int | None:
    """How many letters, with the same share held out, would settle a question that `letters` left open.

    `distance`: how far the best guess lies from break-even, `standard_error` its error, in the same unit: the
    error shrinks with the root of the number, and 80 % power needs an error of distance / 2.8016. None if
    more than `most`, when the effect is so near to break-even that no number would do.
    """
    if distance == 0:
        return None
    needed = letters * (POWER_CONSTANT * standard_error / distance) ** 2
    return ceil(needed) if needed <= most else None
