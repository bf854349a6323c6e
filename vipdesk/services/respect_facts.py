"""A letter under way says nothing that was marked not to be mentioned, forgotten, or mended since it was drawn."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.domain import texts
from vipdesk.domain.letters import State
from vipdesk.domain.personal_lines import PLACE, SILENCED, source
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import facts, letter_lines
from vipdesk.store.letter_lines import Line
from vipdesk.store.letters import Printed

CHANGED = QT_TRANSLATE_NOOP(
    "sentences",
    "The letter {code} to {name} says nothing of a talk any more: what it said is not to be mentioned, or forgotten.",
)
ON_PAPER = QT_TRANSLATE_NOOP(
    "sentences", "Already on paper: {code} to {name} says what is not to be mentioned any more, or was forgotten."
)
ON_PAPER_WITH = QT_TRANSLATE_NOOP(
    "sentences",
    "Already on paper: {code} to {name}, batch {batch} with {helper}, says what is not to be mentioned any more,"
    " or was forgotten.",
)


class Filled(NamedTuple):
    """What is filled into a letter, without what may not be said, and the places that have no value then."""

    fields: dict[str, str | None]
    missing: str


def silenced(letter_ids: Iterable[int], today: date) -> dict[int, Filled]:
    """Those of the letters that say what may not be said on this day, as they are without it."""
    return {one.letter_id: _without(one) for one in _unsayable(letter_lines.of_letters(letter_ids), today)}


def respect(member_id: int, today: date) -> None:
    """Take out of a member's letters what may not be said any more, inside the open action; not of what is printed."""
    _take_out(letter_lines.of_member(member_id), today)


def respect_all(today: date) -> None:
    """The same for every letter."""
    _take_out(letter_lines.under_way(), today)


def respect_in(letter_ids: Iterable[int], today: date) -> None:
    """The same for these letters."""
    _take_out(letter_lines.of_letters(letter_ids), today)


def on_paper_of(member_id: int, today: date) -> list[Sentence]:
    """A note for each printed sheet to a member that says what may not be said any more."""
    return [_note(one) for one in _unsayable(letter_lines.of_member(member_id), today) if one.state != State.PLANNED]


def notes(printed: Sequence[Printed], today: date) -> list[Sentence]:
    """A note for each of the letters that changed since it was drawn, and each that cannot change: it is on paper."""
    found = {one.letter_id: one for one in _unsayable(letter_lines.of_letters([each.id for each in printed]), today)}
    out = {id_ for id_, one in found.items() if one.state in _OUT}
    changed = [one for one in printed if SILENCED in one.fields or (one.id in found and one.id not in out)]
    return [
        *(Sentence(CHANGED, code=one.code, name=one.names) for one in changed),
        *(_note(found[one.id]) for one in printed if one.id in out),
    ]


_OUT = (State.PRINTED, State.WITH_HELPER, State.WRITTEN)


def _note(one: Line) -> Sentence:
    if one.batch is None or not one.helper:
        return Sentence(ON_PAPER, code=one.code, name=one.names)
    return Sentence(ON_PAPER_WITH, code=one.code, name=one.names, batch=one.batch, helper=one.helper)


def _take_out(found: Sequence[Line], today: date) -> None:
    planned = [one for one in _unsayable(found, today) if one.state == State.PLANNED]
    letter_lines.fill_in((one.letter_id, *_without(one)) for one in planned)


def _unsayable(found: Sequence[Line], today: date) -> list[Line]:
    """Those whose text has a place for the line, and whose line comes from a fact that may not be said now."""
    said = [one for one in found if PLACE in texts.placeholders(one.body) and source(one.fields)]
    sayable = facts.sayable({one.member_id for one in said}, today)
    return [one for one in said if source(one.fields) not in sayable.get(one.member_id, frozenset())]


def _without(one: Line) -> Filled:
    fields = {**one.fields, PLACE: None, SILENCED: SILENCED}
    return Filled(fields, ", ".join(texts.merge(one.body, fields).missing))
