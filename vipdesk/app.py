"""Puts the window together; the only module that knows all the others of it."""

# ruff: noqa: PLC0415 - dialogs of seldom days are imported on those days

import gc
import logging
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from vipdesk import paths
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.store import backup_restore, keys, read_only, roles, shop, trouble
from vipdesk.store.database import Shop, explained, problems
from vipdesk.store.engine_sqlite import ShopFile
from vipdesk.store.journal import Journal
from vipdesk.store.keys import Key, ShopLockedError
from vipdesk.store.location import Location, Server, located
from vipdesk.ui import language, logbook, registry, theme
from vipdesk.ui.clock import Clock
from vipdesk.ui.desk import Desk, user
from vipdesk.ui.door import Door
from vipdesk.ui.icons import icon
from vipdesk.ui.instance import Instance
from vipdesk.ui.jobs import Jobs
from vipdesk.ui.language import sentence
from vipdesk.ui.main_window import DEMO, MainWindow
from vipdesk.ui.news import News
from vipdesk.ui.page import LockDesk, OpenShop, ReadShop, Recode, RestoreBackup, SalvageShop, Speak, Wear, Wish
from vipdesk.ui.session import Session

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from vipdesk.ui.lock import Lock

NAME = "VIP Desk"
JOB = ".vipjob"
SHOP = "shop.vipdesk"
"""The file of the shop that this desk opens by itself."""

_IN_USE = QT_TRANSLATE_NOOP(
    "sentences", "The shop {path} is already open in another window that does not answer. Close that one first."
)
_NO_PASSWORD = Sentence(
    QT_TRANSLATE_NOOP(
        "sentences", "There is no password yet that would open the lock. Set one in the settings, under Security."
    )
)
_CHECKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Checking the shop"))


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window of this desk's own shop, or of the shop that is named."""
    files = list(sys.argv[1:] if argv is None else argv)
    return open_window(located(files[0]) if files else paths.data_folder() / SHOP)


def open_window(location: Location, today: date | None = None) -> int:
    """Show the window of the shop at `location` until it is closed; the program's exit code.

    A shop file that is not there yet is made with the person's help, and a damaged one mended. `today` is the day
    that it is taken to be; None for the real one.
    """
    app = application()
    folder = paths.data_folder()
    desk = Desk(folder)
    language.speak(app, language.spoken_at(desk))
    theme.apply(app, desk.look)
    app.styleHints().colorSchemeChanged.connect(lambda: theme.apply(app, desk.look))
    _collect_on_this_thread(app)
    crash = logbook.take_crash(folder)
    with logbook.kept(folder):
        if isinstance(location, Path) and location.suffix == JOB:
            from vipdesk.ui import job_window

            return job_window.run(app, location, Clock(today).today())
        return Program(app, desk, Clock(today), crash).run(location)


def application() -> QApplication:
    """The one application object, with our style and fonts."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setDesktopFileName("vipdesk")
    app.setStyle("fusion")
    app.setWindowIcon(icon("app"))
    theme.use_fonts(app)
    return app


def _collect_on_this_thread(app: QApplication) -> None:
    """Python's collector must not free Qt's objects on the worker's thread: it would crash."""
    gc.disable()
    timer = QTimer(app, interval=1000)
    timer.timeout.connect(_collect)
    timer.start()


def _collect() -> None:
    """What the collector would do by itself, in the same rhythm."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


class Program(QObject):
    """Goes from shop to shop, with one window for each, until the last one is closed."""

    def __init__(self, app: QApplication, desk: Desk, clock: Clock, crash: str = "") -> None:
        """`crash` is the report of how the last run ended, where it ended badly."""
        super().__init__()
        self._crash = crash
        self._app, self._desk, self._clock = app, desk, clock
        self._wish: OpenShop | ReadShop | RestoreBackup | SalvageShop | Recode | None = None
        self.window: MainWindow | None = None
        self.lock: Lock | None = None
        self._door = Door(lambda: self.window, self._mends)

    def run(self, location: Location) -> int:
        """Show the shop at `location`, and those that are opened from there; the exit code."""
        self._door.open()
        keys.ask_by(_kept_key)
        try:
            where = self._visit_server(location) if isinstance(location, Server) else OpenShop(location)
            while where is not None:
                where = self._visit(where)
        finally:
            self._door.close()
            self._desk.save()
        return 0

    def _visit(self, where: OpenShop | ReadShop) -> OpenShop | ReadShop | None:
        """Be in a shop until its window is closed; where to go then."""
        place = where.path
        instance = Instance(place)
        if not instance.take():
            if not instance.call_other():
                _tell(UserError(_IN_USE, path=place))
            return None
        try:
            with explained(place):
                self._be_in(partial(self._opened, where), instance)
                return self._fulfilled(place)
        except ShopLockedError as error:
            from vipdesk.ui import passwords

            return where if passwords.unlock(error.path) else None
        except UserError as error:
            from vipdesk.ui import mending

            return mending.mend(place, error)
        finally:
            instance.release()

    def _visit_server(self, server: Server) -> OpenShop | ReadShop | None:
        """The same with a shop on a server, which any number of windows may have open."""
        try:
            with explained(server):
                self._be_in(partial(shop.open_shop, server), None)
        except UserError as error:
            _tell(error)
        return self._wish if isinstance(self._wish, OpenShop | ReadShop) else None

    def _be_in(self, opened: Callable[[], Shop | None], instance: Instance | None) -> None:
        self._wish = None
        file = opened()
        if file is None:
            return
        if roles.is_helpers(file):
            from vipdesk.ui import helper_window

            helper_window.stay(file, self._desk, self._door.tell)
            return
        try:
            self._stay(file, instance)
            self._leave(file)
        finally:
            file.close()

    def _stay(self, file: Shop, instance: Instance | None) -> None:
        """Show the window until it is closed; afterwards nothing goes on behind it that a backup would cross."""
        jobs, care, news = Jobs(at_end=shop.close), Jobs(at_end=shop.close), News(file)
        try:
            go_on = jobs.hold()  # the worker's first work would only delay the first painting
            session = self._session(file, jobs)
            session.follow(news)
            window = self._show(session)
            window.painted.connect(go_on)
            window.painted.connect(news.start)
            window.painted.connect(partial(self._begin, session, instance, care))
            self._app.exec()
        finally:
            self.window = self.lock = None
            news.close()
            care.close()
            jobs.close()

    def _opened(self, where: OpenShop | ReadShop) -> Shop | None:
        """The shop that is wished for, made if it is not there; None where another one is, or none at all."""
        place = where.path
        if isinstance(where, ReadShop):
            return read_only.open_for_reading(place)
        if read_only.is_forbidden(place):
            raise UserError(read_only.FORBIDDEN, path=place) from PermissionError()
        if place.exists():
            return shop.open_shop(place)
        from vipdesk.services import make_shop
        from vipdesk.ui import opening

        demo, now = paths.data_folder() / DEMO, int(self._clock.now().timestamp())
        if place == demo:
            made = opening.make_demo_shop(place, self._clock.today(), now)
            return shop.open_shop(place) if made else None
        answers = opening.first_start(self._desk, place, demo)
        if not isinstance(answers, opening.Answers):
            self._wish = answers
            return None
        spoken = language.spoken_at(self._desk)
        return make_shop.make(place, answers.owner, now, language=spoken, **answers._asdict())

    def _session(self, file: Shop, jobs: Jobs) -> Session:
        self._keep_zone()
        who = user() if file.is_shared else shop.settings().owner or user()
        journal = Journal(who, lambda: int(self._clock.now().timestamp()))
        if backup_restore.is_unfinished(file.path):
            from vipdesk.services import restore_backup

            restore_backup.finish(file, journal, datetime.now(UTC), who)
        session = Session(file, journal, jobs, self._desk, self._clock.today, self._clock.now)
        session.failed.connect(self._door.tell)
        session.changed.connect(self._keep_zone)
        return session

    def _keep_zone(self) -> None:
        self._clock.live_in(shop.settings().time_zone)

    def _show(self, session: Session) -> MainWindow:
        self.window = window = MainWindow(session, registry.pages(), registry.last_pages())
        window.asked.connect(partial(self._on_asked, session))
        window.painted.connect(partial(self._guard, window))
        window.start()
        return window

    def _guard(self, window: MainWindow) -> None:
        from vipdesk.ui.lock import Lock

        self.lock = Lock(window)

    def _begin(self, session: Session, instance: Instance | None, care: Jobs) -> None:
        """What can wait until the window stands."""
        from vipdesk.services import back_up

        if instance is not None:
            instance.called.connect(self._on_called)
            instance.listen()
        check = session.read(lambda _: problems(session.shop, thorough=False), _CHECKING)
        check.then(partial(self._on_checked, session))
        session.tidy_up()
        self._tell_crash()
        if back_up.has_backups(session.shop):
            care.failed.connect(_log)
            work = care.start(lambda progress: back_up.care(session.shop.path, datetime.now(UTC), progress), _CHECKING)
            work.then(lambda _: session.backed_up.emit())

    def _tell_crash(self) -> None:
        """Offer the report of the last run, once, where that ended badly."""
        if self._crash and self.window is not None:
            from vipdesk.ui.crash_report import CrashReport

            CrashReport(self.window, self._crash, of_last_run=True).open()
            self._crash = ""

    def _leave(self, file: Shop) -> None:
        """Back up what changed; trouble with that is told, and does not keep anybody from leaving."""
        if isinstance(self._wish, RestoreBackup | SalvageShop):  # it is damaged: what it is stays as it is
            return
        from vipdesk.services import back_up

        try:
            back_up.at_closing(file, datetime.now(UTC))
        except UserError as error:
            _tell(error)

    def _fulfilled(self, place: Path) -> OpenShop | ReadShop | None:
        """Do what was wished for at closing; the place to go on at."""
        if isinstance(self._wish, SalvageShop):
            from vipdesk.ui import mending

            saved = mending.salvage_to(place, place)
            return OpenShop(saved or place)
        if isinstance(self._wish, Recode):
            from vipdesk.ui import passwords

            passwords.recode(place, self._wish)
            return OpenShop(place)
        if isinstance(self._wish, RestoreBackup):
            try:
                with explained(place):
                    backup_restore.in_place_of(place, self._wish.backup)
            except UserError as error:
                _tell(error)
            return OpenShop(place)
        return self._wish

    def _on_asked(self, session: Session, wish: Wish) -> None:
        if isinstance(wish, Wear):
            self._desk.look = wish.look
            theme.apply(self._app, wish.look)
        elif isinstance(wish, Speak):
            self._desk.language = wish.language
            language.speak(self._app, wish.language)
            self._show_anew(session)
        elif isinstance(wish, LockDesk):
            self._lock()
        elif isinstance(wish, OpenShop | ReadShop | RestoreBackup | SalvageShop | Recode) and self.window is not None:
            self._wish = wish
            self.window.close()

    def _show_anew(self, session: Session) -> None:
        """Another window in place of the one that speaks the old language."""
        old = self.window
        assert old is not None
        old.remember()
        self._show(session)
        old.close()
        old.deleteLater()

    def _lock(self) -> None:
        """Cover the window; where no password could uncover it, say how to come by one."""
        if self.lock is not None and not self.lock.lock() and self.window is not None:
            from vipdesk.ui import dialogs

            dialogs.note(self.window, sentence(_NO_PASSWORD))

    def _on_called(self) -> None:
        if self.lock is not None and self.lock.screen is not None:
            self.lock.screen.activateWindow()
        elif self.window is not None:
            self.window.raise_again()

    def _on_checked(self, session: Session, found: list[str]) -> None:
        if found and self.window is not None:
            self._offer_mending(session)

    def _mends(self, error: BaseException) -> bool:
        """Damage that shows while the window is open is told with what helps."""
        window = self.window
        if window is None or not isinstance(window.session.shop, ShopFile) or not trouble.is_damage(error):
            return False
        log.warning("the shop is damaged", exc_info=error)
        self._offer_mending(window.session)
        return True

    def _offer_mending(self, session: Session) -> None:
        from vipdesk.ui import mending

        assert self.window is not None
        mending.offer_mending(self.window, session.shop.path, partial(self._on_asked, session))


def _log(error: BaseException) -> None:
    """Trouble with what goes on behind the window, which nobody asked for."""
    log.warning("behind the window", exc_info=error)


def _kept_key(path: Path, salt: bytes) -> Key | None:
    """The key of an encrypted shop that the system keeps; asked for only where a shop is encrypted."""
    from vipdesk.services import encrypt_shop

    return encrypt_shop.stored(path, salt)


def _tell(error: UserError) -> None:
    """Tell trouble where there is no window."""
    from vipdesk.ui import dialogs

    dialogs.tell_and_wait(error)
