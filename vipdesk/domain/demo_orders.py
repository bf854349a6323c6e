"""The made-up orders of the demo shop: two years of tea, as the platform's reports would have told them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import Enum, auto
from math import exp, log
from random import Random
from typing import NamedTuple

from vipdesk.domain import demo_names, demo_places
from vipdesk.domain.addresses import Address
from vipdesk.domain.demo_people import Person
from vipdesk.domain.demo_season import Season
from vipdesk.domain.orders import OrderState
from vipdesk.domain.postal import REMOTE_PROVINCES

YEARS_DAYS = 730
ORDERS_PER_MEMBER = 3.15
"""Mean number of orders of a member who was a customer for both years, besides the first."""
_SHAPE = 0.8
"""Of the gamma distribution of how often people buy: a few often, many hardly ever."""
MEAN_FEN = 10_500
_SPREAD = 0.7
"""Standard deviation of the logarithm of an order's goods."""
DAY = 86_400
STRANGERS = 0.3
"""Buyers who are not members, for each member."""
BRUSHED = 0.004

PUBLIC_FREE_FEN, VIP_FREE_FEN, GOLD_FREE_FEN = 9_900, 6_900, 4_900
GOLD_GROUP = 0
"""The group whose members have the better tier."""
POSTAGE_FEN, _POSTAGE_FAR_FEN = 800, 1_500

_TEAS = (
    (4_500, ("茉莉花茶试饮装", "桂花乌龙小罐", "陈皮白茶三泡装", "茶漏茶夹套装")),
    (9_000, ("正山小种 100g", "福鼎白牡丹 50g", "铁观音清香 125g", "政和白茶 小饼", "武夷水仙 100g")),
    (16_000, ("大红袍 礼盒装 100g", "明前龙井 50g", "金骏眉 50g", "白毫银针 50g", "肉桂 125g", "建盏小杯")),
    (32_000, ("老白茶饼 2016 350g", "中秋茶礼 双罐", "岩茶四品 礼盒", "茉莉针王 250g")),
    (10**9, ("寿眉老茶砖 1kg", "企业茶礼 定制", "牛栏坑肉桂 珍藏", "银针整提")),
)
"""Titles of what an order up to this many fen may be of."""


class Status(Enum):
    """What a buyer is to the shop on the day of an order."""

    STRANGER = auto()
    VIP = auto()
    GOLD = auto()


FREE_FROM = {Status.STRANGER: PUBLIC_FREE_FEN, Status.VIP: VIP_FREE_FEN, Status.GOLD: GOLD_FREE_FEN}


class Buyer(NamedTuple):
    """A buyer of the platform, by a running number from 1 on. `member_id` is None for one whom nobody matched."""

    id: int
    nick: str
    name: str
    phone: str
    address: Address
    member_id: int | None


class Purchase(NamedTuple):
    """An order before it has a number."""

    created_at: int
    buyer_id: int
    member_id: int | None
    paid_at: int | None
    state: OrderState
    goods_fen: int
    postage_fen: int
    discount_fen: int
    refund_fen: int
    title: str
    quantity: int
    brushed: bool
    is_privileged: bool
    """Whether the parcel went free only because the buyer is a VIP."""

    @property
    def total_fen(self) -> int:
        """What was to be paid."""
        return self.goods_fen + self.postage_fen - self.discount_fen

    @property
    def net_fen(self) -> int:
        """What the shop keeps."""
        is_void = self.state in (OrderState.UNPAID, OrderState.CLOSED, OrderState.REFUNDED)
        return 0 if is_void else self.total_fen - self.refund_fen

    @property
    def spend_fen(self) -> int:
        """What the review counts: net, without the postage."""
        return max(0, self.net_fen - self.postage_fen)


def number(created_at: int, place: int) -> str:
    """An order number of 19 digits that no spreadsheet seems to have cut."""
    return str(1_000_000_000_000_000_000 + created_at * 100_000_000 + place % 10_000_000 * 10 + 1 + place % 9)


def buyers(people: Sequence[Person], seed: int) -> list[Buyer]:
    """A buyer for each member, by the member's id, and strangers after them.

    Some members buy by an account that nobody matched.
    """
    chance = Random(f"{seed}/buyers")
    taken = {one.nick for one in people}
    found = [
        Buyer(one.id, one.nick, one.name, one.phone, one.address, one.id)
        if one.buys_as_known
        else Buyer(one.id, demo_names.nick(chance, taken), one.name, "", one.address, None)
        for one in people
    ]
    for id_ in range(len(people) + 1, len(people) + 1 + int(len(people) * STRANGERS)):
        name = demo_names.name(chance).full
        found.append(
            Buyer(id_, demo_names.nick(chance, taken), name, demo_names.phone(id_), demo_places.address(chance), None)
        )
    return found


class Till:
    """Makes orders. The same seed makes the same ones."""

    def __init__(self, season: Season, seed: int) -> None:
        self.season, self._chance = season, Random(f"{seed}/till")

    def of_members(self, people: Sequence[Person], orders_per_member: float | None) -> Iterator[Purchase]:
        """What members bought; without the letters' effect.

        Everybody orders once when they come to know the shop, and further orders come at a rate of their own.
        `orders_per_member`: the mean number of all these orders, where it is to be another than believable.
        """
        chance, season = self._chance, self.season
        mean = ORDERS_PER_MEMBER
        if orders_per_member is not None:
            first = sum(one.customer_since >= season.first for one in people)
            share = sum(season.amount(one.customer_since) for one in people)
            mean = max(0.0, orders_per_member * len(people) - first) / share
        for one in people:
            if one.role == "owner":
                continue
            rate = chance.gammavariate(_SHAPE, mean / _SHAPE)
            if one.customer_since >= season.first:
                yield self._order(one, season.starts[(one.customer_since - season.first).days] + season.time(chance))
            for _ in range(poisson(chance, rate * season.amount(one.customer_since))):
                yield self._order(one, season.moment(chance, one.customer_since))

    def of_strangers(self, strangers: Sequence[Buyer]) -> Iterator[Purchase]:
        """What people bought who are not in a group; some of it only for show."""
        chance, season = self._chance, self.season
        for one in strangers:
            for _ in range(1 + poisson(chance, 0.35)):
                moment = season.moment(chance, season.first)
                yield self._purchase(one.id, None, Status.STRANGER, one.address, moment)
            if chance.random() < BRUSHED:
                made = self._purchase(one.id, None, Status.STRANGER, one.address, season.moment(chance, season.first))
                yield made._replace(brushed=True)

    def _order(self, one: Person, moment: int) -> Purchase:
        status = Status.STRANGER
        if moment >= self._joined_at(one):
            status = Status.GOLD if one.group == GOLD_GROUP else Status.VIP
        return self._purchase(one.id, one.id if one.buys_as_known else None, status, one.address, moment)

    def _joined_at(self, one: Person) -> int:
        days = (one.joined_on - self.season.first).days
        return self.season.starts[days] if days >= 0 else 0

    def _purchase(self, buyer_id: int, member_id: int | None, status: Status, to: Address, moment: int) -> Purchase:
        chance = self._chance
        goods = amount(chance, MEAN_FEN)
        discount = 0 if chance.random() < 0.8 else min(goods // 10, 500 * (1 + int(chance.random() * 4)))
        counted = goods - discount
        is_free = counted >= FREE_FROM[status]
        postage = 0 if is_free else _POSTAGE_FAR_FEN if to.province[:2] in _FAR else POSTAGE_FEN
        state, refund, paid_at = self._outcome(moment, counted + postage)
        return Purchase(
            created_at=moment,
            buyer_id=buyer_id,
            member_id=member_id,
            paid_at=paid_at,
            state=state,
            goods_fen=goods,
            postage_fen=postage,
            discount_fen=discount,
            refund_fen=refund,
            title=title(chance, goods),
            quantity=1 if chance.random() < 0.75 else 2 + int(chance.random() * 3),
            brushed=False,
            is_privileged=is_free and counted < PUBLIC_FREE_FEN and paid_at is not None,
        )

    def _outcome(self, moment: int, total_fen: int) -> tuple[OrderState, int, int | None]:
        """How far the order came by now, what was paid back, and when it was paid."""
        chance, age = self._chance, self.season.until - moment
        draw = chance.random()
        if draw < 0.035:
            return (OrderState.UNPAID if age < DAY else OrderState.CLOSED), 0, None
        paid_at = moment + int(chance.expovariate(1 / 90)) + 5
        if draw < 0.055:
            return OrderState.REFUNDED, total_fen, paid_at
        if age < 1.5 * DAY:
            return OrderState.PAID, 0, paid_at
        if age < 10 * DAY:
            return OrderState.SHIPPED, 0, paid_at
        part = int(total_fen * (0.1 + 0.4 * chance.random())) // 100 * 100 if draw < 0.07 else 0
        return OrderState.DONE, part, paid_at


_FAR = frozenset(name[:2] for name in REMOTE_PROVINCES)


def amount(chance: Random, mean_fen: int) -> int:
    """The goods of an order in whole yuan, lognormal with this mean in fen."""
    return max(5, round(chance.lognormvariate(log(mean_fen / 100) - _SPREAD**2 / 2, _SPREAD))) * 100


def title(chance: Random, goods_fen: int) -> str:
    """What an order of this much is of."""
    return chance.choice(next(names for limit, names in _TEAS if goods_fen <= limit))


def poisson(chance: Random, mean: float) -> int:
    """A Poisson draw (Knuth's product of uniforms, in parts of at most 30 so that none of it underflows)."""
    count = 0
    while mean > 30:
        count += poisson(chance, 30)
        mean -= 30
    limit, product = exp(-mean), chance.random()
    while product > limit:
        count += 1
        product *= chance.random()
    return count


def months(first: date, last: date) -> list[date]:
    """The first day of each month from `first` to the one after `last`."""
    found = [first.replace(day=1)]
    while found[-1] <= last:
        found.append((found[-1] + timedelta(days=32)).replace(day=1))
    return found
