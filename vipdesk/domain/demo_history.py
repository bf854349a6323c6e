"""The past of the demo shop: which letters it wrote, what they did to people, and what became of each piece.

The effect of every campaign is planted, so that a review of the demo can be held against the truth: each letter that
arrived makes its recipient, with a chance, give one order more within the window.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import NamedTuple

from vipdesk.domain import demo_orders, occasions
from vipdesk.domain.demo_orders import DAY, Purchase
from vipdesk.domain.demo_people import Person
from vipdesk.domain.letters import State
from vipdesk.domain.occasions import Occurrence
from vipdesk.domain.orders import OrderState

FEASTS = ("spring_festival", "dragon_boat", "qixi", "mid_autumn")
SETTLED_DAYS = 10
"""A festival so long ago is past: its letters have been read."""
AHEAD_DAYS = 21
"""A festival so far ahead is still worth writing for."""

_ELDER, _YOUNGER = frozenset({0, 1, 2}), frozenset({3, 4})
"""The groups take turns, so that nobody is written to twice within the days of rest."""


class Effect(NamedTuple):
    """What a letter does: with this chance one more order, of this mean worth in fen."""

    chance: float
    mean_fen: int

    @property
    def per_letter_fen(self) -> float:
        """The mean effect of a letter that arrives."""
        return self.chance * self.mean_fen


class Plot(NamedTuple):
    """One past campaign: for whom, how many are held out, and what its letters do."""

    occurrence: Occurrence
    groups: frozenset[int]
    hold_out: float
    effect: Effect
    seed: int


_PLOTS = (
    (_YOUNGER, 0.2, Effect(0.0, 0)),
    (_ELDER, 0.25, Effect(0.16, 15_500)),
    (_YOUNGER, 0.2, Effect(0.05, 13_000)),
    (_ELDER, 0.2, Effect(0.09, 14_000)),
)
"""From the oldest to the latest: one does nothing, one pays clearly, one is too small to tell, one is still open."""


def plots(today: date, seed: int) -> list[Plot]:
    """The four past campaigns, the oldest first."""
    days = _feasts(today - timedelta(days=800), today - timedelta(days=SETTLED_DAYS))[-len(_PLOTS) :]
    return [Plot(day, *one, seed=seed * 100 + n) for n, (day, one) in enumerate(zip(days, _PLOTS, strict=True), 1)]


def upcoming(today: date) -> Occurrence:
    """The festival for which letters are being written."""
    return _feasts(today + timedelta(days=AHEAD_DAYS), today + timedelta(days=AHEAD_DAYS + 400))[0]


def _feasts(first: date, last: date) -> list[Occurrence]:
    return occasions.between(first, last, [occasions.find(key) for key in FEASTS])


class Ledger:
    """What each member spent and when, as the review counts it."""

    def __init__(self, purchases: Iterable[Purchase]) -> None:
        self._spent: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self.add(purchases)

    def add(self, purchases: Iterable[Purchase]) -> None:
        """Write further orders down."""
        for one in purchases:
            if one.member_id is not None and one.paid_at is not None and one.spend_fen and not one.brushed:
                self._spent[one.member_id].append((one.paid_at, one.spend_fen))
        for payments in self._spent.values():
            payments.sort()

    def spent(self, member_id: int, since: int, until: int) -> int:
        """Net spend of a member from `since` until before `until`."""
        payments = self._spent.get(member_id, [])
        low, high = bisect_left(payments, (since,)), bisect_left(payments, (until,))
        return sum(fen for _, fen in payments[low:high])


class Fate(StrEnum):
    """What becomes of a piece."""

    ARRIVES = "arrives"
    BEGUN_AGAIN = "begun_again"
    SPOILED = "spoiled"
    LOST = "lost"
    RETURNED = "returned"


_FATES = ((0.025, Fate.BEGUN_AGAIN), (0.027, Fate.SPOILED), (0.029, Fate.LOST), (0.043, Fate.RETURNED))
"""Each with the chance of it and of those before."""
_RETURNED_WHY = ("查无此人", "迁移新址不明", "地址欠详", "逾期未领")
_TOO_LATE = "来不及写"


class Step(NamedTuple):
    """A check-in of a piece."""

    state: State
    day: date
    hour: float
    reason: str = ""


class Days(NamedTuple):
    """When a piece is printed, handed out, written and posted."""

    printed: date
    begun: date
    written: date
    posted: date


def fate(chance: Random) -> Fate:
    """What becomes of one piece, by chance."""
    draw = chance.random()
    return next((fate for limit, fate in _FATES if draw < limit), Fate.ARRIVES)


def life(of: Fate, days: Days, chance: Random, until: date) -> list[Step]:
    """The check-ins of a piece, up to a day."""
    steps = [Step(State.PRINTED, days.printed, 17.2), Step(State.WITH_HELPER, days.begun, 9.1)]
    if of in (Fate.BEGUN_AGAIN, Fate.SPOILED):
        steps.append(Step(State.SPOILED, days.written, 19.4, "写坏"))
    if of is Fate.LOST:
        steps.append(Step(State.LOST, days.written, 19.5, "找不到了"))
    if of in (Fate.ARRIVES, Fate.BEGUN_AGAIN, Fate.RETURNED):
        steps += [Step(State.WRITTEN, days.written, 20.0), Step(State.POSTED, days.posted, 15.0)]
    if of is Fate.RETURNED:
        back = days.posted + timedelta(days=14 + int(chance.random() * 12))
        steps.append(Step(State.RETURNED, back, 11.0, chance.choice(_RETURNED_WHY)))
    return [step for step in steps if step.day < until]


def unwritten(day: date) -> list[Step]:
    """The end of a piece for which nobody had time."""
    return [Step(State.CANCELLED, day, 18.0, _TOO_LATE)]


class Reached(NamedTuple):
    """Somebody whose letter arrived; their window opens at a moment in UTC seconds."""

    person: Person
    opens_at: int


def moved(reached: Sequence[Reached], effect: Effect, window_days: int, until: int, seed: int) -> list[Purchase]:
    """The orders that are made only because of letters: each pays in full and keeps what it buys."""
    chance = Random(f"{seed}/effect")
    found = []
    for person, opens_at in reached:
        if chance.random() >= effect.chance:
            continue
        day = int(chance.betavariate(1.0, 2.0) * window_days)
        moment = opens_at + day * DAY + int((9 + chance.random() * 13) * 3600)
        goods = demo_orders.amount(chance, effect.mean_fen)
        title = demo_orders.title(chance, goods)
        if moment < until:
            found.append(_order(person, moment, goods, title, is_shipped=until - moment > 10 * DAY))
    return found


def _order(person: Person, moment: int, goods_fen: int, title: str, *, is_shipped: bool) -> Purchase:
    is_gold = person.group == demo_orders.GOLD_GROUP
    free_from = demo_orders.FREE_FROM[demo_orders.Status.GOLD if is_gold else demo_orders.Status.VIP]
    return Purchase(
        created_at=moment,
        buyer_id=person.id,
        member_id=person.id,
        paid_at=moment + 40,
        state=OrderState.DONE if is_shipped else OrderState.SHIPPED,
        goods_fen=goods_fen,
        postage_fen=0 if goods_fen >= free_from else demo_orders.POSTAGE_FEN,
        discount_fen=0,
        refund_fen=0,
        title=title,
        quantity=1,
        brushed=False,
        is_privileged=free_from <= goods_fen < demo_orders.PUBLIC_FREE_FEN,
    )
