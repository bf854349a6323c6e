"""The two modules that open SQLite files: Python's own, and that of the add-on for encrypted ones.

Both are used alike; a connection of the one cannot be copied into one of the other.
"""

import sqlite3
import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.store.keys import Key

NOT_INSTALLED = QT_TRANSLATE_NOOP(
    "sentences",
    "Encrypted shops need an add-on that is not installed here. "
    "Start the program once with: python main.py --with encrypted",
)
_CIPHER = "sqlcipher3"
_SETTINGS = ("cipher_log_level = NONE", "cipher_memory_security = OFF")
"""A bad page would be told a thousand times on the terminal; and guarded memory makes inserts five times slower."""


def is_installed() -> bool:
    """Whether encrypted shops can be opened here."""
    return _CIPHER in sys.modules or find_spec(_CIPHER) is not None


def connect(database: str, key: Key | None, **options: Any) -> sqlite3.Connection:
    """Open a database by the module that can; UserError where that is not installed."""
    if key is None:
        plain: sqlite3.Connection = sqlite3.connect(database, **options)
        return plain
    opened: sqlite3.Connection = cipher().connect(database, **options)
    try:
        for setting in _SETTINGS:
            opened.execute(f"PRAGMA {setting}")
        opened.execute(f'PRAGMA key = "{key.spelled()}"')
    except BaseException:
        opened.close()
        raise
    return opened


def cipher() -> Any:
    """The module of the add-on."""
    if not is_installed():
        raise UserError(NOT_INSTALLED)
    return import_module(f"{_CIPHER}.dbapi2")


def all_errors(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """What the modules raise for anything at all, and these others."""
    return (*(module.Error for module in _loaded()), *others)


def database_errors(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """What they raise for trouble with the file or the question, and these others."""
    return (*(module.DatabaseError for module in _loaded()), *others)


def integrity_errors(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """What they raise where a row contradicts others, and these others."""
    return (*(module.IntegrityError for module in _loaded()), *others)


def _loaded() -> list[ModuleType | Any]:
    other = sys.modules.get(f"{_CIPHER}.dbapi2")
    return [sqlite3] if other is None else [sqlite3, other]
