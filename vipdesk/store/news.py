"""What other desks changed in a shop on a server, told within a moment of their doing it."""

from typing import Any

import peewee

from vipdesk.store import journal, server_driver
from vipdesk.store.database import explained
from vipdesk.store.engine_postgres import CHANNEL, ShopServer
from vipdesk.store.server_driver import plainly

EVERYTHING = frozenset(journal.NAMES)
NOTHING = frozenset[str]()


class Listener:
    """Hears what other desks change. One thread uses it; its connection is its own."""

    def __init__(self, shop: ShopServer) -> None:
        """`shop` is the desk's own, whose changes are not told."""
        self._shop = shop
        self._connection: Any = None
        self._is_first = True

    def poll(self, timeout: float) -> frozenset[str]:
        """The tables that other desks changed, as soon as they did; empty where none did within so many seconds.

        After the connection broke it is made anew, and all tables are told, for what was said meanwhile is lost.
        UserError while the server does not answer; ask again after a while.
        """
        with explained(self._shop.location):
            if self._connection is None:
                self._connect()
                was_first, self._is_first = self._is_first, False
                if not was_first:
                    return EVERYTHING
            return self._heard(timeout)

    def _connect(self) -> None:
        connection = server_driver.connect(self._shop.location)
        with plainly():
            connection.execute(f"LISTEN {CHANNEL}")
        self._connection = connection

    def _heard(self, timeout: float) -> frozenset[str]:
        try:
            with plainly():
                said = [news.payload.split() for news in self._connection.notifies(timeout=timeout, stop_after=1)]
        except peewee.PeeweeException:
            self.close()
            raise
        return frozenset(table for desk, *tables in said if desk != self._shop.desk for table in tables)

    def close(self) -> None:
        """Hear no more; the next poll begins anew."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
