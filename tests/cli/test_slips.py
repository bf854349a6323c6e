"""Slips at the terminal: what is typed wrong is told, never guessed at or passed over."""

from pathlib import Path

import pytest

from tests.cli.conftest import CONFIRMED, Terminal
from tests.order_files import order, write
from vipdesk.cli.main import run

TOO_LARGE = "9" * 30


@pytest.fixture
def people(terminal: Terminal, tmp_path: Path) -> Path:
    path = write(tmp_path / "people.csv", [order(0), order(1)])
    assert terminal("import", "members", *CONFIRMED, path, "--group", "VIP 1").code == 0
    return path


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("nobody", [f"#{TOO_LARGE}", TOO_LARGE, "", "  "])
def test_nobody_is_called_nothing_or_by_a_number_beyond_all(terminal: Terminal, nobody: str) -> None:
    answer = terminal("member", nobody)
    assert (answer.code, answer.err) == (
        1,
        f"No member is called “{nobody.strip()}”; a nick, a name or a phone is looked for.\n",
    )


@pytest.mark.parametrize(
    "words",
    [
        ("duplicates", "--last", 0),
        ("member", "nick0", "--last", -1),
        ("history", "--last", -1),
        ("history", "--action", TOO_LARGE),
        ("import", "list", "--last", 0),
        ("import", "undo", 0),
        ("import", "undo", TOO_LARGE),
        ("plan", TOO_LARGE),
        ("print", TOO_LARGE, "--out", "x.pdf"),
    ],
)
def test_a_number_that_counts_nothing_is_wrong_usage(terminal: Terminal, words: tuple[object, ...]) -> None:
    answer = terminal(*words)
    assert (answer.code, "is not a whole number from 1 to 2147483647" in answer.err) == (2, True)


@pytest.mark.usefixtures("people")
def test_one_member_is_not_two_different_people(terminal: Terminal) -> None:
    answer = terminal("duplicates", "--not-same", "nick0", "#1")
    assert (answer.code, "Name two different members" in answer.err) == (1, True)


@pytest.mark.usefixtures("people")
def test_what_was_sent_needs_a_group_that_was_told(terminal: Terminal) -> None:
    answer = terminal("items", "--sent")
    assert (answer.code, "Say with --group" in answer.err) == (1, True)


@pytest.mark.usefixtures("people")
def test_a_segment_that_is_not_saved_is_told(terminal: Terminal) -> None:
    for words in (("members", "--segment", "Good ones"), ("segment", "count", "Good ones")):
        answer = terminal(*words)
        assert (answer.code, "no segment is saved under the name “Good ones”" in answer.err) == (1, True)
    assert "is compared with" in terminal("members", "--segment", "city =").err


def test_imports_of_a_shop_that_is_not_there_make_none(terminal: Terminal, tmp_path: Path) -> None:
    answer = terminal("import", "list")
    assert (answer.code, "There is no shop at" in answer.err) == (1, True)
    assert not (tmp_path / "shop.vipdesk").exists()


def test_imports_tell_when_in_the_shops_time_and_what_was_done(terminal: Terminal, people: Path) -> None:
    terminal("import", "orders", people)
    assert terminal("import", "list").json[0]["imported_at"].startswith("2026-06-10T")
    number = terminal("import", "list").json[0]["id"]
    assert terminal("import", "undo", number, json=False).out == "Taken back: the import of people.csv.\n"
    assert terminal("import", "redo", number, json=False).out == "Brought back: the import of people.csv.\n"


def test_a_field_that_takes_one_column_is_not_mapped_twice(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("客人,住处\n林小海,杭州市\n", "utf-8")
    answer = terminal("import", "members", *CONFIRMED, path, "--map", "name=客人", "--map", "name=住处")
    assert (answer.code, "The field “name” takes one column, but has 2: 客人, 住处." in answer.err) == (1, True)


def test_cards_have_no_columns_to_map(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "one.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:林小海\nEND:VCARD\n", "utf-8")
    answer = terminal("import", "members", *CONFIRMED, path, "--map", "name=FN")
    assert (answer.code, "one.vcf holds vCards, whose fields are known" in answer.err) == (1, True)


def test_a_missing_list_of_columns_was_not_found(terminal: Terminal, people: Path, tmp_path: Path) -> None:
    answer = terminal("import", "members", *CONFIRMED, people, "--map-file", tmp_path / "none.txt")
    assert (answer.code, "none.txt was not found" in answer.err) == (1, True)


def test_a_table_that_nobody_explained_is_told_with_the_way_to(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("客人,住处\n林小海,杭州市\n", "utf-8")
    answer = terminal("import", "members", *CONFIRMED, path)
    assert (answer.code, "--map FIELD=COLUMN" in answer.err, len(answer.err.splitlines())) == (1, True, 1)
    assert "--map" not in terminal("import", "campaign", path).err


def test_a_groups_name_stays_on_one_line(terminal: Terminal, tmp_path: Path) -> None:
    path = write(tmp_path / "people.csv", [order(0)])
    answer = terminal("import", "members", *CONFIRMED, path, "--group", "VIP\n1")
    assert (answer.code, "invisible character" in answer.err) == (1, True)


def test_the_systems_language_counts_though_its_locale_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("VIPDESK_LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert run(["--shop", str(tmp_path / "none.vipdesk"), "members"], lambda location, day: 0) == 1
    assert "还没有" in capsys.readouterr().err


def test_a_buyer_is_decided_of_in_one_way_at_a_time(terminal: Terminal) -> None:
    assert terminal("match", "--certain", "--nobody", "#1").code == 2
    assert terminal("match", "--nobody", "#1", "--again", "#1").code == 2


def test_a_card_tells_how_far_its_orders_are(terminal: Terminal, people: Path) -> None:
    terminal("import", "orders", people)
    (one,) = terminal("member", "nick0").json["last_orders"]
    assert one["state"] == "done"
