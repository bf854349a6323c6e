"""The lock: in the place of the window stands one that shows nothing, until the password is typed."""

from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from vipdesk.services import desk_lock
from vipdesk.store import keys
from vipdesk.ui.desk import Desk
from vipdesk.ui.icons import icon
from vipdesk.ui.language import run_on
from vipdesk.ui.lockable import Lockable
from vipdesk.ui.passwords import PasswordField
from vipdesk.ui.theme import Tone, grown
from vipdesk.ui.widgets import column, label, primary, row, soft, title

MINUTES, HASH = "lock/minutes", "lock/password"
CHOICES = (0, 2, 5, 10, 30)
_LOOK_MS = 2_000
_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class LockScreen(QWidget):
    """An empty window with a line for the password."""

    unlocked = Signal()
    left = Signal()
    """It was closed without a password: the program is to end."""

    def __init__(self, window: Lockable) -> None:
        super().__init__()
        self._window, self._wrong, self._is_open = window, 0, False
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(QCoreApplication.applicationName())
        self.password = PasswordField()
        self.password.setFixedWidth(grown(260))
        self.password.setAccessibleName(self.tr("Password"))
        self.password.setPlaceholderText(self.tr("Password"))
        self.password.returnPressed.connect(self.attempt)
        self.deed = primary(self.tr("Unlock"), self.attempt)
        self.trouble = label("", "", Tone.SEAL)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build()

    def _build(self) -> None:
        seal = label()
        seal.setPixmap(icon("app").pixmap(56, 56))
        what = title(self.tr("Locked"))
        remark = soft(self.tr("Closing this window ends the program; everything is saved."))
        remark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = column(
            row(None, seal, None), row(None, what, None), row(None, self.password, self.deed, None),
            self.trouble, remark, spacing=16,
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)

    def attempt(self) -> None:
        """Unlock if what was typed is right; after wrong tries one has to wait."""
        if not self.deed.isEnabled() or not self.password.text():
            return
        words = self.password.value()
        self.password.clear()
        if self._is_right(words):
            self._is_open = True
            self.unlocked.emit()
            return
        self._wrong += 1
        pause = desk_lock.pause_after(self._wrong)
        said = self.tr("This is not the password.")
        wait = self.tr("Wait %n second(s) before the next try.", "", pause) if pause else ""
        self.trouble.setText(run_on(filter(None, (said, wait))))
        self._allow(allowed=False)
        QTimer.singleShot(pause * 1000, self, self._allow_again)

    def _is_right(self, words: str) -> bool:
        path = self._window.shop_path
        if keys.is_encrypted(path):
            return desk_lock.opens(words, path)
        return desk_lock.is_right(words, self._window.desk.text(HASH))

    def _allow_again(self) -> None:
        self._allow(allowed=True)
        self.password.setFocus()

    def _allow(self, *, allowed: bool) -> None:
        self.deed.setEnabled(allowed)
        self.password.setEnabled(allowed)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever cannot unlock may still end the program."""
        super().closeEvent(event)
        if not self._is_open:
            self.left.emit()


class Lock(QObject):
    """Watches whether somebody is there, and locks the window."""

    def __init__(self, window: Lockable) -> None:
        super().__init__(window)
        self._window, self._last = window, monotonic()
        self._hidden: list[QWidget] = []
        self._watches = False
        self.screen: LockScreen | None = None
        timer = QTimer(self, interval=_LOOK_MS)
        timer.timeout.connect(self._look)
        timer.start()
        self._watch()

    @property
    def is_locked(self) -> bool:
        """Whether the window is covered."""
        return self.screen is not None

    def lock(self) -> bool:
        """Cover the window now; False where there is no password that could uncover it."""
        if self.is_locked or not can_lock(self._window.desk, self._window):
            return self.is_locked
        window = self._window
        self.screen = screen = LockScreen(window)
        screen.setGeometry(window.geometry())
        screen.unlocked.connect(self._unlock)
        screen.left.connect(window.close)
        state = window.windowState()
        screen.setWindowState(state & ~Qt.WindowState.WindowActive)
        screen.show()
        self._watch()
        QGuiApplication.clipboard().clear()
        for one in QApplication.topLevelWidgets():
            self._hide(one)
        screen.activateWindow()
        screen.password.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that somebody is there; while locked, let nothing else appear."""
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            self._last = monotonic()
        elif kind == QEvent.Type.Show and self.is_locked and isinstance(watched, QWidget) and watched.isWindow():
            QTimer.singleShot(0, watched, lambda: self._hide(watched))
        return False

    def _look(self) -> None:
        self._watch()
        minutes = minutes_of(self._window.desk)
        if minutes and not self.is_locked and monotonic() - self._last >= 60 * minutes:
            self.lock()

    def _watch(self) -> None:
        """Look at every event only while that is needed."""
        is_needed = self.is_locked or bool(minutes_of(self._window.desk))
        if is_needed and not self._watches:
            self._last = monotonic()
            self._app().installEventFilter(self)
        elif self._watches and not is_needed:
            self._app().removeEventFilter(self)
        self._watches = is_needed

    def _hide(self, one: QWidget) -> None:
        """Hide a window and remember it; menus and hints are closed for good."""
        if self.screen is None or not isValid(one) or one is self.screen or not one.isVisible():
            return
        one.hide()
        if one.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet):
            self._hidden.append(one)

    def _unlock(self) -> None:
        screen, self.screen = self.screen, None
        hidden, self._hidden = self._hidden, []
        self._last = monotonic()
        for one in sorted((one for one in hidden if isValid(one)), key=lambda one: not isinstance(one, QMainWindow)):
            one.show()
        if screen is not None:
            screen.close()
            screen.deleteLater()
        self._window.activateWindow()

    def _app(self) -> QApplication:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return app


def can_lock(desk: Desk, window: Lockable) -> bool:
    """Whether there is a password that opens the lock again."""
    return keys.is_encrypted(window.shop_path) or bool(desk.text(HASH))


def minutes_of(desk: Desk) -> int:
    """After how many quiet minutes this desk locks itself; 0 for never."""
    text = desk.text(MINUTES)
    return int(text) if text.isascii() and text.isdigit() else 0
