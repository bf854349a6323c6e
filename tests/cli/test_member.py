"""One member at the terminal: the card, and everything that happened."""

from pathlib import Path

import pytest

from tests.cli.conftest import CONFIRMED, Terminal
from tests.order_files import order, write


@pytest.fixture
def people(terminal: Terminal, tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", [order(number) for number in range(3)])
    assert terminal("import", "orders", path).code == 0
    assert terminal("import", "members", *CONFIRMED, path, "--group", "VIP 1").code == 0


@pytest.mark.usefixtures("people")
def test_the_card_says_who_it_is_and_what_is_known(terminal: Terminal) -> None:
    card = terminal("member", "nick1").json
    assert card["nicks"] == ["nick1"]
    assert [one["group"] for one in card["groups"]] == ["VIP 1"]
    assert card["addresses"][0]["for_letters"] is True
    assert len(card["last_orders"]) == 1


@pytest.mark.usefixtures("people")
def test_the_time_line_has_the_order_and_the_imports_the_newest_first(terminal: Terminal) -> None:
    found = terminal("member", "nick1", "--time-line").json
    assert {"order", "import", "consent", "privilege"} == {one["kind"] for one in found}
    assert [one["on"] for one in found] == sorted((one["on"] for one in found), reverse=True)


@pytest.mark.usefixtures("people")
def test_only_some_kinds_are_told_and_at_most_so_many(terminal: Terminal) -> None:
    found = terminal("member", "nick1", "--time-line", "--kind", "import", "--kind", "order", "--last", 2).json
    assert len(found) == 2
    assert {one["kind"] for one in found} <= {"import", "order"}


@pytest.mark.usefixtures("people")
def test_it_is_told_to_be_read_too(terminal: Terminal) -> None:
    assert "#" in terminal("member", "nick1", json=False).out
    assert "Order" in terminal("member", "nick1", "--time-line", json=False).out
    assert "Nothing like that happened." in terminal("member", "nick1", "--kind", "gift", json=False).out
