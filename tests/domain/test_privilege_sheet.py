"""The sheet promises what the order check answers, to the fen and to the minute."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.test_privileges import (
    CUTOFF,
    EARLY,
    FREE,
    PUBLIC_TERMS,
    REPLY,
    RUSH,
    VIP_TERMS,
    at,
    many_terms,
    own,
    public,
    spans,
    tier,
)  # fmt: skip
from vipdesk.domain.calendar import WorkCalendar
from vipdesk.domain.privilege_sheet import Sheet, Statement, keeps_more, lines, statements
from vipdesk.domain.privileges import Item, Privilege, Source, Term, answer

MONDAY = date(2026, 11, 16)
EVERY_DAY = WorkCalendar({}, frozenset({2026}), frozenset())
WEEK = tuple(range(7))
LAST_MINUTE = 24 * 60 - 1


def told(terms: Sequence[Term], on: date = MONDAY) -> list[str]:
    return [str(one) for one in lines(Sheet("Green Bamboo", "VIP 1", on, statements(terms, on), "CNY"))]


def test_each_promise_is_a_sentence_with_what_everyone_else_has() -> None:
    assert told(VIP_TERMS) == [
        "Free shipping from ¥69. This is yours for life. Everyone else: ¥99.",
        "Paid by 17:00 on a shipping day, the parcel leaves the same day. Everyone else: 16:00.",
        "New items 24 hours before everyone else.",
        "A first answer to after-sales questions within 4 hours. Everyone else: 24 hours.",
        "In a hurry after the cutoff? Tell us, and we do our best to send it the same day.",
    ]


def test_what_everyone_has_is_no_promise() -> None:
    assert statements((*PUBLIC_TERMS, tier(FREE, 9900)), MONDAY) == ()
    assert told(PUBLIC_TERMS) == ["At present there is nothing here that not everyone has."]


def test_weekdays_that_differ_are_named() -> None:
    terms = (public(CUTOFF, 960), tier(CUTOFF, 1020), tier(CUTOFF, 1080, weekday=4), tier(CUTOFF, 1080, weekday=3))
    assert told(terms) == [
        "Monday, Tuesday, Wednesday, Saturday, Sunday: paid by 17:00 on a shipping day, the parcel leaves the same day."
        " Everyone else: 16:00.",
        "Thursday, Friday: paid by 18:00 on a shipping day, the parcel leaves the same day. Everyone else: 16:00.",
    ]


def test_amounts_keep_their_fen_where_they_have_some() -> None:
    assert told((tier(FREE, 6950),)) == ["Free shipping from ¥69.50."]


def test_who_was_promised_more_for_life_is_told_of() -> None:
    old, new = tier(FREE, 5900, lifetime=True, ends_on=date(2026, 6, 30)), tier(FREE, 6900, starts_on=date(2026, 7, 1))
    members = (*PUBLIC_TERMS, old, new)
    newcomers = tuple(replace(one, held_from=MONDAY) if one.source is Source.TIER else one for one in members)
    assert keeps_more(members, newcomers, MONDAY)
    assert not keeps_more(newcomers, newcomers, MONDAY)
    assert told(newcomers) == ["Free shipping from ¥69. Everyone else: ¥99."]


def promised(terms: Sequence[Term], privilege: Privilege, on: date) -> Statement | None:
    """The statement about a privilege that holds on a day's weekday."""
    found = [one for one in statements(terms, on) if one.privilege is privilege and on.weekday() in one.weekdays]
    assert len(found) <= 1
    return found[0] if found else None


@given(many_terms, spans)
def test_every_promise_is_what_the_order_check_answers(terms: list[Term], on: date) -> None:
    found = answer(terms, 0, datetime.combine(on, time(0)), EVERY_DAY)
    everyones = answer(
        [one for one in terms if one.source is Source.PUBLIC], 0, datetime.combine(on, time(0)), EVERY_DAY
    )
    for privilege, value, other in (
        (FREE, found.threshold_fen, everyones.threshold_fen),
        (CUTOFF, found.cutoff, everyones.cutoff),
        (REPLY, found.after_sales_hours, everyones.after_sales_hours),
        (RUSH, found.rush, everyones.rush),
    ):
        statement = promised(terms, privilege, on)
        assert (statement is None) == (value == other)
        said = None if statement is None else statement.value
        kind = time(*divmod(said, 60)) if privilege is CUTOFF and said is not None else said
        assert statement is None or kind == value


@given(many_terms, st.integers(1, 9_000), spans, st.integers(0, 20_000))
def test_an_order_at_the_promised_amount_ships_free_and_one_below_does_not(
    terms: list[Term], granted: int, on: date, below: int
) -> None:
    terms = [*terms, tier(FREE, granted)]
    statement = promised(terms, FREE, on)
    assume(statement is not None and statement.value > 0)
    noon = datetime.combine(on, time(12))
    assert answer(terms, statement.value, noon, EVERY_DAY).free_shipping
    assert not answer(terms, min(below, statement.value - 1), noon, EVERY_DAY).free_shipping


@given(many_terms, st.integers(600, LAST_MINUTE - 1), spans)
def test_an_order_at_the_promised_minute_leaves_that_day_and_one_later_does_not(
    terms: list[Term], granted: int, on: date
) -> None:
    terms = [*terms, tier(CUTOFF, granted)]
    statement = promised(terms, CUTOFF, on)
    assume(statement is not None and statement.value < LAST_MINUTE)
    minute = datetime.combine(on, time(0)) + timedelta(minutes=statement.value)
    assert answer(terms, 0, minute, EVERY_DAY).dispatch_on == on
    assert answer(terms, 0, minute + timedelta(minutes=1), EVERY_DAY).dispatch_on > on


@pytest.mark.parametrize(("asked", "open_now"), [("2026-11-19T19:59", 0), ("2026-11-19T20:00", 1)])
def test_a_new_item_opens_as_long_before_its_launch_as_promised(asked: str, open_now: int) -> None:
    statement = promised(VIP_TERMS, EARLY, MONDAY)
    assert statement is not None
    launch = at("2026-11-20T20:00")
    found = answer(VIP_TERMS, 0, at(asked), EVERY_DAY, [Item("Tea", launch, None, 5000, 4000)]).early_access
    assert found[0].opens_at == launch - timedelta(hours=statement.value)
    assert sum(one.opens_at <= at(asked) for one in found) == open_now


def test_a_member_s_own_term_stands_on_no_group_s_sheet_by_chance() -> None:
    assert statements((*PUBLIC_TERMS, own(FREE, 5900)), MONDAY) == (Statement(FREE, WEEK, 5900, 9900, lifetime=False),)
