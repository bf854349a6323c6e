"""Single bits that fall over in a shop file: who notices, in a plain file and in an encrypted one."""

import contextlib
import importlib.util
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import peewee

from tests.reliability import works
from vipdesk.errors import UserError
from vipdesk.services import check_shop
from vipdesk.store import drivers, keys, recoding, shop
from vipdesk.store.database import explain, problems
from vipdesk.store.keys import Key

KEY = Key(keys.MAGIC + b"of a test.", bytes(range(32)))
"""As the key of an encrypted shop is derived once."""


class Flips(NamedTuple):
    """Who noticed how many of the flipped bits."""

    kind: str
    flips: int
    opening: int
    """Noticed by opening the shop."""
    quick: int
    """By what the window looks at behind itself when a shop was opened."""
    check: int
    """By `vipdesk check`: the whole file, and the sums that must add up."""
    engine: int
    """By the engine's own thorough check alone."""
    reading: int
    """By reading every row."""
    noticed: int
    """By any of these."""
    harmless: int
    """By none, and every row is as it was."""
    silent: int
    """By none, and some row is not as it was."""
    speechless: int
    """Noticed by the program, but without a sentence for it."""


def plain(place: Path, flips: int, seed: int = 1) -> Flips:
    """Flip so many bits, each in a fresh copy of a closed shop file, and let the program look."""
    before = works.digest(place)
    found = [_noticed_plain(copy, before) for copy in _flipped(place, flips, seed)]
    return _summed("plain", found)


def encrypted(place: Path, flips: int, seed: int = 1) -> Flips:
    """The same in a copy that the program encrypted."""
    sealed = seal(place, place.with_name("sealed.vipdesk"))
    with unsealed(sealed) as database:
        before = works.content(database)
    found = [_noticed_sealed(copy, before) for copy in _flipped(sealed, flips, seed)]
    return _summed("encrypted", found)


def is_possible() -> bool:
    """Whether the add-on for encrypted shops is installed."""
    return importlib.util.find_spec("sqlcipher3") is not None


def engine() -> str:
    """Which engine encrypts."""
    import sqlcipher3

    with contextlib.closing(sqlcipher3.connect(":memory:")) as database:
        return f"SQLCipher {database.execute('PRAGMA cipher_version').fetchone()[0]}"


def seal(place: Path, target: Path) -> Path:
    """An encrypted copy of a shop file, as the program makes it."""
    recoding.copied_as(place, target, KEY)
    return target


@contextlib.contextmanager
def unsealed(place: Path) -> Iterator[Any]:
    """An encrypted shop file opened with its key, past the program's shop."""
    with contextlib.closing(drivers.connect(str(place), KEY)) as database:
        yield database


def _flipped(place: Path, flips: int, seed: int) -> Iterator[Path]:
    chance, copy = random.Random(seed), place.with_name("flipped.vipdesk")
    whole = place.read_bytes()
    for _ in range(flips):
        bit = chance.randrange(len(whole) * 8)
        content = bytearray(whole)
        content[bit // 8] ^= 1 << bit % 8
        for suffix in ("-wal", "-shm"):
            copy.with_name(copy.name + suffix).unlink(missing_ok=True)
        copy.write_bytes(content)
        yield copy
    copy.unlink()


class _Noticed(NamedTuple):
    opening: bool
    quick: bool
    check: bool
    engine: bool
    reading: bool
    same: bool
    speechless: bool = False


def _noticed_plain(copy: Path, before: str) -> _Noticed:
    kept = copy.with_name("kept.vipdesk")
    shutil.copy(copy, kept)
    reading, same = _read_all(lambda: works.digest(kept), before)
    engine = _engine(kept)
    kept.unlink()
    return _noticed_by_program(copy, engine=engine, reading=reading, same=same)


def _noticed_by_program(copy: Path, *, engine: bool, reading: bool, same: bool) -> _Noticed:
    try:
        file = shop.open_shop(copy)
    except _trouble() as error:
        return _Noticed(True, True, True, engine, reading, same, _is_speechless(error))
    try:
        quick, no_words = _asked(lambda: problems(file, thorough=False))
        check, none_either = _asked(lambda: [one for one in check_shop.check(file) if one.trouble])
        return _Noticed(False, quick, check, engine, reading, same, no_words or none_either)
    finally:
        with contextlib.suppress(*_trouble()):
            shop.close()


def _asked(question: Callable[[], object]) -> tuple[bool, bool]:
    """(whether the program noticed, whether it had no sentence for it)."""
    try:
        return bool(question()), False
    except _trouble() as error:
        return True, _is_speechless(error)


def _trouble() -> tuple[type[Exception], ...]:
    """How Python tells that an engine noticed; the last where the engine's own words cannot be read any more."""
    return drivers.all_errors(UserError, peewee.PeeweeException, OSError, UnicodeDecodeError)


def _is_speechless(error: BaseException) -> bool:
    return not isinstance(error, UserError) and explain(error) is None


def _engine(place: Path) -> bool:
    try:
        with contextlib.closing(sqlite3.connect(f"{place.as_uri()}?immutable=1", uri=True)) as database:
            return database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return True


def _read_all(read: Any, before: str) -> tuple[bool, bool]:
    """(whether reading every row failed, whether what was read is as before)."""
    try:
        return False, read() == before
    except (*drivers.database_errors(), UnicodeDecodeError):
        return True, False


def _noticed_sealed(copy: Path, before: str) -> _Noticed:
    def read() -> str:
        with unsealed(copy) as database:
            return works.content(database)

    keys.remember(KEY)
    reading, same = _read_all(read, before)
    return _noticed_by_program(copy, engine=_engine_sealed(copy), reading=reading, same=same)


def _engine_sealed(copy: Path) -> bool:
    try:
        with unsealed(copy) as database:
            return bool(database.execute("PRAGMA cipher_integrity_check").fetchall())
    except (*drivers.database_errors(), UnicodeDecodeError):
        return True


def _summed(kind: str, found: list[_Noticed]) -> Flips:
    noticed = [any(one[:5]) for one in found]
    return Flips(
        kind,
        len(found),
        *(sum(one[at] for one in found) for at in range(5)),
        noticed=sum(noticed),
        harmless=sum(one.same and not seen for one, seen in zip(found, noticed, strict=True)),
        silent=sum(not one.same and not seen for one, seen in zip(found, noticed, strict=True)),
        speechless=sum(one.speechless for one in found),
    )
