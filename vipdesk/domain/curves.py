"""How the revenue of both arms grew day by day: the curves of the review's chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtrit

from vipdesk.domain.comparisons import CONFIDENCE, Adjusted, Floats, adjusted


class Payments(NamedTuple):
    """Net payments inside the windows as columns: the unit's place in its campaign, the day (0: the first),
    and the fen."""

    unit: NDArray[np.int64]
    day: NDArray[np.int64]
    net_fen: NDArray[np.int64]


@dataclass(frozen=True)
class Curves:
    """Cumulative net revenue per member after 0, 1, .. days of the window, in fen.

    Both arms are shown at the same earlier spend, so that the gap between them is the effect of the
    regression and ends at the review's figure. The band is the 95 % interval of each day by itself.
    """

    letters: tuple[float, ...]
    held_out: tuple[float, ...]
    difference: tuple[float, ...]
    standard_error: tuple[float, ...]
    degrees: float

    @property
    def days(self) -> int:
        """The length of the window."""
        return len(self.difference) - 1

    @property
    def low(self) -> tuple[float, ...]:
        """The lower edge of the band."""
        return self._edge(-1)

    @property
    def high(self) -> tuple[float, ...]:
        """The upper edge of the band."""
        return self._edge(1)

    def _edge(self, side: int) -> tuple[float, ...]:
        reach = side * float(stdtrit(self.degrees, (1 + CONFIDENCE) / 2))
        return tuple(d + reach * se for d, se in zip(self.difference, self.standard_error, strict=True))


def curves(payments: Payments, before_fen: ArrayLike, in_letter_arm: ArrayLike, window_days: int) -> Curves | None:
    """The curves of one campaign; None where its arms cannot be compared."""
    running = _running(payments, np.size(in_letter_arm), window_days)
    found = adjusted(running, before_fen, in_letter_arm)
    return found and _curves(found)


def _running(payments: Payments, units: int, window_days: int) -> Floats:
    """Units x (days + 1): what each has paid before the end of each day, beginning with 0."""
    inside = (payments.day >= 0) & (payments.day < window_days)
    cell = payments.unit[inside] * (window_days + 1) + payments.day[inside] + 1
    size = units * (window_days + 1)
    daily = np.bincount(cell, weights=payments.net_fen[inside], minlength=size)
    return np.asarray(np.cumsum(daily.reshape(units, window_days + 1), axis=1))


def _curves(found: Adjusted) -> Curves:
    return Curves(
        letters=_plain(found.held_out_mean + found.effect),
        held_out=_plain(found.held_out_mean),
        difference=_plain(found.effect),
        standard_error=_plain(found.standard_error),
        degrees=float(found.degrees),
    )


def _plain(values: Floats) -> tuple[float, ...]:
    return tuple(values.tolist())


def pooled_curves(several: Sequence[Curves]) -> Curves | None:
    """The curves of several campaigns as one, each weighted throughout by 1/se^2 of its last day.

    They end at the pooled effect of `comparisons.pooled`. Campaigns in which nobody differed at the end are
    left out, and windows longer than the shortest are cut there.
    """
    telling = [one for one in several if one.standard_error[-1] > 0]
    if not telling:
        return None
    weights = np.array([one.standard_error[-1] ** -2 for one in telling])
    shares = weights / weights.sum()
    length = 1 + min(one.days for one in telling)
    errors = np.array([one.standard_error[:length] for one in telling])
    return Curves(
        letters=_plain(shares @ np.array([one.letters[:length] for one in telling])),
        held_out=_plain(shares @ np.array([one.held_out[:length] for one in telling])),
        difference=_plain(shares @ np.array([one.difference[:length] for one in telling])),
        standard_error=_plain(np.sqrt(shares**2 @ errors**2)),
        degrees=float(1 / (shares**2 / [one.degrees for one in telling]).sum()),
    )
