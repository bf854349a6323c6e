"""How long the window takes from the start of the process to its first painting.

    python benchmarks/startup.py SHOP [TIMES]

Each start is a fresh process on the shop (offscreen, unless QT_QPA_PLATFORM says otherwise) that tells the time at
the first paint event of its window and ends. A start that is not counted goes before them: it compiles the program
and warms the disk. Times in milliseconds.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from vipdesk import app

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and watched.isWindow():
            QTimer.singleShot(0, self.tell)
            application.removeEventFilter(self)
        return False

    def tell(self):
        print(time.time() - float(sys.argv[2]), flush=True)
        application.quit()

application = app.application()
first = FirstPaint()
application.installEventFilter(first)
app.open_window(Path(sys.argv[1]))
"""


def one_start(shop: Path, data: str) -> float:
    """Seconds from just before the process is made."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "VIPDESK_DATA": data, "PYTHONPATH": str(ROOT)}
    environment |= {"PYTHONPYCACHEPREFIX": f"{data}/bytecode", "PYTHONDONTWRITEBYTECODE": ""}
    begun = time.time()
    command = [sys.executable, "-c", CHILD, str(shop), str(begun)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    shop, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    with tempfile.TemporaryDirectory() as data:
        one_start(shop, data)
        taken = sorted(one_start(shop, data) * 1000 for _ in range(times))
    print(f"{times} starts: best {taken[0]:.0f}, median {statistics.median(taken):.0f}, worst {taken[-1]:.0f} ms")


if __name__ == "__main__":
    main()
