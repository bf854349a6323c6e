"""The heads of the terminal's tables are words that can be translated."""

import ast
from collections.abc import Iterator

from tests.cli.conftest import CONFIRMED
from tests.order_files import order, write
from tests.sources import SOURCES, called, calls, name_in_package
from vipdesk.cli import desk, main
from vipdesk.cli.heads import WORDS

PLAIN = {"", "%", "sha256"}
"""What reads alike in every language."""


def heads() -> Iterator[str]:
    for path in SOURCES:
        if name_in_package(path).startswith("cli."):
            for call in calls(path):
                if called(call).endswith("table") and call.args and isinstance(call.args[0], ast.Tuple):
                    yield from (one.value for one in call.args[0].elts if isinstance(one, ast.Constant))


def test_every_head_is_among_the_words_for_the_translator():
    found = set(heads())
    assert len(found) > 30
    assert found - set(WORDS) - PLAIN == set()


def test_no_word_stands_there_twice():
    assert len(WORDS) == len(set(WORDS))


def test_a_chinese_reader_gets_chinese_heads(terminal, tmp_path, monkeypatch):
    assert terminal("import", "orders", write(tmp_path / "orders.csv", [order(1)])).code == 0
    monkeypatch.setenv("VIPDESK_LANGUAGE", "zh_CN")
    head = terminal("groups", json=False).out.splitlines()[0]
    assert "members" not in head
    assert "会员" in head


def labels(lines):
    """What stands before the values of these lines."""
    return [line.split("  ")[0] for line in lines if "  " in line and not line.startswith(" ")]


def test_every_name_of_a_line_and_what_is_counted_goes_through_the_translator(terminal, tmp_path, monkeypatch):
    known = {"", "–"}

    def translator(language):
        return lambda text: f"«{text}»" if text in WORDS else text

    monkeypatch.setattr(main, "translator", translator)
    monkeypatch.setattr(desk, "translator", translator)
    people = write(tmp_path / "people.csv", [order(number) for number in range(3)])
    assert terminal("import", "members", *CONFIRMED, people, "--group", "VIP 1").code == 0
    wanted = ("--occasion", "mid_autumn", "--year", 2026, "--text", "thanks", "--seed", 1)
    said = [
        terminal("campaign", "draw", *wanted, json=False),
        terminal("campaign", "show", 1, json=False),
        terminal("segment", "count", "orders_total > 0", json=False),
        terminal("member", "nick0", json=False),
        terminal("privileges", "nick0", "--amount", 120, json=False),
    ]
    assert [one.code for one in said] == [0] * len(said)
    for one in said:
        first = one.out.split("\n\n")[0].splitlines()
        assert {each for each in labels(first) if not each.startswith("«")} - known == set()


def test_what_an_import_counts_is_one_sentence(terminal, tmp_path, monkeypatch):
    sentences = []
    monkeypatch.setattr(desk, "translator", lambda language: lambda text: sentences.append(text) or text)
    orders = write(tmp_path / "orders.csv", [order(1)])
    assert (
        "rows 1, new 1, known 0, changed 0, unmatched 1, problems 0"
        in terminal("import", "orders", orders, json=False).out
    )
    assert any(one.startswith("rows {rows}, new {new}") for one in sentences)
    assert "orders" in terminal("import", "list", json=False).out
    assert "orders" in sentences
