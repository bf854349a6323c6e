"""What may please somebody besides what they have: items that go with it, and are not more of the same."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence

MOST = 3
GOES_WITH = QT_TRANSLATE_NOOP("sentences", "goes with {category}, which they bought")


class Offer(NamedTuple):
    """An item that may be recommended. `titles` are all its names; `goes_with` are categories."""

    id: int
    titles: tuple[str, ...]
    category: str
    goes_with: tuple[str, ...]
    public_from_at: int


class Bought(NamedTuple):
    """Something that was bought, by the title of its order, and how often."""

    title: str
    times: int


class Recommendation(NamedTuple):
    """An item, and the category bought before that it goes with."""

    item_id: int
    category: str

    def why(self) -> Sentence:
        """The reason in words."""
        return Sentence(GOES_WITH, category=self.category)


def recommend(offers: Sequence[Offer], bought: Iterable[Bought]) -> tuple[Recommendation, ...]:
    """At most three offers, by how often what they go with was bought, then the newest.

    Never an item that was bought, nor one of a category that was: that would be similar, not related. A category was
    bought with an item of it, or with anything whose title has its word. One of each category is enough.
    """
    known = list(bought)
    had = {one.id for one in offers if any(title.title in one.titles for title in known)}
    weighed = [
        (_times(category, offers, known), one, category)
        for one in offers
        if one.id not in had and not (one.category and _times(one.category, offers, known))
        for category in _related(one, offers)
    ]
    ordered = sorted(weighed, key=lambda found: (-found[0], -found[1].public_from_at, found[1].id, found[2]))
    chosen: dict[str, Recommendation] = {}
    seen: set[int] = set()
    for times, one, category in ordered:
        if times and one.id not in seen and (one.category or str(one.id)) not in chosen:
            chosen[one.category or str(one.id)] = Recommendation(one.id, category)
            seen.add(one.id)
    return tuple(chosen.values())[:MOST]


def _related(one: Offer, offers: Sequence[Offer]) -> list[str]:
    """The categories that an offer goes with, whichever of the two says so."""
    others = (each.category for each in offers if one.category and one.category in each.goes_with and each.category)
    return [each for each in dict.fromkeys((*one.goes_with, *others)) if each != one.category]


def _times(category: str, offers: Sequence[Offer], bought: Sequence[Bought]) -> int:
    titles = {title for one in offers if one.category == category for title in one.titles}
    return sum(one.times for one in bought if one.title in titles or category in one.title)
