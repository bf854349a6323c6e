"""Recency, frequency, money: five bands each, cut where the owner says, or where a fifth of the buyers lies between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

BANDS = (1, 2, 3, 4, 5)
"""5 is the best; 0 is who ordered nothing within the window."""
CUTS = len(BANDS) - 1


@dataclass(frozen=True)
class Bands:
    """Where the bands are cut. Each has four numbers that ascend.

    `recency_days`: up to how many days ago the last order of bands 5, 4, 3, 2 was; `frequency_orders` and `money_fen`:
    from how many orders and how much net spending on within the window bands 2, 3, 4, 5 begin.
    """

    window_days: int
    recency_days: tuple[int, ...]
    frequency_orders: tuple[int, ...]
    money_fen: tuple[int, ...]


def check(bands: Bands) -> None:
    """UserError where the cuts are not four numbers above 0, each larger than the one before, within the window."""
    for cuts in (bands.recency_days, bands.frequency_orders, bands.money_fen):
        if len(cuts) != CUTS or cuts[0] < 0 or any(one >= next_ for one, next_ in pairwise(cuts)):
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "The four numbers of a line must ascend, such as 30, 60, 120, 240.")
            )
    if bands.recency_days[-1] >= bands.window_days:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The days of recency must lie within the window of {days} days."),
            days=bands.window_days,
        )


def recency(days: int, bands: Bands) -> int:
    """The band of somebody whose last order was so many days ago."""
    return 5 - sum(days > cut for cut in bands.recency_days)


def height(value: int, cuts: Sequence[int]) -> int:
    """The band of a number of orders, or of an amount."""
    return 1 + sum(value >= cut for cut in cuts)


def suggested(
    window_days: int,
    recencies: Iterable[tuple[int, int]],
    orders: Iterable[tuple[int, int]],
    spent: Iterable[tuple[int, int]],
) -> Bands:
    """Bands that hold a fifth of the buyers each, as far as their numbers can be told apart.

    Each list is of (value, how many buyers have it). Where many share a number, the next cuts lie right above it.
    """
    return Bands(
        window_days,
        _within(_ascending(_quintiles(recencies)), window_days),
        _ascending([cut + 1 for cut in _quintiles(orders)], least=2),
        _ascending([cut + 1 for cut in _quintiles(spent)], least=1),
    )


def _quintiles(counted: Iterable[tuple[int, int]]) -> list[int]:
    """The values at or below which one, two, three and four fifths lie; zeros where there is nothing."""
    ordered = sorted(counted)
    total = sum(number for _, number in ordered)
    cuts: list[int] = []
    seen = 0
    for value, number in ordered:
        seen += number
        while len(cuts) < CUTS and seen * len(BANDS) >= total * (len(cuts) + 1):
            cuts.append(value)
    return cuts or [0] * CUTS


def _ascending(cuts: Iterable[int], least: int = 0) -> tuple[int, ...]:
    found: list[int] = []
    for cut in cuts:
        found.append(max(cut, found[-1] + 1 if found else least))
    return tuple(found)


def _within(cuts: tuple[int, ...], window_days: int) -> tuple[int, ...]:
    return tuple(min(cut, window_days - CUTS + place) for place, cut in enumerate(cuts))
