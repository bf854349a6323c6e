"""The system's libraries that Qt's window needs on Linux: which are missing, and the command that installs them."""

import ctypes
import os
import sys

from vipdesk.errors import QT_TRANSLATE_NOOP, UserError

# Library, and the package of Debian and Ubuntu that holds it.
FOR_QT = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FOR_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FOR_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def require() -> None:
    """Install what Qt lacks where that can be done without asking; UserError with the command where it cannot."""
    if packages := missing():
        apt_install(packages)
    if packages := missing():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "sentences",
                "The window needs libraries that this system lacks. On Debian or Ubuntu run: {command}",
            ),
            command=apt_command(packages),
        )


def missing() -> list[str]:
    """The Debian packages that Qt lacks for the screen at hand; none on other systems than Linux."""
    if sys.platform != "linux":
        return []
    return absent(FOR_QT) + min((absent(libraries) for libraries in for_screen()), key=len)


def for_screen() -> list[dict[str, str]]:
    """The sets of libraries of which one must be there; an empty set where nothing is shown on a screen."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    x11 = "xcb" in platform if platform else "DISPLAY" in os.environ
    wayland = "wayland" in platform if platform else "WAYLAND_DISPLAY" in os.environ
    return [FOR_X11] * x11 + [FOR_WAYLAND] * wayland or [{}]


def absent(libraries: dict[str, str]) -> list[str]:
    """The packages whose library cannot be loaded."""
    return [package for library, package in libraries.items() if not can_load(library)]


def can_load(library: str) -> bool:
    """Whether the system's loader finds the library and all that it needs in turn."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_command(packages: list[str]) -> str:
    """The line to type that installs the packages on Debian and Ubuntu."""
    return "sudo apt-get update && sudo apt-get install --no-install-recommends " + " ".join(packages)


def apt_install(packages: list[str]) -> None:
    """Install the packages where that needs no question: as root, on a system with apt. Tries, and raises nothing."""
    import shutil  # noqa: PLC0415 - rare, and every window asks for its libraries
    import subprocess  # noqa: PLC0415 - likewise

    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print("Installing by apt-get:", *packages, file=sys.stderr, flush=True)  # noqa: T201
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    options = ["-qq", "-o", "DPkg::Lock::Timeout=300"]
    for action in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", *options, *action], env=env, capture_output=True)
