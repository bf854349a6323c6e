"""Twelve weeks at a glance: occasions, the writing and posting of each campaign, and the helpers' load."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vipdesk.domain.outlook import Strip
from vipdesk.ui import theme
from vipdesk.ui.widgets.strip_drawing import StripDrawing
from vipdesk.ui.widgets.strip_places import Places
from vipdesk.ui.widgets.strip_words import StripWords
from vipdesk.ui.widgets.tips import show_tip

_STEPS = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
_PRESS = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value, Qt.Key.Key_Space.value})


class StripView(QWidget):
    """Draws a Strip; a campaign's bar is pressed to go to it, by the pointer or with the arrow keys and Enter."""

    chosen = Signal(int)
    """The id of a campaign."""

    def __init__(self) -> None:
        super().__init__()
        self._strip: Strip | None = None
        self._words = StripWords(self)
        self._current = -1
        self.setAccessibleName(self.tr("The next twelve weeks"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def put(self, strip: Strip) -> None:
        """Show these weeks."""
        self._strip = strip
        campaigns = self._places(strip).campaigns
        self._current = min(self._current, len(campaigns) - 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if campaigns else Qt.FocusPolicy.NoFocus)
        told = [*map(self._words.dated, strip.marks), *map(self._words.campaign, campaigns)]
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    @property
    def places(self) -> Places | None:
        """Where everything stands at this moment; None while there is nothing to show."""
        return self._places(self._strip) if self._strip else None

    def sizeHint(self) -> QSize:
        return QSize(640, round(self._places(self._strip).height) if self._strip else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width the names of the occasions may need more lanes, or fewer."""
        super().resizeEvent(event)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.sized(self, theme.SMALL))
        current = self._current if self.hasFocus() else -1
        StripDrawing(painter, self._places(self._strip)).draw(current)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tip(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, spot: QPointF) -> str:
        """What stands at a place, in words; empty where nothing does."""
        if self._strip is None:
            return ""
        places = self._places(self._strip)
        mark, week, at = places.mark_at(spot), places.week_at(spot), places.campaign_at(spot)
        if mark is not None:
            return self._words.dated(mark)
        if week is not None:
            return self._words.week(week)
        return self._words.campaign(places.campaigns[at]) if at >= 0 else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_campaign = self._campaign_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_campaign else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        campaign_id = self._campaign_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and campaign_id is not None:
            self.chosen.emit(campaign_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose a campaign, Enter goes to it."""
        campaigns = self._places(self._strip).campaigns if self._strip else ()
        if event.key() in _STEPS and campaigns:
            self._current = min(max(self._current + _STEPS[event.key()], 0), len(campaigns) - 1)
            self.update()
        elif event.key() in _PRESS and 0 <= self._current < len(campaigns):
            self.chosen.emit(campaigns[self._current].campaign_id)
        else:
            super().keyPressEvent(event)

    def _campaign_at(self, spot: QPointF) -> int | None:
        if self._strip is None:
            return None
        places = self._places(self._strip)
        at = places.campaign_at(spot)
        return places.campaigns[at].campaign_id if at >= 0 else None

    def _places(self, strip: Strip) -> Places:
        return Places(strip, self._words, QFontMetricsF(theme.sized(self, theme.SMALL)), self.width())
