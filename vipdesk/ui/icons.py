"""One set of line icons, drawn in the colours of the palette at whatever size and resolution is asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from vipdesk.paths import resource
from vipdesk.ui import theme


def icon(name: str, ink: str = "ink_soft", on: str = "seal") -> QIcon:
    """The icon in resources/icons; `ink` and `on` are the tokens of its colour, at rest and when checked."""
    return QIcon(_Line(name, ink, on))


def pixmap(name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """The icon once, in one colour, for what draws itself; `size` in pixels of the layout."""
    return _drawn(name, colour, round(size * ratio), ratio)


class _Line(QIconEngine):
    def __init__(self, name: str, ink: str, on: str) -> None:
        super().__init__()
        self._name, self._ink, self._on = name, ink, on

    def clone(self) -> QIconEngine:
        return _Line(self._name, self._ink, self._on)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio() if painter.device() else 1.0
        side = min(rect.width(), rect.height())
        drawn = self.scaledPixmap(QSize(side, side), mode, state, ratio)
        x = rect.x() + (rect.width() - side) / 2
        y = rect.y() + (rect.height() - side) / 2
        painter.drawPixmap(QRectF(x, y, side, side), drawn, QRectF(drawn.rect()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = round(min(size.width(), size.height()) * scale)
        if side < 1:  # a button that has no room yet
            return QPixmap()
        return _drawn(self._name, self._colour(mode, state), side, scale)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        colours = theme.current()
        if mode is QIcon.Mode.Disabled:
            return colours.ink_faint
        return str(getattr(colours, self._on if state is QIcon.State.On else self._ink))


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    """`side` is in pixels of the device."""
    svg = resource(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", QColor(colour).name())
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
