"""Keys of encrypted shop files: derived from a password, kept in memory only, found again by the head of a file.

An encrypted file begins with its salt, and the salt with `VIPDSK`: so an encrypted shop is told apart from a damaged
one, and needs nothing beside it to be opened. Whatever is copied from a shop has the same salt and the same key.
"""

import hashlib
import secrets
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

MAGIC = b"VIPDSK"
SALT = 16
SHORTEST = 8
"""Characters of a password."""
_KEY_BYTES = 32
"""AES of 256 bits."""
_COST = 2**16
"""64 MB and some 0.4 s for each password that somebody tries."""

LOCKED = QT_TRANSLATE_NOOP("sentences", "{path} is encrypted: it opens with its password only.")
TOO_SHORT = QT_TRANSLATE_NOOP("sentences", "A password needs at least {number} characters. A few plain words are good.")


@dataclass(frozen=True)
class Key:
    """What opens encrypted files; it never tells itself in words."""

    salt: bytes
    secret: bytes = field(repr=False)

    def spelled(self) -> str:
        """As the engine wants it: with the salt, so that a new file gets the same one."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


class ShopLockedError(UserError):
    """An encrypted file whose key is not known here."""

    def __init__(self, path: Path) -> None:
        super().__init__(LOCKED, path=path)
        self.path = path


Way = Callable[[Path, bytes], Key | None]
"""Gives the key of a file with this salt, having seen that it fits; None where it does not know it."""


class Ring:
    """The keys that this process knows, and how it comes by others; used from every thread."""

    def __init__(self) -> None:
        self.keys: dict[bytes, Key] = {}
        self.ways: tuple[Way, ...] = ()

    def find(self, path: Path, salt: bytes) -> Key | None:
        """The key for this salt, known or asked for."""
        if salt not in self.keys:
            found = next((key for way in self.ways if (key := way(path, salt)) is not None), None)
            if found is not None:
                self.keys[salt] = found
        return self.keys.get(salt)


RING = Ring()


def new(password: str) -> Key:
    """A key for a file that is to be encrypted now; UserError where the password is too short."""
    if len(password.strip()) < SHORTEST:
        raise UserError(TOO_SHORT, number=SHORTEST)
    return derived(password, MAGIC + secrets.token_bytes(SALT - len(MAGIC)))


def derived(password: str, salt: bytes) -> Key:
    """The key that a password makes for a file with this salt."""
    return Key(salt, hashlib.scrypt(normal(password), salt=salt, n=_COST, r=8, p=1, maxmem=2**27, dklen=_KEY_BYTES))


def normal(password: str) -> bytes:
    """A password's bytes, the same from every keyboard, without blanks around it."""
    return unicodedata.normalize("NFKC", password).strip().encode("utf-8", "surrogatepass")


def spoken(words: str, path: Path) -> Key:
    """The key of what a person typed for a file: its password, or the code of its recovery sheet."""
    from vipdesk.domain import recovery  # noqa: PLC0415 - most shops have no key, and every start reads this module

    salt = salt_of(path)
    if salt is None:
        raise ValueError("the file is not encrypted")
    return Key(salt, recovery.key_of(words)) if recovery.looks_like(words) else derived(words, salt)


def salt_of(path: Path) -> bytes | None:
    """The salt of an encrypted file; None where it is not encrypted, or not there."""
    try:
        with path.open("rb") as file:
            head = file.read(SALT)
    except OSError:
        return None
    return head if len(head) == SALT and head.startswith(MAGIC) else None


def is_encrypted(path: Path) -> bool:
    """Whether a file says of itself that it is an encrypted shop."""
    return salt_of(path) is not None


def of(path: Path) -> Key | None:
    """The key of a file, None where it needs none; ShopLockedError where it is not known and nobody tells it."""
    salt = salt_of(path)
    if salt is None:
        return None
    if (found := RING.find(path, salt)) is None:
        raise ShopLockedError(path)
    return found


def remember(key: Key) -> None:
    """Know a key until the program ends; call it only with one that was found to fit."""
    RING.keys[key.salt] = key


def forget_all() -> None:
    """Know no key any more, and nobody to ask."""
    RING.keys.clear()
    RING.ways = ()


def ask_by(*ways: Way) -> None:
    """How to come by a key that is not known: each is asked in turn."""
    RING.ways = ways


def known() -> list[Key]:
    """The keys that are known, for another process of ours."""
    return list(RING.keys.values())


def know(keys: Iterable[Key]) -> None:
    """Know the keys of the process that started this one."""
    for key in keys:
        remember(key)
