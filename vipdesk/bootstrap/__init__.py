"""Starts a command in the environment that it needs, made on the first start. Standard library only.

`python main.py` and `python tests` both begin here. Where the environment does not hold the packages that a
list under `requirements` pins, they are installed; then the same command starts again in that environment.

This file and `environment` must still parse on Python 3.6, to tell an old Python that it is too old.
"""

import os
import sys
from pathlib import Path

from vipdesk.bootstrap.environment import ADD_ONS, WINDOWS, find_ready, python_of, say, variables

OLDEST_PYTHON = (3, 11)
STARTED = "VIPDESK_STARTED"
ADD = "--with"
SERVERS = ("postgresql://", "postgres://")


def add_ons() -> "list[str]":
    """Lists of the add-ons that the command needs: those after `--with`, and that for servers where it names one.

    `--with NAME` is taken out of the arguments, for it is not the program's to read.
    """
    found = ["server.txt"] if any(shop in argument for argument in sys.argv for shop in SERVERS) else []
    while ADD in sys.argv:
        place = sys.argv.index(ADD)
        name = "".join(sys.argv[place + 1 : place + 2]) + ".txt"
        if name not in ADD_ONS:
            raise SystemExit("{} is followed by one of: {}.".format(ADD, ", ".join(each[:-4] for each in ADD_ONS)))
        del sys.argv[place : place + 2]
        found.append(name)
    return found


def ensure(*names: str) -> None:
    """Return in an environment that holds what the lists `names` pin; any other start ends here.

    Makes the environment first if need be, and says so on stderr. Does nothing in a frozen program.
    """
    if sys.version_info < OLDEST_PYTHON:
        raise SystemExit("VIP Desk needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info))
    if getattr(sys, "frozen", False) or os.environ.pop(STARTED, None):
        return
    try:
        folder = find_ready(names) or made(names)
    except KeyboardInterrupt:
        say("Stopped. The next start goes on with the set-up.")
        raise SystemExit(130) from None
    if Path(sys.prefix).resolve() != folder.resolve():
        start_again(folder)


def made(names: "tuple[str, ...]") -> Path:
    """An environment made now."""
    from vipdesk.bootstrap.making import set_up  # noqa: PLC0415 - once in a checkout's life

    return set_up(names)


def start_again(folder: Path) -> None:
    """Run the same command with the Python of the environment, and end with its exit code."""
    command = [str(python_of(folder)), *sys.orig_argv[1:]]
    env = dict(variables(), **{STARTED: "1"})
    if not WINDOWS:
        os.execve(command[0], command, env)  # noqa: S606 - no shell is wanted
    # There exec returns to the console at once and does not quote the arguments.
    import signal  # noqa: PLC0415 - Windows only
    import subprocess  # noqa: PLC0415 - Windows only

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the program's to answer
    raise SystemExit(subprocess.call(command, env=env))
