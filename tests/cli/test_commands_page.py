"""docs/commands.md tells every command and every option that can be typed."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from vipdesk.cli.parser import make

PAGE = (Path(__file__).parents[2] / "docs" / "commands.md").read_text("utf-8")
SHOWN = ["\n".join(block) for block in (re.findall(r"^    .*$", part, re.M) for part in PAGE.split("\n## ")) if block]


def commands(parser: argparse.ArgumentParser, words: tuple[str, ...] = ()) -> Iterator[tuple[str, set[str]]]:
    """Each command with its own options."""
    under = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    for one in under:
        for name, child in one.choices.items():
            yield from commands(child, (*words, name))
    if not under:
        options = {name for one in parser._actions for name in one.option_strings if name.startswith("--")}
        yield (
            " ".join(words),
            options - {"--help", "--shop", "--today", "--json", "--password-file", "--read-only"} - {"--version"},
        )


FOUND = dict(commands(make()))


@pytest.mark.parametrize("command", FOUND)
def test_a_command_is_shown_with_all_its_options(command: str) -> None:
    sections = [shown for shown in SHOWN if re.search(rf"(^ +|\| ){command}\b(?!-)", shown, re.M)]
    assert sections
    assert {one for one in FOUND[command] if not any(f"{one}" in shown for shown in sections)} == set()
