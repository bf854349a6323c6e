"""A real shop on disk for every test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vipdesk.store import shop
from vipdesk.store.database import ShopFile
from vipdesk.store.journal import Journal

NOW = 1_795_000_000


@pytest.fixture
def shop_file(tmp_path: Path) -> Iterator[ShopFile]:
    opened = shop.create_shop(tmp_path / "shop.vipdesk")
    yield opened
    opened.close()


@pytest.fixture
def journal(shop_file: ShopFile) -> Journal:
    return Journal("owner", lambda: NOW)
