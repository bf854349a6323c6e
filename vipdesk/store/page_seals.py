"""The pages of an encrypted shop file one by one, whatever became of the others.

SQLCipher 4 seals each page by itself: AES-256 in CBC under an IV of its own, which follows the content; behind that an
HMAC-SHA512 over both and the page's number. The first page begins with the file's salt instead of the engine's name.
Which pages are as they were written can be seen with the standard library; only what is in one needs a cipher.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from vipdesk.errors import UserError
from vipdesk.progress import Progress
from vipdesk.store.drivers import NOT_INSTALLED
from vipdesk.store.keys import SALT, Key

PAGE, RESERVED = 4096, 80
"""Bytes of a page, and those of its end that the engine's content leaves free."""
NAME = b"SQLite format 3\0"
_IV = 16
_SEALED = PAGE - RESERVED + _IV
"""Bytes before the code: content and IV."""
_MASK, _ROUNDS = 0x3A, 2
_LEADING = (0x02, 0x05)
"""How a page of a b-tree begins that leads to other pages."""
_SAMPLE, _AT_ONCE = 64, 500


class Seals:
    """Looks at pages of files that have this key."""

    def __init__(self, key: Key) -> None:
        self._key = key
        masked = bytes(one ^ _MASK for one in key.salt)
        self._code_key = hashlib.pbkdf2_hmac("sha512", key.secret, masked, _ROUNDS, len(key.secret))

    def is_whole(self, number: int, page: bytes) -> bool:
        """Whether a page, counted from 1, is as somebody with this key wrote it."""
        return len(page) == PAGE and hmac.compare_digest(self._code(number, page), page[_SEALED:])

    def opened(self, number: int, page: bytes) -> bytes:
        """What is in a page, as far as it can be told: a turned bit spoils the 32 bytes around it."""
        iv = page[_SEALED - _IV : _SEALED]
        content: bytes = self._cipher(iv).decryptor().update(page[_start(number) : _SEALED - _IV])
        return NAME[: _start(number)] + content + bytes(RESERVED)

    def sealed(self, number: int, content: bytes) -> bytes:
        """A page with this content."""
        iv, start = secrets.token_bytes(_IV), _start(number)
        sealed: bytes = self._cipher(iv).encryptor().update(content[start : _SEALED - _IV])
        page = self._key.salt[:start] + sealed + iv
        return page + self._code(number, page)

    def pass_over_damaged(self, path: Path, progress: Progress) -> int:
        """Make the engine read around every damaged page of a file; the first one is left as it is.

        A page that only leads to others is sealed as it can be told, for else all those would be lost with it; one that
        holds rows becomes a sealed page of zeros, lest a spoilt row be taken for a true one. How many
        pages are damaged, the first one and one that is cut off included.
        """
        damaged, number = 0, 0
        with path.open("rb+") as file:
            while page := file.read(PAGE):
                number += 1
                if number % _AT_ONCE == 0:
                    progress.check()
                if self.is_whole(number, page):
                    continue
                damaged += 1
                if number > 1:
                    file.seek((number - 1) * PAGE)
                    file.write(self._stand_in(number, page))
                    file.seek(number * PAGE)
        return damaged

    def contents(self, path: Path) -> Iterator[bytes]:
        """What is in the pages of a file, so many of them at once; also in those that hold nothing any more."""
        number = 0
        with path.open("rb") as file:
            while raw := file.read(PAGE * _AT_ONCE):
                pages = [raw[at : at + PAGE] for at in range(0, len(raw) - PAGE + 1, PAGE)]
                yield b"".join(self.opened(number + place, page) for place, page in enumerate(pages, start=1))
                number += len(pages)

    def _stand_in(self, number: int, page: bytes) -> bytes:
        content = self.opened(number, page) if len(page) == PAGE else bytes(PAGE)
        return self.sealed(number, content if content[0] in _LEADING else bytes(PAGE))

    def fit(self, path: Path) -> bool:
        """Whether a file is of this key: one whole page says so, looked for here and there in a damaged file."""
        with path.open("rb") as file:
            pages = file.seek(0, 2) // PAGE
            for at in range(0, pages, max(1, pages // _SAMPLE)):
                file.seek(at * PAGE)
                if self.is_whole(at + 1, file.read(PAGE)):
                    return True
        return False

    def _code(self, number: int, page: bytes) -> bytes:
        return hmac.digest(self._code_key, page[_start(number) : _SEALED] + number.to_bytes(4, "little"), "sha512")

    def _cipher(self, iv: bytes) -> Any:
        if find_spec("cryptography") is None:
            raise UserError(NOT_INSTALLED)
        ciphers: Any = import_module("cryptography.hazmat.primitives.ciphers")
        return ciphers.Cipher(ciphers.algorithms.AES(self._key.secret), ciphers.modes.CBC(iv))


def _start(number: int) -> int:
    """Where what is encrypted begins in a page."""
    return SALT if number == 1 else 0
