"""Whether there is a screen for the window to open on."""

import os
import socket
import sys
from pathlib import Path

NEEDS_A_SERVER = ("xcb", "wayland")
X_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108 - the place that X servers have agreed on
X_PORT = 6000


def has_screen() -> bool:
    """Whether a window can be opened. On Linux some display server must answer; elsewhere there always is one."""
    if sys.platform != "linux":
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(NEEDS_A_SERVER):
        return True
    return wayland_answers(os.environ.get("WAYLAND_DISPLAY", "")) or x_answers(os.environ.get("DISPLAY", ""))


def wayland_answers(display: str) -> bool:
    """Whether a Wayland server listens on the display, a socket's name or path."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(display) and listens(str(Path(folder, display)))


def x_answers(display: str) -> bool:
    """Whether an X server listens on the display, such as `:0`, `:1.0` or `localhost:10.0`."""
    host, colon, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host in {"", "unix"}:
        path = X_SOCKETS + number
        return listens(path) or listens("\0" + path)
    return listens_at(host, X_PORT + int(number))


def listens(path: str) -> bool:
    """Whether a server listens on the local socket."""
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(path)
        except OSError:
            return False
    return True


def listens_at(host: str, port: int) -> bool:
    """Whether a server listens on the port, as the far end of `ssh -X` does."""
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True
