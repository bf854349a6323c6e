"""How far a letter goes: its zone, how many days it takes, and what the stamp costs."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from vipdesk.domain.places import (
    CHINA,
    CITY_REGIONS,
    MAINLAND,
    MUNICIPALITIES,
    city_name,
    folded,
    province_name,
    region,
)
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError


class Zone(StrEnum):
    """How far the recipient lives from the shop."""

    LOCAL = "local"
    PROVINCE = "province"
    MAINLAND = "mainland"
    REMOTE = "remote"
    SPECIAL = "special"
    ABROAD = "abroad"


class PostalClass(StrEnum):
    """What the post asks different postage for; SPECIAL is Hong Kong, Macau and Taiwan."""

    LOCAL = "local"
    NON_LOCAL = "non_local"
    SPECIAL = "special"
    ABROAD = "abroad"


class Transit(NamedTuple):
    """Days from posting to the letter box, within which half and nine in ten of the letters arrive."""

    p50: int
    p90: int


class PostageStep(NamedTuple):
    """From `valid_from` on, a letter of this class up to this weight costs so much."""

    valid_from: date
    postal_class: PostalClass
    up_to_g: int
    fen: int


DEFAULT_TRANSIT: Mapping[Zone, Transit] = MappingProxyType(
    {
        Zone.LOCAL: Transit(2, 4),
        Zone.PROVINCE: Transit(3, 6),
        Zone.MAINLAND: Transit(5, 8),
        Zone.REMOTE: Transit(7, 12),
        Zone.SPECIAL: Transit(8, 15),
        Zone.ABROAD: Transit(14, 28),
    }
)
"""What a new shop begins with; to be corrected in its table from returned mail and probe letters.

Ordinary letters are not traced and the post promises no days. One source gives 3 to 7 days on the mainland by
distance; the rest is a cautious guess. P90 leans to the long side, for a letter that comes early is still
a greeting and one that comes late is not.
"""

_SINCE = date(2006, 11, 15)


def _steps(postal_class: PostalClass, first_fen: int, further: Iterable[tuple[int, int]]) -> list[PostageStep]:
    return [PostageStep(_SINCE, postal_class, grams, fen) for grams, fen in ((20, first_fen), *further)]


DEFAULT_POSTAGE: tuple[PostageStep, ...] = (
    *_steps(PostalClass.LOCAL, 80, ((20 * n, 80 * n) for n in range(2, 6))),
    *_steps(PostalClass.NON_LOCAL, 120, ((20 * n, 120 * n) for n in range(2, 6))),
    *_steps(PostalClass.SPECIAL, 150, ((50, 280), (100, 400))),
    *_steps(PostalClass.ABROAD, 600, ((10 * n, 600 + 180 * (n - 2)) for n in range(3, 11))),
)
"""Ordinary letters of China Post, for a new shop to check against the counter and then keep in its table.

Local 0.80 and non-local 1.20 yuan for each 20 g up to 100 g are well attested for November 2006, but we do
not know that they are still in force. The rows for Hong Kong, Macau, Taiwan and abroad (airmail, the middle group
of countries) are unverified.
"""

REMOTE_PROVINCES = frozenset({"新疆", "西藏", "青海", "甘肃", "宁夏", "内蒙古", "海南", "云南"})
"""Provinces that count as far from all others.

The thinly settled north-west and the plateau, where a letter waits for the next lorry; Hainan for its ferry;
Yunnan for its mountain prefectures. When in doubt a province is in: being written a few days early costs
nothing, being late costs the greeting.
"""

_CLASSES = {Zone.LOCAL: PostalClass.LOCAL, Zone.SPECIAL: PostalClass.SPECIAL, Zone.ABROAD: PostalClass.ABROAD}


def postal_class(zone: Zone) -> PostalClass:
    """What the post charges a letter to this zone as."""
    return _CLASSES.get(zone, PostalClass.NON_LOCAL)


def postage(steps: Iterable[PostageStep], zone: Zone, weight_g: float, on: date) -> int:
    """The stamp in fen, by the newest table of the class that is in force on that day.

    Raises UserError where no table is in force yet, or none of its steps reaches the weight.
    """
    wanted = postal_class(zone)
    in_force = [step for step in steps if step.postal_class == wanted and step.valid_from <= on]
    newest = max((step.valid_from for step in in_force), default=None)
    fitting = [step for step in in_force if step.valid_from == newest and step.up_to_g >= weight_g]
    if not fitting:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "The postage table has no row for a letter of {weight} g, class “{postal_class}”, on {day}: "
                "add one in the settings.",
            ),
            weight=f"{weight_g:g}",
            postal_class=wanted.value,
            day=on.isoformat(),
        )
    return min(fitting, key=lambda step: step.up_to_g).fen


def zone(
    shop_province: str,
    shop_city: str,
    province: str,
    city: str,
    country: str,
    *,
    shop_country: str = "",
    remote: Collection[str] = REMOTE_PROVINCES,
) -> Zone:
    """The zone of a recipient as seen from the shop.

    Names may be Chinese (simplified or traditional, with or without 省, 市, 自治区) or English. Without a country
    the province tells it. The same city is local, and so is a whole municipality. Hong Kong, Macau, Taiwan and the
    mainland are special to each other. Between different provinces it is remote if either is, or if the
    recipient's province cannot be made out.
    """
    here, there = region(shop_country, shop_province, shop_city), region(country, province, city)
    if here != there:
        return Zone.SPECIAL if {here, there} <= CHINA else Zone.ABROAD
    if here in CITY_REGIONS:
        return Zone.LOCAL
    if here != MAINLAND:
        return _elsewhere(shop_province, shop_city, province, city)
    return _mainland(_Place.of(shop_province, shop_city), _Place.of(province, city), remote)


class _Place(NamedTuple):
    """A province and a city by their short names; empty where unknown."""

    province: str
    city: str

    @classmethod
    def of(cls, province: str, city: str) -> "_Place":
        town = city_name(city)
        return cls(province_name(province) or province_name(town), town)


def _elsewhere(shop_province: str, shop_city: str, province: str, city: str) -> Zone:
    """Inside Taiwan or one foreign country, whose provinces we do not know by name."""
    if folded(province) != folded(shop_province):
        return Zone.MAINLAND
    return Zone.LOCAL if city_name(city) == city_name(shop_city) else Zone.PROVINCE


def _mainland(shop: _Place, recipient: _Place, remote: Collection[str]) -> Zone:
    same_province = shop.province == recipient.province or "" in (shop.province, recipient.province)
    if same_province and shop.city and shop.city == recipient.city:
        return Zone.LOCAL
    if recipient.province and shop.province == recipient.province:
        return Zone.LOCAL if shop.province in MUNICIPALITIES else Zone.PROVINCE
    is_far = not recipient.province or shop.province in remote or recipient.province in remote
    return Zone.REMOTE if is_far else Zone.MAINLAND
