"""A batch goes to the one who writes it: planned for somebody else or not, its codes stay."""

from datetime import date

from vipdesk.domain.disclosed import Way
from vipdesk.domain.letters import State
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import disclose
from vipdesk.services.check_in import CheckIn, Refused, check_in
from vipdesk.store import letters
from vipdesk.store.letters import BatchRow

HAND_OUT = QT_TRANSLATE_NOOP("sentences", "Hand batch {batch} to {helper}")


def hand_out(batch_id: int, helper_id: int, now: int, today: date, who: str) -> tuple[Refused, ...]:
    """Give a batch to a helper, inside an open action; what is printed of it is with them from now on.

    What comes back are sheets to pull before: they name somebody who is not to be written to.
    """
    letters.give_batch(batch_id, helper_id)
    printed = [piece.code for piece in letters.pieces_of_batch(batch_id) if piece.state == State.PRINTED]
    refused = check_in(CheckIn(printed, State.WITH_HELPER, None, now, today, who)).refused
    if len(printed) > len(refused):
        disclose.batch(batch_id, Way.HANDED_OUT, now, who)
    return refused


def label(batch: BatchRow, helper: str) -> Sentence:
    """What that is called in the history."""
    return Sentence(HAND_OUT, batch=batch.number, helper=helper)
