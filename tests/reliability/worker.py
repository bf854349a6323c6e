"""Processes that work at a shop and may be ended at any moment.

    python -m tests.reliability.worker

reads orders, each a line of JSON, and does each in a process forked off for it. That says its own
name first, then `step` after each step that is on the disk, at the end `done`, or the sentence of what
went wrong. A process that ended stays a zombie until the order is over, so that its name is nobody else's.
"""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import peewee

from vipdesk.errors import UserError
from vipdesk.store.database import explain

ROOT = Path(__file__).resolve().parents[2]


class Report(NamedTuple):
    """What came back of one order."""

    steps: int
    """Steps that were acknowledged."""
    done: bool
    sentence: str
    """What the program said of its trouble; empty without any."""
    unexplained: str
    """The trouble, where the program has no sentence for it."""
    seconds: float
    """From the first moment of the work."""


class Worker:
    """The other side: gives orders and ends processes."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
        )

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._tell("")
        self._process.communicate()

    def start(self, work: str, *arguments: Path, **setting: object) -> "Started":
        """Begin a work. Settings: `largest_file` in bytes; anything else is put into the environment."""
        self._tell(json.dumps([work, [str(one) for one in arguments], setting]))
        return Started(self, int(self.hear().removeprefix("process ")))

    def run(self, work: str, *arguments: Path, **setting: object) -> Report:
        """Do a work to its end."""
        return self.start(work, *arguments, **setting).ended()

    def hear(self) -> str:
        """The next line."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("the process that gives life to the others is gone")
        return line.rstrip("\n")

    def let_go(self) -> None:
        """The order is over."""
        self._tell("over")

    def _tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()


class Started:
    """A work under way."""

    def __init__(self, worker: Worker, process: int) -> None:
        self._worker, self._process = worker, process
        assert worker.hear() == "ready"
        self._begun = time.perf_counter()
        self._lines: list[str] = []

    def wait_for_step(self) -> None:
        """Until a step more is on the disk, or the work is over."""
        if "ended" not in self._lines[-1:]:
            self._lines.append(self._worker.hear())

    def kill(self) -> Report:
        """End the process as a `kill -9` does, wherever it is."""
        os.kill(self._process, signal.SIGKILL)
        return self.ended()

    def ended(self) -> Report:
        """Wait for the end."""
        while "ended" not in self._lines[-1:]:
            self._lines.append(self._worker.hear())
        seconds = time.perf_counter() - self._begun
        self._worker.let_go()
        said = dict(line.split(" ", 1) for line in self._lines if " " in line)
        return Report(
            self._lines.count("step"),
            "done" in self._lines,
            said.get("sentence", ""),
            said.get("unexplained", ""),
            seconds,
        )


def main() -> None:
    """Do one order after the other, until there is none."""
    import tests.reliability.works  # noqa: F401 - read before the first fork, not after each

    while (line := sys.stdin.readline().strip()) != "":
        process = os.fork()
        if process == 0:
            _work(*json.loads(line))
        os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
        print("ended", flush=True)
        sys.stdin.readline()
        os.waitpid(process, 0)


def _work(name: str, arguments: Sequence[str], setting: dict[str, object]) -> None:
    from tests.reliability.works import WORKS

    try:
        largest = setting.pop("largest_file", None)
        os.environ.update({name: str(value) for name, value in setting.items()})
        print(f"process {os.getpid()}\nready", flush=True)
        if largest is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(str(largest)), resource.RLIM_INFINITY))
        for _ in WORKS[name](*map(Path, arguments)):
            print("step", flush=True)
        print("done", flush=True)
    except (UserError, peewee.PeeweeException, sqlite3.Error, OSError) as error:
        print(*_told(error, Path(arguments[0])), flush=True)
    sys.exit()


def _told(error: BaseException, place: Path) -> tuple[str, str]:
    """As the program tells trouble: a sentence of its own, or that of what the engine or the system refused."""
    sentence = error.sentence if isinstance(error, UserError) else explain(error, place)
    if sentence is None:
        return "unexplained", " | ".join(traceback.format_exception(error)).replace("\n", " ")
    return "sentence", str(sentence).replace("\n", " ")


if __name__ == "__main__":
    main()
