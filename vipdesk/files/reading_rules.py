"""What the shop decides about reading foreign files."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from vipdesk.domain.member_columns import CustomField
from vipdesk.files.layouts import Layout

Make = Callable[..., Any]
_NONE: Mapping[str, Layout] = MappingProxyType({})


class Remembered:
    """Makes once what comes again in several files that are read together, as their buyers do."""

    def __init__(self) -> None:
        self._made: dict[Make, Make] = {}

    def __call__(self, make: Make) -> Make:
        """The function, which remembers its answers as long as this lives."""
        return self._made.setdefault(make, cache(make))


class ReadingRules(NamedTuple):
    """`zone`: of times without an offset; `now`: UTC seconds, nothing lies more than a day after it.

    `brushed_word`: marks orders that were no real purchases, in the shop's remark; `pending_counts`: whether an order
    to be paid on delivery counts as paid; `known`: what somebody said of the columns of a header, by its fingerprint;
    `own_fields`: the fields of members that are the shop's own; `remember`: how a reader remembers what it made of
    cells that come again, in one table or in several files.
    """

    now: int
    zone: tzinfo = ZoneInfo("Asia/Shanghai")
    brushed_word: str = "刷单"
    pending_counts: bool = False
    known: Mapping[str, Layout] = _NONE
    own_fields: tuple[CustomField, ...] = ()
    remember: Callable[[Make], Make] = cache

    @property
    def today(self) -> date:
        """The shop's day."""
        return datetime.fromtimestamp(self.now, self.zone).date()
