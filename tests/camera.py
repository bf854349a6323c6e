"""Takes the pictures: the window of the demo shop and of a new one, in every view, and the pages of what is printed."""

import gc
import shutil
import sys
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypdfium2
from PIL import Image
from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QRect,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from vipdesk import app as program
from vipdesk.domain.quarters import Quarter
from vipdesk.progress import Progress
from vipdesk.services import draw_review, make_demo, make_shop, print_letters, review_quarter
from vipdesk.store import letters, shop
from vipdesk.store.journal import Journal
from vipdesk.ui import language, registry, theme
from vipdesk.ui.desk import Desk
from vipdesk.ui.jobs import Job, Jobs
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.page import Page
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Look

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, 42, tzinfo=UTC)
MOMENT = int(NOW.timestamp())
CLOSED, OPEN = Quarter(2026, 3), Quarter(2026, 4)
"""A quarter in which windows closed, and one in which they are open."""
MEMBERS = 7000
LONGEST_PAUSE_MS = 500
"""Of a timer after which something is still to happen; longer ones only take back a hint."""
TURNS_OF_CALM = 2
"""What the last answer changed is laid out in the turn after it."""
FEW_LETTERS = 5
PDF_DPI = 80
COLOURS = 256


@dataclass(frozen=True)
class View:
    """In which language, look and size things are looked at."""

    language: str
    look: Look
    size: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.language}-{self.look.value}-{self.size[0]}"


VIEWS = tuple(
    View(spoken, look, size)
    for spoken in ("en", "zh_CN")
    for look in (Look.LIGHT, Look.DARK)
    for size in ((1280, 800), (1920, 1080))
)


class Stage:
    """A window in one view, where a scene is set and pictures are taken."""

    def __init__(self, window: MainWindow, view: View, keep: Callable[[QPixmap, str], object], folder: Path) -> None:
        """`keep` puts a picture away under its name; `folder` is for files that a scene needs."""
        self.window, self.view, self.folder = window, view, folder
        self._keep = keep

    @property
    def session(self) -> Session:
        """The session of the window."""
        return self.window.session

    def page(self, key: str, item: object = None) -> Page:
        """Show a page, and wait until it is filled."""
        found = self.window.go(key, item)
        self.settle()
        return found

    def take(self, name: str) -> None:
        """Take a picture of the window, with what stands before it, once everything has come to rest."""
        self.settle()
        self.take_now(name)

    def take_now(self, name: str) -> None:
        """Take a picture while something is still going on."""
        self._keep(_composed(self.window, QSize(*self.view.size)), name)

    def take_working(self, name: str, job: Job[None], shown: Callable[[], bool]) -> None:
        """Take a picture while a job is at its work and this is to be seen, and call it off."""
        while not shown():
            spin()
        spin()
        self.take_now(name)
        job.cancel()
        self.settle()

    def take_asked(self, name: str, ask: Callable[[], object], deed: Callable[[Any], object] = bool) -> None:
        """Take a picture of a question that waits for its answer, after a deed on it, and close it."""

        def take_and_close() -> None:
            if self._is_busy():  # a job that ended in the question's own loop is only deleted there
                QTimer.singleShot(15, take_and_close)
                return
            deed(_before()[-1])
            self.take(name)
            self.close_dialogs()

        self.window.hide()
        QTimer.singleShot(0, take_and_close)
        ask()
        self.window.show()

    def settle(self) -> None:
        """Let everything that was begun come to its end: jobs, their answers, and what these begin."""
        calm = 0
        while calm < TURNS_OF_CALM:
            spin()
            calm = 0 if self._is_busy() else calm + 1

    def close_dialogs(self) -> None:
        """Give the window back."""
        for one in _before():
            one.close()
        self.settle()

    def _is_busy(self) -> bool:
        timers = [*self.window.findChildren(QTimer), *(one for top in _before() for one in top.findChildren(QTimer))]
        return bool(self.session._jobs.findChildren(Job)) or any(
            one.isActive() and one.isSingleShot() and one.interval() <= LONGEST_PAUSE_MS for one in timers
        )


Scene = Callable[[Stage], None]


def spin(milliseconds: int = 15) -> None:
    """Let the events run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _before() -> list[QWidget]:
    """What stands before the window: dialogs, those of dialogs before these, and before them menus and lists."""
    others = [one for one in QApplication.topLevelWidgets() if not isinstance(one, MainWindow) and one.isVisible()]
    return sorted(others, key=lambda one: (one.windowType() is Qt.WindowType.Popup, _depth(one)))


def _depth(one: QWidget) -> int:
    """How many windows stand behind it."""
    behind = one.parentWidget()
    return 0 if behind is None else 1 + _depth(behind.window())


def _composed(window: QWidget, size: QSize) -> QPixmap:
    """The window with all that stands before it; where it is hidden, that alone in the middle of a bare desk."""
    picture = window.grab() if window.isVisible() else QPixmap(size)
    if not window.isVisible():
        picture.fill(QColor(theme.current().line))
    painter = QPainter(picture)
    painter.setPen(QColor(theme.current().line_strong))
    for one in _before():
        place = QRect(window.mapFromGlobal(one.pos()), one.size())
        if not window.isVisible():
            place.moveCenter(picture.rect().center())
        if one.windowType() is Qt.WindowType.Popup:
            place.moveRight(min(place.right(), picture.width() - 8))
        painter.drawPixmap(place.topLeft(), one.grab())
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


@contextmanager
def studio() -> Iterator["Studio"]:
    """The demo shop and a new one, made for this visit."""
    qInstallMessageHandler(_tell)
    gc.disable()  # the collector must not free Qt's objects on the worker's thread
    with TemporaryDirectory(prefix="vipdesk-pictures-") as made:
        folder = Path(made)
        demo, new = folder / "tea.vipdesk", folder / "new.vipdesk"
        make_demo.make(demo, MEMBERS, 1, TODAY, MOMENT, Progress())
        make_shop.make(new, "owner", MOMENT, name="Green Bamboo").close()
        yield Studio(demo, new, folder)


class Studio:
    """Where pictures are taken of both shops."""

    def __init__(self, demo: Path, new: Path, folder: Path) -> None:
        self.demo, self.new, self._folder = demo, new, folder

    def take(self, place: Path, scenes: Sequence[Scene], view: View, keep: Callable[[QPixmap, str], object]) -> None:
        """Go through scenes in the window of a copy of a shop, so that no view sees what another one left."""
        app = program.application()
        language.speak(app, view.language)
        theme.apply(app, view.look)
        with TemporaryDirectory(dir=self._folder) as made, _window(place, Path(made), view) as window:
            stage = Stage(window, view, keep, Path(made))
            stage.settle()
            for scene in scenes:
                scene(stage)
                stage.close_dialogs()
                assert stage.session.to_undo() is None, "a scene left something behind"
        gc.collect()

    def print_papers(self, folder: Path) -> None:
        """Write the pack of a small batch and two reviews, in each language, with a picture of each page."""
        with closing(shop.open_shop(self.demo)):
            batch = min((one for one in letters.batches() if one.letters >= FEW_LETTERS), key=lambda one: one.letters)
            reviews = [review_quarter.review(quarter, TODAY, Progress()) for quarter in (CLOSED, OPEN)]
            for spoken in language.LANGUAGES:
                pack = folder / f"pack-{spoken}.pdf"
                print_letters.write(pack, print_letters.packs_of_batch(batch.id, TODAY), spoken, Progress())
                _picture_pages(pack)
                for reviewed in reviews:
                    path = folder / f"review-{reviewed.review.quarter}-{spoken}.pdf"
                    draw_review.write_pdf(path, reviewed, TODAY, spoken)
                    _picture_pages(path)


def _tell(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but not what a screen that nobody sees cannot do."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


@contextmanager
def _window(place: Path, made: Path, view: View) -> Iterator[MainWindow]:
    copy = made / place.name
    shutil.copyfile(place, copy)
    file, jobs, desk = shop.open_shop(copy), Jobs(at_end=shop.close), Desk(made / "desk")
    desk.language = view.language
    session = Session(file, Journal("owner", lambda: MOMENT), jobs, desk, lambda: TODAY, lambda: NOW)
    window = MainWindow(session, registry.pages(), registry.last_pages())
    window.start()
    window.resize(*view.size)
    window.setFocus()  # nobody came by the keyboard
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        jobs.close()
        file.close()


def _picture_pages(path: Path) -> None:
    with pypdfium2.PdfDocument(path) as document:
        for number in range(len(document)):
            picture = document[number].render(scale=PDF_DPI / 72).to_pil()
            picture.save(path.with_name(f"{path.stem}-page-{number + 1:02}.png"))


def keep_in(folder: Path, view: View) -> Callable[[QPixmap, str], object]:
    """Puts pictures into a folder under their name and view."""
    return lambda picture, name: picture.save(str(folder / f"{name}-{view}.png"))


def keep_small(folder: Path, view: View, names: Container[str]) -> Callable[[QPixmap, str], object]:
    """Puts the pictures of these names into a folder with as many colours as a page needs: a tenth of the bytes."""

    def keep(picture: QPixmap, name: str) -> None:
        if name not in names:
            return
        path = folder / f"{name}-{view.language}-{view.look.value}.png"
        picture.save(str(path))
        with Image.open(path) as full:
            few = full.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(path, optimize=True)

    return keep
