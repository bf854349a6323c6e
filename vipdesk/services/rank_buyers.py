"""Recency, frequency, money: how the buyers spread over the bands, and which bands would hold a fifth each."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from vipdesk.domain import city_classes, rfm
from vipdesk.domain.rfm import Bands
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import rfm as stored
from vipdesk.store import segments, shop
from vipdesk.store.rfm import Cell
from vipdesk.store.segment_numbers import Moment

BANDS_LABEL = Sentence(QT_TRANSLATE_NOOP("sentences", "Change the bands of recency, frequency and money"))
CITIES_LABEL = Sentence(QT_TRANSLATE_NOOP("sentences", "Change the classes of cities"))


class Grid(NamedTuple):
    """The bands, and the buyers in each pair of recency and frequency."""

    bands: Bands
    cells: Mapping[tuple[int, int], Cell]


def grid(today: date) -> Grid:
    """The grid as it is today."""
    at = _moment(today)
    return Grid(at.bands, stored.cells(at))


def suggested(today: date) -> Bands:
    """Bands with a fifth of the shop's buyers each, as far as they can be told apart."""
    at = _moment(today)
    return rfm.suggested(at.bands.window_days, *stored.spread(at))


def change_bands(bands: Bands) -> None:
    """Cut the bands elsewhere, inside the open action; UserError where they cannot be cut there."""
    rfm.check(bands)
    shop.change_settings(
        rfm_window_days=bands.window_days,
        rfm_recency_days=bands.recency_days,
        rfm_frequency_orders=bands.frequency_orders,
        rfm_money_fen=bands.money_fen,
    )


def change_cities(lines: tuple[str, ...], today: date) -> None:
    """Take other classes of cities, inside the open action; UserError for a line that cannot be read."""
    city_classes.cities(lines)
    shop.change_settings(city_classes=lines, city_classes_on=today.isoformat())


def condition(recency: int, frequency: int) -> str:
    """The segment of the buyers in a cell."""
    return f"recency = {recency:d} and frequency = {frequency:d}"


def _moment(today: date) -> Moment:
    settings = shop.settings()
    return Moment(today, settings.time_zone, segments.bands(settings))
