"""Both engines for the tests of the store and the services: a file, and a database on a server of their own.

A test that takes `engine`, itself or through the shop, runs on each of the engines that its folder or its mark names:
`pytest.mark.engines("sqlite")` for what only a file has. Databases are copies of one that is made once.
"""

import itertools
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import server
from vipdesk.progress import Progress
from vipdesk.store import keys, recoding, shop
from vipdesk.store.engine import Shop
from vipdesk.store.keys import Key
from vipdesk.store.location import Location, Server

ENGINES = ("sqlite", "postgres")
ENCRYPTED = "encrypted"
"""A third one, a file with a key, for tests whose mark names it."""
KEY = Key(keys.MAGIC + bytes(10), bytes(range(32)))
NO_CIPHER = "the add-on for encrypted shops is not installed: its tests were skipped"

Make = Callable[[Location], Shop]


class Databases(NamedTuple):
    """A running server whose databases come and go with the tests."""

    running: server.Running
    numbers: "itertools.count[int]"

    def run(self, order: str) -> None:
        """An order to the server itself, such as to make a database."""
        import psycopg

        with psycopg.connect(f"{self.running.url}/postgres", autocommit=True) as connection:
            connection.execute(order)

    def new(self, template: str = "template0") -> Server:
        """A new database, like another one."""
        name = f"shop_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return Server(f"{self.running.url}/{name}")

    def drop(self, database: Server) -> None:
        """Take a database away, whoever is in it."""
        self.run(f"DROP DATABASE IF EXISTS {database.database} WITH (FORCE)")


@pytest.fixture(scope="session")
def databases() -> Iterator[Databases]:
    """The server of this run, started when the first test asks for it."""
    if server.programs() is None:
        pytest.skip(server.NOT_HERE)
    pytest.importorskip("psycopg", reason="the add-on for servers is not installed: this half of the tests was skipped")
    with server.Running() as running:
        yield Databases(running, itertools.count(1))


@pytest.fixture
def database_server(databases: Databases) -> Iterator[Server]:
    """An empty database."""
    made = databases.new()
    yield made
    databases.drop(made)


def parametrize(metafunc: pytest.Metafunc, default: tuple[str, ...]) -> None:
    """Give a test that takes `engine` those that its mark names, or else the folder's."""
    if "engine" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("engines")
        metafunc.parametrize("engine", mark.args if mark else default)


class Templates:
    """Shops made once on the server and copied for each test."""

    def __init__(self, databases: Databases) -> None:
        self._databases = databases
        self._made: dict[Make, str] = {}

    def copy(self, make: Make) -> Server:
        """A database with the shop that `make` makes."""
        if make not in self._made:
            first = self._databases.new()
            with closing(make(first)):
                pass
            self._made[make] = first.database
        return self._databases.new(self._made[make])


@pytest.fixture(scope="session")
def templates(databases: Databases) -> Templates:
    """The shops that were made already."""
    return Templates(databases)


def encrypted(make: Make, path: Path) -> Shop:
    """The shop that `make` makes, encrypted afterwards, and open."""
    pytest.importorskip("sqlcipher3", reason=NO_CIPHER)
    made = make(path)
    shop.close()
    made.close()
    recoding.recode(path, KEY, "", Progress())
    return shop.open_shop(path)


def opened(engine: str, request: pytest.FixtureRequest, make: Make, folder: Path) -> Iterator[Shop]:
    """A test's own shop as `make` makes it, on the engine; a database goes with the test."""
    if engine == "sqlite":
        yield make(folder / "shop.vipdesk")
        shop.close()
        return
    if engine == ENCRYPTED:
        yield encrypted(make, folder / "shop.vipdesk")
        shop.close()
        keys.forget_all()
        return
    databases: Databases = request.getfixturevalue("databases")
    copy = request.getfixturevalue("templates").copy(make)
    yield shop.open_shop(copy)
    shop.close()
    databases.drop(copy)
