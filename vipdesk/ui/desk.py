"""What belongs to this desk and not to the shop: language, look, sizes of windows and columns."""

import getpass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from vipdesk.ui.theme import Look

NAMELESS = "owner"
"""Who did something at a desk whose system knows nobody by name, as the journal has it."""


class Desk:
    """Remembered from start to start in one small file; used on the thread of the window only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._kept = QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat)

    @property
    def look(self) -> Look:
        """Light, dark, or as the system."""
        text = self.text("look")
        return Look(text) if text in set(Look) else Look.SYSTEM

    @look.setter
    def look(self, look: Look) -> None:
        self.keep_text("look", look)

    @property
    def language(self) -> str:
        """`en`, `zh_CN`, or empty while nobody chose."""
        return self.text("language")

    @language.setter
    def language(self, language: str) -> None:
        self.keep_text("language", language)

    def text(self, name: str) -> str:
        """A remembered text; empty if there is none."""
        return str(self._kept.value(name) or "")

    def keep_text(self, name: str, text: str) -> None:
        """Remember a text."""
        self._kept.setValue(name, str(text))

    def state(self, name: str) -> QByteArray:
        """The remembered state of a window, a header or a splitter; empty if there is none."""
        kept = self._kept.value(name)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_state(self, name: str, state: QByteArray) -> None:
        """Remember a state."""
        self._kept.setValue(name, state)

    def save(self) -> None:
        """Write to the disk what is not there yet."""
        self._kept.sync()


def user() -> str:
    """Who sits here, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return NAMELESS
