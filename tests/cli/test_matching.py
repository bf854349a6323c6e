"""The command that decides which member a buyer is."""

from pathlib import Path

import pytest

from tests.cli.conftest import CONFIRMED, Terminal
from tests.order_files import order, write


@pytest.fixture
def buyers(terminal: Terminal, tmp_path: Path) -> list[dict]:
    """Two buyers who are no members, and two members who have other nicks and phones."""
    path = write(tmp_path / "orders.csv", [order(0), order(1)])
    assert terminal("import", "orders", path).code == 0
    members = write(tmp_path / "members.csv", [order(5), order(6)])
    assert terminal("import", "members", *CONFIRMED, members, "--group", "VIP 1").code == 0
    return terminal("match").json["buyers"]


def test_buyers_who_are_nobody_are_listed_with_the_share(terminal: Terminal, buyers: list[dict]) -> None:
    assert {one["nick"] for one in buyers} == {"nick0", "nick1"}
    found = terminal("--today", "2026-06-10", "match").json["shares"]
    assert (found["unmatched_orders"], found["orders"]) == (2, 2)
    assert "belong to no member" in terminal("match", json=False).out


@pytest.mark.usefixtures("buyers")
def test_an_empty_list_says_of_what_it_is(terminal: Terminal) -> None:
    assert "Of no buyer was anything decided" in terminal("match", "--decided", json=False).out
    assert "No such buyer is here." in terminal("match", "nobody at all", json=False).out


def test_a_buyer_is_said_to_be_a_member(terminal: Terminal, buyers: list[dict]) -> None:
    one = next(one for one in buyers if one["nick"] == "nick0")
    assert terminal("match", "--is", f"#{one['id']}", "nick5").code == 0
    assert {left["nick"] for left in terminal("match").json["buyers"]} == {"nick1"}
    assert [each["matched_how"] for each in terminal("match", "--decided").json["buyers"]] == ["hand"]


def test_a_buyer_who_is_nobody_is_asked_about_again_only_when_told_so(terminal: Terminal, buyers: list[dict]) -> None:
    number = f"#{buyers[0]['id']}"
    assert terminal("match", "--nobody", number).code == 0
    assert len(terminal("match").json["buyers"]) == 1
    assert terminal("match", "--again", number).code == 0
    assert len(terminal("match").json["buyers"]) == 2


@pytest.mark.usefixtures("buyers")
def test_a_number_that_no_buyer_has_is_said(terminal: Terminal) -> None:
    answer = terminal("match", "--nobody", "#999")
    assert answer.code == 1
    assert "There is no buyer “#999”" in answer.err
