"""How the real program finds a shop file after something happened to it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.reliability import works
from vipdesk.errors import UserError
from vipdesk.services import check_shop
from vipdesk.store import shop


class Look(NamedTuple):
    """What the program says of a shop file."""

    digest: str
    """What the file holds; empty where it cannot be opened."""
    trouble: tuple[str, ...]
    """What the program finds wrong with it; nothing if it is sound."""


def look(place: Path) -> Look:
    """Open a shop as the program does that wrote it, and check all that it can check."""
    if not place.exists():
        return Look("", ("there is no file",))
    try:
        with works.program_of(works.version(place)):
            file = shop.open_shop(place)
    except (UserError, sqlite3.DatabaseError) as error:
        return Look("", (str(error),))
    try:
        trouble = tuple(str(line) for finding in check_shop.check(file) for line in finding.trouble)
        return Look(works.digest(place), trouble)
    finally:
        shop.close()


def states(work: Iterator[None], place: Path) -> list[str]:
    """What the file holds before a work, and after each step of it, where nothing happens to it."""
    return [works.digest(place), *(works.digest(place) for _ in work)]
