"""The heads of the terminal's tables are words that can be translated."""

import ast
from collections.abc import Iterator

from tests.order_files import order, write
from tests.sources import SOURCES, called, calls, name_in_package
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
