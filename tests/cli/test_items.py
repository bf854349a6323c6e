"""The command about new items."""

from pathlib import Path

import pytest

from tests.cli.conftest import CONFIRMED, Terminal
from tests.order_files import order, write
from vipdesk.domain.moments import parse_moment, to_utc
from vipdesk.domain.new_items import NewItem
from vipdesk.errors import Sentence
from vipdesk.services import new_items
from vipdesk.store import shop
from vipdesk.store.journal import Journal

NOW = to_utc(parse_moment("2026-05-30T12:00"), "Asia/Shanghai")


@pytest.fixture
def item(terminal: Terminal, tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", [order(0), order(1)])
    assert terminal("import", "orders", path).code == 0
    assert terminal("import", "members", *CONFIRMED, path, "--group", "VIP 1").code == 0
    shop.open_shop(tmp_path / "shop.vipdesk")
    with Journal("owner", lambda: NOW).action(Sentence("Add")):
        new_items.keep(NewItem("Spring tea", 12_800, NOW, NOW + 86_400, titles=("明前龙井",), quantity=10))
    shop.close()


@pytest.mark.usefixtures("item")
def test_an_item_is_listed_with_its_sales(terminal: Terminal) -> None:
    (listed,) = terminal("items").json
    assert (listed["name"], listed["price"], listed["groups_told"]) == ("Spring tea", "128.00", 0)
    one = terminal("items", "Spring tea").json
    assert (one["sold"]["members_before_launch"], one["left"]) == (2, 8)
    assert [first["pieces"] for first in one["first_orders"]] == [1, 1]
    assert "who ordered first" in terminal("items", "#1", json=False).out


@pytest.mark.usefixtures("item")
def test_what_a_group_is_told_is_printed_and_noted(terminal: Terminal) -> None:
    text = terminal("items", "Spring tea", "--group", "VIP 1", json=False, today="2026-05-29").out
    assert "Spring tea" in text
    assert terminal("items", "Spring tea", "--group", "VIP 1", "--sent").json["noted"]
    assert terminal("items").json[0]["groups_told"] == 1


@pytest.mark.usefixtures("item")
def test_an_item_that_is_not_there_is_told(terminal: Terminal) -> None:
    assert terminal("items", "cake").code == 1


@pytest.mark.usefixtures("item")
def test_an_item_with_orders_stays_and_its_window_is_ended(terminal: Terminal) -> None:
    answer = terminal("items", "Spring tea", "--delete")
    assert (answer.code, "orders with it: 2" in answer.err) == (1, True)
    assert terminal("items", "Spring tea", "--end", today="2026-05-30").json == {"item": 1, "deleted": False}
    assert "open to everyone already" in terminal("items", "Spring tea", "--end").err
    assert terminal("items", "--delete").code == 1
