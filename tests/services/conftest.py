"""A real shop with the usual terms, for stories: a file, and a database on a server."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import engines
from tests.engines import database_server, databases, templates
from tests.order_files import order, write
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import import_members, import_orders, make_shop
from vipdesk.store.engine import Shop
from vipdesk.store.journal import Journal
from vipdesk.store.location import Location

__all__ = ["database_server", "databases", "templates"]

NOW = 1_781_000_000
"""2026-06-09 in Shanghai."""

Fill = Callable[[int], None]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    engines.parametrize(metafunc, engines.ENGINES)


def make(location: Location) -> Shop:
    return make_shop.make(location, "owner", NOW, name="青竹茶铺", owner="林晓舟")


@pytest.fixture
def shop_file(engine: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shop]:
    yield from engines.opened(engine, request, make, tmp_path)


@pytest.fixture
def journal(shop_file: Shop) -> Journal:
    return Journal("owner", lambda: NOW)


@pytest.fixture
def fill(journal: Journal, tmp_path: Path) -> Fill:
    """Imports an order each of so many buyers, who become members of VIP 1."""

    def with_people(count: int) -> None:
        path = write(tmp_path / "people.csv", [order(number) for number in range(count)])
        orders = import_orders.preview(path, NOW, Progress())
        with journal.action(import_orders.label(orders)):
            import_orders.apply(orders, NOW, Progress())
        members = import_members.preview(path, "VIP 1", NOW, Progress())
        with journal.action(Sentence("Members")):
            import_members.apply(members, NOW, Progress())

    return with_people
