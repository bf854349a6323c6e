"""A batch checked in as a whole, but for the letters that are named."""

from collections.abc import Sequence

from vipdesk.domain import codes
from vipdesk.domain.letters import State
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import letters

_READY = {
    State.WRITTEN: (State.PRINTED, State.WITH_HELPER),
    State.POSTED: (State.WRITTEN,),
}
"""What becomes written or posted when a whole batch does."""


def codes_but(batch_id: int, state: State, typed: Sequence[str]) -> list[str]:
    """The codes of a batch's letters that are ready to become `state`, but for those typed.

    UserError for what is no code, a code of another batch, and where no letter is left.
    """
    pieces = letters.pieces_of_batch(batch_id)
    excepted = {codes.parse(text) for text in typed}
    strange = sorted(excepted - {piece.code for piece in pieces})
    if strange:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{code} is not in this batch; look at its sheet again."), code=strange[0]
        )
    found = [piece.code for piece in pieces if piece.state in _READY[state] and piece.code not in excepted]
    if not found:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "No letter of this batch is left to be checked in."))
    return found
