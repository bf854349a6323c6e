"""The measurements themselves run; what they measure is no test's business."""

from pathlib import Path

import pytest

from tests.reliability import costs


def test_every_cost_is_told_beside_the_bare_thing(tmp_path: Path) -> None:
    for found in (costs.opening(tmp_path, 20, 1), costs.committing(tmp_path, 1)):
        assert found[0].ratio == 1
        assert len(found) > 2


def test_encryption_is_compared_with_none(tmp_path: Path) -> None:
    pytest.importorskip("sqlcipher3", reason="the add-on for encrypted shops is not installed")
    assert all(len(pair) == 2 for pair in costs.encryption(tmp_path, 1))
