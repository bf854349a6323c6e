"""The demo shop's people, groups, orders and talk, stored by the thousand."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from vipdesk.domain import demo_orders
from vipdesk.domain.demo_orders import Buyer, Purchase
from vipdesk.domain.demo_people import Person
from vipdesk.domain.demo_talk import Talk
from vipdesk.domain.moments import day_starts, to_local
from vipdesk.domain.privileges import Privilege
from vipdesk.files.name_keys import search_key, sort_key
from vipdesk.progress import Progress
from vipdesk.services.demo_campaigns import Moved
from vipdesk.services.make_shop import ALWAYS
from vipdesk.store import bulk, groups, imports, models, newcomers
from vipdesk.store.database import reserve
from vipdesk.store.imports import NewBuyer, NewOrder
from vipdesk.store.journal import current_action

PLATFORM = "taobao"
GROUP_PLATFORM = "QQ"
GOLD = "VIP 金卡"
OWN_TERMS = (
    (Privilege.FREE_SHIPPING_FROM, 0, True, "包裹丢过一次，答应以后都包邮。"),
    (Privilege.SAME_DAY_CUTOFF, 18 * 60, False, "隔壁写字楼，傍晚自己来取。"),
    (Privilege.AFTER_SALES_REPLY, 1, False, "开茶馆，周末等货急。"),
    (Privilege.FREE_SHIPPING_FROM, 3_900, True, "第一批老客人。"),
)
"""Terms of single members: privilege, value, whether for life, and why."""

_MEMBER = (
    *("id", "name", "real_name", "title", "pronoun", "language", "phone", "email"),
    *("birthday_calendar", "birthday_year", "birthday_month", "birthday_day", "birthday_leap"),
    *("consent_on", "consent_how", "opted_out_on", "do_not_pursue", "do_not_pursue_why", "must_send"),
    *("note", "sort_key", "search_key"),
)
_ADDRESS = (
    *("member_id", "recipient", "province", "city", "district", "street", "postcode", "country"),
    *("source", "deliverable", "is_current", "since_on"),
)
_MEMBERSHIP = ("group_id", "member_id", "role", "joined_on", "left_on")
_TERM = ("privilege", "value", "member_id", "tier_id", "starts_on", "lifetime", "reason", "withdrawn_why")
_IMPORT = (
    *("kind", "file", "imported_at", "action_id", "row_count", "new_count", "known_count", "changed_count"),
    *("unmatched_count", "problem_count"),
)
PEOPLE_TABLES = ("member", "alias")
TABLES = ("address", "membership", "term", "buyer", "shop_order", "import_run", "chat_day", "chat_tie", "cost")
"""What is added without an image of each row."""


def add_people(people: Sequence[Person]) -> None:
    """Members with their nicks."""
    bulk.add(models.Member, _MEMBER, map(_member, people))
    newcomers.add_aliases([(one.id, PLATFORM, one.nick) for one in people])


def _member(one: Person) -> tuple[object, ...]:
    known = one.birthday
    birthday = (known.calendar, known.year, known.month, known.day, known.leap) if known else ("", None, None, None, 0)
    return (
        *(one.id, one.name, "", one.title, one.pronoun, one.language, one.phone, one.email),
        *birthday,
        *(one.consent_on, one.consent_how, one.opted_out_on, bool(one.not_pursued_why), one.not_pursued_why),
        *(one.must_send, one.note, sort_key(one.name), search_key((one.name, one.nick), (one.phone, one.address.city))),
    )


def add_groups(count: int) -> list[int]:
    """The groups, the first of them in a tier of its own with better terms; their ids."""
    ids = [groups.find_or_add(f"VIP {number}", GROUP_PLATFORM) for number in range(1, count + 1)]
    gold = groups.add_tier(GOLD)
    groups.add_term(Privilege.FREE_SHIPPING_FROM, demo_orders.GOLD_FREE_FEN, ALWAYS, tier_id=gold, lifetime=True)
    groups.add_term(Privilege.SAME_DAY_CUTOFF, 17 * 60 + 30, ALWAYS, tier_id=gold)
    groups.add_term(Privilege.EARLY_ACCESS, 48, ALWAYS, tier_id=gold)
    groups.add_term(Privilege.AFTER_SALES_REPLY, 2, ALWAYS, tier_id=gold)
    groups.add_term(Privilege.RUSH_DISPATCH, 1, ALWAYS, tier_id=gold)
    bulk.change(models.VipGroup, ("tier_id",), [(gold, ids[demo_orders.GOLD_GROUP])])
    return ids


def add_homes(people: Iterable[Person], moved: Sequence[Moved]) -> None:
    """Everybody's address, and those that letters came back from."""
    told_on = {one.member_id: one.told_on for one in moved}
    bulk.add(
        models.Address,
        _ADDRESS,
        [(one.member_id, one.name, *one.old, PLATFORM, False, False, ALWAYS) for one in moved]
        + [
            (one.id, one.name, *one.address, PLATFORM, one.deliverable, True, told_on.get(one.id, one.joined_on))
            for one in people
            if one.address.street
        ],
    )


def add_memberships(people: Sequence[Person], group_ids: Sequence[int]) -> None:
    """Who is in which group, and who came from another one; and the terms that some have for themselves."""
    rows: list[tuple[object, ...]] = []
    for one in people:
        if one.moved_from is not None:
            before = one.joined_on - timedelta(days=60)
            rows.append((group_ids[one.moved_from], one.id, one.role, before, one.joined_on))
        rows.append((group_ids[one.group], one.id, one.role, one.joined_on, None))
    bulk.add(models.Membership, _MEMBERSHIP, rows)
    favoured = [one for one in people if one.role == "member"][:: max(1, len(people) // len(OWN_TERMS))]
    bulk.add(
        models.Term,
        _TERM,
        [
            (privilege.value, value, one.id, None, one.joined_on + timedelta(days=90), lifetime, why, "")
            for one, (privilege, value, lifetime, why) in zip(favoured, OWN_TERMS, strict=False)
        ],
    )


def add_orders(
    buyers: Sequence[Buyer], purchases: Sequence[Purchase], until: int, zone: str, progress: Progress
) -> None:
    """Orders, given in the order of time, as monthly exports brought them; who never bought is no buyer."""
    months = _months(purchases, until, zone)
    import_ids = _add_imports(months, until)
    bought = {buyer_id: import_ids[n] for n in range(len(months) - 1, -1, -1) for buyer_id in months[n].buyer_ids}
    rows = [(*_buyer(one), bought[one.id]) for one in buyers if one.id in bought]
    bulk.add(models.Buyer, ("id", *NewBuyer._fields, "import_id"), rows)
    place = 0
    for import_id, month in zip(import_ids, months, strict=True):
        progress.at(place, len(purchases))
        imports.add([_order(one, place + n) for n, one in enumerate(month.purchases)], import_id)
        place += len(month.purchases)


class _Month(NamedTuple):
    """What one export held."""

    first: date
    ends_at: int
    purchases: Sequence[Purchase]

    @property
    def buyer_ids(self) -> dict[int, int | None]:
        """The member of each buyer."""
        return {one.buyer_id: one.member_id for one in self.purchases}


def _months(purchases: Sequence[Purchase], until: int, zone: str) -> list[_Month]:
    moments = [one.created_at for one in purchases]
    firsts = demo_orders.months(to_local(moments[0], zone).date(), to_local(until, zone).date())
    ends = [day_starts(day, zone) for day in firsts]
    cuts = [bisect_left(moments, end) for end in ends]
    found = zip(firsts, ends[1:], pairwise(cuts), strict=False)
    return [_Month(first, end, purchases[low:high]) for first, end, (low, high) in found if high > low]


def _add_imports(months: Sequence[_Month], until: int) -> Sequence[int]:
    """An import for each month, the last one made yesterday in the evening; their ids."""
    ids = reserve("import_run", len(months))
    bulk.add(
        models.ImportRun,
        ("id", *_IMPORT),
        [
            (
                *(id_, "orders", f"ExportOrderList{month.first:%Y%m}.csv", min(month.ends_at + 9 * 3600, until)),
                *(current_action(), len(month.purchases), len(month.purchases), 0, 0),
                *(sum(member_id is None for member_id in month.buyer_ids.values()), 0),
            )
            for id_, month in zip(ids, months, strict=True)
        ],
    )
    return ids


def _buyer(one: Buyer) -> tuple[object, ...]:
    return one.id, *NewBuyer(PLATFORM, one.nick, one.nick, one.name, one.phone, "", *one.address, one.member_id)


def _order(one: Purchase, place: int) -> NewOrder:
    number = demo_orders.number(one.created_at, place)
    return NewOrder(
        PLATFORM, number, number, one.buyer_id, one.member_id, one.created_at, one.paid_at, one.state.value,
        one.goods_fen, one.postage_fen, one.discount_fen, one.total_fen, one.refund_fen, one.net_fen, one.title,
        one.quantity, one.brushed,
    )  # fmt: skip


def add_talk(talk: Talk, group_ids: Sequence[int]) -> None:
    """Who wrote how much, and who answered whom."""
    bulk.add(
        models.ChatDay,
        ("group_id", "day", "member_id", "messages"),
        [(group_ids[one.group], *one[1:]) for one in talk.messages],
    )
    bulk.add(
        models.ChatTie,
        ("group_id", "from_member_id", "to_member_id", "day", "weight_milli"),
        [(group_ids[one.group], *one[1:]) for one in talk.ties],
    )
