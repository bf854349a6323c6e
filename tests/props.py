"""Files, hands and troubles for the scenes that pictures are taken of."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import sleep
from typing import TypeVar
from unittest.mock import patch

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QFileDialog, QScrollArea, QWidget

from tests.camera import TODAY, Stage
from tests.order_files import order
from vipdesk.domain.disclosed import EXPORTED, OF_A_PACK, Datum, Way
from vipdesk.errors import UserError
from vipdesk.progress import Progress
from vipdesk.services.look_at_groups import Group
from vipdesk.store import disclosures, letters
from vipdesk.store import members as store_members
from vipdesk.store.database import explained
from vipdesk.store.disclosures import Given
from vipdesk.ui.pages.letters.batches import Stage as Place
from vipdesk.ui.pages.letters.page import LettersPage
from vipdesk.ui.widgets import Bar

W = TypeVar("W", bound=QWidget)

DONE, ROWS = 61_240, 100_000


def opened(stage: Stage, kind: type[W]) -> W:
    """The open dialog of a kind."""
    return next(one for one in stage.window.findChildren(kind) if one.isVisible())


def take_foot(stage: Stage, page: QWidget, name: str) -> None:
    """A picture of what comes into view at the end of what is scrolled, where there is more than fits."""
    bars = [area.verticalScrollBar() for area in page.findChildren(QScrollArea) if area.isVisible()]
    longest = max(bars, key=lambda bar: bar.maximum())
    if longest.maximum():
        longest.setValue(longest.maximum())
        stage.take(name)
        longest.setValue(0)


def at(page: LettersPage, place: Place) -> int:
    """A batch in a column of the board."""
    return page.part.columns[place]._model.cards[0].id


def bought(number: int, **cells: str) -> dict[str, str]:
    """An order of this autumn."""
    paid = f"{TODAY - timedelta(days=number)} 12:00:00"
    return order(number, **({"订单创建时间": paid, "订单付款时间 ": paid} | cells))


def wrong() -> Iterator[dict[str, str]]:
    """Orders of which none can be taken over."""
    cells = (
        {"订单编号": "2.14073E+15"}, {"总金额": "1.2E+05"}, {"订单创建时间": "1900-01-01 00:00:00"},
        {"总金额": "-88.00"}, {"订单编号": ""}, {"买家会员名": "=HYPERLINK(1)" * 40}, {"订单状态": "天知道"},
    )  # fmt: skip
    for number, one in enumerate(cells, start=60):
        yield bought(number, **one)


def table(stage: Stage, name: str, lines: list[str]) -> Path:
    """A table as a CSV file."""
    path = stage.folder / name
    path.write_text("\n".join(lines), "utf-8")
    return path


def refused() -> UserError:
    """Trouble as it is often met."""
    return trouble_with(Path(__file__).parent)


def trouble_with(path: Path) -> UserError:
    """What is said of a file that is no shop."""
    try:
        with explained(path), closing(sqlite3.connect(path)) as opened_:
            opened_.execute("SELECT 1 FROM sqlite_master")
    except UserError as error:
        return error
    raise AssertionError(path)


def has_advanced(shown: QWidget) -> bool:
    """Whether a bar shows what `endless` has done."""
    return shown.isVisible() and shown.findChild(Bar).value() == DONE


def endless(progress: Progress) -> None:
    """Work that is a good way on, until somebody calls it off."""
    progress.at(DONE, ROWS)
    while True:
        progress.check()
        sleep(0.01)


def open_calendar(field: QDateEdit) -> None:
    """Press the arrow of a day's field."""
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center() + QPoint(field.width() // 2 - 10, 0))


@contextmanager
def saved_as(path: Path) -> Iterator[None]:
    """The system's own dialog for files cannot be taken a picture of: this is what it answers."""
    with patch.object(QFileDialog, "getSaveFileName", lambda *_: (str(path), "")):
        yield


def overfull(group: Group) -> Group:
    """The group with more people than it holds."""
    return replace(group, row=group.row._replace(members=group.row.capacity + 1_411))


def give_away(stage: Stage) -> None:
    """Enter into the register what a shop gives away in a season."""
    now, everybody = int(stage.session.now().timestamp()), tuple(store_members.find())
    for age, batch in enumerate(letters.batches()[:12]):
        whose = everybody[50 * age : 50 * age + batch.letters]
        for way in (Way.PRINTED, Way.HANDED_OUT):
            moment = now - 90_000 * age
            disclosures.record(
                Given(moment, "林晓舟", way, batch.helper, OF_A_PACK, whose, batch.id, batch.campaign_id)
            )
    disclosures.record(Given(now, "林晓舟", Way.PERSON, EXPORTED, (Datum.EVERYTHING,), everybody[:1]))
