"""The lock of the window: what unlocks it, and how long one waits after wrong tries."""

import hashlib
import hmac
import secrets
from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store import keys

SHORTEST = 4
HONEST = QT_TRANSLATE_NOOP(
    "sentences",
    "Without encryption the lock keeps only honest people out: whoever copies the shop's file can read it.",
)
_TOO_SHORT = QT_TRANSLATE_NOOP("sentences", "The password of the lock needs at least {number} characters.")
_COST, _FREE_TRIES, _LONGEST_S = 2**15, 2, 60
_FORM = "scrypt"


def made(password: str) -> str:
    """What this desk remembers of a lock's password; UserError where that is too short."""
    if len(password.strip()) < SHORTEST:
        raise UserError(_TOO_SHORT, number=SHORTEST)
    salt = secrets.token_bytes(16)
    return f"{_FORM}${_COST}${salt.hex()}${_hashed(password, salt, _COST).hex()}"


def is_right(password: str, kept: str) -> bool:
    """Whether this is the password that is remembered."""
    try:
        form, cost, salt, wanted = kept.split("$")
        found = _hashed(password, bytes.fromhex(salt), min(int(cost), 2**17))
        return form == _FORM and hmac.compare_digest(found, bytes.fromhex(wanted))
    except ValueError:
        return False


def opens(words: str, shop_path: Path) -> bool:
    """Whether this is the password of the open, encrypted shop, or the code of its recovery sheet."""
    key = keys.of(shop_path)
    try:
        return key is not None and hmac.compare_digest(keys.spoken(words, shop_path).secret, key.secret)
    except UserError:  # a mistyped code
        return False


def pause_after(wrong_tries: int) -> int:
    """Seconds to wait after so many wrong tries, one after the other."""
    return 0 if wrong_tries <= _FREE_TRIES else min(2 ** (wrong_tries - _FREE_TRIES), _LONGEST_S)


def _hashed(password: str, salt: bytes, cost: int) -> bytes:
    plain = keys.normal(password)
    return hashlib.scrypt(plain, salt=salt, n=cost, r=8, p=1, maxmem=2**28, dklen=32)
