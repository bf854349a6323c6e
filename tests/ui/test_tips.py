"""Tool tips show text, whatever stands in it."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from vipdesk.ui.widgets.tips import as_tip, set_tip


@pytest.mark.parametrize(
    "text", ["Wang & Li", "a < b", "<b>Wang</b>", "<img src=file:///etc/passwd>", "<a href='x'>y</a>", "林小海\n女士"]
)
def test_a_tip_shows_every_character_and_no_markup(qapp, text):
    shown = QTextDocument()
    tip = as_tip(text)
    if tip != text:
        shown.setHtml(tip)
        assert shown.toPlainText() == text
    assert "<img" not in tip
    assert "<a " not in tip


def test_a_widget_has_the_tip(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, "<i>x</i>")
    assert "<i>" not in widget.toolTip()
