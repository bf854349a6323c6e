"""Privileges used in imported orders: recognised, booked, taken back, and found in orders of before."""

from datetime import date
from pathlib import Path

import pytest

from tests.order_files import order, write
from tests.services.conftest import NOW, Fill
from tests.services.test_import_orders import take_over
from vipdesk.domain.moments import to_utc
from vipdesk.domain.privileges import Privilege
from vipdesk.domain.quarters import Quarter
from vipdesk.errors import Sentence, UserError
from vipdesk.progress import Progress
from vipdesk.services import (
    add_member,
    import_files,
    merge_members,
    recognise_uses,
    review_quarter,
    undo_import,
)
from vipdesk.services.add_member import Entry
from vipdesk.services.match_buyers import Matched
from vipdesk.services.merge_members import Merge
from vipdesk.store import costs, groups, import_history, items, shop
from vipdesk.store import members as people
from vipdesk.store.database import execute, select
from vipdesk.store.journal import Journal

LATER = "2026-06-01 16:30:00"
TABLES = ("shop_order", "privilege_use", "cost")


def at(text: str) -> int:
    from datetime import datetime

    return to_utc(datetime.fromisoformat(text), "Asia/Shanghai")


def everything() -> dict[str, list[tuple[object, ...]]]:
    return {table: select(f"SELECT * FROM {table} ORDER BY id") for table in TABLES}


def uses() -> list[tuple[object, ...]]:
    return select(
        "SELECT o.number, u.privilege, u.fen, c.fen FROM privilege_use u JOIN shop_order o ON o.id = u.order_id"
        " LEFT JOIN cost c ON c.id = u.cost_id ORDER BY o.number, u.privilege"
    )


def further(number: int, goods: str = "78.00", postage: str = "0.00", **cells: str) -> dict[str, str]:
    """A later order of buyer `number`, who is a member."""
    total = f"{float(goods) + float(postage):.2f}"
    amounts = {"买家应付货款": goods, "买家应付邮费": postage, "总金额": total, "买家实际支付金额": total}
    return order(number, 订单编号=f'="{9_100_000_000_000_001 + number}"', 订单创建时间=LATER,
                 **{"订单付款时间 ": LATER}, **amounts) | cells  # fmt: skip


@pytest.fixture
def members(fill: Fill, journal: Journal) -> None:
    """Ten members who joined long ago; their first orders were before that."""
    fill(10)
    with journal.action(Sentence("Join")):
        recognise_uses.take_back([id_ for (id_,) in select("SELECT id FROM shop_order")], date(2026, 5, 31))
        execute("DELETE FROM cost")
        execute("UPDATE membership SET joined_on = ?", ["2026-05-31"])


def brought(journal: Journal, tmp_path: Path, *orders: dict[str, str], name: str = "more.csv") -> None:
    take_over(journal, write(tmp_path / name, orders))


def test_postage_given_away_between_the_thresholds_is_booked(members: None, journal: Journal, tmp_path: Path) -> None:
    brought(journal, tmp_path, further(0), further(1, "68.99"), further(2, "99.00"), further(3, "78.00", "8.00"))
    assert uses() == [("9100000000000001", "free_shipping_from", 800, 800)]
    assert select("SELECT booked_on, kind, fen, member_id IS NULL FROM cost") == [
        (select("SELECT booked_on FROM cost")[0][0], "privilege", 800, False)
    ]
    assert str(select("SELECT booked_on FROM cost")[0][0]) == "2026-06-01"


@pytest.mark.parametrize(
    ("discount", "booked"), [("8.00", [("9100000000000001", "free_shipping_from", 800, 800)]), ("10.00", [])]
)
def test_goods_count_after_the_shops_own_discount(
    members: None, journal: Journal, tmp_path: Path, discount: str, booked: list[tuple[object, ...]]
) -> None:
    total = f"{78 - float(discount):.2f}"
    brought(journal, tmp_path, further(0, "78.00", 总金额=total, 买家实际支付金额=total))
    assert uses() == booked


def test_who_is_no_member_used_no_privilege(members: None, journal: Journal, tmp_path: Path) -> None:
    brought(journal, tmp_path, further(77))
    assert uses() == []


def test_the_undo_of_an_import_takes_its_uses_away(members: None, journal: Journal, tmp_path: Path) -> None:
    before = everything()
    brought(journal, tmp_path, further(0), further(1))
    after = everything()
    assert len(after["privilege_use"]) == len(after["cost"]) == 2
    journal.undo()
    assert everything() == before
    journal.redo()
    assert everything() == after


def test_an_order_paid_back_later_reverses_the_entry(members: None, journal: Journal, tmp_path: Path) -> None:
    brought(journal, tmp_path, further(0))
    back = further(0, 退款金额="78.00", 订单状态="交易关闭") | {"买家实际支付金额": "0.00"}
    brought(journal, tmp_path, back, name="back.csv")
    assert uses() == []
    first, second = select("SELECT id, fen, reverses_id FROM cost ORDER BY id")
    assert (first[1], second[1], second[2]) == (800, -800, first[0])
    assert costs.total() == 0


def test_a_use_is_recognised_once(members: None, journal: Journal, tmp_path: Path) -> None:
    brought(journal, tmp_path, further(0), further(1))
    before = everything()
    with journal.action(recognise_uses.RECOGNISE):
        found = recognise_uses.in_past_orders(Progress())
    assert (found.uses, found.fen) == (0, 0)
    assert everything() == before


def test_past_orders_are_recognised_by_one_command(members: None, journal: Journal, tmp_path: Path) -> None:
    brought(journal, tmp_path, further(0), further(1))
    with journal.action(Sentence("Forget")):
        execute("DELETE FROM privilege_use")
        execute("DELETE FROM cost")
    with journal.action(recognise_uses.RECOGNISE):
        found = recognise_uses.in_past_orders(Progress())
    assert (found.uses, found.fen) == (2, 1600)
    assert len(uses()) == 2
    journal.undo()
    assert uses() == []


def test_orders_of_before_the_membership_owe_nothing_to_it(members: None, journal: Journal) -> None:
    with journal.action(recognise_uses.RECOGNISE):
        assert recognise_uses.in_past_orders(Progress()).uses == 0


def test_a_trial_price_is_recognised_by_the_order_s_title(members: None, journal: Journal, tmp_path: Path) -> None:
    with journal.action(Sentence("Item")):
        items.add("明前龙井", 6000, 5000, at("2026-05-01T00:00"), at("2026-06-02T00:00"))
    brought(journal, tmp_path, further(0, "100.00", 宝贝总数量="2") | {"宝贝总数量": "2"})
    assert uses() == [("9100000000000001", "early_access", 2000, 2000)]


def test_an_item_that_everyone_could_buy_was_no_privilege(members: None, journal: Journal, tmp_path: Path) -> None:
    with journal.action(Sentence("Item")):
        items.add("明前龙井", 6000, 5000, at("2026-05-01T00:00"), at("2026-06-01T00:00"))
    brought(journal, tmp_path, further(0, "100.00") | {"宝贝总数量": "2"})
    assert uses() == []


@pytest.mark.parametrize(
    ("paid", "sent", "noted"),
    [
        ("2026-06-01T16:00", "2026-06-01T18:00", 0),
        ("2026-06-01T16:01", "2026-06-01T18:00", 1),
        ("2026-06-01T17:00", "2026-06-01T23:59", 1),
        ("2026-06-01T17:01", "2026-06-01T18:00", 0),
        ("2026-06-01T16:30", "2026-06-02T00:00", 0),
    ],
)
def test_dispatch_between_the_cutoffs_is_noted_without_cost(
    members: None, journal: Journal, tmp_path: Path, paid: str, sent: str, noted: int
) -> None:
    brought(journal, tmp_path, further(0, "120.00"))
    with journal.action(Sentence("Send")):
        execute(
            "UPDATE shop_order SET paid_at = ?, dispatched_at = ? WHERE number = ?",
            [at(paid), at(sent), "9100000000000001"],
        )
        recognise_uses.in_past_orders(Progress())
    assert uses() == [("9100000000000001", "same_day_cutoff", 0, None)] * noted


def test_the_basis_is_a_setting(members: None, journal: Journal, tmp_path: Path) -> None:
    with journal.action(Sentence("Basis")):
        shop.change_settings(free_shipping_basis="paid")
    # Goods of 105, of which a coupon of the platform took 25: 80 were paid.
    brought(journal, tmp_path, further(0, "105.00") | {"总金额": "80.00", "买家实际支付金额": "80.00"})
    assert uses() == [("9100000000000001", "free_shipping_from", 800, 800)]


def test_orders_of_a_time_without_public_free_shipping_are_looked_at_too(
    members: None, journal: Journal, tmp_path: Path
) -> None:
    with journal.action(Sentence("Terms")):
        execute(
            "UPDATE term SET ends_on = ? WHERE tier_id IS NULL AND privilege = ?",
            ["2026-05-15", Privilege.FREE_SHIPPING_FROM.value],
        )
    brought(journal, tmp_path, further(0, "500.00"))
    assert [one[1] for one in uses()] == ["free_shipping_from"]


def test_the_quarterly_review_shows_what_privileges_cost(members: None, journal: Journal, tmp_path: Path) -> None:
    brought(journal, tmp_path, further(0), further(1))
    found = review_quarter.review(Quarter(2026, 2), date(2026, 6, 10), Progress())
    assert found.programme_fen == {"privilege": 1600}


def test_the_terms_of_many_members_are_those_of_each(members: None) -> None:
    ids = [id_ for (id_,) in select("SELECT id FROM member ORDER BY id")]
    assert groups.terms_of_members(ids) == {id_: groups.terms(id_) for id_ in ids}


def listed(tmp_path: Path, *numbers: int) -> Path:
    """A list of buyers who are members since the end of May."""
    lines = ["昵称,姓名,入群日期", *(f"nick{number},Ada {number},2026-05-31" for number in numbers)]
    path = tmp_path / "list.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_who_becomes_a_member_later_has_the_privileges_of_earlier_orders_at_once(
    members: None, journal: Journal, tmp_path: Path
) -> None:
    brought(journal, tmp_path, further(77), further(78, "88.00"), further(79, "30.00"), further(80))
    before = everything()
    found = import_files.members([listed(tmp_path, 77, 78, 79)], "VIP 1", NOW, Progress())
    with journal.action(found.label):
        matched = found.apply(Progress())
    assert matched == Matched(buyers=3, orders=3, uses=2, fen=1600)
    assert [number for number, *_ in uses()] == ["9100000000000078", "9100000000000079"]
    assert [str(one) for one in Matched(3, 3, 2, 1600).sentences("CNY")] == [
        "Buyers found to be members: 3. Orders of before that are theirs: 3.",
        "Privileges used in these orders: 2. They are booked with ¥16.00.",
    ]
    journal.undo()
    assert everything() == before


def test_so_has_who_is_added_by_hand(members: None, journal: Journal, tmp_path: Path) -> None:
    brought(journal, tmp_path, further(77))
    with journal.action(Sentence("Lower")):
        terms = select("SELECT id FROM term WHERE privilege = 'free_shipping_from' AND tier_id IS NULL")
        execute("UPDATE term SET value = 9900 WHERE id = ?", [terms[0][0]])
    with journal.action(Sentence("Add")):
        add_member.add(Entry(name="Ada", nick="nick77", group="VIP 1"), date(2026, 6, 1))
    assert uses() == [("9100000000000078", "free_shipping_from", 800, 800)]


def test_an_older_import_is_taken_back_after_its_members_were_merged(
    members: None, journal: Journal, tmp_path: Path
) -> None:
    brought(journal, tmp_path, further(0), further(1), name="old.csv")
    older = import_history.imports()[0].id
    brought(journal, tmp_path, further(2), name="new.csv")
    apart = everything()
    kept, other = people.identify("nick0"), people.identify("nick1")
    with journal.action(Sentence("Merge")):
        merge_members.merge(Merge(kept, (other,), NOW, date(2026, 6, 9), "owner"))
    merged = everything()
    assert len(merged["privilege_use"]) == 3
    undo_import.take_back(journal, older, date(2026, 6, 9), Progress())
    assert [number for number, *_ in uses()] == ["9100000000000003"]
    assert select("SELECT SUM(fen) FROM cost WHERE kind = 'privilege'") == [(800,)]
    assert select("SELECT COUNT(*) FROM shop_order WHERE import_id = ?", [older]) == [(0,)]
    with pytest.raises(UserError, match="cannot be taken back"):
        journal.undo()
    undo_import.bring_back(journal, older, Progress())
    assert everything() == merged
    journal.undo()
    assert everything() == apart
