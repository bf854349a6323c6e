"""What the first painting of the window waits for: a start that reads less is up sooner."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources import ROOT

HEAVY = ("psycopg", "sqlcipher3", "keyring", "numpy", "scipy", "reportlab", "pypdfium2", "python_calamine", "pypinyin")
PAINTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from vipdesk import app
from vipdesk.ui.main_window import MainWindow

def tell():
    print(" ".join(sys.modules), flush=True)
    QApplication.quit()

def paint(window, event, paint=MainWindow.paintEvent):
    QTimer.singleShot(0, tell)  # before the window's own timer, by which it says that it is painted
    paint(window, event)

MainWindow.paintEvent = paint
app.open_window(Path(sys.argv[1]))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are loaded when the window of a shop has just been painted."""
    place = tmp_path_factory.mktemp("start")
    make = "import sys; from pathlib import Path; from vipdesk.store import shop; shop.create_shop(Path(sys.argv[1]))"
    run(make, place)
    return set(run(PAINTED, place).split())


def run(program: str, place: Path) -> str:
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", VIPDESK_DATA=str(place), PYTHONPATH=str(ROOT))
    command = [sys.executable, "-c", program, str(place / "tea.vipdesk")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


def test_the_window_is_painted_before_anything_heavy_is_loaded(loaded: set[str]) -> None:
    assert {name.split(".")[0] for name in loaded} & set(HEAVY) == set()


def test_no_service_is_loaded_before_the_window_is_painted(loaded: set[str]) -> None:
    assert {name for name in loaded if name.startswith(("vipdesk.services.", "vipdesk.files."))} == set()
