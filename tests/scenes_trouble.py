"""Pictures of shops that cannot be opened as they are, and of what was saved of one."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from tests.camera import NOW, Stage
from vipdesk.errors import UserError
from vipdesk.store import backup, shop
from vipdesk.store.backup import Reason
from vipdesk.store.salvage import Salvage, Saved
from vipdesk.ui import dialogs, mending

_PAGES = 37


def ways_out(stage: Stage) -> None:
    """What is said of a file of a newer program, of another one, in use, or not to be read, and the ways out."""
    newer, other, held = (stage.folder / f"{name}.vipdesk" for name in ("newer", "music", "held"))
    kept = backup.keep(stage.session.shop, Reason.CLOSING, NOW - timedelta(days=1)).path
    for path in (newer, held):
        shutil.copyfile(kept, path)
        backup.folder(path).mkdir()
        shutil.copyfile(kept, backup.folder(path) / kept.name)
    backup.remove(kept)
    _change(newer, "PRAGMA user_version = 99")
    _change(other, "CREATE TABLE album(id INTEGER PRIMARY KEY, title TEXT)")
    _ask(stage, newer)
    _ask(stage, other)
    with closing(sqlite3.connect(held)) as hand:
        hand.execute("PRAGMA locking_mode = EXCLUSIVE")
        hand.execute("BEGIN EXCLUSIVE")
        _ask(stage, held)


def salvaged(stage: Stage) -> None:
    """What is told after what can be read was copied, of a plain shop and of an encrypted one."""
    stage.page("today")
    for name, pages in (("plain", None), ("encrypted", _PAGES)):
        found = Salvage((Saved("member", 6_982, 18, 0, 4), Saved("letter", 14_201, 76, 12, 0)), 3, pages)
        dialogs.note(stage.window, mending._told(found))
        stage.take(f"salvaged-{name}")
        stage.close_dialogs()


def _ask(stage: Stage, path: Path) -> None:
    """The question about a shop that was to be opened."""
    stage.take_asked(f"ways_out-{path.stem}", lambda: mending.mend(path, _trouble(path)))


def _trouble(path: Path) -> UserError:
    try:
        shop.open_shop(path)
    except UserError as error:
        return error
    raise AssertionError(path)


def _change(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.execute(sql)
