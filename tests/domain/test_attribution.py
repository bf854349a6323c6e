"""An order belongs to one letter at most."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.attribution import NOBODY, PaidOrders, PostedLetters, attribute, attributed_fen


def letters(*rows: tuple[int, int, int, int]) -> PostedLetters:
    """Rows of member, posted, opens, closes."""
    return PostedLetters(*np.array(rows, np.int64).reshape(-1, 4).T)


def orders(*rows: tuple[int, int, int]) -> PaidOrders:
    """Rows of member, paid, net fen."""
    return PaidOrders(*np.array(rows, np.int64).reshape(-1, 3).T)


def test_an_order_in_the_window_belongs_to_the_letter():
    assert attribute(orders((1, 20, 500)), letters((1, 10, 15, 100))).tolist() == [0]


def test_the_window_holds_its_first_moment_and_not_its_end():
    found = attribute(orders((1, 14, 1), (1, 15, 1), (1, 99, 1), (1, 100, 1)), letters((1, 10, 15, 100)))
    assert found.tolist() == [NOBODY, 0, 0, NOBODY]


def test_where_windows_overlap_the_last_posted_letter_has_the_order():
    assert attribute(orders((1, 60, 1)), letters((1, 50, 55, 140), (1, 10, 15, 100))).tolist() == [0]


def test_an_order_before_the_later_letter_arrives_belongs_to_the_earlier_one():
    assert attribute(orders((1, 52, 1)), letters((1, 10, 15, 100), (1, 50, 55, 140))).tolist() == [0]


def test_an_earlier_letter_with_a_longer_window_has_what_the_later_one_missed():
    assert attribute(orders((1, 90, 1)), letters((1, 10, 10, 100), (1, 50, 50, 80))).tolist() == [0]


def test_other_peoples_letters_have_nothing_of_it():
    assert (
        attribute(orders((2, 20, 1), (0, 20, 1), (9, 20, 1)), letters((1, 10, 10, 99), (3, 10, 10, 99))).tolist()
        == [NOBODY] * 3
    )


def test_without_letters_or_orders_nothing_is_attributed():
    assert attribute(orders((1, 5, 1)), letters()).tolist() == [NOBODY]
    assert attributed_fen(orders(), letters((1, 0, 0, 9))).tolist() == [0]


letter_rows = st.lists(
    st.tuples(st.integers(1, 4), st.integers(0, 30), st.integers(0, 5), st.integers(0, 40)).map(
        lambda row: (row[0], row[1], row[1] + row[2], row[1] + row[2] + row[3])
    ),
    max_size=10,
)
order_rows = st.lists(st.tuples(st.integers(1, 5), st.integers(-5, 80), st.integers(1, 1000)), max_size=15)


@given(order_rows, letter_rows)
def test_it_agrees_with_looking_at_every_letter(order_list, letter_list):
    found = attribute(orders(*order_list), letters(*letter_list))
    for order, place in zip(order_list, found.tolist(), strict=True):
        fitting = [letter for letter in letter_list if fits(order, letter)]
        latest = max((letter[1] for letter in fitting), default=None)
        assert (letter_list[place] in fitting and letter_list[place][1] == latest) if fitting else place == NOBODY


def fits(order: tuple[int, int, int], letter: tuple[int, int, int, int]) -> bool:
    member, posted, opens, closes = letter
    return member == order[0] and posted <= order[1] and opens <= order[1] < closes


@given(order_rows, letter_rows)
def test_what_is_attributed_never_exceeds_the_total(order_list, letter_list):
    attributed = attributed_fen(orders(*order_list), letters(*letter_list))
    assert 0 <= attributed.sum() <= sum(fen for _, _, fen in order_list)
