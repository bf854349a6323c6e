"""A batch goes to the one who writes it: planned for somebody else or not, its codes stay."""

from datetime import date

from vipdesk.domain.letters import State
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services.check_in import CheckIn, check_in
from vipdesk.store import letters
from vipdesk.store.letters import BatchRow

HAND_OUT = QT_TRANSLATE_NOOP("sentences", "Hand batch {batch} to {helper}")


def hand_out(batch_id: int, helper_id: int, now: int, today: date, who: str) -> None:
    """Give a batch to a helper, inside an open action; what is printed of it is with them from now on."""
    letters.give_batch(batch_id, helper_id)
    printed = [piece.code for piece in letters.pieces_of_batch(batch_id) if piece.state == State.PRINTED]
    check_in(CheckIn(printed, State.WITH_HELPER, None, now, today, who))


def label(batch: BatchRow, helper: str) -> Sentence:
    """What that is called in the history."""
    return Sentence(HAND_OUT, batch=batch.number, helper=helper)
