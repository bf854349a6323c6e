"""The commands about the data of one person."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import CONFIRMED, Terminal
from tests.order_files import order, write

DRAW = (
    "campaign",
    "draw",
    "--occasion",
    "mid_autumn",
    "--year",
    2026,
    "--text",
    "thanks",
    "--seed",
    1,
    "--hold-out",
    0,
)


@pytest.fixture
def people(terminal: Terminal, tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", [order(number) for number in range(5)])
    assert terminal("import", "orders", path).code == 0
    assert terminal("import", "members", *CONFIRMED, path, "--group", "VIP 1").code == 0


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(("ending", "beginning"), [("pdf", b"%PDF"), ("json", b"{")])
def test_everything_about_a_person_is_written(
    terminal: Terminal, tmp_path: Path, ending: str, beginning: bytes
) -> None:
    out = tmp_path / f"person.{ending}"
    answer = terminal("person", "nick2", "--out", out)
    assert (answer.code, answer.json["file"]) == (0, str(out))
    assert out.read_bytes().startswith(beginning)
    assert [one["way"] for one in terminal("given").json] == ["person"]


@pytest.mark.usefixtures("people")
def test_a_dry_run_tells_what_goes_and_changes_nothing(terminal: Terminal) -> None:
    answer = terminal("erase", "nick2", "--dry-run").json
    assert {"Nicks on the platforms", "Addresses"} <= {one["what"] for one in answer["goes"]}
    assert all(one["why"] for one in answer["stays"])
    assert len(terminal("members").json) == 5


@pytest.mark.usefixtures("people")
def test_erasing_leaves_no_byte_and_says_so(terminal: Terminal, tmp_path: Path) -> None:
    answer = terminal("erase", "nick2", json=False)
    assert (answer.code, "none is left" in answer.out) == (0, True)
    assert b"nick2" not in (tmp_path / "shop.vipdesk").read_bytes()
    assert terminal("privileges", "nick2", "--amount", 1).code == 1
    assert len(terminal("members").json) == 4
    assert terminal("check").json["sound"]


@pytest.mark.usefixtures("people")
def test_erasing_from_the_backups_too(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal("back-up").code == 0
    assert "can be erased from the copies now" in terminal("erase", "nick2", "--dry-run").json["copies"]
    answer = terminal("erase", "nick2", "--from-backups").json
    assert (answer["clean"], answer["backups"]["failed"]) == (True, [])
    assert answer["backups"]["rewritten"]
    assert [path.name for path in tmp_path.rglob("*.vipdesk") if b"nick2" in path.read_bytes()] == []


@pytest.mark.usefixtures("people")
def test_a_trace_in_the_log_is_told(terminal: Terminal, own_data_folder: Path) -> None:
    own_data_folder.mkdir(exist_ok=True)
    (own_data_folder / "vipdesk.log").write_text("seen: nick2\n", "utf-8")
    answer = terminal("erase", "nick2")
    assert answer.code == 1
    assert answer.err.startswith(str(own_data_folder / "vipdesk.log"))
    assert "nick2" not in answer.err


@pytest.mark.usefixtures("people")
def test_the_register_is_listed_searched_and_saved(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal(*DRAW).code == 0
    assert terminal("plan", 1).code == 0
    batch = terminal("plan", 1).json["batches"][0]["id"]
    assert terminal("print", batch, "--out", tmp_path / "pack.pdf").code == 0
    assert {one["way"] for one in terminal("given").json} == {"saved", "printed"}
    assert len(terminal("given", "saved").json) == 1
    assert terminal("given", "--out", tmp_path / "register.csv").json["entries"] == 2
    assert (tmp_path / "register.csv").read_text("utf-8-sig").count("\n") == 3


@pytest.mark.usefixtures("people")
def test_a_copy_of_the_file_that_is_put_back_by_hand_is_erased_from_at_once(terminal: Terminal, tmp_path: Path) -> None:
    before = (tmp_path / "shop.vipdesk").read_bytes()
    assert terminal("erase", "nick2").code == 0
    (tmp_path / "shop.vipdesk").write_bytes(before)
    assert len(terminal("members").json) == 4
    assert b"nick2" not in (tmp_path / "shop.vipdesk").read_bytes()


@pytest.mark.usefixtures("people")
def test_another_ending_is_told(terminal: Terminal, tmp_path: Path) -> None:
    answer = terminal("person", "nick2", "--out", tmp_path / "person.txt")
    assert (answer.code, "ends in neither" in answer.err) == (1, True)
    assert json.loads(terminal("given").out) == []
