"""What an import shows: that it reads, what would come in, and what came in."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vipdesk.domain.import_kinds import Kind
from vipdesk.errors import Sentence
from vipdesk.services.import_files import Prospect
from vipdesk.services.map_columns import Question
from vipdesk.ui.language import number, progress_words, sentence
from vipdesk.ui.pages.groups_field import GroupField, usual_group
from vipdesk.ui.pages.imports_problems import Problems
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import Bar, Card, Notice, Tile, button, column, label, link, row, scrolled, soft

_MOST_NOTES = 4


class Reading(QWidget):
    """A bar while the files are read."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = Bar(self.tr("Reading the files"))
        self._count = label("", "soft")
        self.setLayout(column(soft(self.tr("Reading. Nothing is written yet.")), self._bar, self._count, None))
        self.say(0, 0)

    def say(self, done: int, total: int) -> None:
        """How far it is."""
        self._bar.say(done, total)
        self._count.setText(progress_words(done, total) if total else "")


class Offer(Card):
    """Buyers who are no members may become members, of a group or of none."""

    accepted = Signal(str)
    """The name of the group."""

    def __init__(self, buyers: int, group: str) -> None:
        super().__init__()
        self.group = GroupField(group or usual_group())
        self.group.setAccessibleName(self.tr("Group of the new members"))
        self.group.setMinimumWidth(160)
        self.add = button(self.tr("Add the buyers as members"), lambda: self.accepted.emit(self.group.value()))
        words = soft(self.tr("%Ln buyer(s) of these files are not members yet.", "", buyers))
        layout = row(words, label(self.tr("Group"), "soft"), self.group, self.add, spacing=12)
        layout.setStretch(0, 1)
        self.column.addLayout(layout)


class Seen(NamedTuple):
    """What the look at the files came to: what they would bring, or a question.

    `is_explained`: the columns are taken for what somebody said of them before; `can_be_changed`: a person may say so.
    """

    found: Prospect | Question
    is_explained: bool = False
    can_be_changed: bool = False


class Preview(QWidget):
    """The counts, what else there is to say, and every problem."""

    group_chosen = Signal(str)
    buyers_wanted = Signal(str)
    columns_wanted = Signal()

    def __init__(self, found: Prospect, group: str, seen: Seen) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        if found.kind is Kind.MEMBERS:
            layout.addLayout(self._group_row(group))
        if seen.can_be_changed:
            layout.addLayout(self._columns_row(is_explained=seen.is_explained))
        layout.addLayout(self._tiles(found))
        if not found.does_something:
            nothing = Notice()
            words = self.tr("Everything here is in the shop already, or has a problem.")
            nothing.say(self.tr("Nothing new"), words if found.rows else self.tr("There is not one row in it."))
            layout.addWidget(nothing)
            if found.can_join:
                offer = Offer(found.can_join, group)
                offer.accepted.connect(self.buyers_wanted)
                layout.addWidget(offer)
        if found.notes:
            layout.addWidget(_notes(found.notes))
        if found.problems:
            self.problems = Problems(found.problems)
            layout.addWidget(self.problems, 1)
        else:
            layout.addStretch(1)

    def _group_row(self, group: str) -> QVBoxLayout:
        self.group = GroupField(group)
        self.group.setAccessibleName(self.tr("Group"))
        self.group.setMinimumWidth(200)
        self.group.edited.connect(lambda: self.group_chosen.emit(self.group.value()))
        words = label(self.tr("Group of those for whom the list names none"), "soft")
        words.setBuddy(self.group)
        return column(row(words, self.group, None))

    def _columns_row(self, *, is_explained: bool) -> QHBoxLayout:
        """Where the columns were said before, that is told; they can be said anew."""
        self.change = link(self.tr("Change columns…"), self.columns_wanted.emit)
        words = self.tr("Columns as last time.") if is_explained else self.tr("The columns were recognised.")
        return row(label(words, "soft"), self.change, None)

    def _tiles(self, found: Prospect) -> QVBoxLayout:
        tiles = row(spacing=12)
        for name, count, remark, tone in self._counts(found):
            tile = Tile(name)
            tile.say(number(count), remark, tone if count else None)
            tiles.addWidget(tile, 1)
        return column(tiles)

    def _counts(self, found: Prospect) -> list[tuple[str, int, str, Tone | None]]:
        new = {
            Kind.ORDERS: self.tr("New orders"),
            Kind.MEMBERS: self.tr("New members"),
            Kind.CAMPAIGN: self.tr("New campaigns"),
        }
        counts: list[tuple[str, int, str, Tone | None]] = [
            (self.tr("Rows"), found.rows, self.tr("in %n file(s)", "", len(found.paths)), None),
            (new[found.kind], found.new, self.tr("come in"), Tone.JADE),
            (self.tr("Known"), found.known, self.tr("stay as they are"), None),
        ]
        if found.kind is not Kind.CAMPAIGN:
            counts.append((self.tr("Changed"), found.changed, self.tr("are updated"), Tone.INDIGO))
        if found.kind is not Kind.MEMBERS:
            unmatched = self.tr("Not members") if found.kind is Kind.CAMPAIGN else self.tr("Buyers not members")
            counts.append((unmatched, found.unmatched, self._about_unmatched(found), Tone.AMBER))
        return [*counts, (self.tr("Problems"), len(found.problems), self.tr("left out"), Tone.SEAL)]

    def _about_unmatched(self, found: Prospect) -> str:
        if found.kind is Kind.CAMPAIGN:
            return self.tr("left out")
        return self.tr("can be added next") if found.can_join else self.tr("wait to be matched")


def _notes(notes: Sequence[Sentence]) -> QWidget:
    """Each in a line of its own; of many the first are to be seen, and the others by scrolling."""
    words = soft("\n".join(map(sentence, notes)))
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    if len(notes) <= _MOST_NOTES:
        return words
    area = scrolled(words)
    area.setFixedHeight(_MOST_NOTES * words.fontMetrics().lineSpacing() + 4)
    return area


class Result(QWidget):
    """What came in, and what could be done next."""

    buyers_wanted = Signal(str)

    def __init__(self, found: Prospect, group: str, more: Sequence[Sentence] = ()) -> None:
        """`more`: what else came of it."""
        super().__init__()
        self.said = Notice(Tone.JADE)
        self.said.say(self.tr("Imported"), self._words(found), Tone.JADE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.said)
        if more:
            layout.addWidget(_notes(more))
        if found.can_join:
            self.offer = Offer(found.can_join, group)
            self.offer.accepted.connect(self.buyers_wanted)
            layout.addWidget(self.offer)
        layout.addStretch(1)

    def _words(self, found: Prospect) -> str:
        new = {
            Kind.ORDERS: self.tr("%Ln order(s) added", "", found.new),
            Kind.MEMBERS: self.tr("%Ln member(s) added", "", found.new),
            Kind.CAMPAIGN: self.tr("%Ln campaign(s) added", "", found.new),
        }
        parts = [new[found.kind]]
        if found.changed:
            parts.append(self.tr("%Ln changed", "", found.changed))
        if found.problems:
            parts.append(self.tr("%Ln row(s) left out for their problems", "", len(found.problems)))
        return self.tr("{counts}. It can be taken back with Undo.").format(counts=self.tr(", ").join(parts))
