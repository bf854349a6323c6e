"""The frame: it places pages, menus and the status bar, and knows nothing of what they show."""

# ruff: noqa: PLC0415 - what the first painting does not need is imported where it is used

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vipdesk import __version__, paths
from vipdesk.progress import Progress
from vipdesk.store import shop
from vipdesk.ui.commands import Commands, Deeds
from vipdesk.ui.drops import Drops
from vipdesk.ui.finding import Hit
from vipdesk.ui.icons import icon
from vipdesk.ui.jobs import Job
from vipdesk.ui.language import day
from vipdesk.ui.lockable import Lockable
from vipdesk.ui.navigation import Rail
from vipdesk.ui.page import Go, LockDesk, OpenShop, Page, PageSpec, Wish
from vipdesk.ui.search import SearchField
from vipdesk.ui.session import Session
from vipdesk.ui.status import Foot, ReadingBand
from vipdesk.ui.theme import grown
from vipdesk.ui.widgets import quiet

SHOP_FILES = "*.vipdesk"
DEMO = "demo.vipdesk"
_GEOMETRY = "window/geometry"
_PLACE, _SHOP = "window/page", "window/shop"


class MainWindow(Lockable):
    """The window of one shop."""

    asked = Signal(object)
    """A Wish that the window cannot fulfil itself."""
    painted = Signal()
    """Once, when the window has been painted and waits for the person."""
    closed = Signal()

    _was_painted = False

    def __init__(self, session: Session, pages: Sequence[PageSpec], last: Sequence[PageSpec]) -> None:
        """`last` are the pages at the foot of the navigation."""
        super().__init__()
        self.session = session
        self.desk, self.shop_path = session.desk, session.shop.path
        self._specs = {spec.key: spec for spec in (*pages, *last)}
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._rail = Rail(QCoreApplication.applicationName(), pages, last)
        self._rail.chosen.connect(self.go)
        self._foot = Foot(session)
        self.commands = Commands(self.menuBar(), session, list(self._specs.values()), self._deeds())
        self.search = SearchField(
            self.tr("Find a member, letter code, order number or command"), QKeySequence("Ctrl+K")
        )
        self.search.search_with((self._find_in_shop, self.commands.find))
        self._drops = Drops(self, self._specs, self.go)
        self._undo = quiet("", session.undo, "undo")
        self._build()
        self._listen()
        self._name()
        self._on_undo_changed()

    # What the outside sees

    def go(self, key: str, item: Any = None) -> Page:
        """Show a page, made now if it never was; `item` is the thing on it to show."""
        page = self._pages.get(key) or self._make(key)
        self._stack.setCurrentWidget(page)
        self._rail.show_place(key)
        page.bring_up_to_date()
        if item is not None:
            page.open_item(item)
        return page

    @property
    def place(self) -> str:
        """The key of the page that is shown."""
        return next(key for key, page in self._pages.items() if page is self._stack.currentWidget())

    def start(self) -> None:
        """Show the window as it was left, and after its first painting do what can wait."""
        desk = self.session.desk
        if not self.restoreGeometry(desk.state(_GEOMETRY)):
            room = QGuiApplication.primaryScreen().availableGeometry().size()
            self.resize(QSize(1280, 800).boundedTo(room))
        self.go(self._left_at() or next(iter(self._specs)))
        self.painted.connect(self._catch_up)
        self.show()

    def _left_at(self) -> str:
        """The page on which this shop was left; empty for another shop than last time, which begins at the first."""
        desk = self.session.desk
        left_at = desk.text(_PLACE) if desk.text(_SHOP) == str(self.session.shop.path) else ""
        return left_at if left_at in self._specs else ""

    def raise_again(self) -> None:
        """Come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def remember(self) -> None:
        """Keep size and page on this desk."""
        self.session.desk.keep_state(_GEOMETRY, self.saveGeometry())
        self.session.desk.keep_text(_PLACE, self.place)
        self.session.desk.keep_text(_SHOP, str(self.session.shop.path))

    def take_file(self, path: Path) -> None:
        """Open the import that knows this file."""
        self.take_files([path])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open the imports that know these files, one after the other."""
        self._drops.take(paths, self.place)

    # Building

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 600)
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self._top(), *self._bands(), self._stack, self._foot):
            right.addWidget(part, 1 if part is self._stack else 0)
        body = QWidget()
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addLayout(right, 1)
        self.setCentralWidget(body)

    def _bands(self) -> list[QFrame]:
        """What has to be known on every page."""
        return [ReadingBand()] if self.session.is_for_reading else []

    def _top(self) -> QFrame:
        top = QFrame()
        top.setObjectName("top")
        self._undo.setMaximumWidth(grown(420))
        layout = QHBoxLayout(top)
        layout.setContentsMargins(20, 8, 12, 8)
        layout.addWidget(self.search, 3)
        layout.addStretch(1)
        layout.addWidget(self._undo)
        return top

    def _deeds(self) -> Deeds:
        return Deeds(
            go=self.go,
            search=self._search,
            open_shop=self._open_shop,
            new_shop=self._new_shop,
            open_demo=lambda: self.asked.emit(OpenShop(paths.data_folder() / DEMO)),
            back_up=self.session.back_up,
            lock=lambda: self.asked.emit(LockDesk()),
            show_log=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.session.desk.folder))),
            about=self._about,
            close=self.close,
        )

    def _listen(self) -> None:
        session = self.session
        session.changed.connect(self._on_changed)
        session.backed_up.connect(lambda: self._count(frozenset()))
        session.writing.connect(self._on_writing)
        self.commands.undo.changed.connect(self._on_undo_changed)

    def _make(self, key: str) -> Page:
        page = self._specs[key].make(self.session)
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page.asked.connect(self._on_asked)
        self._pages[key] = page
        self._stack.addWidget(page)
        return page

    # Following

    def _catch_up(self) -> None:
        self.commands.name_undo()
        self._foot.show_backup()
        self._count(frozenset())

    def _count(self, changed: frozenset[str]) -> None:
        for key, spec in self._specs.items():
            if spec.count is not None and (not changed or changed & spec.tables):
                self._count_one(key, spec.count(self.session))

    def _count_one(self, key: str, work: Callable[[Progress], int]) -> None:
        self.session.glance(lambda progress: (key, work(progress))).then(self._on_counted)

    def _on_counted(self, found: tuple[str, int]) -> None:
        self._rail.show_count(*found)

    def _on_changed(self, tables: frozenset[str]) -> None:
        self._count(tables)
        if "setting" in tables:
            self._name()

    def _on_undo_changed(self) -> None:
        action = self.commands.undo
        self._undo.setVisible(action.isEnabled())
        words = self._undo.fontMetrics().elidedText(action.text(), Qt.TextElideMode.ElideRight, 360)
        self._undo.setText(words)

    def _on_writing(self, job: Job[Any]) -> None:
        from vipdesk.ui import dialogs

        dialogs.watch(self, job)

    def _on_asked(self, wish: Wish) -> None:
        if isinstance(wish, Go):
            self.go(wish.page, wish.item)
        else:
            self.asked.emit(wish)

    def _name(self) -> None:
        name = shop.settings().name or self.session.shop.path.stem
        self.setWindowTitle(f"{name} – {QCoreApplication.applicationName()}")

    # Commands

    def _search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _find_in_shop(self, text: str) -> Sequence[Hit]:
        from vipdesk.ui.finders import find

        return find(text, self.go)

    def _open_shop(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = str(self.session.shop.path.parent)
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Open another shop"), folder, self.tr("Shops ({pattern})").format(pattern=SHOP_FILES)
        )
        if name:
            self.asked.emit(OpenShop(Path(name)))

    def _new_shop(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        folder = str(self.session.shop.path.with_name("shop.vipdesk"))
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("New shop"), folder, self.tr("Shops ({pattern})").format(pattern=SHOP_FILES)
        )
        if name:
            from vipdesk.services import name_file

            self.asked.emit(OpenShop(name_file.chosen(name, ".vipdesk")))

    def _about(self) -> None:
        from vipdesk.services import know_places
        from vipdesk.ui import dialogs

        words = self.tr(
            "VIP Desk {version}\n\nFor shops that write to their best customers by hand.\n\n"
            "Free software under the MIT licence. It comes with LXGW WenKai (SIL Open Font License 1.1) "
            "and WenQuanYi Micro Hei (Apache License 2.0), and runs on Qt (LGPL).\n\n"
            "Its table of China's provinces, cities and districts is from @vant/area-data (MIT) and knows of changes up"
            " to {day}."
        )
        known = day(know_places.known_until())
        dialogs.note(self, words.format(version=__version__, day=known), icon("app").pixmap(48, 48))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first time, do what could wait."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Look at what others did meanwhile whenever somebody comes back to this window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.session.come_back()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome everywhere."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files, those of one kind as one import."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.take_files(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how it stood."""
        self.remember()
        super().closeEvent(event)
        self.closed.emit()
