"""Makes the program's Python environment: a folder, a Python in it, and the pinned packages."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from vipdesk import libraries
from vipdesk.bootstrap import OLDEST_PYTHON
from vipdesk.bootstrap.environment import (
    ADD_ONS,
    LISTS,
    UNFINISHED,
    folders,
    is_ready,
    python_of,
    say,
    variables,
    wanted,
)

LOCK = "vipdesk.lock"
FULFILLED_BY = {  # each list has the pins of app.txt, and that for the tests those of all
    "app.txt": ("app.txt",),
    "server.txt": ("app.txt", "server.txt"),
    "encrypted.txt": ("app.txt", "encrypted.txt"),
    "test.txt": ("app.txt", "server.txt", "encrypted.txt", "test.txt"),
}
ROUTINE = (  # how pip's lines begin that say nothing about a failure
    "Attempting", "Collecting", "Found existing", "Ignoring", "Looking in", "Processing", "Requirement already",
    "Success", "Uninstalling", "Using cached",
)  # fmt: skip
RETRY = re.compile(r"Retry\(total=[1-9]")  # the last one has none left, and says what is wrong as well
REMARKS_TOLD = 10
WAITING = "Another start is setting up VIP Desk; waiting for it ..."


def set_up(names: tuple[str, ...]) -> Path:
    """Complete the environment in the first folder that can be written, and return that folder.

    Ends with a sentence where that cannot be done.
    """
    for folder in folders():
        try:
            refuse_a_foreign(folder)
            with held(folder):
                for name in wanted(folder, names):
                    if not is_ready(folder, name):
                        fill(folder, name)
            return folder
        except OSError as error:
            say(f"VIP Desk cannot be set up in {folder}: {error.strerror}.")
    raise SystemExit("Set VIPDESK_VENV to a folder that can be written, and start again.")


def refuse_a_foreign(folder: Path) -> None:
    """End where the folder holds something that is not an environment."""
    content = {path.name for path in folder.iterdir()} if folder.exists() else set()
    if content and not content & {"pyvenv.cfg", LOCK}:
        raise SystemExit(f"{folder} holds other things. Set VIPDESK_VENV to a new or an empty folder.")


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Keep other starts out of the folder, or wait while another has it; OSError where it cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("a") as lock:
        take(lock.fileno())
        yield


if sys.platform == "win32":

    def take(lock: int) -> None:
        """Lock an open file; wait while another process has it."""
        import msvcrt  # noqa: PLC0415 - Windows only

        while True:
            try:
                msvcrt.locking(lock, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
                return
            except OSError:
                say(WAITING)
else:

    def take(lock: int) -> None:
        """Lock an open file; wait while another process has it."""
        import fcntl  # noqa: PLC0415 - not on Windows

        os.set_inheritable(lock, True)  # a pip that outlives a killed start still keeps others out
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(WAITING)
            fcntl.flock(lock, fcntl.LOCK_EX)


def fill(folder: Path, name: str) -> None:
    """Make the environment if it does not work, and install what the list pins."""
    if name in ADD_ONS and is_ready(folder, "app.txt"):
        say(f"Adding what {Path(name).stem} needs to VIP Desk in {folder} (only this once).")
    else:
        say(f"Setting up VIP Desk in {folder} (only this once; about 150 MB to download).")
    if (folder / UNFINISHED).exists() or not works(python_of(folder)):
        make(folder)
    for each in FULFILLED_BY:
        if not is_ready(folder, each):
            (folder / each).unlink(missing_ok=True)
    install(folder, LISTS / name)
    for each in FULFILLED_BY[name]:
        (folder / each).write_bytes((LISTS / each).read_bytes())
    (folder / UNFINISHED).unlink(missing_ok=True)
    say("VIP Desk is set up.")


def works(python: Path) -> bool:
    """Whether this is a Python new enough, with a pip that runs."""
    try:
        answer = subprocess.run([python, "-m", "pip", "--version"], env=variables(), capture_output=True, text=True)
    except OSError:
        return False
    version = re.search(r"\(python (\d+)\.(\d+)\)", answer.stdout)
    return version is not None and (int(version[1]), int(version[2])) >= OLDEST_PYTHON


def make(folder: Path) -> None:
    """Make the environment anew, with nothing but pip in it."""
    need_venv()
    (folder / UNFINISHED).touch()
    empty(folder)
    python = getattr(sys, "_base_executable", sys.executable)  # the latter may just have been removed
    command = [python, "-m", "venv", str(folder)]
    venv = subprocess.run(command, env=variables(), capture_output=True, text=True, close_fds=False)
    if venv.returncode:
        raise SystemExit(f"{venv.stdout}{venv.stderr}Python could not make an environment in {folder}.")
    (folder / ".gitignore").write_text("*\n", "utf-8")
    (folder / UNFINISHED).unlink()


def empty(folder: Path) -> None:
    """Remove what a set-up left, but not the two files that keep the folder ours."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name not in {LOCK, UNFINISHED}:
            path.unlink()


def need_venv() -> None:
    """End where Python came without its modules for environments, as on Debian; as root there, install them."""
    package = "python{}.{}-venv".format(*sys.version_info)
    if not has_venv():
        libraries.apt_install([package])
    if not has_venv():
        command = libraries.apt_command([package])
        raise SystemExit(f"This Python lacks its module for environments. On Debian or Ubuntu run:\n  {command}")


def has_venv() -> bool:
    """Whether Python can make an environment with pip in it."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def install(folder: Path, packages: Path) -> None:
    """Let pip install exactly what the list names; end with its remarks if it fails."""
    arguments = ["--no-input", "--progress-bar", "off", "--only-binary", ":all:", "--require-hashes"]
    command = [str(python_of(folder)), "-m", "pip", "install", *arguments, "-r", str(packages)]
    pipe, both = subprocess.PIPE, subprocess.STDOUT
    with subprocess.Popen(
        command, env=variables(), stdout=pipe, stderr=both, text=True, errors="replace", close_fds=False
    ) as pip:
        remarks = follow(pip.stdout or (), folder)
    if pip.returncode:
        raise SystemExit(
            "".join(remarks[-REMARKS_TOLD:])
            + "The packages could not be installed; the lines above say why. Without a network, connect and start"
            " again. Behind a proxy or with a package index of your own, set HTTPS_PROXY or PIP_INDEX_URL first."
        )


def follow(lines: Iterable[str], folder: Path) -> list[str]:
    """Tell what pip does while it does it; what else it says is returned, and matters if it fails."""
    remarks = []
    for line in lines:
        if line.startswith("Installing collected"):
            (folder / UNFINISHED).touch()  # what is half installed looks whole to the next pip
            say("Installing the packages ...")
        elif line.strip().startswith("Downloading"):
            say(line.rstrip())
        elif not line.strip().startswith(ROUTINE) and not RETRY.search(line):
            remarks.append(line)
    return remarks
