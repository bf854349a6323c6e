"""What people do in a shop of a million members besides searching: edits, duplicates, segments, orders, erasing.

    python benchmarks/deeds_million.py deeds.vipdesk [--members 1000000] [--orders 1000000]

Makes the shop at that place if it is not there yet: that of `members_million.py`, and to each member a nick, an address
and a group; a third of the orders are of buyers who are no members, the first member has a thousand, and one member in
fifty has the phone of another one. Every deed is done in the window, offscreen, on a copy: until the first painting,
until all of it was done, the longest that the window did not listen, and the most memory meanwhile.
"""

import argparse
import gc
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

sys.path.insert(0, str(Path(__file__).parents[1]))

import members_million as million  # first: it chooses the platform
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from vipdesk.domain import demo_names
from vipdesk.errors import Sentence
from vipdesk.progress import Progress
from vipdesk.services import export_members, undo_import
from vipdesk.services.export_members import Wish
from vipdesk.store import bulk, journal, shop
from vipdesk.store.database import execute, select
from vipdesk.store.models import (
    Address,
    Alias,
    Buyer,
    ImportRun,
    Membership,
    ShopOrder,
    Tier,
    VipGroup,
)
from vipdesk.store.several import Deed
from vipdesk.ui import registry
from vipdesk.ui.main_window import MainWindow
from vipdesk.ui.pages.members import MembersPage
from vipdesk.ui.pages.members_duplicates import DuplicatesDialog
from vipdesk.ui.pages.members_several import EditSeveral
from vipdesk.ui.pages.members_timeline import TimeLineDialog
from vipdesk.ui.pages.orders import MATCHING, OrdersPage
from vipdesk.ui.pages.segments import SegmentsDialog
from vipdesk.ui.session import Session

D = TypeVar("D", bound=QDialog)

MANY = 100_000
"""Members that are edited and exported, and orders of the import that is taken back."""
FAITHFUL = 1_000
"""Orders of the first member."""
_GROUPS, _STRANGERS = 50, 100_000
SEGMENTS = (
    'group = "VIP 1"',
    'group = "VIP 1" and spent_180d >= 200 and last_letter_days > 60',
    "orders_total >= 3",
    "recency >= 4 and frequency >= 2",
    'city = "杭州市" and not nick contains "tea"',
    "last_order_days > 365 or orders_90d = 0",
    "deliverable = yes and spent_total > 500",
)


def main() -> None:
    """Make the shop if need be, do everything, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--members", type=int, default=1_000_000)
    parser.add_argument("--orders", type=int, default=1_000_000)
    options = parser.parse_args()
    if not options.path.exists():
        million.make(options.path, options.members, options.orders)
        enrich(options.path, options.members)
    with tempfile.TemporaryDirectory(dir=options.path.parent) as folder:
        copy = Path(shutil.copy(options.path, Path(folder) / "shop.vipdesk"))
        with million.opened_at(copy) as session:
            print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
            window(session, Path(folder))


# The shop


def enrich(path: Path, members: int) -> None:
    """What the shop of the members' table lacks."""
    opened = shop.open_shop(path)
    log = journal.Journal("benchmark", lambda: int(million.NOW.timestamp()))
    names = ("alias", "address", "tier", "vip_group", "membership", "buyer", "shop_order", "import_run")
    with log.action(Sentence("Fill")), journal.unlogged(names), bulk.changes_unlogged(("member", "shop_order")):
        bulk.add(Tier, ("id", "name"), [(1, "VIP")])
        columns = ("id", "name", "platform", "tier_id", "capacity", "admin_limit")
        bulk.add(VipGroup, columns, [(id_, f"VIP {id_}", "qq", 1, 2000, 10) for id_ in range(1, _GROUPS + 1)])
        for first in range(1, members + 1, million._CHUNK):
            _people(range(first, min(first + million._CHUNK, members + 1)))
        _buyers(members)
        execute("UPDATE member SET phone = (SELECT x.phone FROM member x WHERE x.id = member.id - 1) WHERE id % 50 = 0")
        _second_import(members)
    opened.close()


def _people(ids: range) -> None:
    chance = random.Random(ids.start)
    bulk.add(Alias, ("id", "member_id", "platform", "nick"), [(id_, id_, "taobao", f"tb{id_:07}") for id_ in ids])
    group = [(id_, chance.randint(1, _GROUPS), id_, "member", "2025-03-01") for id_ in ids]
    bulk.add(Membership, ("id", "group_id", "member_id", "role", "joined_on"), group)
    columns = ("id", "member_id", "recipient", "province", "city", "district", "street", "postcode", "country",
               "source", "deliverable", "is_current", "since_on")  # fmt: skip
    bulk.add(Address, columns, [
        (id_, id_, "", "浙江省", chance.choice(million.CITIES), "西湖区", f"文三路{chance.randrange(9999)}号", "310012",
         "", "import", 1, 1, "2025-03-01") for id_ in ids
    ])  # fmt: skip


_BUYER = ("id", "platform", "identity", "nick", "name", "phone", "email", "province", "city", "district", "street",
          "postcode", "country", "member_id", "import_id", "matched_how")  # fmt: skip


def _buyers(members: int) -> None:
    """A third of the members bought, and so did strangers; a third of the orders are of these."""
    known = members // 3
    bulk.add(Buyer, _BUYER, [_buyer(id_, f"tb{id_:07}", id_, "alias") for id_ in range(1, known + 1)])
    strangers = range(known + 1, known + _STRANGERS + 1)
    bulk.add(Buyer, _BUYER, [_buyer(id_, f"x{id_:07}", None, "") for id_ in strangers])
    execute("UPDATE shop_order SET buyer_id = ? + id % ?, member_id = NULL WHERE id % 3 = 0", [known + 1, _STRANGERS])
    execute("UPDATE shop_order SET buyer_id = member_id WHERE id % 3 > 0 AND member_id <= ?", [known])
    execute("UPDATE shop_order SET buyer_id = 1, member_id = 1 WHERE id <= ?", [FAITHFUL])


def _buyer(id_: int, nick: str, member_id: int | None, how: str) -> tuple[object, ...]:
    chance = random.Random(id_)
    name, phone = demo_names.name(chance).full, f"129{chance.randrange(10**8):08}"
    return (id_, "taobao", nick, nick, name, phone, "", "", "", "", "", "", "", member_id, 1, how)


def _second_import(members: int) -> None:
    """The import that is taken back, in its own action."""
    first = int(select("SELECT MAX(id) FROM shop_order")[0][0]) + 1
    run = (2, "orders", "december.csv", int(million.NOW.timestamp()), journal.current_action(), MANY, MANY, 0, 0, 0, 0)
    bulk.add(ImportRun, ("id", "kind", "file", "imported_at", "action_id", *million._COUNTS), [run])
    for rows in million.purchases(MANY, members):
        moved = [(row[0] + first, row[1], f"d{row[2]}", f"d{row[3]}", *row[4:-1], 2) for row in rows]
        bulk.add(ShopOrder, million.ORDER_COLUMNS, moved)


# The deeds


def window(session: Session, folder: Path) -> None:
    """One deed after another, as a person would."""
    shown = MainWindow(session, registry.pages(), registry.last_pages())
    shown.resize(1280, 800)
    shown.start()
    session.failed.connect(lambda error: print(f"    FAILED: {error}"))
    million.settle(session)
    print("| deed | until painted, ms | until complete, ms | longest block, ms | of the processor, ms | memory, MB |")
    print("|---|---|---|---|---|---|")
    page = cast(MembersPage, shown.go("members"))
    million.settle(session)
    for text in ("1", "12", "zh", "陈", "4187", "lily"):
        report(f"type “{text}” in the field at the top", session, lambda text=text: find(shown, text))
    shown.search.clear()
    shown.search._find()
    report("open the card of who has 1,000 orders", session, lambda: page.open_item(1))
    report("open the time line", session, lambda: TimeLineDialog(shown, session, 1).open())
    leave(TimeLineDialog)
    edits(session, page)
    segments(session, shown)
    report("export 100,000 members", session, lambda: session.read(partial(export, page, folder)))
    report("find duplicates", session, lambda: DuplicatesDialog(shown, session).open())
    leave(DuplicatesDialog)
    orders = cast(OrdersPage, report("open the orders", session, lambda: shown.go("orders")))
    report("open the matching", session, lambda: orders.parts.choose(MATCHING))
    report("search a buyer", session, lambda: orders.matching.search.setText("x0400"))
    report("come back to Today", session, lambda: shown.go("today"))
    take_back = partial(undo_import.take_back, import_id=2, today=million.TODAY)
    report(
        "take back an import of 100,000 orders", session,
        lambda: session.write_recorded(Sentence("Take back"), lambda log, progress: take_back(log, progress=progress)),
    )  # fmt: skip
    report("erase one person", session, lambda: session.erase(500, from_copies=False))
    shown.close()


def find(shown: MainWindow, text: str) -> None:
    """Without the pause after a key."""
    shown.search.setText(text)
    shown.search._find()


def edits(session: Session, page: MembersPage) -> None:
    """100,000 members at once, and back."""
    model = page.table.model
    chosen = QItemSelection(model.index(0, 0), model.index(MANY - 1, len(model.columns) - 1))
    page.table.view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    million.settle(session)
    for deed, text in ((Deed.GIVE_TAG, "old friend"), (Deed.MUST_SEND, "")):
        report(f"ask for: {deed.value} of 100,000", session, lambda deed=deed: page.several.ask(deed))
        dialog = one(EditSeveral)
        if text:
            dialog.field.setText(text)
            dialog.field.textEdited.emit(text)
            wait(session)
        button = next(each for each in dialog.findChildren(QPushButton) if each.isDefault())
        report(f"{deed.value} of 100,000", session, button.click)
        report("undo it", session, session.undo)


def segments(session: Session, shown: MainWindow) -> None:
    """The live count of several conditions."""
    SegmentsDialog(shown, session).open()
    million.settle(session)
    editor = one(SegmentsDialog).editor
    for text in SEGMENTS:
        report(f"count `{text}`", session, lambda text=text: count(session, editor, text))
        print(f"    {editor.count.text()}")
    leave(SegmentsDialog)


def count(session: Session, editor: object, text: str) -> None:
    """Put a condition in; its count comes after a pause."""
    editor.put(None, text)  # type: ignore[attr-defined]
    editor._pause.stop()  # type: ignore[attr-defined]
    editor._ask()  # type: ignore[attr-defined]


def export(page: MembersPage, folder: Path, progress: Progress) -> None:
    wish = Wish(page.table.model.ids[:MANY], page.columns.titles(page.table))
    export_members.write(folder / "members.xlsx", wish, progress)
    export_members.write(folder / "members.csv", wish, progress)


def wait(session: Session) -> None:
    """Until what waits for a pause in typing was done."""
    for _ in range(300):
        million.turn()
    million.settle(session)


def report(name: str, session: Session, deed: Callable[[], object]) -> object:
    """Do it, and print how long it took, and the most memory meanwhile."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")
    results: list[object] = []
    begun = time.perf_counter()
    first = million.took(lambda: (results.append(deed()), million.painted()), time.thread_time)
    turns = [first, *million.settle(session)]
    complete = (time.perf_counter() - begun) * 1000
    wall, cpu = (max(ms) for ms in zip(*turns, strict=True))
    print(f"| {name} | {first.wall:.0f} | {complete:.0f} | {wall:.0f} | {cpu:.0f} | {peak_mb()} |", flush=True)
    return results[0]


def peak_mb() -> int:
    """The most memory since it was last forgotten."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))) // 1024


def one(kind: type[D]) -> D:
    """The dialog of this kind that is open."""
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


def leave(kind: type[QDialog]) -> None:
    """Close it."""
    one(kind).reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main()
