"""At most three recommendations: related to what somebody has, and not more of the same."""

from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain.recommendations import MOST, Bought, Offer, recommend

CUP = Offer(1, ("white cup",), "cup", ("tea",), 100)
TEA = Offer(2, ("green tea",), "tea", ("cake",), 200)
CAKE = Offer(3, ("moon cake",), "cake", (), 300)


def found(offers, *bought):
    return [(one.item_id, one.category) for one in recommend(offers, bought)]


def test_what_goes_with_something_bought_is_recommended_whichever_says_so():
    assert found([CUP, TEA, CAKE], Bought("green tea", 1)) == [(CAKE.id, "tea"), (CUP.id, "tea")]


def test_a_category_is_bought_with_anything_whose_title_has_its_word():
    assert found([CUP, CAKE], Bought("old white tea 100 g", 2)) == [(CUP.id, "tea")]


def test_nothing_of_a_category_that_was_bought_is_recommended():
    another = Offer(4, ("blue cup",), "cup", ("tea",), 400)
    assert found([CUP, another, TEA], Bought("green tea", 1), Bought("blue cup", 1)) == []


def test_what_was_bought_most_comes_first_and_one_of_a_category_is_enough():
    offers = [CUP, Offer(4, ("red cup",), "cup", ("tea",), 400), Offer(5, ("candle",), "candle", ("book",), 50)]
    assert found(offers, Bought("tea", 1), Bought("a book", 3)) == [(5, "book"), (4, "tea")]


def test_who_bought_nothing_gets_no_recommendation():
    assert found([CUP, TEA, CAKE]) == []


words = st.sampled_from(["tea", "cup", "cake", "book", ""])
offers = st.lists(
    st.builds(
        Offer,
        st.integers(1, 9),
        st.tuples(words.map(lambda word: f"a {word}")),
        words,
        st.lists(words.filter(bool), max_size=3).map(tuple),
        st.integers(0, 9),
    ),
    unique_by=lambda one: one.id,
    max_size=8,
)
bought = st.lists(st.builds(Bought, words.map(lambda word: f"a {word}"), st.integers(1, 5)), max_size=4)


@given(offers, bought)
def test_never_more_than_three_never_what_they_have_and_never_its_category(several, had):
    chosen = recommend(several, had)
    by_id = {one.id: one for one in several}
    assert len(chosen) <= MOST
    assert len({one.item_id for one in chosen}) == len(chosen)
    titles = [one.title for one in had]
    assert not [one for one in chosen if {*by_id[one.item_id].titles} & {*titles}]
    categories = [by_id[one.item_id].category for one in chosen]
    assert not [word for word in categories if word and any(word in title for title in titles)]
