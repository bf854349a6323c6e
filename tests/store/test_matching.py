"""Members are found by nick and phone alike, however many buyers are looked up at once."""

import pytest

from vipdesk.errors import Sentence
from vipdesk.store import matching
from vipdesk.store.journal import Journal
from vipdesk.store.models import Alias, Member

MANY = [f"138{number:08}" for number in range(matching.MANY + 1)]
FEW = MANY[:10]


@pytest.fixture
def ids(journal: Journal) -> list[int]:
    """Four members: the second and the third share a phone, the fourth was merged into the first."""
    with journal.action(Sentence("Add")):
        found = [Member.create(name=phone, phone=phone).id for phone in (FEW[0], FEW[1], FEW[1], FEW[2])]
        Member.update(merged_into_id=found[0]).where(Member.id == found[3]).execute()
        Alias.create(member_id=found[0], platform="", nick=FEW[0])
        Alias.create(member_id=found[1], platform="taobao", nick=FEW[0])
        Alias.create(member_id=found[2], platform="shopify", nick=FEW[1])
    return found


def test_phones_tell_the_same_members_of_few_and_of_many(ids: list[int]) -> None:
    assert matching.members_by_phone(FEW) == matching.members_by_phone(MANY) == {FEW[0]: ids[0]}


def test_nicks_tell_the_same_members_of_few_and_of_many(ids: list[int]) -> None:
    assert matching.members_by_nick("taobao", FEW) == matching.members_by_nick("taobao", MANY) == {FEW[0]: ids[1]}
