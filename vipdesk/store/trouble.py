"""What may be wrong with a shop file that cannot be opened, and what helps then."""

from enum import StrEnum
from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP
from vipdesk.store import backup, keys, migrations
from vipdesk.store.engine import APPLICATION_ID
from vipdesk.store.engine_sqlite import has_broken_head, is_foreign, names_of


class Trouble(StrEnum):
    """What is wrong."""

    MISSING = "missing"
    FOLDER = "folder"
    EMPTY = "empty"
    DAMAGED = "damaged"
    """Also cut off."""
    ENCRYPTED = "encrypted"
    """Encrypted, and damaged."""
    FOREIGN = "foreign"
    NEWER = "newer"
    LOCKED = "locked"
    FORBIDDEN = "forbidden"
    """The file or its folder may not be written to."""
    OTHER = "other"


class Way(StrEnum):
    """What can be done about it."""

    RESTORE = "restore"
    SALVAGE = "salvage"
    READ = "read"
    AGAIN = "again"
    OTHER = "other"


DAMAGE = frozenset({"SQLITE_CORRUPT", "SQLITE_NOTADB"})
_FORBIDDEN = {"SQLITE_READONLY"}
_LOCKED = {"SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL"}

_WAYS = {
    Trouble.MISSING: (Way.RESTORE, Way.OTHER),
    Trouble.FOLDER: (Way.OTHER,),
    Trouble.EMPTY: (Way.RESTORE, Way.OTHER),
    Trouble.DAMAGED: (Way.RESTORE, Way.SALVAGE, Way.READ, Way.OTHER),
    Trouble.ENCRYPTED: (Way.RESTORE, Way.SALVAGE, Way.OTHER),
    Trouble.FOREIGN: (Way.RESTORE, Way.OTHER),
    Trouble.NEWER: (Way.OTHER,),
    Trouble.LOCKED: (Way.AGAIN, Way.OTHER),
    Trouble.FORBIDDEN: (Way.READ, Way.OTHER),
    Trouble.OTHER: (Way.AGAIN, Way.OTHER),
}

RESTORE_HINT = QT_TRANSLATE_NOOP(
    "sentences", "The command backups lists what can be restored, and restore puts one of them in its place."
)
SALVAGE_HINT = QT_TRANSLATE_NOOP("sentences", "The command salvage copies what can still be read to a new shop.")
READ_HINT = QT_TRANSLATE_NOOP("sentences", "With --read-only it is opened without being changed.")
_HINTS = {Way.RESTORE: RESTORE_HINT, Way.SALVAGE: SALVAGE_HINT, Way.READ: READ_HINT}


def kind_of(error: BaseException, path: Path) -> Trouble:
    """What is wrong with the file at `path`, which was to be opened, when this was the answer."""
    if path.is_dir():
        return Trouble.FOLDER
    if not path.exists():
        return Trouble.MISSING
    names = set(names_of(error))
    if _are_in(names, _LOCKED):
        return Trouble.LOCKED
    if _are_in(names, _FORBIDDEN) or isinstance(error.__cause__, PermissionError):
        return Trouble.FORBIDDEN
    if isinstance(error.__cause__, OSError):
        return Trouble.OTHER
    return _kind_of_file(path, is_refused=_are_in(names, DAMAGE))


def _kind_of_file(path: Path, *, is_refused: bool) -> Trouble:
    if path.stat().st_size == 0:
        return Trouble.EMPTY
    if has_broken_head(path):
        return Trouble.DAMAGED
    if keys.is_encrypted(path):
        return Trouble.ENCRYPTED if is_refused else Trouble.OTHER
    if is_foreign(path):
        return Trouble.FOREIGN
    if is_newer(path):
        return Trouble.NEWER
    return Trouble.DAMAGED if is_refused else Trouble.OTHER


def ways(trouble: Trouble, path: Path) -> tuple[Way, ...]:
    """What helps, the best first; restoring only where there is a backup."""
    return tuple(way for way in _WAYS[trouble] if way is not Way.RESTORE or backup.kept(path))


def hints(trouble: Trouble, path: Path) -> tuple[str, ...]:
    """The same as sentences for the terminal, to be translated."""
    return tuple(_HINTS[way] for way in ways(trouble, path) if way in _HINTS)


def is_damage(error: BaseException) -> bool:
    """Whether this says that the open shop is damaged."""
    return _are_in(set(names_of(error)), DAMAGE)


def is_newer(path: Path) -> bool:
    """Whether a shop file says of itself that a newer program wrote it."""
    if keys.is_encrypted(path):
        return False
    with path.open("rb") as file:
        head = file.read(72)
    return int.from_bytes(head[68:72]) == APPLICATION_ID and int.from_bytes(head[60:64]) > len(migrations.STEPS)


def _are_in(names: set[str], wanted: frozenset[str] | set[str]) -> bool:
    return any(name.startswith(one) for name in names for one in wanted)
