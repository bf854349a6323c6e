"""Runs in a process of its own and reads one workbook for `workbook`; it may die, and imports only what it needs.

The talk: the child sends the number of sheets; then, for each sheet that it is asked for by its place, how many rows it
has, the rows in chunks as JSON, and END. What it will not read it answers with TOO_LARGE or LOCKED, or by ending.
"""

import datetime
import json
import os
import re
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from itertools import islice
from multiprocessing.connection import Connection

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from vipdesk.files.sheet import cleaned

if sys.platform != "win32":
    import resource

END = b"END"
TOO_LARGE = b"TOO_LARGE"
LOCKED = b"LOCKED"
_CHUNK = 1_000
_PIECE = 1 << 20
_OVERLAP = 64
_XML = (".xml", ".rels")
# A reference beyond 199,999 rows or about 500 columns; the library makes room for all cells up to the furthest.
_TOO_FAR = rb"(?:[A-Z]{3}\d|(?:S[G-Z]|[T-Z][A-Z])\d|[A-Z]{0,2}(?:[2-9]\d{5}|\d{7,}))"
_FAR = (re.compile(rb' r="' + _TOO_FAR), re.compile(rb" r='" + _TOO_FAR))
_DOCTYPE = b"<!DOCTYPE"

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta


def serve(connection: Connection, path: str, memory_bytes: int) -> None:
    """Answer about the workbook until the other side hangs up."""
    _be_modest(memory_bytes)
    with suppress(EOFError, OSError, CalamineError, zipfile.BadZipFile):
        if _is_too_far(path):
            connection.send_bytes(TOO_LARGE)
            return
        try:
            workbook = CalamineWorkbook.from_path(path)
        except PasswordError:
            connection.send_bytes(LOCKED)
            return
        _talk(connection, workbook)


def _be_modest(memory_bytes: int) -> None:
    """Limit the memory where the system can, leave no core file, and die without words."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if sys.platform != "win32":
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def _is_too_far(path: str) -> bool:
    """Whether a part declares a document type, or a cell lies further out than any shop's table reaches.

    Reading every part to its end also checks that it unpacks to the size it claims.
    """
    with zipfile.ZipFile(path) as archive:
        return any(_is_suspicious(archive, part) for part in archive.infolist() if part.filename.endswith(_XML))


def _is_suspicious(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    is_sheet = not part.filename.endswith(("sharedStrings.xml", "styles.xml"))
    before = b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            text = before + piece
            if (not before and _DOCTYPE in text[:_PIECE]) or (is_sheet and any(far.search(text) for far in _FAR)):
                return True
            before = text[-_OVERLAP:]
    return False


def _talk(connection: Connection, workbook: CalamineWorkbook) -> None:
    names = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]
    connection.send_bytes(str(len(names)).encode())
    while True:
        sheet = workbook.get_sheet_by_name(names[int(connection.recv_bytes())])
        connection.send_bytes(str(sheet.total_height).encode())
        for chunk in _chunks(_rows(sheet)):
            connection.send_bytes(chunk)
        connection.send_bytes(END)


def _rows(sheet: CalamineSheet) -> Iterator[list[Cell]]:
    """The rows from the first column on, although the library begins at the first one in use."""
    blank: list[Cell] = [""] * (sheet.start[1] if sheet.start else 0)
    yield from (blank + row for row in sheet.iter_rows())


def _chunks(rows: Iterator[list[Cell]]) -> Iterator[bytes]:
    while chunk := [[text_of(cell) for cell in row] for row in islice(rows, _CHUNK)]:
        yield json.dumps(chunk, ensure_ascii=False).encode()


def text_of(cell: Cell) -> str:
    """A cell as text: whole numbers without a point, dates and times as ISO writes them.

    Numbers have the 15 digits that spreadsheets keep, and zeros for the rest.
    """
    if isinstance(cell, str):
        return cell if cell.isprintable() else cleaned(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        shown = f"{cell:.15g}"
        return str(int(Decimal(shown))) if cell.is_integer() else shown
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(" ", "seconds")
    return str(cell)
