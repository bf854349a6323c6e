"""What a file holds, by its first rows: for a file that was dropped on the window."""

import csv
import io
import re
from collections.abc import Iterator
from html import unescape
from itertools import islice
from pathlib import Path

from vipdesk.domain.import_kinds import Kind
from vipdesk.files import archive, campaign_files, member_files, order_files, text_table, vcard_lines
from vipdesk.files.sheet import cleaned, plain

_LOOKED_AT = 65_536
"""Bytes: the headers of the widest export several times over."""
_HEADER_WITHIN = 10
_DELIMITERS = ",\t;"
_PARTS = ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")
_CELL = re.compile(r"<t(?:\s[^<>]*)?>([^<]*)</t>")


_LAYOUTS = (
    *((Kind.ORDERS, layout) for layout in order_files.ALL_LAYOUTS),
    (Kind.CAMPAIGN, campaign_files.LAYOUT),
    (Kind.MEMBERS, member_files.LAYOUT),
)
"""The most particular first: an order report also names people."""


def kind_of(path: Path) -> Kind | None:
    """What the file seems to hold; None where it is no table of ours. Reads its beginning only, and never raises."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            start = file.read(_LOOKED_AT)
        if vcard_lines.is_vcard(start):
            return Kind.MEMBERS
        rows = list(_workbook_rows(path) if start.startswith(b"PK") else _text_rows(start))
    except (*archive.TROUBLE, csv.Error):
        return None
    return next((kind for kind, layout in _LAYOUTS if any(map(layout.is_header, rows))), None)


def _text_rows(start: bytes) -> Iterator[list[str]]:
    """The first rows by each of the usual delimiters."""
    text = cleaned(text_table.decode(start))
    for delimiter in _DELIMITERS:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        yield from ([plain(cell) for cell in row] for row in islice(rows, _HEADER_WITHIN))


def _workbook_rows(path: Path) -> Iterator[list[str]]:
    """The first texts of a workbook as if they were one row: writers keep them in the order of the cells."""
    with archive.opened(path) as parts:
        present = set(parts.namelist())
        for part in _PARTS:
            if part in present:
                with parts.open(part) as file:
                    text = file.read(_LOOKED_AT).decode("utf-8", "replace")
                yield [plain(cleaned(unescape(cell))) for cell in _CELL.findall(text)]
