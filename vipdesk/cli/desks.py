"""desk: who works in a shop on a server, and what a helper has to do there."""

import getpass
import sys
from datetime import date

from vipdesk.cli.desk import Desk, complain
from vipdesk.domain.letters import State, tally
from vipdesk.domain.moments import to_local
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import manage_desks, own_letters
from vipdesk.services.manage_desks import Done
from vipdesk.store import letters, shop
from vipdesk.store.desks import Role, new_password
from vipdesk.store.letters import BatchRow

_ADDED = QT_TRANSLATE_NOOP("sentences", "{login} may work here now as {role}.")
_PASSWORD = QT_TRANSLATE_NOOP("sentences", "The password is {password}. It is shown this once; hand it over yourself.")
_REMOVED = QT_TRANSLATE_NOOP("sentences", "{login} sees nothing of this shop any more.")
_LEFT = QT_TRANSLATE_NOOP(
    "sentences",
    "Your login may not do this on the server. Give the lines above to its administrator; then run this again.",
)
_LEFT_AFTER = QT_TRANSLATE_NOOP(
    "sentences",
    "{login} sees no letter any more. To take the login away too, give the lines above to the server's administrator.",
)
_OWN_PASSWORD = QT_TRANSLATE_NOOP("sentences", "Password for {login}: ")
_AGAIN = QT_TRANSLATE_NOOP("sentences", "The same again: ")
_DIFFERENT = QT_TRANSLATE_NOOP("sentences", "The two passwords differ; nobody was added.")
_TOO_SHORT = QT_TRANSLATE_NOOP("sentences", "A password needs at least 10 characters; nobody was added.")
_NO_TERMINAL = QT_TRANSLATE_NOOP(
    "sentences", "There is no terminal to ask for a password: use --generate to have one made."
)
_NOT_A_HELPER = QT_TRANSLATE_NOOP("sentences", "Your login is not a helper's: `plan` shows the batches of a campaign.")
SHORTEST = 10
ROLES = {
    Role.OWNER: QT_TRANSLATE_NOOP("sentences", "owner of the shop"),
    Role.HELPER: QT_TRANSLATE_NOOP("sentences", "helper"),
}


def run(desk: Desk) -> int:
    """Run one of them."""
    works = {"add": _add, "list": _list, "remove": _remove, "letters": _letters}
    with desk.open():
        return works[desk.options.kind](desk)


def _add(desk: Desk) -> int:
    options = desk.options
    made: list[str] = []

    def password() -> str:
        made.append(new_password() if options.generate else _asked(desk, options.name))
        return made[0]

    now = desk.now(shop.settings().time_zone)
    done = manage_desks.add(options.name, Role(options.role), options.helper, password, now)
    shown = made[0] if made and options.generate else None
    lines = [] if done.left else [desk.say(Sentence(_ADDED, login=done.login, role=Sentence(ROLES[done.role])))]
    if shown is not None:
        lines.append(desk.say(Sentence(_PASSWORD, password=shown)))
    return _answer(desk, done, lines, shown, Sentence(_LEFT))


def _asked(desk: Desk, login: str) -> str:
    """A password typed twice, seen by nobody; UserError where they differ, or it is too short."""
    if not sys.stdin.isatty():
        raise UserError(_NO_TERMINAL)
    first = getpass.getpass(desk.say(Sentence(_OWN_PASSWORD, login=login)))
    if len(first) < SHORTEST:
        raise UserError(_TOO_SHORT)
    if getpass.getpass(desk.say(Sentence(_AGAIN))) != first:
        raise UserError(_DIFFERENT)
    return first


def _answer(desk: Desk, done: Done, lines: list[str], password: str | None, left: Sentence) -> int:
    as_json = {"login": done.login, "role": done.role.value, "password": password, "left": list(done.left)}
    desk.answer(as_json, [*(f"{statement};" for statement in done.left), *lines])
    if done.left:
        complain(desk.say(left))
    return 1 if done.left else 0


def _remove(desk: Desk) -> int:
    done = manage_desks.remove(desk.options.name)
    lines = [] if done.left else [desk.say(Sentence(_REMOVED, login=done.login))]
    return _answer(desk, done, lines, None, Sentence(_LEFT_AFTER, login=done.login))


def _list(desk: Desk) -> int:
    zone = shop.settings().time_zone
    found = manage_desks.listed()
    as_json = [
        {
            "login": one.login,
            "role": one.role.value,
            "helper": one.helper or None,
            "added_at": to_local(one.added_at, zone).isoformat(timespec="seconds"),
            "added_by": one.added_by,
            "let_in": one.has_login,
        }
        for one in found
    ]
    lines = [
        (
            one.login,
            desk.translate(ROLES[one.role]),
            one.helper,
            f"{to_local(one.added_at, zone):%Y-%m-%d %H:%M}",
            one.added_by,
            "yes" if one.has_login else "no",
        )
        for one in found
    ]
    desk.answer(as_json, desk.table(("login", "role", "helper", "added", "by", "let in"), lines))
    return 0


def _letters(desk: Desk) -> int:
    """What a helper has to do: their batches, the earliest due first."""
    if not own_letters.is_mine():
        raise UserError(_NOT_A_HELPER)
    found = sorted(letters.batches(), key=lambda one: (one.due_on, one.id))
    desk.answer(
        [_as_json(one) for one in found], desk.table(_HEADS, [_line(one) for one in found], right=(0, 2, 4, 5, 6))
    )
    return 0


_HEADS = ("batch", "campaign", "number", "due", "letters", "written", "still out")


def _line(one: BatchRow) -> tuple[int, str, int, date, int, int, int]:
    found = tally(one.letters, one.states)
    return (one.id, one.campaign, one.number, one.due_on, one.letters, found.written, _to_write(one))


def _to_write(one: BatchRow) -> int:
    return sum(one.states.get(state, 0) for state in (State.PLANNED, State.PRINTED, State.WITH_HELPER))


def _as_json(one: BatchRow) -> dict[str, object]:
    return {
        "batch": one.id,
        "campaign": one.campaign,
        "number": one.number,
        "due": one.due_on.isoformat(),
        "letters": one.letters,
        "states": one.states,
        "still_out": _to_write(one),
    }
