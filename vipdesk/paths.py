"""Where the program's own files are, run from source, installed or frozen; and where the shop's data lies."""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent


def _root() -> Path:
    """The folder that holds `resources` and `letters`."""
    if frozen := getattr(sys, "_MEIPASS", None):
        return Path(frozen)
    return PACKAGE if (PACKAGE / "resources").is_dir() else PACKAGE.parent


ROOT = _root()


def resource(name: str) -> Path:
    """A file that comes with the program, by its name below `resources`."""
    return ROOT / "resources" / name


def letters() -> Path:
    """The folder of the letter texts that come with the program."""
    return ROOT / "letters"


def data_folder() -> Path:
    """The shop's data on this desk, as the platform wishes; VIPDESK_DATA overrides it. Not created here."""
    if chosen := os.environ.get("VIPDESK_DATA"):
        return Path(chosen)
    import platformdirs  # noqa: PLC0415 - 17 ms, not needed when --shop is given

    return Path(platformdirs.user_data_dir("VIP Desk", appauthor=False))
