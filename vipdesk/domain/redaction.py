"""Keeps data of people out of the log: what a message says of the program stays, what it says of the shop goes."""

import logging
import re
from collections.abc import Mapping
from enum import Enum

GONE = "…"
_LARGEST_SAFE = 99_999
"""Counts and line numbers are smaller; phones, order numbers and postcodes are not."""
_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_PERSONAL = re.compile(
    rf"[\w.+-]+@[\w-]+(\.[\w-]+)+"  # e-mail
    rf"|\+?\d(?:[ -]?\d){{4,}}"  # phones, also in groups
    rf"|[{_WIDE}][{_WIDE}\w]*"  # names and addresses in Chinese, Japanese, Korean
    r"|\\u[0-9a-fA-F]{4}(?:\\u[0-9a-fA-F]{4})*"  # the same escaped
)
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”")


def masked(text: str) -> str:
    """The text without phones, e-mail addresses and words in wide characters."""
    return _PERSONAL.sub(GONE, text)


def masked_wholly(text: str) -> str:
    """The same, and without whatever stands in quotation marks: for words that are not our own."""
    return masked(_QUOTED.sub(GONE, text))


def safe(value: object) -> object:
    """A value as it may be written: small numbers, yes and no, members of an enumeration; anything else is left out."""
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, int) and abs(value) <= _LARGEST_SAFE:
        return value
    return GONE


class Redacting(logging.Filter):
    """Takes out of every record what could be somebody's: arguments first, then what the words still give away."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record in place; it is always written."""
        template, args = str(record.msg), record.args
        if isinstance(args, Mapping):
            record.args = {name: safe(value) for name, value in args.items()}
        elif args:
            record.args = tuple(safe(value) for value in args)
        try:
            said = record.getMessage()
        except (TypeError, ValueError, KeyError):  # an argument was left out where the words wanted a number
            said = template
        record.msg, record.args = masked_wholly(said), ()
        record.stack_info = None
        return True
