"""Backups, restoring and salvage in the terminal."""

import sqlite3
from contextlib import closing

import pytest

from tests.cli.conftest import CONFIRMED
from tests.order_files import order, write
from vipdesk.store import backup


@pytest.fixture
def place(terminal, tmp_path):
    """A shop with ten members and their orders."""
    people = write(tmp_path / "people.csv", [order(number) for number in range(10)])
    assert terminal("import", "orders", people).code == 0
    assert terminal("import", "members", *CONFIRMED, people, "--group", "VIP 1").code == 0
    return tmp_path / "shop.vipdesk"


def members(terminal):
    return len(terminal("members").json)


def spoil(path):
    raw = bytearray(path.read_bytes())
    raw[100:] = b"\x55" * (len(raw) - 100)
    path.write_bytes(raw)


def zero_a_page(path, table):
    with closing(sqlite3.connect(path)) as opened:
        (page,) = opened.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    raw = bytearray(path.read_bytes())
    raw[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(raw)


def test_a_backup_is_made_and_listed_with_what_changed_since(terminal, place, tmp_path):
    made = terminal("back-up").json
    assert made["reason"] == "asked"
    more = write(tmp_path / "more.csv", [order(number) for number in range(20, 25)])
    terminal("import", "orders", more)
    found = terminal("backups").json
    (asked,) = [one for one in found["backups"] if one["name"] == made["name"]]
    assert asked["since"]["actions"] == 1
    assert asked["since"]["rows"]["orders"] >= 5
    assert found["rehearsal"] is None
    lines = terminal("backups", json=False).out.splitlines()
    assert lines[0].split() == ["made", "reason", "size", "since", "name"]
    assert len(lines) == 1 + len(found["backups"])


def test_a_backup_goes_to_another_folder_too(terminal, place, tmp_path):
    made = terminal("back-up", "--to", tmp_path / "stick").json
    assert (tmp_path / "stick" / made["name"]).read_bytes() == backup.kept(place)[0].path.read_bytes()


def test_before_an_import_there_is_a_backup_but_not_before_a_look(terminal, place, tmp_path):
    more = write(tmp_path / "more.csv", [order(number) for number in range(20, 25)])
    before = len(backup.kept(place))
    terminal("import", "orders", more, "--dry-run")
    assert len(backup.kept(place)) == before
    terminal("import", "orders", more)
    assert next(one.reason for one in backup.kept(place)) == "import"


def test_a_restore_looks_first_and_changes_nothing_then(terminal, place, tmp_path):
    made = terminal("back-up").json
    more = write(tmp_path / "more.csv", [order(number) for number in range(20, 25)])
    terminal("import", "members", *CONFIRMED, more, "--group", "VIP 1")
    found = terminal("restore", made["name"], "--dry-run").json
    assert (found["inside"]["members"], found["now"]["members"]) == (10, 15)
    assert (found["trouble"], found["is_as_made"]) == ([], True)
    assert members(terminal) == 15


@pytest.mark.parametrize("how", ["name", "stem", "path", "newest"])
def test_a_restore_brings_back_and_keeps_what_was(terminal, place, tmp_path, how):
    made = terminal("back-up").json
    more = write(tmp_path / "more.csv", [order(number) for number in range(20, 25)])
    if how != "newest":
        terminal("import", "members", *CONFIRMED, more, "--group", "VIP 1")
    name = {"name": made["name"], "stem": made["name"][:-8], "path": made["path"], "newest": "newest"}[how]
    found = terminal("restore", name).json
    assert members(terminal) == 10
    if how != "newest":
        again = terminal("restore", found["safety"])
        assert again.code == 0
        assert members(terminal) == 15
    assert terminal("check").json["sound"]


def test_a_damaged_shop_is_told_with_what_helps_and_restored(terminal, place):
    terminal("back-up")
    spoil(place)
    answer = terminal("members")
    assert answer.code == 1
    assert len(answer.err.splitlines()) == 1
    assert all(word in answer.err for word in ("restore", "salvage", "--read-only"))
    assert terminal("restore", "newest").code == 0
    assert members(terminal) == 10
    assert list(place.parent.glob("shop before restore *"))


def test_a_shop_that_is_gone_is_restored(terminal, place):
    terminal("back-up")
    place.unlink()
    assert terminal("restore", "newest").code == 0
    assert members(terminal) == 10


def test_what_is_no_backup_is_told(terminal, place, tmp_path):
    (tmp_path / "text.txt").write_text("no backup" * 1000, "utf-8")
    for name in ("yesterday", tmp_path / "text.txt"):
        answer = terminal("restore", name)
        assert (answer.code, len(answer.err.splitlines())) == (1, 1)
    assert members(terminal) == 10


def test_readable_rows_are_copied_to_a_new_shop(terminal, place, tmp_path):
    zero_a_page(place, "alias")
    found = terminal("salvage", place, tmp_path / "new.vipdesk").json
    assert found["read"] > 10
    assert {one["table"]: one["missing"] for one in found["tables"]}["alias"] >= 10
    answer = terminal("members", "--shop", tmp_path / "new.vipdesk")
    assert len(answer.json) == 10
    assert terminal("check", "--shop", tmp_path / "new.vipdesk").json["findings"][0]["ok"]
    said = terminal("salvage", place, tmp_path / "again.vipdesk", json=False).out
    assert "dropped" in said
    assert "rows missing" in said


def test_a_shop_that_is_opened_for_reading_only_refuses_every_change_with_one_sentence(terminal, place, tmp_path):
    before = place.read_bytes()
    assert len(terminal("members", "--read-only").json) == 10
    more = write(tmp_path / "more.csv", [order(number) for number in range(20, 25)])
    answer = terminal("import", "orders", more, "--read-only")
    assert (answer.code, answer.err.strip()) == (
        1,
        "This shop is open for reading only: nothing can be changed in it.",
    )
    assert place.read_bytes() == before
