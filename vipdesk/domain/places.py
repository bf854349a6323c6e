"""Chinese provinces and cities by their names, however people write them."""

import re
import unicodedata
from collections.abc import Iterable

from vipdesk.domain.traditional import SIMPLIFIED

MUNICIPALITIES = frozenset({"北京", "天津", "上海", "重庆"})
MAINLAND = "CN"
CITY_REGIONS = frozenset({"HK", "MO"})
CHINA = frozenset({MAINLAND, "TW"}) | CITY_REGIONS
"""The four between which the post has its own rates."""

_SPECIAL = {"香港": "HK", "hongkong": "HK", "澳门": "MO", "macau": "MO", "macao": "MO", "台湾": "TW", "taiwan": "TW"}
_COUNTRIES = {
    **dict.fromkeys(("cn", "chn", "china", "prc", "mainlandchina", "chinamainland"), MAINLAND),
    **dict.fromkeys(("中国", "中华人民共和国", "中国大陆", "大陆", "peoplesrepublicofchina"), MAINLAND),
    **dict.fromkeys(("hk", "hkg"), "HK"),
    **dict.fromkeys(("mo", "mac"), "MO"),
    **dict.fromkeys(("tw", "twn", "roc"), "TW"),
}
_PROVINCES = (
    *("北京 beijing", "天津 tianjin", "上海 shanghai", "重庆 chongqing", "河北 hebei", "山西 shanxi", "辽宁 liaoning"),
    *(
        "吉林 jilin",
        "黑龙江 heilongjiang",
        "江苏 jiangsu",
        "浙江 zhejiang",
        "安徽 anhui",
        "福建 fujian",
        "江西 jiangxi",
    ),
    *("山东 shandong", "河南 henan", "湖北 hubei", "湖南 hunan", "广东 guangdong", "广西 guangxi", "海南 hainan"),
    *("四川 sichuan", "贵州 guizhou", "云南 yunnan", "西藏 xizang tibet", "陕西 shaanxi", "甘肃 gansu", "青海 qinghai"),
    *("宁夏 ningxia", "新疆 xinjiang", "内蒙古 innermongolia neimenggu neimongol"),
)
_PROVINCE_BY_NAME = {name: names.split()[0] for names in _PROVINCES for name in names.split()}
_CITY_END = re.compile(r"(?<=..)(市|地区|盟|shi|city)$")


def folded(text: str) -> str:
    """A name for comparing: simplified, lower case, without blanks and marks."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(SIMPLIFIED)
    return "".join(char for char in plain if char.isalnum())


def province_name(text: str) -> str:
    """`广东`, for 广东省, 廣東 or Guangdong Sheng; empty if it is no province of the mainland."""
    name = folded(text)
    return next((short for known, short in _PROVINCE_BY_NAME.items() if name.startswith(known)), "")


def city_name(text: str) -> str:
    """`杭州`, for 杭州市; `hangzhou`, for Hangzhou Shi."""
    return _CITY_END.sub("", folded(text))


def region(country: str, province: str, city: str) -> str:
    """CN, HK, MO or TW, else the country's name for comparing.

    Without a country the province and the city tell it; empty where they are foreign.
    """
    named = folded(country)
    known = _COUNTRIES.get(named) or _special([named])
    if known == MAINLAND:
        return _special([folded(province)]) or MAINLAND
    if known or named:
        return known or named
    return _special([folded(province), folded(city)]) or (MAINLAND if _looks_chinese(province, city) else "")


def _special(names: Iterable[str]) -> str:
    return next((code for name in names for known, code in _SPECIAL.items() if known in name), "")


def _looks_chinese(province: str, city: str) -> bool:
    """A known province, or names that are not in Latin letters, or none at all."""
    return bool(province_name(province)) or not re.search("[A-Za-z]", province + city)
