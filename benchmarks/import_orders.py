"""Imports a million orders with matching, beside what plain executemany needs for the very same rows.

    python benchmarks/import_orders.py [--orders 1000000]

The shop has 20,000 members in a VIP group, with a nick each; 200,000 buyers, a tenth of them members, order five times
each. Each order has times of its own, one of 900 amounts and one of 40 titles. The peer puts the rows that the import
made (buyers and orders) into a new file with the same tables, indexes and settings of SQLite, in one transaction, by
sqlite3.executemany of rows that lie ready in memory: it reads no file, checks no cell, matches nobody and books no
privilege. It is asked twice: with SQLite's own cache of pages and without looking after foreign keys, and with all the
settings of an import. The commit counts on both sides. All in one run; the collector of circular garbage is off, as in
the program.
"""

import argparse
import gc
import multiprocessing
import os
import resource
import sqlite3
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.files.tables import TAOBAO, csv_file, taobao
from vipdesk.domain.gathered import in_order_of_time
from vipdesk.errors import Sentence
from vipdesk.files.order_files import read_tables
from vipdesk.progress import Progress
from vipdesk.services import import_orders, make_shop, reading, respect_erasures
from vipdesk.store import bulk, models, shop
from vipdesk.store.database import select
from vipdesk.store.journal import Journal

T = TypeVar("T")
NOW = 1_795_320_000
FIRST = datetime(2024, 12, 1)  # noqa: DTZ001 - as a report writes it, in the shop's own time
MEMBERS, SHARE, TIMES = 20_000, 10, 5
PART = 500_000
"""Orders in a file; a text file may have a million rows, its header included."""


class Spent:
    """Seconds by the clock and of the processor, by what they went into."""

    def __init__(self) -> None:
        self.wall: dict[str, float] = {}
        self.cpu: dict[str, float] = {}

    def on(self, name: str, work: Callable[[], T]) -> T:
        """Do it, and note what it took."""
        wall, cpu = time.perf_counter(), time.process_time()
        result = work()
        self.wall[name], self.cpu[name] = time.perf_counter() - wall, time.process_time() - cpu
        print(f"{name:44} {self.wall[name]:7.1f} s by the clock {self.cpu[name]:7.1f} s of the processor", flush=True)
        return result


def _row(n: int, buyers: int) -> dict[str, str]:
    who = n * 7 % buyers
    goods, postage = 1_990 + n * 11 % 900 * 35, n % 3 * 500
    at = FIRST + timedelta(seconds=61 * n)
    return TAOBAO | {
        "买家应付货款": f"{goods / 100:.2f}",
        "买家应付邮费": f"{postage / 100:.2f}",
        "总金额": f"{(goods + postage) / 100:.2f}",
        "买家实际支付金额": f"{(goods + postage) / 100:.2f}",
        "订单创建时间": f"{at}",
        "订单付款时间 ": f"{at + timedelta(seconds=55)}",
        "宝贝标题 ": f"茶杯，茶壶 {n % 40}",
        "订单编号": str(2140730062701497 + 13 * n),
        "买家会员名": f"小海{who}",
        "收货地址 ": f"福建省 福州市 鼓楼区 东街{who}号(350001)",
        "联系手机": f"'138{who:08}",
    }


def _files(folder: Path, orders: int) -> list[Path]:
    """The reports, made by another process, so that its memory does not count."""
    starts = range(0, orders, PART)
    paths = [folder / f"orders-{first}.csv" for first in starts]
    for first, path in zip(starts, paths, strict=True):
        maker = multiprocessing.Process(target=_write, args=(path, range(first, min(first + PART, orders)), orders))
        maker.start()
        maker.join()
    return paths


def _write(path: Path, numbers: range, orders: int) -> None:
    buyers = max(1, orders // TIMES)
    csv_file(path, taobao(*(_row(n, buyers) for n in numbers)), "gb18030")


def _add_members(journal: Journal, orders: int) -> None:
    step = max(1, orders // TIMES // MEMBERS)
    fields = dict.fromkeys(
        ("real_name", "title", "pronoun", "phone", "email", "birthday_calendar", "consent_how", "do_not_pursue_why",
         "note", "sort_key", "search_key"), "",
    ) | {"language": "zh_CN", "birthday_leap": 0, "do_not_pursue": 0, "must_send": 0}  # fmt: skip
    with journal.action(Sentence("Members")):
        bulk.add(
            models.Member,
            ("id", "name", *fields),
            [(n + 1, f"小海{n * step}", *fields.values()) for n in range(MEMBERS)],
        )
        aliases = [(n + 1, "taobao", f"小海{n * step}") for n in range(MEMBERS)]
        bulk.add(models.Alias, ("member_id", "platform", "nick"), aliases)
        _join(range(1, MEMBERS + 1))


def _join(member_ids: range) -> None:
    """Everybody into a group with the terms that a new shop has, so that privileges are used."""
    (tier_id,) = select("SELECT id FROM tier ORDER BY id LIMIT 1")[0]
    group = ("id", "name", "platform", "tier_id", "note", "capacity", "admin_limit")
    bulk.add(models.VipGroup, group, [(1, "VIP", "taobao", tier_id, "", MEMBERS, 5)])
    rows = [(id_, 1, f"{FIRST:%Y-%m-%d}", "member") for id_ in member_ids]
    bulk.add(models.Membership, ("member_id", "group_id", "joined_on", "role"), rows)


def _import(spent: Spent, paths: list[Path], journal: Journal) -> int:
    rules = reading.orders_rules(NOW)
    read = spent.on(
        "reading and checking every cell",
        lambda: tuple(in_order_of_time(one for path in paths for one in read_tables(path, rules, Progress()))),
    )
    found = spent.on(
        "comparing with the shop, matching buyers",
        lambda: import_orders._compared(tuple(paths), read, respect_erasures.recognition(), Progress()),
    )

    def write() -> None:
        with journal.action(import_orders.label(found)):
            import_orders.apply(found, NOW, Progress())

    spent.on("writing, with privileges recognised", write)
    return len(found.new)


PEERS: dict[str, tuple[str, ...]] = {
    "peer: executemany of the same rows": ("foreign_keys = 0", "cache_size = -2000"),
    "peer: the same with the import's settings": ("foreign_keys = 1", "cache_size = -131072"),
}
"""As SQLite is when nobody asks for more; and all that an import has."""
PARENTS = ("action", "member", "import_run")
"""What buyers and orders point to: it is there before the clock starts."""


def _peer(spent: Spent, path: Path, name: str) -> None:
    """The same rows by executemany into the same tables."""
    tables = ("buyer", "shop_order")
    rows = {table: select(f"SELECT * FROM {table} ORDER BY id") for table in (*PARENTS, *tables)}
    definitions = [
        sql for name in rows for (sql,) in select("SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql > ''"
        " AND type IN ('table', 'index') ORDER BY type DESC", [name])
    ]  # fmt: skip
    peer = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = wal", "synchronous = full", "secure_delete = 1"):
        peer.execute(f"PRAGMA {pragma}")
    for sql in definitions:
        peer.execute(sql)

    def write(*tables: str) -> None:
        peer.execute("BEGIN IMMEDIATE")
        for table in tables:
            marks = ", ".join("?" * len(rows[table][0]))
            peer.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[table])
        peer.execute("COMMIT")

    write(*PARENTS)
    for pragma in PEERS[name]:
        peer.execute(f"PRAGMA {pragma}")
    spent.on(name, lambda: write(*tables))
    peer.close()


def main() -> None:
    """Print what each part took, and how many times the peer the whole is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--orders", type=int, default=1_000_000)
    orders = parser.parse_args().orders
    gc.disable()
    spent = Spent()
    with TemporaryDirectory() as folder:
        paths = _files(Path(folder), orders)
        made = make_shop.make(Path(folder) / "shop.vipdesk", "owner", NOW)
        journal = Journal("owner", lambda: NOW)
        _add_members(journal, orders)
        assert _import(spent, paths, journal) == orders
        whole_wall, whole_cpu = sum(spent.wall.values()), sum(spent.cpu.values())
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        for number, peer in enumerate(PEERS):
            _peer(spent, Path(folder) / f"peer-{number}.db", peer)
        (matched,) = select("SELECT COUNT(*) FROM shop_order WHERE member_id IS NOT NULL")[0]
        (used,) = select("SELECT COUNT(*) FROM privilege_use")[0]
        print(f"{orders:,} orders, {matched:,} of members, {used:,} uses of privileges")
        print(f"{whole_wall:.1f} s by the clock, {whole_cpu:.1f} s of the processor")
        for peer in PEERS:
            print(f"{whole_wall / spent.wall[peer]:.2f} and {whole_cpu / spent.cpu[peer]:.2f} times the {peer}")
        print(f"{most:,} MB at most; load {os.getloadavg()}")
        made.close()
    assert shop


if __name__ == "__main__":
    main()
