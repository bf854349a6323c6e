"""The demo shop: a made-up tea shop with two believable years in it, and the truth about its letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from vipdesk.domain import demo_history, demo_orders, demo_people, demo_places, demo_talk
from vipdesk.domain.demo_history import Ledger
from vipdesk.domain.demo_orders import Purchase, Till
from vipdesk.domain.demo_people import OWNER, Person
from vipdesk.domain.demo_season import Season
from vipdesk.domain.demo_talk import Talk
from vipdesk.domain.moments import day_starts, to_local, to_utc
from vipdesk.domain.new_items import NewItem
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import demo_campaigns, demo_rows, demo_under_way, make_shop
from vipdesk.services.demo_campaigns import Past, Planted
from vipdesk.store import bulk, costs, helpers, items, models, shop
from vipdesk.store.costs import NewCost
from vipdesk.store.helpers import HelperRow
from vipdesk.store.journal import Journal, forbid_undo, unlogged

NAME = "青竹茶铺"
CURRENCY = "CNY"
ZONE = "Asia/Shanghai"
LANGUAGE = "zh_CN"
GIFT_FEN = 3_800
"""A box of tea for each admin, once a quarter."""
MAKE = QT_TRANSLATE_NOOP("sentences", "Make the demo shop")
_STEPS = 8

CREW = (
    ("王阿姨", (270, 270, 270, 270, 270, 150, 0), 27, 100),
    ("刘老师", (330, 330, 330, 330, 330, 330, 0), 32, 120),
    ("苏奶奶", (180, 180, 0, 180, 180, 180, 180), 20, 100),
    ("爸妈", (300, 300, 300, 300, 300, 300, 240), 27, 100),
    ("小周", (60, 60, 60, 60, 60, 240, 240), 30, 150),
)
"""Who writes besides the owner: minutes on each weekday from Monday on, characters a minute, and pay in fen."""
OWN_HAND = "自己"
_OWN_MINUTES, _OWN_PACE, _OWN_PAY_FEN = (60, 60, 60, 60, 60, 120, 120), 35, 0
_AWAY = (("刘老师", 12, 5), ("苏奶奶", 33, 7), ("小周", 24, 3), ("王阿姨", -130, 4), ("爸妈", -175, 6))
"""Who is away, from how many days after today on, and for how many days."""


class Made(NamedTuple):
    """How much of everything was made."""

    members: int
    groups: int
    orders: int
    letters: int
    campaigns: int


@dataclass(frozen=True)
class Known:
    """A demo shop with the truth about it.

    `planted`: the past campaigns with their effect, the oldest first; `connectors`: the members of each group whom
    many people answer; `under_way`: the campaign whose letters are being written.
    """

    made: Made
    planted: tuple[Planted, ...]
    connectors: tuple[tuple[int, ...], ...]
    under_way: int


def make(
    path: Path,
    members: int,
    seed: int,
    today: date,
    now: int,
    progress: Progress,
    orders_per_member: float | None = None,
) -> Made:
    """Make the demo shop as a new file, and leave it closed. The same members, seed and day make the same rows.

    The file appears only when it is whole. `orders_per_member`: the mean number of orders, where it is to be another
    than believable. UserError where there is a file already, or for too few members.
    """
    return make_known(path, members, seed, today, now, progress, orders_per_member).made


def make_known(
    path: Path,
    members: int,
    seed: int,
    today: date,
    now: int,
    progress: Progress,
    orders_per_member: float | None = None,
) -> Known:
    """The same as `make`, with the truth about what was planted."""
    if members < demo_people.FEWEST:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "A demo shop needs at least {fewest} members, not {members}."),
            fewest=demo_people.FEWEST,
            members=members,
        )
    with shop.appearing(path) as part, bulk.shop_aside():
        make_shop.make(
            part, OWNER, now, name=NAME, owner=OWNER, currency=CURRENCY, time_zone=ZONE, language=LANGUAGE,
            province=demo_places.HOME[0], city=demo_places.HOME[1],
        )  # fmt: skip
        return _filled(members, seed, today, progress, orders_per_member)


def _filled(members: int, seed: int, today: date, progress: Progress, orders_per_member: float | None) -> Known:
    """The empty shop filled: people, what they buy, past campaigns and what they brought, and the next one begun."""
    season = Season(today - timedelta(days=demo_orders.YEARS_DAYS), today - timedelta(days=1), ZONE)
    people = demo_people.people(members, seed, today)
    buyers = demo_orders.buyers(people, seed)
    till = Till(season, seed)
    progress.at(1, _STEPS)
    bought = [*till.of_members(people, orders_per_member), *till.of_strangers(buyers[members:])]
    progress.at(2, _STEPS)
    group_ids = _begin(people, season, today)
    past = Past({one.id: one for one in people}, Ledger(bought), season.until, group_ids)
    planted = []
    for plot in demo_history.plots(today, seed):
        planted.append(demo_campaigns.live_through(plot, past, OWNER, today))
        progress.at(2 + len(planted), _STEPS)
    purchases = sorted([*bought, *past.purchases])
    talk = demo_talk.talk(people, len(group_ids), seed, today)
    _fill(past, buyers, purchases, talk, today, progress)
    progress.at(7, _STEPS)
    under_way = demo_under_way.begin(demo_history.upcoming(today), OWNER, today, seed)
    progress.at(_STEPS, _STEPS)
    made = Made(members, len(group_ids), len(purchases), bulk.count(models.Letter), bulk.count(models.Campaign))
    return Known(made, tuple(planted), tuple(talk.connectors), under_way)


def _begin(people: Sequence[Person], season: Season, today: date) -> list[int]:
    """The people, the groups that they will join, and the crew; the groups' ids."""
    with Journal(OWNER, lambda: season.starts[0]).action(Sentence(MAKE)):
        forbid_undo()
        with unlogged(demo_rows.PEOPLE_TABLES):
            demo_rows.add_people(people)
        group_ids = demo_rows.add_groups(len({one.group for one in people}))
        _add_crew(today)
    return group_ids


def _add_crew(today: date) -> None:
    """The helpers; the shop's first one is the owner's own hand."""
    owner = helpers.rows()[0]
    helpers.change(
        HelperRow(owner.id, OWN_HAND, _OWN_MINUTES, _OWN_PACE, _OWN_PAY_FEN, owner.contact, active=owner.active)
    )
    ids = {name: helpers.add(name, minutes, pace, pay) for name, minutes, pace, pay in CREW}
    away = [
        (ids[name], today + timedelta(days=ahead), today + timedelta(days=ahead + days - 1))
        for name, ahead, days in _AWAY
    ]
    bulk.add(models.HelperAbsence, ("helper_id", "first_on", "last_on"), away)


def _fill(
    past: Past,
    buyers: Sequence[demo_orders.Buyer],
    purchases: Sequence[Purchase],
    talk: Talk,
    today: date,
    progress: Progress,
) -> None:
    """Everything else that was known when the campaign under way was drawn, and that came since."""
    people = list(past.people.values())
    done_at = day_starts(today - timedelta(days=demo_under_way.DRAWN_DAYS_AGO), ZONE) + 9 * 3600
    with Journal(OWNER, lambda: done_at).action(Sentence(MAKE)):
        forbid_undo()
        with unlogged(demo_rows.TABLES):
            demo_rows.add_homes(people, past.moved)
            demo_rows.add_memberships(people, past.group_ids)
            demo_rows.add_orders(buyers, purchases, past.until, ZONE, progress)
            demo_rows.add_talk(talk, past.group_ids)
            gifts = _gifts(people, purchases[0].created_at, today)
            costs.book([*_privileges_used(purchases), *gifts])
            costs.book(_taken_back(gifts))
        _add_items(today)


def _gifts(people: Sequence[Person], since: int, today: date) -> list[NewCost]:
    """Tea for the admins at each quarter's begin."""
    days = [day + timedelta(days=9) for day in demo_orders.months(to_local(since, ZONE).date(), today)]
    return [
        NewCost(day, "gift", GIFT_FEN, member_id=one.id, note="管理员茶礼")
        for day in days
        for one in people
        if one.role == "admin" and day.month % 3 == 1 and one.joined_on <= day < today
    ]


def _taken_back(gifts: Sequence[NewCost]) -> list[NewCost]:
    """A gift that was booked twice by mistake, and the entry that reverses the last one of the book."""
    last = bulk.count(models.Cost)
    found: list[NewCost] = []
    for twice in gifts[-1:]:
        found += [twice, twice._replace(fen=-twice.fen, reverses_id=last, note="重复记账，冲销")]
    return found


def _privileges_used(purchases: Sequence[Purchase]) -> list[NewCost]:
    """The postage of the parcels that went free only because the buyer is a VIP."""
    parcel_fen = shop.settings().parcel_fen
    return [
        NewCost(to_local(one.paid_at, ZONE).date(), "privilege", parcel_fen, member_id=one.member_id, note="包邮")
        for one in purchases
        if one.is_privileged and one.member_id is not None and one.paid_at is not None
    ]


_KNOWN: dict[str, dict[str, Any]] = {
    "雪地茶礼 三罐": {
        "category": "茶礼", "goes_with": ("白茶", "铁观音"), "quantity": 120, "gift": "手写贺卡一张",
        "points": ("三罐一盒，送人体面", "罐子可以留着装茶", "冬至前都能发到"),
    },
    "冬片铁观音 125g 尝鲜": {
        "category": "铁观音", "goes_with": ("茶具",), "quantity": 300, "points": ("今年头一批冬片", "香气清，耐泡"),
        "defects": "袋口封线略歪", "defect_wording": "这批袋口封线有点歪，不影响密封，介意的话我们给您换一袋。",
    },
    "陈皮老白茶 新饼": {
        "category": "老白茶", "goes_with": ("铁观音", "水仙"), "quantity": 200,
        "points": ("2016 年老白茶配新会陈皮",), "titles": ("老白茶饼 2016 350g",),
    },
}  # fmt: skip
"""What else is known of the new teas."""


def _add_items(today: date) -> None:
    """New teas: one opens to VIPs tomorrow, one has a trial price, one is on sale already."""
    launches = (
        ("雪地茶礼 三罐", 26_800, None, 1, 2),
        ("冬片铁观音 125g 尝鲜", 12_800, 9_900, 5, 7),
        ("陈皮老白茶 新饼", 19_800, 16_800, -4, -3),
    )
    for name, price, trial, vip_days, public_days in launches:
        vip_at, public_at = (
            to_utc(datetime.combine(today + timedelta(days=days), time(10)), ZONE) for days in (vip_days, public_days)
        )
        items.keep(NewItem(name, price, vip_at, public_at, trial, **_KNOWN[name]))
