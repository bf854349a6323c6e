"""What the page of the backups says in words."""

from PySide6.QtCore import QObject

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.services import back_up
from vipdesk.store.backup import Reason
from vipdesk.store.backup_look import Since
from vipdesk.ui.language import number, sentence

NOTHING = Sentence(QT_TRANSLATE_NOOP("sentences", "nothing changed"))
OTHER_LINE = Sentence(QT_TRANSLATE_NOOP("sentences", "put aside by a restore"))
NOT_KNOWN = Sentence(QT_TRANSLATE_NOOP("sentences", "not known"))


def reason_words(reason: Reason) -> str:
    """Why it was made."""
    return sentence(Sentence(back_up.REASONS[reason]))


class SinceWords(QObject):
    """How much was done after a backup, in a few words; an object, since only such ones know plurals."""

    def told(self, since: Since | None) -> str:
        """`12 actions`, or why there is no number."""
        if since is None:
            return sentence(NOT_KNOWN)
        if not since.is_of_this_line:
            return sentence(OTHER_LINE)
        return self.tr("%n action(s)", "", since.actions) if since.actions else sentence(NOTHING)


def row_words(since: Since | None) -> list[tuple[str, str]]:
    """By subject, how many rows are new, gone or different."""
    rows = since.rows if since is not None else {}
    return [(sentence(Sentence(name)), number(count)) for name, count in rows.items()]


def megabytes(size: int) -> str:
    """`1.2 MB`."""
    return f"{size / 1e6:.1f} MB"
