"""The desks of a shop on a server: logins, and whether each is an owner's or a helper's."""

import secrets
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import roles
from vipdesk.store.database import select
from vipdesk.store.engine_postgres import ShopServer
from vipdesk.store.models import Desk
from vipdesk.store.role_names import exists, groups, order, place, quoted


class Role(StrEnum):
    """What a desk is for."""

    OWNER = "owner"
    HELPER = "helper"


class DeskRow(NamedTuple):
    """A desk as it was added. `has_login`: whether this server lets it in."""

    login: str
    role: Role
    helper_id: int | None
    helper: str
    added_at: int
    added_by: str
    has_login: bool


class NewDesk(NamedTuple):
    """A desk to be added; `helper_id` of a helper's."""

    login: str
    role: Role
    helper_id: int | None
    added_at: int


def rows(shop: ShopServer) -> list[DeskRow]:
    """The desks by their logins."""
    found = select(
        "SELECT d.login, d.role, d.helper_id, COALESCE(h.name, ''), d.added_at, d.added_by FROM desk d"
        " LEFT JOIN helper h ON h.id = d.helper_id ORDER BY d.login"
    )
    return [DeskRow._make((row[0], Role(row[1]), *row[2:], _is_let_in(shop, row[0], Role(row[1])))) for row in found]


def _is_let_in(shop: ShopServer, login: str, role: Role) -> bool:
    group = _group(shop, role)
    if not (exists(shop, group) and exists(shop, login)):
        return False
    return bool(shop.ask("SELECT pg_has_role(?, ?, 'MEMBER')", [login, group]).fetchone()[0])


def _group(shop: ShopServer, role: Role) -> str:
    named = groups(place(shop).database)
    return named.owner if role is Role.OWNER else named.helper


def new_password() -> str:
    """A password that nobody guesses, without letters that are taken for each other."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(5)) for _ in range(4))


def has_login(shop: ShopServer, login: str) -> bool:
    """Whether the server knows somebody of this name already, who keeps their password."""
    return exists(shop, login)


def to_be_done(shop: ShopServer, desk: NewDesk, password: str) -> list[str]:
    """The statements that the server needs before `add`, in their order; none where all is there.

    The password is in them as the server itself would keep it, from which nobody tells what it was.
    """
    return [*_founding(shop), *_login(shop, desk, password)]


def _founding(shop: ShopServer) -> list[str]:
    where, named = place(shop), groups(place(shop).database)
    made = [quoted(shop, "CREATE ROLE %I NOLOGIN", [role]) for role in named if not exists(shop, role)]
    if not made and _is_prepared(shop):
        return []
    return [*made, *(quoted(shop, pattern, (*where, *named)) for pattern in _FOUNDING)]


def _is_prepared(shop: ShopServer) -> bool:
    """Whether the roles may do here what `_FOUNDING` says, and nobody else may."""
    (database, schema, login), (owner, helper) = place(shop), groups(place(shop).database)
    found = shop.ask(
        "SELECT pg_has_role(?, ?, 'USAGE') AND has_schema_privilege(?, ?, 'CREATE')"
        " AND has_schema_privilege(?, ?, 'USAGE') AND NOT has_database_privilege('public', ?, 'CONNECT')",
        [login, owner, owner, schema, helper, schema, database],
    )
    return bool(found.fetchone()[0])


_FOUNDING = (
    "GRANT %4$I TO %3$I",
    "REVOKE ALL ON DATABASE %1$I FROM PUBLIC",
    "GRANT CONNECT, TEMPORARY ON DATABASE %1$I TO %4$I",
    "GRANT CONNECT ON DATABASE %1$I TO %5$I",
    "REVOKE ALL ON SCHEMA %2$I FROM PUBLIC",
    "GRANT USAGE, CREATE ON SCHEMA %2$I TO %4$I",
    "GRANT USAGE ON SCHEMA %2$I TO %5$I",
)
"""Database, schema, whoever is logged in, the owners' role, the helpers' role."""


def _login(shop: ShopServer, desk: NewDesk, password: str) -> list[str]:
    where = place(shop)
    needed = []
    if not exists(shop, desk.login):
        values = [desk.login, _scrambled(shop, desk.login, password)]
        needed.append(quoted(shop, "CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %L", values))
    if not _is_let_in(shop, desk.login, desk.role):
        needed.append(quoted(shop, "GRANT %I TO %I", [_group(shop, desk.role), desk.login]))
        path = [desk.login, where.database, where.schema]
        needed.append(quoted(shop, "ALTER ROLE %I IN DATABASE %I SET search_path = %I", path))
    return needed


def _scrambled(shop: ShopServer, login: str, password: str) -> str:
    """The password as the server keeps it: it leaves this computer in no other way."""
    raw = shop.connection().pgconn
    return str(raw.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode())


def may_do(shop: ShopServer) -> bool:
    """Whether whoever is logged in may run what `to_be_done` says, instead of the server's administrator."""
    question = (
        "SELECT r.rolsuper OR (r.rolcreaterole AND pg_has_role(d.datdba, 'USAGE'))"
        " FROM pg_roles r, pg_database d WHERE r.rolname = session_user AND d.datname = current_database()"
    )
    return bool(shop.ask(question).fetchone()[0])


def do(shop: ShopServer, statements: Sequence[str]) -> None:
    """Run them, inside a transaction."""
    for statement in statements:
        order(shop, "%s", statement)


def add(shop: ShopServer, desk: NewDesk, defaults: Mapping[str, str]) -> None:
    """Let a login work here, inside a transaction, when `to_be_done` is done; UserError where it can see all anyway."""
    if desk.role is Role.HELPER and _sees_all(shop, desk.login):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "{login} may see everything on this server by other rights, so it cannot be a helper's. Name another.",
            ),
            login=desk.login,
        )
    roles.give(shop, defaults)
    Desk.delete().where(Desk.login == desk.login).execute()
    Desk.create(
        login=desk.login,
        role=desk.role.value,
        helper=desk.helper_id,
        added_at=desk.added_at,
        added_by=place(shop).login,
    )


def _sees_all(shop: ShopServer, login: str) -> bool:
    """Rights of the whole server, of the owners, or over the database go before all that is refused to helpers."""
    found = shop.ask(
        "SELECT r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR pg_has_role(r.oid, ?, 'MEMBER')"
        " OR pg_has_role(r.oid, d.datdba, 'MEMBER') OR pg_has_role(r.oid, 'pg_read_all_data', 'MEMBER')"
        " FROM pg_roles r, pg_database d WHERE r.rolname = ? AND d.datname = current_database()",
        [groups(place(shop).database).owner, login],
    ).fetchone()
    return bool(found and found[0])


def remove(shop: ShopServer, login: str) -> list[str]:
    """Forget a desk, inside a transaction: from now on its login sees nothing; what is to be done on the server."""
    found = next((one for one in rows(shop) if one.login == login), None)
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "There is no desk {login}; `desk list` shows them."), login=login
        )
    if login == place(shop).login:
        raise UserError(
            QT_TRANSLATE_NOOP("sentences", "{login} is your own login: another owner can remove it."), login=login
        )
    Desk.delete().where(Desk.login == login).execute()
    return _shutting_out(shop, found)


def _shutting_out(shop: ShopServer, desk: DeskRow) -> list[str]:
    if not desk.has_login:
        return []
    needed = [quoted(shop, "REVOKE %I FROM %I", [_group(shop, desk.role), desk.login])]
    if _is_only_ours(shop, desk.login):
        needed.append(quoted(shop, "DROP ROLE %I", [desk.login]))
    return needed


def _is_only_ours(shop: ShopServer, login: str) -> bool:
    """Whether the login has one right on this server, which is to work in this shop, and nothing else."""
    question = (
        "SELECT (SELECT COUNT(*) FROM pg_auth_members m WHERE m.member = r.oid) = 1"
        " AND NOT EXISTS (SELECT 1 FROM pg_shdepend s WHERE s.refobjid = r.oid)"
        " AND NOT r.rolsuper FROM pg_roles r WHERE r.rolname = ?"
    )
    return bool(shop.ask(question, [login]).fetchone()[0])
