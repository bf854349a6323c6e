"""Buyers by recency, frequency and money, as the bands of the shop part them."""

from collections.abc import Mapping
from typing import NamedTuple

from vipdesk.store.database import select
from vipdesk.store.segment_numbers import BAND_OF_COUNT, BAND_OF_DAYS, ORDERED, Moment, recency_cuts

_LIVING = "o.member_id NOT IN (SELECT e.member_id FROM erasure e)"
_BUYERS = f"FROM shop_order o WHERE {ORDERED} AND {_LIVING} AND o.paid_at >= ? GROUP BY o.member_id"
_CELLS = f"""
SELECT x.recency, x.frequency, COUNT(*), SUM(x.fen) FROM (
  SELECT {BAND_OF_DAYS} AS recency, {BAND_OF_COUNT} AS frequency, SUM(o.net_fen) AS fen {_BUYERS}) x
GROUP BY x.recency, x.frequency"""


class Cell(NamedTuple):
    """The buyers of one band of recency and one of frequency, and what they spent within the window."""

    members: int
    spent_fen: int


def cells(at: Moment) -> Mapping[tuple[int, int], Cell]:
    """By the bands of recency and frequency; cells without anybody are left out."""
    params = [*recency_cuts(at), *at.bands.frequency_orders, at.starts(at.bands.window_days)]
    return {
        (recency, frequency): Cell(int(number), int(fen)) for recency, frequency, number, fen in select(_CELLS, params)
    }


class Spread(NamedTuple):
    """How many buyers have each number of days since the last order, of orders, and of minor units spent."""

    days: list[tuple[int, int]]
    orders: list[tuple[int, int]]
    fen: list[tuple[int, int]]


def spread(at: Moment) -> Spread:
    """Of everybody who ordered within the window; amounts rounded up to the last below the next hundred."""
    since, ends = at.starts(at.bands.window_days), at.starts(-1) - 1
    return Spread(_counted(_DAYS, ends, since), _counted(_ORDERS, since), _counted(_HUNDREDS, since))


_DAYS = f"SELECT x.days, COUNT(*) FROM (SELECT (? - MAX(o.paid_at)) / 86400 AS days {_BUYERS}) x GROUP BY x.days"
_ORDERS = f"SELECT x.orders, COUNT(*) FROM (SELECT COUNT(*) AS orders {_BUYERS}) x GROUP BY x.orders"
_HUNDREDS = f"""
SELECT x.units * 100 + 99, COUNT(*) FROM (SELECT CAST(SUM(o.net_fen) AS BIGINT) / 100 AS units {_BUYERS}) x
GROUP BY x.units"""


def _counted(question: str, *params: int) -> list[tuple[int, int]]:
    return [(int(value), int(number)) for value, number in select(question, params)]
