"""The values that members have for a field of texts: what a segment may well ask for."""

from collections.abc import Mapping

from vipdesk.domain.city_classes import cities
from vipdesk.domain.segment_fields import Field
from vipdesk.store import shop
from vipdesk.store.database import select

MOST = 300
_LATEST = 20_000
"""Addresses that tell which places are frequent: all of a large shop take too long for a moment."""
_OF_ADDRESS = (
    "SELECT x.place FROM (SELECT {column} AS place FROM address WHERE is_current = 1 AND {column} <> ''"
    f" ORDER BY id DESC LIMIT {_LATEST:d}) x GROUP BY x.place ORDER BY COUNT(*) DESC, x.place LIMIT ?"
)
_QUESTIONS: Mapping[str, str] = {
    "group": "SELECT name FROM vip_group ORDER BY name LIMIT ?",
    "tier": "SELECT name FROM tier ORDER BY name LIMIT ?",
    "tag": "SELECT name FROM tag ORDER BY name LIMIT ?",
    "household": "SELECT name FROM household ORDER BY name LIMIT ?",
    "platform": (
        "WITH RECURSIVE p(name) AS (SELECT MIN(platform) FROM alias WHERE platform > ''"
        " UNION ALL SELECT (SELECT MIN(a.platform) FROM alias a WHERE a.platform > p.name) FROM p"
        " WHERE p.name IS NOT NULL) SELECT name FROM p WHERE name IS NOT NULL LIMIT ?"
    ),
    "province": _OF_ADDRESS.format(column="province"),
    "city": _OF_ADDRESS.format(column="city"),
    "country": _OF_ADDRESS.format(column="country"),
}
"""Those of a table of their own, or by leaps along an index from one to the next."""


def known(field: Field) -> list[str]:
    """Some of them, the shop's own or the most frequent; none where they would tell nothing, as names do."""
    if field.key == "city_class":
        return list(dict.fromkeys(cities(shop.settings().city_classes).values()))
    if field.is_own or field.key not in _QUESTIONS:
        return []
    return [value for (value,) in select(_QUESTIONS[field.key], [MOST])]
