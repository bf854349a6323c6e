"""A shop that is only looked at: its file, or its folder, may not be written to, or nobody wants it to be changed."""

import contextlib
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import peewee

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import engine_sqlite, migrations, shop
from vipdesk.store.database import attach, closed_on_trouble, explained
from vipdesk.store.engine_sqlite import ShopFile

FORBIDDEN = QT_TRANSLATE_NOOP("sentences", "The shop file {path} or its folder may not be written to.")
FOR_READING = QT_TRANSLATE_NOOP("sentences", "This shop is open for reading only: nothing can be changed in it.")


class ShopForReading(ShopFile):
    """A shop in a file that is never written to; every write is refused with one sentence."""

    def __init__(self, path: Path, content: Path, kept: TemporaryDirectory[str] | None = None) -> None:
        """`content` is read in place of `path`, where that cannot be read as it is; `kept` goes with this shop."""
        super().__init__(path)
        self._kept = kept
        pragmas = (("query_only", 1), ("foreign_keys", 1))
        how = "mode=ro" if content == path else "mode=ro&immutable=1"
        self.init(f"{content.resolve().as_uri()}?{how}", pragmas=pragmas, timeout=10, uri=True)

    def begin(self, lock_type: str | None = None) -> None:
        """Only what writes asks for a lock."""
        if lock_type not in (None, "DEFERRED"):
            raise UserError(FOR_READING)
        super().begin(lock_type)

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        try:
            return super().execute_sql(sql, params)
        except peewee.OperationalError as error:
            if getattr(error.__context__, "sqlite_errorname", "") == "SQLITE_READONLY":
                raise UserError(FOR_READING) from error
            raise


def is_forbidden(path: Path) -> bool:
    """Whether this file or its folder may not be written to by whoever sits here."""
    return path.is_file() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def open_for_reading(path: Path) -> ShopForReading:
    """Open a shop without changing anything about it, and attach it; UserError says why it cannot be.

    A shop of an older program, or one that the engine would have to write to, is read from a copy that is thrown away.
    """
    with explained(path):
        engine_sqlite.refuse_foreign(path)
        opened = _as_it_is(path) or _copied(path)
    attach(opened)
    return opened


def _as_it_is(path: Path) -> ShopForReading | None:
    """The file itself; None where it has to be copied first."""
    opened = ShopForReading(path, path)
    with contextlib.suppress(peewee.OperationalError), closed_on_trouble(opened):
        opened.connect()
        if migrations.pending(opened) == 0:
            return opened
    opened.close()
    return None


def _copied(path: Path) -> ShopForReading:
    kept = TemporaryDirectory(prefix="vipdesk-reading-", ignore_cleanup_errors=True)
    copy = Path(kept.name) / path.name
    for suffix in ("", "-wal"):
        if path.with_name(path.name + suffix).exists():
            shutil.copyfile(path.with_name(path.name + suffix), copy.with_name(copy.name + suffix))
    own = ShopFile(copy)
    with contextlib.closing(own):
        own.connect()
        attach(own)
        if migrations.pending(own):
            shop.set_up(own)
        own.execute_sql("PRAGMA journal_mode = delete")
    opened = ShopForReading(path, copy, kept)
    opened.connect()
    return opened
