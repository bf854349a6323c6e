"""A damaged database one table at a time: so that a bad page of one table, or of the list of tables, hides no other."""

import contextlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from vipdesk.progress import Progress
from vipdesk.store import drivers
from vipdesk.store.keys import Key
from vipdesk.store.page_seals import PAGE, Seals
from vipdesk.store.salvage_rows import Reader

_LIST = "sqlite_master"


class Entry(NamedTuple):
    """A line of the list of tables and indexes."""

    rowid: int
    type: str
    name: str
    tbl_name: str
    rootpage: int
    sql: str | None


class Damaged:
    """A copy of a damaged database, whose first page is written anew for each table that is read."""

    def __init__(self, copy: Path, key: Key | None, progress: Progress) -> None:
        self._copy, self._key = copy, key
        self.tables: dict[str, list[Entry]] = defaultdict(list)
        """By table, itself and its indexes: those that can still be read of the list."""
        with _opened(copy, key) as opened:
            with contextlib.suppress(*drivers.database_errors()):  # what was committed last may be in the log only
                opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            with contextlib.suppress(*drivers.database_errors()):
                opened.execute("PRAGMA journal_mode = delete")
            for row in Reader(opened, _LIST, Entry._fields, "rowid", progress).rows(0):
                entry = Entry(*row)
                if entry.type in ("table", "index") and entry.sql and isinstance(entry.rootpage, int):
                    self.tables[entry.tbl_name].append(entry)

    @contextlib.contextmanager
    def alone(self, table: str) -> Iterator[sqlite3.Connection]:
        """The database as if this were its only table; without it where the list does not have it any more."""
        entries = sorted(self.tables.get(table, ()), key=lambda entry: entry.type != "table")
        head = _first_page(entries, self._key)
        pages = self._copy.stat().st_size // PAGE
        put_first(self._copy, self._key, head[:28] + pages.to_bytes(4) + head[32:])
        with _opened(self._copy, self._key) as opened:
            opened.execute("PRAGMA query_only = 1")
            yield opened


def first(copy: Path, key: Key | None) -> bytes:
    """What is in the first page of a file; less of it where the file is shorter."""
    with copy.open("rb") as file:
        page = file.read(PAGE)
    if key is None:
        return page
    return Seals(key).opened(1, page) if len(page) == PAGE else b""


def put_first(copy: Path, key: Key | None, content: bytes) -> None:
    """Write the first page anew, or its beginning where the file is not encrypted."""
    with copy.open("rb+") as file:
        file.write(content if key is None else Seals(key).sealed(1, content))


def _first_page(entries: Sequence[Entry], key: Key | None) -> bytes:
    """The first page of a database with just these entries in its list; indexes that do not fit are left out."""
    with TemporaryDirectory(prefix="vipdesk-salvage-") as made:
        path = Path(made) / "list.db"
        with contextlib.closing(drivers.connect(str(path), key, isolation_level=None)) as opened:
            opened.execute(f"PRAGMA page_size = {PAGE}")
            opened.execute("PRAGMA writable_schema = on")
            opened.execute("PRAGMA user_version = 1")
            for entry in entries:
                opened.execute("BEGIN")
                opened.execute(f"INSERT INTO {_LIST} VALUES (?, ?, ?, ?, ?)", entry[1:])
                fits = opened.execute("PRAGMA page_count").fetchone()[0] == 1
                opened.execute("COMMIT" if fits else "ROLLBACK")
        return first(path, key)


@contextlib.contextmanager
def _opened(copy: Path, key: Key | None) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(drivers.connect(str(copy), key, isolation_level=None)) as opened:
        opened.text_factory = _text
        opened.execute("PRAGMA writable_schema = on")  # the engine does not mind an unsound list then
        yield opened


def _text(raw: bytes) -> str:
    """What a turned bit made of a letter must not keep the whole row away."""
    return raw.decode("utf-8", "replace").replace("\0", "")
