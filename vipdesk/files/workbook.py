"""Excel workbooks: looked at from outside first, then read in a process of their own.

A crafted workbook of two kilobytes can abort the reading library and the whole process with it; so the library runs
in a child with limits of time and memory, and a child that dies is a sentence for the user.
"""

import json
import multiprocessing
import time
import zipfile
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.files import workbook_child
from vipdesk.files.sheet import Sheet
from vipdesk.progress import Progress

LARGEST_FILE = 50_000_000
LARGEST_UNPACKED = 300_000_000
LARGEST_RATIO = 150
MOST_PARTS = 2_000
MEMORY_BYTES = 2 << 30
SECONDS = 120.0
_SMALL_PART = 1_000_000
"""Parts below this size may be packed as tightly as they like: blank sheets are."""


def check(path: Path) -> None:
    """Raise UserError for an archive that is no workbook, or that unpacks to more than a workbook can sensibly hold."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        raise damaged(path.name) from None
    if "xl/workbook.xml" not in {part.filename for part in parts}:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "{file} is an archive, not an Excel workbook. Unpack it, or save the table as .xlsx or .csv.",
            ),
            file=path.name,
        )
    if _is_bomb(path, parts):
        raise _too_large(path.name)


def _is_bomb(path: Path, parts: list[zipfile.ZipInfo]) -> bool:
    return (
        path.stat().st_size > LARGEST_FILE
        or len(parts) > MOST_PARTS
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
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    child = context.Process(
        target=workbook_child.serve, args=(theirs, str(path), MEMORY_BYTES), daemon=True, name="workbook"
    )
    child.start()
    theirs.close()
    try:
        answers = _Answers(ours, path.name, progress)
        for number in range(answers.first()):
            height = answers.ask(number)
            rows = answers.rows()
            yield Sheet(rows, height)
            for _ in rows:
                pass
    finally:
        ours.close()
        child.kill()
        child.join()


class _Answers:
    """The parent's end of the talk with the child."""

    def __init__(self, connection: Connection, file: str, progress: Progress) -> None:
        self._connection = connection
        self._file = file
        self._progress = progress
        self._until = time.monotonic() + SECONDS

    def first(self) -> int:
        """The number of sheets, or UserError if the child will not read this workbook."""
        answer = self._next()
        if answer == workbook_child.TOO_LARGE:
            raise _too_large(self._file)
        if answer == workbook_child.LOCKED:
            raise protected(self._file)
        return int(answer)

    def ask(self, number: int) -> int:
        """Ask for a sheet; how many rows it will have."""
        try:
            self._connection.send_bytes(str(number).encode())
        except OSError:
            raise damaged(self._file) from None
        return int(self._next())

    def rows(self) -> Iterator[list[str]]:
        """The rows of the sheet that was asked for."""
        while (answer := self._next()) != workbook_child.END:
            yield from json.loads(answer)

    def _next(self) -> bytes:
        """What the child sends next; UserError if it died, or is too slow."""
        try:
            while not self._connection.poll(0.1):
                self._progress.check()
                if time.monotonic() > self._until:
                    raise _too_large(self._file)
            return self._connection.recv_bytes()
        except (EOFError, OSError):
            raise damaged(self._file) from None


def protected(file: str) -> UserError:
    """What is said of a workbook with a password, or in Excel's old format."""
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences",
            "{file} has a password or is in Excel's old format. Save it as .xlsx without a password, or as .csv.",
        ),
        file=file,
    )
