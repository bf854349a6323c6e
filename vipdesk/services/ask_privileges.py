"""What a member may expect of an order: free shipping, the day of dispatch, early access, and why."""

from datetime import datetime

from vipdesk.domain.calendar import work_calendar
from vipdesk.domain.moments import to_local
from vipdesk.domain.privilege_uses import BASES, Basis
from vipdesk.domain.privileges import Answer, Item, answer
from vipdesk.errors import Sentence
from vipdesk.store import groups, helpers, items, orders, shop
from vipdesk.store.items import Warned


def ask(member_id: int | None, amount_fen: int, paid_at: datetime) -> Answer:
    """The answer for a member, or for anybody (None); `paid_at` is the shop's local time."""
    settings = shop.settings()
    coming = [
        Item(
            name=row.name,
            public_from=to_local(row.public_from_at, settings.time_zone),
            vip_from=to_local(row.vip_from_at, settings.time_zone),
            price_fen=row.price_fen,
            trial_price_fen=row.trial_price_fen,
        )
        for row in items.rows()
    ]
    calendar = work_calendar(helpers.special_days(), frozenset(settings.shipping_days_off))
    return answer(groups.terms(member_id), amount_fen, paid_at, calendar, coming, settings.currency)


def basis() -> Sentence:
    """Which amount of an order is meant, as the shop has set it."""
    return Sentence(BASES[Basis(shop.settings().free_shipping_basis)])


def before_dispatch(member_id: int | None) -> tuple[Warned, ...]:
    """What is to be said before parcels of a member leave, as something in them has a known defect."""
    return () if member_id is None else tuple(items.warnings(orders.undispatched_of(member_id)))
