"""Every copy of a shop file that the program knows of: backups here and in the second place, and those set aside."""

from datetime import datetime
from pathlib import Path

from vipdesk.domain import retention
from vipdesk.store import backup, backup_notes, second_place


def known(shop_path: Path, second: str = "") -> list[Path]:
    """The copies that are there at the moment, the newest first; `second` is the folder of the second place."""
    found = [one.path for one in backup.kept(shop_path)]
    found += backup.set_aside(shop_path)
    if second and Path(second).is_dir():
        found += [one.path for one in backup.listed(second_place.inside(Path(second), shop_path))]
    return found


def gone_by(now: datetime) -> datetime:
    """When the last backup made until now is thinned out, if backups go on being made."""
    return now + retention.LONGEST


def replace(copy: Path, target: Path) -> None:
    """Put a whole, closed copy in the place of another one, its note brought up to date; on the disk before."""
    note = None
    if backup_notes.read(target) is not None:
        with backup.looked_into(copy) as source:
            note = backup_notes.taken(source, copy)
    backup_notes.to_disk(copy)
    backup.forget_log(target)
    copy.replace(target)
    if note is not None:
        backup_notes.write(target, note)
