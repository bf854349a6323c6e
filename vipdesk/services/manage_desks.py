"""Owners let others work in a shop on a server, each with a login of their own, and shut them out again."""

from collections.abc import Callable
from typing import NamedTuple

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import desks, helpers, roles, shop
from vipdesk.store.database import attached, writing
from vipdesk.store.desks import DeskRow, NewDesk, Role
from vipdesk.store.engine_postgres import ShopServer

ONLY_ON_SERVER = QT_TRANSLATE_NOOP(
    "sentences",
    "A shop in a file knows no logins: who can open the file sees everything in it. Desks are for a shop on a server.",
)

FOR_OWNERS = QT_TRANSLATE_NOOP("sentences", "Your login may not do this: who works here is up to the shop's owners.")


class Done(NamedTuple):
    """What came of it. `left`: statements that the server's administrator has to run first; then nothing was done."""

    login: str
    role: Role
    left: tuple[str, ...]


def listed() -> list[DeskRow]:
    """The desks of the shop; UserError for a shop in a file."""
    return desks.rows(_server())


def _server() -> ShopServer:
    opened = attached()
    if not isinstance(opened, ShopServer):
        raise UserError(ONLY_ON_SERVER)
    if roles.is_helpers(opened):
        raise UserError(FOR_OWNERS)
    return opened


def add(login: str, role: Role, helper: str | None, password: Callable[[], str], now: int) -> Done:
    """Let `login` work here; `helper` is the name of the helper that it belongs to, else as the login is called.

    `password` is asked only where the server does not know the login yet. UserError for a helper that is not there.
    """
    server = _server()
    desk = NewDesk(login, role, _helper(helper or login) if role is Role.HELPER else None, now)
    secret = "" if desks.has_login(server, login) else password()
    with writing():
        needed = desks.to_be_done(server, desk, secret)
        if needed and not desks.may_do(server):
            return Done(login, role, tuple(needed))
        desks.do(server, needed)
        desks.add(server, desk, shop.defaults())
    return Done(login, role, ())


def _helper(name: str) -> int:
    found = [one.id for one in helpers.rows() if one.name == name]
    if not found:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "There is no helper called {name}: say with --helper whose login this is to be."
            ),
            name=name,
        )
    return found[0]


def remove(login: str) -> Done:
    """Shut a login out: at once from all letters, and from the server too where whoever asks may do that."""
    server = _server()
    with writing():
        role = next((one.role for one in desks.rows(server) if one.login == login), Role.HELPER)
        needed = desks.remove(server, login)
        if not needed or desks.may_do(server):
            desks.do(server, needed)
            return Done(login, role, ())
    return Done(login, role, tuple(needed))
