"""Questions about letters as physical pieces, their batches, and what happened to each."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store.database import chunks, execute, insert_all, places, repeat, reserve, select
from vipdesk.store.members import as_date
from vipdesk.store.models import Batch


class NewLetter(NamedTuple):
    """A letter to be stored at the draw."""

    recipient_id: int
    member_id: int
    code: str
    number: int
    state: str
    names: str
    fields: Mapping[str, str | None]
    missing: str
    address: str
    postcode: str
    zone: str
    post_by_on: date
    write_by_on: date
    posted_on: date | None = None


class LetterRow(NamedTuple):
    """A letter as it lies on the desk."""

    id: int
    code: str
    number: int
    member_id: int
    names: str
    state: str
    batch: int | None
    helper: str
    zone: str
    post_by_on: date
    write_by_on: date
    write_on: date | None
    posted_on: date | None
    missing: str


class Printed(NamedTuple):
    """What the copy sheet of a letter needs."""

    id: int
    code: str
    number: int
    names: str
    fields: dict[str, str | None]
    missing: str
    address: str
    postcode: str
    state: str
    batch_id: int | None


class BatchRow(NamedTuple):
    """A batch with the sum that must add up."""

    id: int
    campaign_id: int
    campaign: str
    number: int
    helper_id: int | None
    helper: str
    pay_fen: int
    start_on: date
    due_on: date
    printed_at: int | None
    letters: int
    states: dict[str, int]


class Piece(NamedTuple):
    """A letter as the check-in sees it."""

    id: int
    code: str
    state: str
    campaign_id: int
    member_id: int
    names: str
    batch_id: int | None
    batch_number: int | None
    helper_id: int | None
    helper: str
    pay_fen: int
    zone: str
    posted_on: date | None


class Event(NamedTuple):
    """Something that happens to a letter."""

    letter_id: int
    happened_at: int
    happened_on: date
    previous: str
    state: str
    reason: str
    who: str


class Assigned(NamedTuple):
    """What the plan says of a letter."""

    letter_id: int
    batch_id: int
    write_on: date


def add(campaign_id: int, letters: Sequence[NewLetter]) -> None:
    """Store the letters of a campaign."""
    ids = reserve("letter", len(letters))
    rows = [(id_, campaign_id, *_stored(one)) for id_, one in zip(ids, letters, strict=True)]
    insert_all("letter", ("id", "campaign_id", *NewLetter._fields), rows)


def _stored(one: NewLetter) -> list[object]:
    fields = json.dumps(dict(one.fields), ensure_ascii=False)
    values = one._replace(fields={})._asdict() | {"fields": fields}
    return [value.isoformat() if isinstance(value, date) else value for value in values.values()]


_LETTER = """
SELECT l.id, l.code, l.number, l.member_id, l.names, l.state, b.number, COALESCE(h.name, ''), l.zone, l.post_by_on,
  l.write_by_on, l.write_on, l.posted_on, l.missing
FROM letter l LEFT JOIN batch b ON b.id = l.batch_id LEFT JOIN helper h ON h.id = b.helper_id"""


def of_campaign(campaign_id: int) -> list[LetterRow]:
    """All letters of a campaign by number."""
    return [_letter(row) for row in select(f"{_LETTER} WHERE l.campaign_id = ? ORDER BY l.number", [campaign_id])]


def find(text: str, limit: int = 8) -> list[LetterRow]:
    """Letters whose code begins with `text`."""
    found = select(f"{_LETTER} WHERE l.code >= ? AND l.code < ? ORDER BY l.code LIMIT ?", [text, text + "￿", limit])
    return [_letter(row) for row in found]


def _letter(row: tuple[object, ...]) -> LetterRow:
    values = LetterRow._make(row)
    return values._replace(
        post_by_on=as_date(values.post_by_on) or date.min,
        write_by_on=as_date(values.write_by_on) or date.min,
        write_on=as_date(values.write_on),
        posted_on=as_date(values.posted_on),
    )


def printed(*, campaign_id: int | None = None, batch_id: int | None = None) -> list[Printed]:
    """What is to be printed of a batch or a whole campaign, in the order of writing; cancelled pieces are left out."""
    column, value = ("batch_id", batch_id) if batch_id is not None else ("campaign_id", campaign_id)
    found = select(
        "SELECT id, code, number, names, fields, missing, address, postcode, state, batch_id FROM letter"
        f" WHERE {column} = ? AND state <> 'cancelled' ORDER BY write_on NULLS FIRST, number",
        [value],
    )
    return [Printed._make((*row[:4], json.loads(row[4]), *row[5:])) for row in found]


def states(campaign_id: int) -> dict[str, int]:
    """How many letters of a campaign are in each state."""
    return dict(select("SELECT state, COUNT(*) FROM letter WHERE campaign_id = ? GROUP BY state", [campaign_id]))


_BATCH = """
SELECT b.id, b.campaign_id, c.name, b.number, b.helper_id, COALESCE(h.name, ''), COALESCE(h.pay_fen, 0),
  b.start_on, b.due_on, b.printed_at FROM batch b JOIN campaign c ON c.id = b.campaign_id
  LEFT JOIN helper h ON h.id = b.helper_id"""


def batches(campaign_id: int | None = None) -> list[BatchRow]:
    """The batches of a campaign, or of all campaigns, in the order of their work."""
    where, params = ("", []) if campaign_id is None else (" WHERE b.campaign_id = ?", [campaign_id])
    return _with_states(select(f"{_BATCH}{where} ORDER BY b.start_on, b.id", params))


def batch(batch_id: int) -> BatchRow:
    """One batch; UserError where there is none of this id."""
    found = _with_states(select(f"{_BATCH} WHERE b.id = ?", [batch_id]))
    if not found:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "There is no batch {number}. `plan` shows the batches of a campaign."),
            number=batch_id,
        )
    return found[0]


def _with_states(found: Sequence[tuple[object, ...]]) -> list[BatchRow]:
    counts: dict[object, dict[str, int]] = {}
    for chunk in chunks([row[0] for row in found]):
        question = f"SELECT batch_id, state, COUNT(*) FROM letter WHERE batch_id IN ({places(chunk)}) GROUP BY 1, 2"
        for batch_id, state, number in select(question, chunk):
            counts.setdefault(batch_id, {})[state] = number
    return [_batch(row, counts.get(row[0], {})) for row in found]


def _batch(row: tuple[object, ...], states_: dict[str, int]) -> BatchRow:
    values = BatchRow._make((*row, sum(states_.values()), states_))
    return values._replace(start_on=as_date(values.start_on) or date.min, due_on=as_date(values.due_on) or date.min)


def add_batch(campaign_id: int, number: int, helper_id: int | None, start_on: date, due_on: date) -> int:
    """A new batch of a campaign; its id."""
    new = Batch.create(campaign=campaign_id, number=number, helper=helper_id, start_on=start_on, due_on=due_on)
    return int(new.id)


def assign(assigned: Sequence[Assigned]) -> None:
    """Put letters into their batches, each with the day on which it is to be written."""
    repeat(
        "UPDATE letter SET batch_id = ?, write_on = ? WHERE id = ? AND state = 'planned'",
        [(one.batch_id, one.write_on.isoformat(), one.letter_id) for one in assigned],
    )


def remove_unprinted_batches(campaign_id: int) -> None:
    """Take the planned letters out of batches that were not printed, so that they can be planned anew."""
    unprinted = "SELECT id FROM batch WHERE campaign_id = ? AND printed_at IS NULL"
    execute(
        f"UPDATE letter SET batch_id = NULL, write_on = NULL WHERE state = 'planned' AND batch_id IN ({unprinted})",
        [campaign_id],
    )
    execute(
        "DELETE FROM batch WHERE campaign_id = ? AND printed_at IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.batch_id = batch.id)",
        [campaign_id],
    )


def next_batch_number(campaign_id: int) -> int:
    """The number that the campaign's next batch gets."""
    return int(select("SELECT COALESCE(MAX(number), 0) + 1 FROM batch WHERE campaign_id = ?", [campaign_id])[0][0])


def give_batch(batch_id: int, helper_id: int) -> None:
    """Say who writes a batch; the codes of its letters stay."""
    Batch.update(helper=helper_id).where(Batch.id == batch_id).execute()


def mark_batch_printed(batch_id: int, at: int) -> None:
    """Note when a batch was printed for the first time."""
    Batch.update(printed_at=at).where(Batch.id == batch_id, Batch.printed_at.is_null()).execute()


def pieces(codes: Sequence[str]) -> dict[str, Piece]:
    """The letters of these codes; a code that no letter has is left out."""
    found: dict[str, Piece] = {}
    for chunk in chunks(codes):
        for row in select(f"{_PIECE} WHERE l.code IN ({places(chunk)})", chunk):
            found[row[1]] = _piece(row)
    return found


def pieces_of_batch(batch_id: int) -> list[Piece]:
    """The letters of a batch in the order of writing."""
    return [
        _piece(row)
        for row in select(f"{_PIECE} WHERE l.batch_id = ? ORDER BY l.write_on NULLS FIRST, l.number", [batch_id])
    ]


def pieces_of_campaign(campaign_id: int) -> list[Piece]:
    """The letters of a campaign in the order of their numbers."""
    return [_piece(row) for row in select(f"{_PIECE} WHERE l.campaign_id = ? ORDER BY l.number", [campaign_id])]


_PIECE = """
SELECT l.id, l.code, l.state, l.campaign_id, l.member_id, l.names, l.batch_id, b.number, b.helper_id,
  COALESCE(h.name, ''), COALESCE(h.pay_fen, 0), l.zone, l.posted_on
FROM letter l LEFT JOIN batch b ON b.id = l.batch_id LEFT JOIN helper h ON h.id = b.helper_id"""


def _piece(row: tuple[object, ...]) -> Piece:
    values = Piece._make(row)
    return values._replace(posted_on=as_date(values.posted_on))


def advance(letter_id: int, previous: str, state: str, posted_on: date | None) -> bool:
    """Move a letter from one state to the next; False if it is not in `previous` (any more)."""
    return bool(
        execute(
            "UPDATE letter SET state = ?, posted_on = ? WHERE id = ? AND state = ?",
            [state, posted_on and posted_on.isoformat(), letter_id, previous],
        )
    )


def record(events: Sequence[Event]) -> None:
    """Write down what happened to letters."""
    insert_all(
        "letter_event",
        Event._fields,
        [(one.letter_id, one.happened_at, one.happened_on.isoformat(), *one[3:]) for one in events],
    )


def posted(since: date | None = None) -> list[tuple[int, int, date]]:
    """(letter id, member id, day posted) of every letter that was posted, from `since` on."""
    found = select(
        "SELECT id, member_id, posted_on FROM letter WHERE posted_on IS NOT NULL AND posted_on >= ?",
        [(since or date.min).isoformat()],
    )
    return [(id_, member_id, as_date(day) or date.min) for id_, member_id, day in found]


class JobRow(NamedTuple):
    """A letter still to be planned; `baseline_fen` tells what it may be worth."""

    letter_id: int
    write_by_on: date
    baseline_fen: int


def to_plan(campaign_id: int) -> list[JobRow]:
    """Letters of a campaign of which nothing was printed yet, by write-by date."""
    found = select(
        "SELECT l.id, l.write_by_on, r.baseline_fen FROM letter l JOIN recipient r ON r.id = l.recipient_id"
        " LEFT JOIN batch b ON b.id = l.batch_id"
        " WHERE l.campaign_id = ? AND l.state = 'planned' AND b.printed_at IS NULL ORDER BY l.write_by_on, l.number",
        [campaign_id],
    )
    return [JobRow(id_, as_date(day) or date.min, fen) for id_, day, fen in found]


class PromisedRow(NamedTuple):
    """Letters of a campaign that a helper is to write on a day."""

    helper_id: int
    day: date
    campaign_id: int
    campaign: str
    characters: int
    letters: int


def promised(since: date, besides_campaign: int) -> list[PromisedRow]:
    """What helpers have to write already from `since` on, by day.

    Of the campaign itself only what is printed counts; its other batches are planned anew.
    """
    found = select(
        "SELECT b.helper_id, l.write_on, c.id, c.name, c.characters, COUNT(*) FROM letter l"
        " JOIN batch b ON b.id = l.batch_id JOIN campaign c ON c.id = l.campaign_id"
        " WHERE l.write_on >= ? AND b.helper_id IS NOT NULL AND l.state IN ('planned', 'printed', 'with_helper')"
        " AND (l.campaign_id <> ? OR b.printed_at IS NOT NULL)"
        " GROUP BY b.helper_id, l.write_on, c.id, c.name, c.characters ORDER BY l.write_on, c.id, b.helper_id",
        [since.isoformat(), besides_campaign],
    )
    return [PromisedRow(helper_id, as_date(day) or since, *rest) for helper_id, day, *rest in found]


def overdue(campaign_id: int, today: date) -> int:
    """Letters that should have been written before today and are not."""
    found = select(
        "SELECT COUNT(*) FROM letter WHERE campaign_id = ? AND write_on < ?"
        " AND state IN ('planned', 'printed', 'with_helper')",
        [campaign_id, today.isoformat()],
    )
    return int(found[0][0])


def load(first: date, last: date) -> dict[date, int]:
    """Letters to be written on each day between two days (inclusive), over all campaigns."""
    found = select(
        "SELECT write_on, COUNT(*) FROM letter WHERE write_on >= ? AND write_on <= ?"
        " AND state IN ('planned', 'printed', 'with_helper') GROUP BY write_on",
        [first.isoformat(), last.isoformat()],
    )
    return {as_date(day) or first: number for day, number in found}
