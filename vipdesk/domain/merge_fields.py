"""What stands in the places of a letter's text for one recipient, or for a household that shares the letter."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain.salutations import salutation

_DIGITS = "〇一二三四五六七八九"
_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_CITY_ENDS = ("市", "地区", "盟")


MARKED = frozenset({"city", "personal_line", "years_with_us"})
"""Places whose words differ from letter to letter within the text, and are marked on the sheet."""


class Addressee(NamedTuple):
    """Somebody whom the letter names."""

    name: str
    title: str
    pronoun: str


class Occasioned(NamedTuple):
    """What all letters of a campaign have in common."""

    occasion: str
    shop: str
    owner: str
    written_in: date
    language: str


def fields(
    addressees: Sequence[Addressee],
    city: str,
    joined_on: date | None,
    common: Occasioned,
    personal_line: str | None = None,
) -> dict[str, str | None]:
    """Values by the name of their place; None where nothing is known, so that the text's fallback stands."""
    first = addressees[0]
    pronoun = first.pronoun or ("您" if len(addressees) == 1 else "")
    alone = len(addressees) == 1
    names = together([one.name for one in addressees], common.language)
    years = _whole_years(joined_on, common.written_in) if joined_on else 0
    return {
        "salutation": salutation(names, first.title if alone else None, pronoun or "您", common.language),
        "name": names,
        "occasion": common.occasion or None,
        "city": short_city(city) or None,
        "years_with_us": str(years) if years > 0 else None,
        "personal_line": personal_line,
        "shop": common.shop or None,
        "owner": common.owner or None,
        "date": letter_date(common.written_in, common.language),
        "pronoun": (pronoun or None) if alone else "你们",
    }


def together(names: Sequence[str], language: str) -> str:
    """Several names as a letter names a household."""
    if language.startswith("zh"):
        return "、".join(names)
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def short_city(city: str) -> str:
    """A city as people say it: without 市."""
    for end in _CITY_ENDS:
        if city.endswith(end) and len(city) > len(end) + 1:
            return city.removesuffix(end)
    return city


def letter_date(day: date, language: str) -> str:
    """The date under a letter: 二〇二六年九月, September 2026."""
    if language.startswith("zh"):
        year = "".join(_DIGITS[int(digit)] for digit in str(day.year))
        return f"{year}年{_MONTHS[day.month - 1]}月"
    return f"{_ENGLISH_MONTHS[day.month - 1]} {day.year}"


_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _whole_years(since: date, until: date) -> int:
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))
