"""Copies what can still be read of a damaged shop into a new one: table by table, row by row around bad pages.

The damaged file is never opened for writing: the engine works on a copy of it, whose head is mended as far as it must
be for anything to be read.
"""

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.store import journal, keys, migrations, salvage_rows
from vipdesk.store.database import attach, create_file, explained
from vipdesk.store.engine import APPLICATION_ID
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.salvage_pages import Damaged
from vipdesk.store.salvage_rows import Loss
from vipdesk.store.shop import appearing, set_up

_MAGIC = b"SQLite format 3\0"
_HEAD, _PAGE = 100, 4096
_LEAF, _INNER = 0x0D, 0x05
_UNREADABLE = QT_TRANSLATE_NOOP(
    "sentences", "Nothing of {path} can be read any more: the list of its tables is gone. Restore a backup."
)
_NEWER = QT_TRANSLATE_NOOP(
    "sentences", "The shop {path} was written by a newer VIP Desk. Update the program to open it."
)
_FOREIGN = QT_TRANSLATE_NOOP("sentences", "The file {path} belongs to another program; it is not a shop.")
_ENCRYPTED = QT_TRANSLATE_NOOP(
    "sentences",
    "{path} is encrypted, and of a damaged encrypted shop nothing can be read row by row. Restore a backup.",
)
SALVAGED = QT_TRANSLATE_NOOP("sentences", "Copy the readable rows of {file}")


class Saved(NamedTuple):
    """How much of one table came over."""

    table: str
    read: int
    missing: int
    """Rows that are known to have been there and could not be read."""
    left_out: int
    """Rows that were read, and could not stay: what they belong to is missing, or they contradict others."""
    loosened: int
    """Rows that stay, without what they pointed to."""


class Salvage(NamedTuple):
    """What became of a damaged shop."""

    tables: tuple[Saved, ...]
    made_up: int
    """Entries of the bookkeeping that had to be put in the place of lost ones, so that rows could stay."""

    @property
    def read(self) -> int:
        """Rows that are in the new shop, but for those made up."""
        return sum(one.read - one.left_out for one in self.tables)

    @property
    def missing(self) -> int:
        """Rows that are not, as far as is known."""
        return sum(one.missing + one.left_out for one in self.tables)


def salvage(source: Path, target: Path, log: journal.Journal, progress: Progress) -> Salvage:
    """Make a new shop at `target` of what can be read of `source`, keeping ids; it is closed at the end.

    UserError where nothing can be read, where `source` is no shop or of a newer program, or `target` is there already.
    Nothing is left at `target` if this fails or is cancelled.
    """
    if keys.is_encrypted(source):
        raise UserError(_ENCRYPTED, path=source)
    with explained(source), _copied(source) as copy:
        with copy.open("rb") as file:
            version = _version(file.read(_HEAD), source)
        damaged = Damaged(copy, progress)
        if not damaged.tables:
            raise UserError(_UNREADABLE, path=source)
        with appearing(target) as part, contextlib.closing(create_file(part)) as made:
            attach(made)
            saved = _fill(made, damaged, version, progress)
            _sign(log, source)
    return saved


def _fill(made: ShopFile, damaged: Damaged, version: int, progress: Progress) -> Salvage:
    """The form of the damaged shop first, then its rows, then today's form."""
    with made.migrating():
        for number, step in enumerate(migrations.STEPS[:version], start=1):
            step(made)
            made.set_version(number)
    connection = made.connection()
    connection.execute("PRAGMA foreign_keys = off")
    with made.writing():
        saved = _copy_all(made.tables(), connection, damaged, progress)
    connection.execute("PRAGMA foreign_keys = on")
    set_up(made)
    return saved


def _copy_all(tables: Sequence[str], made: sqlite3.Connection, damaged: Damaged, progress: Progress) -> Salvage:
    wanted = [table for table in tables if table != "journal_now"]
    losses: dict[str, Loss] = {}
    for table in progress.track(wanted, len(wanted), every=1):
        with damaged.alone(table) as opened:
            losses[table] = salvage_rows.copy(opened, made, table, progress)
    made_up = salvage_rows.stand_in(made)
    loosened, left_out = salvage_rows.put_right(made, wanted)
    saved = [
        Saved(table, one.read, one.missing, one.left_out + left_out[table], loosened[table])
        for table, one in losses.items()
    ]
    return Salvage(tuple(saved), made_up)


def _sign(log: journal.Journal, source: Path) -> None:
    """Nothing before this can be undone: what an undo would need may be missing."""
    with log.action(Sentence(SALVAGED, file=source.name)):
        with journal.unlogged(journal.NAMES):
            pass
        journal.forbid_undo()


def _version(head: bytes, source: Path) -> int:
    """The form in which the rows were written; where the head does not tell it any more, today's."""
    if int.from_bytes(head[68:72]) != APPLICATION_ID:
        raise UserError(_FOREIGN, path=source)
    version = int.from_bytes(head[60:64])
    if version > len(migrations.STEPS):
        raise UserError(_NEWER, path=source)
    return version or len(migrations.STEPS)


@contextlib.contextmanager
def _copied(source: Path) -> Iterator[Path]:
    """A copy of a damaged shop with a head that the engine accepts, and with what its log holds."""
    with TemporaryDirectory(prefix="vipdesk-salvage-", ignore_cleanup_errors=True) as made:
        copy = Path(made) / "damaged.vipdesk"
        shutil.copyfile(source, copy)
        log = source.with_name(f"{source.name}-wal")
        if log.exists():
            shutil.copyfile(log, copy.with_name(f"{copy.name}-wal"))
        _mend_head(copy, source)
        yield copy


def _mend_head(copy: Path, source: Path) -> None:
    """Make the file as long as its head says, and write a head anew that is gone."""
    size = copy.stat().st_size
    with copy.open("rb+") as file:
        head = bytearray(file.read(_HEAD + 1))
        if len(head) <= _HEAD or head[_HEAD] not in (_LEAF, _INNER):
            raise UserError(_UNREADABLE, path=source)
        if not head.startswith(_MAGIC) or int.from_bytes(head[16:18]) != _PAGE:
            head[:_HEAD] = _new_head(-(-size // _PAGE))
            file.seek(0)
            file.write(head[:_HEAD])
        pages = int.from_bytes(head[28:32])
        wanted = max(pages if pages < 2 * size // _PAGE + 1024 else 0, -(-size // _PAGE)) * _PAGE
        if wanted > size:
            file.truncate(wanted)


def _new_head(pages: int) -> bytes:
    """The head of a shop file of today."""
    head = bytearray(_HEAD)
    head[:16] = _MAGIC
    head[16:24] = bytes((_PAGE >> 8, 0, 1, 1, 0, 64, 32, 32))
    for place, number in ((24, 1), (28, pages), (40, 1), (44, 4), (56, 1), (60, 0), (68, APPLICATION_ID), (92, 1)):
        head[place : place + 4] = number.to_bytes(4)
    return bytes(head)
