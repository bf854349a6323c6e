import pytest
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain import city_classes, rfm
from vipdesk.domain.rfm import Bands
from vipdesk.errors import UserError

BANDS = Bands(365, (30, 60, 120, 240), (2, 3, 5, 8), (10_000, 30_000, 60_000, 120_000))
COUNTED = st.lists(st.tuples(st.integers(0, 364), st.integers(1, 50)), max_size=30)


@given(COUNTED, COUNTED, COUNTED)
def test_what_is_suggested_can_be_used(days, orders, fen):
    rfm.check(rfm.suggested(365, days, orders, fen))


def test_a_fifth_of_the_buyers_lies_in_each_suggested_band():
    each = [(value, 1) for value in range(1, 101)]
    found = rfm.suggested(365, each, each, [(value * 100, 1) for value, _ in each])
    assert found == Bands(365, (20, 40, 60, 80), (21, 41, 61, 81), (2001, 4001, 6001, 8001))
    assert [sum(rfm.recency(day, found) == band for day, _ in each) for band in rfm.BANDS] == [20] * 5
    assert [sum(rfm.height(day, found.frequency_orders) == band for day, _ in each) for band in rfm.BANDS] == [20] * 5


def test_where_most_bought_once_the_cuts_lie_right_above_it():
    found = rfm.suggested(365, [(10, 9), (200, 1)], [(1, 9), (4, 1)], [(100, 10)])
    assert found.frequency_orders == (2, 3, 4, 5)
    assert found.recency_days == (10, 11, 12, 13)


@pytest.mark.parametrize(
    "wrong",
    [
        Bands(365, (30, 30, 120, 240), (2, 3, 5, 8), (1, 2, 3, 4)),
        Bands(365, (30, 60, 120), (2, 3, 5, 8), (1, 2, 3, 4)),
        Bands(200, (30, 60, 120, 240), (2, 3, 5, 8), (1, 2, 3, 4)),
        Bands(365, (30, 60, 120, 240), (2, 3, 5, 8), (4, 3, 2, 1)),
    ],
)
def test_bands_ascend_within_the_window(wrong):
    with pytest.raises(UserError):
        rfm.check(wrong)


def test_the_cuts_belong_to_the_better_band_of_days_and_begin_the_band_of_amounts():
    assert [rfm.recency(days, BANDS) for days in (0, 30, 31, 240, 241)] == [5, 5, 4, 2, 1]
    assert [rfm.height(orders, BANDS.frequency_orders) for orders in (1, 2, 4, 8)] == [1, 2, 3, 5]


def test_cities_are_read_line_by_line_without_their_last_word():
    found = city_classes.cities(["一线: 北京、上海市", "", "新一线：杭州 苏州市，北京"])
    assert found == {"北京": "一线", "上海": "一线", "杭州": "新一线", "苏州": "新一线"}


def test_a_line_without_a_colon_is_told_by_its_number():
    with pytest.raises(UserError, match="Line 2"):
        city_classes.cities(["一线: 北京", "杭州"])
