"""Draws the twelve-week strip."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from vipdesk.domain.outlook import Mark, Week
from vipdesk.ui import theme
from vipdesk.ui.language import number
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets.strip_places import GAP, SIDE, Bars, Labelled, Places

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ROUND = 4


class StripDrawing:
    """One painting in the colours of this moment."""

    def __init__(self, painter: QPainter, places: Places) -> None:
        self._painter, self._at, self._colours = painter, places, theme.current()

    def draw(self, current: int) -> None:
        """Draw everything; `current` is the number of the campaign that has the keyboard, or -1."""
        self._draw_weeks()
        self._draw_load()
        self._draw_marks()
        for place, bars in enumerate(self._at.bars()):
            self._draw_bars(bars)
            if place == current:
                self._frame(bars)

    def _draw_weeks(self) -> None:
        """The dates above, a thin line for each week, and today."""
        at, colours, painter = self._at, self._colours, self._painter
        dates = [(at.scale.begin(week.first), self._at.words.week_begins(week)) for week in at.strip.weeks]
        today, words = at.scale.begin(at.strip.today), self._at.words.today()
        from_, until = today - GAP, today + at.advance(words) + 2 * GAP
        has_room = 7 * at.scale.day_width > max(at.advance(date) for _, date in dates) + GAP
        for place, (x, date) in enumerate(dates):
            painter.setPen(QColor(colours.line))
            painter.drawLine(QPointF(x, 1.6 * at.line), QPointF(x, at.bottom))
            is_free = x > until or x + at.advance(date) < from_
            if is_free and (has_room or place % 2 == 0):
                painter.setPen(QColor(colours.ink_soft))
                painter.drawText(QPointF(x, 1.3 * at.line), date)
        painter.setPen(QPen(QColor(colours.seal), 1.5))
        painter.drawLine(QPointF(today, 0.5 * at.line), QPointF(today, at.bottom))
        painter.drawText(QPointF(today + 5, 1.3 * at.line), words)

    def _draw_marks(self) -> None:
        """Each occasion as a dot with its name, and a dotted line down to the load."""
        marks = self._at.marks()
        for mark, x, place in marks:
            width = 1.2 if mark.weight else 0.8
            self._painter.setPen(QPen(self._ink(mark), width, Qt.PenStyle.DotLine))
            self._painter.drawLine(QPointF(x, self._at.lane(place) + 5), QPointF(x, self._at.load_top))
        for one in marks:
            self._draw_mark(one)

    def _draw_mark(self, one: Labelled) -> None:
        """The name stands on its own ground, so that no line of another occasion goes through it."""
        at, painter, y = self._at, self._painter, self._at.lane(one.place)
        painter.setPen(Qt.PenStyle.NoPen)
        if one.place is not None:
            words = self._at.words.occasion(one.mark)
            ground = QRectF(one.place.left - 2, y - 0.55 * at.line, at.advance(words) + 4, 1.1 * at.line)
            painter.fillRect(ground, QColor(self._colours.sheet))
            painter.setPen(self._ink(one.mark))
            painter.drawText(ground.adjusted(2, 0, 0, 0), _LEFT, words)
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink(one.mark))
        painter.drawEllipse(QPointF(one.x, y), 3.5, 3.5)

    def _ink(self, mark: Mark) -> QColor:
        colours = self._colours
        return QColor({2: colours.seal, 1: colours.indigo}.get(mark.weight, colours.ink_soft))

    def _draw_bars(self, bars: Bars) -> None:
        one, painter, colours = bars.campaign, self._painter, self._colours
        tone = Tone.SEAL if one.is_great else Tone.INDIGO
        ink = QColor(colours.text(tone))
        room = QRectF(SIDE, bars.posting.top(), self._at.names_width, bars.posting.height())
        self._write(one.name, room, QColor(colours.ink))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint(Tone.JADE)))
        painter.drawRoundedRect(bars.posting, _ROUND, _ROUND)
        if bars.writing.isValid():
            painter.setBrush(QColor(colours.tint(tone)) if one.writing else Qt.BrushStyle.NoBrush)
            painter.setPen(Qt.PenStyle.NoPen if one.writing else QPen(ink, 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(bars.writing, _ROUND, _ROUND)
            self._draw_written(bars, ink)
        self._draw_words(bars, ink)

    def _draw_written(self, bars: Bars, ink: QColor) -> None:
        """What is written, darker."""
        one = bars.campaign
        if one.written:
            dark = QColor(ink)
            dark.setAlphaF(0.28)
            done = QRectF(bars.writing)
            done.setWidth(max(done.width() * one.written / one.letters, _ROUND))
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(dark)
            self._painter.drawRoundedRect(done, _ROUND, _ROUND)

    def _draw_words(self, bars: Bars, ink: QColor) -> None:
        at, posting, standing = self._at, self._at.words.posting(), self._at.words.standing(bars.campaign)
        if bars.posting.width() >= at.advance(posting) + 2 * GAP:
            self._painter.setPen(QColor(self._colours.jade))
            self._painter.drawText(bars.posting, Qt.AlignmentFlag.AlignCenter, posting)
        room = at.words_room(bars, at.advance(standing) + 2 * GAP + 1)
        today = at.scale.begin(at.strip.today)
        if room.left() < today < room.left() + at.advance(standing) + 2 * GAP < room.right() - (today - room.left()):
            room.setLeft(today)  # so that the line of today does not go through the words
        if room.width() > 40:
            self._write(standing, room.adjusted(GAP, 0, -GAP, 0), ink)

    def _frame(self, bars: Bars) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._colours.seal), 1.5))
        whole = bars.writing.united(bars.posting)
        self._painter.drawRoundedRect(whole.adjusted(-2, -2, 2, 2), _ROUND + 2, _ROUND + 2)

    def _draw_load(self) -> None:
        """A column for each week: the letters to be written in it, and a dashed line for what can be."""
        at, painter = self._at, self._painter
        highest = max(1, *(max(week.load, week.capacity) for week in at.strip.weeks))
        unit = (at.bottom - at.load_top - 1.2 * at.line) / highest
        top = at.load_top + 0.6 * at.line
        for place, (words, ink) in enumerate(
            (
                (self._at.words.load_name(), self._colours.ink),
                (self._at.words.crew_name(at.strip), self._colours.ink_soft),
            )
        ):
            line = QRectF(SIDE, top + place * 1.2 * at.line, at.names_width, 1.1 * at.line)
            self._write(words, line, QColor(ink))
        dashes = QPolygonF()
        for week in at.strip.weeks:
            column = at.column(week)
            self._draw_column(week, column, unit)
            height = at.bottom - unit * week.capacity
            dashes << QPointF(column.left(), height) << QPointF(column.right(), height)
        painter.setPen(QPen(QColor(self._colours.ink_soft), 1, Qt.PenStyle.DashLine))
        painter.drawPolyline(dashes)
        painter.setPen(QColor(self._colours.line_strong))
        painter.drawLine(QPointF(at.scale.left, at.bottom), QPointF(at.scale.right, at.bottom))

    def _draw_column(self, week: Week, column: QRectF, unit: float) -> None:
        """One week's load, in the colour of warning where it is more than fits."""
        if not week.load:
            return
        painter, line = self._painter, self._at.line
        tone = Tone.SEAL if week.load > week.capacity else Tone.AMBER
        top = column.bottom() - unit * week.load
        column.setTop(top)
        painter.fillRect(column, QColor(self._colours.tint(tone)))
        painter.setPen(QPen(QColor(self._colours.text(tone)), 1.6))
        painter.drawLine(column.topLeft(), column.topRight())
        words = QRectF(column.left(), top - 1.15 * line, column.width(), 1.1 * line)
        if column.height() > 1.3 * line:
            words.moveTop(top + 0.1 * line)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, number(week.load))

    def _write(self, words: str, room: QRectF, ink: QColor) -> None:
        shown = self._at.metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        self._painter.setPen(ink)
        self._painter.drawText(room, _LEFT, shown)
