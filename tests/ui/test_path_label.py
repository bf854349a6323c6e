"""Places of files on the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from vipdesk.ui.widgets import PathLabel, label

WINDOWS = r"C:\Users\LinXiaozhou\OneDrive\GreenBamboo\Documents\vipdesk\backups\shop.vipdesk"
MAC = "/Users/lin/Library/Application Support/vipdesk/backups/shop.vipdesk"


@pytest.mark.parametrize("path", [WINDOWS, MAC])
def test_a_long_path_goes_on_in_the_next_line_instead_of_being_cut(application: QApplication, path: str) -> None:
    shown, plain = PathLabel(path), label(path)
    assert shown.minimumSizeHint().width() < plain.sizeHint().width() / 2
    assert shown.heightForWidth(200) > shown.heightForWidth(2000)


@pytest.mark.parametrize("path", [WINDOWS, MAC])
def test_what_is_copied_of_a_path_is_the_path(application: QApplication, path: str, qtbot) -> None:
    shown = PathLabel(path)
    qtbot.addWidget(shown)
    shown.setSelection(0, len(shown.text()))
    qtbot.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == path
