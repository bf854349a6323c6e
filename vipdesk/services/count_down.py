"""Which members' parcels still have to leave today, and how many minutes are left for each."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from vipdesk.domain.calendar import work_calendar
from vipdesk.domain.countdown import Countdown, Waiting, countdown
from vipdesk.domain.moments import day_starts, to_local
from vipdesk.store import countdown as store
from vipdesk.store import groups, helpers, items, shop, todays
from vipdesk.store.items import Warned


@dataclass(frozen=True)
class Counted:
    """The countdown at a local moment; `imported_at`, local too, is when the shop last heard of orders."""

    now: datetime
    found: Countdown
    imported_at: datetime | None
    warnings: tuple[Warned, ...] = ()
    """What is to be said before parcels leave, as something in them has a known defect."""


def look(now: int) -> Counted:
    """The countdown at a moment in UTC seconds: of orders paid today or since the last shipping day before."""
    settings = shop.settings()
    local = to_local(now, settings.time_zone)
    calendar = work_calendar(helpers.special_days(), frozenset(settings.shipping_days_off))
    first = calendar.on_or_before(local.date() - timedelta(days=1))
    rows = store.waiting(day_starts(first, settings.time_zone), now)
    terms = groups.terms_of_members(sorted({one.member_id for one in rows}))
    orders = [
        Waiting(
            one.order_id,
            one.number,
            one.member_id,
            one.name,
            to_local(one.paid_at, settings.time_zone),
            terms[one.member_id],
        )
        for one in rows
    ]
    imported = todays.last_order_import()
    found = countdown(orders, local, settings.countdown_minutes, calendar)
    return Counted(
        now=local,
        found=found,
        imported_at=None if imported is None else to_local(imported, settings.time_zone),
        warnings=tuple(items.warnings([one.order_id for one in (*found.due, *found.missed)])),
    )
