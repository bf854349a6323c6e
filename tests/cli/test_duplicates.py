"""The commands that find and merge members who are one person."""

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.order_files import order, write


@pytest.fixture
def people(terminal: Terminal, tmp_path: Path) -> None:
    """Of three buyers two share a phone."""
    orders = [order(0), order(1, 联系手机="'19900000000", 收货人姓名="陈小一"), order(2)]
    path = write(tmp_path / "people.csv", orders)
    assert terminal("import", "members", path, "--group", "VIP 1").code == 0
    assert terminal("import", "orders", path).code == 0


@pytest.mark.usefixtures("people")
def test_likely_duplicates_are_listed_with_their_reasons(terminal: Terminal) -> None:
    (found,) = terminal("duplicates").json["likely"]
    assert [one["name"] for one in found["members"]] == ["陈小一", "陈小一"]
    assert "phone" in found["pairs"][0]["evidence"]
    assert "Same phone 19900000000" in terminal("duplicates", json=False).out


@pytest.mark.usefixtures("people")
def test_two_who_are_not_the_same_are_not_listed_again(terminal: Terminal) -> None:
    assert terminal("duplicates", "--not-same", "nick0", "nick1").code == 0
    assert terminal("duplicates").json["likely"] == []


@pytest.mark.usefixtures("people")
def test_a_merge_is_looked_at_and_then_done(terminal: Terminal) -> None:
    looked = terminal("merge", "nick0", "nick1", "--dry-run").json
    assert looked["fields"]["phone"]["kept"] == "19900000000"
    assert len(terminal("members").json) == 3
    assert terminal("merge", "nick0", "nick1").code == 0
    assert {one["nick"] for one in terminal("members").json} == {"nick0", "nick2"}
    assert terminal("members", "nick1").json[0]["id"] == looked["kept"]
    assert terminal("merge", "nick0", "nick1").code == 1
