"""Each use of a privilege in an order is noted, and what it is estimated to have cost is booked.

Free shipping between the thresholds, a trial price before the launch, and dispatch between the cutoffs. Inside the
action of an import, so that its undo takes them away; and once for all the orders of before.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from vipdesk.domain.calendar import WorkCalendar, work_calendar
from vipdesk.domain.moments import to_local
from vipdesk.domain.privilege_terms import public_only, worst_between
from vipdesk.domain.privilege_uses import Basis, Bought, PaidOrder, Use, uses
from vipdesk.domain.privileges import Item, Privilege, Source, Term
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence
from vipdesk.progress import Progress
from vipdesk.store import costs, groups, helpers, items, privilege_uses, shop, terms
from vipdesk.store.costs import NewCost
from vipdesk.store.database import chunks
from vipdesk.store.items import ItemRow
from vipdesk.store.privilege_uses import Candidate, NewUse, Scope, Standing

RECOGNISE = Sentence(QT_TRANSLATE_NOOP("sentences", "Recognise privileges used in past orders"))
COST_KIND = "privilege"
PART = 5_000
"""Members looked at together."""
DAY_SECONDS = 86_400


@dataclass(frozen=True)
class Recognised:
    """What was found: how many uses, and what they cost."""

    uses: int
    fen: int


def of_import(import_id: int, changed_ids: Sequence[int], today: date, progress: Progress) -> Recognised:
    """Look through what an import brought, and through the known orders that it changed, inside its action.

    Uses of orders that were called off or paid back are taken back, by a reversing entry of this day.
    """
    found = _recognise(Scope(import_id=import_id), progress)
    if not changed_ids:
        return found
    reverse(privilege_uses.not_standing(changed_ids), today)
    again = _recognise(Scope(order_ids=sorted(changed_ids)), progress)
    return Recognised(found.uses + again.uses, found.fen + again.fen)


def in_past_orders(progress: Progress) -> Recognised:
    """Look through all orders, inside the open action; what was recognised before is left as it is."""
    return _recognise(Scope(), progress)


def of_orders(order_ids: Sequence[int], progress: Progress) -> Recognised:
    """Look through these orders, inside the open action: whose they are has just been found."""
    return _recognise(Scope(order_ids=sorted(order_ids)), progress)


def take_back(order_ids: Sequence[int], today: date) -> None:
    """Take back every use in these orders, by reversing entries of this day: they are not the member's after all."""
    reverse(privilege_uses.in_orders(order_ids), today)


def reverse(gone: Sequence[Standing], today: date) -> None:
    """Take these uses back, inside the open action: what they cost is booked the other way round on this day."""
    reversing = [
        NewCost(today, COST_KIND, -one.fen, member_id=one.member_id, reverses_id=one.cost_id, note=one.privilege)
        for one in gone
        if one.cost_id is not None
    ]
    costs.book_each(reversing)
    privilege_uses.remove([one.id for one in gone])


class _Rules:
    """What holds for every order that is looked at."""

    def __init__(self) -> None:
        settings = shop.settings()
        self.zone, self.parcel_fen = settings.time_zone, settings.parcel_fen
        self.basis = Basis(settings.free_shipping_basis)
        self.calendar: WorkCalendar = work_calendar(helpers.special_days(), frozenset(settings.shipping_days_off))
        self.items = {row.id: _item(row, self.zone) for row in items.rows()}

    def uses_of(self, one: Candidate, terms: Sequence[Term], bought: Sequence[Bought]) -> tuple[Use, ...]:
        """The uses within one order."""
        sent = None if one.dispatched_at is None else to_local(one.dispatched_at, self.zone)
        order = PaidOrder(one.amount_fen, one.postage_fen, to_local(one.paid_at, self.zone), sent, tuple(bought))
        return uses(terms, order, self.parcel_fen, self.calendar)


def _item(row: ItemRow, zone: str) -> Item:
    return Item(
        name=row.name,
        public_from=to_local(row.public_from_at, zone),
        vip_from=to_local(row.vip_from_at, zone),
        price_fen=row.price_fen,
        trial_price_fen=row.trial_price_fen,
    )


def _recognise(scope: Scope, progress: Progress) -> Recognised:
    rules = _Rules()
    bought: dict[int, list[Bought]] = defaultdict(list)
    for line in privilege_uses.bought_early(scope):
        bought[line.order_id].append(Bought(rules.items[line.item_id], line.quantity, line.price_fen))
    candidates = _candidates(scope, rules, bought)
    by_member: dict[int, list[Candidate]] = defaultdict(list)
    for one in candidates.values():
        by_member[one.member_id].append(one)
    known = privilege_uses.known(scope) if candidates else set()
    count = fen = 0
    for members in chunks(progress.track(sorted(by_member), len(by_member)), PART):
        found = list(_found(rules, {id_: by_member[id_] for id_ in members}, bought, known))
        _book(found)
        count, fen = count + len(found), fen + sum(one.fen for one in found)
    return Recognised(count, fen)


def _candidates(scope: Scope, rules: _Rules, bought: Collection[int]) -> dict[int, Candidate]:
    """Orders that the database cannot rule out; only these are looked at one by one."""
    granted = [one.term() for one in terms.everything()]
    found = [*_between_thresholds(scope, rules, granted), *_between_cutoffs(scope, rules, granted)]
    if bought:
        found += privilege_uses.of_orders(bought, rules.basis)
    return {one.order_id: one for one in found}


def _between_thresholds(scope: Scope, rules: _Rules, terms: Sequence[Term]) -> list[Candidate]:
    thresholds = [term for term in terms if term.privilege is Privilege.FREE_SHIPPING_FROM]
    own = [term.value for term in thresholds if term.source is not Source.PUBLIC]
    if not own:
        return []
    days = privilege_uses.paid_between(rules.zone)
    if days is None:
        return []
    below = worst_between(public_only(thresholds), Privilege.FREE_SHIPPING_FROM, *days)
    return privilege_uses.between_thresholds(scope, rules.basis, min(own), below)


def _between_cutoffs(scope: Scope, rules: _Rules, terms: Sequence[Term]) -> list[Candidate]:
    cutoffs = [term for term in terms if term.privilege is Privilege.SAME_DAY_CUTOFF]
    own = [term.value for term in cutoffs if term.source is not Source.PUBLIC]
    if not own:
        return []
    everyones = [term.value for term in cutoffs if term.source is Source.PUBLIC]
    days = privilege_uses.paid_between(rules.zone)
    if days is None:
        return []
    offsets = _offsets(rules.zone, *days)
    slack = max(offsets) - min(offsets)
    first, last = min(everyones, default=0) * 60 - slack, max(own) * 60 + 59 + slack
    if first < 0 or last >= DAY_SECONDS:
        first, last = 0, DAY_SECONDS - 1
    return privilege_uses.sent_between(scope, rules.basis, min(offsets), first, last)


def _offsets(zone: str, first: date, last: date) -> set[int]:
    """How far the shop's clock was from UTC between two days, in seconds: one number where it is never turned."""
    months = {date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)}
    moments = (datetime.combine(on, time(12), ZoneInfo(zone)) for on in months | {first, last})
    return {int(offset.total_seconds()) for at in moments if (offset := at.utcoffset()) is not None}


def _found(
    rules: _Rules,
    orders: Mapping[int, Sequence[Candidate]],
    bought: Mapping[int, Sequence[Bought]],
    known: Collection[tuple[int, str]],
) -> Iterator[NewUse]:
    for member_id, held in groups.terms_of_members(list(orders)).items():
        for one in orders[member_id]:
            on = to_local(one.paid_at, rules.zone).date()
            for use in rules.uses_of(one, held, bought.get(one.order_id, ())):
                if (one.order_id, use.privilege.value) not in known:
                    yield NewUse(one.order_id, member_id, use.privilege.value, on, use.fen, None)


def _book(found: Sequence[NewUse]) -> None:
    """Note uses, and book those that cost anything on the day of the use."""
    dear = [one for one in found if one.fen]
    entries = [NewCost(one.used_on, COST_KIND, one.fen, member_id=one.member_id, note=one.privilege) for one in dear]
    ids = costs.book_each(entries)
    privilege_uses.add([*(one for one in found if not one.fen), *_with_costs(dear, ids)])


def _with_costs(found: Sequence[NewUse], cost_ids: Sequence[int]) -> Iterator[NewUse]:
    for one, cost_id in zip(found, cost_ids, strict=True):
        yield one._replace(cost_id=cost_id)
