"""Postal addresses: taken apart, compared, and written in the order that their country wants."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from vipdesk.domain.places import CHINA, region

MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")
_REGIONS = {
    "内蒙古": "内蒙古自治区",
    "广西": "广西壮族自治区",
    "西藏": "西藏自治区",
    "宁夏": "宁夏回族自治区",
    "新疆": "新疆维吾尔自治区",
    "香港": "香港特别行政区",
    "澳门": "澳门特别行政区",
}
_PLAIN_PROVINCES = (
    *("河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南"),
    *("湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾"),
)
PROVINCES: dict[str, str] = {
    **{name[:-1]: name for name in MUNICIPALITIES},
    **{name: f"{name}省" for name in _PLAIN_PROVINCES},
    **_REGIONS,
}
"""The 34 provinces, municipalities and regions: short name -> full name."""

_WAYS_TO_WRITE = {**PROVINCES, **{f"{short}省": full for short, full in _REGIONS.items()}} | {
    full: full for full in PROVINCES.values()
}
# A city or prefecture elsewhere may begin like a province: 吉林市, 海南藏族自治州, 河南蒙古族自治县.
_PROVINCE = re.compile(
    "|".join(
        [
            *(full for full in sorted(_WAYS_TO_WRITE, key=len, reverse=True) if full not in PROVINCES),
            *(f"{short}(?!市|藏族|蒙古族)" for short in PROVINCES),
        ]
    )
)
# Not \s* alone: a search would begin anew at each of a long row of blanks.
_POSTCODE = re.compile(r"(?<!\s)\s*[(（](\d{6})[)）]\s*$|[\s,，](\d{6})\s*$")
_CITY = re.compile(r"[^\d\s区县旗路街号]{1,12}?(?:自治州|地区|林区|市|盟)(?!场|政)")
_TOWN_FIRST = re.compile(r"[^区县旗市]{1,6}?(?:镇|乡|街道|路|大道|街)(?![县市区])")
_DISTRICT = re.compile(r"[^\d\s号]{1,9}?(?:(?<![小社校厂景园])区|工业园区|县|旗|市)")
_CHINESE = re.compile("[\u3400-\u9fff]")
_NOT_TEXT = re.compile(r"[\W_]+")


class Address(NamedTuple):
    """An address in parts; a blank country is the shop's own, China. What is not known is blank."""

    province: str = ""
    city: str = ""
    district: str = ""
    street: str = ""
    postcode: str = ""
    country: str = ""


NOWHERE = Address()


def province_spellings(text: str) -> list[str]:
    """A province in all the ways in which an address may name it: 福建, 福建省; any other text as it is."""
    full = _WAYS_TO_WRITE.get(text, text)
    return list(dict.fromkeys((full, *(way for way, meant in _WAYS_TO_WRITE.items() if meant == full))))


def masked(text: str) -> bool:
    """Whether a platform has put stars in place of a part."""
    return "*" in text or "＊" in text


def is_abroad(address: Address) -> bool:
    """Whether the country is another than China with Hong Kong, Macau and Taiwan."""
    return region(address.country, address.province, address.city) not in CHINA


def parse(text: str) -> Address:
    """A Chinese address taken apart; every character that is not recognised as a part stays in the street.

    Understands `省 市 区 street(postcode)` with one space between the parts (two: a part is missing), and
    `福建省福州市鼓楼区xx路1号` without spaces.
    """
    rest, postcode = _without_postcode(text.strip())
    match = _PROVINCE.match(rest)
    if match is None:
        return _unspaced("", rest, postcode)
    province = _WAYS_TO_WRITE[match[0]]
    parts = rest.split(" ", 3)
    if parts[0] == match[0] and len(parts) == 4:
        return _spaced(province, parts, postcode)
    return _unspaced(province, rest[match.end() :], postcode)


def _without_postcode(text: str) -> tuple[str, str]:
    match = _POSTCODE.search(text)
    return (text[: match.start()], match[1] or match[2]) if match else (text, "")


def _spaced(province: str, parts: list[str], postcode: str) -> Address:
    _, city, district, street = (part.strip() for part in parts)
    if not district:
        district, street = _district(street)
    return Address(province, city, district, street, postcode)


def _unspaced(province: str, rest: str, postcode: str) -> Address:
    rest = rest.strip()
    city = "" if _TOWN_FIRST.match(rest) else _first(_CITY, rest)
    if province in MUNICIPALITIES and city != province:
        city = ""
    district, street = _district(rest[len(city) :].strip())
    if province in MUNICIPALITIES:
        city = province
    return Address(province, city, district, street, postcode)


def _district(street: str) -> tuple[str, str]:
    """The district (or county-level city) that a street begins with, and the rest."""
    district = "" if _TOWN_FIRST.match(street) else _first(_DISTRICT, street)
    return district, street[len(district) :].strip()


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return match[0] if match else ""


def household_key(address: Address) -> str:
    """The same text for all who live at an address, however it is spaced or punctuated.

    Empty where nobody can tell: no street, or a masked one.
    """
    street = _plain(address.street)
    if not street or masked(" ".join(address)):
        return ""
    return f"{_place(address.country, address.province, address.city, address.district)}/{street}"


@lru_cache(maxsize=16_384)
def _place(country: str, province: str, city: str, district: str) -> str:
    """The part that many share: worked out once for each district, not for each of a million addresses."""
    where = region(country, province, city)
    return "/".join((where, *map(_plain, _area(Address(province, city, district)))))


def _plain(text: str) -> str:
    return _NOT_TEXT.sub("", unicodedata.normalize("NFKC", text).casefold())


def _area(address: Address) -> tuple[str, ...]:
    """Province, city and district, each once: 上海市 上海市 浦东新区 is 上海市 浦东新区."""
    province = PROVINCES.get(address.province, address.province)
    city = "" if address.city == province else address.city
    return province, city, address.district


def single_line(address: Address) -> str:
    """The address in one line: in Chinese order without the postcode, in Western order with it."""
    if _is_western(address):
        return ", ".join(part for part in _western(address) if part)
    return "".join((*_area(address), address.street))


def lines(address: Address, recipient: str, language: str = "zh_CN") -> tuple[str, ...]:
    """The lines of an envelope: from the large to the small in Chinese, abroad from the small to the large.

    `language` is that of the letter: in Chinese the recipient's name is followed by 收.
    """
    if _is_western(address):
        return tuple(part for part in (recipient, *_western(address)) if part)
    to = f"{recipient} 收" if recipient and language.startswith("zh") else recipient
    return tuple(part for part in (address.postcode, "".join(_area(address)), address.street, to) if part)


def _is_western(address: Address) -> bool:
    """Whether the address is abroad, or written in Latin letters altogether."""
    return is_abroad(address) or (bool(address.street) and not _CHINESE.search("".join(address[:4])))


def _western(address: Address) -> tuple[str, ...]:
    city = " ".join(part for part in (address.city, address.province, address.postcode) if part)
    return address.street, address.district, city, address.country.upper()
