"""Tables in text files: whatever the encoding, with commas, tabs or semicolons."""

import csv
import io
from collections.abc import Iterator

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.files.sheet import Sheet, check_width, cleaned

LARGEST_BYTES = 300_000_000
_DELIMITERS = ",\t;"
# No row of a file can look like this, because `cleaned` takes the character away.
_END = "\x00"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LAST_TWO_BYTE = "\u07ff"


def sheets(content: bytes, file: str) -> Iterator[Sheet]:
    """The same text read with each of the usual delimiters in turn; the caller takes the one that makes sense."""
    text = cleaned(decode(content))
    about = text.count("\n") + 1
    for delimiter in _DELIMITERS:
        yield Sheet(_rows(text, delimiter, file), about)


def decode(content: bytes) -> str:
    """The text of a file: as its byte-order mark says, else UTF-8, else line by line UTF-8 or GB18030.

    Never raises: a byte that belongs to neither becomes U+FFFD.
    """
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace")
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return "".join(map(_line, content.splitlines(keepends=True)))


def _line(line: bytes) -> str:
    """A line of a file that is not UTF-8 as a whole.

    Two Chinese characters in GBK are often valid UTF-8 by chance, as Latin or Greek letters; three bytes that make a
    Chinese character in UTF-8 hardly ever are. So a line is UTF-8 only if it has one of those.
    """
    try:
        text = line.decode()
    except UnicodeDecodeError:
        return line.decode("gb18030", "replace")
    return text if text.isascii() or max(text) > _LAST_TWO_BYTE else line.decode("gb18030", "replace")


def _rows(text: str, delimiter: str, file: str) -> Iterator[list[str]]:
    """The rows; UserError where the file's quotation marks leave them in doubt."""
    reader = csv.reader(_lines(text), delimiter=delimiter)
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            if row and row[-1].endswith(_END):
                if row == [_END]:
                    return
                raise _never_closed(file, number)
            check_width(row, number, file)
            yield row
    except csv.Error:
        raise _never_closed(file, number + 1) from None


def _lines(text: str) -> Iterator[str]:
    """The lines, and a mark after the last: if it does not arrive as a row of its own, a quotation is still open."""
    yield from io.StringIO(text, newline="")
    yield _END


def _never_closed(file: str, row: int) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences",
            "Row {row} of {file} cannot be read: a quotation mark is opened there and not closed, or a cell has more"
            " than {longest} characters. Correct that row, or export the file again.",
        ),
        file=file,
        row=row,
        longest=csv.field_size_limit(),
    )
