"""What a member may expect of an order: free shipping, the day of dispatch, early access, and why."""

from datetime import datetime

from vipdesk.domain.calendar import work_calendar
from vipdesk.domain.moments import to_local
from vipdesk.domain.privileges import Answer, Item, answer
from vipdesk.store import groups, helpers, items, shop


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
