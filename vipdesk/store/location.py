"""Where a shop is: a file on this computer, or a database on a server."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError
from vipdesk.paths import data_folder

SERVERS = "servers"
"""The folder among the desk's own data for copies of shops on servers."""


_HOST = r"(?:\[[0-9a-fA-F:.]+\]|[^@/?:,\[\]]*)(?::\d*)?"
_ADDRESS = re.compile(
    rf"postgresql://(?:(?P<user>[^:@/?]*)(?::[^@/?]*)?@)?(?P<hosts>{_HOST}(?:,{_HOST})*)"
    r"(?:/(?P<database>[^@/?]*))?(?P<query>\?.*)?"
)
"""The parts of an address. One that does not fit, as by a sign in its password that had to be written otherwise, has
none, so that no piece of the password is taken for anything else and shown."""


@dataclass(frozen=True)
class Server:
    """A database on a PostgreSQL server; told as text, it keeps its password to itself."""

    url: str = field(repr=False)

    def __str__(self) -> str:
        if _ADDRESS.fullmatch(self.url) is None:
            return "postgresql://…"
        user = f"{self.user}@" if self.user else ""
        return f"postgresql://{user}{self._part('hosts')}/{self.database}"

    def _part(self, name: str) -> str:
        found = _ADDRESS.fullmatch(self.url)
        return unquote(found[name] or "") if found else ""

    @property
    def user(self) -> str:
        """Who logs in, if the address says so."""
        return self._part("user")

    @property
    def host(self) -> str:
        """The computer or the folder of the socket, if the address says so."""
        asked = parse_qs(self._part("query")[1:]).get("host", [""])[0]
        first = re.match(r"\[.*?\]|[^:,]*", self._part("hosts"))
        return (first and first[0]) or asked or "localhost"

    @property
    def database(self) -> str:
        """The database's name, if the address says so."""
        return self._part("database")

    def for_reading(self) -> "Server":
        """The same place, where this desk changes nothing."""
        joint = "&" if self._part("query") else "?"
        return Server(f"{self.url}{joint}options=-cdefault_transaction_read_only%3Don")

    @property
    def copies(self) -> Path:
        """The file of this desk that stands for the shop: beside it its copies are kept. It need not be there."""
        name = f"{self.database or self.user} on {self.host}"
        plain = "".join(letter if letter.isalnum() or letter in " .-_" else "_" for letter in name)
        return data_folder() / SERVERS / f"{plain}.vipdesk"


Location = Path | Server


def located(text: str) -> Location:
    """What a person typed: a path, or a sqlite:/// or postgresql:// address; UserError for any other address."""
    if "://" not in text:
        return Path(text).expanduser()
    scheme, _, rest = text.partition("://")
    if scheme in ("postgresql", "postgres"):
        return Server(f"postgresql://{rest}")
    path = unquote(rest.partition("?")[0].partition("/")[2])
    if scheme != "sqlite" or not rest.startswith("/") or not path:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "A shop is a file or a database on a server: give a path, or postgresql://user@computer/database,"
                " not {address}.",
            ),
            address=f"{scheme}://…",
        )
    return Path(path)


def name_of(location: Location) -> str:
    """What a shop without a name of its own is called."""
    return location.stem if isinstance(location, Path) else location.database or location.host
