"""A generated shop of 100,000 members and a million orders, to measure pages on.

    python benchmarks/big_shop.py big.vipdesk [--members 100000] [--orders-per-member 10] [--today 2026-11-22]

The demo shop, only larger: what it took is printed at the end.
"""

import argparse
import resource
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from vipdesk.progress import Progress
from vipdesk.services import make_demo


def main() -> None:
    """Make the shop as told on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--members", type=int, default=100_000)
    parser.add_argument("--orders-per-member", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--today", type=date.fromisoformat, default=date(2026, 11, 22))
    options = parser.parse_args()
    now = int(datetime(options.today.year, options.today.month, options.today.day, 2, tzinfo=UTC).timestamp())
    wall, cpu = time.perf_counter(), time.process_time()
    made = make_demo.make(
        options.path, options.members, options.seed, options.today, now, Progress(), options.orders_per_member
    )
    print(f"{made.members:,} members in {made.groups} groups, {made.orders:,} orders, {made.letters:,} letters")
    print(f"{time.perf_counter() - wall:.1f} s, of it {time.process_time() - cpu:.1f} s of one processor")
    print(f"{options.path.stat().st_size / 1e6:.0f} MB of file, {peak_mb():.0f} MB of memory at most")


def peak_mb() -> float:
    """The most memory that this process had at once."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
