"""Buyers whom no rule tells to be members: suggested with reasons, decided once, remembered."""

from datetime import date
from pathlib import Path

import pytest

from tests.order_files import order, write
from tests.services.test_import_orders import take_over
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import match_by_hand, merge_members
from vipdesk.services.merge_members import Merge
from vipdesk.store import costs, matching, members, privilege_uses, unmatched
from vipdesk.store.costs import NewCost
from vipdesk.store.database import execute, select
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.matching import match_buyers
from vipdesk.store.models import Alias, Buyer, Member, OtherPhone
from vipdesk.store.privilege_uses import NewUse

TODAY = date(2026, 6, 10)
TABLES = ("buyer", "shop_order", "privilege_use", "cost")


@pytest.fixture
def add(journal: Journal, shop_file: Shop):
    from vipdesk.files.name_keys import sort_key

    def one(name: str, phone: str = "", nick: str = "", platform: str = "xiaohongshu") -> int:
        with journal.action(Sentence("Add")):
            member = Member.create(name=name, phone=phone, sort_key=sort_key(name))
            if nick:
                Alias.create(member=member, platform=platform, nick=nick)
        return int(member.id)

    return one


@pytest.fixture
def buyers(journal: Journal, tmp_path: Path, shop_file: Shop) -> list[int]:
    """Three buyers with an order each, none of them a member."""
    take_over(journal, write(tmp_path / "orders.csv", [order(number) for number in range(3)]))
    return sorted(unmatched.find())


def know(journal: Journal, buyer_id: int, **values: str) -> None:
    with journal.action(Sentence("Know")):
        Buyer.update(**values).where(Buyer.id == buyer_id).execute()


def suggested(buyer_id: int) -> list[tuple[int, list[str]]]:
    found = match_by_hand.suggestions(unmatched.rows([buyer_id])).get(buyer_id, [])
    return [(one.member_id, [sentence.text for sentence in one.why]) for one in found]


def decide(journal: Journal, *pairs: tuple[int, int]) -> None:
    with journal.action(match_by_hand.label(pairs)):
        match_by_hand.assign(pairs, TODAY, Progress())


def everything() -> dict[str, list[tuple[object, ...]]]:
    return {table: select(f"SELECT * FROM {table} ORDER BY id") for table in TABLES}


def test_who_has_the_same_phone_as_others_is_suggested_with_the_reason(add, journal: Journal, buyers) -> None:
    wife, husband = add("王芳", "13912345678"), add("李明", "13912345678")
    know(journal, buyers[0], name="王芳", phone="13912345678", nick="n1")
    assert suggested(buyers[0]) == [
        (wife, ["Same phone {value}"]),
        (husband, ["Same phone {value}", "But the names are different"]),
    ]


def test_a_further_phone_suggests_too(add, journal: Journal, buyers) -> None:
    one = add("王芳")
    with journal.action(Sentence("Know")):
        OtherPhone.create(member=one, number="13900001111")
    know(journal, buyers[0], name="芳", phone="13900001111", nick="n2")
    assert [member_id for member_id, _ in suggested(buyers[0])] == [one]


def test_the_same_nick_on_another_platform_suggests(add, journal: Journal, buyers) -> None:
    one = add("Zoe", nick="tea_lover")
    know(journal, buyers[0], nick="tea_lover", name="周*", phone="")
    assert suggested(buyers[0]) == [(one, ["Same nick “{value}” on two platforms"])]


def test_a_masked_name_or_nick_suggests_nobody(add, journal: Journal, buyers) -> None:
    add("王**", nick="t**r")
    know(journal, buyers[0], nick="t**r", name="王**", phone="")
    assert suggested(buyers[0]) == []


def test_a_phone_behind_stars_suggests_whose_digits_and_name_fit(add, journal: Journal, buyers) -> None:
    one, other, _ = add("王小芳", "13912345678"), add("王芳", "13999995678"), add("李明", "13911115678")
    know(journal, buyers[0], name="王**", phone="139****5678", nick="n**5", city="厦门市")
    fits = "What is to be seen of the phone fits {phone}"
    assert suggested(buyers[0]) == [
        (one, [fits, "What is to be seen of the name, {name}, fits too"]),
        (other, [fits, "What is to be seen of the name, {name}, fits too"]),
    ]


def test_many_phones_behind_stars_suggest_the_same_as_few(add, journal: Journal, shop_file: Shop) -> None:
    one = add("王芳", "13912345678")
    many = [f"139****{number:04}" for number in range(matching.FEW + 1)]
    assert matching.behind_stars(["139****5678"]) == {"139****5678": {one}}
    assert matching.behind_stars(["139****5678", *many])["139****5678"] == {one}


def test_an_erased_member_is_not_suggested_and_cannot_be_chosen(add, journal: Journal, buyers) -> None:
    one = add("王芳", "13912345678")
    know(journal, buyers[0], name="王芳", phone="13912345678", nick="n3")
    with journal.action(Sentence("Erase")):
        execute(
            "INSERT INTO erasure (member_id, erased_at, who, salt, marks, recognised) VALUES (?, 1, 'o', '', '[]', 0)",
            [one],
        )
    assert suggested(buyers[0]) == []
    with pytest.raises(UserError, match="not in the shop any more"):
        decide(journal, (buyers[0], one))
    assert select("SELECT COUNT(*) FROM buyer WHERE member_id IS NOT NULL") == [(0,)]


def test_a_decision_gives_the_member_all_orders_of_the_buyer(add, journal: Journal, buyers) -> None:
    one = add("王芳")
    decide(journal, (buyers[0], one))
    orders = select("SELECT member_id FROM shop_order WHERE buyer_id = ?", [buyers[0]])
    assert orders
    assert set(orders) == {(one,)}
    assert unmatched.rows([buyers[0]])[0].how == "hand"
    assert buyers[0] not in unmatched.find()
    assert buyers[0] in unmatched.find(decided=True)


def test_the_next_file_of_the_same_buyer_remembers_the_decision(add, journal: Journal, buyers, tmp_path: Path) -> None:
    one = add("王芳")
    (nick,) = select("SELECT nick FROM buyer WHERE id = ?", [buyers[0]])[0]
    number = next(n for n in range(3) if order(n)["买家会员名"] == nick)
    decide(journal, (buyers[0], one))
    later = order(number, 订单编号='="9100000000000000001"')
    take_over(journal, write(tmp_path / "later.csv", [later]))
    assert select("SELECT member_id FROM shop_order WHERE number = '9100000000000000001'") == [(one,)]


def test_who_is_decided_to_be_nobody_is_not_matched_by_a_rule(add, journal: Journal, buyers) -> None:
    know(journal, buyers[0], phone="13912345678")
    with journal.action(Sentence("Nobody")):
        match_by_hand.nobody([buyers[0]], TODAY)
    add("王芳", "13912345678")
    with journal.action(Sentence("Match")):
        match_buyers()
    assert buyers[0] not in unmatched.find()
    assert unmatched.rows([buyers[0]])[0].member_id is None


def test_a_decision_taken_back_leaves_orders_to_nobody_and_asks_again(add, journal: Journal, buyers) -> None:
    one = add("王芳")
    decide(journal, (buyers[0], one))
    with journal.action(Sentence("Again")):
        match_by_hand.reopen([buyers[0]], TODAY)
    assert buyers[0] in unmatched.find()
    assert select("SELECT COUNT(*) FROM shop_order WHERE member_id IS NOT NULL") == [(0,)]


def test_undo_brings_back_exactly_what_was_before_a_decision(add, journal: Journal, buyers) -> None:
    one = add("王芳")
    before = everything()
    decide(journal, (buyers[0], one), (buyers[1], one))
    after = everything()
    journal.undo()
    assert everything() == before != after
    journal.redo()
    assert everything() == after


def test_only_one_member_who_is_almost_certain_is_taken_without_a_look(add, journal: Journal, buyers) -> None:
    sure = add("王芳", "13912345678")
    add("李雷", "13800000000")
    add("李雷", "13800000000")
    know(journal, buyers[0], name="王芳", phone="13912345678", nick="n5")
    know(journal, buyers[1], name="李雷", phone="13800000000", nick="n6")
    found = match_by_hand.certain(Progress())
    assert [(one.buyer_id, one.member_id) for one in found] == [(buyers[0], sure)]


def test_the_unmatched_share_counts_orders_and_money(add, journal: Journal, buyers) -> None:
    before = unmatched.shares(0)
    assert (before.unmatched_buyers, before.unmatched_orders) == (3, 3)
    decide(journal, (buyers[0], add("王芳")))
    now = unmatched.shares(0)
    assert (now.unmatched_buyers, now.unmatched_orders, now.orders) == (2, 2, before.orders)
    (net,) = select("SELECT SUM(net_fen) FROM shop_order WHERE member_id IS NULL")[0]
    assert now.unmatched_net_fen == net
    assert now.net_fen == before.net_fen


def test_buyers_are_found_by_part_of_what_they_are_called(journal: Journal, buyers) -> None:
    know(journal, buyers[0], nick="TeaLover100%", city="杭州市")
    assert unmatched.find("lover100% 杭州") == [buyers[0]]
    assert unmatched.find("100_") == []


def test_a_member_who_was_added_is_called_in_the_history(add, journal: Journal, buyers) -> None:
    one = add("王芳")
    label = match_by_hand.label([(buyers[0], one)])
    assert dict(label.values)["member"] == members.card(one).name


def test_another_decision_takes_back_what_the_first_member_used(add, journal: Journal, buyers) -> None:
    wife, husband = add("王芳", "13912345678"), add("李明", "13912345679")
    decide(journal, (buyers[0], wife))
    with journal.action(Sentence("Use a privilege")):
        (cost,) = costs.book_each([NewCost(TODAY, "privilege", 800, member_id=wife, note="free_shipping_from")])
        (number,) = unmatched.orders_of([buyers[0]])
        privilege_uses.add([NewUse(number, wife, "free_shipping_from", TODAY, 800, cost)])
    decide(journal, (buyers[0], husband))
    assert select("SELECT COUNT(*) FROM privilege_use WHERE member_id = ?", [wife]) == [(0,)]
    assert select("SELECT SUM(fen) FROM cost WHERE member_id = ?", [wife]) == [(0,)]


def test_a_buyer_whose_import_was_taken_back_meanwhile_is_told(add, journal: Journal, buyers) -> None:
    journal.undo()
    one = add("王芳")
    with pytest.raises(UserError, match="not in the shop any more"):
        match_by_hand.label([(buyers[0], one)])
    with pytest.raises(UserError, match="not in the shop any more"), journal.action(Sentence("Match")):
        match_by_hand.assign([(buyers[0], one), (buyers[1], one)], TODAY, Progress())
    with pytest.raises(UserError, match="not in the shop any more"), journal.action(Sentence("Nobody")):
        match_by_hand.nobody([buyers[0]], TODAY)


def test_nobody_is_matched_with_somebody_who_was_merged_away(add, journal: Journal, buyers) -> None:
    kept, other = add("王芳", "13912345678"), add("李明", "13912345679")
    with journal.action(Sentence("Merge")):
        merge_members.merge(Merge(kept, (other,), 0, TODAY, "owner"))
    with pytest.raises(UserError, match="not in the shop any more"):
        decide(journal, (buyers[0], kept), (buyers[1], other))
