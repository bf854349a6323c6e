"""The whole of an erasure in one go: the shop, its files, and the kept copies where wished."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import erase_in_copies, erase_member
from vipdesk.services.erase_in_copies import Cleansed
from vipdesk.services.erase_member import Outcome, label
from vipdesk.services.respect_wishes import Pull, told
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal

__all__ = ["Deed", "Erasure", "erase", "label"]


@dataclass(frozen=True)
class Deed:
    """Who is to be erased, and how far."""

    member_id: int
    now: int
    today: date
    who: str
    from_copies: bool
    logs: tuple[Path, ...]


class Erasure(NamedTuple):
    """What came of it."""

    outcome: Outcome
    pulls: tuple[Pull, ...]
    cleansed: Cleansed | None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left anywhere that was searched."""
        return self.outcome.is_clean and not (self.cleansed and self.cleansed.failed)

    def sentences(self) -> list[Sentence]:
        """All that is to be told of it, the most important first."""
        copies = [erase_in_copies.told(self.cleansed), *self.cleansed.failed] if self.cleansed else []
        return [
            erase_member.told(self.outcome),
            *erase_member.left(self.outcome),
            *(told(one) for one in self.pulls),
            *copies,
        ]


def erase(file: Shop, log: Journal, deed: Deed, progress: Progress) -> Erasure:
    """Erase a person for good, outside of any action; UserError as `erase_member.erase` says.

    It can be cancelled until the person is erased; what was not reached afterwards is told in the answer.
    """
    progress.check()
    with log.action(label(deed.member_id)):
        forgotten = erase_member.erase(deed.member_id, deed.now, deed.today, deed.who)
    outcome = erase_member.finish(file, [forgotten], deed.logs)
    cleansed = erase_in_copies.cleanse(file, forgotten.values, progress) if deed.from_copies else None
    return Erasure(outcome, forgotten.pulls, cleansed)
