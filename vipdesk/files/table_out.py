"""Tables written as CSV that every spreadsheet reads, and in which nothing can start a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
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


def save_text(path: Path, text: str) -> None:
    """Write a text file beside its place and name it when it is whole; UserError where that is refused."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_text(text, "utf-8", newline="")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "The file {name} could not be written ({reason}). Choose another place or name."
            ),
            name=path.name,
            reason=error.strerror or type(error).__name__,
        ) from error
