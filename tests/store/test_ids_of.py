"""Ids as a table takes them: packed, and in the order in which the question gives them."""

from array import array

import pytest

from vipdesk.errors import Sentence
from vipdesk.store.database import ids_of, insert_all
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal

pytestmark = pytest.mark.engines("sqlite", "postgres")
MANY = 30_000
"""More than are read in one piece."""


@pytest.fixture
def tags(shop_file: Shop, journal: Journal) -> None:
    with journal.action(Sentence("Add")):
        insert_all("tag", ("id", "name"), [(id_, f"{id_ * 7919 % MANY:05}") for id_ in range(1, MANY + 1)])


def test_ids_come_in_the_order_of_the_question(tags):
    wanted = sorted(range(1, MANY + 1), key=lambda id_: id_ * 7919 % MANY)
    assert ids_of("SELECT t.id FROM tag t ORDER BY t.name") == array("q", wanted)
    assert ids_of("SELECT t.id FROM tag t ORDER BY t.name DESC") == array("q", wanted[::-1])


def test_the_first_of_an_order_are_its_first(tags):
    whole = ids_of("SELECT t.id FROM tag t ORDER BY t.name")
    assert ids_of("SELECT t.id FROM tag t WHERE t.id > ? ORDER BY t.name LIMIT 9", [0]) == whole[:9]


def test_a_question_without_an_answer_gives_no_ids(tags):
    assert ids_of("SELECT t.id FROM tag t WHERE t.id < ?", [0]) == array("q")


def test_one_id_is_a_list_of_one(tags):
    assert ids_of("SELECT t.id FROM tag t WHERE t.id = ?", [77]) == array("q", [77])
