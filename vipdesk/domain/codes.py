"""The short human code of a letter, such as `MA26-0413-K`: series, running number, check character.

The check character is that of ISO 7064, Mod 37,36. It notices every single wrong character, but not quite
every swap of two neighbours: MA26-0061-0 and MA26-0060-1 are both valid. Of such twins, about one code in a
hundred, only the smaller is ever given out and the larger is refused when it is read, so every swap of
neighbours in the number is noticed too.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import count, islice
from string import ascii_lowercase, ascii_uppercase

from stdnum.iso7064 import mod_37_36

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

EXAMPLE = "MA26-0413-K"
_BLIND_PREFIX = "JI"
"""The one pair of letters that, as IJ, has the same check character."""
_SERIES = re.compile(rf"(?!{_BLIND_PREFIX})[A-Z]{{2}}[0-9]{{2}}[A-Z]?")
_CODE = re.compile(rf"({_SERIES.pattern})-?([0-9]{{4}}|[1-9][0-9]{{4,}})-?([0-9A-Z])")
_UPPER = str.maketrans(ascii_lowercase, ascii_uppercase)
_HYPHEN = re.compile(r"[ \t]*[-\u2010-\u2015\u2212\ufe58\ufe63][ \t]*|\s+")
_SHOWN = 40


def series(prefix: str, year: int, taken: Collection[str]) -> str:
    """The first free series of an occasion's prefix and a year: `MA26`, then `MA26B`, `MA26C` ...

    Raises UserError where the prefix is not two letters A-Z that can be told from their swap, or when all
    26 series of the year are taken.
    """
    first = f"{prefix.strip().translate(_UPPER)}{year % 100:02}"
    if not re.fullmatch(_SERIES, first):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "“{prefix}” cannot begin a letter code: choose two letters from A to Z, other than JI."
            ),
            prefix=prefix[:_SHOWN],
        )
    for candidate in (first, *(first + letter for letter in ascii_uppercase[1:])):
        if candidate not in taken:
            return candidate
    raise UserError(
        QT_TRANSLATE_NOOP("sentences", "All letter codes that begin with {series} are used up: choose another prefix."),
        series=first,
    )


def make(series: str, number: int) -> str:
    """The code of a series' number, counted from 1 and written with at least four digits.

    Raises ValueError for what is no series, and for the numbers that are never given out (see the module's
    text): number letters with `given_out`.
    """
    if not re.fullmatch(_SERIES, series) or number < 1:
        raise ValueError(f"{series} {number}")
    code = _code(series, number)
    if _has_smaller_twin(code.replace("-", "")):
        raise ValueError(f"{code} is not given out")
    return code


def given_out(series: str, after: int = 0) -> Iterator[tuple[int, str]]:
    """Numbers above `after` and their codes, in order, without end, leaving out those with a valid twin."""
    for number in count(after + 1):
        code = _code(series, number)
        if not _has_smaller_twin(code.replace("-", "")):
            yield number, code


def run(series: str, size: int, after: int = 0) -> list[str]:
    """The next `size` codes of a series whose last used number is `after`."""
    return [code for _, code in islice(given_out(series, after), size)]


def parse(text: str) -> str:
    """The code in what somebody typed or scanned, as `make` writes it.

    Lower case, full-width characters, blanks around, missing hyphens and blanks or dashes in their place are
    accepted; an O is never read as 0. Raises UserError for a wrong form or a wrong check character.
    """
    plain = _HYPHEN.sub("-", unicodedata.normalize("NFKC", text[:200]).strip()).translate(_UPPER)
    match = re.fullmatch(_CODE, plain)
    if match is None:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "“{text}” is not a letter's code: a code looks like {example}."),
            text=text.strip()[:_SHOWN],
            example=EXAMPLE,
        )
    compact = "".join(match.groups())
    if not mod_37_36.is_valid(compact) or _has_smaller_twin(compact):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "{code} is mistyped: its last character does not fit. Please look at the sheet again."
            ),
            code="-".join(match.groups()),
        )
    return "-".join(match.groups())


def _code(series: str, number: int) -> str:
    digits = f"{number:04}"
    return f"{series}-{digits}-{mod_37_36.calc_check_digit(series + digits)}"


def _has_smaller_twin(compact: str) -> bool:
    """Whether swapping two neighbouring digits, from the year's last on, gives a smaller valid code.

    Only digits that differ by one can: the check state x goes to 2x mod 37 mod 36, and 2x - x takes one value
    twice, for x = 18 and x = 19. (The year's two digits are left out: 2023 and 2032 are told apart by looking.)
    """
    for at in range(3, len(compact) - 1):
        left, right = compact[at], compact[at + 1]
        if left.isdigit() and right.isdigit() and ord(left) - ord(right) == 1:
            twin = compact[:at] + right + left + compact[at + 2 :]
            if re.fullmatch(_CODE, twin) and mod_37_36.is_valid(twin):
                return True
    return False
