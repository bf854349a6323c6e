"""Where things stand on the twelve-week strip: plain numbers, so that nothing overlaps and nothing is cut off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from vipdesk.domain.outlook import Mark, Strip, Week, Writing
from vipdesk.ui.widgets.strip_words import StripWords

FEWEST_LANES, MOST_LANES = 2, 4
SIDE = 16
GAP = 6
_NARROWEST = 6
"""A bar of one day must still be seen."""
_MOST_CAMPAIGNS = 6
_DAY = timedelta(days=1)


class Wish(NamedTuple):
    """A label that wants to stand beside the mark at `x`; `weight` says who chooses first."""

    x: float
    width: float
    weight: int


class Place(NamedTuple):
    """The lane of a label and where it begins."""

    lane: int
    left: float


def label_places(wishes: Sequence[Wish], left: float, right: float, lanes: int, gap: float) -> list[Place | None]:
    """A place for each label, right of its mark or else left of it, within left..right; None where there is no room.

    A label never covers another label, nor the mark of another one in its lane.
    """
    found: list[Place | None] = [None] * len(wishes)
    taken: list[list[tuple[float, float]]] = [[] for _ in range(lanes)]
    order = sorted(range(len(wishes)), key=lambda number: (-wishes[number].weight, wishes[number].x))
    for number in order:
        wish = wishes[number]
        place = _free(wish, taken, left, right, gap)
        if place is not None:
            found[number] = place
            taken[place.lane].append((min(place.left, wish.x), max(place.left + wish.width, wish.x)))
    return found


def _free(
    wish: Wish, taken: Sequence[Sequence[tuple[float, float]]], left: float, right: float, gap: float
) -> Place | None:
    for start in (wish.x + gap, wish.x - gap - wish.width):
        begin, end = min(start, wish.x), max(start + wish.width, wish.x)
        if begin < left or end > right:
            continue
        for lane, spans in enumerate(taken):
            if all(end + gap <= other_begin or begin >= other_end + gap for other_begin, other_end in spans):
                return Place(lane, start)
    return None


@dataclass(frozen=True)
class Scale:
    """Days from left to right; a day is a column as wide as any other."""

    first: date
    days: int
    left: float
    right: float

    @classmethod
    def of(cls, strip: Strip, left: float, right: float) -> "Scale":
        """The scale of a strip between two places."""
        return cls(strip.first, (strip.last - strip.first).days + 1, left, right)

    @property
    def day_width(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / self.days

    def begin(self, day: date) -> float:
        """Where a day begins, kept within the strip."""
        return self._kept(self.left + (day - self.first).days * self.day_width)

    def end(self, day: date) -> float:
        """Where a day ends, kept within the strip."""
        return self._kept(self.left + ((day - self.first).days + 1) * self.day_width)

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return (self.begin(day) + self.end(day)) / 2

    def _kept(self, x: float) -> float:
        return min(max(x, self.left), self.right)


class Bars(NamedTuple):
    """A campaign's bars; the one of writing is empty where it is over."""

    campaign: Writing
    writing: QRectF
    posting: QRectF


class Labelled(NamedTuple):
    """An occasion at its `x`, with the place of its name if there is room for it."""

    mark: Mark
    x: float
    place: Place | None


class Places:
    """Where everything of a strip stands in a width; heights grow with the height of a line of text."""

    def __init__(self, strip: Strip, words: StripWords, metrics: QFontMetricsF, width: float) -> None:
        self.strip, self.words, self.metrics, self.width = strip, words, metrics, width
        self.line = metrics.height()
        self.campaigns: Sequence[Writing] = strip.campaigns[:_MOST_CAMPAIGNS]
        self.names_width = self._names_width()
        self.scale = Scale.of(strip, SIDE + self.names_width + 12, max(width - SIDE, SIDE + self.names_width + 100))
        self.lanes, self._labels = self._labelled()
        self.lanes_top = 2.0 * self.line
        self.rows_top = self.lanes_top + (self.lanes * 1.3 + 0.7) * self.line
        self.row_height = 1.9 * self.line
        self.load_top = self.rows_top + len(self.campaigns) * self.row_height + 0.3 * self.line
        self.bottom = self.load_top + 3.2 * self.line
        self.height = self.bottom + 0.8 * self.line

    def advance(self, words: str) -> float:
        """How wide words are."""
        return self.metrics.horizontalAdvance(words)

    def lane(self, place: Place | None) -> float:
        """The height of the middle of a lane; occasions without a label stand under all lanes."""
        if place is None:
            return self.lanes_top + (self.lanes * 1.3 + 0.25) * self.line
        return self.lanes_top + (place.lane * 1.3 + 0.65) * self.line

    def marks(self) -> list[Labelled]:
        """The occasions with their labels."""
        return self._labels

    def bars(self) -> Iterator[Bars]:
        """The bars of the campaigns, from top to bottom; posting never covers writing."""
        scale, strip = self.scale, self.strip
        for number, one in enumerate(self.campaigns):
            top = self.rows_top + (number * 1.9 + 0.2) * self.line
            begin, end = one.writing or (strip.today, max(strip.today, one.posting[0] - _DAY))
            writing = self._bar(begin, end, top)
            posting = self._bar(one.posting[0], one.posting[1], top)
            posting.moveLeft(min(max(posting.left(), writing.right() + 2), scale.right - posting.width()))
            yield Bars(one, writing if end >= strip.first else QRectF(), posting)

    def words_room(self, bars: Bars, width: float) -> QRectF:
        """Where the words of a bar stand: in it, or beside it where they fit there and not in it."""
        writing, posting = bars.writing, bars.posting
        if writing.width() >= width:
            return writing
        if posting.left() - writing.right() >= width and writing.isValid():
            return QRectF(writing.right(), posting.top(), width, posting.height())
        if posting.right() + width <= self.scale.right:
            return QRectF(posting.right(), posting.top(), width, posting.height())
        if writing.isValid() and writing.left() - width >= self.scale.left:
            return QRectF(writing.left() - width, posting.top(), width, posting.height())
        return writing

    def campaign_at(self, spot: QPointF) -> int:
        """The number of the campaign in whose row a spot is; -1 where there is none."""
        place = int((spot.y() - self.rows_top) // self.row_height)
        return place if 0 <= place < len(self.campaigns) else -1

    def week_at(self, spot: QPointF) -> Week | None:
        """The week in whose column of load a spot is."""
        if not self.load_top <= spot.y() <= self.bottom:
            return None
        return next((week for week in self.strip.weeks if self.column(week).contains(spot)), None)

    def column(self, week: Week) -> QRectF:
        """The room of a week's load."""
        left, right = self.scale.begin(week.first), self.scale.end(week.first + 6 * _DAY)
        return QRectF(left, self.load_top, right - left, self.bottom - self.load_top)

    def mark_at(self, spot: QPointF) -> Mark | None:
        """The occasion whose dot or name a spot is on."""
        for mark, x, place in self.marks():
            begin = x if place is None else min(x, place.left)
            end = x if place is None else max(x, place.left + self.advance(self.words.occasion(mark)))
            if abs(spot.y() - self.lane(place)) < 0.6 * self.line and begin - 5 <= spot.x() <= end + 5:
                return mark
        return None

    def _labelled(self) -> tuple[int, list[Labelled]]:
        """The occasions with their labels, in as many lanes as these need."""
        marks = self.strip.marks
        xs = [self.scale.middle(mark.day) for mark in marks]
        wishes = [
            Wish(x, self.advance(self.words.occasion(mark)), mark.weight) for x, mark in zip(xs, marks, strict=True)
        ]
        for lanes in range(FEWEST_LANES, MOST_LANES + 1):
            places = label_places(wishes, self.scale.left, self.scale.right, lanes, gap=7)
            if None not in places:
                break
        return lanes, [Labelled(*one) for one in zip(marks, xs, places, strict=True)]

    def _bar(self, first: date, last: date, top: float) -> QRectF:
        left, right = self.scale.begin(first), self.scale.end(last)
        return QRectF(left, top, max(right - left, _NARROWEST), 1.5 * self.line)

    def _names_width(self) -> float:
        """The room for the names on the left: as much as they need, up to a fifth of the whole."""
        names = [one.name for one in self.campaigns]
        names += [self.words.load_name(), self.words.crew_name(self.strip)]
        return min(max(map(self.advance, names)), self.width / 5)
