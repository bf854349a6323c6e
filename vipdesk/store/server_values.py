"""The driver's values as SQLite would give them; imported where the driver is."""

from typing import Any

from psycopg import Connection
from psycopg.adapt import Buffer, Dumper, Loader
from psycopg.types.string import TextLoader


class _FlagDumper(Dumper):
    """True and False are 1 and 0 in the columns of both engines."""

    oid = 20

    def dump(self, obj: Any) -> Buffer:
        return b"1" if obj else b"0"

    def quote(self, obj: Any) -> Buffer:
        return self.dump(obj)


class _FlagLoader(Loader):
    """What SQL finds true is 1."""

    def load(self, data: Buffer) -> int:
        return int(bytes(data) == b"t")


class _NumberLoader(Loader):
    """Sums of whole numbers are whole numbers."""

    def load(self, data: Buffer) -> int | float:
        text = bytes(data).decode()
        return int(text) if text.removeprefix("-").isdecimal() else float(text)


def adapt(connection: "Connection[Any]") -> None:
    """Make this connection take and give such values."""
    connection.adapters.register_dumper(bool, _FlagDumper)
    connection.adapters.register_loader("bool", _FlagLoader)
    connection.adapters.register_loader("date", TextLoader)
    connection.adapters.register_loader("numeric", _NumberLoader)
