"""Keys by which people are sorted and found: pinyin and initials. Imported late: the table of readings is large."""

from collections.abc import Iterable
from functools import cache

from pypinyin import Style, lazy_pinyin

SURNAMES = {
    "单": "shan", "查": "zha", "曾": "zeng", "解": "xie", "仇": "qiu", "区": "ou", "朴": "piao", "盖": "ge",
    "乐": "yue", "任": "ren", "翟": "zhai", "尉": "wei", "缪": "miao", "繁": "po", "种": "chong", "覃": "qin",
    "员": "yun", "折": "she", "單": "shan", "區": "ou", "樂": "yue", "種": "chong",
}  # fmt: skip
"""Surnames that are read otherwise than the character elsewhere."""
LONG_SURNAMES = {"尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "长孙": ("zhang", "sun"), "单于": ("chan", "yu")}


def sort_key(name: str) -> str:
    """What sorts Chinese names by pinyin among Latin ones, and equal sounds by character."""
    return f"{' '.join(_syllables(name))}\u0001{name}".casefold()


def search_key(names: Iterable[str], others: Iterable[str]) -> str:
    """One text in which every way of looking for somebody occurs: names, pinyin, initials, and `others` as they are."""
    parts: dict[str, None] = {}
    for name in filter(None, names):
        syllables = _syllables(name)
        spelled = "".join(syllables)
        initials = "".join(syllable[0] for syllable in syllables)
        parts.update(dict.fromkeys((name, spelled, initials)))
    parts.update(dict.fromkeys(filter(None, others)))
    return " ".join(parts).lower()


def _syllables(name: str) -> list[str]:
    """The pinyin of each character, words of other scripts as they are."""
    for surname, sounds in LONG_SURNAMES.items():
        if name.startswith(surname):
            return [*sounds, *_plain(name[len(surname) :])]
    if name[:1] in SURNAMES and 1 < len(name) <= 4:
        return [SURNAMES[name[0]], *_plain(name[1:])]
    return _plain(name)


def _plain(text: str) -> list[str]:
    return [syllable for character in text if (syllable := _reading(character).strip())]


@cache
def _reading(character: str) -> str:
    return "".join(lazy_pinyin(character, style=Style.NORMAL))
