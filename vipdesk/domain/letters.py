"""The life of a letter as a piece of paper: the states that it passes, whether a batch adds up, what is booked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError


class State(StrEnum):
    """Where a letter is."""

    PLANNED = "planned"
    PRINTED = "printed"
    WITH_HELPER = "with_helper"
    WRITTEN = "written"
    POSTED = "posted"
    RETURNED = "returned"
    SPOILED = "spoiled"
    LOST = "lost"
    CANCELLED = "cancelled"


WAY = (State.PLANNED, State.PRINTED, State.WITH_HELPER, State.WRITTEN, State.POSTED, State.RETURNED)
"""The straight way of a letter."""
ASIDE = frozenset({State.SPOILED, State.LOST, State.CANCELLED})
"""Where it leaves the way."""
_BEGUN_AGAIN_AFTER = {State.SPOILED: State.PRINTED, State.LOST: State.PLANNED, State.CANCELLED: State.PLANNED}
WORDS: Mapping[State, str] = {
    State.PLANNED: QT_TRANSLATE_NOOP("sentences", "planned"),
    State.PRINTED: QT_TRANSLATE_NOOP("sentences", "printed"),
    State.WITH_HELPER: QT_TRANSLATE_NOOP("sentences", "with the helper"),
    State.WRITTEN: QT_TRANSLATE_NOOP("sentences", "written"),
    State.POSTED: QT_TRANSLATE_NOOP("sentences", "posted"),
    State.RETURNED: QT_TRANSLATE_NOOP("sentences", "returned"),
    State.SPOILED: QT_TRANSLATE_NOOP("sentences", "spoiled"),
    State.LOST: QT_TRANSLATE_NOOP("sentences", "lost"),
    State.CANCELLED: QT_TRANSLATE_NOOP("sentences", "cancelled"),
}
"""The states in words, for people."""
USUAL_REASONS: Mapping[State, str] = {
    State.SPOILED: QT_TRANSLATE_NOOP("sentences", "Spoiled in writing."),
    State.LOST: QT_TRANSLATE_NOOP("sentences", "Not found any more."),
    State.RETURNED: QT_TRANSLATE_NOOP("sentences", "Returned by the post."),
}
"""What stands as the reason where a check-in gave none: nobody should have to type to say what the state says."""


def step(code: str, current: State, wanted: State, reason: str | None = None) -> tuple[State, ...]:
    """The states that a piece passes from `current` to `wanted`, the last one included.

    * Forward on the way, states in between are passed silently: what is posted was written.
    * Spoiled, lost and cancelled are reached from a printed sheet to a written letter, cancelled from planned too.
      To cancel, a reason is needed; the others have a usual one (USUAL_REASONS).
    * A spoiled piece may be begun again on a new sheet.
    * Anything else is a correction and needs a reason. A lost or cancelled piece comes back all the way from
      printed, so that nothing on it stays unbooked; a step backward leads to `wanted` directly.

    Raises UserError, naming the code, for a second check-in of the same state and for what cannot be.
    """
    if current is wanted:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{code} is checked in as {state} already; nothing was changed."),
            code=code,
            state=Sentence(WORDS[wanted]),
        )
    if wanted in ASIDE and not _may_leave_from(current, wanted):
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{code} is {current} and cannot become {wanted}; correct its state first."),
            code=code,
            current=Sentence(WORDS[current]),
            wanted=Sentence(WORDS[wanted]),
        )
    if _needs_reason(current, wanted) and not (reason or "").strip():
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{code} is {current}: to make it {wanted}, please give a reason."),
            code=code,
            current=Sentence(WORDS[current]),
            wanted=Sentence(WORDS[wanted]),
        )
    return _passed(current, wanted)


def reason_kept(wanted: State, reason: str | None) -> str:
    """The reason to keep with a step: the one given, else the usual one, else none."""
    return (reason or "").strip() or USUAL_REASONS.get(wanted, "")


def _may_leave_from(current: State, wanted: State) -> bool:
    at_hand = (State.PRINTED, State.WITH_HELPER, State.WRITTEN, *ASIDE)
    return current in at_hand or (wanted is State.CANCELLED and current is State.PLANNED)


def _needs_reason(current: State, wanted: State) -> bool:
    if wanted is State.CANCELLED or current in {State.LOST, State.CANCELLED}:
        return True
    if current is State.SPOILED:
        return wanted in ASIDE
    return wanted in WAY and WAY.index(wanted) < WAY.index(current)


def _passed(current: State, wanted: State) -> tuple[State, ...]:
    if wanted in ASIDE:
        return (wanted,)
    begin = _BEGUN_AGAIN_AFTER[current] if current in ASIDE else current
    return WAY[WAY.index(begin) + 1 : WAY.index(wanted) + 1] or (wanted,)


class Tally(NamedTuple):
    """What became of the pieces of a batch; posted and returned ones count as written."""

    handed_out: int
    written: int
    spoiled: int
    lost: int
    cancelled: int
    still_out: int

    @property
    def adds_up(self) -> bool:
        """Whether every piece handed out is accounted for, once."""
        return self.handed_out == self.written + self.spoiled + self.lost + self.cancelled + self.still_out


def tally(handed_out: int, states: Mapping[str, int]) -> Tally:
    """The tally of a batch of which `handed_out` pieces were given away, from its pieces by state.

    Pieces that are only planned were never given away.
    """
    return Tally(
        handed_out,
        sum(states.get(state, 0) for state in (State.WRITTEN, State.POSTED, State.RETURNED)),
        states.get(State.SPOILED, 0),
        states.get(State.LOST, 0),
        states.get(State.CANCELLED, 0),
        states.get(State.PRINTED, 0) + states.get(State.WITH_HELPER, 0),
    )


class CostKind(StrEnum):
    """What a letter costs."""

    STATIONERY = "stationery"
    WRITING = "writing"
    POSTAGE = "postage"


class Rates(NamedTuple):
    """Today's cost of a sheet with its envelope, of the helper's work on a piece, and of its stamp."""

    stationery_fen: int
    writing_fen: int
    postage_fen: int


class Standing(NamedTuple):
    """An entry of the cost book for one letter that nothing has reversed."""

    entry_id: int
    kind: CostKind
    fen: int


@dataclass(frozen=True)
class Entry:
    """An entry to be booked; `reverses` is the id of the one that it takes back."""

    kind: CostKind
    fen: int
    reverses: int | None = None


_BOOKED_AT = {
    State.PRINTED: CostKind.STATIONERY,
    State.WRITTEN: CostKind.WRITING,
    State.POSTED: CostKind.POSTAGE,
}


def entries(
    passed: Sequence[State], standing: Sequence[Standing], rates: Rates, free_spoils_left: int = 0
) -> tuple[Entry, ...]:
    """What a step (`step` says which states it passes) adds to the cost book of a letter; never an entry of 0.

    * Printed books stationery, written the helper's work, posted the postage, each unless it stands already.
    * Spoiled books stationery again. The work is paid, once for the piece, while the batch has spoiled fewer
      than are free (`free_spoils_left` > 0), else a pay that stands is taken back.
    * A correction backwards takes back what belongs to the states that it undoes. Lost, cancelled and returned
      change nothing: what was spent is spent.
    """
    if passed[-1] is State.SPOILED:
        made = _on_spoiled(standing, rates, free_spoils_left)
    elif passed[-1] in ASIDE:
        made = iter(())
    else:
        made = _on_the_way(passed, standing, rates)
    return tuple(entry for entry in made if entry.fen)


def _on_the_way(passed: Sequence[State], standing: Sequence[Standing], rates: Rates) -> Iterator[Entry]:
    reached = WAY.index(passed[-1])
    for state, kind in _BOOKED_AT.items():
        found = _first(kind, standing)
        if found is None and state in passed:
            yield _new(kind, rates)
        elif found is not None and WAY.index(state) > reached:
            yield _reversing(found)


def _on_spoiled(standing: Sequence[Standing], rates: Rates, free_spoils_left: int) -> Iterator[Entry]:
    yield _new(CostKind.STATIONERY, rates)
    paid = _first(CostKind.WRITING, standing)
    if paid is None and free_spoils_left > 0:
        yield _new(CostKind.WRITING, rates)
    elif paid is not None and free_spoils_left <= 0:
        yield _reversing(paid)


def _first(kind: CostKind, standing: Sequence[Standing]) -> Standing | None:
    return next((entry for entry in standing if entry.kind == kind), None)


def _new(kind: CostKind, rates: Rates) -> Entry:
    fen = {
        CostKind.STATIONERY: rates.stationery_fen,
        CostKind.WRITING: rates.writing_fen,
        CostKind.POSTAGE: rates.postage_fen,
    }
    return Entry(kind, fen[kind])


def _reversing(entry: Standing) -> Entry:
    return Entry(entry.kind, -entry.fen, entry.entry_id)
