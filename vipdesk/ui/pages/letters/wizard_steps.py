"""The first steps to a campaign: the occasion, and who gets a letter."""

import random
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vipdesk.domain import occasions, power
from vipdesk.domain.occasions import Occurrence
from vipdesk.services.draw_campaign import Proposal, excluded_counts
from vipdesk.store import campaigns, shop
from vipdesk.ui.fields import Choice, NumberField, ShareField
from vipdesk.ui.language import day, run_on, sentence, weekday
from vipdesk.ui.pages.letters.people import PeopleCard, Reasons
from vipdesk.ui.pages.letters.words import days_until, occasion_name
from vipdesk.ui.pages.segments_filter import OfSegment, SegmentFilter
from vipdesk.ui.pages.today_words import lunar_date
from vipdesk.ui.session import Session
from vipdesk.ui.table_view import Table
from vipdesk.ui.tables import Column, IdTable, Mark
from vipdesk.ui.theme import Tone, grown
from vipdesk.ui.widgets import Card, EmptyState, Notice, button, chip, label, row, scrolled, small

COMING = 0
"""Stands for the next twelve months, which no calendar year has."""
_YEARS_AHEAD = 2
_MOST_HELD_OUT = 500
"""Per mille: with more than half held out there is hardly a campaign."""
_USUAL_SHARES = (10, 20, 30)
_LARGEST_SEED = 999_999
_FIELD_WIDTH = 112


class _Row(NamedTuple):
    id: int
    occurrence: Occurrence
    is_drawn: bool


class OccasionStep(QWidget):
    """Which occasion, in which year."""

    chosen = Signal(object)
    """The Occurrence; None for one that is drawn already: nobody is to get two letters for it."""
    taken = Signal()
    """It was double-clicked, or Enter was pressed on it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: list[_Row] = []
        this_year = session.today.year
        years = {year: str(year) for year in range(this_year, this_year + _YEARS_AHEAD + 1)}
        self.year = Choice({COMING: self.tr("The next twelve months")} | years)
        self.year.setAccessibleName(self.tr("Year"))
        self.year.edited.connect(self.refresh)
        self.absent = small("")
        empty = EmptyState("calendar", self.tr("No occasions"), self.tr("There are none in this time."))
        self.table = Table(IdTable(self._columns(), self._fetch), self.tr("Occasions"), empty)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _: self.taken.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row(label(self.tr("For which occasion are the letters?"), "heading"), None, self.year))
        column.addWidget(self.table, 1)
        column.addWidget(self.absent)
        self.refresh()

    def refresh(self) -> None:
        """List the occasions of the chosen time."""
        drawn = {(one.occasion, one.occurrence_year) for one in campaigns.rows()}
        found = occasions.between(*self._span())
        self._rows = [
            _Row(place, one, (one.occasion.key, one.key_year) in drawn) for place, one in enumerate(found, start=1)
        ]
        self.table.put([])
        self.table.put([one.id for one in self._rows])
        self._name_absent({one.occasion.key for one in found})
        first = next((one.id for one in self._rows if not one.is_drawn and one.occurrence.day > self._soon()), None)
        if first is not None:
            self.table.select_id(first)

    def choose(self, key: str) -> None:
        """Choose the first occurrence of an occasion."""
        self.table.select_id(next(one.id for one in self._rows if one.occurrence.occasion.key == key))

    def _name_absent(self, found: Collection[str]) -> None:
        """Say of what is missing from the list that it has no date in this time, and where its dates are."""
        around = self._span()[0].year
        said = [
            self.tr("{occasion} has no date in this time. Nearest: {days}.").format(
                occasion=occasion_name(one, self._session.desk), days=", ".join(map(day, occasions.near(one, around)))
            )
            for one in occasions.OCCASIONS
            if one.key not in found
        ]
        self.absent.setText(run_on(said))
        self.absent.setVisible(bool(said))

    def _soon(self) -> date:
        """Nearer than this no letter arrives in time."""
        return self._session.today + timedelta(days=14)

    def _span(self) -> tuple[date, date]:
        year = self.year.value()
        if year == COMING:
            first = self._session.today + timedelta(days=1)
            return first, first + timedelta(days=364)
        return date(year, 1, 1), date(year, 12, 31)

    def _columns(self) -> list[Column[_Row]]:
        desk = self._session.desk
        return [
            Column(
                "name",
                self.tr("Occasion"),
                lambda one: occasion_name(one.occurrence.occasion, desk),
                mark=lambda one: Mark(self.tr("drawn already"), Tone.AMBER) if one.is_drawn else None,
                width=20,
                sortable=False,
            ),
            Column("day", self.tr("Date"), lambda one: day(one.occurrence.day), width=13, sortable=False),
            Column("weekday", self.tr("Weekday"), lambda one: weekday(one.occurrence.day), is_soft=True, width=10,
                   sortable=False),
            Column("lunar", self.tr("Lunar date"), lambda one: lunar_date(one.occurrence.day), is_soft=True,
                   width=12, sortable=False),
            Column("distance", self.tr("From today"), self._distance, is_soft=True, width=11, sortable=False),
        ]  # fmt: skip

    def _distance(self, one: _Row) -> str:
        return days_until(one.occurrence.day, self._session.today)

    def _fetch(self, ids: Sequence[int]) -> list[_Row]:
        return [self._rows[id_ - 1] for id_ in ids]

    def _on_chosen(self, ids: list[int]) -> None:
        if ids:
            row_ = self._rows[ids[0] - 1]
            self.chosen.emit(None if row_.is_drawn else row_.occurrence)


class PeopleStep(QWidget):
    """Who gets a letter, who is held out by lot, and what that comparison can show."""

    changed = Signal()
    """Another share, another seed, or other people."""
    segment_asked = Signal()
    """Somebody wants to say who may be reached."""

    def __init__(self) -> None:
        super().__init__()
        permille = min(shop.settings().hold_out_permille, _MOST_HELD_OUT)
        self.share = ShareField(permille, _MOST_HELD_OUT)
        self.seed = NumberField(random.randint(1, _LARGEST_SEED), 1, _LARGEST_SEED)
        self.people = PeopleCard()
        self.segment = SegmentFilter()
        self._everybody = label(self.tr("Everybody in a group"), "soft")
        self.segment_button = button(self.tr("Segment…"), self.segment_asked.emit, "filter")
        self.excluded, self.certain = Reasons(self.tr("Why no letter")), Reasons(self.tr("Why a letter for certain"))
        self.shows = Notice(Tone.INDIGO)
        self.notes = [Notice(Tone.AMBER) for _ in range(4)]
        self._listen()
        self._build()

    @property
    def hold_out(self) -> float:
        """The share held out."""
        return self.share.permille() / 1000

    def choose_segment(self, segment: OfSegment | None) -> None:
        """Reach whom a segment chooses; without one everybody in a group."""
        self.segment.choose(segment if segment and segment.text else None)
        self._everybody.setVisible(not self.segment.text)
        self.changed.emit()

    def wait(self) -> None:
        """Say that the numbers are being found."""
        self.shows.say(self.tr("Counting…"), "", Tone.QUIET)

    def fail(self) -> None:
        """Say that there are no numbers."""
        self.shows.say(self.tr("This could not be counted"), "", Tone.AMBER)

    def put(self, proposal: Proposal) -> None:
        """Show whom a proposal reaches and what it can tell."""
        found = proposal.audience
        self.people.put(
            {
                "letter": len(proposal.draw.letter_ids),
                "hold_out": len(proposal.draw.held_out_ids),
                "must_send": len(found.must_send) + len(found.held_out_before),
                "excluded": len(found.excluded),
            }
        )
        self.excluded.put_excluded(excluded_counts(proposal))
        self.certain.put_certain({"must_send": len(found.must_send), "held_out_before": len(found.held_out_before)})
        self._show_power(proposal)

    def _listen(self) -> None:
        self.share.setSingleStep(5)
        self.share.setAccessibleName(self.tr("Share held out"))
        self.seed.setAccessibleName(self.tr("Seed"))
        for one in (self.share, self.seed):
            one.setFixedWidth(grown(_FIELD_WIDTH))
        self.segment.removed.connect(lambda: self.choose_segment(None))
        self.share.edited.connect(self.changed)
        self.seed.edited.connect(self.changed)

    def _build(self) -> None:
        card = Card(self.tr("Held out by lot"))
        card.column.addWidget(
            small(
                self.tr(
                    "Some get no letter this time, so that it can be seen what letters do. Who, is drawn by lot; "
                    "they keep every privilege, and helpers never see who they are."
                )
            )
        )
        usual = [chip(f"{percent}%", partial(self.share.setValue, float(percent))) for percent in _USUAL_SHARES]
        shares = row(_name(self.tr("Share")), self.share, *usual, None)
        for one in usual:
            shares.setAlignment(one, Qt.AlignmentFlag.AlignVCenter)  # else the line is as low as they are
        card.column.addLayout(shares)
        another = button(self.tr("Another"), self._another_seed, "restore")
        card.column.addLayout(row(_name(self.tr("Seed")), self.seed, another, None))
        card.column.addWidget(small(self.tr("The same seed gives the same draw again.")))
        whom = Card(self.tr("Whom it may reach"))
        whom.column.addLayout(row(self._everybody, self.segment, None, self.segment_button))
        left, right = _filled(whom, self.people, self.excluded, self.certain), _filled(card, self.shows, *self.notes)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(left, 1)
        layout.addWidget(right, 1)
        for part in (self.excluded, self.certain, *self.notes):
            part.hide()

    def _show_power(self, proposal: Proposal) -> None:
        enough = proposal.adequacy.is_enough
        name = self.tr("What it can show") if enough else self.tr("Too few to be sure")
        words = sentence(power.what_it_shows(proposal.adequacy))
        self.shows.say(name, words, Tone.JADE if enough else Tone.AMBER)
        told = [note for note in proposal.notes if sentence(note) != words]
        for place, notice in enumerate(self.notes):
            notice.setVisible(place < len(told))
            if place < len(told):
                notice.say(self.tr("To be considered"), sentence(told[place]), Tone.AMBER)

    def _another_seed(self) -> None:
        self.seed.setValue(random.randint(1, _LARGEST_SEED))


def _name(words: str) -> QLabel:
    made = label(words, "soft")
    made.setMinimumWidth(grown(56))
    return made


def _filled(*parts: QWidget) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return scrolled(side)
