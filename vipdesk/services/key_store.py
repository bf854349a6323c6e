"""Keys in the keyring of the system: Credential Manager, Keychain, Secret Service. Without one nothing is kept."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

_SERVICE = "VIP Desk"
_REFUSED = QT_TRANSLATE_NOOP(
    "sentences", "The keyring of this computer did not take the key. Type the password instead."
)


def is_there() -> bool:
    """Whether this computer has a keyring that the program can use."""
    if find_spec("keyring") is None:
        return False
    found: Any = import_module("keyring").get_keyring()
    return bool(found.priority > 0)


def read(salt: bytes) -> bytes | None:
    """The kept key for a file with this salt."""
    text = _asked("get_password", salt)
    try:
        return bytes.fromhex(text) if text else None
    except ValueError:
        return None


def keep(salt: bytes, secret: bytes) -> None:
    """Keep a key; UserError where the keyring refuses."""
    errors: Any = import_module("keyring.errors")
    try:
        import_module("keyring").set_password(_SERVICE, salt.hex(), secret.hex())
    except errors.KeyringError as error:
        raise UserError(_REFUSED) from error


def forget(salt: bytes) -> None:
    """Keep it no longer."""
    _asked("delete_password", salt)


def _asked(what: str, salt: bytes) -> str | None:
    if find_spec("keyring") is None:
        return None
    errors: Any = import_module("keyring.errors")
    try:
        answer: str | None = getattr(import_module("keyring"), what)(_SERVICE, salt.hex())
    except errors.KeyringError:
        return None
    return answer
