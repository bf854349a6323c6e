"""A damaged database one table at a time: so that a bad page of one table, or of the list of tables, hides no other."""

import contextlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from vipdesk.progress import Progress
from vipdesk.store.salvage_rows import Reader

PAGE = 4096
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

    def __init__(self, copy: Path, progress: Progress) -> None:
        self._copy = copy
        self.tables: dict[str, list[Entry]] = defaultdict(list)
        """By table, itself and its indexes: those that can still be read of the list."""
        with _opened(copy) as opened:
            with contextlib.suppress(sqlite3.DatabaseError):  # what was committed last may be in the log only
                opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            with contextlib.suppress(sqlite3.DatabaseError):
                opened.execute("PRAGMA journal_mode = delete")
            for row in Reader(opened, _LIST, Entry._fields, "rowid", progress).rows(0):
                entry = Entry(*row)
                if entry.type in ("table", "index") and entry.sql and isinstance(entry.rootpage, int):
                    self.tables[entry.tbl_name].append(entry)

    @contextlib.contextmanager
    def alone(self, table: str) -> Iterator[sqlite3.Connection]:
        """The database as if this were its only table; without it where the list does not have it any more."""
        entries = sorted(self.tables.get(table, ()), key=lambda entry: entry.type != "table")
        head = _first_page(entries)
        with self._copy.open("rb+") as file:
            pages = file.seek(0, 2) // PAGE
            file.seek(0)
            file.write(head[:28] + pages.to_bytes(4) + head[32:])
        with _opened(self._copy) as opened:
            opened.execute("PRAGMA query_only = 1")
            yield opened


def _first_page(entries: Sequence[Entry]) -> bytes:
    """The first page of a database with just these entries in its list; indexes that do not fit are left out."""
    with TemporaryDirectory(prefix="vipdesk-salvage-") as made:
        path = Path(made) / "list.db"
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as opened:
            opened.execute(f"PRAGMA page_size = {PAGE}")
            opened.execute("PRAGMA writable_schema = on")
            opened.execute("PRAGMA user_version = 1")
            for entry in entries:
                opened.execute("BEGIN")
                opened.execute(f"INSERT INTO {_LIST} VALUES (?, ?, ?, ?, ?)", entry[1:])
                fits = opened.execute("PRAGMA page_count").fetchone()[0] == 1
                opened.execute("COMMIT" if fits else "ROLLBACK")
        return path.read_bytes()[:PAGE]


@contextlib.contextmanager
def _opened(copy: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as opened:
        opened.text_factory = _text
        opened.execute("PRAGMA writable_schema = on")  # the engine does not mind an unsound list then
        yield opened


def _text(raw: bytes) -> str:
    """What a turned bit made of a letter must not keep the whole row away."""
    return raw.decode("utf-8", "replace").replace("\0", "")
