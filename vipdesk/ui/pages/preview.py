"""Print preview: a pack page by page inside the window, to be saved, printed, and marked as printed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, QTemporaryDir, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.ui.fields import Choice, NumberField
from vipdesk.ui.language import number, sentence
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Tone, grown
from vipdesk.ui.widgets import Header, Notice, button, icon_button, label, row, scrolled

if TYPE_CHECKING:
    from vipdesk.services.preview_letters import Notes

_MAKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Making the pages"))
_DRAWING = Sentence(QT_TRANSLATE_NOOP("sentences", "Drawing a page"))
_LOOKING = Sentence(QT_TRANSLATE_NOOP("sentences", "Looking through the letters"))
_SAVING = Sentence(QT_TRANSLATE_NOOP("sentences", "Saving the pages"))
_LEAST_WIDTH, _MOST_WIDTH = 320, 1000
_PDF = ".pdf"
_FILE = f"pages{_PDF}"
_A4 = 297 / 210
_MOST_NOTES = 4
FULL_WIDTH, WHOLE_PAGE = "width", "page"


class Pages(NamedTuple):
    """What the preview shows: how the file is made, and what is noted once it was printed."""

    name: str
    make: Callable[[Path, Progress], int]
    """Writes the PDF and gives the number of its pages."""
    mark: Callable[[], object] | None = None
    """Notes that it was printed; None where nothing is to be noted."""
    is_marked: bool = False
    """Whether all of it is printed already."""
    notes: "Callable[[], Notes] | None" = None
    """What is to be known before it is printed."""


class _Shown(NamedTuple):
    page: int
    width: int
    height: int
    stride: int
    pixels: bytes


class _Words(QObject):
    """Counted words in a class of their own: Qt looks plurals up by the name of the object's own class only."""

    def pages(self, count: int) -> str:
        return self.tr("%n page(s)", "", count)

    def letters(self, count: int) -> str:
        return self.tr("%Ln letter(s) to look at before printing", "", count)

    def more(self, count: int) -> str:
        return self.tr("and %Ln more", "", count)


class PrintPreview(QWidget):
    """Takes the page's place until it is left."""

    left = Signal()
    saved = Signal(object)
    """Where the pages were put as a file."""

    def __init__(self, session: Session, pages: Pages) -> None:
        super().__init__()
        self._session, self._pages = session, pages
        self._folder = QTemporaryDir()
        self._count, self._page, self._drawn = 0, 0, (-1, 0)
        self._height_to_width = _A4
        self.header = Header(pages.name)
        self.header.action(self.tr("Back"), self.left.emit, "left")
        self.open_button = self.header.action(self.tr("Open to print"), self._open, "print")
        self.save_button = self.header.action(self.tr("Save as PDF …"), self.save, "export")
        self.mark_button = self.header.primary(self.tr("Mark as printed"), self._mark, "check")
        if pages.mark is None:
            self.mark_button.hide()
        self.sheet = label()
        self.sheet.setAccessibleName(self.tr("Page"))
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._note, self._caution = Notice(), Notice()
        self.agree = button(self.tr("Print them with boxes"), self._on_agreed, "check")
        self._is_agreed = True
        self._later = QTimer(self, singleShot=True, interval=40)
        self._later.timeout.connect(self._draw)
        self._build()
        self._enable()
        path = self.path
        session.read(lambda progress: pages.make(path, progress), _MAKING).then(self._on_made)
        notes = pages.notes
        if notes is not None:
            self._is_agreed = False
            session.read(lambda _: notes(), _LOOKING).then(self._on_notes)

    @property
    def path(self) -> Path:
        """The file that is shown."""
        return Path(self._folder.filePath(_FILE))

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are; 0 until they are made."""
        return self._count

    def turn_to(self, page: int) -> None:
        """Show a page, from 0; the nearest where there is none of that number."""
        self._page = max(0, min(page, self._count - 1))
        self.number.setValue(self._page + 1)
        self._area.verticalScrollBar().setValue(0)
        self._enable()
        self._draw()

    def save(self) -> None:
        """Ask for a place and put the file there."""
        from vipdesk.services import name_file  # noqa: PLC0415 - only who saves needs a name

        words = self.tr("PDF files ({pattern})").format(pattern="*.pdf")
        proposed = name_file.proposed(self._pages.name, _PDF)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), proposed, words)
        if chosen:
            source, target = self.path, name_file.chosen(chosen, _PDF)
            self._session.read(lambda _: _keep(source, target), _SAVING).then(self._on_saved)

    def _build(self) -> None:
        self.previous = icon_button("left", self.tr("Previous page"), lambda: self.turn_to(self._page - 1))
        self.next = icon_button("right", self.tr("Next page"), lambda: self.turn_to(self._page + 1))
        self.number = NumberField(1, 1, 1)
        self.number.setAccessibleName(self.tr("Page"))
        self.number.setMaximumWidth(grown(76))
        self.number.edited.connect(self._on_number)
        self._of = label("", "soft")
        self.zoom = Choice({FULL_WIDTH: self.tr("Full width"), WHOLE_PAGE: self.tr("Whole page")})
        self.zoom.setAccessibleName(self.tr("Size"))
        self.zoom.edited.connect(self._draw)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.sheet, 1)
        self._area: QScrollArea = scrolled(holder)
        for part in (self._note, self._caution, self.agree):
            part.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self._note)
        column.addWidget(self._caution)
        column.addLayout(row(self.agree, None))
        column.addWidget(self._area, 1)
        foot = row(None, self.previous, self.number, self._of, self.next, row(None, self.zoom))
        foot.setStretch(foot.count() - 1, 1)  # as much as on the left, so that the number stands below the page
        column.addLayout(foot)
        for key, step in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda step=step: self.turn_to(self._page + step))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page for the new width, once the window has come to rest."""
        super().resizeEvent(event)
        self._later.start()

    def _on_made(self, count: int) -> None:
        self._count = count
        self.number.setRange(1, count)
        self._of.setText(self.tr("of {pages}").format(pages=number(count)))
        self.header.subtitle.setText(_Words().pages(count))
        self.turn_to(0)

    def _on_notes(self, notes: "Notes") -> None:
        """Tell what is left out, and where boxes stand; with boxes, nothing is printed until somebody agreed."""
        self._is_agreed = not notes.boxes
        told = [*notes.boxes, *notes.left_out]
        if told:
            shown = [sentence(each) for each in told[:_MOST_NOTES]]
            if len(told) > _MOST_NOTES:
                shown.append(_Words().more(len(told) - _MOST_NOTES))
            self._caution.say(_Words().letters(len(told)), "\n".join(shown), Tone.AMBER)
        self._caution.setVisible(bool(told))
        self.agree.setVisible(bool(notes.boxes))
        self._enable()
        self._later.start()

    def _on_agreed(self) -> None:
        self._is_agreed = True
        self.agree.hide()
        self._enable()
        self._later.start()

    def _on_number(self) -> None:
        if self.number.value() - 1 != self._page:
            self.turn_to(self.number.value() - 1)

    def _draw(self) -> None:
        """Ask for the picture of the page in the width of the window."""
        wanted = (self._page, round(self._width() * self.devicePixelRatioF()))
        if not self._count or wanted == self._drawn:
            return
        self._drawn, path = wanted, self.path
        self._session.read(lambda _: _picture(path, *wanted), _DRAWING).then(self._on_drawn)

    def _width(self) -> int:
        """Of the page on the screen, in the zoom that was chosen."""
        room = self._area.viewport().size()
        whole = (room.height() - 4) / self._height_to_width
        width = whole if self.zoom.value() == WHOLE_PAGE else room.width() - 24
        return round(max(_LEAST_WIDTH, min(width, _MOST_WIDTH)))

    def _on_drawn(self, shown: _Shown) -> None:
        if shown.page != self._page:
            return
        image = QImage(shown.pixels, shown.width, shown.height, shown.stride, QImage.Format.Format_RGB32)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._height_to_width = shown.height / shown.width
        self.sheet.setPixmap(picture)
        self.sheet.setMinimumSize(picture.deviceIndependentSize().toSize().expandedTo(QSize(1, 1)))

    def _enable(self) -> None:
        self.previous.setEnabled(self._page > 0)
        self.next.setEnabled(self._page + 1 < self._count)
        self.number.setEnabled(self._count > 0)
        is_ready = self._count > 0 and self._is_agreed
        for one in (self.open_button, self.save_button):
            one.setEnabled(is_ready)
        self.mark_button.setEnabled(is_ready and not self._pages.is_marked)
        if self._pages.is_marked:
            self.mark_button.setText(self.tr("Printed"))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path)))

    def _on_saved(self, target: Path) -> None:
        self.saved.emit(target)
        to_be_marked = self.tr("{file} is there. Once it is printed, mark it so: its letters then count as printed.")
        words = to_be_marked if self._pages.mark and not self._pages.is_marked else self.tr("{file} is there.")
        self._note.say(self.tr("Saved"), words.format(file=target.name), Tone.JADE)
        self._note.show()
        self._later.start()

    def _mark(self) -> None:
        if self._pages.mark is not None:
            self._pages.mark()
        self.left.emit()


def _picture(path: Path, page: int, width: int) -> _Shown:
    from vipdesk.services import preview_letters  # noqa: PLC0415 - opens the PDF libraries, which nothing else needs

    drawn = preview_letters.picture(path, page, width)
    return _Shown(page, drawn.width, drawn.height, drawn.stride, drawn.pixels)


def _keep(source: Path, target: Path) -> Path:
    from vipdesk.services import preview_letters  # noqa: PLC0415 - see above

    preview_letters.keep(source, target)
    return target
