"""What every engine that can keep a shop promises; all that differs between engines is behind these names."""

import abc
import itertools
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, ClassVar

import peewee

from vipdesk.store.location import Location

APPLICATION_ID = 0x56495044
"""`VIPD`, written into each shop, so that the database of another program is never taken for one."""

KEY = "INTEGER PRIMARY KEY"
"""How a migration declares a table's own id."""


class TransactionLostError(peewee.OperationalError):
    """The transaction is gone though its block still runs: the engine rolled it back, or the server went away."""


class Shop(peewee.Database, abc.ABC):
    """An open shop. Each thread has its own connection behind it."""

    location: Location
    path: Path
    """The shop's file; of a shop on a server the file of this desk beside which copies of it are kept."""
    is_number: ClassVar[str] = ""
    """A test for SQL: whether the text in `{text}` is a number with a plain point, so that it can be cast to one."""
    listed: ClassVar[str] = ""
    """A question for the texts of a list, which is one value however long it is: a text of JSON."""
    locking: ClassVar[str] = ""
    """What a SELECT ends with that is to keep others from changing what it read until the transaction ends."""
    is_shared: ClassVar[bool] = False
    """Whether several desks write in it at once, so that each takes back only what it did itself."""

    @abc.abstractmethod
    def version(self) -> int:
        """The number of migrations that the shop has been through."""

    @abc.abstractmethod
    def set_version(self, number: int) -> None:
        """Record it, inside the transaction of the migration itself."""

    @abc.abstractmethod
    def define(self, script: str) -> None:
        """Make or change tables and indexes, as the migrations write it: statements that end a line with `;`."""

    @abc.abstractmethod
    def tables(self) -> list[str]:
        """Names of all tables of the shop."""

    @abc.abstractmethod
    def columns(self, table: str) -> list[str]:
        """Names of a table's columns, in their order."""

    @abc.abstractmethod
    def ask(self, sql: str, params: Sequence[Any] = ()) -> Any:
        """Run one statement of the shared SQL, with ? for each value; the cursor."""

    def ids_of(self, sql: str, params: Sequence[Any] = ()) -> "array[int]":
        """The one column of a question, which gives whole numbers, in the question's order, packed."""
        return array("q", itertools.chain.from_iterable(self.ask(sql, params)))

    @abc.abstractmethod
    def stopper(self) -> Callable[[], object]:
        """What another thread calls to break off the question that this thread asks, if the engine can be told to."""

    @abc.abstractmethod
    def insert_all(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Insert many rows, as fast as the engine can."""

    @abc.abstractmethod
    def repeat(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run one changing statement for the values of each row."""

    @abc.abstractmethod
    def index_names(self) -> None:
        """Index what members are searched by, anew; nothing where the engine cannot."""

    @abc.abstractmethod
    def mend_index(self) -> None:
        """Index it where that was not possible so far, and let the index rest where it is so no more."""

    @abc.abstractmethod
    def finding(self, words: Sequence[str]) -> tuple[str, list[Any]]:
        """A question for the ids of the members whose search key holds every word, in no order, and its values."""

    @abc.abstractmethod
    def reserve(self, table: str, number: int) -> Sequence[int]:
        """So many ids, ascending, that no row of the table has or will get; inside a writing transaction."""

    @abc.abstractmethod
    def note_ids(self, table: str) -> None:
        """Rows came in with ids of their own: the next new row gets one beyond them."""

    @abc.abstractmethod
    def writing(self) -> AbstractContextManager[Any]:
        """One transaction that changes rows."""

    @abc.abstractmethod
    def migrating(self) -> AbstractContextManager[Any]:
        """One transaction that changes the schema, and keeps others from doing so meanwhile."""

    @abc.abstractmethod
    def snapshot(self) -> AbstractContextManager[Any]:
        """One transaction that reads everything as it is at one moment."""

    @abc.abstractmethod
    def watch(self, table: str, event: str) -> None:
        """Write an image of each row of the table into the journal at `insert`, `update` or `delete`."""

    @abc.abstractmethod
    def unwatched(self, tables: Sequence[str], event: str) -> AbstractContextManager[None]:
        """Leave the journal alone meanwhile, for this transaction only."""

    @abc.abstractmethod
    def unindexed(self, tables: Sequence[str]) -> AbstractContextManager[None]:
        """Add most of a table's rows within: where the engine is quicker so, it indexes them all at the end."""

    @abc.abstractmethod
    def set_action(self, action_id: int | None) -> None:
        """Say which action the changes of this transaction belong to."""

    @abc.abstractmethod
    def action(self) -> int | None:
        """The action that the changes of this transaction belong to."""

    @abc.abstractmethod
    def announce(self, tables: Sequence[str]) -> None:
        """Tell other desks, when this transaction is committed, which tables it changed."""

    @abc.abstractmethod
    def problems(self, *, thorough: bool) -> list[str]:
        """What the engine finds wrong with the shop, in its own words; nothing if it is sound."""


def statements(script: str) -> Iterator[str]:
    """The single statements of a migration's script."""
    for statement in script.split(";\n"):
        if statement.strip():
            yield statement.strip().removesuffix(";")


def containing(text: str) -> str:
    """The pattern of LIKE ... ESCAPE '\\' for what holds a text."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def holding(words: Sequence[str]) -> tuple[str, list[Any]]:
    """The condition that the search key of a member `m` holds every word, without any index, and its values."""
    held = ["m.search_key LIKE ? ESCAPE '\\'"] * len(words)
    return " AND ".join(held), [containing(word) for word in words]
