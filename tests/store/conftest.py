"""A real shop for every test of the store: a file, and where a test says so a database on a server as well."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import engines
from tests.engines import database_server, databases, templates
from vipdesk.store import shop
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal

__all__ = ["database_server", "databases", "templates"]

NOW = 1_795_000_000


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    engines.parametrize(metafunc, ("sqlite",))


@pytest.fixture
def shop_file(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shop]:
    yield from engines.opened(engine, request, shop.create_shop, tmp_path)


@pytest.fixture
def journal(shop_file: Shop) -> Journal:
    return Journal("owner", lambda: NOW)
