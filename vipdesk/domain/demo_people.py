"""The made-up people of the demo shop: who they are, where they live, and when they joined which group."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, pairwise
from random import Random

from vipdesk.domain import demo_names, demo_places
from vipdesk.domain.addresses import NOWHERE, Address
from vipdesk.domain.demo_names import Name
from vipdesk.domain.lunar import Birthday

FEWEST = 20
"""Members below which there would be nobody to write to."""
LARGEST_GROUP = 2_000
GROUPS = 5
_SIZES = (103, 101, 102, 99, 97)
"""How the sizes of groups go."""
HISTORY_DAYS = 912
"""Two and a half years, in which the groups filled one after another."""
FILLING_DAYS = 425
QUIET_DAYS = 6
"""Nobody joined so lately: the letters under way were drawn before."""

OWNER = "林晓舟"
_STAFF = (OWNER, "林晓帆", "陈阿妹", "吴师傅", "林建安")
"""Who owns each group: the shop's own people, who get no letters."""

_LEAP_MONTHS = (
    (1952, 5), (1955, 3), (1957, 8), (1960, 6), (1963, 4), (1966, 3), (1968, 7), (1971, 5), (1974, 4), (1976, 8),
    (1979, 6), (1982, 4), (1984, 10), (1987, 6), (1990, 5), (1993, 3), (1995, 8), (1998, 5), (2001, 4),
)  # fmt: skip
"""Lunar years with the month that they had twice."""

_NOTES = (
    *(
        "喜欢岩茶，不要太浓的焙火。",
        "孩子今年上小学，常托我们寄到学校门口。",
        "胃不好，只喝老白茶。",
        "自己也做陶，寄过一只杯子给我们。",
    ),
    *(
        "爱看书，每次都问最近在读什么。",
        "住六楼没有电梯，快递放驿站。",
        "老家在武夷山，懂茶。",
        "送礼多，记得附上手提袋。",
    ),
)
_NOT_PURSUED = ("多次恶意差评", "转卖赠品", "辱骂客服")
_CONSENT = ("入群时同意", "聊天里同意", "随包裹的卡片")
_BARRED = "已说好不再联系。"
_AT_THE_SHOP = "店里的人。"


@dataclass(frozen=True, slots=True)
class Person:
    """One member as the shop knows them today. `group` and `moved_from` count from 0.

    `lives_with`: the id of a member at the same address who came before. `buys_as_known`: whether their orders can
    be told from strangers'; `customer_since`: when they first heard of the shop.
    """

    id: int
    name: str
    title: str
    pronoun: str
    language: str
    phone: str
    email: str
    nick: str
    birthday: Birthday | None
    consent_on: date | None
    consent_how: str
    opted_out_on: date | None
    not_pursued_why: str
    must_send: bool
    note: str
    address: Address
    deliverable: bool
    lives_with: int | None
    group: int
    role: str
    joined_on: date
    moved_from: int | None
    customer_since: date
    buys_as_known: bool


def group_sizes(members: int) -> list[int]:
    """How many members each group has: five groups of nearly the same size, more where a group would be too large."""
    count = max(GROUPS, -(-members // (LARGEST_GROUP - LARGEST_GROUP // 20)))
    bounds = [0, *accumulate(_SIZES[number % len(_SIZES)] for number in range(count))]
    ends = [members * bound // bounds[-1] for bound in bounds]
    return [high - low for low, high in pairwise(ends)]


def people(members: int, seed: int, today: date) -> list[Person]:
    """Members with ids from 1 on, group by group in the order in which they joined."""
    chance = Random(f"{seed}/people")
    nicks: set[str] = set()
    found: list[Person] = []
    sizes = group_sizes(members)
    for group, size in enumerate(sizes):
        admins = admins_of(size)
        for place, joined_on in enumerate(sorted(_joining_days(chance, group, len(sizes), size, today))):
            role = "owner" if place == 0 else "admin" if place <= admins else "member"
            person = _person(chance, found, nicks, group, role, joined_on, today)
            found.append(_of_staff(person, chance) if role == "owner" else person)
    return found


def _of_staff(person: Person, chance: Random) -> Person:
    """A group's owner is one of the shop's own people, who never agreed to letters and lives near."""
    return replace(
        person,
        name=_STAFF[person.group % len(_STAFF)],
        title="",
        note=_AT_THE_SHOP,
        consent_on=None,
        consent_how="",
        address=demo_places.address_at_home(chance),
    )


def admins_of(size: int) -> int:
    """How many admins a group has besides its owner."""
    return min(max(2, size // 150), 20, size - 1)


def _joining_days(chance: Random, group: int, groups: int, size: int, today: date) -> Iterator[date]:
    """Groups open one after another; most members join soon after."""
    opened = int(HISTORY_DAYS * 0.7 * group / groups)
    span = min(FILLING_DAYS, HISTORY_DAYS - QUIET_DAYS - opened)
    first = today - timedelta(days=HISTORY_DAYS - opened)
    return (first + timedelta(days=int(chance.betavariate(1.2, 2.2) * span)) for _ in range(size))


def _person(
    chance: Random, before: Sequence[Person], nicks: set[str], group: int, role: str, joined_on: date, today: date
) -> Person:
    id_ = len(before) + 1
    is_abroad = role == "member" and chance.random() < 0.003
    is_english = is_abroad or (role == "member" and chance.random() < 0.004)
    called = demo_names.english_name(chance) if is_english else demo_names.name(chance)
    other = _housemate(chance, before, role)
    consent_on, opted_out_on = _consent(chance, role, joined_on, today)
    reachable = chance.random() if role == "member" else 1.0
    return Person(
        id=id_,
        name=called.full,
        title=demo_names.title(chance, called),
        pronoun=_pronoun(chance, called),
        language=called.language,
        phone=demo_names.phone(id_) if chance.random() < 0.985 else "",
        email=f"{called.full.lower().replace(' ', '.')}@example.com" if called.language == "en" else "",
        nick=demo_names.nick(chance, nicks),
        birthday=_birthday(chance, called) if chance.random() < 0.7 else None,
        consent_on=consent_on,
        consent_how=chance.choice(_CONSENT) if consent_on else "",
        opted_out_on=opted_out_on,
        not_pursued_why=chance.choice(_NOT_PURSUED) if role == "member" and chance.random() < 0.003 else "",
        must_send=role == "member" and chance.random() < 0.002,
        note=_BARRED if opted_out_on else chance.choice(_NOTES) if chance.random() < 0.06 else "",
        address=NOWHERE if reachable < 0.02 else other.address if other else _address(chance, is_abroad=is_abroad),
        deliverable=not 0.02 <= reachable < 0.028,
        lives_with=other.id if other and reachable >= 0.02 else None,
        group=group,
        role=role,
        joined_on=joined_on,
        moved_from=group - 1 if role == "member" and group and chance.random() < 0.01 else None,
        customer_since=joined_on - timedelta(days=int(chance.expovariate(1 / 120)) + 1),
        buys_as_known=chance.random() >= 0.015,
    )


def _housemate(chance: Random, before: Sequence[Person], role: str) -> Person | None:
    """Somebody who joined a little earlier and lives alone so far; two in a hundred members have one."""
    if role != "member" or chance.random() >= 0.02 or not before:
        return None
    other = before[-1 - int(chance.random() * min(40, len(before)))]
    is_free = other.role == "member" and other.lives_with is None and other.address.street and not other.address.country
    taken = {one.lives_with for one in before[-80:]}
    return other if is_free and other.id not in taken else None


def _address(chance: Random, *, is_abroad: bool) -> Address:
    return demo_places.address_abroad(chance) if is_abroad else demo_places.address(chance)


def _pronoun(chance: Random, called: Name) -> str:
    if called.language == "en":
        return "你"
    draw = chance.random()
    return "您" if draw < 0.45 or called.is_old else "你" if draw < 0.65 else ""


def _consent(chance: Random, role: str, joined_on: date, today: date) -> tuple[date | None, date | None]:
    """Since when letters may be sent, and since when they may not any more."""
    agrees, leaves = chance.random() < 0.97, chance.random() < 0.012
    later = joined_on + timedelta(days=int(chance.expovariate(1 / 20)))
    out = later + timedelta(days=int(chance.random() * 500) + 30)
    if role == "member" and not agrees:
        return None, None
    return min(later, today - timedelta(days=1)), out if role == "member" and leaves and out < today else None


def _birthday(chance: Random, called: Name) -> Birthday:
    """Two in five keep it by the lunar calendar; of some the year or the day is not known."""
    year = chance.randrange(1948, 1972) if called.is_old else chance.randrange(1972, 2007)
    month, day = chance.randrange(1, 13), chance.randrange(1, 29)
    has_year, has_day = chance.random() < 0.75, chance.random() < 0.98
    if chance.random() >= 0.4:
        return Birthday("solar", month, day if has_day else None, year=year if has_year else None)
    if chance.random() < 0.03:
        year, month = chance.choice(_LEAP_MONTHS)
        return Birthday("lunar", month, day, leap=True, year=year)
    return Birthday("lunar", month, day if has_day else None, year=year if has_year else None)
