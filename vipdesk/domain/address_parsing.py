"""A Chinese address in one text taken apart with the table of divisions, and what is doubtful about it.

The walk goes from the large to the small and looks at each place only for names that may stand there, so that a street
called after a province (陕西南路) is a street.
"""

import re
from enum import IntEnum
from typing import NamedTuple

from vipdesk.domain.addresses import Address
from vipdesk.domain.divisions import NO_HIT, Divisions, Hit, How, Match, Names
from vipdesk.domain.traditional import SIMPLIFIED
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence


class Weight(IntEnum):
    """How much a doubt counts."""

    SURE = 0
    ADDED = 1
    DOUBTFUL = 2


class Doubt(NamedTuple):
    """Something that a person should look at."""

    weight: Weight
    sentence: Sentence


class Parsed(NamedTuple):
    """The parts; `left_out` is what is no address: a name or a phone."""

    address: Address
    doubts: tuple[Doubt, ...] = ()
    left_out: str = ""

    @property
    def weight(self) -> Weight:
        """That of the gravest doubt."""
        return max((doubt.weight for doubt in self.doubts), default=Weight.SURE)


LONGEST = 400
"""Characters; whatever is longer is no address, and is left as it is."""
_MUNICIPALITIES = ("11", "12", "31", "50")
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；："} | {0x3000: 0x20}
_BETWEEN = " \t\n,，、;；.。-—–|/"
_CHINESE = re.compile("[\u3400-\u9fff]")
_COUNTRY = re.compile("中华人民共和国|中国大陆|中国|china[,， ]*", re.IGNORECASE)
_FILLER = re.compile(
    r"市辖区|省直辖县级行政区划|自治区直辖县级行政区划|省直辖县级|省直辖县?|自治区直辖县?|郊县|县(?=\s|[㐀-鿿]{2,14}县)"
)
_POSTCODE = re.compile(
    r"[\[(（【]\s*(?:邮编|邮政编码)?\s*[:：]?\s*(\d{6})\s*[\])）】]|(?:邮编|邮政编码|postcode)\s*[:：]?\s*(\d{6})(?!\d)"
    r"|^\s*(\d{6})(?=[\s,，\u3400-\u9fff])|(?<![\d-])(\d{6})\s*$|(?<=[\s,，])(\d{6})(?=[\s,，])"
)
_PHONE = re.compile(r"(?<![\d-])(?:\+?86[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}-\d{7,8})(?!\d)")
_LABEL = re.compile(
    "(?:收货人|收件人|联系人|姓名|收货地址|收件地址|详细地址|地址|手机号码|手机|电话|联系电话)\\s*[:：]\\s*"
)
_NAME = re.compile("[\u3400-\u9fff·]{2,4}(?:先生|女士|小姐)?(?:[(（]?收[)）]?)?")
_GAPS = re.compile(r"([\s,，;；、]+)")
_ROAD = re.compile(
    "[东南西北中上下前后新老]{0,2}[一二三四五六七八九十]?(?:路|街|大道|巷|弄|胡同|道|桥|里|村|镇|乡|号|苑|花园|大厦)"
)
_HOUSE = re.compile(r"大学|学院|医院|中学|小学|火车站|高铁站|机场|银行|公司|站|饭店|酒店")
_NO_CITY_AFTER = re.compile("场|政|民|中心|委|府")
_TOWARDS_A_STREET = re.compile(
    "$|[\\s,，]|[\u3400-\u9fff]{2,8}?(?:路|街|大道|镇|乡|村|园|小区|大厦|广场|苑|城|里|巷|弄|号|道)"
)
_ZONE = re.compile(
    "[\u3400-\u9fff]{0,8}?(?:经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|高新区|经开区|开发区|工业园区|产业园区"
    "|示范区|度假区|保税区|新区|管理区|实验区)"
)
_ANY_DISTRICT = re.compile("[^\\d\\s路街道镇乡村号]{2,9}?(?:(?<![小社校厂景园])区|县|旗)")
_UNKNOWN_CITY = re.compile("[^\\d\\s区县路街道镇乡村号]{2,8}?(?:自治州|地区|盟|市)(?![场政])")


class _Walk:
    """One address on its way from the province to the street; `folded` is `text` in simplified characters."""

    def __init__(self, divisions: Divisions, text: str) -> None:
        self.divisions, self.text = divisions, text
        self.folded = text.translate(SIMPLIFIED)
        self.place = 0
        self.code = ""
        self.city = self.district = ""
        self.doubts: list[Doubt] = []

    def doubt(self, weight: Weight, text: str, /, **values: str) -> None:
        self.doubts.append(Doubt(weight, Sentence(text, **values)))

    def skip(self) -> None:
        """Go over what stands between parts."""
        while self.place < len(self.text) and self.text[self.place] in _BETWEEN:
            self.place += 1

    def fill(self) -> None:
        """Go over words that platforms put where no city or district is."""
        self.skip()
        while match := _FILLER.match(self.folded, self.place):
            self.place = match.end()
            self.skip()

    def take(self, length: int) -> None:
        self.place += length
        self.skip()


def parse(text: str, divisions: Divisions) -> Parsed:
    """Take an address apart; every character that is no part of a larger place stays in the street."""
    plain = " ".join(text.translate(_HALF_WIDTH).split())
    if not _CHINESE.search(plain) or len(plain) > LONGEST:
        return Parsed(Address(street=" ".join(text.split())))
    plain, left_out = _without_person(plain, divisions)
    plain, postcode = _without_postcode(plain)
    walk = _Walk(divisions, plain)
    walk.skip()
    if match := _COUNTRY.match(walk.folded, walk.place):
        walk.take(match.end() - walk.place)
    _find_province(walk)
    _find_city(walk)
    _find_district(walk)
    _skip_repeated(walk)
    return _parsed(walk, postcode, left_out)


def _parsed(walk: _Walk, postcode: str, left_out: str) -> Parsed:
    province, city, district = walk.divisions.parts(walk.code) if walk.code else ("", "", "")
    street = walk.text[walk.place :].strip(_BETWEEN)
    address = Address(province, walk.city or city, walk.district or district, street, postcode)
    _judge(walk, address)
    if left_out:
        walk.doubt(Weight.DOUBTFUL, _LEFT_OUT, text=left_out)
    return Parsed(address, tuple(walk.doubts), left_out)


# What is no address


def _without_person(text: str, divisions: Divisions) -> tuple[str, str]:
    """The text without a name, a phone and the words before them; what was taken out."""
    phones = [match[0] for match in _PHONE.finditer(text)]
    rest = _LABEL.sub(" ", _PHONE.sub(" ", text)) if phones or ":" in text or "：" in text else text
    parts = _GAPS.split(rest.strip(_BETWEEN))
    names = _names(parts[::2], divisions, is_with_person=rest is not text)
    left_out = " ".join((*(parts[2 * place] for place in names), *phones))
    if not left_out:
        return rest.strip(), ""
    for place in names:
        parts[2 * place] = ""
    return "".join(parts).strip(_BETWEEN), left_out


def _names(words: list[str], divisions: Divisions, *, is_with_person: bool) -> list[int]:
    """Which words are people. Without a phone or a label a name is only believed before a province or a city."""
    if len(words) < 2:
        return []
    if is_with_person:
        return [place for place in (0, len(words) - 1) if _is_name(words[place], divisions)]
    return [0] if _is_name(words[0], divisions) and _is_large(words[1], divisions) else []


def _is_name(word: str, divisions: Divisions) -> bool:
    return bool(_NAME.fullmatch(word)) and not _is_place(word, divisions)


def _is_place(word: str, divisions: Divisions) -> bool:
    folded = word.translate(SIMPLIFIED)
    if _is_large(word, divisions) or _COUNTRY.match(word) or _ROAD.search(folded):
        return True
    return divisions.districts.at(folded, 0).length == len(folded)


def _is_large(word: str, divisions: Divisions) -> bool:
    folded = word.translate(SIMPLIFIED)
    return bool(divisions.provinces.at(folded, 0).length or divisions.cities.at(folded, 0).length)


def _without_postcode(text: str) -> tuple[str, str]:
    """Six digits that stand alone."""
    match = _POSTCODE.search(text)
    if match is None:
        return text, ""
    code = next(filter(None, match.groups()))
    return f"{text[: match.start()]} {text[match.end() :]}".strip(), code


# From the large to the small


def _find_province(walk: _Walk) -> None:
    hit = walk.divisions.provinces.at(walk.folded, walk.place)
    if not hit.length:
        return
    match, end = hit.matches[0], walk.place + hit.length
    if match.how is How.SHORT:
        smaller = max(_length(walk, names) for names in (walk.divisions.cities, walk.divisions.districts))
        if smaller > hit.length or _ROAD.match(walk.folded, end):
            return
    walk.code = match.code
    walk.take(hit.length)
    walk.fill()
    _skip_again(walk, walk.divisions.name_of[match.code])


def _length(walk: _Walk, names: Names) -> int:
    """Of the full name that stands here."""
    hit = names.at(walk.folded, walk.place)
    return hit.length if hit.matches and hit.matches[0].how is How.FULL else 0


def _skip_again(walk: _Walk, name: str) -> None:
    """Go over a name that is written twice: 上海市 上海市; but 九龙 九龙城区 are two."""
    while name and walk.folded.startswith(name, walk.place):
        smaller = walk.divisions.districts.at(walk.folded, walk.place, walk.code)
        if smaller.length >= len(name) and smaller.matches[0].how is How.FULL and len(walk.code) < len("110101"):
            return
        walk.take(len(name))
        walk.fill()


def _find_city(walk: _Walk) -> None:
    cities, districts = walk.divisions.cities, walk.divisions.districts
    hit = cities.at(walk.folded, walk.place, walk.code)
    smaller = districts.at(walk.folded, walk.place, walk.code)
    if smaller.length > hit.length and smaller.matches[0].how is How.FULL:
        hit = NO_HIT
    if not hit.length:
        _find_foreign_city(walk)
        return
    match = hit.matches[0]
    if len(hit.matches) == 1 and _is_meant(walk, hit, match):
        _settle(walk, hit, match)
        walk.fill()
        _skip_again(walk, walk.divisions.name_of[match.code])


def _find_foreign_city(walk: _Walk) -> None:
    """A city that does not lie in the province, or that the table does not know."""
    if not walk.code or walk.divisions.districts.at(walk.folded, walk.place, walk.code).length:
        return
    hit = walk.divisions.cities.at(walk.folded, walk.place)
    if hit.length and hit.matches[0].how is How.FULL:
        name = walk.folded[walk.place : walk.place + hit.length]
        walk.doubt(Weight.DOUBTFUL, _ELSEWHERE, city=name, province=walk.divisions.name_of[walk.code])
        walk.city = name
        walk.take(hit.length)
    elif match := _UNKNOWN_CITY.match(walk.folded, walk.place):
        walk.doubt(Weight.DOUBTFUL, _UNKNOWN, name=match[0])
        walk.city = match[0]
        walk.take(len(match[0]))


def _find_district(walk: _Walk) -> None:
    if walk.city:
        _find_unlisted(walk)
        return
    hit = walk.divisions.districts.at(walk.folded, walk.place, walk.code)
    if not hit.length:
        if not _find_moved(walk):
            _find_unlisted(walk)
        return
    if len(hit.matches) > 1:
        _leave_open(walk, hit)
        return
    match = hit.matches[0]
    if match.how is not How.FULL and not walk.code and match.how is How.SHORT:
        return
    if _is_meant(walk, hit, match):
        had_city = len(walk.code) == 4 or walk.code in _MUNICIPALITIES
        _settle(walk, hit, match)
        _, city, district = walk.divisions.parts(match.code)
        if not had_city and district:
            walk.doubt(Weight.ADDED, _CITY_ADDED, city=city, district=district)


def _find_moved(walk: _Walk) -> bool:
    """A district that belongs to another city of the province, or does today: 资阳市 简阳市 is one of 成都市."""
    hit = (
        walk.divisions.districts.at(walk.folded, walk.place, walk.code[:2]) if len(walk.code) == len("5101") else NO_HIT
    )
    if len(hit.matches) != 1 or hit.matches[0].how is not How.FULL or not _is_meant(walk, hit, hit.matches[0]):
        return False
    before = walk.divisions.name_of[walk.code]
    _settle(walk, hit, hit.matches[0])
    _, city, district = walk.divisions.parts(walk.code)
    walk.doubt(Weight.DOUBTFUL, _MOVED, district=district or city, city=city, before=before)
    return True


def _leave_open(walk: _Walk, hit: Hit) -> None:
    """A name of several districts: kept as it is written, and asked about."""
    if hit.matches[0].how is not How.FULL:
        return
    name = walk.folded[walk.place : walk.place + hit.length]
    walk.doubt(Weight.DOUBTFUL, _SEVERAL, name=name)
    walk.district = name
    walk.take(hit.length)


def _is_meant(walk: _Walk, hit: Hit, match: Match) -> bool:
    """Whether a name is that of the place, and not the beginning of a street's or a building's."""
    end = walk.place + hit.length
    if match.how is How.FULL:
        return walk.folded[end - 1 : end + 1] != "市场"
    if match.how is How.OLD:
        return not _NO_CITY_AFTER.match(walk.folded, end)
    return not _ROAD.match(walk.folded, end)


def _settle(walk: _Walk, hit: Hit, match: Match) -> None:
    """Take a name over. A short one before a building is left in the street as well: 深圳大学."""
    name, written = walk.divisions.name_of[match.code], walk.folded[walk.place : walk.place + hit.length]
    end = walk.place + hit.length
    is_district = len(match.code) == 6
    is_house = match.how is How.SHORT and bool(_HOUSE.match(walk.folded, end))
    if match.how is How.SHORT and is_district and not (is_house or _TOWARDS_A_STREET.match(walk.folded, end)):
        return
    walk.code = match.code
    if match.how is How.OLD:
        walk.doubt(Weight.DOUBTFUL, _GONE if match.year else _RENAMED, old=written, now=name, year=match.year)
    if match.how is How.SHORT and is_district:
        walk.doubt(Weight.ADDED, _SHORTENED, short=written, name=name)
    if not is_house:
        walk.take(hit.length)


def _find_unlisted(walk: _Walk) -> None:
    """An economic zone, or a district that the table does not know."""
    if not walk.code:
        return
    zone = _ZONE.match(walk.folded, walk.place)
    found = zone or _ANY_DISTRICT.match(walk.folded, walk.place)
    if found is None or _ROAD.search(found[0]):
        return
    walk.doubt(Weight.ADDED if zone else Weight.DOUBTFUL, _NO_DISTRICT if zone else _UNKNOWN, name=found[0])
    walk.district = found[0]
    walk.take(len(found[0]))


def _skip_repeated(walk: _Walk) -> None:
    """Go over province, city and district that somebody typed again before the street."""
    walk.fill()
    if not walk.code:
        return
    for name in dict.fromkeys(walk.divisions.parts(walk.code)):
        _skip_again(walk, name)


def _is_divided(walk: _Walk) -> bool:
    return walk.code in _MUNICIPALITIES or walk.divisions.has_districts(walk.code)


def _judge(walk: _Walk, address: Address) -> None:
    """What is missing."""
    if not (address.province or address.city or address.district):
        walk.doubt(Weight.DOUBTFUL, _NOTHING)
        return
    if not address.city and not address.district and len(walk.code) == 2:
        walk.doubt(Weight.DOUBTFUL, _WITHOUT_CITY)
    elif not address.district and _is_divided(walk) and not walk.city:
        walk.doubt(Weight.ADDED, _WITHOUT_DISTRICT)
    if not address.street:
        walk.doubt(Weight.DOUBTFUL, _WITHOUT_STREET)


_LEFT_OUT = QT_TRANSLATE_NOOP("sentences", "“{text}” is no part of the address and was left out.")
_ELSEWHERE = QT_TRANSLATE_NOOP("sentences", "{city} does not lie in {province}.")
_UNKNOWN = QT_TRANSLATE_NOOP("sentences", "“{name}” is not in the table of divisions.")
_NO_DISTRICT = QT_TRANSLATE_NOOP("sentences", "“{name}” is a zone, not a district of its own.")
_SEVERAL = QT_TRANSLATE_NOOP("sentences", "There is a {name} in several cities. Which one?")
_CITY_ADDED = QT_TRANSLATE_NOOP("sentences", "{city} was added: {district} belongs to it.")
_MOVED = QT_TRANSLATE_NOOP("sentences", "{district} belongs to {city} today, not to {before}.")
_GONE = QT_TRANSLATE_NOOP("sentences", "{old} is gone since {year}; its larger part is in {now}.")
_RENAMED = QT_TRANSLATE_NOOP("sentences", "{old} is called {now} today.")
_SHORTENED = QT_TRANSLATE_NOOP("sentences", "“{short}” was taken for {name}.")
_NOTHING = QT_TRANSLATE_NOOP("sentences", "No province, city or district was recognised.")
_WITHOUT_CITY = QT_TRANSLATE_NOOP("sentences", "No city was recognised.")
_WITHOUT_DISTRICT = QT_TRANSLATE_NOOP("sentences", "No district was recognised.")
_WITHOUT_STREET = QT_TRANSLATE_NOOP("sentences", "There is no street.")
