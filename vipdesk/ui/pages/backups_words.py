"""What the page of the backups says in words."""

from PySide6.QtCore import QCoreApplication

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


def since_words(since: Since | None) -> str:
    """How much was done after it, in a few words."""
    if since is None:
        return sentence(NOT_KNOWN)
    if not since.is_of_this_line:
        return sentence(OTHER_LINE)
    if not since.actions:
        return sentence(NOTHING)
    return QCoreApplication.translate("backups", "%n action(s)", "", since.actions)


def row_words(since: Since | None) -> list[tuple[str, str]]:
    """By subject, how many rows are new, gone or different."""
    rows = since.rows if since is not None else {}
    return [(sentence(Sentence(name)), number(count)) for name, count in rows.items()]


def megabytes(size: int) -> str:
    """`1.2 MB`."""
    return f"{size / 1e6:.1f} MB"
