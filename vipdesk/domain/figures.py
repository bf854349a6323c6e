"""What the review needs to know of a campaign: who was in which arm, what they spent, and what it cost."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from vipdesk.domain.curves import Payments


@dataclass(frozen=True)
class Cost:
    """What one kind of expense (stationery, writing, postage, gift) came to."""

    kind: str
    fen: int


@dataclass(frozen=True)
class Apart:
    """Letters outside the comparison: must-send people and those who had been held out before."""

    letters: int = 0
    cost_fen: int = 0
    attributed_fen: int = 0


@dataclass(frozen=True)
class Mishaps:
    """What did not go as drawn; everybody stays in the arm all the same."""

    held_out_with_letter: int = 0
    returned: int = 0
    never_posted: int = 0


@dataclass(frozen=True, eq=False)
class CampaignFigures:
    """A campaign as it was drawn, with what its people spent.

    The arrays have one place for each unit of the draw (a member, or a household with its sums): the arm *as
    assigned*, the net spend of the 180 days before the draw, and the net spend within the window. `share`:
    the share meant to be held out, if known. `closes_on`: the last day of the window. `costs` and
    `attributed_fen`: of the letter arm only, what was spent on all others stands in `apart`. `recognised`:
    whether the unit's orders can be told (a buyer name is known). `starts_apart`: by how many days the windows of
    the letter arm begin later than those of the people held out, median against median; None without either arm.
    """

    campaign_id: int
    name: str
    posted_on: date
    closes_on: date
    share: float | None
    in_letter_arm: NDArray[np.bool_]
    before_fen: NDArray[np.int64]
    within_fen: NDArray[np.int64]
    costs: tuple[Cost, ...]
    attributed_fen: int
    apart: Apart = Apart()
    mishaps: Mishaps = Mishaps()
    recognised: NDArray[np.bool_] | None = None
    payments: Payments | None = None
    window_days: int = 90
    starts_apart: int | None = 0

    @property
    def letters(self) -> int:
        """How many units were assigned a letter."""
        return int(self.in_letter_arm.sum())

    @property
    def held_out(self) -> int:
        """How many units were held out."""
        return len(self.in_letter_arm) - self.letters

    @property
    def cost_fen(self) -> int:
        """What the letter arm cost in all."""
        return sum(cost.fen for cost in self.costs)
