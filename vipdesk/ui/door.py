"""The one door through which trouble reaches the user."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

log = logging.getLogger(__name__)


class Door(QObject):
    """Everything that nobody caught comes here, from whatever thread, and is told once."""

    _came = Signal(object)

    def __init__(
        self, parent: Callable[[], QWidget | None], mends: Callable[[BaseException], bool] = lambda error: False
    ) -> None:
        """`parent` gives the window to speak in; `mends` tells some troubles by itself, with what helps."""
        super().__init__()
        self._parent, self._mends = parent, mends
        self._came.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def open(self) -> None:
        """Lead uncaught exceptions of all threads here."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = lambda args: self._came.emit(args.exc_value)

    def close(self) -> None:
        """Leave uncaught exceptions to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    @Slot(object)
    def tell(self, error: BaseException) -> None:
        """Show the error; a further mistake while one is still on the screen is only logged."""
        from vipdesk.ui import dialogs  # noqa: PLC0415 - boxes are not needed while all goes well

        parent = self._parent()
        if self._mends(error):
            return
        if parent is not None and dialogs.tells_mistake(parent) and dialogs.explained(error) is None:
            log.error("again", exc_info=error)
        else:
            dialogs.tell(parent, error)

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
        else:
            self._came.emit(error.with_traceback(trace))
