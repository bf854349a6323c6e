"""What `workbook` and the process that reads a workbook for it say to each other.

The child tells the number of sheets; then, for each sheet that it is asked for by its place in a line of its own, how
many rows it has, the rows in chunks as JSON, and the end. What it will not read it says in one word, or by ending.
"""

import struct
from enum import IntEnum
from typing import IO, NamedTuple

READ_WORKBOOK = "--read-workbook"
"""How the frozen program, which has no interpreter beside it, starts itself to be the child."""
LONGEST_CELL = 32_767
"""Characters, as spreadsheets have it."""
LARGEST_FRAME = 200_000_000
"""Bytes: more than one chunk and one row of the longest cells can be."""
_HEAD = struct.Struct(">BI")


class Word(IntEnum):
    """What the child may say."""

    NUMBER = 1
    """Of sheets, or of rows."""
    ROWS = 2
    END = 3
    TOO_LARGE = 4
    LOCKED = 5
    LONG_CELL = 6
    """With the number of its row."""


class Frame(NamedTuple):
    """One thing that the child says."""

    word: Word
    content: bytes = b""


def receive(stream: IO[bytes]) -> Frame | None:
    """The next frame; None where the child has ended, or does not speak as it should."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    word, length = _HEAD.unpack(head)
    if length > LARGEST_FRAME or word not in set(Word):
        return None
    content = stream.read(length)
    return Frame(Word(word), content) if len(content) == length else None


def send(stream: IO[bytes], word: Word, content: bytes = b"") -> None:
    """Say one thing."""
    stream.write(_HEAD.pack(word, len(content)) + content)
    stream.flush()
