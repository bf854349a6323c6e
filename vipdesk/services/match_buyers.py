"""Finding out which of the members an order's buyer is."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from vipdesk.domain import money
from vipdesk.domain.orders import Buyer
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.services import recognise_uses
from vipdesk.store import matching
from vipdesk.store.matching import Match, Wanted

Key = tuple[str, str]
"""A platform, and what tells its buyers apart."""


def match(buyers: Mapping[Key, Buyer]) -> dict[Key, Match]:
    """The member behind each buyer; who is nobody's is left out."""
    found: dict[Key, Match] = {}
    for platform in dict.fromkeys(platform for platform, _ in buyers):
        wanted = {
            identity: Wanted(buyer.nick, buyer.phone, buyer.address.city)
            for (of, identity), buyer in buyers.items()
            if of == platform
        }
        found |= {(platform, identity): one for identity, one in matching.match(platform, wanted).items()}
    return found


MATCHED = QT_TRANSLATE_NOOP(
    "sentences", "Buyers found to be members: {buyers}. Orders of before that are theirs: {orders}."
)
USED = QT_TRANSLATE_NOOP("sentences", "Privileges used in these orders: {uses}. They are booked with {amount}.")


class Matched(NamedTuple):
    """Buyers who were found to be members, how many orders they bring, and what privileges were used in these."""

    buyers: int = 0
    orders: int = 0
    uses: int = 0
    fen: int = 0

    def and_(self, other: "Matched") -> "Matched":
        """Both together."""
        return Matched(*(one + more for one, more in zip(self, other, strict=True)))

    def sentences(self, currency: str) -> Iterator[Sentence]:
        """What there is to say of it."""
        if self.buyers or self.orders:
            yield Sentence(MATCHED, buyers=self.buyers, orders=self.orders)
        if self.uses:
            yield Sentence(USED, uses=self.uses, amount=money.shown(self.fen, currency))


def match_all(progress: Progress) -> Matched:
    """Find the member of every buyer who is nobody's yet, inside the open action.

    What privileges were used in the orders that become theirs is recognised and booked at once.
    """
    found = matching.match_buyers()
    used = recognise_uses.of_orders(found.order_ids, progress)
    return Matched(found.buyers, len(found.order_ids), used.uses, used.fen)
