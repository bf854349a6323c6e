"""What is left of erased values in files: makes the engine give up what it deleted, and searches the bytes."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from vipdesk.store import keys, personal
from vipdesk.store.database import attached, select
from vipdesk.store.engine import Shop
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.page_seals import Seals

_PIECE = 1 << 24
"""Bytes of a file that are in memory at once. Files are read and not mapped: the engine may shorten them meanwhile."""
_SIDE_FILES = ("", "-wal", "-shm", "-journal")


class Remnant(NamedTuple):
    """A value that a file still holds, and in which writing; or a table, and in which column."""

    file: Path
    value: str
    encoding: str
    is_row: bool = False


def files_of(shop_path: Path) -> list[Path]:
    """The shop's file and what its engine keeps beside it."""
    named = [shop_path.with_name(shop_path.name + suffix) for suffix in _SIDE_FILES]
    return [path for path in named if path.is_file()]


def settle(shop: Shop) -> bool:
    """Bring the engine's log into the file and empty it; False where somebody else reads longer than the engine waits.

    Call it outside of any transaction. What was deleted is overwritten already (`secure_delete`). A server empties its
    own log and files in its own time, out of this program's sight.
    """
    if not isinstance(shop, ShopFile):
        return True
    shop.forget_grams()
    busy, _, _ = shop.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def rebuild(shop: Shop) -> bool:
    """Write the whole shop anew, without anything that was ever deleted; as `settle`."""
    if not isinstance(shop, ShopFile):
        return True
    shop.execute_sql("VACUUM")
    return settle(shop)


def close_as_copy(shop: Shop) -> None:
    """Close a shop file so that it is whole by itself, without the engine's log beside it."""
    if isinstance(shop, ShopFile):
        shop.execute_sql("PRAGMA journal_mode = delete")
    shop.close()


def in_schema(value: str) -> list[tuple[str, str]]:
    """Where the names and rules of the attached shop's tables, which stand in its file too, say a value: no one's."""
    if not isinstance(attached(), ShopFile):
        return []
    found = select("SELECT 1 FROM sqlite_master WHERE INSTR(COALESCE(sql, ''), ?) > 0 LIMIT 1", [value])
    return [("sqlite_master", "sql")] if found else []


def search(files: Iterable[Path], values: Iterable[str]) -> list[Remnant]:
    """Every value that is still in one of the files: as UTF-8, as UTF-16, or escaped as JSON does.

    The bytes of an encrypted file tell nothing: there every page is searched as its key opens it.
    """
    forms = [(value, encoding, form) for value in values for encoding, form in _forms(value)]
    return [remnant for path in files if path.stat().st_size for remnant in _of_file(path, forms)]


def in_rows(values: Iterable[str]) -> list[Remnant]:
    """Every value that is still in a row of the attached shop, or in the journal: the table stands for the file."""
    return [
        Remnant(Path(table), value, column, is_row=True)
        for value in values
        for table, column in (*personal.elsewhere(value), *personal.in_journal(value))
    ]


def is_encrypted(shop: Shop) -> bool:
    """Whether the bytes of a shop tell nothing without its key."""
    return isinstance(shop, ShopFile) and shop.key is not None


def _of_file(path: Path, forms: Sequence[tuple[str, str, bytes]]) -> list[Remnant]:
    found = [False] * len(forms)
    for content in _contents(path, max((len(form) for _, _, form in forms), default=0)):
        found = [one or content.find(form) >= 0 for one, (_, _, form) in zip(found, forms, strict=True)]
    return [Remnant(path, value, encoding) for one, (value, encoding, _) in zip(found, forms, strict=True) if one]


def _contents(path: Path, longest: int) -> Iterator[bytes]:
    """The file in pieces, which overlap so far that nothing of a length is cut in two."""
    key = keys.of(path)
    if key is not None:
        yield from Seals(key).contents(path)
        return
    before = b""
    with path.open("rb") as file:
        while read := file.read(_PIECE):
            yield before + read
            before = read[-longest:] if longest else b""


def _forms(value: str) -> Iterator[tuple[str, bytes]]:
    escaped = json.dumps(value)[1:-1]
    yield "UTF-8", value.encode()
    yield "UTF-16", value.encode("utf-16-le")
    yield "UTF-16 BE", value.encode("utf-16-be")
    if escaped != value:
        yield "JSON", escaped.encode()
        yield "JSON", escaped.replace("\\u", "\\U").upper().replace("\\U", "\\u").encode()
