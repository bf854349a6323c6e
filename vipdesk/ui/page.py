"""What every page has in common: it refreshes itself when its tables change, and says where to go next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vipdesk.progress import Progress
from vipdesk.store.keys import Key
from vipdesk.ui.session import Session
from vipdesk.ui.theme import Look


@dataclass(frozen=True)
class Go:
    """A wish: show another page, and there the thing with this key (an id, or what that page understands)."""

    page: str
    item: Any = None


@dataclass(frozen=True)
class OpenShop:
    """A wish: close this shop and open, or make, the one at this place."""

    path: Path


@dataclass(frozen=True)
class RestoreBackup:
    """A wish: close the shop, put a backup in its place, and open it again."""

    backup: Path


@dataclass(frozen=True)
class ReadShop:
    """A wish: open the shop at this place without changing anything in it."""

    path: Path


@dataclass(frozen=True)
class SalvageShop:
    """A wish: close the shop, which is damaged, and copy what can be read of it to a new one."""


@dataclass(frozen=True)
class Recode:
    """A wish: close the shop, give it and its copies this key, or none, and open it again."""

    key: Key | None
    second: str
    """The folder of the second place for backups."""


@dataclass(frozen=True)
class LockDesk:
    """A wish: cover the window until the password is typed."""


@dataclass(frozen=True)
class Wear:
    """A wish: this look from now on."""

    look: Look


@dataclass(frozen=True)
class Speak:
    """A wish: this language from now on."""

    language: str


Wish = Go | OpenShop | ReadShop | RestoreBackup | SalvageShop | Recode | LockDesk | Wear | Speak


class Page(QWidget):
    """Subclasses name their `tables`, build themselves in `__init__`, and say how to `refresh`."""

    tables: ClassVar[frozenset[str]] = frozenset()
    """Names of the tables that the page shows."""

    asked = Signal(object)
    """A Wish, for the window to fulfil."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._stale = True
        self.column = QVBoxLayout(self)
        """The page from top to bottom; begin with a `widgets.Header`."""
        self.column.setContentsMargins(20, 20, 20, 20)
        self.column.setSpacing(12)
        session.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read again what is shown. Called before the first showing and whenever `tables` changed."""
        raise NotImplementedError

    def open_item(self, item: Any) -> None:
        """Show the thing that a search or another page sent here; pages with things override it."""

    def take_file(self, path: Path) -> QDialog | None:
        """Begin the import of one dropped file."""
        return self.take_files([path])

    def take_files(self, paths: Sequence[Path]) -> QDialog | None:
        """Begin the import of dropped files, in a dialog if it asks anything; pages that `take` files override it."""
        return None

    def go(self, page: str, item: Any = None) -> None:
        """Ask the window for another page."""
        self.asked.emit(Go(page, item))

    def bring_up_to_date(self) -> None:
        """Refresh now if something changed since the last time."""
        if self._stale:
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh late rather than in vain: when the page is seen."""
        super().showEvent(event)
        self.bring_up_to_date()

    def _on_changed(self, tables: frozenset[str]) -> None:
        self._stale = self._stale or bool(tables & self.tables)
        if self.isVisible():
            self.bring_up_to_date()


@dataclass(frozen=True)
class PageSpec:
    """An entry of the navigation; the page itself is made when it is first shown."""

    key: str
    title: str
    """Already in the reader's language."""
    icon: str
    make: Callable[[Session], Page]
    count: Callable[[Session], Callable[[Progress], int]] | None = None
    """Work for the background whose result the badge beside the title shows, if it is not 0."""
    tables: frozenset[str] = frozenset()
    """The tables after whose change the badge is counted again."""
    takes: Callable[[Path], bool] | None = None
    """Whether a dropped file belongs to this page; quick, and before the page exists."""
