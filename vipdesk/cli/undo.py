"""undo, redo: the last thing that was done, taken back or done again."""

from vipdesk.cli.desk import Desk
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress

UNDONE = QT_TRANSLATE_NOOP("sentences", "Taken back: {action}")
REDONE = QT_TRANSLATE_NOOP("sentences", "Done again: {action}")
NOTHING_TO_UNDO = QT_TRANSLATE_NOOP("sentences", "There is nothing to take back.")
NOTHING_TO_REDO = QT_TRANSLATE_NOOP("sentences", "There is nothing to do again.")


def run(desk: Desk) -> int:
    """One step back, or forward again."""
    is_undo = desk.options.command == "undo"
    with desk.open():
        journal = desk.journal()
        entry = journal.undo(Progress()) if is_undo else journal.redo(Progress())
    if entry is None:
        raise UserError(NOTHING_TO_UNDO if is_undo else NOTHING_TO_REDO)
    words = desk.say(entry.label)
    desk.answer(
        {"id": entry.id, "what": words}, [desk.say(Sentence(UNDONE if is_undo else REDONE, action=entry.label))]
    )
    return 0
