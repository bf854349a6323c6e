"""What is taken pictures of: scenes of the window on the demo shop, and the pages of what is printed."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.order_files import order, write
from vipdesk import app as program
from vipdesk.domain.quarters import Quarter
from vipdesk.progress import Progress
from vipdesk.services import draw_review, make_demo, print_letters, review_quarter
from vipdesk.store import letters, shop
from vipdesk.store.journal import Journal
from vipdesk.ui import language, registry, theme
from vipdesk.ui.desk import Desk
from vipdesk.ui.jobs import Job, Jobs
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Look

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, 42, tzinfo=UTC)
SIZES = ((1280, 800), (1920, 1080))
LOOKS = (Look.LIGHT, Look.DARK)
LANGUAGES = ("en", "zh_CN")
MEMBERS = 7000
PDF_DPI = 80


@dataclass(frozen=True)
class Scene:
    """A thing to look at: `set` prepares the window and returns the widget of the picture."""

    name: str
    set: Callable[[MainWindow], QWidget]


def take(folder: Path, wanted: Sequence[str]) -> None:
    """Write a PNG of each scene in each language, look and size, and of each printed page, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="vipdesk-pictures-") as made:
        place = Path(made) / "tea.vipdesk"
        make_demo.make(place, MEMBERS, 1, TODAY, int(NOW.timestamp()), Progress())
        if not wanted or "pdf" in wanted:
            _print(place, folder)
        _look(place, Path(made), folder, wanted)


def _look(place: Path, made: Path, folder: Path, wanted: Sequence[str]) -> None:
    gc.disable()
    app = program.application()
    with _session(place, made) as session:
        for spoken in LANGUAGES:
            language.speak(app, spoken)
            for look in LOOKS:
                theme.apply(app, look)
                for size in SIZES:
                    _photograph(session, size, f"{spoken}-{look.value}-{size[0]}", folder, wanted)
                    gc.collect()


@contextmanager
def _session(place: Path, made: Path) -> Iterator[Session]:
    file = shop.open_shop(place)
    jobs = Jobs(at_end=shop.close)
    journal = Journal("owner", lambda: int(NOW.timestamp()))
    yield Session(file, journal, jobs, Desk(made / "desk"), lambda: TODAY, lambda: NOW)
    jobs.close()
    file.close()


def _photograph(session: Session, size: tuple[int, int], label: str, folder: Path, wanted: Sequence[str]) -> None:
    window = MainWindow(session, registry.pages(), registry.last_pages())
    window.resize(*size)
    window.show()
    settle(session)
    for scene in SCENES:
        if wanted and scene.name.split("-")[0] not in wanted:
            continue
        seen = scene.set(window)
        settle(session)
        seen.grab().save(str(folder / f"{scene.name}-{label}.png"))
        _close_dialogs()
    window.close()
    window.deleteLater()
    settle(session)


def settle(session: Session) -> None:
    """Let everything that was begun come to its end: jobs, their answers, and what these begin."""
    jobs = session._jobs
    for _ in range(400):
        _spin(15)
        if not jobs.findChildren(Job):
            break
    _spin(60)


def _spin(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.close()
    _spin(20)


def _page(key: str, item: object = None) -> Callable[[MainWindow], QWidget]:
    def show(window: MainWindow) -> QWidget:
        window.go(key, item)
        return window

    return show


SCENES = (
    Scene("today", _page("today")),
    Scene("members", _page("members")),
    Scene("groups", _page("groups")),
    Scene("orders", _page("orders")),
    Scene("letters-campaigns", _page("letters", "campaigns")),
    Scene("letters-batches", _page("letters", "batches")),
    Scene("letters-check_in", _page("letters", "check_in")),
    Scene("letters-texts", _page("letters", "texts")),
    Scene("letters-helpers", _page("letters", "helpers")),
    Scene("review", _page("review")),
    Scene("settings", _page("settings")),
)


def _print(place: Path, folder: Path) -> None:
    """Every page of a batch's pack and of a review, in both languages."""
    file = shop.open_shop(place)
    batch = letters.batches()[0]
    reviewed = review_quarter.review(Quarter(2026, 3), TODAY, Progress())
    for spoken in LANGUAGES:
        pack, review = folder / f"pack-{spoken}.pdf", folder / f"review-{spoken}.pdf"
        print_letters.write(pack, print_letters.packs_of_batch(batch.id), spoken, Progress())
        draw_review.write_pdf(review, reviewed, TODAY, spoken)
        for path in (pack, review):
            _pages(path)
    file.close()


def _pages(path: Path) -> None:
    with pypdfium2.PdfDocument(path) as document:
        for number in range(len(document)):
            picture = document[number].render(scale=PDF_DPI / 72).to_pil()
            picture.save(path.with_name(f"{path.stem}-page-{number + 1:02}.png"))


__all__ = ["SCENES", "Scene", "order", "os", "settle", "take", "write"]
