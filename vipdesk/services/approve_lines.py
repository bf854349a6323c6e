"""The personal lines of letters are read before they are printed: one by one, kept, changed or struck out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vipdesk.domain import texts
from vipdesk.domain.letters import State
from vipdesk.domain.personal_lines import LONGEST, PLACE, READ, SILENCED, SOURCE, source
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import print_letters, respect_facts
from vipdesk.store import campaigns, letter_lines, letters
from vipdesk.store.letter_lines import Line
from vipdesk.store.letters import Printed

APPROVE = QT_TRANSLATE_NOOP("sentences", "Read the personal lines of {count} letter(s)")
UNREAD = QT_TRANSLATE_NOOP(
    "sentences", "Personal lines that nobody has read yet: {count}. Read them on the page of the batches."
)
_TOO_LONG = QT_TRANSLATE_NOOP("sentences", "{code}: a personal line has at most {most} characters.")
_CHANGED = QT_TRANSLATE_NOOP(
    "sentences", "The letter {code} was printed or changed meanwhile; nothing was saved. Open the lines again."
)

Fields = Mapping[str, str | None]


@dataclass(frozen=True)
class Proposed:
    """A letter with a personal line, or with a place for one that is empty."""

    letter_id: int
    code: str
    names: str
    line: str
    fact: str
    """What it was made of; empty where somebody wrote it, or where there is none."""
    is_read: bool
    body: str
    fields: Fields

    def text(self, line: str) -> str:
        """The whole letter with this line in it."""
        return texts.merge(self.body, {**self.fields, PLACE: line or None}).text


@dataclass(frozen=True)
class Decision:
    """What a line is to be; `seen` is what it was when it was read."""

    letter_id: int
    seen: str
    line: str


def proposed(batch_ids: Iterable[int], today: date) -> list[Proposed]:
    """The lines of letters of some batches that are not printed yet, in the order of writing."""
    return [one for batch_id in batch_ids for one in _of_batch(batch_id, today)]


def _of_batch(batch_id: int, today: date) -> list[Proposed]:
    body = campaigns.wording(letters.batch(batch_id).campaign_id).body
    if PLACE not in texts.placeholders(body):
        return []
    printed = print_letters.ready(letters.printed(batch_id=batch_id), today)
    return [_proposed(one, body) for one in printed if one.state == State.PLANNED and _has_place(one)]


def _has_place(one: Printed) -> bool:
    """Whether there is a line, there was one that somebody struck out, or one is missing."""
    return bool(one.fields.get(PLACE)) or SOURCE in one.fields or PLACE in one.missing.split(", ")


def _proposed(one: Printed, body: str) -> Proposed:
    line = one.fields.get(PLACE) or ""
    fact = one.fields.get(SOURCE, line) or ""
    return Proposed(one.id, one.code, one.names, line, fact, READ in one.fields, body, one.fields)


def notes(batch_ids: Iterable[int], today: date) -> list[Sentence]:
    """A note where letters would be printed with lines that nobody has read."""
    unread = sum(bool(one.line) and not one.is_read for one in proposed(batch_ids, today))
    return [Sentence(UNREAD, count=unread)] if unread else []


def label(decisions: Sequence[Decision]) -> Sentence:
    """What reading them is called in the history."""
    return Sentence(APPROVE, count=len(decisions))


def decide(decisions: Sequence[Decision], today: date) -> None:
    """Keep what was decided, inside the open action; UserError where a letter is not as it was read any more."""
    wanted = {one.letter_id: one for one in decisions}
    respect_facts.respect_in(wanted, today)
    found = letter_lines.in_turn(wanted)
    for one in found:
        _check(one, wanted[one.letter_id])
    letter_lines.fill_in(_decided(one, wanted[one.letter_id].line.strip()) for one in found)


def _check(one: Line, decision: Decision) -> None:
    if one.state != State.PLANNED or (one.fields.get(PLACE) or "") != decision.seen:
        raise UserError(_CHANGED, code=one.code)
    if len(decision.line.strip()) > LONGEST:
        raise UserError(_TOO_LONG, code=one.code, most=LONGEST)


def _decided(one: Line, line: str) -> tuple[int, Fields, str]:
    """The letter with this line, which still comes from the same fact; without one where it is empty."""
    fact = one.fields.get(SOURCE) or source(one.fields)
    kept = {place: value for place, value in one.fields.items() if place != SILENCED}
    fields = {**kept, PLACE: line or None, READ: READ}
    if line != fact:
        fields[SOURCE] = fact
    return one.letter_id, fields, ", ".join(texts.merge(one.body, fields).missing)
