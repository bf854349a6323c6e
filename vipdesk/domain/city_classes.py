"""Classes of cities, as the owner lists them: one line a class, such as `一线: 北京 上海 广州 深圳`.

No authority says which city is of which class, and the lists in use differ from year to year.
"""

import re
from collections.abc import Iterable, Mapping

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

USUAL = ("一线: 北京 上海 广州 深圳",)
"""The four that have been called first-tier by everybody for long."""
_BETWEEN = re.compile(r"[\s,，、;；]+")
_AFTER_NAME = re.compile(r"[:：]")


def cities(lines: Iterable[str]) -> Mapping[str, str]:
    """The class of each city, in whose name a final 市 is left out; where a city stands twice the first line counts.

    UserError for a line that is not `class: city city`.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        name, *rest = _AFTER_NAME.split(line, maxsplit=1)
        if not name.strip() or not rest:
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "Line {number}: write a class, a colon and its cities, such as {line}."),
                number=number,
                line=USUAL[0],
            )
        for city in filter(None, _BETWEEN.split(rest[0])):
            found.setdefault(plain(city), name.strip())
    return found


def plain(city: str) -> str:
    """A city's name without blanks and a final 市."""
    stripped = city.strip()
    return stripped.removesuffix("市") or stripped


def spellings(names: Iterable[str]) -> list[str]:
    """The names as addresses may write them."""
    return [spelling for name in names for spelling in (name, f"{name}市")]
