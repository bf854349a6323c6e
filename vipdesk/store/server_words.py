"""What a server refused, in sentences for people; the engine's own words are never among them."""

import peewee

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store.server_driver import DATABASE, NOT_LET_IN, NUL, PASSWORD, REFUSED, UNREACHABLE

UNSURE = "commit"
"""The connection broke after the order to commit and before the answer."""


def explain(error: BaseException, place: object) -> Sentence | None:
    """The sentence for what a server refused; None where it is no trouble of one, or a mistake of the program."""
    current: BaseException | None = error
    while current is not None:
        state = state_of(current)
        for wanted, text in _SENTENCES:
            if state.startswith(wanted):
                return Sentence(text, shop=place)
        current = current.__cause__ or current.__context__
    return None


def state_of(error: BaseException) -> str:
    """The code that an error of a server carries in the place of its words."""
    is_coded = isinstance(error, peewee.PeeweeException) and error.args and isinstance(error.args[0], str)
    return error.args[0] if is_coded else " "


NOT_MADE = QT_TRANSLATE_NOOP(
    "sentences", "The database {shop} is empty: import something into it, or move a shop there."
)
FOREIGN = QT_TRANSLATE_NOOP("sentences", "The database {shop} belongs to another program; it is not a shop.")
_BROKE = QT_TRANSLATE_NOOP(
    "sentences", "The connection to the server of {shop} broke. What was under way was not saved; try again."
)
_MEANWHILE = QT_TRANSLATE_NOOP(
    "sentences", "A colleague is changing the same at this moment. Nothing was changed; try again."
)
_NOT_STORED = QT_TRANSLATE_NOOP(
    "sentences", "The server cannot store a value: a text is too long, or holds a character that no text has."
)
_SENTENCES = (
    (
        UNREACHABLE,
        QT_TRANSLATE_NOOP("sentences", "The server of {shop} does not answer. Check the network and the server."),
    ),
    (
        PASSWORD,
        QT_TRANSLATE_NOOP("sentences", "The server of {shop} does not take this user and password."),
    ),
    (DATABASE, QT_TRANSLATE_NOOP("sentences", "There is no database {shop} on its server.")),
    (
        NOT_LET_IN,
        QT_TRANSLATE_NOOP(
            "sentences", "The server of {shop} lets nobody in from this computer: its pg_hba.conf must allow it."
        ),
    ),
    (REFUSED, QT_TRANSLATE_NOOP("sentences", "The address {shop} cannot be read. docs/several-desks.md shows one.")),
    (
        UNSURE,
        QT_TRANSLATE_NOOP(
            "sentences",
            "The connection to the server of {shop} broke while saving. Look whether it was saved, then go on.",
        ),
    ),
    ("57P03", QT_TRANSLATE_NOOP("sentences", "The server of {shop} is just starting. Try again in a moment.")),
    ("57P", _BROKE),
    ("08", _BROKE),
    ("25P03", _BROKE),
    (
        "53300",
        QT_TRANSLATE_NOOP("sentences", "The server of {shop} has no place for another desk: raise max_connections."),
    ),
    ("53", QT_TRANSLATE_NOOP("sentences", "The server of {shop} is full. Nothing was saved; make room on its disk.")),
    ("58", QT_TRANSLATE_NOOP("sentences", "The disk of the server of {shop} refused. Nothing was saved; check it.")),
    ("XX00", QT_TRANSLATE_NOOP("sentences", "The server of {shop} reports damage. Restore its last backup.")),
    ("42501", QT_TRANSLATE_NOOP("sentences", "Your login may not do this in {shop}. Ask the owner of the shop.")),
    ("3F000", QT_TRANSLATE_NOOP("sentences", "Your login may not make tables in {shop}. Ask the owner of the server.")),
    ("25006", QT_TRANSLATE_NOOP("sentences", "The database {shop} may only be read. Nothing was saved.")),
    ("55P03", _MEANWHILE),
    ("40", _MEANWHILE),
    (
        "57014",
        QT_TRANSLATE_NOOP("sentences", "The server of {shop} took too long and was stopped. Nothing was changed."),
    ),
    (
        "23505",
        QT_TRANSLATE_NOOP("sentences", "The same is there already; perhaps a colleague was faster. Look again."),
    ),
    (
        "23503",
        QT_TRANSLATE_NOOP("sentences", "A colleague removed what this belongs to. Nothing was changed; look again."),
    ),
    (NUL, _NOT_STORED),
    ("22001", _NOT_STORED),
    ("22003", _NOT_STORED),
    ("22021", _NOT_STORED),
    ("22P05", _NOT_STORED),
    ("54000", _NOT_STORED),
)
