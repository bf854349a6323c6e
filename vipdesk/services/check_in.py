"""Letters that come back to the desk or go to the post: each step is checked, recorded, and books its cost."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from vipdesk.domain import audience, codes, letters, postal
from vipdesk.domain.letters import CostKind, Entry, Rates, Standing, State
from vipdesk.domain.postal import PostageStep, Zone
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.store import addresses, campaigns, costs, helpers, shop, turns, wishes
from vipdesk.store import letters as store_letters
from vipdesk.store.costs import Booked, NewCost
from vipdesk.store.letters import Event, Piece
from vipdesk.store.shop import Settings

GOES_ON = (State.PRINTED, State.WITH_HELPER, State.WRITTEN, State.POSTED)
"""Where a letter comes only if whoever it names wants it; the last two may have happened before somebody knew."""
_TO_PULL = QT_TRANSLATE_NOOP(
    "sentences",
    "{code} to {name} is to be pulled and destroyed. {why} If it is in the post already, say so as reason.",
)
CHECK_IN = QT_TRANSLATE_NOOP("sentences", "Check in {count} as {state}")


@dataclass(frozen=True)
class Checked:
    """A letter that was checked in, and what is left of its batch."""

    code: str
    names: str
    state: State
    cost_fen: int
    batch: int | None
    helper: str
    still_out: int
    """Letters of the batch that are not written yet."""


@dataclass(frozen=True)
class Refused:
    """A code that was not accepted; nothing of it was changed."""

    code: str
    sentence: Sentence


@dataclass(frozen=True)
class Outcome:
    """What became of each code, in the order given."""

    checked: tuple[Checked, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True)
class CheckIn:
    """A visit to the desk: the codes, and what they are checked in as."""

    codes: Sequence[str]
    state: State
    reason: str | None
    now: int
    today: date
    who: str


def check_in(visit: CheckIn) -> Outcome:
    """Check every code in, inside an open action. A refused code changes nothing and stops no other."""
    wanted, refused = _read(visit.codes)
    turns.take(wanted)
    pieces = store_letters.pieces(wanted)
    refused += [_unknown(code) for code in wanted if code not in pieces]
    desk = _Desk.prepare(visit, list(pieces.values()))
    steps = []
    for code in wanted:
        if code in pieces:
            try:
                steps.append(desk.step(pieces[code]))
            except UserError as error:
                refused.append(Refused(code, error.sentence))
    _keep(steps)
    return Outcome(_described(steps), tuple(refused))


def label(visit: CheckIn) -> Sentence:
    """What the check-in is called in the history."""
    return Sentence(CHECK_IN, count=len(visit.codes), state=Sentence(letters.WORDS[visit.state]))


def _read(typed: Sequence[str]) -> tuple[list[str], list[Refused]]:
    """The codes in what was typed, each once, and what is no code."""
    read: dict[str, None] = {}
    refused = []
    for text in typed:
        try:
            read[codes.parse(text)] = None
        except UserError as error:
            refused.append(Refused(text.strip(), error.sentence))
    return list(read), refused


def _unknown(code: str) -> Refused:
    return Refused(
        code, Sentence(QT_TRANSLATE_NOOP("sentences", "No letter of this shop has the code {code}."), code=code)
    )


class _Step(NamedTuple):
    """What one check-in does to one letter."""

    piece: Piece
    reached: State
    events: tuple[Event, ...]
    costs: tuple[NewCost, ...]


@dataclass(frozen=True)
class _Desk:
    """What every step of a visit needs to know, asked once."""

    visit: CheckIn
    settings: Settings
    postage: tuple[PostageStep, ...]
    standing: Mapping[int, Sequence[Booked]]
    spoils_left: dict[int, int]
    unwanted: Mapping[int, wishes.Wish]
    """By letter, why somebody whom it names is not to be written to."""

    @classmethod
    def prepare(cls, visit: CheckIn, pieces: Sequence[Piece]) -> "_Desk":
        settings = shop.settings()
        standing: dict[int, list[Booked]] = defaultdict(list)
        for entry in costs.standing([piece.id for piece in pieces]):
            standing[entry.letter_id].append(entry)
        spoils = _spoils_left(pieces, settings.free_spoiled_permille) if visit.state is State.SPOILED else {}
        named = wishes.unwanted([piece.id for piece in pieces]) if visit.state in GOES_ON else []
        unwanted = {one.letter_id: one.wish for one in named}
        return cls(visit, settings, tuple(helpers.postage_steps()), standing, spoils, unwanted)

    def step(self, piece: Piece) -> _Step:
        """Move one letter on; UserError, and nothing changed, where it cannot be."""
        visit, current = self.visit, State(piece.state)
        self._refuse_unwanted(piece)
        passed = letters.step(piece.code, current, visit.state, visit.reason)
        booked = self._costs(piece, passed)
        posted_on = _posted_on(piece, passed, visit.today)
        if not store_letters.advance(piece.id, current.value, passed[-1].value, posted_on):
            raise UserError(
                QT_TRANSLATE_NOOP("sentences", "{code} was checked in by somebody else a moment ago."), code=piece.code
            )
        return _Step(piece, passed[-1], self._events(piece, current, passed), booked)

    def _refuse_unwanted(self, piece: Piece) -> None:
        """Nobody prints or writes for somebody who does not want it; what was posted all the same may be said."""
        visit, wish = self.visit, self.unwanted.get(piece.id)
        has_happened = visit.state in (State.WRITTEN, State.POSTED) and (visit.reason or "").strip()
        if wish is not None and not has_happened:
            why = audience.sentence(audience.Reason(wish.value), 0)
            raise UserError(_TO_PULL, code=piece.code, name=piece.names, why=why)

    def _events(self, piece: Piece, current: State, passed: Sequence[State]) -> tuple[Event, ...]:
        visit = self.visit
        reason = letters.reason_kept(visit.state, visit.reason)
        return tuple(
            Event(
                piece.id, visit.now, visit.today, previous.value, state.value,
                reason if state is passed[-1] else "", visit.who,
            )
            for previous, state in pairwise((current, *passed))
        )  # fmt: skip

    def _costs(self, piece: Piece, passed: Sequence[State]) -> tuple[NewCost, ...]:
        standing = self.standing.get(piece.id, ())
        spoils_left = self.spoils_left.get(piece.batch_id or 0, 0)
        if passed[-1] is State.SPOILED:
            self.spoils_left[piece.batch_id or 0] = spoils_left - 1
        entries = letters.entries(
            passed,
            [Standing(one.id, CostKind(one.kind), one.fen) for one in standing],
            self._rates(piece, passed),
            spoils_left,
        )
        helper_of = {one.id: one.helper_id for one in standing}
        return tuple(
            NewCost(
                booked_on=self.visit.today,
                kind=entry.kind.value,
                fen=entry.fen,
                campaign_id=piece.campaign_id,
                letter_id=piece.id,
                helper_id=_paid_to(piece, entry, helper_of),
                member_id=piece.member_id,
                reverses_id=entry.reverses,
            )
            for entry in entries
        )

    def _rates(self, piece: Piece, passed: Sequence[State]) -> Rates:
        stamp = 0
        if State.POSTED in passed:
            stamp = postal.postage(self.postage, Zone(piece.zone), self.settings.letter_g, self.visit.today)
        return Rates(self.settings.stationery_fen, piece.pay_fen, stamp)


def _paid_to(piece: Piece, entry: Entry, helper_of: Mapping[int, int | None]) -> int | None:
    if entry.kind is not CostKind.WRITING:
        return None
    return piece.helper_id if entry.reverses is None else helper_of[entry.reverses]


def _posted_on(piece: Piece, passed: Sequence[State], today: date) -> date | None:
    if State.POSTED in passed:
        return piece.posted_on or today
    return piece.posted_on if passed[-1] is State.RETURNED else None


def _spoils_left(pieces: Sequence[Piece], free_permille: int) -> dict[int, int]:
    """How many more pieces of each batch may be spoiled without loss of pay."""
    left = {}
    for batch_id in {piece.batch_id for piece in pieces if piece.batch_id is not None}:
        batch = store_letters.batch(batch_id)
        allowed = -(-batch.letters * free_permille // 1000)
        left[batch_id] = allowed - batch.states.get(State.SPOILED, 0)
    return left


def _keep(steps: Sequence[_Step]) -> None:
    """Write down what happened, and bring each campaign to where its letters are."""
    store_letters.record([event for step in steps for event in step.events])
    costs.book([cost for step in steps for cost in step.costs])
    returned: dict[tuple[date, str], list[int]] = {}
    for step in (step for step in steps if step.reached is State.RETURNED):
        returned.setdefault((step.events[-1].happened_on, step.events[-1].reason), []).append(step.piece.id)
    for (on, why), letter_ids in returned.items():
        addresses.flag_returned(letter_ids, on, why)
    addresses.unflag_returned([step.piece.id for step in steps if step.piece.state == State.RETURNED])
    for campaign_id in {step.piece.campaign_id for step in steps}:
        campaigns.set_state(campaign_id, campaign_state(store_letters.states(campaign_id)))


def campaign_state(states: dict[str, int]) -> str:
    """How far a campaign is, from its letters by state."""
    under_way = sum(states.get(state, 0) for state in (State.PLANNED, State.PRINTED, State.WITH_HELPER))
    if sum(states.values()) == states.get(State.PLANNED, 0):
        return "drawn"
    if sum(states.values()) == states.get(State.PLANNED, 0) + states.get(State.PRINTED, 0):
        return "printing"
    if under_way:
        return "writing"
    return "posting" if states.get(State.WRITTEN, 0) else "closed"


def _described(steps: Sequence[_Step]) -> tuple[Checked, ...]:
    still_out = {}
    for batch_id in {step.piece.batch_id for step in steps if step.piece.batch_id is not None}:
        states = Counter(store_letters.batch(batch_id).states)
        still_out[batch_id] = states[State.PLANNED] + states[State.PRINTED] + states[State.WITH_HELPER]
    return tuple(
        Checked(
            code=step.piece.code,
            names=step.piece.names,
            state=step.reached,
            cost_fen=sum(cost.fen for cost in step.costs),
            batch=step.piece.batch_number,
            helper=step.piece.helper,
            still_out=still_out.get(step.piece.batch_id, 0) if step.piece.batch_id else 0,
        )
        for step in steps
    )
