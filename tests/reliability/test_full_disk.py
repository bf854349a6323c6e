"""A disk without room: a sentence, nothing lost, and work goes on when there is room again."""

from pathlib import Path

import pytest

from tests.reliability import full_disk, power_cuts

pytestmark = pytest.mark.skipif("not hasattr(__import__('os'), 'fork')", reason="the system cannot fork")


@pytest.mark.parametrize("work", full_disk.WORKS)
def test_a_full_disk_is_told_and_loses_nothing(work: str, tmp_path: Path) -> None:
    shim = power_cuts.library(tmp_path)
    found = list(full_disk.run(work, tmp_path, shim, every=40))
    assert len(found) == (2 if shim else 1)
    for one in found:
        assert one.limits > 0
        assert one.bad == 0, one
