"""Copies what can still be read of a damaged shop into a new one: table by table, row by row around bad pages.

The damaged file is never opened for writing: the engine works on a copy of it, whose head is mended as far as it must
be for anything to be read. Of an encrypted shop the copy stays encrypted, and so does the new one, with the same key:
rows of pages that are not as they were written are left out.
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
from vipdesk.store import erasure_list, journal, keys, migrations, origins, salvage_pages, salvage_rows
from vipdesk.store.database import attach, create_file, explained
from vipdesk.store.engine import APPLICATION_ID
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.keys import Key
from vipdesk.store.page_seals import NAME, PAGE, RESERVED, Seals
from vipdesk.store.salvage_pages import Damaged
from vipdesk.store.salvage_rows import Loss
from vipdesk.store.shop import appearing, set_up

_HEAD = 100
_LEAF, _INNER = 0x0D, 0x05
_UNREADABLE = QT_TRANSLATE_NOOP(
    "sentences", "Nothing of {path} can be read any more: the list of its tables is gone. Restore a backup."
)
_NEWER = QT_TRANSLATE_NOOP(
    "sentences", "The shop {path} was written by a newer VIP Desk. Update the program to open it."
)
_FOREIGN = QT_TRANSLATE_NOOP("sentences", "The file {path} belongs to another program; it is not a shop.")
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
    damaged_pages: int | None
    """Pages of 4096 bytes that were not as they were written; None where only a password could tell them, and there is
    none."""

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

    The new shop knows where it came from, and who was erased there. UserError where nothing can be read, where `source`
    is no shop, of a newer program, or encrypted by a key that nobody tells, or `target` is there already. Nothing is
    left at `target` if this fails or is cancelled.
    """
    key = keys.of(source) if source.is_file() else None
    with explained(source), _copied(source) as copy:
        pages = _mended(copy, key, source, progress)
        version = _version(salvage_pages.first(copy, key), source)
        damaged = Damaged(copy, key, progress)
        if not damaged.tables:
            raise UserError(_UNREADABLE, path=source)
        with appearing(target) as part, contextlib.closing(create_file(part, key)) as made:
            attach(made)
            saved = _fill(made, damaged, version, progress)
            _sign(log, source)
        _remember(target, source)
    return saved._replace(damaged_pages=pages)


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
    return Salvage(tuple(saved), made_up, None)


def _sign(log: journal.Journal, source: Path) -> None:
    """Nothing before this can be undone: what an undo would need may be missing."""
    with log.action(Sentence(SALVAGED, file=source.name)):
        with journal.unlogged(journal.NAMES):
            pass
        journal.forbid_undo()


def _remember(target: Path, source: Path) -> None:
    """Whoever is erased from the new shop is to be erased from the old file and its backups too."""
    origins.note(target, source)
    if entries := erasure_list.read(source):
        erasure_list.write(target, entries)


def _version(head: bytes, source: Path) -> int:
    """The form in which the rows were written; where the head does not tell it any more, today's."""
    if int.from_bytes(head[68:72]) != APPLICATION_ID:
        raise UserError(_FOREIGN, path=source)
    version = int.from_bytes(head[60:64])
    if version > len(migrations.STEPS):
        raise UserError(_NEWER, path=source)
    return version or len(migrations.STEPS)


def _mended(copy: Path, key: Key | None, source: Path, progress: Progress) -> int | None:
    """Mend what keeps the engine from reading anything at all; how many pages are damaged, where that can be told."""
    if key is not None:
        return _mend_sealed(copy, key, source, progress)
    _mend_head(copy, source)
    return None


@contextlib.contextmanager
def _copied(source: Path) -> Iterator[Path]:
    """A copy of a damaged shop, with what its log holds."""
    with TemporaryDirectory(prefix="vipdesk-salvage-", ignore_cleanup_errors=True) as made:
        copy = Path(made) / "damaged.vipdesk"
        shutil.copyfile(source, copy)
        log = source.with_name(f"{source.name}-wal")
        if log.exists():
            shutil.copyfile(log, copy.with_name(f"{copy.name}-wal"))
        yield copy


def _mend_head(copy: Path, source: Path) -> None:
    """Make the file as long as its head says, and write a head anew that is gone."""
    size = copy.stat().st_size
    head = _head_to_mend(copy, None, source)
    if not head.startswith(NAME) or int.from_bytes(head[16:18]) != PAGE:
        head[:_HEAD] = _new_head(-(-size // PAGE), 0)
        salvage_pages.put_first(copy, None, bytes(head))
    pages = int.from_bytes(head[28:32])
    wanted = max(pages if pages < 2 * size // PAGE + 1024 else 0, -(-size // PAGE)) * PAGE
    if wanted > size:
        with copy.open("rb+") as file:
            file.truncate(wanted)


def _mend_sealed(copy: Path, key: Key, source: Path, progress: Progress) -> int:
    """Make every page of an encrypted file one that can be read, or is plainly empty; how many are damaged."""
    seals = Seals(key)
    with copy.open("rb") as file:
        is_head_whole = seals.is_whole(1, file.read(PAGE))
    damaged = seals.pass_over_damaged(copy, progress)
    head, pages = _head_to_mend(copy, key, source), copy.stat().st_size // PAGE
    if not is_head_whole:
        head[:_HEAD] = _new_head(pages, RESERVED)
    head[28:32] = pages.to_bytes(4)  # it may have been cut off
    salvage_pages.put_first(copy, key, bytes(head))
    return damaged


def _head_to_mend(copy: Path, key: Key | None, source: Path) -> bytearray:
    head = bytearray(salvage_pages.first(copy, key))
    if len(head) <= _HEAD or head[_HEAD] not in (_LEAF, _INNER):
        raise UserError(_UNREADABLE, path=source)
    return head


def _new_head(pages: int, reserved: int) -> bytes:
    """The head of a shop file of today; so many bytes are reserved at the end of each page."""
    head = bytearray(_HEAD)
    head[:16] = NAME
    head[16:24] = bytes((PAGE >> 8, 0, 1, 1, reserved, 64, 32, 32))
    for place, number in ((24, 1), (28, pages), (40, 1), (44, 4), (56, 1), (60, 0), (68, APPLICATION_ID), (92, 1)):
        head[place : place + 4] = number.to_bytes(4)
    return bytes(head)
