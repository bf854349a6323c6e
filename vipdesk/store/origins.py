"""Damaged files from which a shop was copied: they stay where they are, with their backups, and the shop knows them."""

import json
from pathlib import Path

from vipdesk.store import backup, backup_notes

NAME = "origins.json"


def beside(shop_path: Path) -> Path:
    """Where the list of a shop lies: beside its backups, so that it outlives a shop that is put back."""
    return backup.folder(shop_path) / NAME


def of(shop_path: Path) -> list[Path]:
    """The files from which a shop was copied, the nearest first, and those from which they were; there or not."""
    found: list[Path] = []
    waiting = _listed(shop_path)
    while waiting:
        path = waiting.pop(0)
        if path not in found and path != shop_path:
            found.append(path)
            waiting += _listed(path)
    return found


def note(shop_path: Path, origin: Path) -> None:
    """Remember that a shop was copied from this file."""
    listed = dict.fromkeys([*_listed(shop_path), origin.absolute()])
    beside(shop_path).parent.mkdir(parents=True, exist_ok=True)
    backup_notes.write_json(beside(shop_path), [str(path) for path in listed])


def _listed(shop_path: Path) -> list[Path]:
    try:
        return [Path(name) for name in json.loads(beside(shop_path).read_text("utf-8"))]
    except (OSError, ValueError, TypeError):
        return []
