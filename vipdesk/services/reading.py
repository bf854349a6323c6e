"""How foreign files are read in this shop: its settings, its own fields, and what was said about columns before."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from vipdesk.domain.column_mapping import Columns, Fields
from vipdesk.domain.member_columns import CustomField, with_own
from vipdesk.domain.order_columns import ORDERS
from vipdesk.files.layouts import Layout, mapped
from vipdesk.files.reading_rules import ReadingRules, Remembered
from vipdesk.store import custom_fields, mappings, shop

Decided = Mapping[str, Columns]
"""What somebody says of columns just now, by the fingerprint of the header: not stored yet."""


def orders_rules(now: int, decided: Decided | None = None) -> ReadingRules:
    """For order files."""
    return _rules(now, _known(ORDERS, decided or {}), ())


def members_rules(now: int, decided: Decided | None = None) -> ReadingRules:
    """For lists of members, and for order files of which the buyers become members."""
    own = tuple(custom_fields.fields())
    known = {**_known(ORDERS, {}), **_known(with_own(own), decided or {})}
    return _rules(now, known, own)


def _rules(now: int, known: Mapping[str, Layout], own: tuple[CustomField, ...]) -> ReadingRules:
    settings = shop.settings()
    zone = ZoneInfo(settings.time_zone)
    return ReadingRules(now, zone, settings.brushed_word, settings.pending_counts, known, own, Remembered())


def _known(fields: Fields, decided: Decided) -> dict[str, Layout]:
    every = {**mappings.remembered(fields.kind), **decided}
    return {header: mapped(fields, columns) for header, columns in every.items() if columns}
