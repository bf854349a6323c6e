"""The members' table with a million members: each keystroke of a search, opening, sorting, and the jump to the end.

    python benchmarks/members_million.py million.vipdesk [--members 1000000] [--orders 1000000]

Makes the shop at that place if it is not there yet. Each word is typed letter by letter; what counts is from the second
letter on, until the ids of the hits are there in the table's order. Beside it the same question by plain LIKE, without
the index, in the same run. Then the window, offscreen: what the page does, and the longest that it did not listen;
of that also what the window's own thread needed of the processor, since the clock of a busy machine counts others too.
"""

import argparse
import gc
import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from vipdesk import app as program
from vipdesk.domain import demo_names
from vipdesk.errors import Sentence
from vipdesk.files.name_keys import search_key, sort_key
from vipdesk.services.list_members import Lister, Wish
from vipdesk.store import bulk, journal, shop
from vipdesk.store.database import containing, ids_of
from vipdesk.store.members import SortBy
from vipdesk.store.models import ImportRun, Member, ShopOrder
from vipdesk.ui import registry
from vipdesk.ui.desk import Desk
from vipdesk.ui.jobs import Job, Jobs
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.pages.members import MembersPage
from vipdesk.ui.session import Session

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, 42, tzinfo=UTC)
CITIES = ("杭州市", "上海市", "北京市", "苏州市", "广州市", "成都市", "武汉市", "福州市", "西安市", "南京市")
WORDS = {
    "pinyin": ("zhangxiao", "chenyu", "wangjing", "liuyang", "ouyang"),
    "Chinese": ("张小", "陈雨欣", "王静", "欧阳", "杭州"),
    "initials": ("zxy", "cyx", "wj", "lmh"),
    "phone tail": ("4187", "90210", "3333", "128018"),
    "nick": ("lily20", "tea99", "summer1"),
}
_CHUNK = 20_000
DOWN = Qt.SortOrder.DescendingOrder


def main() -> None:
    """Make the shop if need be, measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--members", type=int, default=1_000_000)
    parser.add_argument("--orders", type=int, default=1_000_000)
    options = parser.parse_args()
    if not options.path.exists():
        taken = timed(lambda: make(options.path, options.members, options.orders))
        print(f"made in {taken / 1000:.0f} s, {options.path.stat().st_size / 1e6:.0f} MB\n")
    with opened_at(options.path) as session:
        print(f"{bulk.count(Member):,} members, {bulk.count(ShopOrder):,} orders; before: {memory_mb():.0f} MB")
        print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
        search()
        window(session)
    print(f"\nmost memory: {memory_mb():.0f} MB; load in the end: {os.getloadavg()[0]:.1f}")


def make(path: Path, members: int, orders: int) -> None:
    """A shop with nothing but members and their orders."""
    made = shop.create_shop(path)
    log = journal.Journal("benchmark", lambda: int(NOW.timestamp()))
    with log.action(Sentence("Fill")), journal.unlogged(("member", "shop_order", "import_run")):
        for rows in people(members):
            bulk.add(Member, COLUMNS, rows)
        bulk.add(ImportRun, ("id", "kind", "file", "imported_at", "action_id", *_COUNTS), [_RUN])
        for rows in purchases(orders, members):
            bulk.add(ShopOrder, ORDER_COLUMNS, rows)
    made.close()


COLUMNS = (
    "id", "name", "real_name", "title", "pronoun", "language", "phone", "email", "birthday_calendar", "birthday_leap",
    "consent_how", "do_not_pursue", "do_not_pursue_why", "must_send", "note", "sort_key", "search_key",
)  # fmt: skip
ORDER_COLUMNS = (
    "id", "platform", "identity", "number", "member_id", "created_at", "paid_at", "state", "goods_fen", "postage_fen",
    "discount_fen", "total_fen", "refund_fen", "net_fen", "title", "quantity", "brushed", "import_id",
)  # fmt: skip
_COUNTS = ("row_count", "new_count", "known_count", "changed_count", "unmatched_count", "problem_count")
_RUN = (1, "orders", "benchmark", int(NOW.timestamp()), 1, 0, 0, 0, 0, 0, 0)


def people(number: int) -> Iterator[list[tuple[object, ...]]]:
    """Members with names as the demo shop has them, in pieces."""
    chance = random.Random(1)
    waiting = []
    for id_ in range(1, number + 1):
        name = demo_names.name(chance).full
        nick = f"{chance.choice(('lily', 'sunny', 'tea', 'momo', 'summer', '茶', '小雨'))}{chance.randrange(10**6)}"
        phone = f"128{chance.randrange(10**8):08}"
        key = search_key((name, nick), (phone, chance.choice(CITIES)))
        waiting.append((id_, name, "", "", "", "zh_CN", phone, "", "", 0, "", 0, "", 0, "", sort_key(name), key))
        if len(waiting) == _CHUNK or id_ == number:
            yield waiting
            waiting = []


def purchases(number: int, members: int) -> Iterator[list[tuple[object, ...]]]:
    """Orders of the last two years, in pieces."""
    chance = random.Random(2)
    now = int(NOW.timestamp())
    waiting: list[tuple[object, ...]] = []
    for id_ in range(1, number + 1):
        at, fen = now - chance.randrange(63_000_000), chance.randrange(1000, 90_000)
        money = (fen, 0, 0, fen, 0, fen)
        who, name = chance.randint(1, members), str(10**15 + id_)
        waiting.append((id_, "taobao", name, name, who, at, at, "done", *money, "茶", 1, 0, 1))
        if len(waiting) == _CHUNK or id_ == number:
            yield waiting
            waiting = []


@contextmanager
def opened_at(path: Path) -> Iterator[Session]:
    """A session on the shop itself: nothing is written."""
    gc.disable()
    program.application()
    with tempfile.TemporaryDirectory() as folder:
        file, jobs = shop.open_shop(path), Jobs(at_end=shop.close)
        log = journal.Journal("owner", lambda: int(NOW.timestamp()))
        yield Session(file, log, jobs, Desk(Path(folder)), lambda: TODAY, lambda: NOW)
        jobs.close()
        file.close()


def search() -> None:
    """Type every word, and print how long each keystroke took."""
    lister = Lister()
    whole = timed(lambda: lister.ids(Wish()))
    lister.ids(Wish(text="xx"))
    print(f"everybody in order: {whole:.0f} ms\n")
    print("| typed | keystrokes | median ms | of it CPU | worst ms | of it CPU | plain LIKE, median ms | of it CPU |")
    print("|---|---|---|---|---|---|---|---|")
    everything: list[Took] = []
    for kind, words in WORDS.items():
        typed = [word[:length] for word in words for length in range(2, len(word) + 1)]
        ours = [took(partial(lister.ids, Wish(text=text))) for text in typed]
        plain = [took(partial(like, text)) for text in typed[:: max(1, len(typed) // 3)]]
        everything += ours
        print(f"| {kind} | {len(typed)} | {told(ours)} | {median(plain)} |", flush=True)
    print(f"| all | {len(everything)} | {told(everything)} | | |\n")


class Took(NamedTuple):
    """Milliseconds on the clock, and of the processor."""

    wall: float
    cpu: float


def took(work: Callable[[], object], processor: Callable[[], float] = time.process_time) -> Took:
    """Both, of one piece of work."""
    wall, cpu = time.perf_counter(), processor()
    work()
    return Took((time.perf_counter() - wall) * 1000, (processor() - cpu) * 1000)


def median(all_: list[Took]) -> str:
    """The medians as two cells."""
    return " | ".join(f"{statistics.median(ms):.1f}" for ms in zip(*all_, strict=True))


def told(all_: list[Took]) -> str:
    """The medians and the worst as four cells."""
    return f"{median(all_)} | {' | '.join(f'{max(ms):.1f}' for ms in zip(*all_, strict=True))}"


def like(text: str) -> object:
    """What a table without the index would ask."""
    return ids_of(
        "SELECT m.id FROM member m WHERE m.search_key LIKE ? ESCAPE '\\' ORDER BY m.sort_key, m.id", [containing(text)]
    )


def window(session: Session) -> None:
    """What a person does on the page."""
    shown = MainWindow(session, registry.pages(), registry.last_pages())
    shown.resize(1280, 800)
    shown.start()
    settle(session)
    print("| deed | until painted, ms | until complete, ms | longest block, ms | longest of the processor, ms |")
    print("|---|---|---|---|---|")
    report("open the page", session, lambda: shown.go("members"))
    page = shown.go("members")
    assert isinstance(page, MembersPage)
    report("jump to the end", session, page.table.view.scrollToBottom)
    report("jump to the top", session, page.table.view.scrollToTop)
    for text in ("zh", "zha", "zhan", "zhang", "4187", ""):
        report(f"type “{text}”", session, partial(page.search.setText, text))
    for place, key in enumerate(column.key for column in page.table.model.columns):
        if key in (SortBy.SPENT, SortBy.LAST_ORDER):
            report(f"sort by {key}", session, partial(page.table.view.sortByColumn, place, DOWN))
    report("type under that order", session, lambda: page.search.setText("wang"))
    report("clear it", session, page.search.clear)
    report("sort by name", session, lambda: page.table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder))
    report("select all", session, page.table.view.selectAll)
    report("refresh with all selected", session, page.refresh)
    shown.close()


def report(name: str, session: Session, deed: Callable[[], object]) -> None:
    """Do it, and print when it was painted, when all of it was there, and how long the window did not listen."""
    gc.collect()
    begun = time.perf_counter()
    first = took(lambda: (deed(), painted()), time.thread_time)
    turns = [first, *settle(session)]
    complete = (time.perf_counter() - begun) * 1000
    wall, cpu = (max(ms) for ms in zip(*turns, strict=True))
    print(f"| {name} | {first.wall:.0f} | {complete:.0f} | {wall:.0f} | {cpu:.0f} |", flush=True)


def painted() -> None:
    """Paint what is to be painted."""
    for shown in QApplication.topLevelWidgets():
        if shown.isVisible():
            shown.repaint()


def settle(session: Session) -> list[Took]:
    """Let everything that was begun come to its end; how long each turn took in which the window did not listen."""
    turns: list[Took] = []
    quiet = 0
    while quiet < 30:
        turns.append(took(turn, time.thread_time))
        quiet = 0 if session._jobs.findChildren(Job) else quiet + 1
    return turns


def turn() -> None:
    """One turn of events, of a millisecond if nothing happens."""
    loop = QEventLoop()
    QTimer.singleShot(1, loop.quit)
    loop.exec()


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def memory_mb() -> float:
    """The most memory that this process had at once."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
