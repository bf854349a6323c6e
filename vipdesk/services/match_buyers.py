"""Finding out which of the members an order's buyer is."""

from collections.abc import Mapping

from vipdesk.domain.orders import Buyer
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
