"""New items: what may be noted of them, the announcement for a group, and what was sold before and after the launch."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from vipdesk.domain import money
from vipdesk.domain.privilege_terms import Term
from vipdesk.domain.privileges import Item, opens_at
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError

MOST_POINTS = 10
"""Selling points of an item; nobody reads more."""


@dataclass(frozen=True)
class NewItem:
    """All that is noted of an item. Moments are in UTC seconds; `titles` are its names in the platforms' files."""

    name: str
    price_fen: int
    vip_from_at: int
    public_from_at: int
    trial_price_fen: int | None = None
    code: str = ""
    titles: tuple[str, ...] = ()
    category: str = ""
    goes_with: tuple[str, ...] = ()
    quantity: int | None = None
    gift: str = ""
    defects: str = ""
    defect_wording: str = ""
    points: tuple[str, ...] = ()

    @property
    def called(self) -> tuple[str, ...]:
        """Every title by which orders may name it."""
        return tuple(dict.fromkeys((self.name, *self.titles)))


def check(item: NewItem) -> None:
    """UserError says what cannot be so."""
    if not item.name.strip():
        raise UserError(QT_TRANSLATE_NOOP("sentences", "An item needs a name."))
    if item.vip_from_at > item.public_from_at:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "Members can buy it before everyone else, not after."))
    if item.trial_price_fen is not None and item.trial_price_fen > item.price_fen:
        raise UserError(QT_TRANSLATE_NOOP("sentences", "The trial price is higher than the price."))
    if len(item.points) > MOST_POINTS:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "Up to {most} selling points are told; there are {count}."),
            most=MOST_POINTS,
            count=len(item.points),
        )
    if item.defects and not item.defect_wording:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "Say in which words a buyer is told of the defect before dispatch.")
        )


NEW_FOR = QT_TRANSLATE_NOOP("sentences", "New for {group}: {item}")
OPEN_FOR_YOU = QT_TRANSLATE_NOOP(
    "sentences", "You can order it from {opens:%m-%d %H:%M}; everyone else from {public:%m-%d %H:%M}."
)
OPEN_NOW = QT_TRANSLATE_NOOP("sentences", "You can order it already; everyone else from {public:%m-%d %H:%M}.")
OPEN_FOR_ALL = QT_TRANSLATE_NOOP("sentences", "On sale from {public:%m-%d %H:%M}.")
ON_SALE = QT_TRANSLATE_NOOP("sentences", "On sale since {public:%m-%d %H:%M}.")
PRICE = QT_TRANSLATE_NOOP("sentences", "Price: {price}.")
TRIAL = QT_TRANSLATE_NOOP("sentences", "Until then {trial} instead of {price}.")
PIECES = QT_TRANSLATE_NOOP("sentences", "There are {count} pieces.")
GIFT = QT_TRANSLATE_NOOP("sentences", "With it comes {gift}.")
POINT = QT_TRANSLATE_NOOP("sentences", "· {point}")


class Launch(NamedTuple):
    """An item's moments on the shop's clock."""

    vip_from: datetime
    public_from: datetime


def announcement(
    item: NewItem, launch: Launch, group: str, terms: Sequence[Term], now: datetime, currency: str
) -> tuple[Sentence, ...]:
    """What a group is told of an item, from the terms in force for its members; line by line. `now` is local.

    After the launch nothing is said of trial prices, which are over, nor of pieces, of which some are sold.
    """
    is_launched = now >= launch.public_from
    return (
        Sentence(NEW_FOR, group=group, item=item.name),
        *_sale(item, launch, terms, now, currency),
        *([Sentence(PIECES, count=item.quantity)] if item.quantity and not is_launched else []),
        *([Sentence(GIFT, gift=item.gift)] if item.gift else []),
        *(Sentence(POINT, point=point) for point in item.points),
    )


def _sale(item: NewItem, launch: Launch, terms: Sequence[Term], now: datetime, currency: str) -> Sequence[Sentence]:
    """From when it is to be had, and at which price."""
    price = Sentence(PRICE, price=_amount(item.price_fen, currency))
    if now >= launch.public_from:
        return (Sentence(ON_SALE, public=launch.public_from), price)
    early = Item(item.name, launch.public_from, launch.vip_from, item.price_fen, item.trial_price_fen)
    opening = opens_at(terms, early, now.date())
    if opening is None:
        return (Sentence(OPEN_FOR_ALL, public=launch.public_from), price)
    if opening <= now:
        begin = Sentence(OPEN_NOW, public=launch.public_from)
    else:
        begin = Sentence(OPEN_FOR_YOU, opens=opening, public=launch.public_from)
    return (begin, _early_price(item, currency) or price)


def _early_price(item: NewItem, currency: str) -> Sentence | None:
    if item.trial_price_fen is None or item.trial_price_fen == item.price_fen:
        return None
    return Sentence(TRIAL, trial=_amount(item.trial_price_fen, currency), price=_amount(item.price_fen, currency))


def _amount(fen: int, currency: str) -> str:
    return money.shown(fen, currency).removesuffix(".00")


class Sale(NamedTuple):
    """An order with the item in it; `member_id` is None where nobody knows whose it is."""

    order_id: int
    member_id: int | None
    name: str
    paid_at: int
    pieces: int


class Sold(NamedTuple):
    """What was sold of an item. `early` are members' pieces before the launch; `first` the first few orders."""

    early: int
    members: int
    """Pieces that members bought since the launch."""
    others: int
    """Pieces that everybody else bought."""
    first: tuple[Sale, ...]
    left: int | None

    @property
    def pieces(self) -> int:
        """All pieces."""
        return self.early + self.members + self.others


def sold(sales: Iterable[Sale], public_from_at: int, quantity: int | None, most_first: int = 5) -> Sold:
    """The sums of an item's sales; what is left is never below nothing."""
    ordered = sorted(sales, key=lambda one: (one.paid_at, one.order_id))
    by_members = [one for one in ordered if one.member_id is not None]
    early = sum(one.pieces for one in by_members if one.paid_at < public_from_at)
    members = sum(one.pieces for one in by_members if one.paid_at >= public_from_at)
    others = sum(one.pieces for one in ordered if one.member_id is None)
    left = None if quantity is None else max(0, quantity - early - members - others)
    return Sold(early, members, others, tuple(ordered[:most_first]), left)
