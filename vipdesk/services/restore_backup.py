"""Putting the open shop back to a backup, with a way back from there, and without bringing erased people back."""

from datetime import datetime
from pathlib import Path

from vipdesk.domain.moments import to_local
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import back_up, erase_member
from vipdesk.store import backup, backup_restore, erasure_list, journal, shop
from vipdesk.store.backup import Backup, Reason
from vipdesk.store.database import explained
from vipdesk.store.engine import Shop
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.journal import Journal

RESTORING = QT_TRANSLATE_NOOP("sentences", "Restoring a backup")
RESTORED = QT_TRANSLATE_NOOP("sentences", "Restore a backup")
RESTORED_OF = QT_TRANSLATE_NOOP("sentences", "Restore the backup of {moment} UTC")


def restore(file: Shop, path: Path, log: Journal, now: datetime, who: str) -> Backup:
    """Make the attached shop what a backup is; the backup of what it was before, from which one can come back.

    UserError where the backup is not sound, or the present state cannot be kept first; then nothing is changed.
    The journal goes on from the backup's own, with an entry that cannot be undone, nor anything before it.
    """
    if not isinstance(file, ShopFile):
        raise UserError(back_up.ON_SERVER)
    with explained(file.path):
        safety = backup.before(file, Reason.RESTORE, now)
        erasure_list.bring_up_to_date(file.path)
        remember_erasures(file.path, path)
        last = journal.last_change()
        backup_restore.into(file, path)
        shop.set_up(file)
    finish(file, log, now, who, _label(path), after=last)
    return safety


def remember_erasures(shop_path: Path, path: Path) -> None:
    """Learn who was erased from the list beside a backup that lies elsewhere, as on a stick."""
    known = {one.member_id for one in erasure_list.read(shop_path)}
    if new := [one for one in erasure_list.read(backup.shop_of(path)) if one.member_id not in known]:
        erasure_list.write(shop_path, [*erasure_list.read(shop_path), *new])


def finish(file: Shop, log: Journal, now: datetime, who: str, label: Sentence | None = None, after: int = 0) -> None:
    """Do what follows a restore where that was not done yet: write it down, and erase again who was erased.

    To be called whenever a shop was opened: it does nothing where nothing is left to do, or nothing can be. The new
    entry's number is beyond `after`, so that other windows see that something was done.
    """
    if not back_up.has_backups(file) or not backup_restore.is_unfinished(file.path):
        return
    if backup_restore.has_begun(file):
        _write_down(log, label or Sentence(RESTORED), after)
    today = to_local(int(now.timestamp()), shop.settings().time_zone).date()
    if found := erase_member.apply_again(log, file.path, int(now.timestamp()), today, who):
        erase_member.finish(file, found)
    backup_restore.forget(file.path)


def _write_down(log: Journal, label: Sentence, after: int) -> None:
    with backup_restore.numbering_after(after), log.action(label):
        with journal.unlogged(journal.NAMES):
            pass  # every table may have changed, and no row of it is in the journal
        journal.forbid_undo()


def _label(path: Path) -> Sentence:
    if not backup.is_named(path):
        return Sentence(RESTORED)
    return Sentence(RESTORED_OF, moment=f"{backup.described(path).made_at:%Y-%m-%d %H:%M}")
