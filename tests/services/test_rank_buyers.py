"""The grid of recency and frequency says what the segments of its cells say."""

import pytest

from tests.store.segment_people import TODAY, random_people, store
from vipdesk.domain.rfm import Bands
from vipdesk.errors import Sentence, UserError
from vipdesk.services import rank_buyers
from vipdesk.store import segments
from vipdesk.store.journal import Journal


@pytest.fixture
def buyers(journal: Journal) -> Journal:
    with journal.action(Sentence("Members")):
        from vipdesk.store.database import execute

        execute("DELETE FROM vip_group")
        execute("DELETE FROM term")
        execute("DELETE FROM tier")
        store(random_people(80, seed=9))
    return journal


def test_each_cell_holds_the_members_of_its_segment(buyers: Journal) -> None:
    found = rank_buyers.grid(TODAY)
    for (recency, frequency), cell in found.cells.items():
        chosen = segments.chosen_by(rank_buyers.condition(recency, frequency), TODAY)
        assert segments.count(chosen) == cell.members
    assert sum(cell.members for cell in found.cells.values()) == segments.count(
        segments.chosen_by("recency > 0", TODAY)
    )


def test_suggested_bands_part_the_buyers_evenly_as_far_as_they_differ(buyers: Journal) -> None:
    bands = rank_buyers.suggested(TODAY)
    with buyers.action(rank_buyers.BANDS_LABEL):
        rank_buyers.change_bands(bands)
    sizes = [segments.count(segments.chosen_by(f"recency = {band}", TODAY)) for band in range(1, 6)]
    assert rank_buyers.grid(TODAY).bands == bands
    assert max(sizes) <= 2 * (sum(sizes) / 5) + 2


def test_wrong_bands_are_refused(buyers: Journal) -> None:
    with pytest.raises(UserError), buyers.action(rank_buyers.BANDS_LABEL):
        rank_buyers.change_bands(Bands(365, (60, 30, 120, 240), (2, 3, 5, 8), (1, 2, 3, 4)))


def test_a_class_of_cities_is_known_as_soon_as_it_is_listed(buyers: Journal) -> None:
    before = segments.count(segments.chosen_by('city_class = "江南"', TODAY))
    with buyers.action(rank_buyers.CITIES_LABEL):
        rank_buyers.change_cities(("江南: 苏州 杭州",), TODAY)
    in_cities = segments.count(segments.chosen_by('city in ("苏州市", "杭州")', TODAY))
    assert (before, segments.count(segments.chosen_by('city_class = "江南"', TODAY))) == (0, in_cities)
    assert in_cities > 0
