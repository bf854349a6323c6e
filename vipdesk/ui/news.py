"""What other desks change, heard on a thread of its own while the window is open."""

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from vipdesk.errors import UserError
from vipdesk.store.engine import Shop
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.file_news import FileWatch

PATIENCE = 0.25
"""Seconds that a closing window waits at most for a server that is just being listened to."""
LOOK_EVERY = 2.0
"""Seconds between two looks at a file."""
TRY_EVERY = 3.0
"""Seconds between two tries to reach a shop that could not be reached."""


class Watch(Protocol):
    """Where news come from."""

    def poll(self, timeout: float) -> frozenset[str]:
        """The tables that others changed, after so many seconds at most; UserError while the shop is out of reach."""

    def close(self) -> None:
        """Let go of what belongs to the thread."""


class News(QObject):
    """Its signals arrive on the thread of the window."""

    heard = Signal(frozenset)
    """Tables that others may have changed; empty at the beginning, for what happened before anybody listened."""
    lost = Signal()
    """The shop is out of reach; it is tried again all the time, and this is not said again."""
    found = Signal()
    """It is within reach again."""
    failed = Signal(object)
    """A mistake of the program: nothing more will be heard."""

    _told = Signal(object)
    _ended = Signal(object)

    def __init__(self, shop: Shop) -> None:
        super().__init__()
        self._watch, self._pause = _watch_of(shop)
        self._stop = threading.Event()
        self._is_lost = False
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="news")
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to listen."""
        self._pool.submit(self._listen).add_done_callback(self._ended.emit)

    def close(self) -> None:
        """Stop, and wait for the thread; nothing is delivered after this."""
        self._stop.set()
        self.blockSignals(True)
        self._pool.shutdown()

    def _listen(self) -> None:
        """On the thread: tell the first look, and what is new in each further one."""
        told: object = None
        try:
            while not self._stop.is_set():
                answer = self._asked()
                if answer or told is None or isinstance(told, UserError):
                    self._told.emit(answer)
                told = answer
                self._stop.wait(TRY_EVERY if isinstance(answer, UserError) else self._pause)
        finally:
            self._watch.close()

    def _asked(self) -> frozenset[str] | UserError:
        try:
            return self._watch.poll(PATIENCE)
        except UserError as error:
            return error

    @Slot(object)
    def _on_told(self, answer: frozenset[str] | UserError) -> None:
        was_lost, self._is_lost = self._is_lost, isinstance(answer, UserError)
        if self._is_lost != was_lost:
            (self.lost if self._is_lost else self.found).emit()
        if not isinstance(answer, UserError):
            self.heard.emit(answer)

    @Slot(object)
    def _on_ended(self, future: "Future[None]") -> None:
        error = future.exception()
        if error is not None:
            self.failed.emit(error)


def _watch_of(shop: Shop) -> tuple[Watch, float]:
    """Where the news of a shop come from, and the pause between two questions."""
    if isinstance(shop, ShopFile):
        return FileWatch(shop), LOOK_EVERY
    from vipdesk.store.engine_postgres import ShopServer  # noqa: PLC0415 - only with a server
    from vipdesk.store.news import Listener  # noqa: PLC0415 - as above

    assert isinstance(shop, ShopServer)
    return Listener(shop), 0.0
