"""Tables written as CSV that every spreadsheet reads, and in which nothing can start a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from vipdesk.domain.table_text import harmless
from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

_MARK = "﻿"


def write_csv(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write the rows as UTF-8 with a mark that spreadsheets know; the file appears only when it is whole.

    UserError where it cannot be written; then nothing is changed.
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows([harmless(cell) for cell in row] for row in rows)
    save_text(path, _MARK + text.getvalue())


def write_xlsx(path: Path, rows: Iterable[Sequence[str | Decimal]]) -> None:
    """Write the rows as a workbook of texts and numbers, and nothing in it is a formula; as `write_csv`.

    UserError too where they are more than a sheet holds.
    """
    import xlsxwriter  # noqa: PLC0415 - only who saves a workbook needs it

    part = path.with_name(f"{path.name}.part")
    try:
        with xlsxwriter.Workbook(str(part), _OPTIONS) as book:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows):
                _check_room(number, path)
                for place, cell in enumerate(row):
                    if isinstance(cell, Decimal):
                        sheet.write_number(number, place, cell)
                    else:
                        sheet.write_string(number, place, cell[:_LONGEST_CELL])
        part.replace(path)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise _unwritable(path, error) from error
    finally:
        part.unlink(missing_ok=True)


def _check_room(number: int, path: Path) -> None:
    if number >= MOST_ROWS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "{name} would have more rows than a workbook holds. Save it as text (CSV) instead."
            ),
            name=path.name,
        )


MOST_ROWS = 1_048_576
"""Of one sheet; the format has no more."""
_LONGEST_CELL = 32_767
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def save_text(path: Path, text: str) -> None:
    """Write a text file beside its place and name it when it is whole; UserError where that is refused."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_text(text, "utf-8", newline="")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: Exception) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences", "The file {name} could not be written ({reason}). Choose another place or name."
        ),
        name=path.name,
        reason=getattr(error, "strerror", None) or type(error).__name__,
    )
