"""Views of a long table under a name."""

import pytest

from vipdesk.errors import Sentence, UserError
from vipdesk.store import saved_views
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.saved_views import MEMBERS, View

pytestmark = pytest.mark.engines("sqlite", "postgres")


@pytest.fixture
def views(shop_file: Shop, journal: Journal) -> dict[str, int]:
    with journal.action(Sentence("Save")):
        for name in ("Tea", "Coffee"):
            saved_views.save(MEMBERS, name, View(text=name))
    return {one.name: one.id for one in saved_views.of_page(MEMBERS)}


def test_a_view_that_is_saved_again_takes_the_place_of_the_first(views: dict[str, int], journal: Journal) -> None:
    with journal.action(Sentence("Save")):
        saved_views.save(MEMBERS, "Tea", View(text="green", columns=("name", "city")))
    found = {one.name: one.view for one in saved_views.of_page(MEMBERS)}
    assert found == {"Coffee": View(text="Coffee"), "Tea": View(text="green", columns=("name", "city"))}


def test_two_views_of_a_page_have_two_names(views: dict[str, int], journal: Journal) -> None:
    with pytest.raises(UserError, match="a view Coffee already"), journal.action(Sentence("Rename")):
        saved_views.rename(views["Tea"], "Coffee")


def test_a_view_that_a_colleague_gave_up_cannot_be_renamed(views: dict[str, int], journal: Journal) -> None:
    with journal.action(Sentence("Give up")):
        saved_views.delete(views["Tea"])
    with pytest.raises(UserError, match="not in the shop any more"), journal.action(Sentence("Rename")):
        saved_views.rename(views["Tea"], "Green tea")
