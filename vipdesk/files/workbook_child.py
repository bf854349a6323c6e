"""Runs in a process of its own and reads one workbook for `workbook`; it may die, and imports only what it needs."""

import datetime
import json
import os
import re
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from typing import IO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from vipdesk.files import archive
from vipdesk.files.sheet import cleaned
from vipdesk.files.workbook_talk import LONGEST_CELL, Word, send

if sys.platform != "win32":
    import resource

MOST_TEXT = 200_000_000
"""Characters of all cells of a sheet: a few kilobytes can name one long text a million times."""
_CHUNK = 1_000
_CHUNK_TEXT = 1_000_000
_PIECE = 1 << 20
_OVERLAP = 64
_XML = (".xml", ".rels")
# A reference beyond 199,999 rows or about 500 columns; the library makes room for all cells up to the furthest.
_TOO_FAR = rb"(?:[A-Z]{3}\d|(?:S[G-Z]|[T-Z][A-Z])\d|[A-Z]{0,2}(?:[2-9]\d{5}|\d{7,}))"
_FAR = (re.compile(rb' r="' + _TOO_FAR), re.compile(rb" r='" + _TOO_FAR))
_DOCTYPE = b"<!DOCTYPE"

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta


class _LongCellError(Exception):
    """A cell is longer than a spreadsheet's can be; with the number of its row."""


class _TooMuchTextError(Exception):
    """The cells together are more than any shop's table."""


def main(path: str, memory_bytes: int, cpu_seconds: int) -> None:
    """Answer on the standard output, about the workbook at `path`, what is asked on the standard input."""
    with os.fdopen(0, "rb", closefd=False) as asked, os.fdopen(1, "wb", closefd=False) as told:
        _be_modest(memory_bytes, cpu_seconds)
        with suppress(EOFError, OSError, CalamineError, ValueError, *archive.TROUBLE):
            _serve(path, asked, told)


def _be_modest(memory_bytes: int, cpu_seconds: int) -> None:
    """Limit memory and time where the system can, write no file, leave no core."""
    if sys.platform != "win32":
        limits = (
            (resource.RLIMIT_AS, memory_bytes),
            (resource.RLIMIT_CPU, cpu_seconds),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        )
        for kind, most in limits:
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))


def _serve(path: str, asked: IO[bytes], told: IO[bytes]) -> None:
    if _is_too_far(path):
        send(told, Word.TOO_LARGE)
        return
    try:
        workbook = CalamineWorkbook.from_path(path)
    except PasswordError:
        send(told, Word.LOCKED)
        return
    try:
        _talk(workbook, asked, told)
    except _TooMuchTextError:
        send(told, Word.TOO_LARGE)
    except _LongCellError as error:
        send(told, Word.LONG_CELL, str(error).encode())


def _is_too_far(path: str) -> bool:
    """Whether a part declares a document type, or a cell lies further out than any shop's table reaches.

    Reading every part to its end also checks that it unpacks to the size it claims.
    """
    with archive.opened(path) as parts:
        return any(_is_suspicious(parts, part) for part in parts.infolist() if part.filename.endswith(_XML))


def _is_suspicious(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    is_sheet = not part.filename.endswith(("sharedStrings.xml", "styles.xml"))
    before = b""
    with parts.open(part) as stream:
        while piece := stream.read(_PIECE):
            text = before + piece
            if (not before and _DOCTYPE in text[:_PIECE]) or (is_sheet and any(far.search(text) for far in _FAR)):
                return True
            before = text[-_OVERLAP:]
    return False


def _talk(workbook: CalamineWorkbook, asked: IO[bytes], told: IO[bytes]) -> None:
    names = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]
    send(told, Word.NUMBER, b"%d" % len(names))
    while place := asked.readline():
        sheet = workbook.get_sheet_by_name(names[int(place)])
        send(told, Word.NUMBER, b"%d" % sheet.total_height)
        for chunk in _chunks(_rows(sheet)):
            send(told, Word.ROWS, json.dumps(chunk, ensure_ascii=False).encode())
        send(told, Word.END)


def _rows(sheet: CalamineSheet) -> Iterator[list[str]]:
    """The rows from the first column on, although the library begins at the first one in use."""
    blank = [""] * (sheet.start[1] if sheet.start else 0)
    yield from (_without_blank_end(blank + [text_of(cell) for cell in row]) for row in sheet.iter_rows())


def _without_blank_end(row: list[str]) -> list[str]:
    """One cell far out makes all rows as wide as the sheet; their blank ends need not be told."""
    while row and not row[-1]:
        row.pop()
    return row


def _chunks(rows: Iterator[list[str]]) -> Iterator[list[list[str]]]:
    """The rows in bundles that are neither too many nor too much at a time, each cell and the sum of them bounded."""
    chunk: list[list[str]] = []
    size = total = 0
    for number, row in enumerate(rows, 1):
        length = sum(map(len, row))
        if length > LONGEST_CELL and max(map(len, row)) > LONGEST_CELL:
            raise _LongCellError(number)
        size, total = size + length, total + length
        if total > MOST_TEXT:
            raise _TooMuchTextError
        chunk.append(row)
        if len(chunk) == _CHUNK or size > _CHUNK_TEXT:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


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
