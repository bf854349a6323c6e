"""A disk that becomes full after every 64 KiB of an import, a check-in and a backup.

Two ways to be full: the system lets no file grow beyond a size (`RLIMIT_FSIZE`, an I/O error for the engine), and a
disk has room for so many bytes more (`ENOSPC`, from the library that also writes down for the power cuts).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.reliability.kills import PLACE, SCENES, Scene, fresh
from tests.reliability.looking import Look, look
from tests.reliability.worker import Report, Worker

STEP = 64 * 1024
WORKS = ("import", "check-in", "backup")


class Full(NamedTuple):
    """What became of many full disks."""

    work: str
    way: str
    limits: int
    """How often the disk was full, each time 64 KiB later."""
    sentences: int
    """Of these: a sentence was told."""
    texts: tuple[str, ...]
    lost: int
    """Shops that did not hold exactly what was acknowledged."""
    corrupt: int
    stuck: int
    """Shops at which the work did not come to its end when there was room again."""
    details: tuple[str, ...]

    @property
    def bad(self) -> int:
        return self.limits - self.sentences + self.lost + self.corrupt + self.stuck


def run(work: str, folder: Path, shim: Path | None, every: int = 1) -> Iterator[Full]:
    """Each way to be full, at each step (or every so-manyth), until the work comes to its end."""
    scene = SCENES[work](folder)
    ways = {"no file larger": ("largest_file", None), "no room left": ("DISK_ROOM", shim)}
    for way, (setting, library) in ways.items():
        if setting == "DISK_ROOM" and library is None:
            continue
        environment = {"LD_PRELOAD": str(library), "DISK_FOLDER": str(folder)} if library else {}
        with Worker(environment) as worker:
            yield _one_way(scene, folder, worker, way, setting, every * STEP)


def _one_way(scene: Scene, folder: Path, worker: Worker, way: str, setting: str, step: int) -> Full:
    counts = dict.fromkeys(("limits", "sentences", "lost", "corrupt", "stuck"), 0)
    texts: set[str] = set()
    details: list[str] = []
    limit = 0
    while True:
        copy = fresh(scene, folder)
        report = worker.run(scene.work, *scene.arguments(copy), **{setting: limit})
        if report.done:
            return Full(scene.work, way, **counts, texts=tuple(sorted(texts)), details=tuple(details))
        counts["limits"] += 1
        texts |= {report.sentence.replace(str(copy), "…")} - {""}
        counts["sentences"] += bool(report.sentence)
        trouble = _trouble(scene, copy, report, worker)
        if trouble:
            counts[trouble] += 1
        if trouble or not report.sentence:
            details.append(f"{trouble} with {limit:,} bytes: {report} {look(copy / PLACE).trouble}")
        limit += step


def _trouble(scene: Scene, copy: Path, report: Report, worker: Worker) -> str:
    found = look(copy / PLACE)
    if found.trouble:
        return "corrupt"
    if found.digest != scene.expected[report.steps]:
        return "lost"
    again = worker.run(scene.work, *scene.arguments(copy))
    return "" if again.done and look(copy / PLACE) == Look(scene.expected[-1], ()) else "stuck"
