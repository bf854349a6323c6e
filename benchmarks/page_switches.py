"""How long each page of the window takes to appear, on a shop as large as it may become.

    python benchmarks/big_shop.py big.vipdesk
    python benchmarks/page_switches.py big.vipdesk [TODAY]

Offscreen, unless QT_QPA_PLATFORM says otherwise. For each page: the first switch to it (the page is imported and made),
the switch back to it later, and the switch after something that it shows has changed, each from the click until it is
painted; the longest time in which the window did not listen while the page filled itself behind; and when it was full.
Times in milliseconds; the switches later are the median of several.
"""

import gc
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from vipdesk import app as program
from vipdesk.store import shop
from vipdesk.store.journal import Journal
from vipdesk.ui import registry
from vipdesk.ui.desk import Desk
from vipdesk.ui.jobs import Job, Jobs
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.session import EVERYTHING, Session

TIMES = 5


def main() -> None:
    """Measure all pages and print a table."""
    today = date.fromisoformat(sys.argv[2]) if len(sys.argv) > 2 else date(2026, 11, 22)
    gc.disable()
    program.application()
    with tempfile.TemporaryDirectory() as folder, opened(Path(sys.argv[1]), Path(folder), today) as session:
        specs = (*registry.pages(), *registry.last_pages())
        window = MainWindow(session, registry.pages(), registry.last_pages())
        window.resize(1280, 800)
        window.start()
        fill(session)
        print("| page | first | again | after a change | longest block | full after |\n|---|---|---|---|---|---|")
        for spec in specs:
            print(f"| {spec.key} | {' | '.join(f'{ms:.0f}' for ms in measured(session, window, spec.key))} |")
        window.close()


@contextmanager
def opened(place: Path, folder: Path, today: date) -> Iterator[Session]:
    """A session on a copy, so that the shop itself stays as it is."""
    copy = Path(shutil.copy(place, folder / "shop.vipdesk"))
    now = datetime(today.year, today.month, today.day, 8, 42, tzinfo=UTC)
    file, jobs = shop.open_shop(copy), Jobs(at_end=shop.close)
    journal = Journal("owner", lambda: int(now.timestamp()))
    yield Session(file, journal, jobs, Desk(folder / "desk"), lambda: today, lambda: now)
    jobs.close()
    file.close()


def measured(session: Session, window: MainWindow, key: str) -> tuple[float, ...]:
    """First switch, later switch, switch after a change, longest block while filling, and when it was full."""
    other = "settings" if key != "settings" else "today"
    first = switch(window, key)
    begun = time.perf_counter()
    block = fill(session)
    full = first + (time.perf_counter() - begun) * 1000
    again, changed = [], []
    for _ in range(TIMES):
        switch(window, other)
        fill(session)
        again.append(switch(window, key))
        switch(window, other)
        session.changed.emit(EVERYTHING)
        fill(session)
        changed.append(switch(window, key))
        block = max(block, fill(session))
    return first, statistics.median(again), statistics.median(changed), block, full


def switch(window: MainWindow, key: str) -> float:
    """Milliseconds until the page is painted."""
    gc.collect()
    return taken(lambda: painted(window, key))


def painted(window: MainWindow, key: str) -> None:
    window.go(key)
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    window.repaint()


def fill(session: Session) -> float:
    """Let everything that was begun come to its end; the longest that the window did not listen meanwhile, in ms."""
    longest = quiet = 0
    while quiet < 3:
        longest = max(longest, taken(turn))
        quiet = 0 if session._jobs.findChildren(Job) else quiet + 1
    return longest - 1


def turn() -> None:
    """One turn of events, of a millisecond if nothing happens."""
    loop = QEventLoop()
    QTimer.singleShot(1, loop.quit)
    loop.exec()


def taken(work: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
