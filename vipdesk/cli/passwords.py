"""Passwords at the terminal: typed unseen, or read from a file; never a word of the command line."""

import getpass
import sys
from pathlib import Path

from vipdesk.cli.desk import Desk
from vipdesk.errors import QT_TRANSLATE_NOOP, Sentence, UserError
from vipdesk.services import encrypt_shop
from vipdesk.store import keys
from vipdesk.store.keys import Key

_ASKED = QT_TRANSLATE_NOOP("sentences", "Password of {name}, or the code of its recovery sheet: ")
_NEW = QT_TRANSLATE_NOOP("sentences", "New password: ")
_AGAIN = QT_TRANSLATE_NOOP("sentences", "The new password once more: ")
_OTHER = QT_TRANSLATE_NOOP("sentences", "The two passwords are not the same; nothing was changed.")
_NOBODY = QT_TRANSLATE_NOOP(
    "sentences", "{name} needs its password, and nobody is here to type it. Name a file with --password-file."
)
_UNREADABLE = QT_TRANSLATE_NOOP("sentences", "The password file {path} cannot be read: {reason}.")


def be_ready(desk: Desk) -> None:
    """Say how this command comes by the keys of encrypted shops: from the keyring, a file, or whoever sits here."""
    keys.ask_by(encrypt_shop.stored, lambda path, _: _asked(desk, path))


def _asked(desk: Desk, path: Path) -> Key:
    name = desk.options.password_file
    if name is None and not sys.stdin.isatty():
        raise UserError(_NOBODY, name=path.name)
    words = _typed(desk, Sentence(_ASKED, name=path.name)) if name is None else _first_line(name)
    return encrypt_shop.unlock(words, path)


def new(desk: Desk) -> str:
    """A password for a shop that is to be encrypted: typed twice, or from the file that is named for it."""
    name = desk.options.new_password_file
    if name is not None:
        return _first_line(name)
    first = _typed(desk, Sentence(_NEW))
    if _typed(desk, Sentence(_AGAIN)) != first:
        raise UserError(_OTHER)
    return first


def _typed(desk: Desk, prompt: Sentence) -> str:
    return getpass.getpass(desk.say(prompt))


def _first_line(name: str) -> str:
    """The first line of a file, or of what is piped in where the name is `-`."""
    if name == "-":
        return sys.stdin.readline().rstrip("\r\n")
    try:
        return Path(name).read_text("utf-8-sig").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise UserError(_UNREADABLE, path=name, reason=reason) from error
