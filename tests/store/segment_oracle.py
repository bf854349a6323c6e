"""What a segment's condition is true of, found out in plain Python: to be compared with the answer of the SQL."""

import operator
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from statistics import fmean

from borax.calendars.lunardate import LunarDate

from tests.store.segment_people import GROUPS, TODAY, Person, paid_on
from vipdesk.domain.lunar import Birthday, birthdays
from vipdesk.domain.segment_conditions import All, Compare, Condition, Contains, Either, Empty, Not, OneOf, Test
from vipdesk.domain.segment_fields import Kind, Operator

SIGNS: dict[Operator, Callable[..., bool]] = {
    Operator.EQUAL: operator.eq,
    Operator.LESS: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.MORE: operator.gt,
    Operator.AT_LEAST: operator.ge,
}
NEVER = float("inf")
FIRST_TIER = ("北京", "上海", "广州", "深圳")


def holds(condition: Condition, one: Person) -> bool:
    """Whether the condition is true of a member."""
    if isinstance(condition, All):
        return all(holds(part, one) for part in condition.parts)
    if isinstance(condition, Either):
        return any(holds(part, one) for part in condition.parts)
    if isinstance(condition, Not):
        return not holds(condition.part, one)
    return _texts(condition, one) if condition.field.kind in (Kind.TEXT, Kind.CHOICE) else _number(condition, one)


def _texts(test: Test, one: Person) -> bool:
    found = {value.lower() for value in texts(test.field.key, one) if value}
    if isinstance(test, Empty):
        return not found
    if isinstance(test, Contains):
        return any(_low(test.text) in value for value in found)
    places = {_plain(test.field.key, value) for value in found}
    if isinstance(test, Compare):
        return (_plain(test.field.key, _low(str(test.value))) in places) == (test.operator is Operator.EQUAL)
    return any(_plain(test.field.key, _low(str(value))) in places for value in test.values)


def _plain(key: str, text: str) -> str:
    """A city without its 市 and a province without its 省 or 市; other texts as they are."""
    if key == "city":
        return text.strip().removesuffix("市") or text.strip()
    return text.removesuffix("省").removesuffix("市") if key == "province" else text


def _low(text: str) -> str:
    return "".join(c.lower() if c.isascii() else c for c in text)


def _number(test: Test, one: Person) -> bool:
    value = number(test.field.key, test.field.days, one)
    if isinstance(test, Empty):
        return value in (None, NEVER)
    if isinstance(test, OneOf):
        return value is not None and any(value == wanted for wanted in test.values)
    assert isinstance(test, Compare)
    if test.operator is Operator.UNEQUAL:
        return value != test.value
    return value is not None and SIGNS[test.operator](value, test.value)


def texts(key: str, one: Person) -> list[str]:
    """The values of a field of texts."""
    inside = [each for each in one.memberships if not each[3]]
    province, city, country, *_ = one.address or ("", "", "")
    own = {name: [value] for name, value in one.own.items()}
    plain = {name: [getattr(one, name)] for name in ("email", "note", "language", "pronoun", "register", "household")}
    return ({
        "group": [each[0] for each in inside],
        "tier": [GROUPS[each[0]] for each in inside],
        "role": [each[1] for each in inside],
        "platform": [platform for platform, _ in one.nicks],
        "nick": [nick for _, nick in one.nicks],
        "name": [one.name, one.real_name],
        "phone": [one.phone, *one.other_phones],
        "tag": one.tags,
        "province": [province],
        "city": [city],
        "country": [country],
        "city_class": ["一线" for place in (province, city) if place.removesuffix("市") in FIRST_TIER],
        "birthday_calendar": [one.birthday[0]] if one.birthday else [],
    } | plain | own).get(key, [])  # fmt: skip


def number(key: str, days: int, one: Person) -> float | Decimal | date | bool | None:
    """The value of any other field; None where it is not known."""
    joined = [each[2] for each in one.memberships if not each[3] and each[2] is not None]
    since = max(joined, default=None)
    ordered = [paid_on(paid) for paid, net, brushed in one.orders if paid is not None and net > 0 and not brushed]
    earned = [(paid_on(paid), net) for paid, net, brushed in one.orders if paid is not None and not brushed]
    real = [net for _, net in earned if net > 0]
    posted = [ago for ago in one.letters if ago is not None]
    street, arrives = one.address[3:] if one.address else ("", False)
    window = [(day, net) for day, net in earned if net > 0 and _age(day) <= 365]
    first = TODAY - timedelta(days=days)
    found: dict[str, Callable[[], float | Decimal | date | bool | None]] = {
        "consent": lambda: one.consent,
        "opted_out": lambda: one.opted_out,
        "do_not_pursue": lambda: one.do_not_pursue,
        "must_send": lambda: one.must_send,
        "deliverable": lambda: bool(street) and "*" not in street and arrives,
        "held_out_lately": lambda: one.held_out,
        "joined_days": lambda: since,
        "joined_on": lambda: None if since is None else TODAY - timedelta(days=since),
        "spent_total": lambda: sum(net for _, net in earned),
        "spent": lambda: sum(net for day, net in earned if day >= first),
        "orders_total": lambda: len(ordered),
        "orders": lambda: sum(day >= first for day in ordered),
        "average_order": lambda: fmean(real) if real else None,
        "first_order_days": lambda: _age(min(ordered)) if ordered else None,
        "last_order_days": lambda: _age(max(ordered)) if ordered else NEVER,
        "last_letter_days": lambda: min(posted, default=NEVER),
        "letters_total": lambda: len(posted),
        "letters": lambda: sum(ago <= days for ago in posted),
        "recency": lambda: _recency(min(_age(day) for day, _ in window)) if window else 0,
        "frequency": lambda: 1 + sum(len(window) >= cut for cut in (2, 3, 5, 8)) if window else 0,
        "money": lambda: 1 + sum(sum(net for _, net in window) >= cut for cut in (10_000, 30_000, 60_000, 120_000))
        if window else 0,
        "birthday_month": lambda: one.birthday[2] if one.birthday else None,
        "birthday_in_days": lambda: _until(one.birthday) if one.birthday else None,
        "age": lambda: _years(one.birthday) if one.birthday else None,
        "Shoe size": lambda: Decimal(one.own["Shoe size"]) if "Shoe size" in one.own else None,
        "Since": lambda: date.fromisoformat(one.own["Since"]) if "Since" in one.own else None,
    }  # fmt: skip
    return found[key]()


def _age(day: date) -> int:
    return (TODAY - day).days


def _recency(days: int) -> int:
    return next((band for band, cut in zip((5, 4, 3, 2), (30, 60, 120, 240), strict=True) if days <= cut), 1)


def _until(birthday: tuple[str, int | None, int, int | None, bool]) -> int:
    calendar, _, month, day, leap = birthday
    kept = birthdays(Birthday("lunar" if calendar == "lunar" else "solar", month, day, leap), TODAY, date(2027, 12, 31))
    return (kept[0] - TODAY).days


def _years(birthday: tuple[str, int | None, int, int | None, bool]) -> int | None:
    calendar, year, month, day, _ = birthday
    if year is None:
        return None
    moon = LunarDate.from_solar(TODAY)
    now = (moon.year, moon.month, moon.day) if calendar == "lunar" else (TODAY.year, TODAY.month, TODAY.day)
    return int(now[0] - year - ((month, day or 1) > now[1:]))
