"""Pictures that say at a glance how a whole is divided, and who writes when."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vipdesk.ui import theme
from vipdesk.ui.language import number, short_day
from vipdesk.ui.theme import SMALL, Tone, sized
from vipdesk.ui.widgets.tips import show_tip

_GAP = 2


class Share(NamedTuple):
    """A part of a whole."""

    name: str
    size: int
    tone: Tone


class SumBar(QWidget):
    """A whole as one bar, its parts in their colours."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._shares: Sequence[Share] = ()
        self.setFixedHeight(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put(self, shares: Sequence[Share]) -> None:
        """Show these parts."""
        self._shares = [one for one in shares if one.size]
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(", ".join(f"{one.name} {number(one.size)}" for one in shares))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        total, left = sum(one.size for one in self._shares), 0.0
        room = self.width() - _GAP * max(0, len(self._shares) - 1)
        for one in self._shares:
            width = room * one.size / total
            painter.setBrush(QColor(ink(one.tone, colours)))
            painter.drawRoundedRect(QRectF(left, 0, max(width, 2.0), self.height()), 3, 3)
            left += width + _GAP
        painter.end()


class Dot(QWidget):
    """A round mark in a colour."""

    def __init__(self, tone: Tone) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink(self._tone, theme.current())))
        painter.drawEllipse(QRectF(1, 1, 8, 8))
        painter.end()


def ink(tone: Tone, colours: theme.Tokens) -> str:
    """The colour of a mark or a bar of this tone."""
    return colours.line_strong if tone is Tone.QUIET else str(getattr(colours, tone.value))


class Work(NamedTuple):
    """Letters of a day, and how many of them are written."""

    letters: int
    written: int = 0


class Lane(NamedTuple):
    """A helper's days."""

    name: str
    days: Mapping[date, Work]

    @property
    def total(self) -> Work:
        """Over all days."""
        return Work(sum(day.letters for day in self.days.values()), sum(day.written for day in self.days.values()))


_NAME, _TOTAL, _AXIS = 104, 84, 22
_LEAST_LANE, _LANE, _MOST_LANE = 28, 32, 64
"""Pixels of a helper's row: where room is scarce, usually, and where there is plenty."""
_WAITING = 0.42
"""How strong the colour of letters still to be written is."""
_TICK_ROOM = 74
"""Pixels that a date needs."""


class PlanChart(QWidget):
    """A row for each helper, a bar for each day; what is written is filled, what is to come is tinted."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._lanes: Sequence[Lane] = ()
        self._today = date.min
        self._first, self._last = date.min, date.min
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def put(self, lanes: Sequence[Lane], today: date) -> None:
        """Show these helpers' days; today is marked where it is among them."""
        self._lanes, self._today = lanes, today
        days = [day for lane in lanes for day in lane.days]
        self._first, self._last = min(days, default=today), max(days, default=today)
        self.setAccessibleDescription("; ".join(f"{lane.name} {number(lane.total.letters)}" for lane in lanes))
        self.setMaximumHeight(len(lanes) * _MOST_LANE + _AXIS)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, len(self._lanes) * _LANE + _AXIS)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, len(self._lanes) * _LEAST_LANE + _AXIS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self, SMALL))
        self._draw_axis(painter)
        most = max((day.letters for lane in self._lanes for day in lane.days.values()), default=1)
        for place, lane in enumerate(self._lanes):
            self._draw_lane(painter, lane, place * self._lane, most)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say a day's letters under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_tip(event.globalPos(), self._told_at(event.pos().x(), event.pos().y()), self)
            return True
        return super().event(event)

    @property
    def _lane(self) -> int:
        """The height of a helper's row, in the room that there is."""
        return max(_LEAST_LANE, (self.height() - _AXIS) // max(1, len(self._lanes)))

    @property
    def _days(self) -> int:
        return (self._last - self._first).days + 1

    @property
    def _pitch(self) -> float:
        return max(1.0, (self.width() - _NAME - _TOTAL) / self._days)

    def _left(self, day: date) -> float:
        return _NAME + (day - self._first).days * self._pitch

    def _draw_axis(self, painter: QPainter) -> None:
        colours, bottom = theme.current(), len(self._lanes) * self._lane
        last_right = self._draw_today(painter, bottom)
        for ahead in range(self._days):
            day = self._first + timedelta(days=ahead)
            left = self._left(day)
            is_tick = (ahead == 0 or day.weekday() == 0) and left >= last_right and left <= self.width() - 40
            if is_tick:
                painter.fillRect(QRectF(left, 0, 1, bottom + 4), QColor(colours.line))
                painter.setPen(QColor(colours.ink_soft))
                painter.drawText(QRectF(left + 1, bottom + 4, _TICK_ROOM, 18), _TEXT, short_day(day))
                last_right = left + _TICK_ROOM

    def _draw_today(self, painter: QPainter, bottom: int) -> float:
        """Mark today; where the dates may begin that stand after it."""
        if not self._first < self._today <= self._last:
            return 0.0
        left, colour = self._left(self._today), QColor(theme.current().seal)
        painter.fillRect(QRectF(left, 0, 1.5, bottom + 4), colour)
        painter.setPen(colour)
        painter.drawText(QRectF(left + 1, bottom + 4, _TICK_ROOM, 18), _TEXT, self.tr("today"))
        return left + _TICK_ROOM * 0.7

    def _draw_lane(self, painter: QPainter, lane: Lane, top: int, most: int) -> None:
        colours, metrics = theme.current(), painter.fontMetrics()
        name = metrics.elidedText(lane.name, Qt.TextElideMode.ElideRight, _NAME - 10)
        painter.setPen(QColor(colours.ink))
        painter.drawText(QRect(0, top, _NAME - 10, self._lane), _TEXT, name)
        total = lane.total
        words = f"{number(total.written)} / {number(total.letters)}" if total.written else number(total.letters)
        painter.setPen(QColor(colours.ink_soft))
        painter.drawText(QRect(self.width() - _TOTAL, top, _TOTAL, self._lane), _FIGURE, words)
        painter.fillRect(QRectF(_NAME, top + self._lane - 5, self._days * self._pitch, 1), QColor(colours.line))
        painter.setPen(Qt.PenStyle.NoPen)
        for day, work in lane.days.items():
            self._draw_day(painter, day, work, top, most)

    def _draw_day(self, painter: QPainter, day: date, work: Work, top: int, most: int) -> None:
        colours = theme.current()
        width = max(1.5, min(self._pitch - 2, 36.0))
        left = self._left(day) + max(0.0, (self._pitch - width) / 2)
        full = (self._lane - 8) * work.letters / most
        written = full * work.written / work.letters if work.letters else 0.0
        bottom = top + self._lane - 5
        is_late = day < self._today and work.written < work.letters
        waiting = QColor(colours.amber if is_late else colours.jade)
        waiting.setAlphaF(1.0 if is_late else _WAITING)
        painter.setBrush(waiting)
        painter.drawRoundedRect(QRectF(left, bottom - full, width, full), 1.5, 1.5)
        if written:
            painter.setBrush(QColor(colours.jade))
            painter.drawRoundedRect(QRectF(left, bottom - written, width, written), 1.5, 1.5)

    def _told_at(self, x: int, y: int) -> str:
        place, ahead = y // self._lane, int((x - _NAME) / self._pitch)
        if x < _NAME or not 0 <= place < len(self._lanes) or not 0 <= ahead < self._days:
            return ""
        lane, day = self._lanes[place], self._first + timedelta(days=ahead)
        work = lane.days.get(day, Work(0))
        return self.tr("{name}, {day}: %n letter(s)", "", work.letters).format(name=lane.name, day=short_day(day))


_TEXT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_FIGURE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
