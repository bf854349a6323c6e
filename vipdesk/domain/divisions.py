"""The provinces, cities and districts of China: a table with its date, found by the names that people write."""

import re
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import NamedTuple

from vipdesk.domain import old_divisions
from vipdesk.domain.addresses import PROVINCES

NO_CITY = "-"
"""Stands in the table where counties belong to their province directly."""
_ETHNIC = (
    "壮|回|满|维吾尔|苗|彝|土家|藏|蒙古|侗|布依|瑶|白|朝鲜|哈尼|黎|哈萨克|傣|畲|傈僳|东乡|仡佬|拉祜|佤|水|纳西|羌|土|仫佬"
    "|锡伯|柯尔克孜|景颇|达斡尔|撒拉|布朗|毛南|塔吉克|普米|阿昌|怒|鄂温克|裕固|保安|独龙|鄂伦春|各|德昂|基诺|门巴"
)
_AUTONOMOUS = re.compile(f"(.{{2,}}?)(?:(?:{_ETHNIC})族?)+自治([州县旗])")
_CITY_END = re.compile("(.{2,}?)(?:市|地区|盟)")
_DISTRICT_END = re.compile("(.{2,}?)(?:新区|林区|特区|矿区|区|县|市|旗)")
_OTHER_ENDS = ("区", "县", "市")


_BEGINNING = 2
"""Characters that every name has at least."""


class How(IntEnum):
    """How a name was written, the surest first."""

    FULL = 0
    SHORT = 1
    OLD = 2


class Match(NamedTuple):
    """A division that a text may mean. `code` has two, four or six digits; `year`: since when an old name is gone."""

    code: str
    how: How
    year: str = ""


class Hit(NamedTuple):
    """The longest name at a place of a text, and all that it may mean."""

    length: int
    matches: tuple[Match, ...]


NO_HIT = Hit(0, ())


class Names:
    """The names of one level, each with what it may mean."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[Match]] = {}
        self._lengths: dict[str, list[int]] = {}

    def add(self, name: str, code: str, how: How, year: str = "") -> None:
        """A name for a division; a surer way of the same name stays."""
        known = self._by_name.setdefault(name, [])
        if all(match.code != code for match in known):
            known.append(Match(code, how, year))
            lengths = self._lengths.setdefault(name[:_BEGINNING], [])
            if len(name) not in lengths:
                lengths.append(len(name))
                lengths.sort(reverse=True)

    def at(self, text: str, place: int, within: str = "") -> Hit:
        """The longest name that begins at a place and means something within a division."""
        for length in self._lengths.get(text[place : place + _BEGINNING], ()):
            matches = self._by_name.get(text[place : place + length], ())
            inside = [match for match in matches if match.code.startswith(within)]
            if len(inside) == 1:
                return Hit(length, tuple(inside))
            if inside:
                surest = min(match.how for match in inside)
                return Hit(length, tuple(match for match in inside if match.how == surest))
        return NO_HIT


class Divisions:
    """The table, ready to be asked. `known_until`: the last day whose changes it knows of."""

    def __init__(self, rows: Iterable[tuple[str, str]], known_until: str) -> None:
        self.known_until = known_until
        self.name_of: dict[str, str] = {_short_code(code): name for code, name in rows}
        self.provinces, self.cities, self.districts = Names(), Names(), Names()
        codes = {level: [c for c in self.name_of if len(c) == level] for level in (2, 4, 6)}
        self._divided = frozenset(code[:4] for code in codes[6])
        self._fill(codes[2], codes[4], codes[6])

    def _fill(self, provinces: list[str], cities: list[str], districts: list[str]) -> None:
        """Full names first, so that no short or old one takes the place of another's full one."""
        shorts = {full: short for short, full in PROVINCES.items()}
        for code in provinces:
            self.provinces.add(self.name_of[code], code, How.FULL)
            self.provinces.add(f"{shorts[self.name_of[code]]}省", code, How.FULL)
            self.provinces.add(shorts[self.name_of[code]], code, How.SHORT)
        real = [code for code in cities if self.name_of[code] != NO_CITY]
        for names, level, short in ((self.cities, real, _short_city), (self.districts, districts, _short_district)):
            self._name(names, level, short)
        self._add_old()

    def _name(self, names: Names, codes: list[str], short: Callable[[str], tuple[str, ...]]) -> None:
        for code in codes:
            names.add(self.name_of[code], code, How.FULL)
        for code in codes:
            for name in short(self.name_of[code]):
                names.add(name, code, How.SHORT)

    def _add_old(self) -> None:
        """What is gone, and what was a county before it became a city or a district."""
        by_name = {self.name_of[code]: code for code in self.name_of if len(code) == 4}
        for old, now, year in old_divisions.cities():
            self.cities.add(old, by_name[now], How.OLD, year)
        for city, old, now, year in old_divisions.districts():
            self.districts.add(old, self._district(by_name[city], now), How.OLD, year)
        for code in [code for code in self.name_of if len(code) == 6]:
            if match := _DISTRICT_END.fullmatch(self.name_of[code]):
                for end in _OTHER_ENDS:
                    self.districts.add(f"{match[1]}{end}", code, How.OLD)

    def _district(self, city: str, name: str) -> str:
        return next(code for code, one in self.name_of.items() if len(code) == 6 and code[:4] == city and one == name)

    def parts(self, code: str) -> tuple[str, str, str]:
        """Province, city and district of a code; a county without a city between stands as the city itself."""
        province, city, district = (self.name_of.get(code[:n], "") if len(code) >= n else "" for n in (2, 4, 6))
        if province in ("北京市", "天津市", "上海市", "重庆市"):
            return province, province, district
        if city == NO_CITY:
            return province, district, ""
        return province, city, district

    def has_districts(self, city: str) -> bool:
        """Whether the city of a code is divided: Dongguan and a few more are not."""
        return city in self._divided


def _short_code(code: str) -> str:
    """Two digits of a province, four of a city, six of a district."""
    if code.endswith("0000"):
        return code[:2]
    return code[:4] if code.endswith("00") else code


def _short_city(name: str) -> tuple[str, ...]:
    if match := _AUTONOMOUS.fullmatch(name):
        return match[1], f"{match[1]}{match[2]}"
    match = _CITY_END.fullmatch(name)
    return (match[1],) if match else ()


def _short_district(name: str) -> tuple[str, ...]:
    if match := _AUTONOMOUS.fullmatch(name):
        return match[1], f"{match[1]}{match[2]}"
    match = _DISTRICT_END.fullmatch(name)
    return (match[1],) if match else ()
