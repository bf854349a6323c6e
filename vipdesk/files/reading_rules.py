"""What the shop decides about reading foreign files."""

from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo

from vipdesk.domain.member_columns import CustomField
from vipdesk.files.layouts import Layout

_NONE: Mapping[str, Layout] = MappingProxyType({})


class ReadingRules(NamedTuple):
    """`zone`: of times without an offset; `now`: UTC seconds, nothing lies more than a day after it.

    `brushed_word`: marks orders that were no real purchases, in the shop's remark; `pending_counts`: whether an order
    to be paid on delivery counts as paid; `known`: what somebody said of the columns of a header, by its fingerprint;
    `own_fields`: the fields of members that are the shop's own.
    """

    now: int
    zone: tzinfo = ZoneInfo("Asia/Shanghai")
    brushed_word: str = "刷单"
    pending_counts: bool = False
    known: Mapping[str, Layout] = _NONE
    own_fields: tuple[CustomField, ...] = ()

    @property
    def today(self) -> date:
        """The shop's day."""
        return datetime.fromtimestamp(self.now, self.zone).date()
