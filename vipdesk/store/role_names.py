"""Names of a server's roles and rights, and how statements about them are put together: by the server itself."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from vipdesk.store.engine_postgres import MARK, ShopServer

LONGEST = 63
"""Bytes that a server keeps of a name."""


class Groups(NamedTuple):
    """The two roles of a shop that nobody logs in as: logins get what they may do by being in one."""

    owner: str
    helper: str


def groups(database: str) -> Groups:
    """Those of the shop in this database; roles belong to the whole server, so they carry its name."""
    return Groups(_named("owner", database), _named("helper", database))


def _named(role: str, database: str) -> str:
    name = f"vipdesk_{role}_{database}"
    if len(name.encode()) <= LONGEST:
        return name
    return f"vipdesk_{role}_{hashlib.sha256(database.encode()).hexdigest()[:32]}"


class Place(NamedTuple):
    """Where a shop is on its server: the database, the schema of its tables, and who asks."""

    database: str
    schema: str
    login: str


def place(shop: ShopServer) -> Place:
    """Where this shop is."""
    return Place(*shop.ask("SELECT current_database()::text, current_schema()::text, session_user::text").fetchone())


def exists(shop: ShopServer, role: str) -> bool:
    """Whether the server knows this role."""
    return bool(shop.ask("SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = ?)", [role]).fetchone()[0])


def is_founded(shop: ShopServer) -> bool:
    """Whether the shop was given to its owners' role; roles alone may be left of another database of this name."""
    return owner_of(shop, MARK) == groups(place(shop).database).owner


def owner_of(shop: ShopServer, table: str) -> str:
    """The role that a table belongs to."""
    found = shop.ask("SELECT pg_get_userbyid(relowner)::text FROM pg_class WHERE oid = to_regclass(?)", [table])
    return str(found.fetchone()[0])


def quoted(shop: ShopServer, pattern: str, values: Sequence[str]) -> str:
    """A statement with %I for each name and %L for each text, quoted by the server, which knows best how."""
    marks = ", ".join(["?::text"] * (1 + len(values)))
    return str(shop.ask(f"SELECT format({marks})", [pattern, *values]).fetchone()[0])


def order(shop: ShopServer, pattern: str, *values: str) -> None:
    """Run such a statement."""
    shop.execute_sql(quoted(shop, pattern, values).replace("%", "%%"), ())
