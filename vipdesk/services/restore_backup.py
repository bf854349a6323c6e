"""Putting the open shop back to a backup, with a way back from there, and without bringing erased people back."""

from datetime import datetime
from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import back_up
from vipdesk.store import backup, backup_restore, journal, shop
from vipdesk.store.backup import Backup, Reason
from vipdesk.store.database import explained
from vipdesk.store.engine import Shop
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.journal import Journal

RESTORED = QT_TRANSLATE_NOOP("sentences", "Restore a backup")
RESTORED_OF = QT_TRANSLATE_NOOP("sentences", "Restore the backup of {moment} UTC")


def restore(file: Shop, path: Path, log: Journal, now: datetime) -> Backup:
    """Make the attached shop what a backup is; the backup of what it was before, from which one can come back.

    UserError where the backup is not sound, or the present state cannot be kept first; then nothing is changed.
    The journal goes on from the backup's own, with an entry that cannot be undone, nor anything before it.
    """
    if not isinstance(file, ShopFile):
        raise UserError(back_up.ON_SERVER)
    with explained(file.path):
        safety = backup.before(file, Reason.RESTORE, now)
        backup_restore.into(file, path)
        _bring_up_to_date(file)
    finish(file, log, _label(path))
    return safety


def finish(file: Shop, log: Journal, label: Sentence | None = None) -> None:
    """Do what follows a restore where that was not done yet: erase again who was erased, and write it down."""
    if not backup_restore.is_unfinished(file.path):
        return
    with log.action(label or Sentence(RESTORED)):
        with journal.unlogged(journal.NAMES):
            backup_restore.bring_erasures(file.path)
        journal.forbid_undo()
    apply_erasures_again()
    backup_restore.forget(file.path)


def apply_erasures_again() -> None:
    """The hook for the erasing of people: whoever was erased is erased in what was restored, too."""


def _bring_up_to_date(file: ShopFile) -> None:
    """A restored backup may be of an older program: it goes the way that an old shop goes when it is opened."""
    shop.set_up(file)


def _label(path: Path) -> Sentence:
    if not backup.is_named(path):
        return Sentence(RESTORED)
    return Sentence(RESTORED_OF, moment=f"{backup.described(path).made_at:%Y-%m-%d %H:%M}")
