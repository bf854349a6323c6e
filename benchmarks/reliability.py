"""What the program keeps, whatever happens to it: every figure of docs/reliability.md that is about one desk.

    python benchmarks/reliability.py [kills] [power] [disk] [bits] [backups] [cost] [--seed N] [--quick]

Without a part all of them run, some forty minutes on two cores; --quick does a tenth. Each part prints a table as
Markdown. Exits with 1 where anything was lost, half done, corrupt, or without a sentence.
"""

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from vipdesk import bootstrap

if __name__ == "__main__":
    bootstrap.ensure("test.txt")

from tests.reliability import bit_flips, costs, full_disk, kills, power_cuts, under_load, works

KILLS = 200
FLIPS = 300
BACKUPS = 100
MEMBERS = 2_000
"""Of the shop whose opening is measured."""

Row = Sequence[object]


class Run:
    """One run of the parts. `share`: by how much less than everything is done."""

    def __init__(self, seed: int, share: int) -> None:
        self._seed, self._share = seed, share
        self.bad = 0

    def kills(self, folder: Path) -> None:
        """`kill -9` at any moment of each work."""
        self._table("killed while it", "kills", "acknowledged steps", "lost", "half done", "corrupt", "cannot go on")
        for work in kills.SCENES:
            (place := folder / work).mkdir()
            found = kills.run(work, KILLS // self._share, place, self._seed)
            self._row(work, found.kills, found.steps, found.lost, found.half, found.corrupt, found.stuck)
            self._count(found.bad, found.details)

    def power(self, folder: Path) -> None:
        """The power is cut at every write of a session."""
        shim = power_cuts.library(folder)
        if shim is None:
            print("Skipped: this needs Linux and a C compiler (cc).")
            return
        found = power_cuts.run(folder, shim, self._share, self._seed)
        self._table("writes", "acknowledged steps", "cuts", "different", "lost", "half done", "corrupt", "bad backups")
        self._row(
            found.writes, found.steps, found.cuts, found.different,
            found.lost, found.half, found.corrupt, found.bad_backups,
        )  # fmt: skip
        self._count(found.bad, found.details)

    def disk(self, folder: Path) -> None:
        """The disk is full after each 64 KiB."""
        shim = power_cuts.library(folder)
        if shim is None:
            print("Only one of two ways to be full: the other needs Linux and a C compiler (cc).")
        self._table("work", "how the disk is full", "times", "sentences", "lost", "corrupt", "cannot go on")
        said: set[str] = set()
        for work in full_disk.WORKS:
            (place := folder / work).mkdir()
            for found in full_disk.run(work, place, shim, self._share):
                self._row(work, found.way, found.limits, found.sentences, found.lost, found.corrupt, found.stuck)
                self._count(found.bad, found.details)
                said.update(found.texts)
        print("\nSaid: " + " ".join(f"“{text}”" for text in sorted(said)))

    def bits(self, folder: Path) -> None:
        """Single bits fall over."""
        place = works.make(folder / "shop.vipdesk")
        runs: list[Callable[[], bit_flips.Flips]] = [lambda: bit_flips.plain(place, FLIPS // self._share, self._seed)]
        if bit_flips.is_possible():
            runs.append(lambda: bit_flips.encrypted(place, FLIPS // self._share, self._seed))
        else:
            print("Only plain: the add-on for encrypted shops is not installed.")
        heads = (
            "file", "flips", "noticed at opening", "by the quick look", "by the full check", "by its engine's part",
            "by reading every row", "by any of these", "changed nothing", "changed something silently", "no sentence",
        )  # fmt: skip
        self._table(*heads)
        for run in runs:
            found = run()
            self._row(*found)
            self._count(found.speechless + (found.silent if found.kind == "encrypted" else 0), ())

    def backups(self, folder: Path) -> None:
        """Backups are made while another process commits."""
        found = under_load.run(folder, BACKUPS // self._share)
        self._table("backups", "commits of the other process meanwhile", "restored and sound", "with every commit")
        self._row(found.backups, found.commits, found.restored, found.complete)
        self._count(found.bad, found.details)

    def cost(self, folder: Path) -> None:
        """What all this costs."""
        times = 200 // self._share
        kinds = [
            costs.opening(folder, MEMBERS // self._share, max(5, times // 10)),
            costs.committing(folder, times),
            *(costs.encryption(folder, max(5, times // 10)) if bit_flips.is_possible() else ()),
        ]
        self._table("what", "median ms", "ratio")
        for kind in kinds:
            for one in kind:
                self._row(one.what, f"{one.ms:.2f}", f"{one.ratio:.2f}")

    def _table(self, *heads: str) -> None:
        self._row(*heads)
        print("|" + "---|" * len(heads), flush=True)

    def _row(self, *cells: object) -> None:
        print("| " + " | ".join(f"{one:,}" if isinstance(one, int) else str(one) for one in cells) + " |", flush=True)

    def _count(self, bad: int, details: Sequence[str]) -> None:
        self.bad += bad
        for text in details[:20]:
            print(f"    {text}", file=sys.stderr, flush=True)


PARTS: dict[str, Callable[[Run, Path], None]] = {
    "kills": Run.kills,
    "power": Run.power,
    "disk": Run.disk,
    "bits": Run.bits,
    "backups": Run.backups,
    "cost": Run.cost,
}


def main() -> int:
    """Run the parts asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="part", help=", ".join(PARTS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    options = parser.parse_args()
    if unknown := set(options.parts) - PARTS.keys():
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    print("\n".join(_surroundings()))
    run = Run(options.seed, 10 if options.quick else 1)
    for name in options.parts or PARTS:
        print(f"\n## {name}\n")
        begun = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            PARTS[name](run, Path(folder).resolve())
        print(f"\n{time.perf_counter() - begun:.0f} s")
    print(f"\nAltogether bad: {run.bad}")
    return int(run.bad > 0)


def _surroundings() -> Iterator[str]:
    yield f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    yield f"SQLite {sqlite3.sqlite_version}" + (f", {bit_flips.engine()}" if bit_flips.is_possible() else "")


if __name__ == "__main__":
    raise SystemExit(main())
