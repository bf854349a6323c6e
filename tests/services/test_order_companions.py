"""What later files say of orders that are in the shop already; and whose orders they are."""

from pathlib import Path

import pytest

from tests.order_files import order, write
from tests.services.conftest import NOW, Fill
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import import_orders
from vipdesk.store.database import execute, select
from vipdesk.store.journal import Journal


def brought(journal: Journal, *paths: Path) -> import_orders.Preview:
    found = import_orders.preview_all(paths, NOW, Progress())
    with journal.action(import_orders.label(found)):
        import_orders.apply(found, NOW, Progress())
    return found


def csv(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


NUMBER = 9_000_000_000_000_002
SENT_AT = 1_777_795_200
"""2026-05-03 16:00 in Shanghai."""
PARCELS = "订单编号,运单号,发货时间"
REFUNDS = "退款编号,订单编号,买家退款金额,退款状态"
REFUNDED_ITEMS = "主订单编号,子订单编号,标题,价格,购买数量,退款状态,退款金额"
ITEMS = "订单编号,标题,价格,购买数量"


def money() -> list[tuple[object, ...]]:
    return select("SELECT state, refund_fen, net_fen FROM shop_order ORDER BY id")


def test_refunds_of_later_files_add_up_and_none_counts_twice(journal: Journal, tmp_path: Path) -> None:
    brought(journal, write(tmp_path / "may.csv", [order(1)]))
    june = csv(tmp_path / "june.csv", REFUNDS, f"R1,{NUMBER},10.00,退款成功")
    brought(journal, june)
    assert money() == [("done", 1000, 7800)]
    july = csv(tmp_path / "july.csv", REFUNDS, f"R1,{NUMBER},10.00,退款成功", f"R2,{NUMBER},78.00,退款成功")
    brought(journal, july)
    assert money() == [("refunded", 8800, 0)]
    again = brought(journal, june, july)
    assert (again.changed_count, again.row_counts) == (0, {"new": 0, "changed": 0, "problems": 0, "known": 3})


def test_the_list_of_items_and_that_of_refunds_tell_of_the_same_money(journal: Journal, tmp_path: Path) -> None:
    brought(journal, write(tmp_path / "may.csv", [order(1)]))
    item = f"{NUMBER},9000000000000000099,明前龙井,44,2,退款成功,10.00"
    brought(journal, csv(tmp_path / "items.csv", REFUNDED_ITEMS, item))
    brought(journal, csv(tmp_path / "refunds.csv", REFUNDS, f"R1,{NUMBER},10.00,退款成功"))
    assert money() == [("done", 1000, 7800)]


def test_a_refunded_item_without_a_number_is_known_again_in_another_row(journal: Journal, tmp_path: Path) -> None:
    brought(journal, write(tmp_path / "may.csv", [order(1), order(2)]))
    first, second = (f"{number},,明前龙井,44,2,退款成功,10.00" for number in (NUMBER, NUMBER + 1))
    brought(journal, csv(tmp_path / "june.csv", REFUNDED_ITEMS, first))
    brought(journal, csv(tmp_path / "july.csv", REFUNDED_ITEMS, second, first))
    assert [refund_fen for _, refund_fen, _ in money()] == [1000, 1000]


def test_a_report_after_the_refund_s_own_file_takes_nothing_off_twice(journal: Journal, tmp_path: Path) -> None:
    brought(journal, write(tmp_path / "may.csv", [order(1)]))
    brought(journal, csv(tmp_path / "june.csv", REFUNDS, f"R1,{NUMBER},10.00,退款成功"))
    brought(journal, write(tmp_path / "later.csv", [order(1, 买家实际支付金额="78.00", 退款金额="10.00")]))
    assert money() == [("done", 1000, 7800)]


@pytest.mark.parametrize("names", [("parcels", "refunds"), ("refunds", "parcels")])
def test_a_parcel_and_a_refund_of_an_order_come_together(journal: Journal, tmp_path: Path, names: list[str]) -> None:
    brought(journal, write(tmp_path / "may.csv", [order(1)]))
    parcels = csv(tmp_path / "parcels.csv", PARCELS, f"{NUMBER},SF1,2026-05-03 16:00:00")
    refunds = csv(tmp_path / "refunds.csv", REFUNDS, f"R1,{NUMBER},10.00,退款成功")
    brought(journal, *({"parcels": parcels, "refunds": refunds}[name] for name in names))
    assert select("SELECT refund_fen, dispatched_at FROM shop_order") == [(1000, SENT_AT)]


def test_items_that_come_later_find_their_order(journal: Journal, tmp_path: Path) -> None:
    brought(journal, write(tmp_path / "may.csv", [order(1)]))
    items = csv(tmp_path / "items.csv", ITEMS, f"{NUMBER},明前龙井,44,2", f"{NUMBER},茶杯,10,1")
    assert brought(journal, items).row_counts["changed"] == 2
    assert select("SELECT place, title, quantity, price_fen FROM order_line ORDER BY place") == [
        (1, "明前龙井", 2, 4400),
        (2, "茶杯", 1, 1000),
    ]
    assert brought(journal, items).row_counts["known"] == 2


def test_items_of_an_order_that_nobody_knows_are_problems(journal: Journal, tmp_path: Path) -> None:
    found = brought(journal, csv(tmp_path / "items.csv", ITEMS, "9000000000000099,茶,1,1"))
    assert [(one.row, "not in the shop yet" in str(one.sentence)) for one in found.problems] == [(2, True)]


def test_the_newest_state_of_an_order_in_two_files_counts(journal: Journal, tmp_path: Path) -> None:
    sent = write(tmp_path / "a.csv", [order(1, 订单状态="卖家已发货，等待买家确认"), order(2)])
    paid = write(tmp_path / "b.csv", [order(1, 订单状态="买家已付款，等待卖家发货")])
    found = brought(journal, sent, paid)
    assert (len(found.new), found.row_counts["known"]) == (2, 1)
    assert money()[0] == ("shipped", 0, 8800)


def test_a_further_phone_of_a_member_matches(journal: Journal, tmp_path: Path, fill: Fill) -> None:
    fill(1)
    with journal.action(Sentence("Phone")):
        execute("INSERT INTO other_phone (member_id, number, note) SELECT MIN(id), ?, '' FROM member", ["13912345678"])
    brought(journal, write(tmp_path / "o.csv", [order(5, 联系手机="13912345678")]))
    assert select("SELECT matched_how FROM buyer WHERE nick = 'nick5'") == [("phone",)]


def test_a_masked_phone_matches_the_only_member_it_fits_if_the_city_is_the_same(
    journal: Journal, tmp_path: Path, fill: Fill
) -> None:
    fill(2)
    masked = order(5, 联系手机="199****0001")
    elsewhere = order(6, 联系手机="199****0001", **{"收货地址 ": "浙江省 杭州市 西湖区 龙井路1号(310013)"})
    unclear = order(7, 联系手机="*******000", 买家会员名="")
    found = brought(journal, write(tmp_path / "o.csv", [masked, elsewhere, unclear]))
    assert select("SELECT nick, matched_how FROM buyer WHERE nick IN ('nick5', 'nick6') ORDER BY nick") == [
        ("nick5", "tail"),
        ("nick6", ""),
    ]
    assert ("taobao", "nick6") in found.unmatched


def stars(number: int, buyer: int, **cells: str) -> dict[str, str]:
    """An order of a buyer as a platform writes it that shows nothing whole of anybody."""
    behind = {"买家会员名": f"n**{buyer}", "收货人姓名": "陈**", "联系手机": f"199****{buyer:04}"}
    return order(number, **{"收货地址 ": "福建省 福州市 鼓楼区 ***"}) | behind | cells


def test_an_order_with_stars_in_every_part_finds_its_member(journal: Journal, tmp_path: Path, fill: Fill) -> None:
    fill(3)
    found = brought(journal, write(tmp_path / "o.csv", [stars(20, 1), stars(21, 1), stars(22, 2)]))
    assert (len(found.new), found.unmatched) == (3, frozenset())
    assert select("SELECT COUNT(*) FROM buyer WHERE matched_how = 'tail'") == [(2,)]
    assert select("SELECT COUNT(*) FROM shop_order WHERE member_id IS NULL") == [(0,)]


def test_orders_with_stars_in_every_part_wait_as_buyers(journal: Journal, tmp_path: Path, fill: Fill) -> None:
    brought(journal, write(tmp_path / "o.csv", [stars(20, 1), stars(21, 1), stars(22, 2)]))
    assert select("SELECT COUNT(*) FROM buyer WHERE member_id IS NULL") == [(2,)]
    assert import_orders.preview(write(tmp_path / "more.csv", [stars(23, 3), order(24)]), NOW, Progress()).can_join == 1
    fill(3)
    assert select("SELECT COUNT(*) FROM shop_order WHERE member_id IS NULL") == [(0,)]


def test_a_later_file_with_stars_makes_no_strangers_of_known_buyers(journal: Journal, tmp_path: Path) -> None:
    brought(journal, write(tmp_path / "o.csv", [order(20)]))
    found = brought(journal, write(tmp_path / "later.csv", [stars(20, 1)]))
    assert (found.known, found.unmatched) == (1, frozenset())
    assert select("SELECT nick FROM buyer") == [("nick20",)]


def test_who_was_decided_to_be_nobody_stays_so(journal: Journal, tmp_path: Path, fill: Fill) -> None:
    brought(journal, write(tmp_path / "o.csv", [order(0)]))
    with journal.action(Sentence("Nobody")):
        execute("UPDATE buyer SET set_aside = 1")
    fill(1)
    assert select("SELECT member_id FROM buyer") == [(None,)]
