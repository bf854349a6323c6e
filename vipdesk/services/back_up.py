"""Making backups, wherever they are to lie, and trying whether they would help.

A shop on a server has none of these: whoever runs the server backs it up, and `move-shop` copies it into a file.
"""

from datetime import datetime
from pathlib import Path
from typing import TypeGuard

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.progress import Progress
from vipdesk.services import disclose
from vipdesk.store import backup, rehearsal, second_place, shop
from vipdesk.store.backup import Backup, Reason
from vipdesk.store.database import explained
from vipdesk.store.engine import Shop
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.read_only import ShopForReading
from vipdesk.store.rehearsal import Rehearsal
from vipdesk.store.second_place import Visit

ON_SERVER = QT_TRANSLATE_NOOP(
    "sentences",
    "This shop lies on a server, where whoever runs the server backs it up. "
    "The command move-shop copies it into a file.",
)


REASONS = {
    Reason.CLOSING: QT_TRANSLATE_NOOP("sentences", "at closing"),
    Reason.MIGRATION: QT_TRANSLATE_NOOP("sentences", "before an update"),
    Reason.IMPORT: QT_TRANSLATE_NOOP("sentences", "before an import"),
    Reason.RESTORE: QT_TRANSLATE_NOOP("sentences", "before restoring"),
    Reason.ERASURE: QT_TRANSLATE_NOOP("sentences", "before erasing somebody"),
    Reason.ASKED: QT_TRANSLATE_NOOP("sentences", "asked for"),
}
"""Why a backup was made, in words."""


def has_backups(file: Shop) -> TypeGuard[ShopFile]:
    """Whether backups of this shop are made: it lies in a file, and is open for writing."""
    return isinstance(file, ShopFile) and not isinstance(file, ShopForReading)


def keep(file: Shop, reason: Reason, now: datetime, progress: Progress | None = None) -> Backup:
    """Make a backup of the attached shop, thin out the older ones, and bring the second place up to date.

    UserError where the shop is not sound, or on a server, or the disk refuses; the second place's trouble is kept for
    the page.
    """
    if not isinstance(file, ShopFile):
        raise UserError(ON_SERVER)
    with explained(file.path):
        made = backup.keep(file, reason, now)
        backup.thin_out(file.path, now)
        bring(file.path, now, progress)
    return made


def before(file: Shop, reason: Reason, now: datetime) -> Backup | None:
    """See that there is a backup of the attached shop as it is now, before something that is hard to take back.

    Call it outside of any action; UserError as for `keep`, and then the deed must not be done. Where the newest backup
    has everything already, it is not made again. The second place waits for the next closing. None where no backups
    are made of the shop, being on a server.
    """
    if not isinstance(file, ShopFile):
        return None
    with explained(file.path):
        made = backup.before(file, reason, now)
        backup.thin_out(file.path, now)
    return made


def at_closing(file: Shop, now: datetime) -> Backup | None:
    """A backup if anything changed since the last one; None if nothing did. UserError as for `keep`."""
    if not has_backups(file):
        return None
    with explained(file.path):
        if backup.is_kept(file):
            return None
    return keep(file, Reason.CLOSING, now)


def choose_place(shop_path: Path, place: Path | None) -> None:
    """Set the second place, or none, inside an open action; UserError where that is where the backups lie anyway."""
    if place is not None and second_place.inside(place, shop_path).resolve() == backup.folder(shop_path).resolve():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "The backups lie in {folder} already: choose a folder on another disk, a stick or in a synced folder.",
            ),
            folder=place,
        )
    shop.change_settings(backup_folder=str(place) if place is not None else "")


def bring(shop_path: Path, now: datetime, progress: Progress | None = None) -> Visit | None:
    """Bring the second place up to date; None where none is chosen."""
    place = shop.settings().backup_folder
    if not place:
        return None
    visit = second_place.bring(shop_path, Path(place), now, progress or Progress())
    if visit.trouble is None:
        disclose.second_place(place, int(now.timestamp()))
    return visit


def care(shop_path: Path, now: datetime, progress: Progress) -> None:
    """What is done behind the window: catch up with the second place, and once a week try the newest backup."""
    with explained(shop_path):
        bring(shop_path, now, progress)
        if rehearsal.is_due(shop_path, now):
            rehearsal.hold(shop_path, now, progress)


def rehearse(shop_path: Path, now: datetime, progress: Progress) -> Rehearsal | None:
    """Try the newest backup now; None where there is none."""
    with explained(shop_path):
        return rehearsal.hold(shop_path, now, progress)
