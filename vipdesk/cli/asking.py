"""A question that the person at the terminal answers before something is done."""

import sys

from vipdesk.cli.desk import Desk
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

_YES = ("y", "yes", "j", "ja", "是", "好")
_CHOICES = QT_TRANSLATE_NOOP("sentences", "{question} Type yes or no: ")


def agreed(desk: Desk, question: Sentence) -> bool:
    """Whether somebody sits there and says yes; a script does not."""
    if desk.is_json or not sys.stdin.isatty():
        return False
    print(desk.say(Sentence(_CHOICES, question=question)), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in _YES
