"""How this program speaks with a PostgreSQL server: one connection, and its values as SQLite would give them.

Flags are whole numbers, days are ISO texts and sums are whole numbers on both engines, so that the questions of the
store have one answer. The engine's own words about an error hold what somebody typed: they end here.
"""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import peewee

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store.location import Server

UNREACHABLE, PASSWORD, DATABASE, NOT_LET_IN, STARTING, REFUSED = (
    "unreachable", "password", "database", "not let in", "57P03", "refused",
)  # fmt: skip
"""Why no connection came about; the engine has no codes for it."""
NUL = "nul"
"""A text holds a character that the engine has no place for."""
LOST = "08006"
"""The code of a connection that broke."""
NO_WAITING = (
    "SET lock_timeout = '800ms'; SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = '5min';"
    " SET work_mem = '64MB'"
)
"""The last lets a segment of a million members be looked up in memory; without it the server compares row by row."""

_DEFAULTS: dict[str, Any] = {
    "application_name": "vipdesk",
    "client_encoding": "UTF8",
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "tcp_user_timeout": 5000,
}
"""A server that is gone is noticed in seconds; what the address itself says comes first."""
_NO_DRIVER = QT_TRANSLATE_NOOP(
    "sentences",
    "A shop on a server needs the add-on for servers. Start once with `python main.py --with server`, or install"
    " vipdesk[server].",
)


def driver() -> ModuleType:
    """The driver's module, known to peewee from now on; UserError where the add-on was never installed."""
    try:
        found = importlib.import_module("psycopg")
    except ImportError as error:
        raise UserError(_NO_DRIVER) from error
    if getattr(peewee, "psycopg", None) is not found:
        _introduce(found)
    return found


def _introduce(psycopg: ModuleType) -> None:
    """Tell peewee what it would have found out at its import, had it not been kept from it."""
    json = importlib.import_module("psycopg.types.json")
    status = psycopg.pq.TransactionStatus
    known = {"psycopg": psycopg, "TransactionStatus": status, "Json_pg3": json.Json, "Jsonb_pg3": json.Jsonb}
    for name, value in known.items():
        setattr(peewee, name, value)
    adapter = peewee.Psycopg3Adapter
    adapter.txn_idle, adapter.txn_inerror, adapter.txn_unknown = status.IDLE, status.INERROR, status.UNKNOWN


def connect(server: Server) -> Any:
    """A connection that commits each statement by itself until it is told to begin a transaction."""
    psycopg = driver()
    with plainly():
        try:
            asked = psycopg.conninfo.conninfo_to_dict(server.url)
            connection = psycopg.connect(**_DEFAULTS | asked, autocommit=True, cursor_factory=psycopg.ClientCursor)
        except psycopg.OperationalError as error:
            raise peewee.OperationalError(_why_refused(str(error), error, server)) from None
        except psycopg.ProgrammingError:
            raise peewee.OperationalError(REFUSED) from None
        importlib.import_module("vipdesk.store.server_values").adapt(connection)
        connection.execute(NO_WAITING)
    return connection


def _why_refused(words: str, error: Any, server: Server) -> str:
    """The engine tells this by words only, which may be in any language; names stand in them as they are."""
    if getattr(error, "sqlstate", None):
        return str(error.sqlstate)
    said = words.rpartition(" failed: ")[2]
    for sign, reason in _SIGNS:
        if sign in said:
            return reason
    if f'"{server.database}"' in said and server.database != server.user:
        return DATABASE
    return PASSWORD if f'"{server.user}"' in said else UNREACHABLE


_SIGNS = (
    ("pg_hba.conf", NOT_LET_IN),
    ("no password supplied", PASSWORD),
    ("password authentication failed", PASSWORD),
    ('role "', PASSWORD),
    ('database "', DATABASE),
    ("starting up", STARTING),
    ("shutting down", STARTING),
    ("recovery", STARTING),
    ("too many clients", "53300"),
    ("remaining connection slots", "53300"),
)


@contextmanager
def plainly() -> Iterator[None]:
    """What the engine refuses becomes an error of the same kind that names tables and codes, and no one's data."""
    try:
        yield
    except peewee.PeeweeException as error:
        raise _plain(error, type(error)) from None
    except driver().Error as error:
        raise _plain(error, _kind(error)) from None


def _plain(error: BaseException, kind: type[peewee.PeeweeException]) -> peewee.PeeweeException:
    origin: Any = getattr(error, "orig", error)
    diagnosis = getattr(origin, "diag", None)
    if diagnosis is None:
        return error if isinstance(error, peewee.PeeweeException) else kind(LOST)
    state = origin.sqlstate or _stateless(origin)
    names = (diagnosis.table_name, diagnosis.column_name, diagnosis.constraint_name)
    return kind(state, *(name for name in names if name))


def _stateless(origin: BaseException) -> str:
    """The code of what the driver noticed before the server could."""
    return NUL if type(origin).__name__ == "DataError" else LOST


def _kind(error: BaseException) -> type[peewee.PeeweeException]:
    for kind in type(error).__mro__:
        found = getattr(peewee, kind.__name__, None)
        if isinstance(found, type) and issubclass(found, peewee.PeeweeException):
            return found
    return peewee.DatabaseError
