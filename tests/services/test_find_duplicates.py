"""Who is likely one person is found among all, without comparing everybody with everybody."""

from datetime import date

import pytest

from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import find_duplicates, merge_members
from vipdesk.services.merge_members import Merge
from vipdesk.store import duplicates
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.models import Address, Alias, Member, OtherPhone

TODAY = date(2026, 6, 10)


@pytest.fixture
def add(journal: Journal, shop_file: Shop):
    def one(name: str, phone: str = "", street: str = "", nick: str = "", platform: str = "taobao", **more: str) -> int:
        with journal.action(Sentence("Add")):
            member = Member.create(name=name, phone=phone, **more)
            if street:
                Address.create(member=member, province="浙江省", city="杭州市", street=street, since_on=TODAY)
            if nick:
                Alias.create(member=member, platform=platform, nick=nick)
        return int(member.id)

    return one


def groups() -> list[set[int]]:
    return [set(one.members) for one in find_duplicates.find(Progress()).likely]


def test_the_same_phone_address_nick_or_email_is_found(add) -> None:
    phones = {add("王芳", "13912345678"), add("wang", "+86 139 1234 5678")}
    homes = {add("李小明", street="文三路 12 号"), add("李晓明", street="文三路12号")}
    nicks = {add("赵六", nick="tea_lover"), add("Zoe", nick="tea_lover", platform="xiaohongshu")}
    mails = {add("钱七", email="q@example.com"), add("孙八", email="Q@example.com")}
    assert sorted(map(sorted, groups())) == sorted(map(sorted, (phones, homes, nicks, mails)))


def test_a_further_phone_counts_like_the_first(add, journal: Journal) -> None:
    one, other = add("王芳", "13912345678"), add("Fang", "")
    with journal.action(Sentence("Know")):
        OtherPhone.create(member=other, number="13912345678")
    assert groups() == [{one, other}]


def test_three_records_of_one_person_are_one_proposal(add) -> None:
    three = {add("王芳", "13912345678"), add("王芳", "13912345678", email="a@b.cn"), add("W", email="a@b.cn")}
    assert groups() == [three]


def test_a_family_with_one_phone_is_not_proposed_as_a_whole(add) -> None:
    one, other, third = add("王芳", "13912345678"), add("李明", "13912345678"), add("赵强", "13912345678")
    assert sorted(map(sorted, groups())) == [[one, other], [one, third], [other, third]]


def test_of_many_with_one_phone_only_those_who_sound_the_same_are_compared(add) -> None:
    for number in range(find_duplicates.MOST_TOGETHER + 5):
        add(f"{chr(0x4E00 + number * 40)}{chr(0x5200 + number * 40)}", "057112345678")
    same = {add("王小芳", "057112345678"), add("王晓芳", "057112345678")}
    assert groups() == [same]


def test_a_common_name_of_a_city_proposes_nobody(add) -> None:
    for number in range(find_duplicates.MOST_NAMESAKES + 1):
        add("张伟", street=f"文三路{number}号")
    assert groups() == []


def test_two_who_are_not_the_same_are_remembered_and_undo_forgets_it(add, journal: Journal) -> None:
    pair = [add("王芳", "13912345678"), add("王芳", "13912345678")]
    with journal.action(find_duplicates.not_same_label(["a", "b"])):
        find_duplicates.not_the_same(pair, TODAY)
    assert (groups(), duplicates.same_phone(9)) == ([], 0)
    journal.undo()
    assert (groups(), duplicates.same_phone(9)) == ([set(pair)], 1)


def test_who_was_merged_is_not_proposed_again(add, journal: Journal) -> None:
    kept, other = add("王芳", "13912345678"), add("王芳", "13912345678")
    with journal.action(merge_members.label("a", ["b"])):
        merge_members.merge(Merge(kept, (other,), 0, TODAY, "owner"))
    assert groups() == []
