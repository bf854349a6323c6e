"""Where the program's Python environment lies, and whether it is complete.

It lies in `.venv`, or where VIPDESK_VENV says, or below the home folder where this folder cannot be written.
It keeps a copy of each list of packages that it fulfils, written last: a later start compares only that.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LISTS = ROOT / "requirements"
WINDOWS = os.name == "nt"
LONGEST_ROOT = 80  # Windows allows paths of 260 characters, and the files of Qt nest 151 deep
ADD_ONS = ("server.txt", "encrypted.txt")  # an environment that once got one keeps it
UNFINISHED = "vipdesk.unfinished"  # the file in an environment that is just being changed

# pip's settings that say how to reach packages are the user's; any other could install elsewhere or otherwise.
PIP_SETTINGS_KEPT = {
    "PIP_CACHE_DIR", "PIP_CERT", "PIP_CLIENT_CERT", "PIP_CONFIG_FILE", "PIP_DEFAULT_TIMEOUT",
    "PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_INDEX_URL", "PIP_KEYRING_PROVIDER", "PIP_NO_CACHE_DIR",
    "PIP_NO_INDEX", "PIP_PROXY", "PIP_RETRIES", "PIP_TIMEOUT", "PIP_TRUSTED_HOST", "PIP_USE_FEATURE",
}  # fmt: skip
PYTHON_SETTINGS_DROPPED = {"PYTHONHOME", "PYTHONPATH", "PYTHONSAFEPATH", "__PYVENV_LAUNCHER__"}


def folders() -> "Iterator[Path]":
    """Where the environment may lie, best first."""
    chosen = os.environ.get("VIPDESK_VENV")
    if chosen:
        yield Path(chosen).absolute()
        return
    if not WINDOWS or len(str(ROOT)) <= LONGEST_ROOT:
        yield ROOT / ".venv"
    import hashlib  # noqa: PLC0415 - not needed where .venv can be used

    checkout = hashlib.sha256(str(ROOT).encode()).hexdigest()[:12]
    try:
        # Not in AppData: the Python of the Microsoft Store has its writes there redirected.
        yield Path.home() / ".vipdesk" / ("venv-" + checkout)
    except RuntimeError:
        return  # nobody is at home here


def find_ready(names: "tuple[str, ...]") -> "Path | None":
    """The first environment that holds what the lists pin."""
    ready = (folder for folder in folders() if all(is_ready(folder, name) for name in wanted(folder, names)))
    return next(ready, None)


def wanted(folder: Path, names: "tuple[str, ...]") -> "list[str]":
    """These lists, and those of the add-ons that the environment got before."""
    return [*names, *(name for name in ADD_ONS if name not in names and (folder / name).exists())]


def is_ready(folder: Path, name: str) -> bool:
    """Whether the environment was completed for exactly this list, and its Python is still there."""
    try:
        fulfilled = (folder / name).read_bytes() == (LISTS / name).read_bytes()
        return fulfilled and not (folder / UNFINISHED).exists() and has_its_python(folder)
    except OSError:
        return False


def has_its_python(folder: Path) -> bool:
    """Whether the Python that the environment was made from is still there, in the same version."""
    lines = (folder / "pyvenv.cfg").read_text("utf-8").splitlines()
    made_from = dict(line.split(" = ", 1) for line in lines if " = " in line)
    if not python_of(folder).exists() or not Path(made_from.get("home", "")).is_dir():
        return False  # on Windows the program stays when the Python behind it goes
    behind = python_of(folder).resolve().name  # such as python3.11; an upgraded system puts another one there
    minor = ".".join(made_from.get("version", "").split(".")[:2])
    return not behind.startswith("python3.") or behind == "python" + minor


def python_of(folder: Path) -> Path:
    """The Python program of an environment; on Windows the one without a console if this is such a one."""
    if not WINDOWS:
        return folder / "bin" / "python"
    silent = Path(sys.executable).stem.lower() == "pythonw"
    return folder / "Scripts" / ("pythonw.exe" if silent else "python.exe")


def variables() -> "dict[str, str]":
    """The environment variables for a Python in there: none that would lead it elsewhere."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in PYTHON_SETTINGS_DROPPED and (name[:4] != "PIP_" or name in PIP_SETTINGS_KEPT)
    }
    return dict(kept, PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_USER="0")


def say(sentence: str) -> None:
    """Tell the person at the terminal; stdout belongs to the command."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201
