"""Members are found by nick and phone alike, however many buyers are looked up at once."""

import pytest

from vipdesk.errors import Sentence
from vipdesk.store import matching
from vipdesk.store.journal import Journal, current_action
from vipdesk.store.models import Alias, Buyer, ImportRun, Member

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


def test_a_phone_behind_stars_is_nobodys_by_itself(ids: list[int], journal: Journal) -> None:
    masked = "137****5678"
    with journal.action(Sentence("Add")):
        Member.update(phone=masked).where(Member.id == ids[0]).execute()
        run = ImportRun.create(kind="orders", file="o.csv", imported_at=0, action_id=current_action())
        blank = dict.fromkeys(("nick", "name", "email", "province", "district", "street", "postcode", "country"), "")
        buyer = Buyer.create(platform="taobao", identity="1", phone=masked, city="上海市", import_run=run, **blank)
        matching.match_buyers()
    assert Buyer.get_by_id(buyer.id).member_id is None
