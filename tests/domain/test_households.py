"""Who lives together."""

from hypothesis import given
from hypothesis import strategies as st

from vipdesk.domain import households
from vipdesk.domain.households import Dweller

dwellers = st.lists(st.tuples(st.sampled_from(["", "a", "b", "c"]), st.sampled_from([None, 1, 2, 3])), max_size=12).map(
    lambda found: [Dweller(number, *one) for number, one in enumerate(found)]
)


def test_who_shares_a_household_with_one_and_an_address_with_another_lives_with_both() -> None:
    found = households.keys([Dweller(1, "garden lane", None), Dweller(2, "garden lane", 7), Dweller(3, "high st", 7)])
    assert len({found[1], found[2], found[3]}) == 1


def test_who_has_neither_lives_alone() -> None:
    assert households.keys([Dweller(1, "", None), Dweller(2, "", None)]) == {}


@given(dwellers)
def test_whoever_shares_either_has_the_same_key(found: list[Dweller]) -> None:
    keys = households.keys(found)
    for one in found:
        for other in found:
            if (one.address_key and one.address_key == other.address_key) or (
                one.household_id and one.household_id == other.household_id
            ):
                assert keys[one.member_id] == keys[other.member_id]


@given(dwellers)
def test_nobody_is_put_together_without_a_chain_of_shared_homes(found: list[Dweller]) -> None:
    keys = households.keys(found)
    together = {key: [one for one in found if keys.get(one.member_id) == key] for key in set(keys.values())}
    for people in together.values():
        reached, rest = [people[0]], people[1:]
        for one in reached:
            near = [other for other in rest if _share(one, other)]
            rest = [other for other in rest if other not in near]
            reached += near
        assert not rest


def _share(one: Dweller, other: Dweller) -> bool:
    return bool(one.address_key and one.address_key == other.address_key) or bool(
        one.household_id and one.household_id == other.household_id
    )
