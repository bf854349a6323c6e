"""Progress and cancellation for long work, without Qt."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Event, Lock
from typing import TypeVar

from vipdesk.errors import Cancelled

T = TypeVar("T")


def _ignore(done: int, total: int) -> None:
    """Report to nobody."""


class Progress:
    """Counts work done, and raises Cancelled at the next item after `stop`."""

    def __init__(self, report: Callable[[int, int], None] = _ignore) -> None:
        self._report = report
        self._stopped = Event()
        self._breaks: list[Callable[[], object]] = []
        self._breaking = Lock()

    def stop(self) -> None:
        """Ask the work to end; safe from any thread."""
        with self._breaking:
            self._stopped.set()
            for break_off in self._breaks:
                break_off()

    @contextmanager
    def breaking(self, break_off: Callable[[], object]) -> Iterator[None]:
        """For work that cannot look here: `stop` calls `break_off` on its own thread, at most until the block ends."""
        with self._breaking:
            self.check()
            self._breaks.append(break_off)
        try:
            yield
        finally:
            with self._breaking:
                self._breaks.remove(break_off)

    def check(self) -> None:
        """Raise Cancelled if `stop` was called."""
        if self._stopped.is_set():
            raise Cancelled

    def at(self, done: int, total: int) -> None:
        """Report `done` of `total` (0: unknown), and raise Cancelled if asked to stop."""
        self.check()
        self._report(done, total)

    def track(self, items: Iterable[T], total: int, every: int = 500) -> Iterator[T]:
        """Yield the items, reporting at each `every`-th."""
        for done, item in enumerate(items):
            if done % every == 0:
                self.at(done, total)
            yield item
        self.at(total, total)
