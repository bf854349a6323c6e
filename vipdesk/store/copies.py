"""Every copy of a shop file that the program knows of: backups here and in the second place, and those set aside.

Where the shop was copied from a damaged file, that file and its own copies are among them.
"""

import contextlib
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from vipdesk.domain import retention
from vipdesk.store import backup, backup_notes, origins, second_place

_WORKSHOP = "vipdesk-copy-"
_IS_WORKSHOP = re.compile(rf"{_WORKSHOP}[a-z0-9_]{{8}}").fullmatch


def known(shop_path: Path, second: str = "") -> list[Path]:
    """The copies that are there at the moment, the newest first; `second` is the folder of the second place."""
    found = [one.path for one in backup.kept(shop_path)]
    found += backup.set_aside(shop_path)
    if second and Path(second).is_dir():
        found += [one.path for one in backup.listed(second_place.inside(Path(second), shop_path))]
    for origin in origins.of(shop_path):
        found += [origin] if origin.is_file() else []
        found += [one.path for one in backup.kept(origin)] + backup.set_aside(origin)
    return found


def damaged_before(shop_path: Path) -> list[Path]:
    """The damaged files among them: nobody thins those out, nor their backups."""
    return [path for path in origins.of(shop_path) if path.is_file() or backup.kept(path)]


@contextlib.contextmanager
def workshop(place: Path) -> Iterator[Path]:
    """A folder in which a copy is worked on, on the same disk, gone at the end."""
    with TemporaryDirectory(prefix=_WORKSHOP, dir=place, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def tidy(shop_path: Path, second: str = "") -> None:
    """Remove the workshops, whole copies in them, that a program which was killed left beside a shop and its backups.

    Young ones stay: another program may be at work in them.
    """
    places = [shop_path.parent, backup.folder(shop_path)]
    places += [second_place.inside(Path(second), shop_path)] if second else []
    long_ago = (datetime.now(UTC) - backup.HALF_MADE_FOR).timestamp()
    for folder in (found for place in places for found in place.glob(f"{_WORKSHOP}*")):
        with contextlib.suppress(OSError):
            if _IS_WORKSHOP(folder.name) and folder.stat().st_mtime < long_ago:
                shutil.rmtree(folder, ignore_errors=True)


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
