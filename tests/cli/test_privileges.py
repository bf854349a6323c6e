"""What is asked about privileges from a terminal."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIRMED, Terminal
from tests.order_files import order, write


@pytest.fixture
def shop(terminal: Terminal, tmp_path: Path) -> Terminal:
    """Three members, each with an order of 88.00, paid on 9 June at 16:30 and waiting."""
    paid = {"订单状态": "买家已付款，等待卖家发货", "订单付款时间 ": "2026-06-09 16:30:00"}
    path = write(tmp_path / "orders.csv", [order(number, **paid) for number in range(3)])
    assert terminal("import", "orders", path).code == 0
    assert terminal("import", "members", *CONFIRMED, path, "--group", "VIP 1").code == 0
    return terminal


def test_without_a_member_everyones_terms_answer(shop: Terminal) -> None:
    answer = shop("privileges", "--amount", "78", "--at", "2026-06-09T16:30").json
    assert (answer["member"], answer["free_shipping"], answer["dispatch_on"]) == (None, False, "2026-06-10")
    assert "After shop discounts, before platform coupons" in answer["basis"]
    assert answer["say_before_dispatch"] == []
    assert shop("privileges", "--amount", "78", json=False).out.splitlines()[0].split() == ["member", "everyone"]


def test_the_countdown_lists_parcels_by_the_minutes_left(shop: Terminal) -> None:
    answer = shop("countdown", "--at", "2026-06-09T16:48").json
    assert [(one["order"], one["minutes_left"]) for one in answer["due"]] == [
        (f"900000000000000{number}", 12) for number in (1, 2, 3)
    ]
    assert answer["missed"] == []
    assert answer["now"] == "2026-06-09T16:48:00"
    assert all(datetime.fromisoformat(one["paid"]).isoformat() == one["paid"] for one in answer["due"])
    assert "12" in shop("countdown", "--at", "2026-06-09T16:48", json=False).out


def test_long_before_the_cutoff_the_countdown_says_so(shop: Terminal) -> None:
    said = shop("countdown", "--at", "2026-06-09T16:35", json=False).out
    assert "9000000000000001" in said
    said = shop("countdown", "--at", "2026-06-08T09:00", json=False).out
    assert "No member's parcel has to leave within 60 minutes." in said


def test_privileges_in_past_orders_are_recognised_once_with_the_members(shop: Terminal, tmp_path: Path) -> None:
    people = write(tmp_path / "more.csv", [order(7)])
    assert shop("import", "orders", people).code == 0
    matched = shop("import", "members", people, "--group", "VIP 1", "--confirm-addresses", "all").json["matched"]
    assert matched == {"buyers": 1, "orders": 1, "uses": 1, "cost": "8.00"}
    assert shop("recognise-uses").json == {"uses": 0, "cost": "0.00"}
    assert shop("review", "2026Q2").json["programme"] == {"privilege": "32.00"}


def test_the_sheet_of_a_group_is_told_and_printed(shop: Terminal, tmp_path: Path) -> None:
    answer = shop("privileges-sheet", "VIP 1", "--language", "en", "--pdf", tmp_path / "sheet.pdf").json
    assert answer["text"].splitlines()[1].startswith("1. Free shipping from ¥69. This is yours for life.")
    assert answer["pages"] == 1
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    told = shop("privileges", "nick1", "--amount", "69", "--at", "2026-06-09T17:00").json
    values = {one["privilege"]: one["value"] for one in answer["statements"]}
    assert (told["threshold"], told["cutoff"]) == ("69.00", "17:00")
    assert (values["free_shipping_from"], values["same_day_cutoff"]) == (6900, 17 * 60)


def test_a_group_that_is_not_there_has_no_sheet(shop: Terminal) -> None:
    answer = shop("privileges-sheet", "VIP 9")
    assert (answer.code, answer.err.strip()) == (1, "There is no group VIP 9.")
