"""Privileges: which term counts, what the answer is, and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.calendar import WorkCalendar, work_calendar
from vipdesk.domain.privileges import (
    BOUNDS,
    EarlyAccess,
    Item,
    Privilege,
    Source,
    Term,
    UseCost,
    answer,
    applies,
    cost_of,
    effective,
    opens_at,
)
from vipdesk.errors import Sentence, UserError

FREE, CUTOFF, EARLY, REPLY, RUSH = Privilege
DAY = timedelta(days=1)
LOWER = (FREE, REPLY)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


# November 2026: the 16th is a Monday, the 20th a Friday, the 21st and 22nd a weekend; the 28th is worked.
SHIPPING = work_calendar([(date(2026, 11, 28), True), (date(2026, 11, 19), False)])
MONDAY = at("2026-11-16T15:30")


def public(privilege: Privilege, value: int, **more: Any) -> Term:
    return replace(Term(privilege, value, Source.PUBLIC, "", None, date(2025, 1, 1)), **more)


def tier(privilege: Privilege, value: int, name: str = "VIP", **more: Any) -> Term:
    return replace(Term(privilege, value, Source.TIER, name, None, date(2025, 1, 1)), **more)


def own(privilege: Privilege, value: int, reason: str = "", **more: Any) -> Term:
    return replace(Term(privilege, value, Source.MEMBER, "", None, date(2025, 1, 1), reason=reason), **more)


def day(text: str) -> date:
    return date.fromisoformat(text)


PUBLIC_TERMS = (public(FREE, 9900), public(CUTOFF, 16 * 60), public(REPLY, 24))
VIP_TERMS = (
    *PUBLIC_TERMS,
    tier(FREE, 6900, lifetime=True),
    tier(CUTOFF, 17 * 60),
    tier(REPLY, 4),
    tier(EARLY, 24),
    tier(RUSH, 1),
)


@dataclass(frozen=True)
class Case:
    """Terms, the day asked, and the best value of the first term's privilege."""

    fact: str
    terms: tuple[Term, ...]
    on: str
    value: int | None


CASES = [
    # One source at a time.
    Case("everyone has the public threshold", (public(FREE, 9900),), "2026-11-16", 9900),
    Case("a term not yet begun does not count", (public(FREE, 9900, starts_on=day("2026-11-17")),), "2026-11-16", None),
    Case("a term counts on its first day", (public(FREE, 9900, starts_on=day("2026-11-16")),), "2026-11-16", 9900),
    Case("a term counts on its last day", (public(FREE, 9900, ends_on=day("2026-11-16")),), "2026-11-16", 9900),
    Case("a term is over after its last day", (public(FREE, 9900, ends_on=day("2026-11-15")),), "2026-11-16", None),
    Case(
        "a term that ends before it starts never counts",
        (public(FREE, 9900, starts_on=day("2026-11-20"), ends_on=day("2026-11-10"), lifetime=True),),
        "2026-11-22",
        None,
    ),
    # The best one wins, whatever it is.
    Case("a tier's lower threshold wins", (public(FREE, 9900), tier(FREE, 6900)), "2026-11-16", 6900),
    Case("the public threshold wins where it is lower", (public(FREE, 4900), tier(FREE, 6900)), "2026-11-16", 4900),
    Case("a member's own threshold wins", (tier(FREE, 6900), own(FREE, 3900)), "2026-11-16", 3900),
    Case("a member's own worse one does no harm", (tier(FREE, 6900), own(FREE, 8900)), "2026-11-16", 6900),
    Case("free shipping from nothing wins", (public(FREE, 9900), tier(FREE, 0)), "2026-11-16", 0),
    Case("the later cutoff wins", (public(CUTOFF, 960), tier(CUTOFF, 1020)), "2026-11-16", 1020),
    Case("an earlier cutoff of a tier does no harm", (public(CUTOFF, 960), tier(CUTOFF, 900)), "2026-11-16", 960),
    Case("the longer early access wins", (tier(EARLY, 24), own(EARLY, 48)), "2026-11-16", 48),
    Case("the quicker answer wins", (public(REPLY, 24), tier(REPLY, 4)), "2026-11-16", 4),
    Case("a slower answer of a tier does no harm", (public(REPLY, 24), tier(REPLY, 48)), "2026-11-16", 24),
    Case("rush dispatch allowed wins", (public(RUSH, 0), tier(RUSH, 1)), "2026-11-16", 1),
    Case("rush dispatch not allowed stays so", (public(RUSH, 0),), "2026-11-16", 0),
    Case("two tiers give the better of both", (tier(FREE, 6900), tier(FREE, 5900, "Gold")), "2026-11-16", 5900),
    Case(
        "of three sources the middle one can win",
        (public(FREE, 9900), tier(FREE, 5900), own(FREE, 7900)),
        "2026-11-16",
        5900,
    ),
    Case("other privileges do not mix in", (public(FREE, 9900), tier(CUTOFF, 10), tier(REPLY, 1)), "2026-11-16", 9900),
    # Weekdays.
    Case("a Monday term counts on Monday", (public(CUTOFF, 960, weekday=0),), "2026-11-16", 960),
    Case("a Monday term does not count on Tuesday", (public(CUTOFF, 960, weekday=0),), "2026-11-17", None),
    Case(
        "a later Friday cutoff wins on Friday",
        (public(CUTOFF, 960), public(CUTOFF, 1080, weekday=4)),
        "2026-11-20",
        1080,
    ),
    Case("and not on Thursday", (public(CUTOFF, 960), public(CUTOFF, 1080, weekday=4)), "2026-11-19", 960),
    Case(
        "weekday terms make a table",
        (public(CUTOFF, 960, weekday=4), public(CUTOFF, 720, weekday=5)),
        "2026-11-21",
        720,
    ),
    # Stays in a group.
    Case("held from today counts today", (tier(FREE, 6900, held_from=day("2026-11-16")),), "2026-11-16", 6900),
    Case("not yet a member: no tier term", (tier(FREE, 6900, held_from=day("2026-11-17")),), "2026-11-16", None),
    Case("the day of leaving still counts", (tier(FREE, 6900, held_until=day("2026-11-16")),), "2026-11-16", 6900),
    Case("after leaving it is gone", (tier(FREE, 6900, held_until=day("2026-11-15")),), "2026-11-16", None),
    Case(
        "who left falls back to the public terms",
        (public(FREE, 9900), tier(FREE, 6900, held_until=day("2026-11-15"))),
        "2026-11-16",
        9900,
    ),
    Case(
        "who came back has it again",
        (
            tier(FREE, 6900, held_from=day("2026-01-01"), held_until=day("2026-03-31")),
            tier(FREE, 6900, held_from=day("2026-11-01")),
        ),
        "2026-11-16",
        6900,
    ),
    Case(
        "between two stays it is gone",
        (
            tier(FREE, 6900, held_from=day("2026-01-01"), held_until=day("2026-03-31")),
            tier(FREE, 6900, held_from=day("2026-11-01")),
        ),
        "2026-06-16",
        None,
    ),
    # For life.
    Case(
        "a lifetime term outlives its end",
        (tier(FREE, 6900, lifetime=True, ends_on=day("2026-06-30"), held_from=day("2026-01-01")),),
        "2026-11-16",
        6900,
    ),
    Case(
        "a lifetime term outlives leaving",
        (tier(FREE, 6900, lifetime=True, held_from=day("2026-01-01"), held_until=day("2026-02-01")),),
        "2030-11-16",
        6900,
    ),
    Case(
        "a lifetime term is a floor under worse new terms",
        (tier(FREE, 6900, lifetime=True, ends_on=day("2026-06-30")), tier(FREE, 8900, starts_on=day("2026-07-01"))),
        "2026-11-16",
        6900,
    ),
    Case(
        "better new terms beat a lifetime floor",
        (tier(FREE, 6900, lifetime=True, ends_on=day("2026-06-30")), tier(FREE, 4900, starts_on=day("2026-07-01"))),
        "2026-11-16",
        4900,
    ),
    Case(
        "who joined after its end never held it",
        (tier(FREE, 6900, lifetime=True, ends_on=day("2026-06-30"), held_from=day("2026-07-01")),),
        "2026-11-16",
        None,
    ),
    Case(
        "who joined on its last day holds it for life",
        (tier(FREE, 6900, lifetime=True, ends_on=day("2026-06-30"), held_from=day("2026-06-30")),),
        "2026-11-16",
        6900,
    ),
    Case(
        "who left before its start never held it",
        (tier(FREE, 6900, lifetime=True, starts_on=day("2026-07-01"), held_until=day("2026-06-30")),),
        "2026-11-16",
        None,
    ),
    Case(
        "who left on its first day holds it for life",
        (tier(FREE, 6900, lifetime=True, starts_on=day("2026-07-01"), held_until=day("2026-07-01")),),
        "2026-11-16",
        6900,
    ),
    Case(
        "a lifetime term does not count before it was held",
        (tier(FREE, 6900, lifetime=True, held_from=day("2026-11-17")),),
        "2026-11-16",
        None,
    ),
    Case(
        "a term that is not for life ends with leaving, also beside one that is",
        (
            tier(FREE, 5900, held_until=day("2026-02-01")),
            tier(FREE, 6900, lifetime=True, held_until=day("2026-02-01")),
        ),
        "2026-11-16",
        6900,
    ),
    Case(
        "a lifetime Monday cutoff stays one of Mondays",
        (tier(CUTOFF, 1080, lifetime=True, weekday=0, ends_on=day("2026-06-30")),),
        "2026-11-16",
        1080,
    ),
    Case(
        "and does not spread to Tuesdays",
        (tier(CUTOFF, 1080, lifetime=True, weekday=0, ends_on=day("2026-06-30")),),
        "2026-11-17",
        None,
    ),
    Case(
        "a member's own lifetime term lasts",
        (own(FREE, 100, lifetime=True, ends_on=day("2025-02-01")),),
        "2026-11-16",
        100,
    ),
    Case("a member's own dated term ends", (own(FREE, 100, ends_on=day("2025-02-01")),), "2026-11-16", None),
    Case(
        "who moved to a group of a worse tier keeps the better one's floor",
        (
            tier(FREE, 6900, lifetime=True, held_from=day("2026-01-01"), held_until=day("2026-05-31")),
            tier(FREE, 8900, "Silver", held_from=day("2026-06-01")),
        ),
        "2026-11-16",
        6900,
    ),
    Case(
        "and loses what was not for life",
        (
            tier(CUTOFF, 1080, held_from=day("2026-01-01"), held_until=day("2026-05-31")),
            tier(CUTOFF, 1020, "Silver", held_from=day("2026-06-01")),
        ),
        "2026-11-16",
        1020,
    ),
    Case(
        "a floor that everyone beats meanwhile does not hold anybody back",
        (public(FREE, 5900, starts_on=day("2026-08-01")), tier(FREE, 6900, lifetime=True, ends_on=day("2026-06-30"))),
        "2026-11-16",
        5900,
    ),
    Case(
        "and counts again when everyone's terms get worse",
        (
            public(FREE, 5900, starts_on=day("2026-08-01"), ends_on=day("2026-10-31")),
            public(FREE, 9900, starts_on=day("2026-11-01")),
            tier(FREE, 6900, lifetime=True, ends_on=day("2026-06-30")),
        ),
        "2026-11-16",
        6900,
    ),
    Case(
        "what everyone had for life stays theirs",
        (public(FREE, 4900, lifetime=True, ends_on=day("2026-06-30")), public(FREE, 9900)),
        "2026-11-16",
        4900,
    ),
    # Withdrawn.
    Case("a withdrawn term is gone", (tier(FREE, 6900, withdrawn_on=day("2026-11-01")),), "2026-11-16", None),
    Case("from the very day", (tier(FREE, 6900, withdrawn_on=day("2026-11-16")),), "2026-11-16", None),
    Case("it counted on the day before", (tier(FREE, 6900, withdrawn_on=day("2026-11-17")),), "2026-11-16", 6900),
    Case(
        "the owner can take a lifetime floor away",
        (public(FREE, 9900), tier(FREE, 6900, lifetime=True, withdrawn_on=day("2026-11-01"))),
        "2026-11-16",
        9900,
    ),
    Case(
        "a withdrawn floor leaves the other floor",
        (tier(FREE, 6900, lifetime=True, withdrawn_on=day("2026-11-01")), tier(FREE, 7900, "Silver", lifetime=True)),
        "2026-11-16",
        7900,
    ),
    Case("no terms at all", (), "2026-11-16", None),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.fact)
def test_the_best_value_of_the_day(case: Case) -> None:
    privilege = case.terms[0].privilege if case.terms else FREE
    best = effective(case.terms, privilege, day(case.on))
    assert (None if best is None else best.value) == case.value


@dataclass(frozen=True)
class Order:
    """An order of a member of the VIP tier: when it was paid, and when it ships."""

    fact: str
    paid_at: str
    dispatch_on: str
    minutes_left: int | None
    told: str


ORDERS = [
    Order("well before the cutoff", "2026-11-16T09:00", "2026-11-16", 480, "Paid by 17:00, the parcel leaves today."),
    Order("at midnight", "2026-11-16T00:00", "2026-11-16", 1020, "Paid by 17:00, the parcel leaves today."),
    Order("a minute before the cutoff", "2026-11-16T16:59", "2026-11-16", 1, "Paid by 17:00, the parcel leaves today."),
    Order("at the cutoff", "2026-11-16T17:00", "2026-11-16", 0, "Paid by 17:00, the parcel leaves today."),
    Order("at its last second", "2026-11-16T17:00:59", "2026-11-16", 0, "Paid by 17:00, the parcel leaves today."),
    Order(
        "a minute after the cutoff",
        "2026-11-16T17:01",
        "2026-11-17",
        None,
        "Today's cutoff of 17:00 has passed, so the parcel leaves tomorrow."
        " If it is urgent, tell us and we will do our best to send it today.",
    ),
    Order(
        "late before a holiday",
        "2026-11-18T20:00",
        "2026-11-20",
        None,
        "Today's cutoff of 17:00 has passed, so the parcel leaves on Friday, 20 November."
        " If it is urgent, tell us and we will do our best to send it today.",
    ),
    Order(
        "on a holiday",
        "2026-11-19T09:00",
        "2026-11-20",
        None,
        "We are closed today, so the parcel leaves tomorrow.",
    ),
    Order(
        "late on a Friday",
        "2026-11-20T18:00",
        "2026-11-23",
        None,
        "Today's cutoff of 17:00 has passed, so the parcel leaves on Monday, 23 November."
        " If it is urgent, tell us and we will do our best to send it today.",
    ),
    Order(
        "on a Saturday",
        "2026-11-21T09:00",
        "2026-11-23",
        None,
        "We are closed today, so the parcel leaves on Monday, 23 November.",
    ),
    Order("on a Sunday", "2026-11-22T23:59", "2026-11-23", None, "We are closed today, so the parcel leaves tomorrow."),
    Order("on a make-up Saturday", "2026-11-28T10:00", "2026-11-28", 420, "Paid by 17:00, the parcel leaves today."),
    Order(
        "late before a make-up Saturday",
        "2026-11-27T17:30",
        "2026-11-28",
        None,
        "Today's cutoff of 17:00 has passed, so the parcel leaves tomorrow."
        " If it is urgent, tell us and we will do our best to send it today.",
    ),
    Order(
        "on a make-up Saturday, at the cutoff",
        "2026-11-28T17:00",
        "2026-11-28",
        0,
        "Paid by 17:00, the parcel leaves today.",
    ),
    Order(
        "late on a make-up Saturday",
        "2026-11-28T17:01",
        "2026-11-30",
        None,
        "Today's cutoff of 17:00 has passed, so the parcel leaves on Monday, 30 November."
        " If it is urgent, tell us and we will do our best to send it today.",
    ),
    Order(
        "on the Sunday after it",
        "2026-11-29T10:00",
        "2026-11-30",
        None,
        "We are closed today, so the parcel leaves tomorrow.",
    ),
    Order(
        "late on the last day of the year",
        "2026-12-31T22:00",
        "2027-01-01",
        None,
        "Today's cutoff of 17:00 has passed, so the parcel leaves tomorrow."
        " If it is urgent, tell us and we will do our best to send it today.",
    ),
]


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.fact)
def test_the_day_of_dispatch(order: Order) -> None:
    told = answer(VIP_TERMS, 7800, at(order.paid_at), SHIPPING)
    assert told.dispatch_on == day(order.dispatch_on)
    assert told.ships_today == order.paid_at.startswith(order.dispatch_on)
    assert told.minutes_left == order.minutes_left
    assert str(told.paste) == f"Your order of ¥78.00 ships free. {order.told}"


@pytest.mark.parametrize(
    ("terms", "amount_fen", "free", "threshold_fen", "missing_fen", "told"),
    [
        (VIP_TERMS, 6900, True, 6900, 0, "Your order of ¥69.00 ships free."),
        (VIP_TERMS, 6899, False, 6900, 1, "Add ¥0.01 to your order of ¥68.99 and shipping is free."),
        (VIP_TERMS, 0, False, 6900, 6900, "Shipping is free from ¥69.00."),
        (VIP_TERMS, 123456, True, 6900, 0, "Your order of ¥1,234.56 ships free."),
        (PUBLIC_TERMS, 7800, False, 9900, 2100, "Add ¥21.00 to your order of ¥78.00 and shipping is free."),
        (PUBLIC_TERMS, 9900, True, 9900, 0, "Your order of ¥99.00 ships free."),
        ((tier(FREE, 0),), 0, True, 0, 0, "Shipping is free for you."),
        ((tier(FREE, 0),), 100, True, 0, 0, "Your order of ¥1.00 ships free."),
        ((), 7800, False, None, None, ""),
    ],
)
def test_free_shipping(
    terms: Sequence[Term], amount_fen: int, free: bool, threshold_fen: int | None, missing_fen: int | None, told: str
) -> None:
    found = answer(terms, amount_fen, MONDAY, SHIPPING)
    assert (found.free_shipping, found.threshold_fen, found.missing_fen) == (free, threshold_fen, missing_fen)
    assert str(found.paste).startswith(told)


def test_the_whole_answer_for_a_member_of_the_tier() -> None:
    found = answer(VIP_TERMS, 7800, MONDAY, SHIPPING)
    assert (found.cutoff, found.minutes_left) == (time(17), 90)
    assert (found.after_sales_hours, found.rush, found.early_access) == (4, True, ())
    assert [str(sentence) for sentence in found.why] == [
        "Free shipping from ¥69.00 (VIP tier, for life) beats ¥99.00 (everyone).",
        "Same-day dispatch until 17:00 (VIP tier) beats 16:00 (everyone).",
        "Early access before the launch: 24 hours (VIP tier).",
        "First after-sales answer within 4 hours (VIP tier) beats 24 hours (everyone).",
        "Rush dispatch after the cutoff: allowed (VIP tier).",
        "Paid at 15:30, by the cutoff of 17:00: it ships on 2026-11-16.",
    ]


def test_without_a_membership_the_public_terms_apply() -> None:
    found = answer(PUBLIC_TERMS, 7800, at("2026-11-16T16:42"), SHIPPING)
    assert not found.free_shipping
    assert not found.rush
    assert found.after_sales_hours == 24
    assert found.dispatch_on == day("2026-11-17")
    assert [str(sentence) for sentence in found.why] == [
        "Free shipping from ¥99.00 (everyone).",
        "Same-day dispatch until 16:00 (everyone).",
        "First after-sales answer within 24 hours (everyone).",
        "Paid at 16:42, after the cutoff of 16:00: it ships on 2026-11-17, the next shipping day.",
    ]


def test_a_shop_without_any_terms_still_says_when_it_ships() -> None:
    found = answer((), 7800, MONDAY, SHIPPING)
    assert str(found.paste) == "The parcel leaves tomorrow."
    assert (found.cutoff, found.after_sales_hours, found.rush) == (None, None, False)
    assert [str(sentence) for sentence in found.why] == [
        "No cutoff applies: it ships on 2026-11-17, the next shipping day."
    ]


def test_a_day_without_dispatch_is_named_as_the_reason() -> None:
    found = answer(PUBLIC_TERMS, 7800, at("2026-11-22T16:42"), SHIPPING)
    assert found.cutoff is None
    assert str(found.why[-1]) == "2026-11-22 is not a shipping day: it ships on 2026-11-23, the next one."


def test_a_year_without_its_holidays_is_warned_of() -> None:
    found = answer(VIP_TERMS, 7800, at("2026-12-31T22:00"), SHIPPING)
    assert str(found.why[-1]) == "The holidays of 2027 are not loaded: only weekdays were counted."


def test_a_tier_that_ships_on_saturdays_is_a_matter_of_the_calendar() -> None:
    saturdays_too = work_calendar([], frozenset({6}))
    assert answer(VIP_TERMS, 7800, at("2026-11-20T18:00"), saturdays_too).dispatch_on == day("2026-11-21")


def test_all_beaten_terms_are_named_best_first() -> None:
    terms = (public(FREE, 9900), tier(FREE, 6900), tier(FREE, 7900, "Silver"), own(FREE, 5900, "moved house with us"))
    assert str(answer(terms, 0, MONDAY, SHIPPING).why[0]) == (
        "Free shipping from ¥59.00 (this member's own: moved house with us)"
        " beats ¥69.00 (VIP tier), ¥79.00 (Silver tier), ¥99.00 (everyone)."
    )


@pytest.mark.parametrize(
    ("term", "told"),
    [
        (public(FREE, 100, lifetime=True), "Free shipping from ¥1.00 (everyone, for life)."),
        (own(FREE, 100), "Free shipping from ¥1.00 (this member's own)."),
        (own(FREE, 100, lifetime=True), "Free shipping from ¥1.00 (this member's own, for life)."),
        (
            own(FREE, 100, "an old friend", lifetime=True),
            "Free shipping from ¥1.00 (this member's own, for life: an old friend).",
        ),
        (tier(REPLY, 1), "First after-sales answer within 1 hour (VIP tier)."),
        (tier(RUSH, 0), "Rush dispatch after the cutoff: not allowed (VIP tier)."),
        (tier(FREE, 100, "<b>{VIP}</b>"), "Free shipping from ¥1.00 (<b>{VIP}</b> tier)."),
    ],
)
def test_a_reason_names_its_source(term: Term, told: str) -> None:
    assert str(answer((term,), 0, MONDAY, SHIPPING).why[0]) == told


def test_what_everyone_has_is_not_called_a_privilege() -> None:
    best = effective((own(FREE, 6900), tier(FREE, 6900), public(FREE, 6900)), FREE, MONDAY.date())
    assert best is not None
    assert best.winner.source is Source.PUBLIC
    assert best.beaten == ()


def test_other_currencies_show_their_sign() -> None:
    assert "NT$78.00" in str(answer(VIP_TERMS, 7800, MONDAY, SHIPPING, currency="TWD").paste)


def test_an_amount_below_zero_is_refused() -> None:
    with pytest.raises(UserError, match=r"-¥0\.01"):
        answer(VIP_TERMS, -1, MONDAY, SHIPPING)


# New items: public from Friday the 20th at 20:00.
TEA = Item("Spring tea", at("2026-11-20T20:00"), None, 5000, 4000)


@pytest.mark.parametrize(
    ("fact", "terms", "item", "asked", "opening"),
    [
        ("a day before", (tier(EARLY, 24),), TEA, "2026-11-16", "2026-11-19T20:00"),
        ("two days before", (tier(EARLY, 48),), TEA, "2026-11-16", "2026-11-18T20:00"),
        ("no early access", (), TEA, "2026-11-16", None),
        ("none at all", (tier(EARLY, 0),), TEA, "2026-11-16", None),
        (
            "never before the item is there",
            (tier(EARLY, 72),),
            replace(TEA, vip_from=at("2026-11-19T08:00")),
            "2026-11-16",
            "2026-11-19T08:00",
        ),
        (
            "by the tier's hours where the item is there longer",
            (tier(EARLY, 24),),
            replace(TEA, vip_from=at("2026-11-01T00:00")),
            "2026-11-16",
            "2026-11-19T20:00",
        ),
        (
            "an item without a window of its own",
            (tier(EARLY, 24),),
            replace(TEA, vip_from=TEA.public_from),
            "2026-11-16",
            None,
        ),
        ("already open", (tier(EARLY, 24),), TEA, "2026-11-20", "2026-11-19T20:00"),
        ("a term that ends before the opening", (tier(EARLY, 24, ends_on=day("2026-11-18")),), TEA, "2026-11-16", None),
        (
            "one that ends on the day of the opening",
            (tier(EARLY, 24, ends_on=day("2026-11-19")),),
            TEA,
            "2026-11-16",
            "2026-11-19T20:00",
        ),
        (
            "a term that starts within the window",
            (tier(EARLY, 72, starts_on=day("2026-11-19")),),
            TEA,
            "2026-11-16",
            "2026-11-19T00:00",
        ),
        (
            "the longer one ends first, so the shorter opens",
            (tier(EARLY, 24), own(EARLY, 48, ends_on=day("2026-11-17"))),
            TEA,
            "2026-11-16",
            "2026-11-19T20:00",
        ),
        ("after the launch", (tier(EARLY, 24),), TEA, "2026-11-21", None),
    ],
)
def test_an_item_opens_early(fact: str, terms: Sequence[Term], item: Item, asked: str, opening: str | None) -> None:
    found = opens_at(terms, item, day(asked))
    assert (None if found is None else found.isoformat(timespec="minutes")) == opening


def test_items_of_early_access_are_listed_by_their_opening() -> None:
    coming = replace(TEA, name="Winter tea", public_from=at("2026-12-01T00:00"))
    launched = replace(TEA, name="Old tea", public_from=MONDAY)
    found = answer(VIP_TERMS, 7800, MONDAY, SHIPPING, [coming, launched, TEA])
    assert found.early_access == (
        EarlyAccess(TEA, 4000, at("2026-11-19T20:00")),
        EarlyAccess(coming, 4000, at("2026-11-30T00:00")),
    )


def test_only_what_is_open_now_is_offered_to_the_customer() -> None:
    later = replace(TEA, name="Winter tea", public_from=at("2026-12-01T00:00"))
    told = answer(VIP_TERMS, 7800, at("2026-11-20T09:00"), SHIPPING, [later, TEA]).paste
    assert str(told) == (
        "Your order of ¥78.00 ships free. Paid by 17:00, the parcel leaves today."
        " You can already order Spring tea, at the trial price of ¥40.00."
    )


@pytest.mark.parametrize("trial_fen", [None, 5000, 6000])
def test_a_trial_price_that_is_no_better_is_not_praised(trial_fen: int | None) -> None:
    told = answer(VIP_TERMS, 0, at("2026-11-20T09:00"), SHIPPING, [replace(TEA, trial_price_fen=trial_fen)]).paste
    assert str(told).endswith("You can already order Spring tea, before everyone else.")


def test_the_customer_is_told_of_three_items_at_most() -> None:
    many = [replace(TEA, name=f"Tea {n}") for n in range(9)]
    found = answer(VIP_TERMS, 0, at("2026-11-20T09:00"), SHIPPING, many)
    assert len(found.early_access) == 9
    assert str(found.paste).count("You can already order") == 3


@pytest.mark.parametrize(
    ("fact", "terms", "amount_fen", "bought", "cost"),
    [
        ("between the thresholds the postage is given away", VIP_TERMS, 7800, [], UseCost(600, 0)),
        ("from the VIP threshold on", VIP_TERMS, 6900, [], UseCost(600, 0)),
        ("below both the customer pays", VIP_TERMS, 6899, [], UseCost(0, 0)),
        ("from the public threshold on it is nobody's privilege", VIP_TERMS, 9900, [], UseCost(0, 0)),
        ("just below the public threshold", VIP_TERMS, 9899, [], UseCost(600, 0)),
        ("without a membership", PUBLIC_TERMS, 9900, [], UseCost(0, 0)),
        ("where the public never ships free", (tier(FREE, 6900),), 99999, [], UseCost(600, 0)),
        ("a trial price", VIP_TERMS, 4000, [TEA], UseCost(0, 1000)),
        ("two pieces of it", VIP_TERMS, 8000, [TEA, TEA], UseCost(600, 2000)),
        ("an item without trial price", VIP_TERMS, 5000, [replace(TEA, trial_price_fen=None)], UseCost(0, 0)),
        ("a trial price above the price", VIP_TERMS, 5000, [replace(TEA, trial_price_fen=6000)], UseCost(0, 0)),
        ("an item already launched", VIP_TERMS, 5000, [replace(TEA, public_from=MONDAY)], UseCost(0, 0)),
        ("early access that everyone has", (public(EARLY, 48), tier(EARLY, 48)), 5000, [TEA], UseCost(0, 0)),
    ],
)
def test_the_cost_of_a_use(
    fact: str, terms: Sequence[Term], amount_fen: int, bought: list[Item], cost: UseCost
) -> None:
    found = cost_of(terms, amount_fen, at("2026-11-20T09:00"), 600, bought)
    assert found == cost
    assert found.total_fen == cost.postage_fen + cost.trial_fen


@pytest.mark.parametrize(
    ("privilege", "value", "weekday"),
    [(FREE, -1, None), (CUTOFF, 1440, None), (RUSH, 2, None), (EARLY, 8785, None), (FREE, 1, 7), (FREE, 1, -1)],
)
def test_a_term_out_of_bounds_cannot_be_made(privilege: Privilege, value: int, weekday: int | None) -> None:
    with pytest.raises(ValueError, match=privilege):
        Term(privilege, value, Source.PUBLIC, "", weekday, date(2025, 1, 1))


spans = st.dates(date(2026, 1, 1), date(2026, 12, 31))
moments = st.datetimes(at("2026-01-01T00:00"), at("2027-06-30T00:00"))


@st.composite
def some_terms(draw: st.DrawFn, sources: Sequence[Source] = tuple(Source)) -> Term:
    privilege = draw(st.sampled_from(Privilege))
    low, high = BOUNDS[privilege]
    source = draw(st.sampled_from(sources))
    is_tier = source is Source.TIER
    return Term(
        privilege,
        draw(st.integers(low, min(high, 20_000))),
        source,
        draw(st.sampled_from(["VIP", "Gold"])) if is_tier else "",
        draw(st.none() | st.integers(0, 6)),
        draw(spans),
        draw(st.none() | spans),
        draw(st.booleans()),
        draw(st.sampled_from(["", "a promise"])),
        draw(st.none() | spans) if is_tier else None,
        draw(st.none() | spans) if is_tier else None,
        draw(st.none() | spans),
    )


many_terms = st.lists(some_terms(), max_size=8)
items = st.lists(
    st.builds(
        Item,
        st.sampled_from(["Tea", "Cup", "茶"]),
        moments,
        st.none() | moments,
        st.integers(0, 10_000),
        st.none() | st.integers(0, 10_000),
    ),
    max_size=3,
)


def is_as_good(privilege: Privilege, value: int | None, other: int | None) -> bool:
    if value is None or other is None:
        return other is None
    return value <= other if privilege in LOWER else value >= other


def best(terms: Sequence[Term], privilege: Privilege, on: date) -> int | None:
    found = effective(terms, privilege, on)
    return None if found is None else found.value


def is_worse_in_nothing(one: Sequence[Term], other: Sequence[Term], on: date) -> bool:
    return all(is_as_good(each, best(one, each, on), best(other, each, on)) for each in Privilege)


@given(many_terms, spans)
def test_a_member_is_never_worse_off_than_the_public(terms: list[Term], on: date) -> None:
    assert is_worse_in_nothing(terms, [term for term in terms if term.source is Source.PUBLIC], on)


@given(many_terms, many_terms, spans)
def test_further_terms_never_make_anything_worse(terms: list[Term], more: list[Term], on: date) -> None:
    assert is_worse_in_nothing(terms + more, terms, on)


@given(many_terms, many_terms, st.integers(0, 20_000), moments, items)
def test_further_terms_never_make_an_answer_worse(
    terms: list[Term], more: list[Term], amount_fen: int, paid_at: datetime, coming: list[Item]
) -> None:
    before = answer(terms, amount_fen, paid_at, SHIPPING, coming)
    after = answer(terms + more, amount_fen, paid_at, SHIPPING, coming)
    assert after.free_shipping >= before.free_shipping
    assert after.dispatch_on <= before.dispatch_on
    assert after.rush >= before.rush
    assert len(after.early_access) >= len(before.early_access)
    for item in coming:
        opening = opens_at(terms, item, paid_at.date())
        assert opening is None or (opens_at(terms + more, item, paid_at.date()) or at("9999-12-31T23:59")) <= opening


@given(some_terms([Source.TIER]), many_terms, spans, st.integers(0, 400))
def test_a_lifetime_floor_once_held_is_never_lost(term: Term, others: list[Term], on: date, later: int) -> None:
    floor = replace(term, lifetime=True, withdrawn_on=None)
    then = on + DAY * 7 * later
    promised = best([floor], floor.privilege, on)
    # The tier's term ends, the member leaves, and worse or better terms come: whatever happens after that day.
    ended = replace(floor, ends_on=max(on, floor.starts_on), held_until=max(on, floor.held_from or on))
    for kept in (floor, ended):
        assert is_as_good(floor.privilege, best([kept, *others], floor.privilege, then), promised)


@given(some_terms(), spans)
def test_only_a_lifetime_term_counts_outside_of_its_days(term: Term, on: date) -> None:
    start = max(term.starts_on, term.held_from or date.min)
    end = min(term.ends_on or date.max, term.held_until or date.max)
    inside = start <= on <= end
    assert not applies(term, on) or inside or (term.lifetime and on > end >= start)


@given(some_terms(), spans)
def test_nothing_brings_a_withdrawn_term_back(term: Term, on: date) -> None:
    assert not applies(replace(term, withdrawn_on=on), on)


@given(many_terms.flatmap(lambda terms: st.tuples(st.just(terms), st.permutations(terms))), spans)
def test_the_order_of_the_terms_makes_no_difference(both: tuple[list[Term], list[Term]], on: date) -> None:
    one, other = (effective(terms, FREE, on) for terms in both)
    assert (one is None) == (other is None)
    assert one is None or other is None or one.value == other.value
    assert one is None or other is None or one.winner.source is other.winner.source


@given(many_terms, spans, st.sampled_from(Privilege))
def test_the_winner_and_the_beaten_agree_with_a_search_by_hand(
    terms: list[Term], on: date, privilege: Privilege
) -> None:
    inside = [term for term in terms if term.privilege is privilege and applies(term, on)]
    found = effective(terms, privilege, on)
    if found is None:
        assert inside == []
        return
    pick = min if privilege in LOWER else max
    assert found.value == found.winner.value == pick(term.value for term in inside)
    assert found.winner in inside
    assert sorted(map(repr, found.beaten)) == sorted(repr(term) for term in inside if term.value != found.value)


@given(many_terms, st.integers(0, 20_000), moments, items, st.frozensets(st.integers(0, 6), max_size=6))
def test_every_answer_agrees_with_itself(
    terms: list[Term], amount_fen: int, paid_at: datetime, coming: list[Item], weekdays_off: frozenset[int]
) -> None:
    calendar = WorkCalendar({}, frozenset(), weekdays_off)
    found = answer(terms, amount_fen, paid_at, calendar, coming)
    assert found.ships_today == (found.dispatch_on == paid_at.date()) == (found.minutes_left is not None)
    assert calendar.is_working(found.dispatch_on)
    assert found.free_shipping == (found.missing_fen == 0)
    assert all(early.item.public_from > max(paid_at, early.opens_at) for early in found.early_access)
    assert plain(found.paste)
    assert all(plain(sentence) for sentence in found.why)


def plain(sentence: Sentence) -> bool:
    """Whether it is a text that ends as a sentence does, with nothing left open."""
    text = str(sentence)
    return text.endswith(".") and "None" not in text and "  " not in text and "{" not in text


@given(many_terms, st.integers(0, 20_000), moments, st.integers(0, 3000), items)
def test_a_use_costs_nothing_or_something_and_never_pays(
    terms: list[Term], amount_fen: int, paid_at: datetime, postage_fen: int, bought: list[Item]
) -> None:
    cost = cost_of(terms, amount_fen, paid_at, postage_fen, bought)
    assert cost.postage_fen in (0, postage_fen)
    assert 0 <= cost.trial_fen <= sum(item.price_fen for item in bought)


@given(many_terms.map(lambda terms: [term for term in terms if term.source is Source.PUBLIC]), moments, items)
def test_the_public_terms_cost_nothing(terms: list[Term], paid_at: datetime, bought: list[Item]) -> None:
    assert cost_of(terms, 20_000, paid_at, 600, bought) == UseCost(0, 0)
