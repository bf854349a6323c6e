"""The terminal's half of the program, run in this process on a real shop."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from vipdesk.cli.main import run

TODAY = "2026-06-10"
CONFIRMED = ("--confirm-addresses", "all")
"""What an import of members is told whose addresses are no matter of the test."""


@dataclass(frozen=True)
class Answer:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer for a script."""
        return json.loads(self.out)


Terminal = Callable[..., Answer]


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Runs `vipdesk --shop <this test's> --today <TODAY> --json` and the words given."""
    monkeypatch.setenv("VIPDESK_LANGUAGE", "en")
    shop = tmp_path / "shop.vipdesk"

    def type_in(*words: object, json: bool = True, today: str = TODAY) -> Answer:
        line = ["--shop", str(shop), "--today", today, *(["--json"] if json else []), *map(str, words)]
        try:
            code = run(line, lambda location, day: pytest.fail("a window was opened"))
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return type_in
