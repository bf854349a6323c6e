"""Backups of a shop in which another process commits as fast as it can."""

from pathlib import Path
from typing import NamedTuple

from tests.reliability import works
from tests.reliability.looking import look
from tests.reliability.worker import Worker
from vipdesk.store import backup, backup_restore, shop
from vipdesk.store.backup import Backup, Reason


class Loaded(NamedTuple):
    """What became of backups made under load."""

    backups: int
    commits: int
    """That the other process made meanwhile."""
    restored: int
    """Backups that the program put in the place of a shop: sound, and row by row what the backup holds."""
    complete: int
    """Of these: with everything that was committed before the backup began, and nothing that came after its end."""
    details: tuple[str, ...]

    @property
    def bad(self) -> int:
        return 2 * self.backups - self.restored - self.complete


def run(folder: Path, backups: int) -> Loaded:
    """Make backups under load, then restore each beside the shop."""
    place = works.make(folder / "shop.vipdesk")
    with Worker() as worker:
        load = worker.start("commits", place)
        load.wait_for_step()
        file = shop.open_shop(place)
        first, kept = _commits(), []
        for _ in range(backups):
            before = _commits()
            made = backup.keep(file, Reason.ASKED)
            kept.append((before, made, _commits()))
        commits = _commits() - first
        shop.close()
        load.kill()
    found = [_restored(folder / "other.vipdesk", made, range(before, after + 1)) for before, made, after in kept]
    details = tuple(text for _, _, text in found if text)
    return Loaded(backups, commits, sum(one[0] for one in found), sum(one[1] for one in found), details)


def _commits() -> int:
    """How many commits of the other process are in the shop that is open."""
    return shop.settings().stationery_fen


def _restored(place: Path, made: Backup, allowed: range) -> tuple[bool, bool, str]:
    backup_restore.in_place_of(place, made.path)
    held, found = works.digest(made.path), look(place)
    shop.open_shop(place)
    number = _commits()
    shop.close()
    good, complete = found == (held, ()), number in allowed
    return good, complete, "" if good and complete else f"{made.path.name}: {found.trouble}, {number} not in {allowed}"
