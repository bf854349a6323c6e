"""A helper's own desk: the batches given to them, their packs, and check-in, by what the server lets them do."""

from collections.abc import Sequence

from vipdesk.domain import codes, letters
from vipdesk.domain.letters import State
from vipdesk.domain.packs import Pack
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import print_letters
from vipdesk.services.check_in import Checked, Outcome, Refused
from vipdesk.store import campaigns, own_letters, roles, shop
from vipdesk.store import letters as store_letters
from vipdesk.store.database import attached, writing
from vipdesk.store.letters import Printed
from vipdesk.store.own_letters import OwnPiece

STATES = (State.WRITTEN, State.SPOILED, State.LOST)
"""What a helper may check a letter in as."""
NOT_YOURS = QT_TRANSLATE_NOOP("sentences", "{code} is not among your letters.")
FOR_OWNER = QT_TRANSLATE_NOOP("sentences", "{code} is {current}: only an owner of the shop can make it {wanted}.")
TO_PULL = QT_TRANSLATE_NOOP("sentences", "{code} to {name} is not to be written any more: send its sheet back.")
_MOVED = QT_TRANSLATE_NOOP("sentences", "{code} was checked in by somebody else a moment ago.")


def is_mine() -> bool:
    """Whether the shop that is open was opened by a helper's login."""
    return roles.is_helpers(attached())


def check_in(typed: Sequence[str], state: State, reason: str | None) -> Outcome:
    """Check own letters in as one action, by the server's clock; a refused code changes nothing."""
    wanted, refused = _read(typed)
    with writing():
        pieces = own_letters.pieces(wanted)
        ready = []
        for code in wanted:
            why = _why_not(code, pieces.get(code), state, reason)
            refused += [] if why is None else [Refused(code, why)]
            ready += [code] if why is None else []
        booked = own_letters.check_in(ready, state.value, reason) if ready else {}
    refused += [Refused(code, _left_out(code, pieces[code])) for code in ready if code not in booked]
    done = [_checked(pieces[code], state, booked[code]) for code in ready if code in booked]
    return Outcome(tuple(done), tuple(refused))


def _read(typed: Sequence[str]) -> tuple[list[str], list[Refused]]:
    read: dict[str, None] = {}
    refused = []
    for text in typed:
        try:
            read[codes.parse(text)] = None
        except UserError as error:
            refused.append(Refused(text.strip(), error.sentence))
    return list(read), refused


def _why_not(code: str, piece: OwnPiece | None, wanted: State, reason: str | None) -> Sentence | None:
    """What the server would refuse without a word; the rules are those of `domain.letters`, and fewer steps."""
    if piece is None:
        return Sentence(NOT_YOURS, code=code)
    current = State(piece.state)
    try:
        letters.step(code, current, wanted, reason)
    except UserError as error:
        return error.sentence
    if wanted not in STATES or current not in _FROM[wanted]:
        words = {"current": Sentence(letters.WORDS[current]), "wanted": Sentence(letters.WORDS[wanted])}
        return Sentence(FOR_OWNER, code=code, **words)
    return None


_AT_HAND = (State.PRINTED, State.WITH_HELPER)
_FROM = {
    State.WRITTEN: (State.PLANNED, *_AT_HAND, State.SPOILED),
    State.SPOILED: (*_AT_HAND, State.WRITTEN),
    State.LOST: (*_AT_HAND, State.WRITTEN),
}
"""From where; other steps are corrections."""


def _left_out(code: str, piece: OwnPiece) -> Sentence:
    """Why the server took it not: its people want no letter any more, or it moved on meanwhile."""
    printed = {one.code: one.id for one in store_letters.printed(batch_id=piece.batch_id)}
    if printed.get(code) in own_letters.to_pull(piece.batch_id):
        return Sentence(TO_PULL, code=code, name=piece.names)
    return Sentence(_MOVED, code=code)


def _checked(piece: OwnPiece, state: State, fen: int) -> Checked:
    left = store_letters.batch(piece.batch_id).states
    still_out = sum(left.get(one, 0) for one in (State.PLANNED, *_AT_HAND))
    return Checked(piece.code, piece.names, state, fen, piece.batch_number, piece.helper, still_out)


def pack(batch_id: int) -> tuple[Pack, list[Sentence]]:
    """The pack of an own batch, and a note for each letter that is not in it."""
    batch = store_letters.batch(batch_id)
    printed = store_letters.printed(batch_id=batch_id)
    pulled = own_letters.to_pull(batch_id)
    wanted = [one for one in printed if one.id not in pulled]
    wording = campaigns.wording(batch.campaign_id)
    return print_letters.pack(wording, batch, wanted, shop.settings()), [*_notes(printed, pulled)]


def _notes(printed: Sequence[Printed], pulled: set[int]) -> list[Sentence]:
    missing = [one for one in printed if one.missing and one.id not in pulled]
    return [
        *(
            Sentence(print_letters.NEEDS_ATTENTION, code=one.code, name=one.names, places=one.missing)
            for one in missing
        ),
        *(Sentence(TO_PULL, code=one.code, name=one.names) for one in printed if one.id in pulled),
    ]


def mark_printed(batch_id: int) -> None:
    """Note that the pack of an own batch was printed; the register knows it from now on."""
    with writing():
        own_letters.mark_printed(batch_id)
