"""What it costs that nothing is lost: each figure as a ratio to the bare thing, measured in turns in one run."""

import contextlib
import os
import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from tests.reliability import works
from tests.reliability.bit_flips import KEY, seal
from vipdesk.errors import Sentence
from vipdesk.services import check_shop
from vipdesk.store import drivers, shop
from vipdesk.store.database import database, problems
from vipdesk.store.keys import Key


class Cost(NamedTuple):
    """How long one thing takes, and how that compares."""

    what: str
    ms: float
    """The median."""
    ratio: float
    """To the first of its kind."""


def opening(folder: Path, members: int, times: int) -> list[Cost]:
    """Opening a shop: bare by the engine, by the program, with a quick and with a thorough look at all of it."""
    place = works.make(folder / "large.vipdesk", members)

    def bare() -> None:
        with contextlib.closing(sqlite3.connect(place)) as opened:
            opened.execute("PRAGMA journal_mode = wal").fetchone()
            opened.execute("SELECT COUNT(*) FROM setting").fetchone()

    def opened(look: Callable[[Any], object]) -> Callable[[], None]:
        def work() -> None:
            look(shop.open_shop(place))
            shop.close()

        return work

    return _in_turns(
        {
            "the engine alone opens the file": bare,
            "the program opens the shop": opened(lambda file: shop.settings()),
            "and looks quickly at the whole file": opened(lambda file: problems(file, thorough=False)),
            "and checks everything": opened(check_shop.check),
        },
        times,
    )


def committing(folder: Path, times: int) -> list[Cost]:
    """One change of a setting with its entry in the journal: not synced at each commit, and as the program does."""
    shop.open_shop(works.make(folder / "commits.vipdesk"))
    numbers = iter(range(1, 1_000_000))
    journal = works.journal()

    def commit(synchronous: str) -> Callable[[], None]:
        def work() -> None:
            with journal.action(Sentence("Settings")):
                shop.change_settings(stationery_fen=next(numbers))

        def prepared() -> Callable[[], None]:
            database.execute_sql(f"PRAGMA synchronous = {synchronous}")
            return work

        return lambda: prepared()()

    with (folder / "bare").open("wb") as bare:

        def sync() -> None:
            bare.write(bytes(4096))
            bare.flush()
            os.fdatasync(bare.fileno())

        found = _in_turns(
            {
                "the disk alone: 4 KiB written and synced": sync,
                "a commit, synced only now and then (not used)": commit("normal"),
                "a commit, synced before it is acknowledged": commit("full"),
            },
            times,
        )
    shop.close()
    return found


def encryption(folder: Path, times: int) -> list[list[Cost]]:
    """The same engine on the same shop, plain and encrypted."""
    plain = works.make(folder / "plain.vipdesk", 400)
    sealed = seal(plain, folder / "sealed.vipdesk")
    works_on: dict[str, Callable[[Any], object]] = {
        "opening, and one row": lambda opened: opened.execute("SELECT COUNT(*) FROM setting").fetchone(),
        "reading every row": works.content,
        "1,000 orders looked up by number": _look_up,
        "20 commits": _commit,
        "20,000 rows added": _add,
    }
    return [
        _in_turns(
            {
                f"{name}, plain": lambda work=work: _at(plain, None, work),
                f"{name}, encrypted": lambda work=work: _at(sealed, KEY, work),
            },
            times,
        )
        for name, work in works_on.items()
    ]


def _at(place: Path, key: Key | None, work: Callable[[Any], object]) -> None:
    """By the same module in both cases, and as the program opens it."""
    opened_by = drivers.cipher().connect(str(place)) if key is None else drivers.connect(str(place), key)
    with contextlib.closing(opened_by) as opened:
        opened.execute("PRAGMA journal_mode = wal").fetchone()
        opened.execute("PRAGMA synchronous = full")
        work(opened)


def _look_up(opened: Any) -> None:
    for number in range(1, 1_001):
        question = "SELECT o.number, m.id FROM shop_order o LEFT JOIN member m ON m.id = o.member_id WHERE o.id = ?"
        opened.execute(question, [number]).fetchone()


def _commit(opened: Any) -> None:
    opened.execute("CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY, text TEXT)")
    for _ in range(20):
        opened.execute("INSERT INTO probe (text) VALUES ('a row of some length, as rows are')")
        opened.commit()


def _add(opened: Any) -> None:
    opened.execute("CREATE TABLE IF NOT EXISTS heap (id INTEGER PRIMARY KEY, text TEXT, fen INTEGER)")
    rows = [(f"a row of some length, as rows are: {n}", n) for n in range(20_000)]
    opened.executemany("INSERT INTO heap (text, fen) VALUES (?, ?)", rows)
    opened.execute("DELETE FROM heap")
    opened.commit()


def _in_turns(works_of: dict[str, Callable[[], object]], times: int) -> list[Cost]:
    taken: dict[str, list[float]] = {name: [] for name in works_of}
    for _ in range(times + 1):
        for name, work in works_of.items():
            begun = time.perf_counter()
            work()
            taken[name].append((time.perf_counter() - begun) * 1000)
    medians = {name: statistics.median(values[1:]) for name, values in taken.items()}
    first = next(iter(medians.values()))
    return [Cost(name, ms, ms / first) for name, ms in medians.items()]
