"""Tables in text files: whatever the encoding, with commas, tabs or semicolons."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, AnyStr

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.files.sheet import MOST_COLUMNS, Hidden, Sheet, check_width, unreadable

LARGEST_BYTES = 300_000_000
MOST_ROWS = 1_000_000
LONGEST_LINE = 4_000_000
"""Characters; no shop's table comes near it, and a file without line ends is not read into memory whole."""
_DELIMITERS = ",\t;"
# No row of a file can look like this, because `cleaned` takes the character away.
_END = "\x00"
_UTF_8_MARK = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LAST_TWO_BYTE = "\u07ff"
_PIECE = 1 << 20


def sheets(path: Path) -> Iterator[Sheet]:
    """The same text read with each of the usual delimiters in turn; the caller takes the one that makes sense.

    Only what the caller keeps of the rows is in memory. UserError for a file that is too large or cannot be read.
    """
    try:
        _check_size(path)
        pieces, about = _text(path)
    except OSError as error:
        raise unreadable(path, error) from None
    for delimiter in _DELIMITERS:
        hidden = Hidden()
        yield Sheet(_rows(map(hidden.cleaned, pieces()), delimiter, path), about, hidden)


def _check_size(path: Path) -> None:
    if path.stat().st_size > LARGEST_BYTES:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences", "{file} is larger than 300 MB. Export a shorter span of time, or split the file."
            ),
            file=path.name,
        )


def _text(path: Path) -> tuple[Callable[[], Iterator[str]], int]:
    """How to get at the file's lines, many at once, and about how many they are."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    about, is_utf_8 = 1, True
    with path.open("rb") as file:
        if file.read(2) in _UTF_16:
            return partial(_decoded, path, "utf-16"), path.stat().st_size // 200 + 1
        file.seek(0)
        while piece := file.read(_PIECE):
            about += piece.count(b"\n")
            is_utf_8 = is_utf_8 and _decodes(decoder, piece, False)
    if is_utf_8 and _decodes(decoder, b"", True):
        return partial(_decoded, path, "utf-8-sig"), about
    return partial(_guessed, path), about


def _decodes(decoder: codecs.IncrementalDecoder, piece: bytes, final: bool) -> bool:
    try:
        decoder.decode(piece, final)
    except UnicodeDecodeError:
        return False
    return True


def _decoded(path: Path, encoding: str) -> Iterator[str]:
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        yield from _pieces(file, "\n", "\r")


def _guessed(path: Path) -> Iterator[str]:
    """The text of a file that is not UTF-8 as a whole."""
    with path.open("rb") as file:
        if file.read(len(_UTF_8_MARK)) != _UTF_8_MARK:
            file.seek(0)
        yield from map(_mixed, _pieces(file, b"\n", b"\r"))


def _pieces(file: IO[AnyStr], new_line: AnyStr, carriage_return: AnyStr) -> Iterator[AnyStr]:
    """The file in pieces that end where a line does; csv.Error for a line that is too long for a table."""
    rest = new_line[:0]
    while read := file.read(_PIECE):
        piece = rest + read
        # What follows the last character is not known yet, and may belong to the same end of a line.
        end = 1 + max(piece.rfind(new_line), piece.rfind(carriage_return, 0, len(piece) - 1))
        yield piece[:end]
        rest = piece[end:]
        if len(rest) >= LONGEST_LINE:
            raise csv.Error
    yield rest


def decode(content: bytes) -> str:
    """The text of a file: as its byte-order mark says, else UTF-8, else line by line UTF-8 or GB18030.

    Never raises: a byte that belongs to neither becomes U+FFFD.
    """
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace")
    content = content.removeprefix(_UTF_8_MARK)
    try:
        return content.decode()
    except UnicodeDecodeError:
        return _mixed(content)


def _mixed(lines: bytes) -> str:
    """Lines of a file that is not UTF-8 as a whole: each is UTF-8 or GB18030, mostly all of them the latter."""
    each = lines.splitlines(keepends=True)
    if not any(map(_is_utf_8, each)):
        return lines.decode("gb18030", "replace")
    return "".join(line.decode("utf-8" if _is_utf_8(line) else "gb18030", "replace") for line in each)


def _is_utf_8(line: bytes) -> bool:
    """Whether a line is written in UTF-8; a line of ASCII alone is the same either way.

    Two Chinese characters in GBK are often valid UTF-8 by chance, as Latin or Greek letters; three bytes that make a
    Chinese character in UTF-8 hardly ever are. So a line is UTF-8 only if it has one of those.
    """
    try:
        text = line.decode()
    except UnicodeDecodeError:
        return False
    return max(text) > _LAST_TWO_BYTE


def _rows(pieces: Iterator[str], delimiter: str, path: Path) -> Iterator[list[str]]:
    """The rows; UserError where the file's quotation marks leave them in doubt, or there are too many."""
    reader = csv.reader(_ended(pieces), delimiter=delimiter)
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            if row and row[-1].endswith(_END):
                if row == [_END]:
                    return
                raise _never_closed(path.name, number)
            if len(row) > MOST_COLUMNS:
                check_width(row, number, path.name)
            if number > MOST_ROWS:
                raise _too_many(path.name)
            yield row
    except csv.Error:
        raise _never_closed(path.name, number + 1) from None
    except OSError as error:
        raise unreadable(path, error) from None


def _ended(pieces: Iterator[str]) -> Iterator[str]:
    """The lines, and a mark after the last: if it does not arrive as a row of its own, a quotation is still open."""
    for piece in pieces:
        yield from io.StringIO(piece, newline="")
    yield _END


def _too_many(file: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP(
            "sentences", "{file} has more than {most} rows. Export a shorter span of time, or split the file."
        ),
        file=file,
        most=MOST_ROWS,
    )


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
