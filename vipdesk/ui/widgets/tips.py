"""Tool tips. Qt takes a tip that looks like markup for markup, and fetches what it names: ours are always text."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QToolTip, QWidget


def as_tip(text: str) -> str:
    """What makes a tip show this text, whatever stands in it."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def set_tip(widget: QWidget, text: str) -> None:
    """Let the text appear when the pointer rests on the widget."""
    widget.setToolTip(as_tip(text))


def show_tip(place: QPoint, text: str, widget: QWidget) -> None:
    """Let the text appear now; an empty one takes away what is shown."""
    QToolTip.showText(place, as_tip(text), widget)
