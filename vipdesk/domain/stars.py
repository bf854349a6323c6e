"""What a platform leaves of a phone or a name behind stars, and whom it may be."""

import re
from typing import NamedTuple

_PHONE = re.compile(r"(\d{0,7})[*＊]+(\d{4})", re.ASCII)
_RUN = re.compile("[*＊]+")


class Shown(NamedTuple):
    """The digits at the start and at the end of a phone that are to be seen; there may be none at the start."""

    start: str
    end: str


def phone(text: str) -> Shown | None:
    """What is to be seen of a phone such as 138****1234; None where it is whole, or too little of it is left."""
    found = _PHONE.fullmatch(text)
    return Shown(found[1], found[2]) if found else None


def fits(shown: str, whole: str) -> bool:
    """Whether a text behind stars may be this one; each run of stars stands for one character or more."""
    parts = (re.escape(part) for part in _RUN.split(shown))
    return re.fullmatch(".+".join(parts), whole, re.DOTALL) is not None
