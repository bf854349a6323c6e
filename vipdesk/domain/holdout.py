"""The draw: who gets no letter for comparison's sake, by chance and by a seed that repeats it.

The draw is a systematic sample with a random start. Units are put in a row: spend band by spend band, within
a band group by group, within a group in an order that SHA-256 of the seed makes. With the share a/b and a
start u from 0..b-1, the unit at place i (from 0) is held out when floor(((i + 1) a + u) / b) > floor((i a +
u) / b). From this follows:

* every unit has exactly the same chance a/b, whatever the number of units: there is no remainder that always
  gets a letter;
* any run of m units in the row, so every band, every group in a band and the whole, has floor or ceil(m a/b)
  held out;
* only whole numbers and SHA-256 are used, so a seed gives the same draw on every computer and with every
  version.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction
from hashlib import sha256
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

BANDS = 5
"""Spend bands: nothing spent, and the quarters of those who spent something."""
_FINEST_SHARE = 10_000


class Unit(NamedTuple):
    """Who can be drawn: a member, or the household that the member stands for, with the spend before."""

    member_id: int
    baseline_fen: int
    group_id: int | None


class Stratum(NamedTuple):
    """What the draw did in one group of one spend band (0: nothing spent)."""

    band: int
    group_id: int | None
    letters: int
    held_out: int


class Draw(NamedTuple):
    """Both arms in ascending order of their ids, and how the strata were divided."""

    letter_ids: tuple[int, ...]
    held_out_ids: tuple[int, ...]
    strata: tuple[Stratum, ...]


def draw(units: Iterable[Unit], share: float, seed: int) -> Draw:
    """Hold out `share` of the units; the same units, share and seed, in any order, give the same draw.

    Take another seed for each campaign, so that their draws are independent. `share` counts to four decimals;
    raises UserError unless it is at least 0 and below 1.
    """
    part = _fraction(share)
    row = _row(list(units), seed)
    start = _hash(seed, "start") % part.denominator
    held = [_is_held_out(place, part, start) for place in range(len(row))]
    drawn = [(band, unit, out) for (band, unit), out in zip(row, held, strict=True)]
    return Draw(
        letter_ids=tuple(sorted(unit.member_id for _, unit, out in drawn if not out)),
        held_out_ids=tuple(sorted(unit.member_id for _, unit, out in drawn if out)),
        strata=_strata(drawn),
    )


def _fraction(share: float) -> Fraction:
    if not 0 <= share < 1:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "The share held out must be at least 0 and below 1, but it is {share}."),
            share=share,
        )
    return Fraction(share).limit_denominator(_FINEST_SHARE)


def _row(units: Sequence[Unit], seed: int) -> list[tuple[int, Unit]]:
    """The units with their bands, in the order in which the sample walks through them."""
    limits = _limits([unit.baseline_fen for unit in units])
    banded = [(bisect_left(limits, unit.baseline_fen), unit) for unit in units]
    return sorted(
        banded,
        key=lambda one: (
            one[0],
            _hash(seed, "group", one[1].group_id),
            _hash(seed, "unit", one[1].member_id),
        ),
    )


def _limits(baselines: Iterable[int]) -> list[int]:
    """The largest spend of each band but the last: 0, then the quartiles of what was spent."""
    spent = sorted(fen for fen in baselines if fen > 0)
    return [0, *(spent[len(spent) * k // (BANDS - 1)] for k in range(1, BANDS - 1) if spent)]


def _is_held_out(place: int, part: Fraction, start: int) -> bool:
    a, b = part.numerator, part.denominator
    return ((place + 1) * a + start) // b > (place * a + start) // b


def _hash(seed: int, *what: object) -> int:
    return int.from_bytes(sha256("/".join(map(str, (seed, *what))).encode()).digest())


def _strata(drawn: Iterable[tuple[int, Unit, bool]]) -> tuple[Stratum, ...]:
    counts = Counter((band, unit.group_id, out) for band, unit, out in drawn)
    cells = sorted({(band, group) for band, group, _ in counts}, key=lambda cell: (cell[0], cell[1] or 0))
    return tuple(Stratum(*cell, letters=counts[*cell, False], held_out=counts[*cell, True]) for cell in cells)
