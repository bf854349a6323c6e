"""Reads 100,000 orders of a Taobao report (16 columns), beside what pandas needs for the bare cells of the same files.

    python benchmarks/import_rows.py

The times are CPU seconds of the process and its children. Pandas turns bytes into cells and no more; ours finds out
what they mean, and checks every one.
"""

import resource
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.files.tables import RULES, TAOBAO, csv_file, taobao, xlsx_file
from vipdesk.files.order_files import read_orders
from vipdesk.progress import Progress

ROWS = 100_000


def _cpu() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _timed(name: str, work: Callable[[], int]) -> None:
    before = _cpu()
    assert work() == ROWS
    print(f"{name:32} {_cpu() - before:6.2f} s")


def _orders(path: Path) -> int:
    return len(read_orders(path, RULES, Progress()).orders)


def main() -> None:
    """Print one line for each reader and file."""
    changes = ({"订单编号": str(2140730062701497 + 13 * n), "买家会员名": f"小海{n % 7000}"} for n in range(ROWS))
    rows = taobao(*(TAOBAO | change for change in changes))
    with TemporaryDirectory() as folder:
        utf_8 = csv_file(Path(folder, "utf-8.csv"), rows)
        gbk = csv_file(Path(folder, "gbk.csv"), rows, "gb18030")
        xlsx = xlsx_file(Path(folder, "orders.xlsx"), rows)
        del rows
        for path in (utf_8, gbk, xlsx):
            _timed(f"orders of {path.name}", lambda path=path: _orders(path))
        _timed("pandas, cells of utf-8.csv", lambda: len(pd.read_csv(utf_8, dtype=str)))
        _timed("pandas, cells of gbk.csv", lambda: len(pd.read_csv(gbk, dtype=str, encoding="gb18030")))
        _timed("pandas, cells of orders.xlsx", lambda: len(pd.read_excel(xlsx, dtype=str, engine="calamine")))


if __name__ == "__main__":
    main()
