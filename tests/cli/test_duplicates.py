"""The commands that find and merge members who are one person."""

import io
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIRMED, Terminal
from tests.order_files import order, write


@pytest.fixture
def people(terminal: Terminal, tmp_path: Path) -> None:
    """Of three buyers two share a phone."""
    orders = [order(0), order(1, 联系手机="'19900000000", 收货人姓名="陈小一"), order(2)]
    path = write(tmp_path / "people.csv", orders)
    assert terminal("import", "members", *CONFIRMED, path, "--group", "VIP 1").code == 0
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
    assert terminal("merge", "nick0", "nick1", "--yes").code == 0
    assert {one["nick"] for one in terminal("members").json} == {"nick0", "nick2"}
    assert terminal("members", "nick1").json[0]["id"] == looked["kept"]
    assert terminal("merge", "nick0", "nick1", "--yes").code == 1


@pytest.mark.usefixtures("people")
def test_nothing_is_merged_unasked(terminal: Terminal) -> None:
    asked = terminal("merge", "nick0", "nick1", json=False)
    assert asked.code == 1
    assert "* 陈小一" in asked.out
    assert "say --yes" in asked.err
    assert len(terminal("members").json) == 3


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(("answer", "left"), [("yes\n", 2), ("no\n", 3), ("", 3)])
def test_somebody_at_the_terminal_is_asked(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    typed = io.StringIO(answer)
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", typed)
    terminal("merge", "nick0", "nick1", json=False)
    assert len(terminal("members").json) == left


@pytest.fixture
def apart(terminal: Terminal, tmp_path: Path) -> None:
    """Two with different phones and e-mails."""
    lines = ["昵称,姓名,手机,邮箱", "nick0,陈小一,13800000000,a@example.org", "nick1,陈一,13900000000,b@example.org"]
    path = tmp_path / "list.csv"
    path.write_text("\n".join(lines), "utf-8")
    assert terminal("import", "members", path).code == 0


@pytest.mark.usefixtures("apart")
def test_whose_value_stays_can_be_said_of_each_field(terminal: Terminal) -> None:
    taken = ("--take", "phone=nick1", "--take", "E-mail=nick1")
    looked = terminal("merge", "nick0", "nick1", *taken, "--dry-run").json["fields"]
    assert (looked["phone"]["kept"], looked["email"]["kept"]) == ("13900000000", "b@example.org")
    assert terminal("merge", "nick0", "nick1", *taken, "--yes").code == 0
    kept = terminal("member", "nick0").json
    assert (kept["phone"], kept["email"]) == ("13900000000", "b@example.org")
    assert kept["other_phones"][0]["number"] == "13800000000"


@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize(
    ("take", "words"),
    [
        ("shoe=nick1", "There is nothing to choose in “shoe”. They differ in: "),
        ("phone", "There is nothing to choose in “phone”"),
        ("birthday=nick1", "There is nothing to choose in “birthday”"),
        ("phone=nobody", "nobody"),
    ],
)
def test_what_cannot_be_chosen_is_said(terminal: Terminal, take: str, words: str) -> None:
    refused = terminal("merge", "nick0", "nick1", "--take", take, "--yes")
    assert refused.code == 1
    assert words in refused.err
    assert len(terminal("members").json) == 2
