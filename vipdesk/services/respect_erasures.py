"""Whom a list or an export names though they were erased: they are told, and not taken over silently."""

from collections.abc import Sequence
from typing import NamedTuple

from vipdesk.domain.members import MemberRecord
from vipdesk.domain.moments import to_local
from vipdesk.domain.orders import Buyer, Order
from vipdesk.domain.problems import Problem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.store import forgetting, shop
from vipdesk.store.forgetting import Recognition
from vipdesk.store.personal import Told

ERASED = QT_TRANSLATE_NOOP(
    "sentences",
    "This person was erased on {day} and is not taken over. If they are a customer again, add them by hand.",
)
WITHOUT_BUYER = QT_TRANSLATE_NOOP(
    "sentences", "Orders of people who were erased, counted in the totals without anything personal: {count}."
)
_LOOK_EVERY = 500


class Members(NamedTuple):
    """Those of a list who may be taken over, and a problem for each who was erased."""

    allowed: list[MemberRecord]
    problems: list[Problem]


def recognition(before: Recognition | None = None) -> Recognition:
    """Knows who was erased from the open shop, to be asked again and again; `before` goes on if nobody was since."""
    entries = forgetting.erased()
    return before if before is not None and before.entries == entries else Recognition(entries)


def members(file: str, strangers: Sequence[MemberRecord], erased: Recognition, progress: Progress) -> Members:
    """Tell erased people from others whom the shop does not know."""
    found = Members([], [])
    zone = shop.settings().time_zone
    for number, one in enumerate(strangers):
        if number % _LOOK_EVERY == 0:
            progress.check()
        entry = erased.of(_told(one.name, (one.nick, *one.other_nicks), (one.phone, *one.other_phones)))
        if entry is None:
            found.allowed.append(one)
        else:
            day = f"{to_local(entry.erased_at, zone):%Y-%m-%d}"
            found.problems.append(Problem(file, one.row, "", Sentence(ERASED, day=day)))
    return found


def orders(found: Sequence[Order], strangers: set[str], erased: Recognition, progress: Progress) -> tuple[Order, ...]:
    """The same orders, without their buyer where that is one of the strangers, by identity, and was erased."""
    buyers = {order.buyer.identity: order.buyer for order in found if order.buyer.identity in strangers}
    gone = set()
    for number, (identity, buyer) in enumerate(buyers.items()):
        if number % _LOOK_EVERY == 0:
            progress.check()
        if erased.of(_told(buyer.name, (buyer.nick,), (buyer.phone,))) is not None:
            gone.add(identity)
    return tuple(
        order._replace(buyer=Buyer(order.buyer.platform)) if order.buyer.identity in gone else order for order in found
    )


def notes(before: Sequence[Order], after: Sequence[Order]) -> list[Sentence]:
    """How many orders lost their buyer."""
    count = sum(old is not new for old, new in zip(before, after, strict=True))
    return [Sentence(WITHOUT_BUYER, count=count)] if count else []


def _told(name: str, nicks: Sequence[str], phones: Sequence[str]) -> list[Told]:
    values = [("name", name), *(("nick", nick) for nick in nicks), *(("phone", phone) for phone in phones)]
    return [Told(column, value) for column, value in values if value]
