"""Imports are listed, taken back and brought back at the terminal."""

from pathlib import Path

from tests.cli.conftest import Terminal
from tests.order_files import order, write


def test_an_import_is_taken_back_and_brought_back(terminal: Terminal, tmp_path: Path) -> None:
    terminal("import", "orders", write(tmp_path / "may.csv", [order(1)]))
    terminal("import", "orders", write(tmp_path / "june.csv", [order(2)]))
    terminal("import", "undo", 1)
    listed = terminal("import", "list").json
    assert [(one["file"], one["is_undone"]) for one in listed] == [("june.csv", False), ("may.csv", True)]
    terminal("import", "redo", 1)
    assert not any(one["is_undone"] for one in terminal("import", "list").json)


def test_the_history_says_what_was_taken_back_and_what_took_it_back(terminal: Terminal, tmp_path: Path) -> None:
    terminal("import", "orders", write(tmp_path / "may.csv", [order(1)]))
    terminal("import", "undo", 1)
    taking, taken = terminal("history", "--last", 2, json=False).out.splitlines()[1:]
    assert "taken back or redone" in taking
    assert "undone" in taken


def test_the_last_thing_is_undone_and_done_again(terminal: Terminal, tmp_path: Path) -> None:
    terminal("import", "orders", write(tmp_path / "may.csv", [order(1)]))
    terminal("segment", "save", "Good", "consent")
    assert terminal("undo").json["what"] == "Save the segment Good"
    assert terminal("segment", "list").json == []
    assert "Save the segment Good" in terminal("redo", json=False).out
    assert [one["name"] for one in terminal("segment", "list").json] == ["Good"]


def test_where_there_is_nothing_to_take_back_or_do_again_that_is_said(terminal: Terminal, tmp_path: Path) -> None:
    terminal("import", "orders", write(tmp_path / "may.csv", [order(1)]))
    terminal("undo")
    refused = terminal("undo")
    assert (refused.code, refused.err) == (1, "There is nothing to take back.\n")
    terminal("redo")
    assert terminal("redo").err == "There is nothing to do again.\n"
