"""The pieces of a past campaign of the demo shop: printed, written, posted, spoiled, returned, and paid for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import NamedTuple

from vipdesk.domain import demo_history, letters, postal
from vipdesk.domain.demo_history import Days, Step
from vipdesk.domain.letters import CostKind, Rates, Standing, State
from vipdesk.domain.moments import day_starts
from vipdesk.domain.planning import Due
from vipdesk.domain.postal import Zone
from vipdesk.services import draw_campaign
from vipdesk.store import bulk, costs, helpers
from vipdesk.store import letters as store_letters
from vipdesk.store.campaigns import CampaignRow
from vipdesk.store.costs import NewCost
from vipdesk.store.letters import BatchRow, Event, Piece
from vipdesk.store.models import Batch, Letter
from vipdesk.store.shop import Settings


class Ended(NamedTuple):
    """What became of a letter in the end."""

    member_id: int
    state: State
    posted_on: date | None
    ended_on: date


class Desk(NamedTuple):
    """What is known of the work, asked once. `today`: nothing has happened on it yet."""

    settings: Settings
    who: str
    today: date
    seed: int


def write(campaign: CampaignRow, desk: Desk) -> list[Ended]:
    """Let the planned letters of a campaign be written and posted; their states, events and costs are stored."""
    pieces = store_letters.pieces_of_campaign(campaign.id)
    batches = {batch.id: batch for batch in store_letters.batches(campaign.id)}
    book = _Book(desk, _stamps(desk.settings, campaign.day), {id_: one.letters for id_, one in batches.items()})
    when = _When.of(campaign, desk)
    chance = Random(f"{desk.seed}/pieces")
    ended = [
        book.live(piece, _steps(piece, batches[piece.batch_id], when, chance, desk.today))
        for piece in pieces
        if piece.batch_id is not None
    ]
    store_letters.record(book.events)
    costs.book(book.costs)
    bulk.change(Letter, ("state", "posted_on"), book.letters)
    bulk.change(Batch, ("printed_at",), [(when.printed_at(batch), batch.id) for batch in batches.values()])
    return ended


def _stamps(settings: Settings, on: date) -> dict[Zone, int]:
    steps = helpers.postage_steps()
    return {zone: postal.postage(steps, zone, settings.letter_g, on) for zone in Zone}


@dataclass(frozen=True)
class _When:
    """On which days a batch is printed, handed out and handed in, and its letters posted."""

    desk: Desk
    due: Mapping[Zone, Due]

    @classmethod
    def of(cls, campaign: CampaignRow, desk: Desk) -> "_When":
        transits = helpers.transits()
        due = {zone: draw_campaign.due(campaign.day, one, desk.settings) for zone, one in transits.items()}
        return cls(desk, due)

    def days(self, batch: BatchRow, zone: Zone) -> Days:
        """The letters of a zone are posted together, on its last posting day."""
        printed = batch.start_on - timedelta(days=self.desk.settings.print_days)
        return Days(printed, batch.start_on, batch.due_on, self.due[zone].post_by)

    def printed_at(self, batch: BatchRow) -> int:
        day = batch.start_on - timedelta(days=self.desk.settings.print_days)
        return day_starts(day, self.desk.settings.time_zone) + 17 * 3600


def _steps(piece: Piece, batch: BatchRow, when: _When, chance: Random, today: date) -> Sequence[Step]:
    days = when.days(batch, Zone(piece.zone))
    if batch.helper_id is None:
        return demo_history.unwritten(days.begun)
    return demo_history.life(demo_history.fate(chance), days, chance, today)


@dataclass
class _Book:
    """Writes down what happens to pieces, as check-ins would."""

    desk: Desk
    stamps: Mapping[Zone, int]
    sizes: Mapping[int, int]
    events: list[Event] = field(default_factory=list)
    costs: list[NewCost] = field(default_factory=list)
    letters: list[tuple[State, date | None, int]] = field(default_factory=list)
    spoiled: dict[int, int] = field(default_factory=dict)
    _midnights: dict[date, int] = field(default_factory=dict)

    def live(self, piece: Piece, steps: Sequence[Step]) -> Ended:
        """A piece's life from the plan on, step by step by the rules of check-ins."""
        current, posted_on, standing = State.PLANNED, None, list[Standing]()
        for step in steps:
            passed = letters.step(piece.code, current, step.state, step.reason or None)
            self._note(piece, (current, *passed), step)
            self._pay(piece, passed, step, standing)
            if State.POSTED in passed:
                posted_on = step.day
            current = passed[-1]
        self.letters.append((current, posted_on, piece.id))
        return Ended(piece.member_id, current, posted_on, steps[-1].day)

    def _note(self, piece: Piece, way: Sequence[State], step: Step) -> None:
        at = self._midnight(step.day) + int(step.hour * 3600)
        for previous, state in pairwise(way):
            reason = step.reason if state is way[-1] else ""
            self.events.append(Event(piece.id, at, step.day, previous.value, state.value, reason, self.desk.who))

    def _pay(self, piece: Piece, passed: Sequence[State], step: Step, standing: list[Standing]) -> None:
        """Book what the step costs. No entry of such a life is ever taken back, so that none needs its id."""
        rates = Rates(self.desk.settings.stationery_fen, piece.pay_fen, self.stamps[Zone(piece.zone)])
        for entry in letters.entries(passed, standing, rates, self._spoils_left(piece, passed)):
            helper_id = piece.helper_id if entry.kind is CostKind.WRITING else None
            self.costs.append(
                NewCost(step.day, entry.kind.value, entry.fen, piece.campaign_id, piece.id, helper_id, piece.member_id)
            )
            standing.append(Standing(0, entry.kind, entry.fen))

    def _spoils_left(self, piece: Piece, passed: Sequence[State]) -> int:
        if passed[-1] is not State.SPOILED or piece.batch_id is None:
            return 0
        before = self.spoiled.get(piece.batch_id, 0)
        self.spoiled[piece.batch_id] = before + 1
        allowed = -(-self.sizes[piece.batch_id] * self.desk.settings.free_spoiled_permille // 1000)
        return allowed - before

    def _midnight(self, day: date) -> int:
        if day not in self._midnights:
            self._midnights[day] = day_starts(day, self.desk.settings.time_zone)
        return self._midnights[day]
