"""What the page of the backups tells."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from vipdesk.store import backup, backup_look, rehearsal, second_place, shop
from vipdesk.store.backup import Backup
from vipdesk.store.backup_look import Counts, Inside, Since
from vipdesk.store.rehearsal import Rehearsal
from vipdesk.store.second_place import Visit


class Line(NamedTuple):
    """One backup."""

    id: int
    """Its place in the list, from 1 for the newest."""
    backup: Backup
    since: Since | None
    """None where it was not written down what it was, by older programs."""
    is_sound: bool | None
    """What the last rehearsal found; None where that tried another one."""


@dataclass(frozen=True)
class Overview:
    """All of it."""

    lines: tuple[Line, ...]
    rehearsal: Rehearsal | None
    place: str
    """The second place; empty where none is chosen."""
    visit: Visit | None


class Look(NamedTuple):
    """A backup beside the shop as it is now."""

    inside: Inside
    now: Counts


def overview(shop_path: Path) -> Overview:
    """The backups of the attached shop, and how they fare."""
    present = backup_look.tables_now()
    held = rehearsal.last(shop_path)
    lines = [
        Line(place, one, _since(one, present), _is_sound(one, held))
        for place, one in enumerate(backup.kept(shop_path), start=1)
    ]
    return Overview(tuple(lines), held, shop.settings().backup_folder, second_place.last(shop_path))


def look(path: Path) -> Look:
    """Look into a backup; UserError where it cannot be read."""
    return Look(backup_look.inside(path), backup_look.now())


def _since(one: Backup, present: Counts) -> Since | None:
    note = one.note
    return backup_look.since(note, present) if note is not None else None


def _is_sound(one: Backup, held: Rehearsal | None) -> bool | None:
    return not held.trouble if held is not None and held.backup == one.path.name else None
