"""What the search field finds in the shop."""

from collections.abc import Callable
from functools import partial
from typing import Any

from vipdesk.domain import money
from vipdesk.store import letters, members, orders, shop
from vipdesk.ui.finding import Hit

MOST = 6
_SHORTEST_NUMBER = 4
"""Order numbers are looked for from this many characters on: fewer would find whole years."""

Go = Callable[[str, Any], object]


def find(text: str, go: Go) -> list[Hit]:
    """Members, letters and orders; choosing a hit goes to its page by `go`."""
    return [*_members(text, go), *_letters(text, go), *_orders(text, go)]


def _members(text: str, go: Go) -> list[Hit]:
    found = members.rows(members.best(text, MOST))
    return [
        Hit(one.name, " · ".join(filter(None, (one.nick, one.group))), "members", partial(go, "members", one.id))
        for one in found
    ]


def _letters(text: str, go: Go) -> list[Hit]:
    found = letters.find(text.upper(), MOST)
    return [Hit(one.code, one.names, "letters", partial(go, "letters", one.code)) for one in found]


def _orders(text: str, go: Go) -> list[Hit]:
    if len(text) < _SHORTEST_NUMBER:
        return []
    currency = shop.settings().currency
    return [
        Hit(
            one.number,
            f"{one.member or one.buyer} {money.shown(one.total_fen, currency)}",
            "orders",
            partial(go, "orders", one.id),
        )
        for one in orders.rows(orders.few(text, MOST))
    ]
