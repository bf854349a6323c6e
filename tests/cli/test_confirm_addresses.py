"""Addresses come in from the terminal only when somebody confirmed what they were taken apart into."""

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

SURE, DOUBTFUL = "福建省福州市鼓楼区杨桥路1号", "杭州市下城区体育场路218号"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(f"昵称,姓名,地址\nnick0,陈小一,{SURE}\nnick1,陈小二,{DOUBTFUL}\n", "utf-8")
    return path


def test_nothing_comes_in_unconfirmed(terminal: Terminal, people: Path) -> None:
    asked = terminal("import", "members", people, json=False)
    assert asked.code == 1
    assert "2 address(es) have to be confirmed" in asked.err
    assert all(part in asked.out for part in ("鼓楼区", DOUBTFUL))
    assert terminal("members").code == 1


def test_a_script_gets_every_address_with_its_parts(terminal: Terminal, people: Path) -> None:
    found = terminal("import", "members", people).json["addresses"]
    assert {one["text"]: one["weight"] for one in found} == {SURE: "sure", DOUBTFUL: "doubtful"}
    assert next(one for one in found if one["text"] == SURE)["district"] == "鼓楼区"


def test_confirmed_addresses_come_in_as_they_were_taken_apart(terminal: Terminal, people: Path) -> None:
    assert terminal("import", "members", people, "--confirm-addresses", "all").code == 0
    assert terminal("member", "nick0").json["addresses"][0]["address"].startswith("福建省福州市鼓楼区")


def test_doubtful_ones_can_stay_as_the_file_writes_them(terminal: Terminal, people: Path) -> None:
    assert terminal("import", "members", people, "--confirm-addresses", "sure").code == 0
    assert terminal("member", "nick1").json["addresses"][0]["address"] == DOUBTFUL
    assert terminal("member", "nick0").json["addresses"][0]["address"].startswith("福建省福州市鼓楼区")


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), ("no\n", 1)])
def test_somebody_at_the_terminal_is_asked(
    terminal: Terminal, people: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    typed = io.StringIO(answer)
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", typed)
    assert terminal("import", "members", people, json=False).code == code


def test_a_list_without_addresses_asks_nothing(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("昵称,姓名\nnick0,陈小一\n", "utf-8")
    assert terminal("import", "members", path).code == 0


def test_a_dry_run_shows_them_and_needs_no_yes(terminal: Terminal, people: Path) -> None:
    looked = terminal("import", "members", people, "--dry-run", json=False)
    assert looked.code == 0
    assert "鼓楼区" in looked.out
