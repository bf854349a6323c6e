"""`kill -9` of a process that imports, checks in, migrates, restores or backs up, at any moment of it.

After each kill the program opens the shop. It must hold exactly what it held after the last step that was acknowledged,
or after the one that was under way: all of that, or nothing of it.
"""

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.reliability import works
from tests.reliability.looking import Look, look, states
from tests.reliability.worker import Report, Worker
from vipdesk.store import shop


class Scene(NamedTuple):
    """A work, and the shop that it begins with."""

    work: str
    shop: Path
    """A folder with the shop and what belongs to it."""
    arguments: Callable[[Path], tuple[Path, ...]]
    """What the work is given, in a copy of that folder."""
    expected: list[str]
    """What the shop holds before the work and after each step."""


class Killed(NamedTuple):
    """What became of many kills."""

    work: str
    kills: int
    steps: int
    """Steps that were acknowledged before the kills."""
    lost: int
    """Shops that hold less than was acknowledged."""
    half: int
    """Shops that hold a part of a step."""
    corrupt: int
    """Shops that cannot be opened, or in which a check finds trouble."""
    finished: int
    """Of the kills: those after which the step under way was there as a whole."""
    stuck: int
    """Of every fourth shop: the program could not go on; the same work, done again to its end, left something else."""
    details: tuple[str, ...]

    @property
    def bad(self) -> int:
        return self.lost + self.half + self.corrupt + self.stuck


PLACE = "shop.vipdesk"
GOES_ON_EVERY = 4
"""After how many kills the work is done again to its end, which takes longer than all the rest."""


def run(work: str, kills: int, folder: Path, seed: int = 1) -> Killed:
    """Kill a work so many times: in a random step of it, at a random moment of that step."""
    scene = SCENES[work](folder)
    chance = random.Random(f"{seed}/{work}")
    steps = len(scene.expected) - 1
    with Worker() as worker:
        whole = worker.run(work, *scene.arguments(fresh(scene, folder)))
        assert whole.done, whole
        step_s, tally = whole.seconds / steps, _Tally(scene)
        while tally.kills < kills:
            copy = fresh(scene, folder)
            started = worker.start(work, *scene.arguments(copy))
            for _ in range(chance.randrange(steps)):
                started.wait_for_step()
            time.sleep(chance.uniform(0, step_s))
            report = started.kill()
            if report.done:  # too late: others leave more of the machine to the work than before
                step_s = min(step_s, report.seconds / steps)
            else:
                tally.add(report, copy, worker)
    return tally.sum()


class _Tally:
    """Counts what is found after each kill."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.kills = scene, 0
        self._counts = dict.fromkeys(("steps", "lost", "half", "corrupt", "finished", "stuck"), 0)
        self._details: list[str] = []

    def add(self, report: Report, copy: Path, worker: Worker) -> None:
        self.kills += 1
        self._counts["steps"] += report.steps
        found = look(copy / PLACE)
        verdict = self._verdict(found, report.steps)
        if verdict:
            self._counts[verdict] += 1
        if verdict in ("lost", "half", "corrupt"):
            self._details.append(f"{verdict} after {report.steps} steps: {found.trouble} {_listed(copy)}")
        elif self.kills % GOES_ON_EVERY == 1 and not self._goes_on(copy, worker):
            self._counts["stuck"] += 1

    def _verdict(self, found: Look, steps: int) -> str:
        expected = self.scene.expected
        if found.trouble:
            return "corrupt"
        if found.digest == expected[steps]:
            return ""
        if found.digest == expected[min(steps + 1, len(expected) - 1)]:
            return "finished"
        return "lost" if found.digest in expected[:steps] else "half"

    def _goes_on(self, copy: Path, worker: Worker) -> bool:
        """Whether the same work, done again after the kill, reaches the same end."""
        again = worker.run(self.scene.work, *self.scene.arguments(copy))
        good = again.done and look(copy / PLACE) == Look(self.scene.expected[-1], ())
        if not good:
            self._details.append(f"stuck: {again} {look(copy / PLACE)} {_listed(copy)}")
        return good

    def sum(self) -> Killed:
        return Killed(self.scene.work, self.kills, **self._counts, details=tuple(self._details))


def _listed(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def fresh(scene: Scene, folder: Path) -> Path:
    """A copy of the shop as the work finds it."""
    copy = folder / "at work"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(scene.shop, copy)
    return copy


def _shop(folder: Path) -> Path:
    original = folder / "original"
    original.mkdir()
    works.make(original / PLACE)
    return original


def _importing(folder: Path) -> Scene:
    original, files = _shop(folder), folder / "files"
    files.mkdir()
    works.order_files(files)
    return _scene("import", original, folder, lambda copy: (copy / PLACE, files))


def _checking_in(folder: Path) -> Scene:
    return _scene("check-in", _shop(folder), folder, lambda copy: (copy / PLACE,))


def _migrating(folder: Path) -> Scene:
    return _scene("migration", _shop(folder), folder, lambda copy: (copy / PLACE,))


def _backing_up(folder: Path) -> Scene:
    return _scene("backup", _shop(folder), folder, lambda copy: (copy / PLACE,))


def _restoring(folder: Path) -> Scene:
    return _scene("restore", *_killed_before(folder))


def _restoring_beside(folder: Path) -> Scene:
    return _scene("restore beside", *_killed_before(folder))


def _killed_before(folder: Path) -> tuple[Path, Path, Callable[[Path], tuple[Path, ...]]]:
    """A shop whose program was killed, so that the newest check-ins are still in its log; and a backup of before."""
    original = _shop(folder)
    copy = original / "copy.vipdesk"
    shutil.copy(original / PLACE, copy)
    open_still = works.check_letters_in(original / PLACE)
    for _ in range(12):
        next(open_still)
    killed = folder / "killed"
    shutil.copytree(original, killed)
    shop.close()
    return killed, folder, lambda at: (at / PLACE, at / copy.name)


def _scene(work: str, original: Path, folder: Path, arguments: Callable[[Path], tuple[Path, ...]]) -> Scene:
    scene = Scene(work, original, arguments, [])
    copy = fresh(scene, folder)
    return scene._replace(expected=states(works.WORKS[work](*arguments(copy)), copy / PLACE))


SCENES: dict[str, Callable[[Path], Scene]] = {
    "import": _importing,
    "check-in": _checking_in,
    "migration": _migrating,
    "restore": _restoring,
    "restore beside": _restoring_beside,
    "backup": _backing_up,
}
