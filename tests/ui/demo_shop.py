"""The demo shop with few members, made once and copied for each test, and the whole window on it."""

import shutil
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from vipdesk.progress import Progress
from vipdesk.services import make_demo
from vipdesk.store import shop
from vipdesk.store.database import ShopFile
from vipdesk.ui import registry
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.session import Session

MEMBERS = 300


@cache
def _made(today: date, now: datetime) -> Path:
    path = Path(mkdtemp(prefix="vipdesk-demo-")) / "demo.vipdesk"
    make_demo.make(path, MEMBERS, 1, today, int(now.timestamp()), Progress())
    return path


def copy(folder: Path, today: date, now: datetime) -> ShopFile:
    """A copy of the demo shop, opened."""
    target = folder / "tea.vipdesk"
    shutil.copyfile(_made(today, now), target)
    return shop.open_shop(target)


def show(session: Session, page: str) -> MainWindow:
    """The window with all its pages, at one of them."""
    made = MainWindow(session, registry.pages(), registry.last_pages())
    session.desk.keep_text("window/page", page)
    made.start()
    made.activateWindow()
    return made


def moment(day: date) -> datetime:
    """Noon in UTC."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
