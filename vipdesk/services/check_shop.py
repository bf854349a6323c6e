"""Whether the shop is sound: its file, and the sums that must add up."""

from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.store import checks
from vipdesk.store.database import Shop, problems


class Finding(NamedTuple):
    """One thing that was looked at; without `trouble` it is as it should be."""

    what: Sentence
    trouble: tuple[Sentence, ...]


def check(file: Shop) -> list[Finding]:
    """Look at the whole file, and at every sum that the shop relies on."""
    engine = tuple(Sentence("{text}", text=text) for text in problems(file, thorough=True))
    found = [Finding(Sentence(QT_TRANSLATE_NOOP("sentences", "The file is whole and its rows fit together.")), engine)]
    for what, broken in checks.all_checks():
        trouble = tuple(Sentence(TROUBLE, where=where) for where in broken)
        found.append(Finding(Sentence(what), trouble))
    return found


TROUBLE = QT_TRANSLATE_NOOP("sentences", "This does not hold for {where}.")
