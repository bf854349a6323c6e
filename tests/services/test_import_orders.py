"""Importing: all of it or nothing, undone as a whole, and never half, whatever kills it."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.order_files import order, write
from tests.services.conftest import NOW, Fill
from vipdesk.errors import Cancelled, Sentence
from vipdesk.progress import Progress
from vipdesk.services import import_members, import_orders, make_shop
from vipdesk.store import imports, shop
from vipdesk.store.database import select
from vipdesk.store.journal import Journal

TABLES = ("shop_order", "buyer", "import_run", "member", "alias", "address", "membership", "setting")


@pytest.fixture(params=[imports.MANY, 1], ids=["indexed one by one", "indexed at the end"])
def many(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """From how many orders on they are indexed at the end."""
    monkeypatch.setattr(imports, "MANY", request.param)


def everything() -> dict[str, list[tuple[object, ...]]]:
    return {table: select(f"SELECT * FROM {table} ORDER BY id") for table in TABLES}


def take_over(journal: Journal, path: Path, progress: Progress | None = None) -> None:
    found = import_orders.preview(path, NOW, Progress())
    with journal.action(import_orders.label(found)):
        import_orders.apply(found, NOW, progress or Progress())


@pytest.mark.usefixtures("many")
def test_an_import_is_undone_and_redone_exactly(journal: Journal, tmp_path: Path) -> None:
    take_over(journal, write(tmp_path / "first.csv", [order(n) for n in range(20)]))
    before = everything()
    changed = [order(n, 买家实际支付金额="0.00", 退款金额="88.00", 订单状态="交易关闭") for n in range(5)]
    take_over(journal, write(tmp_path / "second.csv", [*changed, *(order(n) for n in range(20, 40))]))
    after = everything()
    assert before != after
    journal.undo()
    assert everything() == before
    journal.redo()
    assert everything() == after


def test_members_are_undone_together_with_the_orders_that_they_took(journal: Journal, fill: Fill) -> None:
    fill(10)
    assert select("SELECT COUNT(*) FROM shop_order WHERE member_id IS NULL") == [(0,)]
    journal.undo()
    assert select("SELECT COUNT(*) FROM shop_order WHERE member_id IS NULL") == [(10,)]
    assert select("SELECT COUNT(*) FROM member") == [(0,)]


@pytest.mark.usefixtures("many")
def test_a_cancelled_import_leaves_nothing(journal: Journal, tmp_path: Path) -> None:
    path = write(tmp_path / "many.csv", [order(n) for n in range(12_000)])
    before = everything()
    progress = Progress(lambda done, total: progress.stop() if done >= 5_000 else None)
    with pytest.raises(Cancelled):
        take_over(journal, path, progress)
    assert everything() == before
    take_over(journal, path)
    assert select("SELECT COUNT(*) FROM shop_order") == [(12_000,)]


def test_a_masked_address_never_replaces_a_whole_one(journal: Journal, tmp_path: Path, fill: Fill) -> None:
    fill(3)
    masked = write(
        tmp_path / "masked.csv", [order(1, **{"收货地址 ": "福建省 福州市 鼓楼区 东街口**号", "收货人姓名": "陈**"})]
    )
    found = import_members.preview(masked, "VIP 1", NOW, Progress())
    assert (found.known, len(found.changed)) == (1, 0)


def test_a_shop_without_orders_takes_the_currency_of_its_first_import(journal: Journal, tmp_path: Path) -> None:
    take_over(journal, write(tmp_path / "o.csv", [order(1)]))
    assert shop.settings().currency == "CNY"


KILLED = """
import sys
from pathlib import Path
from vipdesk.progress import Progress
from vipdesk.services import import_orders
from vipdesk.store import imports, shop
from vipdesk.store.journal import Journal
shop.open_shop(Path(sys.argv[1]))
found = import_orders.preview(Path(sys.argv[2]), int(sys.argv[3]), Progress())
print("ready", flush=True)
with Journal("owner", lambda: int(sys.argv[3])).action(import_orders.label(found)):
    import_orders.apply(found, int(sys.argv[3]), Progress())
print("done", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_killed_import_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    rows = 3_000
    path = write(tmp_path / "many.csv", [order(n) for n in range(rows)])
    place = tmp_path / "killed.vipdesk"
    make_shop.make(place, "owner", NOW).close()
    chance = random.Random(7)
    outcomes = set()
    for _ in range(25):
        outcomes.add(_killed(place, path, chance.uniform(0, 0.15)))
        found = _rows(place)
        assert found in (0, rows)
        if found:
            _start_anew(place, tmp_path)
    assert _killed(place, path, None) == "done"
    assert _rows(place) == rows
    assert "killed" in outcomes


def _killed(place: Path, path: Path, after: float | None) -> str:
    """Start the import, and kill it so long after it began to write; how it ended."""
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(place), str(path), str(NOW)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
    rest = process.communicate()[0]
    return "done" if "done" in rest else "killed"


def _rows(place: Path) -> int:
    with sqlite3.connect(place) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        orders = database.execute("SELECT COUNT(*) FROM shop_order").fetchone()[0]
        assert database.execute("SELECT COUNT(*) FROM buyer").fetchone()[0] == orders
        assert database.execute("SELECT COUNT(*) FROM import_run").fetchone()[0] == bool(orders)
    database.close()
    return int(orders)


def _start_anew(place: Path, folder: Path) -> None:
    for left in folder.glob("killed.vipdesk*"):
        left.unlink()
    make_shop.make(place, "owner", NOW).close()


def test_two_overlapping_files_in_one_action_are_undone_together(journal: Journal, tmp_path: Path) -> None:
    first = write(tmp_path / "may.csv", [order(n) for n in range(10)])
    later = [order(n, 买家实际支付金额="58.00", 退款金额="30.00") for n in range(5)]
    second = write(tmp_path / "june.csv", [*later, *(order(n) for n in range(10, 15))])
    before = everything()
    with journal.action(Sentence("Two files")):
        for path in (first, second):
            import_orders.apply(import_orders.preview(path, NOW, Progress()), NOW, Progress())
    after = everything()
    journal.undo()
    assert everything() == before
    journal.redo()
    assert everything() == after
