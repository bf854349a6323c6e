"""Lint, layout and types are silent."""

import subprocess
import sys

import pytest

from tests.sources import ROOT


@pytest.mark.parametrize(
    "check",
    [["ruff", "check", "--quiet"], ["ruff", "format", "--check", "--quiet"], ["mypy", "--no-error-summary"]],
    ids=" ".join,
)
def test_nothing_to_complain_about(check):
    done = subprocess.run([sys.executable, "-m", *check], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
