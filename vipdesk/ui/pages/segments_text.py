"""A segment as text; where it is none, the place is underlined and said."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from vipdesk.domain.segment_fields import Field
from vipdesk.domain.segments import Condition, MisreadError, parse
from vipdesk.ui import theme
from vipdesk.ui.fields import Words
from vipdesk.ui.language import sentence
from vipdesk.ui.theme import Tone
from vipdesk.ui.widgets import label, small

_LINES = 7


class SegmentText(QWidget):
    """The text, and under it what is wrong with it."""

    edited = Signal()

    def __init__(self, own: Mapping[str, Field]) -> None:
        super().__init__()
        self._own = own
        self.words = Words("", _LINES)
        self.words.setAccessibleName(self.tr("Condition as text"))
        self.words.setPlaceholderText('group = "VIP 1" and spent_180d >= 200 and last_letter_days > 60')
        self.words.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.wrong = label("", "", Tone.SEAL)
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.wrong)
        column.addWidget(
            small(
                self.tr(
                    "Fields such as group, tag, city, spent_180d, orders_365d, last_order_days; = != < > in (…) "
                    "contains, is empty; and, or, not, brackets. Texts stand in quotation marks."
                )
            )
        )
        column.addStretch(1)
        self.words.edited.connect(self.edited)

    def put(self, text: str) -> None:
        """Show another text, without saying so."""
        if text != self.words.value():
            self.words.blockSignals(True)
            self.words.setPlainText(text)
            self.words.blockSignals(False)
        self.read()

    def read(self) -> Condition | None:
        """What the text says; None where it is blank or wrong, and then the place is marked."""
        self._mark(None)
        if not self.words.value():
            return None
        try:
            return parse(self.words.toPlainText(), self._own)
        except MisreadError as error:
            self._mark(error)
            return None

    def _mark(self, error: MisreadError | None) -> None:
        self.words.setExtraSelections([self._underlined(error)] if error else [])
        self.wrong.setText(sentence(error.sentence) if error else "")
        self.wrong.setVisible(error is not None)

    def _underlined(self, error: MisreadError) -> QTextEdit.ExtraSelection:
        """The characters meant; at the end of the text the one before it."""
        text = self.words.toPlainText()
        start = min(error.start, max(len(text) - 1, 0))
        cursor = QTextCursor(self.words.document())
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[: max(error.end, start + 1)]), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(theme.current().seal))
        look.setBackground(QColor(theme.current().seal_tint))
        found = QTextEdit.ExtraSelection()
        found.cursor, found.format = cursor, look
        return found


def _units(text: str) -> int:
    """Qt counts characters beyond the first plane twice."""
    return len(text.encode("utf-16-le")) // 2
