"""The head of a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from vipdesk.ui.icons import icon
from vipdesk.ui.theme import redress
from vipdesk.ui.widgets.buttons import Press, button, primary
from vipdesk.ui.widgets.labels import Elided, title


class Header(QWidget):
    """Title, a word about it, and on the right what can be done here: at most one of it primary."""

    def __init__(self, text: str, subtitle: str = "") -> None:
        super().__init__()
        self.title = title(text)
        self.subtitle = Elided(subtitle, "soft")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        for part in (self.title, self.subtitle):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._after_words = 2
        self._icons: dict[QPushButton, str] = {}
        self.subtitle.setContentsMargins(0, 6, 0, 0)

    def insert(self, thing: QWidget) -> None:
        """Put tabs or a tag behind the words."""
        self._row.insertWidget(self._after_words, thing, 0, Qt.AlignmentFlag.AlignVCenter)
        self._after_words += 1

    def action(self, text: str, press: Press, icon_name: str = "") -> QPushButton:
        """Add an ordinary button."""
        return self._added(button(text, press, icon_name))

    def primary(self, text: str, press: Press, icon_name: str = "") -> QPushButton:
        """Add the page's one primary button."""
        made = self._added(primary(text, press, icon_name))
        self._icons[made] = icon_name
        return made

    def yield_primary(self, made: QPushButton, *, is_yielded: bool) -> None:
        """While the empty state of the page offers its one deed, the primary button here is an ordinary one."""
        redress(made, "role", None if is_yielded else "primary")
        if self._icons[made]:
            made.setIcon(icon(self._icons[made], "ink" if is_yielded else "on_seal"))

    def _added(self, made: QPushButton) -> QPushButton:
        self._row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return made
