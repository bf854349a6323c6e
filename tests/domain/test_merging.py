"""What is kept of several records of one person."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.merging import Belonging, Place, Value, Wishes, field, one_membership, places, strictest

DAY = date(2026, 1, 1)
NOTHING = Wishes(None, "", "", None, False, "", False)


@pytest.mark.parametrize(
    ("key", "kept", "other", "expected"),
    [
        ("name", "王芳", "王小芳", 1),
        ("name", "王**", "王小芳", 2),
        ("phone", "", "13912345678", 2),
        ("phone", "139****5678", "13912345678", 2),
        ("birthday", "05-06", "1990-05-06", 2),
        ("birthday", "1990-05-06", "05-06", 1),
    ],
)
def test_the_kept_members_value_stays_unless_the_other_is_more_complete(key, kept, other, expected):
    assert field(key, [Value(1, kept), Value(2, other)]).kept == expected


def test_an_opt_out_of_any_record_stands_and_the_last_consent_with_its_wording():
    agreed = NOTHING._replace(consent_on=DAY, consent_how="chat", consent_wording="yes")
    out = NOTHING._replace(opted_out_on=date(2026, 3, 1))
    later = agreed._replace(consent_on=date(2026, 2, 1), consent_how="card")
    assert strictest([agreed, out, later]) == later._replace(opted_out_on=date(2026, 3, 1))


def test_who_is_not_to_be_pursued_under_one_name_is_not_under_the_other():
    found = strictest([NOTHING, NOTHING._replace(do_not_pursue=True, do_not_pursue_why="asked", must_send=True)])
    assert (found.do_not_pursue, found.do_not_pursue_why, found.must_send) == (True, "asked", True)


wishes = st.builds(
    Wishes,
    consent_on=st.none() | st.dates(),
    consent_how=st.just(""),
    consent_wording=st.just(""),
    opted_out_on=st.none() | st.dates(),
    do_not_pursue=st.booleans(),
    do_not_pursue_why=st.just(""),
    must_send=st.booleans(),
)


@given(st.lists(wishes, min_size=1, max_size=4))
def test_no_wish_to_be_left_alone_is_ever_lost(several):
    found = strictest(several)
    assert (found.opted_out_on is None) == all(one.opted_out_on is None for one in several)
    assert found.do_not_pursue == any(one.do_not_pursue for one in several)


def test_of_one_group_the_earliest_day_counts_and_who_is_still_there_is():
    gone = Belonging(1, 5, "owner", date(2025, 1, 1), date(2025, 6, 1), None)
    there = Belonging(2, 5, "admin", date(2026, 1, 1), None, 9)
    assert one_membership([gone, there]) == Belonging(1, 5, "admin", date(2025, 1, 1), None, 9)


def test_in_each_campaign_the_kept_member_gets_one_place_and_the_rest_stay_as_drawn():
    found = [Place(1, 10, 7), Place(2, 10, 8), Place(3, 11, 8), Place(4, 11, 9), Place(5, 12, 7)]
    made = places(found, 7)
    assert made.moved == (Place(3, 11, 8),)
    assert made.staying == (Place(2, 10, 8), Place(4, 11, 9))
