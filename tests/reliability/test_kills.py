"""Whatever is killed at whatever moment: nothing acknowledged is lost, nothing is there by half, work goes on.

A few kills of each kind; `benchmarks/reliability.py kills` does hundreds.
"""

from pathlib import Path

import pytest

from tests.reliability import kills

pytestmark = pytest.mark.skipif("not hasattr(__import__('os'), 'fork')", reason="the system cannot fork")


@pytest.mark.parametrize("work", kills.SCENES)
def test_a_kill_loses_nothing_and_leaves_nothing_half(work: str, tmp_path: Path) -> None:
    found = kills.run(work, 3, tmp_path)
    assert found.kills == 3
    assert found.bad == 0, found
