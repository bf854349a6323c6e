"""In which ways data of people leave the shop, and which kinds of data those are."""

from collections.abc import Mapping
from enum import StrEnum

from vipdesk.errors import QT_TRANSLATE_NOOP


class Way(StrEnum):
    """How data were given away."""

    PRINTED = "printed"
    SAVED = "saved"
    HANDED_OUT = "handed_out"
    PERSON = "person"
    LIST = "list"
    SERVER = "server"
    SECOND_PLACE = "second_place"


class Datum(StrEnum):
    """A kind of data."""

    NAME = "name"
    ADDRESS = "address"
    LETTER = "letter"
    PHONE = "phone"
    ORDERS = "orders"
    EVERYTHING = "everything"


WAYS: Mapping[Way, str] = {
    Way.PRINTED: QT_TRANSLATE_NOOP("sentences", "Pack printed"),
    Way.SAVED: QT_TRANSLATE_NOOP("sentences", "Pack saved as a file"),
    Way.HANDED_OUT: QT_TRANSLATE_NOOP("sentences", "Letters handed out"),
    Way.PERSON: QT_TRANSLATE_NOOP("sentences", "Everything about one person"),
    Way.LIST: QT_TRANSLATE_NOOP("sentences", "List saved as a file"),
    Way.SERVER: QT_TRANSLATE_NOOP("sentences", "Shop moved to a server"),
    Way.SECOND_PLACE: QT_TRANSLATE_NOOP("sentences", "Backup in a second place"),
}
"""The ways in words."""
DATA: Mapping[Datum, str] = {
    Datum.NAME: QT_TRANSLATE_NOOP("sentences", "name"),
    Datum.ADDRESS: QT_TRANSLATE_NOOP("sentences", "address"),
    Datum.LETTER: QT_TRANSLATE_NOOP("sentences", "the letter's words"),
    Datum.PHONE: QT_TRANSLATE_NOOP("sentences", "phone"),
    Datum.ORDERS: QT_TRANSLATE_NOOP("sentences", "orders"),
    Datum.EVERYTHING: QT_TRANSLATE_NOOP("sentences", "everything"),
}
"""The kinds of data in words."""
OF_A_PACK = (Datum.NAME, Datum.ADDRESS, Datum.LETTER)
"""What a helper's pack says of each person."""
EXPORTED = QT_TRANSLATE_NOOP("sentences", "The person, as they asked")
EXPORTED_LIST = QT_TRANSLATE_NOOP("sentences", "Whoever saved it")
NOBODY_YET = QT_TRANSLATE_NOOP("sentences", "Whoever printed it")
EVERYBODY = QT_TRANSLATE_NOOP("sentences", "everybody")
