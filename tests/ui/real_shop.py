"""A shop with the usual terms and the pages of its people and orders, for tests of these pages."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.order_files import order, write
from vipdesk.progress import Progress
from vipdesk.services import import_files, make_shop
from vipdesk.store.database import ShopFile
from vipdesk.ui import registry
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.session import Session

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, 42, tzinfo=UTC)
PAGES = ("members", "groups", "orders")
MOMENT = int(NOW.timestamp())


def make(folder: Path) -> ShopFile:
    """An English shop, so that what it says to customers can be read here."""
    return make_shop.make(folder / "tea.vipdesk", "owner", MOMENT, name="Green Bamboo", language="en", currency="CNY")


def show(session: Session) -> MainWindow:
    """The window with these pages only."""
    specs = [spec for spec in registry.pages() if spec.key in PAGES]
    made = MainWindow(session, specs, registry.last_pages())
    made.start()
    made.activateWindow()
    return made


def fill(session: Session, folder: Path, count: int, group: str = "VIP 1", **cells: str) -> Path:
    """One order of each of so many buyers, who are members of a group; the file that they came with."""
    path = write(folder / f"people-{count}.csv", [order(number, **cells) for number in range(count)])
    for found in (
        import_files.orders([path], MOMENT, Progress()),
        import_files.members([path], group, MOMENT, Progress()),
    ):
        session.do(found.label, found.apply, Progress())
    return path


def press(widget: QWidget, words: str) -> None:
    """Press the button that says this."""
    next(one for one in buttons(widget) if words in (one.text(), one.accessibleName())).click()


def said(widget: QWidget) -> list[str]:
    """Every text that is to be seen there; what was put there just now is seen from the next turn of events on."""
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()]


def buttons(widget: QWidget) -> Sequence[QPushButton]:
    """The buttons that are to be seen there."""
    QApplication.processEvents()
    return [one for one in widget.findChildren(QPushButton) if one.isVisibleTo(widget)]


def dialog(kind: type[QWidget]) -> QWidget:
    """The open dialog of a kind."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def texts(model: object, column: int) -> list[str]:
    """What stands in a column of a table."""
    return [model.index(line, column).data() for line in range(model.rowCount())]
