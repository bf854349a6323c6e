"""Members as a table lists them: the same as asked for one by one."""

import pytest

from vipdesk.errors import Sentence
from vipdesk.services.list_members import Lister, Wish
from vipdesk.store import groups, member_lists, members
from vipdesk.store.database import execute
from vipdesk.store.members import SortBy
from vipdesk.store.where import Where

LATE = Where("m.id > ?", (4,))


@pytest.fixture
def people(shop_file, journal, fill):
    fill(9)
    group = groups.names()[0][0]
    with journal.action(Sentence("x")):
        execute("UPDATE membership SET left_on = '2026-01-01' WHERE member_id = 5")
        execute("UPDATE member SET merged_into_id = 1 WHERE id = 2")
    return group


@pytest.mark.parametrize("text", ["", "nick", "nick7", "陈", "陈小 nick", "nobody"])
@pytest.mark.parametrize("sort_by", list(SortBy))
def test_a_table_lists_whom_a_question_finds(people, text, sort_by):
    lister = Lister()
    for group in (None, people):
        for within in (Where("1 = 1"), LATE):
            wish = Wish(text, group, within, sort_by, descending=True)
            expected = members.find(text, group, sort_by, descending=True, within=within)
            assert list(lister.ids(wish)) == expected


def test_the_first_of_a_long_list_are_those_of_the_whole(people):
    assert list(member_lists.in_order(SortBy.NAME, 0, descending=False, limit=3)) == members.find()[:3]


@pytest.mark.parametrize("typed", ["zqm", "zqm road", "zqx1", "nobody nick7"])
def test_each_letter_finds_the_same_as_a_fresh_question(people, journal, typed):
    with journal.action(Sentence("x")):
        execute("UPDATE address SET street = 'Zqm Road 1' WHERE member_id = 3")
    lister, texts = Lister(), [*(typed[:length] for length in range(1, len(typed) + 1)), "nick"]
    assert [list(lister.ids(Wish(text))) for text in texts] == [members.find(text) for text in texts]
