"""Power cuts at every write of a session: what is acknowledged then is there when the power is back.

The session is a real process of the real program. A small library that is loaded before the C library writes down
what the process writes, syncs, cuts, renames and removes; the log is replayed up to every record, with nothing,
everything, or a random part of what was not synced (see `disk_log`), and the program opens what is left.
"""

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tests.reliability import works
from tests.reliability.disk_log import Disk, Keep, Record, read
from tests.reliability.looking import look
from tests.reliability.worker import ROOT

PLACE = "shop.vipdesk"
ACKNOWLEDGED = "acknowledged"
"""Not a file of the program: the session writes a line into it after each step, so that the log has it in its place."""
_KEPT = (("nothing", 0.0), ("everything", 1.0), ("a part", 0.5))


class Cuts(NamedTuple):
    """What became of many power cuts."""

    writes: int
    """Records of the session: writes, syncs, cuts of length, and changes of names."""
    steps: int
    """Steps of the session that were acknowledged."""
    cuts: int
    different: int
    """Of the cuts: those that left files that no other cut had left."""
    lost: int
    half: int
    corrupt: int
    bad_backups: int
    details: tuple[str, ...]

    @property
    def bad(self) -> int:
        return self.lost + self.half + self.corrupt + self.bad_backups


def library(folder: Path) -> Path | None:
    """The library that writes down, compiled at this moment; None where there is no compiler for it."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    made, source = folder / "disk_shim.so", Path(__file__).with_name("disk_shim.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", str(made), str(source), "-ldl", "-lpthread"], check=True)
    return made


def record(folder: Path, shim: Path) -> tuple[Path, list[Record], list[str]]:
    """Let a session run: where it was, what it did to the files, and what the shop held after each step."""
    desk, files, log = folder / "desk", folder / "files", folder / "log"
    desk.mkdir()
    files.mkdir()
    works.order_files(files, files=2, rows=40)
    subprocess.run(
        [sys.executable, "-m", "tests.reliability.power_cuts", str(desk / PLACE), str(files)],
        env={**os.environ, "LD_PRELOAD": str(shim), "DISK_FOLDER": str(desk), "DISK_LOG": str(log)},
        cwd=ROOT,
        check=True,
    )
    expected = (desk / ACKNOWLEDGED).read_text("utf-8").split()
    return desk, read(log), ["", *expected]


def session(place: Path, files: Path) -> None:
    """Work, and acknowledge each step with what the shop holds after it."""
    with (place.parent / ACKNOWLEDGED).open("w", encoding="utf-8") as acknowledged:
        for _ in works.session(place, files):
            acknowledged.write(works.digest(place) + "\n")
            acknowledged.flush()


def run(folder: Path, shim: Path, every: int = 1, seed: int = 1) -> Cuts:
    """Cut the power at each record of a session, or at every so-manyth that begins at a random one."""
    desk, records, expected = record(folder, shim)
    tally = _Tally(desk, folder / "after", expected)
    chance = random.Random(seed)
    disk, wanted = Disk(), chance.randrange(every)
    for number, one in enumerate(records):
        if one.path.endswith(ACKNOWLEDGED):
            tally.steps += one.what == "w"
            continue
        disk.apply(one)
        if number >= wanted:
            wanted += chance.randint(1, 2 * every - 1)
            for name, share in _KEPT:
                tally.add(disk.after_cut(Keep(share, f"{seed}/{number}/{name}")), f"record {number}, {name} kept")
    _compare(disk.after_cut(Keep(1)), desk)
    return tally.sum(sum(not one.path.endswith(ACKNOWLEDGED) for one in records))


def _compare(replayed: dict[str, bytes], desk: Path) -> None:
    """The log is whole: all of it replayed gives the very files that the session left."""
    there = {str(path): path.read_bytes() for path in desk.rglob("*") if path.is_file()}
    there.pop(str(desk / ACKNOWLEDGED))
    assert replayed == there, sorted(replayed.keys() ^ there.keys())


class _Tally:
    """Counts what is found after each cut."""

    def __init__(self, desk: Path, after: Path, expected: list[str]) -> None:
        self.steps = 0
        self._desk, self._after, self._expected = desk, after, expected
        self._verdicts: dict[tuple[int, str], str] = {}
        self._counts = dict.fromkeys(("cuts", "different", "lost", "half", "corrupt", "bad_backups"), 0)
        self._details: list[str] = []

    def add(self, files: dict[str, bytes], where: str) -> None:
        self._counts["cuts"] += 1
        marks = [name.encode() + sha256(content).digest() for name, content in sorted(files.items())]
        key = (self.steps, sha256(b"".join(marks)).hexdigest())
        if key not in self._verdicts:
            self._counts["different"] += 1
            self._verdicts[key] = self._verdict(files, where)
        if verdict := self._verdicts[key]:
            self._counts[verdict] += 1

    def _verdict(self, files: dict[str, bytes], where: str) -> str:
        self._lay_out(files)
        verdict, detail = self._of_shop()
        if not verdict and (bad := self._bad_backups()):
            verdict, detail = "bad_backups", str(bad)
        if verdict:
            names = sorted(Path(name).name for name in files)
            self._details.append(f"{verdict} at {where}, after {self.steps} steps: {detail} {names}")
        return verdict

    def _lay_out(self, files: dict[str, bytes]) -> None:
        shutil.rmtree(self._after, ignore_errors=True)
        self._after.mkdir()
        for name, content in files.items():
            path = self._after / Path(name).relative_to(self._desk)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def _of_shop(self) -> tuple[str, str]:
        place = self._after / PLACE
        if not place.exists():
            return ("lost", "there is no shop") if self.steps else ("", "")
        found = look(place)
        if found.trouble:
            return "corrupt", str(found.trouble)
        allowed = self._expected[self.steps : self.steps + 2]
        if found.digest in allowed:
            return "", ""
        return ("lost", "") if found.digest in self._expected[: self.steps] else ("half", "")

    def _bad_backups(self) -> list[str]:
        """Files that are called backups and do not hold what the shop held at some step."""
        copies = (self._after / f"{Path(PLACE).stem} backups").glob("*.vipdesk")
        return [copy.name for copy in copies if _held(copy) not in self._expected]

    def sum(self, writes: int) -> Cuts:
        return Cuts(writes, self.steps, **self._counts, details=tuple(self._details))


def _held(copy: Path) -> str:
    with contextlib.suppress(sqlite3.DatabaseError):
        return works.digest(copy)
    return "unreadable"


if __name__ == "__main__":
    session(Path(sys.argv[1]), Path(sys.argv[2]))
