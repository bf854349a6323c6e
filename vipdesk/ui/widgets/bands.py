"""Bars and coloured bands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from vipdesk.ui.theme import Tone, redress
from vipdesk.ui.widgets.buttons import link
from vipdesk.ui.widgets.labels import label, soft


class Bar(QProgressBar):
    """A thin bar: how much of something is done."""

    def __init__(self, name: str, tone: Tone = Tone.JADE) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("tone", tone.value)
        self.setTextVisible(False)

    def say(self, done: int, total: int, tone: Tone = Tone.JADE) -> None:
        """Show done of total; a total of 0 keeps the bar moving."""
        redress(self, "tone", tone.value)
        self.setRange(0, total)
        self.setValue(done)


class Notice(QFrame):
    """A band across the page with a big word and a sentence: an answer, a warning."""

    def __init__(self, tone: Tone = Tone.QUIET) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.setProperty("tone", tone.value)
        self._name, self._text = label("", "heading", tone), soft()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(4)
        layout.addWidget(self._name)
        layout.addWidget(self._text)

    def say(self, name: str, text: str = "", tone: Tone = Tone.QUIET) -> None:
        """Show another answer."""
        redress(self, "tone", tone.value)
        redress(self._name, "tone", None if tone is Tone.QUIET else tone.value)
        self._name.setText(name)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{name}. {text}")


class ProgressRow(QWidget):
    """A running job in one line: its name, a bar, and a way to stop it."""

    def __init__(self, cancel: str) -> None:
        super().__init__()
        self.words = label("", "soft")
        self.bar = Bar(cancel)
        self.bar.setFixedWidth(160)
        self.cancel = link(cancel, lambda: None)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for part in (self.words, self.bar, self.cancel):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
