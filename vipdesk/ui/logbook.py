"""The log of the program: what went wrong and where, and nothing about anybody."""

import contextlib
import copy
import faulthandler
import logging
import platform
import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QtMsgType, qInstallMessageHandler, qVersion

from vipdesk import __version__
from vipdesk.domain.redaction import Redacting, masked, masked_wholly

CRASHES = "crash.log"
LARGEST = 1_000_000
KEPT = 3

_SPEAKABLE = (AttributeError, TypeError, ImportError, NameError, ZeroDivisionError, RecursionError)
"""Errors whose own words name parts of the program, and never anything out of the shop."""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@contextlib.contextmanager
def kept(folder: Path) -> Iterator[Path]:
    """Log into a file of this folder meanwhile, crashes of the interpreter too; yields the file's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "vipdesk.log"
    _rotate(path)
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.addFilter(Redacting())
    with (folder / CRASHES).open("a", encoding="utf-8") as crashes, _streams_to(crashes):
        logging.getLogger().addHandler(handler)
        before = qInstallMessageHandler(_from_qt)
        try:
            yield path
        finally:
            qInstallMessageHandler(before)
            logging.getLogger().removeHandler(handler)
            handler.close()


@contextlib.contextmanager
def _streams_to(crashes: TextIO) -> Iterator[None]:
    """Where the system gives a window no streams, printing would raise: it goes into the file of the crashes."""
    is_ours = not faulthandler.is_enabled()
    if is_ours:
        faulthandler.enable(crashes)
    streams = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (stream or crashes for stream in streams)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = streams
        if is_ours:
            faulthandler.disable()


def report(error: BaseException) -> str:
    """Versions and traceback of a mistake of the program, fit to be sent to somebody."""
    return "\n".join([_versions(), *_traced(error)])


def _versions() -> str:
    return f"VIP Desk {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {sys.platform}"


def take_crash(folder: Path) -> str:
    """The report of a crash that ended the last run, fit to be sent; empty where it ended well. It is told once."""
    path = folder / CRASHES
    try:
        text = path.read_text("utf-8", "replace")
        path.replace(path.with_name(f"{CRASHES}.1"))
    except OSError:
        return ""
    lines = [line for line in text.splitlines() if line.startswith(_CRASH_LINES)]
    return "\n".join([_versions(), *map(_without_folders, lines)]) if lines else ""


_CRASH_LINES = ("Fatal Python error", "Windows fatal exception", "Current thread", "Thread 0x", "  File ")
"""How the interpreter begins what it says of a crash; anything else in the file was printed by somebody."""
_FILE = re.compile(r'File "([^"]*)"')


def _without_folders(line: str) -> str:
    """A line with the last parts of its path only: those before name whoever uses this computer."""
    found = _FILE.search(line)
    if found is None:
        return masked_wholly(line)
    parts = re.split(r"[\\/]", found[1])[-3:]
    return _FILE.sub(f'File "{"/".join(parts)}"', line)


def _traced(error: BaseException) -> Iterator[str]:
    """The way that an error came, the first cause first; of its own words only what is known to be harmless."""
    if (cause := error.__cause__ or error.__context__) is not None:
        yield from _traced(cause)
        yield "then"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno} in {frame.name}"
    name = type(error).__name__
    yield f"{name}: {masked(str(error))}" if isinstance(error, _SPEAKABLE) else name


class _Discreet(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        mine = copy.copy(record)
        mine.exc_text = None  # another handler may have left its own words here
        return super().format(mine)

    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return report(error) if error is not None else ""


def _rotate(path: Path) -> None:
    if not path.exists() or path.stat().st_size < LARGEST:
        return
    for number in range(KEPT - 1, 0, -1):
        older = path.with_name(f"{path.name}.{number}")
        if older.exists():
            older.replace(path.with_name(f"{path.name}.{number + 1}"))
    path.replace(path.with_name(f"{path.name}.1"))


def _from_qt(kind: QtMsgType, _context: object, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS[kind], "%s", message)
