"""One window per shop: the second start brings the first one's window to the front."""

import contextlib
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QLockFile, QObject, Signal

_WAIT_MS = 500


class Instance(QObject):
    """The right of one window to a shop, held by a lock file beside it."""

    called = Signal()
    """Somebody started the program again for the same shop."""

    def __init__(self, shop_path: Path) -> None:
        super().__init__()
        real = shop_path.resolve()  # a link to the shop is the same shop
        self._name = f"vipdesk-{crc32(str(real).encode()):08x}"
        lock_path = real.with_name(f"{real.name}.lock")
        with contextlib.suppress(OSError):  # making the shop there will fail too, and say why
            lock_path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(lock_path))
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Whether this process has the shop's window now. A folder that cannot be written needs no lock."""
        self._lock.tryLock(0)
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Hear from now on when the program is started again."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - 13 ms that the first painting need not wait for

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_called)
        self._server.listen(self._name)

    def call_other(self) -> bool:
        """Ask the window that has the shop to come to the front; whether it answered."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - as above

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(_WAIT_MS)

    def release(self) -> None:
        """Let the shop go."""
        self._lock.unlock()

    def _on_called(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.deleteLater()
        self.called.emit()
