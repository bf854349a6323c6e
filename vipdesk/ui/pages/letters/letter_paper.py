"""A letter on its paper, line by line as a hand will write it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vipdesk.domain.sheets import Line, Mark, offsets
from vipdesk.services.compose_letter import Sample
from vipdesk.ui import theme

_SIDE_EM = 1.8
_TOP_EM = 1.4
_PITCH_EM = 1.72
"""From rule to rule, for type of 1 em."""
_WIDEST = 720
_OPENING = frozenset("“‘")
"""Stand at the end of their square, close to what they open; in the typeface they are narrower than it."""


class LetterPaper(QWidget):
    """Draws a Sample with ruled lines; words that differ from letter to letter are underlined."""

    def __init__(self) -> None:
        super().__init__()
        self._sample: Sample | None = None
        self._family = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(_WIDEST)

    def put(self, sample: Sample) -> None:
        """Show this letter."""
        self._sample = sample
        self.setAccessibleName(sample.text.title)
        self.setAccessibleDescription("\n".join(line.text for page in sample.pages for line in page))
        self.updateGeometry()
        self.update()

    def write_in(self, family: str) -> None:
        """Use a typeface that has been loaded."""
        self._family = family
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._sheet_height(min(width, _WIDEST)) * max(1, len(self._pages)))

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 200)

    @property
    def _pages(self) -> tuple[tuple[Line, ...], ...]:
        return self._sample.pages if self._sample else ()

    def _em(self, width: float) -> float:
        return width / (2 * _SIDE_EM + (self._sample.characters_per_line if self._sample else 26))

    def _sheet_height(self, width: float) -> float:
        lines = self._sample.lines_per_page if self._sample else 20
        return self._em(width) * (2 * _TOP_EM + lines * _PITCH_EM) + 12

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._sample is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._face())
        height = self._sheet_height(self.width())
        for place, (page, marks) in enumerate(zip(self._sample.pages, self._sample.marks, strict=True)):
            self._draw_page(painter, QRectF(0.5, place * height + 0.5, self.width() - 1, height - 13), page, marks)
        painter.end()

    def _face(self) -> QFont:
        face = QFont(self.font())
        if self._family:
            face.setFamilies([self._family, *face.families()])
        face.setPixelSize(max(6, round(self._em(self.width()))))
        return face

    def _draw_page(self, painter: QPainter, sheet: QRectF, page: tuple[Line, ...], marks: tuple[Mark, ...]) -> None:
        colours, em = theme.current(), self._em(self.width())
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.sheet))
        painter.drawRoundedRect(sheet, 6, 6)
        left, right = sheet.left() + _SIDE_EM * em, sheet.right() - _SIDE_EM * em
        assert self._sample is not None
        for row in range(self._sample.lines_per_page):
            y = sheet.top() + em * (_TOP_EM + (row + 1) * _PITCH_EM)
            painter.fillRect(QRectF(left, y, right - left, 1), QColor(colours.line))
        for row, line in enumerate(page):
            y = sheet.top() + em * (_TOP_EM + (row + 1) * _PITCH_EM)
            self._draw_line(painter, QPointF(left, y - 0.36 * em), line)
        for mark in marks:
            places = offsets(page[mark.line])
            y = sheet.top() + em * (_TOP_EM + (mark.line + 1) * _PITCH_EM)
            width = (places[mark.end] - places[mark.start]) * em
            painter.fillRect(QRectF(left + places[mark.start] * em, y - 1, width, 2), QColor(colours.seal))

    def _draw_line(self, painter: QPainter, at: QPointF, line: Line) -> None:
        em = self._em(self.width())
        painter.setPen(QColor(theme.current().ink))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        widths = line.widths or [1.0] * len(line.text)
        for character, place, width in zip(line.text, offsets(line), widths, strict=False):
            spare = width * em - painter.fontMetrics().horizontalAdvance(character)
            left = place * em + (max(0.0, spare) if character in _OPENING and width >= 1 else 0.0)
            painter.drawText(QPointF(at.x() + left, at.y()), character)
