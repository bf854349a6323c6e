"""The review's chart on the screen, in the colours of the theme."""

# ruff: noqa: PLC0415 - drawing needs libraries that the start of the window does not

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QRectF, QSize
from PySide6.QtGui import QFontDatabase, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from vipdesk.paths import resource
from vipdesk.ui import theme

if TYPE_CHECKING:
    from vipdesk.domain.curves import Curves


class ReviewChart(QWidget):
    """Draws both arms' revenue and their difference anew for each size and look."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._curves: Curves | None = None
        self._currency = ""
        self._renderer = QSvgRenderer(self)
        self._drawn: tuple[int, int, str] | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def put(self, curves: "Curves", currency: str, spoken: str) -> None:
        """Show these curves; `spoken` is what a screen reader says of them."""
        self._curves, self._currency, self._drawn = curves, currency, None
        self.setAccessibleDescription(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 300)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._curves is None:
            return
        wanted = (self.width(), self.height(), theme.current().name)
        if wanted != self._drawn:
            self._renderer.load(QByteArray(self._svg(self._curves)))
            self._drawn = wanted
        painter = QPainter(self)
        self._renderer.render(painter, QRectF(self.rect()))
        painter.end()

    def _svg(self, curves: "Curves") -> bytes:
        from vipdesk.services import draw_review

        _have_typeface(draw_review.FONT_FAMILY)
        text = theme.pixels(theme.SMALL, theme.scale(QApplication.font()))
        return draw_review.chart_svg(
            curves,
            "dark" if theme.current() is theme.DARK else "light",
            self.width(),
            self.height(),
            text,
            lambda words: QCoreApplication.translate("sentences", words),
            self._currency,
        )


def _have_typeface(family: str) -> None:
    """The typeface by which the chart's places were reckoned, if the system does not have it."""
    if family not in QFontDatabase.families():
        QFontDatabase.addApplicationFont(str(resource(theme.FALLBACK_FONT)))
