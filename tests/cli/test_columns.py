"""Which column is what, said at the terminal."""

import json
from pathlib import Path

from tests.cli.conftest import CONFIRMED, Terminal

ODD = "客人,号码,住址\n林小海,13800000001,杭州市下城区体育场路218号\n"


def table(folder: Path, text: str = ODD) -> Path:
    path = folder / "odd.csv"
    path.write_text(text, "utf-8")
    return path


def test_columns_are_said_once_and_known_the_next_time(terminal: Terminal, tmp_path: Path) -> None:
    path = table(tmp_path)
    assert terminal("import", "members", *CONFIRMED, path).code == 1
    said = terminal(
        "import",
        "members",
        "--confirm-addresses",
        "all",
        path,
        "--map",
        "name=客人",
        "--map",
        "phone=号码",
        "--map",
        "address=住址",
    )
    assert (said.code, said.json["new"]) == (0, 1)
    assert terminal("import", "members", *CONFIRMED, path).json["known"] == 1


def test_columns_stand_in_a_file(terminal: Terminal, tmp_path: Path) -> None:
    told = tmp_path / "columns.txt"
    told.write_text("# what is what\n\nname=客人\nplatform==淘宝\n", "utf-8")
    assert terminal("import", "members", *CONFIRMED, table(tmp_path), "--map-file", told).json["new"] == 1


def test_a_column_that_is_not_there_is_told_with_those_that_are(terminal: Terminal, tmp_path: Path) -> None:
    answer = terminal("import", "members", *CONFIRMED, table(tmp_path), "--map", "name=姓名")
    assert answer.code == 1
    assert "odd.csv has no column 姓名. It has: 客人, 号码, 住址." in answer.err


def test_a_field_that_is_needed_is_asked_for(terminal: Terminal, tmp_path: Path) -> None:
    answer = terminal("import", "members", *CONFIRMED, table(tmp_path), "--map", "phone=号码")
    assert "name / nick / real_name" in answer.err


def test_a_dry_run_remembers_nothing(terminal: Terminal, tmp_path: Path) -> None:
    path = table(tmp_path)
    terminal("import", "members", *CONFIRMED, path, "--map", "name=客人", "--dry-run")
    assert terminal("import", "members", *CONFIRMED, path).code == 1


def test_doubtful_addresses_are_listed_with_their_remarks(terminal: Terminal, tmp_path: Path) -> None:
    answer = terminal(
        "import",
        "members",
        "--confirm-addresses",
        "all",
        table(tmp_path, ODD.replace("客人", "姓名").replace("住址", "地址")),
    )
    (address,) = answer.json["addresses"]
    assert (address["city"], address["district"], address["weight"]) == ("杭州市", "拱墅区", "doubtful")
    assert json.dumps(answer.json["notes"]) == '["Addresses to be looked at: 1. --json lists them."]'


def test_a_table_without_a_heading_is_told_by_its_letters(terminal: Terminal, tmp_path: Path) -> None:
    path = table(tmp_path, "林小海,13800000001\n陈小山,13800000002\n")
    assert "called A, B, C" in terminal("import", "members", path, "--no-heading").err
    said = terminal("import", "members", path, "--no-heading", "--map", "name=A", "--map", "phone=B")
    assert (said.json["new"], said.json["rows"]) == (2, 2)
    again = terminal("import", "members", table(tmp_path, "阿明,13800000003\n"))
    assert (again.json["new"], again.json["rows"]) == (1, 1)
