"""What the shop decides about reading order files."""

from datetime import date, datetime, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo


class ReadingRules(NamedTuple):
    """`zone`: of times without an offset; `now`: UTC seconds, nothing lies more than a day after it.

    `brushed_word`: marks orders that were no real purchases, in the shop's remark; `pending_counts`: whether an order
    to be paid on delivery counts as paid.
    """

    now: int
    zone: tzinfo = ZoneInfo("Asia/Shanghai")
    brushed_word: str = "刷单"
    pending_counts: bool = False

    @property
    def today(self) -> date:
        """The shop's day."""
        return datetime.fromtimestamp(self.now, self.zone).date()
