"""What a desk does at a shop file, by the program's own services; each work says when a step of it is on the disk.

A work is a generator. It yields after each step that was committed: by then the shop's owner counts on it. The moment
is always the same, so that the same steps leave the same rows.
"""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from unittest import mock

from tests.order_files import order, write
from vipdesk.domain.letters import State
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import check_in, import_members, import_orders, make_demo
from vipdesk.services.check_in import CheckIn
from vipdesk.store import backup, backup_restore, engine_grams, migrations, shop
from vipdesk.store.backup import Reason
from vipdesk.store.database import select
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal

Work = Callable[..., Iterator[None]]

TODAY = date(2026, 11, 22)
NOW = int(datetime(2026, 11, 22, 2, tzinfo=UTC).timestamp())
WHO = "owner"


def make(place: Path, members: int = 40) -> Path:
    """A shop of two years with letters under way."""
    make_demo.make(place, members, 1, TODAY, NOW, Progress())
    return place


def order_files(folder: Path, files: int = 4, rows: int = 200) -> list[Path]:
    """Exports of a platform, each with orders and people of its own."""
    return [
        write(folder / f"orders {number}.csv", [order(number * rows + row) for row in range(rows)])
        for number in range(files)
    ]


def journal() -> Journal:
    """The journal in which every work writes."""
    return Journal(WHO, lambda: NOW)


def import_files(place: Path, folder: Path) -> Iterator[None]:
    """Take over each file of a folder: its orders, then the people in it as members."""
    shop.open_shop(place)
    for path in sorted(folder.glob("*.csv")):
        orders = import_orders.preview(path, NOW, Progress())
        with journal().action(import_orders.label(orders)):
            import_orders.apply(orders, NOW, Progress())
        yield
        members = import_members.preview(path, "VIP 1", NOW, Progress())
        with journal().action(import_members.label(members)):
            import_members.apply(members, NOW, Progress())
        yield
    shop.close()


def check_letters_in(place: Path) -> Iterator[None]:
    """Check every letter under way in as written, one at a time, then as posted."""
    shop.open_shop(place)
    for state in (State.WRITTEN, State.POSTED):
        for code in _on_the_way_to(state):
            _check_in(code, state)
            yield
    shop.close()


def _on_the_way_to(state: State) -> list[str]:
    before = {
        State.WRITTEN: ("planned", "printed", "with_helper"),
        State.POSTED: ("written",),
    }[state]
    return [code for code, now in select("SELECT code, state FROM letter ORDER BY id") if now in before]


def _check_in(code: str, state: State) -> None:
    visit = CheckIn([code], state, None, NOW, TODAY, WHO)
    with journal().action(check_in.label(visit)):
        (checked,) = check_in.check_in(visit).checked
    assert checked.state is state


def back_up(place: Path) -> Iterator[None]:
    """Keep a copy of the shop, again and again."""
    file = shop.open_shop(place)
    for minute in range(4):
        backup.keep(file, Reason.ASKED, moment(minute))
        yield
    shop.close()


def moment(minute: int) -> datetime:
    """A name for each backup."""
    return datetime(2026, 11, 22, 3, tzinfo=UTC) + timedelta(minutes=minute)


def restore(place: Path, copy: Path) -> Iterator[None]:
    """Make the open shop what a backup is."""
    backup_restore.into(shop.open_shop(place), copy)
    yield
    shop.close()


def restore_beside(place: Path, copy: Path) -> Iterator[None]:
    """Put a backup in the place of a shop that is not open."""
    backup_restore.in_place_of(place, copy)
    yield


def migrate(place: Path) -> Iterator[None]:
    """Open a shop that is some steps behind the program."""
    with newer_program():
        shop.open_shop(place)
        yield
        shop.close()


@contextlib.contextmanager
def program_of(version: int) -> Iterator[None]:
    """The program as it was, or will be, with so many steps of the schema."""
    steps = (*migrations.STEPS, _add_column, _fill, _copy_rows, _swap_tables)
    with mock.patch.object(migrations, "STEPS", steps[:version]):
        yield


def newer_program() -> contextlib.AbstractContextManager[None]:
    """A program that knows four steps more than the present one."""
    return program_of(len(migrations.STEPS) + 4)


def _add_column(file: Shop) -> None:
    file.execute_sql("ALTER TABLE member ADD COLUMN later TEXT NOT NULL DEFAULT ''")


def _fill(file: Shop) -> None:
    file.execute_sql("DROP TRIGGER journal_member_update")
    file.execute_sql("UPDATE member SET later = 'since ' || id")


def _copy_rows(file: Shop) -> None:
    file.execute_sql("CREATE TABLE later_order (id INTEGER PRIMARY KEY, number TEXT NOT NULL, fen INTEGER)")
    file.execute_sql("INSERT INTO later_order SELECT id, number, net_fen FROM shop_order")


def _swap_tables(file: Shop) -> None:
    file.execute_sql("CREATE TABLE newest_order (id INTEGER PRIMARY KEY, number TEXT NOT NULL, fen INTEGER NOT NULL)")
    file.execute_sql("INSERT INTO newest_order SELECT * FROM later_order")
    file.execute_sql("DROP TABLE later_order")
    file.execute_sql("ALTER TABLE newest_order RENAME TO later_order")
    file.execute_sql("CREATE INDEX later_order_number ON later_order (number)")


def commit_on(place: Path) -> Iterator[None]:
    """Change a setting again and again, as fast as the disk allows."""
    shop.open_shop(place)
    for number in count(1):
        with journal().action(Sentence("Settings")):
            shop.change_settings(stationery_fen=number)
        yield


def session(place: Path, folder: Path) -> Iterator[None]:
    """A shop's life in short: made, filled, worked at, undone, backed up, closed, restored, brought up to date."""
    make(place, 20)
    yield
    yield from import_files(place, folder)
    yield
    file = shop.open_shop(place)
    for code in _on_the_way_to(State.WRITTEN)[:8]:
        _check_in(code, State.WRITTEN)
        yield
    journal().undo()
    yield
    journal().redo()
    yield
    copy = backup.keep(file, Reason.ASKED, moment(0))
    yield
    for code in _on_the_way_to(State.POSTED)[:4]:
        _check_in(code, State.POSTED)
        yield
    shop.close()
    yield
    backup_restore.in_place_of(place, copy.path)
    yield
    file = shop.open_shop(place)
    _check_in(_on_the_way_to(State.POSTED)[-1], State.POSTED)
    yield
    backup_restore.into(file, copy.path)
    yield
    shop.close()
    yield
    yield from migrate(place)


WORKS: dict[str, Work] = {
    "import": import_files,
    "check-in": check_letters_in,
    "migration": migrate,
    "restore": restore,
    "restore beside": restore_beside,
    "backup": back_up,
    "commits": commit_on,
    "session": session,
}


@contextlib.contextmanager
def _past_the_program(place: Path) -> Iterator[sqlite3.Connection]:
    log = place.with_name(place.name + "-wal")
    mode = "mode=ro" if log.exists() else "immutable=1"
    with contextlib.closing(sqlite3.connect(f"{place.resolve().as_uri()}?{mode}", uri=True)) as database:
        yield database


def version(place: Path) -> int:
    """How many steps of the schema a shop file has been through."""
    with _past_the_program(place) as database:
        return int(database.execute("PRAGMA user_version").fetchone()[0])


def digest(place: Path) -> str:
    """What a shop file holds, row by row, and its schema with the journal's triggers; read past the program."""
    with _past_the_program(place) as database:
        return content(database)


def content(database: sqlite3.Connection) -> str:
    """The same of an open database."""
    found = sha256()
    schema = database.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    found.update(repr((schema, database.execute("PRAGMA user_version").fetchone())).encode())
    for kind, name, _ in schema:
        if kind == "table" and not name.startswith(engine_grams.TABLE):
            found.update(repr(database.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()).encode())
    return found.hexdigest()
