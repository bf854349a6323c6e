"""The values that members have for a field of texts: what a segment may well ask for."""

from collections.abc import Mapping

from vipdesk.domain.city_classes import cities
from vipdesk.domain.segment_fields import Field
from vipdesk.store import shop
from vipdesk.store.database import select

MOST = 300
_QUESTIONS: Mapping[str, str] = {
    "group": "SELECT name FROM vip_group ORDER BY name LIMIT ?",
    "tier": "SELECT name FROM tier ORDER BY name LIMIT ?",
    "tag": "SELECT name FROM tag ORDER BY name LIMIT ?",
    "household": "SELECT name FROM household ORDER BY name LIMIT ?",
    "platform": "SELECT DISTINCT platform FROM alias WHERE platform <> '' ORDER BY platform LIMIT ?",
    "province": (
        "SELECT province FROM address WHERE is_current = 1 AND province <> '' GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT ?"
    ),
    "city": "SELECT city FROM address WHERE is_current = 1 AND city <> '' GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT ?",
    "country": (
        "SELECT country FROM address WHERE is_current = 1 AND country <> '' GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT ?"
    ),
}  # fmt: skip


def known(field: Field) -> list[str]:
    """Some of them, the shop's own or the most frequent; none where they would tell nothing, as names do."""
    if field.key == "city_class":
        return list(dict.fromkeys(cities(shop.settings().city_classes).values()))
    if field.is_own or field.key not in _QUESTIONS:
        return []
    return [value for (value,) in select(_QUESTIONS[field.key], [MOST])]
