"""What of a member is counted, summed or reckoned in days, as conditions that no unknown value slips through.

Who never ordered or was never written to did so infinitely long ago: `last_order_days > 60` is true of them. Whatever
else is not known makes every comparison false, except `!=`, which is true of whom `=` is not true of.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from vipdesk.domain import lunar, segment_birthdays
from vipdesk.domain.moments import day_starts
from vipdesk.domain.rfm import Bands
from vipdesk.domain.segment_fields import Operator
from vipdesk.store.where import NOBODY, Where, joined, negated

Holds = Callable[[int, int], bool]
SIGNS: Mapping[Operator, Holds] = {
    Operator.EQUAL: lambda one, other: one == other,
    Operator.LESS: lambda one, other: one < other,
    Operator.AT_MOST: lambda one, other: one <= other,
    Operator.MORE: lambda one, other: one > other,
    Operator.AT_LEAST: lambda one, other: one >= other,
}
"""All but `!=`, which is `not =`."""
_MIRRORED = {
    Operator.EQUAL: "=",
    Operator.LESS: ">",
    Operator.AT_MOST: ">=",
    Operator.MORE: "<",
    Operator.AT_LEAST: "<=",
}
"""The more days ago, the earlier the day."""
_FARTHEST = 40_000
"""Days: nothing of a shop lies as far from today."""

ORDERED = "o.member_id IS NOT NULL AND o.brushed = 0 AND o.net_fen > 0 AND o.paid_at IS NOT NULL"
"""A real purchase: paid, not taken back altogether, and no brushed one."""
_ORDERED = f"m.id IN (SELECT o.member_id FROM shop_order o WHERE {ORDERED}"
_PAID = "o.member_id IS NOT NULL AND o.brushed = 0 AND o.paid_at"
_SPENT = "SELECT o.member_id FROM shop_order o WHERE o.member_id IS NOT NULL AND o.brushed = 0 AND o.paid_at"
_JOINED = (
    "m.id IN (SELECT s.member_id FROM membership s WHERE s.left_on IS NULL AND s.joined_on IS NOT NULL"
    " GROUP BY s.member_id HAVING MIN(s.joined_on)"
)
_WRITTEN_TO = "m.id IN (SELECT l.member_id FROM letter l WHERE l.posted_on IS NOT NULL"
_HAS_BIRTHDAY = "(m.birthday_month IS NOT NULL AND m.birthday_calendar IN ('solar', 'lunar'))"
_BIRTHDAY = "m.birthday_month * 100 + COALESCE(m.birthday_day, 1)"


@dataclass(frozen=True)
class Moment:
    """From where days are counted, and by which bands."""

    today: date
    zone: str
    bands: Bands

    def starts(self, days_ago: int) -> int:
        """The moment at which the day so many days ago began."""
        return day_starts(self.day(days_ago), self.zone)

    def day(self, days_ago: int) -> date:
        """The day so many days ago; of farther ones the farthest that anything is known of."""
        return self.today - timedelta(days=max(-_FARTHEST, min(days_ago, _FARTHEST)))


def where(key: str, days: int, operator: Operator, value: int, at: Moment) -> Where:
    """Whom the comparison of a field with a number is true of; `days` is the span of a field that has one."""
    if operator is Operator.UNEQUAL:
        return negated(where(key, days, Operator.EQUAL, value, at))
    if key in _SUMS:
        return _summed(key, days, operator, value, at)
    return _OTHERS[key](operator, value, at)


def unknown(key: str) -> Where:
    """Of whom a field is not known; of one in days, who never did."""
    return negated(Where(_KNOWN[key]))


# Sums and counts, of which everybody has one, if only 0


def _summed(key: str, days: int, operator: Operator, value: int, at: Moment) -> Where:
    """Asked of those with rows; of the others 0 is compared, and where that holds, it is asked who does not fit."""
    question, since = _SUMS[key]
    params = (*since(days, at), value)
    sign = operator.value
    if not SIGNS[operator](0, value):
        return Where(f"m.id IN ({question} {sign} ?)", params)
    return Where(f"m.id NOT IN ({question} {_OPPOSITE[operator]} ?)", params)


_OPPOSITE = {
    Operator.EQUAL: "<>",
    Operator.LESS: ">=",
    Operator.AT_MOST: ">",
    Operator.MORE: "<=",
    Operator.AT_LEAST: "<",
}
_ORDER_COUNT = f"SELECT o.member_id FROM shop_order o WHERE {ORDERED}"
_LETTER_COUNT = "SELECT l.member_id FROM letter l WHERE l.posted_on"
BAND_OF_DAYS = " + ".join(["5", *["CASE WHEN MAX(o.paid_at) < ? THEN -1 ELSE 0 END"] * 4])
BAND_OF_COUNT = " + ".join(["1", *["CASE WHEN COUNT(*) >= ? THEN 1 ELSE 0 END"] * 4])
BAND_OF_MONEY = " + ".join(["1", *["CASE WHEN SUM(o.net_fen) >= ? THEN 1 ELSE 0 END"] * 4])
_IN_WINDOW = f"{_ORDER_COUNT} AND o.paid_at >= ? GROUP BY o.member_id HAVING"


def _moment(days: int, at: Moment) -> Sequence[object]:
    return [at.starts(days)]


def _day(days: int, at: Moment) -> Sequence[object]:
    return [at.day(days).isoformat()]


def _ever(_days: int, _at: Moment) -> Sequence[object]:
    return []


def recency_cuts(at: Moment) -> list[int]:
    """Before which moments the last order of each lower band was."""
    return [at.starts(cut) for cut in at.bands.recency_days]


def _window(at: Moment) -> int:
    return at.starts(at.bands.window_days)


_SUMS: Mapping[str, tuple[str, Callable[[int, Moment], Sequence[object]]]] = {
    "spent": (f"{_SPENT} >= ? GROUP BY o.member_id HAVING SUM(o.net_fen)", _moment),
    "spent_total": (f"{_SPENT} IS NOT NULL GROUP BY o.member_id HAVING SUM(o.net_fen)", _ever),
    "orders": (f"{_ORDER_COUNT} AND o.paid_at >= ? GROUP BY o.member_id HAVING COUNT(*)", _moment),
    "orders_total": (f"{_ORDER_COUNT} GROUP BY o.member_id HAVING COUNT(*)", _ever),
    "letters": (f"{_LETTER_COUNT} >= ? GROUP BY l.member_id HAVING COUNT(*)", _day),
    "letters_total": (f"{_LETTER_COUNT} IS NOT NULL GROUP BY l.member_id HAVING COUNT(*)", _ever),
    "recency": (f"{_IN_WINDOW} {BAND_OF_DAYS}", lambda _, at: [_window(at), *recency_cuts(at)]),
    "frequency": (f"{_IN_WINDOW} {BAND_OF_COUNT}", lambda _, at: [_window(at), *at.bands.frequency_orders]),
    "money": (f"{_IN_WINDOW} {BAND_OF_MONEY}", lambda _, at: [_window(at), *at.bands.money_fen]),
}


# Days since something


def _since_last(since: str, bound: Callable[[Moment, int], object], operator: Operator, days: int, at: Moment) -> Where:
    """`since` asks who did so at a moment or later; nobody's last time is later than never."""

    def within(most: int) -> Where:
        return Where(f"{since} >= ?)", (bound(at, most),))

    if operator is Operator.EQUAL:
        return joined("AND", [within(days), negated(within(days - 1))])
    most = days - 1 if operator in (Operator.LESS, Operator.AT_LEAST) else days
    return within(most) if operator in (Operator.LESS, Operator.AT_MOST) else negated(within(most))


def _since_first(operator: Operator, days: int, at: Moment) -> Where:
    first = f"{_ORDERED} GROUP BY o.member_id HAVING MIN(o.paid_at)"
    if operator is Operator.EQUAL:
        return Where(f"{first} >= ? AND MIN(o.paid_at) < ?)", (at.starts(days), at.starts(days - 1)))
    most = days - 1 if operator in (Operator.LESS, Operator.AT_LEAST) else days
    sign = ">=" if operator in (Operator.LESS, Operator.AT_MOST) else "<"
    return Where(f"{first} {sign} ?)", (at.starts(most),))


def _since_joining(operator: Operator, days: int, at: Moment) -> Where:
    return Where(f"{_JOINED} {_MIRRORED[operator]} ?)", (at.day(days).isoformat(),))


def joined_on(operator: Operator, day: date) -> Where:
    """Who joined the groups that they are in for the first time on, before or after a day."""
    if operator is Operator.UNEQUAL:
        return negated(joined_on(Operator.EQUAL, day))
    sign = operator.value
    return Where(f"{_JOINED} {sign} ?)", (day.isoformat(),))


def _average(operator: Operator, fen: int, _at: Moment) -> Where:
    """Multiplied instead of divided: exact."""
    sign = operator.value
    return Where(f"{_ORDERED} GROUP BY o.member_id HAVING SUM(o.net_fen) {sign} ? * COUNT(*))", (fen,))


# Birthdays


def _birthday_month(operator: Operator, month: int, _at: Moment) -> Where:
    sign = operator.value
    return Where(f"({_HAS_BIRTHDAY} AND m.birthday_month {sign} ?)", (month,))


def _age(operator: Operator, years: int, at: Moment) -> Where:
    """A birthday that is still to come this year, by its own calendar, takes a year off."""
    moon, sign = lunar.to_lunar(at.today), operator.value
    age = (
        "CASE WHEN m.birthday_calendar = 'lunar' THEN ? - m.birthday_year"
        f" - CASE WHEN {_BIRTHDAY} > ? THEN 1 ELSE 0 END"
        f" ELSE ? - m.birthday_year - CASE WHEN {_BIRTHDAY} > ? THEN 1 ELSE 0 END END"
    )
    own = (moon.year, moon.month * 100 + moon.day, at.today.year, at.today.month * 100 + at.today.day)
    return Where(f"({_HAS_BIRTHDAY} AND m.birthday_year IS NOT NULL AND {age} {sign} ?)", (*own, years))


def _until_birthday(operator: Operator, days: int, at: Moment) -> Where:
    """Which birthdays are as near as that is found out first: there are only so many in a year."""
    holds = SIGNS[operator]
    parts = [
        Where(f"m.birthday_calendar = ? AND m.birthday_leap {leap} AND {_BIRTHDAY} BETWEEN ? AND ?", span)
        for leap, span in (
            ("<> 0" if one.leap else "= 0", (one.calendar, one.first, one.last))
            for one in segment_birthdays.spans(at.today, lambda distance: holds(distance, days))
        )
    ]
    return Where(f"({_HAS_BIRTHDAY} AND ({either.sql}))", either.params) if (either := _either(parts)) else NOBODY


def _either(parts: list[Where]) -> Where | None:
    return joined("OR", parts) if parts else None


_OTHERS: Mapping[str, Callable[[Operator, int, Moment], Where]] = {
    "last_order_days": partial(
        _since_last, f"{_ORDERED} GROUP BY o.member_id HAVING MAX(o.paid_at)", lambda at, days: at.starts(days)
    ),
    "last_letter_days": partial(
        _since_last, f"{_WRITTEN_TO} AND l.posted_on", lambda at, days: at.day(days).isoformat()
    ),
    "first_order_days": _since_first,
    "joined_days": _since_joining,
    "average_order": _average,
    "birthday_month": _birthday_month,
    "birthday_in_days": _until_birthday,
    "age": _age,
}
_KNOWN = {
    "last_order_days": f"{_ORDERED})",
    "last_letter_days": f"{_WRITTEN_TO})",
    "first_order_days": f"{_ORDERED})",
    "average_order": f"{_ORDERED})",
    "joined_days": f"{_JOINED} IS NOT NULL)",
    "joined_on": f"{_JOINED} IS NOT NULL)",
    "birthday_month": _HAS_BIRTHDAY,
    "birthday_in_days": _HAS_BIRTHDAY,
    "age": f"({_HAS_BIRTHDAY} AND m.birthday_year IS NOT NULL)",
}
