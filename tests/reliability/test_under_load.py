"""Backups that are made while somebody works."""

from pathlib import Path

import pytest

from tests.reliability import under_load


@pytest.mark.skipif("not hasattr(__import__('os'), 'fork')", reason="the system cannot fork")
def test_a_backup_made_under_load_is_whole_and_has_all_that_was_committed(tmp_path: Path) -> None:
    found = under_load.run(tmp_path, 5)
    assert found.commits > 0
    assert found.bad == 0, found
