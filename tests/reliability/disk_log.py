"""A disk of which the power is cut: what a logged session wrote, and what of it is still there afterwards.

Only what was asked to be on the disk (`fsync` of the file; for names `fsync` of their folder) surely is. Of what was
written since, each sector of 512 bytes may be there or not; names change in the order in which they were changed, up
to some point.
"""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

_HEAD = struct.Struct("<cQqII")
SECTOR = 512
MEMORY = "-shm"
"""The end of the names of the engine's shared memory, which it makes anew after a power cut."""


class Record(NamedTuple):
    """One thing that was done to a file or a name."""

    what: str
    inode: int
    offset: int
    path: str
    data: bytes


def read(log: Path) -> list[Record]:
    """All that was written down, but for the engine's shared memory."""
    return [record for record in _records(log.read_bytes()) if not record.path.endswith(MEMORY)]


def _records(text: bytes) -> Iterator[Record]:
    at = 0
    while at < len(text):
        what, inode, offset, path, data = _HEAD.unpack_from(text, at)
        at += _HEAD.size
        name, content = text[at : at + path].decode(), text[at + path : at + path + data]
        at += path + data
        yield Record(what.decode(), inode, offset, name, content)


@dataclass
class _File:
    """A file's content on the disk, and the writes and cuts since, in their order."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """(offset, data); without data the file was cut to that length."""

    def settle(self) -> None:
        for offset, data in self.pending:
            _put(self.durable, offset, data)
        self.pending.clear()

    def after_cut(self, keep: "Keep") -> bytes:
        if not self.pending or keep.nothing:
            return bytes(self.durable)
        content = bytearray(self.durable)
        for offset, data in self.pending:
            for part_at, part in _sectors(offset, data):
                if keep.one():
                    _put(content, part_at, part)
        return bytes(content)


def _put(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del content[offset:]
        content.extend(bytes(max(0, offset - len(content))))
        return
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


def _sectors(offset: int, data: bytes | None) -> Iterator[tuple[int, bytes | None]]:
    if data is None:
        yield offset, None
        return
    at = 0
    while at < len(data):
        length = SECTOR - (offset + at) % SECTOR
        yield offset + at, data[at : at + length]
        at += length


class Keep:
    """What of the un-synced is still there: nothing, everything, or what chance says."""

    def __init__(self, share: float, seed: str = "") -> None:
        self.share, self._chance = share, random.Random(seed)
        self.nothing = share == 0

    def one(self) -> bool:
        return self.share == 1 or self._chance.random() < self.share

    def of(self, number: int) -> int:
        """How many of so many, counted from the first."""
        return number if self.share == 1 else 0 if self.nothing else self._chance.randint(0, number)


class Disk:
    """What records did, one after the other."""

    def __init__(self) -> None:
        self._files: dict[int, _File] = {}
        self._names: dict[str, _File] = {}
        """As the processes see them."""
        self._durable: dict[str, _File] = {}
        self._pending: list[Record] = []
        """Changes of names."""
        self._made: dict[int, _File] = {}

    def apply(self, record: Record) -> None:
        match record.what:
            case "w":
                self._files[record.inode].pending.append((record.offset, record.data))
            case "t":
                self._files[record.inode].pending.append((record.offset, None))
            case "s":
                self._files[record.inode].settle()
            case "d":
                self._settle_names(record.path)
            case _:
                self._rename(record)

    def _rename(self, record: Record) -> None:
        if record.what == "c":
            self._files[record.inode] = _File()
        self._made[id(record)] = self._files.get(record.inode, _File())
        self._change(self._names, record)
        self._pending.append(record)

    def _change(self, names: dict[str, _File], record: Record) -> None:
        if record.what == "c":
            names[record.path] = self._made[id(record)]
        elif record.what == "l" and record.path in names:
            names[record.data.decode()] = names[record.path]
        elif record.path in names:
            found = names.pop(record.path)
            if record.what == "r":
                names[record.data.decode()] = found

    def _settle_names(self, folder: str) -> None:
        """All changes of names up to the last one in the folder: they reach the disk in their order."""
        here = [at for at, one in enumerate(self._pending) if _is_in(one, folder)]
        last = here[-1] + 1 if here else 0
        for record in self._pending[:last]:
            self._change(self._durable, record)
        del self._pending[:last]

    def after_cut(self, keep: Keep) -> dict[str, bytes]:
        """The files by name when the power comes back."""
        names = dict(self._durable)
        for record in self._pending[: keep.of(len(self._pending))]:
            self._change(names, record)
        return {name: file.after_cut(keep) for name, file in names.items()}


def _is_in(record: Record, folder: str) -> bool:
    named = [record.path, record.data.decode()] if record.data else [record.path]
    return any(str(Path(name).parent) == folder for name in named)
