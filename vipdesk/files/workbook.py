"""Excel workbooks: looked at from outside first, then read in a process of their own.

A crafted workbook of two kilobytes can abort the reading library and the whole process with it; so the library runs
in a child with limits of time and memory, and a child that dies is a sentence for the user.
"""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar
from zipfile import ZipInfo

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.files import archive
from vipdesk.files.sheet import Hidden, Sheet
from vipdesk.files.workbook_talk import LONGEST_CELL, READ_WORKBOOK, Frame, Word, receive
from vipdesk.paths import PACKAGE
from vipdesk.progress import Progress

T = TypeVar("T")

LARGEST_FILE = 50_000_000
LARGEST_UNPACKED = 300_000_000
LARGEST_RATIO = 150
MOST_PARTS = 2_000
MEMORY_BYTES = 2 << 30
SECONDS = 120.0
_SMALL_PART = 1_000_000
"""Parts below this size may be packed as tightly as they like: blank sheets are."""
_START = (
    "import sys; sys.path[:0] = sys.argv[1:2]; sys.path += sys.argv[2:3];"
    "from vipdesk.files.workbook_child import main; main(sys.argv[3], *map(int, sys.argv[4:]))"
)
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_GLANCE = 0.1
"""Seconds between two looks at whether the user wants to stop."""
_WAITING = 4
"""Chunks that wait to be taken; the child waits when there are more."""


def check(path: Path) -> None:
    """Raise UserError for an archive that is no workbook, or that unpacks to more than a workbook can sensibly hold."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _too_large(path.name)
        with archive.opened(path) as workbook:
            parts = workbook.infolist()
    except archive.TROUBLE:
        raise damaged(path.name) from None
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "{file} is an archive, not an Excel workbook. Unpack it, or save the table as .xlsx or .csv.",
            ),
            file=path.name,
        )
    if _is_bomb(parts):
        raise _too_large(path.name)


def _is_bomb(parts: list[ZipInfo]) -> bool:
    return (
        len(parts) > MOST_PARTS
        or sum(part.file_size for part in parts) > LARGEST_UNPACKED
        or any(part.file_size > max(_SMALL_PART, LARGEST_RATIO * part.compress_size) for part in parts)
    )


def damaged(file: str) -> UserError:
    """What is said of a workbook that cannot be read."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences", "{file} is damaged and cannot be read as an Excel workbook. Export or save it again."
        ),
        file=file,
    )


def _too_large(file: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences",
            "{file} is too large a workbook to read safely: at most 50 MB, 300 MB unpacked, 200,000 rows and 500"
            " columns. Save the one sheet that matters as .csv.",
        ),
        file=file,
    )


def sheets(path: Path, progress: Progress) -> Iterator[Sheet]:
    """The workbook's visible sheets in order; the rows of a sheet are gone when the next one is asked for.

    The child process ends when this iterator does. Raises UserError for a workbook that cannot be read.
    """
    check(path)
    with _child(path, progress) as child:
        for place in range(child.number()):
            height = child.ask(place)
            rows = child.rows()
            yield Sheet(rows, height, Hidden())
            for _ in rows:
                pass


@contextmanager
def _child(path: Path, progress: Progress) -> Iterator["_Child"]:
    """The process that reads the workbook; it is gone at the end, however that comes about."""
    with _started(path) as process:
        child = _Child(process, path.name, progress)
        try:
            yield child
        finally:
            process.kill()
            child.forget()


def _started(path: Path) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command(path),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "This computer did not let the program start the reader of Excel workbooks ({reason}). Save {file} as"
                " .csv.",
            ),
            reason=error.strerror or type(error).__name__,
            file=path.name,
        ) from error


def command(path: Path) -> list[str]:
    """How the child is started: by the frozen program itself, else by an interpreter that heeds nobody's settings."""
    asked = [str(path), str(MEMORY_BYTES), str(int(SECONDS))]
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_WORKBOOK, *asked]
    found = find_spec("python_calamine")
    library = Path(found.origin).parents[1] if found and found.origin else PACKAGE.parent
    return [sys.executable, "-I", "-c", _START, str(PACKAGE.parent), str(library), *asked]


class _Child:
    """The parent's end of the talk with the child, whose words a thread takes in: no system is without threads."""

    def __init__(self, process: subprocess.Popen[bytes], file: str, progress: Progress) -> None:
        self._process = process
        self._file = file
        self._progress = progress
        self._patience = SECONDS
        self._heard: queue.Queue[Frame | None] = queue.Queue(_WAITING)
        self._listener = threading.Thread(target=self._listen, name="workbook", daemon=True)
        self._listener.start()

    def number(self) -> int:
        """How many sheets, or rows of a sheet, there are."""
        return self._sense(int, self._next())

    def ask(self, place: int) -> int:
        """Ask for a sheet; how many rows it will have."""
        assert self._process.stdin
        try:
            os.write(self._process.stdin.fileno(), b"%d\n" % place)
        except OSError:
            raise damaged(self._file) from None
        return self.number()

    def rows(self) -> Iterator[list[str]]:
        """The rows of the sheet that was asked for."""
        while (frame := self._next()).word is Word.ROWS:
            yield from self._sense(json.loads, frame)

    def _sense(self, read: Callable[[bytes], T], frame: Frame) -> T:
        """What a frame says; UserError if that makes no sense."""
        try:
            return read(frame.content)
        except ValueError:
            raise damaged(self._file) from None

    def forget(self) -> None:
        """Let the listener end: what it still has to say is of no interest."""
        while self._listener.is_alive():
            with suppress(queue.Empty):
                self._heard.get(timeout=_GLANCE)

    def _listen(self) -> None:
        assert self._process.stdout
        with suppress(OSError, ValueError):
            while (frame := receive(self._process.stdout)) is not None:
                self._heard.put(frame)
        self._heard.put(None)

    def _next(self) -> Frame:
        """What the child says next; UserError if it will not read this workbook, died, or is too slow."""
        frame = self._waited_for()
        if frame is None:
            raise damaged(self._file)
        if frame.word is Word.TOO_LARGE:
            raise _too_large(self._file)
        if frame.word is Word.LOCKED:
            raise protected(self._file)
        if frame.word is Word.LONG_CELL:
            raise _long_cell(self._file, self._sense(int, frame))
        return frame

    def _waited_for(self) -> Frame | None:
        """The child has so much time in all; what is done with its rows in between is not its fault."""
        while self._patience > 0:
            self._progress.check()
            since = time.monotonic()
            try:
                return self._heard.get(timeout=_GLANCE)
            except queue.Empty:
                continue
            finally:
                self._patience -= time.monotonic() - since
        raise _too_large(self._file)


def _long_cell(file: str, row: int) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences",
            "Row {row} of {file} has a cell of more than {longest} characters, which no spreadsheet writes. Correct"
            " that row, or export the file again.",
        ),
        file=file,
        row=row,
        longest=LONGEST_CELL,
    )


def protected(file: str) -> UserError:
    """What is said of a workbook with a password, or in Excel's old format."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences",
            "{file} has a password or is in Excel's old format. Save it as .xlsx without a password, or as .csv.",
        ),
        file=file,
    )
