"""That other windows or commands changed a shop file, noticed by looking now and then."""

from vipdesk.store import journal
from vipdesk.store.database import explained
from vipdesk.store.engine_sqlite import ShopFile

EVERYTHING = frozenset(journal.NAMES)
NOTHING = frozenset[str]()


class FileWatch:
    """Looks whether a file was changed; one thread uses it, on a connection of its own."""

    def __init__(self, shop: ShopFile) -> None:
        self._shop = shop
        self._seen: int | None = None

    def poll(self, timeout: float) -> frozenset[str]:
        """All tables if another connection, be it this desk's own, changed any since the last time; else none.

        UserError while the file cannot be read.
        """
        with explained(self._shop.location):
            ((version,),) = self._shop.execute_sql("PRAGMA data_version").fetchall()
        was, self._seen = self._seen, version
        return NOTHING if was in (None, version) else EVERYTHING

    def close(self) -> None:
        """Let this thread's connection go."""
        self._shop.close()
