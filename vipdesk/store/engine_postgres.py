"""A shop in a database on a PostgreSQL server, for several desks at once."""

import contextlib
import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache, partial
from typing import Any, TypeVar

import peewee

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import engine_grams, server_driver
from vipdesk.store.engine import APPLICATION_ID, Shop, TransactionLostError, holding, statements
from vipdesk.store.location import Server
from vipdesk.store.server_driver import LOST, UNREACHABLE, plainly
from vipdesk.store.server_words import FOREIGN, NOT_MADE, UNSURE, state_of

T = TypeVar("T")

MARK = "vipdesk_shop"
"""The table that tells a shop from the database of another program, and holds the schema's number."""
CHANNEL = "vipdesk_news"
"""Where desks tell each other what they changed."""

_BROKEN = ("08", "57P01", "57P02", "57P03", "57P05", "25P03", UNREACHABLE)


class ShopServer(peewee.PostgresqlDatabase, Shop):
    """A shop in a database on a server.

    A connection that broke between two transactions is made anew without a word; in the middle of one, every further
    statement of that transaction fails, and the next one begins on a new connection.
    """

    is_number = "{text} ~ '^-{{0,1}}[0-9]+([.][0-9]+){{0,1}}$'"
    listed = "SELECT json_array_elements_text(CAST(? AS json))"
    locking = " FOR UPDATE"
    is_shared = True

    location: Server

    def __init__(self, server: Server) -> None:
        self.location, self.path = server, server.copies
        self.desk = secrets.token_hex(8)
        server_driver.driver()
        super().__init__(server.database or "postgres", prefer_psycopg3=True)

    def _connect(self) -> Any:
        return server_driver.connect(self.location)

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        if self.transaction_depth() == 0:
            return self._persist(partial(self._run, sql, params))
        self._guard()
        return self._run(sql, params)

    def _run(self, sql: str, params: Any = None) -> Any:
        with self._noticing_loss(), plainly():
            return super().execute_sql(sql, params)

    def _persist(self, work: Callable[[], T]) -> T:
        """Outside of a transaction there are only questions: after a loss they can be asked again, once."""
        self._let_broken_go()
        try:
            return work()
        except peewee.PeeweeException:
            if not self._let_broken_go():
                raise
            return work()

    def _guard(self) -> None:
        if self._is_broken():
            raise TransactionLostError(LOST)

    @contextlib.contextmanager
    def _noticing_loss(self) -> Iterator[None]:
        try:
            yield
        except peewee.PeeweeException as error:
            if state_of(error).startswith(_BROKEN) and not self.is_closed():
                self.connection().close()
            raise

    def _is_broken(self) -> bool:
        return not self.is_closed() and bool(self.connection().closed)

    def _let_broken_go(self) -> bool:
        broken = self._is_broken()
        if broken:
            self.close()
        return broken

    def begin(self, isolation_level: str | None = None) -> None:
        level = f" ISOLATION LEVEL {isolation_level}" if isolation_level else ""
        self._persist(partial(self._run, f"BEGIN{level}"))

    def commit(self) -> None:
        """A transaction in which anything failed cannot be committed, though the engine would not say so."""
        self._guard()
        try:
            answer = self._run("COMMIT").statusmessage
        except peewee.PeeweeException as error:
            if self._is_broken():
                raise TransactionLostError(UNSURE) from None
            raise error from None
        if answer != "COMMIT":
            raise TransactionLostError("25P02")

    def rollback(self) -> None:
        """What a broken connection had under way, the server has forgotten by itself."""
        if not self._is_broken():
            with contextlib.suppress(peewee.PeeweeException):
                self._run("ROLLBACK")

    def version(self) -> int:
        return int(self.ask(f"SELECT version FROM {MARK}").fetchone()[0])

    def set_version(self, number: int) -> None:
        self.ask(f"UPDATE {MARK} SET version = ?", [number])

    def found(self) -> None:
        """Make this empty database a shop without any table yet; UserError where it is not empty."""
        if self._has(MARK):
            raise UserError(QT_TRANSLATE_NOOP("sentences", "There is already a shop in {shop}."), shop=self.location)
        self._refuse_foreign()
        self.ask(f"CREATE TABLE {MARK} (application BIGINT NOT NULL, version BIGINT NOT NULL)")
        self.ask(f"INSERT INTO {MARK} (application, version) VALUES (?, 0)", [APPLICATION_ID])

    def refuse_foreign(self) -> None:
        """UserError where the database holds no shop."""
        if not self._has(MARK):
            self._refuse_foreign()
            raise UserError(NOT_MADE, shop=self.location)
        if self.ask(f"SELECT application FROM {MARK}").fetchall() != [(APPLICATION_ID,)]:
            raise UserError(FOREIGN, shop=self.location)

    def _refuse_foreign(self) -> None:
        if self.ask("SHOW server_encoding").fetchone()[0] != "UTF8":
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "sentences", "The database {shop} does not store all characters; make it with ENCODING 'UTF8'."
                ),
                shop=self.location,
            )
        if self.tables():
            raise UserError(FOREIGN, shop=self.location)

    def holds_shop(self) -> bool:
        """Whether somebody made a shop in this database already."""
        return self._has(MARK)

    def _has(self, table: str) -> bool:
        return bool(self.ask("SELECT to_regclass(?) IS NOT NULL", [table]).fetchone()[0])

    def define(self, script: str) -> None:
        for statement in statements(script):
            self.ask(_declared(statement) if " TABLE " in statement else statement)

    def tables(self) -> list[str]:
        found = self.ask(
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ? ORDER BY 1", [MARK]
        )
        return [name for (name,) in found.fetchall()]

    def know_sizes(self) -> None:
        """Let the server count its tables, so that its plans for them are good from the beginning."""
        for name in self.tables():
            self.ask(f"ANALYZE {name}")

    def columns(self, table: str) -> list[str]:
        found = self.ask(
            "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped"
            " ORDER BY attnum",
            [table],
        )
        return [name for (name,) in found.fetchall()]

    def ask(self, sql: str, params: Sequence[Any] = ()) -> Any:
        return self.execute_sql(placed(sql), tuple(params))

    def stopper(self) -> Callable[[], object]:
        """A server would have to be called for it, and might then break off the next question: it goes on."""
        return bool

    def insert_all(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        self._guard()
        order = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
        with self._noticing_loss(), plainly(), self.cursor() as cursor, cursor.copy(order) as copy:
            for row in rows:
                copy.write_row(row)

    def repeat(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        self._guard()
        with self._noticing_loss(), plainly():
            server_driver.driver().Cursor(self.connection()).executemany(placed(sql), rows)

    def index_names(self) -> None:
        for statement in engine_grams.POSTGRES:
            self.ask(statement)

    def mend_index(self) -> None:
        """Every server can, and has it since the shop was made."""

    def finding(self, words: Sequence[str]) -> tuple[str, list[Any]]:
        held, patterns = holding(words)
        wanted = [gram for word in words for gram in engine_grams.pairs(word)]
        return f"{engine_grams.POSTGRES_FIND} AND {held}", [wanted, *patterns]

    def reserve(self, table: str, number: int) -> Sequence[int]:
        found = self.ask("SELECT nextval(pg_get_serial_sequence(?, 'id')) FROM generate_series(1, ?)", [table, number])
        return [id_ for (id_,) in found.fetchall()]

    def note_ids(self, table: str) -> None:
        self.ask(
            f"SELECT setval(s.name, GREATEST(s.highest, nextval(s.name))) FROM"
            f" (SELECT pg_get_serial_sequence(?, 'id') AS name, MAX(id) AS highest FROM {table}) s"
            " WHERE s.highest IS NOT NULL",
            [table],
        )

    def writing(self) -> AbstractContextManager[Any]:
        return self.atomic()

    @contextlib.contextmanager
    def migrating(self) -> Iterator[None]:
        """Two desks that start with a new version at once wait for each other."""
        with self.atomic():
            self.ask("SET LOCAL lock_timeout = '60s'")
            self.ask("SET LOCAL statement_timeout = 0")
            self.ask("SELECT pg_advisory_xact_lock(?)", [APPLICATION_ID])
            yield

    def snapshot(self) -> AbstractContextManager[Any]:
        return self.atomic("REPEATABLE READ")

    def watch(self, table: str, event: str) -> None:
        names = self.columns(table)
        before = "NULL" if event == "insert" else _image(names, "old", event)
        after = "NULL" if event == "delete" else _image(names, "new", event)
        row = "old" if event == "delete" else "new"
        name = f"journal_{table}_{event}"
        changed = " AND old.* IS DISTINCT FROM new.*" if event == "update" else ""
        self.ask(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" INSERT INTO change (action_id, table_name, row_id, before_row, after_row)"
            f" VALUES ({_ACTION}, '{table}', {row}.id, {before}, {after}); RETURN NULL; END $$"
        )
        self.ask(f"DROP TRIGGER IF EXISTS {name} ON {table}")
        self.ask(
            f"CREATE TRIGGER {name} AFTER {event.upper()} ON {table} FOR EACH ROW"
            f" WHEN (position(' {event}:{table} ' in {_UNLOGGED}) = 0{changed}) EXECUTE FUNCTION {name}()"
        )

    @contextlib.contextmanager
    def unwatched(self, tables: Sequence[str], event: str) -> Iterator[None]:
        """Taking the triggers away would lock the tables for all desks: they are asked to look away."""
        before = self.ask(f"SELECT {_UNLOGGED}").fetchone()[0]
        named = before + "".join(f" {event}:{table} " for table in tables)
        self.ask("SELECT set_config('vipdesk.unlogged', ?, true)", [named])
        yield
        self.ask("SELECT set_config('vipdesk.unlogged', ?, true)", [before])

    def unindexed(self, tables: Sequence[str]) -> AbstractContextManager[None]:
        """Taking the indexes away would lock the tables for all desks."""
        return contextlib.nullcontext()

    def set_action(self, action_id: int | None) -> None:
        text = "" if action_id is None else str(action_id)
        self.ask("SELECT set_config('vipdesk.action', ?, true)", [text])

    def action(self) -> int | None:
        found = self.ask(f"SELECT {_ACTION}").fetchone()[0]
        return None if found is None else int(found)

    def announce(self, tables: Sequence[str]) -> None:
        self.ask("SELECT pg_notify(?, ?)", [CHANNEL, " ".join((self.desk, *tables))])

    def problems(self, *, thorough: bool) -> list[str]:
        """The server looks after its files itself; what the shop relies on besides can be looked at."""
        found = [f"{table}: its changes are not kept" for (table,) in self.ask(_UNWATCHED).fetchall()]
        found += [f"{name} does not hold for old rows" for (name,) in self.ask(_UNCHECKED).fetchall()]
        return found + [
            f"{table}: its next id is taken" for table in self.tables() if thorough and self._is_behind(table)
        ]

    def _is_behind(self, table: str) -> bool:
        (name,) = self.ask("SELECT pg_get_serial_sequence(?, 'id')", [table]).fetchone()
        question = f"SELECT COALESCE(MAX(id), 0) > (SELECT last_value FROM {name}) FROM {table}"
        return bool(self.ask(question).fetchone()[0])


_ACTION = "NULLIF(current_setting('vipdesk.action', true), '')::bigint"
_UNLOGGED = "COALESCE(current_setting('vipdesk.unlogged', true), '')"
_UNWATCHED = """
SELECT t.tablename FROM pg_tables t WHERE t.schemaname = current_schema() AND (SELECT COUNT(*) FROM pg_trigger g
    WHERE g.tgrelid = to_regclass(t.tablename) AND g.tgname LIKE 'journal_%' AND g.tgenabled <> 'D') BETWEEN 1 AND 2"""
_UNCHECKED = (
    "SELECT conname FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace"
)


def _image(names: Sequence[str], moment: str, event: str) -> str:
    """SQL of a row as JSON, each value in an array; of an update only the columns that it changes."""
    pairs = ", ".join(f"('{name}', {_value(name, moment, event)})" for name in names)
    rest = " WHERE c.value IS NOT NULL" if event == "update" else ""
    return f"(SELECT json_object_agg(c.name, c.value)::text FROM (VALUES {pairs}) AS c(name, value){rest})"


def _value(name: str, moment: str, event: str) -> str:
    value = f"json_build_array({moment}.{name})"
    return f"CASE WHEN old.{name} IS DISTINCT FROM new.{name} THEN {value} END" if event == "update" else value


@lru_cache(maxsize=1024)
def placed(sql: str) -> str:
    """The shared SQL as the driver wants it: %s in the place of each value."""
    return sql.replace("%", "%%").replace("?", "%s")


def _declared(statement: str) -> str:
    """A table of the shared SQL as this engine declares it: numbers of 64 bits, texts in the order of their letters."""
    for pattern, ours in _TYPES:
        statement = re.sub(pattern, ours, statement)
    return statement


_TYPES = (
    (r"\bINTEGER PRIMARY KEY\b", "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"),
    (r"\bINTEGER\b", "BIGINT"),
    (r"\bTEXT\b", 'TEXT COLLATE "C"'),
    (r"\bREAL\b", "DOUBLE PRECISION"),
    (r"\bBLOB\b", "BYTEA"),
)
