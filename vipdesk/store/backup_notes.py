"""What is written down beside a backup when it is made, so that it can be told later whether it is still the same."""

import hashlib
import json
import os
import sqlite3
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

from vipdesk.store import engine_grams
from vipdesk.store.engine_sqlite import quoted

_CHUNK = 1 << 20


class Tip(NamedTuple):
    """The last action of a shop's journal. The number alone would not do: after a restore numbers come again."""

    action_id: int
    """0 where nothing was ever done."""
    done_at: int


@dataclass(frozen=True)
class Note:
    """What a backup was when it was made."""

    sha256: str
    size: int
    """Bytes."""
    version: int
    """Of the schema."""
    shop: int
    """When the shop's first action was done: tells two shops of the same name apart."""
    tip: Tip
    counts: dict[str, int]
    """Rows by table."""


def note_path(backup: Path) -> Path:
    """Where a backup's note lies."""
    return backup.with_suffix(".json")


def taken(connection: sqlite3.Connection, path: Path) -> Note:
    """The note of the file at `path`, whose content `connection` reads; the file must be closed for writing."""
    return Note(
        sha256=digest(path),
        size=path.stat().st_size,
        version=int(connection.execute("PRAGMA user_version").fetchone()[0]),
        shop=birth(connection),
        tip=tip(connection),
        counts=counts(connection),
    )


def read(backup: Path) -> Note | None:
    """The note beside a backup; None where there is none that can be read, as with backups of an older program."""
    try:
        found: dict[str, Any] = json.loads(note_path(backup).read_text("utf-8"))
        return Note(**{**found, "tip": Tip(*found["tip"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write(backup: Path, note: Note) -> None:
    """Put the note beside where the backup is, or will be."""
    write_json(note_path(backup), asdict(note))


def write_json(path: Path, values: Any) -> None:
    """Write a small file whole, and on the disk before it has its name."""
    part = path.with_name(f"{path.name}.part")
    part.write_text(json.dumps(values, ensure_ascii=False, indent=1), "utf-8")
    to_disk(part)
    part.replace(path)


def to_disk(path: Path) -> None:
    """Return when a file is on the disk, and not only on its way."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def name_to_disk(path: Path) -> None:
    """The same for the name that a file was given; Windows writes names by itself."""
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            found.update(chunk)
    return found.hexdigest()


def tip(connection: sqlite3.Connection) -> Tip:
    """The last action."""
    found = connection.execute("SELECT id, done_at FROM action ORDER BY id DESC LIMIT 1").fetchone()
    return Tip(*found) if found else Tip(0, 0)


def birth(connection: sqlite3.Connection) -> int:
    """When the first action was done; 0 where nothing was."""
    found = connection.execute("SELECT done_at FROM action ORDER BY id LIMIT 1").fetchone()
    return int(found[0]) if found else 0


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has, by name; what is derived from others is left out."""
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    ).fetchall()
    names = [name for (name,) in found if not name.startswith(engine_grams.TABLE)]
    return {name: int(connection.execute(f"SELECT COUNT(*) FROM {quoted(name)}").fetchone()[0]) for name in names}
